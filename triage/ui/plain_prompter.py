"""Where a command asks, with no chat around it: the same dialogues, on plain lines."""

from __future__ import annotations

from typing import TypeVar

from triage.documents.screen import Style
from triage.flow.dialogue import Dialogue
from triage.flow.effects import Effect
from triage.flow.events import Event, Gone, Hid, Interrupted, Typed
from triage.flow.page import HIDDEN, Page, Part, Shown
from triage.ui.face import Face
from triage.ui.plain import PlainFace
from triage.ui.requests import Requests
from triage.ui.runner import ask, request_of, show

_Answer = TypeVar("_Answer")


class PlainPrompter:
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

    def run(self, dialogue: Dialogue[_Answer]) -> _Answer:
        """What a dialogue with this prompter comes to."""
        try:
            waits = next(dialogue)
            while True:
                waits = dialogue.send(self._event(waits))
        except StopIteration as end:
            answer: _Answer = end.value
            return answer

    def _event(self, waits: Page | Effect[object]) -> Event:
        if isinstance(waits, Page):
            return ask(self._face, waits, request_of(waits))
        return self._requests.outcome_of(waits)
