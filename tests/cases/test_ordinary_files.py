"""Whatever stands in the place of a file, the program goes on: it reads ordinary files, and only so much."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import EXAMPLE, CommandLine

from triage import disk
from triage.disk import NotAFileError, read_bounded
from triage.errors import InputError
from triage.scenarios.gherkin import read_tree
from triage.storage import settings
from triage.storage.own_details import check_kept

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
SOON = 5.0


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(3_000_000_000)


IN_ITS_PLACE: dict[str, Callable[[Path], None]] = {
    "pipe": os.mkfifo,
    "device": lambda path: path.symlink_to("/dev/zero"),
    "folder": Path.mkdir,
    "3 GB": _sparse,
}
"""What stands where a file should be."""


@pytest.fixture
def triage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch, capsys)


@pytest.fixture(autouse=True)
def never_for_long() -> object:
    """Ends a test that hangs, where the system can do that."""
    import signal

    def late(*_: object) -> None:
        raise AssertionError("it hangs")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(20)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize("kind", IN_ITS_PLACE)
@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("me.json", check_kept),
        ("confirmations.json", settings.confirmations),
        ("drafts.json", settings.draft_settings),
    ],
)
def test_what_stands_in_place_of_a_kept_file_is_refused_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, read: Callable[[], object], kind: str
) -> None:
    monkeypatch.setenv("TRIAGE_DATA_DIR", str(tmp_path))
    IN_ITS_PLACE[kind](tmp_path / name)
    with pytest.raises(InputError, match=r"cannot be read|is damaged") as refused:
        read()
    assert refused.value.file.endswith(name)


@pytest.mark.parametrize("kind", IN_ITS_PLACE)
def test_what_stands_in_place_of_a_scenario_is_refused_and_never_read(tmp_path: Path, kind: str) -> None:
    IN_ITS_PLACE[kind](tmp_path / "a.feature")
    with pytest.raises(InputError, match=r"cannot be read|too large"):
        read_tree(tmp_path / "a.feature")


@pytest.mark.parametrize("kind", IN_ITS_PLACE)
@pytest.mark.parametrize(
    "command",
    [("areas", "check"), ("demo", "--folder", "of"), ("decide",), ("chat", "--from"), ("handover",)],
)
def test_what_stands_in_place_of_a_named_file_is_refused_in_words(
    triage: CommandLine, command: tuple[str, ...], kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("triage.yaml_nodes.PIPE_SECONDS", 0.1)
    (triage.folder / "of").mkdir()
    name = "of/a.feature" if command[0] == "demo" else "wrong.yaml"
    IN_ITS_PLACE[kind](triage.folder / name)
    answer = triage(
        *command[: 2 if command[0] == "areas" else None], *(() if command[0] == "demo" else (name,))
    )
    assert answer.code in ((0, 2) if command[0] == "demo" else (2,))
    assert "wrong.yaml" in answer.err or "a.feature" in answer.err + answer.out


def test_a_pipe_that_somebody_writes_into_is_read_to_its_end(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    def write() -> None:
        with (tmp_path / "pipe").open("wb", buffering=0) as file:
            file.write(EXAMPLE[:100].encode())
            time.sleep(0.3)
            file.write(EXAMPLE[100:].encode())

    writer = threading.Thread(target=write)
    writer.start()
    assert read_bounded(tmp_path / "pipe", 10_000, pipe_seconds=SOON) == EXAMPLE.encode()
    writer.join(SOON)


def test_a_pipe_without_end_is_read_no_further_than_the_limit(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    def write() -> None:
        with (tmp_path / "pipe").open("wb", buffering=0) as file:
            try:
                while True:
                    file.write(b"x" * 10_000)
            except BrokenPipeError:
                return

    writer = threading.Thread(target=write)
    writer.start()
    assert len(read_bounded(tmp_path / "pipe", 300_000, pipe_seconds=SOON)) == 300_001
    writer.join(SOON)
    assert not writer.is_alive()


def test_a_silent_pipe_is_waited_for_only_so_long(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    began = time.monotonic()
    with pytest.raises(NotAFileError):
        read_bounded(tmp_path / "pipe", 10, pipe_seconds=0.2)
    assert time.monotonic() - began < SOON
    assert disk.PIPE_SECONDS <= 30


def test_a_file_that_is_as_large_as_may_be_is_whole_and_a_larger_one_shows_it(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x" * 11)
    assert len(read_bounded(tmp_path / "file", 11)) == 11
    assert len(read_bounded(tmp_path / "file", 5)) == 6
