"""Random cases and random journeys through the questions, the same in every run."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from oracle import FOLLOW_UP, LISTS, NUMBERS, SAFETY, VALUES, WEAK, Answer, Case, still_needed

ONWARD = {
    "role": "noticed_it",
    "ground_beyond_identity": "yes",
    "stops_with_note": "no",
    "concern_remains": "yes",
    "additional_concern": "no",
    "household_risk": "no",
    "works_with_children": "no",
    "works_with_adults_at_risk": "no",
    "police_assessment": "genuine_risk",
    "panel_decision": "adopted",
    "support_consent": "given",
}
"""The answers with which a case goes on: without them few random cases would be firm, or adopted."""
MILD = WEAK | {"hateful_language"}
"""The signs that a young child shows without a case for Prevent: together they are rare by chance."""


def seeded(number: int) -> Random:
    """The same random choices in every run."""
    return Random(number)  # noqa: S311 - test cases, not secrets


def answer(random: Random, fact: str) -> Answer:
    """Any answer to a question; numbers gather at the edges."""
    if fact in LISTS:
        likely = random.choice([0.0, 0.1, 0.1, 0.3, 0.6])
        mild = fact == "indicators" and random.random() < 0.35
        return tuple(word for word in VALUES[fact] if random.random() < likely and (not mild or word in MILD))
    if fact in NUMBERS:
        lowest, highest = NUMBERS[fact]
        edges: list[Answer] = [*VALUES[fact], lowest, 5, 6, 9, 10, 11, 12, 15, 16, 17, 18, highest]
        return random.choice([*edges, random.randint(lowest, highest)])
    if fact in ONWARD and random.random() < 0.4:
        return ONWARD[fact]
    return random.choice(VALUES[fact])


def some_facts(random: Random) -> dict[str, Answer]:
    """Any facts in any combination, also ones that no conversation gives."""
    likely = random.choice([0.3, 0.6, 0.85, 1.0])
    after = random.random() < 0.4
    return {
        name: answer(random, name)
        for name in VALUES
        if name != "area" and random.random() < likely and (after or name not in FOLLOW_UP)
    }


def journey(random: Random, *, worry: float = 1.0, after: bool = False) -> Iterator[dict[str, Answer]]:
    """A conversation: the facts after each answer, the last of them complete.

    ``worry`` is how often the safety answers may be anything but no. ``after``: a follow-up, in which the
    police were asked already; everything else is asked anew.
    """
    facts: dict[str, Answer] = {"police_assessment": answer(random, "police_assessment")} if after else {}
    calm = random.random() >= worry
    while needed := still_needed(Case(facts)):
        asked = needed[0]
        facts[asked] = "no" if calm and asked in SAFETY else answer(random, asked)
        yield dict(facts)
