"""Drives the chat as people do: by key presses, by lines in a pipe, or with no screen at all."""

from __future__ import annotations

import contextlib
import datetime
import io
import os
import queue
import re
import select
import subprocess
import sys
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TextIO, cast

from lent_engine import Lent
from prompt_toolkit.application import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input.base import PipeInput
from prompt_toolkit.output.vt100 import Vt100_Output

from triage.cases.model import Case
from triage.conversation import Conversation, Session, load_script
from triage.conversation.parsing import parse
from triage.kinds.values import Value
from triage.policy import load_policy
from triage.prevent import PREVENT
from triage.ui.chat import ChatOptions, run_chat
from triage.ui.face import Face, Left, Request
from triage.ui.plain import PlainFace
from triage.ui.terminal import TerminalFace

POLICY = load_policy()
ENGINE = Lent(POLICY)
SCRIPT = load_script(POLICY)
TODAY = datetime.date(2026, 11, 20)
ROOT = Path(__file__).parents[2]
PATIENCE = 10.0

ENTER, CTRL_C, CTRL_D, F9 = "\r", "\x03", "\x04", "\x1b[20~"
PASTE_BEGINS, PASTE_ENDS = "\x1b[200~", "\x1b[201~"
_PIECE = 2_000
_SEQUENCES = re.compile(r"\x1b(?:\[[0-9;?<>=]*[ -/]*[@-~]|\][^\x07]*\x07|[()][A-Z0-9]|[=>78])")

SAFE = ("nothing points", "5")
TO_THE_OFFER = (
    "5",
    "1",
    "1",
    'He said: "They should all go."',
    "18/11/2026",
    "two other pupils",
    "no",
    "2 4",
    "yes",
    "8",
)
"""From the first question to the offer of the note: a form tutor, the lead can be reached."""
LEAD_TO_FORM = {
    "role": "2",
    "story__known": "yes",
    "story__told": "He keeps sending us things.",
    "story__told_by": "another pupil",
    "story__told_when": "18/11/2026",
    "story__seen_when": "18/11/2026",
    "vulnerabilities": "3",
    "people": "2",
    "additional_concern": "yes",
    "context": "A film.",
}
"""The answers with which a lead goes on to the form."""


def session(**changes: Any) -> Session:
    """A session on the day of the examples."""
    return Session(POLICY, ENGINE, SCRIPT, TODAY, pathway=PREVENT, **changes)


def talk_through(lines: Iterable[str], conversation: Conversation | None = None) -> Conversation:
    """The conversation after these lines, each typed at the question that stands then."""
    found = conversation or Conversation(session())
    for line in lines:
        assert found.question, f"the conversation is over, and {line!r} is left"
        found = found.answer(found.question.id, parse(found, found.question, line))
    return found


def typed(conversation: Conversation, until: str = "", **answers: str) -> Conversation:
    """The conversation to its end, or to the question ``until``.

    Each question is answered as said, by its id (dots as ``__``), or with what is usual.
    """
    while conversation.question and conversation.question.id != until:
        question = conversation.question
        line = answers.get(question.id.replace(".", "__")) or _usual(conversation)
        conversation = conversation.answer(question.id, parse(conversation, question, line))
    return conversation


def _usual(conversation: Conversation) -> str:
    question = conversation.question
    assert question
    if question.form:
        return "not known" if conversation.suggestion(question) is None else "keep"
    usual = {
        "safety": "5",
        "role": "1",
        "about": "1",
        "story.seen": "A remark.",
        "story.known": "no",
        "indicators": "2 4",
        "ground_beyond_identity": "yes",
        "people": "2",
        "age": "15",
        "vulnerabilities": "none",
        "context": "nothing",
        "concern_remains": "yes",
        "call": "ready",
        "police_told": "yes",
        "police_agree": "yes",
        "known_to": "none",
        "prevent_team_advice": "nothing yet",
        "lead_agrees": "yes",
        "area": "Northamptonshire",
        "sector": "1",
        "stops_with_note": "no",
        "fill_in_now": "yes",
    }
    return usual.get(question.id, "not known" if question.kind.name in ("line", "date", "time") else "no")


def value_of(conversation: Conversation, question_id: str, line: str) -> Value:
    """What a line typed at a question is taken for."""
    return parse(conversation, SCRIPT.questions[question_id], line)


