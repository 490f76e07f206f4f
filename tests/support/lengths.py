"""How long tests run: a part of each in ``make test``, the whole in ``make deep``.

A test marked ``deep`` runs in ``make deep`` alone. Tests by Hypothesis run in both, and there with all of
their examples.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

import pytest
from hypothesis import settings

PART, WHOLE = "part", "whole"
"""The profiles of Hypothesis: ``make test`` uses the first, ``make deep`` the second."""

settings.register_profile(PART, max_examples=25, deadline=None)
settings.register_profile(WHOLE, max_examples=100, deadline=None)


def examples(many: int, **changes: Any) -> settings:
    """Settings for ``many`` examples in ``make deep``, and for a quarter of them in ``make test``."""
    return settings(max_examples=max(many * settings().max_examples // 100, 3), deadline=None, **changes)


def part_and_whole(part: object, whole: object) -> list[Any]:
    """Two values of a parameter: one for every run, and one for ``make deep``."""
    return [pytest.param(part, id=PART), pytest.param(whole, id=WHOLE, marks=pytest.mark.deep)]


def others_deep(values: Iterable[Any], quick: Collection[Any]) -> list[Any]:
    """The values of a parameter, of which those that are not ``quick`` run in ``make deep`` alone."""
    return [
        value
        if value in quick
        else pytest.param(*(value if isinstance(value, tuple) else (value,)), marks=pytest.mark.deep)
        for value in values
    ]
