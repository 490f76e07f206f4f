"""Where features, phrases and properties are read from: those of the program, or of another pathway."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from triage.shipped import FEATURES, shipped, shown_as

_in_use: ContextVar[Path | None] = ContextVar("the folder with features of another pathway", default=None)


@contextmanager
def features_from(folder: Path) -> Iterator[None]:
    """Within this, features, phrases and properties come from ``folder``."""
    before = _in_use.set(folder)
    try:
        yield
    finally:
        _in_use.reset(before)


def features_folder() -> Path:
    """The folder with the features in use, which may hold phrases and properties too."""
    return _in_use.get() or shipped(FEATURES)


def shown_features() -> str:
    """What errors, and pages that say where to write something, call that folder."""
    return shown_as(features_folder(), FEATURES)


def other_features() -> Path | None:
    """The folder with features of another pathway; None where those of the program are in use."""
    return _in_use.get()


def feature_folders() -> list[Path]:
    """The folders with features: pages of the policy, and trainers' scenarios where there are some."""
    pages = features_folder()
    return [pages, *(folder for folder in (pages / "scenarios",) if any(folder.glob("*.feature")))]
