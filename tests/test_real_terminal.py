"""The chat in a real terminal: started as a command, its screen read as a person reads it."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from chat_driver import CTRL_C, ENTER, F9, clean_environment

TO_THE_NOTE = ("1", "1", "He said x", ".", "today", "nobody", "no", "2 4", "yes", "8", "1", "no", "15")
_CSI = re.compile(r"\x1b\[([?0-9;]*)([A-Za-z])|\x1b\][^\x07]*\x07|\x1b[()][A-Z0-9]|\x1b[=>78]")
FIRST, SECOND = "Does anything you saw or heard", "What is your part in this?"


class Display:
    """The screen of a terminal: what a person sees after everything that it was sent."""

    def __init__(self, columns: int, rows: int) -> None:
        self.columns, self.rows = columns, rows
        self.lines = [[" "] * columns for _ in range(rows)]
        self.row = self.column = 0
        self.scrolled: list[str] = []
        self.asked_where = 0
        self.modes: dict[str, bool] = {}
        self.weights: set[int] = set()
        self._rest = ""

    def resize(self, columns: int, rows: int) -> None:
        """As terminals do: lines are cut or filled up, and the cursor stays inside."""
        kept = [(line + [" "] * columns)[:columns] for line in self.lines[-rows:]]
        self.lines = kept + [[" "] * columns for _ in range(rows - len(kept))]
        self.columns, self.rows = columns, rows
        self.row, self.column = min(self.row, rows - 1), min(self.column, columns - 1)

    def feed(self, text: str) -> None:
        """Take what the terminal was sent."""
        text, self._rest = self._rest + text, ""
        place = 0
        while place < len(text):
            if text[place] != "\x1b":
                self._put(text[place])
                place += 1
                continue
            found = _CSI.match(text, place)
            if not found:
                self._rest = text[place:]
                return
            self._steer(found[1] or "", found[2] or "")
            place = found.end()

    def _put(self, char: str) -> None:
        if char == "\r":
            self.column = 0
        elif char == "\n":
            self._down()
        elif char == "\b":
            self.column = max(0, self.column - 1)
        elif char >= " ":
            if self.column >= self.columns:
                self.column = 0
                self._down()
            self.lines[self.row][self.column] = char
            self.column += 1

    def _down(self) -> None:
        if self.row < self.rows - 1:
            self.row += 1
            return
        self.scrolled.append("".join(self.lines.pop(0)).rstrip())
        self.lines.append([" "] * self.columns)

    def _steer(self, given: str, letter: str) -> None:
        if letter in "hl" and given.startswith("?"):
            self.modes[given] = letter == "h"
        numbers = [int(part) for part in given.split(";") if part.isdigit()]
        first = numbers[0] if numbers else 0
        move = max(first, 1)
        match letter:
            case "A":
                self.row = max(0, self.row - move)
            case "B":
                self.row = min(self.rows - 1, self.row + move)
            case "C":
                self.column = min(self.columns - 1, self.column + move)
            case "D":
                self.column = max(0, min(self.column, self.columns - 1) - move)
            case "H":
                self.row, self.column = (max(number, 1) - 1 for number in [*numbers, 1, 1][:2])
            case "J" | "K":
                self._erase(letter, first)
            case "n":
                self.asked_where += 1
            case "m":
                self.weights.update(numbers)

    def _erase(self, letter: str, how: int) -> None:
        if how == 3:
            self.scrolled.clear()
            return
        start = 0 if how == 2 else self.column
        self.lines[self.row][start:] = [" "] * (self.columns - start)
        if letter == "J":
            first = 0 if how == 2 else self.row + 1
            for number in range(first, self.rows):
                self.lines[number] = [" "] * self.columns

    @property
    def text(self) -> str:
        """The words on the screen, on one line."""
        return " ".join(" ".join("".join(line) for line in self.lines).split())


class Terminal:
    """A terminal with the chat running in it."""

    def __init__(self, out: Path, *args: str, columns: int = 80, rows: int = 24, **environment: str) -> None:
        self.out = out
        self.display = Display(columns, rows)
        self._master, self._slave = pty.openpty()
        self._size(columns, rows)
        self.before = termios.tcgetattr(self._slave)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "triage", "chat", "--out", str(out), *args], stdin=self._slave,
            stdout=self._slave, stderr=self._slave, start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
            env=clean_environment(**{"TERM": "xterm", **environment}))

    def _size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def resize(self, columns: int, rows: int) -> None:
        """Change the window; the kernel tells the chat."""
        self.display.resize(columns, rows)
        self._size(columns, rows)

    def press(self, keys: str) -> None:
        """Press keys."""
        os.write(self._master, keys.encode())

    def until(self, what: str | Callable[[Display], bool]) -> str:
        """Wait until the screen shows a text; the screen then."""
        end = time.monotonic() + 20
        while not (what in self.display.text if isinstance(what, str) else what(self.display)):
            assert time.monotonic() < end, f"{what!r} never came: {self.display.text}"
            self._read()
        return self.display.text

    def type(self, line: str, then: str) -> str:
        """Type a line, and wait for what comes."""
        self.press(line + ENTER)
        return self.until(then)

    def _read(self) -> None:
        if not select.select([self._master], [], [], 0.05)[0]:
            return
        self.display.feed(os.read(self._master, 65536).decode(errors="replace"))
        for _ in range(self.display.asked_where):
            self.press(f"\x1b[{self.display.row + 1};{self.display.column + 1}R")
        self.display.asked_where = 0

    def end(self) -> int:
        """Wait for the end of the chat; its exit code."""
        end = time.monotonic() + 20
        while self.process.poll() is None and time.monotonic() < end:
            self._read()
        return self.process.wait(1)

    @property
    def after(self) -> list[object]:
        """How the terminal is set now."""
        return termios.tcgetattr(self._slave)

    def hang_up(self) -> None:
        """Close the window."""
        os.close(self._slave)
        os.close(self._master)
        self._slave = -1

    def close(self) -> None:
        """End what is left."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(10)
        if self._slave >= 0:
            self.hang_up()


