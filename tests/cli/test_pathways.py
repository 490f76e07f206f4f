"""A pathway of files alone: every command works on it, and nothing of Prevent is mixed in."""

from __future__ import annotations

import shutil
from pathlib import Path

import docx
import pytest
from command_line import CommandLine
from pathways import LONE_WORKER

from triage.cases.catalogue import load_catalogue
from triage.cases.model import Case
from triage.cli.first_line import FIRST_LINE
from triage.conversation.outline import load_outline
from triage.conversation.script import load_script
from triage.errors import InputError
from triage.pathways import load_pathway, pathway_in_use
from triage.policy.loading import load_policy
from triage.prevent import PREVENT

FOLDER = LONE_WORKER.parent
SILENT = "2\n3\n2\n1\n12\nwrite\n"
"""No answer, an hour or more late, nobody near, at height, for twelve hours."""


@pytest.fixture
def triage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch, capsys)


def test_prevent_is_known_by_its_name_and_is_the_default() -> None:
    assert load_pathway() is load_pathway("prevent") is PREVENT


def test_a_folder_is_a_pathway_of_files_alone() -> None:
    found = load_pathway(FOLDER)
    assert (found.name, found.rules, found.dialogs) == ("lone_worker", LONE_WORKER, FOLDER / "dialogs")
    assert (found.note, found.still_open(Case())) == (None, ())


@pytest.mark.parametrize("part", ["", "rules", "dialogs"])
def test_a_folder_that_is_no_pathway_is_refused(tmp_path: Path, part: str) -> None:
    if part:
        (tmp_path / part).mkdir()
    with pytest.raises(InputError, match=r"no such pathway|no folder called"):
        load_pathway(tmp_path)


def test_its_questions_and_its_words_hold_only_while_it_is_in_use() -> None:
    policy, always = load_policy(LONE_WORKER), load_catalogue("words")("always")
    with pathway_in_use(load_pathway(FOLDER)):
        assert list(load_script(policy).questions)[:2] == ["answers_phone", "overdue"]
        assert load_catalogue("words")("always") == "If you are not sure, ring."
        # What it does not say in its own way the program says.
        assert load_catalogue("words")("review.title")
        assert load_outline(policy).danger.question == ""
    assert load_catalogue("words")("always") == always


def test_a_conversation_of_it_comes_to_its_advice_and_its_papers(triage: CommandLine) -> None:
    answer = triage("chat", "--plain", "--pathway", str(FOLDER), "--out", "papers", typed=SILENT)
    assert answer.code == 0
    assert answer.out.startswith("If they may be hurt, ring for help before you go on.\n")
    assert "This is a made-up pathway about people who work alone." in answer.out
    assert "About them\n  1. The lone worker answers the phone" in answer.out
    assert "Ring for help\nThey may be hurt." in answer.out
    assert "While you wait\n  - Stay on the phone.\n\nIf you are not sure, ring." in answer.out
    assert "Prevent" not in answer.out
    names = sorted(
        path.name.partition("-")[2].partition("-")[2] for path in (triage.folder / "papers").iterdir()
    )
    assert names == ["answers.yaml", "record.docx", "record.json"]


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("policy",), "silent-and-late"),
        (("decide", "answers.yaml"), "Go and see"),
        (("explain", "answers.yaml"), "Nobody knows how they are."),
    ],
)
def test_commands_for_owners_work_on_it(triage: CommandLine, command: tuple[str, ...], said: str) -> None:
    triage.file("answers: {answers_phone: no, overdue: long, near: yes, hazards: [], hours: 2}\n")
    answer = triage(*command, "--pathway", str(FOLDER))
    assert answer.code == 0, answer.err
    assert said in answer.out


def test_an_owner_of_tasks_without_words_of_its_own_is_called_as_the_policy_does(
    triage: CommandLine, tmp_path: Path
) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(FOLDER, copy)
    policy, duties = copy / "rules" / "policy.yaml", copy / "rules" / "duties.yaml"
    policy.write_text(policy.read_text() + "owners: {you: you, base: the base}\n")
    text = duties.read_text().replace("step: now,", "by: base, step: now,")
    duties.write_text(text.replace("step: later,", "by: you, step: later,"))
    triage.file("answers: {answers_phone: no, overdue: long, near: yes, hazards: [], hours: 2}\n")
    assert "The base: Go and see." in triage("decide", "answers.yaml", "--pathway", "copy").out


