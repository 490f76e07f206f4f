"""Plays one step without a test runner: finds the one phrase that says it, and does what it means."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from steps import paper
from steps.language import Phrase
from steps.outcomes import OUTCOMES
from steps.phrases import GIVENS, WHENS
from steps.told import Told

PHRASES: tuple[Phrase, ...] = (
    *GIVENS, *WHENS, *OUTCOMES, *paper.GIVENS, *paper.WHENS, *paper.OUTCOMES)


@cache
def phrase_for(kind: str, line: str) -> Phrase:
    """The phrase that a line says. LookupError unless exactly one does."""
    found = [phrase for phrase in PHRASES if phrase.kind == kind and phrase.matches(line)]
    if len(found) != 1:
        raise LookupError(f"{len(found)} phrases say: {kind} {line}")
    return found[0]


def play(told: Told, kind: str, line: str, below: str = "", table: Iterable[Iterable[str]] = ()) -> None:
    """Play one step of a scenario. AssertionError says what was expected and what was found."""
    phrase_for(kind, line).play(told, line, below, table)
