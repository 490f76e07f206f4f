"""A part of the flow as a dialogue: it waits with a page or a request, and goes on with what comes of it.

A dialogue is a generator that is only ever run from its beginning, on what it heard so far: see
``docs/decisions/0006-flow.md``. So it must be a function of that alone. It reads no clock, no file and no
chance; it requests them.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar, cast

from triage.cases.catalogue import Catalogue, load_catalogue
from triage.documents.screen import Style, said
from triage.errors import InputError
from triage.flow.commands import RING, call_card, call_card_lines, commands_of
from triage.flow.effects import Effect, Save, Saved
from triage.flow.events import Act, Done, Event, Failed, Gone, Hid, Interrupted, Told, Typed, Writing
from triage.flow.page import HIDDEN, News, Page, Part, Shown
from triage.flow.situation import Situation

YES_NO = ("yes", "no")
_Result = TypeVar("_Result")
_Answer = TypeVar("_Answer")

Dialogue = Generator[Page | Effect[object], Event, _Answer]
"""Yields what it waits with, is sent what came of it, and returns what it came to."""


class Leaving(Exception):  # noqa: N818 - not an error: the user's own wish
    """The user leaves, and said so where that can be asked."""


class Pressed(str):
    """What was chosen with a button, and not typed: an action, or the question that it is about."""

    __slots__ = ()


class Prompter(Protocol):
    """Where something beside the questions is asked: a chat, or a command."""

    def say(self, text: str = "", style: Style = Style.PLAIN, indent: int = 0) -> None:
        """Say a paragraph."""

    def aside(self, page: Page, part: Part = Part.WHOLE) -> Dialogue[str]:
        """One line for something beside the questions; :class:`Pressed` for an action."""


def do(effect: Effect[_Result]) -> Dialogue[_Result]:
    """Request something; what it gives. Raises what came in its way."""
    event = yield effect
    if isinstance(event, Failed):
        raise event.error
    if not isinstance(event, Done):
        raise TypeError("a request was answered with something else")
    return cast(_Result, event.result)


@dataclass(frozen=True, slots=True)
class Over:
    """The flow came to its end. ``left``: the user left before. ``error``: it could not go on at all."""

    left: bool = False
    error: InputError | None = None


class Scene:
    """The situation while a part of the flow is played: what is said in it, and how it changes.

    It lasts no longer than one step. ``words``: the wording as the answers so far have it said.
    """

    def __init__(self, situation: Situation) -> None:
        self.setup = situation.setup
        self.conversation = situation.conversation
        self.out = situation.out
        self.keeping = situation.keeping
        self.texts = dict(situation.texts)
        self.line = situation.line
        self.screen = situation.screen
        self.standing = situation.standing
        self.wrong = situation.wrong
        self.news: list[News] = []

    def situation(self) -> Situation:
        """The situation as it is now."""
        return Situation(
            self.setup,
            self.conversation,
            self.out,
            self.keeping,
            dict(self.texts),
            self.line,
            self.screen,
            self.standing,
            self.wrong,
        )

    @property
    def words(self) -> Catalogue:
        """The wording of the chat."""
        return self.conversation.words

    # What is said

    def say(self, text: str = "", style: Style = Style.PLAIN, indent: int = 0) -> None:
        """Say a paragraph."""
        self.news.append(said(text, style, indent))

    def show(self, page: Page, part: Part = Part.WHOLE) -> None:
        """Bring a page, or a part of it, before the user."""
        self.news.append(Shown(page, part))

    def say_first_line(self) -> None:
        """Say the first line, where the pathway has one and it does not stand there already."""
        line = self.words.texts.get("first_line", "")
        if line and self.setup.first_line:
            self.say(line, Style.ALERT)

    # What is asked

    def read(self, page: Page, show_again: Callable[[], None]) -> Dialogue[Event]:
        """What is answered on a page; leaving, hiding and keeping are dealt with. Raises :class:`Leaving`."""
        while True:
            event = yield page
            match event:
                case Writing():
                    yield from self._writes(event.text)
                case Hid():
                    page = yield from self._with(page, event.typed)
                    yield HIDDEN
                    show_again()
                case Interrupted():
                    page = yield from self._with(page, event.typed or page.begun)
                    yield from self.leave()
                    show_again()
                case Gone():
                    yield from self._with(page, event.typed or page.begun)
                    raise Leaving
                case _:
                    return event

    def aside(self, page: Page, part: Part = Part.WHOLE) -> Dialogue[str]:
        """One line for something beside the questions. Even there, 999, hide and quit act at once."""

        def show() -> None:
            self.show(page, part)

        show()
        while True:
            event = yield from self.read(page, show)
            if isinstance(event, Told):
                return str(event.told)
            typed = event.text.strip() if isinstance(event, Typed) else _pressed(event)
            word = typed.lower().removeprefix("/")
            if word == RING and self._rings:
                self.ring()
            elif word == "hide":
                yield HIDDEN
            elif word == "quit":
                yield from self.leave()
            else:
                return typed
            show()

    def leave(self) -> Dialogue[None]:
        """Ask whether to leave; raises :class:`Leaving` on yes. Ctrl-C is never the answer."""
        while True:
            page = Page("leave", question=self._leave_now(), actions=YES_NO)
            self.show(page)
            event = yield page
            if isinstance(event, Gone):
                raise Leaving
            if isinstance(event, Hid):
                yield HIDDEN
            if not isinstance(event, Typed | Act):
                continue
            typed = event.text.strip().lower() if isinstance(event, Typed) else event.action
            if typed in ("yes", "y"):
                raise Leaving
            if typed in ("no", "n"):
                self.say(self.words("still_here"))
                return
            if typed.removeprefix("/") == RING and self._rings:
                self.ring()
            if typed.removeprefix("/") == "hide":
                yield HIDDEN

    def _leave_now(self) -> str:
        keeping = self.keeping
        if keeping is None or not keeping.reference:
            return self.words("leave")
        return load_catalogue("drafts")(
            "leave_unsaved" if keeping.failing else "leave", reference=keeping.reference
        )

    def ring(self) -> None:
        """What to say in a 999 call, and that the answers wait."""
        card = call_card(self.words, police_only=False)
        if card:
            self.news += call_card_lines(card)
        self.say_of_danger()

    def say_of_danger(self) -> None:
        """Say that the question about danger can be answered again, where there is one."""
        command = self.conversation.outline.danger.command
        if command:
            self.say(self.words("after_999", command=command))

    @property
    def _rings(self) -> bool:
        return RING in commands_of(self.conversation)

    def _with(self, page: Page, typed: str) -> Dialogue[Page]:
        """The page once more, with what was typed so far; that is kept, so that it is not lost."""
        if page.writes:
            yield from self._writes(typed)
        return replace(page, begun=typed)

    # What is kept

    def _writes(self, line: str) -> Dialogue[None]:
        self.line = line
        yield from self._save(aloud=False)

    def keep(self) -> Dialogue[None]:
        """Have everything so far in the draft, where one is kept, before more is asked."""
        saved = yield from self._save(aloud=True)
        for line in saved.news:
            self.say(line, Style.HINT)

    def _save(self, *, aloud: bool) -> Dialogue[Saved]:
        written = self.keeping.written if self.keeping else ()
        saved = yield from do(Save(self.conversation, dict(self.texts), self.line, self.out, written, aloud))
        self.kept_as(saved)
        return saved

    def kept_as(self, saved: Saved) -> None:
        """Note how the draft stands."""
        if self.keeping:
            self.keeping = replace(
                self.keeping,
                reference=saved.reference,
                key_kind=saved.key_kind,
                failing=saved.failing,
                erased=saved.erased,
            )


def _pressed(event: Event) -> str:
    return Pressed(event.of or event.action) if isinstance(event, Act) else ""


def inside(error: Exception) -> str:
    """What to say of trouble. Whatever is no InputError may hold in its text what somebody typed."""
    return error.problem if isinstance(error, InputError) else load_catalogue("drafts")("saving.inside")
