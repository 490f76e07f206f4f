"""What the tests of the folder of drafts share: a folder of their own, a draft, and who it is about."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import fake_keyring
import keyring
import pytest
from chat_driver import TODAY, session, typed

from triage.conversation import Conversation
from triage.storage import encrypted_file, keys
from triage.storage import settings as kept
from triage.storage.draft_json import Draft
from triage.storage.drafts import DraftStore, OpenDraft
from triage.storage.encrypted_file import Key

ALL_ASKED = 6
"""The stage of a draft in which every question was asked: it was one more than the last of five ever since
there are drafts."""
PHRASE = "correct horse battery"
PERSONAL = ("Zebedee", "Quillfeather", "Elderberry Crescent", "zq@example.org")
STORY = f"{PERSONAL[0]} {PERSONAL[1]} of {PERSONAL[2]}"


def alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A data folder, a day and a key store of the test's own, and passphrases that cost little."""
    monkeypatch.setenv(kept.DATA_DIR_VARIABLE, str(tmp_path / "data"))
    monkeypatch.setenv("TRIAGE_TODAY", TODAY.isoformat())
    monkeypatch.setenv(fake_keyring.WHERE, str(tmp_path / "keys.json"))
    monkeypatch.setattr(keyring, "get_keyring", fake_keyring.Keyring)
    monkeypatch.setattr(encrypted_file, "COST", encrypted_file.COSTS[0])


def begun() -> OpenDraft:
    """A draft that was begun, with a passphrase."""
    return DraftStore().begin("7F3K", keys.from_passphrase(PHRASE))


def draft(until: str = "age", line: str = "") -> Draft:
    return Draft(
        typed(
            Conversation(session()),
            until,
            story__seen=STORY,
            individual__surname=PERSONAL[1],
            individual__emails=PERSONAL[3],
        ),
        {"context": (f"{PERSONAL[0]} said",)},
        line,
    )


def left(reference: str, key: Key, day: datetime.date, monkeypatch: pytest.MonkeyPatch) -> None:
    """A draft that was saved on a day and then left."""
    monkeypatch.setenv("TRIAGE_TODAY", day.isoformat())
    with DraftStore().begin(reference, key) as found:
        found.save(draft())
    monkeypatch.setenv("TRIAGE_TODAY", TODAY.isoformat())


def names() -> list[str]:
    folder = DraftStore().folder
    return sorted(os.listdir(folder)) if folder.exists() else []
