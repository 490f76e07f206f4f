"""The page of all answers: any can be changed, and what is not known can be listed alone."""

from __future__ import annotations

from typing import Protocol

from triage.cases.catalogue import Catalogue
from triage.conversation.conversation import Conversation
from triage.conversation.parsing import asked, show
from triage.engine.deciding import label_in
from triage.ui import passphrases
from triage.ui.face import Style


class Host(passphrases.Prompter, Protocol):
    """What the page needs of the talk in which it is shown."""

    conversation: Conversation

    @property
    def words(self) -> Catalogue:
        """The wording of the chat."""


class Review:
    """Lists the answers. ``checking``: nothing is written before the user types ``done``: see ``intro``."""

    def __init__(self, talk: Host, *, checking: bool, done: str = "done", intro: str = "") -> None:
        self._talk = talk
        self._checking = checking
        self._done = done
        self._intro = intro or talk.words("review.intro")
        self._keys = [key for key in talk.conversation.answers if key != "call"]

    def run(self) -> str:
        """The id of the question to change, or empty to go on."""
        talk = self._talk
        self._list(only_empty=False)
        while True:
            typed = talk.ask_aside(self._prompt).lower()
            if typed == self._done:
                return ""
            if typed == "empty":
                self._list(only_empty=True)
            elif typed == "again":
                self._list(only_empty=False)
            elif typed == "back" and self._keys:
                return self._keys[-1] if self._checking else ""
            elif (number := _number(typed)) and number <= len(self._keys):
                return self._keys[number - 1]
            else:
                talk.face.say(
                    talk.words("review.bad", count=str(len(self._keys)), done=self._done), Style.WRONG
                )

    def _prompt(self) -> None:
        prompt = "review.prompt_check" if self._checking else "review.prompt"
        self._talk.face.say(self._talk.words(prompt, done=self._done), Style.QUESTION)

    def _list(self, *, only_empty: bool) -> None:
        talk, conversation = self._talk, self._talk.conversation
        face, words, script = talk.face, talk.words, conversation.session.script
        face.say()
        face.say(words("review.check_title" if self._checking else "review.title"), Style.TITLE)
        if self._checking:
            face.say(self._intro)
        stage, shown = "", 0
        for number, key in enumerate(self._keys, 1):
            question, value = conversation.worded(script.questions[key]), conversation.answers[key]
            if only_empty and not question.kind.is_not_known(value):
                continue
            shown += 1
            if question.stage != stage:
                stage = question.stage
                face.say(words(f"stages.{stage}"), Style.QUESTION)
            policy, known = conversation.session.policy, conversation.decision.snapshot
            fact = policy.facts.get(question.fact)
            label = label_in(policy, fact, known) if fact else asked(conversation, question)
            face.say(f"{number}. {label}", indent=2 if number < 10 else 1)
            face.say(show(question, value), indent=6)
        if only_empty and not shown:
            face.say(words("review.none_empty"))
        if any(conversation.session.me.values()) and not only_empty:
            face.say(words("review.from_me"), Style.QUIET)


def _number(typed: str) -> int:
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 4 else 0