Opened = Callable[..., Terminal]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    """Opens a terminal with the chat in it, at its first question."""
    terminals: list[Terminal] = []

    def begin(*args: str, **options: object) -> Terminal:
        terminals.append(Terminal(tmp_path / "out", *args, **options))  # type: ignore[arg-type]
        terminals[-1].until(FIRST)
        return terminals[-1]

    yield begin
    for terminal in terminals:
        terminal.close()


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (200, 50)])
def test_from_the_first_line_to_the_note(opened: Opened, columns: int, rows: int) -> None:
    terminal = opened(columns=columns, rows=rows)
    first = terminal.until("help back review 999")
    assert first.startswith("If someone could be hurt now or very soon, stop here and ring 999.")
    assert terminal.display.scrolled == []
    terminal.type("5", SECOND)
    shown = ["Who is it about?", "What did you see", "", "When was that?", "Who else was there?",
             "Did anybody else", "Which of these fits", "What is left", "Who knows", "Stop here, or go on",
             "Anything else", "About how old", "type its number"]
    for line, then in zip(TO_THE_NOTE, shown, strict=True):
        terminal.type(line, then)
    terminal.type("write", "Give the note to your safeguarding lead today")
    assert terminal.end() == 0
    assert {path.name[13:] for path in terminal.out.iterdir()} == {"note.docx", "note.txt", "answers.yaml"}
    lines = [*terminal.display.scrolled, *("".join(line).rstrip() for line in terminal.display.lines)]
    assert max(map(len, lines)) <= min(columns, 88)
    assert "> 5" in lines
    assert "  1. Yes: something is left" in lines


