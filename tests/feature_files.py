"""Reads feature files as they stand, independently of the plugin that runs them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gherkin.errors import CompositeParserException, ParserException
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler

_KINDS = {"Context": "given", "Action": "when", "Outcome": "then"}
OTHER = "other"
"""The kind of a line that begins with a star: nobody can tell what it is for."""

_Tree = Mapping[str, Any]


@dataclass(frozen=True)
class Line:
    """One step of a scenario, with what stands below it."""

    kind: str
    text: str
    below: str = ""
    table: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Rule:
    """A ``Rule:`` of a feature, with the ids of the policy's rules that it is tagged with."""

    title: str
    line: int
    tags: tuple[str, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(tag.partition(":")[2] for tag in self.tags if tag.startswith("rule:"))


@dataclass(frozen=True)
class Scenario:
    """A scenario, with its lines once for every row of its tables. Backgrounds are included."""

    name: str
    line: int
    rule: Rule | None
    tags: tuple[str, ...]
    """Its own tags and those of its tables, not what it inherits."""
    rows: tuple[tuple[Line, ...], ...]
    stars: tuple[int, ...]
    """The numbers of lines that begin with a star."""


@dataclass(frozen=True)
class Feature:
    """A feature file."""

    path: Path
    title: str
    description: str
    tags: tuple[str, ...]
    rules: tuple[Rule, ...]
    scenarios: tuple[Scenario, ...]

    @property
    def name(self) -> str:
        return self.path.name

    def lines(self) -> Iterator[tuple[Scenario, Line]]:
        """Every line that is played, with its scenario."""
        for scenario in self.scenarios:
            for row in scenario.rows:
                for line in row:
                    yield scenario, line


class UnreadableFeatureError(Exception):
    """A file that is no feature file; the message says where and why."""


def read_feature(path: Path) -> Feature:
    """The feature in a file."""
    try:
        document: Any = dict(Parser().parse(path.read_text(encoding="utf-8")))
    except (CompositeParserException, ParserException, UnicodeDecodeError) as error:
        raise UnreadableFeatureError(f"{path.name}: this cannot be read ({error})") from None
    feature = document.get("feature")
    if not feature:
        raise UnreadableFeatureError(f"{path.name}: there is no feature in this file")
    document["uri"] = str(path)
    rows: dict[str, list[tuple[Line, ...]]] = {}
    for pickle in Compiler().compile(document):
        rows.setdefault(pickle["astNodeIds"][0], []).append(
            tuple(_line(step) for step in pickle.get("steps", ())))
    rules, scenarios = _parts(feature, rows)
    return Feature(path, feature["name"], feature.get("description", ""), _tags(feature),
                   tuple(rules), tuple(scenarios))


def _parts(feature: _Tree, rows: Mapping[str, list[tuple[Line, ...]]]) -> tuple[list[Rule], list[Scenario]]:
    rules: list[Rule] = []
    scenarios: list[Scenario] = []
    stars = _stars(feature)
    for child in feature["children"]:
        if "rule" in child:
            found = child["rule"]
            rules.append(Rule(found["name"], found["location"]["line"], _tags(found)))
            within = stars + _stars(found)
            scenarios += [_scenario(below["scenario"], rules[-1], rows, within)
                          for below in found["children"] if "scenario" in below]
        elif "scenario" in child:
            scenarios.append(_scenario(child["scenario"], None, rows, stars))
    return rules, scenarios


def _stars(parent: _Tree) -> tuple[int, ...]:
    return tuple(line for child in parent["children"] if "background" in child
                 for line in _star_lines(child["background"]))


def _star_lines(parent: _Tree) -> tuple[int, ...]:
    return tuple(step["location"]["line"] for step in parent["steps"] if step["keyword"].strip() == "*")


def _scenario(found: _Tree, rule: Rule | None, rows: Mapping[str, list[tuple[Line, ...]]],
              stars: tuple[int, ...]) -> Scenario:
    tags = _tags(found) + tuple(tag for table in found["examples"] for tag in _tags(table))
    return Scenario(found["name"], found["location"]["line"], rule, tags,
                    tuple(rows.get(found["id"], ())), stars + _star_lines(found))


def _tags(found: _Tree) -> tuple[str, ...]:
    return tuple(tag["name"].removeprefix("@") for tag in found["tags"])


def _line(step: _Tree) -> Line:
    argument = step.get("argument") or {}
    cells = argument.get("dataTable", {}).get("rows", ())
    return Line(
        _KINDS.get(step["type"], OTHER), step["text"],
        argument.get("docString", {}).get("content", ""),
        tuple(tuple(cell["value"] for cell in row["cells"]) for row in cells),
    )
