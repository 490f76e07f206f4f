"""Writes the referral form as a DOCX."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from triage.cases.ages import shown_day
from triage.engine.decision import Decision
from triage.paperwork.advice import area_name, paper_words
from triage.paperwork.docx_page import (
    HINT,
    LABEL,
    PAGE_WIDTH_MM,
    QUIET_TEXT,
    SMALL,
    TEXT,
    Page,
)
from triage.paperwork.form import ReferralForm
from triage.paperwork.form_page import PageSection, Row, form_page
from triage.paperwork.readback import Expected
from triage.policy.model import Policy

_LABEL_MM = 62
_LONG = 1500
"""Letters from which on an answer may break across pages."""
_LINE_COUNTS_AS = 80


def form_document(policy: Policy, form: ReferralForm, decision: Decision, reference: str,
                  made: datetime.date) -> tuple[bytes, list[Expected]]:
    """The form as DOCX, and every text that must stand in it, in order."""
    words = paper_words()
    area = policy.area(decision.area)
    template = policy.forms[area.form]
    sections = form_page(template, form, words)
    page = Page(template.title, words("form.subject", edition=template.edition), made)
    page.head_and_foot(area.marking, f"{words('common.reference')} {reference}",
                       (words("common.page"), words("common.of")))
    intro = [
        (template.title, "Title"),
        (template.edition, SMALL),
        (area.marking, LABEL),
        (f"{words('common.reference')}: {reference}", TEXT),
        (f"{words('common.area')}: {area_name(policy, decision)}", TEXT),
        (f"{words('form.prepared')}: {shown_day(made)}", TEXT),
    ]
    for text, style in intro:
        page.paragraph(text, style)
    for section in sections:
        _write(page, section)
    expected = [(style, text) for text, style in intro]
    for section in sections:
        expected.extend(_expected(section))
    return page.bytes(), expected


def _write(page: Page, section: PageSection) -> None:
    words = paper_words()
    page.heading(_title(section))
    if section.hint:
        page.paragraph(section.hint, SMALL).paragraph_format.keep_with_next = True
    if section.stacked:
        for number, row in enumerate(section.rows):
            if number:
                page.paragraph("", SMALL)
            table = page.table([PAGE_WIDTH_MM], [row.label], row.label, row.hint)
            page.row(table, [_answer(row)], keep=_is_short(row), first_is_header=False)
    else:
        header = [words("form.question"), words("form.answer")]
        table = page.table([_LABEL_MM, PAGE_WIDTH_MM - _LABEL_MM], header, section.title)
        for row in section.rows:
            label = [(row.label, LABEL), *([(row.hint, HINT)] if row.hint else [])]
            page.row(table, [label, _answer(row)], keep=_is_short(row))
    if section.remark:
        page.paragraph(section.remark, TEXT)


def _is_short(row: Row) -> bool:
    return sum(len(text) + _LINE_COUNTS_AS * text.count("\n") for text in row.answer) < _LONG


def _title(section: PageSection) -> str:
    return f"{section.number}. {section.title}"


def _answer(row: Row) -> list[tuple[str, str]]:
    if not row.answer:
        return [(paper_words()("common.not_known"), QUIET_TEXT)]
    return [(text, TEXT) for text in row.answer]


def _expected(section: PageSection) -> Iterator[Expected]:
    yield section.title, _title(section)
    for row in section.rows:
        yield row.label, row.label
        for text in row.answer or (paper_words()("common.not_known"),):
            yield row.label, text
    if section.remark:
        yield section.title, section.remark
