"""What the pages on hazards and on security name as evidence is there: tests, scenarios, properties."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from feature_files import read_feature

ROOT = Path(__file__).parents[2]
PAGES = ("HAZARDS.md", "SECURITY.md")
SHOWN_BY = "- Shown by: "
NEEDED = {
    "HAZARDS.md": ("How grave", "Could come from", "Control", "Remains", "Shown by"),
    "SECURITY.md": ("Against", "How", "Not promised", "Shown by"),
}
_TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
_BENCHMARK = re.compile(r"`(benchmarks/[\w/]+\.py)`")
_SCENARIO = re.compile(r"`features/([\w/-]+\.feature): ([^`]+)`")
_PROPERTY = re.compile(r"\bproperty (\d+)\b")


def entries(page: str) -> Iterator[tuple[str, str]]:
    """The title and the text of every hazard, or of every promise, of a page."""
    text = (ROOT / page).read_text(encoding="utf-8")
    for part in re.split(r"^### (?=[HP]\d+\. )", text, flags=re.MULTILINE)[1:]:
        title, _, rest = part.partition("\n")
        yield title, re.split(r"^## ", rest, flags=re.MULTILINE)[0]


def evidence(text: str) -> str:
    """What stands behind "Shown by"."""
    return "".join(line for line in text.splitlines() if line.startswith(SHOWN_BY))


def evidence_in(file: str) -> set[str]:
    """The names of the tests in a file; those of a state machine are named by its class."""
    path = ROOT / file
    tree = ast.parse(path.read_text(encoding="utf-8")) if path.is_file() else ast.Module([], [])
    named = {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    assigned = {
        target.id
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    return {name for name in named | assigned if name.lower().startswith("test")}


def missing(text: str) -> list[str]:
    """What is named as evidence and is not there."""
    gone = [f"{file}::{name}" for file, name in _TEST.findall(text) if name not in evidence_in(file)]
    gone += [file for file in _BENCHMARK.findall(text) if not (ROOT / file).is_file()]
    for file, name in _SCENARIO.findall(text):
        path = ROOT / "features" / file
        if not path.is_file() or name not in [found.name for found in read_feature(path).scenarios]:
            gone.append(f"features/{file}: {name}")
    return gone + [
        f"property {number}" for number in _PROPERTY.findall(text) if int(number) not in PROPERTIES
    ]


PROPERTIES = range(1, 18)


@pytest.mark.parametrize("page", PAGES)
def test_everything_that_a_page_names_as_evidence_is_there(page: str) -> None:
    gone = {title: missing(text) for title, text in entries(page) if missing(text)}
    assert not gone, f"{page} names what is not there: {gone}"


@pytest.mark.parametrize("page", PAGES)
def test_every_hazard_and_every_promise_is_complete_and_names_its_evidence(page: str) -> None:
    found = list(entries(page))
    assert len(found) >= 8
    for title, text in found:
        for needed in NEEDED[page]:
            assert f"- {needed}: " in text, f"{page}, {title}: {needed} is missing"
        named = evidence(text)
        assert any(pattern.search(named) for pattern in (_TEST, _SCENARIO, _BENCHMARK, _PROPERTY)), (
            f"{page}, {title}: no evidence is named"
        )


@pytest.mark.parametrize("page", PAGES)
def test_the_entries_of_a_page_are_numbered_one_after_the_other(page: str) -> None:
    numbers = [int(re.match(r"[HP](\d+)", title)[1]) for title, _ in entries(page)]  # type: ignore[index]
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_test_a_scenario_and_a_property_that_are_not_there_are_noticed() -> None:
    text = (
        "`tests/project/test_readme.py::test_of_nothing` `tests/test_none.py::test_a` `benchmarks/none.py` "
        "`features/prevent/areas.feature: No such scenario` "
        "`features/prevent/none.feature: Kirklees` property 18"
    )
    assert len(missing(text)) == 6
    assert (
        missing(
            "`tests/project/test_readme.py::test_every_dependency_has_a_line_that_says_why_it_is_here` "
            "`features/prevent/areas.feature: Kirklees` property 13"
        )
        == []
    )
