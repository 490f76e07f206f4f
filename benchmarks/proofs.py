"""What the proofs of the policy cost, how many cases they speak of, and three evaluators side by side.

    python benchmarks/proofs.py [cases]

Prints the time of every property, the number of conversations that the dialog can come to the end of, and
how many random cases a second durable_rules, the second key and the solver decide alike (by default a
million, in two processes). Exit code 1 if they differ on any case.
"""

from __future__ import annotations

import datetime
import itertools
import math
import multiprocessing
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator

from triage.engine import Engine
from triage.engine.deciding import asked_now
from triage.policy import load_policy
from triage.policy.conditions import tick
from triage.policy.model import Condition, Fact, Policy
from triage.proof.checking import check, solver_of
from triage.proof.evaluating import Third
from triage.proof.properties import PROPERTIES
from triage.proof.translate import Subject, bands, facts_under

TODAY = datetime.date(2026, 11, 20)
MILLION = 1_000_000
LOT = 20_000
Answer = str | int | tuple[str, ...]
Facts = dict[str, Answer]


# --- what the proofs cost --------------------------------------------------------------------------------


def proofs(subject: Subject) -> None:
    """The time of all thirteen properties together, and of single questions to the solver."""
    started = time.perf_counter()
    results = check(subject)
    together = time.perf_counter() - started
    print(f"all {len(results)} properties, with the case that shows each part: {together:.2f} s; "
          f"{sum(found.holds for found in results)} hold")
    started = time.perf_counter()
    solver = solver_of(subject)
    print(f"translating and grounding two cases: {(time.perf_counter() - started) * 1000:.0f} ms")
    print("milliseconds to show that no case breaks a part, and to find the smallest case that shows it:")
    for found in PROPERTIES:
        for part in found.parts:
            proving = _timed(lambda part=part: solver.shows(f"broken({part.id})"))
            showing = _timed(lambda part=part: solver.find(f"premise({part.id})", smallest=True))
            print(f"  {part.id:<5} {proving * 1000:6.1f} {showing * 1000:6.1f}   {found.name}")


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


# --- how many conversations there are ---------------------------------------------------------------------


class Counting:
    """Counts the ways to answer every question that is asked, one after the other.

    Answers that no condition of the policy can tell apart are counted together, with their number; two
    beginnings after which the same questions follow are followed once. Nothing else is left out, so the
    number is exact for the conditions of the policy.
    """

    def __init__(self, subject: Subject) -> None:
        self._engine = Engine(subject.policy, first_key=False)
        self._subject = subject
        self._facts = [fact for fact in subject.facts if not fact.never_needed]
        self._classes = {fact.id: classes(subject, fact) for fact in self._facts}
        self._matter = [facts_under(subject, [fact.asked_when for fact in self._facts[number:]])
                        for number in range(len(self._facts) + 1)]
        self._kept: dict[object, int] = {}

    def before(self) -> int:
        """Conversations before a referral."""
        return self._from(0, {})

    def after(self) -> int:
        """Conversations after a referral: what the police answered is known from the start."""
        return sum(self._from(0, {"police_assessment": answer}) * number
                   for answer, number in self._classes["police_assessment"])

    def _from(self, number: int, facts: Facts) -> int:
        if number == len(self._facts):
            return 1
        fact = self._facts[number]
        matter = {name: answer for name, answer in facts.items()
                  if name in self._matter[number] or name == "police_assessment"}
        key = (number, tuple(matter.items()))
        if key not in self._kept:
            words = self._engine.decide(matter, today=TODAY).words
            given = fact.id in facts or not asked_now(fact, words)
            self._kept[key] = self._from(number + 1, matter) if given else sum(
                self._from(number + 1, {**matter, fact.id: answer}) * count
                for answer, count in self._classes[fact.id])
        return self._kept[key]


def classes(subject: Subject, fact: Fact) -> list[tuple[Answer, int]]:
    """One answer of each kind that conditions can tell apart, with the number of answers of that kind."""
    if fact.kind == "number":
        return [*((low, high - low + 1) for _, low, high in bands(subject, fact)),
                *((word, 1) for word in fact.values)]
    if fact.kind != "many":
        return [(word, 1) for word in fact.values]
    found: Counter[tuple[bool, ...]] = Counter()
    shown: dict[tuple[bool, ...], Answer] = {}
    parts = list(_parts(subject.policy, fact))
    for ticks in itertools.product((False, True), repeat=len(fact.values)):
        answer = tuple(word for word, on in zip(fact.values, ticks, strict=True) if on)
        words = {tick(fact.id, word): "yes" if word in answer else "no" for word in fact.values}
        words[fact.id] = "some" if answer else "none"
        kind = tuple(any(all(words[name] in allowed for name, allowed in tests) for tests in part)
                     for part in parts)
        found[kind] += 1
        shown.setdefault(kind, answer)
    return [(shown[kind], number) for kind, number in found.items()]


