"""Answers in words: one line, several, lists, and addresses."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from triage.documents.characters import clean
from triage.kinds.base import Control, Kind, Say, form_text, is_typed
from triage.kinds.choosing import NO, YES
from triage.kinds.problem import AnswerError
from triage.kinds.values import NONE, NOT_KNOWN, Address, FormValue, Value
from triage.kinds.yaml_text import block_text, parts_in, plain_word, quoted_text, says_not_known
from triage.kinds.yes_no import YesNo, yes_no_in
from triage.yaml_nodes import Node

_ANSWERS = YesNo()


@dataclass(frozen=True)
class Line(Kind):
    """A text on one line."""

    may_be: tuple[str, ...] = (NOT_KNOWN,)

    name: ClassVar[str] = "line"
    control: ClassVar[Control] = Control.LINE
    free_text: ClassVar[bool] = True
    own_words: ClassVar[bool] = True
    fit_for_records: ClassVar[bool] = False

    def _typed(self, line: str, today: datetime.date) -> object:
        return line

    def _checked(self, told: object, today: datetime.date) -> Value:
        if not isinstance(told, str):
            raise AnswerError.of("text")
        return clean(told)

    def fits_in_place_of(self, other: Kind) -> bool:
        return isinstance(other, Line)

    def filled(self, value: object) -> FormValue:
        return form_text(value)

    def from_yaml(self, node: Node, today: datetime.date) -> Value:
        return self.checked(node.text(), today)

    def to_yaml(self, value: Value, indent: int = 0) -> str:
        return block_text(str(value), indent)


@dataclass(frozen=True)
class Long(Line):
    """A text of as many lines as somebody likes."""

    name: ClassVar[str] = "long"
    control: ClassVar[Control] = Control.TEXT
    several_lines: ClassVar[bool] = True


@dataclass(frozen=True)
class Lines(Kind):
    """A list of texts. An empty one means that there is none, which is more than that none is known."""

    may_be: tuple[str, ...] = (NOT_KNOWN,)

    name: ClassVar[str] = "lines"
    control: ClassVar[Control] = Control.LIST
    several_lines: ClassVar[bool] = True
    free_text: ClassVar[bool] = True
    own_words: ClassVar[bool] = True
    fit_for_records: ClassVar[bool] = False

    def _typed(self, line: str, today: datetime.date) -> object:
        return () if is_typed(line, NONE) else entries_in(line)

    def _checked(self, told: object, today: datetime.date) -> Value:
        if not isinstance(told, tuple | list) or not all(isinstance(entry, str) for entry in told):
            raise AnswerError.of("list")
        return tuple(clean(entry) for entry in told)

    def shown(self, value: Value, say: Say) -> str:
        if not isinstance(value, tuple):
            return super().shown(value, say)
        return "; ".join(str(entry) for entry in value) or say("none")

    def example(self, words: str = "words") -> Value:
        return (words,)

    def filled(self, value: object) -> FormValue:
        entries = (value,) if isinstance(value, str) else value
        if not isinstance(entries, tuple | list):
            raise AnswerError.of("not_on_a_form")
        found = tuple(text for entry in entries if (text := form_text(entry)) != NOT_KNOWN)
        return NOT_KNOWN if entries and not found else found

    def paragraphs(self, value: Value, say: Say) -> tuple[str, ...]:
        if not isinstance(value, tuple):
            return super().paragraphs(value, say)
        return tuple(str(entry) for entry in value) or (say("none"),)

    def from_yaml(self, node: Node, today: datetime.date) -> Value:
        if says_not_known(node):
            return NOT_KNOWN
        return self.checked(tuple(entry.text() for entry in _list_in(node)), today)

    def to_yaml(self, value: Value, indent: int = 0) -> str:
        return _list_to_yaml(value, lambda entry: quoted_text(str(entry)))


@dataclass(frozen=True)
class Addresses(Kind):
    """Addresses, one to a line where they are typed, the current one first."""

    may_be: tuple[str, ...] = (NOT_KNOWN,)

    name: ClassVar[str] = "addresses"
    control: ClassVar[Control] = Control.LIST
    parts: ClassVar[tuple[str, ...]] = ("text", "current")
    """Of each entry."""
    several_lines: ClassVar[bool] = True
    free_text: ClassVar[bool] = True
    fit_for_records: ClassVar[bool] = False

    def _typed(self, line: str, today: datetime.date) -> object:
        return tuple(
            Address(entry, YES if number == 0 else NOT_KNOWN) for number, entry in enumerate(entries_in(line))
        )

    def _checked(self, told: object, today: datetime.date) -> Value:
        if not isinstance(told, tuple | list):
            raise AnswerError.of("list")
        return tuple(self._address(entry, today) for entry in told)

    def _address(self, told: object, today: datetime.date) -> Address:
        if isinstance(told, Mapping):
            told = Address(str(told.get("text", "")), str(told.get("current", NOT_KNOWN)))
        if not isinstance(told, Address):
            raise AnswerError.of("list")
        return Address(clean(told.text), str(_ANSWERS.checked(told.current, today)))

    def shown(self, value: Value, say: Say) -> str:
        if not isinstance(value, tuple):
            return super().shown(value, say)
        return "; ".join(_text_in(entry) for entry in value) or say("none")

    def example(self, words: str = "words") -> Value:
        return (Address(words, YES),)

    def filled(self, value: object) -> FormValue:
        if isinstance(value, str):
            return () if form_text(value) == NOT_KNOWN else (Address(form_text(value)),)
        if not isinstance(value, tuple | list) or not all(isinstance(entry, Address) for entry in value):
            raise AnswerError.of("not_on_a_form")
        return tuple(
            Address(text, str(_ANSWERS.filled(entry.current)))
            for entry in value
            if (text := form_text(entry.text)) != NOT_KNOWN
        )

    def paragraphs(self, value: Value, say: Say) -> tuple[str, ...]:
        return tuple(_marked(entry, say) for entry in value) if isinstance(value, tuple) else ()

    def from_yaml(self, node: Node, today: datetime.date) -> Value:
        if says_not_known(node):
            return NOT_KNOWN
        return self.checked(tuple(_address_in(entry) for entry in _list_in(node)), today)

    def to_yaml(self, value: Value, indent: int = 0) -> str:
        return _list_to_yaml(value, _address_to_yaml)


def entries_in(text: str) -> tuple[str, ...]:
    """The lines of a text that hold something."""
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def _list_in(node: Node) -> tuple[Node, ...]:
    if not isinstance(node.value, tuple):
        raise AnswerError.of("list", node, found=node.kind)
    return node.value


def _list_to_yaml(value: Value, written: Callable[[object], str]) -> str:
    if not isinstance(value, tuple):
        return plain_word(str(value))
    return f"[{', '.join(written(entry) for entry in value)}]"


def _text_in(entry: object) -> str:
    return entry.text if isinstance(entry, Address) else str(entry)


def _marked(entry: object, say: Say) -> str:
    if not isinstance(entry, Address):
        return str(entry)
    mark = {YES: "current", NO: "former"}.get(entry.current)
    return f"{entry.text} ({say(mark)})" if mark else entry.text


def _address_in(node: Node) -> Address:
    if isinstance(node.value, str):
        return Address(node.text())
    named = parts_in(node, Addresses.parts)
    return Address(
        text=node.need("text").text(),
        current=yes_no_in(named["current"]) if "current" in named else NOT_KNOWN,
    )


def _address_to_yaml(entry: object) -> str:
    if not isinstance(entry, Address):
        return quoted_text(str(entry))
    return f"{{text: {quoted_text(entry.text)}, current: {plain_word(entry.current)}}}"
