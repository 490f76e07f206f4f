"""The quiz: a group decides before the reveal, and sees what it missed and which rules explain it."""

from __future__ import annotations

import random
import re
import stat
from functools import cache
from pathlib import Path

import pytest
from demo_driver import POLICY, STORIES, Presenter, in_a_pipe, played, small

from triage.scenarios.played_story import PlayedStory
from triage.scenarios.quiz import Guess, QuizCase, quiz_cases, summary_lines
from triage.ui.presenter import pages, rows
from triage.ui.quiz_screens import quiz


@cache
def every() -> list[PlayedStory]:
    """Every story, played."""
    return [played(name) for name in sorted(STORIES)]


def chance(seed: int) -> random.Random:
    """Chance that can be repeated."""
    return random.Random(seed)  # noqa: S311 - nothing secret is drawn


@cache
def cases(count: int = 99, seed: int = 1) -> tuple[QuizCase, ...]:
    return tuple(quiz_cases(every(), count, chance(seed)))


@pytest.fixture(params=sorted(STORIES))
def case(request: pytest.FixtureRequest) -> QuizCase:
    """The case of each story, one after the other."""
    title = played(request.param).story.title
    return next(case for case in cases() if case.title == title)


def play(case: QuizCase, *, right: bool) -> Presenter:
    """A quiz of one case, all of it decided as the story does, or none of it."""
    presenter = Presenter(quiz([case]))
    tasks = iter(case.tasks)
    while presenter.code is None:
        if presenter.screen.menu:
            task = next(tasks)
            chosen = task.right if right else (task.right + 1) % len(task.options)
            presenter.do(str(chosen + 1))
        else:
            presenter.do("on")
    return presenter


def test_every_scenario_can_be_asked_as_a_quiz() -> None:
    assert {case.title for case in cases()} == {story.story.title for story in every()}


def test_as_many_cases_are_asked_as_were_wanted() -> None:
    assert len(cases(4)) == 4
    assert {case.title for case in cases(4, seed=1)} != {case.title for case in cases(4, seed=2)}


def test_a_case_asks_for_the_judgements_then_the_route_in_words_then_the_first_task(case: QuizCase) -> None:
    kinds = [task.kind for task in case.tasks]
    assert kinds == ["judgement"] * kinds.count("judgement") + ["route", "duty"]
    route, duty = case.tasks[-2], case.tasks[-1]
    assert set(route.options) <= {found.headline for found in POLICY.routes.values()}
    assert len(set(route.options)) == len(route.options) >= 8
    assert len(set(duty.options)) == 4
    assert set(duty.options) <= {
        text for found in POLICY.duties.values() for text in (found.says, found.says_to_lead)
    }


def test_nothing_is_revealed_before_the_group_has_decided(case: QuizCase) -> None:
    presenter = Presenter(quiz([case]))
    decided = 0
    while decided < len(case.tasks):
        assert "The answers" not in presenter.seen
        assert "policy's:" not in presenter.seen
        if presenter.screen.menu:
            presenter.do("1")
            decided += 1
        else:
            presenter.do("on")
    assert "The answers" in presenter.seen


def test_an_answer_that_gives_a_judgement_away_is_told_after_it(tmp_path: Path) -> None:
    case = quiz_cases([small(tmp_path)], 1, chance(1))[0]
    asked = [[ask for ask, _ in task.known] for task in case.tasks]
    assert "Which of these fits what you wrote?" in asked[0]
    assert "Who has been spoken to about this, or can be?" not in asked[0]
    assert "Who has been spoken to about this, or can be?" in asked[1]


def test_decided_as_in_the_story_nothing_is_missed(case: QuizCase) -> None:
    assert "Nothing was missed." in play(case, right=True).seen


def test_what_was_missed_is_named_with_the_rules_that_explain_it(case: QuizCase) -> None:
    presenter = play(case, right=False)
    assert presenter.seen.count("Your answer: ") == len(case.tasks)
    assert f"0 of {len(case.tasks)} as in the story" in presenter.seen
    for task in case.tasks[-2:]:
        assert task.rules[task.right]
        for says, source in task.rules[task.right]:
            assert f"{says} Source: {source}" in presenter.seen


def test_every_screen_of_a_quiz_is_training_and_fits_a_projector(case: QuizCase) -> None:
    for screen in play(case, right=False).screens:
        for page in pages(rows(screen, 56), 16):
            assert 0 < len(page) <= 16


def test_a_judgement_is_explained_by_the_rules_that_differ_between_the_two_answers(tmp_path: Path) -> None:
    case = quiz_cases([small(tmp_path)], 1, chance(1))[0]
    task = next(task for task in case.tasks if "at risk in any other way" in task.ask)
    assert task.options == ("Yes", "No", "I am not sure")
    guess = Guess(case, task, 0)
    assert not guess.right
    assert any(says == POLICY.rules["child-safeguarding"].says for says, _ in guess.explained)
    assert summary_lines([guess])[-1].endswith('"Northamptonshire Prevent Referral Pathway"')


@pytest.mark.parametrize("typed", ["9", "0", "yes", "on", "v 1"])
def test_an_answer_that_is_not_offered_is_asked_for_again(tmp_path: Path, typed: str) -> None:
    presenter = Presenter(quiz(quiz_cases([small(tmp_path)], 1, chance(1))))
    while not presenter.screen.menu:
        presenter.do("on")
    assert "Type a number from 1 to 3." in presenter.do(typed)
    assert "Type a number" not in presenter.do("1")


def test_leaving_a_quiz_leaves_nothing(tmp_path: Path) -> None:
    answer = in_a_pipe("--quiz", "1", "--out", "summary.txt", typed="\nq\n", folder=tmp_path)
    assert answer.returncode == 130
    assert list(tmp_path.iterdir()) == []


def test_the_summary_is_written_only_where_it_was_asked_for(tmp_path: Path) -> None:
    typed = "\n1\n" * 60
    assert in_a_pipe("leon", "--quiz", "1", typed=typed, folder=tmp_path).returncode == 0
    assert list(tmp_path.iterdir()) == []
    answer = in_a_pipe("leon", "--quiz", "1", "--out", "summary.txt", typed=typed, folder=tmp_path)
    assert answer.returncode == 0
    path = tmp_path / "summary.txt"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    text = path.read_text(encoding="utf-8")
    assert text.startswith("TRAINING.")
    assert re.search(r"\d of \d as in the story", text)
    assert "At the end the summary is written" in " ".join(answer.stdout.split())


def test_a_summary_never_takes_the_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "summary.txt").write_text("mine", encoding="utf-8")
    answer = in_a_pipe("--quiz", "--out", "summary.txt", folder=tmp_path)
    assert answer.returncode == 2
    assert "never overwritten" in answer.stderr
    assert answer.stdout == ""
    assert (tmp_path / "summary.txt").read_text(encoding="utf-8") == "mine"


def test_a_number_alone_holds_a_quiz_of_so_many_cases() -> None:
    answer = in_a_pipe("--quiz", "2", typed="\n1\n" * 200)
    assert answer.returncode == 0
    assert "Case 2 of 2" in answer.stdout
    assert "Case 3" not in answer.stdout


def test_what_the_lead_said_of_a_referral_is_not_told_before_the_way_is_decided() -> None:
    asked = {ask for case in cases() for task in case.tasks for ask, _ in task.known}
    assert "Does your lead agree with a referral?" not in asked
    assert "As far as you know, does one of these already work with the person?" in asked
