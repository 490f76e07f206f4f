"""With what a chat goes on: a draft of one's own, or a colleague's protected file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from triage.disk import read_bounded

if TYPE_CHECKING:
    from triage.storage.drafts import OpenDraft


@dataclass(frozen=True, slots=True)
class ResumeSource:
    """With what a chat goes on: a protected file (``locked``, its bytes, and the name of its ``file``), or
    a draft. ``opened``: the draft that was named; without it the user is asked which. ``out_named``: the
    user named a folder for the documents. ``lacking``: the organisation's own files could not be used."""

    locked: bytes = b""
    file: str = ""
    opened: OpenDraft | None = None
    out_named: bool = False
    lacking: bool = False


def locked_file(path: Path) -> ResumeSource | None:
    """How to go on with a protected file; None where it is no such file. InputError: damaged, or a draft."""
    from triage.storage import handover
    from triage.storage.encrypted_file import LARGEST

    try:
        data = read_bounded(path, LARGEST)
    except (OSError, ValueError):
        # What comes through a pipe can be read only once, and is not locked.
        return None  # whoever reads it as a file of answers says what is wrong with it
    if not handover.is_protected(data):
        return None
    handover.proved(data, str(path))
    return ResumeSource(locked=data, file=str(path))
