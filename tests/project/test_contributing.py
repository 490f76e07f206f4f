"""What the pages for contributors say can be done: each command runs, each file and link is there."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
ASIDE = {
    "make .venv/.ready": "make -n .venv/.ready",
    "make lint": "make -n lint",
    "make test": "make -n test",
    "make deep": "make -n deep",
    ".venv/bin/python -m pytest tests/engine": ".venv/bin/python -m pytest --collect-only -q tests/engine",
    ".venv/bin/ruff format .": ".venv/bin/ruff format --check docs",
    "python docs/draw_architecture.py": ".venv/bin/python docs/draw_architecture.py --check",
    "python benchmarks/pathway_ids.py": ".venv/bin/python benchmarks/pathway_ids.py",
}
"""Commands that take long or write something, and what is run in their place."""

IN_A_COPY = ".venv/bin/pre-commit install"


def commands() -> list[str]:
    """Every command of the pages: blocks that are indented, and those in a line of text. What stands between
    fences is shown, and nothing to run."""
    found: list[str] = []
    for page in PAGES:
        text = re.sub(r"(?ms)^```.*?^```$", "", page.read_text(encoding="utf-8"))
        found += [line.strip() for line in re.findall(r"(?m)^ {4}(?! )(.+)$", text)]
        found += re.findall(r"`((?:make |\.venv/bin/|python )[^`]+)`", text)
    return list(dict.fromkeys(found))


def run(command: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        shlex.split(command),
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
        stdin=subprocess.DEVNULL,
    )


@pytest.mark.skipif(not (ROOT / ".venv" / "bin").is_dir(), reason="the commands name .venv")
@pytest.mark.parametrize("command", [found for found in commands() if found != IN_A_COPY])
def test_every_command_of_the_pages_runs(command: str) -> None:
    done = run(ASIDE.get(command, command))
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(not (ROOT / ".venv" / "bin" / "pre-commit").exists(), reason="the command names .venv")
def test_the_quick_checks_are_installed_by_the_command_that_the_page_gives(tmp_path: Path) -> None:
    assert IN_A_COPY in commands()
    shutil.copy(ROOT / ".pre-commit-config.yaml", tmp_path)
    assert run("git init --quiet", tmp_path).returncode == 0
    done = run(f"{ROOT}/{IN_A_COPY}", tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / ".git" / "hooks" / "pre-commit").exists()


@pytest.mark.parametrize("page", [*PAGES, ROOT / "README.md"], ids=lambda path: path.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8"))
    assert not [link for link in links if "://" not in link and not (page.parent / link).exists()]


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_file_that_a_page_names_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = re.findall(r"`((?:rules|dialogs|features|triage|tests|benchmarks|docs)/[\w./-]*)`", text)
    assert not [name for name in named if not (ROOT / name).exists()]


def test_every_decision_is_listed_and_has_its_four_headings() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", (folder / "README.md").read_text(encoding="utf-8"))
    assert listed == sorted(path.name for path in folder.glob("0*.md"))
    for name in listed:
        text = (folder / name).read_text(encoding="utf-8")
        headings = re.findall(r"(?m)^## (.+)$", text)
        assert headings == ["What was the case", "What was decided", "What it costs", "When to look again"]
        assert text.startswith(f"# {name[:4]}: ")
        assert len(text.splitlines()) <= 60, f"{name} is no short page"
