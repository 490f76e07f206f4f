"""A story as one HTML page that opens anywhere: no script, no reference to anything outside itself."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from pathlib import Path

from triage.errors import InputError
from triage.kinds.cleaning import clean_to_paste
from triage.paperwork.files import write_new
from triage.paperwork.handout import (
    ASK,
    HEADING,
    ITEM,
    NOTE,
    PART,
    SAID,
    SIDES,
    STRONG,
    TABLE,
    TITLE,
    Handout,
    Piece,
)

_NOTHING_FROM_OUTSIDE = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
:root { color-scheme: light; scroll-padding-top: 4rem; }
body { font: 1.15rem/1.5 Arial, Helvetica, sans-serif; color: #1a1a1a; background: #fff; margin: 0; }
.mark { background: #1b365d; color: #fff; font-weight: bold; padding: .5rem 1rem; }
.mark p { margin: 0; }
header.mark { position: sticky; top: 0; }
main { max-width: 52rem; margin: 0 auto; padding: 0 1rem 3rem; }
h1, h2, h3 { color: #1b365d; line-height: 1.25; }
h2 { border-top: 2px solid #8a97a8; padding-top: 1rem; margin-top: 2.5rem; }
a { color: #1b365d; }
blockquote { margin: .75rem 0; padding: 0 1rem; border-left: 4px solid #8a97a8; }
blockquote p { margin: 0; padding: .25rem 0; white-space: pre-line; }
.ask { font-weight: bold; background: #eef2f7; padding: .75rem 1rem; margin-bottom: 0; }
details { border: 1px solid #8a97a8; padding: 0 1rem; margin-bottom: 1.5rem; }
summary { font-weight: bold; color: #1b365d; cursor: pointer; padding: .75rem 0; }
a:focus-visible, summary:focus-visible { outline: 3px solid #1b365d; outline-offset: 2px; }
.strong { font-weight: bold; }
.note { color: #505050; font-size: .9em; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
caption { text-align: left; color: #505050; font-size: .95em; padding: .25rem 0; }
th, td { border: 1px solid #8a97a8; padding: .5rem .75rem; text-align: left; vertical-align: top; }
th p, td p { margin: 0 0 .4rem; }
thead th { background: #1b365d; color: #fff; }
tbody th { background: #eef2f7; font-weight: normal; width: 30%; }
td, th { white-space: pre-line; overflow-wrap: anywhere; }
td:last-child:nth-child(3) { width: 45%; }
@media screen and (max-width: 40rem) {
  table, caption, tbody, tr, th, td { display: block; width: auto !important; }
  thead { display: none; }
  tbody tr { border: 1px solid #8a97a8; margin-bottom: 1rem; }
  th, td { border: 0; }
  [data-title]::before { content: attr(data-title); display: block; font-weight: bold; color: #1b365d; }
}
@media print {
  @page { size: A4; margin: 18mm; @top-left { content: "$mark"; font: bold 9pt Arial, sans-serif; } }
  body { font-size: 10pt; line-height: 1.35; }
  main { max-width: none; padding: 0; }
  header.mark { position: static; }
  h2::before { content: "$mark"; display: block; font-size: 9pt; }
  .mark, thead th { background: #fff; color: #1a1a1a; border: 1px solid #1a1a1a; padding: .2rem .5rem; }
  footer.mark, nav, summary { display: none; }
  details { border: 0; padding: 0; margin: 0; }
  details::details-content { content-visibility: visible; display: block; }
  table { margin: .5rem 0; }
  td, th { padding: .2rem .5rem; font-size: .93em; }
  td p, th p { margin-bottom: .15rem; }
  h1, h2, h3, .ask, .strong, caption, thead { break-after: avoid; }
  thead, tr, blockquote { break-inside: avoid; }
}
"""


