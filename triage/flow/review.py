"""The page of all answers: any can be changed, and what is not known can be listed alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from triage.conversation.conversation import Conversation
from triage.conversation.parsing import asked, show
from triage.documents.screen import Style
from triage.engine.deciding import label_in
from triage.flow.commands import stage_title
from triage.flow.dialogue import Dialogue, Pressed, Scene
from triage.flow.page import Given, Group, Page, Part
from triage.kinds import Control


def review_page(conversation: Conversation, *, checking: bool, done: str = "done", intro: str = "") -> Page:
    """The page. ``checking``: nothing is written before the user says ``done``: see ``intro``."""
    words = conversation.words
    return Page(
        "check" if checking else "review",
        title=words("review.check_title" if checking else "review.title"),
        notes=((intro or words("review.intro")),) if checking else (),
        groups=answers_of(conversation),
        groups_note=words("review.from_me") if any(conversation.session.me.values()) else "",
        question=words("review.prompt_check" if checking else "review.prompt", done=done),
        actions=(done, "empty", "again", "back"),
    )


def answers_of(conversation: Conversation) -> tuple[Group, ...]:
    """The answers that count, by stage, numbered in the order of asking."""
    questions = conversation.session.script.questions
    answered = (key for key in conversation.answers if questions[key].kind.control is not Control.GO_ON)
    given = [
        (questions[key].stage, _given(conversation, number, key)) for number, key in enumerate(answered, 1)
    ]
    return tuple(
        Group(stage_title(conversation.words, stage), tuple(one for _, one in found))
        for stage, found in groupby(given, key=lambda entry: entry[0])
    )


def _given(conversation: Conversation, number: int, key: str) -> Given:
    question, value = (
        conversation.worded(conversation.session.script.questions[key]),
        conversation.answers[key],
    )
    policy, known = conversation.session.policy, conversation.decision.snapshot
    fact = policy.facts.get(question.fact)
    label = label_in(policy, fact, known) if fact else asked(conversation, question)
    return Given(number, key, label, show(question, value), question.kind.is_not_known(value))


def review(scene: Scene, *, checking: bool, done: str = "done", intro: str = "") -> Dialogue[str]:
    """Have the answers looked through: the id of the question to change, or empty to go on."""
    page = review_page(scene.conversation, checking=checking, done=done, intro=intro)
    keys = [one.question for group in page.groups for one in group.answers]
    listed = page
    scene.show(listed, Part.LISTED)
    while True:
        found = yield from scene.aside(listed, Part.ASKED)
        if isinstance(found, Pressed) and found in keys:
            return found
        typed = found.lower()
        if typed == done:
            return ""
        if typed == "empty":
            listed = replace(
                page,
                groups=tuple(_empty_ones(page)),
                groups_note="",
                none_listed=scene.words("review.none_empty"),
            )
            scene.show(listed, Part.LISTED)
        elif typed == "again":
            listed = page
            scene.show(listed, Part.LISTED)
        elif typed == "back" and keys:
            return keys[-1] if checking else ""
        elif typed.isascii() and typed.isdigit() and len(typed) < 4 and 0 < int(typed) <= len(keys):
            return keys[int(typed) - 1]
        else:
            wrong = scene.words("review.bad", count=str(len(keys)), done=done)
            scene.say(wrong, Style.WRONG)
            listed = replace(listed, wrong=wrong)


def _empty_ones(page: Page) -> Iterator[Group]:
    for group in page.groups:
        if found := tuple(one for one in group.answers if one.empty):
            yield replace(group, answers=found)
