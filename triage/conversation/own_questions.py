"""An organisation's own questions, put behind installed ones: never before those about danger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from triage.conversation.outline import Outline
from triage.conversation.question import QuestionReader
from triage.errors import InputError
from triage.policy.conditions import ALWAYS, Names
from triage.policy.model import Fact, Organisation, Policy
from triage.policy.organisation import ORGANISATION_FILE, QUESTIONS_FILE
from triage.yaml_nodes import Node

if TYPE_CHECKING:
    from triage.conversation.script import Screen

_PLACES = ("after", "at_end_of")
_WORDS = ("ask", "ask_self", "ask_on_behalf", "hint", "typed", "help", "why", "sources", "options")
_KEYS = ("fact", *_PLACES, "title", *_WORDS)


def with_own_questions(
    screens: Sequence[Screen], policy: Policy, names: Names, outline: Outline
) -> list[Screen]:
    """The screens of a conversation with those of the organisation that adds to the policy, if one does.

    InputError names file and line of what is wrong, or of a fact for which no question asks.
    """
    found, organisation = list(screens), policy.extended_by
    if organisation is None:
        return found
    facts = {name: fact for name, fact in policy.facts.items() if organisation.owns(name)}
    if taken := [
        question.id for screen in found for question in screen.questions if organisation.owns(question.id)
    ]:
        raise InputError(
            f"the question {taken[0]} of the dialogs begins with this name; choose another one",
            file=str(organisation.folder / ORGANISATION_FILE),
            field="name",
        )
    root = organisation.questions
    if root is None:
        if facts:
            raise InputError(
                f"this file is missing: it asks for {', '.join(facts)}",
                file=str(organisation.folder / QUESTIONS_FILE),
            )
        return found
    root.mapping(["questions"])
    places = _Places(policy, names, outline, organisation, facts)
    for node in root.need("questions").items():
        places.put(node, root, found)
    if missing := [name for name in facts if name not in places.asked]:
        root.fail(f"no question asks for {', '.join(missing)}, so nobody could answer")
    return found


class _Places:
    def __init__(
        self,
        policy: Policy,
        names: Names,
        outline: Outline,
        by: Organisation,
        facts: Mapping[str, Fact],
    ) -> None:
        self._policy, self._names, self._outline = policy, names, outline
        self._called, self._facts = by.called, facts
        self.asked: set[str] = set()

    def put(self, node: Node, root: Node, screens: list[Screen]) -> None:
        """Put the question in a node among ``screens``, on a screen of its own."""
        entries = node.mapping(_KEYS)
        asks_for = node.need("fact")
        fact = self._facts[asks_for.word(self._facts, "fact of your own")]
        if fact.id in self.asked:
            asks_for.fail(f"another question asks for {fact.id} already")
        self.asked.add(fact.id)
        if "options" in entries:
            entries["options"].mapping(fact.values)
        place = self._place(node, screens)
        before = screens[place]
        words = {key: found for key, found in entries.items() if key not in (*_PLACES, "title")}
        reader = QuestionReader(self._policy, self._names, root, before.stage)
        question = reader.question(replace(node, value={**words, "id": asks_for}), fact.id, "")
        title = entries["title"].filled() if "title" in entries else self._called
        screens.insert(
            place + 1,
            replace(
                before,
                id=fact.id,
                title=title,
                section="",
                when=ALWAYS,
                contacts_needed=False,
                questions=(question,),
            ),
        )

    def _place(self, node: Node, screens: list[Screen]) -> int:
        """The number of the screen behind which a question stands."""
        given = [key for key in _PLACES if node.get(key)]
        if len(given) != 1:
            node.fail("one of after (a question) and at_end_of (a stage) must stand here")
        where = node.need(given[0])
        if given[0] == "after":
            questions = {
                question.id: number for number, screen in enumerate(screens) for question in screen.questions
            }
            place = questions[where.word(questions, "question")]
        else:
            stages = {screen.stage: number for number, screen in enumerate(screens)}
            place = stages[where.word(stages, "stage")]
        self._refuse(where, place, screens)
        return place

    def _refuse(self, where: Node, place: int, screens: list[Screen]) -> None:
        danger = self._outline.danger.question
        first = next(
            (screen.stage for screen in screens for question in screen.questions if question.id == danger), ""
        )
        about = [number for number, screen in enumerate(screens) if screen.stage == first]
        if about and place <= about[-1]:
            where.fail("the questions about danger come first: name one that is asked after them")
        stage = screens[place].stage
        if any(question.form for screen in screens if screen.stage == stage for question in screen.questions):
            where.fail("a question of your own stands before the form, where the advice is given")
