"""Blocks on a screen: rows of letters for a terminal or a projector, and plain lines for everything else."""

from __future__ import annotations

import enum
import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence

from triage.documents.characters import printable
from triage.documents.model import (
    BlankLine,
    Block,
    CallOut,
    CallOutKind,
    Details,
    FieldRows,
    Heading,
    Items,
    PageBreak,
    Paragraph,
    Table,
    Tone,
    Verbatim,
)

WIDEST, WIDER = 79, 100
"""Columns of plain lines, and of those that owners of a policy read beside their editor."""

_MARKER = re.compile(r"(?:-|\d{1,2}\.) ")
"""What a line of a list begins with: its next lines are set in beneath the words."""


class Style(enum.Enum):
    """How a row is meant, so that each screen can show it in its own way."""

    PLAIN = "plain"
    TITLE = "title"
    QUESTION = "question"
    HINT = "hint"
    ALERT = "alert"
    WRONG = "wrong"
    QUIET = "quiet"


Row = tuple[str, Style]
"""One line of a screen, with the columns that it is set in by, and how it is meant."""

_TONES = {
    Tone.PLAIN: Style.PLAIN,
    Tone.STRONG: Style.QUESTION,
    Tone.HINT: Style.HINT,
    Tone.QUIET: Style.QUIET,
    Tone.SMALL: Style.QUIET,
}
_KINDS = {CallOutKind.ALERT: Style.ALERT, CallOutKind.WRONG: Style.WRONG, CallOutKind.ASK: Style.QUESTION}


def said(text: str = "", style: Style = Style.PLAIN, indent: int = 0) -> Block:
    """The block that is shown as one paragraph in a style; an empty line where there is no text."""
    if not text:
        return BlankLine()
    if style in (Style.TITLE, Style.QUESTION):
        return Heading(text, 1 if style is Style.TITLE else 2, indent)
    if style in (Style.ALERT, Style.WRONG):
        return CallOut(text, CallOutKind(style.value), indent)
    return Paragraph(text, Tone(style.value), indent)


def wrapped(
    text: str, width: int, indent: int = 0, hang: int | None = None, *, hyphens: bool = False
) -> list[str]:
    """The lines of a paragraph, each at most ``width`` columns; its own line breaks stay.

    ``hang``: how much further all but the first row of a line are set in; None: as far as a marker that the
    line begins with. ``hyphens``: a word may be broken behind one, where columns are few.
    """
    lines: list[str] = []
    for line in printable(text).split("\n"):
        margin = " " * indent
        marker = _MARKER.match(line) if hang is None else None
        further = " " * (len(marker[0]) if marker else hang or 0)
        lines += textwrap.wrap(
            line,
            max(width, len(margin) + len(further) + 1),  # where nothing fits, textwrap never ends
            initial_indent=margin,
            subsequent_indent=margin + further,
            break_on_hyphens=hyphens,
        ) or [""]
    return lines


def lines(blocks: Iterable[Block], width: int = WIDEST) -> list[str]:
    """Blocks as plain lines of at most ``width`` columns, as they are read aloud."""
    return [text for paragraph in paragraphs(blocks, width, spoken=True) for text, _ in paragraph]


def paragraphs(blocks: Iterable[Block], width: int, *, spoken: bool = False) -> Iterator[list[Row]]:
    """Blocks as paragraphs of rows, none wider than ``width``.

    ``spoken``: they may be read aloud, so that the columns of a table stand below each other.
    """
    for block in blocks:
        if isinstance(block, Items):
            yield from _items(block, width, spoken)
        elif isinstance(block, Table):
            yield from _below(block, width) if spoken else _beside(block, width)
        elif isinstance(block, FieldRows):
            yield from _fields(block, width)
        elif isinstance(block, Details):
            yield from paragraphs(block.blocks, width, spoken=spoken)
        elif isinstance(block, BlankLine | PageBreak):
            yield [("", Style.PLAIN)]
        elif isinstance(block, Verbatim):
            yield [
                ((" " * block.indent + printable(line)).rstrip(), Style.PLAIN)
                for line in block.text.split("\n")
            ]
        elif isinstance(block, Heading) and block.whole:
            yield [(" " * block.indent + printable(block.text), style_of(block))]
        else:
            hang = block.hang if isinstance(block, Paragraph) else None
            yield [(row, style_of(block)) for row in wrapped(block.text, width, block.indent, hang)]


