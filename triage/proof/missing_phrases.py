"""Words that scenarios lack: a fact, an answer, a task, a route, a contact or a question that no step names.

Without them nobody can write down what the policy asks in such a case, and no scenario notices a change.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping

from triage.kinds.values import AnswerValue
from triage.policy.model import Fact, Policy
from triage.proof.gap import Gap
from triage.scenarios.given_steps import FACTS
from triage.scenarios.scenario_writing import given_lines
from triage.scenarios.step_words import (
    ANSWERS,
    QUESTIONS,
    ROUTES,
    SERVICES,
    TASKS,
    WITH_WHOM,
)

_WORDS, _PHRASES = "triage/scenarios/step_words.py", "triage/scenarios/given_steps.py"
_LISTS = {
    "indicators": "SIGNS",
    "vulnerabilities": "LIFE",
    "consulted": "PEOPLE",
    "role": "ROLES",
    "about": "WHO",
}

Texts = Mapping[str, str]


def unsaid(policy: Policy) -> Iterator[Gap]:
    """Every answer, task, route, contact and question of a policy that no step of the features names."""
    for fact in policy.facts.values():
        if not fact.never_needed:
            yield from _answers(fact)
    duties = {duty.id: duty.says for duty in policy.duties.values()}
    leading = {found.id: found.headline for found in policy.routes.values() if not found.parallel}
    beside = {found.id: found.headline for found in policy.routes.values() if found.parallel}
    contacts = {kind.id: kind.name for kind in policy.contact_kinds.values()}
    questions = {fact.id: fact.label for fact in policy.facts.values() if not fact.never_needed}
    for what, table, words, known in (
        ("the task", "TASKS", TASKS, duties),
        ("the route", "ROUTES", ROUTES, leading),
        ("the parallel route", "SERVICES", SERVICES, beside),
        ("the contact", "KINDS", WITH_WHOM, contacts),
        ("the question", "QUESTIONS", QUESTIONS, questions),
    ):
        for name in known:
            if name not in words.values():
                yield Gap(
                    f"No step of the features names {what} {name} ({known[name].rstrip('.')}), so no "
                    "scenario can speak of it.",
                    f"{_WORDS}, {table}",
                    (f'"{_said(known[name])}": "{name}",',),
                )


def _answers(fact: Fact) -> Iterator[Gap]:
    for answer in _samples(fact):
        try:
            given_lines({fact.id: answer})
        except LookupError:
            word = answer[0] if isinstance(answer, tuple) and answer else answer
            told = fact.values.get(str(word), str(word) if word != () else "none of these")
            yield Gap(
                f'No step of the features says of {fact.id} ({fact.label}): "{told}". So no scenario '
                "can begin with it.",
                *_where(fact, str(word), told),
            )
            if fact.is_number or _yes_or_no(fact) or (fact.is_list and fact.id not in _LISTS):
                return  # one line in the table says every answer to it


def _yes_or_no(fact: Fact) -> bool:
    return fact.is_choice and set(fact.values) <= set(ANSWERS.values())


def _samples(fact: Fact) -> Iterator[AnswerValue]:
    if fact.is_list:
        yield ()
        yield from ((word,) for word in fact.values)
        return
    if fact.is_number:
        yield fact.highest
    yield from fact.values


def _where(fact: Fact, word: str, told: str) -> tuple[str, tuple[str, ...]]:
    if fact.id in _LISTS:
        return f"{_WORDS}, {_LISTS[fact.id]}", (f'"{_said(told)}": "{word}",',)
    if _yes_or_no(fact):
        return f"{_PHRASES}, FACTS", (f'"{_said(fact.label)}": "{fact.id}",',)
    if fact.is_choice:
        line = f'"{_said(fact.label)}: {_said(told)}": {{"{fact.id}": "{word}"}},'
        return f"{_WORDS}, AFTER_A_REFERRAL", (line,)
    where = f"{_PHRASES}, GIVENS, and triage/scenarios/scenario_writing.py"
    if fact.is_list:
        return where, tuple(
            f'_phrase("given", "{_said(fact.label)}: {_said(label)}", partial(_tick, "{fact.id}", "{name}")),'
            for name, label in fact.values.items()
        )
    return where, (f'_phrase("given", "{_said(fact.label)} {{number}}", partial(_fact, "{fact.id}")),',)


def _said(label: str) -> str:
    """A label as it may stand inside a line of a scenario."""
    text = label.rstrip(".").replace('"', "'")
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text


def said_of(policy: Policy) -> Iterator[tuple[str, Texts, Texts]]:
    """What is said of the same thing in the policy and in the features: where, and both texts by its name."""
    for fact in policy.facts.values():
        if (fact.is_choice or fact.is_list) and not _yes_or_no(fact):
            yield _where(fact, "", "")[0], fact.values, dict(_told(fact))
    labels = {fact.id: fact.label for fact in policy.facts.values()}
    yield f"{_PHRASES}, FACTS", labels, _by_meaning(FACTS)
    yield f"{_WORDS}, QUESTIONS", labels, _by_meaning(QUESTIONS)
    yield f"{_WORDS}, TASKS", {duty.id: duty.says for duty in policy.duties.values()}, _by_meaning(TASKS)
    yield (
        f"{_WORDS}, ROUTES and SERVICES",
        {found.id: found.headline for found in policy.routes.values()},
        _by_meaning({**ROUTES, **SERVICES}),
    )
    yield (
        f"{_WORDS}, KINDS",
        {kind.id: kind.name for kind in policy.contact_kinds.values()},
        _by_meaning(WITH_WHOM),
    )


def _told(fact: Fact) -> Iterator[tuple[str, str]]:
    """How a scenario says each value of a fact, where it can."""
    for word in fact.values:
        with contextlib.suppress(LookupError):
            yield word, " ".join(given_lines({fact.id: (word,) if fact.is_list else word}))


def _by_meaning(words: Mapping[str, str]) -> dict[str, str]:
    return {meant: text for text, meant in words.items()}
