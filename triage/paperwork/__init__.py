"""The documents of a case: the referral form, the note for the lead, and the record."""

from triage.paperwork.files import file_name, files_of, new_reference, ready_folder, write_new
from triage.paperwork.sets import finish_sets, take_back
from triage.paperwork.write import (
    DecidedCase,
    note_text,
    write_follow_up,
    write_form,
    write_form_text,
    write_note,
    write_note_text,
    write_record,
    write_set_of_papers,
)

__all__ = [
    "DecidedCase",
    "file_name",
    "files_of",
    "finish_sets",
    "new_reference",
    "note_text",
    "ready_folder",
    "take_back",
    "write_follow_up",
    "write_form",
    "write_form_text",
    "write_new",
    "write_note",
    "write_note_text",
    "write_record",
    "write_set_of_papers",
]
