"""An engine for a chat that runs in a thread of its own beside its test."""

from __future__ import annotations

from typing import Any

from triage.engine import Decision, Engine


class Lent(Engine):
    """An engine that the thread of a chat and that of its test use by turns, never at once."""

    def decide(self, *given: Any, **named: Any) -> Decision:
        self.take_over()
        return super().decide(*given, **named)
