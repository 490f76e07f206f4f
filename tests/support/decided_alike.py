"""One case, read by everybody who can: both evaluators, the policy document by hand, and the solver."""

from __future__ import annotations

import datetime
from collections.abc import Set

import oracle
from solver_oracle import SolverOracle

from triage.engine import Decision, Engine
from triage.policy.model import Policy
from triage.proof.translate import Subject

TODAY = datetime.date(2026, 11, 20)


class Readers:
    """Those who decide a case of one policy, each in their own way."""

    def __init__(self, policy: Policy) -> None:
        self.engine = Engine(policy)
        self.third = SolverOracle(Subject(policy))
        self._young_below = policy.areas[policy.national].lowest_band_below

    def differences(
        self, answers: oracle.Facts, rules: Set[str] = frozenset(), *, solver: bool = False
    ) -> tuple[list[str], Decision]:
        """What they do not agree on, and the decision. ``rules``: those that fire, if they are known."""
        decision = self.engine.decide(answers, self.engine.policy.national, TODAY)
        shown, document = decision.as_json(), oracle.decide(answers, self._young_below)
        found = [f"the document asks for other {part}" for part in document if shown[part] != document[part]]
        if decision.evaluators_disagree:
            found.append("the two keys differ")
        if rules and rules != set(decision.fired):
            found.append("other rules fire than the diagram says")
        if solver and not self.third.agrees(answers, decision):
            found.append("the solver decides otherwise")
        return found, decision
