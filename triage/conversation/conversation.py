"""The conversation: replayed from the answers given so far, with no input or output of its own."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from triage.cases.catalogue import Catalogue
from triage.cases.model import Case
from triage.conversation.outline import Outline
from triage.conversation.question import Question, Suggest
from triage.conversation.replay import Replay
from triage.conversation.script import TICKED, Screen, Script
from triage.conversation.values import form_of, statements_of
from triage.engine.deciding import Engine, holds, rewording
from triage.engine.decision import Decision
from triage.kinds import Control
from triage.kinds.dates import age_on
from triage.kinds.values import NOT_KNOWN, AnswerValue, FormValue, Value
from triage.pathway import Pathway, pathway_in_use
from triage.policy.model import Policy

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")


@dataclass(frozen=True)
class Session:
    """What a conversation runs on. Nothing here changes while it lasts.

    ``me``: the user's own details by field of the form. ``area`` and ``known_of_user``, words of facts by
    fact: given beforehand, so not asked. ``workplace``: the area where the user works, offered when the area
    is asked.
    ``pathway``: what the files of the policy cannot say.
    """

    policy: Policy
    engine: Engine
    script: Script
    today: datetime.date
    me: Mapping[str, str] = field(default_factory=dict)
    area: str = ""
    known_of_user: Mapping[str, str] = field(default_factory=dict)
    workplace: str = ""
    pathway: Pathway = field(kw_only=True)


@dataclass(frozen=True)
class Conversation:
    """An immutable conversation. ``answer``, ``back``, ``change`` and ``rest`` return a new one.

    ``handed_over`` is a case that somebody else began. ``stale_answers`` holds answers whose question is
    not asked any more, or was reopened; they are offered again when the question comes back.
    """

    session: Session
    given_answers: Mapping[str, Value] = field(default_factory=dict)
    stale_answers: Mapping[str, Value] = field(default_factory=dict)
    handed_over: Case | None = None
    imported: frozenset[str] = frozenset()
    danger_seen: frozenset[str] = frozenset()
    danger_now: tuple[str, ...] = ()
    known: Mapping[str, AnswerValue] = field(default_factory=dict)
    """Answers that hold without being asked: what a follow-up takes over from the record."""

    # What follows from the answers

    @property
    def question(self) -> Question | None:
        """The question to ask now; None when everything was asked."""
        found = self.session.script.about_danger if self.danger_now else self._replay.pending
        return self.worded(found) if found else None

    @cached_property
    def words(self) -> Catalogue:
        """The wording of the chat, as the answers so far have it said."""
        words = self.session.script.words
        return words if self.reword is str else words.reworded(self.reword)

    def worded(self, question: Question) -> Question:
        """A question as the answers so far have it said. What an option names stays as it is."""
        if self.reword is str:
            return question
        # Whom a follow-up still has to ask, for instance.
        if question.kind.control is Control.ONE_OF and not question.fact:
            return question.reworded(self.reword, [option.word for option in question.options])
        return question.reworded(self.reword, question.kind.words_alone)

    @cached_property
    def reword(self) -> Callable[[str], str]:
        """How a text of the program is said on the answers so far."""
        return rewording(self.session.policy, self.decision.snapshot)

    @property
    def screen(self) -> Screen | None:
        """The screen of the question to ask now."""
        return self.session.script.screen(self.question.screen) if self.question else None

    @property
    def decision(self) -> Decision:
        """What the policy asks, on the answers that count so far."""
        return self._replay.decision

    @property
    def answers(self) -> Mapping[str, Value]:
        """The answers that count, by question id in the order of asking."""
        return self._replay.values

    @property
    def stopped(self) -> bool:
        """Whether the user chose to stop with a note for the lead."""
        return self.outline.is_stopped(self._replay.facts)

    @property
    def outline(self) -> Outline:
        """What is done with the questions of this pathway."""
        return self.session.script.outline

    @property
    def reference(self) -> str:
        """The reference of the concern that a colleague began; empty where nobody did."""
        return self.handed_over.reference if self.handed_over else ""

    @property
    def area(self) -> str:
        """The area in force: given beforehand or answered."""
        return self._replay.area

    @cached_property
    def case_prefilled(self) -> Case:
        """The case as told, with what triage gives to the form filled in."""
        session = self.session
        with pathway_in_use(session.pathway):
            return session.pathway.prefill(
                session.policy, self.case_as_answered, self.decision, self.answers, self.words
            )

    @cached_property
    def case_as_answered(self) -> Case:
        """The case as told: facts, statements, and the fields of the form that were answered."""
        replay, words = self._replay, self.session.script.words
        facts: dict[str, AnswerValue] = dict(replay.facts)
        for fact, word in self.session.known_of_user.items():
            facts.setdefault(fact, word)
        form = self._form_of_a_colleague()
        with pathway_in_use(self.session.pathway):
            form.update(self.session.pathway.fields_told(replay.values, facts, words))
        for question in self._answered():
            form.update(form_of(question, replay.values[question.id]))
        form.update(self._own_details(form))
        earlier = self.handed_over.statements if self.handed_over else ()
        return Case(
            self.area,
            facts,
            form,
            (*earlier, *statements_of(self.outline.statements, replay.values, self.author, words)),
            self.reference,
        )

    def _form_of_a_colleague(self) -> dict[str, FormValue]:
        """What a colleague left of the form. While the form is filled in, the answers to its questions
        count in place of it; where it is left for later, nothing of it is lost."""
        form = dict(self.handed_over.form) if self.handed_over else {}
        if self._replay.values.get(self.outline.form_begins_with) != "yes":
            return form
        return {
            name: value
            for name, value in form.items()
            if name == self.outline.form_stands or name not in self.session.script.questions
        }

    @property
    def author(self) -> str:
        """How the user's own statements are signed."""
        me, own = self.session.me, self.outline.own
        name = " ".join(part for part in map(me.get, own.name) if part)
        signed = ", ".join(part for part in (name, me.get(own.job)) if part)
        unnamed = self.outline.signature(self.decision.snapshot)
        return signed or (self.session.script.words(unnamed) if unnamed else "")

    def suggestion(self, question: Question) -> Value | None:
        """What triage already gives for a field of the form: shown as "as you said"."""
        if question.suggest is Suggest.NOTHING:
            return None
        if question.of_area:
            return self.session.workplace or None
        if question.suggest is Suggest.FIRST_DAY:
            days = sorted(said.when for said in self.case_as_answered.statements if _ISO_DAY.match(said.when))
            return datetime.date.fromisoformat(days[0]) if days else None
        return self.case_prefilled.form.get(question.form) if question.form else None

    def earlier(self, question: Question) -> Value | None:
        """An answer that was set aside, offered again."""
        return self.stale_answers.get(question.id)

    def note_case(self) -> tuple[Case, Decision]:
        """The case and the decision as they would stand in a note written now."""
        told = self.case_as_answered
        answers = {**told.answers, **self.outline.stopping()}
        decision = self.session.engine.decide(answers, self.area, self.session.today)
        return told.with_(answers=answers), decision

    # What the user does

    def answer(self, question_id: str, value: Value) -> Conversation:
        """The conversation with one question answered. Answers that no longer apply go aside."""
        question = self.session.script.questions[question_id]
        age = self.session.script.of_age
        if (
            age
            and question.form == age.birth_date_in
            and isinstance(value, datetime.date)
            and self.given_answers.get(age.id) == "unknown"
        ):
            return self.answer(age.id, value)
        given = {key: kept for key, kept in self.given_answers.items() if key != question_id}
        given[question_id] = value
        aside = {key: kept for key, kept in self.stale_answers.items() if key != question_id}
        changed = replace(
            self, given_answers=given, stale_answers=aside, imported=self.imported - {question_id}
        )
        if question_id == self.outline.danger.question:
            before = self.given_answers.get(question_id, self.stale_answers.get(question_id, value))
            changed = changed._safety_answered(bool(self.danger_now) or before != value)
        elif question.kind.own_words and value != self.suggestion(question):
            changed = changed.writing(question.kind.own_words_in(value))
        elif question.fact and question.fact == self.outline.danger.signs and isinstance(value, tuple):
            changed = changed._watch_ticks(value)
        elif question.birth_date_in:
            changed = changed._born_at_that_age()
        return changed._dropped()

    def writing(self, text: str) -> Conversation:
        """The conversation with the question about danger put once more, where ``text``, which may be half
        written, names a danger that was not seen yet; else the conversation itself."""
        found = [one for one in self.session.script.danger.find(text) if one.line not in self.danger_seen]
        if not found:
            return self
        said = tuple(one.said for one in found)
        return replace(
            self, danger_now=said, danger_seen=self.danger_seen.union(said, (one.line for one in found))
        )

    def back(self) -> Conversation:
        """The conversation with the last answer reopened; itself where there is none."""
        if self.danger_now:
            return self
        asked = [key for key in self.given_answers if key not in self.imported and key in self.answers]
        return self.change(asked[-1]) if asked else self

    def change(self, question_id: str) -> Conversation:
        """The conversation with one answer reopened; the answer is offered again."""
        if question_id not in self.given_answers:
            return self
        given = {key: kept for key, kept in self.given_answers.items() if key != question_id}
        return replace(
            self,
            given_answers=given,
            stale_answers={**self.stale_answers, question_id: self.given_answers[question_id]},
        )

    def rest(self) -> Conversation:
        """The conversation with the rest of this section of the form not known."""
        section = self.question.section if self.question else ""
        found = self
        while found.question and section and found.question.section == section:
            question = found.question
            found = found.answer(question.id, found.suggestion(question) or NOT_KNOWN)
        return found

    def keep_all(self) -> Conversation:
        """The conversation with every earlier answer taken back whose question comes next, one after
        the other. Answers about danger are never taken back unasked."""
        found, danger = self, self.session.script.about_danger
        first = danger.stage if danger else ""
        while (question := found.question) and question.stage != first and not found.danger_now:
            kept = found.earlier(question)
            if kept is None:
                break
            found = found.answer(question.id, kept)
        return found

    # The replay

    @cached_property
    def _replay(self) -> Replay:
        return Replay(self)

    def _answered(self) -> Iterator[Question]:
        return (self.session.script.questions[key] for key in self._replay.values)

    def _dropped(self) -> Conversation:
        gone = {key: self.given_answers[key] for key in self._replay.skipped if key in self.given_answers}
        if not gone:
            return self
        given = {key: kept for key, kept in self.given_answers.items() if key not in gone}
        return replace(self, given_answers=given, stale_answers={**self.stale_answers, **gone})

    def _watch_ticks(self, ticked: tuple[object, ...]) -> Conversation:
        signs = [f"{TICKED}{word}" for word in ticked]
        found = tuple(
            sign
            for sign in signs
            if sign in self.session.script.danger.ticks and sign not in self.danger_seen
        )
        said = self.given_answers.get(self.outline.danger.question)
        if not found or not isinstance(said, tuple) or set(said) != {"no"}:
            return self
        return replace(self, danger_now=found, danger_seen=self.danger_seen | set(found))

    def _safety_answered(self, again: bool) -> Conversation:
        cleared = replace(self, danger_now=())
        if not again:
            return cleared
        for key in self.outline.danger.asks_again:
            cleared = cleared.change(key)
        return cleared

    def _born_at_that_age(self) -> Conversation:
        """A date of birth that does not fit the age any more is asked again."""
        question = self.session.script.of_age
        if question is None:
            return self
        born, age = self.given_answers.get(question.birth_date_in), self.given_answers.get(question.id)
        fits = (
            isinstance(born, datetime.date)
            and isinstance(age, int)
            and age_on(born, self.session.today) == age
        )
        return self if fits else self.change(question.birth_date_in)

    def _own_details(self, form: Mapping[str, FormValue]) -> dict[str, FormValue]:
        own = self.outline.own
        me = {key: kept for key, kept in self.session.me.items() if key in own.known and kept}
        if not own.same:
            return {f"{own.section}.{key}": kept for key, kept in me.items() if own.section}
        first = holds(own.always_same, self.decision.snapshot) or form.get(own.same) == "yes"
        found: dict[str, FormValue] = {}
        if first:
            found[own.same] = "yes"
        elif me:
            found[own.same] = form.get(own.same, "no")
        section = own.first_section if first else own.section
        found.update({f"{section}.{key}": kept for key, kept in me.items() if f"{section}.{key}" not in form})
        return found
