"""Ages, and days as documents say them."""

from __future__ import annotations

import datetime
import re

from triage.cases.dates import age_on as age_on
from triage.cases.dates import show_date

_ISO_DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])")


def from_age(age: int, day: datetime.date) -> tuple[datetime.date, datetime.date]:
    """The first and the last date of birth of somebody who is ``age`` whole years old on ``day``."""
    last = _years_before(day, age)
    return _years_before(day, age + 1) + datetime.timedelta(days=1), last


def shown_day(day: datetime.date | str) -> str:
    """A day as a document says it: ``20 November 2026``; words that are no ISO date stay as they are."""
    if isinstance(day, datetime.date):
        return show_date(day)
    found = _ISO_DAY.match(day)
    if not found:
        return day
    try:
        return show_date(datetime.date.fromisoformat(found[1])) + day[found.end() :]
    except ValueError:
        return day


def _years_before(day: datetime.date, years: int) -> datetime.date:
    # On 29 February, the youngest who have had their birthday in another year were born on the 28th.
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
