"""The mark of a set of papers that is being written: whose it is, and what has to become of it.

It is held by the process that writes, with a lock of the system, which goes with that process. Nothing in
it is about a person.
"""

from __future__ import annotations

import contextlib
import getpass
import hashlib
import json
import os
import platform
import re
import secrets
import stat
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from triage.cases.references import PATTERN
from triage.disk import TEMPORARY

_LARGEST = 64 * 1024
_TOKEN = re.compile(r"[0-9a-f]{16}\Z")
_DIGEST = re.compile(r"[0-9a-f]{64}\Z")
_PAPER = re.compile(rf"[a-z][a-z0-9_]*-{PATTERN}-")
_EXTRA = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@dataclass
class Mark:
    """A mark that this process holds. ``papers``: file names to the SHA-256 of what they hold, in order;
    empty until every paper was written whole and proved."""

    path: Path
    handle: int
    token: str
    papers: dict[str, str] = field(default_factory=dict)

    @property
    def folder(self) -> Path:
        """The folder of the set."""
        return self.path.parent

    def temporary(self, number: int) -> Path:
        """Where a paper stands until its name appears."""
        return self.folder / f"{TEMPORARY}{self.token}-{number}"

    def tell(self, papers: Mapping[str, str]) -> None:
        """Add to the mark what each paper holds, safe on the disk. OSError where that cannot be done."""
        _add(self.handle, dict(papers))
        self.papers = dict(papers)

    def remove(self) -> None:
        """Remove the mark, and let go of it."""
        with contextlib.suppress(OSError):
            self.path.unlink()
        if self.handle >= 0:
            self.let_go()
            with contextlib.suppress(OSError):  # Windows removes no file that is open
                self.path.unlink()

    def let_go(self) -> None:
        """Let go of the mark, which stays where it is. Doing so twice does no harm."""
        if self.handle >= 0:
            with contextlib.suppress(OSError):
                os.close(self.handle)
        self.handle = -1


def begun(path: Path) -> Mark:
    """A new mark. FileExistsError where there is one; OSError where it cannot be made."""
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _EXTRA, 0o600)
        mark = Mark(path, handle, secrets.token_hex(8))
        # Whoever looks for marks that were left may have taken this one away before it was held.
        if _held(handle) is not False and _is_at(handle, path):
            try:
                _add(handle, {"owner": _owner(), "token": mark.token})
            except OSError:
                mark.remove()
                raise
            return mark
        mark.let_go()


def left(path: Path) -> Mark | None:
    """The mark at ``path``, if this user made it on this computer and the process that did is gone."""
    handle = os.open(path, os.O_RDWR | _EXTRA)
    mark = Mark(path, handle, "")
    about = os.fstat(handle)
    mine = not hasattr(os, "getuid") or about.st_uid == os.getuid()
    if (
        mine
        and stat.S_ISREG(about.st_mode)
        and about.st_size <= _LARGEST
        and _held(handle)
        and _is_at(handle, path)
    ):
        first, _, second = os.read(handle, _LARGEST).partition(b"\n")
        token = _token(first)
        if token or not first:  # nothing was written yet where the mark is still empty
            mark.token, mark.papers = token, _papers(second) if token else {}
            return mark
    mark.let_go()
    return None


def _add(handle: int, line: Mapping[str, str]) -> None:
    # Added to, never replaced: what stands there already is true whatever happens meanwhile.
    os.write(handle, json.dumps(line).encode() + b"\n")
    os.fsync(handle)


def _token(line: bytes) -> str:
    """The token of a mark that this user made on this computer; empty for any other."""
    found = _object(line)
    token = found.get("token", "")
    return token if found.get("owner") == _owner() and _TOKEN.match(token) else ""


def _papers(line: bytes) -> dict[str, str]:
    """What each paper holds; empty where the line is not whole, or nothing that this program wrote."""
    found = _object(line) if line.endswith(b"\n") else {}
    good = all(
        _PAPER.match(name) and Path(name).name == name and _DIGEST.match(digest)
        for name, digest in found.items()
    )
    return found if good else {}


def _object(line: bytes) -> dict[str, str]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    good = isinstance(found, dict) and all(isinstance(value, str) for value in found.values())
    return found if good else {}


def _owner() -> str:
    """Who writes, and where, as a number that says neither."""
    user = ""
    with contextlib.suppress(Exception):  # some systems know no name for a user
        user = getpass.getuser()
    number = os.getuid() if hasattr(os, "getuid") else 0
    return hashlib.sha256(f"{platform.node()}\n{user}\n{number}".encode()).hexdigest()[:16]


def _is_at(handle: int, path: Path) -> bool:
    try:
        mine, there = os.fstat(handle), os.stat(path, follow_symlinks=False)
    except OSError:
        return False
    return (mine.st_dev, mine.st_ino) == (there.st_dev, there.st_ino)


if sys.platform == "win32":
    import msvcrt

    def _held(handle: int) -> bool | None:
        try:
            os.lseek(handle, _LARGEST, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        os.lseek(handle, 0, os.SEEK_SET)
        return True
else:
    import fcntl

    def _held(handle: int) -> bool | None:
        """Whether this process holds the file now; None where the file system knows no locks."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return None
        return True
