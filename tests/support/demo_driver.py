"""Plays the trainer's mode without a screen, and holds small scenarios for its tests."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from chat_driver import clean_environment

from triage.documents.screen import lines
from triage.policy import load_policy
from triage.scenarios.played_story import PlayedStory
from triage.scenarios.story_files import read_story, story_files
from triage.scenarios.timeline import play_story
from triage.ui.demo import demo
from triage.ui.presenter import Screen, Show, head

POLICY = load_policy()
STORIES = story_files()
SMALL = """\
Feature: A small story
  Somebody shares pictures.

  Who: 15, a school
  Teaches: One thing at a time
  Minutes: 4
  Source: ho-members, "MYTHS AND MISCONCEPTIONS"

  Scenario: One scenario
    Given it is told: "Rowan shares pictures."
    And the form tutor said: "He laughed at it."
    And a concern about a 15-year-old pupil
    And nothing points to danger
    And extreme material was looked at or shared online
    And it would be worrying about anyone
    And the safeguarding lead has been spoken to
    And there is another safeguarding concern: no
    And other explanations have been considered
    And after checking the concern is still there
    When the policy is asked
    Then this is worth sharing with the Prevent team
    And staff are asked to send the form
"""


def played(name: str) -> PlayedStory:
    """A story of the program."""
    return play_story(read_story(STORIES[name], POLICY), POLICY)


def small(folder: Path, text: str = SMALL, name: str = "small.feature") -> PlayedStory:
    """A story of one's own."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return play_story(read_story(path, POLICY), POLICY)


def text_of(screen: Screen) -> str:
    """The words of a screen on one line."""
    return f"{head(screen)} {' '.join(' '.join(shown(screen)).split())}"


def shown(screen: Screen) -> list[str]:
    """The texts of a screen in order; entries of a list with what stands before them."""
    return list(filter(None, (line.strip() for line in lines(screen.lines, 10_000))))


def in_a_pipe(*argv: str, typed: str = "", folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    """``triage demo`` with lines typed into a pipe."""
    return subprocess.run(
        [sys.executable, "-m", "triage", "demo", *argv],
        input=typed,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env=clean_environment(),
        cwd=folder,
    )


class Presenter:
    """Somebody who shows a story: does things, and reads what stands on the screen then."""

    def __init__(self, show: Show) -> None:
        self._show = show
        self.code: int | None = None
        self.screen = next(show)
        self.screens = [self.screen]

    def do(self, *commands: str) -> str:
        """Press keys; the words on the screen after the last of them."""
        for command in commands:
            try:
                self.screen = self._show.send(command)
                self.screens.append(self.screen)
            except StopIteration as ended:
                self.code = int(ended.value)
        return self.seen

    def until(self, words: str) -> str:
        """Go on until these words are seen."""
        while words not in self.seen:
            assert not self.screen.last, f"the story ends without {words!r}"
            self.do("on")
        return self.seen

    def to_the_end(self) -> Sequence[Screen]:
        """Go on to the end; every screen on the way."""
        while self.code is None:
            self.do("on")
        return self.screens

    @property
    def seen(self) -> str:
        return text_of(self.screen)


def presenting(story: PlayedStory) -> Presenter:
    """A presenter at the first screen of a story."""
    return Presenter(demo(story))
