"""Writes the documents of a case. The libraries behind them are loaded when the first one is made."""

from __future__ import annotations

import contextlib
import datetime
import os
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
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
from triage.pathway import Pathway, pathway_in_use
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


@dataclass(frozen=True, slots=True)
class DecidedCase:
    """What the papers of one concern are made of: a case with what was decided on it."""

    pathway: Pathway
    """Its words stand on the papers, whatever pathway is in use."""
    policy: Policy
    case: Case
    decision: Decision
    reference: str
    lineage: Lineage = _FIRST

    @property
    def lineage_said(self) -> str:
        """What is said of earlier papers of the concern."""
        return self.lineage.said(self.reference)


def set_of_papers(kinds: Collection[str], concern: DecidedCase, told: Case) -> list[Paper]:
    """The documents of these ``kinds`` (see ``file_name``) for a concern, in memory, each with its name.

    ``concern`` has the case with what triage gives to the form filled in; ``told`` is the case as it was
    told, which note and answers hold. InputError where a field holds what its document cannot.
    """
    reference, as_told = concern.reference, replace(concern, case=told)
    makers: dict[str, Callable[[], Made]] = {
        "form": partial(_form, concern),
        "form_text": partial(_form_text, concern),
        "note": partial(_note, as_told),
        "note_text": partial(_note_text, as_told),
        "record_json": partial(_record_json, concern),
        "record": partial(_record, concern),
        "answers": lambda: (case_to_yaml(told.with_(reference=reference), concern.policy).encode(), None),
    }
    with pathway_in_use(concern.pathway):
        return [
            Paper(file_name(reference, kind, concern.lineage.number), *make())
            for kind, make in makers.items()
            if kind in kinds
        ]


def write_set_of_papers(
    folder: Path,
    kinds: Collection[str],
    concern: DecidedCase,
    told: Case,
    begun: Case | None = None,
    lock: Callable[[bytes], bytes] | None = None,
) -> list[Path]:
    """Write the documents of these ``kinds`` as the next set of a concern: all of them, or none.

    See ``set_of_papers``. ``begun``: what a colleague began; ``lock``: locks the file of answers, whose
    name then ends in ``.locked``. The paths in order. InputError where it cannot be done.
    """
    reference = concern.reference
    for _ in range(_TRIES):
        number, earlier = next_number(folder, reference), files_of(folder, reference)
        behind = lineage(reference, number, kinds, earlier, begun, _stopped(concern, begun))
        papers = set_of_papers(kinds, replace(concern, lineage=behind), told)
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


def _stopped(concern: DecidedCase, begun: Case | None) -> bool:
    with pathway_in_use(concern.pathway):
        return begun is not None and load_outline(concern.policy).is_stopped(begun.answers)


def write_form(path: Path, concern: DecidedCase) -> None:
    """Write the referral form of a case as DOCX.

    The file is new, for the user alone, and read back before this returns. InputError where it is
    there already, cannot be written, or a field holds what the form cannot.
    """
    _write_new(path, concern, _form)


def write_form_text(path: Path, concern: DecidedCase) -> None:
    """Write the text of the form, in its order, in UTF-8, to paste; as ``write_form`` otherwise."""
    _write_new(path, concern, _form_text)


def write_note(path: Path, concern: DecidedCase) -> None:
    """Write the note for the safeguarding lead as DOCX; as ``write_form`` otherwise."""
    _write_new(path, concern, _note)


def note_text(concern: DecidedCase) -> str:
    """The same note as plain text, to paste into the organisation's own system."""
    with pathway_in_use(concern.pathway):
        return _note_text(concern)[0].decode()


def write_note_text(path: Path, concern: DecidedCase) -> None:
    """Write the plain text of the note, in UTF-8; as ``write_form`` otherwise."""
    _write_new(path, concern, _note_text)


def write_record(json_path: Path, docx_path: Path, concern: DecidedCase) -> None:
    """Write the record as JSON and as a page to read: both, or neither; as ``write_form`` otherwise."""
    if os.path.lexists(json_path):
        raise InputError("this file is there already, and it is never overwritten", file=str(json_path))
    _write_new(docx_path, concern, _record)
    try:
        _write_new(json_path, concern, _record_json)
    except BaseException:
        docx_path.unlink()
        raise


def _write_new(path: Path, concern: DecidedCase, make: Callable[[DecidedCase], Made]) -> None:
    with pathway_in_use(concern.pathway):
        write_new(path, *make(concern))


def _form(concern: DecidedCase) -> Made:
    from triage.documents.looks import FORM

    return _as_docx(_form_document(concern), FORM, today())


def _form_text(concern: DecidedCase) -> Made:
    return _as_text(_form_document(concern).blocks)


def _form_document(concern: DecidedCase) -> Document:
    from triage.paperwork.form_page import form_document

    return form_document(
        concern.policy, concern.case, concern.decision, concern.reference, today(), concern.lineage_said
    )


def _note(concern: DecidedCase) -> Made:
    from triage.documents.looks import COMPACT

    return _as_docx(_note_document(concern), COMPACT, today())


def _note_text(concern: DecidedCase) -> Made:
    return _as_text(with_marking(_note_document(concern)))


def _note_document(concern: DecidedCase) -> Document:
    make = concern.pathway.note
    if make is None:
        raise InputError("this pathway has no note to hand on")
    return make(
        concern.policy, concern.case, concern.decision, concern.reference, today(), concern.lineage_said
    )


def with_marking(note: Document) -> tuple[Block, ...]:
    """The note for plain text, to paste into another system: its marking comes first, as there are no sheets
    on which it stands."""
    from triage.documents.model import Paragraph

    return (Paragraph(note.marking), *note.blocks) if note.marking.strip() else note.blocks


def _record(concern: DecidedCase) -> Made:
    from triage.documents.looks import STANDARD
    from triage.paperwork.record_page import record_document

    made = today()
    record = record_document(
        concern.policy,
        concern.case,
        concern.decision,
        concern.reference,
        made,
        concern.lineage_said,
        pathway=concern.pathway,
    )
    return _as_docx(record, STANDARD, made)


def _record_json(concern: DecidedCase) -> Made:
    from triage.paperwork.record import record_json

    about = (concern.policy, concern.case, concern.decision, concern.reference)
    return record_json(*about, today(), concern.lineage.as_json()), None


def write_follow_up(
    record: Record, folder: Path, policy: Policy, case: Case, follow_up: FollowUp, *, pathway: Pathway
) -> Path:
    """Add a follow-up to its record, and write the page to read beside earlier ones: both, or neither.

    Returns the page's path in ``folder``; its name is new. ``case``: see ``follow_up_document``.
    InputError as ``write_form``, or where the record was changed meanwhile.
    """
    from triage.documents.looks import STANDARD
    from triage.paperwork.record import follow_up_entry
    from triage.paperwork.record_page import follow_up_document
    from triage.paperwork.record_reading import add_follow_up

    with pathway_in_use(pathway):
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
