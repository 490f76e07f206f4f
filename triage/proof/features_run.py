"""Plays feature files in process, without a test runner, on any policy.

A scenario is read once and played as often as a policy is changed, so its lines are understood beforehand.
The second evaluator decides alone: it is ready at once, while durable_rules is compiled anew for every
policy, and that both agree on the policy is shown elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gherkin.pickles.compiler import Compiler

from triage.errors import InputError
from triage.policy import Policy
from triage.scenarios.context import ScenarioContext
from triage.scenarios.gherkin import read_tree
from triage.scenarios.given_steps import PACKS_OF_THEIR_OWN
from triage.scenarios.player import step_definition_for
from triage.scenarios.step_definitions import StepArguments, StepDefinition

_KINDS = {"Context": "given", "Action": "when", "Outcome": "then"}
_RULE = "@rule:"

Steps = tuple[tuple[StepDefinition, StepArguments], ...]


@dataclass(frozen=True, slots=True, eq=False)
class ScenarioRow:
    """One scenario, or one row of its examples, ready to be played."""

    file: str
    line: int
    name: str
    rules: frozenset[str]
    """Ids of the policy's rules with which it is tagged."""
    steps: Steps

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.name}"


@dataclass(frozen=True, slots=True)
class Rows:
    """What feature files hold: the rows to play, and how many only other tests can play."""

    played: tuple[ScenarioRow, ...]
    left_out: int


def read_rows(folders: Iterable[Path], phrases: tuple[StepDefinition, ...]) -> Rows:
    """Every scenario in these folders whose every line one of ``phrases`` says.

    InputError where a folder is missing or holds no feature, or a file is empty or not Gherkin.
    """
    rows: list[ScenarioRow] = []
    left_out = 0
    for folder in folders:
        paths = sorted(folder.glob("*.feature")) if folder.is_dir() else []
        if not paths:
            raise InputError(
                "there is no feature in this folder; their names end in .feature", file=str(folder)
            )
        for path in paths:
            for row in _rows(path, phrases):
                if row is None:
                    left_out += 1
                else:
                    rows.append(row)
    return Rows(tuple(rows), left_out)


def _rows(path: Path, phrases: tuple[StepDefinition, ...]) -> Iterator[ScenarioRow | None]:
    document: Any = {"feature": read_tree(path), "comments": [], "uri": str(path)}
    lines = dict(_lines(document))
    for pickle in Compiler().compile(document):
        steps = _steps(pickle.get("steps", ()), phrases)
        rules = frozenset(
            tag["name"].removeprefix(_RULE) for tag in pickle["tags"] if tag["name"].startswith(_RULE)
        )
        yield (
            ScenarioRow(path.name, lines[pickle["astNodeIds"][-1]], pickle["name"], rules, steps)
            if steps
            else None
        )


def _lines(node: object) -> Iterator[tuple[str, int]]:
    """The line of every part of a document, by the id of the part."""
    if isinstance(node, Mapping):
        if "id" in node and "location" in node:
            yield node["id"], node["location"]["line"]
        for inner in node.values():
            yield from _lines(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from _lines(inner)


def _steps(steps: Iterable[Mapping[str, Any]], phrases: tuple[StepDefinition, ...]) -> Steps:
    """The lines with what they mean; none where a line is not understood, or only loads files of its own."""
    found = []
    for step in steps:
        try:
            phrase = step_definition_for(_KINDS.get(step["type"], ""), step["text"], phrases)
        except LookupError:
            return ()
        if phrase.text == PACKS_OF_THEIR_OWN:
            return ()  # no change in memory reaches a policy that is loaded anew
        argument = step.get("argument") or {}
        table = tuple(
            tuple(cell["value"] for cell in row["cells"])
            for row in argument.get("dataTable", {}).get("rows", ())
        )
        below = argument.get("docString", {}).get("content", "")
        found.append((phrase, StepArguments(phrase.words(step["text"]), below, table)))
    return tuple(found)


def play_row(row: ScenarioRow, policy: Policy) -> str:
    """What fails when a scenario is played on a policy; empty where it holds."""
    context = ScenarioContext(policy)
    try:
        for phrase, said in row.steps:
            phrase.meaning(context, said)
    except Exception as error:  # noqa: BLE001 - a changed policy may fail in any way, and each is a failure
        return str(error) or type(error).__name__
    finally:
        context.close()
    return ""
