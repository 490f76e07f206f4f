"""What must be provable about people: children and adults, whom nothing goes through, who leads, who hears.

Numbered as in the policy document; each property stands beside a proof that what it speaks of happens.
"""

from __future__ import annotations

from collections import Counter
from random import Random

import journeys
import oracle
import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_properties import (
    EXAMPLES,
    MATTERS,
    POLICY,
    Facts,
    complete_case,
    completed,
    decide,
    staffs_case,
    staffs_cases,
)
from test_properties_after import complete_follow_up

randoms = st.randoms(use_true_random=False)
BY_LEAD = {duty.id for duty in POLICY.duties.values() if duty.by == "lead"}
TO_LEAD = {duty.id for duty in POLICY.duties.values() if duty.contact == "safeguarding_lead"}
THE_LEAD = {"safeguarding_lead", "deputy_or_head", "prevent_lead"}
TELLS_THE_LEAD = ("consult_safeguarding_lead", "tell_lead", "tell_lead_of_repeat")


def any_case(random: Random) -> Facts:
    """Any facts, also ones that no conversation gives, before a referral and after."""
    return random.choice([journeys.some_facts, complete_case, staffs_case, complete_follow_up])(random)


# --- 13. The line is 18 -----------------------------------------------------------------------------


@EXAMPLES
@given(staffs_cases)
def test_13_the_line_is_eighteen(facts: Facts) -> None:
    child, adult = decide({**facts, "age": 17}), decide({**facts, "age": 18})
    assert child.routes == adult.routes
    beyond = facts["additional_concern"] in ("unsure", "yes")
    case = oracle.Case({**facts, "age": 17})
    assert child.duty("contact_adult_safeguarding") is None
    assert (child.duty("contact_mash") is not None) is (beyond or (case.live and case.risk_at_home))
    assert (adult.duty("contact_adult_safeguarding") is not None) is beyond
    hears = (
        case.live and (case.clear or facts.get("police_told") == "yes") and (case.firm or not case.weak_only)
    )
    assert (child.duty("consult_children_services") is not None) is hears
    assert adult.duty("consult_children_services") is None
    pair = ("guardian_consent_before_support", "own_consent_before_support")
    referred = "prevent_referral" in child.routes
    assert [child.duty(duty) is not None for duty in pair] == [referred, False]
    assert [adult.duty(duty) is not None for duty in pair] == [False, referred]


# --- 14. Never through the person -------------------------------------------------------------------


@EXAMPLES
@given(randoms)
def test_14_nothing_goes_through_a_lead_or_head_who_is_the_person(random: Random) -> None:
    decision = decide({**any_case(random), "person_in_charge": "lead_or_head"})
    assert "safeguarding_lead" not in {task.contact for task in decision.duties}
    assert "lead" not in {task.by for task in decision.duties}


@EXAMPLES
@given(randoms)
def test_14_else_the_lead_keeps_their_tasks_unless_they_disagree(random: Random) -> None:
    facts = {**any_case(random), "person_in_charge": random.choice(["no", "manager"])}
    for word, by in (("no", "you"), ("yes", "lead")):
        decision = decide({**facts, "lead_agrees": word})
        assert {task.by for task in decision.duties if task.id in BY_LEAD} <= {by}
        assert {task.contact for task in decision.duties if task.id in TO_LEAD} <= {"safeguarding_lead"}


@pytest.mark.deep
def test_14_every_task_of_or_for_the_lead_is_met_about_the_lead_and_about_others() -> None:
    random, met = journeys.seeded(14), Counter[tuple[str, str]]()
    for _ in range(1_500):
        facts = {**any_case(random), "person_in_charge": random.choice(["manager", "lead_or_head"])}
        for task in decide(facts).duties:
            met[task.id, str(facts["person_in_charge"])] += 1
    assert all(met[duty, who] for duty in BY_LEAD | TO_LEAD for who in ("manager", "lead_or_head")), met


# --- 15. The police lead their own case -------------------------------------------------------------


def police_case(random: Random, agree: str | None) -> Facts:
    """A case of staff about travel or a crime, of which the police were told."""
    facts = any_case(random)
    for name in ("role", "police_agree"):
        facts.pop(name, None)
    facts |= random.choice([{}, *({"role": role} for role in oracle.STAFF)])
    facts |= {random.choice(MATTERS): random.choice(["unsure", "yes"]), "police_told": "yes"}
    return {**facts, "police_agree": agree} if agree else facts


@EXAMPLES
@given(randoms, st.sampled_from([None, "no"]))
def test_15_while_the_police_do_not_agree_nothing_is_sent_and_nobody_is_told(
    random: Random, agree: str | None
) -> None:
    decision = decide(police_case(random, agree))
    assert decision.duty("send_referral") is None
    assert "prevent_referral" not in decision.routes
    assert decision.duty("tell_nobody_yet") is not None


