"""A pathway as the library is given it: where its files lie, and what they cannot say, as plain functions.

The library knows no pathway. Whoever runs one hands this down; without functions, only the files count.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from triage.cases.catalogue import Catalogue
from triage.cases.model import Case
from triage.documents.model import Document
from triage.engine.decision import Decision
from triage.folders import Folders, using
from triage.kinds.values import AnswerValue, FormValue, Value
from triage.policy.model import Policy

Prefill = Callable[[Policy, Case, Decision, Mapping[str, Value], Catalogue | None], Case]
NoteMaker = Callable[[Policy, Case, Decision, str, datetime.date, str], Document]


def _as_told(
    policy: Policy, case: Case, decision: Decision, answers: Mapping[str, Value], words: Catalogue | None
) -> Case:
    return case


def _no_fields(
    answers: Mapping[str, Value], facts: Mapping[str, AnswerValue], words: Catalogue
) -> Mapping[str, FormValue]:
    return {}


def _nothing_done(policy: Policy, case: Case) -> Sequence[str]:
    return ()


def _nothing_open(case: Case) -> Sequence[str]:
    return ()


@dataclass(frozen=True, slots=True)
class Pathway:
    """A pathway: its files, and its functions, each of which does nothing unless it brings its own."""

    name: str
    rules: Path
    dialogs: Path
    features: Path
    prefill: Prefill = _as_told
    """A case with what its answers already fill of the form: policy, case, decision, the answers by question
    id where there was a conversation, and the wording of that conversation."""
    fields_told: Callable[
        [Mapping[str, Value], Mapping[str, AnswerValue], Catalogue], Mapping[str, FormValue]
    ] = _no_fields
    """Fields of the form that answers of the conversation give together: answers by question id, the facts,
    the wording of the conversation."""
    done: Callable[[Policy, Case], Sequence[str]] = _nothing_done
    """What was done so far, one sentence each."""
    still_open: Callable[[Case], Sequence[str]] = _nothing_open
    """Questions of which no fact tells that they are open."""
    note: NoteMaker | None = None
    """The note that staff hand on: policy, case as told, decision, reference, day, and what is said of
    earlier papers of the concern. None: this pathway has no note."""

    @property
    def folders(self) -> Folders:
        """Where its files lie."""
        return Folders(self.name, self.rules, self.dialogs, self.features)


@contextmanager
def pathway_in_use(pathway: Pathway, own: Path | None = None) -> Iterator[None]:
    """Within this, the rules, words, questions, phrases and properties are those of the pathway, with what an
    organisation's folder ``own`` adds. It holds for this thread alone."""
    with using(pathway.folders, own):
        yield
