"""The groups of cases that two versions of a policy treat differently, each in as few conditions as it takes.

One difference is taken at a time: a task that comes or goes, a service beside it, the route that leads. The
solver gives a smallest case with it; its answers, and what both versions derive from them alike, are taken
away one by one as long as every case that is left still shows the difference. That is done in three orders,
and the fewest conditions count. Then each of them is widened to more answers in the same way. What remains is
a group: all its cases show the difference, and no condition can go. They are set aside, until none is left.

Cases that a conversation can end with are looked at first. Where none of them differs, those come in which
questions are still open, and then all that a file of answers can hold. Where new facts are held (see
``comparing``), only what a conversation of the old version could end with counts.

Asked for the *moves*, only the route that leads and the services beside it are compared. What was there
before goes without saying: the conditions of a group pick among the cases that the same route led, or that
the service did, or did not, stand beside. They may name what one version alone derives, or derives otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from triage.policy.model import ABSENT, Policy
from triage.proof.comparing import FREE, comparison, only_new, shapes
from triage.proof.condition_names import ANSWERED, BY, DERIVED, ROUTE, Name, condition_names
from triage.proof.solver import FEWEST_WORRIES, Answers, Found, Solver
from triage.proof.translate import Subject, quoted

ENDED, OPEN, ANY, OLD_ENDED = "ended", "open", "any", "old_ended"
MOST_GROUPS = 8
"""Of one difference; more are only said to be there."""
MOST_GROUPS_OF_MOVES = 24

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
reach(old_ended) :- ended(1).
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
    """With ``@1`` or ``@2`` behind it where only the old, or only the new version derives it so."""
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
    asked_next: str = ""
    """The first question that the new version still has in the example, held facts last; else empty."""


@dataclass(frozen=True, slots=True)
class Differences:
    """What differs in one area."""

    area: str
    reach: str
    """``ended``, ``open`` or ``any``: in which cases something differs at all. ``old_ended`` where new facts
    are held: among the ends of an old conversation."""
    groups: tuple[Group, ...]
    more: bool
    """There are more groups than are listed."""
    asked: tuple[str, ...]
    """Facts that the dialog asks about in other cases than before."""


def differences(
    old: Policy, new: Policy, area: str, *, new_facts: str = FREE, moves: bool = False
) -> Differences:
    """What differs between two versions in an area. InputError where clingo is not installed.

    ``new_facts``: facts that only the new version knows are ``free``, or held as ``absent`` or ``harmless``.
    ``moves``: only the route that leads, and the services beside it.
    """
    both = comparison(Subject(old, area), Subject(new, area), _CHANGES + FEWEST_WORRIES * moves, new_facts)
    ends = () if new_facts == FREE else (f"reach({OLD_ENDED})",)
    asked = tuple(name for name in {**old.facts, **new.facts} if both.shows(f"asks({quoted(name)})", *ends))
    held = frozenset(fact.id for fact in only_new(old, new)) if new_facts != FREE else frozenset()
    for reach in (ENDED, OPEN, ANY) if new_facts == FREE else (OLD_ENDED,):
        search = _Search(both, old, new, reach, held, moves)
        found = tuple(search.groups())
        if found:
            return Differences(area, reach, found if moves else _merged(found), search.more, asked)
    return Differences(area, ANY if new_facts == FREE else OLD_ENDED, (), False, asked)


def _merged(groups: Sequence[Group]) -> tuple[Group, ...]:
    """Groups with the same conditions as one."""
    found: dict[tuple[Given, ...], Group] = {}
    for group in groups:
        first = found.get(group.conditions)
        changes = (*first.changes, *group.changes) if first else group.changes
        found[group.conditions] = replace(first or group, changes=changes)
    return tuple(found.values())


_ORDERS = tuple(
    " ".join(kinds)
    for kinds in ((ANSWERED, DERIVED, ROUTE), (ROUTE, ANSWERED, DERIVED), (ROUTE, DERIVED, ANSWERED))
)
"""What is taken away first, second and last; the first order counts where several leave as little."""


class _Search:
    """The search for groups in one area, among the cases of one reach."""

    def __init__(
        self, both: Solver, old: Policy, new: Policy, reach: str, held: frozenset[str], moves: bool
    ) -> None:
        self.more = False
        self._both = both
        self._policies = (old, new)
        self._reach = f"reach({reach})"
        self._moves = moves
        self._held = held
        self._added = 0
        self._before: list[int] = []
        self._names: dict[str, Name] = {}
        self.differs = both.shows("changed", self._reach)
        if self.differs:
            self._names = {
                name.name: name
                for name in condition_names(both, self._policies, self._reach, held=held, apart=moves)
            }

    def groups(self) -> Iterator[Group]:
        for change in self._changes():
            found: list[tuple[Group, str]] = []
            free: list[str] = []
            self._before = self._was(change)
            for _ in range(MOST_GROUPS_OF_MOVES if self._moves else MOST_GROUPS):
                case = self._both.find(change.atom, self._reach, *free, smallest=True)
                if case is None:
                    break
                conditions = self._fewest(change, case)
                group, left = self._aside(conditions, free)
                found.append(
                    (
                        Group(conditions, (change,), case.cases[1] | case.cases[2], self._asked_next(case)),
                        group,
                    )
                )
                free = [left]
            else:
                self.more = self.more or self._both.shows(change.atom, self._reach, *free)
            yield from self._needed(found)

    def _needed(self, found: list[tuple[Group, str]]) -> list[Group]:
        """The groups without those whose every case is in another one: a later group can hold more."""
        left = list(found)
        for entry in found:
            others = [-self._both.literal(atom) for group, atom in left if group is not entry[0]]
            own = [self._both.literal(self._reach), *self._before, self._both.literal(entry[1])]
            if not self._both.possible([*own, *others]):
                left.remove(entry)
        return [group for group, _ in left]

    def _changes(self) -> Iterator[Change]:
        """Every change that some case shows; of moves those to the gravest route first."""
        if not self.differs:
            return iter(())
        old, new = self._policies
        routes = [*dict.fromkeys([*old.primary_routes(), *new.primary_routes()]), "undecided"]
        beside = [route.id for policy in self._policies for route in policy.routes.values() if route.parallel]
        every = [Change("moves", (one, other)) for one in routes for other in routes if one != other]
        if self._moves:
            gravest = [*new.primary_routes(), *routes]
            every.sort(key=lambda change: gravest.index(change.words[1]))
        every += [Change(kind, (route,)) for route in dict.fromkeys(beside) for kind in ("goes", "comes")]
        every += [
            Change(kind, (duty.id, shape))
            for kind, policy in (("drops", old), ("adds", new))
            for duty in policy.duties.values()
            for shape in shapes(policy, duty).values()
            if not self._moves
        ]
        return (change for change in every if self._both.shows(change.atom, self._reach))

    def _asked_next(self, case: Found) -> str:
        asked = case.words("needs(2,")
        known = sorted(self._policies[1].facts, key=lambda fact: fact in self._held)
        return next((fact for fact in known if fact in asked), "")

    def _was(self, change: Change) -> list[int]:
        """What held before of every case of a change, where that goes without saying."""
        name = quoted(change.words[0])
        if not self._moves:
            return []
        if change.kind == "moves":
            return [self._both.literal(f"leading(1,{name})")]
        beside = self._both.literal(f"route(1,{name})")
        return [beside if change.kind == "goes" else -beside]

    def _fewest(self, change: Change, found: Found) -> tuple[Given, ...]:
        held: dict[str, tuple[str, ...]] = {}
        for known in self._names.values():
            word = known.word_in(found)
            if word is not None and (known.kind == ANSWERED or word != ABSENT or BY in known.name):
                held[known.name] = (word,)
        held = min((self._without(change, held, order) for order in _ORDERS), key=len)
        for name in list(held):
            for other in self._names[name].values:
                more = {**held, name: (*held[name], other)}
                if (
                    other not in held[name]
                    and self._always(change, more)
                    and self._shown(change, {**held, name: (other,)})
                ):
                    held = more
        return tuple(self._given(name, words) for name, words in held.items())

    def _given(self, name: str, words: tuple[str, ...]) -> Given:
        values = self._names[name].values
        in_order = tuple(word for word in values if word in words)
        return Given(name, in_order, set(words) == {*values} - {ABSENT})

    def _without(
        self, change: Change, held: Mapping[str, tuple[str, ...]], order: str
    ) -> dict[str, tuple[str, ...]]:
        """The conditions without which the change is not certain, when some kinds are tried before others."""
        left = dict(held)
        for name in sorted(
            held, key=lambda name: (order.index(self._names[name].kind), held[name] != (ABSENT,))
        ):
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
        yield from self._before
        for name, words in held.items():
            known = self._names[name]
            if known.kind == ROUTE:
                yield self._both.literal(known.values["yes"][0])
            yield from (
                -self._both.literal(atom)
                for word, atoms in known.values.items()
                if word not in words
                for atom in atoms
            )

    def _aside(self, conditions: tuple[Given, ...], before: Sequence[str]) -> tuple[str, str]:
        """Set the cases of a group aside: the atom that holds of them, and that of all that are left."""
        self._added += 1
        group, left = f"group({self._added})", f"left({self._added})"
        bodies = [f"one({self._added},{number})" for number in range(len(conditions))]
        lines = [
            f"{body} :- {atom}."
            for body, given in zip(bodies, conditions, strict=True)
            for word in given.words
            for atom in self._names[given.name].values[word]
        ]
        lines += [
            f"{group} :- {', '.join(bodies)}." if bodies else f"{group}.",
            f"{left} :- {', '.join([f'not {group}', *before])}.",
        ]
        self._both.add(f"aside{self._added}", "\n".join(lines))
        return group, left
