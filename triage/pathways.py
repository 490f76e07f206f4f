"""Pathways by their name, with what of them is code, and by their folder, which are files alone."""

from __future__ import annotations

import os
from pathlib import Path

from triage.errors import InputError, nearest
from triage.folders import shipped_folders
from triage.pathway import Pathway, pathway_in_use
from triage.prevent import PREVENT
from triage.shipped import DIALOGS, PARTS, RULES, shipped_pathways

__all__ = ["DEFAULT", "load_pathway", "pathway_in_use"]

DEFAULT = PREVENT.name
_KNOWN = {PREVENT.name: PREVENT}
_NEEDED = (RULES, DIALOGS)
_LONGEST_NAME = 60


def load_pathway(name_or_folder: str | Path = DEFAULT) -> Pathway:
    """The pathway of this name, or of this folder with ``rules/``, ``dialogs/`` and perhaps ``features/``.

    InputError where there is none. What stands in its files is read, and proved, when it is used.
    """
    if isinstance(name_or_folder, str) and name_or_folder in _KNOWN:
        return _KNOWN[name_or_folder]
    if isinstance(name_or_folder, str) and name_or_folder in shipped_pathways():
        found = shipped_folders(name_or_folder)
        return Pathway(name_or_folder, found.rules, found.dialogs, found.features)
    folder = Path(name_or_folder)
    missing = [part for part in _NEEDED if not os.path.isdir(folder / part)]  # whatever was typed
    if missing == list(_NEEDED):
        guess = nearest(str(name_or_folder)[:_LONGEST_NAME], shipped_pathways())
        raise InputError(
            f"there is no such pathway; {f'did you mean {guess}? ' if guess else ''}"
            "triage pathways lists those that ship; or name a folder with rules and dialogs",
            field="--pathway",
        )
    if missing:
        raise InputError(f"this pathway has no folder called {missing[0]}", field="--pathway")
    rules, dialogs, features = (folder.absolute() / part for part in PARTS)
    return Pathway(folder.absolute().name, rules, dialogs, features)
