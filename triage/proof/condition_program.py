"""Conditions of properties as text for clingo: each as the bodies of rules, one for every alternative.

What stands in a body: atoms of ``translate`` about one world, with ids of the policy in quotation marks and
whole numbers. No other text of a file is ever written.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

from triage.policy.conditions import route_name
from triage.policy.model import Condition, Policy, Test
from triage.proof.case_condition import (
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
from triage.proof.translate import atom_of, quoted

Body = tuple[str, ...]
ANY_WORD = "Word"
"""The variable for a word that is left open. No word of a policy begins with a capital letter."""


class ConditionProgram:
    """Writes conditions, and gathers in ``lines`` what they rest on."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self.lines: list[str] = []
        self._known: dict[tuple[CaseCondition, str], str] = {}
        self._shared: set[tuple[CaseCondition, ...]] = set()
        self._among: dict[tuple[str, ...], str] = {}
        self._variables = itertools.count(1)

    def of_cases(self, condition: CasesCondition, *, two: bool) -> list[Body]:
        """The bodies for the first case, or for both together."""
        found = self.bodies(condition.first, "1")
        if two:
            for of_case, world in ((condition.second, "2"), (condition.both, "1"), (condition.both, "2")):
                found = joined(found, self.bodies(of_case, world))
        return found

    def bodies(self, condition: CaseCondition, world: str) -> list[Body]:
        """What holds of a world (``1``, ``2``, or ``W`` for any) in each alternative; no body: never."""
        match condition:
            case Answered(tests):
                entries = self._one_entry(tests)
                if entries:
                    entry = self._variable("T")
                    return [(f"{entries}({entry})", f'answer({world},{entry},"yes")')]
                return [self._tests(together, world) for together in tests]
            case Worry(facts):
                return [(f"worry({world},{quoted(fact)})",) for fact in facts]
            case AllAnswered(facts):
                return [self._each("answered", facts, world)]
            case Bounded(fact, lowest, highest):
                number = self._variable("N")
                of_fact = self._policy.facts[fact]
                low = (f"{number} >= {lowest}",) if lowest > of_fact.lowest else ()
                high = (f"{number} <= {highest}",) if highest < of_fact.highest else ()
                return [(f"number({world},{quoted(fact)},{number})", *low, *high)]
            case Holds(name):
                return [(f"holds({world},{quoted(name)})",)]
            case ConversationIs(state):
                return [(f"{state}({world})",)]
            case RuleHolds(rules):
                return [(f"fires({world},{quoted(rule)})",) for rule in rules]
            case StillOpen(facts):
                return [(f"open({world},{quoted(fact)})",) for fact in facts]
            case DutyAsked(duties):
                return [(*self.duty(duties, world, self._variable("D")),)]
            case AllOf(parts):
                found: list[Body] = [()]
                for part in parts:
                    found = joined(found, self.bodies(part, world))
                return found
            case AnyOf(parts):
                return [body for part in parts for body in self.bodies(part, world)]
            case Not(part):
                return [self.negated(part, world)]

    def duty(self, duties: Duties, world: str, variable: str, contact: str = "") -> Iterator[str]:
        """The atoms by which a variable stands for a task that is asked, and is one of these.

        ``contact``: the variable of its contact, where that has to be one outside.
        """
        if duties.ids:
            yield self.one_of(duties.ids, variable)
        if not (duties.by or duties.contact or duties.outside):  # which only tasks have that are asked
            yield f"duty({world},{variable})"
        policy = f"P{world}"
        if duties.step or duties.written_by or duties.written_contact or duties.outside:
            yield f"runs({world},{policy})"
        if duties.step:
            yield f"step({policy},{variable},{quoted(duties.step)})"
        if duties.contact:
            yield f"reaches({world},{variable},{quoted(duties.contact)})"
        if duties.by:
            yield f"owner({world},{variable},{quoted(duties.by)})"
        if duties.outside:
            contact = contact or self._variable("C")
            yield f"reaches({world},{variable},{contact})"
            yield f"outside({policy},{contact})"
        if duties.written_by:
            yield f"by({policy},{variable},{quoted(duties.written_by)})"
        if duties.written_contact:
            yield f"contact({policy},{variable},{quoted(duties.written_contact)})"

    def one_of(self, names: tuple[str, ...], variable: str) -> str:
        """The atom by which a variable stands for one of several names."""
        return f"{variable} = {quoted(*names)}" if len(names) == 1 else f"{self.among(names)}({variable})"

    def _each(self, what: str, facts: tuple[str, ...], world: str) -> Body:
        """The same of each of several facts."""
        if len(facts) == 1:
            return (f"{what}({world},{quoted(*facts)})",)
        return (f"{what}({world},F) : {self.among(facts)}(F)",)

    def _one_entry(self, condition: Condition) -> str:
        """What holds of the entries of which one is ticked, where that is the whole condition."""
        names = tuple(test.name for tests in condition for test in tests)
        if len(names) < 2 or any(len(tests) != 1 or tests[0].words != {"yes"} for tests in condition):
            return ""
        if not all(":" in name and not name.startswith(route_name("")) for name in names):
            return ""
        return self.among(names)

    def among(self, names: tuple[str, ...]) -> str:
        """What holds of each of several names."""
        known = self._among.get(names)
        if known is None:
            known = self._among[names] = f"among_{len(self._among) + 1}"
            self.lines.append(f"{known}({quoted(*(names or ('',)))}).")
        return known

    def _tests(self, tests: Iterable[Test], world: str) -> Body:
        policy = self._policy
        return tuple(
            f"answer({world},{quoted(test.name)},{ANY_WORD})"
            if ANY_WORD in test.words
            else atom_of(policy, test.name, in_order(policy, test), world)
            for test in tests
        )

    def negated(self, part: CaseCondition, world: str) -> Body:
        """What holds of a world where a condition does not."""
        if isinstance(part, StillOpen):
            return self._each("not open", part.facts, world)
        atoms = self.single_atoms(part, world)
        if atoms is None:
            atoms = [self.part(part, world)]
        return tuple(f"not {atom}" for atom in atoms)

    def single_atoms(self, part: CaseCondition, world: str) -> list[str] | None:
        """The atoms of which one has to hold for this condition, where it is no more than that."""
        match part:
            case Answered(found) if all(len(tests) == 1 for tests in found):
                return [
                    atom_of(self._policy, test.name, [word], world)
                    for (test,) in found
                    for word in in_order(self._policy, test)
                ]
            case Worry() | Holds() | ConversationIs() | RuleHolds() | StillOpen():
                return [body[0] for body in self.bodies(part, world)]
            case AnyOf(parts):
                inner = [self.single_atoms(part, world) for part in parts]
                return None if None in inner else [atom for atoms in inner for atom in atoms or ()]
        return None

    def share(self, conditions: Iterable[CaseCondition]) -> None:
        """Write such of these conditions once, for every word, as differ in one word of one answer alone."""
        alike: dict[tuple[CaseCondition, ...], set[str]] = {}
        for condition in conditions:
            for parts, word in self._any_word(condition):
                alike.setdefault(parts, set()).add(word)
        self._shared = {parts for parts, words in alike.items() if len(words) > 1}

    def _any_word(self, condition: CaseCondition) -> Iterator[tuple[tuple[CaseCondition, ...], str]]:
        """A condition with one of its words left open, each in turn, and that word."""
        parts = condition.parts if isinstance(condition, AllOf) else ()
        for place, part in enumerate(parts):
            if isinstance(part, Answered) and len(part.condition) == 1 and len(part.condition[0]) == 1:
                (test,) = part.condition[0]
                fact = self._policy.facts.get(test.name)
                if fact and fact.kind == "choice" and len(test.words) == 1:
                    every = Answered(((Test(test.name, frozenset({ANY_WORD})),),))
                    yield (*parts[:place], every, *parts[place + 1 :]), "".join(test.words)

    def part(self, part: CaseCondition, world: str) -> str:
        """The atom of an inner condition in a world."""
        for parts, word in self._any_word(part):
            if parts in self._shared:
                atom = self._once(AllOf(parts), world, f",{ANY_WORD}")
                return atom.replace(ANY_WORD, quoted(word))
        return self._once(part, world)

    def _once(self, part: CaseCondition, world: str, word: str = "") -> str:
        known = self._known.get((part, world))
        if known is None:
            known = self._known[part, world] = str(len(self._known) + 1)
            self.lines += self.clauses(f"part({world},{known}{word})", part, world)
        return f"part({world},{known}{word})"

    def clauses(self, head: str, condition: CaseCondition, world: str = "W") -> list[str]:
        """The rules by which ``head`` holds of a world where a condition does."""
        return [clause(head, _safe(body, world)) for body in self.bodies(condition, world)]

    def _variable(self, letter: str) -> str:
        return f"{letter}{next(self._variables)}"


def _safe(body: Body, world: str) -> Body:
    """A body in which an atom says which worlds there are."""
    says = any(f"({world}," in atom and not atom.startswith("not ") and " : " not in atom for atom in body)
    return body if says else (f"runs({world},P{world})", *body)


def in_order(policy: Policy, test: Test) -> list[str]:
    """The words of a test in the order of the vocabulary, the one for no answer last."""
    known = policy.facts.get(test.name)
    order = [*known.values] if known else []
    return sorted(test.words, key=lambda word: (order.index(word) if word in order else len(order), word))


def clause(head: str, body: Iterable[str]) -> str:
    """One rule. What has a colon in it goes last, and ends at a semicolon."""
    atoms = [*dict.fromkeys(body)]
    plain, of_each = ([atom for atom in atoms if (" : " in atom) is each] for each in (False, True))
    return f"{head} :- {'; '.join(filter(None, [', '.join(plain), *of_each]))}."


def joined(one: list[Body], other: list[Body]) -> list[Body]:
    """Every alternative of the one together with every alternative of the other."""
    return [(*first, *second) for first in one for second in other]
