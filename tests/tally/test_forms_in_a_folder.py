"""Which files of a folder a tally counts, and what its command writes."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from triage.cases.references import ALPHABET, LENGTH
from triage.cli.app import main
from triage.documents.readback import paragraphs
from triage.errors import InputError
from triage.folders import dialogs_from
from triage.policy.loading import load_policy
from triage.tally.forms import Forms, forms_in

POLICY = load_policy()
QUESTION = next(fact for fact in POLICY.facts.values() if fact.kind == "choice")
ANSWERS = tuple(QUESTION.values)
PLAN = (
    f"title: A count\nsays: Of made-up forms.\ntables:\n  - {{title: One question, count: {QUESTION.id}}}\n"
)


def form(folder: Path, reference: str, answer: str, name: str = "") -> None:
    text = f'reference: "{reference}"\nanswers: {{{QUESTION.id}: {answer}}}\n'
    (folder / (name or f"concern-{reference}-answers.yaml")).write_text(text, encoding="utf-8")


def answers(found: Forms) -> list[object]:
    return sorted(str(case.answers[QUESTION.id]) for case in found.cases)


def references(many: int) -> Iterable[str]:
    return ("".join(letters) for letters in itertools.islice(itertools.permutations(ALPHABET, LENGTH), many))


def test_every_file_of_answers_is_counted_and_nothing_else(tmp_path: Path) -> None:
    for reference, answer in zip(references(2), ANSWERS, strict=False):
        form(tmp_path, reference, answer)
    (tmp_path / "notes.yaml").write_text("of: something else\n", encoding="utf-8")
    (tmp_path / "below").mkdir()
    form(tmp_path / "below", "7F3KQMT", ANSWERS[0])
    assert answers(forms_in(tmp_path, POLICY)) == sorted(ANSWERS[:2])


def test_a_form_that_is_there_twice_counts_once_as_it_was_last(tmp_path: Path) -> None:
    form(tmp_path, "7F3KQMR", ANSWERS[0])
    form(tmp_path, "7F3KQMR", ANSWERS[1], "concern-7F3KQMR-2-answers.yaml")
    found = forms_in(tmp_path, POLICY)
    assert (answers(found), found.twice) == ([ANSWERS[1]], 1)


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_counted(tmp_path: Path) -> None:
    form(tmp_path, "7F3KQMR", ANSWERS[0])
    (tmp_path / "concern-7F3KQMT-answers.yaml").write_text("answers: {nobody: yes}\n", encoding="utf-8")
    found = forms_in(tmp_path, POLICY)
    assert len(found.cases) == 1
    assert len(found.unread) == 1
    assert "concern-7F3KQMT-answers.yaml" in found.unread[0]


def test_a_folder_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such folder"):
        forms_in(tmp_path / "away", POLICY)


def test_the_command_shows_the_count_and_writes_page_text_and_chart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRIAGE_TODAY", "2026-11-20")
    forms, out, dialogs = (tmp_path / name for name in ("forms", "out", "dialogs"))
    for folder in (forms, dialogs):
        folder.mkdir()
    (dialogs / "tally.yaml").write_text(PLAN, encoding="utf-8")
    for reference in references(8):
        form(forms, reference, ANSWERS[0])
    with dialogs_from(dialogs):
        assert main(["tally", str(forms), "--out", str(out)]) == 0
    shown = capsys.readouterr().out
    assert "8 forms were counted." in shown
    names = sorted(path.name for path in out.iterdir())
    assert names == [f"tally-2026-11-20.{ending}" for ending in ("docx", "html", "svg", "txt")]
    assert "8 forms" in (out / names[3]).read_text(encoding="utf-8")
    assert "8" in paragraphs((out / names[0]).read_bytes())
    assert "8 forms were counted." in (out / names[1]).read_text(encoding="utf-8")
    ElementTree.parse(out / names[2])  # noqa: S314 - our own file


def test_where_a_file_of_a_tally_is_there_none_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRIAGE_TODAY", "2026-11-20")
    (tmp_path / "tally.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "tally-2026-11-20.svg").write_text("mine", encoding="utf-8")
    for reference in references(6):
        form(tmp_path, reference, ANSWERS[0])
    with dialogs_from(tmp_path):
        assert main(["tally", str(tmp_path), "--out", str(tmp_path)]) == 2
    assert "never overwritten" in capsys.readouterr().err
    assert (tmp_path / "tally-2026-11-20.svg").read_text(encoding="utf-8") == "mine"
    assert len(list(tmp_path.glob("tally-*"))) == 1


def test_the_command_counts_what_it_can_read_and_ends_as_for_bad_input(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "tally.yaml").write_text(PLAN, encoding="utf-8")
    for reference in references(6):
        form(tmp_path, reference, ANSWERS[0])
    (tmp_path / "concern-7F3KQMT-answers.yaml").write_text("answers: [\n", encoding="utf-8")
    with dialogs_from(tmp_path):
        assert main(["tally", str(tmp_path)]) == 2
    caught = capsys.readouterr()
    assert "6 forms were counted." in caught.out
    assert "concern-7F3KQMT-answers.yaml" in caught.err


def test_a_pathway_that_counts_nothing_says_which_file_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["tally", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert "dialogs/prevent/tally.yaml: this pathway says nowhere what to count" in said
    assert said.endswith("such as: --pathway event-feedback\n")


def test_the_files_are_written_though_nobody_reads_to_the_end_what_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tally.yaml").write_text(PLAN, encoding="utf-8")
    for reference in references(6):
        form(tmp_path, reference, ANSWERS[0])

    def gone(_: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr("triage.cli.tally.show", gone)
    monkeypatch.setattr("triage.cli.app._close_output", lambda: None)
    with dialogs_from(tmp_path):
        assert main(["tally", str(tmp_path), "--out", str(tmp_path / "out")]) == 0
    assert len(list((tmp_path / "out").iterdir())) == 4
