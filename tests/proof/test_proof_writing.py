"""A case that was found is written in the phrases of the features, and plays as that very case."""

from __future__ import annotations

import journeys
import pytest

from triage.kinds.values import AnswerValue
from triage.policy import load_policy
from triage.proof.solver import Solver
from triage.proof.translate import Subject
from triage.scenarios.context import ScenarioContext
from triage.scenarios.player import play
from triage.scenarios.scenario_writing import given_lines, route_line, scenario, service_line, task_line

POLICY = load_policy()
Facts = dict[str, AnswerValue]


def as_played(lines: list[str]) -> Facts:
    told = ScenarioContext(POLICY)
    for line in lines:
        play(told, "given", line)
    return dict(told.case.answers)


def sayable(facts: Facts) -> Facts:
    """Without what no phrase says: where staff work, and the area, which is no answer."""
    return {name: answer for name, answer in facts.items() if name not in ("sector", "area")}


def test_any_answers_are_written_in_lines_that_answer_the_same() -> None:
    random = journeys.seeded(9)
    cases = [sayable(journeys.some_facts(random)) for _ in range(400)]
    cases += [sayable(list(journeys.journey(random, after=number % 2 == 1))[-1]) for number in range(100)]
    assert {name for facts in cases for name in facts} == set(POLICY.facts) - {"sector", "area"}
    for facts in cases:
        assert as_played(given_lines(POLICY, facts)) == of_somebody(facts)


def of_somebody(facts: Facts) -> Facts:
    """An age can only be said of somebody: where nobody was asked, of a pupil or student."""
    return {"about": "pupil_or_student", **facts} if "age" in facts else facts


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (8, "an 8-year-old pupil"),
        (11, "an 11-year-old pupil"),
        (17, "a 17-year-old pupil"),
        (18, "an 18-year-old student"),
        (43, "a 43-year-old student"),
        (80, "an 80-year-old student"),
        (100, "a 100-year-old student"),
        (110, "a 110-year-old student"),
        ("unknown", "a pupil whose age is not known"),
    ],
)
def test_an_age_is_said_as_people_say_it(age: int | str, words: str) -> None:
    assert given_lines(POLICY, {"age": age}) == [f"a concern about {words}"]


@pytest.mark.parametrize("about", POLICY.facts["about"].values)
def test_whoever_it_is_about_can_be_said(about: str) -> None:
    for facts in ({"about": about}, {"about": about, "age": 16}, {"about": about, "age": 60}):
        assert as_played(given_lines(POLICY, facts)) == facts


def test_what_no_phrase_says_is_named() -> None:
    with pytest.raises(LookupError, match="sector"):
        given_lines(POLICY, {"sector": "health"})
    with pytest.raises(LookupError, match="months"):
        given_lines(POLICY, {"months_since_support_ended": "unknown"})
    with pytest.raises(LookupError, match="no_such_route"):
        route_line(POLICY, "no_such_route")


def test_every_route_task_and_service_of_the_policy_has_a_line() -> None:
    for route in POLICY.routes.values():
        assert service_line(POLICY, route.id, beside=True) if route.parallel else route_line(POLICY, route.id)
    for duty in POLICY.duties:
        assert task_line(POLICY, duty, asked=False) == task_line(POLICY, duty, asked=True).replace(
            task_line(POLICY, duty, asked=True).split(" asked to ")[0], "nobody is"
        )


def test_a_scenario_reads_as_in_the_features() -> None:
    answers: Facts = {"immediate_danger": "unsure", "age": 9}
    lines = scenario(POLICY, "Danger", answers, ["# Mind:", "there is no answer yet"], "derby")
    assert lines == [
        "Scenario: Danger",
        "  Given a concern about a 9-year-old pupil",
        "  And somebody could be hurt now or very soon: not sure",
        "  And the person lives in Derby",
        "  When the policy is asked",
        "  # Mind:",
        "  Then there is no answer yet",
    ]


def test_the_smallest_conversation_of_every_rule_can_be_said() -> None:
    solver = Solver({"now": Subject(POLICY)}, {1: "now"})
    for rule in POLICY.rules:
        found = solver.find(f'fires(1,"{rule}")', "ended(1)", smallest=True)
        assert found
        assert as_played(given_lines(POLICY, found.cases[1])) == of_somebody(found.cases[1])
