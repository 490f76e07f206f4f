"""What stands before a person: one page at a time, as data. A face renders it, and decides nothing of it."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field

from triage.documents.model import Block
from triage.documents.screen import Style
from triage.kinds import Control
from triage.kinds.values import Option


class Part(enum.Enum):
    """How much of a page a face that writes line after line has to write."""

    WHOLE = "whole"
    UNTITLED = "untitled"
    """Without the title, which stands there from the question before."""
    LISTED = "listed"
    """What is listed, without the question below it."""
    ASKED = "asked"
    """The question alone: what it is about stands there already."""
    WRONG = "wrong"
    """What was wrong, alone."""


@dataclass(frozen=True, slots=True)
class CallCard:
    """What to say to the police, in the order in which a call handler asks."""

    title: str
    other_number: str
    """What is said first where it is no 999 call; else empty."""
    lines: tuple[str, ...]
    after: str


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What a colleague wrote, above the question about danger.

    ``more``: that there is more of it than is shown. ``missing``: what to ask the colleague for.
    ``reminder``: when to ring 999, where so much is shown that it stands out of sight.
    """

    title: str
    intro: str
    statements: tuple[str, ...]
    more: str
    gaps: str
    missing: tuple[str, ...]
    reminder: str


@dataclass(frozen=True, slots=True)
class Offered:
    """An answer that need not be given again: ``says`` it, with a ``hint`` how to take it."""

    says: str
    hint: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word of a page means."""

    term: str
    means: str


@dataclass(frozen=True, slots=True)
class Why:
    """Why a question is asked, and what that rests on."""

    reason: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Help:
    """Help with a question, and what its words mean."""

    text: str
    meanings: tuple[Meaning, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as it is looked through: its number, what was asked, what was answered."""

    number: int
    question: str
    label: str
    answer: str
    empty: bool
    """Nothing is known."""


@dataclass(frozen=True, slots=True)
class Group:
    """Answers of one stage."""

    title: str
    answers: tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One page: what stands there, what is asked, and how it can be answered.

    ``id``: of the question, or what else is asked, such as ``review`` or ``leave``. ``control``: how its
    answer is best asked for, in which ``parts``, and what it ``may_be`` instead; None where one line is asked
    for beside the questions. ``options``: what is offered to choose from, ``actions`` among them too;
    ``completions``: what can be completed while one types. ``hint`` is for everybody, ``typed_hint`` for
    whoever types instead. ``progress`` says how far the
    conversation is. ``so_far``: finished lines of a text; ``begun``: the line to go on with. ``writes``:
    what is typed is kept while it is typed. ``secret``: what is typed is not shown. ``wrong``: what was
    wrong with the last answer. ``actions``: what can be done instead of answering.
    """

    id: str
    control: Control | None = None
    parts: tuple[str, ...] = ()
    may_be: tuple[str, ...] = ()
    screen: str = ""
    stage: str = ""
    title: str = ""
    progress: str = ""
    counted: bool = False
    """Whether ``progress`` belongs to the title: nothing is counted before danger is out of the way."""
    handed_over: HandedOver | None = None
    alert: str = ""
    call_card: CallCard | None = None
    notes: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()
    none_listed: str = ""
    """Said in place of ``groups`` where there is nothing to list."""
    groups_note: str = ""
    question: str = ""
    style: Style = Style.QUESTION
    count: str = ""
    """How many answers there are to choose from, for whom the page is read aloud."""
    options: tuple[Option, ...] = ()
    completions: tuple[str, ...] = ()
    hint: str = ""
    typed_hint: str = ""
    offered: Offered | None = None
    so_far_title: str = ""
    so_far: tuple[str, ...] = ()
    begun: str = field(default="", repr=False)
    checks: bool = False
    """Whether an answer can be told wrong while one types."""
    further: bool = False
    """The next line of a text that has some already."""
    writes: bool = False
    secret: bool = False
    wrong: str = ""
    help: Help | None = None
    why: Why | None = None
    actions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """A page that comes before the person now, or comes back. ``part``: see :class:`Part`."""

    page: Page
    part: Part = Part.WHOLE


News = Block | Shown
"""What a face that writes line after line writes before it asks. A face that shows one page at a time shows
the lines above its page."""

HIDDEN = Page("hidden")
"""Nothing of the conversation is on the screen until somebody comes back."""
