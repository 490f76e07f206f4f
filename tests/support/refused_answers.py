"""What is said of a file of answers that cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from triage.cases.reading import read_case
from triage.errors import InputError
from triage.policy.loading import load_policy

POLICY = load_policy()
PRIVATE = "Zebulon Quince"
"""Stands for what somebody wrote about somebody: no error may hold it."""
AGE = "a whole number from 0 to 120, or unknown, is needed"


def refusal(folder: Path, content: bytes | str, name: str = "answers.yaml") -> str:
    """What is said of a file with this content, with the folder left out."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(InputError) as caught:
        read_case(path, POLICY)
    return in_one_line(caught.value, path)


def in_one_line(error: InputError, path: Path) -> str:
    said = str(error)
    assert len(said.splitlines()) == 1
    assert said.startswith(str(path))
    assert PRIVATE not in said
    assert len(said) < 1500
    return said.replace(str(path), path.name)


def begins_or_is(said: str, expected: str) -> bool:
    """The same line; of an expected line that ends with three points, its beginning."""
    return said.startswith(expected[:-3]) if expected.endswith("...") else said == expected
