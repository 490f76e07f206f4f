"""How a chat begins: when to ring 999, and the welcome."""

from __future__ import annotations

from triage.documents.screen import Style
from triage.flow.dialogue import Dialogue, Over, Scene
from triage.flow.question import QUESTION


def open_chat(scene: Scene) -> Dialogue[str | Over]:
    """The first line says when to ring 999; nothing stands before it. Whoever goes on needs no welcome."""
    words, resuming = scene.words, scene.setup.resuming
    if scene.setup.first_line:
        scene.say(words("first_line"), Style.ALERT)
    if resuming is None:
        for line in words.lists["welcome"]:
            scene.say(line)
        return QUESTION
    from triage.flow.resuming import resume

    opened = yield from resume(scene, resuming)
    return QUESTION if opened else Over(left=True)
