"""Reads what the trainer's mode has to know of a pathway's facts: the section ``training`` of its phrases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from triage.scenarios.phrases import AskedAgain, NothingTicked, OwnWords, Training
from triage.yaml_nodes import Node

_KEYS = (
    "judged",
    "asked_in_words",
    "nothing_else_before",
    "signs",
    "not_in_a_quiz",
    "questions",
    "asked_again",
    "nothing_ticked",
)
_AGAIN_KEYS = ("after", "question", "text", "where", "a_tick_of_danger")
_FactOf = Callable[[Node], str]
"""The id of a fact that a node names; one that the policy does not have is noted and read all the same."""
_AnswersOf = Callable[[Node], Mapping[str, str]]


def read_training(
    root: Node, fact_of: _FactOf, answers_of: _AnswersOf, own_words: Mapping[str, OwnWords]
) -> Training:
    """The section as a value. InputError for what has another shape."""
    root.mapping(_KEYS)
    questions = root.get("questions")
    asked_again, nothing_ticked = root.get("asked_again"), root.get("nothing_ticked")
    return Training(
        judged=_facts(root, "judged", fact_of),
        asked_in_words=_fact(root, "asked_in_words", fact_of),
        nothing_else_before=_fact(root, "nothing_else_before", fact_of),
        signs=_fact(root, "signs", fact_of),
        not_in_a_quiz=_facts(root, "not_in_a_quiz", fact_of),
        questions=MappingProxyType(
            {
                name: tuple(map(fact_of, facts.one_or_more()))
                for name, facts in (questions.mapping() if questions else {}).items()
            }
        ),
        asked_again=tuple(
            _again(entry, fact_of, answers_of) for entry in (asked_again.items() if asked_again else ())
        ),
        nothing_ticked=tuple(
            _ticked(entry, fact_of, answers_of)
            for entry in (nothing_ticked.items() if nothing_ticked else ())
        ),
        own_words=MappingProxyType(dict(own_words)),
    )


def _fact(root: Node, key: str, fact_of: _FactOf) -> str:
    found = root.get(key)
    return fact_of(found) if found else ""


def _facts(root: Node, key: str, fact_of: _FactOf) -> tuple[str, ...]:
    found = root.get(key)
    return tuple(map(fact_of, found.one_or_more())) if found else ()


def _again(node: Node, fact_of: _FactOf, answers_of: _AnswersOf) -> AskedAgain:
    node.mapping(_AGAIN_KEYS)
    where, tick = node.get("where"), node.get("a_tick_of_danger")
    return AskedAgain(
        fact_of(node.need("after")),
        node.need("question").filled(),
        node.need("text").filled(),
        answers_of(where) if where else {},
        bool(tick and tick.word(["yes"])),
    )


def _ticked(node: Node, fact_of: _FactOf, answers_of: _AnswersOf) -> NothingTicked:
    node.mapping(("fact", "says", "when"))
    when = node.get("when")
    return NothingTicked(
        fact_of(node.need("fact")), node.need("says").filled(), answers_of(when) if when else {}
    )
