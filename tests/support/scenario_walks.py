"""Tells scenarios to the real conversation, and plays those that are conversations already.

A scenario on the policy gives answers. Here somebody types each of them where the real chat, or the real
follow-up, asks for it, and gets up where the scenario says nothing. What staff read then is what the scenario
leads to, and the decision must be the one that the rules give.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from chat_driver import TODAY
from chat_steps import STEP_DEFINITIONS as AT_THE_DESK
from feature_files import Line, read_feature
from flow_driver import Bare
from safety_words import REACHABLE, SAFETY_FACTS, UNREACHABLE
from steps.bindings import STEP_DEFINITIONS
from workstation import Workstation

from triage.cases.model import Case
from triage.conversation import Session, begin, load_script
from triage.conversation.conversation import Conversation
from triage.conversation.follow_up import begin_follow_up, load_follow_up_script
from triage.conversation.parsing import options_of
from triage.conversation.question import Question
from triage.engine import Decision
from triage.flow import completion, follow_up
from triage.flow.machine import begin_at_question
from triage.flow.situation import Setup, Situation
from triage.kinds.values import AnswerValue
from triage.paperwork.record_reading import Record
from triage.policy import Policy
from triage.prevent import PREVENT
from triage.scenarios.context import ScenarioContext, engine_of
from triage.scenarios.player import play

CHAT = "chat_"
_WORDING_ONLY = ("about", "sector")
HARMLESS: Mapping[str, AnswerValue] = {
    "police_agree": "no",
    "person_in_charge": "no",
    "prevent_team_advice": "no_answer_yet",
    "household_risk": "no",
    "known_to": (),
    "works_with_adults_at_risk": "no",
    "lead_agrees": "yes",
}
"""Answers that ask nothing of anybody: a scenario that does not give them means the same without them."""
_IN_PASSING = {"call": "ready", "chase": "nobody", "story.known": "no", "fill_in_now": "no"}


@dataclass(frozen=True)
class Row:
    """One row of a scenario, ready to be played."""

    path: Path
    name: str
    lines: tuple[Line, ...]

    def __str__(self) -> str:
        return f"{self.path.name}: {self.name}"


def rows_of(folder: Path) -> Iterator[Row]:
    """Every row of every scenario in a folder and below it."""
    for path in sorted(folder.rglob("*.feature")):
        for scenario in read_feature(path).scenarios:
            for lines in scenario.rows:
                yield Row(path, scenario.name, lines)


def play_at_the_workstation(row: Row, folder: Path, face: str) -> None:
    """Play a scenario that goes through the chat, at one of the faces of a workstation."""
    folder.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TRIAGE_TODAY", TODAY.isoformat())
        at = Workstation(folder, patch, face)
        try:
            for line in row.lines:
                play(at, line.kind, line.text, line.below, line.table, AT_THE_DESK)  # type: ignore[arg-type]
        finally:
            at.close()


def play_on_the_policy(row: Row, policy: Policy) -> ScenarioContext:
    """Play a scenario that asks the policy; what it told. The caller closes it."""
    world = ScenarioContext(policy)
    for line in row.lines:
        play(world, line.kind, line.text, line.below, line.table, STEP_DEFINITIONS)
    return world


# The walk


@dataclass(frozen=True)
class Walk:
    """Where telling a case led: the answers as the conversation took them, and the decision, if it ended."""

    answers: Mapping[str, AnswerValue]
    decision: Decision | None


def walk(policy: Policy, case: Case, world: ScenarioContext, record: Record) -> Walk:
    """Tell a case to the real conversation, up to the closing page, or to what it leaves open.

    ``record`` is that of the referral which a follow-up belongs to.
    """
    after = "police_assessment" in case.answers
    script = load_follow_up_script(policy) if after else load_script(policy)
    session = Session(
        policy, engine_of(policy, frozenset(world.confirmed)), script, world.today, pathway=PREVENT
    )
    begun = begin_follow_up(session, {}) if after else begin(session)
    setup = Setup(record=record if after else None)
    bare = Bare(begin_at_question(Situation(setup, begun, Path())))
    before = None
    while question := bare.conversation.question:
        assert bare.page.id == question.id, f"{question.id}: {bare.page.id} stands in its place"
        line = _typed(case, bare.conversation, question)
        if line is None:
            return Walk(bare.conversation.case_as_answered.answers, None)
        assert bare.conversation is not before, f"{question.id}: {line} is not taken"
        before = bare.conversation
        bare.types(*line.split("\n"))
    ended = bare.conversation
    if after:
        list(follow_up.closing_lines(ended, record, ended.case_as_answered, {}))
    else:
        list(completion.closing_lines(ended, {}))
    return Walk(ended.case_as_answered.answers, ended.decision)


def decided_alike(decision: Decision, other: Decision) -> bool:
    """Whether two decisions ask the same of everybody, for the same reasons."""
    return (decision.routes, decision.parallel, decision.duties, decision.fired) == (
        other.routes,
        other.parallel,
        other.duties,
        other.fired,
    )


def same_answers(case: Case, walked: Walk) -> bool:
    """Whether the conversation took exactly the answers of the case, harmless ones and those for the wording
    set aside."""
    taken = {
        fact: value
        for fact, value in walked.answers.items()
        if fact in case.answers or value != HARMLESS.get(fact)
    }
    return {fact: value for fact, value in taken.items() if fact not in _WORDING_ONLY} == {
        fact: value for fact, value in case.answers.items() if fact not in _WORDING_ONLY
    }


def _typed(case: Case, conversation: Conversation, question: Question) -> str | None:
    """What somebody types at a question; None where the case does not say."""
    answers = case.answers
    if question.id == "safety":
        return _about_danger(answers)
    if question.id == "people":
        return _people(answers, conversation, question)
    if question.of_area:
        return _number(conversation, question, case.area)
    if question.id in ("story.seen", "context"):
        return _text(case, question)
    if question.id == "ground_again":
        return str(answers["ground_beyond_identity"])
    value = answers.get(question.fact, HARMLESS.get(question.fact))
    if value is None:
        if question.fact in _WORDING_ONLY:
            return str(len(options_of(conversation, question)))
        return None if question.fact else _IN_PASSING.get(question.id, "not known")
    if isinstance(value, tuple):
        return _numbers(conversation, question, value) if value else "none"
    return (
        "not known"
        if value == "unknown"
        else _number(conversation, question, str(value))
        if options_of(conversation, question)
        else str(value)
    )


def _about_danger(answers: Mapping[str, AnswerValue]) -> str | None:
    given = [answers.get(fact) for fact in SAFETY_FACTS]
    named = [str(number) for number, value in enumerate(given, 1) if value in ("yes", "unsure")]
    if None in given:
        return None
    return " ".join([*named, *(["4"] if "unsure" in given else [])]) or "5"


def _people(answers: Mapping[str, AnswerValue], conversation: Conversation, question: Question) -> str | None:
    spoken, reach = answers.get("consulted"), answers.get("lead_available")
    if not isinstance(spoken, tuple):
        return None
    if not spoken and answers.get("role") != "safeguarding_lead":
        return {
            "yes": _number(conversation, question, REACHABLE),
            "no": _number(conversation, question, UNREACHABLE),
        }.get(str(reach))
    return _numbers(conversation, question, spoken or (REACHABLE,))


def _text(case: Case, question: Question) -> str | None:
    kind = "inferred" if question.id == "context" else "seen"
    said = [found.text for found in case.statements if found.kind == kind]
    if said:
        return f"{said[0]}\n."
    return (
        {"yes": "nothing", "no": "skip"}.get(str(case.answers.get(question.fact)))
        if question.fact
        else "nothing"
    )


def _numbers(conversation: Conversation, question: Question, words: tuple[str, ...]) -> str | None:
    found = [_number(conversation, question, word) for word in words]
    return None if None in found else " ".join(map(str, found))


def _number(conversation: Conversation, question: Question, word: str) -> str | None:
    words = [option.word for option in options_of(conversation, question)]
    return str(words.index(word) + 1) if word in words else None
