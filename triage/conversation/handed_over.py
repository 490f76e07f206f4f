"""Goes on from a case that somebody else began."""

from __future__ import annotations

import datetime

from triage.cases.model import Case
from triage.conversation.conversation import Conversation, Session
from triage.conversation.replay import BORN, NOT_ASKED_AGAIN
from triage.conversation.values import REACHABLE, SAFETY_FACTS, UNREACHABLE
from triage.kinds.values import NOTHING, SKIPPED, Value

_ASKED_ANEW = (*SAFETY_FACTS, "police_told", "police_agree", "role", "stops_with_note")
_NOT_ANSWERS = ("consulted", "lead_available", "context_explored", "area")


def begin(session: Session, begun: Case | None = None) -> Conversation:
    """A new conversation; with ``begun``, one that goes on from a colleague's case.

    Only the user's own part and the safety question are asked anew. Who makes the referral is not
    carried over either, because that may be somebody else now.
    """
    if begun is None:
        return Conversation(session)
    given: dict[str, Value] = {}
    for fact, answer in begun.answers.items():
        if fact not in _ASKED_ANEW and fact not in _NOT_ANSWERS:
            given[_question_of(session, fact)] = answer
    if "consulted" in begun.answers:
        given["people"] = _people(begun)
    if "context_explored" in begun.answers:
        given["context"] = NOTHING if begun.answers["context_explored"] == "yes" else SKIPPED
    if begun.area != session.policy.not_known and not session.area:
        given["area"] = begun.area
    form = {name: value for name, value in begun.form.items() if not name.startswith("referrer.")}
    asked = {
        name: value
        for name, value in form.items()
        if name in session.script.questions and name != NOT_ASKED_AGAIN
    }
    given.update(asked)
    if isinstance(born := asked.get(BORN), datetime.date) and given.get("age") in (None, "unknown"):
        given["age"] = born
    return Conversation(
        session, given_answers=given, handed_over=begun.with_(form=form), imported=frozenset(given)
    )


def _question_of(session: Session, fact: str) -> str:
    return next(
        (question.id for question in session.script.questions.values() if question.fact == fact),
        fact,
    )


def _people(begun: Case) -> tuple[str, ...]:
    consulted = begun.answers["consulted"]
    named = tuple(consulted) if isinstance(consulted, tuple) else ()
    reach = {"yes": (REACHABLE,), "no": (UNREACHABLE,)}.get(str(begun.answers.get("lead_available")), ())
    return (*named, *reach)


def gaps(conversation: Conversation) -> list[str]:
    """Questions to take back to the colleague: parts of the story that are not there."""
    words = conversation.session.script.words
    statements = conversation.case_as_answered.statements
    seen = [said for said in statements if said.kind == "seen"]
    told = [said for said in statements if said.kind == "told"]
    missing = []
    if not seen and not told:
        missing.append(words("gap_story"))
    if any(not said.when for said in seen):
        missing.append(words("gap_seen_when"))
    if any(not said.by for said in told):
        missing.append(words("gap_told_by"))
    if any(not said.when for said in told):
        missing.append(words("gap_told_when"))
    # The age counts although the questions before it are still to be asked anew.
    if conversation.given_answers.get("age") in (None, "unknown") and not isinstance(
        conversation.given_answers.get(BORN), datetime.date
    ):
        missing.append(words("gap_age"))
    return missing
