"""A colleague's story may be long: it never scrolls the question about danger away."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from chat_driver import clean_environment

from triage.cases.model import Statement
from triage.cli.first_line import FIRST_LINE
from triage.flow.colleague import MOST_CHARACTERS, MOST_LINES, beginning


def test_a_usual_story_is_shown_whole_with_who_said_it() -> None:
    story = (Statement("seen", "One.\n\nTwo.", "Alex", "2026-11-18"), Statement("told", "Three."))
    assert beginning(story) == (["Alex, 18 November 2026: One.\n\nTwo.", "Three."], 0)
    assert beginning(()) == ([], 0)


def test_of_a_long_story_the_beginning_is_shown_and_how_much_more_there_is() -> None:
    shown, left = beginning((Statement("seen", "x" * 5_000), Statement("seen", "y" * 10)))
    assert shown == ["x" * MOST_CHARACTERS]
    assert left == 5_010 - MOST_CHARACTERS


def test_many_lines_and_many_statements_count_as_well() -> None:
    shown, left = beginning((Statement("seen", "\n".join("x" * 100)),))
    assert shown[0].count("\n") == MOST_LINES - 1
    assert left == 199 - len(shown[0])
    shown, left = beginning(tuple(Statement("seen", "abc") for _ in range(1_000)))
    assert len(shown) == MOST_LINES
    assert left == 3 * (1_000 - MOST_LINES)


def test_two_megabytes_from_a_colleague_leave_the_question_about_danger_in_sight(tmp_path: Path) -> None:
    text = "word " * 20_000
    file = tmp_path / "answers.yaml"
    file.write_text(
        "statements:\n" + "".join(f'  - {{kind: seen, text: "{text}", by: Alex}}\n' for _ in range(19))
    )
    assert file.stat().st_size > 1_900_000
    done = subprocess.run(
        [sys.executable, "-m", "triage", "--plain", "--from", str(file)],
        input="5\n",
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        cwd=tmp_path,
        env=clean_environment(HOME=str(tmp_path)),
    )
    lines = done.stdout.splitlines()
    assert " ".join(lines[:2]) == FIRST_LINE
    danger = next(number for number, line in enumerate(lines) if line.startswith("Does anything you saw"))
    assert danger < 60
    assert " ".join(lines[danger - 2 : danger]) == FIRST_LINE  # the first one has scrolled away
    assert "There is more: 1,898,114 characters" in " ".join(done.stdout.split())
