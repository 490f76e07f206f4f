"""Binds every phrase to pytest-bdd. Nothing here knows what a phrase means."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from pytest_bdd import parsers, step

from steps.language import Phrase
from steps.player import PHRASES
from steps.told import Told
from triage.policy import Policy


POLICY = pytest.StashKey[Policy]()
"""Where the policy under test is kept: the installed one, or that of ``--rules``."""


class PhraseParser(parsers.StepParser):
    """Lets a phrase say for itself whether a line says it."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(phrase.text)
        self.phrase = phrase

    def is_matching(self, name: str) -> bool:
        return self.phrase.matches(name)

    def parse_arguments(self, name: str) -> dict[str, str]:
        return {"line": name}


def _bind(phrase: Phrase) -> None:
    @step(PhraseParser(phrase), phrase.kind, stacklevel=2)  # type: ignore[arg-type]
    def said(told: Told, line: str, docstring: str = "", datatable: Sequence[Sequence[str]] = ()) -> None:
        __tracebackhide__ = True
        phrase.play(told, line, docstring, datatable)


for _phrase in PHRASES:
    _bind(_phrase)


@pytest.fixture
def told(request: pytest.FixtureRequest) -> Told:
    """A new, empty world for every scenario, with the policy under test."""
    world = Told(request.config.stash[POLICY], request.config.getoption("--rules"))
    request.addfinalizer(world.close)
    return world
