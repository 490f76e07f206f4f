"""A chat whose draft is kept, at a terminal: how it is begun, and what stands on the disk meanwhile."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import fake_keyring
import keyring
import pytest
from chat_driver import ENGINE, POLICY, TO_THE_OFFER, TODAY, Chat
from prompt_toolkit.input import create_pipe_input

from triage.paperwork import sets
from triage.paperwork.files import publish
from triage.paperwork.sets import Paper, write_set
from triage.prevent import PREVENT
from triage.storage import encrypted_file, settings
from triage.storage.draft_json import Draft
from triage.storage.drafts import DraftStore, OpenDraft
from triage.ui.autosave import Autosave

Start = Callable[..., Chat]
PHRASE = "plum lantern orbit"
TO_THE_STORY = ("1", "1")
TO_THE_NOTE = (*TO_THE_OFFER[1:4], ".", *TO_THE_OFFER[4:], "1", "no", "15")
"""From the question after the one about danger to the page on which the answers are checked."""


def alone(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """A data folder and a key store of one's own, and keys from passphrases that take no time."""
    monkeypatch.setenv("TRIAGE_TODAY", TODAY.isoformat())
    monkeypatch.setenv(settings.DATA_DIR_VARIABLE, str(folder / "kept"))
    monkeypatch.setenv(fake_keyring.WHERE, str(folder / "keys.json"))
    monkeypatch.setattr(keyring, "get_keyring", fake_keyring.Keyring)
    monkeypatch.setattr(encrypted_file, "COST", encrypted_file.COSTS[0])


@contextlib.contextmanager
def chats(out: Path) -> Iterator[Start]:
    """Starts chats of somebody at a terminal; ``keeping``: chosen on an earlier day. All end with it."""
    begun: list[Chat] = []
    with contextlib.ExitStack() as keyboards:

        def begin(*lines: str, keeping: str = "", asks: bool = True, **options: object) -> Chat:
            if keeping:
                settings.save_draft_settings(replace(settings.draft_settings(), keeping=keeping))
            pressed = keyboards.enter_context(create_pipe_input())
            begun.append(Chat(pressed, out, keeping=Autosave(out, asks=asks), **options))  # type: ignore[arg-type]
            begun[-1].type(*lines)
            return begun[-1]

        yield begin
        for chat in begun:
            chat.leave()


def saved(reference: str = "") -> Draft:
    """What stands on the disk, though the chat still goes on."""
    found = DraftStore()
    name = reference or min(found.references())
    passphrase = PHRASE if found.entries()[0].key_kind == "passphrase" else ""
    opened = object.__new__(OpenDraft)
    opened.reference, opened._store = name, found
    return opened.unlock(POLICY, ENGINE, TODAY, passphrase, pathway=PREVENT).draft


def left_half(folder: Path, reference: str, *kinds: str) -> None:
    """What a program leaves that is killed after the first paper of a set."""
    folder.mkdir(exist_ok=True)
    if (child := os.fork()) == 0:

        def publish_and_die(temporary: str, path: Path) -> None:
            publish(temporary, path)
            os._exit(0)

        pytest.MonkeyPatch().setattr(sets, "publish", publish_and_die)
        write_set(
            folder,
            reference,
            1,
            [Paper(f"concern-{reference}-{kind}", b"words") for kind in kinds or ("form.docx", "note.txt")],
        )
        os._exit(1)
    assert os.waitpid(child, 0)[1] == 0


def until(true: Callable[[], bool]) -> None:
    """Wait for something to become true."""
    end = time.monotonic() + 10
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)
