"""Words of danger in what people type: after them the question about danger is asked once more."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from math import prod

from triage.yaml_nodes import Node

_WORD = re.compile(r"[^\W_]+")
_WORD_OR_END = re.compile(r"[^\W_]+|[.?!](?=\s|\Z)")
_SHORT = re.compile(
    r"\b(?:((?:ca|do|wo|did|does|is|was|would|could|should|have|has|had|are|were|ai)n)(t)"
    r"|(i|you|they|we)(ve)|(i)(m)|(you|they)(re|ll|d)|(he|she|that|what|there|who)(s))\b"
)
"""Short forms as they are typed in haste, without their apostrophe."""
_SIDES = ("near", "then", "after")
_PARTS = ("enough", "together", "harmless", "harmless_together")
_FURTHEST, _MOST_FORMS = 12, 2000
BETWEEN = " ... "
"""What stands for the words between the two words of a pair."""

_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a phrase: as the list writes it, and the line of the list it belongs to."""

    written: str
    line: str


@dataclass(frozen=True, slots=True)
class Found:
    """Danger in a text: ``said`` for the screen, made of words of the list only; ``line`` for once only."""

    said: str
    line: str


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a form stands in a text: its first word, the word after it, and its sentence."""

    start: int
    end: int
    sentence: int
    form: Form


@dataclass(frozen=True)
class Phrases:
    """Forms by their words. Looking up takes as long as the text, whatever the text is."""

    forms: Mapping[_Words, Form]
    _lengths: dict[str, tuple[int, ...]] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        lengths: dict[str, set[int]] = {}
        for words in self.forms:
            lengths.setdefault(words[0], set()).add(len(words))
        object.__setattr__(self, "_lengths", {word: tuple(sorted(found)) for word, found in lengths.items()})

    @staticmethod
    def all_of(several: Iterable[Phrases]) -> Phrases:
        """The forms of several of these together."""
        return Phrases({words: form for one in several for words, form in one.forms.items()})

    @property
    def written(self) -> frozenset[str]:
        """Each form as the list writes it."""
        return frozenset(form.written for form in self.forms.values())

    def places(self, text: _Text) -> Iterator[_Place]:
        """Where a form stands in a text, within one sentence."""
        for start in sorted(at for word in self._lengths.keys() & text.at.keys() for at in text.at[word]):
            for length in self._lengths[text.words[start]]:
                end = start + length
                form = self.forms.get(text.words[start:end]) if end <= len(text.words) else None
                if form and text.sentences[start] == text.sentences[end - 1]:
                    yield _Place(start, end, text.sentences[start], form)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two words that mean danger, or lift it, when at most ``within`` words apart in one sentence."""

    these: Phrases
    other: Phrases
    within: int
    side: str
    """Where the second stands: ``near`` (on either side), ``then`` (after it), ``after`` (before it)."""

    def places(self, text: _Text) -> Iterator[tuple[_Place, _Place]]:
        """Each place of the first, with the first place of the second that is near enough."""
        begin: dict[int, _Place] = {}
        end: dict[int, _Place] = {}
        for other in self.other.places(text):
            begin[other.start] = end[other.end] = other
        for place in self.these.places(text):
            after = [begin.get(place.end + step) for step in range(self.within)]
            before = [end.get(place.start - step) for step in range(self.within)]
            sides = {"near": [*after, *before], "then": after, "after": before}
            near = next(
                (found for found in sides[self.side] if found and found.sentence == place.sentence), None
            )
            if near:
                yield place, near


@dataclass(frozen=True, slots=True)
class _Text:
    """A text as its words, the number of the sentence that each stands in, and where each word stands."""

    words: _Words
    sentences: tuple[int, ...]
    at: Mapping[str, list[int]]

    @staticmethod
    def of(text: str) -> _Text:
        words, sentences, sentence = [], [], 0
        for found in _WORD_OR_END.findall(_plain(text)):
            if found in ".?!":
                sentence += 1
            else:
                words.append(found)
                sentences.append(sentence)
        at: dict[str, list[int]] = {}
        for place, word in enumerate(words):
            at.setdefault(word, []).append(place)
        return _Text(tuple(words), tuple(sentences), at)


