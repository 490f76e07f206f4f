"""``some`` and ``none_of`` in a condition: any answer to a question, and any but these."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest
from pathways import SCORE
from solver_oracle import SolverOracle

from triage.engine import Engine
from triage.errors import InputError
from triage.pathways import load_pathway
from triage.policy import load_policy
from triage.policy.conditions import names_of, read_condition
from triage.policy.model import Condition
from triage.proof.condition_reading import Reader
from triage.proof.translate import Subject
from triage.yaml_nodes import Node, read_bytes

POLICY = load_policy(SCORE)
FEEDBACK = load_policy(load_pathway("event-feedback").rules)


def node(text: str) -> Node:
    return read_bytes(text.encode(), "rules/some.yaml")


def read(text: str) -> Condition:
    return read_condition(node(text), names_of(POLICY))


@pytest.mark.parametrize(
    ("short", "written_out"),
    [
        ("{wind: some}", "{wind: [calm, breeze, gale]}"),
        ("{wind: {none_of: gale}}", "{wind: [calm, breeze]}"),
        ("{wind: {none_of: [calm, breeze]}}", "{wind: gale}"),
        ("{night: {none_of: [unsure]}}", "{night: [no, yes]}"),
        ("{crew: some}", "{crew: [alone, few, many, uncounted]}"),
        ("{crew: {none_of: uncounted}}", "{crew: [alone, few, many]}"),
        ("{danger: {none_of: low}}", "{danger: [raised, high]}"),
        (
            "{any: [{wind: some}, {night: some}]}",
            "{any: [{wind: [calm, breeze, gale]}, {night: [no, unsure, yes]}]}",
        ),
    ],
)
def test_they_stand_for_the_answers_that_are_left_and_never_for_none(short: str, written_out: str) -> None:
    assert read(short) == read(written_out)
    reader = Reader(POLICY, frozenset(), strict=True)
    assert reader.condition(node(short)) == reader.condition(node(written_out))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{wind: {none_of: [calm, breeze, gale]}}", "no answer is left"),
        ("{wind: {none_of: storm}}", "unknown value storm"),
        ("{wind: {none_of: absent}}", "unknown value absent"),
        ("{wind: {none_of: []}}", "at least one entry is needed"),
        ("{wind: {none_of: gale, only: calm}}", "unknown name only"),
        ("{wind: [some, gale]}", "unknown value some"),
        ("{crew: {none_of: many, below: 3}}", "unknown name below"),
    ],
)
def test_what_leaves_nothing_or_says_two_things_is_refused_with_its_line(text: str, problem: str) -> None:
    with pytest.raises(InputError, match=problem) as raised:
        read(text)
    assert raised.value.line == 1


def test_a_property_of_another_version_may_name_an_answer_that_this_one_lacks() -> None:
    reader = Reader(POLICY, frozenset(), strict=False)
    reader.condition(node("{wind: {none_of: storm}}"))
    assert list(reader.missing) == ["storm"]


def cases() -> Iterator[dict[str, str]]:
    """Forms with every pair of answers to the questions about the event; the others were not reached."""
    names = [name for name, fact in FEEDBACK.facts.items() if "not_answered" in fact.values][1:]
    for pair in itertools.combinations(names, 2):
        for answers in itertools.product(*((None, *FEEDBACK.facts[name].values) for name in pair)):
            yield {name: word for name, word in zip(pair, answers, strict=True) if word}


@pytest.mark.both_evaluators
def test_both_evaluators_and_the_solver_read_them_alike() -> None:
    engine, third = Engine(FEEDBACK), SolverOracle(Subject(FEEDBACK))
    for answers in cases():
        decision = engine.decide(answers)
        assert not decision.evaluators_disagree
        assert (decision.route == "hand_in") is any(word != "not_answered" for word in answers.values())
        assert third.agrees(answers, decision), answers
