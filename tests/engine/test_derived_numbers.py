"""Derived numbers: added up by the rules engine from words alone, and by the other evaluator as numbers."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from pathways import LONE_WORKER, SCORE, Answers, every_case, expected

from triage.engine import Engine, rules_engine
from triage.engine.numbers import chain_names, chains
from triage.engine.program import compile_program
from triage.errors import InputError
from triage.policy import load_policy

POLICY = load_policy(SCORE)


def test_both_evaluators_add_up_every_case_as_it_is_done_by_hand() -> None:
    engine, count = Engine(POLICY), 0
    for answers in every_case():
        decision = engine.decide(answers)
        assert not decision.evaluators_disagree, answers
        assert {name: decision.snapshot[name] for name in POLICY.numbers} == expected(answers), answers
        count += 1
    assert count == 4 * 7 * 9 * 4 * 3


def test_a_threshold_decides_the_route() -> None:
    engine = Engine(POLICY)
    windy: Answers = {"wind": "gale", "crew": 2, "missing": ("vests",), "night": "no"}
    assert engine.decide(windy).route == "ask"
    assert engine.decide({**windy, "night": "yes"}).route == "stay"
    assert engine.decide({**windy, "missing": ()}).route == "sail"


def test_a_question_is_asked_from_a_threshold_on() -> None:
    engine = Engine(POLICY)
    mild: Answers = {"wind": "gale", "crew": 1, "missing": (), "night": "no"}
    assert engine.decide(mild).still_needed == ()
    assert engine.decide({**mild, "crew": 0}).still_needed == ("skipper_agrees",)


def test_no_case_tells_the_rules_engine_a_number() -> None:
    layers = chains(POLICY.numbers.values(), POLICY.facts)
    told = {
        word
        for layer in layers
        for item in layer
        for tests in item.condition
        for test in tests
        for word in test.words
    }
    assert all(isinstance(word, str) for word in told)
    assert {"=0", "=4", "calm"} <= told


def test_totals_on_the_way_are_no_part_of_a_decision() -> None:
    decision = Engine(POLICY).decide({"wind": "gale", "crew": 3})
    assert "crew:number" not in decision.snapshot
    assert not chain_names(chains(POLICY.numbers.values(), POLICY.facts), POLICY.numbers) & {
        *decision.snapshot
    }
    assert {*decision.snapshot.values()} <= compile_program(POLICY).words


def test_an_evaluator_that_adds_up_wrongly_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(*given: object) -> str:
        return "low"

    monkeypatch.setattr("triage.engine.reference_evaluator.band_word", wrong)
    decision = Engine(POLICY).decide({"wind": "gale", "crew": 0, "missing": ("vests",)})
    assert decision.evaluators_disagree
    assert decision.route == "stay"


def test_totals_that_lead_to_the_same_band_are_taken_together() -> None:
    number = POLICY.numbers["danger"]
    last = chains([number], POLICY.facts)[-1]
    totals = {word for item in last for tests in item.condition for test in tests[:-1] for word in test.words}
    assert totals == {"nothing", *(f"t{total}" for total in range(2, 9))}


def test_points_that_are_too_many_for_the_rules_engine_are_refused(tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(SCORE, rules)
    facts = rules / "vocabulary.yaml"
    facts.write_text(
        facts.read_text().replace("{from: 0, to: 4}", "{from: 0, to: 9000}").replace("many: 4", "many: 9000")
    )
    derived = rules / "derived.yaml"
    wide = re.sub(r"low: 4, raised: 7, high: 14", "low: -8000, raised: -2000, high: 14", derived.read_text())
    derived.write_text(wide)
    for bound, edge in (("{at_least: 8}", "{at_least: -1999}"), ("{at_least: 5}", "{at_least: -7999}")):
        for file in ("harbour.yaml", "derived.yaml", "vocabulary.yaml"):
            text = (rules / file).read_text()
            (rules / file).write_text(text.replace(bound, edge))
    harbour = (rules / "harbour.yaml").read_text()
    harbour = harbour.replace("{at_least: 5, below: 8}", "{at_least: -7999, below: -1999}")
    (rules / "harbour.yaml").write_text(harbour.replace("{below: 5}", "{below: -7999}"))
    with pytest.raises(InputError, match="more than"):
        rules_engine.check_bounds(compile_program(load_policy(rules)))


def test_a_pathway_without_areas_phases_owners_and_form_is_decided() -> None:
    policy = load_policy(LONE_WORKER)
    decision = Engine(policy).decide({"answers_phone": "no", "overdue": "long", "hazards": (), "near": "no"})
    assert (decision.route, [task.id for task in decision.duties]) == ("go_and_see", ["go"])
    assert decision.notices == ()
    assert replace(policy, numbers={}).numbers == {}
