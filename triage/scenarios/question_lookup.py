"""The questions behind the answers of a story: in the words and in the order in which staff are asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from triage.conversation.follow_up import load_follow_up_script
from triage.conversation.question import Question
from triage.conversation.script import TICKED, Script, load_script
from triage.engine.deciding import asked_now, holds
from triage.errors import InputError
from triage.kinds.values import AnswerValue
from triage.policy.model import Citation, Policy
from triage.scenarios.phrases import Training, shown_phrases

AGAIN = "_again"
"""What the id of a question ends with that is put once more."""


@dataclass(frozen=True)
class StaffQuestion:
    """A question as staff see it."""

    id: str
    facts: tuple[str, ...]
    ask: str
    hint: str
    why: str
    sources: tuple[Citation, ...]
    options: Mapping[str, str]
    """The words to choose from, with their labels; empty where something else than one word is asked."""

    def reworded(self, reword: Callable[[str], str]) -> StaffQuestion:
        """The question as ``reword`` has it said. What an answer names stays as it is."""
        return replace(self, ask=reword(self.ask), hint=reword(self.hint), why=reword(self.why))


def question_for(policy: Policy, training: Training, fact: str, *, after: bool = False) -> StaffQuestion:
    """The question behind a fact, in the words of the chat, or of a follow-up where it is ``after`` one.

    InputError where the phrases name a question that the dialogs do not have.
    """
    script = _script(policy, after or policy.facts[fact].stage in policy.terms.phase_of_stage)
    name, together = training.question_of(fact)
    if len(together) > 1:
        shown = _named(script, name)
        return StaffQuestion(name, together, shown.ask, "", shown.why, shown.sources, {})
    question = _shown(script, training, fact) or _shown(load_script(policy), training, fact)
    known = policy.facts[fact]
    if question is None:
        options = {word: f"{label[:1].upper()}{label[1:]}" for word, label in known.values.items()}
        return StaffQuestion(fact, (fact,), known.label, "", "", (), options if known.is_choice else {})
    options = {option.word: option.label for option in question.options if option.word in known.values} or {
        word: f"{known.values[word][:1].upper()}{known.values[word][1:]}"
        for word in ("yes", "no", "unsure")
        if word in known.values
    }
    return StaffQuestion(
        fact,
        (fact,),
        question.ask,
        "",
        question.why,
        question.sources,
        options if known.is_choice and fact != training.asked_in_words else {},
    )


def by_question(
    policy: Policy, training: Training, changed: Mapping[str, AnswerValue]
) -> list[tuple[StaffQuestion, dict[str, AnswerValue]]]:
    """Answers that were given by one line, each with the question that staff see for it."""
    found: dict[str, tuple[StaffQuestion, dict[str, AnswerValue]]] = {}
    for fact, value in changed.items():
        asked = question_for(policy, training, fact)
        found.setdefault(asked.id, (asked, {}))[1][fact] = value
    return list(found.values())


def place_of(policy: Policy, training: Training, fact: str, *, after: bool) -> int:
    """Where the question of a fact stands among those that staff are asked."""
    script = _script(policy, after)
    questions = list(script.questions)
    shown = _shown(script, training, fact)
    return questions.index(shown.id) if shown else len(questions)


def is_asked(policy: Policy, fact: str, words: Mapping[str, str]) -> bool:
    """Whether staff are asked for a fact at all, given what was answered and what follows from it."""
    return asked_now(policy.facts[fact], words)


def asked_again(
    policy: Policy,
    training: Training,
    asked: StaffQuestion,
    answers: Mapping[str, AnswerValue],
    words: Mapping[str, str],
) -> StaffQuestion | None:
    """The question that the chat puts once more after an answer, with why it does; None where it does not.

    InputError where the phrases name a question that the dialogs do not have.
    """
    script = load_script(policy)
    for again in training.asked_again:
        if asked.id != again.after or any(answers.get(fact) != word for fact, word in again.where.items()):
            continue
        question = _named(script, again.question)
        known = policy.facts[training.signs].values if training.signs else {}
        given = answers.get(training.signs)
        ticked = [word for word in given if word in known] if isinstance(given, tuple) else []
        sign = ""
        if again.a_tick_of_danger:
            sign = next((known[word] for word in ticked if f"{TICKED}{word}" in script.danger.ticks), "")
        if (again.a_tick_of_danger and not sign) or not holds(question.when, words):
            continue
        told = script.words(again.text, sign=sign, signs="; ".join(known[word] for word in ticked))
        together = training.questions.get(again.question, ())
        if len(together) > 1:
            shown = question_for(policy, training, together[0])
            return replace(shown, id=f"{again.question}{AGAIN}", ask=f"{told} {shown.ask}")
        return StaffQuestion(
            again.question,
            asked.facts,
            f"{told} {question.ask}",
            "",
            question.why,
            question.sources,
            {option.word: option.label for option in question.options},
        )
    return None


def _script(policy: Policy, after: bool) -> Script:
    return load_follow_up_script(policy) if after else load_script(policy)


def _shown(script: Script, training: Training, fact: str) -> Question | None:
    named = script.questions.get(training.question_of(fact)[0])
    return named or next((found for found in script.questions.values() if found.fact == fact), None)


def _named(script: Script, name: str) -> Question:
    if name not in script.questions:
        raise InputError(f"the dialogs have no question {name}", file=shown_phrases(), field="training")
    return script.questions[name]
