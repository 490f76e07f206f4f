"""How a chat begins: the first line, and the welcome."""

from __future__ import annotations

from triage.flow.dialogue import Dialogue, Over, Scene
from triage.flow.question import QUESTION


def open_chat(scene: Scene) -> Dialogue[str | Over]:
    """The first line, where the pathway has one, stands before all else. Whoever goes on needs no welcome."""
    words, resuming = scene.words, scene.setup.resuming
    scene.say_first_line()
    if resuming is None:
        for line in words.lists["welcome"]:
            scene.say(line)
        return QUESTION
    from triage.flow.resuming import resume

    opened = yield from resume(scene, resuming)
    return QUESTION if opened else Over(left=True)
