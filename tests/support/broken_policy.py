"""What is said of a policy that cannot be loaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from triage.errors import InputError
from triage.policy import load_policy


def problem(rules: Path, own: Path | None = None) -> InputError:
    with pytest.raises(InputError) as caught:
        load_policy(rules=rules, own=own)
    assert "\n" not in str(caught.value)
    return caught.value
