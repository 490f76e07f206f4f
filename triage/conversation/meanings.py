"""What words mean that staff are asked about, as ``dialogs/terms.yaml`` gives them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from triage.cases.catalogue import read_dialog
from triage.folders import Dialogs
from triage.policy.model import Citation, Policy
from triage.policy.sources import read_citations


@dataclass(frozen=True, slots=True)
class Meaning:
    """One term: the beginnings of words that call for it, what it means, and where that is from."""

    term: str
    used: tuple[str, ...]
    means: str
    sources: tuple[Citation, ...]

    def called_for(self, texts: Iterable[str]) -> bool:
        """Whether one of the texts uses the term."""
        return any(
            re.search(rf"(?<!\w){re.escape(word)}", text, re.IGNORECASE)
            for word in self.used
            for text in texts
        )


def read_meanings(policy: Policy, dialogs: Dialogs) -> tuple[Meaning, ...]:
    """The terms in terms.yaml of the dialogs, in order. InputError names file and line."""
    if dialogs.may_say_less and not (dialogs.folder / "terms.yaml").exists():
        return ()
    root = read_dialog("terms", dialogs.folder)
    root.mapping(["terms"])
    found = []
    for node in root.need("terms").items():
        node.mapping(["term", "used", "means", "sources"])
        found.append(
            Meaning(
                node.need("term").filled(),
                tuple(entry.filled() for entry in node.need("used").one_or_more()),
                node.need("means").filled(),
                read_citations(node.need("sources"), policy.sources),
            )
        )
    return tuple(found)
