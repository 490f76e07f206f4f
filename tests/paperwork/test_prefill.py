"""Ask once: what was answered in triage arrives in the form."""

from __future__ import annotations

import datetime

import pytest
from paper_cases import ANSWERS, FULL, POLICY, SEEN, TOLD, decided, with_answers

from triage.cases.catalogue import in_a_row
from triage.cases.model import Case, Statement
from triage.kinds.dates import age_on, from_age, shown_day
from triage.kinds.values import AnswerValue, FormValue, YesNoText

ONLY_ANSWERS = Case("northamptonshire", ANSWERS)


def given(field: str, **answers: AnswerValue) -> FormValue | None:
    """What a field holds after prefilling a case that has nothing but these answers."""
    return decided(with_answers(Case(), **answers))[0].form.get(field)


def test_what_the_form_already_holds_is_left_alone() -> None:
    form: dict[str, FormValue] = {
        "individual.approximate_age": "about 16",
        "concerns.travel": "not known",
        "safeguarding.lead_consulted": YesNoText("not known"),
        "complex_needs": "not known",
    }
    filled = decided(FULL.with_(form=form))[0].form
    assert {name: filled[name] for name in form} == form


def test_an_empty_text_is_filled() -> None:
    filled = decided(FULL.with_(form={"concerns.event": "  "}))[0].form
    assert SEEN.text in str(filled["concerns.event"])


def test_a_whole_section_that_is_not_known_stays_so() -> None:
    filled = decided(FULL.with_(form={"concerns": "not known"}))[0].form
    assert not any(name.startswith("concerns.") for name in filled)


def test_nothing_answered_fills_nothing() -> None:
    assert decided(Case())[0].form == {}


def test_the_case_that_was_given_is_not_changed() -> None:
    before = dict(FULL.form)
    decided(FULL)
    assert FULL.form == before


def test_a_number_becomes_the_approximate_age() -> None:
    assert given("individual.approximate_age", age=15) == "15"


@pytest.mark.parametrize(
    ("under_18", "wanted"),
    [
        ("yes", "not known; thought to be under 18"),
        ("unsure", "not known; may be under 18"),
        ("no", "not known; thought to be 18 or over"),
    ],
)
def test_an_unknown_age_says_what_is_thought(under_18: str, wanted: str) -> None:
    assert given("individual.approximate_age", age="unknown", could_be_under_18=under_18) == wanted


def test_an_unknown_age_alone_is_not_known() -> None:
    assert given("individual.approximate_age", age="unknown") == "not known"


def test_exact_words_arrive_with_who_and_when() -> None:
    form = decided(ONLY_ANSWERS.with_(statements=(SEEN, TOLD)))[0].form
    assert str(form["concerns.event"]).startswith(
        f"Seen or heard by Form tutor, 18 November 2026:\n{SEEN.text}\n"
    )
    assert f"Told by another pupil, day not known:\n{TOLD.text}" in str(form["concerns.notice"])


def test_braces_and_quotes_in_a_statement_stay_as_they_are() -> None:
    words = 'a {by} "quote" {0} %s {'
    form = decided(Case(statements=(Statement("seen", words, "{when}", "last {week}"),)))[0].form
    assert form["concerns.event"] == f"Seen or heard by {{when}}, last {{week}}:\n{words}"


def test_other_explanations_stand_under_anything_else() -> None:
    form = decided(Case(statements=(Statement("inferred", "A project on the war.", "Form tutor"),)))[0].form
    assert form["concerns.anything_else"] == (
        "What else was considered, by Form tutor:\nA project on the war."
    )


def test_what_was_ticked_stands_beside_the_account() -> None:
    form = decided(ONLY_ANSWERS.with_(statements=(SEEN,)))[0].form
    labels = in_a_row(
        POLICY.facts["indicators"].values[mark] for mark in ("extreme_material", "hateful_language")
    )
    assert str(form["concerns.event"]).endswith(f"What staff ticked: {labels}.")
    assert labels in str(form["concerns.interest"])
    assert "concerns.online" not in form


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        ("yes", "is about to travel to join a banned group, or to fight abroad"),
        ("unsure", "is not sure"),
        ("no", "Nothing that staff saw"),
    ],
)
def test_travel_arrives_as_it_was_answered(answer: str, wanted: str) -> None:
    assert wanted in str(given("concerns.travel", imminent_travel=answer))


def test_a_threat_and_danger_arrive_under_harm() -> None:
    harm = str(given("concerns.harm", immediate_danger="unsure", indicators=("threat_to_harm",)))
    assert "is not sure" in harm
    assert "has threatened to harm somebody" in harm
    assert given("concerns.harm", immediate_danger="no", indicators=("withdrawal",)) is None


def test_what_else_goes_on_in_the_persons_life_arrives_under_complex_needs() -> None:
    assert given("complex_needs", vulnerabilities=("isolated", "bereavement")) == (
        "What staff ticked: is lonely or cut off from others; has lost somebody. "
        "None of these is a reason for Prevent by itself."
    )
    assert given("complex_needs", vulnerabilities=()) == "Staff ticked nothing on the list."


