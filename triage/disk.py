"""Files that are there whole or not at all, and for the user alone. No copy is ever left beside them."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from triage.errors import InputError

TEMPORARY = ".triage-"
"""How the name of a file begins that is not whole yet."""

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


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
