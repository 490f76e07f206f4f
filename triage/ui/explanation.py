"""A decision as people read it: what is asked next, and for policy owners which rules led to it."""

from __future__ import annotations

from collections.abc import Iterator

from triage.cases.catalogue import load_catalogue
from triage.cases.model import Case
from triage.conversation.outline import load_outline
from triage.documents.model import BlankLine, Block, CallOut, Heading, Paragraph, Verbatim, bullets
from triage.engine.deciding import holds, in_force, rewording
from triage.engine.decision import Decision
from triage.flow.advice_page import Confirmations, advice_page
from triage.policy.conditions import route_name
from triage.policy.model import ABSENT, Policy, Rule, Test
from triage.ui.policy_pages import (
    added_by,
    condition_page,
    every_rule,
    override_page,
    source_line,
    then_texts,
    when,
)


def decided_page(
    policy: Policy, case: Case, decision: Decision, confirmed: Confirmations
) -> tuple[Block, ...]:
    """The decision for staff: the headline, then every task in sequence with its contact. No ids."""
    return tuple(_page(policy, case, decision, confirmed, ids=False))


def explained_page(
    policy: Policy, case: Case, decision: Decision, confirmed: Confirmations
) -> tuple[Block, ...]:
    """The decision for policy owners: the same, then every rule behind it, with its source and the
    answers that led to it."""
    blocks = [*_page(policy, case, decision, confirmed, ids=True)]
    rules = every_rule(policy)
    for override in in_force(policy, decision.snapshot):
        blocks += [BlankLine(), *override_page(policy, override)]
    blocks += [BlankLine(), Heading("The rules behind it" if decision.fired else "No rule applies yet.")]
    for rule_id in decision.fired:
        blocks += [BlankLine(), *_rule(policy, case, decision, rules[rule_id])]
    return (*blocks, BlankLine(), Verbatim(f"Policy version {decision.version}, {decision.digest}"))


def _page(
    policy: Policy, case: Case, decision: Decision, confirmed: Confirmations, ids: bool
) -> Iterator[Block]:
    """The part that staff and policy owners read alike."""
    yield from advice_page(policy, case, decision, confirmed, ids=ids)
    if decision.still_needed:
        yield from (BlankLine(), Heading("Still to be answered"))
        yield from bullets((policy.facts[fact].label for fact in decision.still_needed), 2)
    always = "always" if load_outline(policy).ending.is_for_staff(decision) else "always_public"
    yield BlankLine()
    yield CallOut(load_catalogue("words").reworded(rewording(policy, decision.snapshot))(always))


def _rule(policy: Policy, case: Case, decision: Decision, rule: Rule) -> Iterator[Block]:
    phase = policy.terms.phases[rule.phase].lower()
    yield Heading(f"{rule.id}   ({phase}{added_by(policy, rule.id)})", 2, whole=True)
    yield Paragraph(rule.says, indent=2)
    yield from when(condition_page(policy, rule.when, 4), "It applies when:")
    yield Heading("It adds:", 3, 2)
    yield from bullets(then_texts(policy, rule), 4)
    yield Paragraph(f"Because: {rule.because}", indent=2)
    for cited in rule.sources:
        yield Paragraph(f"Source: {source_line(policy, cited)}", indent=2)
    yield Heading("The answers that led to it:", 3, 2)
    yield from bullets(answer_texts(policy, case, decision, rule), 4)


def answer_texts(policy: Policy, case: Case, decision: Decision, rule: Rule) -> list[str]:
    """The answers by which a fired rule holds, with the labels of the vocabulary, in order."""
    read = set(
        _facts_read(
            policy,
            decision,
            [test for tests in rule.when if holds((tests,), decision.snapshot) for test in tests],
            set(),
        )
    )
    found = [
        f"{fact.label}: {_answered(policy, case, fact.id)}"
        for fact in policy.facts.values()
        if fact.id in read
    ]
    return found or ["This follows from what was not answered."]


def _facts_read(policy: Policy, decision: Decision, tests: list[Test], seen: set[str]) -> Iterator[str]:
    for test in tests:
        name = test.name.partition(":")[0]
        if test.name in seen:
            continue
        seen.add(test.name)
        if name in policy.numbers:
            yield from (part.fact for part in policy.numbers[name].parts)
            continue
        if name in policy.facts:
            yield name
            continue
        conditions = _behind(policy, decision, test.name)
        inner = [found for tests in conditions for found in tests]
        yield from _facts_read(policy, decision, inner, seen)


def _behind(policy: Policy, decision: Decision, name: str) -> list[tuple[Test, ...]]:
    """The conjunctions by which a derived name has its word, or by which a route was given."""
    if name in policy.derived:
        values = policy.derived[name].values
        conditions = [values.get(decision.snapshot[name], ())] if decision.snapshot[name] != ABSENT else []
    else:
        rules = every_rule(policy)
        conditions = [
            rules[rule].when
            for rule in decision.fired
            if name in (route_name(route) for route in rules[rule].routes)
        ]
    return [tests for condition in conditions for tests in condition if holds((tests,), decision.snapshot)]


def _answered(policy: Policy, case: Case, fact_id: str) -> str:
    fact, answer = policy.facts[fact_id], case.answers.get(fact_id)
    if answer is None:
        return "not answered"
    if isinstance(answer, tuple):
        return "; ".join(fact.values[word] for word in answer) or "none of these"
    return fact.values.get(str(answer), str(answer))
