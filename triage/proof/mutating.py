"""Changes a loaded policy in one place: the mistakes that an owner of the policy could make in ``rules/``.

Every change is one *mutant*: a condition or an alternative dropped, a word added to a condition or removed
from it, a rule dropped, a route swapped or dropped, a task dropped, a task's step, owner or contact changed,
one call made two, an override's condition, owner or contact changed or dropped, the line of an age or of
months moved by one, two neighbouring routes in the other order, a rule moved to another stage of the pathway.
Changes that the loader would refuse are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from types import MappingProxyType
from typing import TypeVar

from triage.errors import InputError
from triage.policy.model import (
    ABSENT,
    NONE,
    SOME,
    Area,
    Band,
    Condition,
    Conjunction,
    Derived,
    DerivedNumber,
    Duty,
    Fact,
    Override,
    Part,
    Policy,
    Route,
    Rule,
    Test,
)
from triage.policy.numbers import reachable
from triage.policy.organisation import later_steps
from triage.policy.strata import strata
from triage.policy.terms import ALWAYS
from triage.policy.wording import name_words, test_words, value_words

_Entry = TypeVar("_Entry")


@dataclass(frozen=True, slots=True)
class Mutant:
    """A policy that was changed in one place."""

    place: str
    """What was changed: the id of the rule, derived name, fact, task, override or route."""
    what_if: str
    """The change, as it stands after "nobody shows what happens if"."""
    policy: Policy
    asks_only: bool = False
    """Only what is asked can change, never a route or a task."""


def mutants(policy: Policy) -> Iterator[Mutant]:
    """Every mutant of a policy, in the order of its files."""
    for fact in policy.facts.values():
        yield from _of_fact(policy, fact)
    for total in policy.numbers.values():
        yield from _of_number(policy, total)
    for derived in policy.derived.values():
        yield from _of_derived(policy, derived)
    for rule in policy.rules.values():
        yield from _of_rule(policy, rule, _with_rule(policy))
    for area in policy.areas.values():
        for rule in area.rules:
            yield from _of_rule(policy, rule, _with_added(policy, area))
    for duty in policy.duties.values():
        yield from _of_duty(policy, duty)
    for override in policy.overrides:
        yield from _of_override(policy, override)
    yield from _of_order(policy)


def _put(entries: Mapping[str, _Entry], key: str, entry: _Entry) -> Mapping[str, _Entry]:
    return MappingProxyType({**entries, key: entry})


# Conditions


def _changed(policy: Policy, who: str, holds: str, condition: Condition) -> Iterator[tuple[str, Condition]]:
    """Every change of a condition, each with its words. ``holds``: "holds" or "is asked"."""
    for number, tests in enumerate(condition):
        before, after = condition[:number], condition[number + 1 :]
        if before or after:
            yield f"{who} no longer {holds} where {_where(policy, tests)}", before + after
        for place, test in enumerate(tests):
            others = (*tests[:place], *tests[place + 1 :])
            name = f'"{name_words(policy, test.name)}"'
            rest = f", where {_where(policy, others)}" if others and (before or after) else ""
            yield f"{who} no longer looks at {name}{rest}", (*before, others, *after)
            for word, more in _other_words(policy, test):
                changed = (*tests[:place], Test(test.name, test.words ^ {word}), *tests[place + 1 :])
                also = f"also {holds}" if more else f"no longer {holds}"
                shown = value_words(policy, test.name, {word})
                yield f"{who} {also} where {name} is {shown}{rest}", (*before, changed, *after)


def _where(policy: Policy, tests: Conjunction) -> str:
    return "; and ".join(f"({test_words(policy, test)})" for test in tests)


def _other_words(policy: Policy, test: Test) -> Iterator[tuple[str, bool]]:
    """The words that can be added to a test (True) or removed from it (False)."""
    for word in _every_word(policy, test.name):
        if word not in test.words:
            yield word, True
        elif len(test.words) > 1:
            yield word, False


def _every_word(policy: Policy, name: str) -> list[str]:
    if name in policy.derived:
        return [*policy.derived[name].values, ABSENT]
    if name in policy.numbers:
        return [*(band.word for band in policy.numbers[name].bands), ABSENT]
    fact = policy.facts.get(name)
    if fact is None:  # an entry of a list, or a route that some rule gave
        return ["yes"] if name.startswith("route:") else ["no", "yes", ABSENT]
    if fact.is_list:
        return [NONE, SOME, ABSENT]
    return [*(band.word for band in fact.bands), *fact.values, ABSENT]


# What is asked, and the lines between ages and months


def _of_fact(policy: Policy, fact: Fact) -> Iterator[Mutant]:
    yield from _of_bands(policy, fact)
    if fact.never_needed or fact.is_area:
        return
    who = f'the question "{fact.label}"'
    never: Iterator[tuple[str, Condition]] = iter([(f"{who} is never asked", ())])
    for changes in (never, _changed(policy, who, "is asked", fact.asked_when)):
        for what_if, condition in changes:
            facts = _put(policy.facts, fact.id, replace(fact, asked_when=condition))
            yield Mutant(fact.id, what_if, replace(policy, facts=facts), asks_only=True)


def _of_bands(policy: Policy, fact: Fact) -> Iterator[Mutant]:
    for number, band in enumerate(fact.bands[:-1]):
        for step in (-1, 1):
            top = band.up_to + step
            lowest = fact.bands[number - 1].up_to if number else fact.lowest - 1
            if not lowest < top < fact.bands[number + 1].up_to:
                continue
            bands = (*fact.bands[:number], Band(band.word, top), *fact.bands[number + 1 :])
            changed = replace(policy, facts=_put(policy.facts, fact.id, replace(fact, bands=bands)))
            if policy.terms.raisable and fact.id == policy.terms.raisable.fact and number == 0:
                # A pack that raises no age of its own follows the policy's.
                areas = {
                    area.id: replace(area, lowest_band_below=top + 1)
                    if area.lowest_band_below == band.up_to + 1
                    else area
                    for area in policy.areas.values()
                }
                changed = replace(changed, areas=MappingProxyType(areas))
            yield Mutant(
                fact.id, f'under "{fact.label}" the line at {band.up_to + 1} is drawn at {top + 1}', changed
            )


# What rules read and give


def _of_number(policy: Policy, number: DerivedNumber) -> Iterator[Mutant]:
    """Every line between two bands moved by one, every part left out, and its points one more or less."""

    def changed(new: DerivedNumber, what_if: str) -> Mutant:
        numbers = _put(policy.numbers, number.id, new)
        return Mutant(number.id, f'"{number.label}" {what_if}', replace(policy, numbers=numbers))

    tops = [number.lowest - 1, *(band.up_to for band in number.bands)]
    for place, band in enumerate(number.bands[:-1]):
        for top in (band.up_to - 1, band.up_to + 1):
            if tops[place] < top < tops[place + 2]:
                bands = (*number.bands[:place], Band(band.word, top), *number.bands[place + 1 :])
                yield changed(
                    replace(number, bands=bands), f"is cut at {top + 1} and not at {band.up_to + 1}"
                )
    for place, part in enumerate(number.parts):
        others = (*number.parts[:place], *number.parts[place + 1 :])
        fact = policy.facts[part.fact]
        if others:
            yield changed(replace(number, parts=others), f'no longer counts "{fact.label}"')
        for word, points in part.points.items():
            for other in (points - 1, points + 1):
                new = replace(part, points=_put(part.points, word, other))
                parts = (*number.parts[:place], new, *number.parts[place + 1 :])
                answer = fact.values[word] if word in fact.values else value_words(policy, fact.id, {word})
                what_if = f'counts {other} and not {points} for "{fact.label}": {answer}'
                yield changed(_within_reach(number, parts, policy), what_if)


def _within_reach(number: DerivedNumber, parts: tuple[Part, ...], policy: Policy) -> DerivedNumber:
    """The number with other parts, its outer bands as wide as what can then come out."""
    new = replace(number, parts=parts)
    possible = reachable(new, policy.facts)
    lowest, highest = min(number.lowest, *possible), max(number.highest, *possible)
    bands = (*number.bands[:-1], replace(number.bands[-1], up_to=highest))
    return replace(new, lowest=lowest, highest=highest, bands=bands)


def _of_derived(policy: Policy, derived: Derived) -> Iterator[Mutant]:
    for word, condition in derived.values.items():
        of_word = "" if derived.short_form else f" ({value_words(policy, derived.id, {word})})"
        who = f'"{derived.label}"{of_word}'
        for what_if, changed in _changed(policy, who, "holds", condition):
            new = replace(derived, values=_put(derived.values, word, changed))
            yield Mutant(derived.id, what_if, replace(policy, derived=_put(policy.derived, derived.id, new)))


def _with_rule(policy: Policy) -> Callable[[Rule], Policy]:
    return lambda rule: replace(policy, rules=_put(policy.rules, rule.id, rule))


def _with_added(policy: Policy, area: Area) -> Callable[[Rule], Policy]:
    def changed(rule: Rule) -> Policy:
        rules = tuple(rule if old.id == rule.id else old for old in area.rules)
        return replace(policy, areas=_put(policy.areas, area.id, replace(area, rules=rules)))

    return changed


def _of_rule(policy: Policy, rule: Rule, put: Callable[[Rule], Policy]) -> Iterator[Mutant]:
    who = f"the rule {rule.id}"
    yield Mutant(rule.id, f"{who} is left out", put(replace(rule, when=())))
    for what_if, condition in _changed(policy, who, "holds", rule.when):
        yield Mutant(rule.id, what_if, put(replace(rule, when=condition)))
    for route_id in rule.routes:
        route = policy.routes[route_id]
        rest = tuple(name for name in rule.routes if name != route_id)
        yield Mutant(rule.id, f'{who} no longer gives "{route.headline}"', put(replace(rule, routes=rest)))
        for other in _neighbours(policy, route, rule.phase):
            swapped = replace(rule, routes=(*rest, other.id))
            if _loads(policy, swapped):
                yield Mutant(
                    rule.id, f'{who} gives "{other.headline}" in place of "{route.headline}"', put(swapped)
                )
    for duty in rule.duties:
        rest = tuple(name for name in rule.duties if name != duty)
        yield Mutant(
            rule.id,
            f'{who} no longer asks for this: "{policy.duties[duty].says}"',
            put(replace(rule, duties=rest)),
        )
    for stage, title in policy.terms.phases.items():
        may = all(policy.routes[route].phase in (ALWAYS, stage) for route in rule.routes)
        if stage != rule.phase and may:
            what_if = f"{who} holds {title[:1].lower()}{title[1:]}"
            yield Mutant(rule.id, what_if, put(replace(rule, phase=stage)))


def _neighbours(policy: Policy, route: Route, stage: str) -> list[Route]:
    """The next graver and the next less grave route that a rule of this stage may give instead."""
    allowed = [
        other
        for other in policy.routes.values()
        if other.parallel is route.parallel and (other is route or other.phase in (ALWAYS, stage))
    ]
    place = allowed.index(route)
    return [*allowed[max(place - 1, 0) : place], *allowed[place + 1 : place + 2]]


def _loads(policy: Policy, rule: Rule) -> bool:
    """Whether no circle closes once the rule gives other routes."""
    rules = {**policy.rules, rule.id: rule}
    try:
        strata(policy.derived, rules.values())
    except InputError:
        return False
    return True


def _of_duty(policy: Policy, duty: Duty) -> Iterator[Mutant]:
    def changed(new: Duty, what_if: str) -> Mutant:
        return Mutant(
            duty.id, f'"{duty.says}" {what_if}', replace(policy, duties=_put(policy.duties, duty.id, new))
        )

    steps = list(policy.steps)
    if policy.own(duty.id):
        installed = [other for other in policy.duties.values() if not policy.own(other.id)]
        steps = later_steps(steps, installed, policy.terms)
    for one, other in (*pairwise(steps), *pairwise(reversed(steps))):
        if one == duty.step:
            yield changed(replace(duty, step=other), f'stands under "{policy.steps[other]}"')
    owners, kinds = list(policy.terms.owners), list(policy.contact_kinds)
    if len(owners) > 1:
        by = _next(owners, duty.by)
        yield changed(replace(duty, by=by), f"is for {policy.terms.owners[by]}")
    if len(kinds) > 1 or (kinds and not duty.contact):
        contact = _next(kinds, duty.contact) if duty.contact else kinds[0]
        name = policy.contact_kinds[contact].name
        yield changed(replace(duty, contact=contact), f'names the contact "{name}"')
    if duty.contact:
        yield changed(replace(duty, contact=None), "names no contact")
    if duty.one_call_with:
        yield changed(
            replace(duty, one_call_with=""),
            f'is a call of its own beside "{policy.duties[duty.one_call_with].says}"',
        )


def _of_override(policy: Policy, override: Override) -> Iterator[Mutant]:
    who = f"the override {override.id}"

    def changed(new: Override, what_if: str) -> Mutant:
        overrides = tuple(new if old.id == new.id else old for old in policy.overrides)
        return Mutant(override.id, what_if, replace(policy, overrides=overrides))

    yield changed(replace(override, when=()), f"{who} is left out")
    for what_if, condition in _changed(policy, who, "holds", override.when):
        yield changed(replace(override, when=condition), what_if)
    names = {kind.id: f'the contact "{kind.name}"' for kind in policy.contact_kinds.values()}
    for old, new in override.contacts.items():
        for other, words in _replaced(override.contacts, old, new, list(names)):
            yield changed(replace(override, contacts=words), f"{who} {_puts(names, old, new, other)}")
    for old, new in override.by.items():
        for other, words in _replaced(override.by, old, new, list(policy.terms.owners)):
            yield changed(replace(override, by=words), f"{who} {_puts(policy.terms.owners, old, new, other)}")


def _replaced(
    words: Mapping[str, str], old: str, new: str, every: list[str] | tuple[str, ...]
) -> Iterator[tuple[str, Mapping[str, str]]]:
    """What an override replaces, without one of its words (""), and with another one in its place."""
    yield "", MappingProxyType({name: other for name, other in words.items() if name != old})
    other = _next(every, new)
    if other == old:
        other = _next(every, other)
    yield other, _put(words, old, other)


def _puts(names: Mapping[str, str], old: str, new: str, other: str) -> str:
    if not other:
        return f"no longer puts {names[new]} in place of {names[old]}"
    return f"puts {names[other]} in place of {names[old]}, not {names[new]}"


def _next(entries: list[str] | tuple[str, ...], entry: str) -> str:
    return entries[(entries.index(entry) + 1) % len(entries)]


def _of_order(policy: Policy) -> Iterator[Mutant]:
    for first, second in pairwise(policy.primary_routes()):
        swapped = {first: second, second: first}
        routes = {name: policy.routes[name] for name in (swapped.get(old, old) for old in policy.routes)}
        one, other = policy.routes[first].headline, policy.routes[second].headline
        yield Mutant(
            first, f'"{other}" goes ahead of "{one}"', replace(policy, routes=MappingProxyType(routes))
        )
