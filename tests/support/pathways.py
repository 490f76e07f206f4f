"""The small made-up pathways of ``tests/data/pathways``, and every case of the one with points."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

from triage.kinds.values import AnswerValue

FOLDER = Path(__file__).resolve().parent.parent / "data" / "pathways"
SCORE = FOLDER / "score" / "rules"
LONE_WORKER = FOLDER / "lone_worker" / "rules"

Answers = dict[str, AnswerValue]

_MISSING = ("vests", "lamp", "rope")
_WIND = {"calm": 0, "breeze": 1, "gale": 5}
_LACKING = {"vests": 3, "lamp": 1, "rope": 1}
_NIGHT = {"no": 0, "unsure": 1, "yes": 2}


def every_case(crews: tuple[AnswerValue, ...] = ("uncounted", 0, 1, 2, 3, 4)) -> Iterator[Answers]:
    """Every file of answers of the pathway with points; any of the facts may be absent."""
    ticks = [part for size in range(4) for part in itertools.combinations(_MISSING, size)]
    for wind, crew, missing, night, skipper in itertools.product(
        (None, *_WIND), (None, *crews), (None, *ticks), (None, *_NIGHT), (None, "no", "yes")
    ):
        given = {"wind": wind, "crew": crew, "missing": missing, "night": night, "skipper_agrees": skipper}
        yield {fact: answer for fact, answer in given.items() if answer is not None}


def expected(answers: Answers) -> dict[str, str]:
    """The words of the derived numbers of a case, worked out once more and by hand."""
    wind, crew, missing, night = (answers.get(fact) for fact in ("wind", "crew", "missing", "night"))
    points = [_WIND[str(wind)]] if wind else []
    lacking = [_LACKING[entry] for entry in missing] if isinstance(missing, tuple) else []
    total = sum(points) + sum(lacking) + (_NIGHT[str(night)] if night else 0)
    total += 2 if crew == "uncounted" else -crew if isinstance(crew, int) else 0
    words = dict.fromkeys(("danger", "doubts", "worst", "mildest"), "absent")
    if {*answers} - {"skipper_agrees"}:
        words["danger"] = "low" if total < 5 else "raised" if total < 8 else "high"
    if crew is not None and missing is not None and night:
        doubts = (night == "unsure") + (crew == 0) + len(lacking)
        words["doubts"] = "none_left" if doubts == 0 else "one" if doubts == 1 else "several"
    if gravest := [*points, *lacking]:
        words["worst"] = "slight" if max(gravest) < 2 else "serious" if max(gravest) < 4 else "grave"
    if crew is not None:
        lacking.append(4 if crew in ("uncounted", 0) else 2 if crew in (1, 2) else 0)
    if lacking:
        words["mildest"] = "slight" if min(lacking) < 2 else "serious"
    return words
