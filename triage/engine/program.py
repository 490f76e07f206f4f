"""The policy of one area as a program for both evaluators: passes of items, each with a condition.

An item is a rule, or one value of a derived name. What it gives joins the snapshot, as words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from triage.policy.conditions import conjoin, route_name, tick
from triage.policy.model import (
    ABSENT,
    NONE,
    SOME,
    Condition,
    Derived,
    DerivedNumber,
    Fact,
    Policy,
    Rule,
    Test,
)
from triage.policy.strata import strata
from triage.policy.terms import ALWAYS, Terms


@dataclass(frozen=True, slots=True)
class CompiledItem:
    """One thing that can hold: what it gives to the snapshot, and the rule that it is, if any."""

    condition: Condition
    gives: tuple[tuple[str, str], ...]
    rule: str
    """Rule id, or empty for a derived name."""
    name: str = ""
    """What errors call it, with the place where it stands."""
    file: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Program:
    """The passes of one area's policy."""

    strata: tuple[tuple[CompiledItem, ...], ...]
    words: frozenset[str] = frozenset()
    """Every name and every word that a snapshot can hold."""
    numbers: Mapping[str, DerivedNumber] = field(default_factory=lambda: MappingProxyType({}))
    """What has to be added up before the first pass: each evaluator does so in its own way."""
    facts: Mapping[str, Fact] = field(default_factory=lambda: MappingProxyType({}))


def compile_program(policy: Policy, added: Iterable[Rule] = ()) -> Program:
    """The passes for an area: the policy's rules, and those that its pack adds."""
    rules = [_staged(rule, policy.terms) for rule in (*policy.rules.values(), *added)]
    passes = strata(policy.derived, rules)
    return Program(
        tuple(tuple(item for found in layer for item in _items(found)) for layer in passes),
        frozenset(_words(policy)),
        policy.numbers,
        policy.facts,
    )


def _words(policy: Policy) -> set[str]:
    found = {ABSENT, SOME, NONE, "yes", "no", *map(route_name, policy.routes)}
    for fact in policy.facts.values():
        found |= {fact.id, *(band.word for band in fact.bands)}
        found |= {tick(fact.id, entry) for entry in fact.values} if fact.is_list else set(fact.values)
    for derived in policy.derived.values():
        found |= {derived.id, *derived.values}
    for number in policy.numbers.values():
        found |= {number.id, *(band.word for band in number.bands)}
    return found


def _staged(rule: Rule, terms: Terms) -> Rule:
    if rule.phase == ALWAYS:
        return rule
    in_phase: Condition = ((Test(terms.phase_told_by, frozenset({rule.phase})),),)
    return replace(rule, when=conjoin([in_phase, rule.when]))


def _items(found: Derived | Rule) -> list[CompiledItem]:
    if isinstance(found, Rule):
        gives = tuple((route_name(route), "yes") for route in found.routes)
        return [CompiledItem(found.when, gives, found.id, found.id, found.file, found.line)]
    return [
        CompiledItem(condition, ((found.id, word),), "", f"{found.id} {word}", found.file, found.line)
        for word, condition in found.values.items()
    ]
