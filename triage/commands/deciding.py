"""Decide, explain and fill the form from a file of answers."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from triage.commands.common import (
    DIALOGS,
    DONE,
    RULES,
    case_in,
    decided,
    dialogs_of,
    engine,
    fail,
    policy_of,
    show,
)
from triage.errors import InputError
from triage.usage import Argument, Command

if TYPE_CHECKING:
    from triage.cases.model import Case

_FILE = Argument("file", {"metavar": "FILE", "help": "a file of answers"})


def _decide(given: Namespace) -> int:
    if len(given.file) == 1 and not given.json:
        from triage.confirmed import confirmed_today
        from triage.faces.explaining import decided_lines

        policy, case, decision = decided(given, given.file[0])
        show(decided_lines(policy, case, decision, confirmed_today(policy)))
        return DONE
    return _decide_as_json(given)


def _decide_as_json(given: Namespace) -> int:
    import json

    from triage.clock import today

    policy, day, code = policy_of(given), today(), DONE
    deciding = engine(policy)
    for file in given.file:
        try:
            case = case_in(file, policy)
            print(json.dumps(deciding.decide(case.answers, case.area, day).as_json()))
        except InputError as error:
            code = fail(str(error))
    return code


def _explain(given: Namespace) -> int:
    from triage.confirmed import confirmed_today
    from triage.faces.explaining import explained_lines

    policy, case, decision = decided(given, given.file)
    with dialogs_of(given, policy):
        show(explained_lines(policy, case, decision, confirmed_today(policy)))
    return DONE


def _form(given: Namespace) -> int:
    from triage.cases.prefill import prefilled
    from triage.paperwork import new_reference, write_form, write_form_text
    from triage.paperwork.files import reference_in
    from triage.paperwork.lineage import lineage

    out = Path(given.out)
    policy, case, decision = decided(given, given.file)
    reference = case.reference or reference_in(Path(given.file)) or new_reference(out.parent)
    write = write_form_text if out.suffix.lower() == ".txt" else write_form
    write(
        out,
        policy,
        _with_me(prefilled(policy, case, decision)),
        decision,
        reference,
        lineage(reference, 1, (), (), case),
    )
    show([f"The form is in {out}. Its reference is {reference}. Read it before you send it."])
    if "prevent_referral" not in decision.routes:
        show(["On these answers the policy asks for no referral. Talk to your lead before you send it."])
    return DONE


def _with_me(case: Case) -> Case:
    """``case`` with the user as the person making the referral, where the file says nothing of it."""
    from triage.settings import read_me

    me = read_me()
    if me is None or any(name.startswith("referrer.") for name in case.form):
        return case
    mine = {f"referrer.{name}": value for name, value in me.details().items() if value}
    return case.with_(form={**case.form, **mine})


COMMANDS: dict[str, Command] = {
    "decide": Command(
        "what the policy asks, from files of answers",
        (
            Argument(
                "file",
                {
                    "nargs": "+",
                    "metavar": "FILE",
                    "help": "a file of answers; several give one JSON line each",
                },
            ),
            Argument("--json", {"action": "store_true", "help": "as a JSON object"}),
        ),
        _decide,
    ),
    "form": Command(
        "fill the referral form from a file of answers",
        (
            _FILE,
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
    "explain": Command(
        "a decision in plain words, with its rules, sources and answers",
        (
            _FILE,
            RULES,
            DIALOGS,
        ),
        _explain,
    ),
}
