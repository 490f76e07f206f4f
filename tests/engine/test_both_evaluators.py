"""Both evaluators against the hand-written reading of the policy, and what happens when one lies."""

from __future__ import annotations

import datetime
import itertools
from collections import Counter
from random import Random

import journeys
import oracle
import pytest
from covering import GRAVE_PUPIL, LEVELS, LEVELS_AFTER, Levels, covering_design
from hypothesis import given
from hypothesis import strategies as st
from lengths import examples, part_and_whole

from triage.engine import Decision, Engine, rules_engine
from triage.engine.rules_engine import EngineError
from triage.policy import load_policy

pytestmark = pytest.mark.both_evaluators
POLICY = load_policy()
ENGINE = Engine(POLICY)
TODAY = datetime.date(2026, 11, 20)
PARTS = ("route", "routes", "parallel", "duties", "fired", "still_needed")


def assert_like_the_document(
    facts: oracle.Facts, engine: Engine = ENGINE, area: str = "national", young_below: int = 10
) -> Decision:
    decision = engine.decide(facts, area, TODAY)
    shown = decision.as_json()
    expected = oracle.decide(facts, young_below)
    assert {part: shown[part] for part in PARTS} == expected, facts
    assert not decision.evaluators_disagree, facts
    assert decision.engine == "durable_rules+python"
    return decision


# --- both evaluators, held against the document ---------------------------------------------------------


def assert_all_together(levels: Levels, together: int) -> None:
    cases = covering_design(levels, together)
    step = {2: 7, 3: 97}[together]
    for names in itertools.islice(itertools.combinations(levels, together), 0, None, step):
        wanted = set(itertools.product(*(levels[name] for name in names)))
        assert {tuple(case.get(name) for name in names) for case in cases} == wanted


@pytest.mark.parametrize("together", part_and_whole(2, 3))
def test_the_covering_designs_show_every_two_or_three_answers(together: int) -> None:
    assert {*LEVELS, *LEVELS_AFTER} == set(POLICY.facts) - {"area", "sector"}
    assert_all_together(LEVELS, together)
    assert_all_together(LEVELS_AFTER, together)


@pytest.mark.parametrize("together", part_and_whole(2, 3))
def test_every_two_or_three_answers_together_are_decided_as_the_document_says(together: int) -> None:
    for facts in covering_design(LEVELS, together):
        assert_like_the_document(facts)


@pytest.mark.parametrize("together", part_and_whole(2, 3))
def test_every_two_or_three_answers_together_after_a_referral_are_decided_as_the_document_says(
    together: int,
) -> None:
    for facts in covering_design(LEVELS_AFTER, together):
        assert_like_the_document(facts)


# From here on rules read up to six answers together: three at a time would not show enough.
FROM_THE_PANEL_ON: Levels = {
    "panel_decision": [None, "pending", "adopted", "not_appropriate", "police_led"],
    "support_consent": [None, "not_asked", "given", "refused", "withdrawn"],
    "consent_from": [None, "person", "guardian"],
    "support_outcome": [None, "ongoing", "successful", "no_meaningful_outcome"],
    "new_information": [None, "yes"],
    "age": [None, "unknown", 17, 18],
}


def test_every_way_from_the_panel_on_is_decided_as_the_document_says() -> None:
    fired: Counter[str] = Counter()
    others = itertools.cycle(
        [
            {},
            {"other_needs": "unsure"},
            {"months_since_support_ended": 6},
            {"other_needs": "no", "months_since_support_ended": 12},
            {"other_needs": "yes"},
        ]
    )
    for values in itertools.product(*FROM_THE_PANEL_ON.values()):
        chosen = {name: value for name, value in zip(FROM_THE_PANEL_ON, values, strict=True) if value}
        facts = {"police_assessment": "genuine_risk", **chosen, **next(others)}
        fired.update(assert_like_the_document(facts).fired)
    police_alone = {"waiting", "closed-by-police", "closed-with-needs", "police-led"}
    assert set(fired) == {rule.id for rule in POLICY.rules.values() if rule.phase == "after"} - police_alone


