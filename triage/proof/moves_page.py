"""Which cases changed route between two versions: a page for an owner of the policy.

Groups stand under the route that leads now, the gravest first, then come the services beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from triage.documents.model import BlankLine, Block, Paragraph, bullets
from triage.engine.decision import UNDECIDED
from triage.kinds.values import AnswerValue
from triage.policy import Policy
from triage.policy.model import Fact
from triage.proof.comparing import FREE
from triage.proof.differences import ANY, OPEN, Differences, Group, differences
from triage.proof.differences_words import (
    answer_words,
    areas_compared,
    asked_elsewhere,
    condition_words,
    heading,
    owner_of,
    route_words,
)

_REACH = {
    OPEN: "Only while questions are still open.",
    ANY: "Only in files of answers that no conversation would write.",
}
_BESIDE = {
    "comes": "now runs beside the advice that leads",
    "goes": "no longer runs beside the advice that leads",
}


def moved(old: Policy, new: Policy, *, area: str = "", new_facts: str = FREE) -> Iterator[Block]:
    """The cases in which another route leads, or a service beside it comes or goes, in words.

    ``area``: only there; ``new_facts``: see :func:`differences`. InputError where clingo is not installed.
    """
    found = [
        differences(old, new, one, new_facts=new_facts, moves=True) for one in areas_compared(old, new, area)
    ]
    yield from heading(old, new, new_facts)
    if any(result.groups for result in found):
        yield Paragraph(
            "The examples leave out what was answered with the first answer, such as "
            '"no", or with "none of these".'
        )
    for result in found:
        yield BlankLine()
        yield from _area(old, new, result)


def _area(old: Policy, new: Policy, found: Differences) -> Iterator[Block]:
    name = new.areas[found.area].name
    if not found.groups:
        yield Paragraph(f"{name}: no case changed route.")
    else:
        beside = sum(group.changes[0].kind != "moves" for group in found.groups)
        yield Paragraph(f"{name}: {_groups(len(found.groups) - beside, beside)}.")
        if found.reach in _REACH:
            yield Paragraph(_REACH[found.reach])
    shown = ""
    for place, group in enumerate(found.groups, start=1):
        change = group.changes[0]
        if change.kind == "moves" and change.words[1] != shown:
            shown = change.words[1]
            yield BlankLine()
            yield Paragraph(f"Now {_led(new, shown)}:")
        yield BlankLine()
        yield from _group(old, new, group, place)
    if found.more:
        yield BlankLine()
        yield Paragraph("There are more groups of these kinds than are listed here.")
    yield from asked_elsewhere(old, new, found)


def _groups(lead: int, beside: int) -> str:
    parts = (
        [
            "another route leads in one group of cases"
            if lead == 1
            else f"another route leads in {lead} groups of cases"
        ]
        if lead
        else []
    )
    parts += (
        [
            "a service beside it changes in one group of cases"
            if beside == 1
            else f"a service beside it changes in {beside} groups of cases"
        ]
        if beside
        else []
    )
    return ", and ".join(parts)


def _led(policy: Policy, route: str) -> str:
    return "no advice yet, because more is asked" if route == UNDECIDED else route_words(policy, route)


def _group(old: Policy, new: Policy, group: Group, place: int) -> Iterator[Block]:
    change = group.changes[0]
    if change.kind == "moves":
        what = f"was {route_words(old, change.words[0])}"
    else:
        what = f"{route_words(old if change.kind == 'goes' else new, change.words[0])} {_BESIDE[change.kind]}"
    yield Paragraph(f"{place}. {what}{', where' if group.conditions else ', everywhere'}", hang=0)
    yield from bullets((condition_words(old, new, given) for given in group.conditions), 3)
    said = [
        answer_words(owner_of(old, new, fact), fact, value)
        for fact, value in group.example.items()
        if not _least(owner_of(old, new, fact).facts[fact], value)
    ]
    yield Paragraph(f"For example: {'; '.join(said) or 'the first answer to every question'}", indent=3)
    if group.asked_next in old.facts or (change.words[-1] == UNDECIDED and group.asked_next):
        yield Paragraph(f"There is asked next: {new.facts[group.asked_next].label}", indent=3)


def _least(fact: Fact, value: AnswerValue) -> bool:
    return value == () if fact.is_list else value == next(iter(fact.values), "")
