"""What a tally hides: nobody who knows how it is done can work out a number that is hidden."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lengths import examples

from triage.tally.counting import hidden

Shown = tuple[int | None, ...]


def shown(counts: tuple[int, ...], least: int) -> Shown:
    out = hidden(counts, least)
    return tuple(None if place in out else count for place, count in enumerate(counts))


def columns(rows: int, forms: int) -> Iterator[tuple[int, ...]]:
    """Every column of so many rows that adds up to so many forms."""
    for bars in itertools.combinations(range(forms + rows - 1), rows - 1):
        edges = (-1, *bars, forms + rows - 1)
        yield tuple(after - before - 1 for before, after in itertools.pairwise(edges))


@pytest.mark.parametrize("rows", [2, 3, 4, 5])
@pytest.mark.parametrize("least", [3, 5])
def test_what_is_hidden_cannot_be_worked_out_by_somebody_who_knows_the_method(rows: int, least: int) -> None:
    for forms in range(least, 3 * least + 1):
        worlds: dict[Shown, list[tuple[int, ...]]] = defaultdict(list)
        for column in columns(rows, forms):
            worlds[shown(column, least)].append(column)
        for seen, behind in worlds.items():
            for place in (place for place, count in enumerate(seen) if count is None):
                assert len({column[place] for column in behind}) > 1, (seen, behind)


@given(st.lists(st.integers(0, 60), min_size=2, max_size=16), st.integers(5, 12))
@examples(200)
def test_no_small_group_is_shown_neither_by_itself_nor_as_what_is_left(counts: list[int], least: int) -> None:
    out = hidden(counts, least)
    kept = [count for place, count in enumerate(counts) if place not in out]
    left = sum(counts) - sum(kept)
    assert all(count == 0 or count >= least for count in kept)
    assert not out or left >= min(least, sum(counts))
    assert len(out) != 1
    assert not (out and 0 in kept)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((20, 6, 5), (20, 6, 5)),
        ((20, 0, 0), (20, 0, 0)),
        ((20, 6, 3), (20, None, None)),
        ((20, 3, 0, 0), (None, None, None, None)),
        ((20, 9, 3, 0, 0), (20, None, None, None, None)),
        ((20, 4, 4, 6), (20, None, None, None)),
        ((20, 4, 3, 6), (20, None, None, 6)),
    ],
)
def test_a_small_number_takes_others_with_it(counts: tuple[int, ...], expected: Shown) -> None:
    assert shown(counts, 5) == expected
