"""Lines made of the keys of a terminal, as long as they may be: what the plain face reads with."""

from __future__ import annotations

import codecs
import os
import re
import select
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from triage.ui.face import Hidden

F9 = "\x1b[20~"
KEYS = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-z~]|O[A-Za-z])")
"""What keys such as arrows send."""
UNREADABLE = "\ufffd"
"""Stands for bytes that are no character."""
_KEY_BEGUN = re.compile(r"\x1b(?:\[[0-9;?]*|O)?\Z")
_TEXT = re.compile(r"[^\x00-\x08\x0a-\x1f\x7f]+")
_ESCAPE, _BACKSPACE = "\x1b", "\x08\x7f"
_CTRL_C, _CTRL_D, _CTRL_U, _CTRL_W = "\x03", "\x04", "\x15", "\x17"
_SOON = 0.5
"""Seconds until a line that is being typed is told of."""
_AT_ONCE = 32
"""Bytes that nobody types in one go: more of them were pasted, and then no character in them is a command."""
_LITTLE_WHILE = 0.1
_SHORT = 60
"""Columns that can be taken back one by one."""


class GoneError(Exception):
    """The terminal is gone, and nobody can type any more."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How one line is read. ``label`` stands before it, ``before`` is text to begin with; ``shown``: what
    is typed is shown; ``tell`` hears the line while it is typed."""

    label: str = ""
    before: str = ""
    shown: bool = True
    tell: Callable[[str], None] | None = None


class TypedLines:
    """Reads from a terminal that gives its keys one by one. ``show`` writes on it, at once.

    ``text`` is the line so far, whatever interrupts the reading. What is typed ahead waits for the next line.
    """

    def __init__(self, handle: int, encoding: str, show: Callable[[str], None]) -> None:
        self.text = ""
        self._handle = handle
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self._show = show
        self._waiting = ""
        self._heard = 0.0
        self._pasted = False
        self._after_return = False
        self._told = ""
        self._due: float | None = None

    def read(self, reading: Reading) -> str:
        """One line, without its end.

        KeyboardInterrupt: Ctrl-C. EOFError: Ctrl-D in an empty line. :class:`Hidden`: F9.
        :class:`GoneError`: the terminal is gone.
        """
        self.text = self._told = reading.before
        self._due = None
        while not self._take(reading):
            if reading.tell:
                self._telling(reading.tell)
            self._fill()
        return self.text

    def _telling(self, tell: Callable[[str], None]) -> None:
        """Tell of the line when it is due; a pause in typing is not waited for."""
        while self.text != self._told:
            now = time.monotonic()
            if self._due is None:
                self._due = now + _SOON
            if now < self._due:
                if select.select([self._handle], [], [], self._due - now)[0]:
                    return
                continue
            self._due, self._told = None, self.text
            tell(self.text)

    def _fill(self) -> None:
        try:
            found = os.read(self._handle, 65536)
        except OSError:
            raise GoneError from None
        if not found:
            raise GoneError
        now = time.monotonic()
        soon = now - self._heard < _LITTLE_WHILE
        self._pasted = len(found) > _AT_ONCE or (self._pasted and soon)
        if not soon:  # the Escape key by itself, and then others
            self._waiting = self._waiting.removeprefix(_ESCAPE)
        self._heard = now
        self._waiting += self._decoder.decode(found)

    def _take(self, reading: Reading) -> bool:
        """Take what waits into the line; whether the line was ended."""
        waiting, self._waiting, shown = self._waiting, "", ""
        place, ended = 0, False
        try:
            while place < len(waiting) and not ended:
                if found := _TEXT.match(waiting, place):
                    place, self._after_return = found.end(), False
                    self.text += found[0]
                    shown += found[0]
                    continue
                char = waiting[place]
                if char == _ESCAPE:
                    if _KEY_BEGUN.match(waiting, place):
                        break
                    key = KEYS.match(waiting, place)
                    place = key.end() if key else place + 1
                    if key and key[0] == F9 and not self._pasted:
                        raise Hidden(self.text)
                    continue
                place += 1
                if char in "\r\n":
                    # A return and a line feed, as some terminals paste them, are one end.
                    ended = not (char == "\n" and self._after_return)
                    self._after_return = char == "\r"
                elif not self._pasted:
                    if reading.shown:
                        self._show(shown)
                    shown = ""
                    self._steered(char, reading)
        finally:
            self._waiting = waiting[place:]
            if reading.shown:
                self._show(shown)
            if ended:
                self._show("\n")
        return ended

    def _steered(self, char: str, reading: Reading) -> None:
        """Obey a key that is no text."""
        if char == _CTRL_C:
            raise KeyboardInterrupt
        if char == _CTRL_D and not self.text:
            raise EOFError
        kept = self.text
        if char in _BACKSPACE:
            kept = kept[:-1]
        elif char == _CTRL_U:
            kept = ""
        elif char == _CTRL_W:
            kept = re.sub(r"\S*\s*\Z", "", kept)
        taken, self.text = self.text[len(kept) :], kept
        if taken and reading.shown:
            columns = sum(map(_columns, taken))
            self._show("\b \b" * columns if columns <= _SHORT else f"\n{reading.label}{kept}")


def _columns(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
