"""Phrases that only tell the story of a case. They answer nothing, so no decision depends on them.

    Given it is told: "On Monday Rowan stayed behind after the lesson."
    And the form tutor wrote: "He said 'nobody would miss them'."
    Given a weak referral says: "Seems radicalised."
    Then afterwards it is told: "The mentor and Rowan still meet."

Below ``a weak referral says:`` and ``a strong referral says:`` a longer text can stand between three quotes.
There a line that is set in goes on with the line above it.
"""

from __future__ import annotations

from triage.scenarios.context import ScenarioContext
from triage.scenarios.step_definitions import ParameterType, StepArguments, StepDefinition

SLOTS = {
    "story": ParameterType(pattern=r"[^\"]+"),
    "teller": ParameterType(pattern=r"[a-z][a-z' -]*"),
}


def _tell(context: ScenarioContext, arguments: StepArguments) -> None:
    """Nothing follows from a story: judgements are steps of their own."""


def _referral(context: ScenarioContext, arguments: StepArguments) -> None:
    if not arguments.words.get("story") and not arguments.below.strip():
        raise AssertionError("A referral that says nothing: write its words behind the colon or below.")


GIVENS = (
    StepDefinition("given", 'it is told: "{story}"', _tell, SLOTS),
    StepDefinition("given", 'the {teller} wrote: "{story}"', _tell, SLOTS),
    StepDefinition("given", 'the {teller} said: "{story}"', _tell, SLOTS),
    StepDefinition("given", 'a weak referral says:[ "{story}"]', _referral, SLOTS),
    StepDefinition("given", 'a strong referral says:[ "{story}"]', _referral, SLOTS),
)

OUTCOMES = (StepDefinition("then", 'afterwards it is told: "{story}"', _tell, SLOTS),)

STEP_DEFINITIONS: tuple[StepDefinition, ...] = (*GIVENS, *OUTCOMES)
"""Every phrase that only tells."""


def narrates(phrase: StepDefinition) -> bool:
    """Whether a phrase only tells, and answers and checks nothing."""
    return phrase in STEP_DEFINITIONS
