"""A question that stands still until something was done."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import ClassVar

from triage.kinds.base import Control, Kind
from triage.kinds.problem import AnswerError
from triage.kinds.values import Value
from triage.kinds.yaml_text import plain_word, word_in
from triage.yaml_nodes import Node

READY = "ready"


@dataclass(frozen=True)
class Pause(Kind):
    """Nothing is asked: the conversation goes on when somebody says that they are ready."""

    name: ClassVar[str] = "pause"
    control: ClassVar[Control] = Control.GO_ON

    @property
    def nothing_typed(self) -> str:
        return READY

    def _typed(self, line: str, today: datetime.date) -> object:
        return line.lower()

    def _checked(self, told: object, today: datetime.date) -> Value:
        if told != READY:
            raise AnswerError.of(READY)
        return READY

    def example(self, words: str = "words") -> Value:
        return READY

    def from_yaml(self, node: Node, today: datetime.date) -> Value:
        return word_in(node, [READY])

    def to_yaml(self, value: Value, indent: int = 0) -> str:
        return plain_word(str(value))
