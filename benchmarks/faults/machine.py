"""A machine that fails, and a stranger with its disk: python benchmarks/faults/machine.py (root, Linux)

A conversation is held with the real program, its data on a small disk of its own: a file with a file system
in it. While it goes on, the disk runs full, turns read-only, loses the draft or its folder; the clock goes
back; a second process wants the draft; the window changes its size without end, is closed, or the system
ends the program. Each time the program has to say a clear word, no answer may be lost, and the documents have
to be word for word those of an undisturbed conversation. At last the raw bytes of the whole disk are searched
for every personal word of the conversation, in several encodings. Exits with 1 where something is wrong.
"""

from __future__ import annotations

import base64
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from at_a_terminal import NoAnswerError, words_of
from kills import Seen, answer, held, without
from sittings import COLLEAGUE, PASSPHRASE, Sitting

from triage.cases.catalogue import load_catalogue

NAME = "danger, then the form"
PERSONAL = (
    "Rowan",
    "Quince",
    "They should all go",
    "metres away & laughed",
    "Larkspur",
    "By train.",
    "An aunt.",
    "another pupil",
    "He sends us things",
    "two others",
    "half a sentence",
    PASSPHRASE,
)
"""Words of the conversation that stand nowhere in the program; and the passphrase."""
_TELLING = 8
"""Letters of base64: fewer could stand among millions of random bytes by chance."""
Trial = Callable[["Machine"], list[str]]


class Machine(Sitting):
    """A conversation whose data lie on a disk of their own, a few questions after its draft was made."""

    def __init__(self, folder: Path, disk: Path) -> None:
        self.disk = disk
        super().__init__(NAME, folder, disk / "kept")
        self.number = 0
        self.go_on(8)

    def go_on(self, count: int = 1) -> None:
        """Answer the next questions."""
        for _ in range(min(count, len(self.steps) - self.number)):
            answer(self, self.number)
            self.number += 1
            if self.where(self.number) != self.number:
                raise NoAnswerError(f"{self.steps[self.number].key} is not asked")

    def broken_off(self) -> None:
        """Killed, and gone on with: every answer has to be there."""
        self.kill()
        self.resume()
        if self.where(self.number) != self.number:
            raise NoAnswerError(f"an answer before {self.steps[self.number].key} is lost")

    def said(self, name: str, count: int) -> int:
        """How often a text of ``dialogs/drafts.yaml`` is said while the next questions are answered."""
        before = len(self.terminal.shown)
        self.go_on(count)
        self.terminal.settle()
        text = " ".join(load_catalogue("drafts")(name).split("{")[0].split())
        return words_of(self.terminal.shown[before:]).count(text)


def fails_for_a_while(machine: Machine, begin: Callable[[], object], end: Callable[[], object]) -> list[str]:
    """Saving fails for three answers: it is said once, then that it works again; nothing is lost."""
    begin()
    wrong = [] if machine.said("saving.trouble", 3) == 1 else ["it is not said once that saving fails"]
    end()
    if machine.said("saving.again", 2) != 1:
        wrong.append("it is not said once that saving works again")
    machine.broken_off()
    return wrong


def killed_while_full(machine: Machine) -> list[str]:
    """What was saved before the disk was full is there after a kill."""
    kept = machine.number
    fill(machine.disk)
    machine.go_on(2)
    machine.kill()
    (machine.disk / "filling").unlink()
    machine.resume()
    if machine.where(kept) != kept:
        return ["what was saved before the disk was full is gone"]
    machine.number = kept
    return []


def fill(disk: Path) -> None:
    """Leave no room on a disk."""
    with (disk / "filling").open("wb", buffering=0) as file:
        for size in (65_536, 512, 1):
            try:
                while file.write(bytes(size)):
                    pass
            except OSError:
                continue


def full(machine: Machine) -> list[str]:
    return fails_for_a_while(machine, lambda: fill(machine.disk), (machine.disk / "filling").unlink)


def read_only(machine: Machine) -> list[str]:
    def close() -> None:
        # The program holds its lock open, so the disk itself cannot change: another view is put over it.
        subprocess.run(["mount", "--bind", place, place], check=True)
        subprocess.run(["mount", "-o", "remount,bind,ro", place], check=True)

    place = str(machine.disk)
    return fails_for_a_while(machine, close, lambda: subprocess.run(["umount", place], check=True))


def draft_removed(machine: Machine) -> list[str]:
    (machine.data / "drafts" / f"{machine.reference}.draft").unlink()
    machine.go_on()
    machine.broken_off()
    return []


def folder_removed(machine: Machine) -> list[str]:
    shutil.rmtree(machine.data)
    machine.go_on()
    machine.broken_off()
    return []


def clock_back(machine: Machine) -> list[str]:
    machine.kill()
    for day in ("2026-11-01", "2019-02-28", "2026-11-20"):
        machine.environment["TRIAGE_TODAY"] = day
        machine.resume()
        if machine.where(machine.number) != machine.number:
            return [f"with the clock at {day} another question is asked"]
        machine.kill()
    machine.resume()
    return []


