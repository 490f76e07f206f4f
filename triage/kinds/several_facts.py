"""One list that answers several facts: those that stand in it, or one for whoever ticks nothing."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from triage.kinds.base import NOTHING_KNOWN, Say
from triage.kinds.choosing import NO, UNSURE, YES, Many, labels_of
from triage.kinds.problem import AnswerError
from triage.kinds.values import NOTHING, AnswerValue, Option, Value
from triage.kinds.yaml_text import word_in
from triage.yaml_nodes import Node


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
    def further_facts(self) -> tuple[str, ...]:
        return (self.listed, *(fact for _, (fact, _) in self.alone))

    @property
    def words_alone(self) -> tuple[str, ...]:
        return self._alone

    def answer_of(self, facts: Mapping[str, AnswerValue], fact: str) -> Value | None:
        listed = facts.get(self.listed)
        if listed is None:
            return None
        named = listed if isinstance(listed, tuple) else ()
        return (*named, *(word for word, (other, answer) in self.alone if facts.get(other) == answer))

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

    @property
    def _labelled(self) -> tuple[Option, ...]:
        return (*self.alone_options, *self.options)

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
    def further_facts(self) -> tuple[str, ...]:
        return self.fact_ids

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
        labels = labels_of(self.options)
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
