"""What a tally counts, how its page and its chart show it, and what its plan may ask for."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree

import pytest

from triage.cases.catalogue import load_catalogue
from triage.documents.docx_file import as_docx
from triage.documents.paste import as_text
from triage.documents.readback import prove_docx
from triage.errors import InputError
from triage.kinds.values import AnswerValue
from triage.policy.conditions import ALWAYS
from triage.policy.model import Band, Fact
from triage.policy.model import Test as ConditionTest
from triage.tally.chart import tally_chart
from triage.tally.counting import Tally, tally
from triage.tally.page import tally_document
from triage.tally.plan import TallyPlan, load_tally_plan

SVG = "{http://www.w3.org/2000/svg}"
WORDS = load_catalogue("counting")
LEVELS = {"poor": "Poor", "fair": "Fair", "good": "Good"}


def fact(name: str, kind: str, values: Mapping[str, str], bands: tuple[Band, ...] = ()) -> Fact:
    return Fact(name, "all", name, kind, MappingProxyType(dict(values)), ALWAYS, "counting", 0, 99, bands)


FACTS = {
    "before": fact("before", "choice", LEVELS),
    "after": fact("after", "choice", LEVELS),
    "colour": fact("colour", "choice", {"red": "red", "blue": "blue", "green": "green"}),
    "years": fact("years", "number", {"unknown": "not said"}, (Band("up_to_nine", 9), Band("more", 99))),
    "likes": fact("likes", "many", {"tea": "Tea", "cake": "Cake"}),
    "where": fact("where", "area", {}),
}
FACTS["shade"] = replace(
    FACTS["colour"], id="shade", asked_when=((ConditionTest("colour", frozenset({"red"})),),)
)
PLAN = """\
title: The village fair
says: What people said on their way out.
tables:
  - title: How people felt
    compare: {before: before, after: after}
  - title: Which colour they wore
    count: colour
    together:
      - {says: Red or blue, answers: [red, blue]}
  - title: For how many years they have come
    count: years
