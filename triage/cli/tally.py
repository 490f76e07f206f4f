"""``triage tally``: counts the answers of the forms in a folder."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from triage.cli.common import BAD, DONE, fail, policy_of, show
from triage.cli.usage import Argument, Command

if TYPE_CHECKING:
    from triage.documents.model import Document


def _tally(given: Namespace) -> int:
    from triage.documents.screen import lines
    from triage.tally.chart import tally_chart
    from triage.tally.counting import tally
    from triage.tally.forms import forms_in
    from triage.tally.page import tally_document
    from triage.tally.plan import load_tally_plan
    from triage.tally.words import load_tally_words

    policy = policy_of(given)
    plan, words, found = (
        load_tally_plan(policy.facts),
        load_tally_words(),
        forms_in(Path(given.folder), policy),
    )
    counted = tally(plan, [case.answers for case in found.cases])
    text = tally_document(counted, words, found.twice, in_lines=True)
    show(lines(text.blocks))
    if given.out:
        page = tally_document(counted, words, found.twice)
        _write(Path(given.out), page, text, tally_chart(counted, words))
    code = DONE
    for line in found.unread:
        code = fail(line)
    return code if code == DONE else BAD


def _write(folder: Path, page: Document, text: Document, chart: str) -> None:
    from functools import partial

    from triage.clock import today
    from triage.documents.docx_file import as_docx
    from triage.documents.paste import as_text
    from triage.documents.readback import prove_docx, prove_text
    from triage.paperwork.files import write_new

    day = today()
    name = f"tally-{day.isoformat()}"
    write_new(folder / f"{name}.docx", as_docx(page, day), partial(prove_docx, document=page))
    write_new(folder / f"{name}.txt", as_text(text.blocks).encode(), partial(prove_text, blocks=text.blocks))
    write_new(folder / f"{name}.svg", chart.encode())


COMMANDS: dict[str, Command] = {
    "tally": Command(
        "count the answers of the forms in a folder, before against after, small groups hidden",
        (
            Argument("folder", {"metavar": "FOLDER", "help": "the folder with the files of answers"}),
            Argument(
                "--out",
                {"metavar": "DIR", "help": "where to write the page (Word and text) and the chart (SVG)"},
            ),
        ),
        _tally,
    ),
}
