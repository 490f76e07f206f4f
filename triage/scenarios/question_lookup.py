"""The questions behind the answers of a story: in the words and in the order in which staff are asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from triage.conversation.follow_up import load_follow_up_script
from triage.conversation.question import Question
from triage.conversation.script import TICKED, Script, load_script
from triage.conversation.values import SAFETY_FACTS
from triage.engine.deciding import asked_now, holds
from triage.kinds.values import AnswerValue
from triage.policy.model import Citation, Policy

OPEN = "context_explored"
"""Asked in words, so that nobody votes on it."""
CALL = "police_told"
SAFETY_AGAIN = "safety_again"
_SAFETY, _GROUND_AGAIN = "safety", "ground_again"
_OF_ANOTHER_KIND = {"consulted": "people", OPEN: "context"}


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


def question_for(policy: Policy, fact: str, *, after: bool = False) -> StaffQuestion:
    """The question behind a fact, in the words of the chat, or of a follow-up where it is ``after`` one."""
    script = _script(policy, after or policy.facts[fact].stage == "after")
    if fact in SAFETY_FACTS:
        shown = script.questions[_SAFETY]
        return StaffQuestion(_SAFETY, SAFETY_FACTS, shown.ask, "", shown.why, shown.sources, {})
    question, known = _shown(script, fact) or _shown(load_script(policy), fact), policy.facts[fact]
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
        options if known.is_choice and fact != OPEN else {},
    )


def by_question(
    policy: Policy, changed: Mapping[str, AnswerValue]
) -> list[tuple[StaffQuestion, dict[str, AnswerValue]]]:
    """Answers that were given by one line, each with the question that staff see for it."""
    found: dict[str, tuple[StaffQuestion, dict[str, AnswerValue]]] = {}
    for fact, value in changed.items():
        asked = question_for(policy, fact)
        found.setdefault(asked.id, (asked, {}))[1][fact] = value
    return list(found.values())


def place_of(policy: Policy, fact: str, *, after: bool) -> int:
    """Where the question of a fact stands among those that staff are asked."""
    questions = list(_script(policy, after).questions)
    name = (
        _SAFETY
        if fact in SAFETY_FACTS
        else next((found.id for found in [_shown(_script(policy, after), fact)] if found), "")
    )
    return questions.index(name) if name in questions else len(questions)


def is_asked(policy: Policy, fact: str, words: Mapping[str, str]) -> bool:
    """Whether staff are asked for a fact at all, given what was answered and what follows from it."""
    return asked_now(policy.facts[fact], words)


def asked_again(
    policy: Policy, asked: StaffQuestion, answers: Mapping[str, AnswerValue], words: Mapping[str, str]
) -> StaffQuestion | None:
    """The question that the chat puts once more after an answer, with why it does; None where it does not.

    A grave sign beside "nothing is left" is looked at again, and so is danger after the tick of a threat.
    """
    script, known = load_script(policy), policy.facts["indicators"].values
    given = answers.get("indicators")
    ticked = given if isinstance(given, tuple) else ()
    if asked.id == "ground_beyond_identity":
        question = script.questions[_GROUND_AGAIN]
        if not holds(question.when, words):
            return None
        options = {option.word: option.label for option in question.options}
        told = script.words("ground_again", signs="; ".join(known[word] for word in ticked))
        return StaffQuestion(
            _GROUND_AGAIN, asked.facts, f"{told} {question.ask}", "", question.why, question.sources, options
        )
    if asked.id == "indicators" and all(answers.get(fact) == "no" for fact in SAFETY_FACTS):
        sign = next((known[word] for word in ticked if f"{TICKED}{word}" in script.danger.ticks), "")
        if sign:
            shown, told = question_for(policy, SAFETY_FACTS[0]), script.words("danger_ticked", sign=sign)
            return replace(shown, id=SAFETY_AGAIN, ask=f"{told} {shown.ask}")
    return None


def _script(policy: Policy, after: bool) -> Script:
    return load_follow_up_script(policy) if after else load_script(policy)


def _shown(script: Script, fact: str) -> Question | None:
    named = script.questions.get(_OF_ANOTHER_KIND.get(fact, ""))
    return named or next((found for found in script.questions.values() if found.fact == fact), None)
