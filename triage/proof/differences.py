"""The groups of cases that two versions of a policy treat differently, each in as few conditions as it takes.

One difference is taken at a time: a task that comes or goes, a service beside it, the route that leads. The
solver gives a smallest case with it; its answers, and what both versions derive from them alike, are taken
away one by one as long as every case that is left still shows the difference. That is done in three orders,
and the fewest conditions count. Then each of them is widened to more answers in the same way. What remains is
a group: all its cases show the difference, and no condition can go. They are set aside, until none is left.

Cases that a conversation can end with are looked at first. Where none of them differs, those come in which
questions are still open, and then all that a file of answers can hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from triage.policy.conditions import route_name, tick
from triage.policy.model import ABSENT, Fact, Policy
from triage.proof.comparing import comparison, shapes
from triage.proof.solver import Answers, Found, Solver
from triage.proof.translate import Subject, quoted

ENDED, OPEN, ANY = "ended", "open", "any"
MOST_GROUPS = 8
"""Of one difference; more are only said to be there."""

_CHANGES = """\
leading(W,X) :- primary(W,X).
leading(W,"undecided") :- undecided(W).
change(moves(X,Y)) :- leading(1,X), leading(2,Y), X != Y.
change(comes(X)) :- route(2,X), beside("new",X), not route(1,X).
change(goes(X)) :- route(1,X), beside("old",X), not route(2,X).
change(adds(D,S)) :- does(2,D,S), not does(1,D,S).
change(drops(D,S)) :- does(1,D,S), not does(2,D,S).
changed :- change(C).
reach(ended) :- ended(1..2).
reach(open) :- kept(1..2).
reach(any).
asks(F) :- kept(1), parts(needs(F)).
"""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: ``moves`` (the route that leads, from and to), ``comes`` and ``goes`` (a service beside
    it), ``adds`` and ``drops`` (a task, with its step, owner and contact)."""

    kind: str
    words: tuple[str, ...]

    @property
    def atom(self) -> str:
        """How the program writes it."""
        return f"change({self.kind}({','.join(map(quoted, self.words))}))"


@dataclass(frozen=True, slots=True)
class Given:
    """One condition of a group: what is answered or derived under a name is one of some words or ranges."""

    name: str
    words: tuple[str, ...]
    """In the order of the vocabulary; a range of numbers as ``18..120``."""
    any_answer: bool = False
    """The words are all that can be answered: it counts that the question was asked."""


@dataclass(frozen=True, slots=True)
class Group:
    """Cases that all show the same changes: the conditions, the changes, and the smallest such case."""

    conditions: tuple[Given, ...]
    changes: tuple[Change, ...]
    example: Answers


@dataclass(frozen=True, slots=True)
class Differences:
    """What differs in one area."""

    area: str
    reach: str
    """``ended``, ``open`` or ``any``: in which cases something differs at all."""
    groups: tuple[Group, ...]
    more: bool
    """There are more groups than are listed."""
    asked: tuple[str, ...]
    """Facts that the dialog asks about in other cases than before."""


def differences(old: Policy, new: Policy, area: str) -> Differences:
    """What differs between two versions in an area. InputError where clingo is not installed."""
    both = comparison(Subject(old, area), Subject(new, area), _CHANGES)
    asked = tuple(name for name in {**old.facts, **new.facts} if both.shows(f"asks({quoted(name)})"))
    for reach in (ENDED, OPEN, ANY):
        if both.shows("changed", f"reach({reach})"):
            search = _Search(both, old, new, reach)
            found = tuple(search.groups())
            return Differences(area, reach, _merged(found), search.more, asked)
    return Differences(area, ANY, (), False, asked)


def _merged(groups: Sequence[Group]) -> tuple[Group, ...]:
    """Groups with the same conditions as one."""
    found: dict[tuple[Given, ...], Group] = {}
    for group in groups:
        first = found.get(group.conditions)
        changes = (*first.changes, *group.changes) if first else group.changes
        found[group.conditions] = Group(group.conditions, changes, first.example if first else group.example)
    return tuple(found.values())


_ANSWERED, _DERIVED, _ROUTE = "answered", "derived", "route"
_ORDERS = tuple(" ".join(kinds) for kinds in (
    (_ANSWERED, _DERIVED, _ROUTE), (_ROUTE, _ANSWERED, _DERIVED), (_ROUTE, _DERIVED, _ANSWERED)))
