"""One concern, one reference: from the note to the form, the record and the follow-up, and across people."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from chat_driver import ENGINE, POLICY, TODAY, handed_over, kind_of, session, typed
from command_line import EXAMPLE, FORM, CommandLine
from docx import Document
from keeping_driver import PHRASE, TO_THE_NOTE, Start, alone, chats, left_half, saved
from paper_cases import FULL, decided

from triage.cases.model import Case
from triage.cases.reading import read_case
from triage.cases.references import ALPHABET
from triage.cases.writing import case_to_yaml
from triage.cli.starting import ready_out
from triage.conversation import Conversation, begin
from triage.errors import InputError
from triage.flow.commands import stage_done
from triage.flow.completion import papers_wanted
from triage.flow.paper_effects import WritePapers, Written
from triage.paperwork import DecidedCase, write_record
from triage.paperwork.files import file_name
from triage.paperwork.lineage import Lineage
from triage.paperwork.record_reading import read_record
from triage.prevent import PREVENT
from triage.storage import encrypted_file, handover, keys
from triage.storage.draft_json import Draft
from triage.storage.drafts import DraftStore
from triage.ui.request_handlers import write_papers
from triage.ui.resuming import ResumeSource, locked_file

REFERENCE = "7F3KQMR"
TEACHER = {"note.docx", "note.txt", "answers.yaml"}
LEAD = {"form.docx", "form.txt", "record.docx", "record.json", "answers.yaml"}


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Starts chats whose drafts are kept."""
    alone(monkeypatch, tmp_path)
    with chats(tmp_path / "out") as begin_chat:
        yield begin_chat


@pytest.fixture
def triage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch, capsys)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def named(reference: str, kinds: set[str]) -> set[str]:
    return {f"concern-{reference}-{kind}" for kind in kinds}


def written_into(conversation: Conversation, folder: Path) -> Written:
    """The papers that the end of a conversation calls for, written."""
    return write_papers(
        WritePapers(conversation, papers_wanted(conversation), folder, conversation.reference, "")
    )


def note_of_a_teacher(folder: Path) -> tuple[str, Path]:
    """The reference and the file of answers of a note that a form tutor wrote."""
    told = typed(
        Conversation(session(me={"forename": "Alex", "role": "Form tutor"})),
        people="8",
        stops_with_note="yes",
    )
    written = written_into(told, folder)
    return written.reference, folder / f"concern-{written.reference}-answers.yaml"


def lead_after(begun: Case, **answers: str) -> Conversation:
    return typed(begin(session(), begun), role="2", **answers)


# From one person to the next


def test_a_reference_has_seven_clear_characters(tmp_path: Path) -> None:
    reference, answers = note_of_a_teacher(tmp_path)
    assert re.fullmatch(f"[{ALPHABET}]{{7}}", reference)
    assert names(tmp_path) == named(reference, TEACHER)
    assert read_case(answers, POLICY).reference == reference


def test_the_lead_keeps_the_reference_and_the_form_says_which_note_it_continues(tmp_path: Path) -> None:
    reference, answers = note_of_a_teacher(tmp_path / "tutor")
    lead = lead_after(read_case(answers, POLICY))
    written = written_into(lead, tmp_path / "lead")
    assert written.reference == reference
    assert names(tmp_path / "lead") == named(reference, LEAD)
    form = (tmp_path / "lead" / f"concern-{reference}-form.txt").read_text()
    assert f"Reference: {reference}. It goes on from the note {reference}.\n" in form
    record = json.loads((tmp_path / "lead" / f"concern-{reference}-record.json").read_text())
    assert (record["reference"], record["continues"]) == (reference, reference)
    assert read_case(tmp_path / "lead" / f"concern-{reference}-answers.yaml", POLICY).reference == reference


def test_the_lead_is_not_told_that_nobody_was_spoken_to(tmp_path: Path) -> None:
    _, answers = note_of_a_teacher(tmp_path)
    done = stage_done(lead_after(read_case(answers, POLICY)), "check")
    assert done
    assert done[0] == "Check is done. Spoken to: you, the safeguarding lead (or deputy); nobody else yet."


