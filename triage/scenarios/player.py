"""Plays one step without a test runner: finds the one phrase that says it, and does what it means."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from triage.scenarios.context import ScenarioContext
from triage.scenarios.given_steps import GIVENS, WHENS
from triage.scenarios.step_definitions import StepDefinition
from triage.scenarios.then_steps import OUTCOMES

STEP_DEFINITIONS: tuple[StepDefinition, ...] = (*GIVENS, *WHENS, *OUTCOMES)
"""Everything that a scenario for trainers can say."""


@cache
def step_definition_for(
    kind: str, line: str, phrases: tuple[StepDefinition, ...] = STEP_DEFINITIONS
) -> StepDefinition:
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
    phrases: tuple[StepDefinition, ...] = STEP_DEFINITIONS,
) -> None:
    """Play one step of a scenario. AssertionError says what was expected and what was found."""
    step_definition_for(kind, line, phrases).play(context, line, below, table)
