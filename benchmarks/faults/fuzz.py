"""Spoiled inputs by the million: python benchmarks/faults/fuzz.py [--inputs N] [--seed S] [TARGET ...]

Every input is a good one with a few things spoiled in it, and is made again from its target, the seed and its
number alone, so that a fault can be repeated: --again TARGET:NUMBER runs one and shows what happens.
Two processes share the work. Each may use 2 GB, and 5 seconds of processor time for one input; a process
that dies or stands still is counted as a fault of the input that it was at, and the work goes on behind it.
Exits with 1 if there was a fault.

Where atheris is installed, --guided TARGET lets it look for inputs that reach code that no other has reached.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import resource
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

from targets import CANARY, Fault, Target, targets, tidy

SHARE = {
    "typed": 25,
    "answers": 25,
    "packs": 14,
    "records": 8,
    "drafts": 10,
    "sealed": 5,
    "kept": 5,
    "rules": 3,
    "forms": 2.4,
    "stories": 2.5,
    "chat": 0.1,
}
"""Of a hundred inputs; a whole chat takes a hundred times as long as one line."""
LONGEST, MEMORY, STUCK = 5.0, 2_000_000_000, 300.0
PARTS = 200
"""So many inputs are given to a process at once."""
_BITS = [
    CANARY,
    CANARY.split()[0],
    "\x00",
    "\x1b[2J",
    "\x85",
    "\u2028",
    "\ufeff",
    "\ud800",
    "é",
    "😀",
    "\u202e",
    "'",
    '"',
    "\\",
    "\\u0000",
    "\\ud83d",
    "&a ",
    "*a",
    "!!python/object:os ",
    "<<: ",
    "? ",
    "- ",
    ": ",
    ":",
    ", ",
    "[",
    "]",
    "{",
    "}",
    "|",
    ">",
    "#",
    "%",
    "`",
    "\t",
    "\n",
    "\r\n",
    "\n\n",
    "---\n",
    "...\n",
    "  ",
    "~",
    "null",
    "true",
    "no",
    "yes",
    "unsure",
    "not known",
    "not_known",
    "unknown",
    "absent",
    "none",
    "some",
    "0",
    "-1",
    "1e999",
    "9" * 13,
    "9" * 400,
    "0x1F",
    "1.5",
    "2011-02-29",
    "2026-11-20",
    "31 June",
    "today",
    "NaN",
    "Infinity",
    '"seal"',
    '"follow_ups": []',
    '"format": 3',
    "Feature:",
    "Scenario:",
    "Given ",
    "|a|",
    "<a>",
    '"""',
    "* ",
    "@x ",
    "/quit",
    "999",
    "back",
    "review",
    "keep",
    ".",
]


@dataclass
class Tally:
    """What became of the inputs of one target."""

    taken: int = 0
    refused: int = 0
    slowest: float = 0.0
    faults: list[tuple[int, str]] = field(default_factory=list)


def spoiled(target: Target, seed: int, number: int) -> bytes:
    """The input with a number: a good one with one to eight things spoiled."""
    chance = random.Random(f"{target.name}:{seed}:{number}")
    data = chance.choice(target.seeds)
    for _ in range(min(8, 1 + int(chance.expovariate(0.6)))):
        data = _spoil(data, target.seeds, chance)
    return data[:300_000]


def _spoil(data: bytes, seeds: tuple[bytes, ...], chance: random.Random) -> bytes:
    start = chance.randint(0, len(data))
    end = min(len(data), start + int(chance.expovariate(1 / 12)))
    bit = chance.choice(_BITS).encode(errors="surrogatepass")
    match chance.randrange(10):
        case 0:
            return data[:start] + bytes((chance.randrange(256),)) + data[start + 1 :]
        case 1 | 2:
            return data[:start] + bit + data[start:]
        case 3:
            return data[:start] + bit + data[end:]
        case 4:
            return data[:start] + data[end:]
        case 5:
            return data[:end] + data[start:end] * chance.choice((1, 2, 30, 1_000)) + data[end:]
        case 6:
            other = chance.choice(seeds)
            place = chance.randint(0, len(other))
            return data[:start] + other[place : place + int(chance.expovariate(1 / 60))] + data[end:]
        case 7:
            lines = data.split(b"\n")
            one, two = chance.randrange(len(lines)), chance.randrange(len(lines))
            lines[one], lines[two] = lines[two], lines[one]
            return b"\n".join(lines)
        case 8:
            lines = data.split(b"\n")
            lines[chance.randrange(len(lines))] = b" " * chance.randrange(9) + chance.choice(lines).lstrip()
            return b"\n".join(lines)
    words = data.split(b" ")
    words[chance.randrange(len(words))] = chance.choice((bit, chance.choice(words)))
    return b" ".join(words)


