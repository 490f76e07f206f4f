"""Counts the answers of many cases, and hides what would tell of a few people.

A column of a table is a list of numbers that add up to the number of forms, which is shown. So a number
that is hidden alone could be worked out from the others, and more than the small ones has to be hidden.
Columns say nothing of each other: no table crosses two questions, and none gives a sum or a mean.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from triage.kinds.values import AnswerValue
from triage.policy.model import ABSENT, Fact
from triage.tally.plan import LEAST, PlannedTable, TallyPlan

Answers = Mapping[str, AnswerValue]
"""The answers of one form, by the id of their fact."""


@dataclass(frozen=True, slots=True)
class CountedTable:
    """A table with its numbers. ``labels``: of the rows, the last of them empty: those who gave no answer.

    ``columns``: a number for each row, None where it is hidden; two columns are before and after.
    """

    title: str
    labels: tuple[str, ...]
    columns: tuple[tuple[int | None, ...], ...]

    @property
    def compares(self) -> bool:
        """Whether it sets an answer before against the same one after."""
        return len(self.columns) == 2


@dataclass(frozen=True, slots=True)
class Tally:
    """What may be shown of the forms. ``forms`` is None where there are too few to show anything."""

    title: str
    says: str
    hide_below: int
    forms: int | None
    tables: tuple[CountedTable, ...]

    @property
    def hides(self) -> bool:
        """Whether a number in some table is hidden."""
        return any(None in column for table in self.tables for column in table.columns)


def tally(plan: TallyPlan, forms: Sequence[Answers]) -> Tally:
    """The numbers of a plan over the answers of some forms; the same whatever order they come in."""
    enough = len(forms) >= plan.hide_below
    return Tally(
        plan.title,
        plan.says,
        plan.hide_below,
        len(forms) if enough else None,
        tuple(_table(plan, table, forms) for table in plan.tables) if enough else (),
    )


def _table(plan: TallyPlan, table: PlannedTable, forms: Sequence[Answers]) -> CountedTable:
    columns = []
    for fact in table.facts:
        given = Counter(_word(plan.facts[fact], answers.get(fact)) for answers in forms)
        counts = [sum(given[word] for word in row.answers) for row in table.rows]
        counts.append(len(forms) - sum(counts))
        out = hidden(counts, plan.hide_below)
        columns.append(tuple(None if row in out else count for row, count in enumerate(counts)))
    return CountedTable(table.title, (*(row.label for row in table.rows), ""), tuple(columns))


def _word(fact: Fact, value: AnswerValue | None) -> str:
    if isinstance(value, int):
        return fact.band(value)
    return value if isinstance(value, str) else ABSENT


def hidden(counts: Sequence[int], least: int = LEAST) -> frozenset[int]:
    """The places of those numbers of a column that are hidden, where the sum of all of them is known.

    All those below ``least`` are, noughts too, or none where all of these are noughts: nobody is told of by
    a nought alone. Where the rest of the sum would show one of them, the smallest others go as well.
    """
    found = {place for place, count in enumerate(counts) if count < least}
    if not any(counts[place] for place in found):
        return frozenset()
    while _shows(len(found), sum(counts[place] for place in found), least) and len(found) < len(counts):
        # All of a size: which of them went would say where the small number is not.
        next_size = min(count for place, count in enumerate(counts) if place not in found)
        found |= {place for place, count in enumerate(counts) if count == next_size}
    return frozenset(found)


def _shows(places: int, together: int, least: int) -> bool:
    """Whether somebody who knows the sum of what is hidden knows one of the numbers, or of a group below
    ``least``: one number is its own sum, and where each is as great as it can be, all of them are known."""
    return places < 2 or together < least or together == places * (least - 1)
