"""How a set of papers belongs to earlier papers of the same concern."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from triage.cases.model import Case
from triage.paperwork.advice import paper_words
from triage.paperwork.files import case_word, kind_of, set_name, set_of

_IN_EVERY_SET = ("answers", "")


@dataclass(frozen=True, slots=True)
class Lineage:
    """Which set of papers of a concern this is, and what came before it."""

    number: int = 1
    replaces: int = 0
    """The set that this one replaces; 0 for none."""
    continues: str = ""
    """The reference under which a colleague began; empty where nobody did."""
    note: bool = False
    """Whether the colleague ended with a note."""

    def said(self, reference: str) -> str:
        """What a paper says of this, in plain words; empty for the first set of one's own."""
        words, said = paper_words(), []
        if self.continues:
            said.append(
                words("common.continues_note" if self.note else "common.continues", reference=self.continues)
            )
        if self.number > 1:
            said.append(words("common.set", number=str(self.number)))
        if self.replaces:
            said.append(
                words(
                    "common.replaces",
                    number=str(self.replaces),
                    name=f"{case_word()}-{set_name(reference, self.replaces)}",
                )
            )
        return " ".join(said)

    def as_json(self) -> dict[str, object]:
        """What the record's file keeps of this; nothing for the first set of one's own."""
        found: dict[str, object] = {"continues": self.continues} if self.continues else {}
        if self.number > 1:
            found["set"] = self.number
        return {**found, "replaces": self.replaces} if self.replaces else found


def lineage(
    reference: str,
    number: int,
    kinds: Collection[str],
    there: Sequence[Path],
    begun: Case | None = None,
    note: bool = False,
) -> Lineage:
    """The lineage of set ``number`` with papers of these ``kinds``, among the files of the concern that are
    ``there``. It replaces the set before it; but where it goes on from what a colleague has ``begun``, only
    one with a paper of the same kind: their note stays what it was. ``note``: they ended with one."""
    earlier = [path for path in there if set_of(path, reference) < number]
    continues = begun.reference if begun else ""
    if continues:
        earlier = [path for path in earlier if kind_of(path) in kinds and kind_of(path) not in _IN_EVERY_SET]
    return Lineage(number, max((set_of(path, reference) for path in earlier), default=0), continues, note)
