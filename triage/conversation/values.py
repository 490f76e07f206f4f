"""What an answer gives: the facts that rules read, the statements of the story, the fields of the form."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from triage.cases.catalogue import Catalogue
from triage.cases.model import Statement
from triage.conversation.outline import StatementOutline
from triage.conversation.question import Question
from triage.kinds.values import AnswerValue, FormValue, Value, text_of

_NOTHING_KNOWN: Mapping[str, AnswerValue] = MappingProxyType({})


def facts_of(
    question: Question,
    value: Value,
    today: datetime.date,
    known: Mapping[str, AnswerValue] = _NOTHING_KNOWN,
) -> dict[str, AnswerValue]:
    """The facts of the vocabulary that an answer gives, where ``known`` are those from before."""
    if question.of_area:
        return {}
    return question.kind.facts(value, question.in_place_of or question.fact, today, known)


def statements_of(
    told: Iterable[StatementOutline], answers: Mapping[str, Value], author: str, words: Catalogue
) -> tuple[Statement, ...]:
    """The story in the user's own words, each statement with who says it and when."""
    found: list[Statement] = []
    for one in told:
        text, added = text_of(answers.get(one.text)), text_of(answers.get(one.added))
        if not text:
            continue
        if added:
            text = f"{text}\n{words(one.added_as, others=added)}"
        by = text_of(answers.get(one.by)) if one.by else author
        found.append(Statement(one.kind, text, by, _day(answers.get(one.when))))
    return tuple(found)


def _day(value: Value | None) -> str:
    return value.isoformat() if isinstance(value, datetime.date) else text_of(value)


def form_of(question: Question, value: Value) -> dict[str, FormValue]:
    """The fields of the form that an answer fills."""
    if question.form and not isinstance(value, int):
        return {question.form: value}
    if question.birth_date_in and isinstance(value, datetime.date):
        return {question.birth_date_in: value}
    return {}
