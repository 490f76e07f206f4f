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
    """What stands in the gap where a hint names the phrase, and no words are listed."""
    fits: str = ""
    """A text for an example, where ``shown`` is none."""

    def regex(self) -> str:
        """The pattern of everything that can stand here."""
        longest_first = sorted(self.words, key=len, reverse=True)
        return self.pattern or "|".join(re.escape(word) for word in longest_first)

    def value(self, text: str) -> Any:
        """What the text in the gap stands for."""
        return self.words[text] if self.words else self.read(text)

    def hints(self) -> list[str]:
        """Every listed word; where none is listed, what is shown in its place."""
        return list(self.words) or [self.shown]

    def examples(self) -> list[str]:
        """Every listed word; where none is listed, one text that fits."""
        return list(self.words) or [self.fits or self.shown]


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
        """A whole line that says this: with the words that were chosen in its gaps, an example in others."""
        return self._filled(_whole(self.text), {name: gap.examples()[0] for name, gap in self._gaps} | chosen)

    def hint(self, **chosen: str) -> str:
        """The same as a person is told of it, where dots may stand for a word."""
        return self._filled(_whole(self.text), {name: gap.hints()[0] for name, gap in self._gaps} | chosen)

    @property
    def _gaps(self) -> Iterable[tuple[str, ParameterType]]:
        return self.parameter_types.items()

    @staticmethod
    def _filled(text: str, words: Mapping[str, str]) -> str:
        return GAP.sub(lambda gap: words[gap[1]], text)

    def spelt_out(self) -> Iterator[str]:
        """Hints with every word that the gaps take, or with one where they are too many."""
        shown = without_optional(self.text)
        names = GAP.findall(shown)
        lists = [self.parameter_types[name].hints() for name in names]
        if math.prod(map(len, lists)) > _MOST_SPELT_OUT:
            lists = [words[:1] for words in lists]
        for chosen in itertools.product(*lists):
            yield self._filled(shown, dict(zip(names, chosen, strict=True)))

    def samples(self) -> Iterator[str]:
        """Lines that say this, short and whole, with every word of every gap in one of them."""
        first = {name: gap.examples()[0] for name, gap in self._gaps}
        yield self._filled(without_optional(self.text), first)
        for name, gap in self._gaps:
            yield from (self.example(**{name: word}) for word in gap.examples())

    def play(
        self, context: ScenarioContext, line: str, below: str = "", table: Iterable[Iterable[str]] = ()
    ) -> None:
        """Do what the line means. AssertionError says in words what was expected and what was found."""
        self.meaning(context, StepArguments(self.words(line), below, tuple(tuple(row) for row in table)))


def _whole(text: str) -> str:
    return text.replace("[", "").replace("]", "")


def without_optional(text: str) -> str:
    """A phrase without the parts that may be left out."""
    return _MAY_BE_LEFT_OUT.sub("", text)
