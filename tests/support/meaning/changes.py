"""Small changes of wording that turn a meaning round, each in one place of one text (or of two labels)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from meaning.lexicon import (
    ACTORS,
    AUXILIARIES,
    COUNTED,
    DENIALS_ADDED,
    DENIALS_DROPPED,
    DOES,
    DUTIES,
    ORDERS,
    SMALL,
    SUBJECTS,
    TIMES,
)
from meaning.texts import Text


@dataclass(frozen=True)
class Change:
    """One change: its kind, the texts that it changes, and what stands there then."""

    kind: str
    file: str
    after: Mapping[str, str]

    def __str__(self) -> str:
        return " | ".join(f"{path}: {words}" for path, words in self.after.items())


def changes(texts: Iterable[Text]) -> Iterator[Change]:
    """Every change of these texts, once."""
    seen: set[tuple[str, str]] = set()
    known = list(texts)
    for text in known:
        for kind, words in _of_one(text.words):
            if words != text.words and (text.path, words) not in seen:
                seen.add((text.path, words))
                yield Change(kind, text.file, {text.path: words})
    yield from _exchanged(known)


def _of_one(text: str) -> Iterator[tuple[str, str]]:
    for pattern, instead in DENIALS_DROPPED:
        yield from _each("negation dropped", text, pattern, instead)
    for pattern, instead in DENIALS_ADDED:
        yield from _each("negation added", text, pattern, instead)
    for pattern, instead in DUTIES:
        yield from _each("may and must", text, pattern, instead)
    yield from _denied(text)
    yield from _numbers(text)
    for kind, table in (("actor", ACTORS), ("time", TIMES)):
        for phrase, others in table.items():
            for other in others:
                yield from _each(kind, text, rf"(?<![\w'-]){re.escape(phrase)}(?![\w'-])", other)
    yield from _handed_over(text)
    parts = re.split(r"(?<=[.?!;:])\s+", text)
    for at, part in enumerate(parts):
        if len(parts) > 1 and len(part.split()) > 2:
            yield "sentence dropped", " ".join([*parts[:at], *parts[at + 1 :]])


def _each(kind: str, text: str, pattern: str, instead: str) -> Iterator[tuple[str, str]]:
    for found in re.finditer(pattern, text, re.IGNORECASE):
        yield kind, _put(text, found.start(), found.end(), instead)


def _put(text: str, begin: int, end: int, instead: str) -> str:
    """The text with other words in one place, and a capital where one stood."""
    changed = text[:begin] + instead + text[end:]
    if text[begin : begin + 1].isupper() and changed[begin : begin + 1].islower():
        changed = changed[:begin] + changed[begin].upper() + changed[begin + 1 :]
    return changed


def _denied(text: str) -> Iterator[tuple[str, str]]:
    for found in re.finditer(rf"\b({AUXILIARIES})\b(?! not\b| nobody\b| no\b| nothing\b)", text):
        yield "negation added", _put(text, found.end(), found.end(), " not")
    for begin in _orders(text):
        verb = text[begin:].split()[0]
        order = f"{'Do' if verb[0].isupper() else 'do'} not {verb.lower()}"
        yield "negation added", text[:begin] + order + text[begin + len(verb) :]
    for found in re.finditer(rf"\b(?:{SUBJECTS}) (\w+)", text, re.IGNORECASE):
        if found[1].lower() in DOES and not found[1][0].isupper():
            yield "negation added", _put(text, found.start(1), found.start(1), "do not ")


def _orders(text: str) -> Iterator[int]:
    """Where an order begins: at the start of a sentence, or after a comma or a join in one of orders."""
    begins = r"(?:^|(?<=[.:?!] )|(?<=, )|(?<= and )|(?<=, then )|(?<=[Oo]therwise ))([A-Za-z]+)\b"
    for found in re.finditer(begins, text):
        word = found[1]
        opens = found.start() == 0 or text[found.start() - 2] in ".:?!"
        if word.lower() in ORDERS and (opens or _gives_orders(text, found.start())):
            yield found.start()


def _gives_orders(text: str, at: int) -> bool:
    head = re.split(r"[.:?!]\s+", text[:at])[-1].split()
    return bool(head) and head[0].lower() in ORDERS | {"if", "where", "when", "until", "otherwise", "without"}


def _handed_over(text: str) -> Iterator[tuple[str, str]]:
    """An order turned into somebody else's task."""
    for begin in _orders(text):
        if begin == 0 or text[begin - 2] in ".:?!":
            yield "actor", f"{text[:begin]}The panel must {text[begin].lower()}{text[begin + 1 :]}"


def _numbers(text: str) -> Iterator[tuple[str, str]]:
    for found in re.finditer(r"\d+", text):
        digits = found[0]
        if digits == "999":
            yield "number", _put(text, found.start(), found.end(), "101")
        elif digits in ("101", "111"):
            yield "number", _put(text, found.start(), found.end(), "111" if digits == "101" else "101")
        for at in range(found.start(), found.end()):
            yield "number", _put(text, at, at + 1, str((int(text[at]) + 1) % 10))
    for found in re.finditer(r"\w(?=@)|(?<=@)\w", text):
        yield "number", _put(text, found.start(), found.end(), "x")
    for word, other in SMALL.items():
        yield from _each("number", text, rf"\b{word}\b{'' if word in ('six', 'twelve') else COUNTED}", other)


_ALIKE = re.compile(
    r"(?P<labels>.*\.(?:values|any_of|\w*options))\.[^.]+"
    r"|(?:routes|parallel)\.[^.]+\.(?P<route>headline|means)"
    r"|contacts\.[^.]+\.(?P<contact>name|fallback)"
    r"|(?P<area>areas\.[^.]+\.contacts)\.[^.]+\.(?P<number>phone|email)"
    r"|(?P<of_paper>prefill\.tellers\.|paperwork\.common\.by_)[^.]+"
)
"""Texts of one kind, which could stand in each other's place: options, labels, headlines, numbers."""


def _exchanged(texts: Iterable[Text]) -> Iterator[Change]:
    """Two labels of one fact, two options of one question, and their like, each in the other's place."""
    groups: dict[tuple[str | None, ...], list[Text]] = {}
    for text in texts:
        if found := _ALIKE.fullmatch(text.path):
            groups.setdefault(found.groups(), []).append(text)
    for group in groups.values():
        for one, other in combinations(group, 2):
            if one.words != other.words:
                yield Change("labels exchanged", one.file, {one.path: other.words, other.path: one.words})
