"""What the program says before anything else is loaded or read, so that nothing can keep it from being said.

Imports nothing but what Python has loaded by itself, or loads at once.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

FIRST_LINE = (
    "If someone could be hurt now or very soon, stop here and ring 999. You need nobody's permission."
)
"""The first line of the installed dialogs, word for word (a test compares them)."""

DONE, FOUND, BAD, LEFT = 0, 1, 2, 130
"""Exit codes: done, a check found something, bad usage or input, the user left."""

TALKS = ("chat", "resume", "follow-up")
"""The commands that begin with the first line."""

_NO_TALK = ("-h", "--help", "--version")
_PATHWAY = "--pathway"
DEFAULT = "prevent"
"""The pathway that needs no naming."""
_COMMON = ("--policy-dir", _PATHWAY)
_PLAIN_WIDTH, _WIDEST, _USUAL_WIDTH = 79, 88, 80
_BOLD, _NORMAL = "\x1b[1;7m", "\x1b[0m"


def is_conversation(argv: Sequence[str]) -> bool:
    """Whether these arguments begin a conversation, and not its help."""
    words = iter(argv)
    rest: list[str] = []
    for word in words:
        if word in _COMMON:
            next(words, "")
        elif word.partition("=")[0] not in _COMMON:
            rest.append(word)
    if any(word in _NO_TALK for word in rest):
        return False
    return not rest or rest[0].startswith("-") or rest[0] in TALKS


def names_another_pathway(argv: Sequence[str]) -> bool:
    """Whether another pathway is named: it says a first line of its own, when its words are read."""
    words = iter(argv[: list(argv).index("--")] if "--" in argv else argv)
    named = DEFAULT
    for word in words:
        if word.partition("=")[0] == _PATHWAY:
            named = word.partition("=")[2] if "=" in word else next(words, "")
    return named != DEFAULT


def say_first_line(argv: Sequence[str]) -> None:
    """Show the first line: on standard output, or on standard error where that takes nothing."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and _says_it(stream, stream is sys.stdout and _takes_weights(argv)):
            return


def _says_it(stream: TextIO, large: bool) -> bool:
    before, after = (_BOLD, _NORMAL) if large and not os.environ.get("NO_COLOR") else ("", "")
    try:
        for line in _wrapped(_width() if large else _PLAIN_WIDTH):
            stream.write(f"{before}{line}{after}\n")
        stream.flush()
    except (OSError, ValueError):
        return False
    return True


def _takes_weights(argv: Sequence[str]) -> bool:
    """Whether the chat that follows is one on the whole terminal."""
    return bool(
        sys.stdin
        and sys.stdin.isatty()
        and sys.stdout
        and sys.stdout.isatty()
        and "--plain" not in argv
        and os.name != "nt"
        and os.environ.get("TERM", "dumb") != "dumb"
        and os.environ.get("ACCESSIBLE") != "1"
    )


def _width() -> int:
    try:
        columns = os.get_terminal_size(sys.stdout.fileno()).columns or _USUAL_WIDTH
        return max(20, min(columns - 1, _WIDEST))
    except (OSError, ValueError):
        return _PLAIN_WIDTH


def _wrapped(width: int) -> list[str]:
    lines = [""]
    for word in FIRST_LINE.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".lstrip()
    return lines


def fail(problem: str, code: int = BAD) -> int:
    """One line on standard error; returns the exit code."""
    line = "".join(character if character.isprintable() else "?" for character in problem)
    try:
        sys.stderr.write(f"triage: {line}\n")
    except (AttributeError, OSError, ValueError):  # there is none, or nobody reads it
        return code
    return code
