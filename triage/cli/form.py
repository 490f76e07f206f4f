"""``triage form``: fills the form from a file of answers."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from triage.cli.common import ANSWERS_FILE, DONE, decided, pathway_of, show
from triage.cli.usage import Argument, Command

if TYPE_CHECKING:
    from triage.cases.model import Case
    from triage.pathway import Pathway
    from triage.policy.model import Policy


def _form(given: Namespace) -> int:
    from triage.cases.catalogue import load_catalogue
    from triage.conversation.outline import load_outline
    from triage.paperwork import DecidedCase, new_reference, write_form, write_form_text
    from triage.paperwork.files import reference_in
    from triage.paperwork.lineage import lineage

    out = Path(given.out)
    policy, case, decision = decided(given, given.file)
    outline = load_outline(policy)
    reference = case.reference or reference_in(Path(given.file)) or new_reference(out.parent)
    pathway = pathway_of(given)
    filled = _with_me(policy, pathway, pathway.prefill(policy, case, decision, {}, None))
    behind = lineage(reference, 1, (), (), case, outline.is_stopped(case.answers))
    write = write_form_text if out.suffix.lower() == ".txt" else write_form
    write(out, DecidedCase(pathway, policy, filled, decision, reference, behind))
    show([f"The form is in {out}. Its reference is {reference}. Read it before you send it."])
    if outline.ending.sent.route not in ("", *decision.routes):
        show([load_catalogue("commands")("form_not_asked")])
    return DONE


def _with_me(policy: Policy, pathway: Pathway, case: Case) -> Case:
    """``case`` with the user as the person making the referral, where the file says nothing of it."""
    from triage.conversation.outline import load_outline
    from triage.storage.own_details import known_me

    section = load_outline(policy).own.section
    me = known_me(policy, pathway)
    if not section or any(name.startswith(f"{section}.") for name in case.form):
        return case
    mine = {f"{section}.{name}": value for name, value in me.details.items() if value}
    return case.with_(form={**case.form, **mine})


COMMANDS: dict[str, Command] = {
    "form": Command(
        "fill the referral form from a file of answers",
        (
            ANSWERS_FILE,
            Argument(
                "--out",
                {
                    "required": True,
                    "metavar": "FORM.docx",
                    "help": "the new file; FORM.txt gives the same as text, to paste into an online form",
                },
            ),
        ),
        _form,
    ),
}
