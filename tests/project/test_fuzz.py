"""A few seconds of the fuzzing of ``benchmarks/faults``, and proof that it sees what it looks for."""

from __future__ import annotations

import io
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import fuzz
import pytest
from chat_driver import ENGINE, POLICY
from targets import CANARY, Target
from targets.typed import chat_seeds

from triage.errors import InputError
from triage.prevent import PREVENT
from triage.ui.chat import ChatOptions, run_chat
from triage.ui.plain import PlainFace


@pytest.mark.deep
def test_spoiled_inputs_of_every_kind_are_taken_or_refused_in_words() -> None:
    done = subprocess.run(
        [sys.executable, str(fuzz.__file__), "--inputs", "1500", "--processes", "1"],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    *rows, last = done.stdout.splitlines()[1:]
    assert {row.split()[0] for row in rows} == set(fuzz.SHARE)
    for row in rows:
        name, inputs, taken, refused, *_ = row.split()
        assert int(taken.replace(",", "")) + int(refused.replace(",", "")) == int(inputs.replace(",", "")) > 0
        assert int(taken.replace(",", "")) or name in ("sealed", "chat"), "nothing good was left to take"
    assert last.endswith("; 0 faults")


@pytest.mark.parametrize(("number", "paper"), [(0, "note"), (1, "form")])
def test_a_whole_chat_that_is_spoiled_would_have_come_to_its_end(
    tmp_path: Path, number: int, paper: str
) -> None:
    typed = io.StringIO(chat_seeds()[number].decode())
    assert (
        run_chat(ChatOptions(POLICY, ENGINE, tmp_path, pathway=PREVENT), PlainFace(typed, io.StringIO())) == 0
    )
    assert list(tmp_path.glob(f"*-{paper}.docx"))


def test_the_same_number_gives_the_same_input() -> None:
    target = Target("one", (b"a: b\nc: [d, e]\n", b"x"), lambda data: None)
    made = [fuzz.spoiled(target, 1, number) for number in range(200)]
    assert made == [fuzz.spoiled(target, 1, number) for number in range(200)]
    assert len(set(made)) > 150


def repeats(data: bytes) -> None:
    raise InputError(f"{data.decode()} is not allowed")


def breaks_the_line(data: bytes) -> None:
    raise InputError("one\ntwo")


def falls_over(data: bytes) -> None:
    raise KeyError(data)


def never_ends(data: bytes) -> None:
    while True:
        pass


@pytest.fixture
def _short(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(fuzz, "LONGEST", 0.05)
    before = signal.signal(signal.SIGPROF, fuzz._late)
    yield
    signal.signal(signal.SIGPROF, before)


@pytest.mark.usefixtures("_short")
@pytest.mark.parametrize(
    ("take", "trouble"),
    [
        (repeats, "Fault an error repeats"),
        (breaks_the_line, "Fault an error is not one short line"),
        (falls_over, "KeyError test_fuzz.py"),
        (never_ends, "_LateError"),
    ],
)
def test_a_program_that_breaks_its_promises_is_found_out(take: Callable[[bytes], None], trouble: str) -> None:
    taken, found, _ = fuzz.tried(Target("bad", (b"",), take), CANARY.encode())
    assert not taken
    assert found.startswith(trouble)
    assert CANARY.split()[0] not in found


def test_what_is_refused_in_one_line_is_no_fault() -> None:
    def take(data: bytes) -> None:
        raise InputError("this is no file of answers", file="a.yaml", line=3)

    assert fuzz.tried(Target("good", (b"",), take), b"")[:2] == (False, "")
