"""The policy's pages of a pathway with points, and of one that is as small as one can be."""

from __future__ import annotations

from collections.abc import Iterable

from pathways import LONE_WORKER, SCORE, Answers

from triage.cases.model import Case
from triage.documents.model import Block
from triage.documents.screen import lines
from triage.engine import Engine
from triage.policy import load_policy
from triage.ui.explanation import answer_texts
from triage.ui.policy_pages import policy_page, rule_page

POINTS = """\
"Points for danger": points, added up, from -4 to 14
    - How the wind blows: Hardly gives 0; A breeze gives 1; A gale gives 5
    - How many go along: every number counts -1 times; Not counted gives 2
"""


def shown(blocks: Iterable[Block]) -> str:
    return "\n".join(lines(blocks)) + "\n"


def test_the_policy_says_what_gives_points_and_when_there_is_no_number() -> None:
    policy = load_policy(SCORE)
    page = shown(policy_page(policy))
    assert POINTS in page
    assert "As long as one of these is not answered there is no number." in page
    assert "    - Points for danger: 5 to 7\n" in page
    assert '"The gravest single point": the highest of these, from 0 to 5' in page
    for rule, named in (("close", ["danger"]), ("doubtful", ["doubts", "mildest"])):
        told = shown(rule_page(policy, rule))
        for number in policy.numbers.values():
            assert (f'"{number.label}"' in told) == (number.id in named)


def test_an_explanation_names_the_answers_behind_a_number() -> None:
    policy = load_policy(SCORE)
    answers: Answers = {"wind": "gale", "missing": ("vests",), "night": "no", "crew": 0}
    decision = Engine(policy).decide(answers)
    assert "too-dangerous" in decision.fired
    assert answer_texts(policy, Case(answers=answers), decision, policy.rules["too-dangerous"]) == [
        "How the wind blows: A gale",
        "How many go along: 0",
        "What is missing on board: Life vests",
        "It will be dark before the boat is back: no",
    ]


def test_no_heading_stands_over_nothing() -> None:
    page = shown(policy_page(load_policy(LONE_WORKER)))
    assert "AT ANY TIME\n" in page
    for heading in ("WHOM A TASK NAMES", "WHAT THE WORDS IN THE RULES STAND FOR", "BEFORE A REFERRAL"):
        assert heading not in page
