"""Plays the features that go through the chat: on the flow itself, and by the keys that a person presses at a
terminal.

The coverage of the conversation plays them once more, on plain lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from chat_driver import TODAY
from chat_steps import STEP_DEFINITIONS
from feature_files import readable
from pytest_bdd import scenarios, step
from pytest_bdd.scenario import scenario_wrapper_template_registry
from steps.bindings import PhraseParser
from workstation import FLOW, KEYS, LINES, Workstation

from triage.scenarios.step_definitions import StepDefinition

MANY_PROMPTS = "chat_help_and_reasons.feature"
"""Hundreds of prompts, and no key but Enter: on plain lines, because a terminal draws each of them anew."""
FEATURES = Path(__file__).parents[2] / "features" / "prevent"

scenarios(*(str(path) for path in readable(FEATURES, "chat_*.feature")))


@pytest.fixture(params=[KEYS, pytest.param(FLOW, marks=pytest.mark.deep)], autouse=True)
def face(request: pytest.FixtureRequest) -> str:
    """At which face a scenario is played: each of them at each."""
    file = Path(scenario_wrapper_template_registry[request.function].feature.filename)
    found: str = request.param
    return LINES if found == KEYS and file.name == MANY_PROMPTS else found


@pytest.fixture
def at(face: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workstation]:
    monkeypatch.setenv("TRIAGE_TODAY", TODAY.isoformat())
    session = Workstation(tmp_path, monkeypatch, face)
    yield session
    session.close()


def _bind(phrase: StepDefinition) -> None:
    @step(PhraseParser(phrase), phrase.kind, stacklevel=2)  # type: ignore[arg-type]
    def said(
        at: Workstation, line: str, docstring: str = "", datatable: Sequence[Sequence[str]] = ()
    ) -> None:
        __tracebackhide__ = True
        phrase.play(at, line, docstring, datatable)  # type: ignore[arg-type]


for _phrase in STEP_DEFINITIONS:
    _bind(_phrase)
