"""The pathway that ``triage new-pathway`` writes: small, whole, with comments, to make another one of it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable

FOLDERS = ("rules", "dialogs", "features")


def starting_files() -> dict[str, bytes]:
    """The content of each file, by its path below the folder of the pathway, in the order of the names."""
    root = resources.files("triage.cli.starting_pathway")
    return dict(sorted(found for name in FOLDERS for found in _below(root / name, name)))


def _below(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        path = f"{name}/{entry.name}"
        if entry.is_dir():
            yield from _below(entry, path)
        else:
            yield path, entry.read_bytes()
