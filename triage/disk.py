"""Files that are there whole or not at all, and for the user alone. No copy is ever left beside them.
Whatever stands in the place of a file, reading it comes to an end.
"""

from __future__ import annotations

import contextlib
import errno
import os
import select
import shlex
import stat
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from triage.errors import InputError

TEMPORARY = ".triage-"
"""How the name of a file begins that is not whole yet."""

PIPE_SECONDS = 10.0
"""How long a pipe that was named in place of a file may be silent."""

_NEVER_WAIT = ("O_NONBLOCK", "O_NOCTTY", "O_BINARY")
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class NotAFileError(OSError):
    """No ordinary file stands here: a device, a socket, or a pipe through which nothing comes."""


def read_bounded(path: Path, most: int, *, pipe_seconds: float = 0.0) -> bytes:
    """The bytes of an ordinary file, at most ``most`` and one more, which shows that it is too large.

    A device, a pipe or a folder is refused and never read. With ``pipe_seconds`` a pipe is read too, as
    long as it is never silent for longer. OSError, among them :class:`NotAFileError`; ValueError for a
    name that no file can have.
    """
    _readable(os.stat(path).st_mode, pipe_seconds)  # a pipe that was opened and left is broken for its writer
    handle = os.open(path, os.O_RDONLY | sum(getattr(os, way, 0) for way in _NEVER_WAIT))
    with os.fdopen(handle, "rb", buffering=0) as file:
        kind = os.fstat(handle).st_mode
        _readable(kind, pipe_seconds)  # another one may have taken its place
        if stat.S_ISFIFO(kind):
            return _from_pipe(handle, most + 1, pipe_seconds)
        parts: list[bytes] = []
        left = most + 1
        while left and (part := file.read(left)):
            parts.append(part)
            left -= len(part)
    return b"".join(parts)


def _readable(kind: int, pipe_seconds: float) -> None:
    if stat.S_ISDIR(kind):
        raise IsADirectoryError(errno.EISDIR, "a folder")
    if not stat.S_ISREG(kind) and not (pipe_seconds and stat.S_ISFIFO(kind)):
        raise NotAFileError(errno.EINVAL, "no ordinary file")


def _from_pipe(handle: int, most: int, patience: float) -> bytes:
    parts: list[bytes] = []
    left, until = most, time.monotonic() + patience
    while left:
        # Silent are a pipe that nobody opened yet, and a writer who waits; at its end it gives nothing.
        if not select.select([handle], [], [], max(0.0, until - time.monotonic()))[0]:
            raise NotAFileError(errno.EAGAIN, "a silent pipe")
        part = os.read(handle, left)
        if not part:
            break
        parts.append(part)
        left, until = left - len(part), time.monotonic() + patience
    return b"".join(parts)


def absolute(name: str) -> Path:
    """The path of this name from the root, without steps back, as it can be shown and kept."""
    path = Path(name).absolute()
    return Path(os.path.realpath(path)) if ".." in path.parts else path


def as_typed(path: Path | str) -> str:
    """A path as it is typed behind a command, in quotation marks where it holds a space or the like."""
    text = str(path)
    if os.name == "nt":
        return f'"{text}"' if " " in text else text
    return shlex.quote(text)


def make_folder(folder: Path) -> None:
    """``folder``, and what is missing above it, created for the user alone. OSError if it cannot be."""
    missing = []
    while not folder.exists():
        missing.append(folder)
        if folder.parent == folder:
            break
        folder = folder.parent
    for wanted in reversed(missing):
        with contextlib.suppress(FileExistsError):
            wanted.mkdir(mode=0o700)


@contextlib.contextmanager
def written_beside(path: Path, data: bytes, prefix: str = TEMPORARY) -> Iterator[str]:
    """The name of a temporary file in the folder of ``path`` that holds ``data``, safe on the disk.

    Only the user can read it. It is gone afterwards, unless it was renamed. OSError if it cannot be.
    """
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=prefix)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        yield temporary
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(temporary)


def replace_file(path: Path, data: bytes, prefix: str = TEMPORARY) -> None:
    """Put ``data`` in the place of the file ``path``: after a power cut the old or the new is there, whole.

    OSError if that cannot be done; the old file is as it was then.
    """
    with written_beside(path, data, prefix) as temporary:
        os.replace(temporary, path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make names in ``folder`` safe on the disk, where the system can do that."""
    # Some systems cannot sync a folder; the file itself is safe by then.
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def refused(error: OSError, path: Path, then: str = "") -> InputError:
    """What to say where ``path`` could not be written; ``then``: what that means for the user."""
    if isinstance(error, FileExistsError):
        problem = "this file is there already, and it is never overwritten"
    elif isinstance(error, NotADirectoryError):
        problem = "a folder is needed here, and this is a file"
    elif isinstance(error, PermissionError) or error.errno == errno.EROFS:
        problem = "no permission to write here"
    elif error.errno in _FULL:
        problem = "there is no space left to write here"
    else:
        problem = "this cannot be written"
    return InputError(f"{problem}; {then}" if then else problem, file=str(path))
