"""The organisation of ``tests/data/organisation``, which does not exist, and copies of it with one change."""

from __future__ import annotations

import shutil
from pathlib import Path

ORGANISATION = Path(__file__).parents[1] / "data" / "organisation"


def copied(folder: Path) -> Path:
    """A copy of the organisation's files below ``folder``."""
    return Path(shutil.copytree(ORGANISATION, folder / "own"))


def with_change(folder: Path, file: str, old: str, new: str) -> Path:
    """A copy below ``folder`` in which ``new`` stands in place of ``old``; without ``old``, a new file."""
    own = copied(folder)
    path = own / file
    text = path.read_text(encoding="utf-8") if old else ""
    assert text.count(old) == 1 or not old, (file, old)
    path.parent.mkdir(exist_ok=True)
    path.write_text(text.replace(old, new) if old else new, encoding="utf-8")
    return own
