"""Which changes of wording the features notice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from gherkin.parser import Parser

from meaning.changes import Change, changes
from meaning.claims import Row, read_claims, read_labels
from meaning.same_sense import SAME_SENSE
from meaning.texts import Text

FEATURES = Path(__file__).resolve().parents[3] / "features" / "prevent"
READERS = {"these texts say:": read_claims, "these labels say:": read_labels}


@dataclass(frozen=True)
class MutantResult:
    """What became of a change: what noticed it (nothing: empty), or why it need not be noticed."""

    change: Change
    noticed_by: str = ""
    same_sense: str = ""


@cache
def rows() -> tuple[Row, ...]:
    """Every row about the meaning of a text, from all features."""
    return tuple(row for path in sorted(FEATURES.glob("*.feature")) for row in _rows(path))


def _rows(path: Path) -> Iterator[Row]:
    # Any: by the parser's types a child is of every kind at once, and has the names of none.
    tree: Any = Parser().parse(path.read_text(encoding="utf-8") + "\n")
    for child in tree["feature"]["children"]:
        for scenario in child.get("rule", {}).get("children", []):
            for step in scenario.get("scenario", {}).get("steps", []):
                if step["text"] in READERS:
                    table = [[cell["value"] for cell in row["cells"]] for row in step["dataTable"]["rows"]]
                    yield from READERS[step["text"]](table)


def fates(texts: Mapping[str, Text], said: Iterable[Row]) -> Iterator[MutantResult]:
    """Every change of these texts, with the row that notices it."""
    about: dict[str, list[Row]] = {}
    for row in said:
        about.setdefault(row.path, []).append(row)
    for change in changes(texts.values()):
        noticed = next(
            (
                f"{row.path}: {fault}"
                for path, words in change.after.items()
                for row in about.get(path, ())
                if (fault := row.fault(words))
            ),
            "",
        )
        reason = (
            ""
            if noticed
            else next((SAME_SENSE[pair] for pair in change.after.items() if pair in SAME_SENSE), "")
        )
        yield MutantResult(change, noticed, reason)