def handed_over(**changes: str) -> Case:
    """What a colleague left, written and read back as the lead does."""
    begun = typed(
        Conversation(session(me={"forename": "Alex", "role": "Form tutor"})),
        people="8",
        stops_with_note="yes",
        **changes,
    )
    return begun.case_as_answered


class _Face(TerminalFace):
    """A terminal whose keys are pressed by a test, one waiting prompt after the other."""

    def __init__(self, keys: PipeInput, screen: Screen, idle: float) -> None:
        super().__init__(
            keys, Vt100_Output(cast(TextIO, screen), lambda: Size(24, 80), term="xterm"), idle=idle
        )
        self._waits = screen.waits

    def ask(self, request: Request) -> str:
        self._waits.put("asks")
        return super().ask(request)

    def hide(self) -> None:
        self._waits.put("hidden")
        super().hide()


class Glass:
    """What a terminal was sent."""

    encoding = "utf-8"

    def __init__(self) -> None:
        self.raw = ""

    def write(self, text: str) -> int:
        self.raw += text
        return len(text)

    def flush(self) -> None:
        """Nothing is kept back."""

    def fileno(self) -> int:
        raise OSError

    def isatty(self) -> bool:
        return True


class Screen(Glass):
    """What a terminal was sent. ``waits`` says each time the chat waits for a key."""

    def __init__(self, keys: PipeInput) -> None:
        super().__init__()
        self._keys = keys
        self.waits: queue.Queue[str] = queue.Queue()

    def write(self, text: str) -> int:
        for _ in range(text.count("\x1b[6n")):  # where is the cursor? Terminals answer that by themselves
            with contextlib.suppress(OSError):  # the keys were taken away
                self._keys.send_text("\x1b[1;1R")
        return super().write(text)


class _Lines(PlainFace):
    """Plain lines that a test types, one waiting prompt after the other."""

    def __init__(self, lines: queue.Queue[str | None], screen: Screen) -> None:
        super().__init__(io.StringIO(), cast(TextIO, screen))
        self._waiting = lines
        self._screen = screen

    def ask(self, request: Request) -> str:
        self._screen.write(request.label)
        self._screen.waits.put("asks")
        line = self._waiting.get(timeout=PATIENCE)
        if line is None:
            raise Left(for_good=True)
        self._screen.write("\n" if request.secret else f"{line}\n")
        return line