@pytest.mark.parametrize("total", part_and_whole(4_000, 20_000))
def test_thousands_of_random_cases_are_decided_as_the_document_says(total: int) -> None:
    random = journeys.seeded(20261120)
    fired: Counter[str] = Counter()
    routes: Counter[str] = Counter()
    fewest = total // 700
    for number in range(total):
        if number % 4 > 1:
            facts = journeys.some_facts(random)
        else:
            *_, facts = journeys.journey(random, worry=0.2, after=number % 4 == 1)
        decision = assert_like_the_document(facts)
        fired.update(decision.fired)
        routes.update((decision.route, *decision.parallel))
    assert list(POLICY.rules) == [row.id for row in oracle.RULES]
    assert all(fewest <= fired[rule] <= total - fewest for rule in POLICY.rules), fired
    assert set(routes) == {"undecided", *POLICY.routes}
    assert min(routes.values()) >= fewest, routes


facts_of_any_kind = st.fixed_dictionaries(
    {},
    optional={
        name: (
            st.lists(st.sampled_from(values), unique=True).map(tuple)
            if name in oracle.LISTS
            else st.integers(*oracle.NUMBERS[name]) | st.sampled_from(values or (0,))
            if name in oracle.NUMBERS
            else st.sampled_from(values)
        )
        for name, values in oracle.VALUES.items()
        if name != "area"
    },
)


@examples(400)
@given(facts_of_any_kind)
def test_any_facts_at_all_are_decided_as_the_document_says(facts: dict[str, journeys.Answer]) -> None:
    assert_like_the_document(facts)


@examples(100)
@given(st.randoms(use_true_random=False), st.booleans())
def test_a_conversation_is_decided_as_the_document_says_after_every_answer(
    random: Random, after: bool
) -> None:
    for facts in journeys.journey(random, worry=0.3, after=after):
        assert_like_the_document(facts)


@pytest.mark.deep
def test_an_area_that_raises_the_age_of_a_young_child_changes_nothing_else(tmp_path) -> None:
    (tmp_path / "areas").mkdir()
    (tmp_path / "areas" / "careful.yaml").write_text(
        "id: careful\nname: Careful\nsays: Careful with children.\ncontacts: {}\nform: national_2018\n"
        "young_child_below: 14\nsources: [{assumption: Treated as a child until the age is known}]\n"
    )
    engine = Engine(load_policy(own=tmp_path))
    random = journeys.seeded(14)
    changed = 0
    for _ in range(500):
        *_, facts = journeys.journey(random, worry=0.1)
        decision = assert_like_the_document(facts, engine, "careful", young_below=14)
        changed += decision.fired != engine.decide(facts, "national", TODAY).fired
    assert changed >= 3


# --- one evaluator lies ---------------------------------------------------------------------------------


class LyingEvaluator:
    """Answers as the honest evaluator does, save for what ``lie`` makes of it."""

    def __init__(self, honest, lie) -> None:
        self.honest, self.lie = honest, lie

    def run(self, words):
        return self.lie(*self.honest.run(words))


def drops_the_referral(fired, known):
    return [rule for rule in fired if rule != "refer"], known


def adds_an_emergency(fired, known):
    return [*fired, "immediate-danger"], known


def loses_a_word(fired, known):
    return fired, {**known, "under_18": "absent", "live": "absent"}


def forgets_a_name(fired, known):
    return fired, {name: word for name, word in known.items() if name != "under_18"}


def answers_nothing(fired, known):
    return [], dict.fromkeys(known, "absent")


def gives_no_pair(fired, known):
    return None


def gives_numbers(fired, known):
    return 1, 2


def raises(fired, known):
    raise RuntimeError(f"message with {known}")


LIES = [
    drops_the_referral,
    adds_an_emergency,
    loses_a_word,
    forgets_a_name,
    answers_nothing,
    gives_no_pair,
    gives_numbers,
    raises,
]


def engine_with(name: str, lie) -> Engine:
    engine = Engine(POLICY)
    evaluators = engine._evaluators["northamptonshire"]
    setattr(evaluators, name, LyingEvaluator(getattr(evaluators, name), lie))
    return engine


