"""Phrases of the feature files that only the tests know, with the words of the shared ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from triage.policy import load_policy
from triage.scenarios.context import ScenarioContext
from triage.scenarios.phrases import load_phrases
from triage.scenarios.step_definitions import ParameterType, StepArguments, StepDefinition
from triage.scenarios.step_words import FREE_TEXT

PHRASES = load_phrases(load_policy())
NEVER_ON_FORMS = {
    "faith": ("faith", "religio"),
    "ethnicity": ("ethnic", "race"),
    "a score": ("score", "risk level"),
    "an ideology": ("ideolog",),
    "the person's consent": ("consent",),
}
SLOTS: Mapping[str, ParameterType] = {
    **PHRASES.parameter_types,
    "personal": ParameterType(NEVER_ON_FORMS),
    "label": FREE_TEXT,
}
"""The gaps of every phrase, with those that only the tests have."""
REFERENCE = "7F3KQMR"
"""The reference of every record and form of a feature."""


def phrase(kind: str, text: str, meaning: Callable[[ScenarioContext, StepArguments], None]) -> StepDefinition:
    """A phrase with the gaps that every phrase may have."""
    return StepDefinition(kind, text, meaning, SLOTS)


def must_say(what: str, text: str, words: str, *, says: bool = True) -> None:
    """AssertionError unless ``text``, of what is named, holds these words, or holds others only."""
    if not text or (words in text) is not says:
        expected = "says" if says else "does not say"
        raise AssertionError(f'Expected: {what} {expected} "{words}".\nBut it says: {text}')
