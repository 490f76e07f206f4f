"""Files of a case: names with a reference, for the user alone, whole or not at all, never overwritten."""

from __future__ import annotations

import errno
import os
import secrets
import tempfile
from collections.abc import Callable, Collection
from pathlib import Path

from triage.disk import TEMPORARY, make_folder, refused, sync_folder, written_beside
from triage.errors import InputError, allowed

ALPHABET = "34679CDFGHJKMNPQRTVWXY"
"""No letter or digit that is easily taken for another one, and no vowel, so that no word comes out."""

_LENGTH = 4
_TRIES = 200
_NAMES = {
    "note": "note.docx",
    "note_text": "note.txt",
    "answers": "answers.yaml",
    "form": "form.docx",
    "form_text": "form.txt",
    "record_json": "record.json",
    "record": "record.docx",
}


def file_name(reference: str, kind: str) -> str:
    """The name of a case's file: ``concern-7F3K-form.docx`` for ``form``.

    Kinds: ``note``, ``note_text``, ``answers``, ``form``, ``form_text``, ``record_json`` and ``record``.
    """
    if kind not in _NAMES:
        raise KeyError(f"no such kind of file; allowed: {allowed(_NAMES)}")
    return f"concern-{reference}-{_NAMES[kind]}"


def ready_folder(folder: Path) -> Path:
    """``folder``, created for the user alone if it was not there, and proved to be writable.

    InputError where it cannot be made or written, so that this can be said before a conversation.
    """
    try:
        make_folder(folder)
        handle, probe = tempfile.mkstemp(dir=folder, prefix=TEMPORARY)
        os.close(handle)
        os.unlink(probe)
    except OSError as error:
        raise refused(error, folder) from None
    return folder


def new_reference(out_dir: Path, taken: Collection[str] = ()) -> str:
    """Four characters such as ``7F3K`` that no file in ``out_dir`` uses yet, and that are not ``taken``.

    InputError where the folder cannot be read or every try was taken.
    """
    try:
        names = os.listdir(out_dir) if out_dir.exists() else []
    except OSError as error:
        raise refused(error, out_dir) from None
    for _ in range(_TRIES):
        reference = "".join(secrets.choice(ALPHABET) for _ in range(_LENGTH))
        if reference not in taken and not any(name.upper().startswith(f"CONCERN-{reference}")
                                              for name in names):
            return reference
    raise InputError("this folder holds too many cases; choose another one", file=str(out_dir))


def write_new(path: Path, data: bytes, prove: Callable[[bytes], None] | None = None) -> None:
    """Write a new file that only the user can read; an existing one is never touched.

    The bytes go to a temporary file beside it first, are read back from there and given to
    ``prove``, which raises if anything is wrong with them; only then the name appears. InputError
    where the name is taken or the folder cannot be written.
    """
    try:
        make_folder(path.parent)
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, "taken")
        with written_beside(path, data) as temporary:
            if prove:
                prove(Path(temporary).read_bytes())
            _publish(temporary, path)
        sync_folder(path.parent)
    except OSError as error:
        raise refused(error, path) from None


def _publish(temporary: str, path: Path) -> None:
    try:
        # A link fails where the name is taken; a rename would replace what is there.
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:
        # Some network and memory-stick file systems know no links.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        try:
            os.replace(temporary, path)
        except OSError:
            os.unlink(path)
            raise
