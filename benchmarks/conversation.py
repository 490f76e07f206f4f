"""How long a conversation is, and how long it keeps one waiting: python benchmarks/conversation.py

Counts screens, and times the installed program at a terminal of its own. Nothing here is a test: the
figures depend on the machine, and the medians of several runs are shown.
"""

from __future__ import annotations

import os
import pty
import select
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from triage.cases.writing import case_to_yaml
from triage.conversation import Conversation, Desk, load_script
from triage.conversation.parsing import parse
from triage.engine import Engine
from triage.policy import load_policy

RUNS = 9
PATIENCE = 30.0
TRIAGE = (sys.executable, "-m", "triage")
TO_THE_OFFER = ("5", "1", "1", "A remark.", "18/11/2026", "nobody", "yes", "A message.", "another pupil",
                "18/11/2026", "2 4", "yes", "8")
LEAD = {"safety": "5", "role": "2", "about": "1", "story.seen": "A remark.", "story.seen_when": "18/11/2026",
        "story.seen_others": "nobody", "story.known": "yes", "story.told": "He keeps sending us things.",
        "story.told_by": "another pupil", "story.told_when": "18/11/2026", "indicators": "2 4",
        "ground_beyond_identity": "yes", "people": "2", "additional_concern": "yes", "age": "15",
        "vulnerabilities": "3", "earlier_concerns": "no", "context": "A film.", "concern_remains": "yes",
        "person_told": "no", "parent_told": "no", "informing_raises_risk": "no", "area": "northamptonshire",
        "sector": "1"}
"""The example of a lead who tells everything from nothing, by question; the form's fields are not known."""


@dataclass(frozen=True)
class Told:
    """A whole conversation: the answers typed, the screens seen, the waits after each answer in seconds."""

    lines: tuple[tuple[str, str], ...]
    screens: int
    waits: tuple[float, ...]
    conversation: Conversation


def told(start: Conversation) -> Told:
    """The example told from nothing to the end."""
    found, lines, waits = start, [], []
    while found.question:
        question = found.question
        typed = LEAD.get(question.id) or ("keep" if found.suggestion(question) is not None else "not known")
        began = time.perf_counter()
        found = found.answer(question.id, parse(found, question, typed))
        _ = found.question
        waits.append(time.perf_counter() - began)
        lines.append((question.kind, typed))
    return Told(tuple(lines), screens_of(found), tuple(waits), found)


def screens_of(conversation: Conversation) -> int:
    """How many screens were answered."""
    questions = conversation.desk.script.questions
    return len({questions[key].screen for key in conversation.answers})


def to_the_offer(start: Conversation) -> int:
    """How many screens stand before the offer of the note."""
    for line in TO_THE_OFFER:
        question = start.question
        assert question, "the conversation ended before the offer"
        start = start.answer(question.id, parse(start, question, line))
    assert start.question, "the conversation ended before the offer"
    assert start.question.id == "stops_with_note"
    return screens_of(start)


class Terminal:
    """The chat at a terminal of its own."""

    def __init__(self, out: Path) -> None:
        self.began = time.perf_counter()
        self.child, self._keys = pty.fork()
        if self.child == 0:
            os.execvpe(TRIAGE[0], [*TRIAGE, "chat", "--out", str(out)],  # noqa: S606
                       {**os.environ, "TERM": "xterm", "COLUMNS": "80", "LINES": "24"})

    def until_asked(self) -> float:
        """Seconds until the next prompt, or the end, is on screen; the cursor is answered for."""
        began, seen = time.perf_counter(), b""
        while time.perf_counter() - began < PATIENCE:
            if not select.select([self._keys], [], [], PATIENCE)[0]:
                break
            try:
                seen += os.read(self._keys, 65536)
            except OSError:  # the terminal is gone with the chat
                return time.perf_counter() - began
            if b"\x1b[6n" in seen:
                os.write(self._keys, b"\x1b[1;1R")
                return time.perf_counter() - began
        raise SystemExit("the chat did not answer")

    def press(self, keys: str) -> None:
        """Press keys."""
        os.write(self._keys, keys.encode())

    def end(self) -> int:
        """Wait for the end; the peak memory of the chat in bytes."""
        while True:
            try:
                if not os.read(self._keys, 65536):
                    break
            except OSError:
                break
        _, _, used = os.wait4(self.child, 0)
        os.close(self._keys)
        return used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def first_question(folder: Path) -> Iterator[float]:
    """Seconds from the start of the program to its first prompt, several times, the first not counted."""
    for run in range(RUNS + 1):
        terminal = Terminal(folder / "none")
        terminal.until_asked()
        seconds = time.perf_counter() - terminal.began
        terminal.press("quit\r")
        terminal.until_asked()
        terminal.press("yes\r")
        terminal.end()
        if run:
            yield seconds


