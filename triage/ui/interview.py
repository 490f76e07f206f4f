"""Questions one after another on plain lines, with a way back, and everything read back at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from triage.cases.catalogue import load_catalogue
from triage.errors import InputError
from triage.flow.commands import STOP
from triage.ui.command_prompt import Check, CommandPrompt

OUT = "-"
"""Typed in place of an answer: takes out what is there."""
_BACK = ("back", "/back")
_YES = ("yes", "y")


@dataclass(frozen=True, slots=True)
class Ask:
    """One question whose answer is text; empty text means that nothing is said."""

    key: str
    label: str
    """What the answer is called where everything is read back."""
    question: str
    check: Check | None = None
    needed: bool = False
    now: str = ""
    """What Enter keeps."""
    kept: str = ""
    """How ``now`` is shown, where it is not shown as it stands."""

    def shown(self, value: str) -> str:
        """An answer as people read it."""
        return self.kept if self.kept and value == self.now else value


Answers = Mapping[str, str]
Flow = Callable[[Answers], Iterator[Ask]]
"""The questions that apply, in order, given the answers so far."""


def interview(asker: CommandPrompt, flow: Flow) -> dict[str, str]:
    """The answers to the questions of ``flow``, read back and found right. EOFError: the user left."""
    return _Interview(asker, flow).run()


class _Interview:
    def __init__(self, asker: CommandPrompt, flow: Flow) -> None:
        self.asker = asker
        self.flow = flow
        self.words = load_catalogue("areas")
        self.answers: dict[str, str] = {}
        self.earlier: dict[str, str] = {}

    def run(self) -> dict[str, str]:
        while True:
            while (ask := self._open()) is not None:
                self._ask(ask)
            asks = list(self.flow(self.answers))
            self._read_back(asks)
            chosen = self.asker.ask(self.words("interview.right"), partial(self._right, len(asks)))
            if chosen in _YES:
                return {ask.key: self.answers[ask.key] for ask in asks}
            if chosen == STOP:
                self.asker.say(self.words("interview.stopped"))
                raise EOFError
            self._again(asks[int(chosen) - 1])

    def _open(self) -> Ask | None:
        """The first question without an answer, or without one that is needed by now."""
        return next(
            (
                ask
                for ask in self.flow(self.answers)
                if ask.key not in self.answers or (ask.needed and not self.answers[ask.key])
            ),
            None,
        )

    def _ask(self, ask: Ask) -> None:
        now = self.earlier.get(ask.key, ask.now)
        if now:
            enter = self.words(
                "interview.keeps" if ask.needed else "interview.keeps_or_out", now=ask.shown(now)
            )
        else:
            enter = "" if ask.needed else self.words("interview.nothing")
        empty = now or ("" if not ask.needed else None)
        question = f"{ask.question}\n{enter}" if now else f"{ask.question} {enter}".strip()
        typed = self.asker.ask(question, partial(self._checked, ask), empty=empty)
        if typed in _BACK:
            self._back(ask)
        else:
            self.answers[ask.key] = typed

    def _checked(self, ask: Ask, typed: str) -> str:
        if typed.casefold() in _BACK:
            return _BACK[0]
        if typed == OUT:
            if ask.needed:
                raise InputError("an answer is needed here")
            return ""
        return ask.check(typed) if ask.check else typed

    def _back(self, ask: Ask) -> None:
        before: list[Ask] = []
        for other in self.flow(self.answers):
            if other.key == ask.key:
                break
            before.append(other)
        if before:
            self._again(before[-1])
        else:
            self.asker.say(self.words("interview.first"))

    def _again(self, ask: Ask) -> None:
        """Ask once more; Enter keeps what was said."""
        self.earlier[ask.key] = self.answers.pop(ask.key, "") or self.earlier.get(ask.key, "")

    def _read_back(self, asks: list[Ask]) -> None:
        self.asker.say("", self.words("interview.title"))
        for number, ask in enumerate(asks, 1):
            answer = ask.shown(self.answers[ask.key]) or self.words("interview.not_said")
            self.asker.say(f"{number}. {ask.label}: {answer}")
        self.asker.say("")

    def _right(self, count: int, typed: str) -> str:
        word = typed.casefold()
        if word in _YES or word == STOP:
            return word
        if word in _BACK:
            return str(count)
        if word.isascii() and word.isdigit() and 1 <= int(word[:6]) <= count:
            return word
        raise InputError(self.words("interview.choose", count=str(count)))
