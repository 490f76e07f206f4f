"""Writes a trainer's handout: as a DOCX, or as one page that opens in any browser."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from triage.clock import today
from triage.documents.docx_file import as_docx
from triage.documents.html_page import as_html
from triage.documents.looks import HANDOUT
from triage.documents.model import Document
from triage.documents.readback import prove_docx, prove_html
from triage.paperwork.files import write_new


def write_handout(path: Path, handout: Document) -> None:
    """Write the handout as DOCX: a new file for the user alone, read back before this returns.

    InputError where it is there already or cannot be written.
    """
    write_new(path, as_docx(handout, today(), HANDOUT), partial(prove_docx, document=handout))


def write_story_page(path: Path, handout: Document) -> None:
    """Write the handout as HTML; as ``write_handout`` otherwise."""
    write_new(path, as_html(handout).encode(), partial(prove_html, document=handout))
