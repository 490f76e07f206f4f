"""Words that scenarios lack: a fact, an answer, a task, a route, a contact or a question that no step names.

Without them nobody can write down what the policy asks in such a case, and no scenario notices a change.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping

from triage.kinds.values import AnswerValue
from triage.policy.loading import PHRASES_FILE
from triage.policy.model import Fact, Policy
from triage.proof.gap import Gap, file_for
from triage.scenarios.phrases import NOTHING_TICKED, Phrases, Texts, load_phrases, shown_phrases
from triage.scenarios.scenario_writing import given_lines
from triage.yaml_nodes import quoted

Labels = Mapping[str, str]


def unsaid(policy: Policy) -> Iterator[Gap]:
    """Every answer, task, route, contact and question of a policy that no step of the features names, and
    what the words of the steps name and the policy does not have."""
    phrases = load_phrases(policy, strict=False)
    for problem in phrases.problems:
        yield Gap(
            f"The words of the steps name what the policy does not have: {problem.problem}.",
            f"{problem.file}, line {problem.line}",
            ("take this line out, or name what the policy has",),
        )
    for fact in policy.facts.values():
        if not fact.never_needed:
            yield from _answers(policy, phrases, fact)
    duties = {duty.id: duty.says for duty in policy.duties.values()}
    leading = {found.id: found.headline for found in policy.routes.values() if not found.parallel}
    beside = {found.id: found.headline for found in policy.routes.values() if found.parallel}
    contacts = {kind.id: kind.name for kind in policy.contact_kinds.values()}
    questions = {fact.id: fact.label for fact in policy.facts.values() if not fact.never_needed}
    words = phrases.words
    for what, section, texts, known in (
        ("the task", "tasks", words.tasks, duties),
        ("the route", "routes", words.routes, leading),
        ("the parallel route", "services", words.services, beside),
        ("the contact", "contacts", words.contacts, contacts),
        ("the question", "questions", words.questions, questions),
    ):
        for name in known:
            if name not in texts:
                yield Gap(
                    f"No step of the features names {what} {name} ({known[name].rstrip('.')}), so no "
                    "scenario can speak of it.",
                    f"{_file_of(policy, name)}, {section}",
                    (_line(name, known[name]),),
                )


def _answers(policy: Policy, phrases: Phrases, fact: Fact) -> Iterator[Gap]:
    for answer in _samples(fact):
        try:
            given_lines(policy, {fact.id: answer})
        except LookupError:
            word = answer[0] if isinstance(answer, tuple) and answer else answer
            told = fact.values.get(str(word), str(word) if word != () else "none of these")
            yield Gap(
                f'No step of the features says of {fact.id} ({fact.label}): "{told}". So no scenario '
                "can begin with it.",
                *_where(_file_of(policy, fact.id), phrases, fact, str(word or NOTHING_TICKED), told),
            )
            known = fact.id in phrases.facts or _gap_of(phrases, fact)
            if fact.is_number or _yes_or_no(phrases, fact) or (fact.is_list and not known):
                return  # one entry says every answer to it


def _yes_or_no(phrases: Phrases, fact: Fact) -> bool:
    return fact.is_choice and set(fact.values) <= phrases.words.answers.keys()


def _samples(fact: Fact) -> Iterator[AnswerValue]:
    if fact.is_list:
        yield ()
        yield from ((word,) for word in fact.values)
        return
    if fact.is_number:
        yield fact.highest
    yield from fact.values


def _gap_of(phrases: Phrases, fact: Fact) -> str:
    """The gap whose words answer a fact; empty where a text for each answer says it."""
    return next((gap for gap, answered in phrases.gap_facts.items() if answered == fact.id), "")


def _file_of(policy: Policy, name: str) -> str:
    return file_for(policy, name, shown_phrases(), PHRASES_FILE)


def _where(file: str, phrases: Phrases, fact: Fact, word: str, told: str) -> tuple[str, tuple[str, ...]]:
    gap = _gap_of(phrases, fact)
    if gap and word != NOTHING_TICKED:
        return f"{file}, gaps, {gap}, words", (_line(word, told),)
    if _yes_or_no(phrases, fact):
        return f"{file}, facts", (_line(fact.id, fact.label),)
    if fact.is_number:
        return f"{file}, given", (
            f"- says: {_text(f'{_said(fact.label)} {{number}}')}",
            f'  answers: {{{fact.id}: "{{number}}"}}',
        )
    if fact.is_list:
        if fact.id in phrases.facts:
            return f"{file}, facts, {fact.id}", (_line(word, told),)
        entries = {NOTHING_TICKED: "none of these", **fact.values}
        lines = (
            f"  {_line(name, f'{_said(fact.label)}: {_said(label)}')}" for name, label in entries.items()
        )
        return f"{file}, facts", (f"{fact.id}:", *lines)
    return f"{file}, facts, {fact.id}", (_line(word, f"{_said(fact.label)}: {_said(told)}"),)


def _line(name: str, label: str) -> str:
    return f"{name}: {_text(_said(label))}"


def _text(text: str) -> str:
    """A text as it may stand in the file."""
    plain = text[:1].isalnum() and ": " not in text and " #" not in text and not text.endswith(":")
    return text if plain else quoted(text)


def _said(label: str) -> str:
    """A label as it may stand inside a line of a scenario."""
    text = label.rstrip(".").replace('"', "'").replace("[", "(").replace("]", ")")
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text


def said_of(policy: Policy) -> Iterator[tuple[str, Labels, Labels]]:
    """What is said of the same thing in the policy and in the features: where, and both texts by its name."""
    phrases = load_phrases(policy, strict=False)
    words = phrases.words
    for fact in policy.facts.values():
        if (fact.is_choice or fact.is_list) and not _yes_or_no(phrases, fact):
            yield (
                _where(_file_of(policy, fact.id), phrases, fact, "", "")[0],
                fact.values,
                dict(_told(policy, fact)),
            )
    labels = {fact.id: fact.label for fact in policy.facts.values()}
    alone = {fact: found.alone[0] for fact, found in phrases.facts.items() if found.alone}
    yield f"{shown_phrases()}, facts", labels, alone
    yield f"{shown_phrases()}, questions", labels, _by_meaning(words.questions)
    yield (
        f"{shown_phrases()}, tasks",
        {duty.id: duty.says for duty in policy.duties.values()},
        _by_meaning(words.tasks),
    )
    yield (
        f"{shown_phrases()}, routes and services",
        {found.id: found.headline for found in policy.routes.values()},
        _by_meaning({**words.routes, **words.services}),
    )
    yield (
        f"{shown_phrases()}, contacts",
        {kind.id: kind.name for kind in policy.contact_kinds.values()},
        _by_meaning(words.contacts),
    )


def _told(policy: Policy, fact: Fact) -> Iterator[tuple[str, str]]:
    """How a scenario says each value of a fact, where it can."""
    for word in fact.values:
        with contextlib.suppress(LookupError):
            yield (
                word,
                " ".join(given_lines(policy, {fact.id: (word,) if fact.is_list else word})),
            )


def _by_meaning(texts: Texts) -> dict[str, str]:
    return {meant: said[-1] for meant, said in texts.items()}
