"""What a tally counts, compares and puts together, as ``tally.yaml`` among the dialogs of a pathway has it.

A fact stands in one table only, and an answer in one row of it: two ways of putting the same answers
together could be set against each other, and would show a group that neither of them shows. So could a
question and one that is asked because of its answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from triage.cases.catalogue import dialogs_folder, read_dialog, shown_dialog
from triage.errors import InputError
from triage.policy.conditions import ALWAYS
from triage.policy.model import Fact
from triage.shipped import DIALOGS, shipped, shipped_pathways
from triage.yaml_nodes import Node

TALLY_FILE = "tally"
LEAST = 5
"""No pathway can ask for smaller groups to be shown."""


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One row of a table: what it is called, and the words of the vocabulary that count there."""

    label: str
    answers: frozenset[str]


@dataclass(frozen=True, slots=True)
class PlannedTable:
    """One table: a fact, or the same question before and after, and its rows in order."""

    title: str
    facts: tuple[str, ...]
    rows: tuple[PlannedRow, ...]

    @property
    def compares(self) -> bool:
        """Whether it sets an answer before against the same one after."""
        return len(self.facts) == 2


@dataclass(frozen=True, slots=True)
class TallyPlan:
    """All tables in order, what is said above them, and how small a group is hidden."""

    title: str
    says: str
    hide_below: int
    tables: tuple[PlannedTable, ...]
    facts: Mapping[str, Fact]


def load_tally_plan(facts: Mapping[str, Fact], dialogs: Path | None = None) -> TallyPlan:
    """The plan in ``dialogs`` (by default those in use) over the facts of a policy. InputError names file and
    line, also where there is no plan: the pathway then has nothing to count."""
    folder = dialogs_folder(dialogs)
    if not (folder / f"{TALLY_FILE}.yaml").exists():
        others = [
            name for name in shipped_pathways() if (shipped(DIALOGS, name) / f"{TALLY_FILE}.yaml").exists()
        ]
        raise InputError(
            "this pathway says nowhere what to count, for this file is missing; name another one, such as: "
            f"--pathway {others[0] if others else 'FOLDER'}",
            file=shown_dialog(TALLY_FILE, folder),
        )
    root = read_dialog(TALLY_FILE, folder)
    root.mapping(["title", "says", "hide_below", "no_answer", "tables"])
    tables = tuple(_tables(root.need("tables"), facts, _no_answer(root, facts)))
    return TallyPlan(
        root.need("title").filled(),
        root.need("says").filled(),
        _hide_below(root),
        tables,
        {fact: facts[fact] for table in tables for fact in table.facts},
    )


def _hide_below(root: Node) -> int:
    found = root.get("hide_below")
    least = found.whole_number() if found else LEAST
    if found and least < LEAST:
        found.fail(f"groups of fewer than {LEAST} are always hidden; a greater number may stand here")
    return least


def _no_answer(root: Node, facts: Mapping[str, Fact]) -> frozenset[str]:
    """Words that count as a question that was not answered."""
    given, known = root.get("no_answer"), [word for fact in facts.values() for word in _words(fact)]
    return (
        frozenset(entry.word(dict.fromkeys(known), "answer") for entry in given.items()) if given else _NONE
    )


_NONE: frozenset[str] = frozenset()


def _tables(root: Node, facts: Mapping[str, Fact], left_out: frozenset[str]) -> Iterator[PlannedTable]:
    counted: set[str] = set()
    for node in root.items():
        table = _table(node, facts, left_out)
        for fact in table.facts:
            if fact in counted:
                node.fail(f"{fact} stands in two tables, or twice in one; each fact is counted once")
            counted.add(fact)
        yield table
    if not counted:
        root.fail("at least one table is needed")


def _table(node: Node, facts: Mapping[str, Fact], left_out: frozenset[str]) -> PlannedTable:
    node.mapping(["title", "count", "compare", "together"])
    both = node.get("compare")
    if (node.get("count") is None) is (both is None):
        node.fail("a table needs one of count and compare")
    if both:
        both.mapping(["before", "after"])
        places = [both.need("before"), both.need("after")]
    else:
        places = [node.need("count")]
    named = [facts[_counted(place, facts)] for place in places]
    words = [{word: label for word, label in _words(fact).items() if word not in left_out} for fact in named]
    if both and words[0] != words[1]:
        both.fail("the two facts must have the same answers, in the same words")
    return PlannedTable(
        node.need("title").filled(), tuple(fact.id for fact in named), _rows(node.get("together"), words[0])
    )


def _counted(place: Node, facts: Mapping[str, Fact]) -> str:
    name = place.word(facts, "fact")
    if not _words(facts[name]):
        place.fail(f"{name} cannot be counted: of its answers more than one, or any, may be given")
    if facts[name].asked_when != ALWAYS:
        place.fail(
            f"{name} cannot be counted: it is asked of some only, and how many were asked, set against "
            "another table, would tell of single people"
        )
    return name


def _words(fact: Fact) -> dict[str, str]:
    """Each answer that a fact can have, with its label; empty where they are no closed list of one."""
    if fact.kind not in ("choice", "number"):
        return {}
    return {**{band.word: band.word.replace("_", " ") for band in fact.bands}, **fact.values}


def _rows(together: Node | None, words: Mapping[str, str]) -> tuple[PlannedRow, ...]:
    groups: dict[str, PlannedRow] = {}
    for node in together.items() if together else ():
        node.mapping(["says", "answers"])
        answers = [entry.word(words, "answer") for entry in node.need("answers").one_or_more()]
        if any(word in groups for word in answers) or len(set(answers)) < len(answers):
            node.fail("an answer stands in one group only, and once")
        groups.update(dict.fromkeys(answers, PlannedRow(node.need("says").filled(), frozenset(answers))))
    rows = (groups.get(word, PlannedRow(label, frozenset({word}))) for word, label in words.items())
    return tuple(dict.fromkeys(rows))