@EXAMPLES
@given(randoms, st.sampled_from([None, "no", "yes"]))
def test_15_agreed_or_not_nobody_is_asked_to_tell(random: Random, agree: str | None) -> None:
    decision = decide(police_case(random, agree))
    assert decision.duty("agree_who_tells") is None
    assert decision.duty("tell_when_possible") is None


@EXAMPLES
@given(randoms)
def test_15_nobody_tells_where_nobody_is_to_be_told_yet(random: Random) -> None:
    decision = decide(any_case(random))
    if decision.duty("tell_nobody_yet"):
        assert decision.duty("agree_who_tells") is None
        assert decision.duty("tell_when_possible") is None


def test_15_once_they_agree_a_referral_is_made_and_others_do_agree_who_tells() -> None:
    random = journeys.seeded(15)
    agreed = [
        decide(
            completed(
                random,
                {
                    **dict.fromkeys(oracle.SAFETY, "no"),
                    "imminent_travel": "unsure",
                    "police_told": "yes",
                    "police_agree": "yes",
                    "role": "noticed_it",
                    "indicators": ("open_support",),
                    "ground_beyond_identity": "yes",
                },
            )
        )
        for _ in range(60)
    ]
    sent = [decision for decision in agreed if decision.duty("send_referral")]
    assert len(sent) >= 5
    assert all(decision.duty("tell_nobody_yet") for decision in sent)
    others = Counter(task.id for _ in range(600) for task in decide(staffs_case(random)).duties)
    assert min(others["agree_who_tells"], others["tell_when_possible"]) >= 3, others


# --- 16. Not staff, nothing sent --------------------------------------------------------------------

FOR_STAFF = (
    "complete_national_form",
    "send_referral",
    "consult_safeguarding_lead",
    "tell_lead",
    "ask_police_before_referring",
)
NOT_STAFF = ("relative_or_friend", "myself")


@EXAMPLES
@given(randoms, st.sampled_from(NOT_STAFF))
def test_16_whoever_is_not_staff_is_asked_for_no_form_and_no_lead(random: Random, role: str) -> None:
    decision = decide({**any_case(random), "role": role})
    assert not {task.id for task in decision.duties} & {*FOR_STAFF}


@EXAMPLES
@given(randoms, st.sampled_from(NOT_STAFF))
def test_16_once_safety_is_answered_nothing_more_is_asked_of_them(random: Random, role: str) -> None:
    facts = completed(random, {"role": role})
    assert set(facts) <= {*oracle.SAFETY, "police_told", "police_agree", "role"}
    decision = decide(facts)
    assert decision.still_needed == ()
    assert "advice_for_the_public" in decision.routes


@pytest.mark.parametrize("duty", FOR_STAFF)
def test_16_staff_are_asked_each_of_those(duty: str) -> None:
    random = journeys.seeded(16)
    asked = sum(decide(any_case(random)).duty(duty) is not None for _ in range(1_500))
    assert asked >= 10


# --- 17. The lead always hears ----------------------------------------------------------------------


def a_live_case(random: Random) -> Facts:
    """A complete case with a concern that is still there, clear to refer; the user is not the lead."""
    who = random.choice(
        [
            {},
            {
                "about": "colleague",
                "person_in_charge": random.choice(["no", "manager", "lead_or_head", "lead_or_head"]),
            },
        ]
    )
    return completed(
        random,
        {
            **dict.fromkeys(oracle.SAFETY, "no"),
            "role": random.choice(["noticed_it", "on_behalf"]),
            **who,
            "indicators": journeys.answer(random, "indicators") or ("withdrawal",),
            "ground_beyond_identity": random.choice(["unsure", "yes"]),
            "stops_with_note": "no",
            "concern_remains": random.choice(["unsure", "yes"]),
        },
    )


def heard_of(facts: Facts) -> bool:
    """Whether somebody who leads was spoken to, and is not the person of concern or answers to them."""
    spoken_to = set(facts["consulted"])  # type: ignore[arg-type]
    about_the_lead = facts.get("person_in_charge") == "lead_or_head"
    return bool(spoken_to & ({"prevent_lead"} if about_the_lead else THE_LEAD))


@EXAMPLES
@given(randoms)
def test_17_the_lead_hears_of_every_concern_that_remains(random: Random) -> None:
    facts = a_live_case(random)
    decision = decide(facts)
    senior = "another_senior" if facts.get("person_in_charge") == "lead_or_head" else "safeguarding_lead"
    told = {task.contact for duty in TELLS_THE_LEAD if (task := decision.duty(duty))}
    assert told <= {senior}
    assert told or heard_of(facts), facts


def test_17_both_ways_of_hearing_happen_about_the_lead_and_about_others() -> None:
    random, met = journeys.seeded(17), Counter[tuple[bool, bool]]()
    for _ in range(400):
        facts = a_live_case(random)
        met[facts.get("person_in_charge") == "lead_or_head", heard_of(facts)] += 1
    assert len(met) == 4
    assert min(met.values()) >= 10, met
