"""Dates and times, as tired people type them."""

from __future__ import annotations

import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.cases.problems import problem_text
from triage.kinds import AnswerError
from triage.kinds.dates import MONTHS, WEEKDAYS, age_on, read_date, read_time, show_date

FRIDAY = datetime.date(2026, 11, 20)
EXAMPLE = "20 November 2026"
PLAUSIBLE = st.dates(datetime.date(1900, 1, 1), datetime.date(2036, 12, 31))


def refusal(text: str, today: datetime.date = FRIDAY) -> str:
    with pytest.raises(AnswerError) as caught:
        read_date(text, today)
    return problem_text(caught.value.problem)


def time_refusal(text: str) -> str:
    with pytest.raises(AnswerError) as caught:
        read_time(text)
    return problem_text(caught.value.problem)


@pytest.mark.parametrize(
    "text",
    [
        "2/3/2011",
        "02/03/2011",
        "2.3.2011",
        "02.03.2011",
        "2-3-2011",
        "2-3-11",
        "2/3/11",
        "2 3 2011",
        "2 / 3 / 2011",
        "2 March 2011",
        "2nd March 2011",
        "2nd of March 2011",
        "the 2nd of March, 2011",
        "March 2 2011",
        "March 2nd, 2011",
        "2 Mar 2011",
        "2 mar 11",
        "2-Mar-2011",
        "2.Mar.2011",
        "2mar2011",
        "2 MARCH 2011",
        " 2  March\t2011 ",
        "2 March '11",
        "2 March 2011.",
        "2011-03-02",
        "2011/3/2",
        "Wednesday 2 March 2011",
        "Wed, 2 Mar 2011",
        "Weds 2/3/2011",
    ],
)
def test_the_day_comes_before_the_month_in_every_way_of_writing_a_date(text: str) -> None:
    assert read_date(text, FRIDAY) == datetime.date(2011, 3, 2)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", 20),
        ("Today", 20),
        ("yesterday", 19),
        (" YESTERDAY ", 19),
    ],
)
def test_today_and_yesterday_count_from_the_day_of_writing(text: str, day: int) -> None:
    assert read_date(text, FRIDAY) == datetime.date(2026, 11, day)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2/3/26", 2026),
        ("2/3/27", 1927),
        ("2/3/00", 2000),
        ("2/3/62", 1962),
        ("25 Dec 26", 2026),
    ],
)
def test_two_figures_of_a_year_mean_the_latest_year_that_is_not_ahead(text: str, year: int) -> None:
    assert read_date(text, FRIDAY).year == year


@pytest.mark.parametrize(
    "text", ["Mar 2011", "March 2011", "2011", "03/2011", "3.2011", "2011-03", "in March 2011"]
)
def test_a_date_without_its_day_is_refused_with_an_example(text: str) -> None:
    assert refusal(text) == f"the day is missing; write day, month and year, for example {EXAMPLE}"


@pytest.mark.parametrize("text", ["2 March", "2nd March", "the 2nd of March", "March 2", "2/3", "2.3"])
def test_a_date_without_its_year_is_refused_with_an_example(text: str) -> None:
    assert refusal(text) == f"the year is missing; write day, month and year, for example {EXAMPLE}"


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("last Tuesday", "last Tuesday before today was 17 November 2026"),
        ("Tuesday", "last Tuesday before today was 17 November 2026"),
        ("on Tues", "last Tuesday before today was 17 November 2026"),
        ("last Friday", "last Friday before today was 13 November 2026"),
        ("saturday last week", "last Saturday before today was 14 November 2026"),
        ("Thursday evening", "last Thursday before today was 19 November 2026"),
    ],
)
def test_the_name_of_a_day_is_refused_with_the_date_that_it_may_mean(text: str, before: str) -> None:
    assert refusal(text) == f"write the date itself; the {before}"


@given(st.dates(datetime.date(2020, 1, 1), datetime.date(2036, 12, 31)), st.sampled_from(WEEKDAYS))
def test_the_date_that_is_offered_for_the_name_of_a_day_is_that_day_and_can_be_typed(
    today: datetime.date, name: str
) -> None:
    offered = refusal(f"last {name}", today).rpartition(" was ")[2]
    found = read_date(offered, today)
    assert WEEKDAYS[found.weekday()] == name
    assert 1 <= (today - found).days <= 7


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        ".",
        "last week",
        "3 weeks ago",
        "tomorrow",
        "March",
        "soon",
        "20261120",
        "٢/٣/٢٠١١",
        "2/3/011",
        "in May 2011 or so",
        "2/3/2011 2/3/2011",
    ],
)
def test_anything_else_is_refused_with_an_example_of_a_date(text: str) -> None:
    assert refusal(text) == f"write the date with day, month and year; today, for example, is {EXAMPLE}"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("31 June 2011", "30 days"),
        ("31/6/2011", "30 days"),
        ("2011-06-31", "30 days"),
        ("32/1/2011", "31 days"),
        ("0/1/2011", "31 days"),
        ("29 February 2011", "28 days in that year"),
        ("30/2/2012", "29 days in that year"),
    ],
)
def test_a_date_that_does_not_exist_is_told_so(text: str, days: str) -> None:
    assert refusal(text) == f"there is no such date: that month has {days}"


