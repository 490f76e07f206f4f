"""Where a command asks, with no chat around it: the same dialogues, on plain lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from triage.documents.screen import Style
from triage.flow.dialogue import Asker, Dialogue
from triage.flow.effects import Effect
from triage.flow.events import Done, Event, Failed, Gone, Hid, Interrupted, Typed
from triage.flow.page import HIDDEN, Page, Part, Shown
from triage.ui.face import Face
from triage.ui.plain import PlainFace
from triage.ui.requests import Requests
from triage.ui.runner import ask, request_of, show

_Answer = TypeVar("_Answer")


class Counter:
    """Asks for a command. EOFError where the user leaves."""

    def __init__(self, requests: Requests | None = None, face: Face | None = None) -> None:
        self._requests = requests or Requests()
        self._face = face or PlainFace()

    def say(self, text: str = "", style: Style = Style.PLAIN, indent: int = 0) -> None:
        """Say a paragraph."""
        self._face.say(text, style, indent)

    def aside(self, page: Page, part: Part = Part.WHOLE) -> Dialogue[str]:
        """One line; leaving ends the command."""
        while True:
            show(self._face, [Shown(page, part)])
            event = yield page
            if isinstance(event, Typed):
                return event.text.strip()
            if isinstance(event, Interrupted | Gone):
                raise EOFError
            if isinstance(event, Hid):
                yield HIDDEN

    def run(self, dialogue: Callable[[Asker], Dialogue[_Answer]]) -> _Answer:
        """What a dialogue comes to."""
        going = dialogue(self)
        try:
            waits = next(going)
            while True:
                waits = going.send(self._event(waits) if isinstance(waits, Page) else self._carry_out(waits))
        except StopIteration as end:
            answer: _Answer = end.value
            return answer

    def _event(self, page: Page) -> Event:
        return ask(self._face, page, request_of(page))

    def _carry_out(self, effect: Effect[object]) -> Event:
        try:
            return Done(self._requests.carry_out(effect))
        except Exception as error:  # noqa: BLE001 - the dialogue knows which of them it can do without
            return Failed(error)
