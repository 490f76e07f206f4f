"""The behaviours of a policy: counted exactly, numbered, and each shown by a case.

A *behaviour* is a distinct set of fired rules: cases in which the same rules fire are advised alike. Many
millions of millions of files of answers show far fewer behaviours, so few that a random case meets the common
ones again and again and the rare ones never. Here every behaviour has a number, so that all of them can be
tried, or some drawn so that each is as likely as any other.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from triage.policy.model import Policy
from triage.proof.diagram import Answers, Diagram, Function
from triage.proof.translate import Subject

_NOWHERE = -1
"""The place in the next layer of what no case shows."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A behaviour, and one case that shows it."""

    rules: frozenset[str]
    answers: Answers


class BehaviourSet:
    """The behaviours that the cases of some kind show, numbered from 0.

    A decision diagram over the rules: one layer for each, in which a place stands for all that can still
    follow. It is found by deciding one rule after the other for all cases at once, and by forgetting the
    answers that no later rule reads.
    """

    def __init__(self, diagram: Diagram, outcomes: Mapping[str, Function], kind: Function) -> None:
        """``outcomes``: what is told apart, such as each rule by its id; ``kind``: the cases in question."""
        # What rests on the most answers is decided first: afterwards most of them can be forgotten.
        self._names = sorted(outcomes, key=lambda name: -len(diagram.manager.support(outcomes[name])))
        self._diagram = diagram
        self._kind = kind & diagram.possible
        self._ways = [(~outcomes[name], outcomes[name]) for name in self._names]
        self._layers, self._counts = _reduced(list(self._steps()))
        self.count = self._counts[0][0] if self._layers[0] else 0
        """How many behaviours there are."""

    def _steps(self) -> Iterator[list[list[int]]]:
        manager = self._diagram.manager
        read = [manager.support(holds) for _, holds in self._ways]
        later = [set[str]().union(*read[number:]) for number in range(len(read) + 1)]
        everything = manager.support(self._kind).union(later[0])
        places = {manager.exist(everything - later[0], self._kind): 0}
        if manager.false in places:
            places = {}
        for number, ways in enumerate(self._ways):
            forgotten = later[number] - later[number + 1]
            following: dict[Function, int] = {}
            layer = []
            for place in places:
                left = [manager.exist(forgotten, place & way) for way in ways]
                layer.append(
                    [
                        _NOWHERE if found == manager.false else following.setdefault(found, len(following))
                        for found in left
                    ]
                )
            places = following
            yield layer

    def rules(self, number: int) -> frozenset[str]:
        """The rules that fire in the behaviour of this number. IndexError where there is none."""
        return self._named(self._path(number))

    def __contains__(self, rules: object) -> bool:
        """Whether some case of this kind fires exactly these rules."""
        if not isinstance(rules, frozenset) or not rules <= set(self._names) or not self.count:
            return False
        place = 0
        for name, layer in zip(self._names, self._layers, strict=True):
            place = layer[place][name in rules]
            if place == _NOWHERE:
                return False
        return True

    def cases(self, numbers: Iterable[int], chance: Random) -> Iterator[Shown]:
        """One case for each of these behaviours, in the order of their numbers."""
        before: list[tuple[int, bool]] = []
        functions = [self._kind]
        for number in sorted(numbers):
            path = self._path(number)
            # Where only one way leads on, all cases that are left go it.
            chosen = [(step, fires) for step, (fires, only) in enumerate(path) if not only]
            same = sum(
                1
                for _ in itertools.takewhile(lambda two: two[0] == two[1], zip(chosen, before, strict=False))
            )
            del functions[same + 1 :]
            for step, fires in chosen[same:]:
                functions.append(functions[-1] & self._ways[step][fires])
            before = chosen
            answers = self._diagram.case(functions[-1], chance)
            if answers is None:
                raise AssertionError("a behaviour that no case shows")
            yield Shown(self._named(path), answers)

    def drawn(self, chance: Random) -> Iterator[int]:
        """The numbers of all behaviours in an order left to chance, none twice. Stop whenever you like."""
        moved: dict[int, int] = {}
        for left in range(self.count, 0, -1):
            place = chance.randrange(left)
            yield moved.get(place, place)
            moved[place] = moved.pop(left - 1, left - 1)

    def _path(self, number: int) -> list[tuple[bool, bool]]:
        """For each rule in turn: whether it fires, and whether nothing else could be."""
        if not 0 <= number < self.count:
            raise IndexError(number)
        place, path = 0, []
        for layer, counts in zip(self._layers, self._counts[1:], strict=True):
            pair = layer[place]
            before = 0 if pair[False] == _NOWHERE else counts[pair[False]]
            fires = number >= before
            number -= before if fires else 0
            place = pair[fires]
            path.append((fires, pair[not fires] == _NOWHERE))
        return path

    def _named(self, path: Sequence[tuple[bool, bool]]) -> frozenset[str]:
        return frozenset(name for name, (fires, _) in zip(self._names, path, strict=True) if fires)


