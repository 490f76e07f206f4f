"""Turns a case into the snapshot that rules read: words of the closed vocabulary, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping

from triage.policy.conditions import route_name, tick
from triage.policy.model import ABSENT, NONE, SOME, Fact, Policy

Answers = Mapping[str, str | int | tuple[str, ...]]
"""Answers by fact id: a word, a whole number, or the ticked words of a list."""


class Snapshots:
    """Makes snapshots of one policy's cases."""

    def __init__(self, policy: Policy) -> None:
        self._facts = policy.facts
        self._lists = {
            fact.id: {entry: tick(fact.id, entry) for entry in fact.values}
            for fact in policy.facts.values()
            if fact.is_list
        }
        self._blank = {fact.id: ABSENT for fact in policy.facts.values() if not fact.is_area}
        self._blank |= {name: ABSENT for names in self._lists.values() for name in names.values()}
        # What the passes fill in is absent at first.
        self._blank |= dict.fromkeys([*policy.derived, *map(route_name, policy.routes)], ABSENT)

    def of(self, answers: Answers, young_child_below: int) -> dict[str, str]:
        """One word for every name that a rule can read; ``absent`` where nothing was answered.

        KeyError or ValueError for an answer outside the vocabulary: a fault of the caller, whose
        message holds the fact's id and never the answer.
        """
        snapshot = dict(self._blank)
        for name, answer in answers.items():
            fact = self._facts.get(name)
            if fact is None:
                raise KeyError("an answer to an unknown fact")
            if answer is None or name not in self._blank:  # an area is read by no rule
                continue
            if name in self._lists:
                self._tick(snapshot, name, answer)
            else:
                snapshot[name] = _word(fact, answer, young_child_below)
        return snapshot

    def _tick(self, snapshot: dict[str, str], fact: str, answer: object) -> None:
        names = self._lists[fact]
        if not isinstance(answer, tuple) or not all(entry in names for entry in answer):
            raise ValueError(f"an answer outside the vocabulary: {fact}")
        snapshot[fact] = SOME if answer else NONE
        snapshot.update(dict.fromkeys(names.values(), "no"))
        for entry in answer:
            snapshot[names[entry]] = "yes"


def _word(fact: Fact, answer: object, young_child_below: int) -> str:
    if isinstance(answer, str) and answer in fact.values:
        return answer
    if (
        fact.is_number
        and isinstance(answer, int)
        and not isinstance(answer, bool)
        and fact.lowest <= answer <= fact.highest
    ):
        return _band(fact, answer, young_child_below)
    raise ValueError(f"an answer outside the vocabulary: {fact.id}")


def _band(fact: Fact, number: int, young_child_below: int) -> str:
    # A pack may raise the age under which a child counts as young, so that band can reach further.
    if fact.raised_by_areas and number < young_child_below:
        return fact.bands[0].word
    return fact.band(number)
