"""The folder of drafts: saving and going on, who may read it, one process at a time."""

from __future__ import annotations

import base64
import datetime
import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import fake_keyring
import pytest
from chat_driver import ENGINE, POLICY, TODAY
from drafts_on_disk import ALL_ASKED, PERSONAL, PHRASE, alone, begun, draft, names

from triage.errors import InputError
from triage.prevent import PREVENT
from triage.storage import keys
from triage.storage.drafts import DraftStore, Entry, OpenDraft
from triage.storage.encrypted_file import WrongKeyError


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    alone(monkeypatch, tmp_path)


@pytest.fixture
def opened() -> Iterator[OpenDraft]:
    with begun() as found:
        yield found


# --- saving and going on ---------------------------------------------------------------------------


def test_a_draft_is_listed_without_its_key_and_goes_on_with_it(opened: OpenDraft) -> None:
    opened.save(draft("age", "half a li"))
    opened.close()
    assert DraftStore().entries() == (Entry("7F3K", TODAY, TODAY, 3, "passphrase"),)
    with DraftStore().open("7F3K") as again:
        assert again.key_kind == "passphrase"
        with pytest.raises(WrongKeyError, match="not the passphrase"):
            again.unlock(POLICY, ENGINE, TODAY, "another one altogether", pathway=PREVENT)
        found = again.unlock(POLICY, ENGINE, TODAY, PHRASE, pathway=PREVENT)
        assert found.draft.conversation.given_answers == draft().conversation.given_answers
        assert found.draft.line == "half a li"
        again.save(draft("", ""))
    assert DraftStore().entries()[0].stage == ALL_ASKED


def test_a_key_store_opens_a_draft_with_nothing_typed() -> None:
    with DraftStore().begin("7F3K", keys.new_in_keyring()) as opened:
        opened.save(draft())
    with DraftStore().open("7F3K") as again:
        assert again.key_kind == "keyring"
        assert again.unlock(POLICY, ENGINE, TODAY, pathway=PREVENT).draft.typed == draft().typed


def test_a_begun_draft_is_nowhere_before_it_is_saved() -> None:
    with DraftStore().begin("7F3K", keys.new_in_keyring()):
        assert DraftStore().entries() == ()
    assert names() == []
    assert json.loads(Path(os.environ[fake_keyring.WHERE]).read_text()) == {}


