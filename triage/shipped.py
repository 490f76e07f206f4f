"""The pathways that ship with the program, and the folders of their rules, dialogs and features."""

from __future__ import annotations

from collections.abc import Mapping
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


def shipped_pathways() -> tuple[str, ...]:
    """The names of the pathways that ship; the first is meant where none is named."""
    return tuple(_listed())


def purpose_of(pathway: str) -> str:
    """What a pathway that ships is for, in a few words."""
    return _listed()[pathway]


@lru_cache(maxsize=1)
def _listed() -> Mapping[str, str]:
    listed = read_file(_all_of(RULES) / _LIST, f"{RULES}/{_LIST}").need("pathways")
    return {name: entry.filled() for name, entry in listed.mapping().items()}


def default_pathway() -> str:
    """The name of the pathway that is meant where none is named."""
    return shipped_pathways()[0]


@lru_cache(maxsize=16)
def shipped(part: str, pathway: str = "") -> Path:
    """The folder with one of the ``PARTS`` of a pathway that ships, by default of the first one."""
    return _all_of(part) / (pathway or default_pathway())


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
    below = [folder, folder / part]
    if part not in _KNOWN_BY:  # any file could be one of its files, such as a file of answers
        below.reverse()
    places = [found / name for found in below for name in ("", pathway)]
    known_by = _KNOWN_BY.get(part, "*.yaml")
    return next((found for found in places if any(found.glob(known_by))), folder)


def _all_of(part: str) -> Path:
    return Path(str(resources.files(f"triage.{part}")))
