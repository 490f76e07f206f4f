"""The questions of the form: the annex for schools is asked of schools alone, as the form itself says."""

from __future__ import annotations

import datetime

import pytest
from paper_cases import ENGINE, FULL, POLICY

from triage.cases.model import Case
from triage.conversation import Conversation, Session, load_script
from triage.conversation.handed_over import begin
from triage.kinds.values import NOT_KNOWN, YesNoText
from triage.policy.conditions import holds
from triage.prevent import PREVENT
from triage.prevent.police import may_go_ahead

DAY = datetime.date(2026, 11, 20)
SCRIPT = load_script(POLICY)
FORM_NOW = SCRIPT.outline.form_begins_with
SAFE = ("no", "no", "no")
ANNEX = {f"education.{found.id}" for found in POLICY.forms["national_2018"].section("education").fields}
ANSWERS = {name: value for name, value in FULL.answers.items() if name != "sector"} | {
    "household_risk": "no",
    "known_to": (),
}


def told(sector_known: str, sector_answered: str, form_now: str = "yes") -> Conversation:
    """A lead goes on from a colleague's file to the end; of the form nothing is known."""
    answers = ANSWERS | ({"sector": sector_answered} if sector_answered else {})
    session = Session(
        POLICY,
        ENGINE,
        SCRIPT,
        DAY,
        area="derby",
        known_of_user={"sector": sector_known} if sector_known else {},
        pathway=PREVENT,
    )
    at = begin(session, Case("derby", answers))
    own = {"safety": SAFE, "role": "safeguarding_lead", FORM_NOW: form_now}
    while question := at.question:
        assert question.id in own or question.form or question.id.startswith("story."), question.id
        at = at.answer(question.id, own.get(question.id, NOT_KNOWN))
    return at


@pytest.mark.parametrize(
    ("known", "answered", "asked"),
    [
        ("education", "", True),
        ("health", "", False),
        ("", "education", True),
        ("", "other", False),
        ("health", "education", True),
        ("education", "health", False),
    ],
)
def test_the_annex_is_asked_where_the_user_works_in_a_school_or_college(
    known: str, answered: str, asked: bool
) -> None:
    conversation = told(known, answered)
    assert conversation.decision.route == "prevent_referral"
    assert ANNEX & set(conversation.answers) == (ANNEX if asked else set())
    assert conversation.case_as_answered.answers["sector"] == (answered or known)
    section = POLICY.forms["national_2018"].section("education")
    assert holds(section.asked_where, conversation.decision.snapshot) is asked


def test_the_annex_is_asked_only_by_whoever_fills_in_the_form() -> None:
    assert not ANNEX & set(told("education", "", form_now="no").answers)


def test_every_question_of_the_form_is_asked_somewhere_but_what_the_layout_has_not() -> None:
    asked = {question.form for question in SCRIPT.questions.values() if question.form}
    there = {
        f"{section.id}.{field.id}"
        for section in POLICY.forms["national_2018"].sections
        for field in section.fields
        if not field.only_if_answered
    }
    there |= {section.id for section in POLICY.forms["national_2018"].sections if not section.fields}
    assert there - asked == {"individual.approximate_age"}
    assert asked <= there


def test_the_question_on_interest_names_murders_of_public_figures() -> None:
    asked = SCRIPT.questions["concerns.interest"].ask
    assert "massacres" in asked
    assert "murders of public figures" in asked


@pytest.mark.parametrize(
    ("agreed", "wanted"),
    [
        ("yes", "The police have said that a referral may go ahead."),
        ("no", "The police have not said that a referral may go ahead."),
    ],
)
def test_whether_the_police_agree_stands_beside_what_was_said_of_the_call(agreed: str, wanted: str) -> None:
    answers = {
        "safety": ("no", "yes", "no"),
        "police_told": "yes",
        "police_agree": agreed,
        "police.time": "half past two",
    }
    at = begin(Session(POLICY, ENGINE, SCRIPT, DAY, pathway=PREVENT))
    while (question := at.question) and question.id != "role":
        at = at.answer(question.id, answers.get(question.id, NOT_KNOWN))
    assert at.case_as_answered.answers["police_agree"] == agreed
    action = at.case_as_answered.form["safeguarding.direct_action"]
    assert isinstance(action, YesNoText)
    assert "half past two" in action.text
    assert action.text.endswith(f" {wanted}")


def test_police_who_were_not_reached_have_agreed_to_nothing() -> None:
    assert may_go_ahead({"police_told": "no", "police_agree": "yes"}) == ""
    assert may_go_ahead({"police_told": "yes"}) == ""
