"""The conversation by itself: what is asked, in which order, and what an answer changes."""

from __future__ import annotations

import datetime

import pytest
from chat_driver import (
    ENGINE,
    LEAD_TO_FORM,
    SCRIPT,
    TO_THE_OFFER,
    TODAY,
    handed_over,
    session,
    talk_through,
    typed,
)

from triage.cases.model import Statement
from triage.conversation import Conversation, begin
from triage.conversation.parsing import options_of
from triage.flow.completion import PapersWanted, papers_wanted
from triage.kinds.values import YesNoText

START = Conversation(session())


def screens(conversation: Conversation) -> list[str]:
    """The screens answered so far, each once."""
    return list(dict.fromkeys(SCRIPT.questions[key].screen for key in conversation.answers))


def waiting(conversation: Conversation) -> str:
    """The id of the question that stands now."""
    assert conversation.question
    return conversation.question.id


# Safety


def test_the_first_question_covers_all_three_dangers_on_one_screen() -> None:
    assert START.question
    assert START.question.id == "safety"
    assert [option.word for option in options_of(START, START.question)] == [
        "immediate_danger",
        "imminent_travel",
        "planning_offence",
        "unsure",
        "nothing",
    ]


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        ("5", ("no", "no", "no")),
        ("1", ("yes", "no", "no")),
        ("2", ("no", "yes", "no")),
        ("3", ("no", "no", "yes")),
        ("4", ("unsure", "unsure", "unsure")),
        ("2 4", ("no", "unsure", "no")),
        ("1 3", ("yes", "no", "yes")),
        ("4, 3 and 1", ("unsure", "no", "unsure")),
        ("1 2 3", ("yes", "yes", "yes")),
        ("nothing", ("no", "no", "no")),
        ("no", ("no", "no", "no")),
        ("not sure", ("unsure", "unsure", "unsure")),
    ],
)
def test_every_combination_of_the_safety_screen_gives_three_facts(line: str, facts: tuple[str, ...]) -> None:
    answers = talk_through([line]).case_as_answered.answers
    assert (answers["immediate_danger"], answers["imminent_travel"], answers["planning_offence"]) == facts


@pytest.mark.parametrize(
    ("line", "route"), [("1", "emergency"), ("4", "emergency"), ("2", "police_now"), ("3 4", "police_now")]
)
def test_danger_gives_the_alert_after_one_answer_and_stops_for_the_call(line: str, route: str) -> None:
    found = talk_through([line])
    assert found.decision.route == route
    assert found.question
    assert found.question.kind.name == "pause"


def test_what_the_police_were_told_reaches_the_form() -> None:
    found = talk_through(["1", "ready", "yes", "2.30pm", "log 77", "wait at the gate"])
    action = found.case_prefilled.form["safeguarding.direct_action"]
    assert isinstance(action, YesNoText)
    assert action.answer == "yes"
    assert all(part in action.text for part in ("14:30", "log 77", "wait at the gate"))
    assert found.decision.route == "with_police"
    assert waiting(found) == "role"


def test_the_referral_waits_while_the_police_do_not_know() -> None:
    found = typed(START, safety="1", police_told="no")
    assert found.decision.route == "emergency"
    assert not found.decision.duty("send_referral")
    assert "people" not in found.answers


def test_new_danger_asks_again_whether_the_police_know() -> None:
    found = talk_through(["4", "ready", "yes", "yes", "14:30", "77", "nothing"])
    worse = talk_through(["1"], found.change("safety"))
    assert worse.decision.route == "emergency"
    assert waiting(worse) == "call"


def test_the_same_answer_about_danger_does_not_ask_for_the_call_again() -> None:
    found = talk_through(["4", "ready", "yes", "yes", "14:30", "77", "nothing", "1"])
    assert waiting(talk_through(["4"], found.change("safety"))) == "about"


# The story and the ground


def test_the_story_comes_before_the_signs_and_the_signs_before_the_ground() -> None:
    found = typed(START)
    order = [key for key in found.answers if not key.startswith("individual")]
    wanted = [
        "safety",
        "role",
        "about",
        "story.seen",
        "story.seen_when",
        "story.seen_others",
        "story.known",
        "indicators",
        "ground_beyond_identity",
        "people",
    ]
    assert order[: len(wanted)] == wanted
    assert order.index("people") < order.index("context") < order.index("concern_remains")