def write_story_page(path: Path, handout: Handout) -> None:
    """Write the page: a new file for the user alone, read back before this returns.

    InputError where it is there already or cannot be written.
    """
    data = story_page(handout).encode()

    def whole(read: bytes) -> None:
        if read != data:
            raise InputError("not every word arrived in the page; nothing was kept")

    write_new(path, data, whole)


def story_page(handout: Handout) -> str:
    """The page as text."""
    mark = html.escape(handout.mark)
    # Not every browser prints what stands in the margin, so each part is marked as well.
    style = _STYLE.replace("$mark", "".join(filter(str.isalnum, handout.mark)))
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="en-GB">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<meta http-equiv="Content-Security-Policy" content="{_NOTHING_FROM_OUTSIDE}">',
            f"<title>{_text(handout.title)}</title>",
            f"<style>{style}</style>",
            "</head>",
            "<body>",
            f'<header class="mark"><p>{mark}</p></header>',
            "<main>",
            *_body(handout),
            "</main>",
            f'<footer class="mark"><p>{mark}</p></footer>',
            "</body>",
            "</html>",
            "",
        ]
    )


def _body(handout: Handout) -> Iterator[str]:
    starts = [number for number, piece in enumerate(handout.pieces) if piece.kind == HEADING]
    yield from _pieces(handout, handout.pieces[: starts[0]])
    yield f'<nav aria-label="{_text(handout.contents)}"><ol>'
    yield from (
        f'<li><a href="#part-{start}">{_text(handout.pieces[start].text)}</a></li>' for start in starts
    )
    yield "</ol></nav>"
    for start, end in pairwise([*starts, len(handout.pieces)]):
        yield f'<section aria-labelledby="part-{start}">'
        yield f'<h2 id="part-{start}">{_text(handout.pieces[start].text)}</h2>'
        yield from _pieces(handout, handout.pieces[start + 1 : end])
        yield "</section>"


def _pieces(handout: Handout, pieces: Sequence[Piece]) -> Iterator[str]:
    for listed, group in groupby(pieces, lambda piece: piece.kind == ITEM):
        yield from ["<ul>"] * listed
        for piece in group:
            yield _piece(piece)
            if piece.below:
                # Shut at first: the group is asked before it sees the answers.
                yield f"<details><summary>{_text(handout.answers)}</summary>"
                yield from _pieces(handout, piece.below)
                yield "</details>"
        yield from ["</ul>"] * listed


def _piece(piece: Piece) -> str:
    text = _text(piece.text)
    if piece.kind in (TABLE, SIDES):
        return _table(piece)
    if piece.kind == SAID:
        return f"<blockquote><p>{text}</p></blockquote>"
    tag = {TITLE: "h1", PART: "h3", ITEM: "li"}.get(piece.kind, "p")
    role = f' class="{piece.kind}"' if piece.kind in (ASK, STRONG, NOTE) else ""
    return f"<{tag}{role}>{text}</{tag}>"


def _table(piece: Piece) -> str:
    head = "".join(f'<th scope="col" role="columnheader">{_text(text)}</th>' for text in piece.header)
    rows = "".join(f'<tr role="row">{"".join(_cells(piece, row))}</tr>' for row in piece.rows)
    # On a narrow screen the cells stand below each other; the roles keep it a table for those who listen.
    return (
        f'<table role="table"><caption>{_text(piece.text)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{rows}</tbody></table>'
    )


def _cells(piece: Piece, row: Sequence[Sequence[Piece]]) -> Iterator[str]:
    for number, (title, cell) in enumerate(zip(piece.header, row, strict=True)):
        tag, role = ('th scope="row"', "rowheader") if number == 0 and piece.kind == TABLE else ("td", "cell")
        yield (
            f'<{tag} role="{role}" data-title="{_text(title)}">{"".join(map(_piece, cell))}'
            f"</{tag.partition(' ')[0]}>"
        )


def _text(text: str) -> str:
    return html.escape(clean_to_paste(text))
