"""The trainer's mode: every story is shown on the engine that staff use, one step after the other."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from command_line import CommandLine
from demo_driver import POLICY, SMALL, STORIES, Presenter, in_a_pipe, played, presenting, small, text_of
from lengths import others_deep

from triage.conversation import load_script
from triage.scenarios.played_story import Answered, Verdict
from triage.scenarios.wording import answer_text
from triage.ui.presenter import pages, rows

ALL = sorted(STORIES)
IDS = [
    name
    for name in [*POLICY.rules, *POLICY.duties, *POLICY.routes, *POLICY.facts]
    if "_" in name or "-" in name
]


@pytest.fixture
def triage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch, capsys)


# The list


def test_the_list_has_a_line_for_every_scenario_with_who_what_and_how_long(triage: CommandLine) -> None:
    answer = triage("demo")
    assert answer.code == 0
    assert answer.out.startswith("TRAINING")
    text = " ".join(answer.out.split())
    for name in ALL:
        assert re.search(rf"- {name}: .+? Teaches: .+? About \d+ minutes\.", text)


def test_a_name_with_a_typing_error_is_answered_with_the_nearest_one(triage: CommandLine) -> None:
    assert triage.fails("demo", "leno") == "triage: there is no such scenario; did you mean leon?\n"


# Every story, from start to end


@pytest.mark.parametrize("name", others_deep(ALL, ALL[::4]))
def test_every_screen_is_marked_training_and_reads_at_60_by_20(name: str) -> None:
    presenter = presenting(played(name))
    for screen in presenter.to_the_end():
        assert text_of(screen).startswith("TRAINING  ")
        for page in pages(rows(screen, 56), 16):
            assert 0 < len(page) <= 16
            assert all(len(text) <= 56 for text, _ in page)
    assert presenter.code == 0


@pytest.mark.parametrize("name", others_deep(ALL, ALL[::4]))
def test_the_pages_of_a_screen_hold_every_word_of_it(name: str) -> None:
    for screen in presenting(played(name)).to_the_end():
        whole = replace(screen, before=())
        wide = [text for paragraph in rows(whole, 56) for text, _ in paragraph]
        paged = [text for page in pages(rows(whole, 56), 16) for text, _ in page]
        assert [text for text in paged if text] == [text for text in wide if text]


@pytest.mark.parametrize("name", others_deep(ALL, ALL[::4]))
def test_no_id_is_shown_before_somebody_asks_for_the_rule(name: str) -> None:
    for screen in presenting(played(name)).to_the_end():
        words = set(re.findall(r"[\w-]+", text_of(screen)))
        assert not words & set(IDS) - {"no-ideology"}


@pytest.mark.parametrize("name", others_deep(ALL, ALL[::4]))
def test_every_judgement_of_a_story_is_put_to_the_group_before_the_answer(name: str) -> None:
    story = played(name)
    presenter = presenting(story)
    presenter.to_the_end()
    expected = [act for act in story.acts() if isinstance(act, Answered) and act.judgement]
    texts = list(map(text_of, presenter.screens))
    asked = [number for number, text in enumerate(texts) if "Ask the group" in text]
    for act, number in zip(expected, asked, strict=True):
        assert act.asked.ask in texts[number]
        assert "The answer in this story:" not in texts[number]
        assert f"The answer in this story: {answer_text(act)}" in texts[number + 1]


@pytest.mark.parametrize("name", others_deep(ALL, ALL[::4]))
def test_every_story_ends_as_its_file_says(name: str) -> None:
    assert played(name).missed == []


def test_the_stories_reach_every_route_and_service_of_the_policy() -> None:
    reached = {
        route
        for name in ALL
        for act in played(name).acts()
        if isinstance(act, Verdict)
        for route in (*act.decision.routes, *act.decision.parallel)
    }
    assert reached == set(POLICY.routes)


# One story, step by step


def test_the_story_is_told_as_it_was_said(tmp_path: Path) -> None:
    presenter = presenting(small(tmp_path))
    assert "The form tutor said: “He laughed at it.”" in presenter.until("laughed")


def test_the_question_stands_as_staff_see_it_and_the_answer_after_it(tmp_path: Path) -> None:
    presenter = presenting(small(tmp_path))
    asked = presenter.until("Ask the group")
    assert load_script(POLICY).questions["ground_beyond_identity"].ask in asked
    assert "2. No: nothing is left" in asked
    assert "The answer in this story" not in asked
    shown = presenter.do("on")
    assert "The answer in this story: Yes: something is left" in shown
    assert "The concern is still there after checking" not in shown
    assert "Why staff are asked: Faith, background and lawful opinion" in shown
    presenter.until("You have looked at it again")
    shown = presenter.do("on")
    assert "The concern is still there after checking" in shown
    assert "Source: Northamptonshire" in shown


def test_what_the_policy_asks_comes_with_its_rules_and_their_sources(tmp_path: Path) -> None:
    presenter = presenting(small(tmp_path))
    assert "This is worth sharing with the Prevent team" in presenter.until("What the policy asks you")
    rules = presenter.do("on")
    assert rules.count("Source: ") >= 3
    assert "The rules agree: Staff are asked to send the form" in presenter.do("on")


def test_what_a_story_teaches_is_said_at_its_end_and_not_before_the_group_judges(tmp_path: Path) -> None:
    presenter = presenting(small(tmp_path))
    while not presenter.screen.last:
        assert "One thing at a time" not in presenter.seen
        presenter.do("on")
    assert "The end What this was about: One thing at a time A human decides." in presenter.seen
    without = presenting(small(tmp_path, SMALL.replace("  Teaches: One thing at a time\n", "")))
    assert "What this was about" not in without.until("The end")


def test_back_goes_one_step_back_and_not_beyond_the_first(tmp_path: Path) -> None:
    presenter = presenting(small(tmp_path))
    first = presenter.seen
    second = presenter.do("on")
    presenter.do("on")
    assert presenter.do("b") == second
    assert presenter.do("b", "b", "b") == first


@pytest.mark.parametrize("command", ["?", "x", "again", "1"])
def test_whatever_else_is_typed_shows_the_keys(tmp_path: Path, command: str) -> None:
    presenter = presenting(small(tmp_path))
    here = presenter.seen
    assert "w: what if" in presenter.do(command)
    assert presenter.do("on") == here


@pytest.mark.parametrize("over", [(), ("w",), ("r",), ("v 1",), ("?",), ("w", "1")])
def test_leaving_works_on_every_screen(tmp_path: Path, over: tuple[str, ...]) -> None:
    presenter = presenting(small(tmp_path))
    presenter.until("Ask the group")
    presenter.do(*over, "q")
    assert presenter.code == 130


def test_leaving_at_the_end_is_the_end(tmp_path: Path) -> None:
    presenter = presenting(small(tmp_path))
    presenter.until("The end")
    presenter.do("q")
    assert presenter.code == 0


# Lines, pipes and going on by itself


def test_plain_lines_play_a_whole_story_from_a_pipe(triage: CommandLine) -> None:
    answer = triage("demo", "exam-stress", "--plain", typed="\n" * 200)
    assert answer.code == 0
    assert answer.out.count("TRAINING") > 10
    assert max(map(len, answer.out.splitlines())) <= 79
    assert "\x1b" not in answer.out
    assert "Enter on, b back" in answer.out


def test_plain_lines_take_votes_what_if_and_leaving() -> None:
    answer = in_a_pipe("leon", "--plain", typed="\n" * 8 + "v 12 8 0\n\nw\n1\n\nq\n")
    assert answer.returncode == 130
    assert "Yes: something is left: 12 (as in the story)" in answer.stdout
    assert "What if?" in answer.stdout
    assert answer.stdout.rstrip().endswith("You left the demonstration. Nothing was stored.")
    assert answer.stderr == ""


def test_a_pipe_that_ends_leaves() -> None:
    answer = in_a_pipe("leon", typed="\n")
    assert (answer.returncode, answer.stderr) == (130, "")


def test_it_goes_on_by_itself_without_reading_anything(triage: CommandLine) -> None:
    answer = triage("demo", "weapon-today", "--auto", "0")
    assert answer.code == 0
    assert "Ring 999 now" in answer.out
    assert "The end" in answer.out


@pytest.mark.parametrize(
    "argv",
    [
        ("leon", "--auto", "soon"),
        ("leon", "--auto", "-1"),
        ("leon", "--auto", "nan"),
        ("--auto", "1"),
        ("--script", "x.docx"),
        ("--html", "x.html"),
        ("--quiz", "two"),
        ("--quiz", "0"),
        ("leon", "--out", "x"),
        ("--quiz", "1", "--auto", "1"),
        ("--folder", "nowhere"),
        ("--folder", "."),
        ("leon", "misbah"),
    ],
)
def test_a_call_that_makes_no_sense_is_answered_in_one_line(
    triage: CommandLine, argv: tuple[str, ...]
) -> None:
    assert triage.fails("demo", *argv)


@pytest.mark.deep
def test_nothing_is_stored_by_a_demonstration(tmp_path: Path) -> None:
    assert in_a_pipe("leon", typed="v 1 2 3\n\n" * 80, folder=tmp_path).returncode == 130
    assert in_a_pipe("leon", "--auto", "0", folder=tmp_path).returncode == 0
    assert list(tmp_path.iterdir()) == []


# A trainer's own scenarios


def test_a_scenario_of_one_s_own_works_alike_and_takes_the_place_of_one_with_its_name(
    triage: CommandLine,
) -> None:
    triage.file(SMALL, "mine/small.feature")
    triage.file(SMALL, "mine/leon.feature")
    listed = " ".join(triage("demo", "--folder", "mine").out.split())
    assert "- small: 15, a school. Teaches: One thing at a time. About 4 minutes. (from your own" in listed
    assert "Rowan shares pictures" in triage("demo", "leon", "--folder", "mine", "--auto", "0").out


@pytest.mark.parametrize("named", [True, False])
def test_the_policy_folder_can_hold_scenarios_too(triage: CommandLine, named: bool) -> None:
    triage.file(SMALL, "own/scenarios/small.feature")
    if named:
        answer = triage("demo", "small", "--auto", "0", "--policy-dir", "own")
    else:
        triage.patch.setenv("TRIAGE_POLICY_DIR", "own")
        answer = triage("demo", "small", "--auto", "0")
    assert "Rowan shares pictures" in answer.out


def test_every_row_of_an_outline_is_played_with_the_background_before_it(tmp_path: Path) -> None:
    story = small(
        tmp_path,
        """\
