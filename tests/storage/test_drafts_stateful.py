"""Whatever is answered, changed, gone back to, saved, left and gone on with: it ends like answering once."""

from __future__ import annotations

import datetime
import tempfile
from functools import cache
from pathlib import Path

import hypothesis.strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from lengths import examples
from sittings import COLLEAGUE, CONVERSATIONS, begun, lines_for

from triage.conversation.conversation import Conversation
from triage.conversation.parsing import ActionTyped, options_of, parse, show
from triage.conversation.question import Question
from triage.documents.model import Document
from triage.kinds import AnswerError
from triage.paperwork.form_page import form_document
from triage.prevent import PREVENT
from triage.storage import keys
from triage.storage.draft_json import Draft, written
from triage.storage.drafts import DraftStore
from triage.storage.encrypted_file import COSTS

TODAY = datetime.date(2026, 11, 20)
PASSPHRASE = "three words only"  # noqa: S105 - it protects nothing but this test
KEY = keys._derived(PASSPHRASE, b"m" * 16, COSTS[0])
OTHER_LINES = (
    "no",
    "not known",
    "yes",
    "1",
    "2",
    "3 4",
    "17",
    "1 March 2010",
    "nothing",
    "a knife",
    "noon",
    "Another text.",
    "yes, at noon",
    "unknown",
)
NUMBERS = st.integers(0, 200)


@cache
def start(name: str) -> Conversation:
    """A conversation before its first question."""
    with tempfile.TemporaryDirectory() as folder:
        colleague = Path(folder) / "colleague.yaml"
        colleague.write_text(COLLEAGUE, encoding="utf-8")
        return begun(name, colleague)


@cache
def once(name: str) -> Conversation:
    """The conversation answered once, from the first question to the last."""
    conversation = start(name)
    while conversation.question:
        conversation = answered(name, conversation)
    return conversation


def answered(name: str, conversation: Conversation) -> Conversation:
    """The question that stands now answered as it is meant to be in the end."""
    question = asked_now(conversation)
    lines = lines_for(name, conversation, question)
    return conversation.answer(question.id, parse(conversation, question, "\n".join(lines)))


def answered_somehow(name: str, conversation: Conversation) -> Conversation:
    """A question that comes up on a way round, answered as meant or, where nothing was meant, somehow."""
    question = asked_now(conversation)
    lines = lines_for(name, conversation, question)
    try:
        value = parse(conversation, question, "\n".join(lines))
    except AnswerError:
        value = parse(conversation, question, "1")
    return conversation.answer(question.id, value)


def asked_now(conversation: Conversation) -> Question:
    """The question that stands now."""
    assert conversation.question
    return conversation.question


class Drafting(RuleBasedStateMachine):
    """One conversation in a draft. As in the program, whatever was done is saved before the next question."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.store = DraftStore(Path(self.folder.name) / "drafts")
        self.typed: dict[str, tuple[str, ...]] = {}
        self.line = ""

    @initialize(name=st.sampled_from(sorted(CONVERSATIONS)), ahead=st.integers(0, 30))
    def begin(self, name: str, ahead: int) -> None:
        self.name, self.conversation = name, start(name)
        self.opened = self.store.begin("7F3K", KEY)
        for _ in range(ahead):
            if self.conversation.question:
                self.conversation = answered(name, self.conversation)
        self.save()

    @precondition(lambda self: self.conversation.question is not None)
    @rule()
    def answer(self) -> None:
        self.conversation = answered_somehow(self.name, self.conversation)
        self.save()

    @precondition(lambda self: self.conversation.question is not None)
    @rule(line=st.sampled_from(OTHER_LINES), number=NUMBERS)
    def answer_otherwise(self, line: str, number: int) -> None:
        question = asked_now(self.conversation)
        options = options_of(self.conversation, question)
        typed = str(number % len(options) + 1) if options else line
        try:
            value = parse(self.conversation, question, typed)
        except AnswerError:
            return
        except ActionTyped:
            self.save()
            return
        self.conversation = self.conversation.answer(question.id, value)
        self.save()

    @rule()
    def go_back(self) -> None:
        self.conversation = self.conversation.back()
        self.save()

    @rule(number=NUMBERS)
    def change(self, number: int) -> None:
        given = [*self.conversation.answers]
        if given:
            self.conversation = self.conversation.change(given[number % len(given)])
        self.save()

    @rule()
    def not_known_the_rest(self) -> None:
        if self.conversation.question and self.conversation.question.section:
            self.conversation = self.conversation.rest()
        self.save()

    @rule()
    def keep_all(self) -> None:
        self.conversation = self.conversation.keep_all()
        self.save()

    @rule()
    def review(self) -> None:
        questions = self.conversation.session.script.questions
        for key, value in self.conversation.answers.items():
            show(questions[key], value)

    @precondition(lambda self: self.conversation.question and self.conversation.question.kind.several_lines)
    @rule(lines=st.lists(st.text(max_size=20), max_size=3), line=st.text(max_size=9))
    def type_some(self, lines: list[str], line: str) -> None:
        self.typed = {asked_now(self.conversation).id: tuple(lines)} if lines else {}
        self.line = line
        self.save()

    @rule()
    def save(self) -> None:
        self.opened.save(Draft(self.conversation, self.typed, self.line, "out"))

    @rule()
    def quit_and_resume(self) -> None:
        before = Draft(self.conversation, self.typed, self.line, "out")
        self.opened.close()
        self.opened = self.store.open("7F3K")
        session = self.conversation.session
        found = self.opened.unlock(session.policy, session.engine, TODAY, PASSPHRASE, pathway=PREVENT).draft
        assert written(found) == written(before)
        self.conversation, self.typed, self.line = found.conversation, dict(found.typed), found.line
        assert self.conversation.question == before.conversation.question

    def teardown(self) -> None:
        if hasattr(self, "opened"):
            self.ends_like_answering_once()
            self.opened.close()
        self.folder.cleanup()

    def ends_like_answering_once(self) -> None:
        wanted, found = once(self.name), self.conversation
        for _ in range(400):
            if found.question:
                # "keep" would take what was tried in between.
                key = found.question.id
                meant = wanted.answers.get(key)
                found = answered_somehow(self.name, found) if meant is None else found.answer(key, meant)
                continue
            other = [key for key, value in wanted.answers.items() if found.answers.get(key) != value]
            if not other:
                break
            found = found.change(other[0])
        assert dict(found.answers) == dict(wanted.answers)
        assert found.case_prefilled == wanted.case_prefilled
        assert found.decision == wanted.decision
        assert form_of(found) == form_of(wanted)


def form_of(conversation: Conversation) -> Document:
    """The whole form."""
    return form_document(
        conversation.session.policy,
        conversation.case_prefilled,
        conversation.decision,
        "7F3K",
        TODAY,
    )


Drafting.TestCase.settings = examples(12, stateful_step_count=30)
TestDrafting = Drafting.TestCase
