"""Conversations as anybody might hold them: answers drawn by Hypothesis, usable or not."""

from __future__ import annotations

from hypothesis import strategies as st

from triage.conversation import Conversation
from triage.conversation.parsing import options_of, parse
from triage.conversation.script import Question
from triage.errors import InputError

TEXTS = (
    'He said: <18 & "more".',
    "a knife",
    "tomorrow, with a gun",
    "nothing",
    "not known",
    "🧨 قال",
    "no",
    "keep",
    "x\ny\nz",
    "yes, a flight",
)


ME: tuple[dict[str, str], ...] = ({}, {"forename": "Alex", "role": "Nurse", "email": "a@example.org"})


def line_for(draw: st.DataObject, conversation: Conversation, question: Question) -> str:
    """Something that a person may type at a question."""
    options = options_of(conversation, question)
    if question.kind in ("many", "people", "safety"):
        count = len(options)
        return " ".join(map(str, draw.draw(st.lists(st.integers(1, count), min_size=1, max_size=3))))
    if options:
        return str(draw.draw(st.integers(1, len(options))))
    if question.kind == "pause":
        return "ready"
    if question.kind in ("age", "date"):
        return draw.draw(
            st.sampled_from(
                [
                    "5",
                    "9",
                    "10",
                    "17",
                    "18",
                    "43",
                    "not known",
                    "2 March 2011",
                    "18/11/2026",
                    "1/1/1980",
                    "yesterday",
                ]
            )
        )
    if question.kind == "time":
        return draw.draw(st.sampled_from(["14:30", "not known"]))
    return draw.draw(st.sampled_from(TEXTS))


def answered(draw: st.DataObject, conversation: Conversation) -> Conversation:
    """The conversation with the question of now answered; itself where the line cannot be used."""
    question = conversation.question
    assert question
    try:
        value = parse(conversation, question, line_for(draw, conversation, question))
    except InputError:
        return conversation
    if value in [option.word for option in question.extra_options]:
        return conversation
    return conversation.answer(question.id, value)
