"""The trainer's handout as a document: a row of pieces in, a DOCX out. The pieces make the page too."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from docx.shared import Mm

from triage.clock import today
from triage.paperwork.docx_page import HINT, INK, LABEL, PAGE_WIDTH_MM, SMALL, TEXT, Page
from triage.paperwork.files import write_new
from triage.paperwork.readback import Expected, prove

TITLE, HEADING, PART, ASK, SAID, WORDS, ITEM, STRONG, NOTE, TABLE, SIDES = (
    "title", "heading", "part", "ask", "said", "words", "item", "strong", "note", "table", "sides")
_STYLES = {ASK: LABEL, SAID: "Said", WORDS: TEXT, ITEM: "List Bullet", STRONG: LABEL, NOTE: SMALL}


@dataclass(frozen=True)
class Piece:
    """One piece of a handout: what it is, its text, and for a table its header and rows."""

    kind: str
    text: str = ""
    """For a table: what it is about."""
    header: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Handout:
    """A whole handout: the mark of every page, what it is called, and its pieces in order."""

    mark: str
    title: str
    subject: str
    page_of: tuple[str, str]
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
    expected: list[Expected] = []
    for piece in handout.pieces:
        if piece.kind in (TABLE, SIDES):
            _table(page, piece)
            expected += [(piece.text, text) for text in _cells(piece)]
            continue
        level = {TITLE: 0, HEADING: 1, PART: 2}.get(piece.kind)
        if level is None:
            page.paragraph(piece.text, _STYLES[piece.kind])
        else:
            page.heading(piece.text, level)
        expected.append((piece.kind, piece.text))
    return page.bytes(), expected


def _table(page: Page, piece: Piece) -> None:
    widths = _widths(piece)
    table = page.table(widths, piece.header, piece.text)
    for row in piece.rows:
        page.row(table, [[(text, TEXT)] for text in row], keep=piece.kind == TABLE,
                 first_is_header=piece.kind == TABLE)
    # Word wants a paragraph between two tables, or it makes one of them.
    page.paragraph("", HINT)


def _widths(piece: Piece) -> Sequence[int]:
    count = len(piece.header)
    if count == 3:
        return (58, 46, PAGE_WIDTH_MM - 104)
    if piece.kind == TABLE and count == 2:
        return (PAGE_WIDTH_MM // 3, PAGE_WIDTH_MM - PAGE_WIDTH_MM // 3)
    return [PAGE_WIDTH_MM // count] * count


def _cells(piece: Piece) -> Iterable[str]:
    yield from piece.header
    for row in piece.rows:
        yield from row
