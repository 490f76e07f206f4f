"""A name in the words of a pathway that was mistyped is noticed, so that no line vanishes in silence."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import CommandLine

from triage.cli.first_line import FIRST_LINE
from triage.conversation.own_texts import unknown_texts
from triage.pathways import load_pathway, pathway_in_use
from triage.policy.loading import load_policy
from triage.shipped import shipped_pathways

PATHWAY = "floor"
WORDS = f"{PATHWAY}/dialogs/words.yaml"


@pytest.fixture
def triage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    found = CommandLine(tmp_path, monkeypatch, capsys)
    assert found("new-pathway", PATHWAY).code == 0
    return found


def misspell(triage: CommandLine, right: str, wrong: str, file: str = WORDS) -> None:
    path = triage.folder / file
    text = path.read_text(encoding="utf-8") if path.exists() else f"{right}\n"
    assert right in text
    path.write_text(text.replace(right, wrong), encoding="utf-8")


def test_a_first_line_of_another_name_is_refused_and_the_program_says_its_own(triage: CommandLine) -> None:
    misspell(triage, "first_line:", "frist_line:")
    answer = triage("chat", "--plain", "--pathway", PATHWAY)
    assert answer.code == 2
    assert answer.err == (
        "triage: dialogs/words.yaml, line 2, frist_line: there is no such text; did you mean first_line?\n"
    )
    assert " ".join(answer.out.split()) == FIRST_LINE


@pytest.mark.parametrize(
    ("right", "wrong", "file", "says"),
    [
        ("first_line:", "frist_line:", WORDS, "called frist_line, so nobody would ever see it. first_line"),
        ("welcome:", "welcom:", WORDS, "called welcom, so nobody would ever see it. welcome may be"),
        ("always:", "sometimes:", WORDS, "called sometimes, so nobody would ever see it."),
        (
            "always:",
            "stages: {qestions: Q}\nalways:",
            WORDS,
            "called stages.qestions, so nobody would ever see it. stages.q",
        ),
        ("left: Gone", "lft: Gone", f"{PATHWAY}/dialogs/drafts.yaml", "called lft, so nobody"),
    ],
)
def test_a_check_names_a_text_that_nobody_would_see(
    triage: CommandLine, right: str, wrong: str, file: str, says: str
) -> None:
    misspell(triage, right, wrong, file)
    answer = triage("policy", "check", "--pathway", PATHWAY)
    assert answer.code == 1
    assert says in " ".join(answer.out.split())


@pytest.mark.parametrize("name", shipped_pathways())
def test_what_ships_has_no_text_that_nobody_sees(name: str) -> None:
    pathway = load_pathway(name)
    with pathway_in_use(pathway):
        assert list(unknown_texts(load_policy(pathway.rules))) == []


def test_titles_of_stages_and_what_the_pathway_names_itself_are_known(triage: CommandLine) -> None:
    path = triage.folder / WORDS
    more = "stages: {questions: The floor}\nsummary: {questions: Done.}\nnext: {review: Look once more.}\n"
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    answer = triage("policy", "check", "--pathway", PATHWAY)
    assert "so nobody would ever see it" not in answer.out
    assert answer.code == 0
