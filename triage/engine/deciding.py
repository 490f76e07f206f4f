"""Decides a case: one snapshot, two evaluators, one immutable decision."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import Protocol

from triage.clock import today as clock_today
from triage.engine import rules_engine
from triage.engine.decision import UNDECIDED, Decision, Notice, Task
from triage.engine.program import Program, compile_program
from triage.engine.reference_evaluator import ReferenceEvaluator
from triage.engine.snapshot import Answers, Snapshots
from triage.errors import InputError
from triage.policy.areas import overdue_since
from triage.policy.conditions import holds as holds
from triage.policy.model import ABSENT, Area, Fact, Override, Policy, Rule
from triage.policy.wording import reworded

Evaluation = tuple[list[str], dict[str, str]]
_MOST_KEPT = 4_096


class Evaluator(Protocol):
    """An evaluator: the snapshot in; the rules that fire and the snapshot with what follows, out."""

    def run(self, snapshot: dict[str, str]) -> Evaluation:
        """Evaluate one snapshot."""


class WrongThreadError(RuntimeError):
    """An engine was used from another thread than its own: two at once would end the whole program."""

    def __init__(self) -> None:
        super().__init__(
            "an Engine belongs to the thread that built it: build one in each thread, or let "
            "this thread take it over with engine.take_over() once the other is done with it"
        )


class Engine:
    """Decides cases of one policy. Build it once; it belongs to the thread that built it."""

    def __init__(
        self, policy: Policy, *, confirmed: frozenset[str] = frozenset(), rules_engine_too: bool = True
    ) -> None:
        """``confirmed``: ids of areas whose contacts the organisation's lead has confirmed, which
        silences the notice that the area's source is past its review.

        Without ``rules_engine_too`` the reference evaluator decides alone: for work on thousands of changed
        policies, for each of which durable_rules would have to be compiled.
        InputError if the policy exceeds a bound of the rules engine.
        """
        self.policy = policy
        self.confirmed = confirmed
        self._thread = threading.get_ident()
        self._snapshots = Snapshots(policy)
        self._asked = [fact for fact in policy.facts.values() if not fact.never_needed and not fact.is_area]
        # Most packs add no rules, so they share one pair of evaluators.
        shared = {
            added: CrossChecked(policy, added, rules_engine_too=rules_engine_too)
            for added in dict.fromkeys(area.rules for area in policy.areas.values())
        }
        self._evaluators = {area.id: shared[area.rules] for area in policy.areas.values()}

    def take_over(self) -> None:
        """Let this thread use the engine from now on, and no other. The one before must be done with it."""
        self._thread = threading.get_ident()

    def decide(
        self, answers: Answers, area: str = "not_known", today: datetime.date | None = None
    ) -> Decision:
        """The decision on a case. ``today`` (by default the date of today) matters to notices only.

        KeyError or ValueError for an answer outside the vocabulary, naming the fact at most.
        :class:`WrongThreadError` in another thread than the engine's own.
        """
        if self._thread != threading.get_ident():
            raise WrongThreadError
        pack = self.policy.area(area)
        evaluators = self._evaluators[pack.id]
        snapshot, fired, evaluators_disagree = evaluators.run(
            self._snapshots.of(answers, pack.lowest_band_below)
        )
        for name in self._snapshots.hidden:
            snapshot.pop(name)
        decided = evaluators.assembled(frozenset(fired), in_force(self.policy, snapshot))
        return replace(
            decided,
            area=area,
            evaluators_disagree=evaluators_disagree,
            still_needed=self._still_needed(snapshot),
            notices=tuple(self._notices(decided.duties, area, pack, today or clock_today())),
            snapshot=MappingProxyType(snapshot),
        )

    def _still_needed(self, snapshot: Mapping[str, str]) -> tuple[str, ...]:
        return tuple(
            [fact.id for fact in self._asked if snapshot[fact.id] == ABSENT and asked_now(fact, snapshot)]
        )

    def _notices(self, duties: tuple[Task, ...], area: str, pack: Area, today: datetime.date) -> list[Notice]:
        notices: list[Notice] = []
        overdue = overdue_since(pack, today)
        if overdue and pack.id not in self.confirmed:
            notices.append(Notice("area_review_overdue", since=overdue))
        for contact in dict.fromkeys(task.contact for task in duties if task.contact):
            if (
                self.policy.contact(area, contact) is None
                and not self.policy.contact_kinds[contact].own_organisation
            ):
                notices.append(Notice("contact_missing", contact=contact))
        if area == self.policy.not_known and len(self.policy.areas) > 1:
            notices.append(Notice("area_not_known"))
        return notices


class CrossChecked:
    """Both evaluators for the policy with the rules that a pack adds, and the order of their results."""

    def __init__(
        self, policy: Policy, added: tuple[Rule, ...] = (), *, rules_engine_too: bool = True
    ) -> None:
        """InputError if the rules exceed a bound of the rules engine."""
        program = compile_program(policy, added)
        self._policy = policy
        self._rules: dict[str, Rule] = {**policy.rules, **{rule.id: rule for rule in added}}
        self.reference: Evaluator = ReferenceEvaluator(program)
        self.rules_engine: Evaluator | None = None
        if rules_engine_too and rules_engine.installed():
            self.rules_engine = _rules_engine(program)
        self._assembled: dict[tuple[frozenset[str], tuple[str, ...]], Decision] = {}

    def run(self, snapshot: dict[str, str]) -> tuple[dict[str, str], list[str], bool]:
        """``snapshot`` with what follows, the rules that fire, and whether the evaluators disagree.

        EngineError if neither evaluator gives an answer.
        """
        found = [
            evaluation
            for one in (self.reference, self.rules_engine)
            if one and (evaluation := _run(one, snapshot))
        ]
        if not found:
            raise rules_engine.EngineError("neither evaluator")
        fired, known = found[0]
        if len(found) == 1:
            return known, fired, self.rules_engine is not None
        other, other_known = found[1]
        if known == other_known and set(fired) == set(other):
            return known, fired, False
        return _both(known, other_known), [*fired, *other], True

    def assembled(self, fired: frozenset[str], overrides: tuple[Override, ...] = ()) -> Decision:
        """The decision that follows from a set of fired rules and the overrides in force, kept for the
        next time."""
        key = (fired, tuple(override.id for override in overrides))
        found = self._assembled.get(key)
        if found is None:
            if len(self._assembled) >= _MOST_KEPT:
                self._assembled.clear()
            found = self._assembled[key] = assemble(
                self._policy, self._rules, fired, overrides, both=self.rules_engine is not None
            )
        return found


class _Broken:
    """Stands for a rules engine that is installed and could not be started."""

    def run(self, snapshot: dict[str, str]) -> Evaluation:
        raise rules_engine.EngineError("not started")


def _rules_engine(program: Program) -> Evaluator:
    try:
        return rules_engine.RulesEngine(program)
    except InputError:
        raise
    except Exception:  # noqa: BLE001 - the reference evaluator's advice stands, and says that one is missing
        return _Broken()


def _run(evaluator: Evaluator, snapshot: dict[str, str]) -> Evaluation | None:
    try:
        fired, known = evaluator.run(snapshot)
    except Exception:  # noqa: BLE001 - whatever one evaluator does, the other's advice stands
        return None
    return (fired, known) if isinstance(fired, list) and isinstance(known, dict) else None


def asked_now(fact: Fact, known: Mapping[str, str]) -> bool:
    """Whether the question of a fact is asked, given a snapshot with what was derived from it."""
    if fact.phase and known[fact.phase.name] not in fact.phase.words:
        return False
    return holds(fact.asked_when, known)


def _both(known: dict[str, str], other: dict[str, str]) -> dict[str, str]:
    # Where the evaluators disagree on a word, what either of them found stands; absent gives way.
    return {**other, **{name: word for name, word in known.items() if word != ABSENT or name not in other}}


def in_force(policy: Policy, snapshot: Mapping[str, str]) -> tuple[Override, ...]:
    """The overrides that hold of a snapshot with what was derived from it."""
    return tuple([override for override in policy.overrides if holds(override.when, snapshot)])


def rewording(policy: Policy, snapshot: Mapping[str, str]) -> Callable[[str], str]:
    """How a text of the program is said in a case: as it stands, unless an override in force changes it."""
    overrides = [override for override in in_force(policy, snapshot) if override.in_words] if snapshot else []
    return partial(reworded, overrides=overrides) if overrides else str


def label_in(policy: Policy, fact: Fact, snapshot: Mapping[str, str]) -> str:
    """The label of a fact as a case has it said; what an override reads says who is meant, and stays."""
    read = {test.name for override in policy.overrides for tests in override.when for test in tests}
    return fact.label if fact.id in read else rewording(policy, snapshot)(fact.label)


def assemble(
    policy: Policy,
    rules: Mapping[str, Rule],
    fired: frozenset[str],
    overrides: tuple[Override, ...] = (),
    *,
    both: bool,
) -> Decision:
    """The decision that follows from a set of fired rules, without the case's own words.

    ``overrides``: those in force; the first that names a contact or an owner replaces it.
    """
    in_order = [rule for rule in rules.values() if rule.id in fired]
    given = {route for rule in in_order for route in rule.routes}
    primary = tuple(route.id for route in policy.routes.values() if route.id in given and not route.parallel)
    parallel = tuple(route.id for route in policy.routes.values() if route.id in given and route.parallel)
    steps = list(policy.steps)
    tasks: list[Task] = []
    for duty in policy.duties.values():
        because = [rule for rule in in_order if duty.id in rule.duties]
        if because:
            by = _instead([found.by for found in overrides], duty.by)
            contact = duty.contact and _instead([found.contacts for found in overrides], duty.contact)
            tasks.append(
                Task(
                    duty.id, duty.step, by, contact, tuple(rule.id for rule in because), _source_keys(because)
                )
            )
    tasks.sort(key=lambda task: steps.index(task.step))
    return Decision(
        version=policy.version,
        digest=policy.digest,
        engine="durable_rules+python" if both else "python",
        evaluators_disagree=False,
        area=policy.not_known,
        route=primary[0] if primary else UNDECIDED,
        routes=primary,
        parallel=parallel,
        duties=tuple(tasks),
        fired=tuple(rule.id for rule in in_order),
        sources=_source_keys(in_order),
        still_needed=(),
        notices=(),
        snapshot=MappingProxyType({}),
    )


def _instead(replaced: Iterable[Mapping[str, str]], name: str) -> str:
    return next((words[name] for words in replaced if name in words), name)


def _source_keys(rules: list[Rule]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cited.key for rule in rules for cited in rule.sources))
