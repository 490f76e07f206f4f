"""A set of papers, written together: whole or not at all, also where the program is killed meanwhile.

While a set is written a mark stands beside it, ``.triage-set-7F3KQMR-2``, held by the process that writes.
Every paper is first written whole, under a name that only the mark knows; then the mark is told what each
holds; only then do their names appear. So whoever finds the mark of a process that is gone can finish
the set or take it away, and touches nothing else: no file that the mark does not tell of, none that holds
something else by now, and no set that somebody else began.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from triage.cases.references import PATTERN
from triage.disk import TEMPORARY, refused, sync_folder
from triage.errors import InputError
from triage.paperwork.files import files_of, publish, set_name, set_of
from triage.paperwork.marks import Mark, begun, left

MARK = f"{TEMPORARY}set-"
"""How the name of a mark begins."""
_MARK = re.compile(rf"{re.escape(MARK)}({PATTERN})(-\d{{1,4}})?\Z")
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Paper:
    """One file of a set: its name, what it holds, and what raises where those bytes are not right."""

    name: str
    data: bytes
    prove: Callable[[bytes], None] | None = None


class SetTakenError(InputError):
    """Somebody else writes, or wrote, the set of this name."""


def write_set(folder: Path, reference: str, number: int, papers: Sequence[Paper]) -> list[Path]:
    """Write all papers of a new set, each read back and proved, or none; their paths in order.

    SetTakenError where one of them is there already; InputError where the folder cannot be written or
    ``prove`` of a paper raises it. Nothing is ever overwritten.
    """
    published: list[Path] = []
    mark: Mark | None = None
    try:
        mark = begun(folder / f"{MARK}{set_name(reference, number)}")
        _stage(mark, papers)
        for place, temporary in _places(mark):
            publish(str(temporary), place)
            published.append(place)
        sync_folder(folder)
    except BaseException as error:
        if mark:
            _take_away(mark, published)
        if isinstance(error, FileExistsError):
            raise SetTakenError(
                "a file of this name is there already, and it is never overwritten", file=str(folder)
            ) from None
        if isinstance(error, OSError):
            raise refused(error, folder) from None
        raise
    _end(mark)
    return published


def next_number(folder: Path, reference: str) -> int:
    """The number of the next set of papers of a concern in ``folder``; 1 where there is none."""
    numbers = [set_of(path, reference) for path in files_of(folder, reference)]
    try:
        marks = [found for name in os.listdir(folder) if (found := _MARK.match(name))]
    except OSError:
        marks = []
    numbers += [int((found[2] or "-1")[1:]) for found in marks if found[1] == reference]
    return max(numbers, default=0) + 1


def finish_sets(folder: Path) -> list[str]:
    """Finish the sets in ``folder`` whose writing was cut off, if this user began them on this computer.

    What had not come so far that every paper was proved is taken away. The names of the sets that are
    whole now, such as ``7F3KQMR-2``. Nothing is raised: what cannot be done is left for the next time.
    """
    finished = []
    for name, mark in _left_in(folder):
        with contextlib.suppress(OSError):
            if mark.papers and all(_there(mark, *both) or _ready(mark, *both) for both in _places(mark)):
                for place, temporary in _places(mark):
                    _finish(mark, place, temporary)
                _end(mark)
                finished.append(name)
            else:
                _take_away(mark, _own(mark))
        mark.let_go()
    return finished


def take_back(folder: Path, reference: str) -> list[str]:
    """Take away sets of one concern in ``folder`` whose writing was cut off, if this user began them here.

    For whoever has the words in hand, to write them anew. A set whose papers are all there stays. The
    names of the sets that were taken away. Nothing is raised.
    """
    gone = []
    for name, mark in _left_in(folder, reference):
        with contextlib.suppress(OSError):
            if mark.papers and all(_there(mark, *both) for both in _places(mark)):
                _end(mark)
            else:
                _take_away(mark, _own(mark))
                gone.append(name)
        mark.let_go()
    return gone


def _left_in(folder: Path, reference: str = "") -> Iterator[tuple[str, Mark]]:
    """The marks of processes that are gone, each with the name of its set."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return
    for name in names:
        found = _MARK.match(name)
        if found and reference in ("", found[1]):
            with contextlib.suppress(OSError):
                if mark := left(folder / name):
                    yield name.removeprefix(MARK), mark


def _stage(mark: Mark, papers: Sequence[Paper]) -> None:
    """Write every paper whole under its other name, prove it, and let the mark know."""
    for number, paper in enumerate(papers):
        if os.path.lexists(mark.folder / paper.name):
            raise FileExistsError
        temporary = mark.temporary(number)
        with os.fdopen(os.open(temporary, _NEW, 0o600), "wb") as file:
            file.write(paper.data)
            file.flush()
            os.fsync(file.fileno())
        if paper.prove:
            paper.prove(temporary.read_bytes())
    mark.tell({paper.name: hashlib.sha256(paper.data).hexdigest() for paper in papers})


def _places(mark: Mark) -> list[tuple[Path, Path]]:
    """Where each paper is to stand, and where it stands until then."""
    return [(mark.folder / name, mark.temporary(number)) for number, name in enumerate(mark.papers)]


def _there(mark: Mark, place: Path, _: Path) -> bool:
    return _digest(place) == mark.papers[place.name]


def _ready(mark: Mark, place: Path, temporary: Path) -> bool:
    return _digest(temporary) == mark.papers[place.name] and (not os.path.lexists(place) or _kept_free(place))


def _kept_free(place: Path) -> bool:
    # Where a file system knows no links, an empty file keeps the place while the paper is moved there.
    found = place.lstat()
    return stat.S_ISREG(found.st_mode) and found.st_size == 0


def _finish(mark: Mark, place: Path, temporary: Path) -> None:
    if _there(mark, place, temporary):
        return
    if os.path.lexists(place):
        os.replace(temporary, place)
    else:
        publish(str(temporary), place)


def _own(mark: Mark) -> list[Path]:
    """The papers of a set that are in their places, or whose places are kept, and nothing else."""
    return [
        place
        for place, temporary in _places(mark)
        if _there(mark, place, temporary)
        or (temporary.exists() and os.path.lexists(place) and _kept_free(place))
    ]


def _take_away(mark: Mark, papers: Sequence[Path]) -> None:
    for place in papers:
        with contextlib.suppress(OSError):
            place.unlink()
    _end(mark)


def _end(mark: Mark) -> None:
    """Remove what was only there to write the set, the mark last."""
    for temporary in mark.folder.glob(f"{TEMPORARY}{mark.token}-*") if mark.token else ():
        with contextlib.suppress(OSError):
            temporary.unlink()
    mark.remove()
    sync_folder(mark.folder)


def _digest(path: Path) -> str:
    """The SHA-256 of an ordinary file; empty where there is none that can be read."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return ""
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
