"""Goes on from a case that somebody else began."""

from __future__ import annotations

import datetime

from triage.cases.model import Case
from triage.conversation.conversation import Conversation, Session
from triage.conversation.script import Script
from triage.kinds.values import Value
from triage.policy.model import Policy


def begin(session: Session, begun: Case | None = None) -> Conversation:
    """A new conversation; with ``begun``, one that goes on from a colleague's case.

    Only the user's own part and the safety question are asked anew. Who makes the referral is not
    carried over either, because that may be somebody else now.
    """
    if begun is None:
        return Conversation(session)
    script, outline = session.script, session.script.outline
    apart = _told_apart(session.policy, script)
    given: dict[str, Value] = {
        _question_of(session, fact): answer for fact, answer in begun.answers.items() if fact not in apart
    }
    for question in script.questions.values():
        if question.id != outline.danger.question:
            told = question.kind.answer_of(begun.answers, question.fact)
            given.update({question.id: told} if told is not None else {})
    if script.of_area and begun.area != session.policy.not_known and not session.area:
        given[script.of_area.id] = begun.area
    own = f"{outline.own.section}."
    form = {name: value for name, value in begun.form.items() if not name.startswith(own)}
    asked = {
        name: value
        for name, value in form.items()
        if name in script.questions and name != outline.form_stands
    }
    given.update(asked)
    age = script.of_age
    if (
        age
        and isinstance(born := asked.get(age.birth_date_in), datetime.date)
        and given.get(age.id) in (None, "unknown")
    ):
        given[age.id] = born
    return Conversation(
        session, given_answers=given, handed_over=begun.with_(form=form), imported=frozenset(given)
    )


def _question_of(session: Session, fact: str) -> str:
    return next(
        (question.id for question in session.script.questions.values() if question.fact == fact),
        fact,
    )


def _told_apart(policy: Policy, script: Script) -> frozenset[str]:
    """The facts that are asked anew, and those that are no answer of a question as they stand."""
    found = {fact.id for fact in policy.facts.values() if fact.is_area}
    for question in script.questions.values():
        found.update(question.kind.further_facts)
        if question.kind.gives:
            found.add(question.fact)
    return frozenset((*found, *script.outline.asked_anew))


def gaps(conversation: Conversation) -> list[str]:
    """Questions to take back to the colleague: parts of the story that are not there."""
    script, words = conversation.session.script, conversation.session.script.words
    outline, statements = script.outline, conversation.case_as_answered.statements
    story = [one for one in outline.statements if one.kind in outline.story_kinds]
    missing = []
    if story and not any(said.kind in outline.story_kinds for said in statements):
        missing.append(words("gap_story"))
    for one in story:
        found = [said for said in statements if said.kind == one.kind]
        if one.by and any(not said.by for said in found):
            missing.append(words(f"gap_{one.kind}_by"))
        if one.when and any(not said.when for said in found):
            missing.append(words(f"gap_{one.kind}_when"))
    # The age counts although the questions before it are still to be asked anew.
    age = script.of_age
    if (
        age
        and conversation.given_answers.get(age.id) in (None, "unknown")
        and not isinstance(conversation.given_answers.get(age.birth_date_in), datetime.date)
    ):
        missing.append(words("gap_age"))
    return missing
