"""What has to hold of every pathway, whether its owners wrote it down or not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from triage.policy.model import Policy
from triage.proof.case_condition import CasesCondition, ConversationIs
from triage.proof.property import (
    EARNING,
    NOTHING_IDLE,
    ONE_VALUE,
    OneRoute,
    Part,
    Properties,
    Property,
)

_ONE_ROUTE = Property(
    0,
    "Of every pathway: one answer",
    "Whoever comes to the end of a conversation is given exactly one route that leads.",
    (
        Part(
            "every_pathway_one_route",
            "a conversation that came to its end",
            CasesCondition(ConversationIs("ended")),
            (OneRoute(),),
        ),
    ),
)
_ONE_VALUE = Property(
    0,
    "Of every pathway: one value of each name",
    "No derived name has two values at once, so whoever reads the rules decides alike.",
    (
        Part(
            "every_pathway_one_value",
            "a derived name has a value",
            CasesCondition(),
            (),
            generic=ONE_VALUE,
        ),
    ),
)
_NOTHING_IDLE = Property(
    0,
    "Of every pathway: nothing idle",
    "Every rule holds in some conversation that comes to its end, every question is asked in one, every "
    "fact is read, every route, task and contact is used, and every rule cites a source.",
    generic=NOTHING_IDLE,
)
_EARNING = Property(
    0,
    "Of every pathway: every question earns its place",
    "Of every question two answers lead to different routes or tasks in some conversation, or it feeds "
    "something that is named.",
    generic=EARNING,
)


def with_every_pathway(found: Properties, policy: Policy) -> Properties:
    """The properties of a pathway, and after them what holds of every one and stands in none of its own."""
    said = set(_asked(found.properties))
    speaking = (
        *([_ONE_ROUTE] if policy.primary_routes() else []),
        *([_ONE_VALUE] if policy.derived or policy.numbers else []),
        _NOTHING_IDLE,
        _EARNING,
    )
    lacking = [one for one in speaking if said.isdisjoint(_asked([one]))]
    last = max((one.number for one in found.properties), default=0)
    numbered = (replace(one, number=number) for number, one in enumerate(lacking, last + 1))
    return replace(found, properties=(*found.properties, *numbered))


def _asked(properties: Iterable[Property]) -> Iterable[str]:
    """What of this some property asks already, in the words of its owners."""
    for found in properties:
        yield from filter(None, (found.generic, *(part.generic for part in found.parts)))
        for part in found.parts:
            yield from ("one_route" for asked in part.requires if isinstance(asked, OneRoute))
