"""The last pages where drafts are kept: the passphrase for the lead's file, and what becomes of the draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from triage.cases.catalogue import load_catalogue
from triage.errors import InputError
from triage.ui.face import Leaving, Style
from triage.ui.passphrases import Prompter, new_passphrase, said

if TYPE_CHECKING:
    from triage.ui.chat_controller import ChatController

_OWN, _OPEN = "own", "open"


@dataclass(frozen=True, slots=True, repr=False)
class Passphrase:
    """A passphrase. ``made``: by the program, so that the user has to be told."""

    text: str
    made: bool


def passphrase_for_lead(talk: ChatController) -> Passphrase | None:
    """The passphrase for the lead's file; None where it stays open: no draft, or nobody to ask."""
    if talk.keeping is None or not (talk.keeping.reference and talk.keeping.asks):
        return None
    talk.face.say()
    talk.face.say(load_catalogue("drafts")("handover.title"), Style.TITLE)
    return passphrase_for_file(talk, may_be_open=True)


def passphrase_for_file(host: Prompter, *, may_be_open: bool) -> Passphrase | None:
    """A made passphrase unless the user types one; None where the file is to be open."""
    from triage.storage import handover, keys

    words = load_catalogue("drafts")
    ask, bad = (
        words(f"handover.{name}" if may_be_open else f"handover.{name}_command") for name in ("ask", "bad")
    )
    show = said(host, ask)
    while True:
        typed = host.ask_aside(show).lower()
        if not typed:
            return Passphrase(handover.made_passphrase(), made=True)
        if typed == _OPEN and may_be_open:
            return None
        if typed == _OWN and (own := new_passphrase(host, words("handover.own"), keys.check_strength)):
            return Passphrase(own, made=False)
        show = said(host, ask) if typed == _OWN else said(host, bad, Style.WRONG)


def tell_passphrase(host: Prompter, passphrase: Passphrase) -> None:
    """Show a made passphrase, this once, and say how to pass it on."""
    words = load_catalogue("drafts")
    if passphrase.made:
        host.face.say(words("handover.made"), Style.QUESTION)
        host.face.say(passphrase.text, Style.QUESTION, indent=2)  # on a line of its own: no word is missed
    host.face.say(words("handover.tell"))


def end_of_draft(talk: ChatController, files: Sequence[Path]) -> None:
    """Say what is on this computer, and offer to erase the draft. Enter keeps it, and so does leaving."""
    keeping, words = talk.keeping, load_catalogue("drafts")
    if keeping is None or not keeping.kept:
        return
    reference = keeping.kept
    talk.face.say()
    talk.face.say(words("closing.title"), Style.TITLE)
    locked = any(file.suffix == ".locked" for file in files)
    on_disk = "files_locked" if locked else "files" if files else "no_files"
    talk.face.say(words(f"closing.{on_disk}"), indent=2)
    talk.face.say(words("closing.draft", reference=reference), indent=2)
    typed = None
    try:
        while keeping.asks and typed not in ("", "erase"):
            typed = talk.ask_aside(said(talk, words("closing.ask"))).lower()
    except Leaving:
        typed = ""
    if typed == "erase":
        try:
            keeping.erase()
        except InputError as error:
            talk.face.say(
                words("closing.not_erased", problem=error.problem, reference=reference), Style.WRONG
            )
        else:
            talk.face.say(words("closing.erased"))
            talk.face.say(words("erase.honest"), Style.HINT)
    else:
        talk.face.say(words("closing.kept", reference=reference))
