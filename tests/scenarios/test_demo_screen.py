"""The large layout of the trainer's mode, by the keys that a presenter presses."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TextIO, cast

import pytest
from chat_driver import PATIENCE, Glass, words_of
from demo_driver import SMALL, small
from prompt_toolkit.application import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

from triage.errors import InputError
from triage.flow.page import Line, Style
from triage.scenarios.wording import demo_words
from triage.ui.demo import demo
from triage.ui.presenter import ProjectorPresenter, Screen, Show, pages, rows


class Room:
    """A projector of 60 by 20, with a presenter at the keys."""

    def __init__(self, keys: PipeInput, show: Show, auto: float | None = None) -> None:
        self.keys = keys
        self.glass = Glass()
        self.code: int | None = None
        self.trouble: BaseException | None = None
        self.now: Screen | None = None
        self._stage = ProjectorPresenter(
            auto,
            incoming=keys,
            outgoing=Vt100_Output(cast(TextIO, self.glass), lambda: Size(20, 60), term="xterm"),
        )
        self._thread = threading.Thread(target=self._hold, args=(self._watched(show),), daemon=True)
        self._thread.start()

    def _watched(self, show: Show) -> Show:
        """The show, which tells what stands on the screen now."""
        command: str | None = None
        while True:
            try:
                self.now = show.send(command) if command is not None else next(show)
            except StopIteration as ended:
                return int(ended.value)
            command = yield self.now

    def _hold(self, show: Show) -> None:
        try:
            with create_app_session():  # its own, so that a room left alone disturbs no other test
                self.code = self._stage.play(show)
        except BaseException as trouble:  # noqa: BLE001 - told to the test, in its own thread
            self.trouble = trouble

    def press(self, keys: str, seen: Callable[[Screen], bool]) -> None:
        """Press keys, then wait until the screen is as said."""
        self.keys.send_text(keys)
        self.wait(lambda: self.now is not None and seen(self.now))

    def wait(self, done: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not done():
            assert time.monotonic() < end, f"it does not come to that: {words_of(self.glass.raw)[-400:]}"
            time.sleep(0.005)

    def ended(self) -> None:
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()


@pytest.fixture
def keys() -> Iterator[PipeInput]:
    with create_pipe_input() as found:
        yield found


def at(number: int) -> Callable[[Screen], bool]:
    return lambda screen: screen.place[0] == number


def holding(words: str) -> Callable[[Screen], bool]:
    return lambda screen: any(words in getattr(line, "text", "") for line in screen.lines)


def judging(folder: Path, keys: PipeInput) -> Room:
    """A room in front of the first question to the group."""
    room = Room(keys, demo(small(folder)))
    room.wait(lambda: room.now is not None)
    number = 1
    while not holding("Ask the group")(cast(Screen, room.now)):
        number += 1
        room.press(" ", at(number))
    return room


def test_space_and_enter_go_on_and_b_goes_back(keys: PipeInput, tmp_path: Path) -> None:
    room = Room(keys, demo(small(tmp_path)))
    room.wait(lambda: "TRAINING" in room.glass.raw)
    room.press(" ", at(2))
    room.press("\r", at(3))
    room.press("b", at(2))
    room.press("b", at(1))
    room.keys.send_text("q")
    room.ended()
    assert room.code == 130


def test_votes_are_typed_behind_v_and_can_be_corrected(keys: PipeInput, tmp_path: Path) -> None:
    room = judging(tmp_path, keys)
    room.keys.send_text("v12 9")
    room.press("\x7f8 0\r", holding("Yes: something is left: 12"))
    assert holding("No: nothing is left: 8")(cast(Screen, room.now))
    room.press(" ", holding("Ask the group"))


def test_what_if_is_chosen_by_its_number(keys: PipeInput, tmp_path: Path) -> None:
    room = judging(tmp_path, keys)
    room.press("w", holding("2. No: nothing is left"))
    room.press("2", holding("Talk it through with someone today"))
    room.press("b", holding("Ask the group"))


def test_the_rule_and_the_keys_are_one_key_away(keys: PipeInput, tmp_path: Path) -> None:
    room = judging(tmp_path, keys)
    room.press("r", holding("Why staff are asked: Faith, background"))
    room.press("b", holding("Ask the group"))
    while not holding("You have looked at it again")(cast(Screen, room.now)):
        room.press(" ", at(cast(Screen, room.now).place[0] + 1))
    room.press(" ", at(cast(Screen, room.now).place[0] + 1))
    room.press("r", holding("Rule: refer ("))
    assert holding("- After checking, the concern is still there: yes")(cast(Screen, room.now))
    assert holding("Why: It is a request for help")(cast(Screen, room.now))
    room.press("b", holding("The answer"))
    room.press("?", holding("w: what if"))
    room.press(" ", holding("The answer"))


def test_with_ten_answers_or_more_a_number_ends_with_enter(keys: PipeInput) -> None:
    chosen: list[str] = []

    def many() -> Show:
        chosen.append((yield Screen("Many", [], "number", menu=12)))
        return 0

    room = Room(keys, many())
    room.wait(lambda: "TRAINING" in room.glass.raw)
    room.keys.send_text(" 1x2\r")
    room.ended()
    assert (room.code, chosen) == (0, ["12"])


def test_a_long_menu_names_back_and_the_next_page_and_no_space_joins_the_number(keys: PipeInput) -> None:
    chosen: list[str] = []

    def many() -> Show:
        for _ in range(2):
            chosen.append(
                (
                    yield Screen(
                        "Many", [Line(f"{number}. Answer") for number in range(1, 32)], "long_menu", menu=31
                    )
                )
            )
        return 0

    room = Room(keys, many())
    room.wait(lambda: "space next page" in words_of(room.glass.raw))
    assert re.search(r"space next page +number, then Enter +b back +q leave", words_of(room.glass.raw))
    room.keys.send_text(" 3 1, ")
    room.wait(lambda: "then Enter: 31_" in words_of(room.glass.raw))
    assert chosen == []
    room.keys.send_text("\rb")
    room.ended()
    assert chosen == ["31", "b"]


@pytest.mark.parametrize("name", ["story", "end", "over", "menu", "long_menu", "choose", "number", "quiz"])
def test_what_the_foot_says_fits_a_small_projector(name: str) -> None:
    words = demo_words()
    for key in (f"keys_large.{name}", f"keys_large.{name}_more"):
        assert len(words.texts.get(key, "")) <= 58
    assert f"keys_plain.{name}" in words.texts


def test_over_a_step_the_foot_says_whether_a_page_or_the_story_follows(keys: PipeInput) -> None:
    def long() -> Show:
        yield Screen("Long", [Line(f"Line {number}") for number in range(20)], "over")
        return 0

    room = Room(keys, long())
    room.wait(lambda: "q leave" in words_of(room.glass.raw))
    assert "space next page" in words_of(room.glass.raw)
    assert "back to the story" not in words_of(room.glass.raw)
    room.keys.send_text(" ")
    room.wait(lambda: "back to the story" in words_of(room.glass.raw))


def paged(*paragraphs: Line, height: int = 6) -> list[list[str]]:
    found = pages(rows(Screen("", paragraphs, "story"), 20), height)
    return [[text for text, _ in page] for page in found]


def test_a_long_title_gives_way_to_the_page(keys: PipeInput) -> None:
    def long() -> Show:
        yield Screen(
            "A title that is far too long for a small projector " * 2,
            [Line(f"Line {number}") for number in range(40)],
            "story",
        )
        return 0

    room = Room(keys, long())
    room.wait(lambda: "page 1/3" in words_of(room.glass.raw))
    assert words_of(room.glass.raw).lstrip().startswith("TRAINING A title that is far")


def test_a_heading_stays_with_what_follows_it() -> None:
    assert paged(
        Line("One"),
        Line("Two"),
        Line("Three"),
        Line("Four"),
        Line(),
        Line("Why?", Style.QUESTION),
        Line("Because.", indent=2),
        Line("More.", indent=2),
    ) == [["One", "Two", "Three", "Four"], ["Why?", "  Because.", "  More."]]
    assert paged(
        Line("One"),
        Line("Two"),
        Line("Three"),
        Line(),
        Line("The answer:", Style.QUIET),
        Line(),
        Line("Yes", Style.TITLE),
        Line("It is."),
        Line("Surely."),
    ) == [["One", "Two", "Three"], ["The answer:", "", "Yes", "It is.", "Surely."]]


def test_no_line_is_left_over_alone_where_that_can_be_helped() -> None:
    lines = [Line(f"Line {number}") for number in range(7)]
    assert list(map(len, paged(*lines))) == [4, 3]
    long = Line(
        "a sentence that takes seven rows of a narrow screen as it is rather long, with some more "
        "words at its end to fill them"
    )
    assert list(map(len, paged(long))) == [4, 3]


def test_the_pages_hold_every_row_however_low_the_screen_is() -> None:
    lines = [
        Line("Head", Style.TITLE),
        Line(),
        Line("words " * 20, indent=2),
        Line("Head", Style.QUESTION),
        Line("- " + "more " * 9, indent=4),
        Line(),
        Line(),
    ]
    for height in range(1, 30):
        found = paged(*lines, height=height)
        assert max(map(len, found)) <= height
        assert [text for page in found for text in page if text] == [
            text for paragraph in rows(Screen("", lines, "story"), 20) for text, _ in paragraph if text
        ]


def test_a_long_screen_is_read_page_by_page(keys: PipeInput) -> None:
    def long() -> Show:
        yield Screen("Long", [Line(f"Line {number}") for number in range(40)], "story")
        yield Screen("Next", [], "story")
        return 0

    room = Room(keys, long())
    for last in ("15", "31", "39"):
        room.wait(lambda last=last: last in words_of(room.glass.raw).split())  # type: ignore[misc]
        assert room.now
        assert room.now.title == "Long"
        room.keys.send_text(" ")
    room.wait(lambda: room.now is not None and room.now.title == "Next")
    room.keys.send_text(" ")
    room.ended()
    assert room.code == 0


def test_it_goes_on_by_itself_to_the_end(keys: PipeInput, tmp_path: Path) -> None:
    room = Room(keys, demo(small(tmp_path)), auto=0.001)
    room.ended()
    assert room.code == 0
    assert room.trouble is None


@pytest.mark.parametrize("key", ["\x03", "\x04"])
def test_ctrl_c_and_ctrl_d_leave(keys: PipeInput, tmp_path: Path, key: str) -> None:
    room = Room(keys, demo(small(tmp_path)))
    room.wait(lambda: "TRAINING" in room.glass.raw)
    room.keys.send_text(key)
    room.ended()
    assert isinstance(room.trouble, KeyboardInterrupt)


def test_keys_that_mean_nothing_change_nothing(keys: PipeInput, tmp_path: Path) -> None:
    room = Room(keys, demo(small(tmp_path)))
    room.wait(lambda: "TRAINING" in room.glass.raw)
    room.keys.send_text("xyz!\t7\x1b[20~\x1b[A")
    room.press(" ", at(2))


def test_what_goes_wrong_in_a_show_reaches_the_caller(keys: PipeInput) -> None:
    def breaking() -> Show:
        yield Screen("Short", [], "story")
        raise InputError("this cannot be written")

    room = Room(keys, breaking())
    room.wait(lambda: "TRAINING" in room.glass.raw)
    room.keys.send_text(" ")
    room.ended()
    assert isinstance(room.trouble, InputError)


def test_every_screen_ends_with_its_keys_and_begins_with_training(keys: PipeInput, tmp_path: Path) -> None:
    room = Room(keys, demo(small(tmp_path, SMALL)))
    room.wait(lambda: "q leave" in words_of(room.glass.raw))
    seen = words_of(room.glass.raw)
    assert seen.index("TRAINING") < seen.index("A small story") < seen.index("q leave")