@dataclass(frozen=True)
class DangerWords:
    """The list of danger words. It decides nothing: it only says when the question is asked again."""

    enough: Phrases = Phrases({})
    pairs: tuple[Pair, ...] = ()
    harmless: Phrases = Phrases({})
    harmless_pairs: tuple[Pair, ...] = ()
    ticks: frozenset[str] = frozenset()
    """Ticks, as ``ticked:`` and the word, after which it is asked again."""

    def find(self, text: str) -> tuple[Found, ...]:
        """The danger in a text, each line of the list once: what is enough by itself, then pairs, each in the
        order of the text."""
        read = _Text.of(text)
        lifted = self._lifted(read)
        alone: list[tuple[int, Found]] = []
        paired: list[tuple[int, Found]] = []
        for place in self.enough.places(read):
            if lifted.isdisjoint(range(place.start, place.end)):
                alone.append((place.start, Found(place.form.written, place.form.line)))
        for pair in self.pairs:
            for place, near in pair.places(read):
                if lifted.isdisjoint((*range(place.start, place.end), *range(near.start, near.end))):
                    first, last = sorted((place, near), key=lambda one: one.start)
                    said = f"{first.form.written}{BETWEEN}{last.form.written}"
                    paired.append((first.start, Found(said, place.form.line)))
        once: dict[str, Found] = {}
        for found in (alone, paired):
            for _, one in sorted(found, key=lambda entry: entry[0]):
                once.setdefault(one.line, one)
        return tuple(once.values())

    def knows(self, phrase: str) -> bool:
        """Whether this list could have found a phrase, or holds it as a tick."""
        if phrase in self.ticks or phrase in self.enough.written:
            return True
        first, between, last = phrase.partition(BETWEEN)
        return bool(between) and any(
            (first in pair.these.written and last in pair.other.written)
            or (first in pair.other.written and last in pair.these.written)
            for pair in self.pairs
        )

    def _lifted(self, text: _Text) -> frozenset[int]:
        """The words of a text that do not count, because of what stands with them."""
        of_pairs = (place for pair in self.harmless_pairs for place, _ in pair.places(text))
        return frozenset(
            at for place in (*self.harmless.places(text), *of_pairs) for at in range(place.start, place.end)
        )


def read_danger_words(files: Iterable[Node], ticks: Iterable[str]) -> DangerWords:
    """The list in the files of danger words, with the ticks read from it. InputError names file and line."""
    parts: dict[str, list[Node]] = {part: [] for part in _PARTS}
    groups: dict[str, Phrases] = {}
    for root in files:
        for name, node in root.mapping((*_PARTS, "groups", "ticks")).items():
            if name in parts:
                parts[name] += node.items()
        for name, node in root.need("groups").mapping().items():
            if name in groups:
                node.fail("a group of this name stands in an earlier file")
            groups[name] = _phrases(node.items())
    enough, together, harmless, harmless_together = (parts[part] for part in _PARTS)
    return DangerWords(
        _phrases(enough),
        _pairs(together, groups),
        _phrases(harmless),
        _pairs(harmless_together, groups),
        frozenset(ticks),
    )


def _phrases(entries: Iterable[Node]) -> Phrases:
    forms: dict[_Words, Form] = {}
    alone: set[_Words] = set()
    for entry in entries:
        line = ""
        for part in entry.filled().split(","):
            for written, words in _written(part, entry):
                line = line or written
                forms.setdefault(words, Form(written, line))
            if "/" not in part:
                if words in alone:
                    entry.fail(f"{written!r} stands here twice")
                alone.add(words)
    return Phrases(forms)


def _written(part: str, entry: Node) -> list[tuple[str, _Words]]:
    """Every form that a part of a line stands for, one for each word that a stroke gives, with its words."""
    choices = [
        [(word, tuple(_WORD.findall(_plain(word)))) for word in words.split("/")] for words in part.split()
    ]
    if not choices or not all(word for choice in choices for word, _ in choice):
        entry.fail("a word is missing beside a comma or a stroke")
    if prod(map(len, choices)) > _MOST_FORMS:
        entry.fail(f"this stands for more than {_MOST_FORMS} forms; write it in several parts")
    found = [
        (" ".join(word for word, _ in form), tuple(word for _, words in form for word in words))
        for form in product(*choices)
    ]
    for written, words in found:
        if not words:
            entry.fail(f"no word stands in {written!r}")
    return found


def _pairs(entries: Iterable[Node], groups: Mapping[str, Phrases]) -> tuple[Pair, ...]:
    return tuple(_pair(entry, groups) for entry in entries)


def _pair(entry: Node, groups: Mapping[str, Phrases]) -> Pair:
    given = entry.mapping(["these", *_SIDES, "within"])
    sides = [side for side in _SIDES if side in given]
    if len(sides) != 1:
        entry.fail(f"a pair needs one of {', '.join(_SIDES)}")
    within = entry.need("within").whole_number()
    if not 1 <= within <= _FURTHEST:
        entry.need("within").fail(f"this is from 1 to {_FURTHEST} words")
    return Pair(_together(entry.need("these"), groups), _together(given[sides[0]], groups), within, sides[0])


def _together(node: Node, groups: Mapping[str, Phrases]) -> Phrases:
    return Phrases.all_of(groups[name.word(groups, "group")] for name in node.one_or_more())


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return _SHORT.sub(lambda found: "'".join(part for part in found.groups() if part), folded)
