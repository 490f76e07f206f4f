"""Every text about safety, consent, telling and contacts, every route and every task, under a plain path."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from triage.policy.loading import installed_rules
from triage.shipped import DIALOGS, TEXTS, general_texts, shipped
from triage.yaml_nodes import Node, read_bytes

STAGES = ("safety", "notice", "check", "share", "after_referral")
ASKED = {"ask", "ask_self", "ask_on_behalf", "hint", "typed", "help", "why", "title"}
_TYPED = {"story", "answered", "police", "context", "months_since_support_ended", "age"}
"""Questions whose hint says how a line, a day or a number is typed."""


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


def _asked(path: str) -> bool:
    """Everything that a question, or the title of a screen, says; not how a date or a time is written."""
    return (path.rsplit(".", 1)[-1] in ASKED or "options." in path) and not (
        path.endswith((".hint", ".typed")) and path.split(".")[0] in _TYPED
    )


_RULES: Mapping[str, Kept] = {
    "routes.yaml": _ends("headline", "means"),
    "duties.yaml": (
        lambda path: (
            _begins("steps")(path)
            or bool(re.search(r"\.(in_words|how_by_rule)\.", path))
            or _ends("says", "how", "says_to_lead", "how_to_lead", "in_that_call", "because")(path)
        )
    ),
    "derived.yaml": _ends("label"),
    "contacts.yaml": _ends("name", "fallback"),
    "vocabulary.yaml": (lambda path: _ends("label")(path) or bool(re.search(r"\.(values|any_of)\.\D", path))),
    **{f"{stage}.yaml": _ends("says", "because") for stage in STAGES},
}
_DIALOGS: Mapping[str, Kept] = {
    "safety": _asked,
    "notice": _asked,
    "check": _asked,
    "share": _asked,
    "after": _asked,
    "terms": _ends("means"),
    "words": _begins(
        "first_line",
        "always",
        "always_public",
        "do_not",
        "call_card",
        "ring_if_danger",
        "ring_again",
        "after_999",
        "degraded",
        "pathway",
        "sector_notes",
        "disagree",
        "stop_done",
        "stale_contact",
        "unknown_area",
        "police_reached",
        "police_not_reached",
        "not_yours",
        "asked_next",
        "ground_again",
        "welcome",
        "nothing_written",
        "why_not_told",
        "goes_on",
    ),
    "paperwork": _begins(
        "note",
        "done",
        r"common\.degraded",
        r"common\.review_overdue",
        r"common\.contact_missing",
        r"common\.contact_to_ask",
        r"common\.by_\w+",
        r"common\.undecided_means",
    ),
    "prefill": _begins(
        "travel",
        "harm",
        "safeguarding",
        "other_information",
        "complex_needs",
        "person_in_charge",
        "household",
        "known_to",
        "work",
        "prevent_team",
        "lead_agrees",
        "tellers",
    ),
    "follow_up": _begins("disagree", "theirs", "opening", "chase"),
}
"""Which texts of each file: those that lead staff. What only explains how to type an answer is left out."""


def load(rules: Path | None = None) -> dict[str, Text]:
    """Every text that has to be guarded, by its path. ``rules``: another folder with a policy."""
    folder = rules or installed_rules()
    found: dict[str, Text] = {}
    for name, kept in _RULES.items():
        _add(found, folder / name, f"rules/prevent/{name}", "", kept)
    for path in sorted((folder / "areas").glob("*.yaml")):
        _add(
            found,
            path,
            f"rules/prevent/areas/{path.name}",
            f"areas.{path.stem}",
            lambda path: path.startswith("contacts.") or _ends("says", "how_to_send")(path),
        )
    _add(
        found,
        folder / "forms" / "national_2018.yaml",
        "rules/prevent/forms/national_2018.yaml",
        "form",
        _begins("remark_on_consent"),
    )
    for name, kept in _DIALOGS.items():
        found |= _shown(name, kept)
    return found


def _shown(name: str, kept: Kept) -> dict[str, Text]:
    """What a screen shows of ``NAME.yaml``: what the program says, and in its place what Prevent says."""
    general: dict[str, Text] = {}
    own: dict[str, Text] = {}
    prefix = "" if name == "terms" else name
    for found, folder, shown in (
        (general, general_texts(), TEXTS),
        (own, shipped(DIALOGS), f"{DIALOGS}/prevent"),
    ):
        if (path := folder / f"{name}.yaml").exists():
            _add(found, path, f"{shown}/{name}.yaml", prefix, kept)
    lists = {_list_of(path) for path in own}
    return {path: text for path, text in general.items() if _list_of(path) not in lists} | own


def _list_of(path: str) -> str:
    """The list in which an entry stands; a text by itself stands in none but its own."""
    start, _, end = path.rpartition(".")
    return start if end.isdigit() else path


def _add(found: dict[str, Text], path: Path, file: str, prefix: str, kept: Kept) -> None:
    for place, words in _scalars(read_bytes(path.read_bytes(), file)):
        if kept(place):
            whole = f"{prefix}.{place}" if prefix else place
            found[whole] = Text(whole, file, " ".join(words.split()))


_NO_WORDS = {
    "id",
    "fact",
    "form",
    "kind",
    "when",
    "then",
    "stage",
    "step",
    "by",
    "contact",
    "sources",
    "asked_when",
    "one_call_with",
    "read_for",
    "section",
    "if_answered",
    "or_else",
    "review_due",
}
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
            names = entry.value if isinstance(entry.value, dict) else {}
            named = names.get("id") or names.get("term")
            yield from _scalars(entry, f"{path}.{named.text() if named else number}".lstrip("."))
    elif node.text():
        yield path, node.text()
