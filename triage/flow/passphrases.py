"""Asks for passphrases: typed unseen, twice where they are new; made by the program for a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from triage.cases.catalogue import load_catalogue
from triage.documents.screen import Style
from triage.errors import InputError, sentence
from triage.flow.dialogue import Dialogue, Pressed, Prompter, do
from triage.flow.draft_effects import KnownPassphrase, MadePassphrase
from triage.flow.page import Page, Part

_MADE, _OWN, _OPEN = "made", "own", "open"


@dataclass(frozen=True, slots=True, repr=False)
class Passphrase:
    """A passphrase. ``made``: by the program, so that the user has to be told."""

    text: str
    made: bool


def secret(name: str, question: str) -> Page:
    """A page that asks for a passphrase."""
    return Page(name, question=question, secret=True)


def new_passphrase(
    prompter: Prompter, ask: str, check: Callable[[str], None], *, may_be_known: bool = False
) -> Dialogue[str]:
    """A new passphrase, typed twice; empty where the user pressed Enter alone.

    ``check`` raises InputError for one that will not do. ``may_be_known``: one that opened something
    before was typed right, and once is enough.
    """
    words = load_catalogue("drafts")
    while typed := (yield from prompter.aside(secret("new_passphrase", ask))):
        try:
            check(typed)
        except InputError as error:
            prompter.say(sentence(error.problem), Style.WRONG)
            continue
        if may_be_known and (yield from do(KnownPassphrase(typed))):
            return typed
        if (yield from prompter.aside(secret("passphrase_again", words("passphrase.twice")))) == typed:
            return typed
        prompter.say(words("passphrase.differ"), Style.WRONG)
    return ""


def passphrase_for_file(prompter: Prompter, *, may_be_open: bool) -> Dialogue[Passphrase | None]:
    """A made passphrase unless the user types one; None where the file is to be open."""
    from triage.storage import keys

    words = load_catalogue("drafts")
    ask, bad = (
        words(f"handover.{name}" if may_be_open else f"handover.{name}_command") for name in ("ask", "bad")
    )
    page = Page("passphrase_for_file", question=ask, actions=(_MADE, _OWN, *([_OPEN] if may_be_open else [])))
    shown, part = page, Part.WHOLE
    while True:
        found = yield from prompter.aside(shown, part)
        typed = found.lower()
        if not typed or (isinstance(found, Pressed) and typed == _MADE):
            made = yield from do(MadePassphrase())
            return Passphrase(made, made=True)
        if typed == _OPEN and may_be_open:
            return None
        if typed == _OWN:
            own = yield from new_passphrase(prompter, words("handover.own"), keys.check_strength)
            if own:
                return Passphrase(own, made=False)
            shown, part = page, Part.WHOLE
        else:
            shown, part = replace(page, wrong=bad), Part.WRONG


def tell_passphrase(prompter: Prompter, passphrase: Passphrase) -> None:
    """Show a made passphrase, this once, and say how to pass it on."""
    words = load_catalogue("drafts")
    if passphrase.made:
        prompter.say(words("handover.made"), Style.QUESTION)
        prompter.say(passphrase.text, Style.QUESTION, indent=2)  # on a line of its own: no word is missed
    prompter.say(words("handover.tell"))
