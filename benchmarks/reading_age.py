"""The reading age of what stands on the screens: the Flesch-Kincaid grade + 5, text by text.

    python benchmarks/reading_age.py [--all]

prints, for each kind of text, how many there are, the median, and how many are above 12; then every text
above 12, the hardest first (with ``--all``, every text). Texts under eight words are left out: on a few words
the formula measures one long word. A sentence ends at a full stop, a mark, a colon or a semicolon.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path
from statistics import median

import textstat

from triage.shipped import general_texts
from triage.yaml_nodes import Node, read_bytes

PROJECT = Path(__file__).resolve().parent.parent
SHORTEST, HARDEST = 8, 12.0
KINDS = {
    "screens": [
        *(
            f"triage/texts/{path.name}"
            for path in sorted(general_texts().glob("*.yaml"))
            if path.stem != "passphrase"
        ),
        *(
            f"dialogs/prevent/{name}.yaml"
            for name in (
                "safety",
                "notice",
                "check",
                "share",
                "form",
                "after",
                "words",
                "follow_up",
                "drafts",
                "demo",
                "paperwork",
                "prefill",
                "terms",
                "areas",
                "commands",
            )
        ),
    ],
    "advice": ["rules/prevent/routes.yaml", "rules/prevent/duties.yaml"],
    "labels": ["rules/prevent/vocabulary.yaml"],
    "reasons": [
        f"rules/prevent/{name}.yaml" for name in ("safety", "notice", "check", "share", "after_referral")
    ],
}
NO_WORDS = {
    "id",
    "fact",
    "kind",
    "form",
    "stage",
    "step",
    "by",
    "contact",
    "values",
    "when",
    "then",
    "sources",
    "section",
    "if_answered",
    "asked_when",
    "one_call_with",
    "unless_nothing",
    "beside",
}
"""Keys of the files whose values are names of the program or of a document."""


@dataclass(frozen=True)
class Text:
    """One text and the place where it stands."""

    place: str
    words: str

    @cached_property
    def length(self) -> int:
        """How many words it has."""
        return len(re.findall(r"[\w'’-]+", self.plain))

    @property
    def plain(self) -> str:
        """The text with every gap filled by one short word."""
        return re.sub(r"\{\w+\}", "this", self.words)

    @cached_property
    def age(self) -> float:
        """The age at which it is read with ease."""
        sentences = [part for part in re.split(r"[.?!:;]+(?:\s|$)", self.plain) if re.search(r"\w", part)]
        syllables = int(textstat.syllable_count(self.plain))
        grade = 0.39 * self.length / max(1, len(sentences)) + 11.8 * syllables / self.length - 15.59
        return grade + 5


def texts(paths: list[str]) -> list[Text]:
    """Every text in these files that is long enough to be measured."""
    found = [
        Text(f"{path} {place}", words)
        for path in paths
        for place, words in _scalars(read_bytes((PROJECT / path).read_bytes(), path))
    ]
    return [text for text in found if text.length >= SHORTEST]


def _scalars(node: Node, path: str = "") -> Iterator[tuple[str, str]]:
    """The words below a node, each with a path of names: an entry of a list is named by its id."""
    if isinstance(node.value, dict):
        for key, entry in node.value.items():
            if key not in NO_WORDS or (isinstance(entry.value, dict) and key == "values"):
                yield from _scalars(entry, f"{path}.{key}".lstrip("."))
    elif isinstance(node.value, tuple):
        for number, entry in enumerate(node.value, 1):
            named = entry.value.get("id") if isinstance(entry.value, dict) else None
            yield from _scalars(entry, f"{path}.{named.text() if named else number}".lstrip("."))
    elif node.text():
        yield path, node.text()


def by_file(kinds: Iterable[list[Text]]) -> dict[str, list[float]]:
    """The ages of the texts in each file."""
    found: dict[str, list[float]] = {}
    for text in chain.from_iterable(kinds):
        found.setdefault(text.place.split()[0], []).append(text.age)
    return found


def main() -> None:
    kinds = {kind: texts(paths) for kind, paths in KINDS.items()}
    print(f"{'':9}texts  median  above {HARDEST:g}")
    for kind, found in kinds.items():
        hard = sum(text.age > HARDEST for text in found)
        print(f"{kind:9}{len(found):5}{median(text.age for text in found):8.1f}{hard:10}")
    print()
    for path, ages in by_file(kinds.values()).items():
        print(f"{median(ages):5.1f}  {path} ({len(ages)} texts)")
    print()
    every = sorted((text for found in kinds.values() for text in found), key=lambda text: -text.age)
    for text in every:
        if "--all" in sys.argv or text.age > HARDEST:
            print(f"{text.age:5.1f}  {text.place}: {text.words}")


if __name__ == "__main__":
    main()
