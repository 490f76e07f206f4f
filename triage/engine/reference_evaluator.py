"""The reference evaluator: the same loaded rules, evaluated in plain Python."""

from __future__ import annotations

from triage.engine.numbers import band_word
from triage.engine.program import Program
from triage.policy.conditions import holds


class ReferenceEvaluator:
    """The passes of one area's policy."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def run(self, snapshot: dict[str, str]) -> tuple[list[str], dict[str, str]]:
        """The rules that fire, and the snapshot with all that was derived from it."""
        known = dict(snapshot)
        for number in self._program.numbers.values():
            known[number.id] = band_word(number, self._program.facts, snapshot)
        fired: list[str] = []
        for stratum in self._program.strata:
            for item in [item for item in stratum if holds(item.condition, known)]:
                for name, word in item.gives:
                    known[name] = word
                if item.rule:
                    fired.append(item.rule)
        return fired, known
