"""Whatever stands in a file of answers: a case comes out, or one line that does not repeat it."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from lengths import examples

from triage.cases.reading import case_from_node
from triage.errors import InputError
from triage.policy.loading import load_policy
from triage.yaml_nodes import read_bytes

POLICY = load_policy()
PRIVATE = "Zebulon Quince"
"""Stands for what somebody wrote about somebody: no error may hold it."""

WHOLE: dict[str, Any] = {
    "area": "northamptonshire",
    "answers": {"sector": "education", "immediate_danger": "no", "age": 15, "indicators": ["withdrawal"]},
    "form": {
        "individual": {
            "surname": "A",
            "other_names": ["B"],
            "date_of_birth": "2011-03-02",
            "addresses": [{"text": "1 High Street", "current": "yes"}],
        },
        "concerns": {"notice": "x"},
        "complex_needs": "x",
        "first_identified_by": {"anonymous": "no"},
        "referrer": {"same_as_first": "yes"},
        "dates": {"first_known": "2026-11-18"},
        "safeguarding": {"health": {"answer": "no", "text": "x"}},
        "occupation": {"current_employer": "x"},
        "education": {"needs": "x"},
    },
    "statements": [{"kind": "seen", "text": "x", "by": "y", "when": "2026-11-18"}],
}


@pytest.fixture(autouse=True, scope="module")
def _today() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TRIAGE_TODAY", "2026-11-20")
        yield


def places(value: object, way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to every value below a value."""
    below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, inner in below:
        yield (*way, name)
        yield from places(inner, (*way, name))


def with_private(way: tuple[str | int, ...], value: object, under: str | None = None) -> dict[str, Any]:
    changed = copy.deepcopy(WHOLE)
    place: Any = changed
    for name in way[:-1]:
        place = place[name]
    if under is None:
        place[way[-1]] = value
    elif isinstance(place[way[-1]], dict):
        place[way[-1]][under] = value
    return changed


INSTEAD = [
    PRIVATE,
    [PRIVATE],
    [[PRIVATE]],
    {PRIVATE: PRIVATE},
    {PRIVATE: {PRIVATE: [PRIVATE]}},
    [{"text": [PRIVATE]}],
]


@pytest.mark.parametrize("way", list(places(WHOLE)), ids=lambda way: ".".join(map(str, way)))
def test_no_error_repeats_what_stands_in_any_place_of_the_file(way: tuple[str | int, ...]) -> None:
    refused = 0
    changes = [with_private(way, value) for value in INSTEAD] + [with_private(way, PRIVATE, PRIVATE)]
    for changed in changes:
        for content in (json.dumps(changed).encode(), yaml.safe_dump(changed).encode()):
            error = error_of(content)
            if error is not None:
                refused += 1
                assert PRIVATE not in str(error)
                assert error.line or error.field
    assert refused >= 6


def error_of(content: bytes, name: str = "answers.yaml") -> InputError | None:
    """The error about a file with this content, if it has one; any other exception fails the test."""
    try:
        case_from_node(read_bytes(content, name), POLICY)
    except InputError as error:
        return error
    return None


NAMES = st.sampled_from(
    sorted(
        {str(name) for way in places(WHOLE) for name in way}
        | set(POLICY.facts)
        | {"forenames", "emails", "referred", "health", "schema", "<<", ""}
    )
) | st.text(max_size=8)
SCALARS = (
    st.sampled_from(
        ["no", "yes", "unsure", "not known", "not_known", "unknown", "2011-03-02", "seen", "31 June"]
    )
    | st.text(max_size=12)
    | st.integers()
    | st.floats()
    | st.booleans()
    | st.none()
    | st.dates()
)
TREES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=5),
    max_leaves=25,
)


@examples(400)
@given(st.binary(max_size=200), st.sampled_from(["a.yaml", "a.json"]))
def test_random_bytes_give_a_case_or_one_line(content: bytes, name: str) -> None:
    error = error_of(content, name)
    assert error is None or len(str(error).splitlines()) == 1


@examples(400)
@given(
    st.text("ab:-?,[]{}#&*!|>'\"%@`\\\n\t \r0159éx\u2028\ufeff😀\x00", max_size=60),
    st.sampled_from(["a.yaml", "a.json"]),
)
def test_random_marks_of_the_file_format_give_a_case_or_one_line(text: str, name: str) -> None:
    for content in (text.encode(), f"answers: {text}".encode(), f"form: {{complex_needs: {text}".encode()):
        error = error_of(content, name)
        assert error is None or len(str(error).splitlines()) == 1


@examples(400)
@given(TREES)
def test_random_structures_give_a_case_or_one_line(tree: object) -> None:
    for content in (
        yaml.safe_dump(tree),
        yaml.safe_dump({"answers": tree}),
        yaml.safe_dump({"form": tree}),
        json.dumps(tree, default=str),
        json.dumps({"statements": tree}, default=str),
    ):
        error = error_of(content.encode())
        assert error is None or len(str(error).splitlines()) == 1


@examples(300)
@given(st.data())
def test_one_changed_place_of_a_good_file_gives_a_case_or_one_line(data: st.DataObject) -> None:
    way = data.draw(st.sampled_from(list(places(WHOLE))))
    changed = with_private(way, data.draw(TREES))
    for name in ("a.json", "a.yaml"):
        error = error_of(json.dumps(changed, default=str).encode(), name)
        assert error is None or len(str(error).splitlines()) == 1


@examples(200)
@given(st.integers(0, 2000), st.binary(min_size=1, max_size=4))
def test_a_damaged_file_gives_a_case_or_one_line(position: int, damage: bytes) -> None:
    for whole in (yaml.safe_dump(WHOLE).encode(), json.dumps(WHOLE, indent=1).encode()):
        error = error_of(whole[:position] + damage + whole[position + len(damage) :])
        assert error is None or len(str(error).splitlines()) == 1
