"""Where features, phrases and properties are read from: those of the program, or of another pathway."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from importlib import resources
from pathlib import Path

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
    return _in_use.get() or Path(str(resources.files("triage.features")))


def other_features() -> Path | None:
    """The folder with features of another pathway; None where those of the program are in use."""
    return _in_use.get()


def feature_folders() -> list[Path]:
    """The folders with features: pages of the policy, and trainers' scenarios where there are some."""
    if not (other := _in_use.get()):
        return [Path(str(resources.files(name))) for name in ("triage.features", "triage.features.scenarios")]
    return [other, *(folder for folder in (other / "scenarios",) if any(folder.glob("*.feature")))]
