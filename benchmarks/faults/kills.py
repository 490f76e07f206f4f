"""kill -9 in the middle of conversations:
python benchmarks/faults/kills.py [--kills N] [--writing N] [--processes N]

Four conversations are held with the real program at terminals of their own, drafts kept with a passphrase.
The program is killed at every question, after every line of a long text, and at random moments: while an
answer is being saved, and while a draft is being opened again; and, ``--writing`` times, while the documents
are made and written. ``triage resume`` has to come back with every answer, and with no document of a set
that is not whole; at the end the files are compared, word for word, with those of the same conversation held
without a break. Prints the counts, and exits with 1 where an answer was lost, a file differs, a lone file
stayed or a concern has a second reference.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from at_a_terminal import NoAnswerError
from sittings import CONVERSATIONS, LATER_SET, Sitting, Step

from triage.cases.catalogue import load_catalogue


@dataclass
class Seen:
    """What came of the kills of one conversation."""

    kills: Counter[str] = field(default_factory=Counter)
    lost: list[str] = field(default_factory=list)
    differ: list[str] = field(default_factory=list)
    lone: list[str] = field(default_factory=list)
    """Files of a set that is not whole, and what was only there to write one."""
    second: list[str] = field(default_factory=list)
    """Names with another reference than the concern's own."""

    def add(self, more: Seen) -> None:
        """Count what came of other kills as well."""
        self.kills += more.kills
        for name in ("lost", "differ", "lone", "second"):
            getattr(self, name).extend(getattr(more, name))

    @property
    def wrong(self) -> list[str]:
        """Everything that must not be."""
        return [*self.lost, *self.differ, *self.lone, *self.second]


Moment = Callable[[Sitting, int, Seen], None]


def held(name: str, folder: Path, kill: Moment, seen: Seen) -> dict[str, bytes]:
    """One conversation to its end; ``kill`` is called at every question. What was written."""
    sitting = Sitting(name, folder)
    try:
        return _held(sitting, kill, seen)
    finally:
        if sitting.terminal.process.poll() is None:
            sitting.kill()


def _held(sitting: Sitting, kill: Moment, seen: Seen) -> dict[str, bytes]:
    number = 0
    while number < len(sitting.steps):
        kept = bool(sitting.reference)
        kill(sitting, number, seen)
        now = sitting.where(number)
        if now < number and kept:
            raise NoAnswerError(f"an answer before {sitting.steps[number].key} is lost")
        if now == number:
            answer(sitting, number)
            now = sitting.where(number)
            if now != number + 1:
                raise NoAnswerError(f"after {sitting.steps[number].key} something else is asked")
        number = now
    kill(sitting, number, seen)
    if sitting.finish() != 0:
        raise NoAnswerError("it did not end well")
    return sitting.files()


def answer(sitting: Sitting, number: int) -> None:
    """Answer a question; lines of a long text that are there already are not typed again."""
    step = sitting.steps[number]
    lines = (*step.lines, ".") if step.long else step.lines
    for line in lines[there(sitting, step) if step.long else 0 :]:
        sitting.type(line)


def there(sitting: Sitting, step: Step) -> int:
    """How many lines of a long text stand on the screen as typed before."""
    so_far = " ".join(load_catalogue("words")("so_far").split())
    _, found, shown = sitting.seen.rpartition(so_far)
    if not found:
        return 0
    count = 0
    for number, line in enumerate(step.lines, 1):
        if line and " ".join(line.split()) in shown:
            count = number
    return count


def without(_: Sitting, __: int, ___: Seen) -> None:
    """No kill."""


def at_the_question(sitting: Sitting, number: int, seen: Seen) -> None:
    """Killed once while a question waits, and after each line of a long text."""
    if number in sitting.killed:
        return
    sitting.killed.add(number)
    sitting.kill()
    sitting.resume()
    seen.kills["at a question"] += 1
    if not sitting.reference or number == len(sitting.steps) or not sitting.steps[number].long:
        return
    step = sitting.steps[number]
    for typed, line in enumerate(step.lines, 1):
        sitting.type(line)
        sitting.kill()
        sitting.resume()
        seen.kills["in a long text"] += 1
        if line and there(sitting, step) != typed:
            seen.lost.append(f"line {typed} of {step.key}")


def at_random(chance: random.Random) -> Moment:
    """Killed a moment after an answer, in the middle of a word, or while the draft is being opened."""

    def moment(sitting: Sitting, number: int, seen: Seen) -> None:
        if number == len(sitting.steps):
            return
        step = sitting.steps[number]
        for _ in range(chance.randint(1, 3)):
            if sitting.where(number) != number:
                return
            if step.long or chance.random() < 0.2:
                sitting.terminal.press(chance.choice(step.lines)[: chance.randrange(9)])
                time.sleep(chance.random() * 0.05)
            else:
                sitting.press(step.lines[0])
                time.sleep(chance.random() ** 2 * 0.08)
            sitting.kill()
            seen.kills["at a random moment"] += 1
            while chance.random() < 0.3:
                sitting.terminal = (
                    sitting.run("resume", sitting.reference)
                    if sitting.reference
                    else sitting.run("chat", *sitting.more)
                )
                time.sleep(chance.random() * 0.5)
                sitting.kill()
                seen.kills["while opening"] += 1
            sitting.resume()

    return moment