"""


def plan(tmp_path: Path, text: str = PLAN) -> TallyPlan:
    (tmp_path / "tally.yaml").write_text(text, encoding="utf-8")
    return load_tally_plan(FACTS, tmp_path)


def forms(**columns: Mapping[AnswerValue, int]) -> list[dict[str, AnswerValue]]:
    """Forms in which each answer to a question is given so often; the longest says how many there are."""
    many = max(sum(counts.values()) for counts in columns.values())
    found: list[dict[str, AnswerValue]] = [{} for _ in range(many)]
    for name, counts in columns.items():
        given = [answer for answer, count in counts.items() for _ in range(count)]
        for form, answer in zip(found, given, strict=False):
            form[name] = answer
    return found


THIRTY = forms(
    before={"poor": 12, "fair": 10, "good": 8},
    after={"poor": 2, "fair": 8, "good": 19},
    colour={"red": 3, "blue": 4, "green": 23},
    years={0: 5, 9: 6, 10: 12, "unknown": 7},
)


@pytest.fixture
def counted(tmp_path: Path) -> Tally:
    return tally(plan(tmp_path), THIRTY)


def test_before_and_after_stand_side_by_side_each_with_what_is_hidden(counted: Tally) -> None:
    table = counted.tables[0]
    assert table.labels == ("Poor", "Fair", "Good", "")
    assert table.columns == ((12, 10, 8, 0), (None, None, 19, None))


def test_answers_that_are_counted_together_are_one_row(counted: Tally) -> None:
    table = counted.tables[1]
    assert dict(zip(table.labels, table.columns[0], strict=True)) == {"Red or blue": 7, "green": 23, "": 0}


def test_a_number_is_counted_in_its_band(counted: Tally) -> None:
    table = counted.tables[2]
    assert dict(zip(table.labels, table.columns[0], strict=True)) == {
        "up to nine": 11,
        "more": 12,
        "not said": 7,
        "": 0,
    }


def test_the_order_of_the_forms_changes_nothing(tmp_path: Path, counted: Tally) -> None:
    assert tally(plan(tmp_path), [*reversed(THIRTY)]) == counted


def test_of_fewer_forms_than_a_group_needs_nothing_is_shown_not_even_how_many(tmp_path: Path) -> None:
    few = tally(plan(tmp_path), THIRTY[:4])
    assert (few.forms, few.tables) == (None, ())
    page, chart = as_text(tally_document(few, WORDS).blocks), tally_chart(few, WORDS)
    assert "Fewer than 5 forms" in page
    assert "Fewer than 5 forms" in chart
    assert "4" not in page


def test_the_page_holds_every_number_as_a_table_and_in_lines(counted: Tally) -> None:
    page = tally_document(counted, WORDS, twice=2)
    text = as_text(tally_document(counted, WORDS, twice=2, in_lines=True).blocks)
    prove_docx(as_docx(page, datetime.date(2026, 11, 20)), page)
    for words in (
        "30 forms were counted",
        "Forms that are there twice: 2",
        "Poor: 12 before, hidden after",
        "No answer: 0 forms",
    ):
        assert words in text


def test_the_chart_says_in_words_all_that_it_shows(counted: Tally) -> None:
    root = ElementTree.fromstring(tally_chart(counted, WORDS))  # noqa: S314 - our own file
    title, description = root.findall(f"{SVG}title") + root.findall(f"{SVG}desc")
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    said = description.text or ""
    for words in ("Poor: 12 before, hidden after.", "Good: 8 before, 19 after.", "Red or blue: 7 forms."):
        assert words in said
    drawn = [found.text for found in root.iter(f"{SVG}text")]
    assert drawn.count("hidden") == 3
    assert {"12", "19", "23", "before", "after"} <= set(drawn)


def test_the_chart_needs_nothing_from_outside_and_runs_nothing(counted: Tally) -> None:
    chart = tally_chart(counted, WORDS)
    assert chart.count("http") == 1  # the name of the format
    for word in ("<script", "href", "url(http", "@import", "onload"):
        assert word not in chart


def test_every_hidden_bar_has_the_same_length(counted: Tally) -> None:
    root = ElementTree.fromstring(tally_chart(counted, WORDS))  # noqa: S314 - our own file
    assert len({found.get("width") for found in root.iter(f"{SVG}rect") if found.get("class") == "none"}) == 1


def test_a_label_cannot_break_out_of_the_chart(tmp_path: Path) -> None:
    hostile = PLAN.replace("The village fair", "'</title><script>alert(1)</script>'")
    chart = tally_chart(tally(plan(tmp_path, hostile), THIRTY), WORDS)
    assert "<script" not in chart
    ElementTree.fromstring(chart)  # noqa: S314 - our own file


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "title: The village fair",
            "hide_below: 4\ntitle: The village fair",
            "fewer than 5 are always hidden",
        ),
        ("count: years", "count: before", "before stands in two tables"),
        ("after: after", "after: before", "before stands in two tables"),
        ("after: after", "after: colour", "the same answers"),
        ("count: years", "count: likes", "likes cannot be counted"),
        ("count: years", "count: where", "where cannot be counted"),
        ("count: years", "count: shade", "shade cannot be counted: it is asked of some only"),
        ("count: years", "count: year", "unknown fact year; did you mean years?"),
        ("answers: [red, blue]", "answers: [red, red]", "in one group only"),
        ("answers: [red, blue]", "answers: [red, pink]", "unknown answer pink"),
        ("    count: years\n", "", "needs one of count and compare"),
    ],
)
def test_what_a_plan_may_not_ask_for_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, problem: str
) -> None:
    assert old in PLAN
    with pytest.raises(InputError, match=problem) as raised:
        plan(tmp_path, PLAN.replace(old, new))
    assert raised.value.file == "dialogs/tally.yaml"
    assert raised.value.line


def test_a_word_for_leaving_a_question_out_counts_as_no_answer(tmp_path: Path) -> None:
    found = tally(plan(tmp_path, "no_answer: [unknown]\n" + PLAN), THIRTY)
    assert found.tables[2].labels == ("up to nine", "more", "")
    assert found.tables[2].columns == ((11, 12, 7),)


def test_a_number_of_forms_that_is_hidden_is_called_no_more_than_that(tmp_path: Path) -> None:
    counted = tally(plan(tmp_path), [*THIRTY[:3], *THIRTY[-5:]])
    text = as_text(tally_document(counted, WORDS, in_lines=True).blocks)
    assert "hidden forms" not in text
    assert ": hidden\n" in text


def test_a_pathway_may_hide_greater_groups(tmp_path: Path) -> None:
    found = tally(plan(tmp_path, "hide_below: 9\n" + PLAN), THIRTY)
    assert found.tables[0].columns[0] == (12, None, None, None)


def test_a_pathway_without_a_plan_is_told_which_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="missing") as raised:
        load_tally_plan(FACTS, tmp_path)
    assert raised.value.file == "dialogs/tally.yaml"
