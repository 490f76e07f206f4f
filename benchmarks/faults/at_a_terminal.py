"""A program at a terminal of its own, driven by key presses, and killed when one likes."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

PATIENCE = 30.0
_ENOUGH = 600
"""Letters of the last screen that an error repeats."""
_SEQUENCES = re.compile(r"\x1b(?:\[[0-9;?<>=]*[ -/]*[@-~]|\][^\x07]*\x07|[()][A-Z0-9]|[=>78])")
_WHERE = b"\x1b[6n"
"""prompt_toolkit asks where the cursor is, each time it begins to ask for a line."""


class NoAnswerError(Exception):
    """The program did not come to its next question, or to its end."""


def words_of(shown: bytes) -> str:
    """The words that a terminal was sent, on one line."""
    return " ".join(_SEQUENCES.sub(" ", shown.decode(errors="replace")).split())


class AtATerminal:
    """A program in a terminal of 80 columns and 24 rows. ``shown``: every byte that it was sent."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], folder: Path) -> None:
        self._keys, theirs = pty.openpty()
        self.resize(80, 24)
        self.shown = b""
        self._answered = 0
        self.process = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=folder,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
            env={**environment, "TERM": "xterm"},
        )
        os.close(theirs)

    def resize(self, columns: int, rows: int) -> None:
        """Change the window; the kernel tells the program."""
        fcntl.ioctl(self._keys, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def press(self, keys: str) -> None:
        """Press keys."""
        os.write(self._keys, keys.encode())

    def read(self, seconds: float = 0.02) -> bool:
        """Take what was sent within a time; False once the program has closed the terminal."""
        if not select.select([self._keys], [], [], seconds)[0]:
            return True
        try:
            self.shown += os.read(self._keys, 65_536)
        except OSError:
            return False
        return True

    def until_asked(self) -> bool:
        """Wait until a line is asked for; False where the program ended instead."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            at = self.shown.find(_WHERE, self._answered)
            if at >= 0:
                self._answered = at + len(_WHERE)
                self.press("\x1b[1;1R")
                return True
            if not self.read(0.5):
                return False
        raise self.stuck(f"asked nothing within {PATIENCE:.0f} seconds")

    def settle(self, quiet: float = 0.4) -> None:
        """Wait until nothing more is sent for a while: the prompt is whole then."""
        while select.select([self._keys], [], [], quiet)[0] and self.read(0):
            while (at := self.shown.find(_WHERE, self._answered)) >= 0:
                self._answered = at + len(_WHERE)
                self.press("\x1b[1;1R")

    def type(self, line: str) -> bool:
        """Type a line and wait for the next question; False where the program ended instead."""
        self.press(line + "\r")
        return self.until_asked()

    def send(self, number: signal.Signals) -> None:
        """Send a signal."""
        self.process.send_signal(number)

    def hang_up(self) -> None:
        """Close the window."""
        os.close(self._keys)
        self._keys = -1

    def stuck(self, what: str) -> NoAnswerError:
        """The error that says what the program did, and what stood on its screen last."""
        return NoAnswerError(f"the program {what}; its last screen: {words_of(self.shown)[-_ENOUGH:]}")

    def close(self) -> None:
        """End the program where it still runs, and let go of the terminal."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(PATIENCE)
        if self._keys >= 0:
            self.hang_up()

    def end(self) -> int:
        """Wait for the end; the exit code, or the negative number of the signal that ended it."""
        end = time.monotonic() + PATIENCE
        while self._keys >= 0 and time.monotonic() < end and self.read(0.2) and self.process.poll() is None:
            pass
        try:
            code = self.process.wait(max(0.0, end - time.monotonic()))
        except subprocess.TimeoutExpired:
            raise self.stuck(f"did not end within {PATIENCE:.0f} seconds") from None
        if self._keys >= 0:
            while self.read(0) and select.select([self._keys], [], [], 0)[0]:
                pass
            self.hang_up()
        return code
