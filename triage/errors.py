"""The one kind of error that a person is meant to read."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

MOST_LISTED = 20
"""The most names that an error lists whole."""
_LONGEST_NAME = 60
_FEW, _LIKE = 4, 0.6


class InputError(Exception):
    """Something given to the program is wrong, and the person who gave it can put it right.

    The text is one line: where (file and line, or question or field), what is wrong, and what is
    allowed. It never holds a value that a person typed, because that may be about somebody. A name of a
    file may be hostile: what would steer a terminal in it is a question mark.
    """

    def __init__(self, problem: str, *, file: str = "", line: int = 0, field: str = "") -> None:
        self.problem = problem
        self.file = file = one_line(file)
        self.line = line
        self.field = field
        where = [part for part in (file, f"line {line}" if line else "", field) if part]
        super().__init__(f"{', '.join(where)}: {problem}" if where else problem)


def sentence(problem: str) -> str:
    """What is wrong, as a sentence."""
    return f"{problem[:1].upper()}{problem[1:]}."


def one_line(text: str) -> str:
    """``text`` on one line, with a question mark for whatever would steer a terminal, or is never seen."""
    return "".join(character if character.isprintable() else "?" for character in text)


def allowed(values: Iterable[str]) -> str:
    """The allowed values as a person reads them: ``no, unsure or yes``."""
    words = list(values)
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} or {words[-1]}"


def listed(word: str, known: Iterable[str]) -> str:
    """What an error lists of the known names: all where they are few, else those most like ``word``."""
    names = list(known)
    if len(names) <= MOST_LISTED:
        return f" (allowed: {allowed(names)})"
    like = difflib.get_close_matches(word[:_LONGEST_NAME], names, n=_FEW, cutoff=_LIKE)
    few = list(dict.fromkeys([*(name for name in names if word and word in name), *like]))[:_FEW]
    if not few:
        return f" (none of the {len(names)} is like it)"
    return f" (the nearest of {len(names)}: {', '.join(few)})"


def nearest(word: str, known: Iterable[str]) -> str:
    """The known name most like ``word``; empty where nothing is like it."""
    found = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return found[0] if found else ""
