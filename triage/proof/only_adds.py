"""Proves that what an organisation adds takes nothing away: of every case, the policy alone asks no more.

The policy is put beside itself without the organisation's own facts and rules and those of its own packs, on
the same answers, whatever is answered to the organisation's questions or not. The loader refuses what could
take something away; here it is proven all the same, with a case against it where it does not hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from triage.documents.model import BlankLine, Block, CallOut, CallOutKind, Heading, Paragraph, bullets
from triage.policy.model import Policy
from triage.policy.organisation import without_own
from triage.proof.comparing import OLD, comparison
from triage.proof.counterexample import rule_place, short
from triage.proof.solver import Answers, Found
from triage.proof.translate import Subject, quoted

_TEXT = f"""\
% What the policy alone asks of a case, and not with what an organisation adds.
lost(rule(R)) :- rule({quoted(OLD)},R,S), fires(1,R), not fires(2,R).
lost(route(X)) :- route(1,X), not route(2,X).
lost(task(D)) :- does(1,D,S), not does(2,D,S).
lost(question(F)) :- asked(1,F), not asked(2,F).
lost :- lost(X).
"""
_LOST = re.compile(r'lost\((\w+)\("([^"]*)"\)\)\Z')
HOLDS = (
    "Whatever is answered, and whatever is not: each route, task and question of the policy alone is there "
    "with it too. A task is for the same person, with the same contact, in the same step."
)


@dataclass(frozen=True, slots=True)
class TakenAway:
    """The smallest case of which something is lost by what an organisation adds."""

    answers: Answers
    lost: tuple[str, ...]
    """What the policy alone asks, in words."""
    rules: tuple[str, ...]
    """The added rules that hold in it, with their places."""


@dataclass(frozen=True, slots=True)
class Added:
    """What was found about all that is added in one area."""

    called: str
    facts: int
    rules: int
    duties: int
    against: TakenAway | None = None
    out_of_order: tuple[str, ...] = ()
    """Added tasks that stand before one of the policy, which would then be read later."""


def added(subject: Subject) -> Added | None:
    """What is proven of all that an organisation adds to a subject; None where nothing is added to it.

    InputError where clingo is not installed.
    """
    policy = subject.policy
    alone = Subject(without_own(policy), subject.area)
    known = {rule.id for rule in alone.rules}
    rules = [rule for rule in subject.rules if rule.id not in known]
    organisation = policy.extended_by
    if organisation is None and not rules:
        return None
    found = comparison(alone, subject, _TEXT)
    case = found.find("lost", smallest=True) if found.shows("lost") else None
    return Added(
        organisation.called if organisation else policy.area(subject.area).name,
        len(policy.facts) - len(alone.policy.facts),
        len(rules),
        len(policy.duties) - len(alone.policy.duties),
        _taken_away(subject, case) if case else None,
        _out_of_order(policy, alone.policy),
    )


def _taken_away(subject: Subject, case: Found) -> TakenAway:
    lost = sorted(match.groups() for atom in case.atoms if (match := _LOST.match(atom)))
    fired = case.fired(2) - case.fired(1)
    return TakenAway(
        case.cases[2],
        tuple(_named(subject.policy, kind, name) for kind, name in lost),
        tuple(rule_place(rule) for rule in subject.rules if rule.id in fired),
    )


def _named(policy: Policy, kind: str, name: str) -> str:
    words = {
        "rule": lambda: policy.rules[name].says if name in policy.rules else name,
        "route": lambda: policy.routes[name].headline,
        "task": lambda: policy.duties[name].says,
        "question": lambda: policy.facts[name].label,
    }
    return f"the {kind} {name} ({words[kind]().rstrip('.')})"


def _out_of_order(policy: Policy, alone: Policy) -> tuple[str, ...]:
    """Added tasks that stand before a task of the policy in their step."""
    steps = {step: [duty for duty in policy.duties.values() if duty.step == step] for step in policy.steps}
    return tuple(
        duty.id
        for duties in steps.values()
        for number, duty in enumerate(duties)
        if duty.id not in alone.duties and any(later.id in alone.duties for later in duties[number:])
    )


def added_page(found: Added) -> Iterator[Block]:
    """What is proven of an addition, or the case against it."""
    size = ", ".join(
        f"{count} {what}{'' if count == 1 else 's'}"
        for count, what in ((found.facts, "question"), (found.rules, "rule"), (found.duties, "task"))
    )
    yield BlankLine()
    yield Heading(f"What {found.called} adds ({size})")
    if found.against is None and not found.out_of_order:
        yield Paragraph(f"It takes nothing away. {HOLDS}")
        return
    yield CallOut("IT TAKES SOMETHING AWAY.", CallOutKind.WRONG)
    for duty in found.out_of_order:
        yield Paragraph(f"The task {duty} stands before tasks of the policy in the same step.")
    if found.against:
        yield Paragraph(f"The smallest case: {short(found.against.answers)}")
        yield Paragraph("The policy alone asks, and no longer with what is added:")
        yield from bullets(found.against.lost)
        yield Paragraph(f"Added rules that hold in it: {', '.join(found.against.rules) or 'none'}.")


def takes_away(found: Added | None) -> bool:
    """Whether something stands against an addition."""
    return found is not None and bool(found.against or found.out_of_order)
