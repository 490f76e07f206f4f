"""Writes the referral form as a DOCX."""

from __future__ import annotations

import datetime

from triage.cases.model import Case
from triage.engine.decision import Decision
from triage.paperwork.advice import paper_words
from triage.paperwork.docx_page import (
    HINT,
    LABEL,
    PAGE_WIDTH_MM,
    QUIET_TEXT,
    SMALL,
    TEXT,
    Page,
)
from triage.paperwork.form_page import PageSection, Row, answer_of, form_page
from triage.paperwork.readback import Expected
from triage.policy.model import Policy

_LABEL_MM = 62
_LONG = 1500
"""Letters from which on an answer may break across pages."""
_LINE_COUNTS_AS = 80
_TOP = ("Title", SMALL, LABEL, TEXT, TEXT, TEXT)


def form_document(
    policy: Policy,
    case: Case,
    decision: Decision,
    reference: str,
    made: datetime.date,
    lineage: str = "",
) -> tuple[bytes, list[Expected]]:
    """The form as DOCX, and every text that must stand in it, in order; ``lineage`` as in ``form_page``."""
    words = paper_words()
    read = form_page(policy, case, decision, reference, made, lineage)
    page = Page(read.title, words("form.subject", edition=read.edition), made)
    page.head_and_foot(
        read.marking, f"{words('common.reference')} {reference}", (words("common.page"), words("common.of"))
    )
    for text, style in zip(read.top(), _TOP, strict=True):
        page.paragraph(text, style)
    for section in read.sections:
        _write(page, section)
    return page.bytes(), list(read.texts())


def _write(page: Page, section: PageSection) -> None:
    words = paper_words()
    page.heading(section.heading)
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


def _answer(row: Row) -> list[tuple[str, str]]:
    return [(text, TEXT if row.answer else QUIET_TEXT) for text in answer_of(row)]
