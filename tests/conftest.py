"""Pytest's configuration: the policy under test, a marker for every rule, and the steps of the features."""

from __future__ import annotations

import contextlib
import gc
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import fake_keyring
import keyring
import lengths  # noqa: F401 - the profiles of Hypothesis are known before one of them is chosen
import pytest
from broken_rules import TITLE, lines_about, note_scenario
from feature_gate import POINTS, Run
from feature_session import COLLECTED, NARROWED, POLICY, RUNS
from pytest_bdd.parser import Feature, Scenario, Step
from steps import bindings
from xdist.remote import Producer
from xdist.scheduler.loadfile import LoadFileScheduling

from triage.engine.rules_engine import installed
from triage.errors import InputError
from triage.policy import load_policy
from triage.policy.loading import installed_rules
from triage.storage import encrypted_file

PLAY_FEATURES = ("test_features.py", "test_scenarios.py", "test_chat_features.py", "test_feature_gate.py")
"""Where tests run in several processes, these share one: the gate knows what its own process played."""

GATE = "test_every_feature_ran_and_shows_both_sides_of_its_rules"
"""Reads what the other tests recorded, and so runs last."""

BOTH_EVALUATORS = "both_evaluators"
"""The marker of a test that compares durable_rules with the reference evaluator."""

WITHOUT_BOTH = "durable_rules is not installed here (there is none for Windows and for Python 3.13)"


LONGEST = (
    "test_policy_mutants.py",
    "test_both_evaluators.py",
    "test_policy_diff.py",
    "test_conversation_coverage.py",
    "test_three_evaluators.py",
    "test_policy_moves.py",
    "test_chat_features.py",
)
"""The files of ``make deep`` that take minutes come first, so that no process works alone at the end."""


class _ByFile(LoadFileScheduling):  # type: ignore[misc] # xdist says nothing of its types
    """Gives each process whole files, and the files that play features to one and the same."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return "features" if Path(file).name in PLAY_FEATURES else file


def pytest_xdist_auto_num_workers() -> int:
    """One process more than cores: tests that wait for a terminal leave theirs idle."""
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return cores + 1


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> _ByFile:
    return _ByFile(config, log)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rules",
        type=Path,
        default=None,
        metavar="DIR",
        help="play the features on the policy in this folder instead of the installed one",
    )


def pytest_configure(config: pytest.Config) -> None:
    for setting in ("TRIAGE_POLICY_DIR", "TRIAGE_TODAY"):
        os.environ.pop(setting, None)
    try:
        policy = load_policy(config.getoption("--rules"))
    except InputError as error:
        raise pytest.UsageError(str(error)) from None
    config.stash[POLICY] = policy
    config.stash[RUNS] = []
    config.addinivalue_line("markers", f"{BOTH_EVALUATORS}: needs durable_rules, skipped where it is missing")
    for rule in policy.rules.values():
        config.addinivalue_line("markers", f"rule-{rule.id}: {rule.says}")
    for point in POINTS:
        config.addinivalue_line("markers", f"{point}: shows what stays mended since policy 2026.1")
    config.pluginmanager.register(bindings, "steps of the features")


def pytest_bdd_apply_tag(tag: str, function: Callable[..., object]) -> bool | None:
    # A colon ends the name of a marker for pytest, so "@rule:refer" is the marker "rule-refer".
    if not tag.startswith("rule:"):
        return None
    # A rule that the policy does not have is named by the gate and by every scenario of it that fails.
    with contextlib.suppress(pytest.fail.Exception):
        getattr(pytest.mark, tag.replace(":", "-", 1))(function)
    return True


def pytest_bdd_after_scenario(request: pytest.FixtureRequest, feature: Feature, scenario: Scenario) -> None:
    context = request.getfixturevalue("context")
    fired = frozenset(rule for decision in context.decisions for rule in decision.fired)
    request.config.stash[RUNS].append(Run(Path(feature.filename), scenario.name, fired))


def pytest_bdd_step_error(
    request: pytest.FixtureRequest, feature: Feature, scenario: Scenario, step: Step, exception: Exception
) -> None:
    decisions = request.getfixturevalue("context").decisions
    headline = note_scenario(
        request.node,
        request.config.stash[POLICY],
        scenario,
        feature,
        step,
        decisions[-1].fired if decisions else (),
    )
    said = str(exception).strip()
    if isinstance(exception, AssertionError) and said:
        raise pytest.fail.Exception(f"{headline}\n\n{said}", pytrace=False) from None
    exception.add_note(headline)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    lines = lines_about(
        noted for report in terminalreporter.stats.get("failed", ()) for noted in report.user_properties
    )
    if lines:
        terminalreporter.section(TITLE)
    for line in lines:
        terminalreporter.line(line)


@pytest.fixture
def key_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key store of this test alone, and passphrases that are quick to try."""
    monkeypatch.setenv(fake_keyring.WHERE, str(tmp_path / "keys.json"))
    monkeypatch.setattr(keyring, "get_keyring", fake_keyring.Keyring)
    monkeypatch.setattr(encrypted_file, "COST", encrypted_file.COSTS[0])


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A copy of the policy's files, to be changed."""
    folder = tmp_path / "rules"
    shutil.copytree(installed_rules(), folder, ignore=shutil.ignore_patterns("__pycache__", "*.py"))
    return folder


def _turn(item: pytest.Item) -> int:
    return LONGEST.index(item.path.name) if item.path.name in LONGEST else len(LONGEST)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: (item.name == GATE, _turn(item)))
    if not installed():
        for item in items:
            if item.get_closest_marker(BOTH_EVALUATORS):
                item.add_marker(pytest.mark.skip(reason=WITHOUT_BOTH))
    config.stash[COLLECTED] = {item.path.name for item in items}


def pytest_collection_finish() -> None:
    # Thousands of collected tests stay to the end: the collector of garbage need not look at them each time.
    gc.collect()
    gc.freeze()


def pytest_deselected(items: list[pytest.Item]) -> None:
    for item in items:
        if not item.get_closest_marker("deep"):
            item.config.stash[NARROWED] = True
