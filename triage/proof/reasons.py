"""What is said where a case stands against a property, for every kind of reason."""

from __future__ import annotations

import re

from triage.proof.property import (
    GRAVITY,
    ROUTES,
    SERVICES,
    Asked,
    Kept,
    NoQuestion,
    NoRoute,
    NoRule,
    NotAsked,
    NotTogether,
    Requirement,
    That,
)

REASONS = {
    "no_duty": "nobody is asked: {duty}",
    "late": "this is asked, but not as something to do {step}: {duty}",
    "elsewhere": "this is asked, but goes to somebody else or is somebody else's to do: {duty}",
    "duty": "somebody is asked, who must not be: {duty}",
    "outside": "somebody outside the organisation is to be contacted: {duty}",
    "whom": "this names somebody whom it must not name: {duty}, {contact}",
    "owner": "this is for somebody who must not do it: {duty}, {owner}",
    "beside": "two tasks exclude each other: {duty} and {duty}",
    "asked": "a question is still asked, though nothing more is to be asked: {question}",
    "no_route": "no route leads, though nothing is left to ask",
    "two_routes": "two routes lead at once: {route} and {route}",
    "two_words": "{name} has two values at once: {word} and {word}",
    "less_grave": "the route that leads protects less than in the first case",
    "no_parallel": "this no longer runs beside it: {route}",
    "no_such_route": "this route is not given any more: {route}",
    "route": "a route is given that must not be: {route}",
    "fires": "a rule holds that must not: {rule}",
    "unmet": "",
}
"""What a reason says, with what each of its words names, in their order. A requirement may say it otherwise;
one that a condition holds has to."""
_GAP = re.compile(r"\{(\w+)\}")
_KEPT = {GRAVITY: "less_grave", SERVICES: "no_parallel", ROUTES: "no_such_route"}


def usual_reason(requirement: Requirement) -> str | None:
    """The kind of reason where a requirement is not met; None for one that has to say it in its own words.

    Tasks that have to be asked, and one route that leads, have more than one kind: then the first of them.
    """
    match requirement:
        case Asked():
            return "no_duty"
        case NotAsked(duties=duties):
            if duties.outside:
                return "outside"
            return "whom" if duties.contact else "owner" if duties.by else "duty"
        case NotTogether():
            return "beside"
        case NoRoute():
            return "route"
        case NoRule():
            return "fires"
        case NoQuestion():
            return "asked"
        case Kept():
            if requirement.step:
                return "no_duty"
            return _KEPT.get(requirement.what, "no_such_route")
        case That():
            return None
    return "no_route"


def named_in(requirement: Requirement) -> list[str]:
    """What the words for an unmet requirement can name in curly brackets, in their order."""
    if isinstance(requirement, That):
        return ["route"] if requirement.routes else []
    kind = usual_reason(requirement)
    return _GAP.findall(REASONS[kind]) if kind else []
