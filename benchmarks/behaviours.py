"""How many behaviours the policy has, and cases of them decided by everybody who can.

    python benchmarks/behaviours.py [--short] [seconds] [further] [solved]

A behaviour is a distinct set of fired rules. Counts them exactly, and also all files of answers, and those of
them that a conversation can end with. Then decides through durable_rules, the reference evaluator and the
hand-written reading of the policy document, in two processes:

- one case of every two rules that can stand together;
- one case of every behaviour at the end of a conversation that leads to a Prevent referral, to the police or
  to 999, as far as the seconds reach (by default 300), in an order left to chance;
- one case each of so many further behaviours (by default 50,000), the first of them also by the solver
  (by default 5,000).

With ``--short`` only a few of each are decided. Exit code 1 if any case is decided differently, or not as the
diagram says.
"""

from __future__ import annotations

import argparse
import itertools
import multiprocessing
import resource
import sys
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "support"))

from decided_alike import Readers

from triage.engine import rules_engine
from triage.policy import load_policy
from triage.proof.behaviours import Behaviours, BehaviourSet
from triage.proof.diagram import Answers

GRAVEST = ("prevent_referral", "police_now", "emergency")
LOT, SHORT_LOT = 10_000, 20
"""Behaviours whose numbers are near share most of the work of finding a case: the larger, the quicker."""
SHOWN = 5
Task = tuple[str, tuple[int, ...], int]
"""What the numbers are of, the numbers, and how many of the first are given to the solver too."""


# --- the same in every process ----------------------------------------------------------------------------


@cache
def behaviours() -> Behaviours:
    """All behaviours of the installed policy."""
    return Behaviours(load_policy())


@cache
def readers() -> Readers:
    """Those who decide a case."""
    return Readers(load_policy())


@cache
def pairs() -> tuple[tuple[str, str, Answers], ...]:
    """One case of every two rules that can stand together."""
    return tuple(behaviours().pairs())


def gravest() -> BehaviourSet:
    """The behaviours at the end of a conversation that leads to one of the gravest routes."""
    return behaviours().at_the_end(GRAVEST)


def decided(task: Task) -> tuple[int, list[str]]:
    """How many cases of a lot were decided, and what was decided differently of which."""
    kind, numbers, solved = task
    wrong: list[str] = []
    for place, (answers, rules, known) in enumerate(_cases(kind, numbers)):
        found, decision = readers().differences(
            answers, rules if known else frozenset(), solver=place < solved
        )
        if not rules <= set(decision.fired):
            found.append("a rule does not fire that the diagram says")
        wrong += [f"{problem}: {answers}" for problem in found]
    return len(numbers), wrong


def _cases(kind: str, numbers: tuple[int, ...]) -> Iterator[tuple[Answers, frozenset[str], bool]]:
    if kind == "pairs":
        for one, other, answers in (pairs()[number] for number in numbers):
            yield answers, frozenset({one, other}), False
        return
    found = gravest() if kind == "gravest" else behaviours().everything
    for shown in found.cases(numbers, Random(numbers[0])):
        yield shown.answers, shown.rules, True


# --- counts -----------------------------------------------------------------------------------------------


def counts() -> None:
    """Print how many files of answers, endings and behaviours there are, with the time that each takes."""
    found = behaviours()
    policy = found.subject.policy
    print(f"policy {policy.version}: {len(policy.rules)} rules, {len(policy.facts)} facts\n")
    for said, number in (
        ("files of answers, each fact may be absent", found.combinations),
        ("of them a conversation can end with", found.endings),
        ("behaviours (distinct sets of fired rules)", found.count),
        ("of them at the end of a conversation", lambda: found.at_the_end().count),
        *((f"leading to {route}", lambda route=route: found.at_the_end([route]).count) for route in GRAVEST),
        ("leading to one of these three", lambda: gravest().count),
        ("different sets of routes and tasks", found.advice),
        ("two rules that can stand together", lambda: len(pairs())),
    ):
        started = time.perf_counter()
        counted = number()
        size = f"{counted:,}" if counted < 10**15 else f"{counted:.2e}"
        print(f"  {said:<45} {size:>15}   {time.perf_counter() - started:6.2f} s")
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"  memory at most {kilobytes / 1024:.0f} MB\n", flush=True)


# --- decisions --------------------------------------------------------------------------------------------


def lots(kind: str, numbers: Iterator[int], size: int, solved: int = 0) -> Iterator[Task]:
    """The numbers in lots, each to be decided by one process at a time."""
    while lot := tuple(itertools.islice(numbers, size)):
        yield kind, lot, min(solved, len(lot))
        solved -= min(solved, len(lot))


def all_alike(
    said: str, tasks: Iterator[Task], among: int, processes: int, seconds: float | None = None
) -> tuple[int, int]:
    """Decide lots until there are none or the time is over. How many cases, and how many differences."""
    started, done, wrong = time.perf_counter(), 0, 0
    with multiprocessing.Pool(processes) as pool:
        while running := [pool.apply_async(decided, (task,)) for task in itertools.islice(tasks, processes)]:
            for number, problems in (lot.get() for lot in running):
                done, wrong = done + number, wrong + len(problems)
                for problem in problems[:SHOWN]:
                    print(f"    {problem}")
            if seconds is not None and time.perf_counter() - started > seconds:
                break
    took = time.perf_counter() - started
    print(
        f"{said}: {done:,} of {among:,} ({done / among:.1%}) in {took:.0f} s; {wrong} decided differently",
        flush=True,
    )
    return done, wrong


def asked_for() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(description="How many behaviours there are, and cases of them decided.")
    parser.add_argument("seconds", nargs="?", type=float, default=300)
    parser.add_argument("further", nargs="?", type=int, default=50_000)
    parser.add_argument("solved", nargs="?", type=int, default=5_000)
    parser.add_argument("--short", action="store_true", help="a few of each, by one process")
    parser.set_defaults(size=LOT, processes=2, together=None)
    found = parser.parse_args()
    if found.short:
        vars(found).update(
            seconds=0, further=SHORT_LOT, solved=2, size=SHORT_LOT, processes=1, together=SHORT_LOT
        )
    return found


def main() -> int:
    """Count, decide, and say what was decided differently."""
    given = asked_for()
    if not rules_engine.installed():
        print("durable_rules is not installed here: there would be nothing to compare.")
        return 1
    counts()
    return decide(given)


def decide(given: argparse.Namespace) -> int:
    """Decide as many cases as were asked for; 1 where one was decided differently."""
    everything, shown, chance = behaviours().everything, gravest(), Random(len(pairs()))
    others = (number for number in everything.drawn(chance) if everything.rules(number) not in shown)
    # Whatever an ended case shows is a behaviour of some case, so the others are what is left.
    left = everything.count - shown.count
    _, first = all_alike(
        "two rules that can stand together",
        lots("pairs", iter(range(len(pairs()))[: given.together]), given.size),
        len(pairs()),
        given.processes,
    )
    at_the_end, second = all_alike(
        "behaviours at the end that lead to one of the three routes",
        lots("gravest", shown.drawn(chance), given.size),
        shown.count,
        given.processes,
        given.seconds,
    )
    beside, third = all_alike(
        f"further behaviours, {given.solved:,} of them by the solver too",
        lots("further", itertools.islice(others, given.further), given.size, given.solved),
        left,
        given.processes,
    )
    share = (at_the_end + beside) / everything.count
    print(f"\n{at_the_end + beside:,} of {everything.count:,} behaviours decided by all: {share:.1%}")
    return 1 if first + second + third else 0


if __name__ == "__main__":
    sys.exit(main())