def at_a_terminal(lines: Sequence[tuple[str, str]], folder: Path) -> tuple[list[float], int]:
    """The same conversation by key presses: the waits after each line, and the peak memory."""
    terminal, waits = Terminal(folder / "out"), []
    terminal.until_asked()
    for kind, typed in lines:
        long = kind in ("long", "lines", "addresses", "context")
        for line in (typed, ".") if long and typed not in ("keep", "not known", "nothing") else (typed,):
            terminal.press(line + "\r")
            waits.append(terminal.until_asked())
    terminal.press("write\r")
    memory = terminal.end()
    if not list((folder / "out").glob("*-form.docx")):
        raise SystemExit("the conversation at the terminal did not end with a form")
    return waits, memory


def form_command(conversation: Conversation, folder: Path) -> Iterator[float]:
    """Seconds that the whole command takes to make the form from a full file of answers."""
    answers = folder / "answers.yaml"
    answers.write_text(case_to_yaml(conversation.case, conversation.desk.policy), encoding="utf-8")
    for run in range(RUNS + 1):
        began = time.perf_counter()
        subprocess.run([*TRIAGE, "form", str(answers), "--out", str(folder / f"{run}.docx")], check=True,
                       stdout=subprocess.DEVNULL)
        if run:
            yield time.perf_counter() - began


def share(waits: Sequence[float], percent: int) -> str:
    """A percentile in milliseconds."""
    return f"{statistics.quantiles(waits, n=100)[percent - 1] * 1000:.1f} ms"


def main() -> None:
    """Measure, and print the table."""
    policy = load_policy()
    start = Conversation(Desk(policy, Engine(policy), load_script(policy), date(2026, 11, 20)))
    os.environ["TRIAGE_TODAY"] = "2026-11-20"
    told(start)
    whole = told(start)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["TRIAGE_DATA_DIR"] = str(folder / "data")  # not the user's own details
        waits, memory = at_a_terminal(whole.lines, folder)
        rows = [
            ("screens to the advice to ring 999", "0 (it is the first line)", "0"),
            ("screens to the offer of the note", str(to_the_offer(start)), "at most 8"),
            ("screens to the finished form, told from nothing", str(whole.screens), "at most 45"),
            (f"start to the first question, median of {RUNS}",
             f"{statistics.median(first_question(folder)):.2f} s", "under 0.5 s"),
            ("answer to next question, p50", share(whole.waits, 50), ""),
            ("answer to next question, p95", share(whole.waits, 95), "under 50 ms"),
            ("the same at a terminal, key to prompt, p50", share(waits, 50), ""),
            ("the same at a terminal, key to prompt, p95", share(waits, 95), "under 50 ms"),
            (f"form from a full file, whole command, median of {RUNS}",
             f"{statistics.median(form_command(whole.conversation, folder)):.2f} s", "under 1 s"),
            ("peak memory of a conversation to the form", f"{memory / 1e6:.0f} MB", "under 120 MB"),
        ]
    for what, figure, target in rows:
        print(f"{what:<56}{figure:<26}{target}")


if __name__ == "__main__":
    main()
