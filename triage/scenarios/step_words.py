"""What can fill the gaps of phrases in every pathway: numbers, days, texts, and somebody with an age."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from triage.scenarios.step_definitions import ParameterType

ADULT = 18
_PERSON = re.compile(r"a(?:n|nother)? (?:(\d+)-year-old )?(.+?)( whose age is not known)?")
ANOTHER = "another "
"""In place of "a" it means the same, and tells a story that it goes on with somebody else."""


@dataclass(frozen=True)
class Somebody(ParameterType):
    """A person in words such as "a 15-year-old pupil" or "a patient whose age is not known".

    Made by :func:`somebody`.
    """

    people: Mapping[str, str] = field(default_factory=dict)
    """What each word for a person answers to ``fact``."""
    fact: str = ""
    years: str = ""
    """The fact that a number of years answers."""

    def examples(self) -> list[str]:
        """One with an age, and one of each word for a person."""
        return list(dict.fromkeys([self.shown, *(f"{_article(word)} {word}" for word in self.people)]))

    def said(self, about: str, years: object) -> str:
        """The words for somebody; of several words the first for a child, the last for an adult.

        ``years``: a number, or any word where it is not known, or None. LookupError where no word
        stands for ``about``.
        """
        words = [word for word, meant in self.people.items() if meant == about]
        if not words:
            raise LookupError(about)
        if isinstance(years, int):
            word = words[-1] if years >= ADULT else words[0]
            return f"{'an' if years in (8, 11, 18) or 80 <= years <= 89 else 'a'} {years}-year-old {word}"
        return f"{_article(words[0])} {words[0]}{' whose age is not known' if years else ''}"


def somebody(people: Mapping[str, str], fact: str, years: str, not_known: str) -> Somebody:
    """The gap for a person.

    ``people``: what each word answers to ``fact``. ``years``: the fact that a number of years answers, and
    ``not_known`` its word where nobody knows.
    """
    who = "|".join(map(re.escape, people))
    return Somebody(
        pattern=rf"a(?:n|nother)? (?:\d+-year-old (?:{who})|(?:{who})(?: whose age is not known)?)",
        read=partial(_read_person, people, fact, years, not_known),
        shown=f"a 15-year-old {next(iter(people), '')}",
        people=people,
        fact=fact,
        years=years,
    )


def _read_person(
    people: Mapping[str, str], fact: str, years: str, not_known: str, text: str
) -> dict[str, str | int]:
    found = _PERSON.fullmatch(text)
    if found is None:
        raise ValueError("not the words for a person")
    answers: dict[str, str | int] = {fact: people[found[2]]}
    if found[1]:
        answers[years] = int(found[1])
    elif found[3]:
        answers[years] = not_known
    return answers


def _article(word: str) -> str:
    return "an" if word.startswith(tuple("aeiou")) else "a"


def read_day(text: str) -> datetime.date:
    """A day written as 20 November 2026."""
    return datetime.datetime.strptime(text, "%d %B %Y").date()


def one_of(words: Mapping[str, Iterable[str]]) -> ParameterType:
    """A gap for the texts of a list; ``words`` has them by what they stand for."""
    return ParameterType({text: meant for meant, texts in words.items() for text in texts})


def second(words: Mapping[str, Any]) -> ParameterType:
    """A gap for words that have a gap of their own already, where every one of them is said."""
    return ParameterType(
        pattern=ParameterType(words).regex(), read=words.__getitem__, fits=next(iter(words), "")
    )


FREE_TEXT = ParameterType(pattern=r"[^\"]+")
"""Anything between two quotation marks."""

EVERYWHERE: Mapping[str, ParameterType] = {
    "number": ParameterType(pattern=r"\d+", read=int, shown="6"),
    "day": ParameterType(pattern=r"\d{1,2} [A-Z][a-z]+ \d{4}", read=read_day, shown="20 November 2026"),
    "words": FREE_TEXT,
    "story": FREE_TEXT,
    "name": ParameterType(pattern=r".+"),
    "teller": ParameterType(pattern=r"[a-z][a-z' -]*", shown="teacher"),
}
"""The gaps that the phrases of every pathway may have."""
