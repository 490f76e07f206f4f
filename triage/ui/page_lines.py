"""A page as lines, one after the other: what a terminal and plain lines show of it."""

from __future__ import annotations

from collections.abc import Iterator

from triage.flow.commands import call_card_lines
from triage.flow.page import HandedOver, Line, Page, Part, Style


def lines_of(page: Page, part: Part, *, spoken: bool) -> Iterator[Line]:
    """The lines of a page, or of a part of it. ``spoken``: the number of choices is said before them."""
    if part is Part.WRONG:
        yield Line(page.wrong, Style.WRONG)
    elif part is Part.ASKED:
        yield Line(page.question, page.style)
    elif part is Part.LISTED:
        yield from _listed(page)
    else:
        if part is Part.WHOLE:
            yield from _title(page)
        yield from _above(page)
        yield Line(page.question, page.style)
        yield from _answers(page, spoken=spoken)


def _title(page: Page) -> Iterator[Line]:
    if page.title:
        yield Line()
        yield Line(f"{page.title} ({page.progress})" if page.counted else page.title, Style.TITLE)


def _above(page: Page) -> Iterator[Line]:
    """What stands above the question."""
    if page.handed_over:
        yield from _handed_over(page.handed_over)
    if page.alert:
        yield Line(page.alert, Style.ALERT)
    if page.call_card:
        yield from call_card_lines(page.call_card)
    for text in page.notes:
        yield Line(text)


def _handed_over(found: HandedOver) -> Iterator[Line]:
    yield Line(found.title, Style.TITLE)
    yield Line(found.intro)
    for text in found.statements:
        yield Line(text, indent=2)
    if found.more:
        yield Line(found.more, Style.HINT)
    yield Line(found.gaps)
    for text in found.missing:
        yield Line(text, indent=2)
    if found.reminder:
        yield Line(found.reminder, Style.ALERT)


def _answers(page: Page, *, spoken: bool) -> Iterator[Line]:
    """What stands below the question."""
    if page.options and spoken:
        yield Line(page.count, Style.QUIET)
    for number, option in enumerate(page.options, 1):
        yield numbered(number, option.label)
    if hint := page.typed_hint or page.hint:
        yield Line(hint, Style.HINT)
    if page.offered:
        yield Line(page.offered.says, indent=2)
        yield Line(page.offered.hint, Style.HINT)
    if page.so_far:
        yield Line(page.so_far_title)
        for text in page.so_far:
            yield Line(text, indent=2)


def _listed(page: Page) -> Iterator[Line]:
    yield from _title(page)
    for text in page.notes:
        yield Line(text)
    for group in page.groups:
        yield Line(group.title, Style.QUESTION)
        for one in group.answers:
            yield numbered(one.number, one.label)
            yield Line(one.answer, indent=6)
    if page.none_listed and not page.groups:
        yield Line(page.none_listed)
    if page.groups_note:
        yield Line(page.groups_note, Style.QUIET)


def numbered(number: int, text: str) -> Line:
    """One of several to choose from; numbers of one and of two figures stand right."""
    return Line(f"{number}. {text}", indent=2 if number < 10 else 1)
