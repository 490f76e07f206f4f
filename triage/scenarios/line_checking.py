"""Checks the lines of a scenario: that each says one thing, and that its answers can be given."""

from __future__ import annotations

import difflib
import itertools
import math
import re
from collections.abc import Iterable, Iterator
from functools import cache

from triage.errors import InputError, allowed, nearest
from triage.policy.model import Policy
from triage.scenarios.context import ScenarioContext
from triage.scenarios.player import STEP_DEFINITIONS
from triage.scenarios.step_definitions import StepDefinition

CheckedLine = tuple[int, str, StepDefinition, str, str, tuple[tuple[str, ...], ...]]
"""Number, kind, phrase, text, what stands below, and table of a line."""

_SLOT = re.compile(r"\{(\w+)\}")
_MOST_SPELT_OUT = 200
_MOST_LISTED = 8
_HELD_FOR = {"given": "Given", "when": "When", "then": "Then"}
_EXAMPLES = {
    "person": "a 15-year-old pupil",
    "day": "20 November 2026",
    "name": "Derby",
    "number": "6",
    "story": "...",
    "teller": "form tutor",
    "words": "...",
}


def find_step_definition(kind: str, text: str, file: str, line: int) -> StepDefinition:
    """The one phrase that a line says. InputError with the nearest known ones otherwise."""
    found = [phrase for phrase in STEP_DEFINITIONS if phrase.kind == kind and phrase.matches(text)]
    if len(found) == 1:
        return found[0]
    if found:
        raise InputError(
            "this line can be read in two ways: " + " and ".join(f'"{phrase.text}"' for phrase in found),
            file=file,
            line=line,
        )
    raise InputError(_wrong_word(kind, text) or _nearest_steps(kind, text), file=file, line=line)


def _wrong_word(kind: str, text: str) -> str:
    """What is wrong with one gap of a line that is known otherwise; empty if nothing is like it."""
    for phrase in STEP_DEFINITIONS:
        fixed = _SLOT.sub("", phrase.text).strip(" [:]")
        if phrase.kind != kind or not fixed or not phrase.parameter_types:
            continue
        found = re.fullmatch(_loose(phrase), text)
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
                return f'a word of this step is not known; did you mean "{_filled(phrase, name, guess)}"?'
    return ""


def _loose(phrase: StepDefinition) -> str:
    parts = []
    for part in re.split(r"(\{\w+\}|\[|\])", phrase.text):
        found = _SLOT.fullmatch(part)
        parts.append(f"(?P<{found[1]}>.+?)" if found else {"[": "(?:", "]": ")?"}.get(part, re.escape(part)))
    return "".join(parts)


def _filled(phrase: StepDefinition, slot: str, word: str) -> str:
    """The phrase with one gap put right and the others as examples: never with what was typed."""
    known = phrase.text.replace("[", "").replace("]", "").replace(f"{{{slot}}}", word)
    return _SLOT.sub(lambda gap: _example(phrase, gap[1]), known)


def _example(phrase: StepDefinition, slot: str) -> str:
    words = phrase.parameter_types[slot].words
    return next(iter(words)) if words else _EXAMPLES.get(slot, "...")


def _nearest_steps(kind: str, text: str) -> str:
    texts = _known_steps(kind)
    near = difflib.get_close_matches(text, texts, n=3, cutoff=0.45)
    other = [
        name
        for name in _HELD_FOR
        if name != kind and any(phrase.kind == name and phrase.matches(text) for phrase in STEP_DEFINITIONS)
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
def _known_steps(kind: str) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            text for phrase in STEP_DEFINITIONS if phrase.kind == kind for text in _spelt_out(phrase)
        )
    )


def _spelt_out(phrase: StepDefinition) -> Iterator[str]:
    """The phrase with every word that its gaps take, or with an example where they are too many."""
    shown = re.sub(r"\[.*?\]", "", phrase.text)
    names = list(_SLOT.findall(shown))
    lists = [list(phrase.parameter_types[name].words) or [_example(phrase, name)] for name in names]
    if math.prod(map(len, lists)) > _MOST_SPELT_OUT:
        lists = [words[:1] for words in lists]
    for chosen in itertools.product(*lists):
        words = dict(zip(names, chosen, strict=True))
        yield _SLOT.sub(lambda gap, words=words: words[gap[1]], shown)  # type: ignore[misc]


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
    ages = context.case.answers.get("age")
    fact = context.policy.facts["age"]
    if isinstance(ages, int) and not fact.lowest <= ages <= fact.highest:
        raise InputError(
            f"an age is a whole number from {fact.lowest} to {fact.highest}", file=file, line=number
        )


def _in_words(problem: str, phrase: StepDefinition, policy: Policy) -> str:
    """What is wrong, without the name that stands in the file, and with what is allowed in its place."""
    text = " ".join(problem.split()).rstrip(".")
    if "answer" in phrase.parameter_types:
        facts = [fact for fact in policy.facts.values() if text.startswith(f"{fact.label}: ")]
        words = [
            shown
            for shown, word in phrase.parameter_types["answer"].words.items()
            if any(word in fact.values for fact in facts)
        ]
        return f"nobody can answer that here; allowed: {allowed(words)}"
    if "name" in phrase.parameter_types:
        return f"this name is not known here. {text.partition('. ')[2]}".rstrip(". ")
    return text[:1].lower() + text[1:]
