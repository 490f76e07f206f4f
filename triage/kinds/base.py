"""What every kind of answer can do.

An answer goes two steps. *Typed to told*: what a person did at one face (a line at a terminal, ticks in a
browser) becomes something told, which is the answer in no face's own terms. *Told to value*:
:meth:`Kind.checked` is the only way in, for every face and every file. What cannot be used is a
:class:`~triage.kinds.problem.Problem`, which each face words.
"""

from __future__ import annotations

import datetime
import enum
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar

from triage.documents.characters import clean
from triage.kinds import plain
from triage.kinds.problem import AnswerError
from triage.kinds.values import (
    NOBODY,
    NONE,
    NOT_KNOWN,
    NOTHING,
    SKIPPED,
    AnswerValue,
    FormValue,
    Option,
    Value,
    YesNoText,
)
from triage.yaml_nodes import Node

Say = Callable[[str], str]
"""The words for something that is shown by its name: ``not_known``, ``none``, ``yes``, ``no``, ``current``,
``former``, ``none_of_these``, ``not_sure`` (with a part ``{label}``)."""

NOTHING_KNOWN: Mapping[str, AnswerValue] = MappingProxyType({})
IN_FILES = "not_known"
"""What files of answers may say for "not known"."""
_NONE = ("none", "nothing", "no one", "nobody", "none of these", "nothing that i can think of")
_TYPED_FOR: Mapping[str, tuple[str, ...]] = {
    NOT_KNOWN: ("not known", "nk", "n/k", "unknown", "don't know", "dont know", "do not know", "?"),
    NOTHING: _NONE,
    NOBODY: _NONE,
    NONE: _NONE,
    SKIPPED: ("skip", "skipped"),
}


class Control(enum.Enum):
    """How an answer is best asked for, whatever the face."""

    ONE_OF = "one of the options"
    ANY_OF = "any of the options"
    NUMBER = "a whole number"
    DAY = "a day, in parts"
    TIME = "a time of day, in parts"
    LINE = "one line"
    TEXT = "a text of several lines"
    LIST = "a list, one entry to a line"
    YES_NO_TEXT = "yes or no, and a text"
    GO_ON = "nothing but to go on"


