"""The note for the lead, and the record of what the policy asked and what was done."""

from __future__ import annotations

import datetime
import json
import stat
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from paper_cases import ANSWERS, FULL, POLICY, SEEN, STOPPED, TOLD, decided, with_answers

from triage.cases.catalogue import load_catalogue
from triage.cases.model import Case, Statement
from triage.conversation import load_script
from triage.documents.readback import paragraphs
from triage.errors import InputError
from triage.kinds.values import YesNoText
from triage.paperwork import (
    DecidedCase,
    advice,
    file_name,
    note_text,
    write_note,
    write_note_text,
    write_record,
)
from triage.paperwork.advice import contact_line
from triage.paperwork.record import checksum
from triage.prevent import PREVENT


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRIAGE_TODAY", "2026-11-20")


def note(case: Case) -> str:
    filled, decision = decided(case)
    return note_text(DecidedCase(PREVENT, POLICY, filled, decision, "7F3K"))


def section(text: str, title: str) -> str:
    """The part of a note under one of its headings."""
    return text.split(f"\n{title.upper()}\n", 1)[1].split("\n\n", 1)[0]


def record(folder: Path, case: Case = FULL) -> tuple[dict[str, object], list[str]]:
    filled, decision = decided(case)
    write_record(folder / "r.json", folder / "r.docx", DecidedCase(PREVENT, POLICY, filled, decision, "7F3K"))
    return json.loads((folder / "r.json").read_text("utf-8")), paragraphs((folder / "r.docx").read_bytes())


def test_the_note_gives_exact_words_with_who_and_when() -> None:
    text = note(STOPPED)
    assert section(text, "What was seen or heard") == f"From Form tutor, 18 November 2026:\n{SEEN.text}"
    assert section(text, "What was told, and by whom") == f"From another pupil, day not known:\n{TOLD.text}"


def test_the_note_says_reference_date_area_marking_and_sender() -> None:
    lines = note(STOPPED).splitlines()
    assert lines[0] == POLICY.area("northamptonshire").marking
    assert "Reference 7F3K · Area: Northamptonshire · 20 November 2026" in lines
    assert "From: Alex" in lines
    assert "About: A pupil, a student or a young person, age 14, as far as is known" in lines


def test_the_note_says_what_staff_were_asked_and_by_whom_it_is_done() -> None:
    text = section(note(STOPPED), "What the policy asks next")
    assert text.startswith("A colleague brings you this to check.")
    assert "The member of staff was asked to:\nFirst:\n- Talk to your" in text


def test_the_lead_reads_the_leads_own_words_and_contacts() -> None:
    text = section(note(FULL), "What the policy asks next")
    assert "For you to do:" in text
    assert POLICY.duties["record_sharing_decision"].says_to_lead in text
    assert POLICY.duties["record_sharing_decision"].says not in text
    contact = POLICY.areas["northamptonshire"].contacts["referral_destination"]
    assert f"{contact.name}: {contact.phone}; {contact.email}" in text
    assert "Not yours to do, for you to know:\nLater:\n- The panel asks a parent or guardian" in text


@pytest.mark.parametrize(
    ("role", "headline", "means"),
    [
        ("noticed_it", "You checked, and there is an explanation", "let your safeguarding lead know"),
        ("safeguarding_lead", "You checked, and there is an explanation", "Note what you checked, and why."),
        ("noticed_it", "Talk to your safeguarding lead", "Tell them today"),
        ("safeguarding_lead", "Look at this and what came before together", "Small worries"),
    ],
)
def test_a_lead_is_not_sent_to_the_lead(role: str, headline: str, means: str) -> None:
    repeat = "yes" if "lead" in headline or "before" in headline else "no"
    told = advice.headline(
        POLICY,
        decided(
            with_answers(
                FULL,
                role=role,
                concern_remains="no",
                additional_concern="no",
                vulnerabilities=(),
                earlier_concerns=repeat,
            )
        )[1],
    )
    assert told.headline == headline
    assert means in told.means


def test_before_anything_is_sent_is_said_only_where_something_is() -> None:
    steps = {task.step for task in advice.tasks(POLICY, *decided(STOPPED), reader_is_lead=False)}
    assert "First" in steps
    sent = {task.step for task in advice.tasks(POLICY, *decided(FULL), reader_is_lead=False)}
    assert "First, before anything is sent" in sent


def test_a_leads_task_is_apart_from_the_member_of_staffs() -> None:
    text = section(note(with_answers(FULL, role="noticed_it")), "What the policy asks next")
    staff, lead = text.split("For the lead:\n")
    assert POLICY.duties["send_referral"].says in staff
    assert lead.splitlines()[1].startswith(f"- {POLICY.duties['record_sharing_decision'].says_to_lead}")


