"""How a line of a feature file is understood: phrases with gaps, each with one meaning."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from triage.scenarios.context import ScenarioContext

GAP = re.compile(r"\{(\w+)\}")
_PARTS = re.compile(r"(\{\w+\}|\[|\])")
_MAY_BE_LEFT_OUT = re.compile(r"\[.*?\]")
_MOST_SPELT_OUT = 200


@dataclass(frozen=True)
class StepArguments:
    """One step as it stands in a scenario: what fills the gaps, and what stands below the line."""

    words: Mapping[str, Any]
    below: str = ""
    table: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class ParameterType:
    """What can fill a gap in a phrase: one of the listed words, or what a pattern allows."""

    words: Mapping[str, Any] = field(default_factory=dict)
    pattern: str = ""
    read: Callable[[str], Any] = str
    shown: str = "..."
    """What stands in the gap of an example, where no words are listed."""

    def regex(self) -> str:
        """The pattern of everything that can stand here."""
        longest_first = sorted(self.words, key=len, reverse=True)
        return self.pattern or "|".join(re.escape(word) for word in longest_first)

    def value(self, text: str) -> Any:
        """What the text in the gap stands for."""
        return self.words[text] if self.words else self.read(text)

    def examples(self) -> list[str]:
        """Every listed word; where none is listed, one text that fits."""
        return list(self.words) or [self.shown]


Meaning = Callable[[ScenarioContext, StepArguments], None]


class StepDefinition:
    """One way to say something: ``{gap}`` for a gap, ``[...]`` for a part that may be left out."""

    def __init__(
        self,
        kind: str,
        text: str,
        meaning: Meaning,
        parameter_types: Mapping[str, ParameterType],
        *,
        place: tuple[str, int] = ("", 0),
    ) -> None:
        """``place``: the file and line that bring the phrase; empty for one that every pathway has."""
        self.kind = kind
        """``given``, ``when`` or ``then``."""
        self.text = text
        self.meaning = meaning
        self.parameter_types = {name: parameter_types[name] for name in GAP.findall(text)}
        self.place = place
        self._regex = re.compile("".join(self._parts()))

    def _parts(self) -> Iterable[str]:
        for part in _PARTS.split(self.text):
            found = GAP.fullmatch(part)
            if found:
                yield f"(?P<{found[1]}>{self.parameter_types[found[1]].regex()})"
            else:
                yield {"[": "(?:", "]": ")?"}.get(part, re.escape(part))

    def loose(self) -> str:
        """A pattern of the same line with anything in its gaps."""
        parts = []
        for part in _PARTS.split(self.text):
            found = GAP.fullmatch(part)
            parts.append(
                f"(?P<{found[1]}>.+?)" if found else {"[": "(?:", "]": ")?"}.get(part, re.escape(part))
            )
        return "".join(parts)

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

    def example(self, **chosen: str) -> str:
        """The whole line, with the words that were chosen in its gaps and an example in the others."""
        known = self.text.replace("[", "").replace("]", "")
        return GAP.sub(lambda gap: chosen.get(gap[1]) or self.parameter_types[gap[1]].examples()[0], known)

    def spelt_out(self) -> Iterator[str]:
        """The line with every word that its gaps take, or with an example where they are too many."""
        shown = without_optional(self.text)
        names = GAP.findall(shown)
        lists = [self.parameter_types[name].examples() for name in names]
        if math.prod(map(len, lists)) > _MOST_SPELT_OUT:
            lists = [words[:1] for words in lists]
        for chosen in itertools.product(*lists):
            words = dict(zip(names, chosen, strict=True))
            yield GAP.sub(lambda gap, words=words: words[gap[1]], shown)  # type: ignore[misc]

    def samples(self) -> Iterator[str]:
        """Lines that say this, short and whole, with every word of every gap in one of them."""
        yield next(self.spelt_out())
        for name, gap in self.parameter_types.items():
            yield from (self.example(**{name: word}) for word in gap.examples())

    def play(
        self, context: ScenarioContext, line: str, below: str = "", table: Iterable[Iterable[str]] = ()
    ) -> None:
        """Do what the line means. AssertionError says in words what was expected and what was found."""
        self.meaning(context, StepArguments(self.words(line), below, tuple(tuple(row) for row in table)))


def without_optional(text: str) -> str:
    """A phrase without the parts that may be left out."""
    return _MAY_BE_LEFT_OUT.sub("", text)
