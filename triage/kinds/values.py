"""What an answer can be, whoever asks for it and wherever it is kept."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

NOT_KNOWN = "not known"
"""What an answer, or a field of a form, holds when the person who answers does not know."""
NOTHING = "nothing"
NOBODY = "nobody"
SKIPPED = "skip"
NONE = "none"
"""What a list may be that has no entries: an answer, and more than that none is known."""
OPENLY_EMPTY = (NOT_KNOWN, NOTHING, NOBODY, SKIPPED)
"""Answers that are given, and say nothing."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose: the word that is stored, and what people read."""

    word: str
    label: str


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do that is offered among the answers. It is never an answer."""

    word: str


@dataclass(frozen=True, slots=True)
class Address:
    """One address of the person, and whether it is the current one (yes, no or not known)."""

    text: str
    current: str = NOT_KNOWN


@dataclass(frozen=True, slots=True)
class YesNoText:
    """Yes, no or not known, with a few words."""

    answer: str = NOT_KNOWN
    """``yes``, ``no`` or ``not known``."""
    text: str = ""


AnswerValue = str | int | tuple[str, ...]
"""An answer to a fact: a word, a whole number, or the ticked words of a list."""

FormValue = str | datetime.date | tuple[str, ...] | tuple[Address, ...] | YesNoText
"""What a field of a form can hold. ``not known`` is a string value; absent means not asked."""

Value = AnswerValue | FormValue
"""Whatever a question can be answered with."""


def text_of(value: Value | None) -> str:
    """The words of a text answer; empty for "nothing", "skip", "not known" and no answer."""
    return "" if not isinstance(value, str) or value.strip().lower() in OPENLY_EMPTY else value