def _parts(policy: Policy, fact: Fact) -> Iterator[list[list[tuple[str, frozenset[str]]]]]:
    """What conditions ask of one list, alternatives that differ in nothing else together."""
    names = {fact.id, *(tick(fact.id, word) for word in fact.values)}
    conditions: list[Condition] = [rule.when for rule in policy.rules.values()]
    conditions += [found for derived in policy.derived.values() for found in derived.values.values()]
    conditions += [found.asked_when for found in policy.facts.values()]
    for condition in conditions:
        rest: dict[object, list[list[tuple[str, frozenset[str]]]]] = {}
        for tests in condition:
            own = [(test.name, test.words) for test in tests if test.name in names]
            if own:
                others = frozenset((test.name, test.words) for test in tests if test.name not in names)
                rest.setdefault(others, []).append(own)
        yield from rest.values()


def combinations(subject: Subject) -> int:
    """All combinations of answers, each of which may also be absent."""
    sizes = [1 + sum(count for _, count in classes(subject, fact)) for fact in subject.facts]
    return math.prod(sizes)


# --- three evaluators -------------------------------------------------------------------------------------


def random_case(policy: Policy, chance: random.Random) -> Facts:
    """Any answers, many or few of them, in half of all cases after a referral."""
    asked = chance.choice((0.3, 0.6, 0.9, 1.0))
    calm, after = chance.random() < 0.5, chance.random() < 0.5
    facts: Facts = {}
    for fact in policy.facts.values():
        if fact.kind == "area" or chance.random() > asked or (fact.id == "police_assessment" and not after):
            continue
        facts[fact.id] = "no" if calm and fact.stage == "safety" else _random_answer(fact, chance)
    return facts


def _random_answer(fact: Fact, chance: random.Random) -> Answer:
    if fact.kind == "many":
        often = chance.choice((0.0, 0.1, 0.4))
        return tuple(word for word in fact.values if chance.random() < often)
    if fact.kind == "number" and (not fact.values or chance.random() < 0.7):
        return chance.choice((chance.randint(fact.lowest, fact.highest), chance.randint(5, 20)))
    return chance.choice(list(fact.values))


def compared(task: tuple[int, int]) -> tuple[int, int, Counter[str]]:
    """One lot of random cases: how many, on how many the three differ, and the rules that held."""
    seed, cases = task
    policy = load_policy()
    engine, third, chance = Engine(policy), Third(Subject(policy)), random.Random(seed)
    fired: Counter[str] = Counter()
    differ = 0
    for _ in range(cases):
        facts = random_case(policy, chance)
        decision = engine.decide(facts, today=TODAY)
        differ += decision.degraded or not third.agrees(facts, decision)
        fired.update(decision.fired)
    return cases, differ, fired


def main() -> int:
    cases = int(sys.argv[1]) if len(sys.argv) > 1 else MILLION
    policy = load_policy()
    subject = Subject(policy)
    print(f"policy {policy.version}: {len(policy.rules)} rules, {len(policy.facts)} facts\n")
    proofs(subject)
    counting = Counting(subject)
    print(f"\nall combinations of answers, each of which may be absent: {combinations(subject):.2e}")
    # "At most", because the dialog does not offer a lead to say that they spoke to the lead.
    print(f"conversations that can come to an end before a referral: at most {counting.before():,}")
    print(f"and after a referral: {counting.after():,}")
    return 1 if side_by_side(policy, cases) else 0


def side_by_side(policy: Policy, cases: int) -> int:
    """Compare the three on random cases, with a line after each lot; the number on which they differ."""
    print("\nrandom cases through durable_rules, the second key and the solver, in two processes:")
    lots = [(seed, min(LOT, cases - seed * LOT)) for seed in range(math.ceil(cases / LOT))]
    done = differ = 0
    fired: Counter[str] = Counter()
    started = time.perf_counter()
    with multiprocessing.Pool(2) as pool:
        for number, wrong, held in pool.imap_unordered(compared, lots):
            done, differ, fired = done + number, differ + wrong, fired + held
            rate, seldom = done / (time.perf_counter() - started), min(fired[rule] for rule in policy.rules)
            print(f"  {done:>9,} cases, {rate:,.0f} a second; {differ} decided differently; "
                  f"the rarest rule held {seldom:,} times", flush=True)
    return differ


if __name__ == "__main__":
    sys.exit(main())
