"""Conversations with the real program at a terminal, each of which may take many processes."""

from __future__ import annotations

import datetime
import os
import re
import signal
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from at_a_terminal import AtATerminal, NoAnswerError, words_of
from targets import ANSWERS

from triage.cases.catalogue import load_catalogue
from triage.cases.reading import read_case
from triage.conversation import Conversation, Session, load_script
from triage.conversation.handed_over import begin
from triage.conversation.parsing import asked, parse
from triage.conversation.question import Question
from triage.engine import Engine
from triage.policy import load_policy
from triage.prevent import PREVENT
from triage.storage import settings

TODAY = datetime.date(2026, 11, 20)
PASSPHRASE = "seven quiet harbours turning"  # noqa: S105 - it protects nothing but these trials
_CLEAR_LINE = "\x05\x15"
"""To the end of the line, and erase it: a line that was being typed when the program died comes back."""
_LONG = ('Rowan Quince said: "They should all go."', "", "Three others stood <18 metres away & laughed.")
_EVERY_FORM = {
    "individual.forenames": ("Rowan",),
    "individual.surname": ("Quince",),
    "individual.addresses": ("1 Larkspur Road", "2 Larkspur Road"),
    "concerns.event": _LONG,
    "concerns.harm": ("None that I know.",),
    "individual.family": ("A sister.", "An aunt."),
}
_USUAL = {
    "safety": ("5",),
    "role": ("1",),
    "about": ("1",),
    "story.seen": _LONG,
    "story.seen_when": ("18/11/2026",),
    "story.seen_others": ("two others",),
    "story.known": ("yes",),
    "story.told": ("He sends us things.",),
    "story.told_by": ("another pupil",),
    "story.told_when": ("18/11/2026",),
    "indicators": ("2 4",),
    "ground_beyond_identity": ("yes",),
    "people": ("2",),
    "additional_concern": ("yes",),
    "age": ("15",),
    "vulnerabilities": ("3",),
    "earlier_concerns": ("no",),
    "context": ("A film.", "Or a joke."),
    "concern_remains": ("yes",),
    "person_told": ("no",),
    "parent_told": ("no",),
    "stops_with_note": ("no",),
    "informing_raises_risk": ("no",),
    "area": ("derby",),
    "sector": ("1",),
    "fill_in_now": ("yes",),
    "call": ("ready",),
    "police_told": ("yes",),
    "police_agree": ("yes",),
    "household_risk": ("no",),
    "known_to": ("none",),
}
COLLEAGUE = ANSWERS.replace("unsure", "no")
CONVERSATIONS: dict[str, Mapping[str, tuple[str, ...]]] = {
    "a tutor, to the note": {"people": ("8",), "stops_with_note": ("1",), "additional_concern": ("no",)},
    "a lead, to the form": {"role": ("2",), **_EVERY_FORM},
    "danger, then the form": {"safety": ("1 2",), **_EVERY_FORM, "concerns.travel": ("By train.", "In May.")},
    "from a colleague's file": {"role": ("2",), **_EVERY_FORM},
}


@dataclass(frozen=True)
class Step:
    """A question as it stands on the screen, and the lines that answer it."""

    key: str
    ask: str
    lines: tuple[str, ...]
    long: bool


@cache
def _session() -> Session:
    policy = load_policy()
    return Session(policy, Engine(policy), load_script(policy), TODAY, pathway=PREVENT)


def begun(name: str, colleague: Path) -> Conversation:
    """A conversation of this name, before its first question."""
    session = _session()
    return begin(session, read_case(colleague, session.policy) if name.startswith("from") else None)


def lines_for(name: str, conversation: Conversation, question: Question) -> tuple[str, ...]:
    """What is typed at a question of the conversation of this name."""
    lines = CONVERSATIONS[name].get(question.id) or _USUAL.get(question.id)
    return lines or (("keep",) if conversation.suggestion(question) is not None else ("not known",))


def steps_of(name: str, colleague: Path) -> list[Step]:
    """The questions of a conversation, found without a screen."""
    conversation, found = begun(name, colleague), []
    while question := conversation.question:
        lines = lines_for(name, conversation, question)
        long = question.kind.several_lines and lines not in (("keep",), ("not known",))
        found.append(Step(question.id, " ".join(asked(conversation, question).split()), lines, long))
        conversation = conversation.answer(question.id, parse(conversation, question, "\n".join(lines)))
    return found


LATER_SET = re.compile(r"concern-[0-9A-Z]{7}-(\d+)-")
"""How the name of a file begins that is of a second or a later set."""