def style_of(block: Block) -> Style:
    """How the rows of a block with one text are meant."""
    if isinstance(block, Heading):
        return Style.TITLE if block.level < 2 else Style.QUESTION
    if isinstance(block, CallOut):
        return _KINDS[block.kind]
    return _TONES[block.tone] if isinstance(block, Paragraph) else Style.PLAIN


def _items(block: Items, width: int, spoken: bool) -> Iterator[list[Row]]:
    for place, entry in enumerate(block.entries):
        if place and block.spaced:
            yield [("", Style.PLAIN)]
        mark, margin = block.mark(place), block.margin(place)
        inside = margin + len(mark)
        for number, rows in enumerate(paragraphs(entry, width - inside, spoken=spoken)):
            first = " " * margin + mark if number == 0 else " " * inside
            yield [
                (((first if row == 0 else " " * inside) + text).rstrip(), style)
                for row, (text, style) in enumerate(rows)
            ]


def _fields(block: FieldRows, width: int) -> Iterator[list[Row]]:
    if block.hint:
        yield [(row, Style.HINT) for row in wrapped(block.hint, width, 0, 0)]
    for field in block.fields:
        yield [("", Style.PLAIN)]
        yield [(row, Style.QUESTION) for row in wrapped(field.label, width, 0, 0)]
        if field.hint:
            yield [(row, Style.HINT) for row in wrapped(field.hint, width, 0, 0)]
        for text in field.answer:
            style = Style.PLAIN if field.known else Style.QUIET
            yield [(row, style) for row in wrapped(text, width, 2, 0)]


def _below(table: Table, width: int) -> Iterator[list[Row]]:
    """Each cell below what its column is called."""
    for row in table.rows or [((),) * len(table.header)]:
        for title, cell in zip(table.header, row, strict=True):
            yield [("", Style.PLAIN)]
            yield [(text, Style.PLAIN) for text in wrapped(title, width, 0)]
            for rows in paragraphs(cell, width - 2, spoken=True):
                yield [(f"  {text}" if text else "", style) for text, style in rows]


def _beside(table: Table, width: int) -> Iterator[list[Row]]:
    """Each cell beside the other; every row of letters is a paragraph, so that a page can end after it."""
    between = 3 * (len(table.header) - 1)
    if width < between + 2 * len(table.header):
        yield from _below(table, width)
        return
    columns = _columns(table, width - between)
    heads = [
        wrapped(title, column, hang=0, hyphens=True)
        for title, column in zip(table.header, columns, strict=True)
    ]
    yield from _across(heads, columns, Style.QUESTION)
    for row in table.rows:
        yield from _across([[""] for _ in columns], columns, Style.PLAIN)
        cells = [list(_in_column(cell, column)) for cell, column in zip(row, columns, strict=True)]
        yield from _across(cells, columns, Style.PLAIN)


def _in_column(cell: Iterable[Block], column: int) -> Iterator[str]:
    for block in cell:
        if isinstance(block, Paragraph):
            yield from wrapped(block.text, column, hang=0, hyphens=True)
        else:
            yield from (text for rows in paragraphs([block], column) for text, _ in rows)


def _columns(table: Table, width: int) -> list[int]:
    parts = table.widths or (1,) * len(table.header)
    return [max(2, width * part // sum(parts)) for part in parts]


def _across(cells: Sequence[Sequence[str]], columns: Sequence[int], style: Style) -> Iterator[list[Row]]:
    for number in range(max(map(len, cells), default=0)):
        row = [
            f"{cell[number] if number < len(cell) else '':<{column}}"
            for cell, column in zip(cells, columns, strict=True)
        ]
        yield [(" | ".join(row).rstrip(), style)]
