"""Feature files as they stand, faults and all, read as the trainer's mode reads them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from triage.errors import InputError
from triage.scenarios.gherkin import STAR, Tree, Written, read_tree, rows_of, scenarios, written

OTHER = "other"
"""The kind of a line that begins with a star: nobody can tell what it is for."""


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


def readable(folder: Path, names: str = "*.feature") -> list[Path]:
    """The files of a folder that can be played. One that cannot is left out: it would stop every test."""
    return [path for path in sorted(folder.glob(names)) if not unreadable([path])]


def unreadable(paths: Iterable[Path]) -> list[str]:
    """One line for each file that is empty or half written."""
    faults = []
    for path in paths:
        try:
            read_feature(path)
        except UnreadableFeatureError as error:
            faults.append(str(error))
    return faults


class UnreadableFeatureError(Exception):
    """A file that is no feature file; the message says where and why."""


def read_feature(path: Path) -> Feature:
    """The feature in a file."""
    try:
        feature = read_tree(path)
    except InputError as error:
        line = f"line {error.line}: " if error.line else ""
        raise UnreadableFeatureError(f"{path.name}: {line}{error.problem}") from None
    found = [child["rule"] for child in feature["children"] if "rule" in child]
    rules = {rule["id"]: Rule(rule["name"], rule["location"]["line"], _tags(rule)) for rule in found}
    return Feature(
        path,
        feature["name"],
        feature.get("description", ""),
        _tags(feature),
        tuple(rules.values()),
        tuple(
            _scenario(scenario, before, rules[rule["id"]] if rule else None)
            for scenario, before, rule in scenarios(feature)
        ),
    )


def _scenario(found: Tree, before: Sequence[Tree], rule: Rule | None) -> Scenario:
    tags = _tags(found) + tuple(tag for table in found["examples"] for tag in _tags(table))
    steps = (*before, *found["steps"]) if found["steps"] else ()
    rows = tuple(tuple(_line(said) for said in written(steps, row)) for row in rows_of(found))
    stars = tuple(
        step["location"]["line"] for step in (*before, *found["steps"]) if step["keyword"].strip() == STAR
    )
    return Scenario(found["name"], found["location"]["line"], rule, tags, rows, stars)


def _tags(found: Tree) -> tuple[str, ...]:
    return tuple(tag["name"].removeprefix("@") for tag in found["tags"])


def _line(said: Written) -> Line:
    return Line(said.kind or OTHER, said.text, said.below, said.table)
