"""Writes a case as the file of answers that ``reading`` reads back, word for word."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from triage.cases.cleaning import clean
from triage.cases.model import NOT_KNOWN, Address, AnswerValue, Case, FormValue, Statement, YesNoText
from triage.policy.model import Policy
from triage.policy.yaml_nodes import quoted

_HEAD = (
    "# What was said about a concern, as Prevent triage keeps it. It is about a person:\n"
    "# show it only to those who need it.\n"
)
_PLAIN = re.compile(r"[a-z][a-z0-9_]*\Z")
_ORDINARY = (
    "!-~\xa1-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\ud7ff"
    "\uf900-\ufdff\ufe10-\ufefc\uff01-\uffef\U00010000-\U0010ffff"
)
"""Seen as what it is: no tab, no odd space, nothing that turns the direction of writing."""
_READABLE_LINE = re.compile(f"[{_ORDINARY}]([ {_ORDINARY}]*[{_ORDINARY}])?\\Z")


def case_to_yaml(case: Case, policy: Policy) -> str:
    """The case as the text of a file of answers, in the order of the policy and of its form.

    Characters that no document can hold are left out (see ``clean``); everything else is read back
    as it is.
    """
    # Quoted: one of figures alone would be read as a number.
    reference = [f"reference: {quoted(case.reference)}"] if case.reference else []
    parts = [
        f"{_HEAD}area: {case.area}",
        *reference,
        *_answers(case, policy),
        *_form(case, policy),
        *_statements(case.statements),
    ]
    return "\n".join(parts) + "\n"


def _answers(case: Case, policy: Policy) -> Iterator[str]:
    order = {name: number for number, name in enumerate(policy.facts)}
    yield "answers:" if case.answers else "answers: {}"
    for name in sorted(case.answers, key=lambda name: order.get(name, len(order))):
        yield f"  {name}: {_answer(case.answers[name])}"


def _answer(value: AnswerValue) -> str:
    if isinstance(value, int):
        return str(value)
    if isinstance(value, tuple):
        return f"[{', '.join(_word(entry) for entry in value)}]"
    return _word(value)


def _word(value: str) -> str:
    return value if _PLAIN.match(value) or value == NOT_KNOWN else quoted(clean(value))


def _form(case: Case, policy: Policy) -> Iterator[str]:
    if not case.form:
        return
    yield "form:"
    for section in policy.form_of(case.area).sections:
        if not section.fields:
            if section.id in case.form:
                yield f"  {section.id}: {_value(case.form[section.id], 4)}"
            continue
        there = [entry for entry in section.fields if f"{section.id}.{entry.id}" in case.form]
        if there:
            yield f"  {section.id}:"
        for entry in there:
            yield f"    {entry.id}: {_field(case.form[f'{section.id}.{entry.id}'], entry.kind)}"


def _field(value: FormValue, kind: str) -> str:
    return _word(value) if kind == "yes_no" and isinstance(value, str) else _value(value, 6)


def _value(value: FormValue, indent: int) -> str:
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, YesNoText):
        return f"{{answer: {_word(value.answer)}, text: {quoted(clean(value.text))}}}"
    if isinstance(value, tuple):
        return f"[{', '.join(_entry(entry) for entry in value)}]"
    return _text(value, indent)


def _entry(entry: str | Address) -> str:
    if isinstance(entry, Address):
        return f"{{text: {quoted(clean(entry.text))}, current: {_word(entry.current)}}}"
    return quoted(clean(entry))


def _text(text: str, indent: int) -> str:
    """Quoted on one line; several ordinary lines stand below each other, as a person reads them."""
    words = clean(text)
    if words == NOT_KNOWN:
        return words
    lines = words.split("\n")
    if len(lines) > 1 and lines[0] and lines[-1] and all(_readable(line) for line in lines):
        return "\n".join(["|-", *(" " * indent + line if line else "" for line in lines)])
    return quoted(words)


def _readable(line: str) -> bool:
    return not line or bool(_READABLE_LINE.match(line))


def _statements(statements: tuple[Statement, ...]) -> Iterator[str]:
    if not statements:
        return
    yield "statements:"
    for statement in statements:
        yield f"  - kind: {_word(statement.kind)}"
        yield f"    text: {_text(statement.text, 6)}"
        yield f"    by: {quoted(clean(statement.by))}"
        yield f"    when: {quoted(clean(statement.when))}"
