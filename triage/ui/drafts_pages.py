"""Pages about drafts: the list, going on with one, and erasing. Never a name."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from triage.cases.catalogue import load_catalogue
from triage.clock import today
from triage.errors import InputError
from triage.storage import settings
from triage.ui.face import Style
from triage.ui.passphrases import Prompter, said

if TYPE_CHECKING:
    from triage.storage.drafts import Entry


def days_ago(entry: Entry, day: datetime.date) -> str:
    """When a draft was saved last: ``today``, ``3 days ago``."""
    words, days = load_catalogue("drafts"), entry.days(day)
    if days < 1:
        return words("list.today")
    return words("list.yesterday") if days == 1 else words("list.days", count=str(days))


def entry_line(entry: Entry, day: datetime.date) -> str:
    """One draft: reference, stage, age. What cannot be read says why."""
    words = load_catalogue("drafts")
    if entry.problem:
        return words("list.damaged", reference=entry.reference, problem=entry.problem)
    stages = load_catalogue("words").texts
    stage = stages.get(f"stages.{entry.stage}", words("list.stage_done"))
    return words(
        "list.entry",
        reference=entry.reference,
        stage=stage,
        saved=days_ago(entry, day),
        opens=words(f"list.opens.{entry.key_kind}"),
    )


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
    yield words(f"list.kept.{settings.draft_settings().keeping or 'unset'}")
    if entries:
        yield words("list.go_on", reference=entries[0].reference)
        yield words("list.erase", reference=entries[0].reference)
    yield words("list.change")


def pick(host: Prompter, entries: Sequence[Entry]) -> str:
    """The reference of the draft with which the user goes on; empty for none of them."""
    words = load_catalogue("drafts")
    for number, entry in enumerate(entries, 1):
        mark = f"{number}. " if len(entries) > 1 else ""
        host.face.say(f"{mark}{entry_line(entry, today())}", indent=2)
    if len(entries) == 1:
        return entries[0].reference if yes(host, words("resume.one")) else ""
    named = {entry.reference: entry.reference for entry in entries}
    named |= {str(number): entry.reference for number, entry in enumerate(entries, 1)}
    ask = said(host, words("resume.several"))
    while True:
        typed = host.ask_aside(ask).upper().rstrip(".")
        if typed in named:
            return named[typed]
        if typed in ("NO", "N"):
            return ""
        ask = said(host, words("resume.bad", count=str(len(entries))), Style.WRONG)


def yes(host: Prompter, question: str) -> bool:
    """Whether the user says yes; Enter alone says nothing."""
    ask = said(host, question)
    while True:
        typed = host.ask_aside(ask).lower()
        if typed in ("yes", "y", "no", "n"):
            return typed.startswith("y")
        ask = said(host, load_catalogue("drafts")("resume.yes_no"), Style.WRONG)


def erase(host: Prompter, reference: str) -> None:
    """Erase one draft, or ``all``, after a yes. InputError where there is none such or it is in use."""
    from triage.storage.drafts import DraftStore

    words, store = load_catalogue("drafts"), DraftStore()
    whole = reference.lower() == "all"
    chosen = [entry.reference for entry in store.entries()] if whole else [reference.upper()]
    if not chosen:
        host.face.say(words("erase.nothing"))
        return
    if not store.references().issuperset(chosen):
        raise InputError(words("erase.unknown"))
    sure = (
        words("erase.sure_all", count=str(len(chosen))) if whole else words("erase.sure", reference=chosen[0])
    )
    if not yes(host, sure):
        host.face.say(words("erase.not_done"))
        return
    failed = []
    for found in chosen:
        try:
            store.erase(found)
        except InputError as error:
            failed.append(words("erase.failed", reference=found, problem=error.problem))
        else:
            host.face.say(words("erase.done", reference=found))
    if len(failed) < len(chosen):
        host.face.say(words("erase.honest"), Style.HINT)
    if failed:
        raise InputError("; ".join(failed))
