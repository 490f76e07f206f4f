"""The pathways that ship with the program, and the folders of their rules, dialogs and features."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from pathlib import Path

from triage.yaml_nodes import read_file

RULES, DIALOGS, FEATURES = "rules", "dialogs", "features"
PARTS = (RULES, DIALOGS, FEATURES)
"""The three folders of a pathway, wherever it lies."""
TEXTS = "texts"
"""The folder with what the program says of itself, for every pathway."""
_LIST = "pathways.yaml"
_KNOWN_BY = {RULES: "policy.yaml"}


@lru_cache(maxsize=1)
def shipped_pathways() -> tuple[str, ...]:
    """The names of the pathways that ship; the first is meant where none is named."""
    listed = read_file(_all_of(RULES) / _LIST, f"{RULES}/{_LIST}").need("pathways")
    return tuple(entry.filled() for entry in listed.items())


@lru_cache(maxsize=16)
def shipped(part: str, pathway: str = "") -> Path:
    """The folder with one of the ``PARTS`` of a pathway that ships, by default of the first one."""
    return _all_of(part) / (pathway or shipped_pathways()[0])


@lru_cache(maxsize=1)
def general_texts() -> Path:
    """The folder with what the program says where a pathway does not say it in another way."""
    return Path(str(resources.files("triage"))) / TEXTS


def shown_as(folder: Path, part: str) -> str:
    """What errors and pages call a folder with one of the ``PARTS``: ``rules``, or ``rules/NAME`` where those
    of several pathways lie side by side."""
    return f"{part}/{folder.name}" if folder.parent.name == part else part


def folder_inside(folder: Path, part: str, pathway: str) -> Path:
    """Where the files of one of the ``PARTS`` of a pathway lie: in ``folder`` itself, or below it in a folder
    of that name, with those of other pathways or alone."""
    below = (folder, folder / part)
    places = [found / name for found in below for name in ("", pathway)]
    known_by = _KNOWN_BY.get(part, "*.yaml")
    return next((found for found in places if any(found.glob(known_by))), folder)


def _all_of(part: str) -> Path:
    return Path(str(resources.files(f"triage.{part}")))
