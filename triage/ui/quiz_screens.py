"""The quiz on any stage: what is known, what the group decides, then the answers, and what was missed."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field

from triage.documents.model import (
    BlankLine,
    Block,
    CallOut,
    CallOutKind,
    Heading,
    Paragraph,
    Quotation,
    Tone,
    bullets,
)
from triage.scenarios.quiz import Guess, QuizCase, QuizTask, guess_text, summary_lines
from triage.scenarios.wording import demo_words
from triage.ui.presenter import LEAVE, Screen, Show

DONE, LEFT = 0, 130
_SHOWN_AT_ONCE = 9


class _Left(Exception):  # noqa: N818 - not an error: the presenter's own wish
    """The presenter leaves."""


Part = Generator[Screen, str, None]


def quiz(cases: Sequence[QuizCase], keep: Callable[[list[str]], str] | None = None) -> Show:
    """The show of a quiz. ``keep`` stores the summary, where that was asked for, and says where."""
    try:
        yield from _Quiz(cases, keep).play()
    except _Left:
        return LEFT
    return DONE


@dataclass
class _Quiz:
    """One quiz with its guesses so far."""

    cases: Sequence[QuizCase]
    keep: Callable[[list[str]], str] | None
    guesses: list[Guess] = field(default_factory=list)

    def play(self) -> Part:
        words = demo_words()
        yield from self._show(
            words("quiz.title"),
            [
                Heading(words("quiz.title")),
                BlankLine(),
                Paragraph(words("quiz.opening")),
                Paragraph(words("quiz.count", count=str(len(self.cases)))),
                *([Paragraph(words("quiz.keeps"))] if self.keep else []),
                BlankLine(),
                CallOut(words("made_up")),
            ],
        )
        for number, case in enumerate(self.cases, 1):
            title = words("quiz.case", number=str(number), total=str(len(self.cases)), title=case.title)
            yield from self._case(title, case)
        lines = summary_lines(self.guesses)
        kept = ["", words("quiz.written", file=self.keep(lines))] if self.keep else []
        yield Screen(words("quiz.title"), [Paragraph(line) for line in [*lines, *kept]], "quiz", last=True)

    def _case(self, title: str, case: QuizCase) -> Part:
        words = demo_words()
        for speech in case.told:
            said: list[Block] = (
                [Heading(f"{speech.who}:", 2), Quotation(f"\u201c{speech.text}\u201d", 2)]
                if speech.who
                else [Paragraph(speech.text)]
            )
            yield from self._show(title, said)
        here: list[Guess] = []
        for task in case.tasks:
            known: list[Block] = [Heading(words("quiz.known"))]
            for ask, answer in task.known:
                known += [BlankLine(), Heading(ask, 2), Paragraph(f"> {answer}", indent=2)]
            if task.known:
                yield from self._show(title, known)
            chosen = yield from self._decide(title, task)
            here.append(Guess(case, task, chosen))
        self.guesses += here
        yield from self._show(title, _revealed(here))

    def _show(self, title: str, lines: Sequence[Block]) -> Part:
        if (yield Screen(title, lines, "quiz")) == LEAVE:
            raise _Left

    def _decide(self, title: str, task: QuizTask) -> Generator[Screen, str, int]:
        words = demo_words()
        count = len(task.options)
        lines: list[Block] = [
            Paragraph(words("group"), Tone.QUIET),
            BlankLine(),
            Heading(task.ask, 2),
            BlankLine(),
            *bullets(task.options, 2, marker=""),
        ]
        keys = "number" if count > _SHOWN_AT_ONCE else "choose"
        note: list[Block] = []
        while True:
            typed = yield Screen(title, [*lines, *note], keys, menu=count)
            if typed == LEAVE:
                raise _Left
            if typed.isascii() and typed.isdigit() and 1 <= int(typed[:4]) <= count:
                return int(typed[:4]) - 1
            note = [BlankLine(), CallOut(words("quiz.bad", count=str(count)), CallOutKind.WRONG)]


def _revealed(guesses: Sequence[Guess]) -> list[Block]:
    words = demo_words()
    lines: list[Block] = [Heading(words("quiz.reveal"))]
    for guess in guesses:
        lines += [
            BlankLine(),
            Heading(guess.task.ask, 2),
            Paragraph(guess_text(guess), indent=2) if guess.right else Heading(guess_text(guess), indent=2),
        ]
        lines += [Paragraph(says, Tone.QUIET, indent=2) for says, _ in guess.explained[:1]]
    return lines
