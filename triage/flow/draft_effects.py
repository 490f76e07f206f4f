"""Requests about drafts: how they are kept, beginning one, going on with one, erasing."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from triage.cases.model import Case
from triage.flow.effects import Effect, Saved

if TYPE_CHECKING:
    from triage.storage.draft_json import Resumed  # noqa: F401 - named in what an effect gives
    from triage.storage.drafts import Entry, Expiry  # noqa: F401


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


@dataclass(frozen=True, slots=True)
class MadePassphrase(Effect[str]):
    """A passphrase of plain words, picked by chance."""
