"""The gates hold: which room may know which, and the quick checks before a commit are those of make lint."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS = {found["id"]: found["name"] for found in PROJECT["tool"]["importlinter"]["contracts"]}

BROKEN = {
    "layers": ("policy/model.py", "from triage.ui import plain"),
    "durable-rules": ("proof/solver.py", "import durable_rules_engine"),
    "solver": ("engine/deciding.py", "import clingo"),
    "terminal": ("cli/chat.py", "import prompt_toolkit"),
    "word": ("ui/demo.py", "import docx"),
    "cryptography": ("cli/chat.py", "from cryptography.exceptions import InvalidTag"),
    "yaml": ("scenarios/story_files.py", "import yaml"),
    "gherkin": ("ui/demo.py", "import gherkin"),
    "flow": ("flow/question.py", "from triage import clock"),
    "first-line": ("cli/first_line.py", "from triage import errors"),
    "prevent": ("ui/chat.py", "from triage.prevent import PREVENT"),
}
"""For each contract a module and a line that would break it."""


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [LINT_IMPORTS, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False, timeout=120
    )


def test_every_room_knows_only_what_it_may() -> None:
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout


def test_every_contract_has_a_line_that_would_break_it() -> None:
    assert sorted(BROKEN) == sorted(CONTRACTS)


@pytest.mark.parametrize("contract", BROKEN)
def test_a_line_that_breaks_a_contract_is_found(contract: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "triage", tmp_path / "triage", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    file, line = BROKEN[contract]
    with (tmp_path / "triage" / file).open("a", encoding="utf-8") as module:
        module.write(f"\n{line}\n")
    done = lint_imports(tmp_path)
    assert done.returncode == 1
    assert f"{CONTRACTS[contract]} BROKEN" in done.stdout


def test_only_the_proofs_load_the_decision_diagrams_by_name() -> None:
    found = {
        path.parent.name
        for path in (ROOT / "triage").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and re.match(r"dd(\.\w+)+$", str(node.value))
    }
    assert found == {"proof"}


def test_a_room_that_no_layer_names_is_found(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "triage", tmp_path / "triage", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "triage" / "annexe").mkdir()
    (tmp_path / "triage" / "annexe" / "__init__.py").write_text('"""A room more."""\n')
    assert "annexe" in lint_imports(tmp_path).stdout


def test_the_quick_checks_need_no_network_and_are_those_of_make_lint() -> None:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    assert [found["repo"] for found in config["repos"]] == ["local"]
    hooks = {hook["id"]: hook for hook in config["repos"][0]["hooks"]}
    lint = (ROOT / "Makefile").read_text(encoding="utf-8").partition("\nlint:")[2].partition("\n\n")[0]
    in_lint = {found.replace("$(BIN)", ".venv/bin") for found in re.findall(r"\t@(.+)", lint)}
    slow = {found for found in in_lint if "bandit" in found}
    assert {hook["entry"] for hook in hooks.values()} == in_lint - slow
    assert all(hook["language"] == "system" for hook in hooks.values())
