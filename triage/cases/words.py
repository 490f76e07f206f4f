"""The wording of documents, read from ``dialogs/``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from triage.policy.yaml_nodes import Node, read_bytes


@dataclass(frozen=True)
class Words:
    """Texts by dotted name, and lists of words by dotted name."""

    texts: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]

    def __call__(self, name: str, /, **parts: str) -> str:
        """The text called ``name`` with its parts filled in; KeyError if there is none."""
        return self.texts[name].format_map(parts) if parts else self.texts[name]

    def told(self, reword: Callable[[str], str]) -> Words:
        """The same words with every text as ``reword`` has it said."""
        return Words({name: reword(text) for name, text in self.texts.items()},
                     {name: tuple(map(reword, lines)) for name, lines in self.lists.items()})

    def under(self, group: str) -> Iterable[tuple[str, tuple[str, ...]]]:
        """The lists of a group, each with its name inside the group."""
        start = f"{group}."
        return [(name.removeprefix(start), found) for name, found in self.lists.items()
                if name.startswith(start)]


def in_a_row(labels: Iterable[str]) -> str:
    """Labels of the policy inside a sentence: ``the deputy or the head; a line manager``."""
    return "; ".join(label[:1].lower() + label[1:] for label in labels)


@lru_cache(maxsize=8)
def load_words(name: str) -> Words:
    """The texts of ``dialogs/NAME.yaml``. InputError names file and line of what is wrong in it."""
    file = f"{name}.yaml"
    raw = resources.files("triage.dialogs").joinpath(file).read_bytes()
    texts: dict[str, str] = {}
    lists: dict[str, tuple[str, ...]] = {}
    _collect(read_bytes(raw, f"dialogs/{file}"), texts, lists)
    return Words(texts, lists)


def _collect(node: Node, texts: dict[str, str], lists: dict[str, tuple[str, ...]]) -> None:
    if isinstance(node.value, dict):
        for entry in node.value.values():
            _collect(entry, texts, lists)
    elif isinstance(node.value, tuple):
        lists[node.path] = tuple(entry.filled() for entry in node.value)
    else:
        texts[node.path] = node.filled()
