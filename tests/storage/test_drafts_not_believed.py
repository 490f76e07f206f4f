"""What a draft has in the open is not believed: dates that are damaged, and files that others changed."""

from __future__ import annotations

import datetime
import os
import struct
from pathlib import Path

import pytest
from chat_driver import ENGINE, POLICY, TODAY
from drafts_on_disk import PHRASE, alone, begun, draft, left, names

from triage.errors import InputError
from triage.prevent import PREVENT
from triage.storage import keys
from triage.storage.drafts import DraftStore
from triage.storage.encrypted_file import HEAD_SIZE

TOMORROW = TODAY + datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    alone(monkeypatch, tmp_path)


def damaged(day: datetime.date) -> bytes:
    """The draft with another day of saving in its open head, its file as old as before."""
    path = DraftStore().path("7F3K")
    was, data = path.stat(), path.read_bytes()
    here = data.rindex(struct.pack(">I", TODAY.toordinal()), 0, HEAD_SIZE)
    path.write_bytes(data[:here] + struct.pack(">I", day.toordinal()) + data[here + 4 :])
    os.utime(path, ns=(was.st_atime_ns, was.st_mtime_ns))
    return path.read_bytes()


def aged(days: int) -> None:
    """Make the file as old as it is after some days."""
    path = DraftStore().path("7F3K")
    os.utime(path, (path.stat().st_mtime - days * 86_400,) * 2)


def start_on(day: datetime.date) -> tuple[list[str], list[str]]:
    """The references that a start on this day announces, and those that it erases."""
    store = DraftStore()
    found = store.expire(day)
    store.announced(found.announce, day)
    return [entry.reference for entry in found.announce], [entry.reference for entry in found.erased]


def begun_and_left(monkeypatch: pytest.MonkeyPatch, day: datetime.date = TODAY) -> None:
    left("7F3K", keys.from_passphrase(PHRASE), day, monkeypatch)


# --- the day on which it was saved -----------------------------------------------------------------


@pytest.mark.parametrize("day", [datetime.date(2026, 1, 1), datetime.date(1, 1, 1)])
def test_a_head_damaged_to_an_old_day_erases_nothing(
    monkeypatch: pytest.MonkeyPatch, day: datetime.date
) -> None:
    begun_and_left(monkeypatch)
    data = damaged(day)
    for start in (TODAY, TOMORROW, TODAY + datetime.timedelta(days=30)):
        assert start_on(start) == ([], [])
    assert DraftStore().path("7F3K").read_bytes() == data
    assert DraftStore().entries()[0].saved == TODAY


@pytest.mark.parametrize("day", [datetime.date(9999, 1, 1), TODAY + datetime.timedelta(days=400)])
def test_a_head_damaged_to_a_day_to_come_keeps_a_draft_no_longer(
    monkeypatch: pytest.MonkeyPatch, day: datetime.date
) -> None:
    begun_and_left(monkeypatch)
    damaged(day)
    late = TODAY + datetime.timedelta(days=31)
    assert start_on(TODAY + datetime.timedelta(days=30)) == ([], [])
    assert start_on(late) == (["7F3K"], [])
    assert start_on(late + datetime.timedelta(days=1)) == ([], ["7F3K"])


def test_a_file_whose_own_time_was_lost_is_not_erased_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    begun_and_left(monkeypatch)
    os.utime(DraftStore().path("7F3K"), (0, 0))
    assert start_on(TOMORROW) == ([], [])
    assert start_on(TODAY + datetime.timedelta(days=31)) == (["7F3K"], [])


def test_a_draft_saved_under_a_clock_that_was_ahead_counts_as_todays_and_then_ages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun_and_left(monkeypatch, datetime.date(2099, 5, 1))
    assert DraftStore().entries()[0].saved == TODAY
    assert start_on(TODAY) == ([], [])
    assert start_on(TODAY + datetime.timedelta(days=30)) == ([], [])
    late = TODAY + datetime.timedelta(days=31)
    assert start_on(late) == (["7F3K"], [])
    assert start_on(late + datetime.timedelta(days=1)) == ([], ["7F3K"])


def test_a_clock_that_was_put_back_for_a_while_costs_a_draft_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    begun_and_left(monkeypatch)
    assert start_on(datetime.date(1999, 1, 1)) == ([], [])
    assert start_on(TOMORROW) == ([], [])
    assert start_on(TODAY + datetime.timedelta(days=30)) == ([], [])


def test_a_file_that_cannot_be_read_at_all_grows_old_like_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    begun_and_left(monkeypatch)
    path = DraftStore().path("7F3K")
    was = path.stat()
    path.write_bytes(b"no draft at all")
    os.utime(path, ns=(was.st_atime_ns, was.st_mtime_ns))
    assert start_on(TODAY + datetime.timedelta(days=30)) == ([], [])
    aged(1)
    assert start_on(TODAY + datetime.timedelta(days=30)) == (["7F3K"], [])


# --- files that others changed while the draft was open --------------------------------------------


def test_a_lock_file_that_was_deleted_lets_no_second_program_be_written_over() -> None:
    with begun() as first:
        first.save(draft())
        (DraftStore().folder / "7F3K.lock").unlink()
        with DraftStore().open("7F3K") as second:
            second.unlock(POLICY, ENGINE, TODAY, PHRASE, pathway=PREVENT)
            second.save(draft("sector", "what the second one wrote"))
        before = DraftStore().path("7F3K").read_bytes()
        for _ in range(2):
            with pytest.raises(InputError, match="was changed by another window meanwhile"):
                first.save(draft("", "what the first one wrote"))
        assert DraftStore().path("7F3K").read_bytes() == before


def test_a_second_program_that_changed_nothing_is_in_nobodys_way() -> None:
    with begun() as first:
        first.save(draft())
        (DraftStore().folder / "7F3K.lock").unlink()
        with DraftStore().open("7F3K") as second:
            same = second.unlock(POLICY, ENGINE, TODAY, PHRASE, pathway=PREVENT).draft
            second.save(same)
        first.save(draft("sector"))
    with DraftStore().open("7F3K") as again:
        found = again.unlock(POLICY, ENGINE, TODAY, PHRASE, pathway=PREVENT).draft
    assert found.conversation.given_answers == draft("sector").conversation.given_answers


@pytest.mark.parametrize("source", ["passphrase", "key store"])
def test_a_draft_erased_under_an_open_chat_is_not_written_anew(source: str) -> None:
    key = keys.from_passphrase(PHRASE) if source == "passphrase" else keys.new_in_keyring()
    with DraftStore().begin("7F3K", key) as opened:
        opened.save(draft())
        with pytest.raises(InputError, match="open in another window"):
            DraftStore().erase("7F3K")
        (DraftStore().folder / "7F3K.lock").unlink()
        DraftStore().erase("7F3K")
        for content in (draft(), draft("sector"), draft("sector")):
            with pytest.raises(InputError, match="was erased while it was open here"):
                opened.save(content)
        assert "7F3K.draft" not in names()
    assert names() == []


def test_a_file_that_appears_under_the_name_of_a_new_draft_is_not_written_over() -> None:
    with begun() as opened:
        DraftStore().path("7F3K").write_bytes(b"not ours")
        with pytest.raises(InputError, match="was changed by another window meanwhile"):
            opened.save(draft())
        assert DraftStore().path("7F3K").read_bytes() == b"not ours"
