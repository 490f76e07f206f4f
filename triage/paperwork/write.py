"""Writes the documents of a case. The libraries behind them are loaded when the first one is made."""

from __future__ import annotations

import contextlib
import datetime
import os
from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from triage.cases.catalogue import load_catalogue
from triage.cases.model import Case
from triage.cases.writing import case_to_yaml
from triage.clock import today
from triage.conversation.outline import load_outline
from triage.engine.decision import Decision
from triage.errors import InputError
from triage.paperwork.files import file_name, files_of, kind_of, write_new
from triage.paperwork.lineage import Lineage, lineage
from triage.paperwork.sets import Paper, SetTakenError, next_number, write_set
from triage.pathway import FILES_ALONE, Pathway
from triage.policy.model import Policy

if TYPE_CHECKING:
    from triage.conversation.follow_up import FollowUp
    from triage.documents.looks import Look
    from triage.documents.model import Block, Document
    from triage.paperwork.record_reading import Record


Made = tuple[bytes, Callable[[bytes], None] | None]
"""What a document holds, and what raises where its bytes are not right."""
_FIRST = Lineage()
_TRIES = 5


def set_of_papers(
    kinds: Collection[str],
    policy: Policy,
    case: Case,
    told: Case,
    decision: Decision,
    reference: str,
    lineage: Lineage,
    pathway: Pathway,
) -> list[Paper]:
    """The documents of these ``kinds`` (see ``file_name``) for a concern, in memory, each with its name.

    ``case`` has what triage gives to the form filled in; ``told`` is the case as it was told, which note
    and answers hold. InputError where a field holds what its document cannot.
    """
    about = (policy, case, decision, reference, lineage)
    note = (policy, told, decision, reference, lineage, pathway)
    makers: dict[str, Callable[[], Made]] = {
        "form": lambda: _form(*about),
        "form_text": lambda: _form_text(*about),
        "note": lambda: _note(*note),
        "note_text": lambda: _note_text(*note),
        "record_json": lambda: _record_json(*about),
        "record": lambda: _record(*about, pathway),
        "answers": lambda: (case_to_yaml(told.with_(reference=reference), policy).encode(), None),
    }
    return [
        Paper(file_name(reference, kind, lineage.number), *make())
        for kind, make in makers.items()
        if kind in kinds
    ]


def write_set_of_papers(
    folder: Path,
    kinds: Collection[str],
    policy: Policy,
    case: Case,
    told: Case,
    decision: Decision,
    reference: str,
    begun: Case | None = None,
    lock: Callable[[bytes], bytes] | None = None,
    pathway: Pathway = FILES_ALONE,
) -> list[Path]:
    """Write the documents of these ``kinds`` as the next set of a concern: all of them, or none.

    See ``set_of_papers``. ``begun``: what a colleague began; ``lock``: locks the file of answers, whose
    name then ends in ``.locked``. The paths in order. InputError where it cannot be done.
    """
    for _ in range(_TRIES):
        number = next_number(folder, reference)
        papers = set_of_papers(
            kinds,
            policy,
            case,
            told,
            decision,
            reference,
            lineage(reference, number, kinds, files_of(folder, reference), begun, _stopped(policy, begun)),
            pathway,
        )
        with contextlib.suppress(SetTakenError):
            return write_set(
                folder,
                reference,
                number,
                [
                    Paper(f"{Path(paper.name).stem}.locked", lock(paper.data))
                    if lock and kind_of(Path(paper.name)) == "answers"
                    else paper
                    for paper in papers
                ],
            )
    raise InputError(
        load_catalogue("commands")("papers_busy"),
        file=str(folder),
    )


def _stopped(policy: Policy, begun: Case | None) -> bool:
    return begun is not None and load_outline(policy).is_stopped(begun.answers)


def write_form(
    path: Path, policy: Policy, case: Case, decision: Decision, reference: str, lineage: Lineage = _FIRST
) -> None:
    """Write the referral form of a case as DOCX.

    The file is new, for the user alone, and read back before this returns. InputError where it is
    there already, cannot be written, or a field holds what the form cannot.
    """
    write_new(path, *_form(policy, case, decision, reference, lineage))


def write_form_text(
    path: Path, policy: Policy, case: Case, decision: Decision, reference: str, lineage: Lineage = _FIRST
) -> None:
    """Write the text of the form, in its order, in UTF-8, to paste; as ``write_form`` otherwise."""
    write_new(path, *_form_text(policy, case, decision, reference, lineage))


def write_note(
    path: Path,
    policy: Policy,
    case: Case,
    decision: Decision,
    reference: str,
    pathway: Pathway,
    lineage: Lineage = _FIRST,
) -> None:
    """Write the note for the safeguarding lead as DOCX; as ``write_form`` otherwise."""
    write_new(path, *_note(policy, case, decision, reference, lineage, pathway))


def note_text(
    policy: Policy,
    case: Case,
    decision: Decision,
    reference: str,
    pathway: Pathway,
    lineage: Lineage = _FIRST,
) -> str:
    """The same note as plain text, to paste into the organisation's own system."""
    return _note_text(policy, case, decision, reference, lineage, pathway)[0].decode()


