"""Files of answers that cannot be used: one clear line each, which never repeats what stands there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from refused_answers import AGE, POLICY, PRIVATE, begins_or_is, refusal

from triage.cases.reading import case_from_node, read_case
from triage.yaml_nodes import read_bytes

ALLOWED = "allowed: area, reference, answers, form or statements)"


@pytest.fixture(autouse=True, scope="module")
def _today() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TRIAGE_TODAY", "2026-11-20")
        yield


WRONG_ANSWERS = {
    "age: -3": f"{AGE}; this whole number is outside that range",
    "age: 121": f"{AGE}; this whole number is outside that range",
    f"age: 1{'0' * 5000}": f"{AGE}; this whole number is outside that range",
    "age: 15.5": f"{AGE}; this is a number with a fraction",
    "age: fifteen": f"{AGE}; this is text",
    'age: "fifteen"': f"{AGE}; this is text in quotation marks",
    'age: "15"': f"{AGE}; this is text in quotation marks",
    "age: true": f"{AGE}; this is true or false",
    "age:": f"{AGE}; this is empty",
    "age: [15]": f"{AGE}; this is a list",
    "age: {years: 15}": f"{AGE}; this is a group of named values",
    "indicators: extreme_material": "a list is needed, such as [justifies_violence], or [] for none of these"
    "; this is text",
    "indicators:": "a list is needed, such as [justifies_violence], or [] for none of these; this is empty",
    "immediate_danger: maybe": "allowed: no, unsure or yes; this is text",
    "immediate_danger: Yes": "allowed: no, unsure or yes; this is text (did you mean yes?)",
    "immediate_danger: true": "allowed: no, unsure or yes; this is true or false",
    "immediate_danger: 1": "allowed: no, unsure or yes; this is a whole number",
    "immediate_danger:": "allowed: no, unsure or yes; this is empty",
    "immediate_danger: [no]": "allowed: no, unsure or yes; this is a list",
    "immediate_danger: {answer: no}": "allowed: no, unsure or yes; this is a group of named values",
    "sector: schools": "allowed: education, health, local_authority or other; this is text",
}


@pytest.mark.parametrize("answer", WRONG_ANSWERS)
def test_a_wrong_answer_is_told_its_line_its_name_its_kind_and_what_is_allowed(
    tmp_path: Path, answer: str
) -> None:
    name = answer.partition(":")[0]
    said = refusal(tmp_path, f"area: derby\nanswers:\n  {answer}\n")
    assert said == f"answers.yaml, line 3, answers.{name}: {WRONG_ANSWERS[answer]}"


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (-3, "this whole number is outside that range"),
        (15.5, "this is a number with a fraction"),
        ("fifteen", "this is text in quotation marks"),
        ("15", "this is text in quotation marks"),
        (True, "this is true or false"),
        (None, "this is empty"),
        ([15], "this is a list"),
        (float("nan"), "this is text"),
    ],
)
def test_a_wrong_age_in_json_is_told_the_same(tmp_path: Path, value: object, kind: str) -> None:
    said = refusal(tmp_path, json.dumps({"answers": {"age": value}}, indent=1), "answers.json")
    assert said == f"answers.json, line 3, answers.age: {AGE}; {kind}"


def test_a_wrong_entry_of_a_list_is_told_which_entry_it_is(tmp_path: Path) -> None:
    said = refusal(tmp_path, "answers: {indicators: [withdrawal, withdrawl]}")
    assert said.startswith("answers.yaml, line 1, answers.indicators[2]: allowed: justifies_violence, ")
    assert said.endswith("this is text (did you mean withdrawal?)")


def test_an_entry_that_is_ticked_twice_is_refused(tmp_path: Path) -> None:
    said = refusal(tmp_path, "answers: {indicators: [withdrawal, withdrawal]}")
    assert said == "answers.yaml, line 1, answers.indicators[2]: the same entry stands in this list twice"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("answers: {agee: 15}", "line 1, answers: unknown fact; did you mean age?"),
        ("answers: {imediate_danger: no}", "line 1, answers: unknown fact; did you mean immediate_danger?"),
        ("anwsers: {age: 15}", "line 1: unknown name; did you mean answers? (" + ALLOWED),
        ("schema: 1\nanswers: {}", "line 1: unknown name (" + ALLOWED),
        ("answers: {}\nversion: 1", "line 2: unknown name (" + ALLOWED),
        (
            "form: {indivdual: {}}",
            "line 1, form: unknown section of the form; did you mean individual? (allowed: ...",
        ),
        (
            "form:\n  individual:\n    surnme: x",
            "line 3, form.individual: unknown field of the form; did you mean surname? (allowed: ...",
        ),
        (
            "form: {individual: {religion: x}}",
            "line 1, form.individual: unknown field of the form (allowed: forenames, ...",
        ),
        (
            "form: {safeguarding: {health: {anser: no}}}",
            "line 1, form.safeguarding.health: unknown name; did you mean answer? (allowed: answer or text)",
        ),
        (
            "form: {individual: {addresses: [{txt: x}]}}",
            "line 1, form.individual.addresses[1]: unknown name; did you mean text? "
            "(allowed: text or current)",
        ),
        (
            "statements: [{kind: seen, text: x, bye: y}]",
            "line 1, statements[1]: unknown name; did you mean by? (allowed: kind, text, by or when)",
        ),
    ],
)
def test_an_unknown_name_is_told_the_nearest_that_is_known(tmp_path: Path, text: str, said: str) -> None:
    assert begins_or_is(refusal(tmp_path, text), f"answers.yaml, {said}")


def test_an_unknown_name_that_is_like_nothing_is_told_all_that_are_allowed(tmp_path: Path) -> None:
    said = refusal(tmp_path, f"answers: {{{PRIVATE}: yes}}")
    assert said.startswith("answers.yaml, line 1, answers: unknown fact (allowed: immediate_danger, ")
    assert said.endswith("support_outcome, months_since_support_ended or new_information)")
    assert "area" not in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("answers: {area: derby}", "line 1, answers: area stands at the top of the file, not here"),
        ("age: 15", "line 1: age stands under answers, not here"),
        ("individual: {surname: x}", "line 1: individual stands under form, not here"),
        ("form: {age: 15}", "line 1, form: age stands under answers, not here"),
    ],
)
def test_what_stands_in_the_wrong_place_is_told_the_right_one(tmp_path: Path, text: str, said: str) -> None:
    assert refusal(tmp_path, text) == f"answers.yaml, {said}"


def test_an_unknown_area_is_told_those_that_there_are(tmp_path: Path) -> None:
    said = refusal(tmp_path, "area: Derby\nanswers: {}")
    assert said.startswith("answers.yaml, line 1, area: allowed: ")
    assert "northamptonshire" in said
    assert said.endswith("this is text (did you mean derby?)")


AFTER = sorted(name for name, fact in POLICY.facts.items() if fact.stage == "after")


@pytest.mark.parametrize("name", AFTER)
@pytest.mark.parametrize("file", ["answers.yaml", "answers.json"])
def test_what_comes_after_a_referral_is_read_like_any_other_answer(
    tmp_path: Path, name: str, file: str
) -> None:
    path = tmp_path / file
    fact = POLICY.facts[name]
    for answer in fact.values or (fact.lowest, 6, fact.highest):
        path.write_text(json.dumps({"answers": {"age": 15, name: answer}}, indent=1))
        assert read_case(path, POLICY).answers == {"age": 15, name: answer}


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (
            "police_assessment: unsure",
            "police_assessment: allowed: pending, not_at_risk, genuine_risk or police_led; this is text",
        ),
        (
            "panel_decision: adopt",
            "panel_decision: allowed: pending, adopted, not_appropriate or police_led; "
            "this is text (did you mean adopted?)",
        ),
        (
            "support_consent: [given]",
            "support_consent: allowed: not_asked, given, refused or withdrawn; this is a list",
        ),
        (
            "months_since_support_ended: 601",
            "months_since_support_ended: a whole number from 0 to 600 is needed; "
            "this whole number is outside that range",
        ),
        (
            "months_since_support_ended: unknown",
            "months_since_support_ended: a whole number from 0 to 600 is needed; this is text",
        ),
        ("new_informations: yes", "unknown fact; did you mean new_information?"),
    ],
)
def test_a_wrong_answer_about_what_comes_after_a_referral_is_told_what_is_allowed(
    tmp_path: Path, answer: str, said: str
) -> None:
    field = "answers" if said.startswith("unknown") else "answers."
    assert refusal(tmp_path, f"answers: {{{answer}}}") == (
        f"answers.yaml, line 1, {field}{': ' if field == 'answers' else ''}{said}"
    )


BORN = "line 1, form.individual.date_of_birth"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2026-11-21", f"{BORN}: a date of birth cannot lie in the future"),
        ("1905-11-20", f"{BORN}: a date of birth cannot lie more than 120 years back; check the year"),
        ("31 June 2011", f"{BORN}: there is no such date: that month has 30 days"),
        ("Mar 2011", f"{BORN}: the day is missing; write day, month and year, for example 20 November 2026"),
        (
            "last Tuesday",
            f"{BORN}: write the date itself; the last Tuesday before today was 17 November 2026",
        ),
        ("yesterday", f"{BORN}: a file is read on other days too: write the date itself, such as 2026-11-20"),
        ("[2011]", f"{BORN}: a date such as 2026-11-20, or not known, is needed; this is a list"),
        (
            PRIVATE,
            f"{BORN}: write the date with day, month and year; today, for example, is 20 November 2026",
        ),
    ],
)
def test_a_date_of_birth_that_cannot_be_is_refused(tmp_path: Path, written: str, said: str) -> None:
    assert refusal(tmp_path, f"form: {{individual: {{date_of_birth: {written}}}}}") == f"answers.yaml, {said}"


def test_somebody_of_120_years_has_a_date_of_birth() -> None:
    node = read_bytes(b"form: {individual: {date_of_birth: 1905-11-21}}", "answers.yaml")
    assert case_from_node(node, POLICY).form["individual.date_of_birth"]


@pytest.mark.parametrize("age", [13, 14, 16, 51])
def test_an_age_that_contradicts_the_date_of_birth_names_both_fields(tmp_path: Path, age: int) -> None:
    said = refusal(
        tmp_path,
        f"answers:\n  age: {age}\nform:\n  individual:\n    date_of_birth: 2011-03-02\n"
        "  dates: {first_known: 2026-11-01}\n",
    )
    assert said == (
        "answers.yaml, line 2, answers.age: this contradicts form.individual.date_of_birth in "
        "line 5; put one of the two right"
    )


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("[]", "form: named values are needed here; this is a list"),
        ("{individual: [x]}", "form.individual: named values are needed here; this is a list"),
        ("{individual: x}", "form.individual: named values are needed here; this is text"),
        ("{complex_needs: [x]}", "form.complex_needs: text is needed here; this is a list"),
        (
            "{individual: {surname: {a: b}}}",
            "form.individual.surname: text is needed here; this is a group of named values",
        ),
        (
            "{individual: {phones: 01604}}",
            "form.individual.phones: a list in square brackets, or the words not known, is needed; this is "
            "a whole number",
        ),
        ("{individual: {emails: [[x]]}}", "form.individual.emails[1]: text is needed here; this is a list"),
        ("{individual: {addresses: [{current: yes}]}}", "form.individual.addresses[1]: text is missing"),
        (
            "{individual: {addresses: [{text: x, current: so}]}}",
            "form.individual.addresses[1].current: allowed: yes, no or not_known; this is text",
        ),
        (
            "{safeguarding: {health: perhaps}}",
            "form.safeguarding.health: allowed: yes, no or not_known; this is text",
        ),
        (
            "{safeguarding: {health: {answer: true}}}",
            "form.safeguarding.health.answer: allowed: yes, no or not_known; this is true or false",
        ),
        (
            "{referrer: {same_as_first: 1}}",
            "form.referrer.same_as_first: allowed: yes, no or not_known; this is a whole number",
        ),
    ],
)
def test_a_field_of_the_form_of_the_wrong_kind_is_told_what_is_needed(
    tmp_path: Path, form: str, said: str
) -> None:
    assert refusal(tmp_path, f"form: {form}") == f"answers.yaml, line 1, {said}"


@pytest.mark.parametrize(
    ("statements", "said"),
    [
        ("x", "statements: a list of statements is needed; this is text"),
        ("[x]", "statements[1]: named values are needed here; this is text"),
        ("[{text: x}]", "statements[1]: a statement needs kind (seen, told or inferred) and text"),
        ("[{kind: seen}]", "statements[1]: a statement needs kind (seen, told or inferred) and text"),
        ("[{kind: heard, text: x}]", "statements[1].kind: allowed: seen, told or inferred; this is text"),
        ("[{kind: seen, text: [x]}]", "statements[1].text: text is needed here; this is a list"),
    ],
)
def test_a_statement_that_is_not_one_is_refused(tmp_path: Path, statements: str, said: str) -> None:
    assert refusal(tmp_path, f"statements: {statements}") == f"answers.yaml, line 1, {said}"
