"""A name of a file is text that somebody else may have chosen: it never steers the terminal that shows it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from command_line import EXAMPLE, CommandLine

from triage.disk import as_typed
from triage.errors import InputError, one_line
from triage.policy.loading import installed_rules

HOSTILE = "a\x1b[2J\x07\r\u202e\u200b\x9b31m"
PACK = (
    "id: ours\nname: Our town\nsays: The hub.\ncontacts: {}\nform: national_2018\n"
    "sources: [derby: Contact details]\n"
)
pytestmark = pytest.mark.skipif(os.name == "nt", reason="this system has no such names")


@pytest.fixture
def triage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch, capsys)


def test_an_error_shows_a_question_mark_for_whatever_would_steer_a_terminal() -> None:
    error = InputError("it is wrong", file=f"{HOSTILE}.yaml", line=3)
    assert str(error) == "a?[2J?????31m.yaml, line 3: it is wrong"
    assert str(error).isprintable()
    assert one_line("Tŷ 日本語 é.yaml") == "Tŷ 日本語 é.yaml"


@pytest.mark.parametrize(
    ("argv", "content"),
    [
        (("areas", "check", f"{HOSTILE}.yaml"), PACK),
        (("areas", "check", f"{HOSTILE}.yaml"), "id: [\n"),
        (("areas", "check", f"{HOSTILE}.yaml"), PACK + "more: x\n"),
        (("areas", "check", f"{HOSTILE}.yaml"), None),
        (("decide", f"{HOSTILE}.yaml"), None),
        (("explain", f"{HOSTILE}.yaml"), "x"),
        (("form", "answers.yaml", "--out", f"{HOSTILE}.docx"), EXAMPLE),
        (("demo", "leon", "--html", f"{HOSTILE}.html"), ""),
        (("demo", "leon", "--script", f"{HOSTILE}.docx"), ""),
        (("areas", "confirm", "derby", "--by", HOSTILE), ""),
        (("areas", "--policy-dir", HOSTILE), ""),
        (("chat", "--plain", "--from", f"{HOSTILE}.yaml"), None),
        (("chat", "--plain", "--out", f"{HOSTILE}/x", "--debug-file", f"{HOSTILE}/no/log"), ""),
        (("follow-up", HOSTILE), None),
        (("handover", HOSTILE), None),
    ],
)
def test_no_command_shows_a_name_that_steers_the_terminal(
    triage: CommandLine, argv: tuple[str, ...], content: str | None
) -> None:
    if content is not None:
        triage.file(content, next((word for word in argv if word.endswith(".yaml")), "answers.yaml"))
    answer = triage(*argv, typed="5\n")
    shown = answer.out + answer.err
    assert shown.replace("\n", "").isprintable(), ascii(shown)
    assert shown


def test_another_file_of_a_policy_folder_is_named_without_its_power(triage: CommandLine) -> None:
    shutil.copytree(installed_rules(), triage.folder / "rules")
    triage.file("x: y\n", f"rules/{HOSTILE}.yaml")
    answer = triage("policy", "--rules", "rules")
    assert answer.err.replace("\n", "").isprintable()
    assert "a?[2J" in answer.err


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("concern-7F3KQMR-answers.yaml", "concern-7F3KQMR-answers.yaml"),
        ("form tutor/a.yaml", "'form tutor/a.yaml'"),
        ("$(x)/a.yaml", "'$(x)/a.yaml'"),
    ],
)
def test_a_file_that_is_shown_behind_a_command_can_be_copied_with_it(name: str, typed: str) -> None:
    assert as_typed(Path(name)) == typed
