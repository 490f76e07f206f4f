"""No part of a rule is idle in the features: take it away, and some scenario fails."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import feature_gate as gate
import pytest
from feature_files import Line
from feature_session import POLICY
from steps.bindings import PHRASES

from triage.engine import durable_key
from triage.policy import Policy
from triage.policy.model import Condition, Rule
from triage.policy.model import Test as Check
from triage.stories.player import play
from triage.stories.told import Told

FEATURES = Path(__file__).parent.parent / "features"
ALWAYS: Condition = ((Check("immediate_danger", frozenset({"absent", "no", "unsure", "yes"})),),)

Row = tuple[Line, ...]


@pytest.fixture(scope="module")
def rows() -> list[tuple[tuple[str, ...], Row]]:
    """Every scenario that plays on the rules alone, row by row, with the rules that it is tagged with.

    Area packs of a scenario's own and the chat load a policy for themselves, a follow-up writes records.
    """
    found, _ = gate.read_folder(FEATURES)
    return [(scenario.rule.ids, row) for feature in found
            if not feature.name.startswith(("chat_", "follow_up"))
            for scenario in feature.scenarios if scenario.rule for row in scenario.rows
            if not any(line.below for line in row)]


@pytest.fixture
def _second_key_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both keys agree (that is tested elsewhere), and the second is ready at once."""
    monkeypatch.setattr(durable_key, "installed", lambda: False)


def holds(policy: Policy, row: Row) -> bool:
    """Whether a scenario holds under a policy."""
    told = Told(policy)
    try:
        for line in row:
            play(told, line.kind, line.text, line.below, line.table, PHRASES)
    except AssertionError:
        return False
    finally:
        told.close()
    return True


def broken(rule: Rule) -> Iterator[tuple[str, Rule]]:
    """The rule without one of its parts, each time with what was done to it."""
    yield "never holds", replace(rule, when=())
    yield "always holds", replace(rule, when=ALWAYS)
    for route in rule.routes:
        yield f"loses {route}", replace(rule, routes=tuple(name for name in rule.routes if name != route))
    for duty in rule.duties:
        yield f"loses {duty}", replace(rule, duties=tuple(name for name in rule.duties if name != duty))
    for number, tests in enumerate(rule.when):
        before, after = rule.when[:number], rule.when[number + 1:]
        if before or after:
            yield f"loses alternative {number + 1}", replace(rule, when=before + after)
        for place, test in enumerate(tests):
            others = (*tests[:place], *tests[place + 1:])
            if others and (rule.id, test.name) not in FOLLOWS:
                yield f"does not read {test.name}", replace(rule, when=(*before, others, *after))
            for word in sorted(test.words) if len(test.words) > 1 else ():
                less = Check(test.name, test.words - {word})
                yield f"{test.name} is not {word}", replace(rule, when=(*before, (*others, less), *after))


FOLLOWS = {("identity-is-no-ground", "concern_noticed")}
"""What a rule reads although the conversation asks the rest only where it holds."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "rule_id" in metafunc.fixturenames:
        metafunc.parametrize("rule_id", metafunc.config.stash[POLICY].rules)


@pytest.mark.usefixtures("_second_key_alone")
def test_no_part_of_a_rule_can_go_without_a_scenario_that_fails(
        rule_id: str, rows: list[tuple[tuple[str, ...], Row]], request: pytest.FixtureRequest) -> None:
    policy = request.config.stash[POLICY]
    likely_first = [row for ids, row in sorted(rows, key=lambda found: rule_id not in found[0])]
    survivors = []
    for what, rule in broken(policy.rules[rule_id]):
        changed = replace(policy, rules=MappingProxyType({**policy.rules, rule_id: rule}))
        if all(holds(changed, row) for row in likely_first):
            survivors.append(what)
    assert survivors == [], f"no scenario notices when {rule_id} {', or when it '.join(survivors)}"