Feature: Rows
  Background:
    Given nothing points to danger
    And a concern about a 15-year-old pupil

  Scenario Outline: With <sign>
    Given <sign>
    And it would be worrying about anyone: no
    And there is another safeguarding concern: no
    When the policy is asked
    Then <outcome>

    Examples:
      | sign                                  | outcome                 |
      | pulling away from friends was noticed | nothing goes to Prevent |
      | something else was noticed            | nothing goes to Prevent |
""",
    )
    assert [scene.name for scene in story.scenes] == [
        "With pulling away from friends was noticed",
        "With something else was noticed",
    ]
    assert story.missed == []
    assert all(
        any(isinstance(act, Answered) and act.fact == "immediate_danger" for act in scene.acts)
        for scene in story.scenes
    )


def test_keyword_line_and_description_are_kept(tmp_path: Path) -> None:
    story = small(
        tmp_path,
        SMALL.replace("  Scenario: One scenario\n", "  Scenario: One scenario\n    It happens often.\n\n"),
    ).story
    step = story.scenarios[0].steps[1]
    assert (step.keyword, step.kind, step.line) == ("And", "given", 13)
    assert story.scenarios[0].description == "It happens often."
    assert story.description == "Somebody shares pictures."


# An outcome that the rules do not give


def wrong(folder: Path) -> Presenter:
    return presenting(
        small(folder, SMALL.replace("this is worth sharing with the Prevent team", "nothing goes to Prevent"))
    )


def test_an_outcome_that_the_rules_do_not_give_is_shown_with_what_they_do_give(tmp_path: Path) -> None:
    presenter = wrong(tmp_path)
    assert "The story expects something that the rules do not give" in presenter.seen
    seen = presenter.until("THE RULES DO NOT GIVE THIS")
    assert "Nothing goes to Prevent (line 21 of the scenario)" in seen
    assert "What the rules give: This is worth sharing with the Prevent team" in seen
    assert "- Send the form." in seen
    assert "The rules agree: Staff are asked to send the form" in seen


def test_the_list_says_so_too(triage: CommandLine) -> None:
    triage.file(SMALL.replace("asked to send", "asked to check"), "mine/unknown.feature")
    triage.file(
        SMALL.replace("staff are asked to send the form", "nobody is asked to send the form"),
        "mine/small.feature",
    )
    answer = triage("demo", "--folder", "mine")
    assert answer.code == 2
    assert "unknown.feature, line 22" in answer.err
    assert "It expects something that the rules do not give." in " ".join(answer.out.split())
    (triage.folder / "mine" / "unknown.feature").unlink()
    assert triage("demo", "--folder", "mine").code == 1
