"""The pathways that this program knows by name, with what of them is code."""

from __future__ import annotations

from triage.errors import InputError
from triage.pathway import Pathway
from triage.prevent import PREVENT

DEFAULT = PREVENT.name
_KNOWN = {PREVENT.name: PREVENT}


def load_pathway(name: str = DEFAULT) -> Pathway:
    """The pathway of this name. InputError where there is none."""
    if name not in _KNOWN:
        raise InputError("there is no such pathway", field="--pathway")
    return _KNOWN[name]
