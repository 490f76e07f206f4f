"""The source archive holds all that its tests read, and the tests run where something is missing."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
from feature_files import readable, unreadable

ROOT = Path(__file__).parents[2]
PAGES = {
    ".pre-commit-config.yaml",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "HAZARDS.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "SECURITY.md",
    "pyproject.toml",
}
FOLDERS = ("benchmarks", "dialogs", "docs", "features", "rules", "tests", "triage")
KINDS = {".py", ".yaml", ".feature", ".md", ".svg", ".typed"}


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source archive, built from a copy of what is here and unpacked."""
    folder = tmp_path_factory.mktemp("archive")
    for name in in_the_project():
        (folder / "here" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "here" / name).write_bytes((ROOT / name).read_bytes())
    done = subprocess.run(
        [sys.executable, "-m", "build", "--sdist", "--no-isolation", "-o", str(folder), str(folder / "here")],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr[-2_000:]
    (packed,) = folder.glob("*.tar.gz")
    with tarfile.open(packed) as found:
        found.extractall(folder / "out", filter="data")
    (inner,) = (folder / "out").iterdir()
    return inner


def in_the_project() -> set[str]:
    """The files of the project by their path, without what tests and tools leave behind."""
    found = {
        path.relative_to(ROOT).as_posix()
        for name in FOLDERS
        for path in (ROOT / name).rglob("*")
        if path.is_file() and path.suffix in KINDS
    }
    return found | PAGES | {"MANIFEST.in"}


def run_tests(folder: Path, *arguments: str, path: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(path or "")}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


@pytest.mark.deep
def test_the_archive_holds_every_file_of_the_project(unpacked: Path) -> None:
    packed = {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()}
    assert in_the_project() - packed == set()
    assert not [name for name in packed if "__pycache__" in name]


@pytest.mark.deep
def test_the_tests_of_the_archive_can_be_collected_and_run(unpacked: Path) -> None:
    done = run_tests(
        unpacked,
        "tests/kinds/test_dates_as_people_write_them.py",
        "tests/scenarios/test_feature_gate.py::test_a_sound_folder_passes_the_gate",
    )
    assert done.returncode == 0, done.stdout[-2_000:]
    collected = run_tests(unpacked, "--collect-only")
    assert collected.returncode == 0, collected.stdout[-2_000:]


@pytest.mark.deep
def test_what_needs_durable_rules_is_skipped_with_a_word_where_it_is_missing(tmp_path: Path) -> None:
    (tmp_path / "durable_rules_engine.py").write_text("raise ImportError('not here')\n")
    done = run_tests(ROOT, "-rs", "tests/engine/test_both_evaluators.py", path=tmp_path)
    assert done.returncode == 0, done.stdout[-2_000:]
    assert "durable_rules is not installed here" in done.stdout
    assert "passed" not in done.stdout.splitlines()[-1]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "half.feature: there is no scenario in this file: it begins with the word Feature:"),
        (
            "# A remark.\n",
            "half.feature: there is no scenario in this file: it begins with the word Feature:",
        ),
        (
            "Feature: Half\n\n  Scenario: One\n    Given rain\n    and then\n",
            "half.feature: line 5: this line is not Gherkin",
        ),
    ],
)
def test_a_feature_that_is_empty_or_half_written_is_named_and_stops_no_other(
    tmp_path: Path, text: str, said: str
) -> None:
    (tmp_path / "half.feature").write_text(text)
    (tmp_path / "whole.feature").write_text("Feature: Whole\n\n  Scenario: One\n    Given rain\n")
    assert [path.name for path in readable(tmp_path)] == ["whole.feature"]
    (fault,) = unreadable(tmp_path.glob("*.feature"))
    assert fault.startswith(said)