"""What is taken away first, second and last; the first order counts where several leave as little."""


class _Search:
    """The search for groups in one area, among the cases of one reach."""

    def __init__(self, both: Solver, old: Policy, new: Policy, reach: str) -> None:
        self.more = False
        self._both = both
        self._policies = (old, new)
        self._reach = f"reach({reach})"
        self._added = 0
        self._names = {name.name: name for name in self._every_name(old, new)}

    def groups(self) -> Iterator[Group]:
        for change in self._changes():
            found: list[tuple[Group, str]] = []
            free: list[str] = []
            for _ in range(MOST_GROUPS):
                case = self._both.find(change.atom, self._reach, *free, smallest=True)
                if case is None:
                    break
                conditions = self._fewest(change, case)
                group, left = self._aside(conditions, free)
                found.append((Group(conditions, (change,), case.cases[1] | case.cases[2]), group))
                free = [left]
            else:
                self.more = self.more or self._both.shows(change.atom, self._reach, *free)
            yield from self._needed(found)

    def _needed(self, found: list[tuple[Group, str]]) -> list[Group]:
        """The groups without those whose every case is in another one: a later group can hold more."""
        left = list(found)
        for entry in found:
            others = [-self._both.literal(atom) for group, atom in left if group is not entry[0]]
            own = [self._both.literal(self._reach), self._both.literal(entry[1])]
            if not self._both.possible([*own, *others]):
                left.remove(entry)
        return [group for group, _ in left]

    def _changes(self) -> Iterator[Change]:
        """Every change that some case shows."""
        old, new = self._policies
        routes = [*dict.fromkeys([*old.primary_routes(), *new.primary_routes()]), "undecided"]
        beside = [route.id for policy in self._policies for route in policy.routes.values() if route.parallel]
        every = [Change("moves", (one, other)) for one in routes for other in routes if one != other]
        every += [Change(kind, (route,)) for route in dict.fromkeys(beside) for kind in ("goes", "comes")]
        every += [Change(kind, (duty.id, shape)) for kind, policy in (("drops", old), ("adds", new))
                  for duty in policy.duties.values() for shape in shapes(policy, duty).values()]
        return (change for change in every if self._both.shows(change.atom, self._reach))

    def _every_name(self, old: Policy, new: Policy) -> Iterator[_Name]:
        """What a condition can name: every fact, and what both versions derive from the same answers."""
        for world, policy, other in ((1, old, new), (2, new, old)):
            for fact in policy.facts.values():
                if fact.kind != "area" and (world == 1 or fact.id not in other.facts):
                    yield from _names_of(world, fact, other.facts.get(fact.id))
        for derived in old.derived.values():
            if derived.id in new.derived:
                words = tuple(dict.fromkeys([*derived.values, *new.derived[derived.id].values]))
                yield from self._alike(derived.id, _DERIVED, [
                    (word, f"is({{}},{quoted(derived.id)},{quoted(word)})") for word in (*words, ABSENT)])
        for route in old.routes:
            if route in new.routes:
                yield from self._alike(route_name(route), _ROUTE,
                                       [("yes", f"route({{}},{quoted(route)})")])

    def _alike(self, name: str, kind: str, values: list[tuple[str, str]]) -> Iterator[_Name]:
        varies = f"varies({quoted(name)})"
        self._added += 1
        self._both.add(f"varies{self._added}", "".join(
            f"{varies} :- {atom.format(1)}, not {atom.format(2)}. {varies} :- {atom.format(2)}, "
            f"not {atom.format(1)}.\n" for _, atom in values))
        if not self._both.shows(varies, self._reach):
            yield _Name(name, {word: (atom.format(1),) for word, atom in values}, kind)

    def _fewest(self, change: Change, found: Found) -> tuple[Given, ...]:
        held: dict[str, tuple[str, ...]] = {}
        for known in self._names.values():
            word = known.word_in(found)
            if word is not None and (known.kind == _ANSWERED or word != ABSENT):
                held[known.name] = (word,)
        held = min((self._without(change, held, order) for order in _ORDERS), key=len)
        for name in list(held):
            for other in self._names[name].values:
                more = {**held, name: (*held[name], other)}
                if other not in held[name] and self._always(change, more) \
                        and self._shown(change, {**held, name: (other,)}):
                    held = more
        return tuple(self._given(name, words) for name, words in held.items())

    def _given(self, name: str, words: tuple[str, ...]) -> Given:
        values = self._names[name].values
        in_order = tuple(word for word in values if word in words)
        return Given(name, in_order, set(words) == {*values} - {ABSENT})

    def _without(self, change: Change, held: Mapping[str, tuple[str, ...]],
                 order: str) -> dict[str, tuple[str, ...]]:
        """The conditions without which the change is not certain, when some kinds are tried before others."""
        left = dict(held)
        for name in sorted(held, key=lambda name: (order.index(self._names[name].kind),
                                                   held[name] != (ABSENT,))):
            less = {other: words for other, words in left.items() if other != name}
            if self._always(change, less):
                left = less
        return left

    def _always(self, change: Change, held: Mapping[str, tuple[str, ...]]) -> bool:
        """Whether every case under these conditions shows the change."""
        return not self._both.possible([*self._under(held), -self._both.literal(change.atom)])

    def _shown(self, change: Change, held: Mapping[str, tuple[str, ...]]) -> bool:
        """Whether some case under these conditions shows the change."""
        return self._both.possible([*self._under(held), self._both.literal(change.atom)])

    def _under(self, held: Mapping[str, tuple[str, ...]]) -> Iterator[int]:
        yield self._both.literal(self._reach)
        for name, words in held.items():
            known = self._names[name]
            if known.kind == _ROUTE:
                yield self._both.literal(known.values["yes"][0])
            yield from (-self._both.literal(atom) for word, atoms in known.values.items()
                        if word not in words for atom in atoms)

    def _aside(self, conditions: tuple[Given, ...], before: Sequence[str]) -> tuple[str, str]:
        """Set the cases of a group aside: the atom that holds of them, and that of all that are left."""
        self._added += 1
        group, left = f"group({self._added})", f"left({self._added})"
        bodies = [f"one({self._added},{number})" for number in range(len(conditions))]
        lines = [f"{body} :- {atom}." for body, given in zip(bodies, conditions, strict=True)
                 for word in given.words for atom in self._names[given.name].values[word]]
        lines += [f"{group} :- {', '.join(bodies)}." if bodies else f"{group}.",
                  f"{left} :- {', '.join([f'not {group}', *before])}."]
        self._both.add(f"aside{self._added}", "\n".join(lines))
        return group, left