def second_process(machine: Machine) -> list[str]:
    other = machine.run("resume", machine.reference)
    while other.until_asked():
        other.press(PASSPHRASE + "\r")
    wrong = [] if other.end() == 2 else ["the second process did not end with 2"]
    if b"open in another window" not in other.shown and b"open" not in other.shown.splitlines()[-1]:
        wrong.append("the second process is not told why")
    machine.go_on(2)
    machine.broken_off()
    return wrong


def resized(machine: Machine) -> list[str]:
    chance = random.Random(1)
    for _ in range(4):
        for _ in range(25):
            machine.terminal.resize(chance.randint(2, 250), chance.randint(1, 70))
            machine.terminal.press(chance.choice("abc"))
            machine.terminal.read(0.005)
        machine.terminal.resize(80, 24)
        machine.terminal.settle()
        machine.go_on()
    machine.broken_off()
    return []


def ended(number: signal.Signals) -> Trial:
    def trial(machine: Machine) -> list[str]:
        for _ in range(4):
            machine.terminal.press("half a sentence")
            machine.terminal.settle()
            if number == signal.SIGHUP:
                machine.terminal.hang_up()
            else:
                machine.terminal.send(number)
            if machine.terminal.end() < 0:
                return ["the signal ended it before it could save"]
            machine.resume()
            if machine.where(machine.number) != machine.number:
                return ["an answer is lost"]
            machine.terminal.settle()
            step = machine.steps[machine.number]
            if step.long and "half a sentence" not in machine.seen:
                return [f"the line that was being typed at {step.key} is lost"]
            machine.go_on()
        return []

    return trial


TRIALS: dict[str, Trial] = {
    "the disk is full for a while": full,
    "killed while the disk is full": killed_while_full,
    "the disk is read-only for a while": read_only,
    "the draft is removed underneath": draft_removed,
    "the folder is removed underneath": folder_removed,
    "the clock goes back": clock_back,
    "a second process": second_process,
    "a hundred sizes of the window": resized,
    "the window is closed": ended(signal.SIGHUP),
    "the system ends the program": ended(signal.SIGTERM),
}


@contextmanager
def small_disk(folder: Path) -> Iterator[tuple[Path, Path]]:
    """A disk of 8 MB, and the file in which it lies."""
    raw, disk = folder / "raw", folder / "disk"
    raw.write_bytes(bytes(8_000_000))
    disk.mkdir()
    subprocess.run(["mkfs.ext4", "-q", "-m", "0", str(raw)], check=True)
    subprocess.run(["mount", "-o", "loop", str(raw), str(disk)], check=True)
    try:
        yield disk, raw
    finally:
        subprocess.run(["umount", "-R", str(disk)], check=True)


def found_on(raw: Path, words: tuple[str, ...]) -> list[str]:
    """The words that stand in the bytes of a disk, in one of several encodings."""
    data = raw.read_bytes()
    return [word for word in words if any(form in data for form in forms(word))]


def forms(word: str) -> Iterator[bytes]:
    """A word as it could stand on a disk: three kinds of Unicode, and base64 at any of three places."""
    for code in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le"):
        yield word.encode(code)
    for before in range(3):
        coded = base64.b64encode(bytes(before) + word.encode())[4 if before else 0 : -4]
        if len(coded) >= _TELLING:
            yield coded


def main() -> int:
    """Try everything, and print what came of it."""
    if os.geteuid() != 0 or not shutil.which("mkfs.ext4"):
        print("This needs root, to mount a small disk.")
        return 1
    wrong: list[str] = []
    with tempfile.TemporaryDirectory(prefix="machine-") as name:
        folder = Path(name)
        whole = held(NAME, folder / "whole", without, Seen())
        for what, trial in TRIALS.items():
            if sys.argv[1:] and what not in sys.argv[1:]:
                continue
            place = folder / what.replace(" ", "-")
            place.mkdir()
            try:
                with small_disk(place) as (disk, raw):
                    faults = tried(trial, place / "home", disk, whole)
                faults += [f"{word!r} stands on the disk" for word in found_on(raw, PERSONAL)]
            except NoAnswerError as error:
                faults = [str(error)]
            print(f"{what:<40}{'; '.join(faults) or 'nothing lost, a clear word'}")
            wrong += faults
        with small_disk(folder) as (disk, raw):
            (disk / "answers.yaml").write_text(COLLEAGUE + " ".join(PERSONAL), encoding="utf-8")
        if len(found_on(raw, PERSONAL)) != len(PERSONAL):
            wrong.append("the search does not find what is there")
    print(
        f"{len(TRIALS)} ways to fail, {len(PERSONAL)} personal words searched for on as many raw disks; "
        f"{len(wrong)} faults"
    )
    return min(len(wrong), 1)


def tried(trial: Trial, home: Path, disk: Path, whole: dict[str, bytes]) -> list[str]:
    """One trial, and the rest of the conversation after it."""
    machine = Machine(home, disk)
    try:
        faults = trial(machine)
        machine.go_on(len(machine.steps))
        if machine.finish() != 0:
            faults.append("it did not end well")
        files = machine.files()
        return faults + [
            f"{name} differs" for name in files.keys() | whole.keys() if whole.get(name) != files.get(name)
        ]
    finally:
        if machine.terminal.process.poll() is None:
            machine.kill()


if __name__ == "__main__":
    sys.exit(main())
