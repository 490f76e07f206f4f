"""What ``--debug`` writes: ids of questions and rules. Nothing that anybody typed, and no answer."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import TextIO

from triage.conversation.conversation import Conversation


def watcher(out: TextIO) -> Callable[[Conversation], None]:
    """Writes a line whenever another question stands or other rules apply."""
    last = ""

    def watch(conversation: Conversation) -> None:
        nonlocal last
        question = conversation.question
        rules = " ".join(conversation.decision.fired)
        line = f"question: {question.id if question else 'none'}; rules: {rules or 'none'}"
        if line != last:
            last = line
            with contextlib.suppress(OSError, ValueError):  # watching never stops the talk
                print(line, file=out, flush=True)

    return watch
