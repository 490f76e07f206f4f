"""Ask once: what others know, advised, agreed to or are to say arrives in the form, and nothing else."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from paper_cases import ANSWERS, ENGINE, POLICY, decided

from triage.cases.model import Case
from triage.kinds.values import AnswerValue, YesNoText
from triage.prevent.prefill import prefilled

REFERRED: dict[str, AnswerValue] = {
    name: value
    for name, value in ANSWERS.items()
    if name not in ("person_told", "parent_told", "informing_raises_risk")
} | {"household_risk": "no", "known_to": ()}
"""A referral of a 15-year-old in which telling was not asked yet."""


def field(name: str, answers: dict[str, AnswerValue]) -> object:
    return decided(Case("northamptonshire", answers))[0].form.get(name)


def other(**answers: AnswerValue) -> str:
    return str(field("other_information", {**REFERRED, **answers}))


def said_of(name: str, **answers: AnswerValue) -> tuple[str, str]:
    found = field(f"safeguarding.{name}", answers)
    assert isinstance(found, YesNoText)
    return found.answer, found.text


def test_who_already_works_with_the_person_is_named() -> None:
    assert (
        "As far as is known, these already work with the person: a social worker; a mental-health team."
        in other(known_to=("social_worker", "mental_health_team"))
    )


def test_that_nobody_works_with_the_person_is_said_and_silence_is_not() -> None:
    assert (
        "As far as is known, none of these works with the person: a social worker; probation or youth "
        "justice; a prison, or other custody; a mental-health team." in other(known_to=())
    )
    never_asked = {name: value for name, value in REFERRED.items() if name != "known_to"}
    assert "works with the person" not in str(field("other_information", never_asked))


@pytest.mark.parametrize(
    ("advice", "wanted"),
    [
        ("no_answer_yet", "has not answered yet"),
        ("do_not_refer", "advised not to refer"),
        ("refer", "advised to refer"),
    ],
)
def test_what_the_prevent_team_advised_is_said(advice: str, wanted: str) -> None:
    found = other(consulted=("police_prevent_team",), prevent_team_advice=advice)
    assert f"The Prevent team was asked for advice, and {wanted}." in found


@pytest.mark.parametrize(
    ("fact", "whom"),
    [
        ("works_with_children", "with children"),
        ("works_with_adults_at_risk", "with adults who need care or help"),
    ],
)
def test_work_with_others_is_said_where_the_worry_could_bear_on_it(fact: str, whom: str) -> None:
    assert f"The person works or volunteers {whom}, and the worry could bear on it." in other(**{fact: "yes"})
    assert f"Staff do not know if the person works {whom}" in other(**{fact: "unsure"})
    assert whom not in other(**{fact: "no"})


@pytest.mark.parametrize(("answer", "unsure"), [("yes", False), ("unsure", True)])
def test_a_risk_at_home_asks_the_reader_to_speak_to_mash_first(answer: str, unsure: bool) -> None:
    found = other(household_risk=answer)
    assert found.startswith("Something points to somebody in the household being part of it.")
    assert "Please speak to MASH before anybody speaks to the child or the family." in found
    assert ("Staff are not sure." in found) is unsure


@pytest.mark.parametrize("answers", [{"household_risk": "no"}, {"household_risk": "yes", "age": 30}])
def test_no_risk_at_home_and_no_child_say_nothing_of_mash(answers: dict[str, AnswerValue]) -> None:
    assert "MASH" not in other(**answers)


def test_a_lead_who_sees_it_differently_is_said_calmly() -> None:
    answer, text = said_of(
        "lead_consulted",
        **{**REFERRED, "role": "noticed_it", "consulted": ("safeguarding_lead",), "lead_agrees": "no"},
    )
    assert answer == "yes"
    assert text == (
        "Spoken to: the safeguarding lead. The safeguarding lead sees it differently and would not refer."
    )


@pytest.mark.parametrize(
    ("agrees", "wanted"),
    [
        ("yes", "The safeguarding lead agrees with a referral."),
        ("not_said", "The safeguarding lead has not said whether a referral is needed."),
    ],
)
def test_what_the_lead_says_of_a_referral_is_said(agrees: str, wanted: str) -> None:
    assert said_of("lead_consulted", lead_agrees=agrees) == ("not known", wanted)


@pytest.mark.parametrize(
    ("agreed", "wanted"),
    [
        ("yes", "The police have said that a referral may go ahead."),
        ("no", "The police have not said that a referral may go ahead."),
    ],
)
def test_whether_the_police_agree_stands_under_direct_action(agreed: str, wanted: str) -> None:
    danger = {**REFERRED, "planning_offence": "yes", "police_told": "yes"}
    answer, text = said_of("direct_action", **danger, police_agree=agreed)
    assert answer == "yes"
    assert text.endswith(f". {wanted}")
    assert "go ahead" not in said_of("direct_action", **danger)[1]
    not_told = {**danger, "police_told": "no", "police_agree": "yes"}
    assert "go ahead" not in said_of("direct_action", **not_told)[1]


@pytest.mark.parametrize(
    ("answers", "who"),
    [
        ({"immediate_danger": "unsure", "police_told": "yes"}, "the police"),
        ({"imminent_travel": "yes", "police_told": "yes", "police_agree": "yes"}, "the police"),
        ({"imminent_travel": "yes", "police_told": "yes", "police_agree": "no"}, "the police"),
        ({"household_risk": "unsure"}, "MASH"),
        ({"works_with_children": "yes", "age": 17}, "the LADO"),
        ({"works_with_adults_at_risk": "yes", "age": 40}, "adult social care"),
        (
            {
                "immediate_danger": "yes",
                "police_told": "yes",
                "household_risk": "yes",
                "works_with_children": "yes",
            },
            "the police, MASH and the LADO",
        ),
    ],
)
def test_where_others_say_who_tells_the_form_names_them(answers: dict[str, AnswerValue], who: str) -> None:
    assert said_of("individual_informed", **{**REFERRED, **answers}) == (
        "not known",
        f"Not told yet, as far as is known. It is for {who} to say who tells, and when.",
    )


def test_what_was_answered_of_telling_is_not_said_otherwise() -> None:
    assert said_of("individual_informed", **{**REFERRED, "household_risk": "yes", "person_told": "yes"}) == (
        "yes",
        "The person has been told. It is for MASH to say who tells, and when.",
    )


def test_where_staff_say_who_tells_nobody_else_is_named() -> None:
    assert field("safeguarding.individual_informed", REFERRED) is None
    assert said_of("individual_informed", **ANSWERS)[1].count("It is for") == 0


def test_a_duty_that_nothing_answered_explains_names_nobody() -> None:
    case = Case(answers={**REFERRED, "household_risk": "yes"})
    decision = ENGINE.decide(case.answers, case.area, datetime.date(2026, 11, 20))
    unexplained = replace(decision, snapshot={**decision.snapshot, "risk_at_home": "absent"})
    assert "safeguarding.individual_informed" not in prefilled(POLICY, case, unexplained).form


COLLEAGUE: dict[str, AnswerValue] = {**REFERRED, "role": "noticed_it", "about": "colleague", "age": 40}


def test_a_lead_whom_the_concern_is_about_is_nobody_to_ask() -> None:
    case = {**COLLEAGUE, "person_in_charge": "lead_or_head"}
    for consulted in ((), ("safeguarding_lead",), ("deputy_or_head", "line_manager")):
        answer, text = said_of("lead_consulted", **{**case, "consulted": consulted})
        assert answer == "no"
        assert text.startswith(
            "The concern is about the safeguarding lead or the head. Please do not speak to them about it."
        )
    assert said_of("lead_consulted", **{**case, "consulted": ("prevent_lead",)})[0] == "yes"


@pytest.mark.parametrize(
    ("who", "wanted"),
    [
        (
            "manager",
            "about the manager of the member of staff. Please do not get in touch through the manager.",
        ),
        (
            "lead_or_head",
            "about the safeguarding lead or the head of the organisation. Please do not get in "
            "touch through them.",
        ),
    ],
)
def test_whoever_reads_the_form_is_asked_not_to_go_through_the_person(who: str, wanted: str) -> None:
    assert str(field("other_information", {**COLLEAGUE, "person_in_charge": who})).startswith(
        f"The concern is {wanted}"
    )
    assert "get in touch" not in str(field("other_information", {**COLLEAGUE, "person_in_charge": "no"}))


NOBODY = "No colleague or service has been spoken to so far."


@pytest.mark.parametrize(
    ("answers", "wanted"),
    [
        ({"role": "noticed_it"}, NOBODY),
        (
            {"role": "safeguarding_lead"},
            "Nobody has been spoken to so far but the safeguarding lead (or a "
            "deputy), who is filling in this form.",
        ),
        (
            {"role": "noticed_it", "immediate_danger": "yes", "police_told": "yes"},
            "Nobody has been spoken to so far but the police (about the danger).",
        ),
        (
            {"role": "safeguarding_lead", "immediate_danger": "yes", "police_told": "yes"},
            "Nobody has been spoken to so far but the police (about the danger) and the safeguarding lead "
            "(or a deputy), who is filling in this form.",
        ),
    ],
)
def test_nobody_is_said_to_be_unasked_whom_another_answer_names(
    answers: dict[str, AnswerValue], wanted: str
) -> None:
    case = {"consulted": (), **answers}
    assert field("other_information", case) == wanted
    form = decided(Case(answers=case))[0].form
    assert (NOBODY in str(form)) is (wanted == NOBODY)
    lead = said_of("lead_consulted", **case)
    if answers["role"] == "safeguarding_lead":
        assert lead == ("yes", "The safeguarding lead, or a deputy, is filling in this form.")
    else:
        assert lead == ("no", wanted)


def test_the_police_who_were_told_are_another_agency() -> None:
    danger: dict[str, AnswerValue] = {"immediate_danger": "yes", "police_told": "yes"}
    assert said_of("other_agencies", consulted=(), **danger) == ("yes", "The police were told of the danger.")
    assert said_of("other_agencies", consulted=("children_services",), **danger) == (
        "yes",
        "Spoken to: children's services. The police were told of the danger.",
    )
    assert said_of("other_agencies", consulted=()) == ("no", "")
