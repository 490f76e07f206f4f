"""The list of drafts on this computer. Never a name."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from triage.cases.catalogue import load_catalogue
from triage.clock import today
from triage.conversation.outline import keeps_drafts
from triage.errors import InputError
from triage.flow.stored_drafts import entry_line
from triage.storage import settings


def how_kept() -> str:
    """How new drafts are kept, if the pathway keeps any. InputError where the settings cannot be read."""
    keeping = settings.draft_settings().keeping or "unset"
    with contextlib.suppress(InputError):  # what is wrong with the pathway is said where it is used
        keeping = keeping if keeps_drafts() else "never"
    return load_catalogue("drafts")(f"list.kept.{keeping}")


def list_lines() -> Iterator[str]:
    """Every draft on this computer, how drafts are kept, and where. InputError where that cannot be read."""
    from triage.storage.drafts import DraftStore

    words, store = load_catalogue("drafts"), DraftStore()
    entries = store.entries()
    if entries:
        yield words("resume.title")
        yield from (f"  {entry_line(entry, today())}" for entry in entries)
        yield words("list.folder", folder=str(store.folder))
    else:
        yield words("resume.none")
    yield how_kept()
    if entries:
        yield words("list.go_on", reference=entries[0].reference)
        yield words("list.erase", reference=entries[0].reference)
    yield words("list.change")
