"""The trainer's handout as a document: a row of pieces in, a DOCX out. The pieces make the page too."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from docx.shared import Mm

from triage.clock import today
from triage.paperwork.docx_page import HINT, INK, LABEL, PAGE_WIDTH_MM, QUIET, SMALL, TEXT, Page
from triage.paperwork.files import write_new
from triage.paperwork.readback import Expected, prove

TITLE, HEADING, PART, ASK, SAID, WORDS, ITEM, STRONG, NOTE, TABLE, SIDES = (
    "title",
    "heading",
    "part",
    "ask",
    "said",
    "words",
    "item",
    "strong",
    "note",
    "table",
    "sides",
)
_WIDTHS = {
    (TABLE, 2): (58, PAGE_WIDTH_MM - 58),
    (TABLE, 3): (33, 43, PAGE_WIDTH_MM - 76),
    (SIDES, 2): (58, PAGE_WIDTH_MM - 58),
}
"""Columns in millimetres, by kind of table and how many there are."""

_SHORT_TABLE = 600
"""A table of at most so many letters is never broken across pages."""

_CELL_STYLES = {WORDS: "Table text", NOTE: "Table note"}
_STYLES = {ASK: LABEL, SAID: "Said", WORDS: TEXT, ITEM: "List Bullet", STRONG: LABEL, NOTE: SMALL}


@dataclass(frozen=True)
class Piece:
    """One piece of a handout: what it is, its text, and for a table its header and rows."""

    kind: str
    text: str = ""
    """For a table: what it is about."""
    header: tuple[str, ...] = ()
    rows: tuple[tuple[tuple[Piece, ...], ...], ...] = ()
    """Every cell is a row of pieces itself."""
    below: tuple[Piece, ...] = ()
    """What belongs to a question to the group, and is looked at after it."""

    def texts(self) -> Iterator[str]:
        """Every text that stands on the page for this piece, in order."""
        if self.kind not in (TABLE, SIDES):
            yield self.text
        yield from self.header
        for row in self.rows:
            for cell in row:
                for piece in cell:
                    yield from piece.texts()
        for piece in self.below:
            yield from piece.texts()


@dataclass(frozen=True)
class Handout:
    """A whole handout: the mark of every page, what it is called, and its pieces in order."""

    mark: str
    title: str
    subject: str
    page_of: tuple[str, str]
    contents: str
    """What the list of its parts is called."""
    answers: str
    """What a reader opens to see the answers to a question."""
    pieces: tuple[Piece, ...]


def write_handout(path: Path, handout: Handout) -> None:
    """Write the handout as DOCX: a new file for the user alone, read back before this returns.

    InputError where it is there already or cannot be written.
    """
    data, expected = handout_document(handout, today())
    write_new(path, data, partial(prove, expected=expected))


def handout_document(handout: Handout, made: datetime.date) -> tuple[bytes, list[Expected]]:
    """The handout as DOCX, and every text that must stand in it, in order."""
    page = Page(handout.title, handout.subject, made, size=10)
    page.head_and_foot(handout.mark, handout.title.removeprefix(f"{handout.mark}: "), handout.page_of)
    page.document.styles[LABEL].paragraph_format.keep_with_next = True
    items = page.style("List Bullet", 10, INK, after=2)
    items.paragraph_format.left_indent, items.paragraph_format.first_line_indent = Mm(5), Mm(-5)
    page.style("Said", 10, INK, before=2, after=2).paragraph_format.left_indent = Mm(5)
    page.style("Table text", 9.5, INK, before=2, after=1)
    page.style("Table note", 8.5, QUIET, after=2)
    for piece in handout.pieces:
        _write(page, piece)
    return page.bytes(), [(piece.kind, text) for piece in handout.pieces for text in piece.texts()]


def _write(page: Page, piece: Piece) -> None:
    level = {TITLE: 0, HEADING: 1, PART: 2}.get(piece.kind)
    if piece.kind in (TABLE, SIDES):
        _table(page, piece)
    elif level is None:
        page.paragraph(piece.text, _STYLES[piece.kind])
    else:
        page.heading(piece.text, level)
    for found in piece.below:
        _write(page, found)


def _table(page: Page, piece: Piece) -> None:
    table = page.table(_WIDTHS[piece.kind, len(piece.header)], piece.header, piece.text)
    for row in piece.rows:
        page.row(
            table,
            [[(part.text, _CELL_STYLES[part.kind]) for part in cell] for cell in row],
            first_is_header=piece.kind == TABLE,
        )
    page.keep_together(table, whole=sum(map(len, piece.texts())) <= _SHORT_TABLE)
    # Word wants a paragraph between two tables, or it makes one of them.
    page.paragraph("", HINT)
