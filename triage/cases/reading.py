"""Reads a file of answers: the area, the answers, what only the form needs, and the story.

Errors name the file, the line and the field, the kind of what stands there and what is allowed.
They never hold what somebody wrote.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from triage import clock
from triage.cases.cleaning import clean
from triage.cases.dates import age_on, read_date
from triage.cases.model import NOT_KNOWN, Address, AnswerValue, Case, FormValue, Statement, YesNoText
from triage.cases.references import NEEDED, could_be_made
from triage.errors import InputError, allowed, nearest
from triage.policy.model import Fact, FormSection, Policy
from triage.policy.terms import BirthDate
from triage.policy.yaml_nodes import Node, read_file

PARTS = ("area", "reference", "answers", "form", "statements")
STATEMENT_KINDS = ("seen", "told", "inferred")
OLDEST = 120
_YES_NO = ("yes", "no", "not_known")
_LISTED = 15


def read_case(path: Path, policy: Policy) -> Case:
    """The case in a file of answers, YAML or JSON. InputError says in one line what is wrong."""
    return case_from_node(read_file(path, pipe=True), policy)


def case_from_node(node: Node, policy: Policy) -> Case:
    """The case in the root node of a file of answers. InputError says in one line what is wrong."""
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
    guess = nearest(name, choices) if len(name) <= 60 else ""
    hint = f"; did you mean {guess}?" if guess else ""
    listed = f" (allowed: {allowed(choices)})" if len(choices) <= _LISTED or not guess else ""
    return f"unknown {what}{hint}{listed}"


def _ids(sections: Iterable[FormSection]) -> list[str]:
    return [section.id for section in sections]


def _is_empty(node: Node) -> bool:
    return node.kind == "empty"


def _word(node: Node, choices: Iterable[str]) -> str:
    """One of the words; what else stands there is told by its kind alone."""
    words = list(choices)
    if not isinstance(node.value, str) or node.value not in words:
        guess = nearest(node.value, words) if isinstance(node.value, str) and len(node.value) <= 60 else ""
        hint = f" (did you mean {guess}?)" if guess else ""
        node.fail(f"allowed: {allowed(words)}; this is {node.kind}{hint}")
    return node.value


def _area(node: Node, policy: Policy) -> str:
    return _word(node, [*policy.areas, policy.not_known])


def _reference(node: Node) -> str:
    # Figures alone are a number to YAML where nobody quoted them.
    text = str(node.value) if node.kind == "a whole number" else node.value
    if not isinstance(text, str) or not could_be_made(text):
        node.fail(f"{NEEDED}; this is {node.kind}")
    return text


def _answers(node: Node, policy: Policy) -> dict[str, AnswerValue]:
    facts = {name: fact for name, fact in policy.facts.items() if fact.kind in _FACT_READERS}
    found = _named(node, facts, policy, "fact")
    return {name: _FACT_READERS[facts[name].kind](value, facts[name]) for name, value in found.items()}


def _choice(node: Node, fact: Fact) -> str:
    return _word(node, fact.values)


def _many(node: Node, fact: Fact) -> tuple[str, ...]:
    if not isinstance(node.value, tuple):
        node.fail(
            f"a list is needed, such as [{next(iter(fact.values))}], or [] for none of these; "
            f"this is {node.kind}"
        )
    ticked: list[str] = []
    for entry in node.value:
        word = _word(entry, fact.values)
        if word in ticked:
            entry.fail("the same entry stands in this list twice")
        ticked.append(word)
    return tuple(ticked)


def _number(node: Node, fact: Fact) -> str | int:
    if isinstance(node.value, str) and node.value in fact.values:
        return node.value
    words = "".join(f", or {word}," for word in fact.values)
    needed = f"a whole number from {fact.lowest} to {fact.highest}{words} is needed"
    if node.kind != "a whole number":
        quotes = " in quotation marks" if node.quoted else ""
        node.fail(f"{needed}; this is {node.kind}{quotes}")
    digits = str(node.value)
    number = int(digits) if len(digits) <= 12 else fact.highest + 1
    if not fact.lowest <= number <= fact.highest:
        node.fail(f"{needed}; this whole number is outside that range")
    return number


_FACT_READERS: Mapping[str, Callable[[Node, Fact], AnswerValue]] = {
    "choice": _choice,
    "many": _many,
    "number": _number,
}


def _form(node: Node, sections: tuple[FormSection, ...], policy: Policy) -> dict[str, FormValue]:
    found: dict[str, FormValue] = {}
    named = _named(node, _ids(sections), policy, "section of the form")
    for section in sections:
        if section.id in named and not _is_empty(named[section.id]):
            found |= _section(named[section.id], section, policy)
    return found


def _section(node: Node, section: FormSection, policy: Policy) -> dict[str, FormValue]:
    if not section.fields:
        return {section.id: clean(node.text())}
    if _is_not_known(node):
        return {
            name: NOT_KNOWN
            for entry in section.fields
            if (name := f"{section.id}.{entry.id}") not in policy.terms.always_known
        }
    named = _named(node, [entry.id for entry in section.fields], policy, "field of the form")
    found: dict[str, FormValue] = {}
    for entry in section.fields:
        if entry.id in named and not _is_empty(named[entry.id]):
            found[f"{section.id}.{entry.id}"] = _field(named[entry.id], entry.kind, policy)
    birth = policy.terms.birth
    if birth and isinstance(born := found.get(birth.field), datetime.date):
        _born_within_a_lifetime(born, node.need(birth.field.partition(".")[2]))
    return found


def _field(node: Node, kind: str, policy: Policy) -> FormValue:
    if _is_not_known(node):
        return clean(node.text()) if kind in ("line", "long") else NOT_KNOWN
    if kind == "date":
        return _date(node)
    if kind == "lines":
        return tuple(clean(entry.text()) for entry in _list(node))
    if kind == "addresses":
        return tuple(_address(entry, policy) for entry in _list(node))
    if kind == "yes_no":
        return _yes_no(node)
    if kind == "yes_no_text":
        return _yes_no_text(node, policy)
    return clean(node.text())


def _is_not_known(node: Node) -> bool:
    return isinstance(node.value, str) and node.value.strip().casefold() in (NOT_KNOWN, "not_known")


def _list(node: Node) -> tuple[Node, ...]:
    if not isinstance(node.value, tuple):
        node.fail(f"a list in square brackets, or the words not known, is needed; this is {node.kind}")
    return node.value


def _yes_no(node: Node) -> str:
    return NOT_KNOWN if _is_not_known(node) else _word(node, _YES_NO)


def _yes_no_text(node: Node, policy: Policy) -> YesNoText:
    if not isinstance(node.value, dict):
        return YesNoText(_yes_no(node))
    named = _named(node, ("answer", "text"), policy, "name")
    return YesNoText(
        answer=_yes_no(named["answer"]) if "answer" in named else NOT_KNOWN,
        text=clean(named["text"].text()) if "text" in named else "",
    )


def _address(node: Node, policy: Policy) -> Address:
    if isinstance(node.value, str):
        return Address(clean(node.text()))
    named = _named(node, ("text", "current"), policy, "name")
    return Address(
        text=clean(node.need("text").text()),
        current=_yes_no(named["current"]) if "current" in named else NOT_KNOWN,
    )


def _date(node: Node) -> datetime.date:
    if not isinstance(node.value, str):
        node.fail(f"a date such as 2026-11-20, or not known, is needed; this is {node.kind}")
    if node.value.strip().casefold() in ("today", "yesterday"):
        node.fail("a file is read on other days too: write the date itself, such as 2026-11-20")
    try:
        return read_date(node.value, clock.today())
    except InputError as error:
        node.fail(error.problem)


def _born_within_a_lifetime(born: datetime.date, node: Node) -> None:
    today = clock.today()
    if born > today:
        node.fail("a date of birth cannot lie in the future")
    if age_on(born, today) > OLDEST:
        node.fail(f"a date of birth cannot lie more than {OLDEST} years back; check the year")


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
    return Statement(kind=_word(named["kind"], STATEMENT_KINDS), **rest)


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
        except InputError:
            continue
    return None
