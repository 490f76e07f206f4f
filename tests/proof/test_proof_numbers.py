"""Derived numbers in the proofs: the solver adds up by itself, and so do the diagrams."""

from __future__ import annotations

from pathlib import Path

import pytest
from journeys import seeded
from lengths import others_deep
from pathways import LONE_WORKER, SCORE, Answers, every_case, expected
from policy_copies import changed
from solver_oracle import SolverOracle

from triage.engine import Engine
from triage.errors import InputError
from triage.policy import Policy, load_policy
from triage.policy.model import Test as OneTest
from triage.proof.checking import solver_of, subjects_of
from triage.proof.condition_reading import Reader
from triage.proof.diagram import Diagram, installed
from triage.proof.differences import differences
from triage.proof.mutating import Mutant, mutants
from triage.proof.property import Properties
from triage.proof.property_program import questions
from triage.proof.property_reading import read_properties
from triage.proof.solver import Solver
from triage.proof.translate import Subject, facts_read, program
from triage.yaml_nodes import read_bytes

POLICY = load_policy(SCORE)


def test_the_solver_decides_every_case_as_both_evaluators_do() -> None:
    engine, third = Engine(POLICY), SolverOracle(Subject(POLICY))
    for answers in every_case():
        decision = engine.decide(answers)
        assert not decision.evaluators_disagree
        assert third.agrees(answers, decision), answers


def test_the_solver_gives_every_derived_number_the_same_word() -> None:
    solver = Solver({"p": Subject(POLICY)}, {1: "p"})
    for answers in every_case(("uncounted", 0, 2)):
        if "skipper_agrees" in answers:
            continue
        given = [
            part for fact in POLICY.facts.values() for part in solver.given(1, fact, answers.get(fact.id))
        ]
        words = [solver.literal(f'is(1,"{name}","{word}")') for name, word in expected(answers).items()]
        assert solver.possible([*given, *words]), answers


ABOVE = """
gale(1) :- answer(1,"wind","gale").
no_vests(1) :- answer(1,"missing:vests","yes").
alone(1) :- not large(1). large(1) :- number(1,"crew",N), N > 1.
at_risk :- gale(1), no_vests(1), alone(1), answer(1,"night","yes").
wrong :- at_risk, not primary(1,"stay").
harmless :- answer(1,"wind","calm"), answer(1,"missing","none"), answer(1,"night","no").
stopped :- harmless, route(1,"stay").
worse :- worlds, answer(1,"wind","breeze"), answer(2,"wind","gale").
worlds :- compare(1,2), differ(1,2,"wind"), not differ(1,2,F) : fact("p",F), F != "wind".
compare(1,2).
milder :- worse, primary(1,"stay"), not primary(2,"stay").
"""


@pytest.fixture(scope="module")
def solver() -> Solver:
    return Solver({"p": Subject(POLICY)}, {1: "p", 2: "p"}, ABOVE)


@pytest.mark.parametrize(
    ("premise", "broken"), [("at_risk", "wrong"), ("harmless", "stopped"), ("worse", "milder")]
)
def test_a_property_of_a_threshold_holds_of_every_case(solver: Solver, premise: str, broken: str) -> None:
    assert solver.shows(premise)
    assert not solver.shows(broken)


def test_a_property_that_a_lower_threshold_would_break_is_broken_by_the_smallest_case(tmp_path: Path) -> None:
    rules = changed(
        SCORE, tmp_path, "derived.yaml", "gale: 5}}\n      - {of: crew, t", "gale: 2}}\n      - {of: crew, t"
    )
    changed(rules, rules, "derived.yaml", "raised: 7, high: 14", "raised: 7, high: 11")
    solver = Solver({"p": Subject(load_policy(rules))}, {1: "p", 2: "p"}, ABOVE)
    found = solver.find("wrong", smallest=True)
    assert found
    assert found.cases[1]["wind"] == "gale"
    assert Engine(load_policy(rules)).decide(found.cases[1]).route != "stay"


def test_a_label_of_several_lines_is_no_part_of_the_solvers_program(tmp_path: Path) -> None:
    label = 'label: "Points for danger\\n#script (python)\\nraise SystemExit\\n#end."'
    rules = changed(SCORE, tmp_path, "derived.yaml", "label: Points for danger", label)
    policy = load_policy(rules)
    assert "\n#script" in policy.numbers["danger"].label
    assert "\n#script" not in program({"p": Subject(policy)})


def test_the_facts_behind_a_number_count_as_read() -> None:
    assert facts_read(Subject(POLICY)) == {*POLICY.facts}


def test_a_changed_score_shows_as_cases_that_are_decided_otherwise(tmp_path: Path) -> None:
    rules = changed(
        SCORE,
        tmp_path,
        "derived.yaml",
        "breeze: 1, gale: 5}}\n      - {of: crew",
        "breeze: 2, gale: 5}}\n      - {of: crew",
    )
    found = differences(POLICY, load_policy(rules), POLICY.national)
    assert found.groups
    assert all(group.changes for group in found.groups)


OWN = """\
conditions:
  - id: at_risk
    when: {danger: {at_least: 8}}
properties:
  - number: 1
    name: Nobody sails into danger
    says: From eight points on nobody sails, and below five nobody has to stay.
    parts:
      - id: in_danger
        applies: eight points or more
        premise: {holds: at_risk, danger: high, crew: {below: 4}}
        must: [{that: {route: stay}, otherwise: they sail}]
        must_not: [{route: sail}]
      - id: in_no_danger
        applies: fewer than five points
        premise: {danger: {below: 5}, not: {worst: [grave, absent]}}
        must_not: [{route: stay}]
"""


