"""What every face of the chat can do: say something, ask for one line, and hide."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from triage.documents.model import Block
from triage.documents.screen import Style


@dataclass(frozen=True, slots=True)
class Request:
    """One line to ask for.

    ``check`` returns what is wrong with a line, or nothing: a terminal shows it while one types.
    ``completions`` are offered while one types. ``before`` is text to begin with. ``secret``: what is
    typed is not shown. ``typing`` hears the line while it is typed, at most a second late; where lines
    come whole, from a pipe, it cannot be told.
    """

    label: str = "> "
    completions: tuple[str, ...] = ()
    check: Callable[[str], str] | None = None
    progress: str = ""
    before: str = ""
    secret: bool = False
    typing: Callable[[str], None] | None = None


class Left(Exception):  # noqa: N818 - not an error: the user's own wish
    """The user pressed Ctrl-C or Ctrl-D, or a pipe ended. It is never an answer."""

    def __init__(self, *, for_good: bool, typed: str = "") -> None:
        super().__init__()
        self.for_good = for_good
        """Nobody can answer any more: the pipe ended, or the terminal is gone."""
        self.typed = typed
        """The line typed so far."""


class Hidden(Exception):  # noqa: N818 - not an error: the user's own wish
    """The user pressed the hide key, or was away for some minutes. Holds the line typed so far."""

    def __init__(self, typed: str) -> None:
        super().__init__()
        self.typed = typed


class Face(Protocol):
    """A way to talk with a person."""

    spoken: bool
    """The lines may be read aloud: the number of choices is said before them."""

    def say(self, text: str = "", style: Style = Style.PLAIN, indent: int = 0) -> None:
        """Show a paragraph; it is wrapped to the width at hand."""

    def show(self, blocks: Iterable[Block]) -> None:
        """Show a page, or a part of one; it is wrapped to the width at hand."""

    def ask(self, request: Request) -> str:
        """Ask for one line. Raises :class:`Left` or :class:`Hidden`."""

    def hide(self) -> None:
        """Clear the screen at once, and wait for a key."""
