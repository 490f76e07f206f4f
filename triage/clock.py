"""The date of today, which ``TRIAGE_TODAY`` can set so that results can be repeated."""

from __future__ import annotations

import datetime
import os

from triage.errors import InputError

TODAY_VARIABLE = "TRIAGE_TODAY"


def today() -> datetime.date:
    """Today's date, or the ISO date in the environment variable ``TRIAGE_TODAY``."""
    fixed = os.environ.get(TODAY_VARIABLE)
    if not fixed:
        return datetime.date.today()
    try:
        return datetime.date.fromisoformat(fixed)
    except ValueError:
        raise InputError("a date such as 2026-11-20 is needed", field=TODAY_VARIABLE) from None
