"""The follow-up by key presses, in a pipe, and its list of records."""

from __future__ import annotations

import datetime
import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from chat_driver import CTRL_C, ENTER, PATIENCE, POLICY, ROOT, TODAY, Chat, clean_environment
from command_line import CommandLine
from paper_cases import ENGINE, FULL, SEEN, decided, with_answers
from prompt_toolkit.input import create_pipe_input

from triage.cases.model import AnswerValue, Case
from triage.conversation import Desk
from triage.conversation.following import begin_follow_up, follow_up_of, load_follow_up_script
from triage.conversation.parsing import parse
from triage.errors import InputError
from triage.faces.chat import ChatOptions
from triage.faces.follow_up import FollowUpOptions, run_follow_up
from triage.paperwork import file_name, write_record
from triage.paperwork.readback import paragraphs
from triage.paperwork.record_reading import read_record

SAFE = "5"
TO_THE_PANEL = (SAFE, "They asked the panel to look at how to help", "18/11/2026")
ADOPTED = (*TO_THE_PANEL, "To offer support", "yesterday")
PLAIN_END = ("no", "no", "nobody", "write")
"""Nothing new, no other concern, nobody to chase."""


def make_record(folder: Path, case: Case = FULL, reference: str = "7F3K") -> Path:
    """A record as the chat writes it, of a referral of a 15-year-old in Northamptonshire."""
    filled, decision = decided(case)
    path = folder / file_name(reference, "record_json")
    write_record(path, folder / file_name(reference, "record"), POLICY, filled, decision, reference)
    return path


class FollowUpChat(Chat):
    """The real follow-up in a terminal, with a person at its keys."""

    def __init__(self, keys: Any, record: Path) -> None:
        self._record = record
        super().__init__(keys, record.parent)

    def _hold(self, options: ChatOptions, face: Any) -> None:
        try:
            chosen = FollowUpOptions(POLICY, ENGINE, read_record(self._record), options.out)
            self.code = run_follow_up(chosen, face)
        except BaseException as trouble:  # noqa: BLE001 - told to the test, in its own thread
            self.trouble = trouble
        finally:
            self._screen.waits.put("ended")


Follow = Callable[..., FollowUpChat]


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TRIAGE_TODAY", TODAY.isoformat())
    return make_record(tmp_path)


@pytest.fixture
def follow(record: Path) -> Iterator[Follow]:
    with create_pipe_input() as keys:
        chats: list[FollowUpChat] = []

        def follow(*lines: str) -> FollowUpChat:
            chats.append(FollowUpChat(keys, record))
            chats[-1].type(*lines)
            return chats[-1]

        yield follow
        for chat in chats:
            if not chat.ended:
                chat.leave()


