"""Reads the conditions of properties: those of the rules, and what properties say besides."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from triage.errors import InputError
from triage.policy.conditions import names_of, read_line
from triage.policy.model import ABSENT, NONE, SOME, Fact, Policy
from triage.proof.case_condition import (
    ALWAYS,
    CASES,
    CONVERSATION,
    AllAnswered,
    AllOf,
    Answered,
    AnyOf,
    Bounded,
    CaseCondition,
    CasesCondition,
    ConversationIs,
    Duties,
    DutyAsked,
    Holds,
    Not,
    RuleHolds,
    StillOpen,
    Worry,
)
from triage.yaml_nodes import Node

MOST_WEIGHT = 5_000
"""Tests in all alternatives of one condition: more would keep the solver busy for long."""
NO_DUTY = Duties(("",))
"""A task that the policy does not have, and that nobody is asked. (No id at all stands for every task.)"""
_WORDS = ("all", "any", "not", "holds", "worry", "answered", "rule", "duty", "open", "conversation")
_BOUNDS = ("at_least", "at_most", "below")
_DUTY = ("one_of", "step", "by", "contact", "outside", "written_by", "written_contact")
_EACH = "each_of"


@dataclass(slots=True)
class Reader:
    """Reads conditions in the words of one policy; every error names file and line.

    With ``strict`` a name that the policy does not have is an error as well. Otherwise, for properties of one
    policy that are put to a changed copy of it, it is left out and noted in ``missing``.
    """

    policy: Policy
    rules: Collection[str]
    strict: bool
    conditions: dict[str, set[str]] = field(default_factory=dict)
    """The named conditions that can be named here, each with what the policy does not have of it."""
    taken: set[str] = field(default_factory=set)
    """The names of all conditions that were read."""
    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Facts that are named together."""
    missing: dict[str, None] = field(default_factory=dict)

    def condition(self, node: Node) -> CaseCondition:
        """A condition of one case."""
        found = self._condition(node)
        if weight(found) > MOST_WEIGHT:
            node.fail("too many alternatives for one condition; give some of them a name under conditions")
        return found

    def of_cases(self, node: Node, *, two: bool) -> CasesCondition:
        """A condition of the one case; where there are two, of the first, of the second and of both."""
        if not two:
            return CasesCondition(self.condition(node))
        parts = node.mapping(CASES)
        return CasesCondition(**{key: self.condition(part) for key, part in parts.items()})

    def words(self, node: Node, known: Iterable[str], what: str) -> tuple[str, ...]:
        """One word of a closed list, or several."""
        listed = list(known)
        found = (self.word(entry, listed, what) for entry in node.one_or_more())
        return tuple(word for word in found if word)

    def word(self, node: Node, known: Iterable[str], what: str) -> str:
        """One word of a closed list; empty where the policy does not have it and that is only noted."""
        try:
            return node.word(known, what)
        except InputError:
            if self.strict or not isinstance(node.value, str):
                raise
            self.missing[self._noted(node, node.value)] = None
            return ""

    def duties(self, node: Node, *, may_be_each: bool = False) -> Duties:
        """Which tasks are meant; ``may_be_each``: also as those of which each is."""
        policy = self.policy
        if not isinstance(node.value, dict):
            return Duties(self._ids(node))
        parts = node.mapping((*_DUTY, _EACH) if may_be_each else _DUTY)
        if "one_of" in parts and _EACH in parts:
            node.need(_EACH).fail("this cannot stand beside one_of")
        if not parts:
            node.fail("at least one line is needed")

        known: dict[str, tuple[Iterable[str], str]] = {
            "step": (policy.steps, "step"),
            "by": (policy.terms.owners, "owner"),
            "contact": (policy.contact_kinds, "contact"),
            "written_by": (policy.terms.owners, "owner"),
            "written_contact": (policy.contact_kinds, "contact"),
        }
        if "outside" in parts:
            parts["outside"].word(["yes"])
        named = parts.get("one_of") or parts.get(_EACH)
        ids = self._ids(named) if named else ()
        words = {key: self.word(parts[key], *allowed) for key, allowed in known.items() if key in parts}
        if not all(words.values()):
            return NO_DUTY
        return Duties(ids, outside="outside" in parts, **words)

    def facts(self, node: Node, kind: str = "") -> tuple[str, ...]:
        """One fact, or several, or a list of them by its name; of one kind only, if one is named."""
        known = [
            fact.id for fact in self.policy.facts.values() if fact.kind != "area" and kind in ("", fact.kind)
        ]
        found = self.words(node, [*self.lists, *known], "fact")
        return tuple(fact for name in found for fact in self.lists.get(name, (name,)))

    def _ids(self, node: Node) -> tuple[str, ...]:
        return self.words(node, self.policy.duties, "duty") or NO_DUTY.ids

    def _condition(self, node: Node) -> CaseCondition:
        lines = node.mapping()
        return _all(*(self._line(key, part) for key, part in lines.items()))

    def _line(self, key: str, node: Node) -> CaseCondition:
        readers: Mapping[str, Callable[[Node], CaseCondition]] = {
            "all": lambda node: _all(*(self._condition(entry) for entry in _filled(node))),
            "any": lambda node: AnyOf(tuple(self._condition(entry) for entry in _filled(node))),
            "not": lambda node: Not(self._condition(node)),
            "holds": self._named,
            "worry": lambda node: Worry(self.facts(node)),
            "answered": lambda node: AllAnswered(self.facts(node)),
            "rule": lambda node: RuleHolds(self.words(node, self.rules, "rule")),
            "duty": lambda node: DutyAsked(self.duties(node)),
            "open": lambda node: StillOpen(self.facts(node)),
            "conversation": lambda node: _all(
                *(ConversationIs(entry.word(CONVERSATION)) for entry in node.one_or_more())
            ),
        }
        if key in readers:
            return readers[key](node)
        return self._answered(key, node)

    def _named(self, node: Node) -> CaseCondition:
        names = [entry.word(self.conditions, "condition that stands above") for entry in node.one_or_more()]
        for name in names:
            self.missing |= dict.fromkeys(self.conditions[name])
        return _all(*map(Holds, names))

    def _answered(self, key: str, node: Node) -> CaseCondition:
        names = names_of(self.policy)
        known = [name for name in names.known() if name != "any"]
        if key not in known:
            if self.strict or not _is_name(key):
                # The mapping's own error, with the line of the key.
                Node(node.file, node.line, node.path, {key: node}).mapping([*known, *_WORDS])
            self.missing[key] = None
            return AnyOf(())
        fact = self.policy.facts.get(key)
        if fact and isinstance(node.value, dict) and fact.kind == "number":
            return _bounded(fact, node)
        try:
            return Answered(read_line(key, node, names))
        except InputError:
            if not self.strict and self._has_other_bands(key, node):
                return AnyOf(())
            left = None if self.strict else self._without_unknown(node, self._known_under(key))
            if left is None:
                raise
            return Answered(read_line(key, left, names)) if left.value not in ((), "") else AnyOf(())

    def _has_other_bands(self, key: str, node: Node) -> bool:
        """Whether a derived number is compared with a bound at which none of its bands begins."""
        if key not in self.policy.numbers or not isinstance(node.value, dict):
            return False
        before = len(self.missing)
        for how, bound in node.mapping(["at_least", "below"]).items():
            number = bound.whole_number()
            try:
                read_line(key, replace(node, value={how: bound}), names_of(self.policy))
            except InputError:
                self.missing[f"{key} {how.replace('_', ' ')} {number}"] = None
        return len(self.missing) > before

    def _known_under(self, key: str) -> set[str]:
        if key in self.policy.facts:
            fact = self.policy.facts[key]
            words = {SOME, NONE} if fact.kind == "many" else {band.word for band in fact.bands}
            return {*fact.values, ABSENT, *words}
        if key in self.policy.derived:
            return {*self.policy.derived[key].values, ABSENT}
        if key in self.policy.numbers:
            return {*(band.word for band in self.policy.numbers[key].bands), ABSENT}
        return set(self.policy.routes)

    def _without_unknown(self, node: Node, known: set[str]) -> Node | None:
        """A line without the words that the policy does not have; None where it has all of them."""
        before = len(self.missing)
        left = self._left(node, known)
        return left if len(self.missing) > before else None

    def _left(self, node: Node, known: set[str]) -> Node:
        if isinstance(node.value, str):
            if node.value in known:
                return node
            self.missing[self._noted(node, node.value)] = None
            return replace(node, value="")
        if isinstance(node.value, tuple):
            entries = (self._left(entry, known) for entry in node.value)
            return replace(node, value=tuple(entry for entry in entries if entry.value not in ((), "")))
        inner = {key: self._left(entry, known) for key, entry in node.value.items()}
        return replace(node, value=() if any(entry.value in ((), "") for entry in inner.values()) else inner)

    def _noted(self, node: Node, word: str) -> str:
        if not _is_name(word):
            node.fail("a name of small letters, digits, - and _ is needed")
        return word


