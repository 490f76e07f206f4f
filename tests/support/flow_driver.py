"""Drives the flow of a chat or a follow-up with no face at all: events go in, and what is said is read."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from triage.conversation import Conversation
from triage.documents.model import Block
from triage.documents.screen import lines
from triage.flow.dialogue import Over
from triage.flow.effects import Effect, TurnPlain
from triage.flow.events import Act, Done, Event, Gone, Typed
from triage.flow.machine import Flow, Step, begin_at_question, step
from triage.flow.page import HIDDEN, News, Page, Shown
from triage.flow.situation import Setup, Situation
from triage.ui.page_lines import lines_of
from triage.ui.requests import Requests


class Bare:
    """One flow, and one person who does things to it. ``steps``: everything that followed, in order."""

    def __init__(self, begun: Step, requests: Requests | None = None) -> None:
        self.requests = requests or Requests()
        self.steps = [begun]
        self._from = 0
        self._carry_out()

    @property
    def flow(self) -> Flow:
        """The flow as it stands."""
        return self.steps[-1].flow

    @property
    def conversation(self) -> Conversation:
        """The conversation as it stands."""
        return self.flow.now.conversation

    @property
    def page(self) -> Page:
        """The page that stands."""
        assert isinstance(self.flow.waits, Page), self.flow.waits
        return self.flow.waits

    @property
    def over(self) -> Over | None:
        """How the flow ended; None while it goes on."""
        return self.flow.waits if isinstance(self.flow.waits, Over) else None

    @property
    def news(self) -> list[News]:
        """What was said and shown since the last event."""
        return [entry for each in self.steps[self._from :] for entry in each.news]

    @property
    def seen(self) -> str:
        """What was said since the last event, on one line."""
        return self._said(self.steps[self._from :])

    @property
    def all_seen(self) -> str:
        """What was said so far, on one line."""
        return self._said(self.steps)

    def does(self, event: Event) -> None:
        """Do something, and have carried out what is requested then."""
        self._from = len(self.steps)
        self.steps.append(step(self.flow, event))
        self._carry_out()

    def types(self, *lines: str) -> str:
        """Type lines; what is said after the last one."""
        for line in lines:
            self.does(Typed(line))
        return self.seen

    def comes_back(self) -> None:
        """Come back to a screen that was hidden."""
        assert self.page == HIDDEN
        self.does(Act("back"))

    def goes(self) -> None:
        """Nobody answers any more."""
        self.does(Gone())

    def _carry_out(self) -> None:
        while isinstance(waits := self.flow.waits, Effect):
            self.steps.append(step(self.flow, self._carried_out(waits)))

    def _carried_out(self, effect: Effect[object]) -> Event:
        if isinstance(effect, TurnPlain):
            return Done()
        return self.requests.outcome_of(effect)

    @staticmethod
    def _said(steps: Iterable[Step]) -> str:
        found = [block for each in steps for entry in each.news for block in said_by(entry)]
        return " ".join(" ".join(line.strip() for line in lines(found, 10_000)).split())


def said_by(entry: News, *, spoken: bool = False) -> list[Block]:
    """The lines of one piece of news."""
    return list(lines_of(entry.page, entry.part, spoken=spoken)) if isinstance(entry, Shown) else [entry]


def at_question(conversation: Conversation, *lines: str, out: Path = Path("out")) -> Bare:
    """A flow that begins at the question that stands, after these lines."""
    bare = Bare(begin_at_question(Situation(Setup(), conversation, out)))
    bare.types(*lines)
    return bare