def held(record: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(record.read_bytes())
    return content


def last(record: Path) -> dict[str, Any]:
    entry: dict[str, Any] = held(record)["follow_ups"][-1]
    return entry


def route(record: Path) -> str:
    return str(last(record)["decision"]["route"])


# The pathway, by key presses

def test_a_referred_15_year_old_goes_to_the_panel(follow: Follow, record: Path) -> None:
    chat = follow(*TO_THE_PANEL, "Nothing yet, or you have not heard", "15", *PLAIN_END)
    assert chat.ended
    assert chat.code == 0
    assert route(record) == "channel_panel"
    assert "The police: The police present the case to the panel." in chat.seen
    assert "Why - A panel of local services decides together" in chat.seen
    assert last(record)["dates"] == {"police": "2026-11-18"}


def test_a_guardian_is_asked_by_the_panel_before_support_for_a_15_year_old(
        follow: Follow, record: Path) -> None:
    chat = follow(*ADOPTED, "Nobody has been asked yet, or you have not heard", "15", *PLAIN_END)
    assert route(record) == "awaiting_consent"
    assert "The Channel panel: The panel asks a parent or guardian" in chat.seen
    assert [duty["by"] for duty in last(record)["decision"]["duties"]] == ["panel"]
    assert last(record)["dates"] == {"police": "2026-11-18", "panel": "2026-11-19"}


def test_the_childs_own_agreement_is_not_enough(follow: Follow, record: Path) -> None:
    follow(*ADOPTED, "Somebody agreed", "The person", "15", *PLAIN_END)
    assert route(record) == "awaiting_consent"
    assert "guardian-must-consent" in last(record)["decision"]["fired"]


def test_with_a_guardians_consent_the_panel_supports(follow: Follow, record: Path) -> None:
    follow(*ADOPTED, "Somebody agreed", "A parent or guardian", "15", "It goes on", *PLAIN_END)
    assert route(record) == "channel_support"


@pytest.mark.parametrize(("months", "review"), [
    ("5", None), ("6", "review_at_6_months"), ("11 months", "review_at_6_months"),
    ("12", "review_at_12_months")])
def test_completed_support_is_looked_at_again_by_the_police(
        follow: Follow, record: Path, months: str, review: str | None) -> None:
    follow(*ADOPTED, "Somebody agreed", "A parent or guardian", "15", "It helped", months, *PLAIN_END)
    assert route(record) == "support_completed"
    duties = [duty["id"] for duty in last(record)["decision"]["duties"]]
    assert duties == ["plan_reviews", *([review] if review else [])]


def test_refusing_support_leads_to_other_help(follow: Follow, record: Path) -> None:
    chat = follow(*ADOPTED, "It was refused", "15", *PLAIN_END)
    assert route(record) == "alternative_support"
    assert "Nobody has to accept support" in chat.seen


def test_support_that_changed_nothing_is_said_kindly(follow: Follow, record: Path) -> None:
    chat = follow(*ADOPTED, "Somebody agreed", "A parent or guardian", "15")
    assert "Support ended without the change hoped for" in chat.seen
    chat.type("Support ended without the change hoped for", "0", *PLAIN_END)
    assert route(record) == "alternative_support"


def test_something_new_after_a_closure_is_referred_again(follow: Follow, record: Path) -> None:
    follow(SAFE, "They see nothing for Prevent", "not known", "no", "15", *PLAIN_END)
    assert route(record) == "closed"
    chat = follow(SAFE, "keep", "not known", "keep", "15", "yes", "no", "The police Prevent team", "write")
    assert route(record) == "refer_again"
    assert "Make a new referral." in chat.seen
    assert "If you disagree with the outcome" in chat.seen
    assert last(record)["chase"] == "police_prevent_team"


def test_somebody_who_is_18_by_now_agrees_for_themselves(follow: Follow, record: Path) -> None:
    follow(*ADOPTED, "Somebody agreed", "The person", "18", "It goes on", *PLAIN_END)
    assert route(record) == "channel_support"
    assert last(record)["answers"]["age"] == 18
    assert held(record)["answers"]["age"] == 15


def test_the_police_lead(follow: Follow, record: Path) -> None:
    follow(SAFE, "The police will lead on this", "yesterday", "15", *PLAIN_END)
    assert route(record) == "police_led"


# Danger, and the commands of the chat

def test_the_first_line_says_when_to_ring_999_and_danger_is_asked_first(follow: Follow) -> None:
    chat = follow()
    assert chat.all_seen.startswith("If someone could be hurt now or very soon, stop here and ring 999.")
    assert "Does anything you saw or heard point to one of these?" in chat.all_seen
    assert "belong to the police and the panel" in chat.all_seen


def test_danger_shows_the_call_card_at_once_and_leads_the_advice(follow: Follow, record: Path) -> None:
    chat = follow("1")
    assert "Ring 999 now" in chat.seen
    chat.type("ready", "no")
    assert "Ring 999 again now" in chat.seen
    chat.type("Nothing yet, or you have not heard", "15", *PLAIN_END)
    assert last(record)["decision"]["routes"] == ["emergency", "waiting"]
    assert last(record)["answers"]["immediate_danger"] == "yes"


def test_enter_alone_answers_nothing_and_nothing_has_a_default(follow: Follow) -> None:
    chat = follow()
    chat.press(ENTER)
    assert "Type the number of an answer" in chat.seen
    chat.type(SAFE)
    chat.press(ENTER)
    assert "Type the number of an answer" in chat.seen


def test_a_second_follow_up_asks_safety_and_age_without_an_earlier_answer(follow: Follow) -> None:
    follow(*TO_THE_PANEL, "1", "15", *PLAIN_END)
    chat = follow()
    assert "Earlier you answered" not in chat.seen
    chat.type(SAFE)
    assert "Earlier you answered: They asked the panel" in chat.seen
    chat.type("keep", "not known", "keep")
    assert "About how old is the person now?" in chat.seen
    assert "Earlier you answered" not in chat.seen


def test_the_commands_of_the_chat_work(follow: Follow, record: Path) -> None:
    before = record.read_bytes()
    chat = follow(SAFE, "why")
    assert "tests of their own" in chat.seen
    assert "Kirklees Prevent Strategy" in chat.seen
    chat.type("999")
    assert "Ask for the log number" in chat.seen
    chat.type("where")
    assert "After the referral" in chat.seen
    chat.type("contacts")
    assert "Northamptonshire" in chat.seen
    chat.type("help", "rest", "back")
    assert "Does anything you saw or heard" in chat.seen
    chat.press(CTRL_C)
    assert "Leave now?" in chat.seen
    chat.type("no")
    chat.press(CTRL_C)
    chat.type("yes")
    assert chat.code == 130
    assert record.read_bytes() == before


def test_an_answer_can_be_changed_before_it_is_written(follow: Follow, record: Path) -> None:
    chat = follow(*TO_THE_PANEL, "Nothing yet, or you have not heard", "15", "no", "no", "nobody")
    assert held(record)["follow_ups"] == []
    chat.type("2", "Nothing yet, or you have not heard", "write")
    assert route(record) == "waiting"
    assert last(record)["dates"] == {}


def test_a_date_of_birth_gives_the_age_and_is_not_kept(follow: Follow, record: Path) -> None:
    chat = follow(*TO_THE_PANEL, "1", "2 March 2011", *PLAIN_END)
    assert "That makes them 15 years old" in chat.all_seen
    assert last(record)["answers"]["age"] == 15
    assert "2011" not in record.read_text("utf-8")


def test_a_date_in_the_future_and_a_number_that_is_none_are_asked_again(follow: Follow) -> None:
    chat = follow(SAFE, "The police will lead on this", "1/1/2027")
    assert "in the future" in chat.seen
    chat.type("back", "3", "today", "2", "today", "2", "2", "15", "2", "many")
    assert "whole number from 0 to 600" in chat.seen
    chat.type("601")
    assert "whole number from 0 to 600" in chat.seen


# What is kept

def test_two_follow_ups_add_two_entries_and_change_nothing_else(follow: Follow, record: Path) -> None:
    first = held(record)
    follow(*TO_THE_PANEL, "1", "15", *PLAIN_END)
    second, entry = held(record), record.read_text("utf-8").partition('"follow_ups": [')[2]
    follow(*ADOPTED, "2", "2", "15", "1", *PLAIN_END)
    third = held(record)
    assert len(third["follow_ups"]) == 2
    assert third["follow_ups"][0] == second["follow_ups"][0]
    for name in {*first} - {"follow_ups", "seal"}:
        assert third[name] == second[name] == first[name]
    # The bytes of the first entry, too, stand where they stood.
    assert record.read_text("utf-8").partition('"follow_ups": [')[2].startswith(entry.partition("\n  ]")[0])
    assert stat.S_IMODE(record.stat().st_mode) == 0o600
    assert read_record(record).sealed


def test_every_follow_up_has_a_page_of_its_own(follow: Follow, record: Path) -> None:
    chat = follow(SAFE, "They see nothing for Prevent", "yesterday", "yes", "15", "no", "no", "2", "write")
    page = record.with_name("concern-7F3K-record-2.docx")
    assert str(page.name) in chat.seen.replace(" ", "")
    texts = paragraphs(page.read_bytes())
    assert texts[texts.index("What was decided before (unchanged)") + 1].startswith(
        "20 November 2026: This is worth sharing")
    assert texts[texts.index("The police answered") + 1] == "19 November 2026"
    assert texts[texts.index("Whom to chase") + 1] == "The council's Channel coordinator"
    assert POLICY.duties["forward_to_single_agency"].says in texts
    assert "If you disagree with the outcome" in texts
    before = page.read_bytes()
    follow(SAFE, "keep", "not known", "keep", "15", *PLAIN_END)
    assert page.read_bytes() == before
    assert record.with_name("concern-7F3K-record-3.docx").exists()
    assert {stat.S_IMODE(path.stat().st_mode) for path in record.parent.glob("*-record*")} == {0o600}


def test_a_page_that_is_there_already_is_never_overwritten(follow: Follow, record: Path) -> None:
    taken = record.with_name("concern-7F3K-record-2.docx")
    taken.write_text("mine")
    follow(SAFE, "1", "15", *PLAIN_END)
    assert taken.read_text() == "mine"
    assert record.with_name("concern-7F3K-record-3.docx").exists()


def test_only_words_of_the_vocabulary_and_dates_are_kept(follow: Follow, record: Path) -> None:
    follow(*ADOPTED, "2", "2", "15", "1", *PLAIN_END)
    entry = last(record)
    assert set(entry) == {"made", "area", "answers", "dates", "chase", "decision"}
    for name, value in entry["answers"].items():
        assert isinstance(value, int) or value in POLICY.facts[name].values


def test_the_record_changed_by_somebody_else_meanwhile_is_left_alone(follow: Follow, record: Path) -> None:
    chat = follow(SAFE, "1", "15", "no", "no", "nobody")
    other = make_record(record.parent, reference="9CXY").read_bytes()
    record.write_bytes(other)
    chat.type("write")
    assert "Nothing was added" in chat.seen
    assert "changed while you answered" in chat.seen
    chat.type("again")
    assert "Nothing was added" in chat.seen
    chat.just_press("stop" + ENTER)
    chat._thread.join(PATIENCE)
    assert isinstance(chat.trouble, InputError)
    assert record.read_bytes() == other
    assert not record.with_name("concern-7F3K-record-2.docx").exists()


# What is asked, with no screen

def answered(area: str, **answers: str) -> tuple[list[str], Any]:
    """The questions of a follow-up to its end, and the conversation."""
    script = load_follow_up_script(POLICY)
    found = begin_follow_up(Desk(POLICY, ENGINE, script, TODAY, area=area), {})
    usual = {"safety": "5", "age": "15", "chase": "nobody", "area": "Derby", "call": "ready"}
    asked = []
    while question := found.question:
        asked.append(question.id)
        rest = "not known" if question.kind == "date" else "no"
        line = answers.get(question.id) or usual.get(question.id, rest)
        found = found.answer(question.id, parse(found, question, line))
    return asked, found


@pytest.mark.parametrize("answers", [
    {"police_assessment": "1"}, {"police_assessment": "2", "other_needs": "not sure"},
    {"police_assessment": "4", "additional_concern": "yes", "age": "unknown", "could_be_under_18": "no"},
    {"police_assessment": "3", "panel_decision": "3", "additional_concern": "unsure", "age": "40"},
    {"police_assessment": "3", "panel_decision": "2", "support_consent": "2", "consent_from": "1",
     "age": "30", "support_outcome": "2", "months_since_support_ended": "7"},
])
def test_a_finished_follow_up_leaves_nothing_that_a_rule_still_needs(answers: dict[str, str]) -> None:
    _, found = answered("kirklees", **answers)
    assert found.decision.still_needed == ()
    assert found.decision.route != "undecided"
    assert follow_up_of(found).answers == found.told.answers


def test_what_is_asked_follows_the_policy() -> None:
    asked, _ = answered("kirklees", police_assessment="1")
    assert asked == ["safety", "police_assessment", "age", "new_information", "additional_concern", "chase"]
    asked, _ = answered("kirklees", police_assessment="3", panel_decision="2", support_consent="4",
                        age="unknown", could_be_under_18="unsure")
    assert asked == ["safety", "police_assessment", "answered.police", "panel_decision", "answered.panel",
                     "support_consent", "age", "could_be_under_18", "new_information",
                     "additional_concern", "chase"]


def test_the_area_is_asked_only_where_it_is_not_known_and_a_contact_is_needed() -> None:
    asked, found = answered("", police_assessment="1")
    assert "area" in asked
    assert follow_up_of(found).area == "derby"
    asked, _ = answered("", police_assessment="3", panel_decision="1")
    assert "area" not in asked


def test_nothing_is_answered_in_free_text() -> None:
    kinds = {question.kind for question in load_follow_up_script(POLICY).questions.values()}
    assert kinds == {"safety", "pause", "choice", "date", "age", "number", "area"}


def test_an_earlier_answer_outside_the_vocabulary_is_not_offered() -> None:
    earlier: dict[str, AnswerValue] = {"police_assessment": "a word of another version", "age": 15,
                                       "immediate_danger": "no", "other_needs": "yes"}
    found = begin_follow_up(Desk(POLICY, ENGINE, load_follow_up_script(POLICY), TODAY), earlier)
    assert dict(found.aside) == {"other_needs": "yes"}


# The list

@pytest.fixture
def triage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
           capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch, capsys)


