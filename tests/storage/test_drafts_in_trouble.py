"""Drafts in trouble and in age: a disk that fails, files that were changed, erasing, growing old."""

from __future__ import annotations

import datetime
import errno
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import fake_keyring
import pytest
from chat_driver import ENGINE, POLICY, TODAY
from drafts_on_disk import ALL_ASKED, PERSONAL, PHRASE, alone, begun, draft, left, names

from triage import disk
from triage.errors import InputError
from triage.prevent import PREVENT
from triage.storage import encrypted_file, keys
from triage.storage import settings as kept
from triage.storage.drafts import DraftStore, OpenDraft


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    alone(monkeypatch, tmp_path)


@pytest.fixture
def opened() -> Iterator[OpenDraft]:
    with begun() as found:
        yield found


# --- when the disk does not take it ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, "there is no space left to write here"),
        (errno.EDQUOT, "there is no space left"),
        (errno.EFBIG, "there is no space left"),
        (errno.EROFS, "no permission to write here"),
        (errno.EACCES, "no permission to write here"),
        (errno.EIO, "this cannot be written"),
    ],
)
@pytest.mark.parametrize("call", ["fsync", "replace", "write"])
def test_a_write_that_fails_is_one_line_and_the_next_one_works(
    opened: OpenDraft, monkeypatch: pytest.MonkeyPatch, number: int, told: str, call: str
) -> None:
    opened.save(draft())
    before = DraftStore().path("7F3K").read_bytes()

    def fail(*_: object, **__: object) -> None:
        raise OSError(number, PERSONAL[0])

    with monkeypatch.context() as broken:
        broken.setattr(*(disk.os, call) if call != "write" else (disk.tempfile, "mkstemp"), fail)
        with pytest.raises(InputError, match=told) as error:
            opened.save(draft(""))
    assert PERSONAL[0] not in str(error.value)
    assert DraftStore().path("7F3K").read_bytes() == before
    assert names() == ["7F3K.draft", "7F3K.lock"]
    opened.save(draft(""))
    assert DraftStore().entries()[0].stage == ALL_ASKED


def test_a_folder_that_is_removed_underneath_is_made_again(opened: OpenDraft) -> None:
    import shutil

    opened.save(draft())
    shutil.rmtree(DraftStore().folder.parent)
    opened.save(draft("sector"))
    assert stat.S_IMODE(DraftStore().folder.stat().st_mode) == 0o700
    opened.close()
    with DraftStore().open("7F3K") as again:
        again.unlock(POLICY, ENGINE, TODAY, PHRASE, pathway=PREVENT)


def test_a_file_in_the_way_of_the_folder_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    with pytest.raises(InputError, match="a folder is needed here"):
        DraftStore().begin("7F3K", keys.from_passphrase(PHRASE))


# --- files that are not what they should be --------------------------------------------------------


def damaged(make: Callable[[bytes], bytes]) -> str:
    """What opening says after a draft was changed; the file must stay as it is."""
    path = DraftStore().path("7F3K")
    data = make(path.read_bytes())
    path.write_bytes(data)
    with pytest.raises(InputError) as error, DraftStore().open("7F3K") as again:
        again.unlock(POLICY, ENGINE, TODAY, PHRASE, pathway=PREVENT)
    assert path.read_bytes() == data
    assert [entry.reference for entry in DraftStore().entries()] == ["7F3K"]
    return error.value.problem


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda data: data[:-100], "cut off"),
        (lambda data: data[:20], "cut off"),
        (lambda data: b"", "not a file that this program locked"),
        (lambda data: data[:-1] + bytes([data[-1] ^ 1]), "damaged or changed"),
        (lambda data: data + b"x", "damaged or changed"),
        (lambda data: b"something", "not a file that"),
        (lambda data: data[:8] + b"\x03" + data[9:], "newer version"),
        (lambda data: data + bytes(encrypted_file.LARGEST), "too large"),
        (lambda data: data[:28] + b"9999" + data[32:], "exchanged, or one was renamed"),
    ],
)
def test_a_draft_that_was_changed_is_refused_and_kept(
    opened: OpenDraft, make: Callable[[bytes], bytes], told: str
) -> None:
    opened.save(draft())
    opened.close()
    assert told in damaged(make)
    DraftStore().erase("7F3K")
    assert names() == []


def test_two_drafts_that_were_exchanged_are_noticed(opened: OpenDraft) -> None:
    opened.save(draft())
    opened.close()
    with DraftStore().begin("9999", keys.from_passphrase(PHRASE)) as other:
        other.save(draft(""))
    one, two = DraftStore().path("7F3K"), DraftStore().path("9999")
    first, second = one.read_bytes(), two.read_bytes()
    one.write_bytes(second)
    two.write_bytes(first)
    for entry in DraftStore().entries():
        assert "two files were exchanged" in entry.problem
        with pytest.raises(InputError, match="two files were exchanged"):
            DraftStore().open(entry.reference)
    # The name in the open can be changed too, and then the seal does not fit.
    one.write_bytes(second[:28] + b"7F3K" + second[32:])
    with DraftStore().open("7F3K") as again, pytest.raises(InputError, match="damaged or changed"):
        again.unlock(POLICY, ENGINE, TODAY, PHRASE, pathway=PREVENT)