def tried(target: Target, data: bytes) -> tuple[bool, str, float]:
    """Whether an input was taken, what fault it showed (empty if none), and its processor time."""
    began, taken, trouble = time.process_time(), False, ""
    signal.setitimer(signal.ITIMER_PROF, LONGEST)
    try:
        taken = target(data)
    except BaseException as fault:  # noqa: BLE001 - whatever it is, it is what is looked for
        place = _deepest(fault)
        trouble = " ".join([type(fault).__name__, *([str(fault)] if isinstance(fault, Fault) else []), place])
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return taken, trouble, time.process_time() - began


def _deepest(fault: BaseException) -> str:
    trace = fault.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""


class _LateError(Exception):
    """An input took longer than is allowed."""


def _late(*_: object) -> None:
    raise _LateError


def _work(pipe: Connection, at: Any, seed: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGPROF, _late)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    found = targets()
    pipe.send(None)
    while (job := pipe.recv()) is not None:
        name, first, count = job
        tally = Tally()
        for number in range(first, first + count):
            at.value = number
            taken, trouble, seconds = tried(found[name], spoiled(found[name], seed, number))
            tally.taken += taken
            tally.refused += not taken and not trouble
            tally.slowest = max(tally.slowest, seconds)
            if trouble:
                tally.faults.append((number, trouble))
        pipe.send(tally)
    tidy()


class Worker:
    """A process that tries inputs, and is replaced when it dies or stands still."""

    def __init__(self, seed: int) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.at = context.Value("q", -1, lock=False)
        self.process = context.Process(target=_work, args=(theirs, self.at, seed), daemon=True)
        self.process.start()
        theirs.close()
        self.pipe.recv()
        self.job: tuple[str, int, int] = ("", 0, 0)
        self._seen, self._since = -1, 0.0

    def give(self, job: tuple[str, int, int]) -> None:
        """Work to do."""
        self.job, self._seen, self._since = job, -1, time.monotonic()
        self.at.value = job[1]
        self.pipe.send(job)

    def stands_still(self) -> bool:
        """Whether it has been at the same input for too long."""
        if self.at.value != self._seen:
            self._seen, self._since = self.at.value, time.monotonic()
        return time.monotonic() - self._since > STUCK

    def end(self, *, now: bool = False) -> str:
        """End the process; how it ended."""
        if now:
            self.process.kill()
        elif self.process.is_alive():
            self.pipe.send(None)
        self.process.join(STUCK)
        self.pipe.close()
        return f"the process ended with {self.process.exitcode}"


def run(wanted: dict[str, int], seed: int, processes: int) -> dict[str, Tally]:
    """Try so many inputs of each target."""
    jobs = [
        (name, first, min(PARTS, count - first))
        for name, count in wanted.items()
        for first in range(0, count, PARTS)
    ]
    random.Random(seed).shuffle(jobs)
    tallies = {name: Tally() for name in wanted}
    free = [Worker(seed) for _ in range(processes)]
    busy: list[Worker] = []
    while jobs or busy:
        while free and jobs:
            busy.append(free.pop())
            busy[-1].give(jobs.pop())
        ready = wait([worker.pipe for worker in busy], timeout=1)
        for worker in [worker for worker in busy if worker.pipe in ready or worker.stands_still()]:
            busy.remove(worker)
            name, first, count = worker.job
            try:
                if worker.pipe not in ready:
                    raise EOFError
                _add(tallies[name], worker.pipe.recv())
                free.append(worker)
            except EOFError:
                bad = int(worker.at.value)
                tallies[name].faults.append((bad, worker.end(now=True)))
                jobs += [
                    part
                    for part in ((name, first, bad - first), (name, bad + 1, first + count - bad - 1))
                    if part[2] > 0
                ]
                free.append(Worker(seed))
    for worker in free:
        worker.end()
    return tallies


