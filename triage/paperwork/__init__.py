"""The documents of a case: the referral form, the note for the lead, and the record."""

from triage.paperwork.files import file_name, new_reference, ready_folder, write_new
from triage.paperwork.write import (
    note_text,
    write_follow_up,
    write_form,
    write_form_text,
    write_note,
    write_note_text,
    write_record,
)

__all__ = [
    "file_name",
    "new_reference",
    "note_text",
    "ready_folder",
    "write_follow_up",
    "write_form",
    "write_form_text",
    "write_new",
    "write_note",
    "write_note_text",
    "write_record",
]
