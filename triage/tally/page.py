"""A tally as a page: what was counted, a table for each question, and what is hidden."""

from __future__ import annotations

from collections.abc import Iterator

from triage.cases.catalogue import Catalogue
from triage.documents.model import BlankLine, Block, Document, Heading, Paragraph, Table, Tone, bullets, cell
from triage.tally.counting import CountedTable, Tally

_LABELS = 114
_NUMBERS = 60


def tally_document(tally: Tally, words: Catalogue, twice: int = 0, *, in_lines: bool = False) -> Document:
    """The page of a tally. ``twice``: how many files held a form that another file held as well.
    ``in_lines``: with a line for each answer in place of tables, where letters are all there is."""
    return Document(tally.title, tuple(_blocks(tally, words, twice, in_lines)))


def _blocks(tally: Tally, words: Catalogue, twice: int, in_lines: bool) -> Iterator[Block]:
    yield Heading(tally.title, 0)
    yield BlankLine()
    yield Paragraph(tally.says)
    if tally.forms is None:
        yield Paragraph(words("too_few", least=str(tally.hide_below)), Tone.STRONG)
        return
    yield Paragraph(words("counted", count=str(tally.forms)), Tone.STRONG)
    if twice:
        yield Paragraph(words("twice", count=str(twice)))
    if tally.hides:
        yield Paragraph(words("what_is_hidden", least=str(tally.hide_below)))
    yield Paragraph(words("count_once"), Tone.HINT)
    for table in tally.tables:
        yield BlankLine()
        yield Heading(table.title)
        yield from bullets(in_words(table, words)) if in_lines else (_table(table, words),)


def _table(table: CountedTable, words: Catalogue) -> Table:
    numbers = column_names(table, words)
    width = _NUMBERS // len(numbers)
    return Table(
        (words("answer"), *(_capital(name) for name in numbers)),
        tuple(
            (cell(label), *(cell(number_in_words(number, words)) for number in row))
            for label, row in rows(table, words)
        ),
        words("table_says", title=table.title),
        (_LABELS, *(width for _ in numbers)),
    )


def rows(table: CountedTable, words: Catalogue) -> Iterator[tuple[str, tuple[int | None, ...]]]:
    """Each row of a table with what it is called."""
    for label, *numbers in zip(table.labels, *table.columns, strict=True):
        yield _capital(label or words("no_answer")), tuple(numbers)


def in_words(table: CountedTable, words: Catalogue) -> Iterator[str]:
    """A line for each row of a table, with what its numbers are called."""
    for label, numbers in rows(table, words):
        shown = [number_in_words(found, words) for found in numbers]
        if table.compares or numbers != (None,):  # "hidden forms" would be forms that somebody hid
            names = column_names(table, words)
            shown = [
                words("number", name=name, number=found) for name, found in zip(names, shown, strict=True)
            ]
        yield words("row", label=label, numbers=", ".join(shown))


def column_names(table: CountedTable, words: Catalogue) -> tuple[str, ...]:
    """What the columns of numbers are called."""
    return (words("before"), words("after")) if table.compares else (words("forms"),)


def number_in_words(number: int | None, words: Catalogue) -> str:
    """A number, or the word for one that is hidden."""
    return words("hidden") if number is None else str(number)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
