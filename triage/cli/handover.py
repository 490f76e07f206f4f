"""``triage handover``: the protected file with which somebody else goes on."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from triage.cli.common import DONE, engine, pathway_of, policy_of
from triage.cli.usage import Argument, Command
from triage.disk import as_typed
from triage.errors import InputError

if TYPE_CHECKING:
    from triage.pathway import Pathway
    from triage.policy.model import Policy


def _handover(given: Namespace) -> int:
    from triage.cases.catalogue import load_catalogue
    from triage.clock import today
    from triage.flow.passphrases import passphrase_for_file, tell_passphrase
    from triage.paperwork import write_new
    from triage.storage import handover
    from triage.storage.encrypted_file import REFERENCE
    from triage.ui.plain_prompter import PlainPrompter

    policy, prompter, words = policy_of(given), PlainPrompter(), load_catalogue("drafts")
    path = Path(given.file)
    if not path.exists() and REFERENCE.match(given.file.upper()):
        reference, data, out = _of_draft(given.file.upper(), policy, pathway_of(given))
    else:
        reference, data = _of_file(path, policy)
        out = path.with_suffix(handover.SUFFIX)
    if given.out is not None:
        out = Path(given.out)
    _proved_new(out)
    passphrase = prompter.run(passphrase_for_file(prompter, may_be_open=False))
    if passphrase is None:
        raise EOFError
    write_new(out, handover.protect(data, passphrase.text, reference, today()))
    prompter.say(words("handover.written", file=str(out)))
    prompter.say(words("handover.how", file=as_typed(out)))
    tell_passphrase(prompter, passphrase)
    if path.exists():  # locking one file does not lock the other
        prompter.say(words("handover.still_open", file=str(path)))
    return DONE


def _of_draft(reference: str, policy: Policy, pathway: Pathway) -> tuple[str, bytes, Path]:
    """The reference of the concern in a draft, its answers as a file of answers, and where the protected
    file goes by default."""
    from triage.cases.writing import case_to_yaml
    from triage.flow.resuming import unlocked
    from triage.paperwork import file_name
    from triage.storage import handover
    from triage.storage.drafts import DraftStore
    from triage.storage.settings import documents_dir
    from triage.ui.autosave import Autosave
    from triage.ui.plain_prompter import PlainPrompter
    from triage.ui.requests import Basis, Requests

    with DraftStore().open(reference) as opened:
        autosave = Autosave(Path(), asks=True)
        held = autosave.opened(opened)
        prompter = PlainPrompter(Requests(autosave, Basis(policy, engine(policy), pathway)))
        found = prompter.run(unlocked(prompter, held))
        if found is None:
            raise EOFError
        told = found.draft.conversation.case_as_answered
        case = told.with_(reference=told.reference or reference)
        folder = Path(found.draft.out) if found.draft.out else documents_dir()
    return (
        case.reference,
        case_to_yaml(case, policy).encode(),
        (folder / file_name(case.reference, "answers")).with_suffix(handover.SUFFIX),
    )


def _of_file(path: Path, policy: Policy) -> tuple[str, bytes]:
    """The reference of a file of answers, or a new one, and what stands in the file."""
    from triage.cases.reading import read_case
    from triage.disk import read_bounded
    from triage.paperwork import new_reference
    from triage.paperwork.files import reference_in
    from triage.ui.resuming import locked_file
    from triage.yaml_nodes import LARGEST_FILE

    if locked_file(path):
        raise InputError("this file is protected already", file=str(path))
    if path.is_fifo():  # it is read twice
        raise InputError("this is no ordinary file", file=str(path))
    case = read_case(path, policy)  # whoever goes on with it must be able to
    reference = case.reference or reference_in(path) or new_reference(path.parent)
    return reference, read_bounded(path, LARGEST_FILE)


def _proved_new(out: Path) -> None:
    # A passphrase that was made for nothing would only confuse.
    if out.exists() or out.is_symlink():
        raise InputError(
            "this file is there already, and it is never overwritten; "
            "name another one with --out, or delete it first",
            file=str(out),
        )


COMMANDS: dict[str, Command] = {
    "handover": Command(
        "the protected file with which somebody else goes on",
        (
            Argument("file", {"metavar": "FILE", "help": "a file of answers, or the reference of a draft"}),
            Argument("--out", {"metavar": "FILE", "help": "the new file; else beside the answers"}),
        ),
        _handover,
    ),
}
