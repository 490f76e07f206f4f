"""The folder of drafts: who may read it, one process at a time, whole writes, growing old, erasing."""

from __future__ import annotations

import base64
import datetime
import errno
import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import fake_keyring
import keyring
import pytest
from chat_driver import ENGINE, POLICY, TODAY, desk, typed

from triage import disk
from triage import settings as kept
from triage.conversation import Conversation
from triage.drafts import Draft, Entry, OpenDraft, Store, WrongKeyError, keys, sealed
from triage.errors import InputError

PHRASE = "correct horse battery"
PERSONAL = ("Zebedee", "Quillfeather", "Elderberry Crescent", "zq@example.org")
STORY = f"{PERSONAL[0]} {PERSONAL[1]} of {PERSONAL[2]}"


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(kept.DATA_DIR_VARIABLE, str(tmp_path / "data"))
    monkeypatch.setenv("TRIAGE_TODAY", TODAY.isoformat())
    monkeypatch.setenv(fake_keyring.WHERE, str(tmp_path / "keys.json"))
    monkeypatch.setattr(keyring, "get_keyring", fake_keyring.Keyring)
    monkeypatch.setattr(sealed, "COST", sealed.COSTS[0])


@pytest.fixture
def opened() -> Iterator[OpenDraft]:
    with Store().begin("7F3K", keys.from_passphrase(PHRASE)) as found:
        yield found


def draft(until: str = "age", line: str = "") -> Draft:
    return Draft(typed(Conversation(desk()), until, story__seen=STORY, individual__surname=PERSONAL[1],
                       individual__emails=PERSONAL[3]), {"context": (f"{PERSONAL[0]} said",)}, line)


def left(reference: str, key: keys.Key, day: datetime.date, monkeypatch: pytest.MonkeyPatch) -> None:
    """A draft that was saved on a day and then left."""
    monkeypatch.setenv("TRIAGE_TODAY", day.isoformat())
    with Store().begin(reference, key) as found:
        found.save(draft())
    monkeypatch.setenv("TRIAGE_TODAY", TODAY.isoformat())


def names() -> list[str]:
    folder = Store().folder
    return sorted(os.listdir(folder)) if folder.exists() else []


# --- saving and going on ---------------------------------------------------------------------------

def test_a_draft_is_listed_without_its_key_and_goes_on_with_it(opened: OpenDraft) -> None:
    opened.save(draft("age", "half a li"))
    opened.close()
    assert Store().entries() == (Entry("7F3K", TODAY, TODAY, "check", "passphrase"),)
    with Store().open("7F3K") as again:
        assert again.key_kind == "passphrase"
        with pytest.raises(WrongKeyError, match="not the passphrase"):
            again.unlock(POLICY, ENGINE, TODAY, "another one altogether")
        found = again.unlock(POLICY, ENGINE, TODAY, PHRASE)
        assert found.draft.conversation.given == draft().conversation.given
        assert found.draft.line == "half a li"
        again.save(draft("", ""))
    assert Store().entries()[0].stage == "done"


def test_a_key_store_opens_a_draft_with_nothing_typed() -> None:
    with Store().begin("7F3K", keys.new_in_keyring()) as opened:
        opened.save(draft())
    with Store().open("7F3K") as again:
        assert again.key_kind == "keyring"
        assert again.unlock(POLICY, ENGINE, TODAY).draft.typed == draft().typed


def test_a_begun_draft_is_nowhere_before_it_is_saved() -> None:
    with Store().begin("7F3K", keys.new_in_keyring()):
        assert Store().entries() == ()
    assert names() == []
    assert json.loads(Path(os.environ[fake_keyring.WHERE]).read_text()) == {}


