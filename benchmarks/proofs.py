"""What the proofs of the policy cost, how many cases they speak of, and three evaluators side by side.

    python benchmarks/proofs.py [cases]

Prints the time of every property, the number of all files of answers beside those that a conversation can
end with, and how many random cases a second durable_rules, the reference evaluator and the solver decide
alike (by default a million, in two processes). Exit code 1 if they differ on any case.
"""

from __future__ import annotations

import datetime
import math
import multiprocessing
import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "support"))

from solver_oracle import SolverOracle

from triage.engine import Engine
from triage.policy import load_policy
from triage.policy.model import Fact, Policy, Test
from triage.prevent import PREVENT
from triage.proof.checking import check, properties_of, solver_of
from triage.proof.diagram import Diagram
from triage.proof.property_program import questions
from triage.proof.translate import Subject

TODAY = datetime.date(2026, 11, 20)
MILLION = 1_000_000
LOT = 20_000
Answer = str | int | tuple[str, ...]
Facts = dict[str, Answer]


# --- what the proofs cost --------------------------------------------------------------------------------


def proofs(subject: Subject) -> None:
    """The time of all properties together, and of single questions to the solver."""
    started = time.perf_counter()
    results = check(subject, pathway=PREVENT)
    together = time.perf_counter() - started
    print(
        f"all {len(results)} properties, with the case that shows each part: {together:.2f} s; "
        f"{sum(found.holds for found in results)} hold"
    )
    started = time.perf_counter()
    properties = properties_of(subject)
    solver = solver_of(subject, questions(properties, subject.policy))
    print(f"translating and grounding two cases: {(time.perf_counter() - started) * 1000:.0f} ms")
    print("milliseconds to show that no case breaks a part, and to find the smallest case that shows it:")
    for found in properties.properties:
        for part in found.parts:
            proving = _timed(partial(solver.shows, f"broken({part.id})"))
            showing = _timed(partial(solver.find, f"premise({part.id})", smallest=True))
            print(f"  {part.id:<5} {proving * 1000:6.1f} {showing * 1000:6.1f}   {found.name}")


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


# --- how many cases there are -----------------------------------------------------------------------------


def cases(subject: Subject) -> None:
    """All files of answers, beside those that a conversation can end with. Both are exact."""
    diagram = Diagram(subject)
    told_by = subject.policy.terms.phase_told_by
    ended = {
        stage: diagram.ended & diagram.where(((Test(told_by, frozenset({stage})),),))
        for stage in ("before", "after")
    }
    print(f"\nfiles of answers, each fact may be absent: {diagram.count(diagram.possible):.2e}")
    # "At most", because the dialog does not offer a lead to say that they spoke to the lead.
    print(f"of them a conversation can end with: at most {diagram.count(diagram.ended):.2e}")
    print(f"  before a referral {diagram.count(ended['before']):,}")
    print(f"  after a referral {diagram.count(ended['after']):,}")


# --- three evaluators -------------------------------------------------------------------------------------


def random_case(policy: Policy, chance: random.Random) -> Facts:
    """Any answers, many or few of them, in half of all cases after a referral."""
    asked = chance.choice((0.3, 0.6, 0.9, 1.0))
    calm, after = chance.random() < 0.5, chance.random() < 0.5
    facts: Facts = {}
    for fact in policy.facts.values():
        if fact.is_area or chance.random() > asked or (fact.id == "police_assessment" and not after):
            continue
        facts[fact.id] = "no" if calm and fact.stage == "safety" else _random_answer(fact, chance)
    return facts


def _random_answer(fact: Fact, chance: random.Random) -> Answer:
    if fact.is_list:
        often = chance.choice((0.0, 0.1, 0.4))
        return tuple(word for word in fact.values if chance.random() < often)
    if fact.is_number and (not fact.values or chance.random() < 0.7):
        return chance.choice((chance.randint(fact.lowest, fact.highest), chance.randint(5, 20)))
    return chance.choice(list(fact.values))


def compared(task: tuple[int, int]) -> tuple[int, int, Counter[str]]:
    """One lot of random cases: how many, on how many the three differ, and the rules that held."""
    seed, cases = task
    policy = load_policy()
    engine, third, chance = Engine(policy), SolverOracle(Subject(policy)), random.Random(seed)
    fired: Counter[str] = Counter()
    differ = 0
    for _ in range(cases):
        facts = random_case(policy, chance)
        decision = engine.decide(facts, today=TODAY)
        differ += decision.evaluators_disagree or not third.agrees(facts, decision)
        fired.update(decision.fired)
    return cases, differ, fired


def main() -> int:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else MILLION
    policy = load_policy()
    subject = Subject(policy)
    print(f"policy {policy.version}: {len(policy.rules)} rules, {len(policy.facts)} facts\n")
    proofs(subject)
    cases(subject)
    return 1 if side_by_side(policy, number) else 0


def side_by_side(policy: Policy, cases: int) -> int:
    """Compare the three on random cases, with a line after each lot; the number on which they differ."""
    print("\nrandom cases through durable_rules, the reference evaluator and the solver, in two processes:")
    lots = [(seed, min(LOT, cases - seed * LOT)) for seed in range(math.ceil(cases / LOT))]
    done = differ = 0
    fired: Counter[str] = Counter()
    started = time.perf_counter()
    with multiprocessing.Pool(2) as pool:
        for number, wrong, held in pool.imap_unordered(compared, lots):
            done, differ, fired = done + number, differ + wrong, fired + held
            rate, seldom = done / (time.perf_counter() - started), min(fired[rule] for rule in policy.rules)
            print(
                f"  {done:>9,} cases, {rate:,.0f} a second; {differ} decided differently; "
                f"the rarest rule held {seldom:,} times",
                flush=True,
            )
    return differ


if __name__ == "__main__":
    sys.exit(main())
