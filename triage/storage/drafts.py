"""The folder of drafts: one sealed file for each, one process at a time, each write whole or not at all.

``7F3KQMR.draft`` is the draft with that reference, ``7F3KQMR.lock`` is there while it is open, and
``.7F3KQMR-...`` is a write that was not finished; it is sealed like the rest, and removed at the next start.
Erasing unlinks the file and takes its key out of the key store. Disks may keep old blocks for a while:
those stay sealed.
"""

from __future__ import annotations

import contextlib
import datetime
import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType

from triage import clock
from triage.disk import make_folder, refused, replace_file, sync_folder
from triage.engine.deciding import Engine
from triage.errors import InputError
from triage.pathway import Pathway
from triage.policy.model import Policy
from triage.storage import draft_json, keys, settings
from triage.storage.draft_file import (
    LOCK,
    SUFFIX,
    UNIQUE,
    header_of,
    left_over,
    read_start,
    set_day,
    temporary,
)
from triage.storage.draft_json import Draft, Resumed, stage_of
from triage.storage.encrypted_file import (
    DRAFT,
    FROM_PASSPHRASE,
    HEAD_SIZE,
    LARGEST,
    REFERENCE,
    Header,
    Key,
    Label,
    decrypt,
    encrypt,
)
from triage.storage.lock import Lock

FOLDER = "drafts"
_TRIED = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """One draft in the list. Nothing of it is about a person."""

    reference: str
    begun: datetime.date
    saved: datetime.date
    """The day on which it was saved last, as far as that can be believed: see :meth:`DraftStore.entries`."""
    stage: int
    """The number of the stage at which it stands, from 1, and one more than all after the last question; 0
    where it is not known."""
    key_kind: str
    """``keyring`` or ``passphrase``; empty where it is not known."""
    problem: str = ""
    """Why it cannot be opened, as a line to show; else empty."""

    def days(self, today: datetime.date) -> int:
        """Whole days since it was saved last; 0 where the clock was put back meanwhile."""
        return max((today - self.saved).days, 0)


@dataclass(frozen=True, slots=True)
class Expiry:
    """What became of old drafts at a start."""

    erased: tuple[Entry, ...]
    """Erased now: announced on an earlier day, and not saved since."""
    announce: tuple[Entry, ...]
    """To be erased on a later day, after the user was told."""


