"""The glossary says where each word lives in the code, and is right."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in TEXT.splitlines()
    if line.startswith("| ") and not line.startswith(("| word", "| ---"))
]


def defined_in(path: Path) -> set[str]:
    """The names at the top of a module, and those of its classes."""
    names: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            names.add(node.name)
        elif isinstance(node, ast.Assign):
            names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names.add(node.target.id)
    return names


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_word_lives_where_the_glossary_says(row: list[str]) -> None:
    assert len(row) == 4
    place = row[2]
    for file, name in re.findall(r"`([\w/]+\.py)`(?: `(\w+)`)?", place):
        assert (ROOT / "triage" / file).is_file(), file
        assert not name or name in defined_in(ROOT / "triage" / file), f"{file} has no {name}"
    for folder in re.findall(r"`(\w+)/`", place):
        assert (ROOT / folder).is_dir(), folder


def test_a_word_stands_once_and_in_plain_sentences() -> None:
    words = Counter(row[0] for row in ROWS)
    assert not [word for word, times in words.items() if times > 1]
    assert not [row[0] for row in ROWS if not row[1].endswith(".")]


def test_the_glossary_can_be_read_in_a_few_minutes() -> None:
    # At 250 words a minute, without the places.
    assert len(" ".join(f"{row[0]} {row[1]} {row[3]}" for row in ROWS).split()) < 1_750
