"""Makes the steps of a pathway out of its phrases, and finds lines that two of them could say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from types import MappingProxyType

from triage.errors import InputError, nearest
from triage.policy.model import Policy
from triage.scenarios import given_steps, narrative_steps, text_steps, then_steps
from triage.scenarios.phrases import (
    FactWords,
    GivenPhrase,
    Narration,
    OwnWords,
    StepWords,
    ThenPhrase,
)
from triage.scenarios.step_definitions import GAP, ParameterType, StepDefinition
from triage.scenarios.step_words import EVERYWHERE, FREE_TEXT, Somebody, one_of, second, somebody

Places = Mapping[str, tuple[str, int]]
"""File and line by the text of a phrase."""


@dataclass
class GapWords:
    """One gap while it is read: what its words stand for, and what a word answers."""

    fact: str = ""
    years: str = ""
    """With it the gap is for somebody: a word for a person, perhaps with a number of years."""
    not_known: str = ""
    words: dict[str, object] = field(default_factory=dict)
    """A text with the id, the answers or the text that it stands for."""
    own_words: OwnWords | None = None


OF_EVERY_PATHWAY = frozenset(
    {
        "answer",
        "route",
        "owner",
        "task",
        "other_task",
        "who_turns",
        "with_whom",
        "service",
        "question",
        "kind",
        *EVERYWHERE,
    }
)
"""Gaps whose words are lists of their own, so that no pathway makes them anew."""


def types_of(
    policy: Policy, words: StepWords, gaps: Mapping[str, GapWords], examples: Mapping[str, str]
) -> Mapping[str, ParameterType]:
    """Every gap that a phrase of this pathway may have, by its name."""
    outside = {
        contact: texts
        for contact, texts in words.contacts.items()
        if contact not in policy.contact_kinds or not policy.contact_kinds[contact].own_organisation
    }
    found: dict[str, ParameterType] = {
        "answer": one_of(words.answers),
        **{name: _own_gap(gap) for name, gap in gaps.items()},
        "route": one_of(words.routes),
        "owner": one_of(words.owners),
        "task": one_of(words.tasks),
        "other_task": second(one_of(words.tasks).words),
        "who_turns": one_of(words.turns),
        "with_whom": second(one_of(words.contacts).words),
        "service": one_of(words.services),
        "question": one_of(words.questions),
        "kind": one_of(outside),
        **EVERYWHERE,
    }
    found |= {name: replace(found[name], shown=text) for name, text in examples.items() if name in found}
    return MappingProxyType(found)


def _own_gap(gap: GapWords) -> ParameterType:
    if gap.years:
        people = {text: str(meant) for text, meant in gap.words.items()}
        return somebody(people, gap.fact, gap.years, gap.not_known)
    return ParameterType(dict(gap.words)) if gap.words else FREE_TEXT


def definitions_of(
    words: StepWords,
    facts: Mapping[str, FactWords],
    places: Places,
    types: Mapping[str, ParameterType],
    gap_facts: Mapping[str, str],
    given: Sequence[GivenPhrase],
    then: Sequence[ThenPhrase],
    narration: Sequence[Narration],
    files: Sequence[str],
) -> tuple[StepDefinition, ...]:
    """Everything that a scenario can say. InputError where a phrase has a gap that nobody knows, or where one
    line could say two of them: at the one in the later of the ``files``."""
    lines: Iterable[GivenPhrase | ThenPhrase | Narration] = (*given, *then, *narration)
    for phrase in lines:
        _known_gaps(phrase.text, types, (phrase.file, phrase.line))
    for phrase in given:
        _answers_something(phrase, types, gap_facts)
    for text, place in places.items():
        _known_gaps(text, types, place)
    found = (
        *given_steps.definitions(given, facts, places, types, gap_facts),
        *narrative_steps.definitions(narration, types),
        *then_steps.definitions(words, types, then),
        *text_steps.definitions(words, types, then),
    )
    _no_two_alike(found, files)
    return found


def _known_gaps(text: str, types: Mapping[str, ParameterType], place: tuple[str, int]) -> None:
    for gap in GAP.findall(text):
        if gap not in types or not types[gap].regex():
            guess = nearest(gap, types)
            hint = f"; did you mean {guess}?" if guess and guess != gap else ""
            raise InputError(f"no words are known for the gap {gap}{hint}", file=place[0], line=place[1])


def _answers_something(
    phrase: GivenPhrase, types: Mapping[str, ParameterType], gap_facts: Mapping[str, str]
) -> None:
    gaps = GAP.findall(phrase.text)
    by_gap = any(gap in gap_facts or isinstance(types[gap], Somebody) or _several(types[gap]) for gap in gaps)
    if not phrase.answers and not by_gap:
        raise InputError(
            "this line answers nothing: add answers, or a gap with a fact; what only tells stands under "
            "narration",
            file=phrase.file,
            line=phrase.line,
        )


def _several(gap: ParameterType) -> bool:
    return any(isinstance(meant, Mapping) for meant in gap.words.values())


def _no_two_alike(definitions: Sequence[StepDefinition], files: Sequence[str]) -> None:
    """InputError, at the later of two phrases, where one line could say both."""
    for definition in definitions:
        alike = [other for other in definitions if other.kind == definition.kind and other is not definition]
        for line in set(definition.samples()):
            for other in alike:
                if other.matches(line):
                    first, later = sorted((definition, other), key=partial(_place_in, files))
                    file, number = later.place
                    raise InputError(
                        f'one line could say this and another phrase: "{first.text}"', file=file, line=number
                    )


def _place_in(files: Sequence[str], definition: StepDefinition) -> tuple[int, int]:
    """What every pathway says comes before the phrases of any file."""
    file, line = definition.place
    return [*files].index(file) + 1 if file else 0, line
