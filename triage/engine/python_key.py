"""The second key: the same loaded rules, evaluated in plain Python."""

from __future__ import annotations

from triage.engine.program import Program
from triage.policy.model import Condition


def run(program: Program, words: dict[str, str]) -> tuple[list[str], dict[str, str]]:
    """The rules that fire, and the snapshot with all that was derived from it."""
    known = dict(words)
    fired: list[str] = []
    for stratum in program.strata:
        found = [item for item in stratum if _holds(item.condition, known)]
        for item in found:
            known.update(item.gives)
            if item.rule:
                fired.append(item.rule)
    return fired, known


def _holds(condition: Condition, known: dict[str, str]) -> bool:
    for tests in condition:
        for test in tests:
            if known[test.name] not in test.words:
                break
        else:
            return True
    return False
