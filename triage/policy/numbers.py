"""Reads derived numbers: sums, counts, the lowest and the highest of answers, and the bands that rules read.

    numbers:
      - id: strain
        label: Points for a way of working
        sum:
          - {of: hours_alone}                             # a whole number gives itself; "times: 2" twice that
          - {of: contact, scores: {often: 0, seldom: 2}}  # a choice gives the points of its answer
          - {of: hazards, scores: {height: 3, water: 2}}  # a list gives the points of every ticked entry
        bands: {low: 4, high: 14}                         # up to 4, up to 14, which is the most there can be

``count`` takes ``{of: contact, is: [seldom]}`` and counts one for each; ``lowest`` and ``highest`` take the
parts of a sum. Rules read the word of a band, or compare with the edge of one: ``strain: {at_least: 5}``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from triage.policy.conditions import plain_name, tick
from triage.policy.model import ABSENT, Band, DerivedNumber, Fact, Part, Source
from triage.policy.sources import read_citations
from triage.yaml_nodes import Node

WAYS = ("sum", "count", "lowest", "highest")
NUMBER_MARK = "="
MOST_POINTS = 1_000
MOST_NUMBERS = 10_000
"""A derived number with more different values than this was not meant."""

Step = tuple[str, Mapping[str, int | None]]
"""A name of the snapshot, and what each of its words gives; None for nothing."""


def read_numbers(
    root: Node, facts: Mapping[str, Fact], sources: Mapping[str, Source]
) -> dict[str, DerivedNumber]:
    """The derived numbers of ``derived.yaml`` in order. InputError names file and line of a wrong one."""
    given = root.get("numbers")
    taken = {*facts, *(node.need("id").text() for node in root.need("derived").items())}
    found: dict[str, DerivedNumber] = {}
    for node in given.items() if given else ():
        name = node.need("id").filled()
        if name in taken or name in found:
            node.need("id").fail(f"the name {name} stands here twice")
        plain_name(node.need("id"), name)
        found[name] = _number(name, node, facts, sources)
    return found


def _number(name: str, node: Node, facts: Mapping[str, Fact], sources: Mapping[str, Source]) -> DerivedNumber:
    entries = node.mapping(["id", "label", *WAYS, "bands", "all_answered", "sources"])
    ways = [way for way in WAYS if way in entries]
    if len(ways) != 1:
        node.fail("a derived number needs one of sum, count, lowest and highest")
    how, listed = ways[0], entries[ways[0]]
    parts: list[Part] = []
    for entry in listed.one_or_more():
        part = _counted(entry, facts) if how == "count" else _part(entry, facts)
        if part.fact in [other.fact for other in parts]:
            entry.fail(f"the fact {part.fact} stands here twice")
        parts.append(part)
    whole, cited = entries.get("all_answered"), entries.get("sources")
    number = DerivedNumber(
        id=name,
        label=node.need("label").filled(),
        how="sum" if how == "count" else how,
        parts=tuple(parts),
        bands=(),
        all_answered=bool(whole and whole.word(["yes"])),
        file=node.file,
        line=node.line,
        sources=read_citations(cited, sources) if cited else (),
    )
    possible = _possible(number, facts, listed)
    lowest, highest = min(possible), max(possible)
    return replace(number, bands=_bands(node.need("bands"), lowest, highest), lowest=lowest, highest=highest)


def _part(node: Node, facts: Mapping[str, Fact]) -> Part:
    node.mapping(["of", "scores", "times"])
    fact, scores, times = _fact(node, facts), node.get("scores"), node.get("times")
    points = {word: _points(entry) for word, entry in (scores.mapping() if scores else {}).items()}
    bands = [band.word for band in fact.bands]
    by_band = not fact.is_number or any(word in points for word in bands)
    needed = [*bands, *fact.values] if by_band else list(fact.values)
    if scores:
        scores.mapping([*bands, *fact.values])
    missing = [word for word in needed if word not in points]
    if missing:
        (scores or node).fail(f"the points are missing for: {', '.join(missing)}")
    if times and by_band:
        times.fail("only a whole number that gives itself can count several times")
    factor = _points(times) if times else 1
    if times and factor == 0:
        times.fail("0 times is nothing")
    return Part(fact.id, MappingProxyType(points), 0 if by_band else factor)


def _counted(node: Node, facts: Mapping[str, Fact]) -> Part:
    node.mapping(["of", "is"])
    fact, given = _fact(node, facts), node.get("is")
    words = [*(band.word for band in fact.bands), *fact.values]
    if given is None and not fact.is_list:
        node.fail("is is missing: the answers that count")
    counted = [entry.word(words) for entry in given.one_or_more()] if given else words
    return Part(fact.id, MappingProxyType({word: int(word in counted) for word in words}))


def _fact(node: Node, facts: Mapping[str, Fact]) -> Fact:
    known = [fact.id for fact in facts.values() if not fact.is_area]
    return facts[node.need("of").word(known, "fact")]


def _points(node: Node) -> int:
    points = node.whole_number()
    if abs(points) > MOST_POINTS:
        node.fail(f"from -{MOST_POINTS} to {MOST_POINTS}")
    return points


def _bands(node: Node, lowest: int, highest: int) -> tuple[Band, ...]:
    for word, top in node.mapping().items():
        plain_name(top, word)
    bands = tuple(Band(word, top.whole_number()) for word, top in node.mapping().items())
    tops = [band.up_to for band in bands]
    if tops != sorted(set(tops)) or not tops or tops[-1] != highest or tops[0] < lowest:
        node.fail(f"bands must rise and end at {highest}; what can come out is {lowest} to {highest}")
    return bands


def number_name(fact: str) -> str:
    """The name under which a snapshot holds the whole number that was answered, as a word."""
    return tick(fact, "number")


def number_word(number: int) -> str:
    """A whole number as a word of the closed vocabulary. No answer is called so: it begins with a letter."""
    return f"{NUMBER_MARK}{number}"


def steps(number: DerivedNumber, facts: Mapping[str, Fact]) -> Iterator[Step]:
    """The names that a derived number rests on, one after the other, with what each word of them gives.

    A word that gives nothing, ``absent`` above all, has None.
    """
    for part in number.parts:
        fact = facts[part.fact]
        if fact.is_list:
            unticked = 0 if number.how == "sum" else None
            for entry in fact.values:
                yield tick(fact.id, entry), {ABSENT: None, "no": unticked, "yes": part.points[entry]}
        elif part.times:
            own = range(fact.lowest, fact.highest + 1)
            counted = {number_word(value): value * part.times for value in own}
            yield number_name(fact.id), {ABSENT: None, **part.points, **counted}
        else:
            yield fact.id, {ABSENT: None, **part.points}


def joined(how: str, one: int | None, other: int | None) -> int | None:
    """Two values of a derived number as one; None for no value."""
    if one is None or other is None:
        return other if one is None else one
    return {"sum": one + other, "lowest": min(one, other), "highest": max(one, other)}[how]


def reachable(number: DerivedNumber, facts: Mapping[str, Fact]) -> set[int]:
    """Every value that can come out. OverflowError where they are too many."""
    reached: set[int | None] = {None}
    for _, gives in steps(number, facts):
        values = set(gives.values())
        if len(values) > MOST_NUMBERS or len(reached) > MOST_NUMBERS:
            raise OverflowError
        reached = {joined(number.how, one, other) for one in reached for other in values}
    return {value for value in reached if value is not None}


def _possible(number: DerivedNumber, facts: Mapping[str, Fact], node: Node) -> set[int]:
    for part in number.parts:
        fact = facts[part.fact]
        if part.times and fact.highest - fact.lowest > MOST_NUMBERS:
            node.fail(f"{fact.id} has more than {MOST_NUMBERS} values; score its bands instead")
    try:
        return reachable(number, facts)
    except OverflowError:
        node.fail(f"more than {MOST_NUMBERS} different numbers can come out")
