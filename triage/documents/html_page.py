"""Blocks as HTML: a whole page that opens anywhere, or a part of one. No script, nothing from outside.

Every text is escaped, and loses what would turn the direction of writing or act unseen.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from triage.documents.characters import clean_to_paste, reads_from_the_right
from triage.documents.html_style import STYLE
from triage.documents.model import (
    BlankLine,
    Block,
    CallOut,
    Details,
    Document,
    FieldRows,
    Heading,
    Items,
    PageBreak,
    Paragraph,
    Quotation,
    Table,
    Tone,
    Verbatim,
)

_NOTHING_FROM_OUTSIDE = "default-src 'none'; style-src 'unsafe-inline'"
_SMALLEST = 6


def as_html(document: Document) -> str:
    """The document as one page, in sections that begin with its headings of level 1."""
    mark = escaped(document.marking)
    # Not every browser prints what stands in the margin, so each part is marked as well.
    style = STYLE.replace("$mark", "".join(filter(str.isalnum, document.marking)))
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{escaped(document.language)}">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<meta http-equiv="Content-Security-Policy" content="{_NOTHING_FROM_OUTSIDE}">',
            f"<title>{escaped(document.title)}</title>",
            f"<style>{style}</style>",
            "</head>",
            "<body>",
            f'<header class="mark"><p>{mark}</p></header>',
            "<main>",
            *_body(document),
            "</main>",
            f'<footer class="mark"><p>{mark}</p></footer>',
            "</body>",
            "</html>",
            "",
        ]
    )


def part(blocks: Iterable[Block], above: int = 1) -> str:
    """Blocks as a part of a page. ``above``: the level of the heading under which they stand, 0 for none."""
    return "\n".join(_Writer(above).blocks(blocks))


def escaped(text: str) -> str:
    """A text as it may stand in an element or in a quoted attribute."""
    return html.escape(clean_to_paste(text))


def _body(document: Document) -> Iterator[str]:
    blocks, writer = document.blocks, _Writer(0)
    starts = [place for place, block in enumerate(blocks) if isinstance(block, Heading) and block.level == 1]
    parts = [blocks[start:end] for start, end in pairwise([*starts, len(blocks)])]
    yield from writer.blocks(blocks[: starts[0]] if starts else blocks)
    titles = [found.text for part in parts for found in part[:1] if isinstance(found, Heading)]
    if document.contents:
        yield f'<nav aria-label="{escaped(document.contents)}"><ol>'
        for number, title in enumerate(titles, 1):
            yield f'<li><a href="#part-{number}">{escaped(title)}</a></li>'
        yield "</ol></nav>"
    for number, (title, part) in enumerate(zip(titles, parts, strict=True), 1):
        yield f'<section aria-labelledby="part-{number}">'
        yield writer.heading(title, 1, f' id="part-{number}"')
        yield from writer.blocks(part[1:])
        yield "</section>"


class _Writer:
    """Writes blocks. No level of headings is left out, whatever the levels of the blocks are."""

    def __init__(self, above: int) -> None:
        self.above = above

    def blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        for block in blocks:
            if isinstance(block, Heading):
                yield self.heading(block.text, block.level)
            elif isinstance(block, Items):
                yield from self.items(block)
            elif isinstance(block, Table):
                yield self.table(block)
            elif isinstance(block, FieldRows):
                yield from self.fields(block)
            elif isinstance(block, Details):
                yield f"<details><summary>{escaped(block.summary)}</summary>"
                yield from self.blocks(block.blocks)
                yield "</details>"
            elif not isinstance(block, BlankLine):
                yield _text(block)

    def heading(self, text: str, level: int, attributes: str = "") -> str:
        self.above = min(level + 1, self.above + 1, _SMALLEST)
        return f"<h{self.above}{attributes}{_direction(text)}>{escaped(text)}</h{self.above}>"

    def items(self, block: Items) -> Iterator[str]:
        tag = "ul" if block.marker else "ol"
        yield f'<ol start="{block.start}">' if tag == "ol" and block.start != 1 else f"<{tag}>"
        for entry in block.entries:
            alone = entry[0] if len(entry) == 1 else None
            if isinstance(alone, Paragraph) and alone.tone is Tone.PLAIN:
                yield f"<li{_direction(alone.text)}>{escaped(alone.text)}</li>"
            else:
                yield f"<li>{''.join(self.blocks(entry))}</li>"
        yield f"</{tag}>"

    def table(self, block: Table) -> str:
        rows = "".join(f'<tr role="row">{"".join(self.cells(block, row))}</tr>' for row in block.rows)
        return _table(block.about, block.header, rows)

    def cells(self, block: Table, row: Sequence[Sequence[Block]]) -> Iterator[str]:
        for number, (title, cell) in enumerate(zip(block.header, row, strict=True)):
            yield _cell(title, "".join(self.blocks(cell)), header=number == 0 and block.row_headers)

    def fields(self, block: FieldRows) -> Iterator[str]:
        if block.hint:
            yield _paragraph(block.hint, "hint")
        if block.stacked:
            yield '<dl class="fields">'
            for field in block.fields:
                hint = f'<dd class="hint">{escaped(field.hint)}</dd>' if field.hint else ""
                answer = "".join(
                    f"<dd{_answer(text, field.known)}>{escaped(text)}</dd>" for text in field.answer
                )
                yield f"<div><dt>{escaped(field.label)}</dt>{hint}{answer}</div>"
            yield "</dl>"
            return
        rows = []
        for field in block.fields:
            label = _paragraph(field.label) + (_paragraph(field.hint, "hint") if field.hint else "")
            answer = "".join(_paragraph(text, "" if field.known else "quiet") for text in field.answer)
            rows.append(
                f'<tr role="row">{_cell(block.header[0], label, header=True)}'
                f"{_cell(block.header[1], answer)}</tr>"
            )
        yield _table(block.about, block.header, "".join(rows))


def _text(block: Paragraph | CallOut | Quotation | Verbatim | PageBreak) -> str:
    if isinstance(block, PageBreak):
        return '<div class="page-break"></div>'
    if isinstance(block, Quotation):
        return f"<blockquote>{_paragraph(block.text)}</blockquote>"
    if isinstance(block, Verbatim):
        # The first line end after the tag is not part of the text.
        return f"<pre>\n{escaped(block.text)}</pre>"
    if isinstance(block, CallOut):
        return _paragraph(block.text, block.kind.value)
    return _paragraph(block.text, "" if block.tone is Tone.PLAIN else block.tone.value)


def _paragraph(text: str, css: str = "") -> str:
    return f"<p{_class(css)}{_direction(text)}>{escaped(text)}</p>"


def _class(css: str) -> str:
    return f' class="{css}"' if css else ""


def _answer(text: str, known: bool) -> str:
    return _class("" if known else "quiet") + _direction(text)


def _direction(text: str) -> str:
    return ' dir="rtl"' if reads_from_the_right(text) else ""


def _table(about: str, header: Sequence[str], rows: str) -> str:
    head = "".join(f'<th scope="col" role="columnheader">{escaped(text)}</th>' for text in header)
    # On a narrow screen the cells stand below each other; the roles keep it a table for those who listen.
    return (
        f'<table role="table"><caption>{escaped(about)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{rows}</tbody></table>'
    )


def _cell(title: str, content: str, *, header: bool = False) -> str:
    tag, role = ('th scope="row"', "rowheader") if header else ("td", "cell")
    return f'<{tag} role="{role}" data-title="{escaped(title)}">{content}</{tag.partition(" ")[0]}>'