def test_gaps_in_the_story_are_questions_to_take_back() -> None:
    nothing = section(note(STOPPED.with_(statements=())), "Questions to take back")
    assert "- What exactly was seen or heard" in nothing
    assert f"- {load_catalogue('paperwork')('note.open_told')}" in nothing
    some = section(note(STOPPED), "Questions to take back")
    assert "The day is not given for: what was told" in some
    assert "What exactly was seen" not in some
    nobody = section(note(STOPPED.with_(statements=(Statement("seen", "Words."),))), "Questions to take back")
    assert "Nobody is named for: what was seen or heard" in nobody


def test_what_the_lead_will_be_asked_is_among_the_questions_to_take_back() -> None:
    questions = section(note(STOPPED), "Questions to take back")
    for fact in ("vulnerabilities", "earlier_concerns", "concern_remains"):
        asked = next(found.ask for found in load_script(POLICY).questions.values() if found.fact == fact)
        assert f"- {asked}\n" in f"{questions}\n"
    for fact in ("role", "lead_available", "stops_with_note", "age"):
        assert f"- {POLICY.facts[fact].label}\n" not in f"{questions}\n"


def test_a_complete_note_has_no_questions_to_take_back() -> None:
    complete = FULL.with_(statements=(SEEN, replace(TOLD, when="2026-11-19")))
    assert "QUESTIONS TO TAKE BACK" not in note(complete)


def test_the_note_says_what_was_done() -> None:
    done = section(
        note(with_answers(FULL, person_told="yes", parent_told="not_possible_now")), "What has been done"
    )
    assert done.splitlines() == [
        "- Spoken to: the deputy or the head.",
        "- The person has been told.",
        "- It was not possible to tell a parent or carer so far.",
        "- What else could explain it was considered.",
    ]


def test_police_contact_stands_in_the_note_with_its_log_number() -> None:
    told = with_answers(STOPPED, immediate_danger="yes", police_told="yes")
    assert "The police have been told" in section(note(told), "What has been done")
    form = {**told.form, "safeguarding.direct_action": YesNoText("yes", "999 at 14:30, log 123.")}
    done = section(note(told.with_(form=form)), "What has been done")
    assert "999 at 14:30, log 123." in done
    assert "have been told" not in done


def test_a_note_in_danger_leads_with_999() -> None:
    text = section(note(with_answers(STOPPED, immediate_danger="unsure")), "What the policy asks next")
    assert text.startswith("Ring 999 now.")


def test_a_sender_who_wishes_to_be_anonymous_is_said_to() -> None:
    form = {**STOPPED.form, "first_identified_by.anonymous": "yes"}
    said = "From: Alex, does not want the person or the family to learn their name"
    assert said in note(STOPPED.with_(form=form))


def test_the_note_shows_no_id_and_never_names_the_person() -> None:
    for case in (FULL, STOPPED, with_answers(STOPPED, immediate_danger="yes")):
        text = note(case)
        for name in (*POLICY.duties, *POLICY.facts, *POLICY.routes, *POLICY.rules):
            assert "_" not in name or name not in text
        assert "Jamie" not in text
        assert "degraded" not in text


def test_a_disagreement_of_the_two_checks_is_said() -> None:
    filled, decision = decided(FULL)
    text = note_text(
        DecidedCase(PREVENT, POLICY, filled, replace(decision, evaluators_disagree=True), "7F3K")
    )
    assert "Two checks of this advice did not agree. Follow everything below" in text


def test_contacts_past_their_review_and_missing_ones_are_said() -> None:
    assert "were due to be checked by 30 April 2021" in note(FULL)
    elsewhere = note(FULL.with_(area="thurrock"))
    assert "were due to be checked" not in elsewhere
    missing = contact_line(POLICY, "thurrock", "mash")
    mash = POLICY.contact_kinds["mash"]
    words = load_catalogue("paperwork")
    assert missing == words("common.contact_missing", name=mash.name, fallback=mash.fallback)
    assert mash.fallback in missing
    assert missing in elsewhere


def test_a_contact_says_its_hours_and_what_to_do_outside_them() -> None:
    line = contact_line(POLICY, "national", "advice_line")
    assert "9am to 5pm; outside these hours: the same number" in line
    assert contact_line(POLICY, "national", "safeguarding_lead") == ""


def test_a_deadline_of_the_area_is_said_in_its_own_words() -> None:
    area = replace(POLICY.areas["derby"], deadlines={"send_referral": "the same working day"})
    policy = replace(POLICY, areas={**POLICY.areas, "derby": area})
    filled, decision = decided(FULL.with_(area="derby"))
    assert "Your area says: the same working day" in note_text(
        DecidedCase(PREVENT, policy, filled, decision, "7F3K")
    )


def test_the_document_of_the_note_holds_the_same_words_as_its_text(tmp_path: Path) -> None:
    filled, decision = decided(STOPPED)
    write_note(tmp_path / "note.docx", DecidedCase(PREVENT, POLICY, filled, decision, "7F3K"))
    write_note_text(tmp_path / "note.txt", DecidedCase(PREVENT, POLICY, filled, decision, "7F3K"))
    text = (tmp_path / "note.txt").read_text("utf-8")
    plain = [line.removeprefix("- ").rstrip(":").lower() for line in text.splitlines() if line]
    shown = "\n".join(paragraphs((tmp_path / "note.docx").read_bytes())).lower().splitlines()
    assert [line.rstrip(":") for line in shown] == plain[1:]
    known = docx.Document(str(tmp_path / "note.docx")).core_properties
    assert (known.title, known.author) == ("Note for the safeguarding lead", "Prevent triage assistant")
    assert stat.S_IMODE((tmp_path / "note.docx").stat().st_mode) == 0o600


