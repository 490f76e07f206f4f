"""What the flow asks of the world outside: drafts, documents, files. Each request is a value.

The flow waits with a request as it waits with a page. Whoever runs it carries the request out and answers
with :class:`~triage.flow.events.Done` or :class:`~triage.flow.events.Failed`.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from triage.cases.model import Case
from triage.conversation.conversation import Conversation

if TYPE_CHECKING:
    from triage.conversation.follow_up import FollowUp
    from triage.flow.completion import PapersWanted
    from triage.paperwork.record_reading import Record
    from triage.storage.draft_json import Resumed  # noqa: F401
    from triage.storage.drafts import Entry, Expiry  # noqa: F401 - named in what an effect gives

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


# While the conversation goes on


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


# Drafts


@dataclass(frozen=True, slots=True)
class ExpireDrafts(Effect["Expiry"]):
    """Erase drafts that are too old and were announced before; find others to announce."""


@dataclass(frozen=True, slots=True)
class Announced(Effect[None]):
    """The user was told that these drafts will be erased."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """The drafts on this computer, and the day of today."""

    entries: tuple[Entry, ...]
    day: datetime.date


@dataclass(frozen=True, slots=True)
class ListDrafts(Effect[Listed]):
    """The drafts on this computer."""


@dataclass(frozen=True, slots=True)
class HowKept(Effect[str]):
    """How the user chose to keep drafts; empty where they did not choose yet."""


@dataclass(frozen=True, slots=True)
class ChooseHow(Effect[None]):
    """Keep drafts in this way from now on."""

    keeping: str


@dataclass(frozen=True, slots=True)
class NameOfKeyStore(Effect[str]):
    """What the system's key store is called; empty where there is none."""


@dataclass(frozen=True, slots=True)
class NewReference(Effect[str]):
    """A reference for a draft: ``wanted``, unless there is a draft with it, else one that is in no file of
    ``out``."""

    wanted: str
    out: Path


@dataclass(frozen=True, slots=True)
class KnownPassphrase(Effect[bool]):
    """Whether a passphrase opened a draft before, so that it was typed right."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class BeginDraft(Effect[Saved]):
    """Begin a draft: with a key from ``passphrase``, or, where that is empty, in the key store."""

    reference: str
    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class EraseDraft(Effect[Saved]):
    """Erase the draft of this conversation."""


@dataclass(frozen=True, slots=True)
class EraseStored(Effect[None]):
    """Erase a draft that is open nowhere."""

    reference: str


# ResumeSource on


@dataclass(frozen=True, slots=True)
class Opened:
    """A draft that was opened and is still locked by its key. ``key_kind``: ``passphrase`` or ``keyring``."""

    reference: str
    key_kind: str


@dataclass(frozen=True, slots=True)
class OpenDraft(Effect[Opened]):
    """Open a draft, so that nobody else does."""

    reference: str


@dataclass(frozen=True, slots=True)
class Unlock(Effect["Resumed"]):
    """Read the draft that was opened."""

    passphrase: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Adopt(Effect[Saved]):
    """Go on saving in the draft that was opened."""


@dataclass(frozen=True, slots=True)
class OpenLocked(Effect[Case]):
    """The case in a colleague's locked file, which was read already."""

    data: bytes = field(repr=False)
    file: str
    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class TakeBack(Effect[bool]):
    """Take away documents of a concern whose writing was cut off. Whether there were any."""

    folders: tuple[Path, ...]
    reference: str


# Documents


@dataclass(frozen=True, slots=True)
class NoteToCopy(Effect[str]):
    """The note as it would stand if it were written now, as plain text."""

    conversation: Conversation = field(repr=False)


@dataclass(frozen=True, slots=True)
class PapersThere(Effect[tuple[Path, ...]]):
    """The documents of a concern that stand in these folders."""

    folders: tuple[Path, ...]
    reference: str


@dataclass(frozen=True, slots=True)
class MadePassphrase(Effect[str]):
    """A passphrase of plain words, picked by chance."""


@dataclass(frozen=True, slots=True)
class WillWrite(Effect[None]):
    """Have the draft know the folders before documents are written there."""

    folders: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: under which reference, and the files. ``earlier``: the other files of the concern
    in that folder; ``finished``: names of sets whose writing had been cut off and which are whole now."""

    reference: str
    files: tuple[Path, ...]
    earlier: tuple[Path, ...]
    finished: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WritePapers(Effect[Written]):
    """Make the documents, in memory first, and write them as the next set of the concern: all or none."""

    conversation: Conversation = field(repr=False)
    wanted: PapersWanted
    folder: Path
    reference: str
    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class WriteFollowUp(Effect[Path]):
    """Add a follow-up to its record, and write the page to read."""

    record: Record = field(repr=False)
    folder: Path
    case: Case = field(repr=False)
    follow_up: FollowUp = field(repr=False)
