"""What an answer gives: the facts that rules read, the statements of the story, the fields of the form."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from triage.cases.ages import age_on
from triage.cases.catalogue import Catalogue
from triage.cases.model import NOT_KNOWN, Address, AnswerValue, FormValue, Statement, YesNoText
from triage.conversation.script import Question

Value = str | int | datetime.date | tuple[str, ...] | tuple[Address, ...] | YesNoText
"""An answer as the conversation keeps it, by question id."""

NOTHING = "nothing"
SKIPPED = "skip"
REACHABLE = "reachable"
UNREACHABLE = "unreachable"
SAFE = ("no", "no", "no")
SAFETY_FACTS = ("immediate_danger", "imminent_travel", "planning_offence")


def facts_of(question: Question, value: Value, today: datetime.date) -> dict[str, AnswerValue]:
    """The facts of the vocabulary that an answer gives."""
    match question.kind:
        case "safety":
            return dict(zip(SAFETY_FACTS, _words(value), strict=True))
        case "people":
            words = _words(value)
            named = tuple(word for word in words if word not in (REACHABLE, UNREACHABLE))
            facts: dict[str, AnswerValue] = {"consulted": named}
            if REACHABLE in words:
                facts["lead_available"] = "yes"
            if UNREACHABLE in words:
                facts["lead_available"] = "no"
            return facts
        case "context":
            return {"context_explored": "no" if value == SKIPPED else "yes"}
        case "age" if isinstance(value, datetime.date):
            return {"age": age_on(value, today)}
    if question.id == "ground_again":
        return {"ground_beyond_identity": str(value)}
    if question.fact and question.kind != "area" and isinstance(value, str | int | tuple):
        return {question.fact: value}  # type: ignore[dict-item]
    return {}


def _words(value: Value) -> tuple[str, ...]:
    return tuple(str(word) for word in value) if isinstance(value, tuple) else ()


def statements_of(answers: Mapping[str, Value], author: str, words: Catalogue) -> tuple[Statement, ...]:
    """The story in the user's own words, each statement with who says it and when."""
    found: list[Statement] = []
    seen = text_of(answers.get("story.seen"))
    if seen:
        others = text_of(answers.get("story.seen_others"))
        if others:
            seen = f"{seen}\n{words('also_there', others=others)}"
        found.append(Statement("seen", seen, author, _day(answers.get("story.seen_when"))))
    told = text_of(answers.get("story.told"))
    if told:
        found.append(
            Statement(
                "told", told, text_of(answers.get("story.told_by")), _day(answers.get("story.told_when"))
            )
        )
    context = text_of(answers.get("context"))
    if context:
        found.append(Statement("inferred", context, author))
    return tuple(found)


def text_of(value: Value | None) -> str:
    """The words of a text answer; empty for "nothing", "skip", "not known" and no answer."""
    empty = (NOTHING, SKIPPED, NOT_KNOWN, "nobody", "")
    return "" if not isinstance(value, str) or value.strip().lower() in empty else value


def _day(value: Value | None) -> str:
    return value.isoformat() if isinstance(value, datetime.date) else text_of(value)


def form_of(question: Question, value: Value) -> dict[str, FormValue]:
    """The fields of the form that an answer fills."""
    if question.form and not isinstance(value, int):
        return {question.form: value}
    if question.kind == "age" and isinstance(value, datetime.date):
        return {"individual.date_of_birth": value}
    return {}


def police_action(
    answers: Mapping[str, Value], told: AnswerValue | None, words: Catalogue, agreed: str = ""
) -> YesNoText | None:
    """What the form says about a call to the police, if there was one; ``agreed``: of a referral."""
    if told is None:
        return None
    if told != "yes":
        return YesNoText("yes", words("police_not_reached"))
    parts = {name: _said_of_the_call(answers.get(f"police.{name}")) for name in ("time", "log", "asked")}
    return YesNoText("yes", " ".join(filter(None, [words("police_reached", **parts), agreed])))


def _said_of_the_call(value: Value | None) -> str:
    return NOTHING if value == NOTHING else text_of(value) or NOT_KNOWN