@pytest.mark.parametrize("liar", ["rules_engine", "reference"])
@pytest.mark.parametrize("lie", LIES)
def test_when_one_evaluator_lies_nothing_is_lost_and_the_decision_says_so(liar: str, lie) -> None:
    honest = ENGINE.decide(GRAVE_PUPIL, "northamptonshire", TODAY)
    decision = engine_with(liar, lie).decide(GRAVE_PUPIL, "northamptonshire", TODAY)
    assert decision.evaluators_disagree
    assert decision.as_json()["degraded"] is True
    assert {task.id for task in honest.duties} <= {task.id for task in decision.duties}
    assert set(honest.routes) <= set(decision.routes)
    assert decision.parallel == honest.parallel == ("mash",)
    assert decision.still_needed == honest.still_needed == ()
    assert set(decision.snapshot) == set(honest.snapshot)
    assert decision.snapshot["under_18"] == "yes"


@pytest.mark.parametrize("liar", ["rules_engine", "reference"])
def test_when_one_evaluator_sees_an_emergency_the_graver_route_leads(liar: str) -> None:
    decision = engine_with(liar, adds_an_emergency).decide(GRAVE_PUPIL, "northamptonshire", TODAY)
    assert decision.route == "emergency"
    assert decision.routes == ("emergency", "prevent_referral")
    assert [task.id for task in decision.duties if task.step == "now"] == ["call_999"]
    assert decision.duty("send_referral") is not None
    assert decision.fired[0] == "immediate-danger"


@pytest.mark.parametrize("liar", ["rules_engine", "reference"])
def test_an_evaluator_that_drops_a_rule_takes_no_duty_away(liar: str) -> None:
    honest = ENGINE.decide(GRAVE_PUPIL, "northamptonshire", TODAY)
    decision = engine_with(liar, drops_the_referral).decide(GRAVE_PUPIL, "northamptonshire", TODAY)
    assert decision.duties == honest.duties
    assert decision.fired == honest.fired


def test_a_lie_on_one_case_leaves_the_next_case_sound() -> None:
    engine = Engine(POLICY)
    evaluators = engine._evaluators["national"]
    honest = evaluators.rules_engine
    evaluators.rules_engine = LyingEvaluator(honest, adds_an_emergency)
    assert engine.decide(GRAVE_PUPIL, today=TODAY).evaluators_disagree
    evaluators.rules_engine = honest
    after = engine.decide(GRAVE_PUPIL, today=TODAY)
    assert after == ENGINE.decide(GRAVE_PUPIL, today=TODAY)
    assert not after.evaluators_disagree


def test_when_both_evaluators_fail_the_error_holds_no_word_of_the_case() -> None:
    engine = engine_with("rules_engine", raises)
    evaluators = engine._evaluators["northamptonshire"]
    evaluators.reference = LyingEvaluator(evaluators.reference, raises)
    with pytest.raises(EngineError) as caught:
        engine.decide(GRAVE_PUPIL, "northamptonshire", TODAY)
    assert str(caught.value) == "neither evaluator"
    assert caught.value.__context__ is None
    assert caught.value.__cause__ is None


# --- durable_rules is missing, or cannot start -----------------------------------------------------


def test_without_durable_rules_the_second_key_decides_alone_and_alike(monkeypatch) -> None:
    random = journeys.seeded(7)
    cases = [list(journeys.journey(random, worry=0.3))[-1] for _ in range(300)]
    with_both = [ENGINE.decide(facts, "derby", TODAY).as_json() for facts in cases]
    monkeypatch.setattr(rules_engine, "_engine", None)
    alone = Engine(POLICY)
    for facts, two in zip(cases, with_both, strict=True):
        one = alone.decide(facts, "derby", TODAY).as_json()
        assert one.pop("engine") == "python"
        assert two.pop("engine") == "durable_rules+python"
        assert one == two
        assert one["degraded"] is False


def test_an_engine_that_cannot_start_leaves_the_reference_evaluator_and_says_degraded(monkeypatch) -> None:
    class WillNotStart:
        def create_ruleset(self, name: str, rules: str) -> int:
            raise RuntimeError("no memory")

    monkeypatch.setattr(rules_engine, "_engine", WillNotStart())
    decision = Engine(POLICY).decide(GRAVE_PUPIL, today=TODAY)
    assert decision.evaluators_disagree
    assert decision.duties == ENGINE.decide(GRAVE_PUPIL, today=TODAY).duties
