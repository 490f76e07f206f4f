"""Plays the features of every pathway that ships beside the default one, and holds them to the same gate."""

from __future__ import annotations

from collections.abc import Iterator

import feature_gate as gate
import pytest
from feature_files import Feature
from feature_gate import Definition, Run
from scenario_walks import Row, rows_of

from triage.pathway import Pathway
from triage.pathways import load_pathway, pathway_in_use
from triage.policy import Policy, load_policy
from triage.scenarios.context import ScenarioContext
from triage.scenarios.feature_folders import features_folder
from triage.scenarios.phrases import load_phrases
from triage.scenarios.player import play
from triage.shipped import FEATURES, default_pathway, shipped, shipped_pathways

OTHERS = [name for name in shipped_pathways() if name != default_pathway()]
ROWS = [(name, row) for name in OTHERS for row in rows_of(shipped(FEATURES, name))]


@pytest.fixture
def pathway(name: str) -> Iterator[Pathway]:
    """The pathway of this name, in use."""
    found = load_pathway(name)
    with pathway_in_use(found):
        yield found


@pytest.fixture
def policy(pathway: Pathway) -> Policy:
    return load_policy(pathway.rules)


@pytest.fixture
def features(pathway: Pathway) -> list[Feature]:
    found, faults = gate.read_folder(features_folder())
    assert not faults, "\n".join(faults)
    return found


def pages_of(features: list[Feature]) -> list[Feature]:
    """The pages of the policy. Trainers' scenarios are stories: they have no rules and open otherwise."""
    return [feature for feature in features if feature.path.parent == features_folder()]


def played(row: Row, policy: Policy) -> Run:
    """Play one row in the words of its pathway; which rules held in it."""
    world = ScenarioContext(policy)
    try:
        for line in row.lines:
            play(world, line.kind, line.text, line.below, line.table)
        fired = frozenset(rule for decision in world.decisions for rule in decision.fired)
        return Run(row.path, row.name, fired)
    finally:
        world.close()


@pytest.mark.parametrize(("name", "row"), ROWS, ids=[f"{name}: {row}" for name, row in ROWS])
def test_every_scenario_holds(name: str, row: Row, policy: Policy) -> None:
    assert played(row, policy).fired


@pytest.mark.parametrize("name", OTHERS)
def test_every_step_has_exactly_one_meaning_and_every_scenario_a_check(
    name: str, features: list[Feature], policy: Policy
) -> None:
    definitions = [
        Definition(found.kind, found.text, found.matches) for found in load_phrases(policy).definitions
    ]
    faults = gate.unbound(features, definitions) + gate.ambiguous(features, definitions)
    faults += gate.empty_parts(features) + gate.unfilled(features) + gate.stars(features)
    faults += gate.same_names(features) + gate.outside_rules(pages_of(features))
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("name", OTHERS)
def test_every_rule_has_scenarios_from_both_sides_and_every_source_is_there(
    name: str, features: list[Feature], policy: Policy
) -> None:
    runs = [played(row, policy) for pathway, row in ROWS if pathway == name]
    headings = {key: source.headings for key, source in policy.sources.items()}
    faults = gate.wrong_tags(features, policy.rules) + gate.rules_without_scenarios(features, policy.rules)
    faults += gate.openings(pages_of(features), headings)
    faults += gate.one_sided(features, runs) + gate.not_run(features, runs)
    assert not faults, "\n".join(faults)
