"""Three evaluators of one policy: durable_rules, the reference evaluator, and the solver that proves it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

import journeys
import oracle
import pytest
from chat_driver import POLICY, TODAY
from covering import GRAVE_PUPIL, LEVELS, LEVELS_AFTER, covering_design
from lengths import part_and_whole
from solver_oracle import SolverOracle

from triage.engine import Decision, Engine
from triage.policy import load_policy
from triage.proof.translate import Subject

ENGINE = Engine(POLICY)

pytestmark = pytest.mark.both_evaluators
THIRD = SolverOracle(Subject(POLICY))


def all_three_agree(facts: oracle.Facts) -> Decision:
    decision = ENGINE.decide(facts, "national", TODAY)
    assert decision.engine == "durable_rules+python"
    assert not decision.evaluators_disagree, facts
    assert THIRD.agrees(facts, decision), facts
    return decision


def fired_in(cases: Iterable[oracle.Facts]) -> Counter[str]:
    return Counter(rule for facts in cases for rule in all_three_agree(facts).fired)


@pytest.mark.parametrize("together", part_and_whole(2, 3))
def test_they_agree_on_every_two_or_three_answers_together_before_a_referral(together: int) -> None:
    fired = fired_in(covering_design(LEVELS, together))
    silent = {rule.id for rule in POLICY.rules.values() if rule.phase == "before"} - set(fired)
    assert len(silent) <= {2: 5, 3: 0}[together], silent


def test_they_agree_on_every_two_answers_together_after_a_referral() -> None:
    fired = fired_in(covering_design(LEVELS_AFTER, together=2))
    assert {"waiting", "closed-by-police", "new-information", "refer-again"} <= set(fired)


@pytest.mark.parametrize("total", part_and_whole(1_000, 10_000))
def test_they_agree_on_thousands_of_random_cases_of_every_kind(total: int) -> None:
    random = journeys.seeded(20261121)
    cases = [
        journeys.some_facts(random)
        if number % 4 > 1
        else list(journeys.journey(random, worry=0.2, after=number % 4 == 1))[-1]
        for number in range(total)
    ]
    fired = fired_in(cases)
    assert set(fired) == set(POLICY.rules)
    assert all(total // 1_000 <= count <= total - total // 1_000 for count in fired.values()), fired


@pytest.mark.deep
def test_they_agree_where_an_area_adds_a_rule_and_raises_an_age(tmp_path) -> None:
    (tmp_path / "areas").mkdir()
    (tmp_path / "areas" / "careful.yaml").write_text(CAREFUL)
    policy = load_policy(own=tmp_path)
    engine, third = Engine(policy), SolverOracle(Subject(policy, "careful"))
    random = journeys.seeded(14)
    fired: Counter[str] = Counter()
    for _ in range(500):
        *_, facts = journeys.journey(random, worry=0.1)
        decision = engine.decide(facts, "careful", TODAY)
        assert third.agrees(facts, decision), facts
        fired.update(decision.fired)
    assert fired["lead-hears-of-colleagues"] >= 3
    assert fired["young-child"] >= 3


CAREFUL = """\
id: careful
name: Careful
says: Careful with children.
contacts: {}
form: national_2018
young_child_below: 14
sources: [{assumption: Treated as a child until the age is known}]
rules:
  - id: lead-hears-of-colleagues
    says: It is about a colleague.
    when: {about: colleague, concern_path: yes}
    then: {duties: [tell_lead]}
    because: The organisation asks for it.
    sources: [{assumption: Treated as a child until the age is known}]
"""


@pytest.mark.parametrize(
    "changed", [{"by": "lead"}, {"by": "police"}, {"contact": "mash"}, {"contact": None}]
)
@pytest.mark.parametrize("facts", [GRAVE_PUPIL, {**GRAVE_PUPIL, "person_in_charge": "lead_or_head"}])
def test_the_third_says_no_to_another_owner_or_contact_of_any_task(
    facts: oracle.Facts, changed: dict[str, str | None]
) -> None:
    honest = all_three_agree(facts)
    for place, task in enumerate(honest.duties):
        other = replace(task, **changed)
        duties = (*honest.duties[:place], other, *honest.duties[place + 1 :])
        assert THIRD.agrees(facts, replace(honest, duties=duties)) is (other == task), task.id


@pytest.mark.parametrize(
    "changed",
    [
        {"fired": ("refer",)},
        {"fired": ()},
        {"routes": ("prevent_advice",)},
        {"parallel": ()},
        {"duties": ()},
        {"route": "prevent_advice"},
        {"route": "undecided"},
        {"still_needed": ("informing_raises_risk",)},
    ],
)
def test_the_third_says_no_to_any_part_of_a_decision_that_was_changed(changed: dict[str, object]) -> None:
    honest = ENGINE.decide(GRAVE_PUPIL, "national", TODAY)
    assert THIRD.agrees(GRAVE_PUPIL, honest)
    assert not THIRD.agrees(GRAVE_PUPIL, replace(honest, **changed))
    assert THIRD.agrees(GRAVE_PUPIL, honest)