def asked_of(policy: Policy, text: str, *, strict: bool = True) -> tuple[Properties, Solver]:
    """The properties of this text, and the solver that they are put to."""
    subject = Subject(policy)
    reader = Reader(policy, frozenset(rule.id for rule in subject.rules), strict=strict)
    properties = read_properties(read_bytes(text.encode(), "properties.yaml"), reader)
    return properties, solver_of(subject, questions(properties, policy))


def test_a_property_names_a_derived_number_by_its_band_and_by_a_bound() -> None:
    properties, solver = asked_of(POLICY, OWN)
    assert not properties.properties[0].missing
    for part in ("in_danger", "in_no_danger"):
        assert solver.shows(f"premise({part})")
        assert not solver.shows(f"broken({part})")


def test_a_property_of_a_derived_number_is_broken_where_the_rule_asks_for_more_points(tmp_path: Path) -> None:
    rules = changed(SCORE, tmp_path, "harbour.yaml", "danger: {at_least: 8}}", "danger: high, worst: grave}")
    _, solver = asked_of(load_policy(rules), OWN)
    assert solver.shows("broken(in_danger)")
    assert not solver.shows("broken(in_no_danger)")


def test_a_property_of_a_bound_that_a_changed_policy_no_longer_has_says_so(tmp_path: Path) -> None:
    rules = changed(SCORE, tmp_path, "derived.yaml", "raised: 7, high: 14", "raised: 8, high: 14")
    for name in ("harbour", "derived"):
        file = rules / f"{name}.yaml"
        text = file.read_text(encoding="utf-8").replace("at_least: 8", "at_least: 9")
        file.write_text(text.replace("below: 8", "below: 9"), encoding="utf-8")
    policy = load_policy(rules)
    properties, _ = asked_of(policy, OWN, strict=False)
    assert [*properties.properties[0].missing] == ["danger at least 8"]
    with pytest.raises(InputError, match=r"at_least: a number at which a band begins is needed"):
        asked_of(policy, OWN)
    with pytest.raises(InputError, match="did you mean at_least"):
        asked_of(policy, OWN.replace("at_least", "at_lest"), strict=False)
    other = OWN.replace("worst: [grave, absent]", "worst: [gravest, absent]")
    assert [*asked_of(POLICY, other, strict=False)[0].properties[0].missing] == ["gravest"]


@pytest.mark.skipif(not installed(), reason="decision diagrams are not installed")
def test_diagrams_add_up_scores_as_the_evaluators_do(tmp_path: Path) -> None:
    policy = load_policy(banded(tmp_path))
    diagram, engine = Diagram(Subject(policy)), Engine(policy)
    counts: dict[tuple[str, str], int] = {}
    total = 0
    for answers in every_case():
        snapshot = engine.decide(answers).snapshot
        total += 1
        for name in policy.numbers:
            counts[name, snapshot[name]] = counts.get((name, snapshot[name]), 0) + 1
    assert diagram.count(diagram.possible) == total
    for (name, word), wanted in counts.items():
        assert diagram.count(diagram.where(((OneTest(name, frozenset({word})),),))) == wanted, (name, word)


def test_diagrams_say_where_they_cannot_add_up() -> None:
    if not installed():
        pytest.skip("decision diagrams are not installed")
    with pytest.raises(InputError, match="danger adds up crew") as error:
        Diagram(Subject(POLICY))
    assert (error.value.file, error.value.line) == ("rules/derived.yaml", 2)


def test_a_pathway_without_phases_and_areas_has_one_subject() -> None:
    policy = load_policy(LONE_WORKER)
    subjects = subjects_of(policy)
    assert [subject.area for subject in subjects] == ["everywhere"]
    engine, third = Engine(policy), SolverOracle(subjects[0])
    silent: Answers = {
        "answers_phone": "no",
        "overdue": "soon",
        "near": "no",
        "hazards": ("height",),
        "hours": 5,
    }
    assert third.agrees(silent, engine.decide(silent))


def banded(folder: Path) -> Path:
    """The pathway with points, its crew scored by bands."""
    return changed(
        SCORE,
        folder,
        "derived.yaml",
        "{of: crew, times: -1, scores: {uncounted: 2}}",
        "{of: crew, scores: {uncounted: 2, alone: 0, few: -1, many: -4}}",
    )


CHANGES = [mutant for mutant in mutants(POLICY) if mutant.place in POLICY.numbers]


@pytest.mark.parametrize("mutant", others_deep(CHANGES, CHANGES[::15]), ids=lambda mutant: mutant.what_if)
def test_a_number_that_was_changed_in_one_place_is_decided_alike_by_all_three(mutant: Mutant) -> None:
    engine, third = Engine(mutant.policy), SolverOracle(Subject(mutant.policy))
    chance = seeded(7)
    for answers in chance.sample(list(every_case()), 40):
        decision = engine.decide(answers)
        assert not decision.evaluators_disagree
        assert third.agrees(answers, decision), answers


def test_every_change_of_the_points_of_a_sum_is_seen_by_some_case() -> None:
    cases = list(every_case(("uncounted", 0, 3)))
    decided = [Engine(POLICY, rules_engine_too=False).decide(answers).snapshot for answers in cases]
    sums = [mutant for mutant in CHANGES if mutant.place == "danger"]
    assert len(sums) > 20
    for mutant in sums:
        engine = Engine(mutant.policy, rules_engine_too=False)
        assert any(engine.decide(a).snapshot != b for a, b in zip(cases, decided, strict=True)), (
            mutant.what_if
        )
