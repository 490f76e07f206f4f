"""What stands on the form: the template's labels with the form's values, as paragraphs."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from triage.cases.catalogue import Catalogue
from triage.cases.model import Case
from triage.engine.decision import Decision
from triage.kinds import Control
from triage.kinds.dates import shown_day
from triage.paperwork.advice import area_name, paper_words
from triage.paperwork.filled_form import FilledForm
from triage.paperwork.readback import Expected
from triage.policy.conditions import holds
from triage.policy.model import FormField, FormSection, FormTemplate, Policy

_SAID_OF = {"current": "form.current", "former": "form.former"}
"""Words beside an answer that stand among those of the form."""


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
    case: Case,
    decision: Decision,
    reference: str,
    made: datetime.date,
    lineage: str = "",
) -> FormPage:
    """The form of a case as it is read, whatever it is written as. ``lineage``: what is said of earlier
    papers of the concern."""
    words, area = paper_words(), policy.area(decision.area)
    template = policy.forms[area.form]
    return FormPage(
        title=template.title,
        edition=template.edition,
        marking=area.marking,
        reference=". ".join(filter(None, (f"{words('common.reference')}: {reference}", lineage))),
        area=f"{words('common.area')}: {area_name(policy, decision)}",
        prepared=f"{words('form.prepared')}: {shown_day(made)}",
        sections=tuple(form_sections(template, FilledForm.of(template, case), words, decision.snapshot)),
    )


def form_sections(
    template: FormTemplate, form: FilledForm, words: Catalogue, known: Mapping[str, str]
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
    number: int, section: FormSection, template: FormTemplate, form: FilledForm, words: Catalogue
) -> PageSection:
    remark = template.remark_on_consent if section.id == "referrer" else ""
    if section.kind:
        field = template.fields[section.id]
        row = Row(section.hint or section.title, "", _answers(section.id, field, form, words))
        return PageSection(number, section.title, "", True, (row,), remark)
    rows = _rows(section, form, words)
    stacked = sum(field.kind.control is Control.TEXT for field in section.fields) * 2 > len(section.fields)
    return PageSection(number, section.title, section.hint, stacked, tuple(rows), remark)


def _rows(section: FormSection, form: FilledForm, words: Catalogue) -> list[Row]:
    both = [
        (field, Row(field.label, field.hint, _answers(f"{section.id}.{field.id}", field, form, words)))
        for field in section.fields
    ]
    both = [(field, row) for field, row in both if row.answer or not field.only_if_answered]
    rows = [row for _, row in both]
    if section.id != "referrer" or form.values["referrer.same_as_first"] != "yes":
        return rows
    same = Row(section.title, "", (words("form.same_as_first"),))
    filled = [row for field, row in both if row.answer and field.id != "same_as_first"]
    return [same, *filled]


def _answers(name: str, field: FormField, form: FilledForm, words: Catalogue) -> tuple[str, ...]:
    """What a field holds as paragraphs; none where it is not known."""
    return field.kind.paragraphs(form.values[name], lambda said: words(_SAID_OF.get(said, f"common.{said}")))