class DraftStore:
    """The drafts in a folder, by default the user's own. Making one touches no disk."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or settings.data_dir() / FOLDER

    # Listing

    def references(self) -> frozenset[str]:
        """The references of all drafts. InputError where the folder cannot be read."""
        return frozenset(
            name.removesuffix(SUFFIX)
            for name in self._names()
            if name.endswith(SUFFIX) and REFERENCE.match(name.removesuffix(SUFFIX))
        )

    def entries(self, today: datetime.date | None = None) -> tuple[Entry, ...]:
        """All drafts, the one saved last first. No key is needed. InputError as ``references``.

        Without a key nothing in a file is proved. So the day in its head alone makes no draft older than
        its file is, and a day to come counts for nothing: where there is no other, it was saved today.
        """
        day = today or clock.today()
        found = [entry for reference in self.references() if (entry := self._entry(reference, day))]
        return tuple(sorted(found, key=lambda entry: (-entry.saved.toordinal(), entry.reference)))

    def opens(self, passphrase: str) -> bool:
        """Whether a passphrase opens one of the drafts saved last, so that it was typed right."""
        known = [entry for entry in self.entries() if entry.key_kind == "passphrase" and not entry.problem]
        for entry in known[:_TRIED]:
            with contextlib.suppress(InputError):
                head = self._head(entry.reference)
                if keys.key_of(head, passphrase).check == head.check:
                    return True
        return False

    def _names(self) -> list[str]:
        try:
            return os.listdir(self.folder)
        except FileNotFoundError:
            return []
        except OSError:
            raise InputError("this folder cannot be read", file=str(self.folder)) from None

    def _entry(self, reference: str, today: datetime.date) -> Entry | None:
        head, problem = None, ""
        try:
            head = self._head(reference)
        except InputError as error:
            problem = error.problem
        days = self._days(reference, head)
        if not days:
            return None  # erased while the list was made
        saved = max((day for day in days if day <= today), default=today)
        if head is None:
            return Entry(reference, saved, saved, 0, "", problem)
        kind = "passphrase" if head.source == FROM_PASSPHRASE else "keyring"
        return Entry(reference, min(head.label.begun, saved), saved, head.label.stage, kind)

    def _days(self, reference: str, head: Header | None) -> list[datetime.date]:
        """The days on which a draft may have been saved last; none where its file is not there."""
        try:
            changed = datetime.date.fromtimestamp(os.lstat(self.path(reference)).st_mtime)
        except OSError:
            return []
        except (ValueError, OverflowError):  # a time that no calendar has
            changed = datetime.date.max
        return [changed, head.label.saved] if head else [changed]

    def _head(self, reference: str) -> Header:
        return header_of(read_start(self.path(reference), HEAD_SIZE), reference)

    def path(self, reference: str) -> Path:
        """The file of a draft."""
        return self.folder / f"{reference}{SUFFIX}"

    # Opening

    def begin(self, reference: str, key: Key) -> OpenDraft:
        """A new draft under a reference that no draft has. Nothing of it is on the disk before it is saved.

        InputError where the reference is taken or the folder cannot be used.
        """
        lock = self._locked(reference)
        if os.path.lexists(self.path(reference)):
            lock.release()
            raise InputError("there is a draft with this reference already")
        return OpenDraft(self, reference, lock, None, key)

    def open(self, reference: str) -> OpenDraft:
        """A draft, still locked by its key. InputError: none such, open elsewhere, or damaged."""
        if not REFERENCE.match(reference) or not os.path.lexists(self.path(reference)):
            raise InputError("there is no draft with this reference; triage drafts lists them")
        lock = self._locked(reference)
        try:
            return OpenDraft(self, reference, lock, self._head(reference), None)
        except BaseException:
            lock.release()
            raise

    def erase(self, reference: str) -> None:
        """Erase a draft that is open nowhere, damaged ones too. InputError where that cannot be done."""
        if not REFERENCE.match(reference) or not os.path.lexists(self.path(reference)):
            raise InputError("there is no draft with this reference; triage drafts lists them")
        lock = self._locked(reference)
        try:
            self._erase(reference)
        finally:
            lock.release()

    def _locked(self, reference: str) -> Lock:
        """The lock of a draft; what an interrupted write left behind is removed."""
        if not REFERENCE.match(reference):
            raise InputError("a reference has seven letters or figures, such as 7F3KQMR")
        try:
            self._ready()
            lock = Lock(self.folder / f"{reference}{LOCK}")
        except OSError as error:
            raise refused(error, self.folder) from None
        for name in self._unfinished(reference):
            with contextlib.suppress(OSError):
                os.unlink(self.folder / name)
        return lock

    def _ready(self) -> None:
        make_folder(self.folder)
        self.folder.chmod(0o700)

    def _unfinished(self, reference: str) -> list[str]:
        return [name for name in self._names() if name.startswith(temporary(reference))]

    def _erase(self, reference: str) -> None:
        path = self.path(reference)
        head = None
        with contextlib.suppress(InputError):
            head = self._head(reference)
        try:
            os.unlink(path)
        except FileNotFoundError:
            pass
        except OSError:
            raise InputError("this draft cannot be erased", file=str(path)) from None
        sync_folder(self.folder)
        if head and head.source != FROM_PASSPHRASE:
            keys.forget(head.mark)

    # Growing old

    def expire(self, today: datetime.date) -> Expiry:
        """Erase what is overdue and was announced on an earlier day; say what is to be announced now.

        Left-overs of processes that were killed are removed too. InputError as ``references``.
        """
        self._tidy()
        self._begin_to_age(today)
        chosen = settings.draft_settings()
        erased, announce = [], []
        for entry in self.entries(today):
            if entry.days(today) <= chosen.days:
                continue
            told = chosen.warned.get(entry.reference)
            # A draft that was saved after the user was told is a live one, or another one.
            if told and entry.saved <= told < today and self._erased(entry.reference):
                erased.append(entry)
            else:
                announce.append(entry)
        return Expiry(tuple(erased), tuple(announce))

    def _begin_to_age(self, today: datetime.date) -> None:
        """Have files of today that were saved under a clock that was ahead: else they would never be old."""
        for reference in self.references():
            head = None
            with contextlib.suppress(InputError):
                head = self._head(reference)
            if min(self._days(reference, head), default=today) > today:
                set_day(self.path(reference), today)

    def announced(self, entries: Iterable[Entry], today: datetime.date) -> None:
        """Keep that the user was told today that these drafts will be erased. InputError if it cannot be."""
        there, chosen = self.references(), settings.draft_settings()
        warned = {
            reference: day for reference, day in chosen.warned.items() if reference in there and day <= today
        }
        for entry in entries:
            told = warned.get(entry.reference)
            # A draft that was saved since then starts anew; else the first warning counts.
            warned[entry.reference] = told if told and entry.saved <= told else today
        if warned != chosen.warned:
            settings.save_draft_settings(replace(chosen, warned=warned))

    def _erased(self, reference: str) -> bool:
        try:
            self.erase(reference)
        except InputError:  # open elsewhere, or it cannot be removed now: announced once more
            return False
        return True

    def _tidy(self) -> None:
        for reference in {reference for name in self._names() if (reference := left_over(name))}:
            with contextlib.suppress(InputError):
                self._locked(reference).release()


class OpenDraft:
    """A draft that this process holds. ``close`` lets go of it and keeps it; so does leaving ``with``."""

    def __init__(
        self, store: DraftStore, reference: str, lock: Lock, head: Header | None, key: Key | None
    ) -> None:
        self.reference = reference
        self._store = store
        self._lock = lock
        self._begun = head.label.begun if head else clock.today()
        self._source = head.source if head else key.source if key else FROM_PASSPHRASE
        self._key = key
        self._last = b""
        self._seen = b""
        self._erased = False

    @property
    def key_kind(self) -> str:
        """``keyring`` or ``passphrase``."""
        return "passphrase" if self._source == FROM_PASSPHRASE else "keyring"

    @property
    def erased(self) -> bool:
        """Whether somebody erased it while it was open here."""
        return self._erased

    def unlock(
        self,
        policy: Policy,
        engine: Engine,
        today: datetime.date,
        passphrase: str = "",
        *,
        pathway: Pathway,
    ) -> Resumed:
        """Read the draft, to go on with it. InputError: the wrong passphrase (:class:`WrongKeyError`, try
        again), a key store without the key, or a file that was damaged. The file is kept."""
        data = read_start(self._store.path(self.reference), LARGEST)
        head = header_of(data, self.reference)
        key = keys.key_of(head, passphrase)
        content = decrypt(data, key)
        resumed = draft_json.read(content, policy, engine, today, pathway)
        self._key, self._begun = key, head.label.begun
        self._seen, self._last = data[:UNIQUE], content
        return resumed

    def save(self, draft: Draft) -> None:
        """Put the draft on the disk, safe when this returns. InputError if that cannot be done: what was
        saved before is then as it was, and the next ``save`` tries again. What somebody else wrote or
        erased meanwhile stays as they left it."""
        if self._key is None:
            raise ValueError("a draft is saved only after it was unlocked")
        content, path = draft_json.written(draft), self._store.path(self.reference)
        if content == self._last and self._as_left():
            return
        label = Label(DRAFT, self.reference, self._begun, clock.today(), stage_of(draft.conversation))
        data = encrypt(content, label, self._key)
        try:
            cleared = not path.parent.is_dir()
            if cleared:
                self._store._ready()
            self._must_be_ours(alone=self._lock.keep() or cleared)
            replace_file(path, data, temporary(self.reference))
        except OSError as error:
            raise refused(error, path) from None
        self._last, self._seen = content, data[:UNIQUE]
        if label.saved != datetime.date.today():
            set_day(path, label.saved)

    def _as_left(self) -> bool:
        """Whether the file is there as this process wrote or read it last."""
        with contextlib.suppress(InputError):
            return read_start(self._store.path(self.reference), UNIQUE) == self._seen
        return False

    def _must_be_ours(self, *, alone: bool) -> None:
        """InputError where somebody else wrote the file, or erased it, though it was open here.

        ``alone``: nobody else can have held the lock, so that a file that is gone was only lost.
        """
        path = self._store.path(self.reference)
        if not os.path.lexists(path):
            self._erased = self._erased or (bool(self._seen) and not alone)
            if self._erased:
                raise InputError("this draft was erased while it was open here, so it is not written anew")
            return
        if self._as_left():
            return
        with contextlib.suppress(InputError):
            if self._seen and self._key and decrypt(read_start(path, LARGEST), self._key) == self._last:
                return
        raise InputError(
            "this draft was changed by another window meanwhile, and what was written there "
            "stays; what you answer here is not saved any more"
        )

    def erase(self) -> None:
        """Erase the draft and let go of it. InputError where that cannot be done; it is still held then."""
        self._store._erase(self.reference)
        self.close()

    def close(self) -> None:
        """Let go of the draft; what was saved is kept. Closing twice does no harm."""
        if self._key and self._source != FROM_PASSPHRASE and not self._store.path(self.reference).exists():
            keys.forget(self._key.mark)  # nothing is there that it could open
        self._key = None
        self._lock.release()

    def __enter__(self) -> OpenDraft:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
