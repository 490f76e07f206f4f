"""What must be provable of the rules before a referral, on complete conversations and their neighbours.

A case is complete when no question is left that a rule reads. Every property counts how often its
premise was met, so that none of them holds of nothing.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterator
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
Facts = dict[str, journeys.Answer]

GRAVITY = (
    "no_prevent_action",
    "advice_for_the_public",
    "other_support",
    "with_police",
    "check_with_lead",
    "prevent_advice",
    "prevent_referral",
    "police_now",
    "emergency",
)
RAISED = (
    "immediate_danger",
    "imminent_travel",
    "planning_offence",
    "ground_beyond_identity",
    "earlier_concerns",
    "concern_remains",
    "additional_concern",
    "household_risk",
    "children_at_home",
    "works_with_children",
    "works_with_adults_at_risk",
)
OWN_PEOPLE = {None, "safeguarding_lead", "another_senior"}
EXAMPLES = examples(120)


def decide(facts: Facts) -> Decision:
    return ENGINE.decide(facts, today=TODAY)


def completed(random: Random, facts: Facts | None = None) -> Facts:
    """The facts with every question answered that is still asked, at random.

    What is asked comes from the hand-written reading, which is quick and was shown to agree.
    """
    facts = dict(facts or {})
    while needed := oracle.still_needed(oracle.Case(facts)):
        facts[needed[0]] = journeys.answer(random, needed[0])
    return facts


def complete_case(random: Random) -> Facts:
    calm = dict.fromkeys(oracle.SAFETY, "no") if random.random() < 0.7 else {}
    return completed(random, calm)


def staffs_case(random: Random) -> Facts:
    """A complete case of somebody who is here as a member of staff."""
    return completed(
        random,
        {
            "role": random.choice(oracle.STAFF),
            **(dict.fromkeys(oracle.SAFETY, "no") if random.random() < 0.7 else {}),
        },
    )


def still_asked(facts: Facts) -> Facts:
    """The answers that a conversation keeps: those whose question is asked, in order."""
    kept: Facts = {}
    for name in oracle.VALUES:
        if name in facts and name in oracle.still_needed(oracle.Case(kept)):
            kept[name] = facts[name]
    return kept


complete_cases = st.randoms(use_true_random=False).map(complete_case)
staffs_cases = st.randoms(use_true_random=False).map(staffs_case)


@lru_cache(maxsize=1)
def sample() -> tuple[Facts, ...]:
    random = journeys.seeded(13)
    return tuple(complete_case(random) for _ in range(2_000))


def gravity(decision: Decision) -> int:
    return GRAVITY.index(decision.route)


def worry_without_police(facts: Facts, name: str) -> bool:
    return facts.get(name) in ("unsure", "yes") and facts.get("police_told") != "yes"


MATTERS = ("imminent_travel", "planning_offence")
"""What the police lead on themselves."""


# --- 1. Danger first --------------------------------------------------------------------------------


def says_what_danger_asks(facts: Facts) -> None:
    decision = decide(facts)
    if worry_without_police(facts, "immediate_danger"):
        assert decision.duty("call_999") is not None
        assert decision.route == "emergency"
    if worry_without_police(facts, "imminent_travel") or worry_without_police(facts, "planning_offence"):
        assert decision.duty("contact_police") is not None
        assert decision.route in ("emergency", "police_now")


@EXAMPLES
@given(
    st.randoms(use_true_random=False),
    st.sampled_from(oracle.SAFETY),
    st.sampled_from(["unsure", "yes"]),
    st.sampled_from([None, "no"]),
)
def test_1_danger_comes_first_whatever_else_is_answered_or_absent(
    random: Random, name: str, word: str, told: str | None
) -> None:
    facts = {key: answer for key, answer in journeys.some_facts(random).items() if key != "police_told"}
    says_what_danger_asks({**facts, name: word, **({"police_told": told} if told else {})})
    says_what_danger_asks({name: word})


# --- 2. One answer ----------------------------------------------------------------------------------


@EXAMPLES
@given(complete_cases)
def test_2_every_complete_case_has_one_primary_route(facts: Facts) -> None:
    decision = decide(facts)
    assert decision.still_needed == ()
    assert decision.route == decision.routes[0]
    assert decision.route in GRAVITY


def test_2_every_route_leads_some_complete_case() -> None:
    led = Counter(decide(facts).route for facts in sample())
    assert set(led) == set(GRAVITY), led


# --- 3. More worry, never less protection -----------------------------------------------------------


def raised(facts: Facts) -> Iterator[Facts]:
    """The case with one answer a step more worrying, each in turn; the police have not been told."""
    for name in RAISED:
        danger = name in oracle.SAFETY
        if facts.get(name) in ("no", "unsure") and not (danger and facts.get("police_told") == "yes"):
            word = "unsure" if facts[name] == "no" else "yes"
            yield {**facts, name: word, **({"police_told": "no"} if danger else {})}
    for indicator in oracle.INDICATORS:
        ticked = facts.get("indicators")
        if isinstance(ticked, tuple) and indicator not in ticked:
            yield {**facts, "indicators": (*ticked, indicator)}


def no_less_protected(before: Facts, after: Facts) -> None:
    one, two = decide(before), decide(after)
    assert gravity(two) >= gravity(one), (before, after)
    assert set(one.parallel) <= set(two.parallel), (before, after)
    assert {task.id for task in one.duties if task.step == "now"} <= {task.id for task in two.duties}


@examples(100)
@given(complete_cases, st.randoms(use_true_random=False))
def test_3_more_worry_never_means_less_protection(facts: Facts, random: Random) -> None:
    for worse in raised(facts):
        no_less_protected(facts, completed(random, worse))
        no_less_protected(facts, completed(random, still_asked(worse)))


@pytest.mark.deep
def test_3_every_answer_can_be_raised_and_some_raise_the_route() -> None:
    reached: Counter[str] = Counter()
    random = journeys.seeded(3)
    for facts in sample()[:400]:
        for worse in raised(facts):
            changed = next(name for name in facts if facts[name] != worse[name])
            reached[changed] += 1
            reached["graver"] += gravity(decide(completed(random, worse))) > gravity(decide(facts))
    assert set(reached) == {*RAISED, "indicators", "graver"}, reached


# --- 5. Safeguarding stands -------------------------------------------------------------------------


@EXAMPLES
@given(staffs_cases)
def test_5_another_safeguarding_concern_always_reaches_safeguarding(facts: Facts) -> None:
    if facts["additional_concern"] == "no":
        facts = completed(journeys.seeded(5), {**facts, "additional_concern": "unsure"})
    decision = decide(facts)
    assert {"mash", "adult_safeguarding"} & set(decision.parallel)
    assert {"mash", "adult_safeguarding"} & {task.contact for task in decision.duties}


def test_5_it_does_so_beside_every_route() -> None:
    beside = {
        decide(facts).route for facts in sample() if facts.get("additional_concern") in ("unsure", "yes")
    }
    assert beside == {*GRAVITY} - {"no_prevent_action", "advice_for_the_public"}


# --- 6. Identity is no ground -----------------------------------------------------------------------

NEVER_ON_IDENTITY = {
    "check-with-lead",
    "do-not-wait",
    "in-doubt",
    "young-child-in-doubt",
    "repeat-concern",
    "repeat-grave-sign",
    "refer",
}


@EXAMPLES
@given(st.randoms(use_true_random=False), st.booleans())
def test_6_identity_alone_leads_nowhere_near_prevent(random: Random, whole: bool) -> None:
    facts = journeys.some_facts(random) if whole else complete_case(random)
    ticked = tuple(word for word in facts.get("indicators", ()) if word not in oracle.NO_OPINION)
    facts = {**facts, "indicators": ticked, "ground_beyond_identity": "no"}
    assert not NEVER_ON_IDENTITY & set(decide(facts).fired)


def test_6_the_same_cases_with_a_ground_do_fire_each_of_those_rules() -> None:
    fired: set[str] = set()
    for facts in sample():
        if oracle.Case(facts).ground == "yes":
            fired |= set(decide(facts).fired)
    assert fired >= NEVER_ON_IDENTITY


# --- 7. Telling never blocks ------------------------------------------------------------------------

TELLING = ("context_explored", "person_told", "parent_told", "informing_raises_risk")
WHO_KNOWS = ("consulted", "lead_available", "role")


def with_any(random: Random, facts: Facts, names: tuple[str, ...]) -> Facts:
    changed = {key: value for key, value in facts.items() if key not in names}
    return {**changed, **{name: journeys.answer(random, name) for name in names if random.random() < 0.8}}


def asked_by_staff(random: Random, facts: Facts) -> Facts:
    """The same with a member of staff asking, or nobody having said who asks."""
    others = {name: answer for name, answer in facts.items() if name != "role"}
    return {**others, **random.choice([{}, *({"role": role} for role in oracle.STAFF)])}


@EXAMPLES
@given(st.randoms(use_true_random=False), st.booleans())
def test_7_telling_and_context_change_no_route(random: Random, whole: bool) -> None:
    facts = journeys.some_facts(random) if whole else complete_case(random)
    one, two = decide(facts), decide(with_any(random, facts, TELLING))
    assert (one.routes, one.parallel) == (two.routes, two.parallel)


@EXAMPLES
@given(st.randoms(use_true_random=False), st.booleans())
def test_7_who_was_consulted_never_changes_a_referral_or_anything_graver(random: Random, whole: bool) -> None:
    facts = journeys.some_facts(random) if whole else complete_case(random)
    one, two = (decide(asked_by_staff(random, case)) for case in (facts, with_any(random, facts, WHO_KNOWS)))
    grave = {"prevent_referral", "police_now", "emergency"}
    assert grave & set(one.routes) == grave & set(two.routes)
    assert one.parallel == two.parallel


def test_7_those_answers_do_change_duties_and_lesser_routes() -> None:
    random = journeys.seeded(7)
    changed: Counter[str] = Counter()
    for facts in sample()[:800]:
        decision = decide(facts)
        changed["telling"] += decision.duties != decide(with_any(random, facts, TELLING)).duties
        changed["asking"] += decision.routes != decide(with_any(random, facts, WHO_KNOWS)).routes
        changed["referral"] += "prevent_referral" in decision.routes
    assert min(changed.values()) >= 5, changed


# --- 8. A cleared worry stays with staff ------------------------------------------------------------


def cleared(random: Random) -> Facts:
    facts = completed(
        random,
        dict.fromkeys(oracle.SAFETY, "no")
        | {
            "role": random.choice(oracle.STAFF),
            "indicators": ("extreme_online",),
            "ground_beyond_identity": "yes",
            "additional_concern": "no",
            "stops_with_note": "no",
            "concern_remains": "no",
        },
    )
    facts["indicators"] = journeys.answer(random, "indicators") or ("withdrawal",)
    if facts.get("prevent_team_advice") == "refer":
        facts["prevent_team_advice"] = "no_answer_yet"
    if again(facts):
        facts["earlier_concerns"] = "unsure"
    return facts


def again(facts: Facts) -> bool:
    """A grave sign, and an earlier concern."""
    return bool(set(facts["indicators"]) & oracle.GRAVE) and facts["earlier_concerns"] == "yes"  # type: ignore[arg-type]


@EXAMPLES
@given(st.randoms(use_true_random=False))
def test_8_a_cleared_worry_goes_to_nobody_outside(random: Random) -> None:
    decision = decide(cleared(random))
    assert {task.contact for task in decision.duties} <= OWN_PEOPLE
    assert decision.duty("record_what_was_checked") is not None
    assert decision.route in ("no_prevent_action", "other_support", "check_with_lead")


@EXAMPLES
@given(st.randoms(use_true_random=False), st.sampled_from(sorted(oracle.GRAVE)))
def test_8_a_grave_sign_that_comes_again_or_advice_to_refer_goes_back_to_the_prevent_team(
    random: Random, sign: str
) -> None:
    facts = cleared(random)
    repeated = decide(
        {**facts, "indicators": (sign,), "earlier_concerns": "yes", "prevent_team_advice": "no_answer_yet"}
    )
    advised = decide({**facts, "prevent_team_advice": "refer"})
    for decision, rule in ((repeated, "repeat-grave-sign"), (advised, "advised-but-cleared")):
        assert rule in decision.fired
        assert decision.duty("ask_police_prevent_team") is not None


# --- 11 and 12. Not clear, nothing sent; what is no opinion is never set aside -----------------------


@EXAMPLES
@given(st.randoms(use_true_random=False), st.booleans())
def test_11_until_the_police_know_nothing_is_sent(random: Random, whole: bool) -> None:
    facts = journeys.some_facts(random) if whole else complete_case(random)
    facts = {**facts, random.choice(oracle.SAFETY): random.choice(["unsure", "yes"])}
    decision = decide({**facts, "police_told": "no"})
    assert decision.snapshot["clear_to_refer"] == "no"
    assert decision.duty("send_referral") is None


@EXAMPLES
@given(st.randoms(use_true_random=False), st.booleans(), st.sampled_from(["no", None]))
def test_11_until_the_police_agree_nothing_is_sent_of_travel_or_a_crime(
    random: Random, whole: bool, agree: str | None
) -> None:
    facts = journeys.some_facts(random) if whole else complete_case(random)
    facts = {name: answer for name, answer in facts.items() if name != "police_agree"}
    facts |= {random.choice(MATTERS): random.choice(["unsure", "yes"]), "police_told": "yes"}
    decision = decide({**facts, "police_agree": agree} if agree else facts)
    assert decision.snapshot["clear_to_refer"] == "no"
    assert decision.duty("send_referral") is None


def test_11_once_they_know_it_is_sent() -> None:
    told = [
        facts
        for facts in sample()
        if facts.get("police_told") == "yes" and decide(facts).duty("send_referral") is not None
    ]
    assert told
    assert all(decide({**facts, "police_told": "no"}).duty("send_referral") is None for facts in told)


@EXAMPLES
@given(st.randoms(use_true_random=False), st.booleans(), st.sampled_from(sorted(oracle.NO_OPINION)))
def test_12_what_is_no_opinion_is_never_set_aside(random: Random, whole: bool, sign: str) -> None:
    facts = journeys.some_facts(random) if whole else complete_case(random)
    facts = {**facts, "indicators": tuple({*facts.get("indicators", ()), sign})}
    for ground in oracle.NUY:
        assert "identity-is-no-ground" not in decide({**facts, "ground_beyond_identity": ground}).fired


@EXAMPLES
@given(
    st.randoms(use_true_random=False),
    st.booleans(),
    st.lists(st.sampled_from(sorted(oracle.WEAK)), min_size=1, unique=True),
)
def test_12_weak_signs_alone_are_a_referral_only_where_the_prevent_team_advised_it(
    random: Random, whole: bool, signs: list[str]
) -> None:
    facts = journeys.some_facts(random) if whole else staffs_case(random)
    facts = {**facts, "indicators": tuple(signs), "concern_remains": "yes"}
    for advice in ("no_answer_yet", "do_not_refer"):
        assert "refer" not in decide({**facts, "prevent_team_advice": advice}).fired
    case = oracle.Case({**facts, "prevent_team_advice": "refer"})
    assert ("refer" in decide(case.facts).fired) is case.refers


def test_12_the_prevent_teams_advice_does_lead_to_a_referral_on_weak_signs_alone() -> None:
    weak = [
        facts
        for facts in sample()
        if oracle.Case(facts).weak_only and oracle.Case(facts).live and oracle.Case(facts).clear
    ]
    assert len(weak) >= 20
    assert all("refer" in decide({**facts, "prevent_team_advice": "refer"}).fired for facts in weak)


def test_12_both_rules_do_fire_where_they_may() -> None:
    identity = [facts for facts in sample() if "identity-is-no-ground" in decide(facts).fired]
    referred = [facts for facts in sample() if "refer" in decide(facts).fired]
    assert len(identity) >= 10
    assert len(referred) >= 20
    assert any(set(facts["indicators"]) & oracle.WEAK for facts in referred)  # type: ignore[arg-type]


# --- each of them speaks of something ---------------------------------------------------------------


PREMISES: dict[str, Callable[[Facts], bool]] = {
    "danger, police not told": lambda facts: any(worry_without_police(facts, name) for name in oracle.SAFETY),
    "another concern": lambda facts: facts.get("additional_concern") in ("unsure", "yes"),
    "identity is the only ground": lambda facts: oracle.Case(facts).ground == "no",
    "more than opinion, against which the ground was no": lambda facts: (
        oracle.Case(facts).no_opinion and facts.get("ground_beyond_identity") == "no"
    ),
    "the police know, and do not agree yet": lambda facts: (
        oracle.Case(facts).police_matter and facts.get("police_agree") == "no"
    ),
    "weak signs only, still a concern": lambda facts: (
        oracle.Case(facts).weak_only and oracle.Case(facts).live
    ),
    "a cleared worry": lambda facts: (
        oracle.Case(facts).safe
        and oracle.Case(facts).concern_path
        and facts.get("concern_remains") == "no"
        and facts.get("additional_concern") == "no"
    ),
    "a referral of a child": lambda facts: oracle.Case(facts).refers and oracle.Case(facts).child,
    "a referral of an adult": lambda facts: oracle.Case(facts).refers and not oracle.Case(facts).child,
    "stops with a note": lambda facts: facts.get("stops_with_note") == "yes",
}


@pytest.mark.parametrize("premise", PREMISES)
def test_no_property_holds_of_nothing(premise: str) -> None:
    assert sum(map(PREMISES[premise], sample())) >= 5
