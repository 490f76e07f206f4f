"""A tally as bars, in one SVG file that needs nothing from outside.

What it shows can be heard as well: it has a title, and a description that says every number. Before and
after differ by pattern, not by colour alone. All that is hidden has bars of one length, which tell nothing.
"""

from __future__ import annotations

import textwrap

from triage.cases.catalogue import Catalogue
from triage.documents.html_page import escaped
from triage.tally.counting import CountedTable, Tally
from triage.tally.page import column_names, in_words, number_in_words, rows

_WIDTH = 760
_EDGE = 16
_BARS_FROM = 330
_LONGEST_BAR = 360
_HIDDEN_BAR = 40
_LETTERS = 40
"""Letters of a label on one line: those of the title are larger and may go further."""
_TITLE_LETTERS = 76
_LINE = 20
_BAR = 18
_GAP = 10
_STYLE = (
    "text{font:15px sans-serif;fill:#111}.title{font-size:20px;font-weight:bold}"
    ".part{font-size:17px;font-weight:bold}.bar0{fill:#1d4f91}.bar1{fill:url(#lines);stroke:#1d4f91}"
    ".none{fill:none;stroke:#555;stroke-dasharray:4 3}.axis{stroke:#555}"
)
_LINES = (
    '<defs><pattern id="lines" width="6" height="6" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/>'
    '<rect width="3" height="6" fill="#1d4f91"/></pattern></defs>'
)


def tally_chart(tally: Tally, words: Catalogue) -> str:
    """The chart of a tally as the text of an SVG file; where there are too few forms, a sentence instead."""
    drawing = _Drawing(words)
    drawing.heading(tally.title, "title", _TITLE_LETTERS)
    if tally.forms is None:
        said = [words("too_few", least=str(tally.hide_below))]
    else:
        said = [words("counted", count=str(tally.forms))]
        said += [words("what_is_hidden", least=str(tally.hide_below))] if tally.hides else []
    for text in said:
        drawing.heading(text, "", 2 * _LETTERS + 14)
    for table in tally.tables:
        drawing.table(table)
        said += [f"{table.title}.", *(f"{line}." for line in in_words(table, words))]
    return drawing.svg(tally.title, " ".join(said))


class _Drawing:
    """Draws downwards from the top."""

    def __init__(self, words: Catalogue) -> None:
        self.words = words
        self.parts: list[str] = []
        self.down = _EDGE

    def svg(self, title: str, description: str) -> str:
        height = self.down + _EDGE
        return "\n".join(
            [
                f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height}" '
                f'viewBox="0 0 {_WIDTH} {height}" lang="en-GB" '
                'role="img" aria-labelledby="title description">',
                f'<title id="title">{escaped(title)}</title>',
                f'<desc id="description">{escaped(description)}</desc>',
                f"<style>{_STYLE}</style>",
                _LINES,
                f'<rect width="{_WIDTH}" height="{height}" fill="#fff"/>',
                *self.parts,
                "</svg>",
                "",
            ]
        )

    def heading(self, text: str, style: str, letters: int) -> None:
        for line in textwrap.wrap(text, letters):
            self.down += _LINE + 4
            self.text(_EDGE, self.down, line, style)

    def table(self, table: CountedTable) -> None:
        self.down += 2 * _GAP
        self.heading(table.title, "part", _TITLE_LETTERS)
        self.down += _GAP
        if table.compares:
            self.legend(column_names(table, self.words))
        most = max((found for column in table.columns for found in column if found), default=1)
        top = self.down
        for label, numbers in rows(table, self.words):
            self.row(label, numbers, most)
        self.parts.append(
            f'<line class="axis" x1="{_BARS_FROM}" y1="{top}" x2="{_BARS_FROM}" y2="{self.down}"/>'
        )

    def legend(self, names: tuple[str, ...]) -> None:
        for number, name in enumerate(names):
            across = _BARS_FROM + number * 120
            self.bar(across, self.down, _BAR, f"bar{number}")
            self.text(across + _BAR + 8, self.down + _BAR - 4, name)
        self.down += _BAR + _GAP

    def row(self, label: str, numbers: tuple[int | None, ...], most: int) -> None:
        lines = textwrap.wrap(label, _LETTERS)
        for place, line in enumerate(lines):
            self.text(_EDGE, self.down + _BAR - 4 + place * _LINE, line)
        for place, number in enumerate(numbers):
            down = self.down + place * _BAR
            length = _HIDDEN_BAR if number is None else round(_LONGEST_BAR * number / most)
            self.bar(_BARS_FROM, down, length, "none" if number is None else f"bar{place}")
            self.text(_BARS_FROM + length + 8, down + _BAR - 4, number_in_words(number, self.words))
        self.down += max(len(lines) * _LINE, len(numbers) * _BAR) + _GAP

    def bar(self, across: int, down: int, length: int, style: str) -> None:
        if length:
            self.parts.append(
                f'<rect class="{style}" x="{across}" y="{down}" width="{length}" height="{_BAR - 3}"/>'
            )

    def text(self, across: int, down: int, text: str, style: str = "") -> None:
        named = f' class="{style}"' if style else ""
        self.parts.append(f'<text{named} x="{across}" y="{down}">{escaped(text)}</text>')
