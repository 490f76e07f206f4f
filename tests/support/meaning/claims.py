"""What is claimed of a text, row by row: who, does or does not, what, when or which number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from meaning.sentences import NEGATIONS, joined, sentences, words_of


@dataclass(frozen=True)
class Claim:
    """Somebody does, or does not do, something, at a time or under a condition."""

    path: str
    who: str
    does: str
    what: str
    when: tuple[str, ...] = ()

    def fault(self, text: str) -> str:
        """What is wrong with a text; nothing if it says what is claimed."""
        spoken = [(sentence, act) for sentence in sentences(text) for act in sentence.acts(self.what)]
        if not spoken:
            return f'nothing says "{self.what}"'
        meant = [(sentence, act) for sentence, act in spoken if all(map(sentence.holds, self.when))]
        if not meant:
            return f'with "{self.what}" nothing says "{"; ".join(self.when)}"'
        for sentence, act in meant:
            between = sentence.before(act, self.who)
            if between is None:
                return f'"{self.what}" is not said of "{self.who}"'
            if not _as_claimed(between, words_of(self.does)):
                return f'"{self.who} ... {self.what}" is said with "{" ".join(between)}"'
        return ""


def _as_claimed(between: Sequence[str], does: Sequence[str]) -> bool:
    """Whether what stands before the act says, and denies, as much as the claim."""
    claimed = [word for word in does if word not in {"do", "does", "did"}]
    rest = iter(between)
    return all(word in rest for word in claimed) and (
        [word for word in between if word in NEGATIONS] == [word for word in claimed if word in NEGATIONS]
    )


@dataclass(frozen=True)
class Label:
    """A label, a name or a number: the words that have to stand in it, and those that must not."""

    path: str
    says: tuple[str, ...]
    never: tuple[str, ...] = ()

    def fault(self, text: str) -> str:
        """What is wrong with a text; nothing if it says what is claimed."""
        whole = joined(sentences(text))
        for part in self.says:
            if not whole.holds(part):
                return f'nothing says "{part}"'
        return next((f'it says "{part}"' for part in self.never if whole.holds(part)), "")


Row = Claim | Label


def read_claims(table: Sequence[Sequence[str]]) -> list[Row]:
    """The claims of a table: text, who, does, what, when or number."""
    return [
        Claim(path, cells[0], cells[1], cells[2], _parts(cells[3]))
        for path, cells in _rows(table, ("text", "who", "does", "what", "when or number"))
    ]


def read_labels(table: Sequence[Sequence[str]]) -> list[Row]:
    """The labels of a table: text, has to say, must not say."""
    return [
        Label(path, _parts(cells[0]), _parts(cells[1]))
        for path, cells in _rows(table, ("text", "has to say", "must not say"))
    ]


def _rows(table: Sequence[Sequence[str]], head: tuple[str, ...]) -> Iterable[tuple[str, Sequence[str]]]:
    if tuple(table[0]) != head:
        raise AssertionError(f"the columns of this table are: {', '.join(head)}")
    above: list[str] = []
    for row in table[1:]:
        above = paths(row[0]) if row[0] else above
        for path in above:
            yield path, row[1:]


def paths(cell: str) -> list[str]:
    """The texts that a cell names: ``duties.contact_lado.how, how_to_lead`` are two."""
    first, *others = [part.strip() for part in cell.split(",")]
    start = first.rpartition(".")[0]
    root = first.partition(".")[0]
    return [
        first,
        *(
            other if other.count(".") > 1 or other.startswith(f"{root}.") else f"{start}.{other}"
            for other in others
        ),
    ]


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in re.split(r";", cell) if part.strip())


def faults(rows: Iterable[Row], texts: Mapping[str, str]) -> list[str]:
    """One line for every claim that does not hold of its text."""
    found: list[str] = []
    for row in rows:
        if row.path not in texts:
            found.append(f"{row.path}: there is no such text")
        elif fault := row.fault(texts[row.path]):
            found.append(f"{row.path}: {fault}: {texts[row.path]}")
    return found
