"""What the flow asks of the world outside: drafts, documents, files. Each request is a value.

The flow waits with a request as it waits with a page. Whoever runs it carries the request out and answers
with :class:`~triage.flow.events.Done` or :class:`~triage.flow.events.Failed`.

Those of drafts stand in ``draft_effects``, those of documents in ``paper_effects``: the first question needs
neither.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from triage.conversation.conversation import Conversation

Result_co = TypeVar("Result_co", covariant=True)


class Effect(Generic[Result_co]):
    """A request. Its class says what is given back."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Saved:
    """How a draft stands. ``news``: what is to be said of that, at most once."""

    reference: str = ""
    """Empty where none is kept."""
    key_kind: str = ""
    failing: bool = False
    """The last answers are not in it."""
    erased: str = ""
    """The reference of a draft that somebody erased meanwhile."""
    news: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Save(Effect[Saved]):
    """Keep everything so far in the draft, where there is one. Gives how it stands.

    ``aloud``: before a question, where trouble can be told of; else its news wait for the next time.
    """

    conversation: Conversation = field(repr=False)
    texts: Mapping[str, tuple[str, ...]] = field(repr=False)
    line: str = field(repr=False)
    out: Path
    written: tuple[Path, ...]
    aloud: bool


@dataclass(frozen=True, slots=True)
class TurnPlain(Effect[None]):
    """Go on in plain lines."""


@dataclass(frozen=True, slots=True)
class NoteToCopy(Effect[str]):
    """The note as it would stand if it were written now, as plain text."""

    conversation: Conversation = field(repr=False)
