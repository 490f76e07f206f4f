"""Where the person of a chat feature sits: the chat before them, their folder, and the computer's drafts."""

from __future__ import annotations

import contextlib
import io
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from bare_chat import BareChat, BareFollowUp
from chat_driver import Chat, InLines
from follow_up_driver import FollowUpChat, make_record
from keeping_driver import alone
from paper_cases import FULL
from prompt_toolkit.input import create_pipe_input

from triage.cases.model import Case
from triage.cli.app import main
from triage.errors import InputError
from triage.ui import chat
from triage.ui.autosave import Autosave
from triage.ui.chat import ChatOptions
from triage.ui.face import Face

ENDINGS = {
    "note": "note.docx",
    "note_text": "note.txt",
    "form": "form.docx",
    "form_text": "form.txt",
    "record": "record.docx",
    "record_json": "record.json",
    "answers": "answers.yaml",
    "locked_answers": "answers.locked",
}
_ONE_LINE = ("nothing", "none", "not known", "keep", "keep all", "skip")
_DANGER_AGAIN = "answer the first question once more"
_COMMAND_OR_TEXT = "a command, or part of what you write"


class _TellsTrouble:
    """A chat that ends with an error says it as the command does."""

    trouble: BaseException | None
    code: int | None

    def _hold(self, options: ChatOptions, face: Face) -> None:
        super()._hold(options, face)  # type: ignore[misc]
        if isinstance(self.trouble, InputError):
            face.say(str(self.trouble))
            self.trouble, self.code = None, 2


class ChatAtDesk(_TellsTrouble, Chat):
    """The real chat."""


class ChatInLines(_TellsTrouble, InLines):
    """The same on plain lines."""


class ForAScreenReader(InLines):
    """The chat in a terminal that the command "plain" turns into plain lines; here they are plain already."""

    def _hold(self, options: ChatOptions, face: Face) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(chat, "PlainFace", lambda: face)
            super()._hold(options, face)


class FollowUpAtDesk(_TellsTrouble, FollowUpChat):
    """The real follow-up."""


class FollowUpInLines(InLines, FollowUpAtDesk):
    """The same on plain lines."""


KEYS, LINES, FLOW = "keys", "lines", "flow"
FACES = (KEYS, LINES, FLOW)
"""A terminal by its keys, plain lines, and the flow with no face at all."""
_KINDS: Mapping[str, tuple[type[Chat], type[Chat]]] = {
    KEYS: (ChatAtDesk, FollowUpAtDesk),
    LINES: (ChatInLines, FollowUpInLines),
    FLOW: (BareChat, BareFollowUp),
}


class Workstation:
    """Where one person sits: the chats, the folder, and what was on the screen."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch, face: str = KEYS) -> None:
        """``face``: at which the chats are: one of ``FACES``."""
        self.folder = folder
        self.patch = patch
        self.chats: list[Chat] = []
        self.listed = ""
        self.code = 0
        """The exit code of the command that was run last."""
        self.halfway = False
        """Whether a long text waits behind the question about danger, asked again because of it."""
        self.keeps = False
        """Whether this is a computer on which drafts can be kept."""
        self.open_elsewhere = contextlib.ExitStack()
        self._keyboards = contextlib.ExitStack()
        self._kinds = _KINDS[face]

    @property
    def chat(self) -> Chat:
        """The chat of now."""
        return self.chats[-1]

    def computer(self) -> None:
        """A data folder and a key store of one's own: drafts can be kept from now on."""
        alone(self.patch, self.folder)
        self.keeps = True

    def open(self, folder: str, **options: Any) -> None:
        """Open a chat that writes to a folder of its own."""
        out = self.folder / folder
        if self.keeps:
            options = {"keeping": Autosave(out, asks=True), **options}
        self._begin(self._kinds[0], out, **options)

    def open_for_a_screen_reader(self, folder: str) -> None:
        """Open a chat that turns to plain lines."""
        self._begin(ForAScreenReader, self.folder / folder)

    def follow_up(self, case: Case = FULL) -> Path:
        """Open a follow-up of a referral; its record."""
        record = make_record(self.folder, case)
        self.follow(record)
        return record

    def follow(self, record: Path) -> None:
        """Open a follow-up of a record."""
        self._begin(self._kinds[1], record)

    def _begin(self, kind: type[Chat], *about: Any, **options: Any) -> None:
        # Keys that were meant for one window never reach another.
        self.chats.append(kind(self._keyboards.enter_context(create_pipe_input()), *about, **options))

    def say(self, answer: str) -> None:
        """Answer the question on the screen; a long text ends as the screen says, also where a word of danger
        in it came first."""
        if answer.startswith("/"):
            self.command(answer)
            return
        long = "a line that holds only a full stop" in self.chat.seen
        self.chat.type(answer)
        danger = _DANGER_AGAIN in self.chat.seen
        if (self.halfway or (long and answer not in _ONE_LINE)) and not danger:
            self.chat.type(".")
        self.halfway = long and danger

    def command(self, word: str) -> str:
        """Type a command; where the chat asks, it is meant as one. What the screen says then."""
        self.chat.type(word)
        if _COMMAND_OR_TEXT in self.chat.seen:
            self.chat.type("yes")
        return self.chat.seen

    def run(self, *argv: str, typed: tuple[str, ...] = ()) -> str:
        """Run another command of the program, in the folder of now; everything that it says."""
        screen = io.StringIO()
        folder = self.chat.out if self.chats and self.chat.out.exists() else self.folder
        with (
            contextlib.redirect_stdout(screen),
            contextlib.redirect_stderr(screen),
            contextlib.chdir(folder),
            self.patch.context() as patch,
        ):
            patch.setattr("triage.ui.doctor._CASES", 50)
            patch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in typed)))
            self.code = main(list(argv))
        return screen.getvalue()

    def file(self, kind: str) -> Path:
        """The file of a kind in the folder of now."""
        return next(path for path in self.chat.files() if path.name.endswith(ENDINGS[kind]))

    def close(self) -> None:
        """Get up: every chat is left."""
        self.open_elsewhere.close()
        for found in self.chats:
            found.leave()
        self._keyboards.close()