def test_earlier_concerns_and_people_spoken_to_arrive_under_other_information() -> None:
    assert given("other_information", earlier_concerns="yes", consulted=("line_manager",)) == (
        "Before this, there were worries about the person, or a referral.\nSpoken to so far: a line manager."
    )
    assert given("other_information", consulted=()) == "No colleague or service has been spoken to so far."


def test_a_lead_has_been_consulted_where_the_lead_fills_in_the_form() -> None:
    found = given("safeguarding.lead_consulted", role="safeguarding_lead", consulted=("deputy_or_head",))
    assert found == YesNoText(
        "yes",
        "The safeguarding lead, or a deputy, is filling in this form. "
        "Also spoken to: the deputy or the head.",
    )


@pytest.mark.parametrize(
    ("consulted", "lead", "agencies"),
    [
        (("safeguarding_lead",), "yes", "no"),
        (("prevent_lead", "advice_line"), "yes", "yes"),
        (("children_services",), "no", "yes"),
        (("police_prevent_team",), "no", "yes"),
        (("line_manager",), "no", "no"),
        ((), "no", "no"),
    ],
)
def test_who_was_spoken_to_answers_both_questions(
    consulted: tuple[str, ...], lead: str, agencies: str
) -> None:
    found = decided(Case(answers={"role": "noticed_it", "consulted": consulted}))[0].form
    answers = [found[f"safeguarding.{name}"] for name in ("lead_consulted", "other_agencies")]
    assert [answer.answer for answer in answers if isinstance(answer, YesNoText)] == [lead, agencies]


def test_the_person_and_the_parent_are_different_facts_and_both_are_said() -> None:
    found = given("safeguarding.individual_informed", person_told="yes", parent_told="not_possible_now")
    assert found == YesNoText(
        "yes", "The person has been told. It was not possible to tell a parent or carer so far."
    )
    other = given(
        "safeguarding.individual_informed",
        person_told="no",
        parent_told="yes",
        informing_raises_risk="unsure",
    )
    assert other == YesNoText(
        "no",
        "The person has not been told. A parent or carer has been told. "
        "Telling them may put somebody at risk, or get in the way of the police.",
    )


def test_police_contact_arrives_under_direct_action() -> None:
    told = given("safeguarding.direct_action", imminent_travel="yes", police_told="yes")
    assert told == YesNoText(
        "yes",
        "The police have been told and are dealing with it. "
        "Reported to them: about to travel to join a banned group, or to fight "
        "abroad.",
    )
    not_told = given("safeguarding.direct_action", immediate_danger="unsure", police_told="no")
    assert isinstance(not_told, YesNoText)
    assert not_told.answer == "no"
    assert not_told.text.endswith("now or very soon (the member of staff is not sure).")
    assert (
        given(
            "safeguarding.direct_action", immediate_danger="no", imminent_travel="no", planning_offence="no"
        )
        is None
    )


def test_no_date_and_no_name_is_made_up() -> None:
    form = decided(ONLY_ANSWERS)[0].form
    assert not [
        name
        for name in form
        if name.startswith(("dates.", "first_identified_by.", "referrer.", "occupation."))
    ]
    assert [name for name in form if name.startswith("individual.")] == ["individual.approximate_age"]


def test_every_tick_of_the_policy_can_be_said_in_the_form() -> None:
    every = tuple(POLICY.facts["indicators"].values)
    event = str(given("concerns.event", indicators=every))
    assert all(label[1:] in event for label in POLICY.facts["indicators"].values.values())


@pytest.mark.parametrize(
    "day",
    [
        datetime.date(2026, 11, 20),
        datetime.date(2024, 2, 29),
        datetime.date(2025, 2, 28),
        datetime.date(2025, 3, 1),
    ],
)
@pytest.mark.parametrize("age", [0, 1, 15, 17, 18, 100])
def test_an_age_gives_the_first_and_last_possible_date_of_birth(age: int, day: datetime.date) -> None:
    first, last = from_age(age, day)
    one = datetime.timedelta(days=1)
    assert [age_on(born, day) for born in (first, last)] == [age, age]
    assert age_on(first - one, day) == age + 1
    assert last == day or age_on(last + one, day) == age - 1


@pytest.mark.parametrize(
    ("given_as", "wanted"),
    [
        ("2026-11-18", "18 November 2026"),
        ("2026-11-18 14:30", "18 November 2026 14:30"),
        ("last lesson", "last lesson"),
        ("2026-13-45", "2026-13-45"),
        ("", ""),
        (datetime.date(2026, 3, 2), "2 March 2026"),
    ],
)
def test_a_day_is_shown_as_people_write_it(given_as: str | datetime.date, wanted: str) -> None:
    assert shown_day(given_as) == wanted
