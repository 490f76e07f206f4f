"""Why an answer cannot be used: an id and the values that belong to it. Each face words it.

A problem never holds what a person typed or wrote: that may be about somebody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from triage.yaml_nodes import Node


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with an answer. ``values`` are bounds, examples and answers that are allowed."""

    id: str
    values: tuple[tuple[str, str], ...] = ()

    def in_words(self, texts: Mapping[str, str], face: str) -> str:
        """The sentence for it: the one of ``face`` (``typed`` or ``file``) before the one for every face.

        KeyError where ``texts``, by dotted name, have neither.
        """
        text = texts.get(f"{face}.{self.id}")
        return (texts[f"problems.{self.id}"] if text is None else text).format_map(dict(self.values))


class AnswerError(Exception):
    """An answer cannot be used. ``place`` is where it stands, for what was read from a file."""

    def __init__(self, problem: Problem, place: Node | None = None) -> None:
        super().__init__(problem.id)
        self.problem = problem
        self.place = place

    @staticmethod
    def of(problem: str, /, place: Node | None = None, **values: object) -> AnswerError:
        """The error for a problem with this id and these values."""
        return AnswerError(Problem(problem, tuple((key, str(value)) for key, value in values.items())), place)
