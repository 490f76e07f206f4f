"""Dates, times and ages: as people in Britain write them, the day first, and as documents say them."""

from __future__ import annotations

import calendar
import datetime
import re

from triage.errors import nearest
from triage.kinds.problem import AnswerError

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
EARLIEST_YEAR = 1900
YEARS_AHEAD = 10
LONGEST = 60

_Y_M_D = re.compile(r"([0-9]{4})\s*[-/.]\s*([0-9]{1,2})\s*[-/.]\s*([0-9]{1,2})")
_D_M_Y = re.compile(r"([0-9]{1,2})\s*[-/. ]\s*([0-9]{1,2})\s*[-/. ]\s*([0-9]{4}|[0-9]{2})")
_DAY = r"([0-9]{1,2})(?:st|nd|rd|th)?"
_DAY_MONTH_YEAR = re.compile(rf"(?:the )?{_DAY}(?: of)? ?([a-z]+) ?(?:'?([0-9]{{4}}|[0-9]{{2}}))")
_MONTH_DAY_YEAR = re.compile(rf"([a-z]+) ?(?:the )?{_DAY} ([0-9]{{4}})")
_FILLING = {"st", "nd", "rd", "th", "of", "the", "in", "on"}
_ISO_DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])")
_CLOCK = re.compile(r"([0-9]{1,2})(?:\s*[:.h]\s*([0-9]{2}))?\s*(?:([ap])\.?\s?m\.?)?")


def show_date(date: datetime.date) -> str:
    """A date as it stands on the form: ``20 November 2026``."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def age_on(born: datetime.date, day: datetime.date) -> int:
    """Whole years between a date of birth and a day; a 29 February birthday falls on 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def from_age(years: int, day: datetime.date) -> tuple[datetime.date, datetime.date]:
    """The first and the last date of birth of somebody who is ``years`` whole years old on ``day``."""
    last = _years_before(day, years)
    return _years_before(day, years + 1) + datetime.timedelta(days=1), last


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


def read_date(text: str, today: datetime.date) -> datetime.date:
    """The date that ``text`` names, the day before the month; AnswerError says what is wrong with it.

    ``today`` is the date that "today" and "yesterday" count from. A year of two figures is this
    century's up to the year of ``today``, else the last century's.
    """
    words = _tidy(text[: LONGEST + 1])
    if words in ("today", "yesterday"):
        return today - datetime.timedelta(days=words == "yesterday")
    if len(text) > LONGEST:
        raise AnswerError.of("date.only", today=show_date(today))
    day_name, rest = _split_weekday(words)
    parts = _figures(rest) or _named_month(rest)
    if parts is None:
        raise _what_is_missing(rest, day_name, today)
    found = _real_date(*parts, today)
    if day_name is not None and found.weekday() != day_name:
        raise AnswerError.of("date.weekday")
    return found


def date_of_parts(day: str, month: str, year: str, today: datetime.date) -> datetime.date:
    """The date of three fields, the month as a number or a word; AnswerError as of :func:`read_date`."""
    parts = [part.strip() for part in (day, month, year)]
    if not all(parts):
        raise AnswerError.of("date.whole", today=show_date(today))
    return read_date(" ".join(parts), today)


def read_time(text: str) -> str:
    """The time of day that ``text`` names as ``HH:MM``; AnswerError says how to write it."""
    words = " ".join(text[:LONGEST].split()).casefold()
    if words in ("noon", "midday", "12 noon"):
        return "12:00"
    if words in ("midnight", "12 midnight"):
        return "00:00"
    found = _CLOCK.fullmatch(words) or re.fullmatch(r"([0-9]{2})([0-9]{2})()", words)
    if found is None or not (found[2] or found[3]):
        raise AnswerError.of("time.figures")
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if half:
        return _twelve_hour(hour, minute, half)
    if len(found[1]) == 1:
        raise AnswerError.of("time.half")
    if hour > 23 or minute > 59:
        raise AnswerError.of("time.none")
    return f"{hour:02}:{minute:02}"


