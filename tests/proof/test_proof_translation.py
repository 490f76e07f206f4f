"""The translation is true of any policy that loads, not only of the installed one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import journeys
import pytest
from lengths import others_deep
from policy_faults import FAULTS, Fault
from solver_oracle import SolverOracle

from triage.engine import Engine
from triage.policy import load_policy
from triage.policy.model import ABSENT
from triage.policy.model import Test as OneTest
from triage.proof.solver import Solver
from triage.proof.translate import Subject, bands, facts_read, program

POLICY = load_policy()
SUBJECT = Subject(POLICY)


@pytest.mark.parametrize("fault", others_deep(FAULTS, FAULTS[::4]), ids=lambda fault: fault.name)
def test_a_changed_policy_is_decided_alike_by_its_engine_and_its_translation(
    fault: Fault, tmp_path: Path
) -> None:
    policy = fault.policy(tmp_path)
    engine, third, random = (
        Engine(policy, rules_engine_too=False),
        SolverOracle(Subject(policy)),
        journeys.seeded(6),
    )
    for number in range(60):
        facts = journeys.some_facts(random) if number % 2 else list(journeys.journey(random, worry=0.2))[-1]
        assert third.agrees(facts, engine.decide(facts)), facts


def test_two_policies_are_compared_in_one_program(tmp_path: Path) -> None:
    other = next(fault for fault in FAULTS if fault.name == "a line at 17").policy(tmp_path)
    same = 'compare(1,2).\nsame :- not differ(1,2,F) : fact("old",F).\n'
    solver = Solver(
        {"old": SUBJECT, "new": Subject(other)},
        {1: "old", 2: "new"},
        same + ("only_new :- same, duty(2,D), not duty(1,D).\nonly_old :- same, duty(1,D), not duty(2,D).\n"),
    )
    found = solver.find("only_new", smallest=True)
    assert found
    assert found.cases[1] == found.cases[2]
    assert found.cases[1]["age"] == 17
    assert solver.shows("only_old")
    alike = Solver(
        {"old": SUBJECT, "new": SUBJECT},
        {1: "old", 2: "new"},
        same + ("only_new :- same, duty(2,D), not duty(1,D).\n"),
    )
    assert alike.shows("same")
    assert not alike.shows("only_new")


def test_numbers_are_numbers_and_their_bands_follow_the_area(tmp_path: Path) -> None:
    (tmp_path / "areas").mkdir()
    (tmp_path / "areas" / "careful.yaml").write_text(
        "id: careful\nname: Careful\nsays: Careful.\ncontacts: {}\nform: national_2018\n"
        "young_child_below: 16\nsources: [{assumption: Treated as a child until the age is known}]\n"
    )
    policy = load_policy(own=tmp_path)
    age, older = policy.facts["age"], [("sixteen_or_seventeen", 16, 17), ("adult", 18, 120)]
    assert list(bands(Subject(policy), age)) == [("young_child", 0, 9), ("older_child", 10, 15), *older]
    assert list(bands(Subject(policy, "careful"), age)) == [("young_child", 0, 15), *older]
    solver = Solver({"careful": Subject(policy, "careful")}, {1: "careful"})
    assert solver.shows('number(1,"age",15)', 'answer(1,"age","young_child")')
    assert not solver.shows('number(1,"age",16)', 'answer(1,"age","young_child")')
    assert not solver.shows('answer(1,"age","older_child")')
    assert not solver.shows('number(1,"age",121)')


def test_every_fact_has_one_answer_and_ticks_only_where_the_list_was_answered() -> None:
    solver = Solver({"now": SUBJECT}, {1: "now"})
    assert not solver.shows('answer(1,"role","on_behalf")', 'answer(1,"role","absent")')
    assert not solver.shows('answer(1,"age","unknown")', 'number(1,"age",17)')
    assert not solver.shows('answer(1,"indicators","absent")', 'answer(1,"indicators:withdrawal","yes")')
    assert not solver.shows('answer(1,"indicators","none")', 'answer(1,"indicators:withdrawal","yes")')
    assert solver.shows('answer(1,"indicators","some")', 'answer(1,"indicators:withdrawal","yes")')
    found = solver.find('answer(1,"indicators","none")', smallest=True)
    assert found
    assert found.cases[1] == {"indicators": ()}


@pytest.mark.parametrize("word", ["no", "yes", ABSENT])
def test_a_condition_on_a_tick_holds_alike_where_the_list_was_not_answered(word: str) -> None:
    tests = (OneTest("consulted:police_prevent_team", frozenset({word})),)
    rule = replace(POLICY.rules["confirm-age"], when=(tests,), phase="always")
    policy = replace(POLICY, rules={**POLICY.rules, rule.id: rule})
    engine, third = Engine(policy, rules_engine_too=False), SolverOracle(Subject(policy))
    given: list[dict[str, journeys.Answer]] = [{}, {"consulted": ()}, {"consulted": ("police_prevent_team",)}]
    for facts, holds in zip(given, (ABSENT, "no", "yes"), strict=True):
        decision = engine.decide(facts)
        assert (rule.id in decision.fired) is (word == holds)
        assert third.agrees(facts, decision)


def test_the_facts_that_rules_rest_on_are_found_through_derived_names() -> None:
    assert {"age", "could_be_under_18", "indicators", "role", "police_told"} <= facts_read(SUBJECT)
    assert not {"about", "sector", "area"} & facts_read(SUBJECT)


def test_whose_a_task_is_and_whom_it_names_follow_the_first_override_in_force() -> None:
    first, second = POLICY.overrides
    both = replace(POLICY, overrides=(replace(second, when=first.when, by={"lead": "police"}), first))
    solver = Solver({"now": SUBJECT, "both": Subject(both)}, {1: "now", 2: "both"})
    head = ('answer({},"person_in_charge","lead_or_head")', 'duty({},"contact_lado")', 'duty({},"tell_lead")')
    for world, by in ((1, "you"), (2, "police")):
        given = [atom.format(world) for atom in head]
        found = solver.find(*given)
        assert found
        assert found.words(f'owner({world},"contact_lado",') == {by}
        assert found.words(f'reaches({world},"contact_lado",') == {"lado"}
        assert found.words(f'reaches({world},"tell_lead",') == {"another_senior"}
        assert not solver.shows(*given, f'owner({world},"contact_lado","lead")')
    assert solver.shows(
        'answer(1,"person_in_charge","manager")',
        'owner(1,"contact_lado","lead")',
        'reaches(1,"tell_lead","safeguarding_lead")',
    )


def test_an_answer_that_is_carried_over_is_not_stray_in_a_follow_up() -> None:
    solver = Solver({"now": SUBJECT}, {1: "now"})
    carried = {fact.id for fact in SUBJECT.facts if fact.kept_after_referral}
    assert carried
    for fact in carried:
        assert solver.shows(f'answered(1,"{fact}")', 'is(1,"referral_stage","after")', "ended(1)")
    assert not solver.shows('answered(1,"indicators")', 'is(1,"referral_stage","after")', "kept(1)")


def test_the_program_says_each_rule_in_words_above_it() -> None:
    text = program({"now": SUBJECT})
    for rule in POLICY.rules.values():
        assert f'% {rule.says}\nrule("now","{rule.id}","{rule.phase}").' in text
    for fact in SUBJECT.facts:
        assert f"% {fact.label}.\n" in text
