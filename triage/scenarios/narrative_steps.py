"""Phrases that only tell the story of a case. They answer nothing, so no decision depends on them.

    Given it is told: "On Monday Rowan stayed behind after the lesson."
    And the form tutor wrote: "He said 'nobody would miss them'."
    Given a weak referral says: "Seems radicalised."
    Then afterwards it is told: "The mentor and Rowan still meet."

A pathway may bring more of them in its phrases. Below ``a weak referral says:`` and ``a strong referral
says:`` a longer text can stand between three quotes. There a line that is set in goes on with the line above
it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from triage.scenarios.context import ScenarioContext
from triage.scenarios.phrases import Narration
from triage.scenarios.step_definitions import ParameterType, StepArguments, StepDefinition

STORY = "story"
"""The gap for what is told."""
_EVERYWHERE = (
    ("given", 'it is told: "{story}"'),
    ("given", 'the {teller} wrote: "{story}"'),
    ("given", 'the {teller} said: "{story}"'),
    ("then", 'afterwards it is told: "{story}"'),
)


def _tell(context: ScenarioContext, arguments: StepArguments) -> None:
    """Nothing follows from a story: judgements are steps of their own."""


def _referral(context: ScenarioContext, arguments: StepArguments) -> None:
    if not arguments.words.get(STORY) and not arguments.below.strip():
        raise AssertionError("A referral that says nothing: write its words behind the colon or below.")


def definitions(
    narration: Iterable[Narration], types: Mapping[str, ParameterType]
) -> Iterator[StepDefinition]:
    """Every phrase that only tells."""
    for kind, text in _EVERYWHERE:
        yield StepDefinition(kind, text, _tell, types)
    for found in narration:
        meaning = _referral if found.side else _tell
        yield StepDefinition(found.kind, found.text, meaning, types, place=(found.file, found.line))


def narrates(phrase: StepDefinition) -> bool:
    """Whether a phrase only tells, and answers and checks nothing."""
    return STORY in phrase.parameter_types
