"""Blocks as plain text for a file: to read anywhere, and to paste into another system. No line is wrapped.

Headings show what they are by empty lines, capitals or a colon, as there is nothing else to show it with.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import dropwhile
from operator import not_

from triage.documents.characters import clean_to_paste
from triage.documents.model import (
    BlankLine,
    Block,
    Details,
    Expected,
    FieldRows,
    Heading,
    Items,
    PageBreak,
    Table,
)
from triage.documents.model import texts as texts_of

HINT = "({})"
"""In brackets, so that nobody takes a hint for the answer below it."""


def as_text(blocks: Iterable[Block]) -> str:
    """Blocks as plain text that ends with a line feed; without what acts unseen."""
    return "\n".join(dropwhile(not_, _lines(blocks))) + "\n"


def texts(blocks: Iterable[Block]) -> Iterator[Expected]:
    """Every text of blocks in order, each as it stands in the plain text on lines of its own."""
    for block in blocks:
        if isinstance(block, Table):
            for title, cell in _titled(block):
                yield Expected("table", f"{clean_to_paste(title)}:")
                yield from texts(cell)
        elif isinstance(block, Items):
            for place, entry in enumerate(block.entries):
                for number, found in enumerate(texts(entry)):
                    yield found if number else replace(found, text=block.mark(place) + found.text)
        elif isinstance(block, Details):
            yield from texts(block.blocks)
        else:
            yield from map(_as_shown, texts_of([block]))


def _as_shown(found: Expected) -> Expected:
    text = clean_to_paste(found.text)
    if found.level >= 0:
        text = _heading(text, found.level)[-1]
    return replace(found, text=HINT.format(text) if found.hint else text)


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Heading):
            yield from _heading(clean_to_paste(block.text), block.level)
        elif isinstance(block, Items):
            yield from _items(block)
        elif isinstance(block, Table):
            yield from _table(block)
        elif isinstance(block, FieldRows):
            yield from _fields(block)
        elif isinstance(block, Details):
            yield from _lines(block.blocks)
        elif isinstance(block, BlankLine | PageBreak):
            yield ""
        else:
            yield clean_to_paste(block.text)


def _heading(text: str, level: int) -> list[str]:
    if level == 0:
        return ["", text]
    if level == 1:
        return ["", "", text]
    return ["", text.upper()] if level == 2 else [f"{text}:"]


def _items(block: Items) -> Iterator[str]:
    for place, entry in enumerate(block.entries):
        if place and block.spaced:
            yield ""
        mark = block.mark(place)
        for number, line in enumerate(_lines(entry)):
            yield f"{mark}{line}" if number == 0 else f"{' ' * len(mark)}{line}" if line else ""


def _table(block: Table) -> Iterator[str]:
    """Row by row, each cell below what its column is called."""
    for number, (title, cell) in enumerate(_titled(block)):
        if number % len(block.header) == 0:
            yield ""
        yield f"{clean_to_paste(title)}:"
        yield from _lines(cell)


def _titled(block: Table) -> Iterator[tuple[str, Sequence[Block]]]:
    """What each cell is called, and the cell; those of an empty row where there is none."""
    for row in block.rows or [((),) * len(block.header)]:
        yield from zip(block.header, row, strict=True)


def _fields(block: FieldRows) -> Iterator[str]:
    if block.hint:
        yield HINT.format(clean_to_paste(block.hint))
    for field in block.fields:
        yield ""
        yield clean_to_paste(field.label)
        if field.hint:
            yield HINT.format(clean_to_paste(field.hint))
        yield from map(clean_to_paste, field.answer)
