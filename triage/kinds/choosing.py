"""Answers that are chosen from a list: one, several, or several for facts of their own."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from triage.errors import allowed, nearest
from triage.kinds.base import NOTHING_KNOWN, Control, Kind, Say, is_typed
from triage.kinds.cleaning import clean
from triage.kinds.problem import AnswerError
from triage.kinds.values import NONE, NOT_KNOWN, NOTHING, Action, AnswerValue, FormValue, Option, Value
from triage.kinds.yaml_text import answer_to_yaml, plain_word, says_not_known, word_in
from triage.yaml_nodes import Node

YES, NO, UNSURE = "yes", "no", "unsure"
IN_FILES = "not_known"
"""What files of answers may say for "not known"."""
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
        return _labels(self.options).get(str(value), str(value))

    def example(self, words: str = "words") -> Value:
        return self.options[0].word if self.options else ""

    def from_yaml(self, node: Node, today: datetime.date) -> Value:
        return self.checked(word_in(node, self.words), today)

    def to_yaml(self, value: Value, indent: int = 0) -> str:
        return plain_word(str(value))


_YES_NO = (Option(YES, "Yes"), Option(NO, "No"), Option(NOT_KNOWN, "Not known"))


@dataclass(frozen=True)
class YesNo(Choice):
    """Yes, no or not known, in a field of a form."""

    may_be: tuple[str, ...] = (NOT_KNOWN,)
    options: tuple[Option, ...] = _YES_NO

    name: ClassVar[str] = "yes_no"

    @property
    def kept_as(self) -> str:
        return Choice.name

    def checked(self, told: object, today: datetime.date) -> Value:
        return super().checked(NOT_KNOWN if told == IN_FILES else told, today)

    def filled(self, value: object) -> FormValue:
        found = form_text(value)
        if found not in (YES, NO, NOT_KNOWN):
            raise AnswerError.of("not_on_a_form")
        return found

    def paragraphs(self, value: FormValue, say: Say) -> tuple[str, ...]:
        return () if self.is_not_known(value) else (say(str(value)),)

    def from_yaml(self, node: Node, today: datetime.date) -> Value:
        return yes_no_in(node)


def yes_no_in(node: Node) -> str:
    """Yes, no or not known, as it stands in a file."""
    return NOT_KNOWN if says_not_known(node) else word_in(node, [YES, NO, IN_FILES])


def form_text(value: object) -> str:
    """Text as it stands on a form. AnswerError where it is no text."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if not isinstance(value, str):
        raise AnswerError.of("not_on_a_form")
    found = clean(value)
    return NOT_KNOWN if found.strip().casefold() in ("", NOT_KNOWN, IN_FILES) else found


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
        labels = _labels((*self.options, *self.choices))
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


