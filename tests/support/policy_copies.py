"""A copy of a pathway's rules with one text in place of another."""

from __future__ import annotations

import shutil
from pathlib import Path


def changed(rules: Path, folder: Path, file: str, old: str, new: str) -> Path:
    """The rules of ``rules``, copied into ``folder`` unless they are there, ``new`` in place of ``old``."""
    copy = rules if folder == rules else folder / "rules"
    if copy != rules:
        shutil.copytree(rules, copy)
    text = (copy / file).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (copy / file).write_text(text.replace(old, new), encoding="utf-8")
    return copy
