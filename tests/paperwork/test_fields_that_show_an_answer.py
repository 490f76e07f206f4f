"""A field of a form that shows what was answered already, in the words of the vocabulary."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from triage.cases.model import Case
from triage.cases.reading import case_from_node
from triage.cases.writing import case_to_yaml
from triage.engine import Engine
from triage.errors import InputError
from triage.paperwork.write import DecidedCase, write_form, write_form_text
from triage.policy.conditions import Names
from triage.policy.forms import load_form
from triage.policy.loading import load_policy
from triage.policy.model import FormTemplate, Policy
from triage.prevent import PREVENT
from triage.yaml_nodes import read_bytes

POLICY = load_policy()
CHOICE, MANY, NUMBER = (
    next(fact for fact in POLICY.facts.values() if fact.kind == kind) for kind in ("choice", "many", "number")
)
FORM = f"""\
id: shown
title: A form that shows answers
edition: first
sections:
  answers:
    title: Answers
    fields:
      one: {{fact: {CHOICE.id}, label: The one}}
      several: {{fact: {MANY.id}}}
      how_many: {{fact: {NUMBER.id}}}
      besides: {{label: Besides, kind: line}}
"""


def template(text: str, like: FormTemplate | None = None) -> FormTemplate:
    return load_form(read_bytes(text.encode(), "forms/shown.yaml"), Names(POLICY.facts, {}, ()), like)


@pytest.fixture
def policy() -> Policy:
    areas = {name: replace(area, form="shown") for name, area in POLICY.areas.items()}
    return replace(POLICY, forms={"shown": template(FORM)}, areas=areas)


def text_of(policy: Policy, case: Case, folder: Path) -> str:
    decision = Engine(policy).decide(case.answers, case.area, datetime.date(2026, 11, 20))
    decided = DecidedCase(PREVENT, policy, case, decision, "7F3KQMR")
    write_form(folder / "form.docx", decided)
    write_form_text(folder / "form.txt", decided)
    return (folder / "form.txt").read_text(encoding="utf-8")


def test_the_form_shows_each_answer_by_its_label(policy: Policy, tmp_path: Path) -> None:
    one, (first, second, *_) = list(CHOICE.values)[-1], MANY.values
    case = Case(
        answers={CHOICE.id: one, MANY.id: (first, second), NUMBER.id: NUMBER.highest},
        form={"answers.besides": "A word"},
    )
    text = text_of(policy, case, tmp_path)
    label = CHOICE.values[one]
    assert f"The one\n{label[:1].upper()}{label[1:]}\n" in text
    assert f"{MANY.values[second]}\n" in text
    assert f"{NUMBER.label}\n{NUMBER.highest}\n" in text
    assert "Besides\nA word\n" in text


def test_what_was_not_answered_is_said_to_be_not_known(policy: Policy, tmp_path: Path) -> None:
    assert text_of(policy, Case(), tmp_path).count("Not known") == 4


def test_a_file_of_answers_holds_the_answer_once(policy: Policy) -> None:
    word = next(iter(CHOICE.values))
    case = Case(answers={CHOICE.id: word}, form={"answers.besides": "A word"})
    written = case_to_yaml(case, policy)
    assert written.count(f": {word}\n") == 1
    assert case_from_node(read_bytes(written.encode(), "answers"), policy) == case
    with pytest.raises(InputError, match="unknown field of the form"):
        case_from_node(read_bytes(b"form: {answers: {one: yes}}", "answers"), policy)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (f"{{fact: {MANY.id}}}", "{fact: nothing_such}", "unknown fact"),
        (f"{{fact: {MANY.id}}}", "{fact: area}", "a field cannot show it"),
        (f"{{fact: {MANY.id}}}", f"{{fact: {MANY.id}, kind: line}}", "unknown name kind"),
        (f"{{fact: {MANY.id}}}", "{label: Several}", "kind is missing"),
    ],
)
def test_a_field_that_shows_nothing_that_can_be_shown_is_refused(old: str, new: str, problem: str) -> None:
    assert old in FORM
    with pytest.raises(InputError, match=problem):
        template(FORM.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"{{fact: {MANY.id}}}", "{label: Several, kind: line}"),
        ("{label: Besides, kind: line}", f"{{fact: {MANY.id}}}"),
    ],
)
def test_an_organisations_own_form_shows_what_the_form_shows(old: str, new: str) -> None:
    with pytest.raises(InputError, match="in the form of these rules"):
        template(FORM.replace(old, new), template(FORM))
