"""Runs a flow on a face that writes lines and reads lines: shows what is said, asks, and passes it on."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from triage.flow.dialogue import Over
from triage.flow.effects import Effect, TurnPlain
from triage.flow.events import Act, Done, Event, Gone, Hid, Interrupted, Typed, Writing
from triage.flow.machine import Flow, Step, step
from triage.flow.page import HIDDEN, News, Page, Shown
from triage.flow.question import problem_with
from triage.ui.face import Face, Hidden, Left, Request
from triage.ui.page_lines import lines_of
from triage.ui.requests import Requests

BACK = Act("back")
"""Somebody came back to a screen that was hidden."""


class Runner:
    """One flow before one person. ``flow`` changes as events come in."""

    def __init__(self, face: Face, requests: Requests, plainer: Callable[[], Face]) -> None:
        """``plainer`` gives the face for the command ``plain``."""
        self.face = face
        self._requests = requests
        self._plainer = plainer
        self._step: Step | None = None

    @property
    def flow(self) -> Flow:
        """The flow as it stands."""
        if self._step is None:
            raise TypeError("no flow was begun")
        return self._step.flow

    def run(self, begun: Step) -> Over:
        """Run a flow to its end. OSError where the face is gone."""
        self._step = begun
        show(self.face, begun.news)
        while not isinstance(waits := self.flow.waits, Over):
            self._goes_on(self._ask(waits) if isinstance(waits, Page) else self._carry_out(waits))
        return waits

    def _goes_on(self, event: Event) -> None:
        self._step = step(self.flow, event)
        show(self.face, self._step.news)

    def _carry_out(self, effect: Effect[object]) -> Event:
        if isinstance(effect, TurnPlain):
            self.face = self._plainer()
            return Done()
        return self._requests.outcome_of(effect)

    def _ask(self, page: Page) -> Event:
        return ask(self.face, page, self._request(page))

    def _request(self, page: Page) -> Request:
        if page.control is None:
            return request_of(page)
        conversation = self.flow.now.conversation
        return Request(
            "  " if page.further else "> ",
            page.completions,
            (lambda typed: problem_with(conversation, typed)) if page.checks else None,
            "   ".join((page.progress, conversation.words("progress.keys"))),
            page.begun,
            typing=self._writing if page.writes else None,
        )

    def _writing(self, line: str) -> None:
        """Pass on a line while it is typed: the same page stands afterwards."""
        self._goes_on(Writing(line))
        while isinstance(waits := self.flow.waits, Effect):
            self._goes_on(self._carry_out(waits))


def show(face: Face, news: Iterable[News]) -> None:
    """Write what is said."""
    for entry in news:
        if isinstance(entry, Shown):
            face.show(lines_of(entry.page, entry.part, spoken=face.spoken))
        else:
            face.show([entry])


def ask(face: Face, page: Page, request: Request) -> Event:
    """What somebody does at a page, once."""
    if page == HIDDEN:
        face.hide()
        return BACK
    try:
        return Typed(face.ask(request))
    except Hidden as hidden:
        return Hid(hidden.typed)
    except Left as left:
        return Gone(left.typed) if left.for_good else Interrupted(left.typed)


def request_of(page: Page) -> Request:
    """One line for something beside the questions."""
    return Request(before=page.begun, secret=page.secret)
