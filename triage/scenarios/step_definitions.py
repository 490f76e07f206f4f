"""How a line of a feature file is understood: phrases with slots, each with one meaning."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from triage.scenarios.context import ScenarioContext

_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class StepArguments:
    """One step as it stands in a scenario: what fills the slots, and what stands below the line."""

    words: Mapping[str, Any]
    below: str = ""
    table: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class ParameterType:
    """What can fill a gap in a phrase: one of the listed words, or what a pattern allows."""

    words: Mapping[str, Any] = field(default_factory=dict)
    pattern: str = ""
    read: Callable[[str], Any] = str

    def regex(self) -> str:
        """The pattern of everything that can stand here."""
        longest_first = sorted(self.words, key=len, reverse=True)
        return self.pattern or "|".join(re.escape(word) for word in longest_first)

    def value(self, text: str) -> Any:
        """What the text in the gap stands for."""
        return self.words[text] if self.words else self.read(text)


Meaning = Callable[[ScenarioContext, StepArguments], None]


class StepDefinition:
    """One way to say something: ``{slot}`` for a gap, ``[...]`` for a part that may be left out."""

    def __init__(
        self, kind: str, text: str, meaning: Meaning, parameter_types: Mapping[str, ParameterType]
    ) -> None:
        self.kind = kind
        """``given``, ``when`` or ``then``."""
        self.text = text
        self.meaning = meaning
        self.parameter_types = {name: parameter_types[name] for name in _SLOT.findall(text)}
        self._regex = re.compile("".join(self._parts()))

    def _parts(self) -> Iterable[str]:
        for part in re.split(r"(\{\w+\}|\[|\])", self.text):
            found = _SLOT.fullmatch(part)
            if found:
                yield f"(?P<{found[1]}>{self.parameter_types[found[1]].regex()})"
            else:
                yield {"[": "(?:", "]": ")?"}.get(part, re.escape(part))

    def matches(self, line: str) -> bool:
        """Whether the line says this."""
        return self._regex.fullmatch(line) is not None

    def gaps(self, line: str) -> dict[str, str]:
        """The text in every gap that the line fills."""
        found = self._regex.fullmatch(line)
        return {name: text for name, text in found.groupdict().items() if text is not None} if found else {}

    def words(self, line: str) -> dict[str, Any]:
        """What every filled gap stands for."""
        return {name: self.parameter_types[name].value(text) for name, text in self.gaps(line).items()}

    def play(
        self, context: ScenarioContext, line: str, below: str = "", table: Iterable[Iterable[str]] = ()
    ) -> None:
        """Do what the line means. AssertionError says in words what was expected and what was found."""
        self.meaning(context, StepArguments(self.words(line), below, tuple(tuple(row) for row in table)))
