"""What a follow-up asks, its list of records, and its command."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from chat_driver import POLICY, ROOT, TODAY, clean_environment
from command_line import CommandLine
from follow_up_driver import PLAIN_END, SAFE, held, make_record, route
from paper_cases import ENGINE, FULL, decided, with_answers

from triage.conversation import Session
from triage.conversation.follow_up import begin_follow_up, follow_up_of, load_follow_up_script
from triage.conversation.parsing import parse
from triage.kinds import Control
from triage.kinds.values import AnswerValue
from triage.paperwork import DecidedCase, write_record
from triage.prevent import PREVENT


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TRIAGE_TODAY", TODAY.isoformat())
    return make_record(tmp_path)


# What is asked, with no screen


def answered(area: str, **answers: str) -> tuple[list[str], Any]:
    """The questions of a follow-up to its end, and the conversation."""
    script = load_follow_up_script(POLICY)
    found = begin_follow_up(Session(POLICY, ENGINE, script, TODAY, area=area, pathway=PREVENT), {})
    usual = {"safety": "5", "age": "15", "chase": "nobody", "area": "Derby", "call": "ready"}
    asked = []
    while question := found.question:
        asked.append(question.id)
        rest = "not known" if question.kind.control is Control.DAY else "no"
        line = answers.get(question.id) or usual.get(question.id, rest)
        found = found.answer(question.id, parse(found, question, line))
    return asked, found


@pytest.mark.parametrize(
    "answers",
    [
        {"police_assessment": "1"},
        {"police_assessment": "2", "other_needs": "not sure"},
        {"police_assessment": "4", "additional_concern": "yes", "age": "unknown", "could_be_under_18": "no"},
        {"police_assessment": "3", "panel_decision": "3", "additional_concern": "unsure", "age": "40"},
        {
            "police_assessment": "3",
            "panel_decision": "2",
            "support_consent": "2",
            "consent_from": "1",
            "age": "30",
            "support_outcome": "2",
            "months_since_support_ended": "7",
        },
    ],
)
def test_a_finished_follow_up_leaves_nothing_that_a_rule_still_needs(answers: dict[str, str]) -> None:
    _, found = answered("kirklees", **answers)
    assert found.decision.still_needed == ()
    assert found.decision.route != "undecided"
    assert follow_up_of(found).answers == found.case_as_answered.answers


def test_what_is_asked_follows_the_policy() -> None:
    asked, _ = answered("kirklees", police_assessment="1")
    assert asked == ["safety", "police_assessment", "age", "new_information", "additional_concern", "chase"]
    asked, _ = answered(
        "kirklees",
        police_assessment="3",
        panel_decision="2",
        support_consent="4",
        age="unknown",
        could_be_under_18="unsure",
    )
    assert asked == [
        "safety",
        "police_assessment",
        "answered.police",
        "panel_decision",
        "answered.panel",
        "support_consent",
        "age",
        "could_be_under_18",
        "new_information",
        "additional_concern",
        "chase",
    ]


def test_the_area_is_asked_only_where_it_is_not_known_and_a_contact_is_needed() -> None:
    asked, found = answered("", police_assessment="1")
    assert "area" in asked
    assert follow_up_of(found).area == "derby"
    asked, _ = answered("", police_assessment="3", panel_decision="1")
    assert "area" not in asked


def test_nothing_is_answered_in_free_text() -> None:
    kinds = {question.kind for question in load_follow_up_script(POLICY).questions.values()}
    assert {kind.name for kind in kinds} == {
        *("fact_ticks", "pause", "choice", "date", "age_or_birth", "number")
    }
    assert not any(kind.free_text for kind in kinds)


def test_an_earlier_answer_outside_the_vocabulary_is_not_offered() -> None:
    earlier: dict[str, AnswerValue] = {
        "police_assessment": "a word of another version",
        "age": 15,
        "immediate_danger": "no",
        "other_needs": "yes",
    }
    found = begin_follow_up(
        Session(POLICY, ENGINE, load_follow_up_script(POLICY), TODAY, pathway=PREVENT), earlier
    )
    assert dict(found.stale_answers) == {"other_needs": "yes"}


# The list


@pytest.fixture
def triage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch, capsys)


def test_the_list_gives_reference_area_days_and_what_is_awaited_and_never_a_name(
    triage: CommandLine, record: Path
) -> None:
    triage(
        "follow-up",
        str(record),
        typed="\n".join(
            [
                SAFE,
                "3",
                "yesterday",
                "2",
                "yesterday",
                "1",
                "15",
                "no",
                "no",
                "The council's Channel coordinator",
                "write",
                "",
            ]
        ),
    )
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


def test_files_that_are_no_records_get_one_line_and_stop_nothing(triage: CommandLine, record: Path) -> None:
    folder = record.parent
    (folder / "concern-C4RT-record.json").write_bytes(record.read_bytes()[:500])
    (folder / "Robin Example.json").write_text('{"other": "Robin"}')
    (folder / "$(touch below).json").mkdir()
    (folder / "holiday.jpg").write_bytes(b"\xff")
    os.mkfifo(folder / "pipe\x1b[2J.json")
    shown = triage("follow-up", "--out", str(folder)).out
    assert "7F3K  Northamptonshire" in shown
    assert "  concern-C4RT-record.json, line " in shown
    assert "cut off" in shown
    assert "  a .json file with another name: this is not a record" in shown
    assert "  a .json file with another name: this is a folder" in shown
    assert "  a .json file with another name: this is no ordinary file" in shown
    assert not [part for part in ("touch", "pipe", "\x1b", "holiday") if part in shown]
    assert "  one other file" in shown
    assert "Robin" not in shown


@pytest.mark.parametrize("name", ["Robin Example.json", "$(touch pwned).json", "; rm x.json"])
def test_a_record_that_somebody_renamed_is_listed_by_its_reference_and_its_name_is_not_for_copying(
    triage: CommandLine, record: Path, name: str
) -> None:
    record.rename(record.parent / name)
    shown = triage("follow-up", "--out", str(record.parent)).out
    assert "7F3K  Northamptonshire" in shown
    assert name not in shown
    assert "triage follow-up FILE, such as RECORD.json" in shown
    make_record(record.parent, reference="C4RT")
    assert "such as concern-C4RT-record.json" in triage("follow-up", "--out", str(record.parent)).out


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
    return subprocess.run(
        [sys.executable, "-m", "triage", "follow-up", str(record), *args],
        check=False,
        input="".join(f"{line}\n" for line in lines).encode(),
        capture_output=True,
        timeout=60,
        cwd=ROOT,
        env=environment,
    )


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


def test_a_record_without_an_area_of_this_policy_is_warned_about(record: Path) -> None:
    filled, decision = decided(FULL)
    record.unlink()
    write_record(
        record,
        record.with_name("other.docx"),
        DecidedCase(
            PREVENT, POLICY, filled.with_(area="an_own_pack"), replace(decision, area="an_own_pack"), "7F3K"
        ),
    )
    done = in_a_pipe(record, SAFE, "1", "15", "no", "no", "Derby", "nobody", "write")
    assert b"This record's area is not among those installed here" in done.stdout
    assert held(record)["follow_ups"][0]["area"] == "derby"
    assert held(record)["area"] == "an_own_pack"