def test_exact_words_arrive_in_the_form_with_who_said_them() -> None:
    found = typed(
        Conversation(session(me={"forename": "Alex", "surname": "Sample", "role": "Form tutor"})),
        story__seen='He said: "They <18 & all"',
        story__seen_others="two pupils",
        **{key: value for key, value in LEAD_TO_FORM.items() if key.startswith("story")},
    )
    seen, told, *_ = found.case_as_answered.statements
    assert seen == Statement(
        "seen", 'He said: "They <18 & all"\nAlso there: two pupils', "Alex Sample, Form tutor", "2026-11-18"
    )
    assert told == Statement("told", "He keeps sending us things.", "another pupil", "2026-11-18")
    assert 'He said: "They <18 & all"' in str(found.case_prefilled.form["concerns.event"])
    assert found.case_prefilled.form["dates.first_known"] == datetime.date(2026, 11, 18)


@pytest.mark.parametrize("sign", ["1", "2", "3", "4", "5", "6", "7", "8", "9", "4 10"])
def test_a_sign_that_is_no_opinion_with_no_ground_is_looked_at_again_on_the_same_screen(sign: str) -> None:
    found = talk_through(["5", "1", "1", "A remark.", "nk", "nobody", "no", sign])
    if sign == "8":  # a threat: the question about danger comes once more first
        assert waiting(found) == "safety"
        found = talk_through(["5"], found)
    found = talk_through(["no"], found)
    assert waiting(found) == "ground_again"
    assert found.screen
    assert found.screen.id == "ground"
    stands = talk_through(["no"], found)
    assert stands.decision.snapshot["ground"] == "unsure"
    assert "identity-is-no-ground" not in stands.decision.fired
    assert talk_through(["yes"], found).case_as_answered.answers["ground_beyond_identity"] == "yes"


@pytest.mark.parametrize("sign", ["10", "12", "10 11"])
def test_weak_signs_with_no_ground_are_not_asked_about_again(sign: str) -> None:
    found = typed(START, indicators=sign, ground_beyond_identity="no")
    assert "ground_again" not in found.answers
    assert found.decision.route == "no_prevent_action"


# The offer of the note


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"story__known": "yes"},
        {"indicators": "8"},
        {"indicators": "8", "ground_beyond_identity": "no"},
        {"people": "7"},
    ],
)
def test_the_note_is_offered_after_at_most_eight_screens(changed: dict[str, str]) -> None:
    usual = {"people": "8", "lead_available": "yes", **changed}
    found = typed(START, "stops_with_note", **usual)
    assert waiting(found) == "stops_with_note"
    assert len(screens(found)) <= 8


def test_after_stopping_exactly_two_more_screens_complete_the_note() -> None:
    offered = talk_through(TO_THE_OFFER)
    assert len(screens(offered)) == 8
    stopped = talk_through(["stop", "no", "15"], offered)
    assert stopped.question is None
    assert screens(stopped)[-2:] == ["additional", "age"]
    assert stopped.stopped
    assert stopped.decision.route == "check_with_lead"
    assert stopped.decision.still_needed == ()


def test_nobody_is_offered_the_note_who_has_spoken_to_somebody_else_or_cannot_reach_the_lead() -> None:
    for people in ("3 6", "9"):
        assert "stops_with_note" not in typed(START, people=people).answers


def test_whoever_told_the_lead_may_stop_with_a_note_and_the_lead_alone_is_not_asked() -> None:
    assert waiting(typed(START, "stops_with_note", people="1")) == "stops_with_note"
    stopped = typed(START, people="1 6", stops_with_note="yes")
    assert stopped.decision.route == "check_with_lead"
    assert "prevent_team_advice" not in stopped.answers
    assert "stops_with_note" not in typed(START, role="2", people="1").answers


def test_the_text_of_the_note_can_be_had_before_anything_is_chosen() -> None:
    case, decision = talk_through(TO_THE_OFFER).note_case()
    assert decision.route == "check_with_lead"
    assert case.answers["stops_with_note"] == "yes"


# Changing, going back, leaving out


def test_an_early_change_drops_what_no_longer_applies_and_offers_it_again() -> None:
    full = typed(
        START,
        **{
            **LEAD_TO_FORM,
            "indicators": "10",
            "people": "police_prevent_team",
            "prevent_team_advice": "refer",
        },
    )
    alone = talk_through(["no"], full.change("ground_beyond_identity"))
    assert alone.decision.route in ("no_prevent_action", "other_support")
    assert not any(name.startswith("concerns.") for name in alone.case_as_answered.form)
    assert "concern_remains" in alone.stale_answers
    assert alone.question is None
    again = talk_through(["yes"], alone.change("ground_beyond_identity"))
    kept = 0
    while again.question:
        assert again.earlier(again.question) is not None, again.question.id
        again, kept = talk_through(["keep"], again), kept + 1
    assert kept > 30
    assert again.case_as_answered == full.case_as_answered
    assert again.decision == full.decision


