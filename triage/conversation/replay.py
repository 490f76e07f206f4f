"""One walk through the script with the answers given: what counts, and what is asked next."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING

from triage.conversation.question import Question
from triage.conversation.script import Screen
from triage.conversation.values import facts_of
from triage.engine.deciding import asked_now, holds
from triage.engine.decision import Decision
from triage.kinds.values import NOTHING, AnswerValue, Value

if TYPE_CHECKING:
    from triage.conversation.conversation import Conversation


class Replay:
    """One walk through the script with the answers given: what counts, and what is asked next."""

    def __init__(self, conversation: Conversation) -> None:
        self.session = conversation.session
        self.outline = conversation.session.script.outline
        self.of_age = conversation.session.script.of_age
        self.conversation = conversation
        self.facts: dict[str, AnswerValue] = dict(conversation.known)
        self.values: dict[str, Value] = {}
        self.skipped: list[str] = []
        self.pending: Question | None = None
        place = conversation.session.script.of_area
        begun_in = (
            conversation.given_answers.get(place.id) if place and place.id in conversation.imported else None
        )
        self.area_given = self.session.area or str(begun_in or "")
        # Where the person lives is not known: the contacts are those of the user's own workplace.
        self.area = self.area_given or self.session.workplace or self.session.policy.not_known
        self.decision = self._decide()
        for screen in self.session.script.screens:
            for question in screen.questions:
                if not self._visit(screen, question):
                    return

    def _visit(self, screen: Screen, question: Question) -> bool:
        """Walk past one question; False where it has to be asked now."""
        if not self._applies(screen, question):
            self.skipped.append(question.id)
            return True
        value = self.conversation.given_answers.get(question.id)
        if value is None:
            self.pending = question
            return False
        self.values[question.id] = value
        if question.of_area:
            self.area = str(value)
        facts = facts_of(question, value, self.session.today, self.facts)
        if facts or question.of_area:
            self.facts.update(facts)
            self.decision = self._decide()
        return True

    def _decide(self) -> Decision:
        # Where the user works may be known beforehand; an answer in this conversation counts before it.
        answers = {**self.session.known_of_user, **self.facts}
        return self.session.engine.decide(answers, self.area, self.session.today)

    def _applies(self, screen: Screen, question: Question) -> bool:
        words = self.decision.snapshot
        if not (holds(screen.when, words) and holds(question.when, words)):
            return False
        begins = self.outline.form_begins_with
        of_form = question.stage == self.session.script.form_stage and question.id != begins
        if of_form and self.values.get(begins) != "yes":
            return False
        if screen.contacts_needed and not self._contacts_needed(question):
            return False
        asks_for = question.asks_for
        if asks_for and (asks_for in self.facts or not self._asked_now(asks_for, words)):
            return False
        if any(self.values.get(key) != word for key, word in question.if_answered):
            return False
        if question.unless_nothing and self.values.get(question.unless_nothing) == NOTHING:
            return False
        if question.form:
            return self._form_applies(question)
        story = self.outline.story_questions
        return not (story and question.id.startswith(story) and self._story_begun())

    def _asked_now(self, fact: str, words: Mapping[str, str]) -> bool:
        return fact == self.session.script.opens_with or asked_now(self.session.policy.facts[fact], words)

    def _story_begun(self) -> bool:
        begun = self.conversation.handed_over
        return bool(begun and any(said.kind in self.outline.story_kinds for said in begun.statements))

    def _contacts_needed(self, question: Question) -> bool:
        if question.id in self.conversation.imported:
            return True
        if question.of_area and self.area_given:
            return False
        if question.fact in self.outline.known_of_user and (
            question.fact in self.session.known_of_user or question.fact in self.facts
        ):
            return False
        national = self.session.policy.areas[self.session.policy.national].contacts
        kinds = self.session.policy.contact_kinds
        return any(
            task.contact and task.contact not in national and not kinds[task.contact].own_organisation
            for task in self.decision.duties
        )

    def _form_applies(self, question: Question) -> bool:
        name, begun = question.form, self.conversation.handed_over
        if (
            begun
            and name == self.outline.form_stands
            and name in begun.form
            and name not in self.conversation.given_answers
        ):
            return False
        age = self.of_age
        if age and name == age.birth_date_in and isinstance(self.values.get(age.id), datetime.date):
            return False
        own = self.outline.own
        section, _, key = name.partition(".")
        noticed = holds(own.always_same, self.decision.snapshot)
        same = "yes" if noticed else self.values.get(own.same)
        mine = key in own.known and bool(self.session.me.get(key))
        if name == own.same:
            return not noticed and not self._story_begun()
        if section == own.section:
            return same != "yes" and not mine
        if section == own.first_section and same == "yes":
            return not mine
        return True