def test_the_list_gives_reference_area_days_and_what_is_awaited_and_never_a_name(
        triage: CommandLine, follow: Follow, record: Path) -> None:
    follow(*ADOPTED, "1", "15", "no", "no", "The council's Channel coordinator", "write")
    make_record(record.parent, with_answers(FULL, concern_remains="no"), "9CXY")
    triage.patch.setenv("TRIAGE_TODAY", "2026-12-01")
    shown = triage("follow-up", "--out", str(record.parent)).out
    words = " ".join(shown.split())
    assert "7F3K Northamptonshire, 11 days since the referral The panel asks for consent first" in words
    assert "Last answer written down on 20 November 2026" in words
    assert "Still to be asked: The council's Channel coordinator" in words
    assert "9CXY Northamptonshire, 11 days since the record No referral is recorded" in words
    assert not [name for name in ("Jamie", "Example", "Alex", "awaiting_consent") if name in shown]
    assert all(len(line) < 81 for line in shown.splitlines() if str(record.parent) not in line)


def test_files_that_are_no_records_get_one_line_and_stop_nothing(
        triage: CommandLine, record: Path) -> None:
    folder = record.parent
    (folder / "cut-record.json").write_bytes(record.read_bytes()[:500])
    (folder / "note.json").write_text('{"other": "Robin"}')
    (folder / "below.json").mkdir()
    (folder / "holiday.jpg").write_bytes(b"\xff")
    os.mkfifo(folder / "pipe.json")
    shown = triage("follow-up", "--out", str(folder)).out
    assert "7F3K  Northamptonshire" in shown
    assert "cut-record.json, line " in shown
    assert "cut off" in shown
    assert "  note.json: this is not a record" in shown
    assert "  below.json: this is a folder" in shown
    assert "  pipe.json: this is no ordinary file" in shown
    assert "  one other file" in shown
    assert "Robin" not in shown


