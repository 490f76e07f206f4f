"""``triage chat``: the guided conversation."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from triage.cli.common import if_readable, pathway_of, somebody_there
from triage.cli.starting import known_area_at_hand, out_at_hand, policy_at_hand, steady_day, watching
from triage.cli.usage import Argument, Command
from triage.disk import absolute
from triage.errors import InputError, allowed

if TYPE_CHECKING:
    from triage.cases.model import Case
    from triage.policy.model import Policy
    from triage.ui.resuming import ResumeSource


HOW = (
    Argument("--plain", {"action": "store_true", "help": "numbered lines only, for a screen reader"}),
    Argument("--out", {"metavar": "DIR", "help": "the folder for what is written"}),
    Argument(
        "--debug",
        {"action": "store_true", "help": "write ids of questions and rules, nothing else, to standard error"},
    ),
    Argument("--debug-file", {"metavar": "FILE", "help": "the same, to the end of a file"}),
)


def _chat(given: Namespace) -> int:
    from triage.conversation.outline import load_outline
    from triage.engine import Engine
    from triage.storage.confirmations import confirmed_today
    from triage.storage.settings import Me, read_me

    steady_day()
    policy, lacking = policy_at_hand(given)
    fact = load_outline(policy).known_of_user
    sectors = policy.facts[fact].values if fact else {}
    area = known_area_at_hand(given, policy, lacking)
    if given.sector is not None and given.sector not in sectors:
        raise InputError(f"allowed: {allowed(sectors)}", field="--sector")
    case, going = _begun(Path(given.begun), policy) if given.begun is not None else (None, None)
    out = out_at_hand(given.out)
    # Somebody in danger must not be kept from the first line by a damaged file of one's own details.
    me = if_readable(read_me) or Me()
    confirmed = if_readable(lambda: confirmed_today(policy)) or {}
    from triage.ui.autosave import Autosave
    from triage.ui.chat import ChatOptions, run_chat

    with watching(given) as watch:
        return run_chat(
            ChatOptions(
                policy=policy,
                engine=Engine(policy, confirmed=frozenset(confirmed)),
                out=out,
                case=case,
                area=area,
                known_of_user=given.sector or me.sector,
                workplace=me.area,
                plain=given.plain,
                me=me.details(),
                confirmed=confirmed,
                going=going,
                watch=watch,
                first_line=not pathway_of(given).folders.are_first,
                pathway=pathway_of(given),
                keeping=Autosave(out, asks=somebody_there(), written=_beside(given.begun)),
            )
        )


def _beside(begun: str | None) -> tuple[Path, ...]:
    """The folder of a colleague's file: what lies there of the concern is listed at the end, too."""
    return (absolute(begun).parent,) if begun is not None else ()


def _begun(path: Path, policy: Policy) -> tuple[Case | None, ResumeSource | None]:
    """The case in a colleague's file of answers, or the protected file that is to be opened first."""
    from triage.cases.reading import read_case
    from triage.paperwork.files import reference_in
    from triage.ui.resuming import locked_file

    if locked := locked_file(path):
        return None, locked
    case = read_case(path, policy)
    # Files of earlier versions tell their reference by their name alone.
    return case.with_(reference=case.reference or reference_in(path)), None


COMMANDS: dict[str, Command] = {
    "chat": Command(
        "the guided conversation, to a note or a completed form",
        (
            Argument(
                "--from", {"dest": "begun", "metavar": "FILE", "help": "go on from a colleague's answers"}
            ),
            Argument("--area", {"metavar": "ID", "help": "an area (triage areas lists them), or not_known"}),
            Argument("--sector", {"metavar": "ID", "help": "education, health, local_authority or other"}),
            *HOW,
        ),
        _chat,
    ),
}
