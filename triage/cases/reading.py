"""Reads a file of answers: the area, the answers, what only the form needs, and the story.

Errors name the file, the line and the field, the kind of what stands there and what is allowed.
They never hold what somebody wrote.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import cast

from triage import clock
from triage.cases.model import STATEMENT_KINDS, Case, Statement
from triage.cases.problems import input_error
from triage.cases.references import NEEDED, could_be_made
from triage.documents.characters import clean
from triage.errors import InputError, allowed
from triage.kinds import AnswerError
from triage.kinds.dates import age_on, read_date
from triage.kinds.numbers import OLDEST, born
from triage.kinds.values import NOT_KNOWN, AnswerValue, FormValue
from triage.kinds.yaml_text import says_not_known, unknown_name, word_in
from triage.policy.form_template import FormSection
from triage.policy.model import Policy
from triage.policy.terms import BirthDate
from triage.yaml_nodes import Node, read_file

PARTS = ("area", "reference", "answers", "form", "statements")
_FACT = "fact"
_OF_AN_ORGANISATION = re.compile(r"[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*\Z")


def read_case(path: Path, policy: Policy) -> Case:
    """The case in a file of answers, YAML or JSON. InputError says in one line what is wrong."""
    return case_from_node(read_file(path, pipe=True), policy)


def case_from_node(node: Node, policy: Policy) -> Case:
    """The case in the root node of a file of answers. InputError says in one line what is wrong."""
    try:
        return _case(node, policy)
    except AnswerError as error:
        raise input_error(error) from None


def _case(node: Node, policy: Policy) -> Case:
    parts = _named(node, PARTS, policy, "name")
    if not parts:
        node.fail(f"the file holds nothing; allowed: {allowed(PARTS)}")
    area = _area(parts["area"], policy) if "area" in parts else policy.not_known
    template = policy.form_of(area)
    case = Case(
        area=area,
        answers=_answers(parts["answers"], policy) if "answers" in parts else {},
        form=_form(parts["form"], template.sections, policy) if "form" in parts else {},
        statements=_statements(parts["statements"], policy) if "statements" in parts else (),
        reference=_reference(parts["reference"]) if "reference" in parts else "",
    )
    if policy.terms.birth:
        _born_and_age_agree(case, parts, policy.terms.birth)
    return case


def _named(node: Node, known: Iterable[str], policy: Policy, what: str) -> dict[str, Node]:
    """The named values of a mapping, all of whose names must be known. Nothing there is no names."""
    if _is_empty(node):
        return {}
    choices = list(known)
    found = node.mapping()
    for name, below in found.items():
        if name not in choices:
            raise InputError(
                _unknown(name, choices, policy, what), file=node.file, line=below.line, field=node.path
            )
    return found


def _unknown(name: str, choices: list[str], policy: Policy, what: str) -> str:
    # The name itself is not repeated: it may be somebody's.
    if name in ("area", "reference"):
        return f"{name} stands at the top of the file, not here"
    if name in policy.facts:
        return f"{name} stands under answers, not here"
    if any(name == section for form in policy.forms.values() for section in _ids(form.sections)):
        return f"{name} stands under form, not here"
    if what == _FACT and _OF_AN_ORGANISATION.match(name) and not policy.own(name):
        return (
            "this answers a question of an organisation's own; name its folder with --policy-dir DIR "
            "or in TRIAGE_POLICY_DIR"
        )
    return unknown_name(name, choices, what)


def _ids(sections: Iterable[FormSection]) -> list[str]:
    return [section.id for section in sections]


def _is_empty(node: Node) -> bool:
    return node.kind == "empty"


def _area(node: Node, policy: Policy) -> str:
    return word_in(node, [*policy.areas, policy.not_known])


def _reference(node: Node) -> str:
    # Figures alone are a number to YAML where nobody quoted them.
    text = str(node.value) if node.kind == "a whole number" else node.value
    if not isinstance(text, str) or not could_be_made(text):
        node.fail(f"{NEEDED}; this is {node.kind}")
    return text


def _answers(node: Node, policy: Policy) -> dict[str, AnswerValue]:
    kinds = {name: fact.answer for name, fact in policy.facts.items() if fact.answer}
    found = _named(node, kinds, policy, _FACT)
    return {
        name: cast(AnswerValue, kinds[name].from_yaml(value, clock.today())) for name, value in found.items()
    }


def _form(node: Node, sections: tuple[FormSection, ...], policy: Policy) -> dict[str, FormValue]:
    found: dict[str, FormValue] = {}
    named = _named(node, _ids(sections), policy, "section of the form")
    for section in sections:
        if section.id in named and not _is_empty(named[section.id]):
            found |= _section(named[section.id], section, policy)
    return found


def _section(node: Node, section: FormSection, policy: Policy) -> dict[str, FormValue]:
    today = clock.today()
    if section.kind:
        return {section.id: cast(FormValue, section.kind.from_yaml(node, today))}
    if says_not_known(node):
        return {
            name: NOT_KNOWN
            for entry in section.filled_in
            if (name := f"{section.id}.{entry.id}") not in policy.terms.always_known
        }
    named = _named(node, [entry.id for entry in section.filled_in], policy, "field of the form")
    found: dict[str, FormValue] = {}
    for entry in section.filled_in:
        if entry.id in named and not _is_empty(named[entry.id]):
            found[f"{section.id}.{entry.id}"] = cast(FormValue, entry.kind.from_yaml(named[entry.id], today))
    birth = policy.terms.birth
    if birth and isinstance(day := found.get(birth.field), datetime.date):
        _born_within_a_lifetime(day, node.need(birth.field.partition(".")[2]))
    return found


def _born_within_a_lifetime(day: datetime.date, node: Node) -> None:
    try:
        born(day, clock.today(), OLDEST)
    except AnswerError as error:
        raise AnswerError(error.problem, node) from None


def _statements(node: Node, policy: Policy) -> tuple[Statement, ...]:
    if _is_empty(node):
        return ()
    if not isinstance(node.value, tuple):
        node.fail(f"a list of statements is needed; this is {node.kind}")
    return tuple(_statement(entry, policy) for entry in node.value)


def _statement(node: Node, policy: Policy) -> Statement:
    named = _named(node, ("kind", "text", "by", "when"), policy, "name")
    if "kind" not in named or "text" not in named:
        node.fail(f"a statement needs kind ({allowed(STATEMENT_KINDS)}) and text")
    rest = {name: clean(named[name].text()) for name in ("text", "by", "when") if name in named}
    return Statement(kind=word_in(named["kind"], list(STATEMENT_KINDS)), **rest)


def _born_and_age_agree(case: Case, parts: Mapping[str, Node], birth: BirthDate) -> None:
    """Any age that the person had since the first date in the file: files go on for weeks."""
    age, born = case.answers.get(birth.years), case.form.get(birth.field)
    if not isinstance(age, int) or not isinstance(born, datetime.date):
        return
    days = [clock.today(), *_days_in(case, birth)]
    if not age_on(born, min(days)) <= age <= age_on(born, max(days)):
        section, _, field = birth.field.partition(".")
        place = parts["form"].need(section).need(field)
        parts["answers"].need(birth.years).fail(
            f"this contradicts {place.path} in line {place.line}; put one of the two right"
        )


def _days_in(case: Case, birth: BirthDate) -> list[datetime.date]:
    days = [case.form.get(field) for field in birth.days]
    days += [_day(statement.when) for statement in case.statements]
    return [day for day in days if isinstance(day, datetime.date)]


def _day(when: str) -> datetime.date | None:
    """The date that was given with a statement; other words than a date are no date."""
    if when.strip().casefold() in ("today", "yesterday"):
        return None
    for words in (when, when[:10]):  # "2026-11-18, after lunch" begins with its date
        try:
            return read_date(words, clock.today())
        except AnswerError:
            continue
    return None
