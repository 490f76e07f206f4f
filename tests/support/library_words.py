"""Words that the program's own texts never hold: those of one policy, or of one country's services."""

from __future__ import annotations

import re

_OF_ONE_POLICY = re.compile(
    r"\b(prevent|channel|safeguard\w*|terror\w*|extremis\w*|radicali\w*|lead(?! to)|mash|lado|"
    r"999(?!:)|101|police|panel|refer|referr\w*|referrals?|concerns?|staff|notice|gov\.uk|england|wales)\b",
    re.IGNORECASE,
)


def words_of_one_policy(text: str) -> list[str]:
    """Each such word in a text, as it stands there."""
    return [found[0] for found in _OF_ONE_POLICY.finditer(text)]
