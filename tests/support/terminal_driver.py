"""A real terminal with the program in it: a person's keys, and the screen as a person reads it."""

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
from collections.abc import Callable
from pathlib import Path

from chat_driver import ENTER, clean_environment

_CSI = re.compile(r"\x1b\[([?0-9;]*)([A-Za-z])|\x1b\][^\x07]*\x07|\x1b[()][A-Z0-9]|\x1b[=>78]")


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


def remember(kept: Path, keeping: str) -> None:
    """Have chosen how drafts are kept."""
    kept.mkdir(mode=0o700, exist_ok=True)
    (kept / "drafts.json").write_text(f'{{"keeping": "{keeping}", "days": 30, "warned": {{}}}}')


class Terminal:
    """A terminal with the program running in it. ``kept``: the folder of what it keeps."""

    def __init__(
        self,
        out: Path,
        *args: str,
        kept: Path,
        command: str = "chat",
        columns: int = 80,
        rows: int = 24,
        **environment: str,
    ) -> None:
        self.out = out
        self.display = Display(columns, rows)
        self._master, self._slave = pty.openpty()
        self._size(columns, rows)
        self.before = termios.tcgetattr(self._slave)
        self.process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "triage",
                command,
                *(["--out", str(out)] if command != "drafts" else []),
                *args,
            ],
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
            env=clean_environment(**{"TERM": "xterm", "TRIAGE_DATA_DIR": str(kept), **environment}),
        )

    def _size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def resize(self, columns: int, rows: int) -> None:
        """Change the window; the kernel tells the chat."""
        self.display.resize(columns, rows)
        self._size(columns, rows)

    def press(self, keys: str) -> None:
        """Press keys."""
        os.write(self._master, keys.encode())

    def paste(self, text: str | bytes) -> None:
        """Paste a text, as terminals do: in pieces, while what is written is read."""
        waiting = text.encode() if isinstance(text, str) else text
        end = time.monotonic() + 60
        while waiting:
            assert time.monotonic() < end, f"{len(waiting)} bytes were never taken"
            if select.select([], [self._master], [], 0.05)[1]:
                waiting = waiting[os.write(self._master, waiting[:1024]) :]
            self._take(0)

    def until(self, what: str | Callable[[Display], bool]) -> str:
        """Wait until the screen shows a text; the screen then."""
        end = time.monotonic() + 20
        while not (what in self.display.text if isinstance(what, str) else what(self.display)):
            assert time.monotonic() < end, f"{what!r} never came: {self.display.text}"
            self._read()
        return self.display.text

    def look(self) -> None:
        """Take what was written so far, so that the program can write more."""
        self._read(0)

    def type(self, line: str, then: str) -> str:
        """Type a line, and wait for what comes."""
        self.press(line + ENTER)
        return self.until(then)

    def _take(self, patience: float = 0.05) -> None:
        if select.select([self._master], [], [], patience)[0]:
            self.display.feed(os.read(self._master, 65536).decode(errors="replace"))

    def _read(self, patience: float = 0.05) -> None:
        self._take(patience)
        for _ in range(self.display.asked_where):
            self.press(f"\x1b[{self.display.row + 1};{self.display.column + 1}R")
        self.display.asked_where = 0

    def end(self) -> int:
        """Wait for the end of the chat; its exit code."""
        end = time.monotonic() + 20
        while self.process.poll() is None and time.monotonic() < end:
            self._read()
        return self.process.wait(20)

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
