"""What is wrong in a derived number is named with its file and line, and what is allowed."""

from __future__ import annotations

from pathlib import Path

import pytest
from pathways import SCORE
from policy_copies import changed

from triage.errors import InputError
from triage.policy import load_policy

WRONG = [
    ("id: danger", "id: wind", 2, "the name wind stands here twice"),
    ("id: doubts", "id: danger", 11, "the name danger stands here twice"),
    ("id: danger", "id: no_way", 2, "the name no_way stands here twice"),
    ("id: danger", "id: any", 2, "nothing may be called any"),
    ("    sum:", "    total:", 4, "unknown name total (allowed: id, label, sum, count, lowest, highest"),
    ("    highest:\n", "    lowest: []\n    highest:\n", 20, "needs one of sum, count, lowest and highest"),
    (
        "{of: night, scores: {no: 0, unsure: 1, yes: 2}}",
        "{of: crew, scores: {uncounted: 1}}",
        8,
        "crew stands here twice",
    ),
    ("{of: night, is: unsure}", "{of: dusk, is: unsure}", 15, "unknown fact dusk"),
    (
        "{of: night, is: unsure}",
        "{of: night, is: perhaps}",
        15,
        "unknown value perhaps (allowed: no, unsure or yes)",
    ),
    ("{of: night, is: unsure}", "{of: night}", 15, "is is missing: the answers that count"),
    (", unsure: 1, yes: 2}}", ", yes: 2}}", 8, "the points are missing for: unsure"),
    (", scores: {uncounted: 2}", "", 6, "the points are missing for: uncounted"),
    ("{no: 0, unsure: 1", "{no: 0, maybe: 1", 8, "unknown name maybe (allowed: no, unsure or yes)"),
    ("{no: 0, unsure: 1", "{no: 0, unsure: much", 8, "a whole number is needed here"),
    ("{no: 0, unsure: 1", "{no: 0, unsure: 1001", 8, "from -1000 to 1000"),
    ("times: -1, scores: {uncounted: 2}", "times: 0, scores: {uncounted: 2}", 6, "0 times is nothing"),
    (
        "times: -1, scores",
        "times: 2, scores",
        9,
        "bands must rise and end at 20; what can come out is 0 to 20",
    ),
    ("{alone: 4, few: 2, many: 0, unc", "{alone: 4, few: 2, unc", 31, "the points are missing for: many"),
    (
        "{of: crew, scores: {alone",
        "{of: crew, times: 2, scores: {alone",
        31,
        "only a whole number that gives itself",
    ),
    ("low: 4, raised: 7, high: 14", "low: 4, raised: 7, high: 15", 9, "bands must rise and end at 14"),
    ("low: 4, raised: 7, high: 14", "low: 7, raised: 4, high: 14", 9, "bands must rise and end at 14"),
    ("low: 4, raised: 7, high: 14", "low: -9, high: 14", 9, "what can come out is -4 to 14"),
    ("{at_least: 8}", "{at_least: 7}", 39, "a number at which a band begins is needed (allowed: 5 or 8)"),
    ("{at_least: 8}", "{at_least: 8, below: 5}", 39, "nothing lies between these bounds"),
    ("{at_least: 8}", "{above: 8}", 39, "unknown name above (allowed: at_least or below)"),
    ("{at_least: 8}", "{}", 39, "at_least or below is needed"),
    (
        "{danger: {at_least: 8}",
        "{danger: huge",
        39,
        "unknown value huge (allowed: low, raised, high or absent)",
    ),
    ("    all_answered: yes", "    all_answered: no", 13, "unknown value no (allowed: yes)"),
]


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"), WRONG, ids=[f"{at}-{what[:40]}" for *_, at, what in WRONG]
)
def test_a_wrong_number_is_refused_with_its_place(
    tmp_path: Path, old: str, new: str, line: int, problem: str
) -> None:
    with pytest.raises(InputError) as error:
        load_policy(changed(SCORE, tmp_path, "derived.yaml", old, new))
    assert problem in str(error.value)
    assert (error.value.file, error.value.line) == ("rules/derived.yaml", line)


def test_a_number_of_too_many_values_is_refused(tmp_path: Path) -> None:
    rules = changed(SCORE, tmp_path, "vocabulary.yaml", "{from: 0, to: 4}", "{from: 0, to: 90000}")
    changed(rules, rules, "vocabulary.yaml", "many: 4}", "many: 90000}")
    with pytest.raises(InputError, match="crew has more than 10000 values; score its bands instead"):
        load_policy(rules)


def test_a_number_can_be_compared_where_its_bands_begin(tmp_path: Path) -> None:
    rules = changed(SCORE, tmp_path, "harbour.yaml", "crew: {below: 3}", "crew: {at_least: 1, below: 3}")
    condition = load_policy(rules).rules["doubtful"].when[1]
    assert [sorted(test.words) for test in condition if test.name == "crew"] == [["few"]]
    with pytest.raises(InputError, match=r"line 25, .*allowed: 1 or 3"):
        load_policy(
            changed(rules, rules, "harbour.yaml", "crew: {at_least: 1, below: 3}", "crew: {below: 2}")
        )


def test_a_bound_that_an_area_can_move_is_no_bound(tmp_path: Path) -> None:
    declared = "\nareas: {may_raise: {key: alone_up_to, fact: crew, to: 2}}\n"
    rules = changed(SCORE, tmp_path, "policy.yaml", "rules: [harbour]\n", "rules: [harbour]" + declared)
    assert load_policy(rules).rules["doubtful"]
    with pytest.raises(InputError, match="allowed: 3"):
        load_policy(changed(rules, rules, "harbour.yaml", "crew: {below: 3}", "crew: {below: 1}"))
