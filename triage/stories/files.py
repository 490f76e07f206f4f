"""Scenario files as trainers play them, read with the parser that the tests use.

The tree of the parser is read, not its pickles: those lose keyword, line and description, and a line that
begins with a star has no meaning in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from gherkin.errors import CompositeParserException, ParserException
from gherkin.parser import Parser

from triage.errors import InputError, nearest
from triage.policy.model import Policy
from triage.stories.checking import find_phrase, try_answers
from triage.stories.language import Phrase

_KINDS = {"Context": "given", "Action": "when", "Outcome": "then"}
_MORE = "Conjunction"
_GAP = re.compile(r"<([^<>]+)>")
_ABOUT = re.compile(r"^\s*(Who|Teaches|Minutes|Source):\s*(.*?)\s*$")
_LARGEST = 200_000
ENDING = ".feature"

_Tree = Mapping[str, Any]


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
    phrase: Phrase


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


def story_files(policy_dir: Path | None = None, folder: Path | None = None) -> dict[str, Path]:
    """The scenario files by id: those of the program, those in ``policy_dir``/scenarios, those in ``folder``.

    A later file of the same name takes the place of an earlier one, so that a trainer can change a copy.
    InputError where a folder cannot be read.
    """
    folders = [Path(str(resources.files("triage.scenarios")))]
    if policy_dir is not None and (policy_dir / "scenarios").is_dir():
        folders.append(policy_dir / "scenarios")
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
    feature = _parsed(path)
    reader = _Reader(str(path))
    scenarios = tuple(reader.scenarios(feature))
    if not scenarios:
        raise InputError("there is no scenario in this file", file=str(path))
    for scenario in scenarios:
        try_answers(str(path), [(step.line, step.kind, step.phrase, step.text, step.below, step.table)
                                for step in scenario.steps], policy)
    about, description = _about(str(feature.get("description", "")))
    return Story(
        id=path.stem.replace("_", "-"), file=str(path), title=str(feature["name"]) or path.stem,
        description=description, who=" ".join(about["Who"]), teaches=" ".join(about["Teaches"]),
        minutes=" ".join(about["Minutes"]), sources=tuple(about["Source"]), scenarios=scenarios)


def _parsed(path: Path) -> _Tree:
    name = str(path)
    try:
        with path.open("rb") as opened:
            data = opened.read(_LARGEST + 1)
    except OSError:
        raise InputError("this file cannot be read", file=name) from None
    if len(data) > _LARGEST:
        raise InputError("this file is too large for a scenario", file=name)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError("this is not text in UTF-8", file=name,
                         line=data[: error.start].count(b"\n") + 1) from None
    try:
        # The parser takes a text that is the name of a file for that file: a line more prevents it.
        tree: _Tree = dict(Parser().parse(text + "\n"))
    except CompositeParserException as error:
        raise _no_gherkin(name, error.errors[0]) from None
    except ParserException as error:
        raise _no_gherkin(name, error) from None
    feature: _Tree | None = tree.get("feature")
    if not feature:
        raise InputError("there is no scenario in this file: it begins with the word Feature:", file=name)
    return feature


def _no_gherkin(name: str, error: Any) -> InputError:
    line = int((getattr(error, "location", None) or {}).get("line", 0))
    return InputError("this line is not Gherkin, or stands where it cannot; a line of a scenario begins with "
                      "Given, When, Then, And or But", file=name, line=line)


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

    def __init__(self, file: str) -> None:
        self.file = file

    def scenarios(self, parent: _Tree, before: tuple[_Tree, ...] = ()) -> Iterator[Scenario]:
        for child in parent["children"]:
            if "background" in child:
                before = (*before, *child["background"]["steps"])
            elif "rule" in child:
                yield from self.scenarios(child["rule"], before)
            else:
                yield from self._played(child["scenario"], before)

    def _played(self, found: _Tree, before: tuple[_Tree, ...]) -> Iterator[Scenario]:
        line = int(found["location"]["line"])
        own = [*found["steps"]]
        for row in self._rows(found, line):
            steps = (*self._steps(before, row), *self._steps(own, row))
            self._complete(steps, line)
            yield Scenario(self._filled(found["name"], row, line), line,
                           " ".join(str(found.get("description", "")).split()), steps)

    def _rows(self, found: _Tree, line: int) -> list[dict[str, str]]:
        if not found["examples"]:
            return [{}]
        rows = [dict(zip((cell["value"] for cell in table["tableHeader"]["cells"]),
                         (cell["value"] for cell in row["cells"]), strict=True))
                for table in found["examples"] if table.get("tableHeader") for row in table["tableBody"]]
        if not rows:
            raise InputError("this outline has no row of examples, so nothing would be played",
                             file=self.file, line=line)
        return rows

    def _steps(self, steps: Iterable[_Tree], row: Mapping[str, str]) -> Iterator[Step]:
        kind = ""
        for step in steps:
            line = int(step["location"]["line"])
            if step["keyword"].strip() == "*":
                raise InputError("a line that begins with a star has no meaning here; begin it with Given, "
                                 "When, Then, And or But", file=self.file, line=line)
            kind = kind if step["keywordType"] == _MORE else _KINDS.get(step["keywordType"], "")
            if not kind:
                raise InputError("the first line of a scenario begins with Given, When or Then",
                                 file=self.file, line=line)
            text = self._filled(step["text"], row, line)
            below = self._filled(step.get("docString", {}).get("content", ""), row, line)
            table = tuple(tuple(self._filled(cell["value"], row, line) for cell in cells["cells"])
                          for cells in step.get("dataTable", {}).get("rows", ()))
            yield Step(kind, step["keyword"].strip(), text, line, below, table,
                       find_phrase(kind, text, self.file, line))

    def _filled(self, text: str, row: Mapping[str, str], line: int) -> str:
        if not row:
            return text

        def cell(found: re.Match[str]) -> str:
            if found[1] not in row:
                raise InputError("no column of the examples has the name that stands here between < and >",
                                 file=self.file, line=line)
            return row[found[1]]

        return _GAP.sub(cell, text)

    def _complete(self, steps: Iterable[Step], line: int) -> None:
        kinds = [step.kind for step in steps]
        if "when" not in kinds:
            raise InputError('the policy is never asked: a line "When the policy is asked" is missing',
                             file=self.file, line=line)
        if "then" not in kinds[kinds.index("when"):]:
            raise InputError("the outcome is missing: a line that begins with Then says what the policy asks",
                             file=self.file, line=line)
