"""Binds every phrase to pytest-bdd. Nothing here knows what a phrase means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from feature_session import POLICY
from pytest_bdd import parsers, step

from steps import following, paper, wording
from steps.phrasing import PHRASES
from triage.scenarios.context import ScenarioContext
from triage.scenarios.step_definitions import StepDefinition

STEP_DEFINITIONS: tuple[StepDefinition, ...] = (
    *PHRASES.definitions,
    *paper.GIVENS,
    *paper.WHENS,
    *paper.OUTCOMES,
    *following.GIVENS,
    *following.WHENS,
    *following.OUTCOMES,
    *wording.OUTCOMES,
)
"""Everything that a feature file can say: the documents too, which only tests look into."""


class PhraseParser(parsers.StepParser):
    """Lets a phrase say for itself whether a line says it."""

    def __init__(self, phrase: StepDefinition) -> None:
        super().__init__(phrase.text)
        self.phrase = phrase

    def is_matching(self, name: str) -> bool:
        return self.phrase.matches(name)

    def parse_arguments(self, name: str) -> dict[str, str]:
        return {"line": name}


def _bind(phrase: StepDefinition) -> None:
    @step(PhraseParser(phrase), phrase.kind, stacklevel=2)  # type: ignore[arg-type]
    def said(
        context: ScenarioContext, line: str, docstring: str = "", datatable: Sequence[Sequence[str]] = ()
    ) -> None:
        __tracebackhide__ = True
        phrase.play(context, line, docstring, datatable)


for _phrase in STEP_DEFINITIONS:
    _bind(_phrase)


@pytest.fixture
def context(request: pytest.FixtureRequest) -> Iterator[ScenarioContext]:
    """A new, empty world for every scenario, with the policy under test."""
    world = ScenarioContext(request.config.stash[POLICY], request.config.getoption("--rules"))
    yield world
    world.close()
