"""How long a conversation is, and how long it keeps one waiting: python benchmarks/conversation.py [--short]

Counts screens, and times the installed program at a terminal of its own, where no draft is kept. Nothing here
is a test: the figures depend on the machine, and the medians of several runs are shown (with ``--short``, of
one). What is typed follows what the screen asks. Exits with 1, and says what stood on the screen, where the
program asks something else, or nothing for half a minute.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent / "faults"))

from at_a_terminal import PATIENCE, AtATerminal, NoAnswerError, words_of

from triage.cases.catalogue import load_catalogue
from triage.cases.problems import problem_text
from triage.cases.writing import case_to_yaml
from triage.conversation import Conversation, Session, load_script
from triage.conversation.parsing import asked, parse
from triage.engine import Engine
from triage.kinds import AnswerError
from triage.policy import load_policy
from triage.prevent import PREVENT

RUNS = 9
TRIAGE = (sys.executable, "-m", "triage")
OFFER = "stops_with_note"
LEAD = {
    "safety": "5",
    "role": "2",
    "about": "1",
    "story.seen": "A remark.",
    "story.seen_when": "18/11/2026",
    "story.seen_others": "nobody",
    "story.known": "yes",
    "story.told": "He keeps sending us things.",
    "story.told_by": "another pupil",
    "story.told_when": "18/11/2026",
    "indicators": "2 4",
    "ground_beyond_identity": "yes",
    "people": "2",
    "additional_concern": "yes",
    "age": "15",
    "vulnerabilities": "3",
    "earlier_concerns": "no",
    "context": "A film.",
    "concern_remains": "yes",
    "area": "northamptonshire",
    "sector": "1",
    "fill_in_now": "yes",
}
"""The example of a lead who tells everything from nothing, by question."""
TUTOR = {**LEAD, "role": "1", "people": "8"}
"""The example of a tutor who is offered to stop with a note."""
WHOLE = ("keep", "not known")
"""Answers that are whole with one line, also where more lines could follow."""
USUAL = (*WHOLE, "no", "none", "1")
"""What is answered where an example says nothing: the first of these that the question takes."""


@dataclass(frozen=True)
class Step:
    """A question as it stands on the screen, and the lines that answer it."""

    ask: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class ScenarioContext:
    """A whole conversation: its steps, the screens seen, the waits after each answer in seconds."""

    steps: tuple[Step, ...]
    screens: int
    waits: tuple[float, ...]
    conversation: Conversation


# --- in the library ----------------------------------------------------------------------------------------


def line_for(conversation: Conversation, example: Mapping[str, str] = LEAD) -> str:
    """What is typed at the question that stands now."""
    question = conversation.question
    assert question, "the conversation is over"
    for line in (example[question.id],) if question.id in example else USUAL:
        try:
            parse(conversation, question, line)
        except AnswerError as error:
            problem = problem_text(error.problem)
            continue
        return line
    raise SystemExit(f"the example has no answer that fits the question {question.id}: {problem}")


def told(start: Conversation) -> ScenarioContext:
    """The example told from nothing to the end."""
    found, steps, waits = start, [], []
    while question := found.question:
        typed = line_for(found)
        more = (".",) if question.kind.several_lines and typed not in WHOLE else ()
        steps.append(Step(" ".join(asked(found, question).split()), (typed, *more)))
        began = time.perf_counter()
        found = found.answer(question.id, parse(found, question, typed))
        _ = found.question
        waits.append(time.perf_counter() - began)
    return ScenarioContext(tuple(steps), screens_of(found), tuple(waits), found)


def screens_of(conversation: Conversation) -> int:
    """How many screens were answered."""
    questions = conversation.session.script.questions
    return len({questions[key].screen for key in conversation.answers})


def to_the_offer(start: Conversation) -> int:
    """How many screens stand before the offer of the note."""
    found = start
    while (question := found.question) and question.id != OFFER:
        found = found.answer(question.id, parse(found, question, line_for(found, TUTOR)))
    if not found.question:
        raise SystemExit("the conversation of a tutor ended without the offer of the note")
    return screens_of(found)


# --- at a terminal -----------------------------------------------------------------------------------------


class Chat(AtATerminal):
    """The chat at a terminal of its own, at its first question."""

    def __init__(self, folder: Path) -> None:
        self._typed_at = 0
        self.out = folder / "out"
        began = time.perf_counter()
        super().__init__([*TRIAGE, "chat", "--out", str(self.out)], os.environ, folder)
        try:
            self._asks()
        except NoAnswerError:
            self.close()
            raise
        self.started = time.perf_counter() - began

    def _asks(self) -> None:
        if not self.until_asked():
            raise self.stuck("ended instead of asking")

    @property
    def screen(self) -> str:
        """The words on the screen since the last line was typed."""
        return words_of(self.shown[self._typed_at :])

    def answer(self, line: str) -> float:
        """Type a line; the seconds until the next one is asked for."""
        self._typed_at = len(self.shown)
        began = time.perf_counter()
        self.press(line + "\r")
        self._asks()
        return time.perf_counter() - began

    def come_to(self, ask: str) -> list[float]:
        """Answer what only a screen asks, until this is asked; the waits."""
        waits = []
        while ask not in self.screen:
            line = without_drafts(self.screen)
            if not line:
                raise self.stuck(f'did not ask "{ask}"')
            waits.append(self.answer(line))
        return waits

    def leave(self, line: str) -> None:
        """Type the last line, and wait for the end."""
        self.press(line + "\r")
        if self.until_asked():
            raise self.stuck(f"went on asking after {line}")
        self.end()


def without_drafts(screen: str) -> str:
    """The number with which no draft is kept; empty where a screen does not ask that.

    It depends on the machine: without a key store there is an answer less.
    """
    found = re.search(rf"(\d+)\. {re.escape(load_catalogue('drafts')('choose.none'))}", screen)
    return found[1] if found else ""


def first_question(folder: Path) -> float:
    """Seconds from the start of the program to its first prompt."""
    with closing(Chat(folder)) as chat:
        chat.answer("quit")
        chat.leave("yes")
        return chat.started


def at_a_terminal(steps: Sequence[Step], folder: Path) -> list[float]:
    """The same conversation by key presses: the waits after each line."""
    words = load_catalogue("words")
    with closing(Chat(folder)) as chat:
        if not chat.screen.startswith(words("first_line")):
            raise chat.stuck("did not begin with the advice to ring 999")
        waits = []
        for step in steps:
            waits += [*chat.come_to(step.ask), *(chat.answer(line) for line in step.lines)]
        chat.come_to(words("review.prompt_check").partition("{")[0].strip())
        chat.leave("write")
        if not list(chat.out.glob("*-form.docx")):
            raise chat.stuck("ended without a form")
    return waits


def peak_memory() -> float:
    """Megabytes that the largest program took which was started here and has ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return used * (1 if sys.platform == "darwin" else 1024) / 1e6


