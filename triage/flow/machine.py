"""The flow itself: what stands now, and what follows from an event. Pure: no input, no output, no clock.

A flow is a value. It holds the situation in which the part of the dialogue that goes on began, and what was
heard since; what it waits with follows from those, as a conversation follows from its answers.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from triage.errors import InputError
from triage.flow.dialogue import Dialogue, Leaving, Over, Scene
from triage.flow.effects import Effect
from triage.flow.events import Done, Event, Writing
from triage.flow.opening import open_chat
from triage.flow.page import News, Page
from triage.flow.question import CHECK, FINISH, FOLLOW_UP_ADD, FOLLOW_UP_CHECK, QUESTION, ask_question
from triage.flow.situation import Situation
from triage.pathway import pathway_in_use

_OPENING, _FOLLOW_UP, _LEAVE = "opening", "follow_up", "leave"


def _part(name: str) -> Callable[[Scene], Dialogue[str | Over]]:
    """A part of the dialogue by its name; it ends with the name of the next one. What stands at the end of
    a chat is loaded when one comes there."""
    if name == QUESTION:
        return ask_question
    if name == _OPENING:
        return open_chat
    from triage.flow import completion, follow_up

    return {
        CHECK: completion.check,
        FINISH: completion.finish,
        _LEAVE: completion.leave,
        _FOLLOW_UP: follow_up.open_follow_up,
        FOLLOW_UP_CHECK: follow_up.check_follow_up,
        FOLLOW_UP_ADD: follow_up.add_follow_up,
    }[name]


@dataclass(frozen=True)
class Flow:
    """Where a chat or a follow-up stands.

    ``waits``: the page that stands before the user, or what is requested; :class:`Over` at the end.
    ``now``: the situation. ``part``, ``began`` and ``heard``: what all of it follows from.
    """

    waits: Page | Effect[object] | Over
    now: Situation
    part: str
    began: Situation
    heard: tuple[Event, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class Step:
    """What followed from an event: the flow, and what is said before it waits."""

    flow: Flow
    news: tuple[News, ...] = ()


def begin_flow(situation: Situation) -> Step:
    """A chat from its first line, or the follow-up of the record in its setup."""
    return _played(_FOLLOW_UP if situation.setup.record else _OPENING, situation, ())


def begin_at_question(situation: Situation) -> Step:
    """A flow that begins with the question that stands: without first line and welcome."""
    return _played(QUESTION, situation, ())


def step(flow: Flow, event: Event) -> Step:
    """What follows from an event. The flow that was given stays as it is.

    An event that does not belong to what the flow waits with is a mistake of the caller: TypeError.
    """
    if isinstance(flow.waits, Over):
        raise TypeError("the flow is over")
    heard = flow.heard
    if (
        isinstance(event, Writing)
        and len(heard) > 1
        and isinstance(heard[-2], Writing)
        and isinstance(heard[-1], Done)
    ):
        heard = heard[:-2]  # the line as it stands now takes the place of the line as it stood
    return _played(flow.part, flow.began, (*heard, event))


def _played(part: str, began: Situation, heard: tuple[Event, ...]) -> Step:
    """Play a part of the dialogue on what was heard in it, and the next parts where it is at its end.

    All of it in the words of the flow's own pathway: flows of several can be stepped in turn.
    """
    with pathway_in_use(began.conversation.session.pathway):
        return _to_the_next_wait(part, began, heard)


def _to_the_next_wait(part: str, began: Situation, heard: tuple[Event, ...]) -> Step:
    said: list[News] = []
    while True:
        scene = Scene(began)
        dialogue = _part(part)(scene)
        try:
            waits = next(dialogue)
            for event in heard:
                scene.news.clear()
                waits = dialogue.send(event)
        except StopIteration as end:
            following: str | Over = end.value
        except Leaving:
            following = _LEAVE
        except InputError as error:
            following = Over(error=error)
        else:
            return Step(Flow(waits, scene.situation(), part, began, heard), (*said, *scene.news))
        said += scene.news
        if isinstance(following, Over):
            return Step(Flow(following, scene.situation(), part, began, heard), tuple(said))
        part, began, heard = following, scene.situation(), ()
