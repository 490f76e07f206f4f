"""Writes the referral form as plain text, to paste into a form on a web page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from triage.kinds.cleaning import clean_to_paste
from triage.paperwork.form_page import FormPage, PageSection, answer_of
from triage.paperwork.readback import Expected, LostWordsError

HINT = "({})"
"""In brackets, so that nobody takes a hint for the answer below it."""


def form_as_text(page: FormPage) -> str:
    """The form as plain text: every question on a line of its own, its answer below it."""
    blocks = [list(page.top())]
    for section in page.sections:
        blocks.extend(_blocks(section))
    return "\n\n".join("\n".join(map(clean_to_paste, block)) for block in blocks) + "\n"


def _blocks(section: PageSection) -> Iterator[list[str]]:
    # An empty line more before a section shows where it begins.
    yield ["", section.heading, *([HINT.format(section.hint)] if section.hint else [])]
    for row in section.rows:
        yield [row.label, *([HINT.format(row.hint)] if row.hint else []), *answer_of(row)]
    if section.remark:
        yield [section.remark]


def prove_text(data: bytes, expected: Iterable[Expected]) -> None:
    """Raise LostWordsError, naming the place, unless every text stands on lines of its own, in order."""
    there, place = f"\n{data.decode()}", 0
    for name, text in expected:
        line = f"\n{clean_to_paste(text)}\n"
        found = there.find(line, place)
        if found < 0:
            raise LostWordsError("not every word arrived in the text; nothing was kept", field=name)
        place = found + len(line) - 1
