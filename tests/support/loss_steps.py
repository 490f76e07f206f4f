"""What the features say where words and papers could be lost: too much pasted, power that fails, files that
are away."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desk import AtDesk
from draft_steps import OUT
from keeping_driver import left_half

from triage.policy.loading import POLICY_DIR_VARIABLE
from triage.scenarios.step_definitions import Phrase, Said, Slot
from triage.storage import Store

_SENTENCE = "And Robin went on and on about it. "
_PAPERS = {
    "note": ("note.docx", "note.txt", "answers.yaml"),
    "form": ("form.docx", "form.txt", "record.json", "record.docx", "answers.yaml"),
}
"""Which papers are written together with a note, and with a form."""


# What stands there, and what happens


def _power_failed(at: AtDesk, said: Said) -> None:
    left_half(at.folder / OUT, said.words["reference"], *said.words["papers"])


def _pastes(at: AtDesk, said: Said) -> None:
    count = int(said.words["number"].replace(",", ""))
    at.chat.paste((_SENTENCE * (count // len(_SENTENCE) + 1))[:count])


def _drafts_cleared(at: AtDesk, said: Said) -> None:
    for path in Store().folder.iterdir():
        path.unlink()


def _own_files(at: AtDesk) -> tuple[Path, Path]:
    own = at.folder / "own" / "areas" / "own.yaml"
    return own, own.with_suffix(".away")


def _files_away(at: AtDesk, said: Said) -> None:
    own, away = _own_files(at)
    at.patch.setenv(POLICY_DIR_VARIABLE, str(at.folder / "own"))
    own.rename(away)
    own.write_text("{", encoding="utf-8")


def _files_back(at: AtDesk, said: Said) -> None:
    own, away = _own_files(at)
    at.patch.setenv(POLICY_DIR_VARIABLE, str(at.folder / "own"))
    away.replace(own)


# What is seen


def _papers_are(at: AtDesk, said: Said) -> None:
    there = [path.name for path in at.chat.files() if said.words["reference"] in path.name]
    assert sorted(there) == sorted(name for (name,) in said.table)


def _list_does_not_say(at: AtDesk, said: Said) -> None:
    assert at.listed
    assert said.words["words"] not in at.listed, at.listed


_SLOTS: Mapping[str, Slot] = {
    "words": Slot(pattern='[^"]+'),
    "reference": Slot(pattern="[0-9A-Z]{7}"),
    "papers": Slot(_PAPERS),
    "number": Slot(pattern=r"\d{1,3}(?:,\d{3})*"),
}


def _phrase(kind: str, text: str, meaning: Any) -> Phrase:
    return Phrase(kind, text, meaning, _SLOTS)


PHRASES = (
    _phrase("given", "the power failed while the {papers} of {reference} was written", _power_failed),
    _phrase("when", "she pastes a text of {number} letters", _pastes),
    _phrase("when", "somebody clears the folder of the drafts", _drafts_cleared),
    _phrase("when", "her organisation's own files cannot be read", _files_away),
    _phrase("when", "her organisation's own files can be read again", _files_back),
    _phrase("then", "the papers of {reference} in her folder are:", _papers_are),
    _phrase("then", 'the list does not say "{words}"', _list_does_not_say),
)
