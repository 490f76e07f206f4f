"""Decisions in a loop, for hours if need be: python benchmarks/faults/soak.py [decisions]

Random cases, complete and incomplete, before and after a referral, in every area, are decided through both
keys in two processes at once; ten million unless said otherwise. Prints the decisions, the disagreements of
the two keys, and the memory of each process after the first twentieth and at the end. Exits with 1 where the
keys disagreed once, a case was decided in two ways, or memory grew by more than 4 MB.
"""

from __future__ import annotations

import datetime
import gc
import multiprocessing
import random
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from triage.engine import Engine
from triage.engine.decision import Decision
from triage.engine.rules_engine import installed
from triage.policy import load_policy
from triage.policy.model import Fact

TODAY = datetime.date(2026, 11, 20)
PROCESSES, CASES, GROWTH = 2, 20_000, 4.0
"""A process decides so many different cases at most, again and again, so that each answer can be compared."""
Facts = dict[str, str | int | tuple[str, ...]]


@dataclass(frozen=True)
class Seen:
    """What one process saw. Memory in megabytes."""

    decisions: int
    disagreements: int
    changed: int
    routes: int
    before: float
    after: float
    seconds: float


def case(facts: list[Fact], chance: random.Random) -> Facts:
    """Random answers to some or all of the facts."""
    asked = chance.choice((0.3, 0.7, 0.95, 1.0))
    kept = [
        fact
        for fact in facts
        if fact.kind != "area" and chance.random() < asked and (fact.stage != "after" or asked < 1)
    ]
    return {fact.id: answer(fact, chance) for fact in kept}


def answer(fact: Fact, chance: random.Random) -> str | int | tuple[str, ...]:
    """A random answer of the vocabulary."""
    words = list(fact.values)
    if fact.kind == "many":
        return tuple(word for word in words if chance.random() < 0.25)
    if fact.kind == "number":
        numbers: list[str | int] = [chance.randint(fact.lowest, fact.highest)] * 9
        return chance.choice([*words, *numbers])
    return chance.choice(words)


def mark(decision: Decision) -> int:
    """A number that is the same for the same decision."""
    return hash(
        (
            decision.routes,
            decision.parallel,
            decision.duties,
            decision.fired,
            decision.still_needed,
            decision.notices,
            tuple(decision.snapshot.values()),
        )
    )


def resident() -> float:
    """Megabytes of memory that this process has in use, on Linux."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


def soak(job: tuple[int, int]) -> Seen:
    """Decide so many cases; the seed makes them."""
    seed, count = job
    policy = load_policy()
    engine = Engine(policy)
    chance = random.Random(seed)
    facts, areas = list(policy.facts.values()), [*policy.areas, policy.not_known]
    cases = [(case(facts, chance), chance.choice(areas)) for _ in range(max(1, min(CASES, count // 4)))]
    first = [mark(engine.decide(told, area, TODAY)) for told, area in cases]
    routes, disagreements, changed, before = set(), 0, 0, 0.0
    began = time.monotonic()
    for number in range(count):
        if number == max(count // 20, 1):
            before = resident()
        told, area = cases[number % len(cases)]
        decision = engine.decide(told, area, TODAY)
        disagreements += decision.evaluators_disagree
        routes.add(decision.route)
        changed += mark(decision) != first[number % len(cases)]
    return Seen(count, disagreements, changed, len(routes), before, resident(), time.monotonic() - began)


def main() -> int:
    """Soak, and print what was seen."""
    if not installed():
        print("durable_rules is not installed: there is only one evaluator to try.")
        return 1
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000
    with multiprocessing.get_context("spawn").Pool(PROCESSES) as pool:
        found = pool.map(soak, [(seed, count // PROCESSES) for seed in range(PROCESSES)], chunksize=1)
    for number, seen in enumerate(found, 1):
        print(
            f"process {number}: {seen.decisions:,} decisions in {seen.seconds:,.0f} s, "
            f"{seen.routes} routes, {seen.disagreements} disagreements, {seen.changed} decided otherwise "
            f"than before; memory {seen.before:.1f} MB, at the end {seen.after:.1f} MB"
        )
    bad = any(seen.disagreements or seen.changed or seen.after - seen.before > GROWTH for seen in found)
    print(
        f"{sum(seen.decisions for seen in found):,} decisions, "
        f"{'something is wrong' if bad else 'no disagreement, memory flat'}"
    )
    return int(bad)


if __name__ == "__main__":
    sys.exit(main())