def _reduced(layers: list[list[list[int]]]) -> tuple[list[list[list[int]]], list[list[int]]]:
    """The layers with places joined after which the same can follow, and how many ways lead on from each."""
    found: list[list[list[int]]] = []
    # After the last rule nothing is left to tell apart: one place.
    counts, joined = [[1]], [0]
    for layer in reversed(layers):
        places: dict[tuple[int, ...], int] = {}
        joined = [
            places.setdefault(
                tuple(_NOWHERE if place == _NOWHERE else joined[place] for place in pair), len(places)
            )
            for pair in layer
        ]
        found.append([list(pair) for pair in places])
        counts.append([sum(counts[-1][place] for place in pair if place != _NOWHERE) for pair in places])
    return found[::-1], counts[::-1]


class Behaviours:
    """All behaviours of a policy in an area, with the rules that the area's pack adds."""

    def __init__(self, policy: Policy, area: str = "") -> None:
        """InputError where dd is not installed."""
        self.subject = Subject(policy, area)
        self.diagram = Diagram(self.subject)
        self._sets: dict[tuple[str, ...] | None, BehaviourSet] = {}

    @property
    def everything(self) -> BehaviourSet:
        """The behaviours of all files of answers, any facts absent."""
        return self._kept(None, lambda: self.diagram.possible)

    def at_the_end(self, routes: Iterable[str] = ()) -> BehaviourSet:
        """Those at the end of a conversation, where one of these primary routes leads (by default: any)."""
        wanted = tuple(routes)
        return self._kept(wanted, lambda: self.ending(wanted))

    def ending(self, routes: Sequence[str] = ()) -> Function:
        """Where a conversation can end so, and one of these primary routes leads (by default: any)."""
        if not routes:
            return self.diagram.ended
        found = self.diagram.manager.false
        for route in routes:
            found |= self.diagram.leads(route)
        return found & self.diagram.ended

    def count(self) -> int:
        """How many behaviours there are, over all files of answers."""
        return self.everything.count

    def advice(self) -> int:
        """How many different sets of routes and tasks there are, whichever rules give them.

        Two tasks that differ only in whom they name count as the same.
        """
        policy, diagram = self.subject.policy, self.diagram
        told = {f"route {route}": diagram.given(route) for route in policy.routes}
        told |= {f"duty {duty}": diagram.asks(duty) for duty in policy.duties}
        return BehaviourSet(diagram, told, diagram.possible).count

    def combinations(self) -> int:
        """How many files of answers there are. Each fact may be absent."""
        return self.diagram.count(self.diagram.possible)

    def endings(self) -> int:
        """How many of them a conversation can end with."""
        return self.diagram.count(self.diagram.ended)

    def pairs(self, seed: int = 0) -> Iterator[tuple[str, str, Answers]]:
        """Every two rules that can stand together, each with a case in which both fire."""
        chance = Random(seed)  # noqa: S311 - test cases, not secrets
        for (one, fires), (other, also) in itertools.combinations(self.diagram.rules.items(), 2):
            answers = self.diagram.case(fires & also, chance)
            if answers is not None:
                yield one, other, answers

    def cases_for(self, routes: Iterable[str], limit: int | None = None, seed: int = 0) -> Iterator[Shown]:
        """One case for each behaviour at the end of a conversation that leads to one of these routes.

        With ``limit``, at most so many, drawn so that each behaviour is as likely as any other.
        """
        found, chance = self.at_the_end(routes), Random(seed)  # noqa: S311 - test cases, not secrets
        return found.cases(itertools.islice(found.drawn(chance), limit), chance)

    def sample(self, number: int, seed: int = 0, but: BehaviourSet | None = None) -> Iterator[Shown]:
        """One case for each of so many behaviours, each as likely as any other, none twice.

        ``but``: none of these. Fewer come where there are not so many.
        """
        everything, chance = self.everything, Random(seed)  # noqa: S311 - test cases, not secrets
        others = (
            found for found in everything.drawn(chance) if but is None or everything.rules(found) not in but
        )
        return everything.cases(itertools.islice(others, number), chance)

    def _kept(self, key: tuple[str, ...] | None, kind: Callable[[], Function]) -> BehaviourSet:
        if key not in self._sets:
            self._sets[key] = BehaviourSet(self.diagram, self.diagram.rules, kind())
        return self._sets[key]
