"""What a condition of a group of cases can name: each answer, and what the two versions derive from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from triage.policy.conditions import route_name, tick
from triage.policy.model import ABSENT, Fact, Policy
from triage.proof.solver import Found, Solver
from triage.proof.translate import quoted

ANSWERED, DERIVED, ROUTE = "answered", "derived", "route"
BY = "@"
"""Between a name and the number of the version by which it is meant."""


def condition_names(
    both: Solver,
    policies: tuple[Policy, Policy],
    reach: str,
    *,
    held: frozenset[str] = frozenset(),
    apart: bool = False,
) -> list[Name]:
    """Every name for the cases of a reach: the facts that are not held, and what both versions derive alike.

    ``apart``: also what one version alone derives, or derives otherwise; the name says by which of them
    (``checked@2``).
    """
    old, new = policies
    found = [
        name
        for world, policy, other in ((1, old, new), (2, new, old))
        for fact in policy.facts.values()
        if not fact.is_area and fact.id not in held and (world == 1 or fact.id not in other.facts)
        for name in _names_of(world, fact, other.facts.get(fact.id))
    ]
    several = [
        _derived(name, policies)
        for name in dict.fromkeys([*_words_of(old), *_words_of(new)])
        if apart or (name in _words_of(old) and name in _words_of(new))
    ]
    several += [
        (route_name(route), ROUTE, [("yes", f"route({{}},{quoted(route)})")])
        for route in old.routes
        if route in new.routes
    ]
    for number, (name, kind, values) in enumerate(several):
        if not _varies(both, number, [atom for _, atom in values], reach):
            found.append(Name(name, {word: (atom.format(1),) for word, atom in values}, kind))
        elif apart and kind == DERIVED:
            found += [
                Name(f"{name}{BY}{world}", {word: (atom.format(world),) for word, atom in values}, kind)
                for world, policy in enumerate(policies, start=1)
                if name in _words_of(policy)
            ]
    return found


def _words_of(policy: Policy) -> dict[str, tuple[str, ...]]:
    """The words of every derived name and number."""
    numbers = {name: tuple(band.word for band in found.bands) for name, found in policy.numbers.items()}
    return {**{name: tuple(found.values) for name, found in policy.derived.items()}, **numbers}


def _derived(name: str, policies: tuple[Policy, Policy]) -> tuple[str, str, list[tuple[str, str]]]:
    words = dict.fromkeys(word for policy in policies for word in _words_of(policy).get(name, ()))
    return name, DERIVED, [(word, f"is({{}},{quoted(name)},{quoted(word)})") for word in (*words, ABSENT)]


def _varies(both: Solver, number: int, atoms: list[str], reach: str) -> bool:
    """Whether the two versions differ in one of these atoms in some case of a reach."""
    varies = f"varies({number})"
    both.add(
        f"varies{number}",
        "".join(
            f"{varies} :- {atom.format(1)}, not {atom.format(2)}. {varies} :- {atom.format(2)}, "
            f"not {atom.format(1)}.\n"
            for atom in atoms
        ),
    )
    return both.shows(varies, reach)


@dataclass(frozen=True, slots=True)
class Name:
    """What a condition can name, with the atoms under which each of its words holds."""

    name: str
    values: Mapping[str, tuple[str, ...]]
    kind: str = ANSWERED

    def word_in(self, found: Found) -> str | None:
        """The word that holds in a model."""
        return next((word for word, atoms in self.values.items() if not found.atoms.isdisjoint(atoms)), None)


def _names_of(world: int, fact: Fact, other: Fact | None) -> Iterator[Name]:
    """The names of a fact: itself, or the entries of a list one by one."""
    if fact.is_list:
        entries = list(dict.fromkeys([*fact.values, *(other.values if other else ())]))
        for entry in entries:
            name = tick(fact.id, entry)
            yield Name(
                name,
                {word: (f"answer({world},{quoted(name)},{quoted(word)})",) for word in ("no", "yes", ABSENT)},
            )
        yield Name(
            fact.id,
            {
                word: (f"answer({world},{quoted(fact.id)},{quoted(word)})",)
                for word in ("none", "some", ABSENT)
            },
        )
        return
    number = f"number({world},{quoted(fact.id)},"
    values = {
        f"{low}..{high}": tuple(f"{number}{each})" for each in range(low, high + 1))
        for low, high in _ranges(fact, other)
    }
    for word in (*fact.values, ABSENT):
        values[word] = (f"answer({world},{quoted(fact.id)},{quoted(word)})",)
    yield Name(fact.id, values)


def _ranges(fact: Fact, other: Fact | None) -> Iterator[tuple[int, int]]:
    """The ranges of a number that neither version cuts."""
    bands = [*fact.bands, *(other.bands if other else ())]
    low = fact.lowest
    for top in sorted({band.up_to for band in bands if fact.lowest <= band.up_to <= fact.highest}):
        yield low, top
        low = top + 1
