"""What a failing test means for the policy: which rule it is about, and which property or scenario says so.

A test notes it beside its report, so that it reaches the end of a run in several processes too.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from pytest_bdd.parser import Feature, Scenario, Step

from triage.policy import Policy
from triage.proof.checking import Result
from triage.proof.counterexample import rule_place, wrong

TITLE = "what this means for the policy"
HINT = (
    "triage policy check shows the smallest case against a property. triage policy diff HEAD shows "
    "which cases are treated differently."
)
_NOTED = "about the policy"
_LISTED = 3
_TAG = "rule:"


def note_property(test: pytest.Item, found: Result) -> str:
    """Note that a property does not hold; what to say of it in one line."""
    said = f"Property {found.about.number}, {found.about.name}, does not hold"
    why = [*found.faults, *(line for case in found.against for line in wrong(case))]
    test.user_properties.append((_NOTED, [said, *why]))
    return f"{said}."


def note_scenario(
    test: pytest.Item, policy: Policy, scenario: Scenario, feature: Feature, step: Step, fired: Iterable[str]
) -> str:
    """Note that a scenario fails; what to say of it in three lines.

    ``fired`` are the rules that decide it, which are named where it is tagged with none.
    """
    place = f"{Path(feature.filename).name}, line {scenario.line_number}: {scenario.name}"
    tags = sorted(scenario.rule.tags) if scenario.rule else []
    shown = [tag.removeprefix(_TAG) for tag in tags if tag.startswith(_TAG)]
    rules = ", ".join(_rule(policy, name) for name in shown or fired) or "no rule"
    every, one = ("show", "shows") if shown else ("are decided by", "is decided by")
    test.user_properties.append((_NOTED, [f"Scenarios fail that {every} {rules}", place]))
    return f"{place}\nIt {one} {rules}.\nIt fails in line {step.line_number}: {step.keyword} {step.name}"


def _rule(policy: Policy, name: str) -> str:
    rule = policy.rules.get(name)
    return rule_place(rule) if rule else f"{name} (which the policy does not have)"


def lines_about(noted: Iterable[tuple[str, object]]) -> list[str]:
    """Everything that was noted in a run, as an owner of the policy reads it: the properties first."""
    found: dict[str, dict[str, None]] = {}
    for name, value in noted:
        if name == _NOTED and isinstance(value, list):
            found.setdefault(value[0], {}).update(dict.fromkeys(value[1:]))
    lines: list[str] = []
    for said in sorted(found, key=lambda said: not said.startswith("Property")):
        why = list(found[said])
        listed = why if said.startswith("Property") else why[:_LISTED]
        if len(why) > len(listed):
            listed = [*listed, f"and {len(why) - len(listed)} more"]
        lines += [f"{said}:", *(f"  {line}" for line in listed), ""]
    return [*lines, HINT] if lines else []
