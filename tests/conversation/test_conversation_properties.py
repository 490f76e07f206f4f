"""What holds of every conversation, however it wanders."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast

import pytest
from chat_driver import ENGINE, POLICY, SCRIPT, session, typed
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from lengths import examples
from random_conversations import ME, answered

from triage.cases.model import Case
from triage.cases.reading import read_case
from triage.cases.writing import case_to_yaml
from triage.conversation import Conversation, Session, begin
from triage.conversation.handed_over import gaps
from triage.engine import Decision, Engine
from triage.engine.deciding import asked_now
from triage.kinds import Control
from triage.kinds.values import AnswerValue


class Watched:
    """The engine, with a note of every answer that reached it. The same case is decided once."""

    def __init__(self) -> None:
        self._kept: dict[tuple[object, ...], Decision] = {}

    def decide(
        self, answers: Mapping[str, AnswerValue], area: str = "not_known", today: datetime.date | None = None
    ) -> Decision:
        key = (tuple(answers.items()), area)
        if key not in self._kept:
            for name, value in answers.items():
                fact = POLICY.facts[name]
                for word in value if isinstance(value, tuple) else (value,):
                    number = isinstance(word, int) and fact.lowest <= word <= fact.highest
                    assert number or word in fact.values
            self._kept[key] = ENGINE.decide(answers, area, today)
        return self._kept[key]


WATCHED = cast(Engine, Watched())


def watched(**changes: Any) -> Conversation:
    """A new conversation whose engine is watched."""
    return Conversation(session_watched(**changes))


def session_watched(**changes: Any) -> Session:
    """A session whose engine is watched."""
    return replace(session(**changes), engine=WATCHED)


def once_in_order(conversation: Conversation) -> Conversation:
    """The same answers, given once each in the order of asking."""
    found = Conversation(conversation.session)
    for _ in range(300):
        question = found.question
        if question is None or question.id not in conversation.given_answers:
            break
        found = found.answer(question.id, conversation.given_answers[question.id])
    return found


class Wandering(RuleBasedStateMachine):
    """A person who answers, goes back, changes answers, and leaves sections out."""

    def __init__(self) -> None:
        super().__init__()
        self.conversation = watched()

    @initialize(
        until=st.sampled_from(["", "safety", "indicators", "age", "person_told", "individual.surname"]),
        me=st.sampled_from(ME),
    )
    def some_way_in(self, until: str, me: Mapping[str, str]) -> None:
        self.conversation = typed(watched(me=me), until)

    @precondition(lambda self: self.conversation.question is not None)
    @rule(data=st.data())
    def answers(self, data: st.DataObject) -> None:
        self.conversation = answered(data, self.conversation)

    @precondition(lambda self: self.conversation.question is not None)
    @rule(data=st.data(), count=st.integers(2, 6))
    def answers_several(self, data: st.DataObject, count: int) -> None:
        for _ in range(count):
            if self.conversation.question:
                self.conversation = answered(data, self.conversation)

    @rule()
    def goes_back(self) -> None:
        self.conversation = self.conversation.back()

    @rule(data=st.data())
    def changes_an_answer(self, data: st.DataObject) -> None:
        keys = sorted(self.conversation.answers)
        if keys:
            self.conversation = self.conversation.change(data.draw(st.sampled_from(keys)))

    @rule()
    def leaves_out_a_section(self) -> None:
        self.conversation = self.conversation.rest()

    @invariant()
    def it_stands_as_if_told_once_in_order(self) -> None:
        found = self.conversation
        plain = once_in_order(found)
        assert plain.case_as_answered == found.case_as_answered
        assert plain.decision == found.decision
        if not found.danger_now and not plain.danger_now:
            assert (plain.question and plain.question.id) == (found.question and found.question.id)

    @invariant()
    def every_answer_that_counts_is_to_a_question_that_is_asked(self) -> None:
        words = self.conversation.decision.snapshot
        for name in self.conversation.case_as_answered.answers:
            if name not in ("area", "sector"):
                assert asked_now(POLICY.facts[name], words), name
        assert all(key in self.conversation.given_answers for key in self.conversation.answers)
        assert not set(self.conversation.answers) & set(self.conversation.stale_answers)

    @invariant()
    def nothing_is_needed_at_the_end(self) -> None:
        if self.conversation.question is None:
            assert self.conversation.decision.still_needed == ()
            assert self.conversation.decision.route in POLICY.routes

    def teardown(self) -> None:
        told = self.conversation.case_as_answered
        assert again(told) == told
        gone_on = begin(session_watched(), told)
        assert [line for line in gaps(gone_on) if not line] == []
        done = typed(gone_on, role="2")
        assert done.decision.still_needed == ()
        assert done.case_as_answered.statements[: len(told.statements)] == told.statements


TestWandering = Wandering.TestCase
TestWandering.settings = examples(40, stateful_step_count=25, suppress_health_check=list(HealthCheck))


def again(case: Case) -> Case:
    """The case after it was written to a file and read back."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "answers.yaml"
        path.write_text(case_to_yaml(case, POLICY), encoding="utf-8")
        return read_case(path, POLICY)


@examples(60, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_danger_is_never_answered_by_anything_but_the_safety_question(data: st.DataObject) -> None:
    found = watched()
    for _ in range(60):
        if found.question is None:
            break
        safety = found.given_answers.get("safety")
        asked, found = found.question.id, answered(data, found)
        if asked != "safety":
            assert found.given_answers.get("safety") == safety
    facts = found.case_as_answered.answers
    worried = any(
        facts.get(name) in ("unsure", "yes")
        for name in ("immediate_danger", "imminent_travel", "planning_offence")
    )
    if worried and facts.get("police_told") != "yes":
        assert found.decision.route in ("emergency", "police_now")
        assert not found.decision.duty("send_referral")


@pytest.mark.deep
def test_every_answer_to_every_choice_leads_to_an_end() -> None:
    start = watched()
    for question in SCRIPT.questions.values():
        if question.kind.control is not Control.ONE_OF or not question.fact or question.of_area:
            continue
        for option in question.options:
            done = typed(start, **{question.id: option.word})
            assert done.decision.route in POLICY.routes
            assert done.decision.still_needed == ()


@pytest.mark.deep
def test_every_question_is_asked_in_some_conversation() -> None:
    start, reached = watched(), set[str]()
    roles, dangers, signs = ("1", "2", "3"), ("5", "1"), ("2 4", "8", "none")
    people, ages = ("deputy_or_head", "advice_line", "reachable"), ("15", "not known", "40")
    reached |= set(
        typed(start, about="colleague", safety="3", people="safeguarding_lead, police_prevent_team").answers
    )
    for role, danger, sign, who, age in itertools.product(roles, dangers, signs, people, ages):
        found = typed(
            start,
            role=role,
            safety=danger,
            indicators=sign,
            people=who,
            age=age,
            person_told="no",
            ground_beyond_identity="no" if sign == "8" else "yes",
            story__known="yes",
            informing_raises_risk="yes",
            lead_available="yes",
        )
        reached |= set(found.answers)
    assert reached == set(SCRIPT.questions)
