"""Files of a case: names with a reference, for the user alone, whole or not at all, never overwritten."""

from __future__ import annotations

import errno
import os
import re
import secrets
import tempfile
from collections.abc import Callable, Collection
from pathlib import Path

from triage.cases.catalogue import load_catalogue, shown_dialog
from triage.cases.references import ALPHABET, LENGTH, PATTERN, could_be_made
from triage.disk import TEMPORARY, make_folder, refused, sync_folder, written_beside
from triage.errors import InputError, allowed

_TRIES = 200
_CASE_WORD = re.compile(r"[a-z][a-z0-9_]{0,30}\Z")
_NAMES = {
    "note": "note.docx",
    "note_text": "note.txt",
    "answers": "answers.yaml",
    "form": "form.docx",
    "form_text": "form.txt",
    "record_json": "record.json",
    "record": "record.docx",
}


def case_word() -> str:
    """What the pathway in use calls a case in names of files, which begin with it: ``concern`` in
    ``concern-7F3KQMR-form.docx``. InputError where it cannot stand in one."""
    word = load_catalogue("commands")("case")
    if not _CASE_WORD.match(word):
        raise InputError(
            "small letters, digits and _ are needed, with a letter first",
            file=shown_dialog("commands"),
            field="case",
        )
    return word


def set_name(reference: str, number: int = 1) -> str:
    """The name of a set of papers: ``7F3KQMR`` for the first of a case, ``7F3KQMR-2`` for the second."""
    return reference if number == 1 else f"{reference}-{number}"


def file_name(reference: str, kind: str, number: int = 1) -> str:
    """The name of a file of a case: ``concern-7F3KQMR-form.docx`` for ``form``, and
    ``concern-7F3KQMR-2-form.docx`` in the second set of papers, where ``case_word`` is ``concern``.

    Kinds: ``note``, ``note_text``, ``answers``, ``form``, ``form_text``, ``record_json`` and ``record``.
    """
    if kind not in _NAMES:
        raise KeyError(f"no such kind of file; allowed: {allowed(_NAMES)}")
    return f"{case_word()}-{set_name(reference, number)}-{_NAMES[kind]}"


def files_of(folder: Path, reference: str) -> list[Path]:
    """Every file of one case in ``folder``, by name; none where the folder cannot be read."""
    start = f"{case_word()}-{reference}-".upper()
    try:
        return sorted(folder / name for name in os.listdir(folder) if name.upper().startswith(start))
    except OSError:
        return []


def reference_in(path: Path) -> str:
    """The reference in the name of a file of this program; empty where there is none."""
    found = re.match(rf"{case_word()}-({PATTERN})-", path.name)
    return found[1] if found and could_be_made(found[1]) else ""


def set_of(path: Path, reference: str) -> int:
    """To which set of papers of a case a file belongs, by its name."""
    found = re.match(rf"{case_word()}-{reference}-(\d{{1,4}})-", path.name, re.IGNORECASE)
    return int(found[1]) if found else 1


def kind_of(path: Path) -> str:
    """Which of the kinds of ``file_name`` a file is, by its name; empty for any other."""
    end = path.name.removesuffix(".locked") + ".yaml" if path.suffix == ".locked" else path.name
    return next((kind for kind, name in _NAMES.items() if end.endswith(f"-{name}")), "")


def ready_folder(folder: Path) -> Path:
    """``folder``, created for the user alone if it was not there, and proved to be writable.

    InputError where it cannot be made or written, so that this can be said before a conversation.
    """
    try:
        make_folder(folder)
        _try_to_write(folder)
    except OSError as error:
        raise refused(error, folder) from None
    return folder


def _try_to_write(folder: Path) -> None:
    """OSError where no file can be made in ``folder``. A file without a name leaves nothing behind,
    whenever the program is killed; not every system has that."""
    if hasattr(os, "O_TMPFILE"):
        try:
            os.close(os.open(folder, os.O_TMPFILE | os.O_WRONLY, 0o600))
        except OSError as error:
            if error.errno not in (errno.EOPNOTSUPP, errno.EISDIR, errno.EINVAL):
                raise
        else:
            return
    handle, probe = tempfile.mkstemp(dir=folder, prefix=TEMPORARY)
    os.close(handle)
    os.unlink(probe)


def new_reference(out_dir: Path, taken: Collection[str] = ()) -> str:
    """Seven characters such as ``7F3KQMR`` that no file in ``out_dir`` uses yet, and that are not ``taken``.

    InputError where the folder cannot be read or every try was taken.
    """
    try:
        names = os.listdir(out_dir) if out_dir.exists() else []
    except OSError as error:
        raise refused(error, out_dir) from None
    for _ in range(_TRIES):
        reference = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        # Whatever pathway a file is of: one folder may hold the papers of several.
        if reference not in taken and not any(
            name.upper().partition("-")[2].startswith(reference) for name in names
        ):
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
            publish(temporary, path)
        sync_folder(path.parent)
    except OSError as error:
        raise refused(error, path) from None


def publish(temporary: str, path: Path) -> None:
    """Let what stands under a temporary name stand at ``path``. FileExistsError where something does."""
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
