"""Scenario files as trainers play them, checked line by line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from triage.errors import InputError, nearest
from triage.policy.model import Policy
from triage.scenarios.feature_folders import feature_folders
from triage.scenarios.gherkin import STAR, Row, Tree, filled, read_tree, rows_of, scenarios, unfilled, written
from triage.scenarios.line_checking import find_step_definition, try_answers
from triage.scenarios.phrases import Phrases, load_phrases
from triage.scenarios.step_definitions import StepDefinition

_ABOUT = re.compile(r"^\s*(Who|Teaches|Minutes|Source):\s*(.*?)\s*$")
ENDING = ".feature"
SCENARIOS = "scenarios"
"""The folder with scenarios below an organisation's own."""


@dataclass(frozen=True)
class Step:
    """One line of a scenario, with the phrase that says what it means."""

    kind: str
    """``given``, ``when`` or ``then``."""
    keyword: str
    text: str
    line: int
    below: str
    table: tuple[tuple[str, ...], ...]
    phrase: StepDefinition


@dataclass(frozen=True)
class Scenario:
    """One scenario, or one row of an outline, with the background before its own lines."""

    name: str
    line: int
    description: str
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Story:
    """One scenario file: what a trainer shows as a whole."""

    id: str
    file: str
    title: str
    description: str
    who: str
    teaches: str
    minutes: str
    sources: tuple[str, ...]
    scenarios: tuple[Scenario, ...]
    phrases: Phrases
    """In which it is told."""


def story_files(policy_dir: Path | None = None, folder: Path | None = None) -> dict[str, Path]:
    """The scenario files by id: those of the program, those in ``policy_dir``/scenarios, those in ``folder``.

    A later file of the same name takes the place of an earlier one, so that a trainer can change a copy.
    InputError where a folder cannot be read, or there are none.
    """
    folders = [place for place in feature_folders()[1:] or feature_folders() if place.is_dir()]
    if policy_dir is not None and (policy_dir / SCENARIOS).is_dir():
        folders.append(policy_dir / SCENARIOS)
    if folder is not None:
        if not folder.is_dir():
            raise InputError("there is no such folder", file=str(folder))
        folders.append(folder)
    found: dict[str, Path] = {}
    for place in folders:
        try:
            paths = sorted(path for path in place.iterdir() if path.suffix == ENDING)
        except OSError:
            raise InputError("this folder cannot be read", file=str(place)) from None
        found |= {path.stem.replace("_", "-"): path for path in paths}
    if not found and folder is None:
        raise InputError("this pathway has no scenarios; triage demo --folder DIR shows those in a folder")
    if folder is not None and not any(path.parent == folder for path in found.values()):
        raise InputError(f"no scenario is in this folder; their names end in {ENDING}", file=str(folder))
    return found


def pick(files: Mapping[str, Path], wanted: str) -> str:
    """The id of the scenario that was asked for. InputError names the nearest one."""
    name = wanted.lower().removesuffix(ENDING).replace("_", "-")
    if name in files:
        return name
    guess = nearest(name, files)
    hint = f"did you mean {guess}?" if guess else "triage demo lists them"
    raise InputError(f"there is no such scenario; {hint}")


def read_story(path: Path, policy: Policy) -> Story:
    """The story in a file, checked: every line is understood and every answer can be given.

    InputError names file and line.
    """
    feature, phrases = read_tree(path), load_phrases(policy)
    reader = _Reader(str(path), phrases)
    scenarios = tuple(reader.scenarios(feature))
    if not scenarios:
        raise InputError("there is no scenario in this file", file=str(path))
    for scenario in scenarios:
        try_answers(
            str(path),
            [
                (step.line, step.kind, step.phrase, step.text, step.below, step.table)
                for step in scenario.steps
            ],
            policy,
        )
    about, description = _about(str(feature.get("description", "")))
    return Story(
        id=path.stem.replace("_", "-"),
        file=str(path),
        title=str(feature["name"]) or path.stem,
        description=description,
        who=" ".join(about["Who"]),
        teaches=" ".join(about["Teaches"]),
        minutes=" ".join(about["Minutes"]),
        sources=tuple(about["Source"]),
        scenarios=scenarios,
        phrases=phrases,
    )


def _about(text: str) -> tuple[dict[str, list[str]], str]:
    """What the lines ``Who:``, ``Teaches:``, ``Minutes:`` and ``Source:`` say, and the text without them."""
    about: dict[str, list[str]] = {"Who": [], "Teaches": [], "Minutes": [], "Source": []}
    rest: list[str] = []
    last = ""
    for line in text.splitlines():
        found = _ABOUT.match(line)
        if found:
            last = found[1]
            about[last].append(found[2])
        elif last and line.strip():
            # A long line goes on in the next one.
            about[last][-1] += f" {line.strip()}"
        else:
            last = ""
            rest.append(line.strip())
    return about, " ".join(" ".join(rest).split())


class _Reader:
    """Reads the scenarios of one file."""

    def __init__(self, file: str, phrases: Phrases) -> None:
        self.file = file
        self.phrases = phrases

    def scenarios(self, feature: Tree) -> Iterator[Scenario]:
        for found, before, _ in scenarios(feature):
            line = int(found["location"]["line"])
            rows = rows_of(found)
            if not rows:
                raise InputError(
                    "this outline has no row of examples, so nothing would be played",
                    file=self.file,
                    line=line,
                )
            for row in rows:
                steps = (*self._steps(before, row), *self._steps(found["steps"], row))
                self._complete(steps, line)
                self._whole(found["name"], row, line)
                yield Scenario(
                    filled(found["name"], row),
                    line,
                    " ".join(str(found.get("description", "")).split()),
                    steps,
                )

    def _steps(self, steps: Iterable[Tree], row: Row) -> Iterator[Step]:
        for step, said in zip(steps, written(steps, row), strict=True):
            if said.keyword == STAR:
                raise InputError(
                    "a line that begins with a star has no meaning here; begin it with Given, "
                    "When, Then, And or But",
                    file=self.file,
                    line=said.line,
                )
            if not said.kind:
                raise InputError(
                    "the first line of a scenario begins with Given, When or Then",
                    file=self.file,
                    line=said.line,
                )
            cells = [
                cell["value"]
                for cells in step.get("dataTable", {}).get("rows", ())
                for cell in cells["cells"]
            ]
            for text in (step["text"], step.get("docString", {}).get("content", ""), *cells):
                self._whole(text, row, said.line)
            yield Step(
                said.kind,
                said.keyword,
                said.text,
                said.line,
                said.below,
                said.table,
                find_step_definition(said.kind, said.text, self.file, said.line, self.phrases.definitions),
            )

    def _whole(self, text: str, row: Row, line: int) -> None:
        if unfilled(text, row):
            raise InputError(
                "no column of the examples has the name that stands here between < and >",
                file=self.file,
                line=line,
            )

    def _complete(self, steps: Iterable[Step], line: int) -> None:
        kinds = [step.kind for step in steps]
        if "when" not in kinds:
            raise InputError(
                'the policy is never asked: a line "When the policy is asked" is missing',
                file=self.file,
                line=line,
            )
        if "then" not in kinds[kinds.index("when") :]:
            raise InputError(
                "the outcome is missing: a line that begins with Then says what the policy asks",
                file=self.file,
                line=line,
            )
