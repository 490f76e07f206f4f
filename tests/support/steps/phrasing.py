"""Phrases of the feature files that only the tests know, with the words of the shared ones."""

from __future__ import annotations

from collections.abc import Callable

from triage.scenarios.context import ScenarioContext
from triage.scenarios.step_definitions import StepArguments, StepDefinition
from triage.scenarios.step_words import SLOTS

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
