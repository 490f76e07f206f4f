"""The texts that the program shows: its own, and over them those of the pathway.

What every pathway can say stands in ``triage/texts/``. A file of the same name among the dialogs of a pathway
says texts of it in another way, and adds others; the rest stays as the program says it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from triage.errors import InputError
from triage.folders import Stamp, dialogs_in_use, in_use
from triage.shipped import DIALOGS, TEXTS, general_texts, shipped, shown_as
from triage.yaml_nodes import Node, read_file


@dataclass(frozen=True)
class Catalogue:
    """Texts by dotted name, and lists of words by dotted name."""

    texts: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return not self.texts and not self.lists

    def __call__(self, name: str, /, **parts: str) -> str:
        """The text called ``name`` with its parts filled in; KeyError if there is none."""
        return self.texts[name].format_map(parts) if parts else self.texts[name]

    def reworded(self, reword: Callable[[str], str]) -> Catalogue:
        """The same words with every text as ``reword`` has it said."""
        return Catalogue(
            {name: reword(text) for name, text in self.texts.items()},
            {name: tuple(map(reword, lines)) for name, lines in self.lists.items()},
        )

    def with_those_of(self, node: Node) -> Catalogue:
        """These, and over them the texts that stand in a file. InputError where it has a list in place of a
        text, or a text in place of a list."""
        texts, lists = dict(self.texts), dict(self.lists)
        _collect(node, texts, lists)
        return Catalogue(texts, lists)

    def under(self, group: str) -> Iterable[tuple[str, tuple[str, ...]]]:
        """The lists of a group, each with its name inside the group."""
        start = f"{group}."
        return [
            (name.removeprefix(start), found) for name, found in self.lists.items() if name.startswith(start)
        ]


def in_a_row(labels: Iterable[str]) -> str:
    """Labels of the policy inside a sentence: ``the deputy or the head; a line manager``."""
    return "; ".join(label[:1].lower() + label[1:] for label in labels)


def dialogs_of_the_pathway() -> Path:
    """The folder with the dialogs of the pathway in use, whatever copy of them is tried."""
    return in_use().folders.dialogs


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
    """The program's texts of ``NAME.yaml``, and over them those of ``dialogs``, by default of those in use.

    InputError names file and line, also where neither has such a file.
    """
    return _load_catalogue(name, dialogs_folder(dialogs), dialogs_stamp(dialogs))


@lru_cache(maxsize=16)
def _load_catalogue(name: str, folder: Path, stamp: Stamp) -> Catalogue:
    general = general_catalogue(name)
    if general.is_empty or (folder / f"{name}.yaml").exists():
        return general.with_those_of(read_dialog(name, folder))
    return general


@lru_cache(maxsize=16)
def general_catalogue(name: str) -> Catalogue:
    """What the program says in ``NAME.yaml`` where no pathway says it otherwise; nothing where it has no such
    file."""
    path = general_texts() / f"{name}.yaml"
    return NO_TEXTS.with_those_of(read_file(path, f"{TEXTS}/{name}.yaml")) if path.exists() else NO_TEXTS


def own_catalogue(name: str, folder: Path) -> Catalogue:
    """What ``NAME.yaml`` of a folder with dialogs says by itself; nothing where there is no such file.
    InputError names file and line."""
    return (
        NO_TEXTS.with_those_of(read_dialog(name, folder)) if (folder / f"{name}.yaml").exists() else NO_TEXTS
    )


def _collect(node: Node, texts: dict[str, str], lists: dict[str, tuple[str, ...]]) -> None:
    if isinstance(node.value, dict):
        for entry in node.value.values():
            _collect(entry, texts, lists)
    elif isinstance(node.value, tuple):
        if node.path in texts:
            node.fail("one text is needed here, not a list")
        lists[node.path] = tuple(entry.filled() for entry in node.value)
    else:
        if node.path in lists:
            node.fail("a list is needed here: one line for each text, with - before it")
        texts[node.path] = node.filled()


NO_TEXTS = Catalogue({}, {})
"""Nothing at all."""