class Sitting:
    """One conversation, which may take many processes."""

    def __init__(self, name: str, folder: Path, data: Path | None = None) -> None:
        self.folder, self.out, self.data = folder, folder / "out", data or folder / "kept"
        self.colleague = folder / "colleague.yaml"
        folder.mkdir()
        self.colleague.write_text(COLLEAGUE, encoding="utf-8")
        self.steps = steps_of(name, self.colleague)
        self.more = ["--from", str(self.colleague)] if name.startswith("from") else []
        self.environment = {
            **os.environ,
            "TRIAGE_DATA_DIR": str(self.data),
            "LANG": "C.UTF-8",
            "TRIAGE_TODAY": TODAY.isoformat(),
            "HOME": str(folder),
        }
        os.environ["TRIAGE_DATA_DIR"] = str(self.data)
        settings.save_draft_settings(settings.DraftSettings(keeping="passphrase"))
        self.reference = ""
        self.killed: set[int] = set()
        self.terminal = self.run("chat", *self.more)
        self._mark = 0
        self._until_question()

    def run(self, *command: str) -> AtATerminal:
        """The program in a terminal of its own."""
        return AtATerminal(
            [sys.executable, "-m", "triage", *command, "--out", str(self.out)], self.environment, self.folder
        )

    @property
    def seen(self) -> str:
        """The words on screen since the last line was typed."""
        return words_of(self.terminal.shown[self._mark :])

    def _type(self, line: str) -> bool:
        self._mark = len(self.terminal.shown)
        return self.terminal.type(_CLEAR_LINE + line)

    def _until_question(self) -> None:
        """To the next question of the conversation: passphrases are typed, the draft's name is noted."""
        words = load_catalogue("drafts")
        going = self.terminal.until_asked()
        asks = [_start(words(f"passphrase.{name}")) for name in ("new", "twice", "open")]
        while going and any(ask in self.seen for ask in asks):
            going = self._type(PASSPHRASE)
        if not going:
            raise self.terminal.stuck("ended instead of asking")
        drafts = [path.stem for path in (self.data / "drafts").glob("*.draft")]
        self.reference = drafts[0] if drafts else ""

    def press(self, line: str) -> None:
        """Type a line without waiting for what comes."""
        self._mark = len(self.terminal.shown)
        self.terminal.press(_CLEAR_LINE + line + "\r")

    def type(self, line: str) -> None:
        """Type a line, and come to the next question."""
        self.press(line)
        self._until_question()

    def kill(self) -> None:
        """End the process without a warning."""
        self.terminal.send(signal.SIGKILL)
        if self.terminal.end() != -signal.SIGKILL:
            raise NoAnswerError("the program ended by itself")

    def resume(self) -> None:
        """Go on in a new process; from the beginning where no draft was made yet."""
        self._mark = 0
        drafts = [path.stem for path in (self.data / "drafts").glob("*.draft")]
        self.terminal = self.run("resume", drafts[0]) if drafts else self.run("chat", *self.more)
        self._until_question()

    def where(self, near: int) -> int:
        """Which step is asked now, near the one that was asked last; before there is a draft, it may be
        the first again."""
        seen = self.seen
        if _start(load_catalogue("words")("review.prompt_check")) in seen:
            return len(self.steps)
        near_ones = [number for number in range(near - 1, near + 2) if 0 <= number < len(self.steps)]
        places = {number: seen.rfind(self.steps[number].ask) for number in {*near_ones, 0}}
        last = max(places, key=lambda number: (places[number], number))
        if places[last] >= 0:
            return last
        raise NoAnswerError(f"no known question is asked: {seen[-300:]}")

    def finish(self) -> int:
        """Write the documents, with an open file for the lead; the exit code."""
        words = load_catalogue("drafts")
        going = self._type("write")
        while going:
            going = self._type("open" if _start(words("handover.ask")) in self.seen else "")
        return self.terminal.end()

    def begin_to_write(self, note: bool) -> None:
        """Have the documents written, and wait for nothing. ``note``: its file is asked about first."""
        if note:
            self._type("write")
            self.press("open")
        else:
            self.press("write")

    def names(self) -> list[str]:
        """What stands in the folder for documents, hidden files too."""
        return sorted(os.listdir(self.out)) if self.out.exists() else []

    def files(self) -> dict[str, bytes]:
        """What was written as the first set, without its reference."""
        found = {}
        for path in sorted(self.out.iterdir()):
            if LATER_SET.match(path.name):
                continue
            reference = self.reference
            if path.suffix == ".docx":
                with zipfile.ZipFile(path) as package:
                    data = b"".join(
                        package.read(name)
                        for name in sorted(package.namelist())
                        if name.startswith("word/") and name.endswith(".xml")
                    )
            else:
                data = path.read_bytes()
            if path.suffix == ".json":  # the seal covers the reference
                data = re.sub(rb'"seal": "[^"]*"', b"", data)
            found[path.name.removeprefix(f"concern-{reference}-")] = data.replace(
                reference.encode(), b"REFERENCE"
            )
        return found


def _start(text: str) -> str:
    return " ".join(text.split("{")[0].split())[:50]
