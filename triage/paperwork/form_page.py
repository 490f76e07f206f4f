"""The referral form as a document: the template's labels with the form's values."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import replace

from triage.cases.catalogue import Catalogue, load_catalogue
from triage.cases.model import Case
from triage.conversation.outline import OwnDetails, load_outline
from triage.documents.model import BlankLine, Document, Field, FieldRows, Heading, Paragraph, Tone
from triage.engine.decision import Decision
from triage.kinds import Control
from triage.kinds.dates import shown_day
from triage.paperwork.advice import areas_named, paper_words
from triage.paperwork.filled_form import FilledForm
from triage.policy.conditions import holds
from triage.policy.form_template import FormField, FormSection, FormTemplate
from triage.policy.model import Policy

_SAID_OF = {"current": "form.current", "former": "form.former"}
"""Words beside an answer that stand among those of the form."""


def form_document(
    policy: Policy,
    case: Case,
    decision: Decision,
    reference: str,
    made: datetime.date,
    lineage: str = "",
) -> Document:
    """The form of a case as it is read, whatever it is written as. ``lineage``: what is said of earlier
    papers of the concern."""
    words, area = paper_words(), policy.area(decision.area)
    template = policy.form_of(decision.area)
    return Document(
        template.title,
        (
            Heading(template.title, 0),
            Paragraph(template.edition, Tone.SMALL),
            Paragraph(area.marking, Tone.STRONG),
            Paragraph(". ".join(filter(None, (f"{words('common.reference')}: {reference}", lineage)))),
            *(Paragraph(f"{words('common.area')}: {name}") for name in areas_named(policy, decision)),
            Paragraph(f"{words('form.prepared')}: {shown_day(made)}"),
            *_sections(
                template, FilledForm.of(template, case), words, decision.snapshot, load_outline(policy).own
            ),
        ),
        words("form.subject", edition=template.edition),
        area.marking,
        f"{words('common.reference')} {reference}",
        (words("common.page"), words("common.of")),
        maker=load_catalogue("commands")("maker"),
    )


def _sections(
    template: FormTemplate, form: FilledForm, words: Catalogue, known: Mapping[str, str], own: OwnDetails
) -> Iterator[Heading | FieldRows | BlankLine | Paragraph]:
    """The sections in the order of the template.

    ``known``: the decision's words. A section that is asked elsewhere only is left out of them, but
    for what was answered in it.
    """
    number = 0
    for section in template.sections:
        found = _section(section, template, form, words, own)
        if not holds(section.asked_where, known):
            found = replace(found, fields=tuple(field for field in found.fields if field.known))
        if found.fields:
            number += 1
            yield Heading(f"{number}. {section.title}")
            yield found
            if section.id == own.section and template.remark_on_consent:
                yield BlankLine()
                yield Paragraph(template.remark_on_consent)


def _section(
    section: FormSection, template: FormTemplate, form: FilledForm, words: Catalogue, own: OwnDetails
) -> FieldRows:
    header = (words("form.question"), words("form.answer"))
    if section.kind:
        answer = _answer(section.id, template.fields[section.id], form, words)
        field = _field(section.hint or section.title, "", answer, words)
        return FieldRows((field,), section.title, header, stacked=True)
    stacked = sum(field.kind.control is Control.TEXT for field in section.fields) * 2 > len(section.fields)
    return FieldRows(tuple(_fields(section, form, words, own)), section.title, header, stacked, section.hint)


def _fields(section: FormSection, form: FilledForm, words: Catalogue, own: OwnDetails) -> list[Field]:
    answered = [(asked, _answer(f"{section.id}.{asked.id}", asked, form, words)) for asked in section.fields]
    both = [
        (asked, _field(asked.label, asked.hint, answer, words))
        for asked, answer in answered
        if answer or not asked.only_if_answered
    ]
    if section.id != own.section or form.values[own.same] != "yes":
        return [field for _, field in both]
    same = Field(section.title, (words("form.same_as_first"),))
    return [same, *(field for asked, field in both if field.known and f"{section.id}.{asked.id}" != own.same)]


def _field(label: str, hint: str, answer: tuple[str, ...], words: Catalogue) -> Field:
    return Field(label, answer or (words("common.not_known"),), hint, known=bool(answer))


def _answer(name: str, field: FormField, form: FilledForm, words: Catalogue) -> tuple[str, ...]:
    """What a field holds as paragraphs; none where it is not known."""
    return field.kind.paragraphs(form.values[name], lambda said: words(_SAID_OF.get(said, f"common.{said}")))
