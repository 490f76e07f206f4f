"""Where PyYAML has no part in C, its own parser reads the policy: it is stricter in a few places."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from triage import yaml_nodes
from triage.policy import load_policy
from triage.policy.loading import installed_rules
from triage.yaml_nodes import read_file

ROOT = Path(__file__).parents[2]
FILES = sorted([*ROOT.glob("rules/**/*.yaml"), *ROOT.glob("dialogs/**/*.yaml")])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_every_file_says_the_same_to_both_parsers(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = read_file(file)
    monkeypatch.setattr(yaml_nodes, "_LOADER", yaml.Loader)
    assert read_file(file) == fast


def test_the_policy_loads_without_the_part_in_c(monkeypatch: pytest.MonkeyPatch, rules: Path) -> None:
    monkeypatch.setattr(yaml_nodes, "_LOADER", yaml.Loader)
    assert load_policy(rules).digest == load_policy(installed_rules()).digest
    assert len(FILES) > 25
