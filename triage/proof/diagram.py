"""The policy as decision diagrams over its answers: exact counts of cases, and a case of any kind.

A *function* says of every file of answers whether something holds: that a rule fires, that a route leads,
that a conversation can end so. Any facts may be absent. The functions are built as ``triage.proof.translate``
writes the same policy for the solver, by one walk through the passes.
"""

from __future__ import annotations

import importlib
import itertools
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from random import Random
from typing import Protocol, cast

from triage.errors import InputError
from triage.kinds.values import AnswerValue
from triage.policy.conditions import route_name, tick
from triage.policy.model import ABSENT, NONE, SOME, Condition, Derived, DerivedNumber, Fact, Rule
from triage.policy.numbers import joined, steps
from triage.policy.strata import strata
from triage.policy.terms import ALWAYS
from triage.proof.translate import Subject, bands

HOW_TO_INSTALL = "behaviours are counted with decision diagrams (dd): pip install 'prevent-triage[proof]'"
_FASTEST_FIRST = ("dd.cudd", "dd.autoref")
"""The second is plain Python, for machines to which dd brings no compiled part. Both give the same."""

Answers = dict[str, AnswerValue]


class Function(Protocol):
    """Something that holds of some files of answers. Equal functions are the same function."""

    var: str | None
    """The bit that is looked at first; None where the function always or never holds."""
    negated: bool
    """``low`` and ``high`` are those of the opposite function."""
    low: Function
    high: Function

    def __and__(self, other: Function) -> Function:
        """Both hold."""

    def __or__(self, other: Function) -> Function:
        """At least one holds."""

    def __invert__(self) -> Function:
        """It does not hold."""


class Manager(Protocol):
    """What is used of a manager of ``dd``."""

    true: Function
    false: Function

    def configure(self, *, reordering: bool) -> object:
        """Whether the order of bits may change on its own."""

    def declare(self, *names: str) -> None:
        """Add bits."""

    def var(self, name: str) -> Function:
        """The function that holds where the bit is set."""

    def exist(self, names: Iterable[str], function: Function) -> Function:
        """Holds where the function does for some values of these bits."""

    def support(self, function: Function) -> set[str]:
        """The bits on which a function rests."""


def installed() -> bool:
    """Whether dd can be used on this machine."""
    try:
        _new_manager()
    except InputError:
        return False
    return True


def _new_manager() -> Manager:
    for name in _FASTEST_FIRST:
        try:
            manager = cast(Manager, importlib.import_module(name).BDD())
        except ImportError:
            continue
        manager.configure(reordering=False)
        return manager
    raise InputError(HOW_TO_INSTALL)


