"""A document as DOCX, made with python-docx. Read it back with :mod:`triage.documents.readback`."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from triage.documents.docx_page import HINT, LABEL, QUIET_TEXT, SMALL, TEXT, Page
from triage.documents.looks import BULLET, CONTINUE, NUMBER, STANDARD, Look
from triage.documents.model import (
    PAGE_WIDTH,
    BlankLine,
    Block,
    Details,
    Document,
    Field,
    FieldRows,
    Items,
    PageBreak,
    Table,
    texts,
)

_LABEL_WIDTH = 62
_LONG = 1500
"""Letters from which on an answer may break across pages."""
_LINE_COUNTS_AS = 80
_SHORT_TABLE = 600
"""A table of at most so many letters is never broken across pages, where a look keeps tables together."""
_DEEPEST = 3


def as_docx(document: Document, made: datetime.date, look: Look = STANDARD) -> bytes:
    """The document as a file, in a look; ``made`` is the day that its properties name."""
    page = Page(document.title, document.subject, made, look.size, document.language, document.maker)
    look.dress(page)
    page.head_and_foot(document.marking, document.reference, document.page_of)
    _Writer(page, look).blocks(document.blocks)
    return page.bytes()


class _Writer:
    """Writes blocks at the end of a page."""

    def __init__(self, page: Page, look: Look) -> None:
        self.page, self.look = page, look

    def blocks(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            if isinstance(block, Items):
                self.items(block, 1)
            elif isinstance(block, Table):
                self.table(block)
            elif isinstance(block, FieldRows):
                self.fields(block)
            elif isinstance(block, Details):
                self.blocks(block.blocks)
            elif isinstance(block, PageBreak):
                self.page.new_sheet()
            elif not isinstance(block, BlankLine):
                self.page.paragraph(block.text, self.look.style(block))

    def items(self, block: Items, depth: int) -> None:
        """A list. What follows in an entry is set in as the entry is."""
        level = f" {min(depth, _DEEPEST)}" if depth > 1 else ""
        numbers = None if block.marker else self.page.new_numbers(NUMBER + level, block.start)
        for entry in block.entries:
            for number, found in enumerate(entry):
                if isinstance(found, Items):
                    self.items(found, depth + 1)
                elif isinstance(found, Table | FieldRows | Details | BlankLine | PageBreak):
                    self.blocks([found])
                elif number:
                    self.page.paragraph(found.text, CONTINUE + level)
                elif numbers is None:
                    self.page.paragraph(found.text, BULLET + level)
                else:
                    self.page.numbered(found.text, NUMBER + level, numbers)

    def table(self, block: Table) -> None:
        widths = block.widths or [PAGE_WIDTH // len(block.header)] * len(block.header)
        table = self.page.table(widths, block.header, block.about)
        for row in block.rows:
            self.page.row(table, [list(self.cell(cell)) for cell in row], first_is_header=block.row_headers)
        if self.look.together:
            letters = sum(len(found.text) for found in texts([block]))
            self.page.keep_together(table, whole=letters <= _SHORT_TABLE)
            # Word wants a paragraph between two tables, or it makes one of them.
            self.page.paragraph("", HINT)

    def cell(self, blocks: Iterable[Block], style: str = "") -> Iterable[tuple[str, str]]:
        """What stands in a cell: paragraphs with their styles. A table in a table is written row by row."""
        for block in blocks:
            if isinstance(block, Items):
                for entry in block.entries:
                    yield from self.cell(entry, BULLET)
            elif isinstance(block, Table | FieldRows):
                yield from ((found.text, TEXT) for found in texts([block]))
            elif isinstance(block, Details):
                yield from self.cell(block.blocks)
            elif not isinstance(block, BlankLine | PageBreak):
                yield block.text, style or self.look.style(block, in_table=True)

    def fields(self, block: FieldRows) -> None:
        if block.hint:
            self.page.paragraph(block.hint, SMALL).paragraph_format.keep_with_next = True
        if block.stacked:
            for number, field in enumerate(block.fields):
                if number:
                    self.page.paragraph("", SMALL)
                table = self.page.table([PAGE_WIDTH], [field.label], field.label, field.hint)
                self.page.row(table, [_answer(field)], keep=_is_short(field), first_is_header=False)
        else:
            table = self.page.table([_LABEL_WIDTH, PAGE_WIDTH - _LABEL_WIDTH], block.header, block.about)
            for field in block.fields:
                label = [(field.label, LABEL), *([(field.hint, HINT)] if field.hint else [])]
                self.page.row(table, [label, _answer(field)], keep=_is_short(field))


def _is_short(field: Field) -> bool:
    return sum(len(text) + _LINE_COUNTS_AS * text.count("\n") for text in field.answer) < _LONG


def _answer(field: Field) -> Sequence[tuple[str, str]]:
    return [(text, TEXT if field.known else QUIET_TEXT) for text in field.answer]
