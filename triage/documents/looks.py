"""How a page looks as a DOCX: its sizes, margins and styles. A look knows kinds of blocks, and no words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from triage.documents.docx_page import (
    DEEP,
    HINT,
    INK,
    LABEL,
    QUIET,
    QUIET_TEXT,
    SMALL,
    TEXT,
    Page,
)
from triage.documents.model import Block, CallOut, Heading, Paragraph, Quotation, Tone, Verbatim

QUOTE, SAID, STEP, VERBATIM, CELL, CELL_NOTE = (
    "Exact words",
    "Said",
    "Step",
    "Verbatim",
    "Table text",
    "Table note",
)
BULLET, NUMBER, CONTINUE = "List Bullet", "List Number", "List Continue"
_TONES = {Tone.PLAIN: TEXT, Tone.STRONG: LABEL, Tone.HINT: HINT, Tone.QUIET: QUIET_TEXT, Tone.SMALL: SMALL}


@dataclass(frozen=True)
class Look:
    """One look. ``size``: of the text, in points. ``dress`` changes and adds styles.

    ``headings``: styles of headings by level, where they are not Word's own; ``cells``: of paragraphs in
    tables by tone, where they are not those of the page. ``together``: a short table stays on one page, and
    no row of it is alone on one.
    """

    size: float
    dress: Callable[[Page], None]
    quotation: str = QUOTE
    headings: Mapping[int, str] = field(default_factory=dict)
    cells: Mapping[Tone, str] = field(default_factory=dict)
    together: bool = False

    def style(self, block: Block, *, in_table: bool = False) -> str:
        """The name of the style for a block with one text."""
        if isinstance(block, Heading):
            own = self.headings.get(block.level)
            return own or ("Title" if block.level == 0 else f"Heading {min(block.level, 2)}")
        if isinstance(block, Paragraph):
            return (self.cells.get(block.tone) if in_table else None) or _TONES[block.tone]
        if isinstance(block, Quotation):
            return self.quotation
        return LABEL if isinstance(block, CallOut) else VERBATIM if isinstance(block, Verbatim) else TEXT


def _standard(page: Page) -> None:
    _quotation(page, page.size, after=3)
    _verbatim(page)


def _compact(page: Page) -> None:
    section = page.document.sections[0]
    section.top_margin, section.bottom_margin = Mm(16), Mm(14)
    section.header_distance = section.footer_distance = Mm(7)
    page.style("Title", 16, DEEP, bold=True, after=2)
    page.style("Heading 2", 10.5, DEEP, bold=True, before=6, after=1)
    page.style(TEXT, 9.5, INK, before=1, after=1)
    page.style(LABEL, 9.5, INK, bold=True, before=2, after=0)
    page.style(SMALL, 8.5, QUIET, before=2, after=2)
    page.style(STEP, 9.5, DEEP, before=1, after=0)
    for style in (LABEL, STEP):
        page.document.styles[style].paragraph_format.keep_with_next = True
    _items(page, 9.5, after=1)
    _quotation(page, 9.5, after=2)
    _verbatim(page)
    for name in ("Title", "Heading 2", TEXT, LABEL, SMALL, STEP, BULLET, QUOTE):
        page.document.styles[name].paragraph_format.line_spacing = 1.0


def _handout(page: Page) -> None:
    page.document.styles[LABEL].paragraph_format.keep_with_next = True
    _items(page, 10, after=2)
    page.style(SAID, 10, INK, before=2, after=2).paragraph_format.left_indent = Mm(5)
    page.style(CELL, 9.5, INK, before=2, after=1)
    page.style(CELL_NOTE, 8.5, QUIET, after=2)
    _verbatim(page)


def _items(page: Page, size: float, after: float) -> None:
    items = page.style(BULLET, size, INK, after=after)
    items.paragraph_format.left_indent, items.paragraph_format.first_line_indent = Mm(5), Mm(-5)


def _verbatim(page: Page) -> None:
    found = page.style(VERBATIM, page.size - 1, INK, before=2, after=2, font="Courier New")
    found.paragraph_format.left_indent = Mm(3)


def _quotation(page: Page, size: float, after: float) -> None:
    """Exact words have a bar at their side."""
    quote = page.style(QUOTE, size, INK, before=1, after=after)
    quote.paragraph_format.left_indent = Mm(3)
    border = OxmlElement("w:pBdr")
    side = OxmlElement("w:left")
    for name, value in (("val", "single"), ("sz", "12"), ("space", "6"), ("color", "8A97A8")):
        side.set(qn(f"w:{name}"), value)
    border.append(side)
    quote.element.get_or_add_pPr().insert_element_before(
        border, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


STANDARD = Look(10, _standard)
FORM = Look(10.5, _standard)
"""With larger letters, to be filled in and read by many."""
COMPACT = Look(9.5, _compact, headings={3: LABEL, 4: STEP})
"""For what is to stand on one sheet."""
HANDOUT = Look(10, _handout, quotation=SAID, cells={Tone.PLAIN: CELL, Tone.SMALL: CELL_NOTE}, together=True)
"""For a group: tables are kept in one piece."""
