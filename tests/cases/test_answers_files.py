"""Files of answers: what they may hold, and that writing and reading lose nothing."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lengths import examples

from triage.cases.model import Case, Statement
from triage.cases.reading import case_from_node, read_case
from triage.cases.writing import case_to_yaml
from triage.documents.characters import clean
from triage.errors import InputError
from triage.kinds.dates import age_on
from triage.kinds.values import NOT_KNOWN, Address, AnswerValue, FormValue, YesNoText
from triage.policy.loading import load_policy
from triage.policy.model import Fact
from triage.yaml_nodes import read_bytes

POLICY = load_policy()
TODAY = datetime.date(2026, 11, 20)
BORN = datetime.date(2011, 3, 2)
WHOLE = """\
area: northamptonshire
answers:
  sector: education
  role: safeguarding_lead
  immediate_danger: no
  indicators: [extreme_material, hateful_language]
  vulnerabilities: []
  age: 15
form:
  individual: {forenames: Ann, surname: Null, other_names: [Anne, No], date_of_birth: 2011-03-02,
               addresses: [{text: 1 High Street, current: yes}, 2 Low Street], nationality: not known,
               phones: [01604 000000], emails: not known, family: "yes"}
  concerns: {notice: "said: \\"no\\"", travel: not known}
  complex_needs: none that we know
  first_identified_by: {anonymous: no, role: Form tutor}
  referrer: {same_as_first: yes}
  dates: {first_known: 18/11/2026, referred: Fri 20 November 2026}
  safeguarding: {health: {answer: not_known, text: ""}, lead_consulted: {answer: yes, text: on the day},
                 individual_informed: no, direct_action: not_known, other_agencies: {text: school}}
  occupation: not known
statements:
  - {kind: seen, text: "a drawing", by: Form tutor, when: 2026-11-18}
  - {kind: told, text: "he said so", by: another pupil, when: last Tuesday}
  - {kind: inferred, text: it may go on}
