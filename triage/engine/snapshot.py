"""Turns a case into the snapshot that rules read: words of the closed vocabulary, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping

from triage.policy.conditions import tick
from triage.policy.model import ABSENT, NONE, SOME, Fact, Policy

Answers = Mapping[str, str | int | tuple[str, ...]]
"""Answers by fact id: a word, a whole number, or the ticked words of a list."""


def snapshot(policy: Policy, answers: Answers, young_child_below: int) -> dict[str, str]:
    """One word for every name that a rule can read; ``absent`` where nothing was answered.

    KeyError or ValueError for an answer outside the vocabulary: a fault of the caller, whose
    message holds the fact's id and never the answer.
    """
    for name in answers:
        if name not in policy.facts:
            raise KeyError("an answer to an unknown fact")
    words: dict[str, str] = {}
    for fact in policy.facts.values():
        answer = answers.get(fact.id)
        if fact.kind == "many":
            _ticks(words, fact, answer)
        elif fact.kind != "area":
            words[fact.id] = ABSENT if answer is None else _word(fact, answer, young_child_below)
    return words


def _ticks(words: dict[str, str], fact: Fact, answer: object) -> None:
    if answer is None:
        words[fact.id] = ABSENT
        words.update((tick(fact.id, entry), ABSENT) for entry in fact.values)
        return
    if not isinstance(answer, tuple) or not set(answer) <= set(fact.values):
        raise ValueError(f"an answer outside the vocabulary: {fact.id}")
    words[fact.id] = SOME if answer else NONE
    words.update((tick(fact.id, entry), "yes" if entry in answer else "no") for entry in fact.values)


def _word(fact: Fact, answer: object, young_child_below: int) -> str:
    if isinstance(answer, str) and answer in fact.values:
        return answer
    if (fact.kind == "number" and isinstance(answer, int) and not isinstance(answer, bool)
            and fact.lowest <= answer <= fact.highest):
        return _band(fact, answer, young_child_below)
    raise ValueError(f"an answer outside the vocabulary: {fact.id}")


def _band(fact: Fact, number: int, young_child_below: int) -> str:
    # A pack may raise the age under which a child counts as young, so that band can reach further.
    if fact.id == "age" and number < young_child_below:
        return fact.bands[0].word
    return fact.band(number)
