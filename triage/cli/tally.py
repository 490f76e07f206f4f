"""``triage tally``: counts the answers of the forms in a folder."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from triage.cli.common import BAD, DONE, fail, policy_of, show
from triage.cli.usage import Argument, Command
from triage.errors import InputError

if TYPE_CHECKING:
    from triage.documents.model import Document


def _tally(given: Namespace) -> int:
    from triage.cases.catalogue import load_catalogue
    from triage.documents.screen import lines
    from triage.tally.chart import tally_chart
    from triage.tally.counting import tally
    from triage.tally.forms import forms_in
    from triage.tally.page import tally_document
    from triage.tally.plan import load_tally_plan

    policy = policy_of(given)
    plan, words, found = (
        load_tally_plan(policy.facts),
        load_catalogue("counting"),
        forms_in(Path(given.folder), policy),
    )
    counted = tally(plan, [case.answers for case in found.cases])
    text = tally_document(counted, words, found.twice, in_lines=True)
    if given.out:  # before anything is shown: whoever reads that may stop, and so end the program
        page = tally_document(counted, words, found.twice)
        _write(Path(given.out), page, text, tally_chart(counted, words))
    show(lines(text.blocks))
    code = DONE
    for line in found.unread:
        code = fail(line)
    return code if code == DONE else BAD


def _write(folder: Path, page: Document, text: Document, chart: str) -> None:
    """The four files of a tally. InputError where one of them is there already: then none is written."""
    from functools import partial

    from triage.clock import today
    from triage.documents.docx_file import as_docx
    from triage.documents.html_page import as_html
    from triage.documents.paste import as_text
    from triage.documents.readback import prove_docx, prove_html, prove_text
    from triage.paperwork.files import write_new

    day = today()
    files = {
        "docx": (as_docx(page, day), partial(prove_docx, document=page)),
        "html": (as_html(page).encode(), partial(prove_html, document=page)),
        "txt": (as_text(text.blocks).encode(), partial(prove_text, blocks=text.blocks)),
        "svg": (chart.encode(), None),
    }
    paths = {ending: folder / f"tally-{day.isoformat()}.{ending}" for ending in files}
    for path in paths.values():
        if os.path.lexists(path):
            raise InputError("this file is there already, and it is never overwritten", file=str(path))
    for ending, (data, prove) in files.items():
        write_new(paths[ending], data, prove)


COMMANDS: dict[str, Command] = {
    "tally": Command(
        "count the answers of the forms in a folder, before against after, small groups hidden",
        (
            Argument("folder", {"metavar": "FOLDER", "help": "the folder with the files of answers"}),
            Argument(
                "--out",
                {
                    "metavar": "DIR",
                    "help": "where to write the page (Word, HTML and text) and the chart (SVG)",
                },
            ),
        ),
        _tally,
    ),
}