def test_an_empty_folder_says_so_kindly(triage: CommandLine) -> None:
    (triage.folder / "empty").mkdir()
    assert "There are no records in empty yet." in triage("follow-up", "--out", "empty").out
    answer = triage("follow-up")
    assert answer.code == 0
    assert "There are no records" in answer.out
    assert not (triage.folder / "home").exists()


def test_a_folder_that_is_none_is_said_in_one_line(triage: CommandLine) -> None:
    assert "no such folder" in triage.fails("follow-up", "--out", "nowhere")
    assert "a folder is needed here" in triage.fails("follow-up", "--out", triage.file("", "file"))


# The command

def in_a_pipe(record: Path, *lines: str, args: tuple[str, ...] = ()) -> subprocess.CompletedProcess[bytes]:
    environment = clean_environment(TRIAGE_DATA_DIR=str(record.parent / "kept"))
    return subprocess.run([sys.executable, "-m", "triage", "follow-up", str(record), *args], check=False,
                          input="".join(f"{line}\n" for line in lines).encode(), capture_output=True,
                          timeout=60, cwd=ROOT, env=environment)


def test_it_works_from_a_pipe_in_plain_lines(record: Path) -> None:
    done = in_a_pipe(record, SAFE, "1", "15", *PLAIN_END)
    assert done.returncode == 0, done.stderr
    assert b"\x1b" not in done.stdout
    assert b"Waiting for the police" in done.stdout
    assert all(len(line) < 81 for line in done.stdout.decode().splitlines() if str(record.parent) not in line)
    assert route(record) == "waiting"


