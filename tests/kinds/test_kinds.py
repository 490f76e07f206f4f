"""What every kind of answer keeps to, over a line, plain data, a file, a form and the screen.

The rows stand in ``kind_examples.py``: what is typed, the value, and how it stands in a file and on a screen.
"""

from __future__ import annotations

import datetime
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kind_examples import (
    KINDS,
    ROWS,
    TODAY,
    Row,
    on_paper,
    read,
    said_of,
    taken,
)

from triage import kinds
from triage.cases.problems import say
from triage.kinds import Control, Kind


def name_of(row: Row) -> str:
    return f"{row.kind.name}: {row.typed[0]!r}"


def each(rows: list[Row]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("row", rows, ids=map(name_of, rows))


# --- every kind, over every way in and out ----------------------------------------------------------


def test_every_kind_there_is_stands_in_these_rows() -> None:
    assert {kind.name for kind in KINDS} == set(kinds.ALL_KINDS)
    assert {type(kind) for kind in KINDS} == set(kinds.ALL_KINDS.values())


@each(ROWS)
def test_what_is_typed_is_taken_for_the_value(row: Row) -> None:
    for line in row.typed:
        assert taken(row.kind, line) == row.value, line


@each(ROWS)
def test_a_value_comes_through_the_check_as_it_is(row: Row) -> None:
    assert row.kind.checked(row.value, TODAY) == row.value
    assert row.kind.as_kept().checked(row.value, TODAY) == row.value


@each(ROWS)
def test_a_value_comes_back_from_plain_data(row: Row) -> None:
    plain = json.loads(json.dumps(row.kind.to_json(row.value)))
    assert row.kind.from_json(plain, TODAY) == row.value


@each(ROWS)
def test_a_value_stands_in_a_file_and_comes_back_from_it(row: Row) -> None:
    assert row.kind.to_yaml(row.value, 2) == row.yaml
    assert read(row.kind, row.yaml) == row.value


@each(ROWS)
def test_a_value_is_shown_to_a_person(row: Row) -> None:
    assert row.kind.shown(row.value, say) == row.shown
    assert row.kind.is_not_known(row.value) is (row.shown == "Not known")


@each([row for row in ROWS if row.form is not None])
def test_a_value_stands_on_a_form(row: Row) -> None:
    assert row.kind.paragraphs(row.kind.filled(row.value), on_paper) == row.form


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_gives_an_example_of_itself(kind: Kind) -> None:
    assert kind.checked(kind.example(), TODAY) == kind.example()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_says_how_it_is_best_asked_without_knowing_a_face(kind: Kind) -> None:
    assert isinstance(kind.control, Control)
    assert bool(kind.choices) is (kind.control in (Control.ONE_OF, Control.ANY_OF))
    assert not kind.several_lines or kind.free_text
    assert not kind.own_words or not kind.fit_for_records


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@given(line=st.text(max_size=40) | st.sampled_from(["1", "0", "-1", ",", "1 2", "99999", "yes", "2/3/11"]))
def test_whatever_is_typed_gives_a_value_or_a_problem_without_it(kind: Kind, line: str) -> None:
    assert len(said_of(lambda: kind.checked(kind.typed(line, TODAY), TODAY))) < 160


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@pytest.mark.parametrize(
    "told",
    [
        None,
        7.5,
        -1,
        10**30,
        "zebra\nx",
        [],
        ["zebra"],
        [["x"]],
        {},
        {"day": "1"},
        {"answer": "zebra"},
        {"text": 1},
        True,
        datetime.date(2126, 1, 1),
    ],
)
def test_whatever_another_face_tells_gives_a_value_or_a_problem(kind: Kind, told: object) -> None:
    assert "zebra" not in said_of(lambda: kind.checked(told, TODAY))
    if not said_of(lambda: kind.checked(told, TODAY)):
        value = kind.checked(told, TODAY)
        assert kind.checked(value, TODAY) == value


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("text", ["zebra", "[zebra]", "{zebra: x}", "", "7.5", "true", "[[x]]", '"2011"'])
def test_whatever_stands_in_a_file_gives_a_value_or_its_place(kind: Kind, text: str) -> None:
    said = said_of(lambda: read(kind, text))
    assert not said or said.startswith("a.yaml, line 1, answer")
    assert "zebra" not in said
