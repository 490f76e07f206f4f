"""What has to hold of every case after a referral, numbered as in the policy document.

Each property stands beside a proof that what it speaks of happens at all.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from random import Random

import journeys
import oracle
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lengths import examples

from triage.engine import Decision, Engine
from triage.policy import load_policy

POLICY = load_policy()
ENGINE = Engine(POLICY)
TODAY = datetime.date(2026, 11, 20)
EXAMPLES = examples(150)
Facts = dict[str, journeys.Answer]

DANGER = ("emergency", "police_now")
LED_AFTER = {
    "police_led",
    "refer_again",
    "support_completed",
    "alternative_support",
    "channel_support",
    "awaiting_consent",
    "single_agency",
    "channel_panel",
    "waiting",
    "closed",
}
SUPPORT = {"channel_support", "support_completed"}
BOTH_CONSENTS = ("guardian_consent_before_support", "own_consent_before_support")
BOTH_SAFEGUARDS = ("consider_child_protection", "consider_adult_safeguarding")


def decide(facts: Facts) -> Decision:
    return ENGINE.decide(facts, today=TODAY)


def complete_follow_up(random: Random, worry: float = 0.2) -> Facts:
    *_, facts = journeys.journey(random, worry=worry, after=True)
    return facts


def any_follow_up(random: Random) -> Facts:
    """Any facts after a referral, also ones that no conversation gives."""
    if random.random() < 0.5:
        return complete_follow_up(random)
    return {**journeys.some_facts(random), "police_assessment": journeys.answer(random, "police_assessment")}


def adopted_case(random: Random) -> Facts:
    """A complete follow-up in which the panel offers support."""
    return completed(random, {"police_assessment": "genuine_risk", "panel_decision": "adopted"})


def completed(random: Random, facts: Facts) -> Facts:
    facts = {**dict.fromkeys(oracle.SAFETY, "no"), **facts}
    while needed := oracle.still_needed(oracle.Case(facts)):
        facts[needed[0]] = journeys.answer(random, needed[0])
    return facts


randoms = st.randoms(use_true_random=False)
complete_follow_ups = randoms.map(complete_follow_up)
follow_ups = randoms.map(any_follow_up)
adopted_cases = randoms.map(adopted_case)


@lru_cache(maxsize=1)
def sample() -> tuple[Facts, ...]:
    random = journeys.seeded(18)
    return tuple(complete_follow_up(random) for _ in range(2_000))


def asked(decision: Decision, duties: tuple[str, ...]) -> list[bool]:
    return [decision.duty(duty) is not None for duty in duties]


def may_be_a_child(facts: Facts) -> bool:
    age = facts.get("age")
    return age < 18 if isinstance(age, int) else facts.get("could_be_under_18") != "no"


# --- the two stages are apart ------------------------------------------------------------------------


@EXAMPLES
@given(randoms)
def test_no_rule_of_one_stage_fires_in_the_other(random: Random) -> None:
    facts = journeys.some_facts(random)
    after = any_follow_up(random)
    facts.pop("police_assessment", None)
    assert {POLICY.rules[rule].phase for rule in decide(facts).fired} <= {"always", "before"}
    assert {POLICY.rules[rule].phase for rule in decide(after).fired} <= {"always", "after"}
    assert set(decide(after).routes) <= {*DANGER, *LED_AFTER, "with_police"}
    assert not LED_AFTER & set(decide(facts).routes)


@EXAMPLES
@given(follow_ups, randoms)
def test_no_answer_of_the_police_or_the_panel_delays_999_the_police_or_safeguarding(
    facts: Facts, random: Random
) -> None:
    answers = {name: journeys.answer(random, name) for name in oracle.FOLLOW_UP if random.random() < 0.8}
    other = {name: answer for name, answer in facts.items() if name not in oracle.FOLLOW_UP} | answers
    one, two = decide(facts), decide({**other, "police_assessment": facts["police_assessment"], **answers})
    assert [task for task in one.duties if task.step == "now"] == [
        task for task in two.duties if task.step == "now"
    ]
    assert one.parallel == two.parallel
    assert (one.route in DANGER) is (two.route in DANGER)


@EXAMPLES
@given(follow_ups)
def test_not_being_sure_of_other_needs_counts_as_yes(facts: Facts) -> None:
    no, unsure, yes = (decide({**facts, "other_needs": word}) for word in oracle.NUY)
    assert (unsure.routes, unsure.duties) == (yes.routes, yes.duties)
    assert set(no.routes) <= set(unsure.routes)
    assert {task.id for task in no.duties} <= {task.id for task in unsure.duties}


# --- 2. One answer -----------------------------------------------------------------------------------


@EXAMPLES
@given(complete_follow_ups)
def test_2_every_complete_follow_up_has_one_primary_route(facts: Facts) -> None:
    decision = decide(facts)
    assert decision.still_needed == ()
    assert decision.route == decision.routes[0]
    assert decision.route in {*DANGER, *LED_AFTER}
    assert LED_AFTER & set(decision.routes)


def test_2_every_route_leads_some_complete_follow_up() -> None:
    led = Counter(decide(facts).route for facts in sample())
    assert set(led) == {*DANGER, *LED_AFTER}
    assert min(led.values()) >= 5, led


def test_2_what_is_still_needed_is_named_where_there_is_no_answer_yet() -> None:
    facts: Facts = {"police_assessment": "genuine_risk", "panel_decision": "adopted"}
    decision = decide(facts)
    assert decision.route == "undecided"
    assert decision.still_needed == (
        "immediate_danger",
        "imminent_travel",
        "planning_offence",
        "additional_concern",
        "age",
        "support_consent",
        "new_information",
    )


# --- 4. Consent --------------------------------------------------------------------------------------


def assert_consent_is_valid(facts: Facts) -> None:
    assert (facts["police_assessment"], facts["panel_decision"]) == ("genuine_risk", "adopted")
    assert facts["support_consent"] == "given"
    assert facts["consent_from"] == ("guardian" if may_be_a_child(facts) else "person")
    assert "age" in facts


@examples(300)
@given(follow_ups | adopted_cases)
def test_4_support_needs_valid_consent_and_a_childs_a_guardians(facts: Facts) -> None:
    if SUPPORT & set(decide(facts).routes):
        assert_consent_is_valid(facts)


@EXAMPLES
@given(randoms, st.sampled_from(["ongoing", "successful"]), st.sampled_from([0, 17, 18, 120, "unknown"]))
def test_4_without_any_part_of_valid_consent_there_is_no_support(
    random: Random, outcome: str, age: int | str
) -> None:
    facts = completed(
        random,
        {
            "police_assessment": "genuine_risk",
            "panel_decision": "adopted",
            "age": age,
            "support_consent": "given",
            "support_outcome": outcome,
        },
    )
    facts["consent_from"] = "guardian" if may_be_a_child(facts) else "person"
    assert SUPPORT & set(decide(facts).routes)
    spoilt = {
        "police_assessment": ("pending", "not_at_risk", "police_led"),
        "panel_decision": ("pending", "not_appropriate", "police_led"),
        "support_consent": ("not_asked", "refused", "withdrawn"),
        "consent_from": ("person" if may_be_a_child(facts) else "guardian",),
        "age": (18,) if may_be_a_child(facts) else (17, "unknown"),
    }
    for name, words in spoilt.items():
        for word in words:
            changed = {**facts, name: word}
            if word == "unknown":
                changed["could_be_under_18"] = "unsure"
            assert not SUPPORT & set(decide(changed).routes), name
    for name in ("panel_decision", "support_consent", "consent_from", "age"):
        less = {fact: answer for fact, answer in facts.items() if fact != name}
        assert not SUPPORT & set(decide(less).routes), name


def test_4_support_is_reached_by_children_and_adults() -> None:
    reached = Counter(
        (route, may_be_a_child(facts), isinstance(facts["age"], int))
        for facts in sample()
        for route in SUPPORT & set(decide(facts).routes)
    )
    assert set(reached) == {
        (route, child, known) for route in SUPPORT for child in (True, False) for known in (True, False)
    }, reached


# --- 5. Safeguarding stands --------------------------------------------------------------------------


@EXAMPLES
@given(complete_follow_ups, st.sampled_from(["unsure", "yes"]))
def test_5_another_safeguarding_concern_reaches_safeguarding_after_a_referral_too(
    facts: Facts, word: str
) -> None:
    decision = decide({**facts, "additional_concern": word})
    wanted = "mash" if may_be_a_child(facts) else "adult_safeguarding"
    assert wanted in decision.parallel
    assert decision.duty(f"contact_{wanted}") is not None


def test_5_it_does_so_beside_every_route_after_a_referral() -> None:
    beside = {decide(facts).route for facts in sample() if facts["additional_concern"] != "no"}
    assert beside == {*DANGER, *LED_AFTER}


# --- 9 and 10. Nothing idle, every question earns its place -----------------------------------------


def test_9_every_rule_that_holds_after_a_referral_fires_in_some_complete_follow_up() -> None:
    fired = {rule for facts in sample() for rule in decide(facts).fired}
    assert fired == {rule.id for rule in POLICY.rules.values() if rule.phase != "before"}


@pytest.mark.parametrize("name", oracle.FOLLOW_UP)
def test_10_every_question_of_a_follow_up_earns_its_place(name: str) -> None:
    answers = oracle.VALUES[name] or (0, 6, 12)
    told = [
        {
            (decision.routes, tuple(task.id for task in decision.duties))
            for answer in answers
            for decision in [decide({**facts, name: answer})]
        }
        for facts in sample()[:600]
        if name in facts
    ]
    assert max(map(len, told)) > 1


# --- 13. The line is 18 ------------------------------------------------------------------------------


@examples(300)
@given(complete_follow_ups | adopted_cases)
def test_13_the_line_is_eighteen_after_a_referral_too(facts: Facts) -> None:
    child, adult = decide({**facts, "age": 17}), decide({**facts, "age": 18})
    beyond = facts["additional_concern"] != "no"
    assert asked(child, ("contact_mash", "contact_adult_safeguarding")) == [beyond, False]
    assert asked(adult, ("contact_adult_safeguarding",)) == [beyond]
    adopted = facts["police_assessment"] == "genuine_risk" and facts.get("panel_decision") == "adopted"
    consent = facts.get("support_consent") if adopted else None
    by_person = consent == "given" and facts["consent_from"] == "person"
    by_guardian = consent == "given" and facts["consent_from"] == "guardian"
    not_asked, refused = consent == "not_asked", consent in ("refused", "withdrawn")
    assert asked(child, BOTH_CONSENTS) == [not_asked or by_person, False]
    assert asked(adult, BOTH_CONSENTS) == [False, not_asked or by_guardian]
    assert asked(child, BOTH_SAFEGUARDS) == [refused, False]
    assert asked(adult, BOTH_SAFEGUARDS) == [False, refused]
    if not (by_person or by_guardian):
        assert child.routes == adult.routes


# --- referring again ---------------------------------------------------------------------------------


@examples(300)
@given(follow_ups | adopted_cases, st.sampled_from([None, "no", "yes"]))
def test_a_case_is_referred_again_exactly_when_something_is_new_and_it_was_closed(
    facts: Facts, new: str | None
) -> None:
    facts = {name: answer for name, answer in facts.items() if name != "new_information"}
    decision = decide({**facts, "new_information": new} if new else facts)
    closed = set(oracle.CLOSING) & set(decision.fired)
    again = new == "yes" and bool(closed)
    assert ("refer-again" in decision.fired) is again
    assert ("refer_again" in decision.routes) is again
    assert (decision.duty("make_new_referral") is not None) is again
    assert (decision.duty("pass_on_new_information") is not None) is (new == "yes")
    if again:
        assert decision.route in ("refer_again", *DANGER)


def test_each_way_of_closing_a_case_is_referred_again_and_a_refusal_is_not() -> None:
    again = Counter(
        rule
        for facts in sample()
        for decision in [decide(facts)]
        for rule in decision.fired
        if "refer-again" in decision.fired
    )
    assert all(again[rule] >= 5 for rule in oracle.CLOSING), again
    refused = [
        decide(facts)
        for facts in sample()
        if facts.get("support_consent") in ("refused", "withdrawn") and facts["new_information"] == "yes"
    ]
    assert len(refused) >= 20
    for decision in refused:
        assert asked(decision, ("pass_on_new_information", "make_new_referral")) == [True, False]
        assert "alternative_support" in decision.routes


PREMISES: dict[str, Callable[[Facts], bool]] = {
    "the police have not answered": lambda facts: facts["police_assessment"] == "pending",
    "danger, police not told": lambda facts: decide(facts).route in DANGER,
    "danger, police told": lambda facts: "with_police" in decide(facts).routes,
    "another safeguarding concern about a child": lambda facts: (
        facts["additional_concern"] != "no" and may_be_a_child(facts)
    ),
    "another safeguarding concern about an adult": lambda facts: (
        facts["additional_concern"] != "no" and not may_be_a_child(facts)
    ),
    "a child whom nobody has asked": lambda facts: (
        facts.get("support_consent") == "not_asked" and may_be_a_child(facts)
    ),
    "an adult whom nobody has asked": lambda facts: (
        facts.get("support_consent") == "not_asked" and not may_be_a_child(facts)
    ),
    "a child who agreed without a guardian": lambda facts: (
        facts.get("consent_from") == "person" and may_be_a_child(facts)
    ),
    "a guardian who agreed for an adult": lambda facts: (
        facts.get("consent_from") == "guardian" and not may_be_a_child(facts)
    ),
    "a child whose support was refused": lambda facts: (
        facts.get("support_consent") in ("refused", "withdrawn") and may_be_a_child(facts)
    ),
    "an adult who refused support": lambda facts: (
        facts.get("support_consent") in ("refused", "withdrawn") and not may_be_a_child(facts)
    ),
    "support ended, and something is new": lambda facts: (
        facts.get("support_outcome") in ("successful", "no_meaningful_outcome")
        and facts["new_information"] == "yes"
    ),
    "closed, and something is new": lambda facts: (
        facts["police_assessment"] == "not_at_risk" and facts["new_information"] == "yes"
    ),
    "nothing is new": lambda facts: facts["new_information"] == "no",
    "it is not sure that there are other needs": lambda facts: facts.get("other_needs") == "unsure",
}


@pytest.mark.parametrize("premise", PREMISES)
def test_no_property_of_a_follow_up_holds_of_nothing(premise: str) -> None:
    assert sum(map(PREMISES[premise], sample())) >= 5
