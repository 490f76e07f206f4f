"""How well the list of danger words does on sentences that it was not made from.

    python benchmarks/danger_words.py

prints how many of the held-out sentences about danger the list finds and how many harmless ones it takes for
danger, then each miss, and each false alarm with the words it was raised for; after that the same for each
round of sentences that were written later, and of those by another hand. Of round_b only the rates are
printed: who makes the list wider is not to read its sentences. It ends with 1 where of the held-out ones
fewer than 90 of 100 are found or more than 10 of 100 harmless ones raise a false alarm.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from triage.conversation import load_script
from triage.conversation.danger import DangerWords
from triage.policy import load_policy
from triage.yaml_nodes import Node, read_file

PROJECT = Path(__file__).resolve().parent.parent
SENTENCES = PROJECT / "tests" / "data" / "danger_sentences.yaml"
LATER = PROJECT / "tests" / "data" / "danger_sentences_later.yaml"
BY_OTHERS = PROJECT / "tests" / "data" / "danger_sentences_by_others.yaml"
UNREAD = "round_b"
"""The round by another hand whose sentences are not shown, so that they stay new to the list."""
FEWEST_HITS, MOST_FALSE_ALARMS = 0.90, 0.10


@dataclass(frozen=True)
class Counted:
    """What the list did on the sentences: ``alarms`` with the words each was raised for."""

    dangers: int
    harmless: int
    missed: tuple[str, ...]
    alarms: tuple[tuple[str, str], ...]

    @property
    def hits(self) -> float:
        """The share of the sentences about danger that were found."""
        return 1 - len(self.missed) / self.dangers

    @property
    def false_alarms(self) -> float:
        """The share of the harmless sentences that were taken for danger."""
        return len(self.alarms) / self.harmless


def sentences(kind: str, where: Node | None = None) -> list[str]:
    """The sentences of a kind, ``danger`` or ``harmless``: the held-out ones, or those of ``where``."""
    return [entry.filled() for entry in (where or read_file(SENTENCES)).need(kind).items()]


def counted(words: DangerWords, dangers: Sequence[str], harmless: Sequence[str]) -> Counted:
    """What a list does on these sentences."""
    alarms = ((text, "; ".join(one.said for one in words.find(text))) for text in harmless)
    return Counted(
        len(dangers),
        len(harmless),
        tuple(text for text in dangers if not words.find(text)),
        tuple((text, said) for text, said in alarms if said),
    )


def main() -> int:
    """Print the rates, each miss and each false alarm."""
    words = load_script(load_policy()).danger
    found = counted(words, sentences("danger"), sentences("harmless"))
    report("Held out", found)
    for file, by in ((LATER, ""), (BY_OTHERS, ", by another hand")):
        for name, node in read_file(file).mapping().items():
            report(
                name.replace("_", " ").capitalize() + by,
                counted(words, sentences("danger", node), sentences("harmless", node)),
                name != UNREAD,
            )
    return int(found.hits < FEWEST_HITS or found.false_alarms > MOST_FALSE_ALARMS)


def report(title: str, found: Counted, with_sentences: bool = True) -> None:
    """Print what the list did on some sentences, and which it got wrong."""
    print(title)
    print(f"{found.dangers} sentences about danger: {found.hits:.1%} found, {len(found.missed)} missed")
    for text in found.missed if with_sentences else ():
        print(f"  {text}")
    print(
        f"{found.harmless} harmless sentences: {found.false_alarms:.1%} taken for danger, "
        f"{len(found.alarms)} false alarms"
    )
    for text, said in found.alarms if with_sentences else ():
        print(f"  {text}  [{said}]")


if __name__ == "__main__":
    sys.exit(main())
