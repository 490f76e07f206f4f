"""Yes, no or not known in a field of a form, alone or with a few words."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from triage.documents.characters import clean
from triage.kinds.base import IN_FILES, Control, Kind, Say, form_text
from triage.kinds.choosing import NO, YES, Choice
from triage.kinds.problem import AnswerError
from triage.kinds.values import NOT_KNOWN, FormValue, Option, Value, YesNoText
from triage.kinds.yaml_text import parts_in, plain_word, quoted_text, says_not_known, word_in
from triage.yaml_nodes import Node

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

    def paragraphs(self, value: Value, say: Say) -> tuple[str, ...]:
        return () if self.is_not_known(value) else (say(str(value)),)

    def from_yaml(self, node: Node, today: datetime.date) -> Value:
        return yes_no_in(node)


def yes_no_in(node: Node) -> str:
    """Yes, no or not known, as it stands in a file."""
    return NOT_KNOWN if says_not_known(node) else word_in(node, [YES, NO, IN_FILES])


_ANSWERS = YesNo()


@dataclass(frozen=True)
class YesNoWithText(Kind):
    """Yes, no or not known, with a few words."""

    may_be: tuple[str, ...] = (NOT_KNOWN,)

    name: ClassVar[str] = "yes_no_text"
    control: ClassVar[Control] = Control.YES_NO_TEXT
    parts: ClassVar[tuple[str, ...]] = ("answer", "text")
    free_text: ClassVar[bool] = True
    own_words: ClassVar[bool] = True
    fit_for_records: ClassVar[bool] = False

    def typed(self, line: str, today: datetime.date) -> object:
        told = super().typed(line, today)
        return YesNoText() if told == NOT_KNOWN else told

    def _typed(self, line: str, today: datetime.date) -> object:
        if re.match(r"no\s*(one|body)\b", line, re.IGNORECASE):
            return YesNoText(NO, line)
        found = re.match(r"(yes|no|y|n)\b[\s,.:;-]*(.*)\Z", line, re.IGNORECASE | re.DOTALL)
        if not found:
            raise AnswerError.of("yes_or_no_first")
        return YesNoText(YES if found[1].lower().startswith("y") else NO, found[2].strip())

    def _checked(self, told: object, today: datetime.date) -> Value:
        if isinstance(told, Mapping):
            told = YesNoText(str(told.get("answer", NOT_KNOWN)), str(told.get("text", "")))
        if isinstance(told, str):
            told = YesNoText(told)
        if not isinstance(told, YesNoText):
            raise AnswerError.of("yes_or_no_first")
        return YesNoText(str(_ANSWERS.checked(told.answer, today)), clean(told.text))

    def shown(self, value: Value, say: Say) -> str:
        if not isinstance(value, YesNoText):
            return super().shown(value, say)
        answer = value.answer[:1].upper() + value.answer[1:]
        return f"{answer}. {value.text}" if value.text else answer

    def example(self, words: str = "words") -> Value:
        return YesNoText(YES, words)

    def filled(self, value: object) -> FormValue:
        if isinstance(value, str):
            return YesNoText(str(_ANSWERS.filled(value)))
        if not isinstance(value, YesNoText):
            raise AnswerError.of("not_on_a_form")
        # No words beside a yes or no are needed, so that nothing is not "not known" here.
        text = form_text(value.text)
        return YesNoText(str(_ANSWERS.filled(value.answer)), "" if text == NOT_KNOWN else text)

    def paragraphs(self, value: Value, say: Say) -> tuple[str, ...]:
        if not isinstance(value, YesNoText):
            return super().paragraphs(value, say)
        known = value.answer != NOT_KNOWN
        first = say(value.answer if known else "not_known")
        if value.text:
            return first, value.text
        return (first,) if known else ()

    def from_yaml(self, node: Node, today: datetime.date) -> Value:
        if says_not_known(node):
            return NOT_KNOWN
        if not isinstance(node.value, dict):
            return YesNoText(yes_no_in(node))
        named = parts_in(node, self.parts)
        return YesNoText(
            answer=yes_no_in(named["answer"]) if "answer" in named else NOT_KNOWN,
            text=clean(named["text"].text()) if "text" in named else "",
        )

    def to_yaml(self, value: Value, indent: int = 0) -> str:
        if not isinstance(value, YesNoText):
            return plain_word(str(value))
        return f"{{answer: {plain_word(value.answer)}, text: {quoted_text(value.text)}}}"
