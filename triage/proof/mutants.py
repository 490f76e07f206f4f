"""How much of the policy the features show: change it in one place, and see whether a scenario fails.

A change that no scenario notices is a gap in the documentation of the policy, unless no case at all can tell
the changed policy from the real one; the solver decides that, so such changes are not counted. Access-control
policies were mutated in this way before: E. Martin and T. Xie, "A Fault Model and Mutation Testing of Access
Control Policies", WWW 2007.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from triage.errors import InputError, nearest
from triage.folders import InUse, in_use, use
from triage.policy import Policy
from triage.proof.comparing import distinguishing_case
from triage.proof.features_run import Rows, ScenarioRow, play_row
from triage.proof.mutating import Mutant, mutants
from triage.proof.solver import HOW_TO_INSTALL, Found, installed
from triage.scenarios.context import reference_evaluator_alone

Progress = Callable[[int, int], None]
"""Told how many changes of how many were tried."""

Trial = tuple[int, int | None, Found | None]
"""The number of a mutant, the number of the scenario that failed, and a case that shows the difference."""

_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class MutantResult:
    """What became of one mutant: the scenario that failed, or a case that only a scenario could show."""

    mutant: Mutant
    killer: ScenarioRow | None
    case: Found | None = None
    """The smallest case that tells a survivor (world 2) from the real policy (world 1), if there is one."""

    @property
    def equivalent(self) -> bool:
        """Nothing failed, because no case can tell it from the real policy."""
        return self.killer is None and self.case is None

    @property
    def survived(self) -> bool:
        """Nothing failed, although there is a case that shows the difference."""
        return self.killer is None and self.case is not None


@dataclass(frozen=True, slots=True)
class Score:
    """One run of every mutant through every scenario."""

    fates: tuple[MutantResult, ...]
    rows: Rows
    failing: tuple[str, ...]
    """Scenarios that fail on the policy as it stands; then nothing was changed."""
    seconds: float

    @property
    def survivors(self) -> tuple[MutantResult, ...]:
        """The changes that no scenario notices, though a case would show them."""
        return tuple(fate for fate in self.fates if fate.survived)

    @property
    def counted(self) -> int:
        """The changes that some case can show."""
        return sum(not fate.equivalent for fate in self.fates)

    @property
    def noticed(self) -> int:
        """The changes that a scenario notices."""
        return sum(fate.killer is not None for fate in self.fates)


class _Run:
    """Tries mutants one by one, the scenarios that failed last for the same place first."""

    def __init__(self, policy: Policy, tried: Sequence[Mutant], rows: Sequence[ScenarioRow]) -> None:
        self.policy = policy
        self.tried = tried
        self._rows = rows
        self._likely: dict[str, dict[int, None]] = {}
        """For each place the numbers of scenarios, the likely ones last."""

    def fate(self, number: int) -> Trial:
        mutant = self.tried[number]
        likely = self._likely.setdefault(mutant.place, self._tagged_last(mutant.place))
        for place in reversed(likely):
            if play_row(self._rows[place], mutant.policy):
                del likely[place]
                likely[place] = None
                return number, place, None
        return number, None, distinguishing_case(self.policy, mutant.policy)

    def _tagged_last(self, place: str) -> dict[int, None]:
        return dict.fromkeys(sorted(range(len(self._rows)), key=lambda row: place in self._rows[row].rules))


def score(
    policy: Policy,
    rows: Rows,
    place: str = "",
    *,
    chosen: Sequence[Mutant] = (),
    progress: Progress = lambda done, of: None,
) -> Score:
    """Try every mutant, or those of one place (the id of a rule, derived name, fact, task or route), or
    the ``chosen`` ones. Where an organisation adds to the policy: the mutants of what it adds.

    Uses every core where processes can be forked (on Linux), else one. InputError where there is no such
    place, or the solver is not installed.
    """
    if not installed():
        raise InputError(HOW_TO_INSTALL)
    began = time.perf_counter()
    tried = chosen or _tried(policy, place)
    with reference_evaluator_alone():
        failing = tuple(f"{row}" for row in rows.played if play_row(row, policy))
        if failing:
            return Score((), rows, failing, time.perf_counter() - began)
        run = _Run(policy, tried, rows.played)
        fates: dict[int, MutantResult] = {}
        for number, killer, case in _outcomes(run):
            fates[number] = MutantResult(tried[number], _same(rows, killer), case)
            progress(len(fates), len(tried))
    return Score(tuple(fates[number] for number in sorted(fates)), rows, (), time.perf_counter() - began)


def _same(rows: Rows, killer: int | None) -> ScenarioRow | None:
    return None if killer is None else rows.played[killer]


def _tried(policy: Policy, place: str) -> list[Mutant]:
    every = [mutant for mutant in mutants(policy) if not policy.extended_by or policy.own(mutant.place)]
    if not place:
        return every
    found = [mutant for mutant in every if mutant.place == place]
    if not found:
        guess = nearest(place.lower(), {mutant.place for mutant in every})
        hint = f"did you mean {guess}?" if guess else "the command policy lists the rules"
        raise InputError(f"the policy has nothing of that name; {hint}", field="--rule")
    return found


_running: list[_Run] = []
"""The run of a forked process, which took it over as it was: nothing has to be sent."""


def _fate(number: int) -> Trial:
    return _running[0].fate(number)


def _begin(run: _Run, now: InUse) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    use(now)
    _running[:] = [run]


def _outcomes(run: _Run) -> Iterator[Trial]:
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1
    numbers = range(len(run.tried))
    if cores == 1:
        yield from map(run.fate, numbers)
        return
    with multiprocessing.get_context("fork").Pool(cores, _begin, (run, in_use())) as pool:
        yield from pool.imap_unordered(_fate, numbers, _AT_ONCE)
