"""Gherkin as it stands in a file: the one reader of the trainer's mode and of the tests.

The tree of the parser is read, not its pickles: those lose keyword, line and description, and a line that
begins with a star has no meaning in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gherkin.errors import CompositeParserException, ParserException
from gherkin.parser import Parser

from triage.disk import read_bounded
from triage.errors import InputError

Tree = Mapping[str, Any]
Row = Mapping[str, str]
"""One row of examples: the column and what stands in it."""

STAR = "*"
_KINDS = {"Context": "given", "Action": "when", "Outcome": "then"}
_MORE = "Conjunction"
_GAP = re.compile(r"<([^<>]+)>")
_LARGEST = 200_000


@dataclass(frozen=True)
class Written:
    """One line of a scenario as it is written, with the gaps of an outline filled that a column fills."""

    kind: str
    """``given``, ``when`` or ``then``; empty where nobody can tell."""
    keyword: str
    text: str
    line: int
    below: str
    table: tuple[tuple[str, ...], ...]


def read_tree(path: Path) -> Tree:
    """The feature in a file, as the parser's tree. InputError, with the line, for what is no feature."""
    name = str(path)
    try:
        data = read_bounded(path, _LARGEST)
    except (OSError, ValueError):
        raise InputError("this file cannot be read", file=name) from None
    if len(data) > _LARGEST:
        raise InputError("this file is too large for a scenario", file=name)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            "this is not text in UTF-8", file=name, line=data[: error.start].count(b"\n") + 1
        ) from None
    try:
        # The parser takes a text that is the name of a file for that file: a line more prevents it.
        tree: Tree = dict(Parser().parse(text + "\n"))
    except CompositeParserException as error:
        raise _no_gherkin(name, error.errors[0]) from None
    except ParserException as error:
        raise _no_gherkin(name, error) from None
    feature: Tree | None = tree.get("feature")
    if not feature:
        raise InputError("there is no scenario in this file: it begins with the word Feature:", file=name)
    return feature


def _no_gherkin(name: str, error: Any) -> InputError:
    line = int((getattr(error, "location", None) or {}).get("line", 0))
    return InputError(
        "this line is not Gherkin, or stands where it cannot; a line of a scenario begins with "
        "Given, When, Then, And or But",
        file=name,
        line=line,
    )


def scenarios(
    parent: Tree, before: tuple[Tree, ...] = (), rule: Tree | None = None
) -> Iterator[tuple[Tree, tuple[Tree, ...], Tree | None]]:
    """Every scenario below a feature, the steps of the backgrounds before it, and the rule around it."""
    for child in parent["children"]:
        if "background" in child:
            before = (*before, *child["background"]["steps"])
        elif "rule" in child:
            yield from scenarios(child["rule"], before, child["rule"])
        else:
            yield child["scenario"], before, rule


def rows_of(scenario: Tree) -> list[Row]:
    """The rows of a scenario's examples; one empty row where it is no outline."""
    return [row for row, _, _ in placed_rows(scenario)]


def placed_rows(scenario: Tree) -> list[tuple[Row, int, tuple[str, ...]]]:
    """As ``rows_of``, each row with its line and the tags of the scenario and of its examples."""
    own = tags_of(scenario)
    if not scenario["examples"]:
        return [({}, int(scenario["location"]["line"]), own)]
    return [
        (
            dict(
                zip(
                    (cell["value"] for cell in table["tableHeader"]["cells"]),
                    (cell["value"] for cell in row["cells"]),
                    strict=True,
                )
            ),
            int(row["location"]["line"]),
            (*own, *tags_of(table)),
        )
        for table in scenario["examples"]
        if table.get("tableHeader")
        for row in table["tableBody"]
    ]


def tags_of(node: Tree | None) -> tuple[str, ...]:
    """The tags of a feature, a rule, a scenario or a table of examples, each with its ``@``."""
    return tuple(tag["name"] for tag in node.get("tags", ())) if node else ()


def written(steps: Iterable[Tree], row: Row, kind: str = "") -> Iterator[Written]:
    """The lines of steps in order. ``kind``: of the line before them, which And and But go on with."""
    for step in steps:
        kind = kind if step["keywordType"] == _MORE else _KINDS.get(step["keywordType"], "")
        yield Written(
            kind,
            step["keyword"].strip(),
            filled(step["text"], row),
            int(step["location"]["line"]),
            filled(step.get("docString", {}).get("content", ""), row),
            tuple(
                tuple(filled(cell["value"], row) for cell in cells["cells"])
                for cells in step.get("dataTable", {}).get("rows", ())
            ),
        )


def filled(text: str, row: Row) -> str:
    """``text`` with the gaps filled that the row has a column for."""
    return _GAP.sub(lambda found: row.get(found[1], found[0]), text)


def unfilled(text: str, row: Row) -> bool:
    """Whether a gap stands in a line of an outline that no column fills."""
    return bool(row) and any(name not in row for name in _GAP.findall(text))