def test_a_day_later_the_day_of_the_beginning_stays(
    opened: OpenDraft, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.save(draft())
    opened.close()
    later = TODAY + datetime.timedelta(days=3)
    monkeypatch.setenv("TRIAGE_TODAY", later.isoformat())
    with DraftStore().open("7F3K") as again:
        again.unlock(POLICY, ENGINE, later, PHRASE, pathway=PREVENT)
        again.save(draft("sector"))
    entry = DraftStore().entries()[0]
    assert (entry.begun, entry.saved) == (TODAY, later)
    assert (entry.days(later), entry.days(TODAY)) == (0, 0)


def test_saving_the_same_again_writes_nothing_unless_the_file_is_gone(opened: OpenDraft) -> None:
    path = DraftStore().path("7F3K")
    opened.save(draft())
    first = path.stat().st_ino, path.read_bytes()
    opened.save(draft())
    assert (path.stat().st_ino, path.read_bytes()) == first
    path.unlink()
    opened.save(draft())
    assert path.exists()


def test_a_draft_that_was_not_unlocked_is_not_written_over(opened: OpenDraft) -> None:
    opened.save(draft())
    opened.close()
    before = DraftStore().path("7F3K").read_bytes()
    with DraftStore().open("7F3K") as again, pytest.raises(ValueError, match="unlocked"):
        again.save(draft(""))
    assert DraftStore().path("7F3K").read_bytes() == before


@pytest.mark.parametrize("reference", ["", "7f3k", "../x", "7F3K5", "7F3\n", "éééé"])
def test_what_is_no_reference_opens_nothing(reference: str) -> None:
    for use in (DraftStore().open, DraftStore().erase):
        with pytest.raises(InputError, match="no draft with this reference"):
            use(reference)
    with pytest.raises(InputError, match="seven letters or figures"):
        DraftStore().begin(reference, keys.new_in_keyring())


def test_a_passphrase_is_known_again_by_the_drafts_that_it_opens(opened: OpenDraft) -> None:
    assert not DraftStore().opens(PHRASE)
    opened.save(draft())
    assert DraftStore().opens(PHRASE.upper())
    assert not DraftStore().opens("another one altogether")


# --- who can read what -----------------------------------------------------------------------------


def test_folders_and_files_are_for_the_user_alone(opened: OpenDraft) -> None:
    opened.save(draft())
    folder = DraftStore().folder
    assert stat.S_IMODE(folder.stat().st_mode) == stat.S_IMODE(folder.parent.stat().st_mode) == 0o700
    for name in os.listdir(folder):
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600


def test_a_folder_that_others_could_read_is_closed(opened: OpenDraft) -> None:
    opened.close()
    DraftStore().folder.chmod(0o755)
    DraftStore().begin("9999", keys.from_passphrase(PHRASE)).close()
    assert stat.S_IMODE(DraftStore().folder.stat().st_mode) == 0o700


def test_no_personal_word_stands_in_any_file_or_name(
    opened: OpenDraft, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(os, "unlink", lambda path, **_: None)  # temporary files stay to be searched too
    monkeypatch.setattr(os, "replace", lambda old, new: Path(new).write_bytes(Path(old).read_bytes()))
    for until in ("age", "sector", ""):
        opened.save(draft(until, f"and {PERSONAL[2]}"))
    with DraftStore().begin("9999", keys.new_in_keyring()) as other:
        other.save(draft(""))
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) >= 8
    raw = b"".join(path.read_bytes() for path in files) + " ".join(map(str, files)).encode()
    for text in PERSONAL:
        for word in text.split():
            for code in ("utf-8", "utf-16-le", "utf-16-be"):
                assert word.encode(code) not in raw
            assert base64.b64encode(word.encode())[:6] not in raw


# --- one draft, one process ------------------------------------------------------------------------

HOLDS = """
import sys, time
from triage.storage import encrypted_file, keys
from triage.storage.drafts import DraftStore
from triage.errors import InputError
encrypted_file.COST = encrypted_file.COSTS[0]
try:
    held = DraftStore().{use}
except InputError as error:
    print(error.problem)
else:
    print("held", flush=True)
    time.sleep(60)
"""


def process(use: str) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", HOLDS.format(use=use)], stdout=subprocess.PIPE, text=True)


def said(other: subprocess.Popen[str]) -> str:
    assert other.stdout
    return other.stdout.readline().strip()


def test_a_second_process_is_told_that_the_draft_is_open(opened: OpenDraft) -> None:
    opened.save(draft())
    for use in ("open('7F3K')", "begin('7F3K', keys.from_passphrase('x'))", "erase('7F3K')"):
        other = process(use)
        assert "open in another window" in said(other)
        other.wait()
    opened.save(draft(""))
    opened.close()
    other = process("open('7F3K')")
    assert said(other) == "held"
    with pytest.raises(InputError, match="open in another window"):
        DraftStore().open("7F3K")
    other.send_signal(signal.SIGKILL)
    other.wait()
    with DraftStore().open("7F3K") as again:
        assert again.unlock(POLICY, ENGINE, TODAY, PHRASE, pathway=PREVENT).again == ()
    assert names() == ["7F3K.draft"]


def test_a_lock_file_that_somebody_removed_is_taken_again(opened: OpenDraft) -> None:
    opened.save(draft())
    (DraftStore().folder / "7F3K.lock").unlink()
    opened.save(draft("sector"))
    with pytest.raises(InputError, match="open in another window"):
        DraftStore().open("7F3K")


def test_a_lock_that_another_process_has_taken_over_stops_the_writing(opened: OpenDraft) -> None:
    opened.save(draft())
    (DraftStore().folder / "7F3K.lock").unlink()
    other = process("open('7F3K')")
    assert said(other) == "held"
    before = DraftStore().path("7F3K").read_bytes()
    with pytest.raises(InputError, match="open in another window"):
        opened.save(draft(""))
    assert DraftStore().path("7F3K").read_bytes() == before
    other.kill()
    other.wait()
    opened.save(draft(""))
    assert DraftStore().entries()[0].stage == ALL_ASKED


KILLED = """
import os, signal
from chat_driver import session, typed
from triage import disk
from triage.conversation import Conversation
from triage.prevent import PREVENT
from triage.storage.draft_json import Draft
from triage.storage.drafts import DraftStore
from chat_driver import ENGINE, POLICY, TODAY
held = DraftStore().open("7F3K")
held.unlock(POLICY, ENGINE, TODAY, {phrase!r}, pathway=PREVENT)
os.{call} = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
held.save(Draft(typed(Conversation(session()), "")))
"""


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_process_killed_while_it_writes_leaves_the_earlier_draft(opened: OpenDraft, call: str) -> None:
    opened.save(draft())
    opened.close()
    killed = subprocess.run(
        [sys.executable, "-c", KILLED.format(phrase=PHRASE, call=call)],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1] / "support")},
        capture_output=True,
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert len(names()) == 3  # the draft, the lock, and the write that was not finished
    DraftStore().expire(TODAY)
    assert names() == ["7F3K.draft"]
    with DraftStore().open("7F3K") as again:
        found = again.unlock(POLICY, ENGINE, TODAY, PHRASE, pathway=PREVENT)
    assert found.draft.conversation.given_answers == draft().conversation.given_answers


def test_tidying_takes_nothing_from_a_draft_that_is_open(opened: OpenDraft) -> None:
    opened.save(draft())
    (DraftStore().folder / ".7F3K-being-written").touch()
    (DraftStore().folder / ".9999-left").touch()
    (DraftStore().folder / "mine.txt").touch()
    other = process("expire(__import__('datetime').date(2026, 11, 20))")
    assert said(other) == "held"
    other.kill()
    other.wait()
    assert names() == [".7F3K-being-written", "7F3K.draft", "7F3K.lock", "mine.txt"]
