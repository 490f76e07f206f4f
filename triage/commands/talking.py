"""The conversations with staff: the chat, and what comes after a referral."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from triage.commands.common import DONE, fail, if_readable, show
from triage.commands.starting import known_area_at_hand, out_at_hand, policy_at_hand, steady_day, watching
from triage.disk import absolute
from triage.errors import InputError, allowed
from triage.usage import Argument, Command

if TYPE_CHECKING:
    from triage.cases.model import Case
    from triage.faces.going_on import Going
    from triage.policy.model import Policy

_HOW = (
    Argument("--plain", {"action": "store_true", "help": "numbered lines only, for a screen reader"}),
    Argument("--out", {"metavar": "DIR", "help": "the folder for what is written"}),
    Argument(
        "--debug",
        {"action": "store_true", "help": "write ids of questions and rules, nothing else, to standard error"},
    ),
    Argument("--debug-file", {"metavar": "FILE", "help": "the same, to the end of a file"}),
)


def _chat(given: Namespace) -> int:
    from triage.confirmed import confirmed_today
    from triage.engine import Engine
    from triage.settings import Me, read_me

    steady_day()
    policy, lacking = policy_at_hand(given)
    sectors = policy.facts["sector"].values
    area = known_area_at_hand(given, policy, lacking)
    if given.sector is not None and given.sector not in sectors:
        raise InputError(f"allowed: {allowed(sectors)}", field="--sector")
    case, going = _begun(Path(given.begun), policy) if given.begun is not None else (None, None)
    out = out_at_hand(given.out)
    # Somebody in danger must not be kept from the first line by a damaged file of one's own details.
    me = if_readable(read_me) or Me()
    confirmed = if_readable(lambda: confirmed_today(policy)) or {}
    from triage.faces.chat import ChatOptions, run_chat
    from triage.faces.keeping import Keeping

    with watching(given) as watch:
        return run_chat(
            ChatOptions(
                policy=policy,
                engine=Engine(policy, confirmed=frozenset(confirmed)),
                out=out,
                case=case,
                area=area,
                sector=given.sector or me.sector,
                workplace=me.area,
                plain=given.plain,
                me=me.details(),
                confirmed=confirmed,
                going=going,
                watch=watch,
                first_line=False,
                keeping=Keeping(out, asks=somebody_there(), written=_beside(given.begun)),
            )
        )


def _beside(begun: str | None) -> tuple[Path, ...]:
    """The folder of a colleague's file: what lies there of the concern is listed at the end, too."""
    return (absolute(begun).parent,) if begun is not None else ()


def _begun(path: Path, policy: Policy) -> tuple[Case | None, Going | None]:
    """The case in a colleague's file of answers, or the protected file that is to be opened first."""
    from triage.cases.reading import read_case
    from triage.faces.going_on import locked_file
    from triage.paperwork.files import reference_in

    if locked := locked_file(path):
        return None, locked
    case = read_case(path, policy)
    # Files of earlier versions tell their reference by their name alone.
    return case.with_(reference=case.reference or reference_in(path)), None


def _resume(given: Namespace) -> int:
    from triage.confirmed import confirmed_today
    from triage.drafts.store import Store
    from triage.engine import Engine
    from triage.faces.drafts_pages import list_lines
    from triage.settings import Me, documents_dir, read_me

    steady_day()
    policy, lacking = policy_at_hand(given)
    if given.reference is None and all(entry.problem for entry in Store().entries()):
        show(list_lines())
        return DONE
    opened = Store().open(given.reference.upper()) if given.reference is not None else None
    # A draft knows its own folder; only one that was named now is proved now.
    out = out_at_hand(given.out) if given.out is not None else documents_dir()
    me, confirmed = if_readable(read_me) or Me(), if_readable(lambda: confirmed_today(policy)) or {}
    from triage.faces.chat import ChatOptions, run_chat
    from triage.faces.going_on import Going
    from triage.faces.keeping import Keeping

    with watching(given) as watch:
        return run_chat(
            ChatOptions(
                policy=policy,
                engine=Engine(policy, confirmed=frozenset(confirmed)),
                out=out,
                plain=given.plain,
                me=me.details(),
                confirmed=confirmed,
                keeping=Keeping(out, asks=somebody_there()),
                going=Going(opened=opened, out_named=given.out is not None, lacking=lacking),
                watch=watch,
                first_line=False,
            )
        )


def somebody_there() -> bool:
    """Whether a person sits at a terminal, who can be asked more than a script expects."""
    return bool(sys.stdin and sys.stdin.isatty() and sys.stdout and sys.stdout.isatty())


def _follow_up(given: Namespace) -> int:
    from triage.confirmed import confirmed_today
    from triage.engine import Engine
    from triage.faces.follow_up import FollowUpOptions, list_lines, run_follow_up
    from triage.paperwork.record_reading import may_change, read_record
    from triage.settings import documents_dir

    steady_day()
    policy, _ = policy_at_hand(given)
    if given.record is None:
        folder = Path(given.out) if given.out is not None else documents_dir()
        show(list_lines(policy, folder, named=given.out is not None))
        return DONE
    path = Path(given.record)
    record = read_record(path)
    may_change(path)
    out = _page_folder(given.out, path.parent)
    confirmed = if_readable(lambda: confirmed_today(policy)) or {}
    engine = Engine(policy, confirmed=frozenset(confirmed))
    return run_follow_up(
        FollowUpOptions(policy, engine, record, out, given.plain, confirmed, first_line=False)
    )


def _page_folder(named: str | None, beside: Path) -> Path:
    """The folder for the page to read: the one that was named, or else the record's own."""
    from triage.paperwork import ready_folder

    if named is not None:
        try:
            return ready_folder(absolute(named))
        except InputError as error:
            fail(f"{error}; the page goes beside the record instead")
    return ready_folder(beside.absolute())


COMMANDS: dict[str, Command] = {
    "chat": Command(
        "the guided conversation, to a note or a completed form",
        (
            Argument(
                "--from", {"dest": "begun", "metavar": "FILE", "help": "go on from a colleague's answers"}
            ),
            Argument("--area", {"metavar": "ID", "help": "an area (triage areas lists them), or not_known"}),
            Argument("--sector", {"metavar": "ID", "help": "education, health, local_authority or other"}),
            *_HOW,
        ),
        _chat,
    ),
    "resume": Command(
        "go on with a draft",
        (
            Argument(
                "reference",
                {
                    "nargs": "?",
                    "metavar": "REFERENCE",
                    "help": "a draft such as 7F3KQMR; without one, the drafts are listed",
                },
            ),
            *_HOW,
        ),
        _resume,
    ),
    "follow-up": Command(
        "what the police or the panel answered, and what comes next",
        (
            Argument(
                "record",
                {
                    "nargs": "?",
                    "metavar": "RECORD.json",
                    "help": "a record; without one, the records in the folder are listed",
                },
            ),
            Argument("--out", {"metavar": "DIR", "help": "the folder to list, or for the page to read"}),
            Argument("--plain", {"action": "store_true", "help": "numbered lines only, for a screen reader"}),
        ),
        _follow_up,
    ),
}