def _twelve_hour(hour: int, minute: int, half: str) -> str:
    if not 1 <= hour <= 12 or minute > 59:
        raise AnswerError.of("time.none_of_twelve")
    return f"{hour % 12 + (12 if half == 'p' else 0):02}:{minute:02}"


def _tidy(text: str) -> str:
    words = re.sub(r"[,\s]+", " ", text).strip().casefold().rstrip(".").rstrip()
    # "2-Mar-2011" and "2.March.2011" are the same date as with spaces.
    return re.sub(r"(?<=[a-z])\s*[-./]\s*(?=[0-9])|(?<=[0-9])\s*[-./]\s*(?=[a-z])", " ", words)


def _split_weekday(words: str) -> tuple[int | None, str]:
    first, _, rest = words.partition(" ")
    found = _begins(first.rstrip("."), WEEKDAYS)
    return (found, rest) if found is not None and rest else (None, words)


def _begins(word: str, names: tuple[str, ...]) -> int | None:
    stem = word.removesuffix("s")  # "tues" and "weds"
    if len(stem) < 3:
        return None
    return next((number for number, name in enumerate(names) if name.casefold().startswith(stem)), None)


def _figures(words: str) -> tuple[int, int, str] | None:
    """Day, month and year of a date that is written in figures only."""
    if found := _Y_M_D.fullmatch(words):
        return int(found[3]), int(found[2]), found[1]
    if found := _D_M_Y.fullmatch(words):
        return int(found[1]), int(found[2]), found[3]
    return None


def _named_month(words: str) -> tuple[int, int, str] | None:
    """Day, month and year of a date whose month is a word."""
    if found := _DAY_MONTH_YEAR.fullmatch(words):
        return int(found[1]), _month(found[2]), found[3]
    if found := _MONTH_DAY_YEAR.fullmatch(words):
        return int(found[2]), _month(found[1]), found[3]
    return None


def _month(word: str) -> int:
    found = _begins(word, MONTHS)
    if found is not None:
        return found + 1
    if guess := nearest(word.title(), MONTHS):
        raise AnswerError.of("date.month_like", guess=guess)
    raise AnswerError.of("date.month_word")


def _real_date(day: int, month: int, year_words: str, today: datetime.date) -> datetime.date:
    year = int(year_words)
    if len(year_words) == 2:
        this_century = today.year - today.year % 100 + year
        year = this_century if this_century <= today.year else this_century - 100
    if not 1 <= month <= 12:
        swapped = day <= 12 and month <= 31
        raise AnswerError.of("date.swapped" if swapped else "date.month", today=show_date(today))
    if not EARLIEST_YEAR <= year <= today.year + YEARS_AHEAD:
        raise AnswerError.of("date.year", today=show_date(today))
    days = calendar.monthrange(year, month)[1]
    if not 1 <= day <= days:
        raise AnswerError.of("date.day_in_year" if month == 2 else "date.day", days=days)
    return datetime.date(year, month, day)


def _what_is_missing(words: str, day_name: int | None, today: datetime.date) -> AnswerError:
    example = show_date(today)
    letters = [word for word in re.findall(r"[^\W\d_]+", words) if word not in _FILLING]
    figures = re.findall(r"[0-9]+", words)
    days = [found for word in letters if (found := _begins(word, WEEKDAYS)) is not None]
    named = days[-1] if days else day_name
    if named is not None:
        back = (today.weekday() - named) % 7 or 7
        before = show_date(today - datetime.timedelta(days=back))
        return AnswerError.of("date.last_weekday", weekday=WEEKDAYS[named], before=before)
    if all(_begins(word, MONTHS) is not None for word in letters) and figures:
        missing = "day" if any(len(figure) == 4 for figure in figures) else "year"
        if len(letters) + len(figures) == 2 or len(words) == 4:
            return AnswerError.of(f"date.{missing}_missing", today=example)
    return AnswerError.of("date.whole", today=example)


def _years_before(day: datetime.date, years: int) -> datetime.date:
    # On 29 February, the youngest who have had their birthday in another year were born on the 28th.
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
