"""The conversations with staff: the chat, and what comes after a referral."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from triage.commands.common import DONE, if_readable, policy_of, show
from triage.errors import InputError, allowed
from triage.usage import Argument, Command


def _chat(given: Namespace) -> int:
    from triage.cases.reading import read_case
    from triage.engine import Engine
    from triage.faces.areas_commands import known_area
    from triage.settings import Me, confirmations, read_me

    policy = policy_of(given)
    sectors = policy.facts["sector"].values
    if given.area is not None:
        known_area(given.area, [*policy.areas, policy.not_known], "--area")
    if given.sector is not None and given.sector not in sectors:
        raise InputError(f"allowed: {allowed(sectors)}", field="--sector")
    case = read_case(Path(given.begun), policy) if given.begun is not None else None
    out = _ready_out(given.out)
    # Somebody in danger must not be kept from the first line by a damaged file of one's own details.
    me = if_readable(read_me) or Me()
    confirmed = if_readable(confirmations) or {}
    from triage.faces.chat import ChatOptions, run_chat

    return run_chat(ChatOptions(
        policy=policy, engine=Engine(policy, confirmed=frozenset(confirmed)), out=out, case=case,
        area=given.area or "", sector=given.sector or me.sector, workplace=me.area, plain=given.plain,
        me=me.details(),
        confirmed=confirmed))


def _ready_out(given: str | None) -> Path:
    """The folder for documents, proved to be writable; one that was named is created."""
    from triage.paperwork.files import ready_folder
    from triage.settings import documents_dir, may_write

    if given is not None:
        return ready_folder(Path(given))
    folder = documents_dir()
    if not may_write(folder):
        raise InputError("no permission to write here; name another folder with --out", file=str(folder))
    return folder


def _follow_up(given: Namespace) -> int:
    from triage.engine import Engine
    from triage.faces.follow_up import FollowUpOptions, list_lines, run_follow_up
    from triage.paperwork import ready_folder
    from triage.paperwork.record_reading import may_change, read_record
    from triage.settings import confirmations, documents_dir

    policy = policy_of(given)
    if given.record is None:
        folder = Path(given.out) if given.out is not None else documents_dir()
        show(list_lines(policy, folder, named=given.out is not None))
        return DONE
    path = Path(given.record)
    record = read_record(path)
    may_change(path)
    out = ready_folder(Path(given.out) if given.out is not None else path.parent)
    confirmed = if_readable(confirmations) or {}
    engine = Engine(policy, confirmed=frozenset(confirmed))
    return run_follow_up(FollowUpOptions(policy, engine, record, out, given.plain, confirmed))


COMMANDS: dict[str, Command] = {
    "chat": Command("the guided conversation, to a note or a completed form", (
        Argument("--from", {"dest": "begun", "metavar": "FILE", "help": "go on from a colleague's answers"}),
        Argument("--area", {"metavar": "ID", "help": "an area (triage areas lists them), or not_known"}),
        Argument("--sector", {"metavar": "ID", "help": "education, health, local_authority or other"}),
        Argument("--plain", {"action": "store_true", "help": "numbered lines only, for a screen reader"}),
        Argument("--out", {"metavar": "DIR", "help": "the folder for what is written"}),
    ), _chat),
    "follow-up": Command("what the police or the panel answered, and what comes next", (
        Argument("record", {"nargs": "?", "metavar": "RECORD.json",
                            "help": "a record; without one, the records in the folder are listed"}),
        Argument("--out", {"metavar": "DIR", "help": "the folder to list, or for the page to read"}),
        Argument("--plain", {"action": "store_true", "help": "numbered lines only, for a screen reader"}),
    ), _follow_up),
}