def test_an_area_that_is_not_needed_any_more_is_dropped_too() -> None:
    full = typed(START, **{**LEAD_TO_FORM, "indicators": "10", "additional_concern": "no"})
    assert full.area == "northamptonshire"
    alone = talk_through(["no"], full.change("ground_beyond_identity"))
    assert alone.area == "not_known"
    assert alone.case_as_answered.answers.get("sector") is None


def test_going_back_reopens_one_answer_after_the_other() -> None:
    found = talk_through(["5", "1", "2"])
    for expected in ("about", "role", "safety", "safety"):
        found = found.back()
        assert waiting(found) == expected
    assert (
        talk_through(["keep", "keep", "keep"], found).case_as_answered
        == talk_through(["5", "1", "2"]).case_as_answered
    )


def test_going_back_never_reaches_what_a_colleague_answered() -> None:
    found = typed(begin(session(), handed_over()), "vulnerabilities", role="2")
    assert [waiting(found := found.back()) for _ in range(3)] == ["role", "safety", "safety"]


def test_rest_leaves_out_one_section_and_keeps_what_triage_gives() -> None:
    found = typed(START, "individual.surname", **LEAD_TO_FORM).rest()
    assert waiting(found) == "concerns.notice"
    assert found.case_as_answered.form["individual.phones"] == "not known"
    found = found.rest()
    assert waiting(found) == "complex_needs"
    assert "He keeps sending us things." in str(found.case_as_answered.form["concerns.notice"])
    assert START.rest() is START


# Danger words


def test_a_danger_word_asks_about_safety_once_for_each_phrase_and_decides_nothing() -> None:
    lines = ["5", "1", "1"]
    found = talk_through([*lines, "He has a knife."])
    assert found.danger_now == ("knife",)
    assert waiting(found) == "safety"
    assert found.decision.route == talk_through([*lines, "He has a pen."]).decision.route
    again = talk_through(["5", "nk", "a knife maker"], found)
    assert waiting(again) == "story.known"
    assert waiting(talk_through(["yes", "A gun and a knife."], again)) == "safety"


@pytest.mark.parametrize("text", ["KNIFE!", "a\nknife\n", "(knife)", "plane\u0020ticket"])
def test_danger_words_are_found_however_they_stand(text: str) -> None:
    assert talk_through(["5", "1", "1", text]).danger_now


@pytest.mark.parametrize("text", ["penknifes", "skilled", "attackers' club", "a placid week"])
def test_words_that_only_hold_a_danger_word_ask_nothing(text: str) -> None:
    assert not talk_through(["5", "1", "1", text]).danger_now


def test_a_danger_word_counts_in_a_yes_or_no_answer_too_and_not_in_words_that_were_kept() -> None:
    found = typed(
        START,
        "safeguarding.health",
        story__seen="A remark.",
        **{key: value for key, value in LEAD_TO_FORM.items() if key != "story__seen"},
    )
    assert talk_through(["yes, talks of suicide"], found).danger_now == ("suicide",)
    begun = handed_over().with_(statements=(Statement("seen", "He has a knife.", "Alex", "2026-11-18"),))
    lead = typed(begin(session(), begun), "concerns.event", role="2")
    assert "knife" in str(lead.suggestion(SCRIPT.questions["concerns.event"]))
    assert not talk_through(["keep"], lead).danger_now


def test_back_does_not_pass_by_the_question_about_danger() -> None:
    found = talk_through(["5", "1", "1", "He has a gun."])
    assert found.back() is found


# What is asked, and what is not


def test_the_area_is_asked_after_safety_and_only_when_a_listed_contact_needs_it() -> None:
    cleared = typed(START, concern_remains="no")
    assert "area" not in cleared.answers
    assert "area" not in typed(START, indicators="none").answers
    referral = typed(START)
    assert list(referral.answers).index("area") > list(referral.answers).index("safety")
    assert "area" not in typed(Conversation(session(area="derby"))).answers
    assert typed(Conversation(session(area="derby"))).area == "derby"


def test_own_details_are_never_asked_for_again() -> None:
    me = {
        "forename": "Alex",
        "surname": "Sample",
        "role": "Form tutor",
        "organisation": "A School",
        "phone": "01604 000000",
        "email": "alex@example.org",
    }
    found = typed(Conversation(session(me=me, known_of_user={"sector": "education"})))
    asked = set(found.answers)
    assert not {f"{part}.{key}" for part in ("first_identified_by", "referrer") for key in me} & asked
    assert "sector" not in asked
    assert found.case_as_answered.form["first_identified_by.surname"] == "Sample"
    assert found.case_as_answered.form["referrer.same_as_first"] == "yes"


