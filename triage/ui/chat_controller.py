"""The talk: asks one question after the other on any face, and obeys the commands."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from triage.cases.catalogue import Catalogue, load_catalogue
from triage.cases.problems import problem_text
from triage.conversation.conversation import Conversation
from triage.conversation.parsing import KEEP, LONGEST_TEXT, ActionTyped, asked, options_of, parse, show
from triage.conversation.question import Question
from triage.conversation.script import TICKED
from triage.kinds import AnswerError, Control
from triage.kinds.values import Value
from triage.ui import chat_commands
from triage.ui.advice_page import Confirmations
from triage.ui.autosave import Autosave
from triage.ui.colleague import colleague_page
from triage.ui.command_prompt import sentence
from triage.ui.face import Face, Hidden, Leaving, Left, Request, Style
from triage.ui.review import Review

_ONE_LINE = ("not known", "nothing", "none", "skip", "nk", "?", *KEEP, chat_commands.KEEP_ALL)
END = "."


class ChatController:
    """One conversation with one person. ``conversation`` changes as answers come in."""

    def __init__(
        self,
        face: Face,
        conversation: Conversation,
        *,
        plainer: Callable[[], Face],
        confirmed: Confirmations | None = None,
        keeping: Autosave | None = None,
        watch: Callable[[Conversation], None] | None = None,
    ) -> None:
        """``plainer`` gives the face for the command ``plain``; without ``keeping`` no draft is kept;
        ``watch`` sees the conversation before each question."""
        self.face = face
        self.conversation = conversation
        self.confirmed = confirmed or {}
        self.keeping = keeping
        self._plainer = plainer
        self._watch = watch
        self._screen = ""
        self._texts: dict[str, list[str]] = {}
        self._line_so_far = ""

    @property
    def words(self) -> Catalogue:
        """The wording of the chat."""
        return self.conversation.words

    def opening(self, *, again: bool = False, first_line: bool = True) -> None:
        """The first line says when to ring 999; nothing stands before it. ``again``: no welcome.

        Without ``first_line`` it stands on the screen already.
        """
        if first_line:
            self.face.say(self.words("first_line"), Style.ALERT)
        for line in () if again else self.words.lists["welcome"]:
            self.face.say(line)

    def take_up(self, conversation: Conversation, texts: Mapping[str, Sequence[str]], line: str) -> None:
        """Go on with a conversation of a draft, and with the text that was being typed in it."""
        self.conversation = conversation
        self._texts = {key: list(lines) for key, lines in texts.items()}
        self._line_so_far = line

    def ask_everything(self) -> None:
        """Ask until nothing is left to ask. Raises :class:`Leaving`."""
        while question := self.conversation.question:
            if self.keeping and question.stage != "safety":
                self.keeping.settle(self, self.conversation.reference)
            self._keep()
            self._step(question)
            self._line_so_far = ""
        self._keep()

    def _keep(self) -> None:
        """Have everything so far on the disk, where drafts are kept, before more is asked."""
        if self._watch:
            self._watch(self.conversation)
        if self.keeping:
            self.keeping.save(self.conversation, self._texts, self._line_so_far)
            for line in self.keeping.news():
                self.face.say(line, Style.HINT)

    def _hear(self, line: str) -> None:
        self._line_so_far = line
        if self.keeping:
            self.keeping.save(self.conversation, self._texts, line)

    # One question

    def _step(self, question: Question) -> None:
        self._show(question)
        before = self.conversation
        while self.conversation is before:
            typed = self._read(question)
            if typed is None:
                continue
            if typed.strip().lower() == chat_commands.KEEP_ALL and before.earlier(question) is not None:
                self.conversation = before.keep_all()
                continue
            try:
                value = parse(before, question, typed)
            except ActionTyped:
                self._copy()
                continue
            except AnswerError as error:
                if not typed.strip():
                    self._texts.pop(question.id, None)
                self.face.say(sentence(problem_text(error.problem)), Style.WRONG)
                if question.screen == "safety" and typed.strip():
                    self.face.say(self.words("ring_if_danger"), Style.ALERT)
                continue
            self._texts.pop(question.id, None)
            self.conversation = before.answer(question.id, value)
            aside = len(self.conversation.stale_answers.keys() - before.stale_answers.keys())
            if aside:
                self.face.say(
                    self.words("one_set_aside") if aside == 1 else self.words("set_aside", count=str(aside))
                )
            self._after(question, value)

    def _after(self, question: Question, value: Value) -> None:
        if question.fact and isinstance(value, datetime.date):
            self.face.say(self.words("made_age", age=str(self.conversation.case_as_answered.answers["age"])))
        if question.id == "police_told" and value == "no":
            self.face.say(self.words("ring_again"), Style.ALERT)
        now, stages = self.conversation.question, self.conversation.session.script.stages()
        if now is None or stages.index(now.stage) > stages.index(question.stage):
            lines = chat_commands.stage_done(self.conversation, question.stage)
            for line in lines or ():
                if line:
                    self.face.say(line, Style.QUIET)

    def _show(self, question: Question, *, again: bool = False) -> None:
        face, conversation = self.face, self.conversation
        if again or question.screen != self._screen:
            self._screen = question.screen
            screen = conversation.session.script.screen(question.screen)
            face.say()
            face.say(
                f"{screen.title} ({chat_commands.progress(conversation)})"
                if question.stage != "safety"
                else screen.title,
                Style.TITLE,
            )
        if question.screen == "safety" and not conversation.answers:
            colleague_page(face, conversation)
        if conversation.danger_now:
            face.say(self._why_again(conversation.danger_now[0]), Style.ALERT)
        if question.kind.control is Control.GO_ON:
            facts = conversation.case_as_answered.answers
            chat_commands.call_card(face, self.words, police_only=facts.get("immediate_danger") == "no")
        if question.id == "ground_again":
            signs = show(
                conversation.session.script.questions["indicators"], conversation.answers["indicators"]
            )
            face.say(self.words("ground_again", signs=signs))
        face.say(asked(conversation, question), Style.QUESTION)
        options = options_of(conversation, question)
        if options and face.spoken:
            face.say(self.words("choose", count=str(len(options))), Style.QUIET)
        for number, option in enumerate(options, 1):
            face.say(f"{number}. {option.label}", indent=2 if number < 10 else 1)
        if question.typed_hint:
            face.say(question.typed_hint, Style.HINT)
        self._offer(question)

    def _why_again(self, phrase: str) -> str:
        if not phrase.startswith(TICKED):
            return self.words("danger_again", phrase=phrase)
        signs = self.conversation.session.policy.facts["indicators"].values
        return self.words("danger_ticked", sign=signs[phrase.removeprefix(TICKED)])

    def _offer(self, question: Question) -> None:
        """An earlier answer, or what triage already gives for this field of the form."""
        earlier, suggestion = (self.conversation.earlier(question), self.conversation.suggestion(question))
        value, text, hint = (
            (earlier, "earlier_answer", "keep_hint")
            if earlier is not None
            else (suggestion, "as_was_said" if self.conversation.handed_over else "as_you_said", "right_hint")
        )
        if value is not None:
            self.face.say(self.words(text, answer=show(question, value)), indent=2)
            self.face.say(self.words(hint), Style.HINT)
        if self._texts.get(question.id):
            self.face.say(self.words("so_far"))
            for line in self._texts[question.id]:
                self.face.say(line, indent=2)

    # Reading

    def _read(self, question: Question) -> str | None:
        """What was typed for a question; None where a command took its place."""
        if not question.kind.several_lines:
            return self._line(question, [])
        lines = self._texts.setdefault(question.id, [])
        while True:
            self._keep()
            before = self.conversation
            typed = self._line(question, lines)
            if self.conversation is not before:
                return None
            if typed is None:
                continue
            whole = (
                typed.strip().lower() in _ONE_LINE
                and not lines
                and not chat_commands.out_of_place(before, question, typed, first=True)
            )
            pasted = typed.rstrip("\n").split("\n")
            # A full stop inside pasted text is part of it: only the last line can end the text.
            ended = pasted[-1].strip() == END
            added = pasted[:-1] if ended else pasted
            if _too_long([*lines, *added]):
                self._refuse(lines)
                continue
            lines += added
            if ended:  # it stays in the draft until it is an answer
                return "\n".join(lines)
            if whole or (len(lines) == 1 and not lines[0].strip()):
                return lines.pop()
            # The line before belongs to it: a sentence may go on over two lines.
            if question.kind.own_words:
                self.conversation = before.writing("\n".join(lines[-len(pasted) - 1 :]))
            if self.conversation is not before:
                return None

    def _refuse(self, lines: Sequence[str]) -> None:
        """Say that what was typed would make the text too long, and what is kept of it."""
        self.face.say(self.words("too_long", most=f"{LONGEST_TEXT:,}"), Style.WRONG)
        if lines:
            self.face.say(self.words("too_long_kept", count=f"{len(lines):,}"), Style.WRONG)

    def _line(self, question: Question, lines: list[str]) -> str | None:
        typed = self.ask(self._request(question, lines), lambda: self._show(question, again=True))
        self._line_so_far = ""
        word = typed.strip().lower().removeprefix("/")
        free = question.kind.free_text
        if (
            free
            and chat_commands.out_of_place(self.conversation, question, typed, first=not lines)
            and self._means_command(word)
        ):
            self.face.say(self.words("not_here", word=word), Style.WRONG)
            return None
        if word not in chat_commands.COMMANDS:
            return typed
        if word in ("999", "hide"):
            self._command(word, question)
            if not free:
                return None
            return typed
        if free and not self._means_command(word):
            return typed
        self._command(word, question)
        return None

    def _request(self, question: Question, lines: list[str]) -> Request:
        conversation = self.conversation

        def check(typed: str) -> str:
            try:
                parse(conversation, question, typed)
            except AnswerError as error:
                return problem_text(error.problem)
            except ActionTyped:
                pass
            return ""

        kind = question.kind
        checked = None if kind.free_text or kind.control is Control.GO_ON else check
        keys = "   ".join((chat_commands.progress(conversation), self.words("progress.keys")))
        words = kind.free_text
        return Request(
            "  " if lines else "> ",
            chat_commands.completions(conversation, question),
            _live(checked),
            keys,
            self._line_so_far if words else "",
            typing=self._hear if words else None,
        )

    def ask(self, request: Request, show_again: Callable[[], None]) -> str:
        """One line from the face; leaving and hiding are dealt with. Raises :class:`Leaving`."""
        while True:
            try:
                return self.face.ask(request)
            except Hidden as hidden:
                request = _with(request, hidden.typed)
                self.face.hide()
                show_again()
            except Left as left:
                request = _with(request, left.typed or request.before)
                if left.for_good:
                    raise Leaving from None
                self.leave()
                show_again()

    def ask_aside(self, show: Callable[[], None], request: Request = Request()) -> str:  # noqa: B008
        """One line for something beside the questions. Even there, 999, hide and quit act at once."""
        show()
        while True:
            typed = self.ask(request, show).strip()
            word = typed.lower().removeprefix("/")
            if word == "999":
                self._call_card()
            elif word == "hide":
                self.face.hide()
            elif word == "quit":
                self.leave()
            else:
                return typed
            show()

    def leave(self) -> None:
        """Ask whether to leave; raises :class:`Leaving` on yes. Ctrl-C is never the answer."""
        while True:
            try:
                typed = self.face.ask(self._leave_request())
            except Left as left:
                if left.for_good:
                    raise Leaving from None
                continue
            except Hidden:
                self.face.hide()
                continue
            if typed.strip().lower() in ("yes", "y"):
                raise Leaving
            if typed.strip().lower() in ("no", "n"):
                self.face.say(self.words("still_here"))
                return
            if typed.strip().lower().removeprefix("/") == "999":
                self._call_card()
            if typed.strip().lower().removeprefix("/") == "hide":
                self.face.hide()

    def _leave_request(self) -> Request:
        kept = self.keeping.kept if self.keeping else ""
        name = "leave_unsaved" if self.keeping and self.keeping.failing else "leave"
        self.face.say(
            load_catalogue("drafts")(name, reference=kept) if kept else self.words("leave"), Style.QUESTION
        )
        return Request()

    # Commands

    def _means_command(self, word: str) -> bool:
        while True:
            typed = self.ask_aside(lambda: self.face.say(self.words("command_or_text", word=word))).lower()
            if typed in ("yes", "y", "no", "n"):
                return typed.startswith("y")
            if typed.removeprefix("/") == word:  # typed once more: meant as a command
                return True

    def _command(self, word: str, question: Question) -> None:
        face, conversation = self.face, self.conversation
        match word:
            case "999":
                self._call_card()
            case "hide":
                face.hide()
                self._show(question, again=True)
            case "help":
                chat_commands.help_page(
                    face, self.words, question, conversation.session.script.meanings_for(question)
                )
            case "why":
                chat_commands.why_page(face, conversation, question)
            case "where":
                face.say(chat_commands.where(conversation))
            case "contacts":
                chat_commands.contacts_page(face, conversation, self.confirmed)
            case "again":
                self._show(question, again=True)
            case "plain":
                self.face = self._plainer()
                self.face.say(self.words("plain_on"))
                self._show(question, again=True)
            case "save":
                self._keep()
                face.say(self.keeping.state() if self.keeping else load_catalogue("drafts")("kept.unsaid"))
            case "quit":
                self.leave()
            case _:
                self._moving_command(word, question)

    def _call_card(self) -> None:
        chat_commands.call_card(self.face, self.words, police_only=False)
        self.face.say(self.words("after_999"))

    def _moving_command(self, word: str, question: Question) -> None:
        before = self.conversation
        match word:
            case "back":
                self.conversation = before.back()
                if self.conversation is before and before.danger_now:
                    self._show(question, again=True)
                elif self.conversation is before:
                    self.face.say(self.words("go_back_none"))
            case "safety":
                self.conversation = before.change("safety")
                if self.conversation is before:
                    self._show(question, again=True)
            case "rest":
                if question.section:
                    self.conversation = before.rest()
                    self.face.say(self.words("rest_done"))
                else:
                    self.face.say(self.words("rest_only_form"))
            case "review":
                chosen = Review(self, checking=False).run()
                if chosen:
                    self.conversation = before.change(chosen)
                    self._screen = ""
                else:
                    self._show(question, again=True)

    def _copy(self) -> None:
        from triage.paperwork import note_text

        case, decision = self.conversation.note_case()
        self.face.say(self.words("note_text"), Style.TITLE)
        self.face.say(note_text(self.conversation.session.policy, case, decision, ""))


def _too_long(lines: Sequence[str]) -> bool:
    """Whether a text of these lines is longer than an answer may be."""
    return sum(map(len, lines)) + len(lines) - 1 > LONGEST_TEXT


def _live(check: Callable[[str], str] | None) -> Callable[[str], str] | None:
    """The check while one types: commands are never wrong."""
    if check is None:
        return None
    return lambda typed: (
        "" if typed.strip().lower().removeprefix("/") in chat_commands.COMMANDS else check(typed)
    )


def _with(request: Request, typed: str) -> Request:
    """The request once more, with what was typed so far; it is told of, so that it is not lost."""
    if request.typing:
        request.typing(typed)
    return replace(request, before=typed)