def test_a_day_later_the_day_of_the_beginning_stays(
        opened: OpenDraft, monkeypatch: pytest.MonkeyPatch) -> None:
    opened.save(draft())
    opened.close()
    later = TODAY + datetime.timedelta(days=3)
    monkeypatch.setenv("TRIAGE_TODAY", later.isoformat())
    with Store().open("7F3K") as again:
        again.unlock(POLICY, ENGINE, later, PHRASE)
        again.save(draft("sector"))
    entry = Store().entries()[0]
    assert (entry.begun, entry.saved) == (TODAY, later)
    assert (entry.days(later), entry.days(TODAY)) == (0, 0)


def test_saving_the_same_again_writes_nothing_unless_the_file_is_gone(opened: OpenDraft) -> None:
    path = Store().path("7F3K")
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
    before = Store().path("7F3K").read_bytes()
    with Store().open("7F3K") as again, pytest.raises(ValueError, match="unlocked"):
        again.save(draft(""))
    assert Store().path("7F3K").read_bytes() == before


@pytest.mark.parametrize("reference", ["", "7f3k", "../x", "7F3K5", "7F3\n", "éééé"])
def test_what_is_no_reference_opens_nothing(reference: str) -> None:
    for use in (Store().open, Store().erase):
        with pytest.raises(InputError, match="no draft with this reference"):
            use(reference)
    with pytest.raises(InputError, match="four letters or figures"):
        Store().begin(reference, keys.new_in_keyring())


def test_a_passphrase_is_known_again_by_the_drafts_that_it_opens(opened: OpenDraft) -> None:
    assert not Store().opens(PHRASE)
    opened.save(draft())
    assert Store().opens(PHRASE.upper())
    assert not Store().opens("another one altogether")


# --- who can read what -----------------------------------------------------------------------------

def test_folders_and_files_are_for_the_user_alone(opened: OpenDraft) -> None:
    opened.save(draft())
    folder = Store().folder
    assert stat.S_IMODE(folder.stat().st_mode) == stat.S_IMODE(folder.parent.stat().st_mode) == 0o700
    for name in os.listdir(folder):
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600


def test_a_folder_that_others_could_read_is_closed(opened: OpenDraft) -> None:
    opened.close()
    Store().folder.chmod(0o755)
    Store().begin("9999", keys.from_passphrase(PHRASE)).close()
    assert stat.S_IMODE(Store().folder.stat().st_mode) == 0o700


