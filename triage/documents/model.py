"""A page as data: blocks in order, whatever it is shown on later. Nothing here knows a policy or a medium.

Every value is immutable. A text may hold line breaks, which stay (a browser runs the lines of a plain
paragraph together); it is cleaned by the renderer of its medium, never here. ``indent`` and ``hang`` are
columns of a page that consists of letters alone.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


class Tone(enum.Enum):
    """How a paragraph is meant, so that each medium can show it in its own way."""

    PLAIN = "plain"
    STRONG = "strong"
    HINT = "hint"
    QUIET = "quiet"
    SMALL = "note"


class CallOutKind(enum.Enum):
    """What a call-out is: what must be seen, what is wrong, or what somebody is asked."""

    ALERT = "alert"
    WRONG = "wrong"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 0 is the title of the page, and a higher level is a smaller heading.

    ``whole``: never wrapped, as it names a file and its line.
    """

    text: str
    level: int = 1
    indent: int = 0
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. ``hang``: how much further its later lines are set in; None: as its first letters ask
    for, such as ``- ``."""

    text: str
    tone: Tone = Tone.PLAIN
    indent: int = 0
    hang: int | None = None


@dataclass(frozen=True, slots=True)
class CallOut:
    """A paragraph that stands out."""

    text: str
    kind: CallOutKind = CallOutKind.ALERT
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's exact words."""

    text: str
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Lines that are never wrapped or joined, such as a piece of a file."""

    text: str
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Items:
    """A list. Each entry is a row of blocks, the first of them with a text, which the marker stands before.

    ``marker`` empty: the entries are numbered, from ``start`` on. ``spaced``: an empty line stands between.
    """

    entries: tuple[tuple[Block, ...], ...]
    marker: str = "-"
    start: int = 1
    spaced: bool = False
    indent: int = 0

    def mark(self, place: int) -> str:
        """What stands before the entry at ``place``, from 0, with the space behind it."""
        return f"{self.marker or f'{self.start + place}.'} "

    def margin(self, place: int) -> int:
        """How far the mark of an entry is set in: numbers end below each other where there is room."""
        return self.indent if self.marker else max(0, self.indent + 1 - len(str(self.start + place)))


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header. Each cell is a row of blocks.

    ``about`` is what it shows, for those who listen. ``widths``: of its columns, in parts of ``PAGE_WIDTH``;
    empty for equal ones. ``row_headers``: the first cell of a row is its header.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[tuple[Block, ...], ...], ...]
    about: str
    widths: tuple[int, ...] = ()
    row_headers: bool = True


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a form and its answer in paragraphs; ``known`` is whether somebody answered it."""

    label: str
    answer: tuple[str, ...]
    hint: str = ""
    known: bool = True


@dataclass(frozen=True, slots=True)
class FieldRows:
    """Questions of a form with their answers: beside them, or below them where they are ``stacked``.

    ``header``: what the column of questions and that of answers are called. ``hint`` stands above all.
    """

    fields: tuple[Field, ...]
    about: str
    header: tuple[str, str]
    stacked: bool = False
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Details:
    """What is shut at first where a page can open it; elsewhere it stands there as it is, without the
    ``summary``, which says what opens."""

    summary: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class BlankLine:
    """An empty line where letters are all there is; other media have their own distances."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page, where there are pages."""


Block = (
    Heading
    | Paragraph
    | CallOut
    | Quotation
    | Verbatim
    | Items
    | Table
    | FieldRows
    | Details
    | BlankLine
    | PageBreak
)
PAGE_WIDTH = 174
"""What the widths of a table's columns add up to: the millimetres between the margins of an A4 page."""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole page with its furniture, which stands on every sheet.

    ``title`` and ``subject`` go into a file's properties: nothing personal may be in them. ``marking``: how
    it is to be handled; ``reference``: what stands beside it; ``page_of``: the words of "Page 1 of 2".
    ``contents``: what the list of its parts is called; empty where it has none. ``language``: a BCP 47 tag.
    ``maker``: what a file names as its author: a program, and never a person.
    """

    title: str
    blocks: tuple[Block, ...]
    subject: str = ""
    marking: str = ""
    reference: str = ""
    page_of: tuple[str, str] = ("Page", "of")
    contents: str = ""
    language: str = "en-GB"
    maker: str = ""

    def texts(self) -> Iterator[Expected]:
        """As :func:`texts`, of all its blocks."""
        return texts(self.blocks)


@dataclass(frozen=True, slots=True)
class Expected:
    """A text that has to stand on a page, and where: a place whose words are safe to print."""

    place: str
    text: str
    level: int = -1
    """That of a heading; -1 for everything else."""
    hint: bool = False


def texts(blocks: Iterable[Block]) -> Iterator[Expected]:
    """Every text of blocks, in the order in which it is read; also empty ones."""
    for block in blocks:
        if isinstance(block, Items):
            for entry in block.entries:
                yield from texts(entry)
        elif isinstance(block, Table):
            yield from (Expected("table", text) for text in block.header)
            for row in block.rows:
                for cell in row:
                    yield from texts(cell)
        elif isinstance(block, FieldRows):
            if block.hint:
                yield Expected(block.about, block.hint, hint=True)
            for field in block.fields:
                yield Expected(field.label, field.label)
                if field.hint:
                    yield Expected(field.label, field.hint, hint=True)
                yield from (Expected(field.label, text) for text in field.answer)
        elif isinstance(block, Details):
            yield from texts(block.blocks)
        elif not isinstance(block, BlankLine | PageBreak):
            level = block.level if isinstance(block, Heading) else -1
            yield Expected(type(block).__name__.lower(), block.text, level)


def bullets(found: Iterable[str], indent: int = 0, *, marker: str = "-") -> tuple[Items, ...]:
    """A list of one paragraph each; nothing where there is none. An empty ``marker`` gives numbers."""
    entries = tuple((Paragraph(text),) for text in found)
    return (Items(entries, marker, indent=indent),) if entries else ()


def cell(*found: str, tone: Tone = Tone.PLAIN) -> tuple[Block, ...]:
    """The cell of a table: one paragraph for each text."""
    return tuple(Paragraph(text, tone) for text in found)