def test_papers_name_no_area_where_there_is_only_one(triage: CommandLine) -> None:
    triage("chat", "--plain", "--pathway", str(FOLDER), "--out", "papers", typed=SILENT)
    record = next((triage.folder / "papers").glob("*record.docx"))
    cells = [cell.text for table in docx.Document(str(record)).tables for cell in table._cells]
    assert "Reference" in cells
    assert "Area" not in cells


def test_a_form_that_no_route_sends_is_no_referral(triage: CommandLine) -> None:
    triage.file("answers: {answers_phone: yes, hurt: no}\n")
    answer = triage("form", "answers.yaml", "--out", "form.docx", "--pathway", str(FOLDER))
    assert answer.code == 0
    assert "referral" not in answer.out


def test_a_check_of_it_asks_for_nothing_of_prevent(triage: CommandLine) -> None:
    answer = triage("policy", "check", "--pathway", str(FOLDER))
    assert answer.code == 1  # it has no words for steps
    assert "24 things are missing." in answer.out
    assert "Channel" not in answer.out


def test_a_pathway_that_is_not_there_is_told_in_one_line(triage: CommandLine) -> None:
    said = triage.fails("policy", "--pathway", "nowhere")
    assert said == (
        "triage: --pathway: there is no such pathway; triage pathways lists those that ship; "
        "or name a folder with rules and dialogs\n"
    )
    assert triage.fails("policy", "--pathway", "x" * 5000) == said  # longer than a name can be
    assert triage.fails("policy", "--pathway") == "triage: --pathway needs a value\n"


def test_a_misspelt_pathway_is_told_the_nearest(triage: CommandLine) -> None:
    said = triage.fails("policy", "--pathway", "event-fedback")
    assert "there is no such pathway; did you mean event-feedback? triage pathways lists" in said


@pytest.mark.parametrize("command", ["chat", "decide", "form", "tally", "new-pathway", "policy check"])
def test_the_help_of_a_command_lists_the_options_of_every_command(triage: CommandLine, command: str) -> None:
    shown = triage(*command.split(), "--help").out
    assert "--policy-dir DIR" in shown
    assert "--pathway NAME" in shown


@pytest.mark.parametrize("command", ["doctor", "drafts"])
def test_where_no_drafts_are_kept_nothing_is_said_to_ask_about_them(
    triage: CommandLine, command: str
) -> None:
    assert "The chat asks after" in " ".join(triage(command).out.split())
    shown = " ".join(triage(command, "--pathway", "event-feedback").out.split())
    assert "This pathway keeps no drafts." in shown
    assert "The chat asks" not in shown


def test_where_no_drafts_are_kept_the_help_does_not_say_that_answers_are_saved(triage: CommandLine) -> None:
    assert triage("new-pathway", "floor").code == 0
    shown = triage("chat", "--plain", "--pathway", "floor", typed="help\nquit\nyes\n").out
    assert "save: What is kept of your answers. It is nothing before the end" in shown
    assert "is saved by itself" not in shown


@pytest.mark.parametrize("named", ["prevent", str(FOLDER)])
def test_each_pathway_says_its_own_first_line_once(triage: CommandLine, named: str) -> None:
    ours, theirs = FIRST_LINE.split(",")[0], "If they may be hurt"
    said = triage("chat", "--plain", "--pathway", named).out
    assert (said.count(ours), said.count(theirs)) == ((1, 0) if named == "prevent" else (0, 1))


def test_the_default_can_be_named(triage: CommandLine) -> None:
    assert triage("policy", "--pathway", "prevent").out == triage("policy").out


@pytest.mark.parametrize("words", [("chat", "--pathway", "prevnt"), ("--pathway=prevnt",)])
def test_a_misspelt_pathway_keeps_nobody_from_when_to_ring_999(
    triage: CommandLine, words: tuple[str, ...]
) -> None:
    answer = triage(*words)
    assert answer.out.startswith("If someone could be hurt now or very soon, stop here and ring 999.")
    assert answer.code == 2
    assert answer.err.count("\n") == 1
