"""One draft, one process. The system lets go of a lock when its process ends, however it ends."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from triage.errors import InputError

_IN_USE = "this draft is open in another window of this computer; go on there, or close it first"


class Lock:
    """A lock on a file beside the draft. The file is gone when the lock is released."""

    def __init__(self, path: Path) -> None:
        """Take the lock. InputError where another process has it; OSError where that cannot be tried."""
        self._path = path
        self._handle = _taken(path)

    def keep(self) -> bool:
        """Make sure of the lock, also where somebody removed its file; errors as when taking it.

        False: it had been removed, so that others may have held the lock meanwhile.
        """
        if _is_at(self._handle, self._path):
            return True
        with contextlib.suppress(OSError):
            os.close(self._handle)
        self._handle = -1
        self._handle = _taken(self._path)
        return False

    def release(self) -> None:
        """Let go. Releasing twice does no harm."""
        if self._handle >= 0:
            with contextlib.suppress(OSError):
                if _is_at(self._handle, self._path):
                    os.unlink(self._path)
            with contextlib.suppress(OSError):
                os.close(self._handle)
        self._handle = -1


def _taken(path: Path) -> int:
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(handle)
        except BlockingIOError:
            os.close(handle)
            raise InputError(_IN_USE) from None
        except BaseException:
            os.close(handle)
            raise
        # Whoever had it before may have removed the file meanwhile: then this lock is on nothing.
        if _is_at(handle, path):
            return handle
        os.close(handle)


def _is_at(handle: int, path: Path) -> bool:
    try:
        mine, there = os.fstat(handle), os.stat(path)
    except OSError:
        return False
    return (mine.st_dev, mine.st_ino) == (there.st_dev, there.st_ino)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            raise BlockingIOError from None
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
