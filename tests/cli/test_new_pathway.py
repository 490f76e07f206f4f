"""``triage pathways`` lists what ships, and ``triage new-pathway`` writes a small one to begin with."""

from __future__ import annotations

from pathlib import Path

import pytest

from triage.cli.app import main
from triage.cli.starting_pathway import starting_files
from triage.shipped import purpose_of, shipped_pathways
from triage.yaml_nodes import read_bytes


def test_each_pathway_that_ships_is_listed_with_its_version_and_what_it_is_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["pathways"]) == 0
    lines = capsys.readouterr().out.splitlines()
    listed = [line for line in lines if line.startswith("  ")]
    assert len(listed) == len(shipped_pathways()) == 2
    for name, line in zip(shipped_pathways(), listed, strict=True):
        assert line.startswith(f"  {name} (version 2026.")
        assert line.endswith(f"): {purpose_of(name)}")
    assert [", default)" in line for line in listed] == [True, False]
    assert "triage new-pathway DIR" in lines[-1]


@pytest.mark.parametrize("name", shipped_pathways())
def test_what_is_listed_can_be_named(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["policy", "--pathway", name]) == 0
    assert capsys.readouterr().out


def test_every_file_is_written_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "my own"
    assert main(["new-pathway", str(folder)]) == 0
    written = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    assert {name: path.read_bytes() for name, path in written.items()} == starting_files()
    assert f"triage chat --pathway '{folder}'" in capsys.readouterr().out


def test_rules_dialogs_and_features_are_there_and_each_yaml_file_says_what_it_is_for() -> None:
    files = starting_files()
    assert {name.partition("/")[0] for name in files} == {"rules", "dialogs", "features"}
    for name, data in files.items():
        if name.endswith(".yaml"):
            assert data.startswith(b"# "), name
            read_bytes(data, name)


@pytest.mark.parametrize("there", ["a file", "a folder with something in it"])
def test_nothing_that_is_there_is_touched(
    there: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "taken"
    if there == "a file":
        folder.write_text("mine", encoding="utf-8")
    else:
        folder.mkdir()
        (folder / "mine").write_text("mine", encoding="utf-8")
    assert main(["new-pathway", str(folder)]) == 2
    assert "new, or empty" in capsys.readouterr().err
    assert [path.name for path in tmp_path.rglob("*")] == (
        ["taken"] if there == "a file" else ["taken", "mine"]
    )
