"""What one run of the tests knows of itself: the policy under test, and which scenarios were played."""

from __future__ import annotations

from pathlib import Path

import pytest
from feature_files import Feature
from feature_gate import Definition, Run
from pytest_bdd.steps import step_function_context_registry

from triage.policy import Policy
from triage.scenarios.story_files import SCENARIOS

POLICY = pytest.StashKey[Policy]()
"""The policy under test: the installed one, or that of ``--rules``."""

RUNS = pytest.StashKey[list[Run]]()
"""What every scenario did."""

NARROWED = pytest.StashKey[bool]()
"""Whether some of the collected tests were left out."""

COLLECTED = pytest.StashKey[set[str]]()
"""The names of the files with tests."""


def bound_definitions() -> list[Definition]:
    """Every step definition that this run knows, save those that come with pytest-bdd."""
    return [
        Definition(found.type, found.parser.name, found.parser.is_matching)
        for found in step_function_context_registry.values()
        if not found.step_func.__module__.startswith("pytest_bdd")
    ]


def _player(path: Path) -> str:
    """The file of tests that plays a feature: trainers' scenarios stand in a folder of their own."""
    return "test_scenarios.py" if path.parent.name == SCENARIOS else "test_features.py"


def features_that_must_have_run(config: pytest.Config, features: list[Feature]) -> list[Feature]:
    """Every feature in a run of all tests; where tests were picked by hand, what that leaves."""
    picked = any("::" in argument for argument in config.args) or config.stash.get(NARROWED, False)
    if picked or any(config.getoption(name, None) for name in ("lf", "stepwise", "ignore", "ignore_glob")):
        return []
    here = Path(__file__).parents[1]
    paths = [(config.invocation_params.dir / argument).resolve() for argument in config.args]
    if any(here.is_relative_to(path) for path in paths):
        return features
    return [
        feature
        for feature in features
        if _player(feature.path) in config.stash[COLLECTED] and not feature.name.startswith("chat_")
    ]