def test_no_personal_word_stands_in_any_file_or_name(
        opened: OpenDraft, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(os, "unlink", lambda path, **_: None)  # temporary files stay to be searched too
    monkeypatch.setattr(os, "replace", lambda old, new: Path(new).write_bytes(Path(old).read_bytes()))
    for until in ("age", "sector", ""):
        opened.save(draft(until, f"and {PERSONAL[2]}"))
    with Store().begin("9999", keys.new_in_keyring()) as other:
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
from triage.drafts import Store, keys, sealed
from triage.errors import InputError
sealed.COST = sealed.COSTS[0]
try:
    held = Store().{use}
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
        Store().open("7F3K")
    other.send_signal(signal.SIGKILL)
    other.wait()
    with Store().open("7F3K") as again:
        assert again.unlock(POLICY, ENGINE, TODAY, PHRASE).again == ()
    assert names() == ["7F3K.draft"]


def test_a_lock_file_that_somebody_removed_is_taken_again(opened: OpenDraft) -> None:
    opened.save(draft())
    (Store().folder / "7F3K.lock").unlink()
    opened.save(draft("sector"))
    with pytest.raises(InputError, match="open in another window"):
        Store().open("7F3K")


def test_a_lock_that_another_process_has_taken_over_stops_the_writing(opened: OpenDraft) -> None:
    opened.save(draft())
    (Store().folder / "7F3K.lock").unlink()
    other = process("open('7F3K')")
    assert said(other) == "held"
    before = Store().path("7F3K").read_bytes()
    with pytest.raises(InputError, match="open in another window"):
        opened.save(draft(""))
    assert Store().path("7F3K").read_bytes() == before
    other.kill()
    other.wait()
    opened.save(draft(""))
    assert Store().entries()[0].stage == "done"


KILLED = """
import os, signal
from chat_driver import desk, typed
from triage import disk
from triage.conversation import Conversation
from triage.drafts import Draft, Store
from chat_driver import ENGINE, POLICY, TODAY
held = Store().open("7F3K")
held.unlock(POLICY, ENGINE, TODAY, {phrase!r})
os.{call} = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
held.save(Draft(typed(Conversation(desk()), "")))
"""


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_process_killed_while_it_writes_leaves_the_earlier_draft(opened: OpenDraft, call: str) -> None:
    opened.save(draft())
    opened.close()
    killed = subprocess.run([sys.executable, "-c", KILLED.format(phrase=PHRASE, call=call)],
                            env={**os.environ, "PYTHONPATH": str(Path(__file__).parent)}, capture_output=True)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert len(names()) == 3  # the draft, the lock, and the write that was not finished
    Store().expire(TODAY)
    assert names() == ["7F3K.draft"]
    with Store().open("7F3K") as again:
        found = again.unlock(POLICY, ENGINE, TODAY, PHRASE)
    assert found.draft.conversation.given == draft().conversation.given


def test_tidying_takes_nothing_from_a_draft_that_is_open(opened: OpenDraft) -> None:
    opened.save(draft())
    (Store().folder / ".7F3K-being-written").touch()
    (Store().folder / ".9999-left").touch()
    (Store().folder / "mine.txt").touch()
    other = process("expire(__import__('datetime').date(2026, 11, 20))")
    assert said(other) == "held"
    other.kill()
    other.wait()
    assert names() == [".7F3K-being-written", "7F3K.draft", "7F3K.lock", "mine.txt"]


# --- when the disk does not take it ----------------------------------------------------------------

@pytest.mark.parametrize(("number", "told"), [
    (errno.ENOSPC, "there is no space left to write here"), (errno.EDQUOT, "there is no space left"),
    (errno.EFBIG, "there is no space left"), (errno.EROFS, "no permission to write here"),
    (errno.EACCES, "no permission to write here"), (errno.EIO, "this cannot be written")])
@pytest.mark.parametrize("call", ["fsync", "replace", "write"])
def test_a_write_that_fails_is_one_line_and_the_next_one_works(
        opened: OpenDraft, monkeypatch: pytest.MonkeyPatch, number: int, told: str, call: str) -> None:
    opened.save(draft())
    before = Store().path("7F3K").read_bytes()

    def fail(*_: object, **__: object) -> None:
        raise OSError(number, PERSONAL[0])

    with monkeypatch.context() as broken:
        broken.setattr(*(disk.os, call) if call != "write" else (disk.tempfile, "mkstemp"), fail)
        with pytest.raises(InputError, match=told) as error:
            opened.save(draft(""))
    assert PERSONAL[0] not in str(error.value)
    assert Store().path("7F3K").read_bytes() == before
    assert names() == ["7F3K.draft", "7F3K.lock"]
    opened.save(draft(""))
    assert Store().entries()[0].stage == "done"


def test_a_folder_that_is_removed_underneath_is_made_again(opened: OpenDraft) -> None:
    import shutil

    opened.save(draft())
    shutil.rmtree(Store().folder.parent)
    opened.save(draft("sector"))
    assert stat.S_IMODE(Store().folder.stat().st_mode) == 0o700
    opened.close()
    with Store().open("7F3K") as again:
        again.unlock(POLICY, ENGINE, TODAY, PHRASE)


def test_a_file_in_the_way_of_the_folder_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    with pytest.raises(InputError, match="a folder is needed here"):
        Store().begin("7F3K", keys.from_passphrase(PHRASE))


# --- files that are not what they should be --------------------------------------------------------

def damaged(make: Callable[[bytes], bytes]) -> str:
    """What opening says after a draft was changed; the file must stay as it is."""
    path = Store().path("7F3K")
    data = make(path.read_bytes())
    path.write_bytes(data)
    with pytest.raises(InputError) as error, Store().open("7F3K") as again:
        again.unlock(POLICY, ENGINE, TODAY, PHRASE)
    assert path.read_bytes() == data
    assert [entry.reference for entry in Store().entries()] == ["7F3K"]
    return error.value.problem


@pytest.mark.parametrize(("make", "told"), [
    (lambda data: data[:-100], "cut off"), (lambda data: data[:20], "cut off"),
    (lambda data: b"", "not a file that this program locked"),
    (lambda data: data[:-1] + bytes([data[-1] ^ 1]), "damaged or changed"),
    (lambda data: data + b"x", "damaged or changed"), (lambda data: b"something", "not a file that"),
    (lambda data: data[:8] + b"\x02" + data[9:], "newer version"),
    (lambda data: data + bytes(sealed.LARGEST), "too large"),
    (lambda data: data[:28] + b"9999" + data[32:], "exchanged, or one was renamed"),
])
def test_a_draft_that_was_changed_is_refused_and_kept(
        opened: OpenDraft, make: Callable[[bytes], bytes], told: str) -> None:
    opened.save(draft())
    opened.close()
    assert told in damaged(make)
    Store().erase("7F3K")
    assert names() == []


def test_two_drafts_that_were_exchanged_are_noticed(opened: OpenDraft) -> None:
    opened.save(draft())
    opened.close()
    with Store().begin("9999", keys.from_passphrase(PHRASE)) as other:
        other.save(draft(""))
    one, two = Store().path("7F3K"), Store().path("9999")
    first, second = one.read_bytes(), two.read_bytes()
    one.write_bytes(second)
    two.write_bytes(first)
    for entry in Store().entries():
        assert "two files were exchanged" in entry.problem
        with pytest.raises(InputError, match="two files were exchanged"):
            Store().open(entry.reference)
    # The name in the open can be changed too, and then the seal does not fit.
    one.write_bytes(second[:28] + b"7F3K" + second[32:])
    with Store().open("7F3K") as again, pytest.raises(InputError, match="damaged or changed"):
        again.unlock(POLICY, ENGINE, TODAY, PHRASE)


def test_what_is_no_ordinary_file_neither_hangs_nor_stops_the_list(opened: OpenDraft) -> None:
    opened.save(draft())
    os.mkfifo(Store().folder / "9999.draft")
    (Store().folder / "8888.draft").mkdir()
    (Store().folder / "7777.draft").symlink_to("/dev/zero")
    problems = {entry.reference: entry.problem for entry in Store().entries()}
    assert problems.keys() == {"7F3K", "9999", "8888", "7777"}
    assert [reference for reference, problem in problems.items() if not problem] == ["7F3K"]


def test_a_key_that_left_the_store_is_said_in_one_line() -> None:
    with Store().begin("7F3K", keys.new_in_keyring()) as opened:
        opened.save(draft())
    Path(os.environ[fake_keyring.WHERE]).unlink()
    with Store().open("7F3K") as again, pytest.raises(InputError, match="not in this computer's key store"):
        again.unlock(POLICY, ENGINE, TODAY)
    assert Store().path("7F3K").exists()


# --- erasing and growing old -----------------------------------------------------------------------

def test_erasing_takes_the_key_out_of_the_store_so_that_a_copy_stays_shut() -> None:
    with Store().begin("7F3K", keys.new_in_keyring()) as opened:
        opened.save(draft())
        copy = Store().path("7F3K").read_bytes()
        opened.erase()
    assert names() == []
    Store().path("7F3K").write_bytes(copy)
    with Store().open("7F3K") as again, pytest.raises(InputError, match="not in this computer's key store"):
        again.unlock(POLICY, ENGINE, TODAY)


def test_an_old_draft_is_announced_first_and_erased_on_a_later_day(monkeypatch: pytest.MonkeyPatch) -> None:
    key = keys.from_passphrase(PHRASE)
    left("7F3K", key, TODAY - datetime.timedelta(days=31), monkeypatch)
    left("9999", key, TODAY - datetime.timedelta(days=30), monkeypatch)
    store, tomorrow = Store(), TODAY + datetime.timedelta(days=1)
    for _ in range(2):
        found = store.expire(TODAY)
        assert [entry.reference for entry in found.announce] == ["7F3K"]
        assert found.erased == ()
        assert store.references() == {"7F3K", "9999"}
    assert store.expire(tomorrow).erased == ()  # nobody was told yet
    store.announced(found.announce, TODAY)
    assert store.expire(TODAY).erased == ()  # told on the same day
    found = store.expire(tomorrow)
    assert [entry.reference for entry in found.erased] == ["7F3K"]
    assert [entry.reference for entry in found.announce] == ["9999"]
    store.announced(found.announce, tomorrow)
    assert kept.draft_settings().warned == {"9999": tomorrow}
    assert store.references() == {"9999"}


def test_a_draft_that_was_saved_after_the_warning_is_warned_of_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    left("7F3K", keys.from_passphrase(PHRASE), TODAY, monkeypatch)
    earlier = TODAY - datetime.timedelta(days=9)
    kept.save_draft_settings(replace(kept.draft_settings(), warned={"7F3K": earlier}))
    later = TODAY + datetime.timedelta(days=40)
    found = Store().expire(later)
    assert (len(found.erased), len(found.announce)) == (0, 1)
    Store().announced(found.announce, later)
    assert kept.draft_settings().warned == {"7F3K": later}
    assert len(Store().expire(later + datetime.timedelta(days=1)).erased) == 1


def test_a_clock_that_was_put_back_erases_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    left("7F3K", keys.from_passphrase(PHRASE), TODAY, monkeypatch)
    future, past = TODAY.replace(year=2090), TODAY.replace(year=1999)
    Store().announced(Store().expire(future).announce, future)
    for day in (TODAY, past):
        assert Store().expire(day) == Store().expire(day)
        assert Store().expire(day).erased == Store().expire(day).announce == ()
    # A warning from a time to come counts for nothing.
    soon = TODAY + datetime.timedelta(days=31)
    Store().announced(Store().expire(soon).announce, soon)
    assert kept.draft_settings().warned == {"7F3K": soon}


def test_a_draft_that_is_open_is_not_erased_for_its_age(
        opened: OpenDraft, monkeypatch: pytest.MonkeyPatch) -> None:
    opened.save(draft())
    later = TODAY + datetime.timedelta(days=50)
    Store().announced(Store().expire(later).announce, later)
    found = Store().expire(later + datetime.timedelta(days=1))
    assert found.erased == ()
    assert len(found.announce) == 1
    assert Store().path("7F3K").exists()


def test_a_start_without_old_drafts_writes_nothing() -> None:
    Store().announced(Store().expire(TODAY).announce, TODAY)
    assert not kept.data_dir().exists()


def test_the_days_can_be_set() -> None:
    assert kept.draft_settings().days == 30
    kept.save_draft_settings(replace(kept.draft_settings(), keeping="passphrase", days=7))
    assert (kept.draft_settings().keeping, kept.draft_settings().days) == ("passphrase", 7)


@pytest.mark.parametrize("content", [
    '{"keeping": "cloud", "days": 30, "warned": {}}', '{"keeping": "none", "days": 0, "warned": {}}',
    '{"keeping": "none", "days": true, "warned": {}}', '{"keeping": "none", "days": 366, "warned": {}}',
    '{"keeping": "none", "days": 30, "warned": []}', '{"keeping": "none", "days": 30, "warned": {"7F3K": 1}}',
    '{"keeping": ["none"], "days": 30, "warned": {}}', '{"keeping": "none", "days": 30}', "[", "[]"])
def test_settings_that_were_damaged_are_said_so(content: str) -> None:
    kept.data_dir().mkdir(parents=True)
    (kept.data_dir() / "drafts.json").write_text(content)
    with pytest.raises(InputError, match="damaged"):
        kept.draft_settings()
