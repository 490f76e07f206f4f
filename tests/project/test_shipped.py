"""The pathways that ship with the program, and where the files of one are looked for."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from triage import pathways
from triage.cli import first_line
from triage.policy import load_policy
from triage.policy.loading import installed_rules
from triage.proof.revisions import load_version
from triage.shipped import (
    DIALOGS,
    FEATURES,
    PARTS,
    RULES,
    default_pathway,
    folder_inside,
    shipped,
    shipped_pathways,
    shown_as,
)

ROOT = Path(__file__).parents[2]


def test_every_pathway_that_ships_has_its_three_folders_and_nothing_else_lies_there() -> None:
    for part in PARTS:
        folders = {path.name for path in (ROOT / part).iterdir() if path.is_dir()} - {"__pycache__"}
        assert folders == set(shipped_pathways())
        assert all(shipped(part, name).is_dir() for name in shipped_pathways())


def test_the_first_pathway_is_meant_where_none_is_named() -> None:
    assert shipped(RULES) == shipped(RULES, shipped_pathways()[0]) == installed_rules()


def test_the_command_line_knows_the_first_pathway_by_the_same_name() -> None:
    # The line about 999 is said before any file is read, so it cannot ask the list.
    assert first_line.DEFAULT == pathways.DEFAULT == default_pathway()


def test_a_folder_is_called_by_the_pathway_where_several_lie_side_by_side(tmp_path: Path) -> None:
    assert shown_as(shipped(FEATURES), FEATURES) == f"features/{shipped_pathways()[0]}"
    assert shown_as(tmp_path / "mine" / "rules", RULES) == "rules"


@pytest.mark.parametrize("below", ["", "rules", "rules/mine", "mine"])
def test_rules_are_found_in_the_folder_that_was_named_or_below_it(tmp_path: Path, below: str) -> None:
    folder = tmp_path / below
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "policy.yaml").write_text("")
    assert folder_inside(tmp_path, RULES, "mine") == folder


def test_a_file_beside_the_folder_of_dialogs_is_not_taken_for_one_of_them(tmp_path: Path) -> None:
    (tmp_path / "dialogs").mkdir()
    (tmp_path / "dialogs" / "questions.yaml").write_text("")
    (tmp_path / "answers.yaml").write_text("")
    assert folder_inside(tmp_path, DIALOGS, "mine") == tmp_path / "dialogs"


def test_without_any_files_the_folder_that_was_named_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "dialogs").mkdir()
    assert folder_inside(tmp_path, DIALOGS, "mine") == tmp_path


@pytest.mark.parametrize("layout", ["rules", "rules/prevent"])
def test_a_revision_of_either_layout_is_compared_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, layout: str
) -> None:
    shutil.copytree(installed_rules(), tmp_path / layout, ignore=shutil.ignore_patterns("__pycache__"))
    if layout != "rules":
        shutil.copytree(ROOT / "tests/data/pathways/lone_worker/rules", tmp_path / "rules" / "lone-worker")
    monkeypatch.chdir(tmp_path)
    identity = ("-c", "user.name=Nobody", "-c", "user.email=nobody@example.org")
    for command in (("init", "--quiet"), ("add", "."), (*identity, "commit", "--quiet", "--message", "one")):
        subprocess.run(["git", *command], check=True)
    found = load_version("HEAD", "OLD")
    assert (found.digest, found.shown) == (load_policy().digest, layout)
