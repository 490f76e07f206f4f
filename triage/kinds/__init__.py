"""The kinds of answers: how each is asked for, typed, checked, shown, put on a form, and kept.

The only room that knows what kinds there are; everybody else asks a :class:`Kind`. It knows no policy, no
question and no face: what a kind needs of these is given to it as data.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Any

from triage.kinds.base import Control as Control
from triage.kinds.base import Kind as Kind
from triage.kinds.base import Say as Say
from triage.kinds.choosing import Choice as Choice
from triage.kinds.choosing import Many as Many
from triage.kinds.numbers import Age as Age
from triage.kinds.numbers import Day as Day
from triage.kinds.numbers import Number as Number
from triage.kinds.numbers import Time as Time
from triage.kinds.pause import Pause as Pause
from triage.kinds.problem import AnswerError as AnswerError
from triage.kinds.problem import Problem as Problem
from triage.kinds.several_facts import FactTicks as FactTicks
from triage.kinds.several_facts import ManyOrAlone as ManyOrAlone
from triage.kinds.texts import Addresses as Addresses
from triage.kinds.texts import Line as Line
from triage.kinds.texts import Lines as Lines
from triage.kinds.texts import Long as Long
from triage.kinds.values import Option as Option
from triage.kinds.yes_no import YesNo as YesNo
from triage.kinds.yes_no import YesNoWithText as YesNoWithText


def _named(*kinds: type[Kind]) -> Mapping[str, type[Kind]]:
    return MappingProxyType({kind.name: kind for kind in kinds})


FORM_KINDS = _named(Line, Long, Day, Lines, Addresses, YesNo, YesNoWithText)
"""What a field of a form can hold."""

QUESTION_KINDS = _named(FactTicks, Pause, Choice, Long, Line, Day, Time, ManyOrAlone, Age)
"""What a question can ask for that names its kind, beside those of facts and of fields of a form."""

FACT_KINDS = _named(Choice, Many, Number)
"""What a fact can hold."""

ALL_KINDS = MappingProxyType({**QUESTION_KINDS, **FORM_KINDS, **FACT_KINDS})


def of_fact(name: str, values: Mapping[str, str], lowest: int = 0, highest: int = 0) -> Kind:
    """The kind called ``name`` of ``FACT_KINDS``. ``values``: words with their labels; of a number, words
    that may stand in its place. KeyError for another name."""
    if name == Number.name:
        return Number(lowest=lowest, highest=highest, words=tuple(values))
    options = tuple(Option(word, label) for word, label in values.items())
    return {Choice.name: Choice, Many.name: Many}[name](options=options)


def make(kind: type[Kind], **given: object) -> Kind:
    """A kind with those parts of ``given`` that it has; None leaves the usual."""
    names = {part.name for part in fields(kind)}
    known: dict[str, Any] = {
        name: value for name, value in given.items() if name in names and value is not None
    }
    return kind(**known)
