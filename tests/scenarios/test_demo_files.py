"""A trainer's own scenario is checked when it is loaded: one clear message with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest
from demo_driver import POLICY, SMALL
from hypothesis import given
from hypothesis import strategies as st
from lengths import examples

from triage.errors import InputError
from triage.scenarios.story_files import read_story
from triage.scenarios.timeline import play_story

ONLINE = "extreme material was looked at or shared online"


def problem(folder: Path, text: str | bytes) -> InputError:
    path = folder / "mine.feature"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(InputError) as raised:
        play_story(read_story(path, POLICY), POLICY)
    assert raised.value.file == str(path)
    assert "\n" not in str(raised.value)
    return raised.value


def with_line(old: str, new: str) -> str:
    assert old in SMALL
    return SMALL.replace(old, new)


def test_an_unknown_step_is_answered_with_the_nearest_known_ones(tmp_path: Path) -> None:
    found = problem(tmp_path, with_line("extreme material was looked", "extreme materials were looked"))
    assert found.line == 14
    assert f'"{ONLINE}"' in found.problem
    assert "were looked" not in found.problem


def test_an_unknown_outcome_is_answered_with_the_nearest_routes(tmp_path: Path) -> None:
    found = problem(
        tmp_path,
        with_line(
            "this is worth sharing with the Prevent team", "this is worth sharing with a Prevent group"
        ),
    )
    assert found.line == 21
    assert '"this is worth sharing with the Prevent team"' in found.problem


def test_an_unknown_task_is_answered_with_the_nearest_task(tmp_path: Path) -> None:
    found = problem(tmp_path, with_line("asked to send the form", "asked to sent the form"))
    assert found.line == 22
    assert "asked to send the form" in found.problem


def test_a_step_like_no_other_says_so(tmp_path: Path) -> None:
    found = problem(tmp_path, with_line(ONLINE, "zzzz 1234 qqqq"))
    assert found.line == 14
    assert "this step is not known" in found.problem


def test_a_typing_error_in_an_answer_names_the_answers(tmp_path: Path) -> None:
    found = problem(tmp_path, with_line("safeguarding concern: no", "safeguarding concern: nope"))
    assert (found.line, found.problem) == (
        17,
        "this answer is not known here; allowed: yes, no, not sure or not possible just now",
    )


def test_an_answer_that_this_question_does_not_have_names_those_it_has(tmp_path: Path) -> None:
    found = problem(tmp_path, with_line("concern: no", "concern: not possible just now"))
    assert (found.line, found.problem) == (17, "nobody can answer that here; allowed: yes, no or not sure")


def test_an_age_that_nobody_has_is_refused(tmp_path: Path) -> None:
    found = problem(tmp_path, with_line("a 15-year-old", "a 150-year-old"))
    assert (found.line, found.problem) == (12, "an age is a whole number from 0 to 120")


def test_an_unknown_place_names_the_places_and_not_what_was_written(tmp_path: Path) -> None:
    found = problem(tmp_path, with_line(ONLINE, "the person lives in Nowhere"))
    assert found.line == 14
    assert "Derby" in found.problem
    assert "Nowhere" not in found.problem


def test_a_day_that_there_is_not_is_refused(tmp_path: Path) -> None:
    found = problem(tmp_path, with_line(ONLINE, "today is 31 February 2026"))
    assert (found.line, found.problem) == (14, "this number or day cannot be")


def test_a_star_has_no_meaning(tmp_path: Path) -> None:
    found = problem(tmp_path, with_line("    And it would be", "    * it would be"))
    assert found.line == 15
    assert "begins with a star" in found.problem


def test_a_step_behind_the_wrong_word_is_told_where_it_belongs(tmp_path: Path) -> None:
    found = problem(tmp_path, with_line("    When the policy is asked", "    Then the policy is asked"))
    assert (found.line, found.problem) == (20, "this line is known, but it belongs behind When, not Then")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (SMALL.split("    When")[0], 9, "the policy is never asked"),
        (SMALL.split("    Then")[0], 9, "the outcome is missing"),
        (
            SMALL.replace("    When", "    Then nothing goes to Prevent\n    When").split("    Then this")[0],
            9,
            "the outcome is missing",
        ),
        (SMALL.replace("    Given it is", "    And it is"), 10, "begins with Given, When or Then"),
        (SMALL.replace("    When the", "    Whenn the"), 20, "this line is not Gherkin"),
        (SMALL.replace("Feature:", "Feeture:"), 1, "this line is not Gherkin"),
        ("", 0, "it begins with the word Feature:"),
        ("Feature: Nothing else\n", 0, "there is no scenario in this file"),
        (b"Feature: \xff\n", 1, "not text in UTF-8"),
        (b"Feature: A\n\n  Scenario: \xe9\n", 3, "not text in UTF-8"),
        ("# language: xx\nFeature: A\n", 1, "not Gherkin"),
    ],
)
def test_what_is_no_scenario_is_named_with_its_line(
    tmp_path: Path, text: str | bytes, line: int, words: str
) -> None:
    found = problem(tmp_path, text)
    assert words in found.problem
    assert found.line == line


@pytest.mark.parametrize(
    ("examples", "words"),
    [
        ("", "no row of examples"),
        ("    Examples:\n      | other |\n      | x |\n", "no column of the examples"),
    ],
)
def test_an_outline_needs_rows_and_columns(tmp_path: Path, examples: str, words: str) -> None:
    text = SMALL.replace("Scenario: One", "Scenario Outline: One").replace(
        "sharing with the Prevent team", "sharing with <whom>"
    )
    found = problem(tmp_path, text + "\n" + (examples or "    Examples:\n      | whom |\n"))
    assert words in found.problem
    assert found.line


def test_a_referral_without_words_is_refused(tmp_path: Path) -> None:
    found = problem(tmp_path, with_line(ONLINE, "a weak referral says:"))
    assert found.line == 14
    assert "says nothing" in found.problem


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "mine.feature").mkdir()
    with pytest.raises(InputError, match="cannot be read"):
        read_story(tmp_path / "mine.feature", POLICY)


def test_a_text_that_is_the_name_of_a_file_is_not_taken_for_that_file(tmp_path: Path) -> None:
    other = tmp_path / "other.feature"
    other.write_text(SMALL, encoding="utf-8")
    assert problem(tmp_path, str(other)).line == 1


_LINES = SMALL.splitlines()


@examples(150)
@given(
    st.integers(0, len(_LINES) - 1),
    st.sampled_from(["drop", "double", "swap", "cut", "junk"]),
    st.text(max_size=12),
)
def test_a_damaged_file_plays_or_is_refused_with_its_name(
    tmp_path_factory: pytest.TempPathFactory, place: int, how: str, junk: str
) -> None:
    lines = [*_LINES]
    changed = {
        "drop": [],
        "double": [lines[place]] * 2,
        "swap": lines[place : place + 2][::-1],
        "cut": [lines[place][: len(lines[place]) // 2]],
        "junk": [lines[place] + junk],
    }[how]
    lines[place : place + (2 if how == "swap" else 1)] = changed
    path = tmp_path_factory.mktemp("damaged") / "mine.feature"
    path.write_bytes("\n".join(lines).encode("utf-8", "replace"))
    told = ""
    scenes: tuple[object, ...] = ()
    try:
        scenes = play_story(read_story(path, POLICY), POLICY).scenes
    except InputError as error:
        told = str(error)
    assert bool(scenes) is not told.startswith(str(path))
