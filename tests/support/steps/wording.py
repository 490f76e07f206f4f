"""What the feature files say about the meaning of a text: who does or does not do what, and when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

from meaning.claims import Row, faults, read_claims, read_labels
from meaning.texts import load

from steps.phrasing import phrase
from triage.scenarios.context import ScenarioContext
from triage.scenarios.step_definitions import StepArguments


@lru_cache(maxsize=2)
def _words(rules: Path | None) -> dict[str, str]:
    return {path: text.words for path, text in load(rules).items()}


def _holds(
    read: Callable[[Sequence[Sequence[str]]], list[Row]],
) -> Callable[[ScenarioContext, StepArguments], None]:
    def check(context: ScenarioContext, arguments: StepArguments) -> None:
        if found := faults(read(arguments.table), _words(context.rules)):
            raise AssertionError("Not every text says what it has to say:\n" + "\n".join(found))

    return check


OUTCOMES = (
    phrase("then", "these texts say:", _holds(read_claims)),
    phrase("then", "these labels say:", _holds(read_labels)),
)
