"""Where features, phrases and properties are read from: the pathway in use."""

from __future__ import annotations

from pathlib import Path

from triage.folders import in_use
from triage.shipped import FEATURES, shown_as


def features_folder() -> Path:
    """The folder with the features in use, which may hold phrases and properties too."""
    return in_use().folders.features


def shown_features() -> str:
    """What errors, and pages that say where to write something, call that folder."""
    return shown_as(features_folder(), FEATURES)


def wanted_beside_features(name: str) -> tuple[Path, str] | None:
    """A file beside the features, with what errors call it; None where it is missing and nothing was lost."""
    path = features_folder() / name
    return (path, f"{shown_features()}/{name}") if in_use().folders.ship or path.exists() else None


def feature_folders() -> list[Path]:
    """The folders with features: pages of the policy, and trainers' scenarios where there are some."""
    pages = features_folder()
    return [pages, *(folder for folder in (pages / "scenarios",) if any(folder.glob("*.feature")))]