def test_beside_the_note_the_form_is_the_second_set_and_replaces_no_note(tmp_path: Path) -> None:
    reference, answers = note_of_a_teacher(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    lead = lead_after(read_case(answers, POLICY))
    for number in (2, 3):
        written = written_into(lead, tmp_path)
        assert {file.name for file in written.files} == named(f"{reference}-{number}", LEAD)
    assert all(path.read_bytes() == content for path, content in before.items())
    second, third = ((tmp_path / f"concern-{reference}-{number}-form.txt").read_text() for number in (2, 3))
    assert "Set 2 of the papers of this concern.\n" in second
    assert f"Set 3 of the papers of this concern. It replaces set 2 (concern-{reference}-2).\n" in third


def test_the_reference_of_an_earlier_file_is_taken_from_its_name(triage: CommandLine) -> None:
    triage.file(EXAMPLE, "concern-7F3K-answers.yaml")
    done = triage("form", "concern-7F3K-answers.yaml", "--out", "form.txt")
    assert "Its reference is 7F3K." in done.out
    assert "Reference: 7F3K\n" in (triage.folder / "form.txt").read_text()


def test_a_form_from_a_file_of_answers_keeps_its_reference(triage: CommandLine) -> None:
    done = triage("form", triage.file(f"reference: {REFERENCE}\n{EXAMPLE}{FORM}"), "--out", "form.docx")
    assert f"Its reference is {REFERENCE}." in done.out


def test_a_locked_file_of_an_earlier_version_keeps_the_reference_that_stands_on_it(
    start: Start, tmp_path: Path
) -> None:
    path = tmp_path / "for-you.locked"
    path.write_bytes(handover.protect(EXAMPLE.encode(), PHRASE, "7F3K", TODAY))
    lead = start(keeping="keyring", going=locked_file(path))
    lead.type(PHRASE, "5", "2")
    assert DraftStore().references() == {"7F3K"}
    assert saved("7F3K").conversation.reference == "7F3K"


def test_the_leads_draft_has_the_reference_of_the_concern_and_gives_it_on(
    start: Start, tmp_path: Path
) -> None:
    lead = start("5", "2", keeping="keyring", case=handed_over().with_(reference=REFERENCE))
    assert DraftStore().references() == {REFERENCE}
    assert lead.leave() is None
    assert saved(REFERENCE).conversation.case_as_answered.reference == REFERENCE


def test_a_second_draft_of_one_concern_has_a_name_of_its_own_and_papers_of_the_concern(
    start: Start, tmp_path: Path
) -> None:
    with DraftStore().begin(REFERENCE, keys.new_in_keyring()) as opened:
        opened.save(Draft(typed(Conversation(session()), "age")))
    chat = start("5", "2", keeping="keyring", case=handed_over().with_(reference=REFERENCE))
    chat.type("quit", "yes")
    other = min(DraftStore().references() - {REFERENCE})
    assert saved(other).conversation.case_as_answered.reference == REFERENCE


# The key in the file of answers


def test_the_key_is_written_after_the_area_and_read_back() -> None:
    text = case_to_yaml(Case(reference="3469347"), POLICY)
    assert 'area: not_known\nreference: "3469347"\n' in text


@pytest.mark.parametrize("text", ["7F3KQMR", '"7F3KQMR"', "3469347", "7F3K"])
def test_references_of_this_and_of_earlier_versions_are_read(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(f"reference: {text}\nanswers: {{}}\n")
    assert read_case(path, POLICY).reference == text.strip('"')


@pytest.mark.parametrize("text", ["MOHAMED", "Amir", "9CXYG", "../../x", "[7F3K]", '""', "7f3kqmr", "12"])
def test_what_is_no_reference_is_refused_and_not_repeated(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(f"reference: {text}\nanswers: {{}}\n")
    with pytest.raises(InputError, match=r"line 1, reference: seven letters or figures") as said:
        read_case(path, POLICY)
    assert text.strip('"[]') not in str(said.value) or text in ("[7F3K]", '""')


def test_a_reference_in_the_wrong_place_is_told_where_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("answers: {reference: 7F3KQMR}\n")
    with pytest.raises(InputError, match="reference stands at the top of the file"):
        read_case(path, POLICY)


# The draft


def test_drafts_and_locked_files_of_the_earlier_format_are_still_opened(
    start: Start, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with monkeypatch.context() as earlier:
        earlier.setattr(encrypted_file, "VERSION", 1)
        earlier.setattr(encrypted_file, "_REFERENCE_BYTES", 4)
        with DraftStore().begin("7F3K", keys.new_in_keyring()) as opened:
            opened.save(Draft(typed(Conversation(session()), "age", story__seen="Robin said so")))
        locked = handover.protect(b"words", PHRASE, "7F3K", TODAY)
    assert DraftStore().path("7F3K").read_bytes()[8] == locked[8] == 1
    assert handover.unprotect(locked, PHRASE) == b"words"
    assert [entry.problem for entry in DraftStore().entries()] == [""]
    with DraftStore().open("7F3K") as opened:
        found = opened.unlock(POLICY, ENGINE, TODAY, pathway=PREVENT)
        assert found.draft.conversation.given_answers["story.seen"] == "Robin said so"
        opened.save(found.draft)  # nothing changed, so the file stays as it is
        assert DraftStore().path("7F3K").read_bytes()[8] == 1
        opened.save(Draft(found.draft.conversation.answer("age", 15)))
    assert DraftStore().path("7F3K").read_bytes()[8] == 2
    assert saved("7F3K").conversation.given_answers["story.seen"] == "Robin said so"


def test_what_a_kill_left_of_the_papers_is_taken_back_when_the_draft_is_gone_on_with(start: Start) -> None:
    chat = start("5", *TO_THE_NOTE, keeping="keyring")
    reference = min(DraftStore().references())
    chat.type("quit", "yes")
    left_half(chat.out, reference)
    assert [name for name in names(chat.out) if name.startswith("concern-")], "the lone form"
    again = start(going=ResumeSource())
    assert "the writing of the papers was cut off" in again.type("yes")
    assert "No note or form has been written yet" in again.all_seen
    assert names(again.out) == set()
    again.type("write", "open", "")
    assert names(again.out) == named(reference, TEACHER)


def test_a_kill_in_another_folder_than_the_usual_one_is_found_as_well(start: Start, tmp_path: Path) -> None:
    chat = start("5", *TO_THE_NOTE, keeping="keyring")
    reference, elsewhere = min(DraftStore().references()), tmp_path / "elsewhere"
    chat.just_press("")
    keeping = Draft(saved(reference).conversation, out=str(chat.out), written=(str(elsewhere),))
    chat.type("quit", "yes")
    with DraftStore().open(reference) as opened:
        opened.unlock(POLICY, ENGINE, TODAY, pathway=PREVENT)
        opened.save(keeping)
    elsewhere.mkdir()
    left_half(elsewhere, reference)
    assert "was cut off" in start(going=ResumeSource()).type("yes")
    assert names(elsewhere) == set()


def test_the_next_writing_into_a_folder_finishes_what_a_kill_left_there(tmp_path: Path) -> None:
    left_half(tmp_path, REFERENCE)
    told = typed(Conversation(session()), people="8", stops_with_note="yes")
    written = written_into(told, tmp_path)
    assert written.finished == (REFERENCE,)
    assert names(tmp_path) == named(written.reference, TEACHER) | named(REFERENCE, {"form.docx", "note.txt"})


def test_the_end_names_what_was_there_before_and_leaving_does_not_deny_it(start: Start) -> None:
    start("5", *TO_THE_NOTE, "write", "open", "", keeping="keyring")
    going = start(going=ResumeSource())
    going.type("yes", "quit")
    assert "the papers from before are where they were" in going.type("yes")
    again = start(going=ResumeSource())
    seen = again.type("yes", "write", "open").replace(" ", "")
    assert "Papersofthisconcernthatwerethere" in seen
    assert all(path.name in seen for path in again.files())
    assert len(again.files()) == 6


def test_the_end_names_what_lies_beside_a_colleagues_file_and_says_of_no_set_that_it_is_replaced(
    triage: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = triage.folder / "theirs"
    theirs.mkdir()
    reference, answers = note_of_a_teacher(theirs)
    (triage.folder / "mine").mkdir()
    monkeypatch.chdir(triage.folder / "mine")
    typed_lines = "\n".join(["5", "2", "none", "no", "nothing", "no", "write"])
    done = triage(
        "chat", "--plain", "--from", f"../theirs/{answers.name}", "--out", "../mine/docs", typed=typed_lines
    )
    seen = done.out.replace("\n", "").replace(" ", "")
    assert ".." not in done.out.split("Your files")[1]
    assert names(Path("docs")) == named(reference, {"record.docx", "record.json", "answers.yaml"})
    listed = seen.split("Papersofthisconcernthatwerethere")[1]
    assert all(str(path).replace(" ", "") in listed for path in theirs.iterdir())
    assert "sayswhichoneitreplaces" not in seen


# Folders


def test_a_path_without_steps_back_is_shown_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert ready_out("../there") == tmp_path.resolve() / "there"


def test_a_relative_folder_is_absolute_from_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert ready_out("docs") == tmp_path / "here" / "docs"


def test_a_relative_folder_in_a_draft_of_an_earlier_version_is_not_looked_for_elsewhere(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with DraftStore().begin("7F3K", keys.new_in_keyring()) as opened:
        opened.save(
            Draft(typed(Conversation(session()), "age", people="8", stops_with_note="yes"), out="docs")
        )
    monkeypatch.chdir(tmp_path)
    going = start("yes", "15", "write", "open", "", going=ResumeSource(), keeping="keyring")
    assert going.code == 0
    assert names(going.out) == named("7F3K", TEACHER)
    assert not (tmp_path / "docs").exists()


# The record and its follow-up


def test_the_record_of_a_second_set_is_followed_up_beside_it_and_the_first_is_said_to_be_replaced(
    triage: CommandLine,
) -> None:
    filled, decision = decided(FULL)
    for lineage in (Lineage(), Lineage(2, 1)):
        paths = [
            triage.folder / file_name(REFERENCE, kind, lineage.number) for kind in ("record_json", "record")
        ]
        write_record(paths[0], paths[1], DecidedCase(PREVENT, POLICY, filled, decision, REFERENCE, lineage))
    second = read_record(paths[0])
    assert (second.reference, second.number, second.replaces) == (REFERENCE, 2, 1)
    shown = " ".join(triage("follow-up", "--out", str(triage.folder)).out.split())
    assert f"{REFERENCE} Northamptonshire, 0 days since the referral Replaced by {REFERENCE}-2" in shown
    assert f"{REFERENCE}-2 Northamptonshire, 0 days since the referral Waiting for the police" in shown
    triage("follow-up", str(paths[0]), typed="\n".join(["5", "1", "15", "no", "no", "nobody", "write", ""]))
    assert (triage.folder / f"concern-{REFERENCE}-2-record-2.docx").exists()


# From walks at a terminal


def danger(**answers: str) -> Conversation:
    return typed(
        Conversation(session()), safety="1", story__seen='She said: "I will do it tonight."', **answers
    )


def test_where_a_call_did_not_get_through_a_note_holds_the_words(tmp_path: Path) -> None:
    unreached = danger(police_told="no")
    assert unreached.decision.route == "emergency"
    written = written_into(unreached, tmp_path)
    note = next(file for file in written.files if file.name.endswith("-note.txt"))
    assert 'She said: "I will do it tonight."' in note.read_text()
    assert {"note.docx", "record.docx", "answers.yaml"} <= {kind_of(file) for file in written.files}


def test_where_nobody_says_why_telling_is_a_risk_the_papers_ask_for_it(tmp_path: Path) -> None:
    asks = "What is the risk, if the person or a parent were told? Nobody has said so far."
    form = "Nobody has said so far what the risk is. Whoever sees it is to be asked."
    for reason, open_still in (("not known", True), ("His brother would hurt him.", False)):
        told = typed(Conversation(session()), role="2", informing_raises_risk="yes", telling_reason=reason)
        folder = tmp_path / reason[:3]
        written = {kind_of(file): file for file in written_into(told, folder).files}
        shown = "\n".join(part.text for part in Document(str(written["record.docx"])).paragraphs)
        assert (asks in shown) is open_still
        assert (form in written["form.txt"].read_text()) is open_still
