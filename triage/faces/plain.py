"""Plain lines: for screen readers, pipes, and terminals that can do nothing else."""

from __future__ import annotations

import contextlib
import getpass
import re
import sys
import textwrap
from typing import TextIO

from triage.faces.echo import echo
from triage.faces.face import Hidden, Left, Request, Style

WIDEST = 79
_F9 = "\x1b[20~"
_KEYS = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-z~]|O[A-Za-z])")
_CLEAR = "\x1b[H\x1b[2J\x1b[3J"


class PlainFace:
    """Writes lines of at most 79 columns and reads lines. No escape bytes, save to hide on a terminal."""

    spoken = True

    def __init__(self, incoming: TextIO | None = None, outgoing: TextIO | None = None) -> None:
        self._in = incoming or sys.stdin
        self._out = outgoing or sys.stdout

    def say(self, text: str = "", style: Style = Style.PLAIN, indent: int = 0) -> None:
        """Write a paragraph, wrapped."""
        for line in wrapped(text, WIDEST, indent):
            self._write(line + "\n")
        self._out.flush()

    def ask(self, request: Request) -> str:
        """Read one line; the end of a pipe means that nobody can answer any more."""
        line = None
        while line is None:
            try:
                # Whoever sees the prompt may type at once: by then a secret must not be shown any more.
                with echo(self._in, shown=not request.secret):
                    self._write(request.label + ("" if request.secret else printable(request.before)))
                    self._out.flush()
                    line = self._hidden_line() if request.secret else self._line()
            except KeyboardInterrupt:
                self._write("\n")
                raise Left(for_good=False) from None
            except UnicodeDecodeError:
                self.say("That line holds characters that are not UTF-8. Please type it again.")
        piped = not self._in.isatty()
        if piped or not line:  # a terminal shows the line that was typed; here nothing ends the prompt's line
            self._write("\n")
        if not line:
            raise Left(for_good=piped)
        return self._without_keys(request.before + line.rstrip("\r\n"))

    @staticmethod
    def _without_keys(line: str) -> str:
        """A line without the bytes of keys such as arrows; F9 among them hides."""
        typed = _KEYS.sub("", line)
        if _F9 in line:
            raise Hidden(typed)
        return typed

    def hide(self) -> None:
        """On a terminal clear the screen and wait for Enter; in a pipe there is nothing to clear."""
        if not (self._out.isatty() and self._in.isatty()):
            return
        self._write(_CLEAR)
        self._out.flush()
        with contextlib.suppress(KeyboardInterrupt, UnicodeDecodeError):
            self._line()

    def _line(self) -> str:
        # Read as bytes: after a character that cannot be read, the stream itself drops what follows.
        buffer = getattr(self._in, "buffer", None)
        if buffer is None:
            return self._in.readline()
        found: bytes = buffer.readline()
        # Files made on Windows may begin with a byte order mark.
        return found.decode(self._in.encoding or "utf-8").removeprefix("\ufeff")

    def _hidden_line(self) -> str:
        """A line that the terminal does not show while it is typed."""
        if not self._in.isatty():
            return self._line()
        if sys.platform == "win32":
            return f"{getpass.getpass('')}\n"
        try:
            return self._line()
        finally:
            self._write("\n")

    def _write(self, text: str) -> None:
        encoding = self._out.encoding or "utf-8"
        self._out.write(text.encode(encoding, "replace").decode(encoding))


def wrapped(text: str, width: int, indent: int = 0) -> list[str]:
    """The lines of a paragraph, each at most ``width`` columns; its own line breaks stay."""
    lines: list[str] = []
    for line in printable(text).split("\n"):
        margin = " " * indent
        marker = _MARKER.match(line)
        hanging = margin + " " * (len(marker[0]) if marker else 0)
        lines += textwrap.wrap(line, width, initial_indent=margin, subsequent_indent=hanging,
                               break_on_hyphens=False) or [""]
    return lines


_MARKER = re.compile(r"(?:-|\d{1,2}\.) ")
"""What a line of a list begins with: its next lines are set in beneath the words."""


def printable(text: str) -> str:
    """``text`` without characters that would steer a terminal; line breaks stay."""
    return "".join(char if char == "\n" or char.isprintable() or ord(char) in _JOINERS else " "
                   for char in text)


_JOINERS = (0x200C, 0x200D)
"""Characters that join letters and emoji: not printable by themselves, but part of what people write."""
