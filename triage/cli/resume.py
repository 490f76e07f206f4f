"""``triage resume``: goes on with a draft."""

from __future__ import annotations

from argparse import Namespace

from triage.cli.chat import HOW
from triage.cli.common import DONE, if_readable, pathway_of, show, somebody_there
from triage.cli.starting import out_at_hand, policy_at_hand, steady_day, watching
from triage.cli.usage import Argument, Command


def _resume(given: Namespace) -> int:
    from triage.engine import Engine
    from triage.storage.confirmations import confirmed_today
    from triage.storage.drafts import DraftStore
    from triage.storage.own_details import Me, known_me
    from triage.storage.settings import documents_dir
    from triage.ui.drafts_pages import list_lines

    steady_day()
    policy, lacking = policy_at_hand(given)
    if given.reference is None and all(entry.problem for entry in DraftStore().entries()):
        show(list_lines())
        return DONE
    opened = DraftStore().open(given.reference.upper()) if given.reference is not None else None
    # A draft knows its own folder; only one that was named now is proved now.
    out = out_at_hand(given.out) if given.out is not None else documents_dir()
    me = if_readable(lambda: known_me(policy, pathway_of(given))) or Me()
    confirmed = if_readable(lambda: confirmed_today(policy)) or {}
    from triage.ui.autosave import Autosave
    from triage.ui.chat import ChatOptions, run_chat
    from triage.ui.resuming import ResumeSource

    with watching(given) as watch:
        return run_chat(
            ChatOptions(
                policy=policy,
                engine=Engine(policy, confirmed=frozenset(confirmed)),
                out=out,
                plain=given.plain,
                me=me.details,
                confirmed=confirmed,
                keeping=Autosave(out, asks=somebody_there()),
                going=ResumeSource(opened=opened, out_named=given.out is not None, lacking=lacking),
                watch=watch,
                first_line=not pathway_of(given).folders.are_first,
                pathway=pathway_of(given),
            )
        )


COMMANDS: dict[str, Command] = {
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
            *HOW,
        ),
        _resume,
    ),
}
