"""Phrases that only tell the story of a case. They answer nothing, so no decision depends on them.

    Given it is told: "On Monday Rowan stayed behind after the lesson."
    And the form tutor wrote: "He said 'nobody would miss them'."
    Given a weak referral says: "Seems radicalised."
    Then afterwards it is told: "The mentor and Rowan still meet."

Below ``a weak referral says:`` and ``a strong referral says:`` a longer text can stand between three quotes.
There a line that is set in goes on with the line above it.
"""

from __future__ import annotations

from triage.scenarios.context import Told
from triage.scenarios.step_definitions import Phrase, Said, Slot

SLOTS = {
    "story": Slot(pattern=r"[^\"]+"),
    "teller": Slot(pattern=r"[a-z][a-z' -]*"),
}


def _tell(told: Told, said: Said) -> None:
    """Nothing follows from a story: judgements are steps of their own."""


def _referral(told: Told, said: Said) -> None:
    if not said.words.get("story") and not said.below.strip():
        raise AssertionError("A referral that says nothing: write its words behind the colon or below.")


GIVENS = (
    Phrase("given", 'it is told: "{story}"', _tell, SLOTS),
    Phrase("given", 'the {teller} wrote: "{story}"', _tell, SLOTS),
    Phrase("given", 'the {teller} said: "{story}"', _tell, SLOTS),
    Phrase("given", 'a weak referral says:[ "{story}"]', _referral, SLOTS),
    Phrase("given", 'a strong referral says:[ "{story}"]', _referral, SLOTS),
)

OUTCOMES = (Phrase("then", 'afterwards it is told: "{story}"', _tell, SLOTS),)

PHRASES: tuple[Phrase, ...] = (*GIVENS, *OUTCOMES)
"""Every phrase that only tells."""


def narrates(phrase: Phrase) -> bool:
    """Whether a phrase only tells, and answers and checks nothing."""
    return phrase in PHRASES
