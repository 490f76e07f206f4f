"""Writes the documents of a case. The libraries behind them are loaded when the first one is made."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from triage.cases.model import Case
from triage.clock import today
from triage.engine.decision import Decision
from triage.errors import InputError
from triage.paperwork.files import file_name, write_new
from triage.policy.model import Policy

if TYPE_CHECKING:
    from triage.conversation.following import FollowUp
    from triage.paperwork.record_reading import Record


def write_form(path: Path, policy: Policy, case: Case, decision: Decision, reference: str) -> None:
    """Write the referral form of a case as DOCX.

    The file is new, for the user alone, and read back before this returns. InputError where it is
    there already, cannot be written, or a field holds what the form cannot.
    """
    from triage.paperwork.docx_form import form_document
    from triage.paperwork.form import ReferralForm

    data, expected = form_document(policy, ReferralForm.from_case(case), decision, reference, today())
    write_new(path, data, _prover(expected))


def write_form_text(path: Path, policy: Policy, case: Case, decision: Decision, reference: str) -> None:
    """Write the text of the form, in its order, in UTF-8, to paste; as ``write_form`` otherwise."""
    from triage.paperwork.form import ReferralForm
    from triage.paperwork.form_page import form_page
    from triage.paperwork.form_text import HINT, form_as_text, prove_text

    page = form_page(policy, ReferralForm.from_case(case), decision, reference, today())
    write_new(path, form_as_text(page).encode(), partial(prove_text, expected=page.texts(HINT)))


def write_note(path: Path, policy: Policy, case: Case, decision: Decision, reference: str) -> None:
    """Write the note for the safeguarding lead as DOCX; as ``write_form`` otherwise."""
    from triage.paperwork.docx_note import note_document
    from triage.paperwork.note import note_lines

    lines = note_lines(policy, case, decision, reference, today())
    data, expected = note_document(policy, lines, decision, reference, today())
    write_new(path, data, _prover(expected))


def note_text(policy: Policy, case: Case, decision: Decision, reference: str) -> str:
    """The same note as plain text, to paste into the organisation's own system."""
    from triage.paperwork.note import as_text, note_lines

    return as_text(note_lines(policy, case, decision, reference, today()))


def write_note_text(path: Path, policy: Policy, case: Case, decision: Decision, reference: str) -> None:
    """Write the plain text of the note, in UTF-8; as ``write_form`` otherwise."""
    write_new(path, note_text(policy, case, decision, reference).encode())


def write_record(json_path: Path, docx_path: Path, policy: Policy, case: Case, decision: Decision,
                 reference: str) -> None:
    """Write the record as JSON and as a page to read: both, or neither; as ``write_form`` otherwise."""
    from triage.paperwork.docx_record import record_document
    from triage.paperwork.record import record_json

    if os.path.lexists(json_path):
        raise InputError("this file is there already, and it is never overwritten", file=str(json_path))
    data, expected = record_document(policy, case, decision, reference, today())
    write_new(docx_path, data, _prover(expected))
    try:
        write_new(json_path, record_json(case, decision, reference, today()))
    except BaseException:
        docx_path.unlink()
        raise


def write_follow_up(record: Record, folder: Path, policy: Policy, case: Case, follow_up: FollowUp) -> Path:
    """Add a follow-up to its record, and write the page to read beside earlier ones: both, or neither.

    Returns the page's path in ``folder``; its name is new. ``case``: see ``follow_up_document``.
    InputError as ``write_form``, or where the record was changed meanwhile.
    """
    from triage.paperwork.docx_record import follow_up_document
    from triage.paperwork.record import follow_up_entry
    from triage.paperwork.record_reading import add_follow_up

    data, expected = follow_up_document(policy, case, follow_up, record)
    path = _next_page(folder, record)
    write_new(path, data, _prover(expected))
    try:
        add_follow_up(record, follow_up_entry(follow_up))
    except BaseException:
        path.unlink()
        raise
    return path


def _next_page(folder: Path, record: Record) -> Path:
    first = folder / file_name(record.reference, "record")
    number = len(record.follow_ups) + 2
    while os.path.lexists(found := first.with_stem(f"{first.stem}-{number}")):
        number += 1
    return found


def _prover(expected: list[tuple[str, str]]) -> Callable[[bytes], None]:
    from triage.paperwork.readback import prove

    return partial(prove, expected=expected)
