"""The wording of documents, read from ``dialogs/``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from triage.errors import InputError
from triage.folders import Stamp, dialogs_in_use, in_use
from triage.shipped import DIALOGS, shipped, shown_as
from triage.yaml_nodes import Node, read_file


@dataclass(frozen=True)
class Catalogue:
    """Texts by dotted name, and lists of words by dotted name."""

    texts: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]

    def __call__(self, name: str, /, **parts: str) -> str:
        """The text called ``name`` with its parts filled in; KeyError if there is none."""
        return self.texts[name].format_map(parts) if parts else self.texts[name]

    def reworded(self, reword: Callable[[str], str]) -> Catalogue:
        """The same words with every text as ``reword`` has it said."""
        return Catalogue(
            {name: reword(text) for name, text in self.texts.items()},
            {name: tuple(map(reword, lines)) for name, lines in self.lists.items()},
        )

    def under(self, group: str) -> Iterable[tuple[str, tuple[str, ...]]]:
        """The lists of a group, each with its name inside the group."""
        start = f"{group}."
        return [
            (name.removeprefix(start), found) for name, found in self.lists.items() if name.startswith(start)
        ]


def in_a_row(labels: Iterable[str]) -> str:
    """Labels of the policy inside a sentence: ``the deputy or the head; a line manager``."""
    return "; ".join(label[:1].lower() + label[1:] for label in labels)


def adds_words(folder: Path) -> bool:
    """Whether a folder is that of another pathway, which needs no words but its own."""
    return dialogs_in_use(folder).may_say_less


def dialogs_folder(given: Path | None = None) -> Path:
    """The folder with dialogs: ``given``, else the one in use."""
    return given or in_use().dialogs


def installed_dialogs() -> Path:
    """The folder of the dialogs that are meant where none are named."""
    return shipped(DIALOGS)


def dialogs_stamp(given: Path | None = None) -> Stamp:
    """What has to be the same for what was read of a folder to hold. What ships never changes."""
    return dialogs_in_use(given).stamp


def shown_dialog(name: str, folder: Path | None = None) -> str:
    """What errors and pages call ``NAME.yaml`` of a folder with dialogs, by default of those in use."""
    return f"{shown_as(folder or dialogs_folder(), DIALOGS)}/{name}.yaml"


def read_dialog(name: str, folder: Path) -> Node:
    """The file ``NAME.yaml`` of a folder with dialogs. InputError names file and line of what is wrong."""
    path, shown = folder / f"{name}.yaml", shown_dialog(name, folder)
    if not path.exists():
        raise InputError("this file of the dialogs is missing", file=shown)
    return read_file(path, shown)


def load_catalogue(name: str, dialogs: Path | None = None) -> Catalogue:
    """The texts of ``NAME.yaml`` in ``dialogs``, by default those in use. InputError names file and line."""
    folder, stamp = dialogs_folder(dialogs), dialogs_stamp(dialogs)
    if not adds_words(folder):
        return _load_catalogue(name, folder, stamp)
    return _with_words_of(name, folder, stamp)


@lru_cache(maxsize=16)
def _with_words_of(name: str, folder: Path, stamp: Stamp) -> Catalogue:
    """The words of the program, and before them those of a pathway."""
    ours = _load_catalogue(name, installed_dialogs(), ())
    if not (folder / f"{name}.yaml").exists():
        return ours
    theirs = _load_catalogue(name, folder, stamp)
    return Catalogue({**ours.texts, **theirs.texts}, {**ours.lists, **theirs.lists})


@lru_cache(maxsize=16)
def _load_catalogue(name: str, folder: Path, stamp: Stamp) -> Catalogue:
    texts: dict[str, str] = {}
    lists: dict[str, tuple[str, ...]] = {}
    _collect(read_dialog(name, folder), texts, lists)
    return Catalogue(texts, lists)


def _collect(node: Node, texts: dict[str, str], lists: dict[str, tuple[str, ...]]) -> None:
    if isinstance(node.value, dict):
        for entry in node.value.values():
            _collect(entry, texts, lists)
    elif isinstance(node.value, tuple):
        lists[node.path] = tuple(entry.filled() for entry in node.value)
    else:
        texts[node.path] = node.filled()
