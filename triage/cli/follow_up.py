"""``triage follow-up``: what the police or the panel answered, and what comes next."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from triage.cli.common import DONE, fail, if_readable, pathway_of, show
from triage.cli.starting import policy_at_hand, steady_day
from triage.cli.usage import Argument, Command
from triage.disk import absolute
from triage.errors import InputError


def _follow_up(given: Namespace) -> int:
    from triage.conversation.outline import load_outline
    from triage.engine import Engine
    from triage.paperwork.record_reading import may_change, read_record
    from triage.storage.confirmations import confirmed_today
    from triage.storage.settings import documents_dir
    from triage.ui.follow_up import FollowUpOptions, list_lines, run_follow_up

    steady_day()
    policy, _ = policy_at_hand(given)
    if not load_outline(policy).follow_up.files:
        return fail("this pathway has no follow-up")
    if given.record is None:
        folder = Path(given.out) if given.out is not None else documents_dir()
        show(list_lines(policy, folder, named=given.out is not None))
        return DONE
    path = Path(given.record)
    record = read_record(path, load_outline(policy).ending.sent.day)
    may_change(path)
    out = _page_folder(given.out, path.parent)
    confirmed = if_readable(lambda: confirmed_today(policy)) or {}
    engine = Engine(policy, confirmed=frozenset(confirmed))
    return run_follow_up(
        FollowUpOptions(
            policy,
            engine,
            record,
            out,
            given.plain,
            confirmed,
            first_line=not pathway_of(given).folders.are_first,
            pathway=pathway_of(given),
        )
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