@dataclass(frozen=True, slots=True)
class _Name:
    """What a condition can name, with the atoms under which each of its words holds."""

    name: str
    values: Mapping[str, tuple[str, ...]]
    kind: str = _ANSWERED

    def word_in(self, found: Found) -> str | None:
        """The word that holds in a model."""
        return next((word for word, atoms in self.values.items() if not found.atoms.isdisjoint(atoms)), None)


def _names_of(world: int, fact: Fact, other: Fact | None) -> Iterator[_Name]:
    """The names of a fact: itself, or the entries of a list one by one."""
    if fact.kind == "many":
        entries = list(dict.fromkeys([*fact.values, *(other.values if other else ())]))
        for entry in entries:
            name = tick(fact.id, entry)
            yield _Name(name, {word: (f"answer({world},{quoted(name)},{quoted(word)})",)
                               for word in ("no", "yes", ABSENT)})
        yield _Name(fact.id, {word: (f"answer({world},{quoted(fact.id)},{quoted(word)})",)
                              for word in ("none", "some", ABSENT)})
        return
    number = f"number({world},{quoted(fact.id)},"
    values = {f"{low}..{high}": tuple(f"{number}{each})" for each in range(low, high + 1))
              for low, high in _ranges(fact, other)}
    for word in (*fact.values, ABSENT):
        values[word] = (f"answer({world},{quoted(fact.id)},{quoted(word)})",)
    yield _Name(fact.id, values)


def _ranges(fact: Fact, other: Fact | None) -> Iterator[tuple[int, int]]:
    """The ranges of a number that neither version cuts."""
    bands = [*fact.bands, *(other.bands if other else ())]
    low = fact.lowest
    for top in sorted({band.up_to for band in bands if fact.lowest <= band.up_to <= fact.highest}):
        yield low, top
        low = top + 1
