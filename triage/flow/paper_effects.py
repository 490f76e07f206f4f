"""Requests about documents: which are there, and writing them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from triage.cases.model import Case
from triage.conversation.conversation import Conversation
from triage.flow.effects import Effect

if TYPE_CHECKING:
    from triage.conversation.follow_up import FollowUp
    from triage.flow.completion import PapersWanted
    from triage.paperwork.record_reading import Record


@dataclass(frozen=True, slots=True)
class PapersThere(Effect[tuple[Path, ...]]):
    """The documents of a concern that stand in these folders."""

    folders: tuple[Path, ...]
    reference: str


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
