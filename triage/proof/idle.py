"""Property 9: nothing in the policy is idle."""

from __future__ import annotations

from collections.abc import Iterator

from triage.policy.model import Fact
from triage.proof.counterexample import rule_place, short
from triage.proof.property import Property
from triage.proof.solver import Solver
from triage.proof.translate import Subject, facts_read, facts_under

NOTHING_IDLE = Property(
    9, "Nothing idle",
    "Every rule holds in some conversation that comes to its end, every question is asked in one, every fact "
    "is read, every route, task and contact is used, and every rule cites a source.", ())


def idle(subject: Subject, solver: Solver) -> tuple[Property, list[str], list[str]]:
    """The property, what shows it, and in sentences what is idle."""
    faults = [*_rules(subject, solver), *_questions(subject, solver), *_facts(subject), *_outcomes(subject)]
    shown = [f"{len(subject.rules)} rules and {len(subject.facts)} questions, each with a conversation"]
    return NOTHING_IDLE, shown, faults


def _rules(subject: Subject, solver: Solver) -> Iterator[str]:
    for rule in subject.rules:
        if not rule.sources:
            yield f"The rule {rule_place(rule)} cites no source."
        if solver.shows(f'fires(1,"{rule.id}")', "ended(1)"):
            continue
        only = solver.find(f'fires(1,"{rule.id}")', smallest=True)
        if only:
            yield (f"The rule {rule_place(rule)} never holds at the end of a conversation. It would hold on "
                   f"answers that no conversation ends with, such as {short(only.cases[1])}.")
        else:
            yield f"The rule {rule_place(rule)} can never hold: its conditions exclude each other."


def _questions(subject: Subject, solver: Solver) -> Iterator[str]:
    for fact in subject.facts:
        if not solver.shows(f'asked(1,"{fact.id}")', "ended(1)"):
            yield (f"The question about {fact.id} ({fact.label}) is never asked in any conversation: look at "
                   "its asked_when in the vocabulary.")


def _facts(subject: Subject) -> Iterator[str]:
    read = facts_read(subject)
    for fact in subject.policy.facts.values():
        if fact.id not in read and not fact.read_for and not asked_after(subject, fact):
            yield (f"The fact {fact.id} ({fact.label}) is read by no rule and no question's condition, and "
                   "the vocabulary does not say what it is for (read_for).")


def asked_after(subject: Subject, fact: Fact) -> list[str]:
    """The facts whose question depends on the answer to this one."""
    return [other.id for other in subject.facts
            if other.id != fact.id and fact.id in facts_under(subject, [other.asked_when])]


def _outcomes(subject: Subject) -> Iterator[str]:
    policy = subject.policy
    given = {name for rule in subject.rules for name in (*rule.routes, *rule.duties)}
    for route in policy.routes.values():
        if route.id not in given:
            yield f"No rule gives the route {route.id} ({route.headline})."
    for duty in policy.duties.values():
        if duty.id not in given:
            yield f"No rule asks for {duty.id} ({duty.says})"
        if duty.contact and duty.contact not in policy.contact_kinds:
            yield f"The task {duty.id} names a contact that does not exist: {duty.contact}."
