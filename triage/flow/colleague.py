"""What a colleague wrote, as it stands above the question about danger: never so much that it hides that."""

from __future__ import annotations

from collections.abc import Sequence

from triage.cases.model import Statement
from triage.conversation.conversation import Conversation
from triage.conversation.handed_over import gaps
from triage.flow.page import HandedOver
from triage.kinds.dates import shown_day

MOST_CHARACTERS, MOST_LINES = 2_000, 20
"""How much of a story is shown, all statements together."""
_SCROLLS = 500
"""About so many characters leave no room for the first line, where a terminal has 24 lines."""


def handed_over(conversation: Conversation) -> HandedOver | None:
    """What a colleague began, and what is missing from it; None where nobody began it."""
    begun, words = conversation.handed_over, conversation.words
    if begun is None:
        return None
    shown, left = beginning(begun.statements)
    missing = gaps(conversation)
    far = sum(len(text) + 80 * text.count("\n") for text in shown) > _SCROLLS
    return HandedOver(
        words("goes_on.title"),
        words("goes_on.intro"),
        tuple(shown),
        words("more_of_story", count=f"{left:,}") if left else "",
        words("goes_on.gaps" if missing else "goes_on.no_gaps"),
        tuple(missing),
        words.texts.get("first_line", "") if far else "",
    )


def beginning(statements: Sequence[Statement]) -> tuple[list[str], int]:
    """The statements, each with who said it and when, as far as there is room, and how many characters more
    there are."""
    shown: list[str] = []
    characters, lines, left = MOST_CHARACTERS, MOST_LINES, 0
    for said in statements:
        signed = ", ".join(part for part in (said.by, shown_day(said.when)) if part)
        text = f"{signed}: {said.text}" if signed else said.text
        part = "\n".join(text[:characters].split("\n")[:lines])
        if part:
            shown.append(part)
        left += len(text) - len(part)
        if part != text:
            characters = lines = 0  # what comes later would stand beside a gap
        characters, lines = max(0, characters - len(part)), max(0, lines - part.count("\n") - 1)
    return shown, left
