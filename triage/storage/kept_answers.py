"""Whether an answer that was kept earlier still answers the question as it stands now."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Mapping
from functools import lru_cache

from triage.cases.model import STATEMENT_KINDS, Case
from triage.conversation.question import Question
from triage.conversation.script import Screen, load_script
from triage.folders import Dialogs, dialogs_in_use
from triage.kinds import AnswerError, Kind
from triage.kinds.values import NOT_KNOWN, Option, Value
from triage.policy.model import Condition, Policy


def fingerprints(policy: Policy) -> Mapping[str, str]:
    """By question id, what changes where its words, its answers, or when it is asked change."""
    return _fingerprints(policy, dialogs_in_use())


@lru_cache(maxsize=4)
def _fingerprints(policy: Policy, dialogs: Dialogs) -> Mapping[str, str]:
    return {
        question.id: _fingerprint(policy, screen, question)
        for screen in load_script(policy, dialogs.folder).screens
        for question in screen.questions
    }


def _fingerprint(policy: Policy, screen: Screen, question: Question) -> str:
    fact = policy.facts.get(question.fact)
    parts = [
        question.kept_as,
        question.fact,
        question.form,
        question.ask,
        question.ask_self,
        question.ask_on_behalf,
        _options(question.options),
        _options(question.alone_options),
        _condition(question.when),
        _condition(screen.when),
        screen.contacts_needed,
        question.if_answered,
        question.unless_nothing,
    ]
    if fact and not question.of_area:
        parts += [fact.kind, sorted(fact.values), fact.lowest, fact.highest, _condition(fact.asked_when)]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]


def _options(options: tuple[Option, ...]) -> list[tuple[str, str]]:
    return [(option.word, option.label) for option in options]


def _condition(condition: Condition) -> list[list[tuple[str, list[str]]]]:
    return [[(test.name, sorted(test.words)) for test in every] for every in condition]


def fits(question: Question, value: Value, today: datetime.date) -> bool:
    """Whether ``value`` is an answer that this question can have on this day."""
    return bool(question.form and value == NOT_KNOWN) or _is_of(question.kind, value, today)


def _is_of(kind: Kind, value: Value, today: datetime.date) -> bool:
    try:
        return kind.as_kept().checked(value, today) == value
    except AnswerError:
        return False


def usable(policy: Policy, case: Case, today: datetime.date) -> Case:
    """What this policy can use of a case that somebody else began; the rest of it is left out."""
    form_values = {
        name: value
        for name, value in case.form.items()
        if any(
            value == NOT_KNOWN or _is_of(form.fields[name].kind, value, today)
            for form in policy.forms.values()
            if name in form.fields
        )
    }
    answers = {name: value for name, value in case.answers.items() if name in policy.facts}
    statements = tuple(said for said in case.statements if said.kind in STATEMENT_KINDS)
    area = case.area if case.area in policy.areas else policy.not_known
    return Case(area, answers, form_values, statements, case.reference)
