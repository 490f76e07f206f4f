"""The end of a conversation: all its documents are written, or none."""

from __future__ import annotations

from pathlib import Path

import pytest
from chat_driver import talk_through

from triage.errors import InputError
from triage.flow.completion import PapersWanted
from triage.flow.paper_effects import WritePapers
from triage.ui.request_handlers import write_papers

TOLD = ("5", "1", "1", "nothing", "no", "1", "yes", "8", "stop", "no", "15")
EVERYTHING = PapersWanted(note=True, form=True, record=True)


def test_where_one_document_cannot_be_written_none_is_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise InputError("no room")

    wanted = WritePapers(talk_through(TOLD), EVERYTHING, tmp_path, "", "")
    monkeypatch.setattr("triage.paperwork.record.record_json", full)
    with pytest.raises(InputError, match="no room"):
        write_papers(wanted)
    assert not list(tmp_path.iterdir())
    monkeypatch.undo()
    written = write_papers(wanted)
    assert {file.name.removeprefix(f"concern-{written.reference}-") for file in written.files} == {
        "form.docx",
        "form.txt",
        "note.docx",
        "note.txt",
        "record.json",
        "record.docx",
        "answers.yaml",
    }
    assert sorted(written.files) == sorted(tmp_path.iterdir())