def test_the_terminal_is_left_as_it_was_and_no_process_stays(opened: Opened) -> None:
    terminal = opened()
    terminal.press(CTRL_C * 3)  # also while the screen is still being written
    terminal.until("Leave now?")
    terminal.type("no", "Your answers are still here")
    terminal.type("quit", "quit Leave now?")
    terminal.type("yes", "You left. Nothing was written.")
    assert terminal.end() == 130
    assert terminal.after == terminal.before
    assert terminal.display.modes.get("?2004") is False
    assert terminal.display.modes.get("?25") is True
    with pytest.raises(ProcessLookupError):
        os.killpg(terminal.process.pid, 0)


@pytest.mark.parametrize(("columns", "rows"), [(120, 40), (50, 15)])
def test_a_resize_in_the_middle_of_a_question_loses_nothing(opened: Opened, columns: int, rows: int) -> None:
    terminal = opened()
    terminal.type("5", SECOND)
    terminal.press("I am the safe")
    terminal.until("> I am the safe")
    terminal.resize(columns, rows)
    terminal.press("guarding lead")
    terminal.until("> I am the safeguarding lead")
    terminal.type("", "Who is it about?")
    terminal.type("/review", "I am the safeguarding lead")
    widest = max(len("".join(line).rstrip()) for line in terminal.display.lines)
    assert widest <= min(columns, 88)


def test_hide_empties_the_screen_and_what_was_scrolled_away(opened: Opened) -> None:
    terminal = opened()
    terminal.type("5", SECOND)
    terminal.press(f"I am{F9}")
    terminal.until(lambda display: display.text == "" and not display.scrolled)
    terminal.press(" ")
    assert "> I am" in terminal.until("> I am")
    assert SECOND in terminal.display.text


def test_a_window_that_is_closed_ends_the_chat_and_writes_nothing(opened: Opened) -> None:
    terminal = opened()
    terminal.type("5", SECOND)
    terminal.hang_up()
    terminal.process.wait(15)  # it ends; nobody is left to read its exit code
    assert not terminal.out.exists() or list(terminal.out.iterdir()) == []


@pytest.mark.parametrize("options", [{"TERM": "dumb"}, {"ACCESSIBLE": "1"}])
def test_plain_terminals_get_numbered_lines_and_no_redrawing(opened: Opened, options: dict[str, str]) -> None:
    terminal = opened(**options)
    terminal.until("With 4, add 1, 2 or 3 if you know which. >")
    assert "5 answers." in terminal.display.text
    terminal.press(CTRL_C)
    terminal.until("Leave now?")
    terminal.type("no", "Your answers are still here")
    terminal.type("5", SECOND)
    terminal.press("\x04")
    terminal.until("Leave now?")
    terminal.type("yes", "You left.")
    assert terminal.end() == 130
    assert terminal.display.modes == {}
    assert terminal.after == terminal.before


def test_plain_can_be_chosen_in_the_middle(opened: Opened) -> None:
    terminal = opened()
    terminal.type("plain", "From now on, numbered lines only")
    terminal.until("5 answers.")
    assert "3 answers." in terminal.type("5", SECOND + " 3 answers.")
    assert terminal.display.modes.get("?2004") is False
    terminal.type("quit", "Leave now?")
    terminal.type("yes", "You left.")
    assert terminal.end() == 130


@pytest.mark.parametrize(("settings", "weights"), [({}, {0, 1, 3, 4, 7}), ({"NO_COLOR": "1"}, {0})])
def test_only_weights_are_sent_so_that_light_and_dark_backgrounds_both_read_well(
        opened: Opened, settings: dict[str, str], weights: set[int]) -> None:
    terminal = opened(**settings)
    terminal.type("999", "Ring 999 now")
    terminal.type("quit", "Leave now?")
    terminal.type("yes", "You left.")
    assert terminal.end() == 130
    assert terminal.display.weights <= weights
    assert (1 in terminal.display.weights) is (1 in weights)
