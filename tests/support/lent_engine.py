"""An engine for a chat that runs in a thread of its own beside its test."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from triage.engine import Decision, Engine

_MOST_KEPT = 50_000


class Lent(Engine):
    """An engine that the thread of a chat and that of its test use by turns, never at once.

    What it decided once it remembers: every answer plays a conversation from its beginning, and the tests
    begin the same few conversations again and again.
    """

    def __init__(self, *about: Any, **named: Any) -> None:
        super().__init__(*about, **named)
        self._decided: dict[object, Decision] = {}

    def decide(
        self, answers: Mapping[str, Any], area: str = "not_known", today: datetime.date | None = None
    ) -> Decision:
        self.take_over()
        case = (tuple(sorted(answers.items())), area, today, tuple(sorted(self.confirmed)))
        found = self._decided.get(case)
        if found is None:
            if len(self._decided) >= _MOST_KEPT:
                self._decided.clear()
            found = self._decided[case] = super().decide(answers, area, today)
        return found
