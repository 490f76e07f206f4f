"""The drafts on this computer: each in a line, going on with one, erasing. Never a name."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING

from triage.cases.catalogue import load_catalogue
from triage.conversation.outline import stage_names
from triage.documents.screen import Style
from triage.errors import InputError
from triage.flow.commands import stage_title
from triage.flow.dialogue import YES_NO, Dialogue, Prompter, do
from triage.flow.draft_effects import EraseStored, ListDrafts, Listed
from triage.flow.page import Page, Part
from triage.kinds.values import Option

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
    stages = dict(enumerate(stage_names(), 1))
    named = stage_title(load_catalogue("words"), stages[entry.stage]) if entry.stage in stages else ""
    stage = named or words("list.stage_done")
    return words(
        "list.entry",
        reference=entry.reference,
        stage=stage,
        saved=days_ago(entry, day),
        opens=words(f"list.opens.{entry.key_kind}"),
    )


def pick(prompter: Prompter, listed: Listed) -> Dialogue[str]:
    """The reference of the draft with which the user goes on; empty for none of them."""
    words, entries = load_catalogue("drafts"), listed.entries
    for number, entry in enumerate(entries, 1):
        mark = f"{number}. " if len(entries) > 1 else ""
        prompter.say(f"{mark}{entry_line(entry, listed.day)}", indent=2)
    if len(entries) == 1:
        this = yield from yes(prompter, "go_on", words("resume.one"))
        return entries[0].reference if this else ""
    named = {entry.reference: entry.reference for entry in entries}
    named |= {str(number): entry.reference for number, entry in enumerate(entries, 1)}
    options = tuple(Option(entry.reference, entry_line(entry, listed.day)) for entry in entries)
    page = Page("which_draft", question=words("resume.several"), options=options, actions=("no",))
    part = Part.ASKED  # what there is to choose from was said above
    while True:
        typed = (yield from prompter.aside(page, part)).upper().rstrip(".")
        if typed in named:
            return named[typed]
        if typed in ("NO", "N"):
            return ""
        page, part = replace(page, wrong=words("resume.bad", count=str(len(entries)))), Part.WRONG


def yes(prompter: Prompter, name: str, question: str) -> Dialogue[bool]:
    """Whether the user says yes; Enter alone says nothing. ``name``: the id of the page."""
    page, part = Page(name, question=question, actions=YES_NO), Part.WHOLE
    while True:
        typed = (yield from prompter.aside(page, part)).lower()
        if typed in ("yes", "y", "no", "n"):
            return typed.startswith("y")
        page, part = replace(page, wrong=load_catalogue("drafts")("resume.yes_no")), Part.WRONG


def erase(prompter: Prompter, reference: str) -> Dialogue[None]:
    """Erase one draft, or ``all``, after a yes. InputError where there is none such or it is in use."""
    words = load_catalogue("drafts")
    there = (yield from do(ListDrafts())).entries
    whole = reference.lower() == "all"
    chosen = [entry.reference for entry in there] if whole else [reference.upper()]
    if not chosen:
        prompter.say(words("erase.nothing"))
        return
    if not {entry.reference for entry in there}.issuperset(chosen):
        raise InputError(words("erase.unknown"))
    sure = (
        words("erase.sure_all", count=str(len(chosen))) if whole else words("erase.sure", reference=chosen[0])
    )
    if not (yield from yes(prompter, "erase", sure)):
        prompter.say(words("erase.not_done"))
        return
    failed = []
    for found in chosen:
        try:
            yield from do(EraseStored(found))
        except InputError as error:
            failed.append(words("erase.failed", reference=found, problem=error.problem))
        else:
            prompter.say(words("erase.done", reference=found))
    if len(failed) < len(chosen):
        prompter.say(words("erase.honest"), Style.HINT)
    if failed:
        raise InputError("; ".join(failed))
