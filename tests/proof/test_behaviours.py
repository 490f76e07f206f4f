"""Behaviours, which are distinct sets of fired rules: counted exactly, numbered, and each shown by a case."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import journeys
import pytest
from decided_alike import Readers

from triage.engine.deciding import asked_now
from triage.engine.program import compile_program
from triage.engine.reference_evaluator import ReferenceEvaluator
from triage.engine.snapshot import Snapshots
from triage.errors import InputError
from triage.policy import load_policy
from triage.policy.model import Band, Condition, Derived, Fact, Policy
from triage.policy.model import Test as OneTest
from triage.proof import diagram
from triage.proof.behaviours import Behaviours
from triage.proof.diagram import Diagram
from triage.proof.solver import Solver
from triage.proof.translate import Subject

pytest.importorskip("dd")
POLICY = load_policy()
BEHAVIOURS = Behaviours(POLICY)
READERS = Readers(POLICY)
GRAVEST = ("emergency", "police_now", "prevent_referral")


# --- a made-up policy, small enough to try every file of answers --------------------------------------------


def where(*alternatives: Mapping[str, str]) -> Condition:
    """A condition: for each name the words that are allowed, with spaces between them."""
    return tuple(
        tuple(OneTest(name, frozenset(words.split())) for name, words in tests.items())
        for tests in alternatives
    )


ALWAYS = where({})


def fact(
    name: str, kind: str = "choice", values: str = "", asked_when: Condition = ALWAYS, **others: Any
) -> Fact:
    if others.get("stage") == "after":
        others["phase"] = OneTest("referral_stage", frozenset({"after"}))
    return Fact(
        id=name,
        label=name,
        kind=kind,
        values={word: word for word in values.split()},
        asked_when=asked_when,
        read_for="",
        **{"stage": "check", **others},
    )


def derived(name: str, **values: Condition) -> Derived:
    return Derived(name, name, values, False, "", 0)


FACTS = [
    fact("police_assessment", values="pending done", stage="after"),
    fact("worry", values="no unsure yes"),
    fact("signs", "many", "small middling grave", where({"worry": "unsure yes"})),
    fact(
        "age",
        "number",
        "unknown",
        where({"signs": "some"}),
        lowest=0,
        highest=9,
        bands=(Band("young_child", 2), Band("older", 4), Band("adult", 9)),
    ),
    fact("taste", values="sweet sour", never_needed=True),
    fact("again", values="no yes", asked_when=where({"leaning": "much"}), stage="after"),
]
DERIVED = [
    derived(
        "referral_stage",
        before=where({"police_assessment": "absent"}),
        after=where({"police_assessment": "pending done"}),
    ),
    # The last word that follows counts: much, where both do.
    derived("leaning", little=where({"signs": "some"}), much=where({"signs:grave": "yes"}, {"worry": "yes"})),
]
RULES: dict[str, tuple[str, Condition, tuple[str, ...]]] = {
    "grave": ("before", where({"leaning": "much"}), ("police_now",)),
    "urgent": ("always", where({"worry": "yes", "signs:small": "yes"}), ("emergency",)),
    "slight": ("before", where({"leaning": "little", "signs:middling": "no"}), ("other_support",)),
    "child": ("always", where({"age": "young_child older", "signs": "some"}), ("mash",)),
    "young": ("always", where({"age": "young_child"}), ()),
    "unknown-age": ("always", where({"age": "unknown absent", "worry": "yes"}), ()),
    "beside": ("before", where({"route:mash": "yes", "route:police_now": "yes"}), ()),
    "closed": ("after", where({"police_assessment": "done", "again": "no absent"}), ("closed",)),
    "never": ("before", where({"again": "yes", "police_assessment": "done"}), ()),
}


def made_up(young_below: int = 3) -> Policy:
    some_rule = next(iter(POLICY.rules.values()))
    rules = {
        name: replace(some_rule, id=name, phase=stage, when=when, routes=routes, duties=())
        for name, (stage, when, routes) in RULES.items()
    }
    national = replace(POLICY.areas["national"], lowest_band_below=young_below, rules=())
    return replace(
        POLICY,
        facts={one.id: one for one in FACTS},
        derived={one.id: one for one in DERIVED},
        rules=rules,
        areas={"national": national},
    )


def every_file(policy: Policy) -> Iterator[dict[str, object]]:
    choices = [[None, *_answers(one)] for one in policy.facts.values()]
    for answers in itertools.product(*choices):
        yield {name: answer for name, answer in zip(policy.facts, answers, strict=True) if answer is not None}


def _answers(one: Fact) -> list[object]:
    if one.is_list:
        return [
            ticked
            for size in range(len(one.values) + 1)
            for ticked in itertools.combinations(one.values, size)
        ]
    return [*one.values, *(range(one.lowest, one.highest + 1) if one.is_number else ())]


@pytest.mark.parametrize("young_below", [3, 4, 7], ids=["as it stands", "raised", "a band without a number"])
def test_all_counts_of_a_small_policy_are_those_of_trying_every_file_of_answers(young_below: int) -> None:
    policy = made_up(young_below)
    evaluator, snapshots = ReferenceEvaluator(compile_program(policy)), Snapshots(policy)
    everything, at_the_end, leads = set(), set(), set()
    files = endings = 0
    for answers in every_file(policy):
        fired, words = evaluator.run(snapshots.of(answers, young_below))
        asked = {name: asked_now(one, words) for name, one in policy.facts.items()}
        ended = all(
            asked[name] if name in answers else not asked[name] or one.never_needed
            for name, one in policy.facts.items()
        )
        files, endings = files + 1, endings + ended
        everything.add(frozenset(fired))
        if ended:
            at_the_end.add(frozenset(fired))
            if "grave" in fired and "urgent" not in fired:
                leads.add(frozenset(fired))
    found = Behaviours(policy)
    assert (found.combinations(), found.endings()) == (files, endings)
    assert found.count() == len(everything)
    for some, expected in (
        (found.everything, everything),
        (found.at_the_end(), at_the_end),
        (found.at_the_end(["police_now"]), leads),
    ):
        assert [some.rules(number) in expected for number in range(some.count)] == [True] * len(expected)
        assert len({some.rules(number) for number in range(some.count)}) == len(expected)
    together = {pair for rules in everything for pair in itertools.combinations(sorted(rules), 2)}
    assert {tuple(sorted((one, other))) for one, other, _ in found.pairs()} == together
    advice = {frozenset(route for rule in rules for route in RULES[rule][2]) for rules in everything}
    assert found.advice() == len(advice)


@pytest.mark.deep
def test_the_plain_diagrams_count_as_the_compiled_ones_do() -> None:
    from dd import autoref

    plain, fastest = Diagram(Subject(POLICY), autoref.BDD()), BEHAVIOURS.diagram
    assert plain.count(plain.possible) == fastest.count(fastest.possible)
    assert plain.count(plain.ended) == fastest.count(fastest.ended)
    assert [plain.count(fires) for fires in plain.rules.values()] == [
        fastest.count(fires) for fires in fastest.rules.values()
    ]
    for rule in ("refer", "in-doubt"):
        same = [some.case(some.ended & some.rules[rule], journeys.seeded(4)) for some in (plain, fastest)]
        assert same[0] == same[1]


# --- the policy as it stands --------------------------------------------------------------------------------


@pytest.mark.deep
def test_one_case_of_every_two_rules_that_stand_together_is_decided_alike_by_all() -> None:
    differ = []
    for number, (one, other, answers) in enumerate(BEHAVIOURS.pairs()):
        found, decision = READERS.differences(answers, solver=number % 4 == 0)
        assert {one, other} <= set(decision.fired)
        differ += [(answers, problem) for problem in found]
    assert not differ, differ[:3]


def test_the_solver_finds_no_case_of_two_rules_that_do_not_stand_together() -> None:
    together = {(one, other) for one, other, _ in BEHAVIOURS.pairs()}
    solver = Solver({"p": Subject(POLICY)}, {1: "p"})
    apart = [pair for pair in itertools.combinations(POLICY.rules, 2) if pair not in together]
    assert apart
    assert together
    for pairs, shown in ((apart, False), (sorted(together), True)):
        for pair in journeys.seeded(9).sample(pairs, 60):
            assert solver.shows(*(f'fires(1,"{rule}")' for rule in pair)) is shown, pair


@pytest.mark.deep
def test_behaviours_at_the_end_of_a_conversation_are_decided_alike_and_lead_where_they_say() -> None:
    solver = Solver({"p": Subject(POLICY)}, {1: "p"})
    ended, facts = solver.literal("ended(1)"), Subject(POLICY).facts
    routes: Counter[str] = Counter()
    for number, shown in enumerate(BEHAVIOURS.cases_for(GRAVEST, 400, seed=3)):
        found, decision = READERS.differences(shown.answers, shown.rules, solver=number % 8 == 0)
        assert not found, (found, shown.answers)
        assert not decision.still_needed
        assert solver.possible(
            [
                ended,
                *(literal for one in facts for literal in solver.given(1, one, shown.answers.get(one.id))),
            ]
        )
        routes[decision.route] += 1
    assert set(routes) == set(GRAVEST)
    assert routes.total() == 400


@pytest.mark.deep
def test_further_behaviours_are_others_none_twice_and_decided_alike() -> None:
    gravest = BEHAVIOURS.at_the_end(GRAVEST)
    shown = list(BEHAVIOURS.sample(300, seed=5, but=gravest))
    assert len({one.rules for one in shown}) == len(shown) == 300
    for one in shown:
        assert not READERS.differences(one.answers, one.rules)[0], one
        assert one.rules in BEHAVIOURS.everything
        assert one.rules not in gravest


def test_the_same_seed_shows_the_same_cases_and_another_seed_others() -> None:
    first, again, other = (list(BEHAVIOURS.sample(20, seed)) for seed in (1, 1, 2))
    assert first == again
    assert first != other


@pytest.mark.deep
def test_every_behaviour_that_a_random_case_shows_is_among_all_of_them() -> None:
    random = journeys.seeded(11)
    for number in range(2_000):
        facts = journeys.some_facts(random) if number % 2 else list(journeys.journey(random, worry=0.3))[-1]
        fired = frozenset(READERS.engine.decide(facts, "national").fired)
        assert fired in BEHAVIOURS.everything
        assert bool(number % 2) or fired in BEHAVIOURS.at_the_end()
    assert frozenset({"refer", "waiting"}) not in BEHAVIOURS.everything
    assert frozenset({"no-such-rule"}) not in BEHAVIOURS.everything


def test_behaviours_are_drawn_in_an_order_left_to_chance_each_once() -> None:
    gravest = BEHAVIOURS.at_the_end(["police_now"])
    drawn = list(gravest.drawn(journeys.seeded(2)))
    assert drawn != sorted(drawn)
    assert sorted(drawn) == list(range(gravest.count))


def test_a_number_beyond_the_last_behaviour_is_refused() -> None:
    everything = BEHAVIOURS.everything
    assert everything.rules(everything.count - 1) != everything.rules(0)
    for number in (-1, everything.count):
        with pytest.raises(IndexError):
            everything.rules(number)


def test_a_kind_of_case_that_there_is_not_has_no_behaviour_and_no_case() -> None:
    assert BEHAVIOURS.at_the_end(["closed"]).count > 0
    none = BEHAVIOURS.diagram.rules["refer"] & BEHAVIOURS.diagram.rules["waiting"]
    assert BEHAVIOURS.diagram.case(none, journeys.seeded(1)) is None
    assert BEHAVIOURS.diagram.count(none) == 0


def test_without_dd_the_error_says_what_to_install(monkeypatch) -> None:
    monkeypatch.setattr(diagram, "_FASTEST_FIRST", ("dd.nowhere",))
    assert not diagram.installed()
    with pytest.raises(InputError, match=r"prevent-triage\[proof\]"):
        Behaviours(POLICY)
