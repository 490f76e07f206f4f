"""How many cases a second are decided, beside the bare calls of durable_rules on the same passes.

    python benchmarks/decisions.py [cases]

Prints a table: bare calls, the rules engine alone, and whole decisions through both evaluators, in one
process and in two at the same time. It proves nothing and fails nothing.
"""

from __future__ import annotations

import datetime
import multiprocessing
import random
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import durable_rules_engine

from triage.engine import Engine, rules_engine
from triage.policy import load_policy
from triage.policy.model import Fact

TODAY = datetime.date(2026, 11, 20)
AREA = "northamptonshire"
ROUNDS = 9
Facts = dict[str, str | int | tuple[str, ...]]
Calls = list[tuple[int, str]]
T = TypeVar("T")


@dataclass(frozen=True)
class Figures:
    """Cases a second for each way, and the time of single decisions in microseconds."""

    bare: float
    first: float
    both: float
    p50: float
    p99: float


class Recorder:
    """Passes every call on to durable_rules and keeps the messages."""

    def __init__(self) -> None:
        self.calls: Calls = []

    def __getattr__(self, name: str) -> Callable[..., object]:
        return getattr(durable_rules_engine, name)  # type: ignore[no-any-return]

    def assert_fact(self, handle: int, message: str) -> object:
        self.calls.append((handle, message))
        return durable_rules_engine.assert_fact(handle, message)


def conversation(engine: Engine, chance: random.Random) -> Facts:
    """A complete case before a referral; most have no danger in them."""
    safety = [fact.id for fact in engine.policy.facts.values() if fact.stage == "safety"]
    facts: Facts = dict.fromkeys(safety[:3], "no") if chance.random() < 0.8 else {}
    while needed := engine.decide(facts, AREA, TODAY).still_needed:
        facts[needed[0]] = answer(engine.policy.facts[needed[0]], chance)
    return facts


def answer(fact: Fact, chance: random.Random) -> str | int | tuple[str, ...]:
    words = list(fact.values)
    if fact.is_list:
        return tuple(word for word in words if chance.random() < 0.25)
    if fact.is_number:
        return chance.randint(3, 70)
    return chance.choice(words)


def bare(calls: Calls) -> None:
    """The same messages on the same rule sets, and nothing else."""
    for handle, message in calls:
        code, offset = durable_rules_engine.assert_fact(handle, message)
        if code == 0:
            result = durable_rules_engine.start_action_for_state(handle, offset)
            fired = result[1] if result else None
            while fired:
                fired = durable_rules_engine.complete_and_start_action(handle, offset)
        durable_rules_engine.delete_state(handle, "case")


def each(work: Callable[[T], object], things: list[T]) -> None:
    """Do the work on each thing and keep nothing."""
    for thing in things:
        work(thing)


def rounds(ways: dict[str, Callable[[], object]], cases: int) -> dict[str, float]:
    """Cases a second for each way: the best of rounds that take turns, so that noise counts little."""
    found: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, work in ways.items():
            began = time.perf_counter()
            work()
            found[name].append(cases / (time.perf_counter() - began))
    return {name: max(seen) for name, seen in found.items()}


def measure(count: int) -> Figures:
    engine = Engine(load_policy())
    chance = random.Random(2)
    cases = [conversation(engine, chance) for _ in range(count)]
    evaluators = engine._evaluators[AREA]
    first = evaluators.rules_engine
    assert first is not None
    snapshots = [engine._snapshots.of(facts, 10) for facts in cases]
    recorder = Recorder()
    vars(rules_engine)["_engine"] = recorder
    for words in snapshots:
        first.run(words)
    vars(rules_engine)["_engine"] = durable_rules_engine
    for facts in cases:
        assert not engine.decide(facts, AREA, TODAY).evaluators_disagree
    single: list[float] = []
    for facts in cases * 3:
        began = time.perf_counter()
        engine.decide(facts, AREA, TODAY)
        single.append((time.perf_counter() - began) * 1e6)
    centiles = statistics.quantiles(single, n=100)
    seen = rounds(
        {
            "bare": lambda: bare(recorder.calls),
            "first": lambda: each(first.run, snapshots),
            "both": lambda: each(lambda facts: engine.decide(facts, AREA, TODAY), cases),
        },
        count,
    )
    return Figures(**seen, p50=centiles[49], p99=centiles[98])


def shown(label: str, figures: list[Figures]) -> str:
    total = [sum(getattr(one, name) for one in figures) for name in ("bare", "first", "both")]
    ratio = f"{total[2] / total[0]:.2f}"
    times = [max(getattr(one, name) for one in figures) for name in ("p50", "p99")]
    cells = [f"{number:,.0f}" for number in total] + [ratio] + [f"{micro:.0f}" for micro in times]
    return f"{label:<16}" + "".join(f"{cell:>18}" for cell in cells)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    head = ["bare calls/s", "rules engine/s", "both evaluators/s", "both:bare", "p50 us", "p99 us"]
    print(" " * 16 + "".join(f"{name:>18}" for name in head))
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        print(shown("one process", pool.map(measure, [count])))
        print(shown("two processes", pool.map(measure, [count, count], chunksize=1)))


if __name__ == "__main__":
    main()
