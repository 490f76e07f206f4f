"""Talks a case through the real conversation, with no screen: every question gets what the scenario says.

What the scenario does not say gets the usual answer, so that the talk reaches its end.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from safety_words import REACHABLE, SAFETY_FACTS, UNREACHABLE

from triage.cases.model import Case
from triage.cases.reading import read_case
from triage.cases.writing import case_to_yaml
from triage.conversation import Conversation, Session, begin, load_script
from triage.conversation.handed_over import gaps
from triage.conversation.question import Question
from triage.kinds.values import NOT_KNOWN, NOTHING, SKIPPED, AnswerValue, Value
from triage.prevent import PREVENT
from triage.scenarios.context import ScenarioContext, engine_of

USUAL: Mapping[str, AnswerValue] = {
    "immediate_danger": "no",
    "imminent_travel": "no",
    "planning_offence": "no",
    "police_told": "yes",
    "police_agree": "yes",
    "role": "noticed_it",
    "about": "pupil_or_student",
    "person_in_charge": "no",
    "indicators": ("extreme_material",),
    "ground_beyond_identity": "yes",
    "consulted": (),
    "lead_available": "yes",
    "stops_with_note": "no",
    "prevent_team_advice": "no_answer_yet",
    "additional_concern": "no",
    "age": 15,
    "could_be_under_18": "yes",
    "vulnerabilities": (),
    "earlier_concerns": "no",
    "context_explored": "yes",
    "concern_remains": "yes",
    "household_risk": "no",
    "known_to": (),
    "children_at_home": "no",
    "works_with_children": "no",
    "works_with_adults_at_risk": "no",
    "lead_agrees": "yes",
    "person_told": "yes",
    "parent_told": "yes",
    "informing_raises_risk": "no",
    "sector": "education",
}
_STORY = {"story.seen": "A remark was heard.", "story.known": "no", "call": "ready"}
_MORE_QUESTIONS_THAN_THERE_ARE = 200


def session(context: ScenarioContext) -> Session:
    """What the conversation runs on."""
    return Session(
        context.policy, engine_of(context.policy), load_script(context.policy), context.today, pathway=PREVENT
    )


def talk(context: ScenarioContext, conversation: Conversation, until: str = "") -> Conversation:
    """Answer every question up to the one called ``until``; what was asked stands in ``context.asked``."""
    answers = {**USUAL, **context.case.answers}
    for _ in range(_MORE_QUESTIONS_THAN_THERE_ARE):
        question = conversation.question
        if question is None or question.id == until:
            context.conversation = conversation
            return conversation
        context.asked.append(question)
        conversation = conversation.answer(question.id, _answer(context, conversation, question, answers))
    raise AssertionError("The conversation does not come to an end.")


def facts_asked(questions: list[Question]) -> list[str]:
    """The facts behind questions, in the order of asking."""
    several = {"safety": SAFETY_FACTS, "people": ("consulted", "lead_available")}
    return [fact for question in questions for fact in several.get(question.id, (question.fact,)) if fact]


def _answer(
    context: ScenarioContext,
    conversation: Conversation,
    question: Question,
    answers: Mapping[str, AnswerValue],
) -> Value:
    if question.form:
        return conversation.suggestion(question) or NOT_KNOWN
    match question.id:
        case "safety":
            return tuple(str(answers[fact]) for fact in SAFETY_FACTS)
        case "people":
            named = answers["consulted"]
            assert isinstance(named, tuple)
            return named or (REACHABLE if answers["lead_available"] == "yes" else UNREACHABLE,)
        case "context":
            return NOTHING if answers["context_explored"] == "yes" else SKIPPED
        case "area":
            return context.case.area
    if question.id == "ground_again":
        return str(answers["ground_beyond_identity"])
    return answers[question.fact] if question.fact else _STORY.get(question.id, NOT_KNOWN)


def hand_over(context: ScenarioContext, folder: Path) -> None:
    """Write the colleague's file, and let the lead go on from what stands in it, to the end."""
    path = folder / "answers.yaml"
    path.write_text(case_to_yaml(context.case, context.policy), encoding="utf-8")
    context.handed_over = context.case
    begun = begin(session(context), read_case(path, context.policy))
    context.taken_back = gaps(begun)
    context.case = _as_the_lead(context.case)
    context.asked = []
    ended = talk(context, begun)
    context.case, context.decisions = ended.case_as_answered, [*context.decisions, ended.decision]


def _as_the_lead(case: Case) -> Case:
    answers = {fact: value for fact, value in case.answers.items() if fact != "stops_with_note"}
    return case.with_(answers={**answers, "role": "safeguarding_lead"})
