"""Checks the lines of a scenario: that each says one thing, and that its answers can be given."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from functools import cache

from triage.errors import InputError, allowed, nearest
from triage.policy.model import Policy
from triage.scenarios.context import ScenarioContext
from triage.scenarios.given_steps import ANSWER
from triage.scenarios.step_definitions import GAP, StepDefinition
from triage.scenarios.step_words import Somebody

Definitions = tuple[StepDefinition, ...]

CheckedLine = tuple[int, str, StepDefinition, str, str, tuple[tuple[str, ...], ...]]
"""Number, kind, phrase, text, what stands below, and table of a line."""

_MOST_LISTED = 8
_HELD_FOR = {"given": "Given", "when": "When", "then": "Then"}


def find_step_definition(
    kind: str, text: str, file: str, line: int, definitions: Definitions
) -> StepDefinition:
    """The one phrase that a line says. InputError with the nearest known ones otherwise."""
    found = [phrase for phrase in definitions if phrase.kind == kind and phrase.matches(text)]
    if len(found) == 1:
        return found[0]
    if found:
        raise InputError(
            "this line can be read in two ways: " + " and ".join(f'"{phrase.text}"' for phrase in found),
            file=file,
            line=line,
        )
    problem = _wrong_word(kind, text, definitions) or _nearest_steps(kind, text, definitions)
    raise InputError(problem, file=file, line=line)


def _wrong_word(kind: str, text: str, definitions: Definitions) -> str:
    """What is wrong with one gap of a line that is known otherwise; empty if nothing is like it."""
    for phrase in definitions:
        fixed = GAP.sub("", phrase.text).strip(" [:]")
        if phrase.kind != kind or not fixed or not phrase.parameter_types:
            continue
        found = re.fullmatch(phrase.loose(), text)
        if not found:
            continue
        for name, slot in phrase.parameter_types.items():
            word = found[name]
            if not slot.words or word is None or word in slot.words:
                continue
            if len(slot.words) <= _MOST_LISTED:
                return f"this answer is not known here; allowed: {allowed(slot.words)}"
            guess = nearest(word, slot.words)
            if guess:
                return f'a word of this step is not known; did you mean "{phrase.hint(**{name: guess})}"?'
    return ""


def _nearest_steps(kind: str, text: str, definitions: Definitions) -> str:
    texts = _known_steps(kind, definitions)
    near = difflib.get_close_matches(text, texts, n=3, cutoff=0.45)
    other = [
        name
        for name in _HELD_FOR
        if name != kind and any(phrase.kind == name and phrase.matches(text) for phrase in definitions)
    ]
    if other:
        return f"this line is known, but it belongs behind {_HELD_FOR[other[0]]}, not {_HELD_FOR[kind]}"
    if near:
        return "this step is not known; the nearest are " + allowed(f'"{step}"' for step in near)
    return (
        f"this step is not known, and none is like it behind {_HELD_FOR[kind]}; the scenarios of the "
        "program show how steps are written"
    )


@cache
def _known_steps(kind: str, definitions: Definitions) -> tuple[str, ...]:
    known = (phrase for phrase in definitions if phrase.kind == kind)
    return tuple(dict.fromkeys(text for phrase in known for text in phrase.spelt_out()))


def try_answers(file: str, lines: Iterable[CheckedLine], policy: Policy) -> None:
    """Give the answers of a scenario, without asking the policy. InputError for one that cannot be given."""
    context = ScenarioContext(policy)
    try:
        for number, kind, phrase, text, below, table in lines:
            if kind == "given":
                give(context, file, number, phrase, text, below, table)
    finally:
        context.close()


def give(
    context: ScenarioContext,
    file: str,
    number: int,
    phrase: StepDefinition,
    text: str,
    below: str,
    table: tuple[tuple[str, ...], ...],
) -> None:
    """Play one line that answers something. InputError names file and line."""
    try:
        phrase.play(context, text, below, table)
    except AssertionError as error:
        raise InputError(_in_words(str(error), phrase, context.policy), file=file, line=number) from None
    except ValueError:  # a number or a day that there is not
        raise InputError("this number or day cannot be", file=file, line=number) from None
    for gap in phrase.parameter_types.values():
        if isinstance(gap, Somebody):
            fact, years = context.policy.facts[gap.years], context.case.answers.get(gap.years)
            if isinstance(years, int) and not fact.lowest <= years <= fact.highest:
                raise InputError(
                    f"an age is a whole number from {fact.lowest} to {fact.highest}", file=file, line=number
                )


def _in_words(problem: str, phrase: StepDefinition, policy: Policy) -> str:
    """What is wrong, without the name that stands in the file, and with what is allowed in its place."""
    text = " ".join(problem.split()).rstrip(".")
    if ANSWER in phrase.parameter_types:
        facts = [fact for fact in policy.facts.values() if text.startswith(f"{fact.label}: ")]
        words = [
            shown
            for shown, word in phrase.parameter_types[ANSWER].words.items()
            if any(word in fact.values for fact in facts)
        ]
        return f"nobody can answer that here; allowed: {allowed(words)}"
    if "name" in phrase.parameter_types:
        return f"this name is not known here. {text.partition('. ')[2]}".rstrip(". ")
    return text[:1].lower() + text[1:]
