"""Plain lines: for screen readers, pipes, and terminals that can do nothing else."""

from __future__ import annotations

import contextlib
import getpass
import os
import re
import sys
import textwrap
from typing import TextIO

from triage.flow.page import Style
from triage.ui.face import Hidden, Left, Request
from triage.ui.terminal_echo import keys_alone
from triage.ui.typed_lines import F9, KEYS, UNREADABLE, GoneError, Reading, TypedLines

WIDEST = 79
_CLEAR = "\x1b[H\x1b[2J\x1b[3J"


class PlainFace:
    """Writes lines of at most 79 columns and reads lines. No escape bytes, save to hide on a terminal."""

    spoken = True

    def __init__(self, incoming: TextIO | None = None, outgoing: TextIO | None = None) -> None:
        self._in = incoming or sys.stdin
        self._out = outgoing or sys.stdout
        self._typed: TypedLines | None = None

    def say(self, text: str = "", style: Style = Style.PLAIN, indent: int = 0) -> None:
        """Write a paragraph, wrapped."""
        for line in wrapped(text, WIDEST, indent):
            self._write(line + "\n")
        self._out.flush()

    def ask(self, request: Request) -> str:
        """Read one line; the end of a pipe means that nobody can answer any more."""
        # Whoever sees the prompt may type at once: by then the terminal must show nothing by itself.
        with keys_alone(self._in) as alone:
            return self._by_keys(request) if alone else self._by_lines(request)

    def _by_keys(self, request: Request) -> str:
        """From a terminal that gives its keys one by one."""
        typed, before, said = self._keys(), request.before, ""
        while True:
            self._prompt(request, before)
            try:
                line = typed.read(Reading(request.label, before, not request.secret, request.typing))
            except (KeyboardInterrupt, EOFError):
                self._write("\n")
                raise Left(for_good=False, typed=typed.text) from None
            except GoneError:
                raise Left(for_good=True, typed=typed.text) from None
            except Left as left:  # the program was asked to end
                raise Left(for_good=left.for_good, typed=typed.text) from None
            if UNREADABLE not in line or line == said:
                return line
            self.say(
                "Some characters of that line could not be read: they are not UTF-8."
                + (
                    " Please type it again."
                    if request.secret
                    else f" Each stands as {UNREADABLE}. Mend the line, or press Enter to keep it so."
                )
            )
            before = said = "" if request.secret else line

    def _keys(self) -> TypedLines:
        if self._typed is None:
            self._typed = TypedLines(self._in.fileno(), self._in.encoding or "utf-8", self._show_typed)
        return self._typed

    def _show_typed(self, text: str) -> None:
        """Show what was typed where it was typed, also where what the program says goes elsewhere."""
        shown = text if text.startswith("\b") else printable(text)
        if self._out.isatty():
            self._write(shown)
            self._out.flush()
        elif shown:
            with contextlib.suppress(OSError):
                os.write(self._in.fileno(), shown.encode(self._in.encoding or "utf-8", "replace"))

    def _prompt(self, request: Request, before: str) -> None:
        self._write(request.label + ("" if request.secret else printable(before)))
        self._out.flush()

    def _by_lines(self, request: Request) -> str:
        """From a pipe, or a terminal to which nothing can be told."""
        line = None
        while line is None:
            try:
                self._prompt(request, request.before)
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
        typed = KEYS.sub("", line)
        if F9 in line:
            raise Hidden(typed)
        return typed

    def hide(self) -> None:
        """On a terminal clear the screen and wait for Enter; in a pipe there is nothing to clear."""
        if not (self._out.isatty() and self._in.isatty()):
            return
        self._write(_CLEAR)
        self._out.flush()
        with (
            contextlib.suppress(KeyboardInterrupt, UnicodeDecodeError, EOFError, Hidden, GoneError),
            keys_alone(self._in) as alone,
        ):
            if alone:
                self._keys().read(Reading(shown=False))
            else:
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
        """A line that the terminal does not show while it is typed, where it can be told so."""
        if self._in.isatty() and sys.platform == "win32":
            return f"{getpass.getpass('')}\n"
        return self._line()

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
        lines += textwrap.wrap(
            line, width, initial_indent=margin, subsequent_indent=hanging, break_on_hyphens=False
        ) or [""]
    return lines


_MARKER = re.compile(r"(?:-|\d{1,2}\.) ")
"""What a line of a list begins with: its next lines are set in beneath the words."""


def printable(text: str) -> str:
    """``text`` without characters that would steer a terminal; line breaks stay."""
    return "".join(
        char if char == "\n" or char.isprintable() or ord(char) in _JOINERS else " " for char in text
    )


_JOINERS = (0x200C, 0x200D)
"""Characters that join letters and emoji: not printable by themselves, but part of what people write."""
