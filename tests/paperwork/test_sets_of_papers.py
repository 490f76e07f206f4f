"""Papers that are written together: all of them or none, wherever the program is killed meanwhile."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from lengths import others_deep

from triage.errors import InputError
from triage.paperwork import marks, sets
from triage.paperwork.sets import Paper, SetTakenError, finish_sets, next_number, take_back, write_set

REFERENCE = "7F3KQMR"
PAPERS = [Paper(f"concern-{REFERENCE}-{kind}", kind.encode() * 20) for kind in ("form.docx", "note.txt")]
PAPERS.append(Paper(f"concern-{REFERENCE}-answers.yaml", b""))
NAMES = sorted(paper.name for paper in PAPERS)
MOST = 200


def killed(at: int, folder: Path, *, links: bool = True) -> bool:
    """Write the papers in a process of their own that is killed at its ``at``-th step. Whether it was."""
    child = os.fork()
    if child == 0:
        left = at

        def counted(real: Callable[..., Any]) -> Callable[..., Any]:
            def step(*args: Any, **named: Any) -> Any:
                nonlocal left
                left -= 1
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                if real is link and not links:
                    raise PermissionError(1, "no links here")
                return real(*args, **named)

            return step

        link = os.link
        for name in ("open", "write", "fsync", "link", "unlink", "replace", "close"):
            setattr(os, name, counted(getattr(os, name)))
        try:
            write_set(folder, REFERENCE, 1, PAPERS)
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


def there(folder: Path) -> list[str]:
    return sorted(os.listdir(folder))


@pytest.mark.parametrize(
    ("settle", "links"),
    others_deep(
        product(("finished", "taken back"), ("links", "no links")),
        quick=(("finished", "links"), ("taken back", "no links")),
    ),
)
def test_wherever_a_writing_is_killed_the_set_is_whole_or_gone_afterwards(
    tmp_path: Path, settle: str, links: str
) -> None:
    seen = set()
    for at in range(1, MOST):
        folder = tmp_path / str(at)
        folder.mkdir()
        if not killed(at, folder, links=links == "links"):
            break
        finished = finish_sets(folder) if settle == "finished" else take_back(folder, REFERENCE)
        assert there(folder) in ([], NAMES), f"killed at step {at}"
        if there(folder):
            assert all((folder / paper.name).read_bytes() == paper.data for paper in PAPERS)
        if finished:
            assert finished == [REFERENCE]
            assert there(folder) == (NAMES if settle == "finished" else [])
        seen.add(bool(there(folder)))
        assert next_number(folder, REFERENCE) == (2 if there(folder) else 1)
    else:
        pytest.fail("it never came to its end")
    assert at > 15, "so few steps cannot be a whole set"
    assert seen == {True, False}, "some kills come before the papers are ready, and some after"


def half(folder: Path) -> None:
    """A set of which the first paper is there already."""
    for at in range(1, MOST):
        if not killed(at, folder):
            break
        if (folder / PAPERS[0].name).exists():
            return
        take_back(folder, REFERENCE)
    pytest.fail("no kill left half a set")


def test_the_set_of_a_program_that_still_runs_is_left_alone(tmp_path: Path) -> None:
    mark = marks.begun(tmp_path / f"{sets.MARK}{REFERENCE}")
    before = there(tmp_path)
    assert finish_sets(tmp_path) == take_back(tmp_path, REFERENCE) == []
    assert there(tmp_path) == before
    with pytest.raises(SetTakenError):
        write_set(tmp_path, REFERENCE, 1, PAPERS)
    assert next_number(tmp_path, REFERENCE) == 2
    mark.remove()


def test_what_somebody_else_began_is_neither_finished_nor_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    half(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    monkeypatch.setattr(marks, "_owner", lambda: "somebody else")
    assert finish_sets(tmp_path) == take_back(tmp_path, REFERENCE) == []
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_set_of_another_concern_is_not_taken_back(tmp_path: Path) -> None:
    half(tmp_path)
    before = there(tmp_path)
    assert take_back(tmp_path, "9CXYGHJ") == []
    assert there(tmp_path) == before


def test_a_paper_that_was_changed_meanwhile_and_one_of_another_name_stay(tmp_path: Path) -> None:
    half(tmp_path)
    (tmp_path / PAPERS[0].name).unlink()
    (tmp_path / PAPERS[0].name).write_bytes(b"what I wrote myself")
    (tmp_path / f"concern-{REFERENCE}-mine.txt").write_bytes(b"mine")
    assert take_back(tmp_path, REFERENCE) == [REFERENCE]
    assert there(tmp_path) == sorted([PAPERS[0].name, f"concern-{REFERENCE}-mine.txt"])
    assert (tmp_path / PAPERS[0].name).read_bytes() == b"what I wrote myself"


@pytest.mark.parametrize(
    "text",
    [
        b"{",
        b'{"owner": 1}\n',
        b"[]\n",
        b'{"owner": "%o", "token": "../../x"}\n',
        b"\xff\n",
        b"x" * 70_000,
        b'{"owner": "%o", "token": "0123456789abcdef"}\n{"concern-/../../etc/passwd": "'
        + b"0" * 64
        + b'"}\n',
    ],
)
def test_a_mark_that_somebody_made_up_moves_and_removes_nothing(tmp_path: Path, text: bytes) -> None:
    (tmp_path / f"{sets.MARK}{REFERENCE}").write_bytes(text.replace(b"%o", marks._owner().encode()))
    for paper in PAPERS:
        (tmp_path / paper.name).write_bytes(paper.data)
    assert finish_sets(tmp_path) == []
    assert [name for name in there(tmp_path) if not name.startswith(".")] == NAMES


def test_a_link_or_a_pipe_in_place_of_a_mark_stops_nothing(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / f"{sets.MARK}{REFERENCE}")
    (tmp_path / f"{sets.MARK}{REFERENCE}-2").symlink_to("/dev/zero")
    assert finish_sets(tmp_path) == []
    assert next_number(tmp_path, REFERENCE) == 3


def test_a_paper_that_is_not_right_leaves_nothing(tmp_path: Path) -> None:
    def wrong(data: bytes) -> None:
        raise InputError("not every word arrived")

    with pytest.raises(InputError, match="not every word"):
        write_set(tmp_path, REFERENCE, 1, [*PAPERS, Paper(f"concern-{REFERENCE}-form.txt", b"x", wrong)])
    assert there(tmp_path) == []


def test_no_paper_is_ever_written_over_another(tmp_path: Path) -> None:
    (tmp_path / PAPERS[1].name).write_bytes(b"mine")
    with pytest.raises(SetTakenError, match="never overwritten"):
        write_set(tmp_path, REFERENCE, 1, PAPERS)
    assert there(tmp_path) == [PAPERS[1].name]
    assert (tmp_path / PAPERS[1].name).read_bytes() == b"mine"
    assert write_set(tmp_path, REFERENCE, 1, [PAPERS[0]]) == [tmp_path / PAPERS[0].name]


def test_papers_are_readable_by_the_user_alone(tmp_path: Path) -> None:
    for path in write_set(tmp_path, REFERENCE, 1, PAPERS):
        assert path.stat().st_mode & 0o777 == 0o600
        assert path.stat().st_nlink == 1