@dataclass(frozen=True)
class Kind(ABC):
    """One kind of answer, with what one question or field needs of it. Immutable.

    ``may_be``: what the answer may be instead, of ``not known``, ``nothing``, ``nobody``, ``skip`` and
    ``none``. ``gives``: for these, and under an empty name for every other answer, the word that the fact
    behind the question then has.
    """

    may_be: tuple[str, ...] = ()
    gives: tuple[tuple[str, str], ...] = ()

    name: ClassVar[str]
    """What files of questions and of forms call it."""
    control: ClassVar[Control]
    parts: ClassVar[tuple[str, ...]] = ()
    """Names of the fields in which a face may ask for it; what is told is then a mapping of them."""
    several_lines: ClassVar[bool] = False
    """Whether an answer may go over several lines."""
    free_text: ClassVar[bool] = False
    """Whether whatever is typed can be the answer, a word that is a command too."""
    own_words: ClassVar[bool] = False
    """Whether an answer holds a story in a person's own words."""
    fit_for_records: ClassVar[bool] = True
    """Whether an answer names nobody: a word of the policy, a number or a day."""

    @property
    def kept_as(self) -> str:
        """The name by which drafts know the kind, those of earlier versions too."""
        return self.name

    @property
    def listed_fact(self) -> str:
        """The fact whose words are its list, where the question behind it has none; else empty."""
        return ""

    @property
    def further_facts(self) -> tuple[str, ...]:
        """The facts that an answer gives beside the one that the question names."""
        return ()

    @property
    def words_alone(self) -> tuple[str, ...]:
        """The words among its answers that stand alone and are none of a fact's own."""
        return ()

    # Asking

    def now(self, known: Mapping[str, AnswerValue], say: Say) -> Kind:
        """The kind as it is asked where these facts are known already."""
        return self

    def reworded(self, reword: Callable[[str], str], words: Collection[str]) -> Kind:
        """The kind with the labels of these words of it as ``reword`` has them said."""
        return self

    @property
    def answers(self) -> tuple[Option, ...]:
        """The answers that its question names, in order; empty for an answer in words."""
        return ()

    @property
    def beside_answers(self) -> tuple[Option, ...]:
        """What is offered behind the answers, and is something to do."""
        return ()

    @property
    def other_answers(self) -> tuple[Option, ...]:
        """The answers that some people are offered in place of usual ones."""
        return ()

    @property
    def choices(self) -> tuple[Option, ...]:
        """What is offered to choose from, actions too, in order; empty for an answer in words."""
        return ()

    @property
    def completions(self) -> tuple[str, ...]:
        """Words that can be completed while one types."""
        return ()

    @property
    def nothing_typed(self) -> str:
        """The id of the problem that an empty line is."""
        return "empty" if NOT_KNOWN in self.may_be else "empty_otherwise"

    # Typed to told

    def typed(self, line: str, today: datetime.date) -> object:
        """What a line, or lines, typed at a terminal tell: something for :meth:`checked`, or an Action.

        AnswerError where it cannot be understood.
        """
        for word in self.may_be:
            if is_typed(line, word):
                return word
        return self._typed(line, today)

    @abstractmethod
    def _typed(self, line: str, today: datetime.date) -> object:
        """What a line tells that is none of ``may_be``."""

    # Told to value

    def checked(self, told: object, today: datetime.date) -> Value:
        """The answer that was told. AnswerError says why it cannot be one.

        A value that is an answer already comes back as it is.
        """
        if isinstance(told, str) and told in self.may_be:
            return told
        return self._checked(told, today)

    @abstractmethod
    def _checked(self, told: object, today: datetime.date) -> Value:
        """The answer that was told, which is none of ``may_be``."""

    def as_kept(self) -> Kind:
        """The kind for answers that were accepted on an earlier day, by another person too."""
        return self

    # Showing

    def shown(self, value: Value, say: Say) -> str:
        """An answer as a person reads it, in one paragraph."""
        return say("not_known") if self.is_not_known(value) else str(value)

    def is_not_known(self, value: Value) -> bool:
        """Whether an answer says that it is not known."""
        return value in (NOT_KNOWN, YesNoText())

    def own_words_in(self, value: Value) -> str:
        """What stands in an answer in a person's own words; empty for kinds without any."""
        if not self.own_words:
            return ""
        if isinstance(value, YesNoText):
            return value.text
        return " ".join(str(part) for part in value) if isinstance(value, tuple) else str(value)

    def example(self, words: str = "words") -> Value:
        """An answer that is not empty. ``words``: what a text says."""
        return words

    # What it answers

    def facts(
        self, value: Value, fact: str, today: datetime.date, known: Mapping[str, AnswerValue] = NOTHING_KNOWN
    ) -> dict[str, AnswerValue]:
        """The facts that an answer gives. ``fact``: the one that the question asks for, or empty; ``known``:
        those from before."""
        if fact and self.gives:
            given = dict(self.gives)
            word = given.get(value) if isinstance(value, str) else None
            return {fact: given[""] if word is None else word}
        if fact and isinstance(value, str | int | tuple):
            return {fact: value}  # type: ignore[dict-item]
        return {}

    def answer_of(self, facts: Mapping[str, AnswerValue], fact: str) -> Value | None:
        """The answer that stands for ``facts``, where it is another than the fact's own; None where they do
        not tell. ``fact``: the one that the question names."""
        if fact not in facts or not self.gives:
            return None
        words = [word for word, given in self.gives if word and given == facts[fact]]
        return words[0] if words else NOTHING

    # On a form

    def fits_in_place_of(self, other: Kind) -> bool:
        """Whether a field of a form that is of the ``other`` kind may be of this one."""
        return self.name == other.name

    def filled(self, value: object) -> FormValue:
        """A value as it stands on a form: one that says nothing is ``not known``, and text is cleaned of
        what no document can hold. AnswerError where it cannot stand there."""
        raise AnswerError.of("not_on_a_form")

    def paragraphs(self, value: Value, say: Say) -> tuple[str, ...]:
        """A value of :meth:`filled` as paragraphs; none where it is not known."""
        return () if self.is_not_known(value) else (str(value),)

    # JSON and YAML

    def to_json(self, value: Value) -> object:
        """An answer as plain data."""
        return plain.to_json(value)

    def from_json(self, found: object, today: datetime.date) -> Value:
        """The answer of ``to_json``. OddError for what no answer looks like, AnswerError for one of another
        kind."""
        return self.as_kept().checked(plain.from_json(found), today)

    @abstractmethod
    def from_yaml(self, node: Node, today: datetime.date) -> Value:
        """The answer that stands in a file. AnswerError with the place where it cannot be used; InputError
        where text or names are needed and something else stands there."""

    @abstractmethod
    def to_yaml(self, value: Value, indent: int = 0) -> str:
        """An answer as it stands in a file behind its name. ``indent``: of the lines below, if there are
        any."""


def is_typed(line: str, word: str) -> bool:
    """Whether a line says ``word``, which is one of those that an answer may be instead."""
    return line.strip().lower().rstrip(".") in _TYPED_FOR[word]


def form_text(value: object) -> str:
    """Text as it stands on a form. AnswerError where it is no text."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if not isinstance(value, str):
        raise AnswerError.of("not_on_a_form")
    found = clean(value)
    return NOT_KNOWN if found.strip().casefold() in ("", NOT_KNOWN, IN_FILES) else found
