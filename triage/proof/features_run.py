"""Plays feature files in process, without a test runner, on any policy.

A scenario is read once and played as often as a policy is changed, so its lines are understood beforehand.
The second evaluator decides alone: it is ready at once, while durable_rules is compiled anew for every
policy, and that both agree on the policy is shown elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from triage.errors import InputError
from triage.policy import Policy
from triage.scenarios.context import ScenarioContext
from triage.scenarios.gherkin import Written, filled, placed_rows, read_tree, scenarios, tags_of, written
from triage.scenarios.given_steps import PACKS_OF_THEIR_OWN
from triage.scenarios.player import step_definition_for
from triage.scenarios.step_definitions import StepArguments, StepDefinition

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
    feature = read_tree(path)
    for found, before, rule in scenarios(feature):
        around = (*tags_of(feature), *tags_of(rule))
        for row, line, tags in placed_rows(found):
            steps = _steps(written((*before, *found["steps"]), row), phrases)
            rules = frozenset(tag.removeprefix(_RULE) for tag in (*around, *tags) if tag.startswith(_RULE))
            yield (ScenarioRow(path.name, line, filled(found["name"], row), rules, steps) if steps else None)


def _steps(lines: Iterable[Written], phrases: tuple[StepDefinition, ...]) -> Steps:
    """The lines with what they mean; none where a line is not understood, or only loads files of its own."""
    found = []
    for line in lines:
        try:
            phrase = step_definition_for(line.kind, line.text, phrases)
        except LookupError:
            return ()
        if phrase.text == PACKS_OF_THEIR_OWN:
            return ()  # no change in memory reaches a policy that is loaded anew
        found.append((phrase, StepArguments(phrase.words(line.text), line.below, line.table)))
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
