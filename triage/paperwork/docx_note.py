"""Writes the note for the safeguarding lead as a DOCX, on one page where the story is short."""

from __future__ import annotations

import datetime

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from triage.engine.decision import Decision
from triage.paperwork import note
from triage.paperwork.advice import paper_words
from triage.paperwork.docx_page import DEEP, INK, LABEL, QUIET, SMALL, TEXT, Page
from triage.paperwork.readback import Expected
from triage.policy.model import Policy

_STYLES = {
    note.TITLE: "Title",
    note.META: TEXT,
    note.HEADING: "Heading 2",
    note.PART: LABEL,
    note.STEP: "Step",
    note.TEXT: TEXT,
    note.QUOTE: "Exact words",
    note.ITEM: "List Bullet",
    note.SMALL: SMALL,
}


def note_document(
    policy: Policy, lines: list[note.Line], decision: Decision, reference: str, made: datetime.date
) -> tuple[bytes, list[Expected]]:
    """The note as DOCX, and every text that must stand in it, in order."""
    words = paper_words()
    area = policy.area(decision.area)
    page = Page(words("note.title"), words("note.subject"), made, size=9.5)
    _tighten(page)
    page.head_and_foot(
        area.marking, f"{words('common.reference')} {reference}", (words("common.page"), words("common.of"))
    )
    shown = [line for line in lines if line.text != area.marking]
    for line in shown:
        page.paragraph(line.text, _STYLES[line.kind])
    return page.bytes(), [(line.kind, line.text) for line in shown]


def _tighten(page: Page) -> None:
    section = page.document.sections[0]
    section.top_margin, section.bottom_margin = Mm(16), Mm(14)
    section.header_distance = section.footer_distance = Mm(7)
    page.style("Title", 16, DEEP, bold=True, after=2)
    page.style("Heading 2", 10.5, DEEP, bold=True, before=6, after=1)
    page.style(TEXT, 9.5, INK, before=1, after=1)
    page.style(LABEL, 9.5, INK, bold=True, before=2, after=0)
    page.style(SMALL, 8.5, QUIET, before=2, after=2)
    page.style("Step", 9.5, DEEP, before=1, after=0)
    for style in (LABEL, "Step"):
        page.document.styles[style].paragraph_format.keep_with_next = True
    items = page.style("List Bullet", 9.5, INK, after=1)
    items.paragraph_format.left_indent, items.paragraph_format.first_line_indent = Mm(5), Mm(-5)
    quote = page.style("Exact words", 9.5, INK, before=1, after=2)
    quote.paragraph_format.left_indent = Mm(3)
    border = OxmlElement("w:pBdr")
    side = OxmlElement("w:left")
    for name, value in (("val", "single"), ("sz", "12"), ("space", "6"), ("color", "8A97A8")):
        side.set(qn(f"w:{name}"), value)
    border.append(side)
    quote.element.get_or_add_pPr().insert_element_before(
        border, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )
    for name in _STYLES.values():
        page.document.styles[name].paragraph_format.line_spacing = 1.0