def write_note_text(
    path: Path,
    policy: Policy,
    case: Case,
    decision: Decision,
    reference: str,
    pathway: Pathway,
    lineage: Lineage = _FIRST,
) -> None:
    """Write the plain text of the note, in UTF-8; as ``write_form`` otherwise."""
    write_new(path, *_note_text(policy, case, decision, reference, lineage, pathway))


def write_record(
    json_path: Path,
    docx_path: Path,
    policy: Policy,
    case: Case,
    decision: Decision,
    reference: str,
    pathway: Pathway,
    lineage: Lineage = _FIRST,
) -> None:
    """Write the record as JSON and as a page to read: both, or neither; as ``write_form`` otherwise."""
    if os.path.lexists(json_path):
        raise InputError("this file is there already, and it is never overwritten", file=str(json_path))
    write_new(docx_path, *_record(policy, case, decision, reference, lineage, pathway))
    try:
        write_new(json_path, *_record_json(policy, case, decision, reference, lineage))
    except BaseException:
        docx_path.unlink()
        raise


def _form(policy: Policy, case: Case, decision: Decision, reference: str, lineage: Lineage) -> Made:
    from triage.documents.looks import FORM

    return _as_docx(_form_document(policy, case, decision, reference, lineage), FORM, today())


def _form_text(policy: Policy, case: Case, decision: Decision, reference: str, lineage: Lineage) -> Made:
    return _as_text(_form_document(policy, case, decision, reference, lineage).blocks)


def _form_document(
    policy: Policy, case: Case, decision: Decision, reference: str, lineage: Lineage
) -> Document:
    from triage.paperwork.form_page import form_document

    return form_document(policy, case, decision, reference, today(), lineage.said(reference))


def _note(
    policy: Policy, case: Case, decision: Decision, reference: str, lineage: Lineage, pathway: Pathway
) -> Made:
    from triage.documents.looks import COMPACT

    note = _note_document(policy, case, decision, reference, lineage, pathway)
    return _as_docx(note, COMPACT, today())


def _note_text(
    policy: Policy, case: Case, decision: Decision, reference: str, lineage: Lineage, pathway: Pathway
) -> Made:
    return _as_text(with_marking(_note_document(policy, case, decision, reference, lineage, pathway)))


def _note_document(
    policy: Policy, case: Case, decision: Decision, reference: str, lineage: Lineage, pathway: Pathway
) -> Document:
    if pathway.note is None:
        raise InputError("this pathway has no note to hand on")
    return pathway.note(policy, case, decision, reference, today(), lineage.said(reference))


def with_marking(note: Document) -> tuple[Block, ...]:
    """The note for plain text, to paste into another system: its marking comes first, as there are no sheets
    on which it stands."""
    from triage.documents.model import Paragraph

    return (Paragraph(note.marking), *note.blocks) if note.marking.strip() else note.blocks


def _record(
    policy: Policy, case: Case, decision: Decision, reference: str, lineage: Lineage, pathway: Pathway
) -> Made:
    from triage.documents.looks import STANDARD
    from triage.paperwork.record_page import record_document

    made, said = today(), lineage.said(reference)
    record = record_document(policy, case, decision, reference, made, said, pathway)
    return _as_docx(record, STANDARD, made)


def _record_json(policy: Policy, case: Case, decision: Decision, reference: str, lineage: Lineage) -> Made:
    from triage.paperwork.record import record_json

    return record_json(policy, case, decision, reference, today(), lineage.as_json()), None


def write_follow_up(record: Record, folder: Path, policy: Policy, case: Case, follow_up: FollowUp) -> Path:
    """Add a follow-up to its record, and write the page to read beside earlier ones: both, or neither.

    Returns the page's path in ``folder``; its name is new. ``case``: see ``follow_up_document``.
    InputError as ``write_form``, or where the record was changed meanwhile.
    """
    from triage.documents.looks import STANDARD
    from triage.paperwork.record import follow_up_entry
    from triage.paperwork.record_page import follow_up_document
    from triage.paperwork.record_reading import add_follow_up

    page = follow_up_document(policy, case, follow_up, record)
    path = _next_page(folder, record)
    write_new(path, *_as_docx(page, STANDARD, follow_up.made))
    try:
        add_follow_up(record, follow_up_entry(follow_up))
    except BaseException:
        path.unlink()
        raise
    return path


def _next_page(folder: Path, record: Record) -> Path:
    first = folder / file_name(record.reference, "record", record.number)
    number = len(record.follow_ups) + 2
    while os.path.lexists(found := first.with_stem(f"{first.stem}-{number}")):
        number += 1
    return found


def _as_docx(document: Document, look: Look, made: datetime.date) -> Made:
    from triage.documents.docx_file import as_docx
    from triage.documents.readback import prove_docx

    return as_docx(document, made, look), partial(prove_docx, document=document)


def _as_text(blocks: Sequence[Block]) -> Made:
    from triage.documents.paste import as_text
    from triage.documents.readback import prove_text

    return as_text(blocks).encode(), partial(prove_text, blocks=blocks)