@dataclass(frozen=True)
class ManyOrAlone(Many):
    """Any of a list for one fact, or an answer that stands alone and gives another fact.

    ``listed``: the fact that the list is for. ``alone``: each word that stands alone, with the fact and
    the word that it gives. ``themselves``: the fact whose answer can be a word of the list; whoever that
    word is, is asked without it, and with ``alone_options`` in place of the usual ones.
    """

    listed: str = ""
    alone: tuple[tuple[str, tuple[str, str]], ...] = ()
    themselves: str = ""
    alone_options: tuple[Option, ...] = ()
    of_themselves: bool = False
    """Asked of somebody who is on the list: what stands alone then gives nothing."""
    kept: bool = False

    name: ClassVar[str] = "many_or_alone"

    @property
    def listed_fact(self) -> str:
        return self.listed

    @property
    def other_answers(self) -> tuple[Option, ...]:
        return self.alone_options

    @property
    def _alone(self) -> tuple[str, ...]:
        return tuple(word for word, _ in self.alone)

    def now(self, known: Mapping[str, AnswerValue], say: Say) -> ManyOrAlone:
        word = known.get(self.themselves)
        if word not in self.words:
            return self
        named = tuple(option for option in self.options if option.word not in (*self._alone, word))
        return replace(self, options=(*named, *self.alone_options), of_themselves=True)

    def as_kept(self) -> ManyOrAlone:
        # What a colleague answered in two questions stands in one here: both may hold.
        return replace(self, kept=True)

    def _only_alone(self, words: Sequence[str]) -> None:
        if not self.kept:
            super()._only_alone(words)

    def _checked(self, told: object, today: datetime.date) -> Value:
        words = super()._checked(told, today)
        if not words and not (self.kept or self.of_themselves):
            raise AnswerError.of("number_from", most=len(self.choices))
        silent = self._alone if self.of_themselves else ()
        return tuple(str(word) for word in words if word not in silent) if isinstance(words, tuple) else words

    def shown(self, value: Value, say: Say) -> str:
        return replace(self, options=(*self.alone_options, *self.options)).ticks_shown(value, say)

    def ticks_shown(self, value: Value, say: Say) -> str:
        """As :meth:`shown`, with the words of the last option where two have the same word."""
        return super().shown(value, say)

    def example(self, words: str = "words") -> Value:
        return self._alone[:1]

    def facts(
        self, value: Value, fact: str, today: datetime.date, known: Mapping[str, AnswerValue] = NOTHING_KNOWN
    ) -> dict[str, AnswerValue]:
        words = [str(word) for word in value] if isinstance(value, tuple) else []
        found: dict[str, AnswerValue] = {
            self.listed: tuple(word for word in words if word not in self._alone)
        }
        silent = self.of_themselves or known.get(self.themselves) in self.words
        for word, (other, answer) in self.alone:
            if word in words and not silent:
                found[other] = answer
        return found


@dataclass(frozen=True)
class FactTicks(Many):
    """One list whose options are facts of their own: each gets yes where it was ticked, or not sure.

    Among the options stand ``unsure``, which makes not sure of what is ticked beside it, or of every fact
    where nothing is, and ``nothing``, which stands alone. The value is a word for each fact, in order.
    """

    name: ClassVar[str] = "fact_ticks"

    @property
    def fact_ids(self) -> tuple[str, ...]:
        """The facts, in order."""
        return tuple(word for word in self.words if word not in (UNSURE, NOTHING))

    @property
    def completions(self) -> tuple[str, ...]:
        return ()

    def now(self, known: Mapping[str, AnswerValue], say: Say) -> FactTicks:
        return self

    def _checked(self, told: object, today: datetime.date) -> Value:
        facts = self.fact_ids
        if (
            isinstance(told, tuple | list)
            and len(told) == len(facts)
            and all(word in (YES, NO, UNSURE) for word in told)
        ):
            return tuple(told)
        words = self._ticked(told)
        if not words:
            raise AnswerError.of("number_from", most=len(self.choices))
        self._only_alone(words)
        named = [word for word in words if word in facts]
        if UNSURE not in words:
            return tuple(YES if fact in named else NO for fact in facts)
        return tuple(UNSURE if fact in named or not named else NO for fact in facts)

    def shown(self, value: Value, say: Say) -> str:
        labels = _labels(self.options)
        words = [str(word) for word in value] if isinstance(value, tuple) else []
        named = [
            say("not_sure").format(label=labels[fact]) if word == UNSURE else labels[fact]
            for fact, word in zip(self.fact_ids, words, strict=False)
            if word != NO
        ]
        return "; ".join(named) or labels[NOTHING]

    def example(self, words: str = "words") -> Value:
        return tuple(NO for _ in self.fact_ids)

    def facts(
        self, value: Value, fact: str, today: datetime.date, known: Mapping[str, AnswerValue] = NOTHING_KNOWN
    ) -> dict[str, AnswerValue]:
        words = [str(word) for word in value] if isinstance(value, tuple) else []
        return dict(zip(self.fact_ids, words, strict=True))

    def from_yaml(self, node: Node, today: datetime.date) -> Value:
        if not isinstance(node.value, tuple):
            raise AnswerError.of("list_of_words", node, example=self.words[0], found=node.kind)
        return self.checked(tuple(word_in(entry, [*self.words, YES, NO]) for entry in node.value), today)


def _labels(options: Sequence[Option]) -> dict[str, str]:
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
