"""What stands on the form: the template's labels with the form's values, as paragraphs."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from triage.cases.ages import shown_day
from triage.cases.model import NOT_KNOWN
from triage.cases.words import Words
from triage.paperwork.form import Answer, KnownAddress, ReferralForm
from triage.policy.model import FormSection, FormTemplate


@dataclass(frozen=True, slots=True)
class Row:
    """One question of the form and its answer; no answer means not known."""

    label: str
    hint: str
    answer: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageSection:
    """One section of the form; ``stacked`` answers stand under their questions, not beside them."""

    number: int
    title: str
    hint: str
    stacked: bool
    rows: tuple[Row, ...]
    remark: str = ""


def form_page(template: FormTemplate, form: ReferralForm, words: Words) -> list[PageSection]:
    """Every section of the form in the order of the template."""
    return [_section(number, section, template, form, words)
            for number, section in enumerate(template.sections, 1)]


def _section(number: int, section: FormSection, template: FormTemplate, form: ReferralForm,
             words: Words) -> PageSection:
    remark = template.remark_on_consent if section.id == "referrer" else ""
    if section.kind == "long":
        row = Row(section.hint or section.title, "", shown(form.value(section.id), words))
        return PageSection(number, section.title, "", True, (row,), remark)
    rows = _rows(section, form, words)
    stacked = sum(field.kind == "long" for field in section.fields) * 2 > len(section.fields)
    return PageSection(number, section.title, section.hint, stacked, tuple(rows), remark)


def _rows(section: FormSection, form: ReferralForm, words: Words) -> list[Row]:
    both = [(field, Row(field.label, field.hint, shown(form.value(section.id, field.id), words, field.kind)))
            for field in section.fields]
    both = [(field, row) for field, row in both if row.answer or not field.only_if_answered]
    rows = [row for _, row in both]
    if section.id != "referrer" or form.referrer.same_as_first != "yes":
        return rows
    same = Row(section.title, "", (words("form.same_as_first"),))
    filled = [row for field, row in both if row.answer and field.id != "same_as_first"]
    return [same, *filled]


def shown(value: object, words: Words, kind: str = "long") -> tuple[str, ...]:
    """A value of the form as paragraphs; none where it is not known."""
    if isinstance(value, datetime.date):
        return (shown_day(value),)
    if isinstance(value, Answer):
        return _answer(value, words)
    if isinstance(value, tuple):
        return tuple(_entry(entry, words) for entry in value)
    text = str(value)
    if text == NOT_KNOWN:
        return ()
    return (words(f"common.{text}"),) if kind == "yes_no" else (text,)


def _answer(value: Answer, words: Words) -> tuple[str, ...]:
    known = value.answer != NOT_KNOWN
    first = words(f"common.{value.answer}") if known else words("common.not_known")
    if value.text:
        return first, value.text
    return (first,) if known else ()


def _entry(entry: object, words: Words) -> str:
    if not isinstance(entry, KnownAddress):
        return str(entry)
    mark = {"yes": words("form.current"), "no": words("form.former")}.get(entry.current)
    return f"{entry.text} ({mark})" if mark else entry.text
