"""The generic property that nothing in a policy is idle."""

from __future__ import annotations

import re
from collections.abc import Iterator

from triage.policy.model import Fact, Policy
from triage.policy.terms import ALWAYS
from triage.proof.counterexample import rule_place, short
from triage.proof.solver import Solver
from triage.proof.translate import Subject, facts_read, facts_under

USED = """\
% An override changes whose a given task is, or whom it names.
used(O,K,X) :- names(1,O,N,K,X), not earlier(1,K,X,N), exchanged(K,X).
exchanged(by,X) :- runs(1,P), duty(1,D), by(P,D,X).
exchanged(contact,X) :- runs(1,P), duty(1,D), contact(P,D,X).
"""


COVERS = (
    "this speaks of rules, answers, routes and tasks. Whether dialogs/ asks a question is said under "
    "What is missing. Whether the heading of a source says what its rule says, and whether a text or a "
    "number is right, no proof can see: a person has to read them"
)
"""What the page says of its own limits."""


def dead_rules(subject: Subject, solver: Solver) -> tuple[list[str], list[str]]:
    """What shows it, and in sentences what is idle."""
    solver.add("idle", USED)
    faults = [
        *_rules(subject, solver),
        *_questions(subject, solver),
        *_facts(subject),
        *_outcomes(subject),
        *_overrides(subject.policy, solver),
    ]
    shown = [
        f"{len(subject.rules)} rules, {len(subject.facts)} questions and "
        f"{len(subject.policy.overrides)} overrides, each with a conversation",
        COVERS,
    ]
    return shown, faults


def _rules(subject: Subject, solver: Solver) -> Iterator[str]:
    for rule in subject.rules:
        if not rule.sources:
            yield f"The rule {rule_place(rule)} cites no source."
        if solver.shows(f'fires(1,"{rule.id}")', "ended(1)"):
            continue
        only = solver.find(f'fires(1,"{rule.id}")', smallest=True)
        if only:
            yield (
                f"The rule {rule_place(rule)} never holds at the end of a conversation. It would hold on "
                f"answers that no conversation ends with, such as {short(only.cases[1])}."
            )
        else:
            yield f"The rule {rule_place(rule)} can never hold: its conditions exclude each other."


def _questions(subject: Subject, solver: Solver) -> Iterator[str]:
    for fact in subject.facts:
        if not solver.shows(f'asked(1,"{fact.id}")', "ended(1)"):
            yield (
                f"The question about {fact.id} ({fact.label}) is never asked in any conversation: look at "
                "its asked_when in the vocabulary."
            )


def _facts(subject: Subject) -> Iterator[str]:
    read = facts_read(subject)
    for fact in subject.policy.facts.values():
        if fact.id not in read and not fact.read_for and not asked_after(subject, fact):
            yield (
                f"The fact {fact.id} ({fact.label}) is read by no rule and no question's condition, and "
                "the vocabulary does not say what it is for (read_for)."
            )
        if fact.kept_after_referral and fact.id not in _read_after(subject):
            yield (
                f"The answer to {fact.id} ({fact.label}) is kept after a referral (kept_after_referral), "
                "where nothing reads it."
            )


def _read_after(subject: Subject) -> set[str]:
    """The facts on which something rests that can hold after a referral."""
    later = {ALWAYS, *subject.policy.terms.phase_of_stage.values()}
    rules = [rule.when for rule in subject.rules if rule.phase in later]
    return facts_under(subject, [*rules, *(override.when for override in subject.policy.overrides)])


def asked_after(subject: Subject, fact: Fact) -> list[str]:
    """The facts whose question depends on the answer to this one."""
    return [
        other.id
        for other in subject.facts
        if other.id != fact.id and fact.id in facts_under(subject, [other.asked_when])
    ]


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


def _overrides(policy: Policy, solver: Solver) -> Iterator[str]:
    texts = "\n".join(_texts(policy)).lower()
    for override in policy.overrides:
        place = f"{override.id} ({override.file}, line {override.line})"
        if not override.sources:
            yield f"The override {place} cites no source."
        if not solver.shows(f'overrides(1,"{override.id}")', "ended(1)"):
            yield f"The override {place} never holds at the end of a conversation."
            continue
        for kind, words in (("by", override.by), ("contact", override.contacts)):
            for name in words:
                if not solver.shows(f'used("{override.id}",{kind},"{name}")', "ended(1)"):
                    yield (
                        f"The override {place} replaces {name}, which no task names in any conversation "
                        "in which it holds."
                    )
        for said in override.in_words:
            if not re.search(rf"(?<!\w){re.escape(said.lower())}(?!\w)", texts):
                yield f'The override {place} replaces the words "{said}", which no text of the policy says.'


def _texts(policy: Policy) -> Iterator[str]:
    """The texts of a policy that people read in advice and at questions."""
    for fact in policy.facts.values():
        yield from (fact.label, *fact.values.values())
    for rule in policy.rules.values():
        yield from (rule.says, rule.because)
    for route in policy.routes.values():
        yield from (route.headline, route.means)
    for wording in policy.wording_by_rule.values():
        yield from (wording.headline, wording.means)
    for duty in policy.duties.values():
        yield from (duty.says, duty.how, duty.in_that_call)
