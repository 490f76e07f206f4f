"""What the features say where words and papers could be lost: too much pasted, power that fails, files that
are away."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from draft_steps import OUT
from keeping_driver import left_half
from workstation import Workstation

from triage.policy.loading import POLICY_DIR_VARIABLE
from triage.scenarios.step_definitions import ParameterType, StepArguments, StepDefinition
from triage.storage.drafts import DraftStore

_SENTENCE = "And Robin went on and on about it. "
_PAPERS = {
    "note": ("note.docx", "note.txt", "answers.yaml"),
    "form": ("form.docx", "form.txt", "record.json", "record.docx", "answers.yaml"),
}
"""Which papers are written together with a note, and with a form."""


# What stands there, and what happens


def _power_failed(at: Workstation, arguments: StepArguments) -> None:
    left_half(at.folder / OUT, arguments.words["reference"], *arguments.words["papers"])


def _pastes(at: Workstation, arguments: StepArguments) -> None:
    count = int(arguments.words["number"].replace(",", ""))
    at.chat.paste((_SENTENCE * (count // len(_SENTENCE) + 1))[:count])


def _drafts_cleared(at: Workstation, arguments: StepArguments) -> None:
    for path in DraftStore().folder.iterdir():
        path.unlink()


def _own_files(at: Workstation) -> tuple[Path, Path]:
    own = at.folder / "own" / "areas" / "own.yaml"
    return own, own.with_suffix(".away")


def _files_away(at: Workstation, arguments: StepArguments) -> None:
    own, away = _own_files(at)
    at.patch.setenv(POLICY_DIR_VARIABLE, str(at.folder / "own"))
    own.rename(away)
    own.write_text("{", encoding="utf-8")


def _files_back(at: Workstation, arguments: StepArguments) -> None:
    own, away = _own_files(at)
    at.patch.setenv(POLICY_DIR_VARIABLE, str(at.folder / "own"))
    away.replace(own)


# What is seen


def _papers_are(at: Workstation, arguments: StepArguments) -> None:
    there = [path.name for path in at.chat.files() if arguments.words["reference"] in path.name]
    assert sorted(there) == sorted(name for (name,) in arguments.table)


def _list_does_not_say(at: Workstation, arguments: StepArguments) -> None:
    assert at.listed
    assert arguments.words["words"] not in at.listed, at.listed


_SLOTS: Mapping[str, ParameterType] = {
    "words": ParameterType(pattern='[^"]+'),
    "reference": ParameterType(pattern="[0-9A-Z]{7}"),
    "papers": ParameterType(_PAPERS),
    "number": ParameterType(pattern=r"\d{1,3}(?:,\d{3})*"),
}


def _phrase(kind: str, text: str, meaning: Any) -> StepDefinition:
    return StepDefinition(kind, text, meaning, _SLOTS)


STEP_DEFINITIONS = (
    _phrase("given", "the power failed while the {papers} of {reference} was written", _power_failed),
    _phrase("when", "she pastes a text of {number} letters", _pastes),
    _phrase("when", "somebody clears the folder of the drafts", _drafts_cleared),
    _phrase("when", "her organisation's own files cannot be read", _files_away),
    _phrase("when", "her organisation's own files can be read again", _files_back),
    _phrase("then", "the papers of {reference} in her folder are:", _papers_are),
    _phrase("then", 'the list does not say "{words}"', _list_does_not_say),
)
