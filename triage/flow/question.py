"""One question of the conversation: its page, what is typed or told on it, and the commands."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from triage.cases.problems import problem_text
from triage.conversation.conversation import Conversation
from triage.conversation.parsing import KEEP, LONGEST_TEXT, ActionTyped, checked, parse
from triage.conversation.question import Question
from triage.documents.screen import Style
from triage.errors import sentence
from triage.flow.commands import (
    KEEP_ALL,
    commands_of,
    contact_lines,
    help_lines,
    help_of,
    in_first_stage,
    out_of_place,
    stage_done,
    where,
    why_lines,
    why_of,
)
from triage.flow.dialogue import YES_NO, Dialogue, Over, Scene, do
from triage.flow.effects import NoteToCopy, TurnPlain
from triage.flow.events import Act, Event, Told, Typed
from triage.flow.page import HIDDEN, Page, Part
from triage.flow.question_page import question_page
from triage.kinds import AnswerError
from triage.kinds.values import Value

TOLD = "told"
"""The face with widgets: what is wrong is worded for everybody there."""
QUESTION, CHECK, FINISH = "question", "check", "finish"
FOLLOW_UP_CHECK, FOLLOW_UP_ADD = "follow_up_check", "follow_up_add"
END = "."
_ONE_LINE = ("not known", "nothing", "none", "skip", "nk", "?", *KEEP, KEEP_ALL)


def ask_question(scene: Scene) -> Dialogue[str | Over]:
    """Ask what stands to be asked now, and take one line, answer or command."""
    question, before = scene.conversation.question, scene.conversation
    if question is None:
        yield from scene.keep()
        return FOLLOW_UP_CHECK if scene.setup.record else CHECK
    if scene.standing != question.id:
        if scene.keeping and not scene.keeping.settled and not in_first_stage(before, question):
            from triage.flow.begin_draft import settle

            yield from settle(scene)
        yield from scene.keep()
        _show(scene, question)
        scene.standing = question.id
    yield from _AtQuestion(scene, question).once()
    if scene.conversation is not before:
        scene.standing = scene.line = scene.wrong = ""
    return QUESTION


def problem_with(conversation: Conversation, typed: str) -> str:
    """What would be wrong with a line at the question that stands; empty where it is right, or a command."""
    question = conversation.question
    if question is None or typed.strip().lower().removeprefix("/") in commands_of(conversation):
        return ""
    try:
        parse(conversation, question, typed)
    except AnswerError as error:
        return problem_text(error.problem)
    except ActionTyped:
        pass
    return ""


def page_of(scene: Scene, question: Question) -> Page:
    """The page of the question, with what was typed so far."""
    return question_page(
        scene.conversation,
        question,
        lines=scene.texts.get(question.id, ()),
        begun=scene.line,
        wrong=scene.wrong,
    )


def _show(scene: Scene, question: Question, *, again: bool = False) -> None:
    titled = again or question.screen != scene.screen
    scene.screen = question.screen
    scene.show(page_of(scene, question), Part.WHOLE if titled else Part.UNTITLED)


class _AtQuestion:
    """What one event at a question leads to. ``before``: the conversation until then."""

    def __init__(self, scene: Scene, question: Question) -> None:
        self.scene = scene
        self.question = question
        self.before = scene.conversation

    def once(self) -> Dialogue[None]:
        """Hear one event, and obey it."""
        scene, question = self.scene, self.question
        if question.kind.several_lines:
            yield from scene.keep()
        event = yield from scene.read(page_of(scene, question), self._show_again)
        scene.line = scene.wrong = ""
        if isinstance(event, Act):
            yield from self._act(event)
        elif isinstance(event, Told):
            self._told(event.told)
        else:
            typed = yield from self._typed(event)
            if typed is not None:
                yield from self._answer(typed)

    def _show_again(self) -> None:
        _show(self.scene, self.question, again=True)

    # An answer

    def _told(self, told: object) -> None:
        try:
            self._take(checked(self.before, self.question, told))
        except AnswerError as error:
            self._wrong(problem_text(error.problem, TOLD), empty=False)

    def _answer(self, typed: str) -> Dialogue[None]:
        scene, before, question = self.scene, self.before, self.question
        if typed.strip().lower() == KEEP_ALL and before.earlier(question) is not None:
            scene.conversation = before.keep_all()
            return
        try:
            value = parse(before, question, typed)
        except ActionTyped:
            yield from self._copy()
        except AnswerError as error:
            self._wrong(problem_text(error.problem), empty=not typed.strip())
        else:
            self._take(value)

    def _wrong(self, problem: str, *, empty: bool) -> None:
        scene = self.scene
        if empty:
            scene.texts.pop(self.question.id, None)
        scene.wrong = sentence(problem)
        scene.say(scene.wrong, Style.WRONG)
        danger = self.before.session.script.about_danger
        if danger and self.question.screen == danger.screen and not empty:
            scene.say(scene.words("ring_if_danger"), Style.ALERT)

    def _take(self, value: Value) -> None:
        scene, before, question = self.scene, self.before, self.question
        scene.texts.pop(question.id, None)
        scene.conversation = before.answer(question.id, value)
        aside = len(scene.conversation.stale_answers.keys() - before.stale_answers.keys())
        if aside:
            scene.say(
                scene.words("one_set_aside") if aside == 1 else scene.words("set_aside", count=str(aside))
            )
        self._after(value)

    def _after(self, value: Value) -> None:
        scene, question, conversation = self.scene, self.question, self.scene.conversation
        if question.fact and isinstance(value, datetime.date):
            scene.say(scene.words("made_age", age=str(conversation.case_as_answered.answers[question.fact])))
        if (question.id, value) == conversation.outline.danger.ring_again:
            scene.say(scene.words("ring_again"), Style.ALERT)
        now, stages = conversation.question, conversation.session.script.stages()
        if now is None or stages.index(now.stage) > stages.index(question.stage):
            for line in stage_done(conversation, question.stage) or ():
                if line:
                    scene.say(line, Style.QUIET)

    # A line that was typed

    def _typed(self, event: Event) -> Dialogue[str | None]:
        """What was typed for the question; None where a command or a line of a text took its place."""
        typed = event.text if isinstance(event, Typed) else ""
        taken = yield from self._line(typed)
        if taken is None or not self.question.kind.several_lines:
            return taken
        return self._line_of_text(taken)

    def _line(self, typed: str) -> Dialogue[str | None]:
        """The line, where it is no command."""
        scene, question = self.scene, self.question
        word = typed.strip().lower().removeprefix("/")
        free, first = question.kind.free_text, not scene.texts.get(question.id)
        if free and out_of_place(scene.conversation, question, typed, first=first):
            meant = yield from self._means_command(word)
            if meant:
                scene.say(scene.words("not_here", word=word), Style.WRONG)
                return None
        if word not in commands_of(scene.conversation):
            return typed
        if word in ("999", "hide"):
            yield from self._command(word)
            return typed if free else None
        if free:
            meant = yield from self._means_command(word)
            if not meant:
                return typed
        yield from self._command(word)
        return None

    def _means_command(self, word: str) -> Dialogue[bool]:
        asked = self.scene.words("command_or_text", word=word)
        page = Page("command_or_text", question=asked, style=Style.PLAIN, actions=YES_NO)
        while True:
            typed = (yield from self.scene.aside(page)).lower()
            if typed in ("yes", "y", "no", "n"):
                return typed.startswith("y")
            if typed.removeprefix("/") == word:  # typed once more: meant as a command
                return True

    def _line_of_text(self, typed: str) -> str | None:
        """Take a line of a long text; the whole text where that was its end."""
        scene, question, before = self.scene, self.question, self.before
        lines = list(scene.texts.get(question.id, ()))
        whole = (
            typed.strip().lower() in _ONE_LINE
            and not lines
            and not out_of_place(before, question, typed, first=True)
        )
        pasted = typed.rstrip("\n").split("\n")
        # A full stop inside pasted text is part of it: only the last line can end the text.
        ended = pasted[-1].strip() == END
        added = pasted[:-1] if ended else pasted
        if _too_long([*lines, *added]):
            self._refuse(lines)
            return None
        lines += added
        if ended:  # it stays in the draft until it is an answer
            scene.texts[question.id] = tuple(lines)
            return "\n".join(lines)
        if whole or (len(lines) == 1 and not lines[0].strip()):
            last = lines.pop()
            if lines:
                scene.texts[question.id] = tuple(lines)
            return last
        scene.texts[question.id] = tuple(lines)
        # The line before belongs to it: a sentence may go on over two lines.
        if question.kind.own_words:
            scene.conversation = before.writing("\n".join(lines[-len(pasted) - 1 :]))
        return None

    def _refuse(self, lines: Sequence[str]) -> None:
        """Say that what was typed would make the text too long, and what is kept of it."""
        scene = self.scene
        scene.wrong = scene.words("too_long", most=f"{LONGEST_TEXT:,}")
        scene.say(scene.wrong, Style.WRONG)
        if lines:
            scene.say(scene.words("too_long_kept", count=f"{len(lines):,}"), Style.WRONG)

    # Commands

    def _act(self, event: Act) -> Dialogue[None]:
        """Obey an action, which was not typed: it is never part of a text."""
        before, question = self.before, self.question
        offered = before.earlier(question)
        offered = offered if offered is not None else before.suggestion(question)
        if event.action == "change":
            self.scene.conversation = before.change(event.of)
        elif event.action == KEEP_ALL and before.earlier(question) is not None:
            self.scene.conversation = before.keep_all()
        elif event.action == "keep" and offered is not None:
            self._take(offered)
        elif event.action in [option.word for option in question.extra_options]:
            yield from self._copy()
        elif event.action in commands_of(before):
            yield from self._command(event.action)

    def _command(self, word: str) -> Dialogue[None]:
        scene, question, conversation = self.scene, self.question, self.scene.conversation
        match word:
            case "999":
                scene.ring()
            case "hide":
                yield HIDDEN
                self._show_again()
            case "help":
                asked_for = help_of(conversation, question)
                scene.news += help_lines(
                    asked_for,
                    scene.words,
                    commands_of(conversation),
                    drafts=conversation.outline.drafts,
                )
            case "why":
                scene.news += why_lines(why_of(conversation, question))
            case "where":
                scene.say(where(conversation))
            case "contacts":
                scene.news += contact_lines(conversation, scene.setup.confirmed)
            case "again":
                self._show_again()
            case "plain":
                yield from do(TurnPlain())
                scene.say(scene.words("plain_on"))
                self._show_again()
            case "save":
                from triage.flow.begin_draft import state_of

                yield from scene.keep()
                scene.say(state_of(scene.keeping))
            case "quit":
                yield from scene.leave()
            case "review":
                from triage.flow.review import review

                chosen = yield from review(scene, checking=False)
                if chosen:
                    scene.conversation = conversation.change(chosen)
                    scene.screen = ""
                else:
                    self._show_again()
            case _:
                self._move(word)

    def _move(self, word: str) -> None:
        scene, before = self.scene, self.scene.conversation
        match word:
            case "back":
                scene.conversation = before.back()
                if scene.conversation is before and before.danger_now:
                    self._show_again()
                elif scene.conversation is before:
                    scene.say(scene.words("go_back_none"))
            case before.outline.danger.command:
                scene.conversation = before.change(before.outline.danger.question)
                if scene.conversation is before:
                    self._show_again()
            case "rest" if self.question.section:
                scene.conversation = before.rest()
                scene.say(scene.words("rest_done"))
            case "rest":
                scene.say(scene.words("rest_only_form"))

    def _copy(self) -> Dialogue[None]:
        scene = self.scene
        note = yield from do(NoteToCopy(scene.conversation))
        scene.say(scene.words("note_text"), Style.TITLE)
        scene.say(note)


def _too_long(lines: Sequence[str]) -> bool:
    """Whether a text of these lines is longer than an answer may be."""
    return sum(map(len, lines)) + len(lines) - 1 > LONGEST_TEXT