def test_a_date_of_birth_gives_the_age_and_is_not_asked_for_again() -> None:
    found = typed(START, age="2 March 2011")
    assert found.case_as_answered.answers["age"] == 15
    assert found.case_as_answered.form["individual.date_of_birth"] == datetime.date(2011, 3, 2)
    assert "individual.date_of_birth" not in found.answers


def test_a_date_of_birth_in_the_form_gives_the_age_that_was_not_known() -> None:
    found = typed(
        START, age="not known", could_be_under_18="unsure", individual__date_of_birth="2 March 2011"
    )
    assert found.case_as_answered.answers["age"] == 15
    assert "could_be_under_18" not in found.answers
    assert not found.decision.duty("confirm_age")


def test_a_new_age_asks_for_a_date_of_birth_that_does_not_fit_it_again() -> None:
    found = typed(START, age="15", individual__date_of_birth="2 March 2011")
    changed = talk_through(["14"], found.change("age"))
    assert waiting(changed) == "individual.date_of_birth"
    assert talk_through(["15"], found.change("age")).question is None


def test_the_example_told_from_nothing_reaches_exactly_its_decision() -> None:
    found = typed(START, **{**LEAD_TO_FORM, "people": "2", "person_told": "no", "parent_told": "no"})
    answers = {
        "sector": "education",
        "role": "safeguarding_lead",
        "about": "pupil_or_student",
        "immediate_danger": "no",
        "imminent_travel": "no",
        "planning_offence": "no",
        "indicators": ("extreme_material", "hateful_language"),
        "vulnerabilities": ("isolated",),
        "ground_beyond_identity": "yes",
        "age": 15,
        "consulted": ("deputy_or_head",),
        "earlier_concerns": "no",
        "context_explored": "yes",
        "concern_remains": "yes",
        "additional_concern": "yes",
        "household_risk": "no",
        "known_to": (),
        "person_told": "no",
        "parent_told": "no",
        "informing_raises_risk": "no",
    }
    assert found.case_as_answered.answers == answers
    assert found.decision == ENGINE.decide(answers, "northamptonshire", TODAY)
    assert found.decision.route == "prevent_referral"
    assert found.decision.parallel == ("mash",)
    assert found.decision.fired == (
        "tell-the-lead",
        "offer-support",
        "hate-incident",
        "ask-before-sending",
        "refer",
        "child-safeguarding",
        "children-services",
        "agree-who-tells",
        "guardian-consent-later",
    )
    assert len(screens(found)) <= 46


# A person decides


def test_without_a_yes_the_form_is_neither_asked_nor_written_but_a_note_is() -> None:
    found = typed(START, fill_in_now="no")
    assert found.question is None
    assert found.decision.route == "prevent_referral"
    assert not [key for key in found.answers if key.startswith("individual")]
    assert papers_wanted(found) == PapersWanted(note=True, form=False, record=True)
    assert papers_wanted(typed(START)) == PapersWanted(note=False, form=True, record=True)


def test_a_ticked_threat_asks_about_danger_once_more_and_only_once() -> None:
    found = talk_through(["5", "1", "1", "A remark.", "nk", "nobody", "no", "8"])
    assert waiting(found) == "safety"
    calm = talk_through(["5"], found)
    assert waiting(calm) == "ground_beyond_identity"
    again = calm.change("indicators").answer("indicators", ("threat_to_harm", "withdrawal"))
    assert waiting(again) == "ground_beyond_identity"


def test_all_earlier_answers_that_fit_are_taken_back_in_one_go_but_never_those_about_danger() -> None:
    whole = typed(START)
    cleared = whole.change("ground_beyond_identity").answer("ground_beyond_identity", "no")
    assert len(cleared.answers) < len(whole.answers)
    back = cleared.change("ground_beyond_identity").answer("ground_beyond_identity", "yes").keep_all()
    assert back.question is None
    assert back.case_as_answered == whole.case_as_answered
    reopened = whole.change("safety")
    assert waiting(reopened.keep_all()) == "safety"


def test_without_an_area_the_contacts_are_those_of_the_workplace_and_the_area_is_still_asked() -> None:
    found = typed(Conversation(session(workplace="kirklees")), until="area")
    assert waiting(found) == "area"
    assert found.area == "kirklees"
    assert found.suggestion(found.question) == "kirklees" if found.question else False