def form_command(answers: Path) -> float:
    """Seconds that the whole command takes to make the form from a file of answers."""
    began = time.perf_counter()
    subprocess.run(
        [*TRIAGE, "form", str(answers), "--out", str(answers.parent / f"{began}.docx")],
        check=True,
        stdout=subprocess.DEVNULL,
        timeout=PATIENCE,
    )
    return time.perf_counter() - began


# --- the table ---------------------------------------------------------------------------------------------


def median(measure: Callable[[Path], float], where: Path, runs: int) -> str:
    """The median of several runs in seconds. The first is not counted, unless there is no other."""
    found = [measure(where) for _ in range(runs + (runs > 1))]
    return f"{statistics.median(found[-runs:]):.2f} s"


def share(waits: Sequence[float], percent: int) -> str:
    """A percentile in milliseconds."""
    return f"{statistics.quantiles(waits, n=100)[percent - 1] * 1000:.1f} ms"


def rows(start: Conversation, folder: Path, runs: int) -> list[tuple[str, str, str]]:
    """What was measured, the figure, and what is wanted."""
    if runs > 1:
        told(start)  # what is loaded late is loaded now
    whole = told(start)
    waits = at_a_terminal(whole.steps, folder)
    memory = peak_memory()  # before another program is started
    answers = folder / "answers.yaml"
    answers.write_text(
        case_to_yaml(whole.conversation.case_prefilled, start.session.policy), encoding="utf-8"
    )
    return [
        ("screens to the advice to ring 999", "0 (it is the first line)", "0"),
        ("screens to the offer of the note", str(to_the_offer(start)), "at most 8"),
        ("screens to the finished form, told from nothing", str(whole.screens), "at most 45"),
        (
            f"start to the first question, median of {runs}",
            median(first_question, folder, runs),
            "under 0.5 s",
        ),
        ("answer to next question, p50", share(whole.waits, 50), ""),
        ("answer to next question, p95", share(whole.waits, 95), "under 50 ms"),
        ("the same at a terminal, key to prompt, p50", share(waits, 50), ""),
        ("the same at a terminal, key to prompt, p95", share(waits, 95), "under 50 ms"),
        (
            f"form from a full file, whole command, median of {runs}",
            median(form_command, answers, runs),
            "under 1 s",
        ),
        ("peak memory of a conversation to the form", f"{memory:.0f} MB", "under 120 MB"),
    ]


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description="How long a conversation is, and what it keeps one waiting.")
    parser.add_argument("--short", action="store_true", help="one run of each, to see that it works")
    runs = 1 if parser.parse_args().short else RUNS
    policy = load_policy()
    start = Conversation(
        Session(policy, Engine(policy), load_script(policy), date(2026, 11, 20), pathway=PREVENT)
    )
    os.environ.pop("ACCESSIBLE", None)  # plain lines ask for no cursor
    with tempfile.TemporaryDirectory() as name:
        # Not the user's own details.
        os.environ.update(TRIAGE_TODAY="2026-11-20", TRIAGE_DATA_DIR=str(Path(name) / "data"))
        try:
            measured = rows(start, Path(name), runs)
        except (NoAnswerError, subprocess.SubprocessError) as error:
            raise SystemExit(str(error)) from None
    for what, figure, target in measured:
        print(f"{what:<56}{figure:<26}{target}")


if __name__ == "__main__":
    main()