def test_the_record_holds_answers_decision_reference_and_dates(tmp_path: Path) -> None:
    found, _ = record(tmp_path)
    decision = decided(FULL)[1]
    assert found.pop("seal") == checksum(found)
    assert found == {
        "format": 2,
        "reference": "7F3K",
        "made": "2026-11-20",
        "area": "northamptonshire",
        "answers": {
            name: list(value) if isinstance(value, tuple) else value for name, value in ANSWERS.items()
        },
        "dates": {"first_known": "2026-11-18", "referred": "2026-11-20"},
        "decision": decision.as_json(),
        "follow_ups": [],
    }


def test_the_record_names_nobody_and_tells_no_story(tmp_path: Path) -> None:
    _, texts = record(tmp_path)
    everything = "\n".join(texts) + (tmp_path / "r.json").read_text("utf-8")
    for word in ("Jamie", "Example", "JX_99", "High Street", "Alex", "Sample", "gone", "2011"):
        assert word not in everything


def test_the_record_says_what_was_asked_why_and_by_which_source(tmp_path: Path) -> None:
    _, texts = record(tmp_path)
    at = texts.index(POLICY.duties["send_referral"].says)
    why = next(text for text in texts[at:] if text.startswith("Why: "))
    assert POLICY.rules["refer"].because in why
    assert '"Northamptonshire Prevent Referral Pathway"' in why
    assert texts.index("Not yours to do, for you to know") < texts.index(
        POLICY.duties["guardian_consent_before_support"].says
    )


def test_the_record_shows_every_answer_in_words(tmp_path: Path) -> None:
    _, texts = record(tmp_path)
    for fact in ANSWERS:
        assert POLICY.facts[fact].label in texts
    assert texts[texts.index(POLICY.facts["vulnerabilities"].label) + 1] == "Is lonely or cut off from others"
    assert texts[texts.index(POLICY.facts["age"].label) + 1] == "15"


def test_an_empty_list_is_an_answer_in_the_record(tmp_path: Path) -> None:
    _, texts = record(tmp_path, STOPPED)
    assert texts[texts.index(POLICY.facts["consulted"].label) + 1] == "None of these"
    assert "Questions still open" in texts


def test_a_cleared_worry_is_recorded_with_its_reasons(tmp_path: Path) -> None:
    checked = Statement("inferred", "It was a line from the play that the class reads.", "Form tutor")
    cleared = with_answers(FULL, concern_remains="no", additional_concern="no", vulnerabilities=())
    _, texts = record(tmp_path, cleared.with_(statements=(SEEN, checked)))
    assert texts[texts.index("What was checked") + 1] == checked.text
    assert texts[texts.index("In short") + 1].startswith("You checked, and there is an explanation.")


def test_an_unfinished_case_says_so(tmp_path: Path) -> None:
    _, texts = record(tmp_path, Case())
    assert texts[texts.index("In short") + 1].startswith("Not decided yet.")
    assert POLICY.facts["immediate_danger"].label in texts


def test_a_record_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "r.json").write_text("old")
    with pytest.raises(InputError, match="never overwritten"):
        record(tmp_path)
    assert [found.name for found in tmp_path.iterdir()] == ["r.json"]
    (tmp_path / "r.json").unlink()
    (tmp_path / "r.docx").write_text("old")
    with pytest.raises(InputError, match="never overwritten"):
        record(tmp_path)
    assert [found.name for found in tmp_path.iterdir()] == ["r.docx"]


def test_a_record_page_is_taken_back_where_its_other_half_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> bytes:
        raise InputError("no")

    monkeypatch.setattr("triage.paperwork.record.record_json", fail)
    with pytest.raises(InputError):
        record(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("note", "concern-7F3K-note.docx"),
        ("note_text", "concern-7F3K-note.txt"),
        ("answers", "concern-7F3K-answers.yaml"),
        ("form", "concern-7F3K-form.docx"),
        ("form_text", "concern-7F3K-form.txt"),
        ("record_json", "concern-7F3K-record.json"),
        ("record", "concern-7F3K-record.docx"),
    ],
)
def test_file_names_hold_the_reference_and_nothing_else(kind: str, name: str) -> None:
    assert file_name("7F3K", kind) == name


def test_the_same_case_gives_the_same_record(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    first, second = record(tmp_path / "a"), record(tmp_path / "b")
    assert first == second
    assert (tmp_path / "a/r.json").read_bytes() == (tmp_path / "b/r.json").read_bytes()
    assert first[0]["made"] == datetime.date(2026, 11, 20).isoformat()