def test_the_end_of_a_pipe_leaves_with_130_and_changes_nothing(record: Path) -> None:
    before = record.read_bytes()
    done = in_a_pipe(record, SAFE, "1")
    assert done.returncode == 130
    assert record.read_bytes() == before
    assert not record.with_name("concern-7F3K-record-2.docx").exists()


def test_the_page_goes_to_the_folder_that_is_named(record: Path) -> None:
    done = in_a_pipe(record, SAFE, "1", "15", *PLAIN_END, args=("--out", str(record.parent / "pages")))
    assert done.returncode == 0, done.stderr
    assert [path.name for path in (record.parent / "pages").iterdir()] == ["concern-7F3K-record-2.docx"]
    assert route(record) == "waiting"


def test_a_record_without_an_area_of_this_policy_is_warned_about(
        record: Path, follow: Follow) -> None:
    filled, decision = decided(FULL)
    elsewhere = filled.with_(area="an_own_pack", statements=(SEEN,))
    record.unlink()
    write_record(record, record.with_name("other.docx"), POLICY, elsewhere,
                 replace(decision, area="an_own_pack"), "7F3K")
    chat = follow()
    assert "This record's area is not among those installed here" in chat.all_seen
    assert datetime.date.fromisoformat(held(record)["made"]) == TODAY


