"""The pathway in use: the folders that its rules, dialogs and features are read from.

It is one value, so that what belongs together changes together, and all that is kept of files is kept by the
folder that it came from. Each thread begins with the first pathway that ships.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from triage.shipped import DIALOGS, FEATURES, RULES, default_pathway, shipped, shipped_pathways

Stamp = tuple[tuple[str, int, int], ...]
"""What files looked like when they were read: path, time and size."""


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the content of one pathway lies."""

    pathway: str
    rules: Path
    dialogs: Path
    features: Path

    @property
    def ship(self) -> bool:
        """Whether this is a pathway that ships: no file of it is missed in silence."""
        return self.pathway in shipped_pathways() and self == shipped_folders(self.pathway)

    @property
    def are_first(self) -> bool:
        """Whether this is the pathway that is meant where none is named."""
        return self == shipped_folders()


@dataclass(frozen=True, slots=True)
class InUse:
    """What is read from where: ``own`` is the organisation's folder, ``tried`` a copy of the dialogs, which
    is taken whole in place of the pathway's."""

    folders: Folders
    own: Path | None = None
    tried: Path | None = None

    @property
    def dialogs(self) -> Path:
        """The folder of the questions and texts."""
        return self.tried or self.folders.dialogs

    @property
    def may_say_less(self) -> bool:
        """Whether its dialogs, or the copy of them, are those of a pathway beside the first. That adds to
        what the program says, and may leave files out."""
        return not self.folders.are_first


@dataclass(frozen=True, slots=True)
class Dialogs:
    """A folder of dialogs as it stands now: what was read of it holds for as long as this is the same."""

    folder: Path
    stamp: Stamp
    """Empty for what ships, which never changes."""
    may_say_less: bool


_in_use: ContextVar[InUse | None] = ContextVar("the pathway in use", default=None)


@lru_cache(maxsize=16)
def shipped_folders(pathway: str = "") -> Folders:
    """The folders of a pathway that ships, by default of the first one."""
    name = pathway or default_pathway()
    return Folders(name, shipped(RULES, name), shipped(DIALOGS, name), shipped(FEATURES, name))


def in_use() -> InUse:
    """What is in use here and now."""
    return _in_use.get() or InUse(shipped_folders())


def use(now: InUse) -> None:
    """Use this from now on, until what is in use around it ends: without an organisation's folder, where it
    cannot be read, or what a process takes over from the one that began it."""
    _in_use.set(now)


@contextmanager
def using(folders: Folders, own: Path | None = None) -> Iterator[None]:
    """Within this, every file of a pathway comes from ``folders``, and ``own`` is the organisation's folder;
    None: for the pathway that is in use already, as before, for another none.

    It holds for this thread alone. A copy of the dialogs that is tried is one of the pathway in use.
    """
    now = in_use()
    then = now if now.folders == folders else InUse(folders)
    with _set(replace(then, own=own or then.own)):
        yield


@contextmanager
def dialogs_from(folder: Path | None) -> Iterator[None]:
    """Within this, every word and question comes from ``folder``; None: from the dialogs of the pathway.

    All of the pathway's or none, so that a copy that is tried is never mixed with the installed one; both lie
    over the program's own texts.
    """
    with _set(replace(in_use(), tried=folder)):
        yield


def dialogs_in_use(given: Path | None = None) -> Dialogs:
    """The folder of dialogs that was given, else the one in use."""
    now = in_use()
    folder = given or now.dialogs
    of_pathway = folder == now.folders.dialogs and not now.tried
    stamp = () if of_pathway and now.folders.ship else stamp_of(*sorted(folder.glob("*.yaml")))
    return Dialogs(folder, stamp, folder == now.dialogs and now.may_say_less)


@contextmanager
def _set(now: InUse) -> Iterator[None]:
    before = _in_use.set(now)
    try:
        yield
    finally:
        _in_use.reset(before)


def stamp_of(*paths: Path) -> Stamp:
    """What has to be the same for what was read of these files to hold. One that cannot be looked at is left
    out: reading it says so in words."""
    found = []
    for path in paths:
        try:
            status = path.stat()
        except OSError:
            continue
        found.append((str(path), status.st_mtime_ns, status.st_size))
    return tuple(found)
