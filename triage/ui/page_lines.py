"""A page as lines, one after the other: what a terminal and plain lines show of it."""

from __future__ import annotations

from collections.abc import Iterator

from triage.documents.model import (
    BlankLine,
    Block,
    CallOut,
    CallOutKind,
    Heading,
    Items,
    Paragraph,
    Tone,
    cell,
)
from triage.documents.screen import said
from triage.flow.commands import call_card_lines
from triage.flow.page import HandedOver, Page, Part


def lines_of(page: Page, part: Part, *, spoken: bool) -> Iterator[Block]:
    """The lines of a page, or of a part of it. ``spoken``: the number of choices is said before them."""
    if part is Part.WRONG:
        yield CallOut(page.wrong, CallOutKind.WRONG)
    elif part is Part.ASKED:
        yield said(page.question, page.style)
    elif part is Part.LISTED:
        yield from _listed(page)
    else:
        if part is Part.WHOLE:
            yield from _title(page)
        yield from _above(page)
        yield said(page.question, page.style)
        yield from _answers(page, spoken=spoken)


def _title(page: Page) -> Iterator[Block]:
    if page.title:
        yield BlankLine()
        yield Heading(f"{page.title} ({page.progress})" if page.counted else page.title)


def _above(page: Page) -> Iterator[Block]:
    """What stands above the question."""
    if page.handed_over:
        yield from _handed_over(page.handed_over)
    if page.alert:
        yield CallOut(page.alert)
    if page.call_card:
        yield from call_card_lines(page.call_card)
    for text in page.notes:
        yield Paragraph(text)


def _handed_over(found: HandedOver) -> Iterator[Block]:
    yield Heading(found.title)
    yield Paragraph(found.intro)
    for text in found.statements:
        yield Paragraph(text, indent=2)
    if found.more:
        yield Paragraph(found.more, Tone.HINT)
    yield Paragraph(found.gaps)
    for text in found.missing:
        yield Paragraph(text, indent=2)
    if found.reminder:
        yield CallOut(found.reminder)


def _answers(page: Page, *, spoken: bool) -> Iterator[Block]:
    """What stands below the question."""
    if page.options and spoken:
        yield Paragraph(page.count, Tone.QUIET)
    for number, option in enumerate(page.options, 1):
        yield numbered(number, option.label)
    if hint := page.typed_hint or page.hint:
        yield Paragraph(hint, Tone.HINT)
    if page.offered:
        yield Paragraph(page.offered.says, indent=2)
        yield Paragraph(page.offered.hint, Tone.HINT)
    if page.so_far:
        yield Paragraph(page.so_far_title)
        for text in page.so_far:
            yield Paragraph(text, indent=2)


def _listed(page: Page) -> Iterator[Block]:
    yield from _title(page)
    for text in page.notes:
        yield Paragraph(text)
    for group in page.groups:
        yield Heading(group.title, 2)
        for one in group.answers:
            yield numbered(one.number, one.label)
            yield Paragraph(one.answer, indent=6)
    if page.none_listed and not page.groups:
        yield Paragraph(page.none_listed)
    if page.groups_note:
        yield Paragraph(page.groups_note, Tone.QUIET)


def numbered(number: int, text: str) -> Items:
    """One of several to choose from; numbers of one and of two figures stand right."""
    return Items((cell(text),), "", start=number, indent=2)