class Chat:
    """The real chat in a terminal of 80 columns, with a person at its keys."""

    def __init__(self, keys: PipeInput, out: Path, *, idle: float = 300.0, **options: Any) -> None:
        self.out = out
        self.code: int | None = None
        self._keys = keys
        self._screen = Screen(keys)
        self._from = 0
        self.trouble: BaseException | None = None
        face = self._face(idle)
        chosen = ChatOptions(
            **{"policy": POLICY, "engine": ENGINE, "out": out, "pathway": PREVENT, **options}
        )
        self._thread = threading.Thread(target=self._alone, args=(chosen, face), daemon=True)
        self._thread.start()
        self.wait()

    def _face(self, idle: float) -> Face:
        return _Face(self._keys, self._screen, idle)

    def _alone(self, options: ChatOptions, face: Face) -> None:
        # Threads share one session of prompt_toolkit unless told otherwise: another test's would be used.
        with create_app_session():
            self._hold(options, face)

    def _hold(self, options: ChatOptions, face: Face) -> None:
        try:
            self.code = run_chat(options, face)
        except BaseException as trouble:  # noqa: BLE001 - told to the test, in its own thread
            self.trouble = trouble
        finally:
            self._screen.waits.put("ended")

    def wait(self) -> str:
        """Wait until the chat asks, has hidden, or ended; which of them it is."""
        what = self._screen.waits.get(timeout=PATIENCE)
        if what == "ended":
            self._thread.join(PATIENCE)
            assert self.trouble is None, f"the chat fell over: {self.trouble!r}"
        return what

    def press(self, keys: str) -> str:
        """Press keys, then wait for the next prompt; what the chat waits for now."""
        self._from = len(self._screen.raw)
        self._keys.send_text(keys)
        return self.wait()

    def type(self, *lines: str) -> str:
        """Type lines, each ended by Enter; the text on screen since the last of them began."""
        for line in lines:
            self.press(line + ENTER)
        return self.seen

    def paste(self, text: str) -> str:
        """Paste a text, and press Enter; the text on screen since then.

        A piece at a time: the terminal answers through the same pipe, and would wait for ever at a full one.
        """
        self._from = len(self._screen.raw)
        keys, end = f"{PASTE_BEGINS}{text}{PASTE_ENDS}", time.monotonic() + PATIENCE
        for begins in range(0, len(keys), _PIECE):
            self._keys.send_text(keys[begins : begins + _PIECE])
            while select.select([self._keys.fileno()], [], [], 0)[0]:
                assert time.monotonic() < end, "nobody reads what is pasted"
                time.sleep(0.001)
        self._keys.send_text(ENTER)
        self.wait()
        return self.seen

    def just_press(self, keys: str) -> None:
        """Press keys that do not finish a line."""
        self._keys.send_text(keys)

    def stays(self, seconds: float) -> bool:
        """Whether the chat goes on waiting for the same key for a while."""
        try:
            self._screen.waits.get(timeout=seconds)
        except queue.Empty:
            return True
        return False

    @property
    def seen(self) -> str:
        """The words on screen since the last key presses, on one line."""
        return words_of(self._screen.raw[self._from :])

    @property
    def all_seen(self) -> str:
        """All words so far."""
        return words_of(self._screen.raw)

    @property
    def raw(self) -> str:
        """Everything that the terminal was sent since the last key presses."""
        return self._screen.raw[self._from :]

    @property
    def ended(self) -> bool:
        """Whether the chat is over."""
        return not self._thread.is_alive()

    def files(self) -> list[Path]:
        """What stands in the folder, in order."""
        return sorted(self.out.iterdir()) if self.out.exists() else []

    def leave(self) -> None:
        """Leave, whatever the chat is waiting for: the end of a test."""
        self._keys.close()
        self._thread.join(PATIENCE)
        assert self.ended, "the chat goes on although nobody can answer any more"
        assert self.trouble is None, f"the chat fell over: {self.trouble!r}"
        assert self.code in (0, 2, 130)


class InLines(Chat):
    """The same chat on plain lines, without a terminal: only whole lines can be typed."""

    def _face(self, idle: float) -> Face:
        self._typed: queue.Queue[str | None] = queue.Queue()
        return _Lines(self._typed, self._screen)

    def press(self, keys: str) -> str:
        """Type a line, then wait for the next prompt."""
        self._from = len(self._screen.raw)
        self._typed.put(keys.removesuffix(ENTER))
        return self.wait()

    def paste(self, text: str) -> str:
        """Paste a line."""
        self.press(text)
        return self.seen

    def leave(self) -> None:
        """The end of a test: nobody types any more."""
        self._typed.put(None)
        super().leave()


def kind_of(path: Path) -> str:
    """What a paper of a concern is: its name behind the reference, such as ``note.docx``."""
    return path.name.split("-", 2)[2]


def words_of(raw: str) -> str:
    """The words in what a terminal was sent, without its steering, on one line."""
    return " ".join(_SEQUENCES.sub(" ", raw).split())


def plain_chat(
    out: Path, lines: Iterable[str] | bytes, *args: str, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """``triage chat`` in a pipe, with these lines typed into it."""
    given = lines if isinstance(lines, bytes) else "".join(f"{line}\n" for line in lines).encode()
    return subprocess.run(
        [sys.executable, "-m", "triage", "chat", "--out", str(out), *args],
        input=given,
        capture_output=True,
        timeout=60,
        check=False,
        env=clean_environment(**environment),
    )


def clean_environment(**changes: str) -> dict[str, str]:
    """An environment without the user's own settings, on the day of the examples."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("TRIAGE_", "XDG_", "LC_", "PYTHON"))
        and name not in ("LANG", "TERM", "ACCESSIBLE", "NO_COLOR", "COLUMNS", "LINES")
    }
    return {
        **kept,
        "TRIAGE_DATA_DIR": str(ROOT / "no such folder"),
        "TRIAGE_TODAY": TODAY.isoformat(),
        "LANG": "C.UTF-8",
        **changes,
    }
