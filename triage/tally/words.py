"""The words of every tally, whatever is counted."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from triage.cases.catalogue import Catalogue, load_catalogue


def load_tally_words() -> Catalogue:
    """The texts that stand beside this module."""
    return load_catalogue("words", Path(str(resources.files("triage.tally"))))
