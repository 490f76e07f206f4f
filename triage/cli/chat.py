"""``triage chat``: the guided conversation."""

from __future__ import annotations

import contextlib
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from triage.cli.common import if_readable, pathway_of, somebody_there
from triage.cli.starting import known_area_at_hand, out_at_hand, policy_at_hand, steady_day, watching
from triage.cli.usage import Added, Argument, Command
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
    from triage.engine import Engine
    from triage.storage.confirmations import confirmed_today
    from triage.storage.own_details import Me, known_me

    steady_day()
    policy, lacking = policy_at_hand(given)
    area = known_area_at_hand(given, policy, lacking)
    told = _told_of_user(given, policy)
    case, going = _begun(Path(given.begun), policy) if given.begun is not None else (None, None)
    out = out_at_hand(given.out)
    # Somebody in danger must not be kept from the first line by a damaged file of one's own details.
    me = if_readable(lambda: known_me(policy, pathway_of(given))) or Me()
    known = {fact: word for fact, word in me.known.items() if word in policy.facts[fact].values}
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
                known_of_user={**known, **told},
                workplace=me.area,
                plain=given.plain,
                me=me.details,
                confirmed=confirmed,
                going=going,
                watch=watch,
                first_line=not pathway_of(given).folders.are_first,
                pathway=pathway_of(given),
                keeping=Autosave(out, asks=somebody_there(), written=_beside(given.begun)),
            )
        )


def _option(fact: str) -> str:
    return f"--{fact.replace('_', '-')}"


def _asked_once(pathway: str) -> tuple[Argument, ...]:
    """An option for each fact that the pathway in use asks of the user once."""
    from triage.conversation.outline import facts_asked_once
    from triage.pathways import DEFAULT, load_pathway
    from triage.policy.loading import load_policy

    policy = None
    with contextlib.suppress(InputError):  # whatever is wrong with it is said when it is needed
        policy = load_policy(load_pathway(pathway or DEFAULT).rules if pathway else None)
    return tuple(
        Argument(
            _option(fact),
            {
                "dest": _option(fact),
                "metavar": "ID",
                "help": allowed(policy.facts[fact].values) if policy and fact in policy.facts else None,
            },
        )
        for fact in facts_asked_once()
    )


def _told_of_user(given: Namespace, policy: Policy) -> dict[str, str]:
    """The facts that were given as options. InputError where one has no such word."""
    from triage.conversation.outline import load_outline

    known = {fact: getattr(given, _option(fact), None) for fact in load_outline(policy).known_of_user}
    for fact, word in known.items():
        if word is not None and word not in policy.facts[fact].values:
            raise InputError(f"allowed: {allowed(policy.facts[fact].values)}", field=_option(fact))
    return {fact: word for fact, word in known.items() if word is not None}


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
            *HOW,
        ),
        _chat,
        Added(_asked_once, before="--plain"),
    ),
}
