"""What the proof calls a conversation is what the dialog can reach, and nothing else."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from random import Random
from typing import cast

import journeys
import oracle
import pytest
from chat_driver import ENGINE, POLICY, SCRIPT, TODAY
from safety_words import SAFETY_FACTS

from triage.conversation import Conversation, Session
from triage.conversation.follow_up import load_follow_up_script
from triage.conversation.parsing import options_of
from triage.conversation.question import Question
from triage.engine import Decision, Engine
from triage.kinds import Control
from triage.kinds.values import SKIPPED, AnswerValue, Value
from triage.prevent import PREVENT
from triage.proof.solver import Solver
from triage.proof.translate import Subject

SUBJECT = Subject(POLICY)
SOLVER = Solver({"now": SUBJECT}, {1: "now"})
FOLLOW_UP = load_follow_up_script(POLICY)
Facts = Mapping[str, AnswerValue]


class Remembering:
    """The engine, which decides the same answers once: a conversation replays them at every step."""

    def __init__(self) -> None:
        self._kept: dict[object, Decision] = {}

    def decide(self, answers: Facts, area: str, today: datetime.date) -> Decision:
        key = (tuple(answers.items()), area)
        if key not in self._kept:
            self._kept[key] = ENGINE.decide(answers, area, today)
        return self._kept[key]


REMEMBERING = cast(Engine, Remembering())


def talk(after: bool, answer: Callable[[Conversation, Question], Value]) -> dict[str, AnswerValue]:
    """The facts at the end of a conversation whose questions are answered so."""
    session = Session(
        POLICY,
        REMEMBERING,
        FOLLOW_UP if after else SCRIPT,
        TODAY,
        area="national",
        known_of_user={"sector": "other"},
        pathway=PREVENT,
    )
    conversation = Conversation(session)
    while question := conversation.question:
        conversation = conversation.answer(question.id, answer(conversation, question))
    return {name: value for name, value in conversation.case_as_answered.answers.items() if name != "sector"}


def as_in(facts: Facts) -> Callable[[Conversation, Question], Value]:
    """Answers each question as it stands in ``facts``; KeyError where it does not stand there."""

    def answer(conversation: Conversation, question: Question) -> Value:
        match question.id:
            case "safety":
                return tuple(str(facts[name]) for name in SAFETY_FACTS)
            case "people":
                return cast(Value, facts["consulted"])
            case "context":
                return "A lesson about it." if facts["context_explored"] == "yes" else SKIPPED
        if question.id == "ground_again":
            return cast(Value, facts["ground_beyond_identity"])
        return cast(Value, facts[question.fact]) if question.fact else beside(question)

    return answer


def beside(question: Question) -> Value:
    """An answer that no rule reads: words, a day, and no to every offer."""
    if question.kind.control is Control.DAY:
        return TODAY
    return "no" if question.kind.control is Control.ONE_OF and question.id != "chase" else "nobody"


def at_random(random: Random) -> Callable[[Conversation, Question], Value]:
    """Answers each question with one of the answers that the screen offers."""

    def answer(conversation: Conversation, question: Question) -> Value:
        words = [option.word for option in options_of(conversation, question)]
        match question.id:
            case "safety":
                return tuple(random.choice(("no", "no", "unsure", "yes")) for _ in SAFETY_FACTS)
            case _ if question.kind.control is Control.ANY_OF:
                named = [word for word in words if word in POLICY.facts[question.fact or "consulted"].values]
                return tuple(random.sample(named, random.randint(0, 2)))
            case "context":
                return random.choice(("A lesson about it.", SKIPPED))
            case "age":
                return random.choice((9, 17, 18, 43, "unknown"))
            case "months_since_support_ended":
                return random.choice((0, 6, 12))
        known = list(POLICY.facts[question.fact].values) if question.fact else []
        known = ["no", "unsure", "yes"] if question.id == "ground_again" else known
        return random.choice(known) if known else beside(question)

    return answer


def holds(facts: Facts, *atoms: str) -> bool:
    """Whether the solver says these of a case."""
    given = [literal for fact in SUBJECT.facts for literal in SOLVER.given(1, fact, facts.get(fact.id))]
    return SOLVER.possible([*given, *map(SOLVER.literal, atoms)])


MORE = ((), ('answer(1,"immediate_danger","yes")',), ('answer(1,"additional_concern","unsure")',))


def endings(rule: str) -> Iterator[Facts]:
    """The smallest conversation at whose end a rule holds; and the same with more worry."""
    for more in MORE:
        found = SOLVER.find(f'fires(1,"{rule}")', "ended(1)", *more, smallest=True)
        if found:
            yield dict(found.cases[1])


@pytest.mark.parametrize("rule", POLICY.rules)
def test_the_dialog_asks_exactly_what_the_solvers_conversation_answers(rule: str) -> None:
    found = list(endings(rule))
    assert found
    for facts in found:
        reached = talk("police_assessment" in facts, as_in(facts))
        assert reached == {name: value for name, value in facts.items() if name != "sector"}
        assert rule in ENGINE.decide(reached, "national", TODAY).fired


@pytest.mark.parametrize("after", [False, True])
def test_every_conversation_is_one_to_the_solver_and_no_part_of_it_is_stray(after: bool) -> None:
    random = journeys.seeded(4)
    ends = [talk(after, at_random(random)) for _ in range(60)]
    assert len({tuple(facts.items()) for facts in ends}) > 40
    for facts in ends:
        assert holds(facts, "ended(1)", "kept(1)", "complete(1)"), facts


def test_answers_whose_question_is_not_asked_are_stray_and_an_open_question_is_no_end() -> None:
    random = journeys.seeded(5)
    for _ in range(40):
        facts = talk(False, at_random(random))
        unasked = [
            name
            for name in ("panel_decision", "parent_told", "children_at_home", "lead_available")
            if name not in facts
        ]
        for name in unasked:
            answer = oracle.VALUES[name][0]
            assert not holds({**facts, name: answer}, "kept(1)"), (facts, name)
        for name in {"immediate_danger", "role", "indicators"} & {*facts}:
            less = {known: value for known, value in facts.items() if known != name}
            assert not holds(less, "ended(1)"), (facts, name)
