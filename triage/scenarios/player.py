"""Plays one step without a test runner: finds the one phrase that says it, and does what it means."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from triage.scenarios.context import Told
from triage.scenarios.given_steps import GIVENS, WHENS
from triage.scenarios.step_definitions import Phrase
from triage.scenarios.then_steps import OUTCOMES

PHRASES: tuple[Phrase, ...] = (*GIVENS, *WHENS, *OUTCOMES)
"""Everything that a scenario for trainers can say."""


@cache
def phrase_for(kind: str, line: str, phrases: tuple[Phrase, ...] = PHRASES) -> Phrase:
    """The phrase that a line says. LookupError unless exactly one does."""
    found = [phrase for phrase in phrases if phrase.kind == kind and phrase.matches(line)]
    if len(found) != 1:
        raise LookupError(f"{len(found)} phrases say: {kind} {line}")
    return found[0]


def play(
    told: Told,
    kind: str,
    line: str,
    below: str = "",
    table: Iterable[Iterable[str]] = (),
    phrases: tuple[Phrase, ...] = PHRASES,
) -> None:
    """Play one step of a scenario. AssertionError says what was expected and what was found."""
    phrase_for(kind, line, phrases).play(told, line, below, table)
