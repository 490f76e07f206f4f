"""Understands a sentence as far as a claim needs: who acts, whether it is denied, and what is done."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

_WORD = re.compile(r"\{\w+\}|[\w@][\w'’@/.-]*[\w'’]|\w|[,()]")
_END = re.compile(r"[.?!;:]+(?=\s|$)")
_MARKS = {",", "(", ")"}

NEGATIONS = frozenset(
    {
        "not",
        "no",
        "nobody",
        "nobody's",
        "never",
        "nothing",
        "without",
        "neither",
        "nor",
        "none",
        "cannot",
        "unless",
        "nowhere",
    }
)
ACTORS = frozenset(
    {
        "you",
        "they",
        "them",
        "their",
        "your",
        "yours",
        "theirs",
        "themselves",
        "panel",
        "police",
        "mash",
        "lado",
        "lead",
        "officer",
        "officers",
        "council",
        "team",
        "family",
        "parent",
        "parents",
        "guardian",
        "carer",
        "person",
        "staff",
        "somebody",
        "anybody",
        "everybody",
        "nobody",
        "someone",
        "anyone",
        "whoever",
        "services",
        "colleague",
        "head",
        "manager",
    }
)
_SUBJECTS = ACTORS - {"your", "their", "them", "yours", "theirs", "themselves"}
_JOINS = frozenset({"and", "or", "but"})
_OPENINGS = frozenset({"then", "otherwise", "so", "please"})
"""Words with which an order may open, where they stand at its beginning."""
_EMPTY = frozenset({"do", "does", "did"})
_IN_AN_ORDER = _OPENINGS | _EMPTY | {"not", "never", "first", "also", "still", "just", "always", "only"}
"""All that may stand between the beginning of an order and its verb."""
_FARTHEST = 6
"""The most other words that may stand between two words of what is done."""


@dataclass(frozen=True)
class Sentence:
    """One sentence: its words in small letters, and the words before which a comma or a bracket stands."""

    words: tuple[str, ...]
    breaks: frozenset[int] = frozenset()

    def holds(self, phrase: str) -> bool:
        """Whether these words stand in it, one after the other, and no "not" behind them."""
        sought = words_of(phrase)
        return any(
            self.words[at : at + len(sought)] == sought and not self._denied_at(at + len(sought))
            for at in range(len(self.words) - len(sought) + 1)
        )

    def _denied_at(self, at: int) -> bool:
        return self.words[at : at + 1] == ("not",) and at not in self.breaks

    def acts(self, what: str) -> Iterator[int]:
        """Where it begins to speak of what is done: the words in their order, with others between them.

        Nobody who acts may stand between them, and nothing that denies, nor a "not" behind them.
        """
        sought = words_of(what)
        for begin, word in enumerate(self.words):
            if sought and word == sought[0] and self._goes_on(begin + 1, sought[1:]):
                yield begin

    def _goes_on(self, at: int, sought: Sequence[str]) -> bool:
        for word in sought:
            passed = 0
            while at < len(self.words) and self.words[at] != word:
                if self.words[at] in NEGATIONS | ACTORS or passed == _FARTHEST:
                    return False
                at, passed = at + 1, passed + 1
            at += 1
        return at <= len(self.words) and not self._denied_at(at)

    def before(self, act: int, who: str) -> tuple[str, ...] | None:
        """The words between whoever acts and the act; None where somebody else acts, or nobody is named.

        Where nobody is named the sentence gives an order, and ``you`` act.
        """
        named = words_of(who)
        for at in range(act, -1, -1):
            between = self.words[at:act]
            if self.words[max(0, at - len(named)) : at] == named or (
                named == ("you",) and self._order(at) and _IN_AN_ORDER.issuperset(between)
            ):
                return tuple(word for word in between if word not in _EMPTY)
            if at and self.words[at - 1] in _SUBJECTS:
                return None
        return None

    def _order(self, at: int) -> bool:
        """Whether an order can begin here: at the start of the sentence, or after a join or a comma."""
        if at and self.words[at - 1] in _OPENINGS:
            at -= 1
        if at == 0:
            return True
        return (at in self.breaks or self.words[at - 1] in _JOINS) and not self._names_a_subject()

    def _names_a_subject(self) -> bool:
        """Whether the sentence begins with somebody other than ``you`` who acts."""
        head = self.words[:3]
        if head[0] in {"the", "a", "your", "another", "some"}:
            return any(word in _SUBJECTS for word in head[1:])
        return head[0] in (_SUBJECTS - {"you"}) | {"it"}


def words_of(phrase: str) -> tuple[str, ...]:
    """The words of a phrase in small letters, without its marks."""
    return tuple(word for word in _WORD.findall(phrase.lower()) if word not in _MARKS)


def sentences(text: str) -> list[Sentence]:
    """The sentences of a text. One ends at a full stop, a mark, a semicolon or a colon."""
    found: list[Sentence] = []
    for part in _END.split(text):
        words: list[str] = []
        breaks: set[int] = set()
        for word in _WORD.findall(part.lower()):
            if word in _MARKS:
                breaks.add(len(words))
            else:
                words.append(word)
        if words:
            found.append(Sentence(tuple(words), frozenset(breaks)))
    return found


def joined(parts: Iterable[Sentence]) -> Sentence:
    """Sentences as one, with a mark before each."""
    words: list[str] = []
    breaks: set[int] = set()
    for part in parts:
        breaks |= {len(words), *(len(words) + at for at in part.breaks)}
        words += part.words
    return Sentence(tuple(words), frozenset(breaks))