def test_a_leap_day_exists_in_a_leap_year() -> None:
    assert read_date("29/2/2012", FRIDAY) == datetime.date(2012, 2, 29)


def test_a_month_before_the_day_is_told_which_way_round_it_goes() -> None:
    assert refusal("3/25/2011") == (
        "there is no such month; write the day first, then the month, not the "
        f"other way round, for example {EXAMPLE}"
    )


def test_a_misspelt_month_is_told_the_nearest() -> None:
    assert refusal("2 Febuary 2011") == "there is no such month; did you mean February?"
    assert refusal("2 xyzzy 2011").startswith("there is no such month; write the month as a word")


@pytest.mark.parametrize("text", ["2/3/0201", "2/3/1899", "2 March 2110"])
def test_a_year_that_cannot_be_meant_is_questioned(text: str) -> None:
    assert refusal(text) == f"that year does not look right; check it, for example {EXAMPLE}"


def test_a_day_of_the_week_that_does_not_fit_the_date_is_questioned() -> None:
    assert refusal("Monday 2 March 2011").startswith("the day of the week does not fit the date")


def test_a_whole_story_in_place_of_a_date_is_refused_in_one_line() -> None:
    assert refusal("It was last Tuesday, " * 10_000) == f"write only the date here, for example {EXAMPLE}"


@given(PLAUSIBLE)
def test_every_way_of_writing_a_date_is_read_as_that_date(date: datetime.date) -> None:
    month = MONTHS[date.month - 1]
    for text in (
        date.isoformat(),
        show_date(date),
        f"{date.day}/{date.month}/{date.year}",
        f"{date:%d.%m.%Y}",
        f"{date.day} {month[:3]} {date.year}",
        f"{month} {date.day}, {date.year}",
        f"{WEEKDAYS[date.weekday()]} {date.day} {month} {date.year}",
    ):
        assert read_date(text, FRIDAY) == date


@given(st.text(max_size=80) | st.text("0123456789/-. marchfebtusdy", max_size=30))
def test_whatever_is_typed_gives_a_date_or_one_line_that_does_not_repeat_it(text: str) -> None:
    try:
        said = show_date(read_date(text, FRIDAY))
    except AnswerError as error:
        said = problem_text(error.problem)
    assert len(said.splitlines()) == 1
    assert len(text.strip()) < 8 or said[0].isdigit() or text.strip() not in said.replace(EXAMPLE, "")


def test_a_date_is_shown_with_the_month_as_a_word_and_no_leading_nought() -> None:
    assert show_date(datetime.date(2026, 11, 20)) == "20 November 2026"
    assert show_date(datetime.date(2011, 3, 2)) == "2 March 2011"


@pytest.mark.parametrize(
    ("day", "age"),
    [
        ((2026, 3, 1), 14),
        ((2026, 3, 2), 15),
        ((2027, 3, 1), 15),
    ],
)
def test_a_person_is_a_year_older_on_the_birthday(day: tuple[int, int, int], age: int) -> None:
    assert age_on(datetime.date(2011, 3, 2), datetime.date(*day)) == age


def test_a_birthday_on_a_leap_day_falls_on_the_first_of_march_in_other_years() -> None:
    born = datetime.date(2008, 2, 29)
    assert age_on(born, datetime.date(2026, 2, 28)) == 17
    assert age_on(born, datetime.date(2026, 3, 1)) == 18


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("14:30", "14:30"),
        ("14.30", "14:30"),
        ("1430", "14:30"),
        ("2.30pm", "14:30"),
        ("2:30 pm", "14:30"),
        ("2:30 p.m.", "14:30"),
        ("2PM", "14:00"),
        ("9.15am", "09:15"),
        ("09:15", "09:15"),
        ("12am", "00:00"),
        ("12pm", "12:00"),
        ("12.05 am", "00:05"),
        ("00:00", "00:00"),
        ("23:59", "23:59"),
        ("noon", "12:00"),
        ("Midday", "12:00"),
        ("midnight", "00:00"),
    ],
)
def test_times_are_read_in_the_ways_people_write_them(text: str, time: str) -> None:
    assert read_time(text) == time


@pytest.mark.parametrize(
    "text", ["half past two", "", "  ", "14", "2", "afternoon", "2.3pm", "2:30:15", "١٤:٣٠"]
)
def test_a_time_in_words_is_refused_with_an_example(text: str) -> None:
    assert re.match(r"^write the time in figures, for example 2\.30pm or 14:30$", time_refusal(text))


@pytest.mark.parametrize("text", ["24:00", "25:10", "14:60", "13pm", "0am", "2.75pm"])
def test_a_time_that_does_not_exist_is_told_so(text: str) -> None:
    assert re.match(r"^there is no such time; ", time_refusal(text))


def test_a_time_that_may_be_morning_or_afternoon_is_asked_about() -> None:
    assert re.match(r"^morning or afternoon\? Write it like 2\.30pm or 14:30", time_refusal("2:30"))


@given(st.integers(0, 23), st.integers(0, 59))
def test_every_minute_of_the_day_can_be_written_in_both_ways(hour: int, minute: int) -> None:
    time = f"{hour:02}:{minute:02}"
    half = f"{(hour - 1) % 12 + 1}.{minute:02}{'am' if hour < 12 else 'pm'}"
    assert read_time(time) == read_time(half) == time
