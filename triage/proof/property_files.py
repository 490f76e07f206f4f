"""Where properties stand: beside the scenarios of the policy, and in an organisation's own folder."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from triage.disk import read_bounded
from triage.errors import InputError
from triage.folders import Stamp, stamp_of
from triage.policy.loading import OWN_PROPERTIES, own_folder
from triage.policy.model import Policy
from triage.proof.condition_reading import Reader
from triage.proof.property import Properties
from triage.proof.property_reading import NONE_YET, read_properties
from triage.scenarios.feature_folders import wanted_beside_features
from triage.yaml_nodes import LARGEST_FILE, Node, read_bytes

_FILE = "properties.yaml"


def load_properties(policy: Policy, rules: frozenset[str], own: Path | None = None) -> Properties:
    """The installed properties in the words of a policy, with those that an organisation adds.

    ``rules``: the ids of all rules that can hold, with those of the area in question. ``own``: a folder with
    the organisation's own files (by default ``TRIAGE_POLICY_DIR``); its properties may name the installed
    conditions, and can change or take away nothing. The policy may be a changed copy of the one that the
    properties were written for: what it does not have is noted with each property, and is an error only in
    the organisation's own. InputError names file and line.
    """
    reader = Reader(policy, rules, strict=False)
    here = wanted_beside_features(_FILE)
    found = read_properties(_kept(*here, stamp_of(here[0])), reader) if here else NONE_YET
    folder = own_folder(own)
    if folder is None or not os.path.lexists(folder / OWN_PROPERTIES):
        return found
    reader.strict = True
    return read_properties(_read(folder / OWN_PROPERTIES, str(folder / OWN_PROPERTIES)), reader, found)


@lru_cache(maxsize=4)
def _kept(path: Path, shown: str, stamp: Stamp) -> Node:
    return _read(path, shown)


def _read(path: Path, shown: str) -> Node:
    try:
        return read_bytes(read_bounded(path, LARGEST_FILE), shown)
    except OSError:
        raise InputError("this file of properties cannot be read", file=shown) from None