"""


@pytest.fixture(autouse=True, scope="module")
def _today() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TRIAGE_TODAY", TODAY.isoformat())
        yield


def read(text: str, name: str = "a.yaml") -> Case:
    return case_from_node(read_bytes(text.encode(), name), POLICY)


def written(tmp_path: Path, content: bytes, name: str = "answers.yaml") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def test_every_part_of_a_file_is_read(tmp_path: Path) -> None:
    case = read_case(written(tmp_path, WHOLE.encode()), POLICY)
    assert case.area == "northamptonshire"
    assert case.answers == {
        "sector": "education",
        "role": "safeguarding_lead",
        "immediate_danger": "no",
        "indicators": ("extreme_material", "hateful_language"),
        "vulnerabilities": (),
        "age": 15,
    }
    assert case.form == {
        "individual.forenames": "Ann",
        "individual.surname": "Null",
        "individual.other_names": ("Anne", "No"),
        "individual.date_of_birth": BORN,
        "individual.addresses": (Address("1 High Street", "yes"), Address("2 Low Street", NOT_KNOWN)),
        "individual.nationality": NOT_KNOWN,
        "individual.phones": ("01604 000000",),
        "individual.emails": NOT_KNOWN,
        "individual.family": "yes",
        "concerns.notice": 'said: "no"',
        "concerns.travel": NOT_KNOWN,
        "complex_needs": "none that we know",
        "first_identified_by.anonymous": "no",
        "first_identified_by.role": "Form tutor",
        "referrer.same_as_first": "yes",
        "dates.first_known": datetime.date(2026, 11, 18),
        "dates.referred": TODAY,
        "safeguarding.health": YesNoText(NOT_KNOWN, ""),
        "safeguarding.lead_consulted": YesNoText("yes", "on the day"),
        "safeguarding.individual_informed": YesNoText("no", ""),
        "safeguarding.direct_action": NOT_KNOWN,
        "safeguarding.other_agencies": YesNoText(NOT_KNOWN, "school"),
        "occupation.current_employer": NOT_KNOWN,
        "occupation.previous_employers": NOT_KNOWN,
        "occupation.current_education": NOT_KNOWN,
        "occupation.previous_education": NOT_KNOWN,
    }
    assert case.statements == (
        Statement("seen", "a drawing", "Form tutor", "2026-11-18"),
        Statement("told", "he said so", "another pupil", "last Tuesday"),
        Statement("inferred", "it may go on"),
    )


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + WHOLE.encode(),
        WHOLE.replace("\n", "\r\n").encode(),
        b"# a comment\n\n---\n" + WHOLE.encode() + b"...\n",
    ],
    ids=["a byte order mark", "Windows line ends", "comments and document marks"],
)
def test_a_file_saved_by_another_program_is_read_just_the_same(tmp_path: Path, content: bytes) -> None:
    assert read_case(written(tmp_path, content), POLICY) == read(WHOLE)


def test_json_says_the_same_as_yaml(tmp_path: Path) -> None:
    content = {
        "area": "derby",
        "answers": {"age": 15, "indicators": ["withdrawal"], "immediate_danger": "no"},
        "form": {
            "concerns": {"notice": 'one\ntwo \u2028 \U0001f600 "x"', "travel": NOT_KNOWN},
            "individual": {"date_of_birth": "2 March 2011", "surname": None},
        },
        "statements": [{"kind": "seen", "text": "he said: no"}],
    }
    expected = Case(
        area="derby",
        answers={"age": 15, "indicators": ("withdrawal",), "immediate_danger": "no"},
        form={
            "concerns.notice": 'one\ntwo \u2028 \U0001f600 "x"',
            "concerns.travel": NOT_KNOWN,
            "individual.date_of_birth": BORN,
        },
        statements=(Statement("seen", "he said: no"),),
    )
    for shown in (json.dumps(content), json.dumps(content, indent="\t", ensure_ascii=False)):
        for name in ("answers.json", "answers.JSON", "answers.txt"):
            assert read_case(written(tmp_path, shown.encode(), name), POLICY) == expected


@pytest.mark.parametrize("text", ["answers: {}", "answers:", "answers:\n", '{"answers": {}}'])
def test_a_file_without_any_answer_is_a_case_of_which_nothing_is_known(text: str) -> None:
    assert read(text) == Case()


def test_an_area_that_is_absent_is_not_known() -> None:
    assert read("answers: {age: 15}").area == "not_known"
    assert read("area: not_known").area == "not_known"


def test_each_part_of_a_file_may_stand_alone() -> None:
    assert read("form: {complex_needs: x}").form == {"complex_needs": "x"}
    assert read("statements: [{kind: seen, text: x}]").statements == (Statement("seen", "x"),)


def test_an_empty_list_is_an_answer_and_an_absent_one_is_not() -> None:
    assert read("answers: {indicators: []}").answers == {"indicators": ()}
    assert "indicators" not in read("answers: {}").answers


@pytest.mark.parametrize("age", ["0", "17", "18", "120"])
def test_an_age_is_a_whole_number_from_0_to_120(age: str) -> None:
    assert read(f"answers: {{age: {age}}}").answers["age"] == int(age)


def test_an_age_may_be_unknown_beside_a_date_of_birth() -> None:
    case = read("answers: {age: unknown}\nform: {individual: {date_of_birth: 2/3/2011}}")
    assert case.answers["age"] == "unknown"


FIRST_KNOWN_BEFORE_THE_BIRTHDAY = [
    "dates: {first_known: 2026-03-01}",
    "dates: {first_known: 1 March 2026, referred: 20/11/2026}",
    "dates: {referred: 1/3/2026}",
]


def at_14(form: str, when: str) -> Case:
    return read(
        f"answers: {{age: 14}}\nform: {{{form} individual: {{date_of_birth: 2011-03-02}}}}\n"
        f"statements: [{{kind: seen, text: x, when: '{when}'}}]"
    )


@pytest.mark.parametrize("dates", FIRST_KNOWN_BEFORE_THE_BIRTHDAY)
def test_an_age_from_before_a_birthday_stands_while_the_file_goes_on(dates: str) -> None:
    assert at_14(dates + ",", "last Tuesday").answers["age"] == 14


@pytest.mark.parametrize("when", ["2026-03-01", "1 March 2026", "1/3/2026", "2026-03-01, at break"])
def test_an_age_from_the_day_of_a_statement_stands_too(when: str) -> None:
    assert at_14("", when).answers["age"] == 14


@pytest.mark.parametrize("when", ["", "2026-03-02", "last Tuesday", "yesterday"])
def test_an_age_that_the_person_had_on_no_day_of_the_file_contradicts_the_birth(when: str) -> None:
    with pytest.raises(InputError, match=r"age: this contradicts form\.individual\.date_of_birth in line 2"):
        at_14("", when)


@pytest.mark.parametrize(
    "field",
    [
        *(
            f"individual: {{{name}: not known}}"
            for name in (
                "forenames",
                "surname",
                "other_names",
                "date_of_birth",
                "approximate_age",
                "gender",
                "addresses",
                "nationality",
                "immigration_status",
                "primary_language",
                "phones",
                "emails",
                "family",
            )
        ),
        *(
            f"safeguarding: {{{name}: not known}}"
            for name in ("health", "lead_consulted", "individual_informed", "direct_action", "other_agencies")
        ),
        "dates: {first_known: not known}",
        "dates: {referred: not_known}",
        "complex_needs: not known",
        "first_identified_by: {anonymous: not known}",
    ],
)
def test_not_known_is_an_answer_to_every_field_of_the_form(field: str) -> None:
    assert list(read(f"form: {{{field}}}").form.values()) == [NOT_KNOWN]


def test_a_field_that_is_left_empty_was_not_asked() -> None:
    case = read("form:\n  individual:\n    surname:\n    phones:\n    date_of_birth:\n  concerns:\n")
    assert case.form == {}


def test_a_whole_section_can_be_not_known() -> None:
    case = read("form: {individual: not known}")
    assert set(case.form.values()) == {NOT_KNOWN}
    section = POLICY.forms["national_2018"].section("individual")
    assert list(case.form) == [f"individual.{field.id}" for field in section.fields]


def test_a_name_that_looks_like_a_word_of_the_file_format_stays_a_name() -> None:
    case = read("form: {individual: {forenames: No, surname: Null, other_names: [True, 1e3, 2011-03-02]}}")
    assert list(case.form.values()) == ["No", "Null", ("True", "1e3", "2011-03-02")]


def test_cleaning_removes_only_what_no_document_can_hold() -> None:
    kept = "a\tb\n £é 😀 العربية e\u0301 \x7f\x85\u2028\ufeff\u200f\U0010ffff<&>\"'{}"
    assert clean(kept) == kept
    assert clean("a\x00\x01\x08\x0b\x0c\x0e\x1f\ud800\udfff\ufffe\uffffb") == "ab"
    assert clean("a\r\nb\rc\n") == "a\nb\nc\n"


def test_cleaning_keeps_every_character_of_xml() -> None:
    kept = [*range(0x20, 0xD800), *range(0xE000, 0xFFFE), 0x10000, 0x1FFFE, 0x10FFFF, 0x9, 0xA]
    text = "".join(map(chr, kept))
    assert clean(text) == text


# What breaks files of this kind, and what must come back as it was.
AWKWARD = [
    "",
    " ",
    "\n",
    "\n\n x\n",
    " lead",
    "trail ",
    "a\n\nb",
    "a\n b\nc",
    "a \nb",
    "a\nb\n",
    "\ta",
    "a\tb",
    "a\n\tb",
    "no",
    "yes",
    "No",
    "not known",
    "not_known",
    "Not known",
    "null",
    "Null",
    "~",
    "true",
    "on",
    "1",
    "-1",
    "1.5",
    "1e3",
    "0x1f",
    "2011-03-02",
    "12:30:45",
    "'",
    '"',
    "it's",
    '"quoted"',
    "back\\slash",
    "\\n",
    ": ",
    "a: b",
    "# x",
    "a # b",
    "- a",
    "-",
    "? a",
    "&a",
    "*a",
    "!a",
    "|",
    ">",
    "|-\n  a",
    "%a",
    "@a",
    "`a`",
    "---",
    "...",
    "---\na",
    "a\n---\nb",
    "{a: b}",
    "[a]",
    "a, b",
    "{{x}}",
    "=",
    "<<",
    "😀",
    "a\n😀\nb",
    "العربية",
    "a\nالعربية: «نعم»\nb",
    "e\u0301",
    "\u0301",
    "\x7f",
    "\x85",
    "\u2028a\u2029",
    "\ufeff",
    "a\u202eb",
    "a\nb\u202ec",
    "\xa0a\xa0",
    "\u3000",
    "\U0010ffff",
    "<b>&amp;</b>",
    "x" * 3000,
    "a\n" * 500 + "b",
]
TEXTS = st.sampled_from(AWKWARD) | st.text().map(clean) | st.text("ab \n:#-'\"|>{}[],&*!%@`?\\", max_size=12)
DATES = st.dates(datetime.date(1910, 1, 1), datetime.date(2036, 12, 31))
YES_NO = st.sampled_from(["yes", "no", NOT_KNOWN])
BY_KIND: dict[str, st.SearchStrategy[FormValue]] = {
    "line": TEXTS,
    "long": TEXTS,
    "date": DATES | st.just(NOT_KNOWN),
    "lines": st.lists(TEXTS, max_size=3).map(tuple) | st.just(NOT_KNOWN),
    "addresses": st.lists(st.builds(Address, TEXTS, YES_NO), max_size=3).map(tuple) | st.just(NOT_KNOWN),
    "yes_no": YES_NO,
    "yes_no_text": st.builds(YesNoText, YES_NO, TEXTS) | st.just(NOT_KNOWN),
}


def values_of(fact: Fact) -> st.SearchStrategy[AnswerValue]:
    words = st.sampled_from(list(fact.values)) if fact.values else st.nothing()
    if fact.is_list:
        return st.lists(words, unique=True).map(tuple)
    return words | st.integers(fact.lowest, fact.highest) if fact.is_number else words


FACTS = {
    name: values_of(fact) for name, fact in POLICY.facts.items() if not fact.is_area and fact.stage != "after"
}
FIELDS: dict[str, st.SearchStrategy[FormValue]] = {
    f"{section.id}.{field.id}": BY_KIND[field.kind.name]
    for section in POLICY.forms["national_2018"].sections
    for field in section.fields
} | {"complex_needs": TEXTS, "other_information": TEXTS}
STATEMENTS = st.builds(Statement, st.sampled_from(["seen", "told", "inferred"]), TEXTS, TEXTS, TEXTS)


def believable(case: Case) -> Case:
    """The same case with a date of birth that the age does not contradict."""
    born = case.form.get("individual.date_of_birth")
    if not isinstance(born, datetime.date):
        return case
    born = min(born, TODAY)
    answers = dict(case.answers)
    if isinstance(answers.get("age"), int):
        answers["age"] = age_on(born, TODAY)
    return replace(case, answers=answers, form={**case.form, "individual.date_of_birth": born})


CASES = st.builds(
    Case,
    area=st.sampled_from([*POLICY.areas, "not_known"]),
    answers=st.fixed_dictionaries({}, optional=FACTS),
    form=st.fixed_dictionaries({}, optional=FIELDS),
    statements=st.lists(STATEMENTS, max_size=3).map(tuple),
).map(believable)


@examples(300)
@given(CASES)
def test_every_case_that_is_written_is_read_back_word_for_word(case: Case) -> None:
    assert read(case_to_yaml(case, POLICY)) == case


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_words_come_back_from_every_place_that_holds_text(text: str) -> None:
    case = Case(
        form={
            "individual.surname": text,
            "individual.other_names": (text, text),
            "concerns.notice": text,
            "individual.addresses": (Address(text, "yes"),),
            "complex_needs": text,
            "safeguarding.health": YesNoText("no", text),
        },
        statements=(Statement("told", text, text, text), Statement("seen", "after it")),
    )
    assert read(case_to_yaml(case, POLICY)) == case


@given(st.text(st.characters(exclude_categories=())))
def test_what_no_file_can_hold_is_left_out_and_nothing_else(text: str) -> None:
    case = Case(
        form={"complex_needs": text, "individual.phones": (text,)}, statements=(Statement("seen", text),)
    )
    storable = Case(
        form={"complex_needs": clean(text), "individual.phones": (clean(text),)},
        statements=(Statement("seen", clean(text)),),
    )
    assert case_to_yaml(case, POLICY) == case_to_yaml(storable, POLICY)
    assert read(case_to_yaml(case, POLICY)) == storable


@examples(50)
@given(CASES)
def test_the_same_case_gives_the_same_bytes_and_a_second_writing_changes_nothing(case: Case) -> None:
    once = case_to_yaml(case, POLICY)
    assert case_to_yaml(replace(case, answers=dict(reversed(case.answers.items()))), POLICY) == once
    assert case_to_yaml(read(once), POLICY) == once


def test_a_file_is_written_so_that_a_person_can_read_it() -> None:
    case = Case(
        area="derby",
        answers={"age": 15, "indicators": ("withdrawal",), "immediate_danger": "no"},
        form={
            "concerns.notice": "One line.\nAnother: with a colon.",
            "individual.date_of_birth": BORN,
            "individual.gender": NOT_KNOWN,
            "referrer.same_as_first": "yes",
        },
        statements=(Statement("seen", 'He said "no".', "Form tutor", "2026-11-18"),),
    )
    assert (
        case_to_yaml(case, POLICY).split("\n", 2)[2]
        == """\
area: derby
answers:
  immediate_danger: no
  indicators: [withdrawal]
  age: 15
form:
  individual:
    date_of_birth: 2011-03-02
    gender: not known
  concerns:
    notice: |-
      One line.
      Another: with a colon.
  referrer:
    same_as_first: yes
statements:
  - kind: seen
    text: "He said \\"no\\"."
    by: "Form tutor"
    when: "2026-11-18"
"""
    )


def test_a_hundred_thousand_characters_come_back() -> None:
    case = Case(form={"other_information": "Ünï 😀 <&> \n" * 8_000 + "end"})
    assert read(case_to_yaml(case, POLICY)) == case
