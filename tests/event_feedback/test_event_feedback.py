"""The feedback form of a community event: a pathway of YAML and features alone, asked, proven and counted."""

from __future__ import annotations

import io
import json
import random
import re
from pathlib import Path

import pytest

from triage.cli.app import main
from triage.conversation.outline import load_outline
from triage.documents.readback import paragraphs
from triage.pathways import load_pathway, pathway_in_use
from triage.policy import load_policy

NAME = "event-feedback"
ANNEX_A = [
    ("gender",),
    ("age_group",),
    ("sector",),
    ("heard_through",),
    ("interest",),
    ("recommend",),
    ("video_helped",),
    ("understanding_before", "understanding_after"),
    ("opinion_before", "opinion_after"),
    ("best_part",),
]
"""The ten questions in the order of the handbook; of the eighth and ninth both halves."""


def run(*argv: str, typed: str = "", monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    return main([*argv, "--pathway", NAME])


def test_its_properties_hold_and_nothing_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("policy", "check", monkeypatch=monkeypatch) == 0
    shown = capsys.readouterr().out
    assert "All 7 properties hold" in shown
    assert "Nothing is missing" in shown


def test_its_scenarios_notice_every_change_that_a_case_can_show(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("policy", "mutants", monkeypatch=monkeypatch) == 0
    assert "100.0 %" in capsys.readouterr().out


def test_what_it_asks_are_the_ten_questions_of_the_handbook(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.yaml").write_text("answers: {}\n", encoding="utf-8")
    assert run("decide", "--json", str(tmp_path / "empty.yaml"), monkeypatch=monkeypatch) == 0
    halves = [half for question in ANNEX_A for half in question]
    assert json.loads(capsys.readouterr().out)["still_needed"] == halves
    assert len(ANNEX_A) == 10


def test_the_chat_asks_them_in_their_order(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    answers = "male\n5\n1\n1\n2\nyes\nno\n2\n1\n3\n3\n6\nwrite\n"
    assert run("chat", "--plain", "--out", str(tmp_path), typed=answers, monkeypatch=monkeypatch) == 0
    shown = capsys.readouterr().out
    asked = [
        "your gender?",
        "How old are you?",
        "Where do you work",
        "How did you hear",
        "How interesting was it?",
        "friends or family",
        "Did the video help",
        "how well did you understand",
        "And now, after the event?",
        "what did you think",
        "And now, after the event?",
        "What interested you most?",
    ]
    for words in asked:
        _, found, shown = shown.partition(words)
        assert found, words
    assert "Your form is ready" in shown


def test_forms_are_counted_before_against_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(7)  # noqa: S311 - made-up answers
    for reference in chance.sample([f"{a}{b}{c}KQMR" for a in "3467" for b in "CDFG" for c in "3467"], 40):
        before, after = chance.choice(["poor", "very_poor"]), chance.choice(["good", "very_good"])
        answers = f"{{understanding_before: {before}, understanding_after: {after}}}"
        text = f'reference: "{reference}"\nanswers: {answers}\n'
        (tmp_path / f"feedback-{reference}-answers.yaml").write_text(text, encoding="utf-8")
    assert run("tally", str(tmp_path), "--out", str(tmp_path / "out"), monkeypatch=monkeypatch) == 0
    shown = capsys.readouterr().out
    assert "40 forms were counted." in shown
    assert "- Poor: " in shown
    assert {path.suffix for path in (tmp_path / "out").iterdir()} == {".docx", ".html", ".txt", ".svg"}


def test_nothing_of_prevent_is_said_and_nothing_about_a_person(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    answers = "help\n1\n5\nwhy\n1\n1\n2\n1\nwhere\nsave\nreview\ndone\n2\n2\n1\n3\n3\n6\nwrite\n"
    assert run("chat", "--plain", "--out", str(tmp_path), typed=answers, monkeypatch=monkeypatch) == 0
    assert run("chat", "--sector", "education", monkeypatch=monkeypatch) == 2
    shown = capsys.readouterr().out.replace(str(tmp_path), "")
    papers = sorted(tmp_path.iterdir())
    assert [path.name.partition("-")[0] for path in papers] == ["feedback"] * 3
    text = "".join(path.read_text(encoding="utf-8") for path in papers if path.suffix != ".docx")
    text += "".join(paragraphs(next(path for path in papers if path.suffix == ".docx").read_bytes()))
    for words in ("999", "lead", "safeguarding", "concern", "staff", "referral", "danger", "the person"):
        assert not re.search(rf"\b{words}\b", shown + text), words


def test_own_details_go_on_no_form(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(
        "triage.storage.own_details.known_me", lambda *_: pytest.fail("nobody's details are read")
    )
    (tmp_path / "answers.yaml").write_text("answers: {interest: interesting}\n", encoding="utf-8")
    code = run(
        "form", str(tmp_path / "answers.yaml"), "--out", str(tmp_path / "f.txt"), monkeypatch=monkeypatch
    )
    assert code == 0, capsys.readouterr().err
    assert "Interesting" in (tmp_path / "f.txt").read_text(encoding="utf-8")


def test_no_draft_is_kept_on_a_computer_that_others_may_use() -> None:
    with pathway_in_use(load_pathway(NAME)):
        assert not load_outline(load_policy(load_pathway(NAME).rules)).drafts
