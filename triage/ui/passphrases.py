"""Asks for passphrases: typed unseen, twice where they are new."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from triage.cases.catalogue import load_catalogue
from triage.errors import InputError
from triage.ui.command_prompt import sentence
from triage.ui.face import Face, Hidden, Left, Request, Style
from triage.ui.plain import PlainFace

SECRET = Request(secret=True)


class Prompter(Protocol):
    """Where something beside the questions is asked: a talk, or a command."""

    face: Face

    def ask_aside(self, show: Callable[[], None], request: Request = ...) -> str:
        """One line for something beside the questions."""


class PlainPrompter:
    """Where a command asks, with no talk around it. EOFError where the user leaves."""

    def __init__(self, face: Face | None = None) -> None:
        self.face = face or PlainFace()

    def ask_aside(self, show: Callable[[], None], request: Request = Request()) -> str:  # noqa: B008
        """One line; leaving ends the command."""
        show()
        while True:
            try:
                return self.face.ask(request).strip()
            except Hidden:
                self.face.hide()
                show()
            except Left:
                raise EOFError from None


def said(host: Prompter, text: str, style: Style = Style.QUESTION) -> Callable[[], None]:
    """Shows a text when it is called: what :meth:`Prompter.ask_aside` wants."""
    return lambda: host.face.say(text, style)


def new_passphrase(
    host: Prompter, ask: str, check: Callable[[str], None], known: Callable[[str], bool] = lambda _: False
) -> str:
    """A new passphrase, typed twice; empty where the user pressed Enter alone.

    ``check`` raises InputError for one that will not do. ``known``: it opened something before, so that
    it was typed right and once is enough.
    """
    words = load_catalogue("drafts")
    while typed := host.ask_aside(said(host, ask), SECRET):
        try:
            check(typed)
        except InputError as error:
            host.face.say(sentence(error.problem), Style.WRONG)
            continue
        if known(typed) or host.ask_aside(said(host, words("passphrase.twice")), SECRET) == typed:
            return typed
        host.face.say(words("passphrase.differ"), Style.WRONG)
    return ""