def _add(whole: Tally, part: Tally) -> None:
    whole.taken += part.taken
    whole.refused += part.refused
    whole.slowest = max(whole.slowest, part.slowest)
    whole.faults += part.faults


def shown(tallies: dict[str, Tally], seconds: float) -> Iterable[str]:
    """The table, and each kind of fault with the first input that showed it."""
    yield f"{'':<10}{'inputs':>12}{'taken':>12}{'refused':>12}{'slowest':>12}{'faults':>8}"
    for name, tally in tallies.items():
        total = tally.taken + tally.refused + len(tally.faults)
        yield (
            f"{name:<10}{total:>12,}{tally.taken:>12,}{tally.refused:>12,}"
            f"{tally.slowest * 1e3:>9,.0f} ms{len(tally.faults):>8}"
        )
    every = [
        sum(tally.taken + tally.refused + len(tally.faults) for tally in tallies.values()),
        sum(len(tally.faults) for tally in tallies.values()),
    ]
    yield f"{every[0]:,} inputs in {seconds:,.0f} s; {every[1]} faults"
    for name, tally in tallies.items():
        firsts: dict[str, int] = {}
        for number, trouble in sorted(tally.faults):
            firsts.setdefault(trouble, number)
        counts = Counter(trouble for _, trouble in tally.faults)
        for trouble, number in firsts.items():
            yield f"  --again {name}:{number}  {trouble} ({counts[trouble]} times)"


def again(which: str, seed: int) -> int:
    """Try one input in this process, and show it."""
    name, _, number = which.partition(":")
    target = targets()[name]
    data = spoiled(target, seed, int(number))
    print(repr(data[:4_000]))
    try:
        print("taken" if target(data) else "refused")
    finally:
        tidy()
    return 0


def guided(name: str, count: int) -> int:
    """Let atheris look for faults of one target; it stops at the first, and keeps its input in a file."""
    import atheris

    with atheris.instrument_imports(include=["triage"]):
        for module in [module for module in sys.modules if module.split(".")[0] in ("triage", "targets")]:
            del sys.modules[module]
        from targets import targets as instrumented
    target = instrumented()[name]
    atheris.Setup(
        [
            sys.argv[0],
            f"-runs={count}",
            f"-timeout={STUCK:.0f}",
            "-rss_limit_mb=2000",
            "-max_len=20000",
            "-print_final_stats=1",
            str(_corpus(target)),
        ],
        target,
    )
    atheris.Fuzz()
    return 0


def _corpus(target: Target) -> Path:
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="fuzz-seeds-"))
    for number, data in enumerate(target.seeds):
        (folder / str(number)).write_bytes(data)
    return folder


def main() -> int:
    """Try what was asked for, and print the table."""
    parser = argparse.ArgumentParser(description="Spoiled inputs by the million.")
    parser.add_argument("target", nargs="*")
    parser.add_argument("--inputs", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--again", metavar="TARGET:NUMBER")
    parser.add_argument("--guided", metavar="TARGET")
    given = parser.parse_args()
    if given.again:
        return again(given.again, given.seed)
    if given.guided:
        return guided(given.guided, given.inputs)
    names = given.target or list(SHARE)
    total = sum(SHARE[name] for name in names)
    wanted = {name: max(1, round(given.inputs * SHARE[name] / total)) for name in names}
    began = time.monotonic()
    tallies = run(wanted, given.seed, given.processes)
    for line in shown(tallies, time.monotonic() - began):
        print(line)
    return 1 if any(tally.faults for tally in tallies.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
