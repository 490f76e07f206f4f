"""A story as one HTML page that opens anywhere: no script, no reference to anything outside itself."""

from __future__ import annotations

import html
from collections.abc import Iterator
from pathlib import Path

from triage.cases.cleaning import clean
from triage.errors import InputError
from triage.paperwork.files import write_new
from triage.paperwork.handout import (
    ASK,
    HEADING,
    ITEM,
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
:root { color-scheme: light; }
body { font: 1.15rem/1.5 Arial, Helvetica, sans-serif; color: #1a1a1a; background: #fff; margin: 0; }
.mark { background: #1b365d; color: #fff; font-weight: bold; padding: .5rem 1rem; }
header.mark { position: sticky; top: 0; }
main { max-width: 46rem; margin: 0 auto; padding: 0 1rem 3rem; }
h1, h2, h3 { color: #1b365d; line-height: 1.25; }
h2 { border-top: 2px solid #8a97a8; padding-top: 1rem; margin-top: 2.5rem; }
blockquote { margin: 1rem 0; padding: .1rem 1rem; border-left: 4px solid #8a97a8; }
.ask { font-weight: bold; background: #eef2f7; padding: .75rem 1rem; }
.strong { font-weight: bold; }
.note { color: #505050; font-size: .95em; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
caption { text-align: left; color: #505050; font-size: .95em; padding: .25rem 0; }
th, td { border: 1px solid #8a97a8; padding: .5rem .75rem; text-align: left; vertical-align: top; }
thead th { background: #1b365d; color: #fff; }
tbody th { background: #eef2f7; font-weight: normal; }
td, th { white-space: pre-line; overflow-wrap: anywhere; }
@media print {
  @page { size: A4; margin: 18mm; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  header.mark { position: static; }
  .mark, thead th { background: #fff; color: #1a1a1a; border: 1px solid #1a1a1a; }
  h1, h2, h3, .ask { break-after: avoid; }
  tr, blockquote { break-inside: avoid; }
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
    return "\n".join([
        "<!DOCTYPE html>", '<html lang="en-GB">', "<head>", '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{_NOTHING_FROM_OUTSIDE}">',
        f"<title>{_text(handout.title)}</title>", f"<style>{_STYLE}</style>", "</head>", "<body>",
        f'<header class="mark">{mark}</header>', "<main>", *_body(handout), "</main>",
        f'<footer class="mark">{mark}</footer>', "</body>", "</html>", ""])


def _body(handout: Handout) -> Iterator[str]:
    section = items = False
    for piece in handout.pieces:
        if items and piece.kind != ITEM:
            yield "</ul>"
            items = False
        if piece.kind == HEADING:
            if section:
                yield "</section>"
            section = True
            yield "<section>"
        if piece.kind == ITEM and not items:
            yield "<ul>"
            items = True
        yield _piece(piece)
    if items:
        yield "</ul>"
    if section:
        yield "</section>"


def _piece(piece: Piece) -> str:
    text = _text(piece.text)
    if piece.kind in (TABLE, SIDES):
        return _table(piece)
    if piece.kind == SAID:
        return f"<blockquote><p>{text}</p></blockquote>"
    tag = {TITLE: "h1", HEADING: "h2", PART: "h3", ITEM: "li"}.get(piece.kind, "p")
    role = f' class="{piece.kind}"' if piece.kind in (ASK, STRONG, "note") else ""
    return f"<{tag}{role}>{text}</{tag}>"


def _table(piece: Piece) -> str:
    head = "".join(f'<th scope="col">{_text(text)}</th>' for text in piece.header)
    rows = "".join(
        f"<tr>{_first(row[0], piece.kind)}{''.join(f'<td>{_text(text)}</td>' for text in row[1:])}</tr>"
        for row in piece.rows)
    return (f"<table><caption>{_text(piece.text)}</caption><thead><tr>{head}</tr></thead>"
            f"<tbody>{rows}</tbody></table>")


def _first(text: str, kind: str) -> str:
    return f"<td>{_text(text)}</td>" if kind == SIDES else f'<th scope="row">{_text(text)}</th>'


def _text(text: str) -> str:
    return html.escape(clean(text))
