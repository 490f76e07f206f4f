"""Whether an answer that was kept earlier still answers the question as it stands now."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Mapping
from functools import lru_cache

from triage.cases.ages import age_on
from triage.cases.model import NOT_KNOWN, Address, Case, FormValue, YesNoText
from triage.conversation.parsing import OLDEST
from triage.conversation.script import Option, Question, Screen, load_script
from triage.conversation.values import NOTHING, SAFETY_FACTS, Value
from triage.policy.model import Condition, Policy

_YES_NO = ("yes", "no", "not_known", NOT_KNOWN)
_STORY = ("seen", "told", "inferred")


@lru_cache(maxsize=4)
def fingerprints(policy: Policy) -> Mapping[str, str]:
    """By question id, what changes where its words, its answers, or when it is asked change."""
    return {
        question.id: _fingerprint(policy, screen, question)
        for screen in load_script(policy).screens
        for question in screen.questions
    }


def _fingerprint(policy: Policy, screen: Screen, question: Question) -> str:
    fact = policy.facts.get(question.fact)
    parts = [
        question.kind,
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
    if fact and question.kind != "area":
        parts += [fact.kind, sorted(fact.values), fact.lowest, fact.highest, _condition(fact.asked_when)]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]


def _options(options: tuple[Option, ...]) -> list[tuple[str, str]]:
    return [(option.word, option.label) for option in options]


def _condition(condition: Condition) -> list[list[tuple[str, list[str]]]]:
    return [[(test.name, sorted(test.words)) for test in every] for every in condition]


def fits(policy: Policy, question: Question, value: Value, today: datetime.date) -> bool:
    """Whether ``value`` is an answer that this question can have on this day."""
    if question.form and value == NOT_KNOWN:
        return True
    words = [option.word for option in question.options]
    match question.kind:
        case "safety":
            return (
                isinstance(value, tuple)
                and len(value) == len(SAFETY_FACTS)
                and all(
                    word in policy.facts[fact].values for fact, word in zip(SAFETY_FACTS, value, strict=True)
                )
            )
        case "pause":
            return value == "ready"
        case "area":
            return value == policy.not_known or value in policy.areas
        case "choice":
            return value in words
        case "many":
            return _ticks(value, words)
        case "people":
            return _ticks(value, [*words, *(option.word for option in question.alone_options)])
        case "age":
            return value == "unknown" or _age(value, today)
        case "number":
            fact = policy.facts[question.fact]
            return type(value) is int and fact.lowest <= value <= fact.highest
        case "date":
            return isinstance(value, datetime.date) or value in (NOT_KNOWN, NOTHING)
    return _of_kind(question.kind, value)


def _ticks(value: Value, words: list[str]) -> bool:
    return isinstance(value, tuple) and all(word in words for word in value) and len(set(value)) == len(value)


def _age(value: Value, today: datetime.date) -> bool:
    if isinstance(value, datetime.date):
        return 0 <= age_on(value, today) <= OLDEST
    return type(value) is int and 0 <= value <= OLDEST


def _of_kind(kind: str, value: Value | FormValue) -> bool:
    """Whether a value is of the kind that a field of the form, or a text, can hold."""
    match kind:
        case "date":
            return isinstance(value, datetime.date)
        case "lines":
            return isinstance(value, tuple) and all(isinstance(entry, str) for entry in value)
        case "addresses":
            return isinstance(value, tuple) and all(
                isinstance(entry, Address) and entry.current in _YES_NO for entry in value
            )
        case "yes_no":
            return value in _YES_NO
        case "yes_no_text":
            return isinstance(value, YesNoText) and value.answer in _YES_NO
    return isinstance(value, str)


def usable(policy: Policy, case: Case) -> Case:
    """What this policy can use of a case that somebody else began; the rest of it is left out."""
    kinds: dict[str, set[str]] = {}
    for form in policy.forms.values():
        for section in form.sections:
            if not section.fields:
                kinds.setdefault(section.id, set()).add(section.kind)
            for entry in section.fields:
                kinds.setdefault(f"{section.id}.{entry.id}", set()).add(entry.kind)
    form_values = {
        name: value
        for name, value in case.form.items()
        if name in kinds and (value == NOT_KNOWN or any(_of_kind(kind, value) for kind in kinds[name]))
    }
    answers = {name: value for name, value in case.answers.items() if name in policy.facts}
    statements = tuple(said for said in case.statements if said.kind in _STORY)
    area = case.area if case.area in policy.areas else policy.not_known
    return Case(area, answers, form_values, statements, case.reference)
