"""The closed language of conditions: YAML in, alternatives of plain tests out.

A condition is a mapping; all its lines hold together. ``any`` lists alternatives. A line is
``name: word`` or ``name: [words]``; also ``some``, which is any answer, and ``{none_of: [...]}``, which is
any but these; for a list fact also ``none``, ``{only: [...]}`` and ``{beyond: [...]}``; for a number also
``{at_least: 5}`` and ``{below: 5}``, where a band begins at 5; ``route: X`` means that some rule gave route
X. The word ``absent`` means that the question was not asked.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from triage.errors import allowed
from triage.policy.model import (
    ABSENT,
    NONE,
    SOME,
    Band,
    Condition,
    DerivedNumber,
    Fact,
    Policy,
    Snapshot,
    Test,
)
from triage.yaml_nodes import Node

ALWAYS: Condition = ((),)
RESERVED = {ABSENT, SOME, NONE, "route", "any", "sid", "id"}
MOST_ALTERNATIVES = 1_000
NONE_OF = "none_of"
_PLAIN_NAME = re.compile(r"[a-z][a-z0-9_]*\Z")


def plain_name(node: Node, name: str, under: str = "") -> None:
    """Refuse a name that is reserved, or that is not plain small letters, digits and ``_``.

    ``under``: the organisation whose name it has to bear, as ``acme.tell_lead`` does.
    """
    if under:
        name = within(node, name, under)
    if name in RESERVED:
        node.fail(f"nothing may be called {name}")
    if not _PLAIN_NAME.match(name):
        node.fail("a name of small letters, digits and _ is needed")


def within(node: Node, name: str, under: str) -> str:
    """What stands behind the name of an organisation, which no installed id bears."""
    begins = f"{under}."
    if not name.startswith(begins):
        node.fail(f"what an organisation adds bears its name: write {begins} before it")
    return name.removeprefix(begins)


def holds(condition: Condition, snapshot: Snapshot) -> bool:
    """Whether a condition holds of a snapshot with what was derived from it."""
    for tests in condition:
        # Written out as loops: every decision comes through here a hundred times.
        for test in tests:
            if snapshot[test.name] not in test.words:
                break
        else:
            return True
    return False


def tick(fact: str, entry: str) -> str:
    """The name under which a rule reads one entry of a list fact."""
    return f"{fact}:{entry}"


def route_name(route: str) -> str:
    """The name under which a condition reads whether some rule gave a route."""
    return f"route:{route}"


@dataclass(frozen=True)
class Names:
    """What a condition may name: the facts, the derived names with their words, the routes."""

    facts: Mapping[str, Fact]
    derived: Mapping[str, tuple[str, ...]]
    routes: tuple[str, ...]
    numbers: Mapping[str, DerivedNumber] = field(default_factory=dict)
    raisable: str = ""
    """The number whose lowest band an area pack may raise: its end is no fixed bound."""

    def known(self) -> list[str]:
        # The area decides contacts, never the pathway: no condition can name it.
        readable = [fact.id for fact in self.facts.values() if not fact.is_area]
        return [*readable, *self.derived, *self.numbers, "route", "any"]


def names_of(policy: Policy) -> Names:
    """What the conditions of a loaded policy may name, for the files that stand beside it."""
    return Names(
        policy.facts,
        {name: tuple(found.values) for name, found in policy.derived.items()},
        tuple(policy.routes),
        policy.numbers,
        policy.terms.raisable.fact if policy.terms.raisable else "",
    )


def read_condition(node: Node, names: Names) -> Condition:
    """The alternatives that a condition stands for. InputError names file, line and allowed words."""
    parts = [read_line(key, value, names) for key, value in node.mapping(names.known()).items()]
    if not parts:
        node.fail("a condition needs at least one line")
    if math.prod(len(part) for part in parts) > MOST_ALTERNATIVES:
        node.fail(f"this stands for more than {MOST_ALTERNATIVES} alternatives")
    return conjoin(parts)


def conjoin(parts: Iterable[Condition]) -> Condition:
    """All of ``parts`` together, written out as alternatives."""
    return tuple(tuple(itertools.chain.from_iterable(choice)) for choice in itertools.product(*parts))


def read_line(key: str, node: Node, names: Names) -> Condition:
    """The alternatives of one line of a condition, whose key ``names`` knows. InputError as above."""
    if key == "any":
        if not node.items():
            node.fail("at least one alternative is needed")
        found: list[tuple[Test, ...]] = []
        for entry in node.items():
            found += read_condition(entry, names)
            if len(found) > MOST_ALTERNATIVES:
                entry.fail(f"with this, more than {MOST_ALTERNATIVES} alternatives")
        return tuple(found)
    if key == "route":
        return tuple(
            (Test(route_name(entry.word(names.routes, "route")), frozenset({"yes"})),)
            for entry in node.one_or_more()
        )
    if key in names.facts and names.facts[key].is_list:
        return _ticks(names.facts[key], node)
    if isinstance(node.value, dict) and not node.get(NONE_OF) and (bands := _bands(key, names)):
        return ((Test(key, _between(bands, node, key == names.raisable)),),)
    return ((Test(key, _of_words(_words(key, names), node)),),)


def _of_words(words: list[str], node: Node) -> frozenset[str]:
    """The words that a line leaves of all those that a name can have, the last of which is ``absent``."""
    answers = words[:-1]
    if node.value == SOME:
        return frozenset(answers)
    if not isinstance(node.value, dict) or NONE_OF not in node.value:
        return frozenset(entry.word(words) for entry in node.one_or_more())
    node.mapping([NONE_OF])
    named = {entry.word(answers) for entry in node.need(NONE_OF).one_or_more()}
    if len(named) == len(answers):
        node.fail("no answer is left")
    return frozenset(answers) - named


def _bands(key: str, names: Names) -> tuple[Band, ...]:
    counted = names.numbers if key in names.numbers else names.facts
    return counted[key].bands if key in counted else ()


def _between(bands: tuple[Band, ...], node: Node, raisable: bool) -> frozenset[str]:
    """The words of the bands that a comparison leaves. A bound inside a band cannot be told."""
    bounds = node.mapping(["at_least", "below"])
    if not bounds:
        node.fail("at_least or below is needed")
    begins = {band.up_to + 1: place + 1 for place, band in enumerate(bands[:-1]) if place or not raisable}
    first, end = 0, len(bands)
    for how, bound in bounds.items():
        number = bound.whole_number()
        if number not in begins:
            bound.fail(f"a number at which a band begins is needed (allowed: {allowed(map(str, begins))})")
        first, end = (begins[number], end) if how == "at_least" else (first, begins[number])
    if first >= end:
        node.fail("nothing lies between these bounds")
    return frozenset(band.word for band in bands[first:end])


def _words(key: str, names: Names) -> list[str]:
    if key in names.derived:
        return [*names.derived[key], ABSENT]
    if key in names.numbers:
        return [*(band.word for band in names.numbers[key].bands), ABSENT]
    fact = names.facts[key]
    return [*(band.word for band in fact.bands), *fact.values, ABSENT]


def _ticks(fact: Fact, node: Node) -> Condition:
    if isinstance(node.value, dict):
        return _set_of_ticks(fact, node)
    if isinstance(node.value, str):
        word = node.word([SOME, NONE, ABSENT, *fact.values])
        if word in (SOME, NONE, ABSENT):
            return ((Test(fact.id, frozenset({word})),),)
    entries = [entry.word(fact.values, "entry") for entry in node.one_or_more()]
    return tuple((_ticked(fact, entry, "yes"),) for entry in entries)


def _set_of_ticks(fact: Fact, node: Node) -> Condition:
    ways = list(node.mapping([NONE_OF, "only", "beyond"]).items())
    if len(ways) != 1:
        node.fail("exactly one of none_of, only and beyond must stand here")
    how, listed = ways[0]
    named = [entry.word(fact.values, "entry") for entry in listed.one_or_more()]
    others = [entry for entry in fact.values if entry not in named]
    if how == NONE_OF:
        return (tuple(_ticked(fact, entry, "no") for entry in named),)
    if how == "only":
        some = Test(fact.id, frozenset({SOME}))
        return ((some, *(_ticked(fact, entry, "no") for entry in others)),)
    return tuple((_ticked(fact, entry, "yes"),) for entry in others)


def _ticked(fact: Fact, entry: str, word: str) -> Test:
    return Test(tick(fact.id, entry), frozenset({word}))
