"""Plays one step without a test runner: finds the one phrase that says it, and does what it means."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from triage.scenarios.context import ScenarioContext
from triage.scenarios.phrases import load_phrases
from triage.scenarios.step_definitions import StepDefinition


@cache
def step_definition_for(kind: str, line: str, phrases: tuple[StepDefinition, ...]) -> StepDefinition:
    """The phrase that a line says. LookupError unless exactly one does."""
    found = [phrase for phrase in phrases if phrase.kind == kind and phrase.matches(line)]
    if len(found) != 1:
        raise LookupError(f"{len(found)} phrases say: {kind} {line}")
    return found[0]


def play(
    context: ScenarioContext,
    kind: str,
    line: str,
    below: str = "",
    table: Iterable[Iterable[str]] = (),
    phrases: tuple[StepDefinition, ...] = (),
) -> None:
    """Play one step of a scenario; without ``phrases``, in those of its policy.

    AssertionError says what was expected and what was found.
    """
    known = phrases or load_phrases(context.policy, strict=False).definitions
    step_definition_for(kind, line, known).play(context, line, below, table)