class Diagram:
    """One policy in one area. Not for more than one thread."""

    def __init__(self, subject: Subject, manager: Manager | None = None) -> None:
        """InputError where dd is not installed. ``manager``: a fresh one of dd, by default the fastest."""
        self.manager = manager or _new_manager()
        self._subject = subject
        self._told_by = subject.policy.terms.phase_told_by
        self._words: dict[tuple[str, str], Function] = {}
        self._bits: dict[str, list[str]] = {}
        self._codes: dict[str, list[str]] = {}
        self.possible = self.manager.true
        """Holds of every file of answers: bits that stand for no answer are left out."""
        for fact in subject.facts:
            self.possible &= self._ticks(fact) if fact.is_list else self._choice(fact)
        self.rules: dict[str, Function] = {}
        """By rule id: where the rule fires, in the order of the policy."""
        self._follow()
        self.ended = self._ended()
        """Holds where a conversation can end so: all that is asked is answered, and nothing else is."""

    # --- from words to functions -------------------------------------------------------------------------

    def _declare(self, fact: Fact, names: Sequence[str]) -> list[Function]:
        self._bits[fact.id] = list(names)
        self.manager.declare(*names)
        return [self.manager.var(name) for name in names]

    def _ticks(self, fact: Fact) -> Function:
        names = [tick(fact.id, entry) for entry in fact.values]
        answered, *entries = self._declare(fact, [fact.id, *names])
        some = self._any(entries)
        self._words |= {(fact.id, SOME): some, (fact.id, NONE): answered & ~some}
        self._words |= dict.fromkeys([(name, ABSENT) for name in (fact.id, *names)], ~answered)
        for name, ticked in zip(names, entries, strict=True):
            self._words |= {(name, "yes"): ticked, (name, "no"): answered & ~ticked}
        return answered | ~some

    def _choice(self, fact: Fact) -> Function:
        words = [ABSENT, *fact.values, *(word for word, _, _ in bands(self._subject, fact))]
        # A pack can leave a band without a number.
        self._words |= {(fact.id, band.word): self.manager.false for band in fact.bands}
        bits = self._declare(fact, [f"{fact.id} {number}" for number in range((len(words) - 1).bit_length())])
        self._codes[fact.id] = words
        for code, word in enumerate(words):
            self._words[fact.id, word] = self._all(
                bit if code >> number & 1 else ~bit for number, bit in enumerate(bits)
            )
        return self._any(self._words[fact.id, word] for word in words)

    def _follow(self) -> None:
        policy = self._subject.policy
        self._words |= {(route_name(route), "yes"): self.manager.false for route in policy.routes}
        for number in policy.numbers.values():
            self._add_up(number)
        found: dict[str, Function] = {}
        for layer in strata(policy.derived, self._subject.rules):
            for item in layer:
                if isinstance(item, Derived):
                    self._derive(item)
                else:
                    found[item.id] = self._fires(item)
                    for route in item.routes:
                        self._words[route_name(route), "yes"] |= found[item.id]
        self.rules |= {rule.id: found[rule.id] for rule in self._subject.rules}

    def _add_up(self, number: DerivedNumber) -> None:
        """Where a derived number lies in each of its bands."""
        facts = self._subject.policy.facts
        totals: dict[int | None, Function] = {None: self.manager.true}
        for part in number.parts:
            if part.times:
                raise InputError(
                    f"behaviours cannot be counted: {number.id} adds up {part.fact}, of which only the bands "
                    "are told apart here; score its bands instead",
                    file=number.file,
                    line=number.line,
                )
        for name, gives in steps(number, facts):
            after: dict[int | None, Function] = {}
            for total, where in totals.items():
                for word, points in gives.items():
                    value, both = joined(number.how, total, points), where & self._words[name, word]
                    after[value] = after[value] | both if value in after else both
            totals = after
        there = [~self._words[part.fact, ABSENT] for part in number.parts]
        counted = self._all(there) if number.all_answered else self.manager.true
        for band in number.bands:
            self._words[number.id, band.word] = self.manager.false
        for total, where in totals.items():
            if total is not None:
                self._words[number.id, number.band(total)] |= where & counted
        self._words[number.id, ABSENT] = ~self._any(
            self._words[number.id, band.word] for band in number.bands
        )

    def _derive(self, derived: Derived) -> None:
        later = self.manager.false
        # The engine lets the last word that follows count.
        for word, condition in reversed(list(derived.values.items())):
            follows = self.where(condition)
            self._words[derived.id, word] = follows & ~later
            later |= follows
        self._words[derived.id, ABSENT] = ~later

    def _fires(self, rule: Rule) -> Function:
        found = self.where(rule.when)
        return found if rule.phase == ALWAYS else found & self._words[self._told_by, rule.phase]

    def _ended(self) -> Function:
        ended = self.possible
        for fact in self._subject.facts:
            asked, absent = self.where(fact.asked_when), self._words[fact.id, ABSENT]
            if fact.phase:
                asked &= self.where(((fact.phase,),))
            ended &= asked | absent
            if not fact.never_needed:
                ended &= ~asked | ~absent
        return ended

    def where(self, condition: Condition) -> Function:
        """Where a condition of the policy holds."""
        return self._any(
            self._all(
                self._any(self._words[test.name, word] for word in sorted(test.words)) for test in tests
            )
            for tests in condition
        )

    def given(self, route: str) -> Function:
        """Where some rule gives a route, first or not."""
        return self._words[route_name(route), "yes"]

    def leads(self, route: str) -> Function:
        """Where a primary route is the gravest that is given."""
        primary = self._subject.policy.primary_routes()
        return self.given(route) & ~self._any(map(self.given, primary[: primary.index(route)]))

    def asks(self, duty: str) -> Function:
        """Where some rule gives a duty."""
        return self._any(self.rules[rule.id] for rule in self._subject.rules if duty in rule.duties)

    def _any(self, functions: Iterable[Function]) -> Function:
        found = self.manager.false
        for function in functions:
            found |= function
        return found

    def _all(self, functions: Iterable[Function]) -> Function:
        found = self.manager.true
        for function in functions:
            found &= function
        return found

    # --- counts and cases --------------------------------------------------------------------------------

    def count(self, function: Function) -> int:
        """How many files of answers it holds of. Every whole number is an answer of its own."""
        numbers = [fact for fact in self._subject.facts if fact.is_number]
        kept: dict[Function, Fraction] = {}
        bits = sum(map(len, self._bits.values()))
        total = Fraction(0)
        for choice in itertools.product(*(self._sizes(fact).items() for fact in numbers)):
            chosen = self._all(
                self._words[fact.id, word] for fact, (word, _) in zip(numbers, choice, strict=True)
            )
            share = _share(function & self.possible & chosen, kept)
            total += share * 2**bits * math.prod(size for _, size in choice)
        return int(total)

    def _sizes(self, fact: Fact) -> Mapping[str, int]:
        ranges = {word: highest - lowest + 1 for word, lowest, highest in bands(self._subject, fact)}
        return {word: ranges.get(word, 1) for word in self._codes[fact.id]}

    def case(self, function: Function, chance: Random) -> Answers | None:
        """One file of answers of which it holds, left to chance; None where there is none."""
        bits = _bits(function & self.possible, chance)
        return None if bits is None else dict(self._answers(bits, chance))

    def _answers(self, bits: Mapping[str, bool], chance: Random) -> Iterator[tuple[str, AnswerValue]]:
        for fact in self._subject.facts:
            set_bits = [bits[name] if name in bits else chance.random() < 0.5 for name in self._bits[fact.id]]
            if fact.is_list:
                answered, *ticked = set_bits
                if answered:
                    yield fact.id, tuple(entry for entry, on in zip(fact.values, ticked, strict=True) if on)
                continue
            word = self._codes[fact.id][sum(on << number for number, on in enumerate(set_bits))]
            if word != ABSENT:
                yield fact.id, self._number(fact, word, chance) if word not in fact.values else word

    def _number(self, fact: Fact, word: str, chance: Random) -> int:
        # Whoever mistakes a line between two bands does so at an edge.
        for found, lowest, highest in bands(self._subject, fact):
            if found == word:
                return chance.choice((lowest, highest, chance.randint(lowest, highest)))
        raise KeyError(word)


def _share(function: Function, kept: dict[Function, Fraction]) -> Fraction:
    """The share of all values of all bits for which a function holds."""
    if function.var is None:
        return Fraction(0 if function.negated else 1)
    if function not in kept:
        kept[function] = sum((_share(branch, kept) for branch in _branches(function)), Fraction(0)) / 2
    return kept[function]


def _branches(function: Function) -> tuple[Function, Function]:
    """What is left of a function where its first bit is not set, and where it is."""
    if function.negated:
        return ~function.low, ~function.high
    return function.low, function.high


def _bits(function: Function, chance: Random) -> dict[str, bool] | None:
    """Bits for which a function holds, those left out for any value; None where it never does."""
    chosen: dict[str, bool] = {}
    while function.var is not None:
        name, found = function.var, chance.random() < 0.5
        branches = _branches(function)
        if _never(branches[found]):
            found = not found
        chosen[name], function = found, branches[found]
    return None if function.negated else chosen


def _never(function: Function) -> bool:
    return function.var is None and function.negated
