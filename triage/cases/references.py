"""The reference of a concern: one, from the first note to the last follow-up. It says nothing of a person."""

from __future__ import annotations

import re

ALPHABET = "34679CDFGHJKMNPQRTVWXY"
"""No letter or digit that is easily taken for another one, and no vowel, so that no word comes out."""

LENGTH = 7
"""Characters of a new reference; those of earlier versions had four."""

PATTERN = rf"(?:[0-9A-Z]{{4}}|[{ALPHABET}]{{{LENGTH}}})"
"""What a reference looks like, those of earlier versions included."""

NEEDED = "seven letters or figures such as 7F3KQMR are needed (four in earlier versions)"
_REFERENCE = re.compile(PATTERN)


def is_reference(text: str) -> bool:
    """Whether a text can be the reference of a concern."""
    return bool(_REFERENCE.fullmatch(text))


def could_be_made(text: str) -> bool:
    """Whether this program could have made the reference: what somebody else made up may be a name."""
    return is_reference(text) and set(text) <= set(ALPHABET)