def _bounded(fact: Fact, node: Node) -> Bounded:
    given = node.mapping(_BOUNDS)
    if not given:
        node.fail("at_least, at_most or below is needed")
    limits = {name: whole_number(limit, fact) for name, limit in given.items()}
    highest = min(limits.get("at_most", fact.highest), limits.get("below", fact.highest + 1) - 1)
    return Bounded(fact.id, limits.get("at_least", fact.lowest), highest)


def weight(condition: CaseCondition) -> int:
    """How much the solver has to read of a condition: the tests in all of its alternatives."""
    alternatives, tests = _size(condition)
    return alternatives * tests


def _size(condition: CaseCondition) -> tuple[int, int]:
    """How many alternatives a condition stands for, and how many tests the longest of them can have."""
    match condition:
        case Answered(found):
            counts = [_choices(len(test.words) for test in tests) for tests in found]
            return sum(counts), max((len(tests) for tests in found), default=0)
        case Worry(names) | RuleHolds(names) | StillOpen(names):
            return len(names), 1
        case AllAnswered(names):
            return 1, len(names)
        case DutyAsked(duties):
            return max(1, len(duties.ids)), 4
        case AllOf(parts):
            sizes = [_size(part) for part in parts]
            return _choices(size[0] for size in sizes), sum(size[1] for size in sizes)
        case AnyOf(parts):
            sizes = [_size(part) for part in parts]
            return sum(size[0] for size in sizes), max((size[1] for size in sizes), default=0)
        case Not(part):
            return 1, weight(part)
        case _:
            return 1, 1


def _choices(counts: Iterable[int]) -> int:
    product = 1
    for count in counts:
        product *= count
    return product


def _all(*parts: CaseCondition) -> CaseCondition:
    left = [part for part in parts if part != ALWAYS]
    return left[0] if len(left) == 1 else AllOf(tuple(left))


def _filled(node: Node) -> tuple[Node, ...]:
    if not node.items():
        node.fail("at least one entry is needed")
    return node.items()


def whole_number(node: Node, fact: Fact) -> int:
    """A number that can be the answer to a fact."""
    number = node.whole_number()
    if not fact.lowest <= number <= fact.highest:
        node.fail(f"a number from {fact.lowest} to {fact.highest} is needed")
    return number


def _is_name(word: str) -> bool:
    return len(word) <= 60 and all(
        letter.isascii() and (letter.isalnum() or letter in "_-") for letter in word
    )
