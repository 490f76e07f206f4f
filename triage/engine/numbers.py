"""Derived numbers, computed in two ways: by arithmetic, and as a chain of words for the rules engine.

The rules engine takes words and conjunctions only, so it does not add. A chain goes through the answers one
after the other: "if the total so far is t5 and the answer is b, the total is t7". Each line is a rule of its
own, and each answer a pass. Both ways start from the same loaded points, and share nothing else: arithmetic
looks at the answers of a case, a chain was written for all cases when the policy was loaded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest

from triage.engine.program import CompiledItem
from triage.policy.conditions import tick
from triage.policy.model import ABSENT, DerivedNumber, Fact, Part, Test
from triage.policy.numbers import NUMBER_MARK, Step, joined, number_name, steps

_GAP = "gap"
"""The total so far where an answer is missing without which there is no number."""
_NOTHING = "nothing"

Layer = tuple[CompiledItem, ...]


# --- by arithmetic ----------------------------------------------------------------------------------------


def band_word(number: DerivedNumber, facts: Mapping[str, Fact], snapshot: Mapping[str, str]) -> str:
    """The word of a derived number in a snapshot."""
    answered = [part for part in number.parts if snapshot[part.fact] != ABSENT]
    if not answered or (number.all_answered and len(answered) < len(number.parts)):
        return ABSENT
    points = [found for part in answered for found in _points(part, facts[part.fact], snapshot)]
    if number.how == "sum":
        return number.band(sum(points))
    if not points:
        return ABSENT
    return number.band(min(points) if number.how == "lowest" else max(points))


def _points(part: Part, fact: Fact, snapshot: Mapping[str, str]) -> Iterator[int]:
    if fact.is_list:
        yield from (
            points for entry, points in part.points.items() if snapshot[tick(fact.id, entry)] == "yes"
        )
        return
    word = snapshot[number_name(fact.id)] if part.times else snapshot[fact.id]
    yield part.points[word] if word in part.points else part.times * int(word.removeprefix(NUMBER_MARK))


# --- as a chain of words ----------------------------------------------------------------------------------


def chains(numbers: Iterable[DerivedNumber], facts: Mapping[str, Fact]) -> tuple[Layer, ...]:
    """The passes that give every derived number its word, one for each answer; numbers go side by side."""
    found = [list(_chain(number, facts)) for number in numbers]
    return tuple(tuple(item for layer in layers if layer for item in layer) for layers in zip_longest(*found))


def chain_names(layers: Iterable[Layer], numbers: Mapping[str, DerivedNumber]) -> frozenset[str]:
    """The names that chains give besides the derived numbers themselves."""
    return frozenset({name for layer in layers for item in layer for name, _ in item.gives} - {*numbers})


def _chain(number: DerivedNumber, facts: Mapping[str, Fact]) -> Iterator[Layer]:
    way = list(steps(number, facts))
    before: dict[str, int | None] = {}
    for place, (name, gives) in enumerate(way):
        after: dict[str, int | None] = {}
        last = place + 1 == len(way)
        moves: dict[tuple[str, str], set[str]] = {}
        for state, total in before.items() or [("", None)]:
            for word, points in gives.items():
                if state == _GAP or (number.all_answered and word == ABSENT):
                    reached, value = _GAP, None
                else:
                    value = _near(number, joined(number.how, total, points), way[place + 1 :])
                    reached = _NOTHING if value is None else f"t{value}"
                after[reached] = value
                goal = _outcome(number, reached, value) if last else reached
                moves.setdefault((state, goal), set()).add(word)
        gives_to = number.id if last else f"{number.id}:{place}"
        yield tuple(
            CompiledItem(
                (
                    (
                        *([Test(f"{number.id}:{place - 1}", frozenset({state}))] if state else []),
                        Test(name, frozenset(words)),
                    ),
                ),
                ((gives_to, goal),),
                "",
                f"{number.id} {goal}",
                number.file,
                number.line,
            )
            for (state, goal), words in moves.items()
        )
        before = after


def _outcome(number: DerivedNumber, state: str, value: int | None) -> str:
    return ABSENT if state == _GAP or value is None else number.band(value)


def _near(number: DerivedNumber, value: int | None, rest: list[Step]) -> int | None:
    """The value, or one that leads to the same band whatever is still to come: so that totals stay few."""
    if value is None or number.how != "sum":
        return value
    if len(number.bands) == 1:
        return 0
    gains = [[points or 0 for points in gives.values()] for _, gives in rest]
    lowest = number.bands[0].up_to - sum(map(max, gains))
    highest = number.bands[-2].up_to + 1 - sum(map(min, gains))
    return min(max(value, lowest), highest)