def while_written(chance: random.Random, times: int, whole: Mapping[str, bytes]) -> Moment:
    """Killed at the end, again and again, while the documents are made and written."""

    def moment(sitting: Sitting, number: int, seen: Seen) -> None:
        if number < len(sitting.steps):
            return
        for count in range(times):
            before = sitting.names()
            sitting.begin_to_write(any(kind.startswith("note") for kind in whole))
            if count % 3:  # wait for the first file to appear, so that the kill falls among the files
                end = time.monotonic() + 20
                while sitting.names() == before and time.monotonic() < end:
                    time.sleep(0.0002)
                time.sleep(chance.random() * 0.012)
            else:
                time.sleep(chance.random())
            sitting.kill()
            hidden = any(name.startswith(".") for name in sitting.names())
            seen.kills[
                "among the files"
                if hidden
                else "after the files"
                if sitting.names() != before
                else "making documents"
            ] += 1
            sitting.resume()
            look_at(sitting, whole, seen)

    return moment


def look_at(sitting: Sitting, whole: Mapping[str, bytes], seen: Seen) -> None:
    """Every set in the folder has to be whole, and all of one reference."""
    sets: dict[str, set[str]] = {}
    for name in sitting.names():
        start = f"concern-{sitting.reference}-"
        if name.startswith("."):
            seen.lone.append(f"{name} was left")
        elif not name.startswith(start):
            seen.second.append(name)
        else:
            found = LATER_SET.match(name)
            sets.setdefault(found[1] if found else "1", set()).add(
                name[found.end() :] if found else name.removeprefix(start)
            )
    seen.lone += [
        f"set {number} has {len(kinds)} of {len(whole)} files"
        for number, kinds in sets.items()
        if kinds != whole.keys()
    ]


def job(given: tuple[str, int, str]) -> Seen:
    """One conversation without a break and one with, compared. Name, seed, and when to kill it: at every
    question, at random, or so many times while documents are written."""
    name, seed, when = given
    seen = Seen()
    with tempfile.TemporaryDirectory(prefix="kills-") as folder:
        chance = random.Random(seed)
        try:
            whole = held(name, Path(folder) / "whole", without, seen)
            kill = (
                at_the_question
                if when == QUESTIONS
                else at_random(chance)
                if when == RANDOM
                else while_written(chance, int(when), whole)
            )
            broken = held(name, Path(folder) / "broken", kill, seen)
        except NoAnswerError as error:
            seen.lost.append(f"{name}: {error}")
            return seen
    seen.differ += [
        f"{name}: {file}"
        for file in sorted(whole.keys() | broken.keys())
        if whole.get(file) != broken.get(file)
    ]
    if len(whole) < 3:
        seen.differ.append(f"{name}: too few files were written")
    return seen


QUESTIONS, RANDOM = "at every question", "at random"


def run(jobs: Iterable[tuple[str, int, str]], processes: int, enough: int = 0) -> Seen:
    """Do the jobs until there were ``enough`` kills; 0: all of them."""
    whole = Seen()
    with multiprocessing.get_context("spawn").Pool(processes) as pool:
        for seen in pool.imap_unordered(job, jobs):
            whole.add(seen)
            if enough and whole.kills.total() >= enough:
                break
        pool.terminate()
    return whole


def main() -> int:
    """Kill as often as asked for, and print the counts."""
    parser = argparse.ArgumentParser(description="kill -9 in the middle of conversations.")
    parser.add_argument("--kills", type=int, default=600)
    parser.add_argument("--writing", type=int, default=60, help="kills while documents are written, besides")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1, help="of the moments while documents are written")
    parser.add_argument("--only", choices=CONVERSATIONS)
    given = parser.parse_args()
    names = [given.only] if given.only else list(CONVERSATIONS)
    began = time.monotonic()
    whole = Seen()
    if given.kills:
        whole.add(run([(name, 0, QUESTIONS) for name in names], given.processes))
    left = given.kills - whole.kills.total()
    if left > 0:
        whole.add(
            run(((name, seed, RANDOM) for seed in range(1, 1_000) for name in names), given.processes, left)
        )
    if given.writing:
        times = str(-(-given.writing // len(names)))
        whole.add(run([(name, given.seed, times) for name in names], given.processes))
    for kind, count in whole.kills.items():
        print(f"killed {kind:<20}{count:>6}")
    print(f"killed in all{'':<13}{whole.kills.total():>8} in {time.monotonic() - began:,.0f} s")
    print(
        f"lost answers {len(whole.lost)}, files that differ {len(whole.differ)}, "
        f"lone files {len(whole.lone)}, second references {len(whole.second)}"
    )
    for line in whole.wrong:
        print(f"  {line}")
    return min(len(whole.wrong), 1)


if __name__ == "__main__":
    sys.exit(main())
