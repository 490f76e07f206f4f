"""Reads what a person types into an answer, and shows an answer as a person reads it."""

from __future__ import annotations

from triage.cases.problems import say
from triage.conversation.conversation import Conversation
from triage.conversation.question import Question
from triage.documents.characters import clean
from triage.engine.deciding import holds
from triage.kinds import AnswerError, Kind
from triage.kinds.values import Action, Option, Value

KEEP = ("keep", "right")
LONGEST_TEXT = 100_000


def kind_now(conversation: Conversation, question: Question) -> Kind:
    """The kind of a question as it is asked now: with what the answers so far leave to choose from."""
    return question.kind.now(conversation.case_as_answered.answers, say)


def options_of(conversation: Conversation, question: Question) -> tuple[Option, ...]:
    """What is offered to choose from, numbered from 1; empty for a question that is answered in words."""
    return kind_now(conversation, question).choices


class ActionTyped(Exception):  # noqa: N818 - not an error: the user's own wish
    """Somebody typed something to do that is offered among the answers, such as to show a text."""

    def __init__(self, action: Action) -> None:
        super().__init__(action.word)
        self.action = action


def parse(conversation: Conversation, question: Question, typed: str) -> Value:
    """The answer that ``typed`` gives. AnswerError says what is needed instead.

    ActionTyped where something to do was typed, which is no answer.
    """
    text = clean(typed).strip()
    _not_too_long(text)
    kind, today = kind_now(conversation, question), conversation.session.today
    if not text:
        raise AnswerError.of(kind.nothing_typed if _offered(conversation, question) is None else "empty_keep")
    if text.lower() in KEEP:
        kept = _offered(conversation, question)
        if kept is not None:
            return kept
        if text == KEEP[0]:
            raise AnswerError.of("keep_nothing")
    told = kind.typed(text, today)
    if isinstance(told, Action):
        raise ActionTyped(told)
    return kind.checked(told, today)


def checked(conversation: Conversation, question: Question, told: object) -> Value:
    """The answer that a face was told in its own way, such as the ticks or the parts of a date in a browser.

    AnswerError says why it cannot be one.
    """
    _not_too_long(str(told))
    kind = kind_now(conversation, question)
    value = kind.checked(told, conversation.session.today)
    if isinstance(value, str) and not value.strip():
        raise AnswerError.of(kind.nothing_typed)
    return value


def _not_too_long(text: str) -> None:
    if len(text) > LONGEST_TEXT:
        raise AnswerError.of("too_long", most=f"{LONGEST_TEXT:,}")


def _offered(conversation: Conversation, question: Question) -> Value | None:
    """The answer that can be kept: an earlier one, or what triage gives already."""
    kept = conversation.earlier(question)
    return conversation.suggestion(question) if kept is None else kept


def show(question: Question, value: Value) -> str:
    """An answer as a person reads it, for the review and for "as you said"."""
    return question.kind.shown(value, say)


def asked(conversation: Conversation, question: Question) -> str:
    """The question in the words that fit who is asked."""
    outline = conversation.outline
    if question.ask_on_behalf and holds(outline.for_another, conversation.decision.snapshot):
        return question.ask_on_behalf
    if not question.ask_self:
        return question.ask
    answers = conversation.case_as_answered
    section = question.form.partition(".")[0]
    first = answers.form.get(outline.own.same) == "yes"
    mine = first if section == outline.own.first_section else not first
    return question.ask_self if mine else question.ask
