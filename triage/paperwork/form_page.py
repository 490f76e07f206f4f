"""What stands on the form: the template's labels with the form's values, as paragraphs."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from triage.cases.ages import shown_day
from triage.cases.catalogue import Catalogue
from triage.cases.model import NOT_KNOWN
from triage.engine.decision import Decision
from triage.paperwork.advice import area_name, paper_words
from triage.paperwork.form import Answer, KnownAddress, ReferralForm
from triage.paperwork.readback import Expected
from triage.policy.conditions import holds
from triage.policy.model import FormSection, FormTemplate, Policy


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

    @property
    def heading(self) -> str:
        """The title with its number."""
        return f"{self.number}. {self.title}"

    def texts(self, hint: str = "{}") -> Iterator[Expected]:
        """Every text of the section in order, each with the place where it stands; as on the whole form."""
        yield self.title, self.heading
        if self.hint:
            yield self.title, hint.format(self.hint)
        for row in self.rows:
            yield row.label, row.label
            if row.hint:
                yield row.label, hint.format(row.hint)
            for text in answer_of(row):
                yield row.label, text
        if self.remark:
            yield self.title, self.remark


def answer_of(row: Row) -> tuple[str, ...]:
    """What stands for an answer; where there is none, that it is not known."""
    return row.answer or (paper_words()("common.not_known"),)


@dataclass(frozen=True, slots=True)
class FormPage:
    """The whole form: what stands above its questions, and its sections."""

    title: str
    edition: str
    marking: str
    reference: str
    area: str
    prepared: str
    sections: tuple[PageSection, ...]

    def top(self) -> tuple[str, ...]:
        """What stands above the questions, in order."""
        return self.title, self.edition, self.marking, self.reference, self.area, self.prepared

    def texts(self, hint: str = "{}") -> Iterator[Expected]:
        """Every text of the form in order, each with the place where it stands; ``hint``: how one looks."""
        for text in self.top():
            yield "the top of the form", text
        for section in self.sections:
            yield from section.texts(hint)


def form_page(
    policy: Policy,
    form: ReferralForm,
    decision: Decision,
    reference: str,
    made: datetime.date,
    lineage: str = "",
) -> FormPage:
    """The form of a case as it is read, whatever it is written as. ``lineage``: what is said of earlier
    papers of the concern."""
    words, area = paper_words(), policy.area(decision.area)
    template = policy.form_of(decision.area)
    return FormPage(
        title=template.title,
        edition=template.edition,
        marking=area.marking,
        reference=". ".join(filter(None, (f"{words('common.reference')}: {reference}", lineage))),
        area=f"{words('common.area')}: {area_name(policy, decision)}",
        prepared=f"{words('form.prepared')}: {shown_day(made)}",
        sections=tuple(form_sections(template, form, words, decision.snapshot)),
    )


def form_sections(
    template: FormTemplate, form: ReferralForm, words: Catalogue, known: Mapping[str, str]
) -> Iterator[PageSection]:
    """The sections in the order of the template.

    ``known``: the decision's words. A section that is asked elsewhere only is left out of them, but
    for what was answered in it.
    """
    number = 0
    for section in template.sections:
        found = _section(number + 1, section, template, form, words)
        if not holds(section.asked_where, known):
            found = replace(found, rows=tuple(row for row in found.rows if row.answer))
        if found.rows:
            number += 1
            yield found


def _section(
    number: int, section: FormSection, template: FormTemplate, form: ReferralForm, words: Catalogue
) -> PageSection:
    remark = template.remark_on_consent if section.id == "referrer" else ""
    if section.kind == "long":
        row = Row(section.hint or section.title, "", shown(form.value(section.id), words))
        return PageSection(number, section.title, "", True, (row,), remark)
    rows = _rows(section, form, words)
    stacked = sum(field.kind == "long" for field in section.fields) * 2 > len(section.fields)
    return PageSection(number, section.title, section.hint, stacked, tuple(rows), remark)


def _rows(section: FormSection, form: ReferralForm, words: Catalogue) -> list[Row]:
    both = [
        (field, Row(field.label, field.hint, shown(form.value(section.id, field.id), words, field.kind)))
        for field in section.fields
    ]
    both = [(field, row) for field, row in both if row.answer or not field.only_if_answered]
    rows = [row for _, row in both]
    if section.id != "referrer" or form.referrer.same_as_first != "yes":
        return rows
    same = Row(section.title, "", (words("form.same_as_first"),))
    filled = [row for field, row in both if row.answer and field.id != "same_as_first"]
    return [same, *filled]


def shown(value: object, words: Catalogue, kind: str = "long") -> tuple[str, ...]:
    """A value of the form as paragraphs; none where it is not known."""
    if isinstance(value, datetime.date):
        return (shown_day(value),)
    if isinstance(value, Answer):
        return _answer(value, words)
    if isinstance(value, tuple):
        none = (words("common.none"),) if kind == "lines" else ()
        return tuple(_entry(entry, words) for entry in value) or none
    text = str(value)
    if text == NOT_KNOWN:
        return ()
    return (words(f"common.{text}"),) if kind == "yes_no" else (text,)


def _answer(value: Answer, words: Catalogue) -> tuple[str, ...]:
    known = value.answer != NOT_KNOWN
    first = words(f"common.{value.answer}") if known else words("common.not_known")
    if value.text:
        return first, value.text
    return (first,) if known else ()


def _entry(entry: object, words: Catalogue) -> str:
    if not isinstance(entry, KnownAddress):
        return str(entry)
    mark = {"yes": words("form.current"), "no": words("form.former")}.get(entry.current)
    return f"{entry.text} ({mark})" if mark else entry.text
