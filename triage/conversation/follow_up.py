"""The conversation after a referral: what the police and the panel answered, on the same replay.

It asks safety and age anew, takes nothing in free text, and keeps words of the closed vocabulary only.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from triage.cases.model import Case
from triage.conversation.conversation import Conversation, Session
from triage.conversation.meanings import read_meanings
from triage.conversation.outline import load_outline
from triage.conversation.script import Screen, Script, read_screens
from triage.engine.decision import Decision
from triage.folders import Dialogs, dialogs_in_use
from triage.kinds.values import AnswerValue, Value
from triage.policy.model import Policy


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One follow-up: the day, the area, the answers, their dates, whom to chase, and the decision."""

    made: datetime.date
    area: str
    answers: Mapping[str, AnswerValue]
    days: Mapping[str, str]
    """ISO dates of the answers, by who gave them."""
    whom_next: str
    """Whom to ask next: a contact, or nobody, as the outline of the conversation calls it."""
    decision: Decision


def load_follow_up_script(policy: Policy, dialogs: Path | None = None) -> Script:
    """The script of a follow-up: the screens on danger, then those on what was answered.

    InputError names file and line of what is wrong in them.
    """
    return _load_follow_up(policy, dialogs_in_use(dialogs))


@lru_cache(maxsize=4)
def _load_follow_up(policy: Policy, dialogs: Dialogs) -> Script:
    outline = load_outline(policy, dialogs.folder)
    screens = read_screens(policy, outline.follow_up.files, dialogs.folder)
    return Script.of(
        [_without_free_text(screen) for screen in screens],
        outline=outline,
        opens_with=outline.follow_up.opens_with,
        meanings=read_meanings(policy, dialogs),
        dialogs=dialogs.folder,
    )


def _without_free_text(screen: Screen) -> Screen:
    # What the police said belongs to the organisation's own notes: a record holds no free text.
    return replace(screen, questions=tuple(found for found in screen.questions if found.kind.fit_for_records))


def begin_follow_up(
    session: Session, earlier: Mapping[str, AnswerValue], first: Mapping[str, AnswerValue] | None = None
) -> Conversation:
    """A new follow-up. ``earlier``: the answers of the last one, offered again where that is sound.

    ``first``: the answers before the referral. What the policy keeps of them holds without being asked,
    such as that the person is the safeguarding lead.
    """
    questions, facts = session.script.questions, session.policy.facts
    offered: dict[str, Value] = {
        fact: earlier[fact]
        for fact in session.script.outline.follow_up.offered
        if fact in questions and earlier.get(fact) in facts[fact].values
    }
    kept = {
        fact: answer
        for fact, answer in (first or {}).items()
        if fact in facts and facts[fact].kept_after_referral and answer in facts[fact].values
    }
    return Conversation(session, stale_answers=offered, known=kept)


def follow_up_of(conversation: Conversation) -> FollowUp:
    """What a finished follow-up gives."""
    answers, outline = conversation.answers, conversation.outline.follow_up
    days = {
        key.removeprefix(outline.days): value.isoformat()
        for key, value in answers.items()
        if outline.days and key.startswith(outline.days) and isinstance(value, datetime.date)
    }
    return FollowUp(
        conversation.session.today,
        conversation.area,
        told(conversation).answers,
        days,
        str(answers[outline.whom]),
        conversation.decision,
    )


def told(conversation: Conversation) -> Case:
    """The case of a follow-up: the area and the answers, and nothing else."""
    return Case(conversation.area, conversation.case_as_answered.answers)
