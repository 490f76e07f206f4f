"""A chat with no terminal and no thread: what somebody does goes into the flow, and what it says is read.

It stands where a chat at a terminal stands in the steps of features, so that they play on the flow itself.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from chat_driver import CTRL_C, CTRL_D, ENGINE, ENTER, F9, POLICY, Chat, Glass
from flow_driver import Bare, said_by

from triage.documents.screen import lines
from triage.errors import InputError
from triage.flow.events import Event, Hid, Interrupted, Typed, Writing
from triage.flow.machine import Step, begin_flow
from triage.flow.page import HIDDEN
from triage.paperwork.record_reading import read_record
from triage.prevent import PREVENT
from triage.ui import follow_up
from triage.ui.chat import ChatOptions, code_of, situation_of
from triage.ui.follow_up import FollowUpOptions
from triage.ui.requests import Basis, Requests


class BareChat(Chat):
    """The flow of a chat, with a person who does things to it."""

    def __init__(self, keys: object, out: Path, *, idle: float = 300.0, **options: Any) -> None:
        chosen = ChatOptions(
            **{"policy": POLICY, "engine": ENGINE, "out": out, "pathway": PREVENT, **options}
        )
        requests = Requests(chosen.keeping, Basis(chosen.policy, chosen.engine, chosen.pathway), chosen.watch)
        self._begins(out, begin_flow(situation_of(chosen)), requests)

    def _begins(self, out: Path, begun: Step, requests: Requests) -> None:
        self.out = out
        self.code: int | None = None
        self.trouble: BaseException | None = None
        self._glass = Glass()
        self._from = self._written = 0
        self._flow = Bare(begun, requests)
        self._after()

    def press(self, keys: str) -> str:
        """Press keys, as at a terminal; what the flow waits for now."""
        self._from = len(self._glass.raw)
        if self._flow.page == HIDDEN:
            self._flow.comes_back()
        else:
            event = _event(keys)
            if isinstance(event, Typed) and not self._flow.page.secret:
                self._glass.write(f"{event.text}\n")
            self._flow.does(event)
        return self._after()

    def just_press(self, keys: str) -> None:
        """Press keys that do not finish a line."""
        self._flow.does(Writing(keys))
        self._after()

    def paste(self, text: str) -> str:
        """Paste a text, and press Enter."""
        self.press(text + ENTER)
        return self.seen

    def _after(self) -> str:
        for step in self._flow.steps[self._written :]:
            for entry in step.news:
                for line in lines(said_by(entry), 10_000):
                    self._glass.write(f"{line.strip()}\n")
        self._written = len(self._flow.steps)
        if self._flow.over is None:
            return "hidden" if self._flow.page == HIDDEN else "asks"
        if self.code is None:
            self._ends()
        return "ended"

    def _ends(self) -> None:
        self._flow.requests.close()
        try:
            self.code = code_of(self._flow.over)  # type: ignore[arg-type]
        except InputError as error:  # as the command says it
            self._glass.write(f"{error}\n")
            self.code = 2

    @property
    def seen(self) -> str:
        return " ".join(self._glass.raw[self._from :].split())

    @property
    def all_seen(self) -> str:
        return " ".join(self._glass.raw.split())

    @property
    def ended(self) -> bool:
        return self.code is not None

    def leave(self) -> None:
        """The end of a test: nobody does anything any more."""
        if not self.ended:
            self._flow.goes()
            self._after()
        assert self.code in (0, 2, 130)


class BareFollowUp(BareChat):
    """The flow of a follow-up, on a record as the chat writes it."""

    def __init__(self, keys: object, record: Path) -> None:
        options = FollowUpOptions(POLICY, ENGINE, read_record(record), record.parent, pathway=PREVENT)
        begun = begin_flow(follow_up.situation_of(options))
        self._begins(options.out, begun, Requests(basis=Basis(POLICY, ENGINE, PREVENT)))


def _event(keys: str) -> Event:
    if keys == F9:
        return Hid()
    if keys in (CTRL_C, CTRL_D):
        return Interrupted()
    return Typed(keys.removesuffix(ENTER))
