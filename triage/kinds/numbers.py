"""Whole numbers, ages, days and times of day."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from triage.kinds.base import NOTHING_KNOWN, Control, Kind, Say, form_text, is_typed
from triage.kinds.dates import age_on, date_of_parts, read_date, read_time, show_date, shown_day
from triage.kinds.problem import AnswerError
from triage.kinds.values import NOT_KNOWN, AnswerValue, FormValue, Value
from triage.kinds.yaml_text import answer_to_yaml, plain_word, says_not_known
from triage.yaml_nodes import Node

OLDEST = 120
"""The greatest age in whole years that somebody can have."""
_MOST_FIGURES = 12
_ABOUT_AGE = re.compile(
    r"(?:about|around|roughly|approx\.?|aged?|c\.?)?\s*(\d{1,3})"
    r"(?:\s*(?:years?(?: old)?|yrs?))?"
)
_LIKE_A_DATE = re.compile(r"\d{4}|\d\W\d+\W\d|[a-z]{3}")
_DAY_WORDS = ("today", "yesterday")
_TIME = re.compile(r"[0-2][0-9]:[0-5][0-9]")


@dataclass(frozen=True)
class Number(Kind):
    """A whole number. ``words``: what may stand in its place. ``unit``: one thing that is counted."""

    lowest: int = 0
    highest: int = 0
    words: tuple[str, ...] = ()
    unit: str = ""

    name: ClassVar[str] = "number"
    control: ClassVar[Control] = Control.NUMBER

    @property
    def nothing_typed(self) -> str:
        return "empty"

    def _typed(self, line: str, today: datetime.date) -> object:
        unit = rf"(?: {re.escape(self.unit)}s?)?" if self.unit else ""
        found = re.fullmatch(rf"([0-9]{{1,9}}){unit}", line.lower())
        if not found:
            raise self._problem()
        return int(found[1])

    def _checked(self, told: object, today: datetime.date) -> Value:
        if isinstance(told, str) and told in self.words:
            return told
        if isinstance(told, str) and told.isascii() and told.isdigit() and len(told) <= _MOST_FIGURES:
            told = int(told)
        if type(told) is not int or not self.lowest <= told <= self.highest:
            raise self._problem()
        return told

    def _problem(self) -> AnswerError:
        return AnswerError.of("whole_number", lowest=self.lowest, highest=self.highest)

    def example(self, words: str = "words") -> Value:
        return self.lowest

    def from_yaml(self, node: Node, today: datetime.date) -> Value:
        if isinstance(node.value, str) and node.value in self.words:
            return node.value
        bounds = {
            "lowest": self.lowest,
            "highest": self.highest,
            "words": "".join(f", or {word}," for word in self.words),
        }
        if node.kind != "a whole number":
            name = "whole_number_quoted" if node.quoted else "whole_number"
            raise AnswerError.of(name, node, found=node.kind, **bounds)
        try:
            return self.checked(
                int(str(node.value)) if len(str(node.value)) <= _MOST_FIGURES else None, today
            )
        except AnswerError:
            raise AnswerError.of("whole_number_outside", node, **bounds) from None

    def to_yaml(self, value: Value, indent: int = 0) -> str:
        return answer_to_yaml(value if isinstance(value, int) else str(value))


@dataclass(frozen=True)
class Age(Number):
    """An age in whole years, or the date of birth. The first of ``words`` stands for not known."""

    name: ClassVar[str] = "age_or_birth"
    parts: ClassVar[tuple[str, ...]] = ("day", "month", "year")

    @property
    def nothing_typed(self) -> str:
        return "empty_otherwise"

    def _typed(self, line: str, today: datetime.date) -> object:
        if self.words and is_typed(line, NOT_KNOWN):
            return self.words[0]
        about = _ABOUT_AGE.fullmatch(line.lower())
        if about:
            return int(about[1])
        if (
            not re.search(r"\d.*\d", line)
            or not _LIKE_A_DATE.search(line.lower())
            or re.fullmatch(r"-?\d+([.,]\d+)?", line)
        ):
            raise AnswerError.of("age_or_birth")
        return read_date(line, today)

    def _checked(self, told: object, today: datetime.date) -> Value:
        date = _date_in(told, today)
        return super()._checked(told, today) if date is None else born(date, today, self.highest)

    def _problem(self) -> AnswerError:
        return AnswerError.of("age_between", lowest=self.lowest, highest=self.highest)

    def shown(self, value: Value, say: Say) -> str:
        return show_date(value) if isinstance(value, datetime.date) else super().shown(value, say)

    def is_not_known(self, value: Value) -> bool:
        return value in self.words[:1] or super().is_not_known(value)

    def from_yaml(self, node: Node, today: datetime.date) -> Value:
        if node.kind == "text" and not says_not_known(node) and node.value not in self.words:
            return self.checked(Day().from_yaml(node, today), today)
        return super().from_yaml(node, today)

    def to_yaml(self, value: Value, indent: int = 0) -> str:
        return value.isoformat() if isinstance(value, datetime.date) else super().to_yaml(value, indent)

    def facts(
        self, value: Value, fact: str, today: datetime.date, known: Mapping[str, AnswerValue] = NOTHING_KNOWN
    ) -> dict[str, AnswerValue]:
        years = age_on(value, today) if isinstance(value, datetime.date) else value
        return super().facts(years, fact, today, known)


@dataclass(frozen=True)
class Day(Kind):
    """A day. ``past``: it cannot lie ahead. ``born``: a date of birth. ``aged``: the age that it has to fit,
    once it is known, and ``fits``: the fact that tells this age."""

    may_be: tuple[str, ...] = (NOT_KNOWN,)
    past: bool = False
    born: bool = False
    aged: int | None = None
    fits: str = ""

    name: ClassVar[str] = "date"
    control: ClassVar[Control] = Control.DAY
    parts: ClassVar[tuple[str, ...]] = ("day", "month", "year")

    def _typed(self, line: str, today: datetime.date) -> object:
        return read_date(line, today)

    def _checked(self, told: object, today: datetime.date) -> Value:
        date = _date_in(told, today)
        if date is None:
            raise AnswerError.of("date.whole", today=show_date(today))
        if self.born:
            born(date, today, OLDEST)
            if self.aged is not None and age_on(date, today) != self.aged:
                raise AnswerError.of("another_age")
        elif self.past and date > today:
            raise AnswerError.of("ahead")
        return date

    def now(self, known: Mapping[str, AnswerValue], say: Say) -> Day:
        years = known.get(self.fits)
        return replace(self, aged=years) if isinstance(years, int) else self

    def as_kept(self) -> Day:
        return replace(self, past=False, born=False, aged=None)

    def shown(self, value: Value, say: Say) -> str:
        return show_date(value) if isinstance(value, datetime.date) else super().shown(value, say)

    def example(self, words: str = "words") -> Value:
        return datetime.date(2026, 11, 20)

    def filled(self, value: object) -> FormValue:
        if isinstance(value, datetime.date):
            return value
        try:
            return datetime.date.fromisoformat(str(value).strip())
        except ValueError:
            return form_text(value)

    def paragraphs(self, value: Value, say: Say) -> tuple[str, ...]:
        return (shown_day(value),) if isinstance(value, datetime.date) else super().paragraphs(value, say)

    def from_yaml(self, node: Node, today: datetime.date) -> Value:
        if says_not_known(node):
            return NOT_KNOWN
        if not isinstance(node.value, str):
            raise AnswerError.of("date", node, found=node.kind)
        if node.value.strip().casefold() in _DAY_WORDS:
            raise AnswerError.of("date.in_a_file", node)
        try:
            return self.checked(read_date(node.value, today), today)
        except AnswerError as error:
            raise AnswerError(error.problem, node) from None

    def to_yaml(self, value: Value, indent: int = 0) -> str:
        return value.isoformat() if isinstance(value, datetime.date) else plain_word(str(value))


@dataclass(frozen=True)
class Time(Kind):
    """A time of day, as ``HH:MM``."""

    may_be: tuple[str, ...] = (NOT_KNOWN,)

    name: ClassVar[str] = "time"
    control: ClassVar[Control] = Control.TIME
    parts: ClassVar[tuple[str, ...]] = ("hour", "minute")
    fit_for_records: ClassVar[bool] = False

    def _typed(self, line: str, today: datetime.date) -> object:
        return read_time(line)

    def _checked(self, told: object, today: datetime.date) -> Value:
        if isinstance(told, Mapping):
            told = read_time(":".join(str(told.get(part, "")).strip().zfill(2) for part in self.parts))
        if not isinstance(told, str) or not _TIME.fullmatch(told) or told >= "24":
            raise AnswerError.of("time.figures")
        return told

    def example(self, words: str = "words") -> Value:
        return "14:30"

    def from_yaml(self, node: Node, today: datetime.date) -> Value:
        try:
            return NOT_KNOWN if says_not_known(node) else self.checked(read_time(node.text()), today)
        except AnswerError as error:
            raise AnswerError(error.problem, node) from None

    def to_yaml(self, value: Value, indent: int = 0) -> str:
        return plain_word(str(value))


def born(date: datetime.date, today: datetime.date, oldest: int) -> datetime.date:
    """The date, where somebody who lives can be born on it; AnswerError otherwise."""
    if date > today:
        raise AnswerError.of("born_ahead")
    if age_on(date, today) > oldest:
        raise AnswerError.of("born_too_long_ago", oldest=oldest)
    return date


def _date_in(told: object, today: datetime.date) -> datetime.date | None:
    """The date that was told, whole or in its parts; None where none was."""
    if isinstance(told, Mapping):
        day, month, year = (str(told.get(part, "")) for part in Day.parts)
        return date_of_parts(day, month, year, today)
    return told if isinstance(told, datetime.date) else None
