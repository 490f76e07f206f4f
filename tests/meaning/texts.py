"""Every text about safety, consent, telling and contacts, every route and every task, under a plain path."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from triage.policy.loading import installed_rules
from triage.policy.yaml_nodes import Node, read_bytes

STAGES = ("safety", "notice", "check", "share", "after_referral")
ASKED = {"ask", "hint", "help", "why", "title"}


@dataclass(frozen=True)
class Text:
    """One text: where it stands (``duties.call_999.says``), in which file, and its words."""

    path: str
    file: str
    words: str


Kept = Callable[[str], bool]


def _ends(*keys: str) -> Kept:
    return lambda path: path.rsplit(".", 1)[-1] in keys


def _begins(*starts: str) -> Kept:
    return lambda path: any(re.match(rf"{start}(\.|$)", path) for start in starts)


def _asked(*questions: str) -> Kept:
    """Everything that a question, or the title of a screen, says."""
    return lambda path: path.split(".")[0] in questions and (
        path.rsplit(".", 1)[-1] in ASKED or "options" in path)


_RULES: Mapping[str, Kept] = {
    "routes.yaml": _ends("headline", "means"),
    "duties.yaml": (lambda path: _begins("steps")(path) or ".in_words." in path or _ends(
        "says", "how", "says_to_lead", "how_to_lead", "in_that_call", "because")(path)),
    "contacts.yaml": _ends("name", "fallback"),
    "vocabulary.yaml": (lambda path: _ends("label")(path) or bool(
        re.search(r"\.(values|any_of)\.\D", path))),
    **{f"{stage}.yaml": _ends("says", "because") for stage in STAGES},
}
_DIALOGS: Mapping[str, Kept] = {
    "safety": lambda path: not path.startswith(("police.time", "police.log")),
    "words": _begins("first_line", "always", "do_not", "call_card", "ring_if_danger", "ring_again",
                     "degraded", "pathway", "sector_notes", "disagree", "stop_done", "stale_contact",
                     "unknown_area", "police_reached", "police_not_reached", "not_yours", "asked_next",
                     "ground_again", "welcome", "nothing_written", "why_not_told", "confirmed_contact",
                     "goes_on"),
    "share": _asked("telling", "person_told", "parent_told", "informing_raises_risk", "telling_reason",
                    "agree", "lead_agrees", "household_risk", "known_to", "children_at_home",
                    "works_with_children", "works_with_adults_at_risk"),
    "check": _asked("people", "lead_available", "stop", "stops_with_note", "advice", "prevent_team_advice",
                    "ground_beyond_identity", "ground_again", "concern_remains"),
    "after": _asked("support_consent", "consent_from", "police_assessment", "panel_decision"),
    "notice": _asked("role", "person_in_charge"),
    "paperwork": _begins("note", "done", r"common\.degraded", r"common\.review_overdue",
                         r"common\.contact_missing", r"common\.by_\w+", r"common\.undecided_means"),
    "prefill": _begins("travel", "harm", "safeguarding"),
    "follow_up": _begins("disagree", "theirs", "opening"),
}


def load(rules: Path | None = None) -> dict[str, Text]:
    """Every text that has to be guarded, by its path. ``rules``: another folder with a policy."""
    folder = rules or installed_rules()
    found: dict[str, Text] = {}
    for name, kept in _RULES.items():
        _add(found, folder / name, f"rules/{name}", "", kept)
    for path in sorted((folder / "areas").glob("*.yaml")):
        _add(found, path, f"rules/areas/{path.name}", f"areas.{path.stem}",
             lambda path: path.startswith("contacts.") or _ends("says", "how_to_send")(path))
    dialogs = Path(str(resources.files("triage.dialogs")))
    for name, kept in _DIALOGS.items():
        _add(found, dialogs / f"{name}.yaml", f"dialogs/{name}.yaml", name, kept)
    return found


def _add(found: dict[str, Text], path: Path, file: str, prefix: str, kept: Kept) -> None:
    for place, words in _scalars(read_bytes(path.read_bytes(), file)):
        if kept(place):
            whole = f"{prefix}.{place}" if prefix else place
            found[whole] = Text(whole, file, " ".join(words.split()))


_NO_WORDS = {"id", "fact", "form", "kind", "when", "then", "stage", "step", "by", "contact", "sources",
             "asked_when", "one_call_with", "read_for", "section", "if_answered", "or_else", "review_due"}
"""Keys whose values are names of the program or of a document."""


def _scalars(node: Node, path: str = "") -> Iterator[tuple[str, str]]:
    """The words below a node. An entry of a list is named by its id, as screens and questions are."""
    if isinstance(node.value, dict):
        for key, entry in node.value.items():
            if key not in _NO_WORDS:
                # A question is named without its screen.
                at = "" if key == "questions" else path if key == "screens" else f"{path}.{key}".lstrip(".")
                yield from _scalars(entry, at)
    elif isinstance(node.value, tuple):
        for number, entry in enumerate(node.value, 1):
            named = entry.value.get("id") if isinstance(entry.value, dict) else None
            yield from _scalars(entry, f"{path}.{named.text() if named else number}".lstrip("."))
    elif node.text():
        yield path, node.text()
