"""The questions that the tables of features name, so that a question can be reworded without them.

A table says what is asked ("the age"), or it gives words that stand on the screen.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from chat_driver import ENGINE, POLICY, SCRIPT

from triage.conversation.follow_up import load_follow_up_script
from triage.conversation.question import Question
from triage.engine.deciding import rewording
from triage.scenarios.phrases import load_phrases

QUESTIONS: Mapping[str, str] = load_phrases(POLICY).parameter_types["question"].words
"""What the features call the question behind each fact."""
ALSO_ASKED: Mapping[str, str] = {
    "about danger": "safety",
    "for the call": "call",
    "when the police were rung": "police.time",
    "for the log number": "police.log",
    "what the police wanted": "police.asked",
    "what was seen or heard": "story.seen",
    "when that was": "story.seen_when",
    "who else was there": "story.seen_others",
    "whether anybody else said something": "story.known",
    "what was told": "story.told",
    "who told it": "story.told_by",
    "when it was told": "story.told_when",
    "once more whether it would be worrying about anyone": "ground_again",
    "what the risk is": "telling_reason",
    "where she works": "sector",
    "whether to fill in the form": "fill_in_now",
    "when the police answered": "answered.police",
    "when the panel decided": "answered.panel",
    "whom she still has to ask": "chase",
}
"""Questions behind which there is no fact that a scenario on the policy names, by their ids."""

ON_THE_FORM = "on the form: "
"""Before the label that a field has on the form."""
_OF_ANOTHER_KIND = {"consulted": "people", "context_explored": "context"}
_QUESTIONS = [*SCRIPT.questions.values(), *load_follow_up_script(POLICY).questions.values()]


def stands(asked: str, seen: str) -> bool:
    """Whether a screen asks what a table says, or shows its words."""
    return any(words in seen for words in _words_of(asked)) if is_named(asked) else asked in seen


def is_named(asked: str) -> bool:
    """Whether a table names a question, and does not give its words."""
    return asked in ALSO_ASKED or asked in QUESTIONS or asked.startswith(ON_THE_FORM)


for_another_senior = rewording(POLICY, ENGINE.decide({"person_in_charge": "lead_or_head"}).snapshot)
"""How a text is said where the person of concern is the lead or the head."""


@cache
def _words_of(asked: str) -> tuple[str, ...]:
    """A question in all the words in which it is asked; who is in charge can change them."""
    changes = (str, for_another_senior)
    found = tuple(
        change(words)
        for question in _QUESTIONS
        if _is_meant(asked, question)
        for words in (question.ask, question.ask_self, question.ask_on_behalf)
        if words
        for change in changes
    )
    assert found, f"nothing asks {asked}"
    return found


def _is_meant(asked: str, question: Question) -> bool:
    if asked.startswith(ON_THE_FORM):
        return question.form in _fields_called(asked.removeprefix(ON_THE_FORM))
    if asked in ALSO_ASKED:
        return question.id == ALSO_ASKED[asked]
    fact = QUESTIONS[asked]
    return question.id == _OF_ANOTHER_KIND[fact] if fact in _OF_ANOTHER_KIND else question.fact == fact


@cache
def _fields_called(label: str) -> frozenset[str]:
    sections = POLICY.forms[POLICY.areas[POLICY.national].form].sections
    fields = {f"{section.id}.{field.id}": field.label for section in sections for field in section.fields}
    return frozenset(
        name
        for name, called in (fields | {found.id: found.title for found in sections}).items()
        if called == label
    )
