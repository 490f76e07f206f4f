"""Answers that are chosen from a list: one, several, or several for facts of their own."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from triage.errors import allowed, nearest
from triage.kinds.base import Control, Kind, Say, is_typed
from triage.kinds.problem import AnswerError
from triage.kinds.values import NONE, NOTHING, Action, AnswerValue, Option, Value
from triage.kinds.yaml_text import answer_to_yaml, plain_word, word_in
from triage.yaml_nodes import Node

YES, NO, UNSURE = "yes", "no", "unsure"
_SHORT = {"y": YES, "n": NO, "not sure": UNSURE, "unsure": UNSURE}


@dataclass(frozen=True)
class Choice(Kind):
    """One word of a list. ``actions`` stand behind the options, and are never an answer."""

    options: tuple[Option, ...] = ()
    actions: tuple[Option, ...] = ()

    name: ClassVar[str] = "choice"
    control: ClassVar[Control] = Control.ONE_OF

    @property
    def words(self) -> list[str]:
        """The words that can be chosen."""
        return [option.word for option in self.options]

    @property
    def answers(self) -> tuple[Option, ...]:
        return self.options

    @property
    def beside_answers(self) -> tuple[Option, ...]:
        return self.actions

    @property
    def choices(self) -> tuple[Option, ...]:
        return (*self.options, *self.actions)

    def reworded(self, reword: Callable[[str], str], words: Collection[str]) -> Choice:
        return replace(
            self,
            options=tuple(
                replace(option, label=reword(option.label)) if option.word in words else option
                for option in self.options
            ),
        )

    @property
    def completions(self) -> tuple[str, ...]:
        return tuple(option.label for option in self.choices)

    @property
    def nothing_typed(self) -> str:
        return "empty_choice"

    def _typed(self, line: str, today: datetime.date) -> object:
        numbers = _numbers(line, len(self.choices))
        if numbers is not None:
            if len(set(numbers)) > 1:
                raise AnswerError.of("one_number")
            word = self.choices[numbers[0]].word
        else:
            word = _named(self.choices, line)
        return Action(word) if word in [action.word for action in self.actions] else word

    def _checked(self, told: object, today: datetime.date) -> Value:
        if isinstance(told, str) and told in self.words:
            return told
        raise AnswerError.of("not_offered", allowed=allowed(self.words))

    def shown(self, value: Value, say: Say) -> str:
        if self.is_not_known(value):
            return say("not_known")
        return labels_of(self.options).get(str(value), str(value))

    def paragraphs(self, value: Value, say: Say) -> tuple[str, ...]:
        """Of an answer that a form shows: its label, as a sentence begins."""
        return () if self.is_not_known(value) else (_capital(self.shown(value, say)),)

    def example(self, words: str = "words") -> Value:
        return self.options[0].word if self.options else ""

    def from_yaml(self, node: Node, today: datetime.date) -> Value:
        return self.checked(word_in(node, self.words), today)

    def to_yaml(self, value: Value, indent: int = 0) -> str:
        return plain_word(str(value))


@dataclass(frozen=True)
class Many(Choice):
    """Any of the words of a list, or none of them. ``none``: what stands for none, among the options."""

    none: Option | None = None

    name: ClassVar[str] = "many"
    control: ClassVar[Control] = Control.ANY_OF

    @property
    def choices(self) -> tuple[Option, ...]:
        return (*self.options, self.none) if self.none else self.options

    def now(self, known: Mapping[str, AnswerValue], say: Say) -> Many:
        return replace(self, none=Option(NOTHING, say("none_of_these")))

    @property
    def _labelled(self) -> tuple[Option, ...]:
        """Options whose labels show an answer; of two with one word, the last."""
        return self.options

    @property
    def _alone(self) -> tuple[str, ...]:
        """Words that stand without any other."""
        return (NOTHING,)

    def _typed(self, line: str, today: datetime.date) -> object:
        numbers = _numbers(line, len(self.choices))
        if numbers is not None:
            words = [self.choices[number].word for number in sorted(set(numbers))]
        elif NOTHING in self._alone and is_typed(line, NONE):
            words = [NOTHING]
        else:
            words = [
                _named(self.choices, part.strip()) for part in _parts(self.choices, line) if part.strip()
            ]
        if not words:
            raise AnswerError.of("number_from", most=len(self.choices))
        self._only_alone(words)
        order = [option.word for option in self.choices]
        return tuple(sorted(set(words), key=lambda word: order.index(word) if word in order else -1))

    def _only_alone(self, words: Sequence[str]) -> None:
        if len(set(words)) > 1 and any(word in self._alone for word in words):
            raise AnswerError.of("stands_alone")

    def _checked(self, told: object, today: datetime.date) -> Value:
        words = self._ticked(told)
        self._only_alone(words)
        return tuple(word for word in words if word != NOTHING)

    def _ticked(self, told: object) -> tuple[str, ...]:
        known = [*self.words, NOTHING] if NOTHING in self._alone else self.words
        if not isinstance(told, tuple | list) or not all(word in known for word in told):
            raise AnswerError.of("not_offered", allowed=allowed(self.words))
        if len(set(told)) < len(told):
            raise AnswerError.of("twice")
        return tuple(told)

    def shown(self, value: Value, say: Say) -> str:
        labels = labels_of(self._labelled)
        words = [str(word) for word in value] if isinstance(value, tuple) else []
        return "; ".join(labels.get(word, word) for word in words) or say("none")

    def example(self, words: str = "words") -> Value:
        return tuple(self.words[:1])

    def from_yaml(self, node: Node, today: datetime.date) -> Value:
        if not isinstance(node.value, tuple):
            raise AnswerError.of("list_of_words", node, example=self.words[0], found=node.kind)
        ticked: list[str] = []
        for entry in node.value:
            word = word_in(entry, self.words)
            if word in ticked:
                raise AnswerError.of("twice", entry)
            ticked.append(word)
        return self.checked(tuple(ticked), today)

    def to_yaml(self, value: Value, indent: int = 0) -> str:
        return answer_to_yaml(tuple(str(word) for word in value) if isinstance(value, tuple) else ())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def labels_of(options: Sequence[Option]) -> dict[str, str]:
    return {option.word: option.label for option in options}


def _numbers(line: str, count: int) -> list[int] | None:
    """The numbers typed, counted from 0; None where these are not all numbers."""
    parts = [part for part in re.split(r"[\s,;&+]+|\band\b", line, flags=re.IGNORECASE) if part]
    if not parts or not all(part.isascii() and part.isdigit() for part in parts):
        return None
    numbers = [int(part) - 1 if len(part) < 4 else count for part in parts]
    if any(not 0 <= number < count for number in numbers):
        raise AnswerError.of("numbers_from", most=count)
    return numbers


def _named(options: Sequence[Option], line: str) -> str:
    said = line.lower().rstrip(".")
    short = _SHORT.get(said, said)
    for option in options:
        if short in (option.word, option.word.replace("_", " "), option.label.lower()):
            return option.word
    begins = [
        option.word
        for option in options
        if len(said) > 1
        and (option.label.lower().startswith(said) or option.word.replace("_", " ").startswith(said))
    ]
    if len(set(begins)) == 1:
        return begins[0]
    guess = nearest(said, [option.label.lower() for option in options])
    if guess:
        raise AnswerError.of("number_from_like", most=len(options), guess=guess)
    raise AnswerError.of("number_from", most=len(options))


def _parts(options: Sequence[Option], line: str) -> list[str]:
    """A list in words, cut at its commas; a comma inside the words of an answer cuts nothing."""
    found = line.lower()
    for option in sorted(options, key=lambda option: -len(option.label)):
        found = found.replace(option.label.lower(), f",{option.word},")
    return re.split(r"[,;\n]", found)