def test_what_is_no_ordinary_file_neither_hangs_nor_stops_the_list(opened: OpenDraft) -> None:
    opened.save(draft())
    os.mkfifo(DraftStore().folder / "9999.draft")
    (DraftStore().folder / "8888.draft").mkdir()
    (DraftStore().folder / "7777.draft").symlink_to("/dev/zero")
    problems = {entry.reference: entry.problem for entry in DraftStore().entries()}
    assert problems.keys() == {"7F3K", "9999", "8888", "7777"}
    assert [reference for reference, problem in problems.items() if not problem] == ["7F3K"]


def test_a_key_that_left_the_store_is_said_in_one_line() -> None:
    with DraftStore().begin("7F3K", keys.new_in_keyring()) as opened:
        opened.save(draft())
    Path(os.environ[fake_keyring.WHERE]).unlink()
    with (
        DraftStore().open("7F3K") as again,
        pytest.raises(InputError, match="not in this computer's key store"),
    ):
        again.unlock(POLICY, ENGINE, TODAY, pathway=PREVENT)
    assert DraftStore().path("7F3K").exists()


# --- erasing and growing old -----------------------------------------------------------------------


def test_erasing_takes_the_key_out_of_the_store_so_that_a_copy_stays_shut() -> None:
    with DraftStore().begin("7F3K", keys.new_in_keyring()) as opened:
        opened.save(draft())
        copy = DraftStore().path("7F3K").read_bytes()
        opened.erase()
    assert names() == []
    DraftStore().path("7F3K").write_bytes(copy)
    with (
        DraftStore().open("7F3K") as again,
        pytest.raises(InputError, match="not in this computer's key store"),
    ):
        again.unlock(POLICY, ENGINE, TODAY, pathway=PREVENT)


def test_an_old_draft_is_announced_first_and_erased_on_a_later_day(monkeypatch: pytest.MonkeyPatch) -> None:
    key = keys.from_passphrase(PHRASE)
    left("7F3K", key, TODAY - datetime.timedelta(days=31), monkeypatch)
    left("9999", key, TODAY - datetime.timedelta(days=30), monkeypatch)
    store, tomorrow = DraftStore(), TODAY + datetime.timedelta(days=1)
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
    found = DraftStore().expire(later)
    assert (len(found.erased), len(found.announce)) == (0, 1)
    DraftStore().announced(found.announce, later)
    assert kept.draft_settings().warned == {"7F3K": later}
    assert len(DraftStore().expire(later + datetime.timedelta(days=1)).erased) == 1


def test_a_clock_that_was_put_back_erases_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    left("7F3K", keys.from_passphrase(PHRASE), TODAY, monkeypatch)
    future, past = TODAY.replace(year=2090), TODAY.replace(year=1999)
    DraftStore().announced(DraftStore().expire(future).announce, future)
    for day in (TODAY, past):
        assert DraftStore().expire(day) == DraftStore().expire(day)
        assert DraftStore().expire(day).erased == DraftStore().expire(day).announce == ()
    # A warning from a time to come counts for nothing.
    soon = TODAY + datetime.timedelta(days=31)
    DraftStore().announced(DraftStore().expire(soon).announce, soon)
    assert kept.draft_settings().warned == {"7F3K": soon}


def test_a_draft_that_is_open_is_not_erased_for_its_age(
    opened: OpenDraft, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.save(draft())
    later = TODAY + datetime.timedelta(days=50)
    DraftStore().announced(DraftStore().expire(later).announce, later)
    found = DraftStore().expire(later + datetime.timedelta(days=1))
    assert found.erased == ()
    assert len(found.announce) == 1
    assert DraftStore().path("7F3K").exists()


def test_a_start_without_old_drafts_writes_nothing() -> None:
    DraftStore().announced(DraftStore().expire(TODAY).announce, TODAY)
    assert not kept.data_dir().exists()


def test_the_days_can_be_set() -> None:
    assert kept.draft_settings().days == 30
    kept.save_draft_settings(replace(kept.draft_settings(), keeping="passphrase", days=7))
    assert (kept.draft_settings().keeping, kept.draft_settings().days) == ("passphrase", 7)


@pytest.mark.parametrize(
    "content",
    [
        '{"keeping": "cloud", "days": 30, "warned": {}}',
        '{"keeping": "none", "days": 0, "warned": {}}',
        '{"keeping": "none", "days": true, "warned": {}}',
        '{"keeping": "none", "days": 366, "warned": {}}',
        '{"keeping": "none", "days": 30, "warned": []}',
        '{"keeping": "none", "days": 30, "warned": {"7F3K": 1}}',
        '{"keeping": ["none"], "days": 30, "warned": {}}',
        '{"keeping": "none", "days": 30}',
        "[",
        "[]",
    ],
)
def test_settings_that_were_damaged_are_said_so(content: str) -> None:
    kept.data_dir().mkdir(parents=True)
    (kept.data_dir() / "drafts.json").write_text(content)
    with pytest.raises(InputError, match="damaged"):
        kept.draft_settings()
