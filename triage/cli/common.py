"""What every command needs: exit codes, the policy, and lines for people. What a command needs beyond
that is imported when it runs, so that the chat starts at once.
"""

from __future__ import annotations

import contextlib
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from triage.cli.first_line import BAD as BAD
from triage.cli.first_line import DONE as DONE
from triage.cli.first_line import FOUND as FOUND
from triage.cli.first_line import LEFT as LEFT
from triage.cli.first_line import fail as fail
from triage.cli.usage import Argument
from triage.errors import InputError

if TYPE_CHECKING:
    from triage.cases.model import Case
    from triage.documents.model import Block
    from triage.engine import Decision, Engine
    from triage.pathway import Pathway
    from triage.policy.model import Policy
    from triage.ui.command_prompt import CommandPrompt

RULES = Argument(
    "--rules",
    {"metavar": "DIR", "help": "a changed copy of the rules (or a git revision) instead of those in use"},
)
"""For commands that owners of the policy use, to see what a change does before anybody works with it."""

DIALOGS = Argument(
    "--dialogs", {"metavar": "DIR", "help": "a changed copy of the dialogs that belongs to these rules"}
)
"""Beside ``--rules``: the words and questions that go with a changed copy."""

ANSWERS_FILE = Argument("file", {"metavar": "FILE", "help": "a file of answers"})

_Kept = TypeVar("_Kept")


def show(lines: Iterable[str]) -> None:
    """The lines on standard output, less what would steer a terminal: a name of a file may hold it."""
    from triage.documents.characters import printable

    for line in lines:
        print(printable(line))


def show_page(blocks: Iterable[Block], *, wider: bool = False) -> None:
    """A page on standard output, as plain lines; ``wider`` for owners of a policy, beside their editor."""
    from triage.documents.screen import WIDER, WIDEST, paragraphs

    for paragraph in paragraphs(blocks, WIDER if wider else WIDEST, spoken=True):
        for line, _ in paragraph:
            print(line)


@contextlib.contextmanager
def progress(what: str) -> Iterator[Callable[[int, int], None]]:
    """Something to call with how much of how much is done: one line on a terminal, which goes at the end."""
    shown = sys.stderr is not None and sys.stderr.isatty()

    def tell(done: int, of: int) -> None:
        if shown:
            print(f"\r{done} of {of} {what} ", end="", file=sys.stderr, flush=True)

    try:
        yield tell
    finally:
        if shown:
            print("\r" + " " * (len(what) + 24) + "\r", end="", file=sys.stderr, flush=True)


def policy_of(given: Namespace) -> Policy:
    """The policy, with the organisation's own files; InputError names file and line of a mistake."""
    if getattr(given, "rules", None) is not None:
        from triage.proof.revisions import load_version

        return load_version(given.rules, RULES.name, given.policy_dir, pathway_of(given).name)
    from triage.policy.loading import load_policy

    return load_policy(own=given.policy_dir)


def pathway_of(given: Namespace) -> Pathway:
    """The pathway that was named with ``--pathway``, by default Prevent. InputError where there is none."""
    from triage.pathways import DEFAULT, load_pathway

    return load_pathway(given.pathway or DEFAULT)


@contextlib.contextmanager
def dialogs_of(given: Namespace, policy: Policy, *, asked: bool = False) -> Iterator[None]:
    """Within this, every word and question comes from the folder of ``--dialogs``, if one was given.

    InputError where that folder, or a file in it, does not fit the policy; with ``asked``, where the
    questions are needed whatever was given, also where those in use do not.
    """
    from triage.conversation.follow_up import load_follow_up_script
    from triage.conversation.script import load_script
    from triage.folders import dialogs_from

    folder = _dialogs_folder(given.dialogs, pathway_of(given).name)
    with dialogs_from(folder):
        if folder or asked:
            try:
                load_script(policy)
                load_follow_up_script(policy)
            except InputError as error:
                raise _not_fitting(error, chosen=folder is not None, other=bool(given.pathway)) from None
        yield


def _dialogs_folder(name: str | None, pathway: str) -> Path | None:
    """The folder that was named, or ``dialogs`` below it."""
    if name is None:
        return None
    from triage.shipped import DIALOGS as PART
    from triage.shipped import folder_inside

    if not name or not Path(name).is_dir():
        raise InputError("there is no such folder", file=DIALOGS.name)
    folder = folder_inside(Path(name), PART, pathway)
    if not any(folder.glob("*.yaml")):
        raise InputError("there are no dialogs in this folder", file=DIALOGS.name)
    return folder


def _not_fitting(error: InputError, *, chosen: bool, other: bool) -> InputError:
    where = f"{DIALOGS.name}, {error.file}" if chosen and error.file else error.file or DIALOGS.name
    hint = (
        ""
        if chosen or other
        else (
            f"; these are the dialogs in use: name the copy that belongs to these rules with {DIALOGS.name}"
        )
    )
    return InputError(error.problem + hint, file=where, line=error.line, field=error.field)


def engine(policy: Policy) -> Engine:
    """The engine, which knows whose contacts are confirmed today."""
    from triage.engine import Engine
    from triage.storage.confirmations import confirmed_today

    return Engine(policy, confirmed=frozenset(confirmed_today(policy)))


def case_in(file: str, policy: Policy) -> Case:
    """The case in a file of answers. InputError says in one line what is wrong, or that it is locked."""
    from triage.cases.reading import read_case

    path = Path(file)
    try:
        return read_case(path, policy)
    except InputError:
        from triage.ui.resuming import locked_file

        if locked_file(path):
            raise InputError(
                "this file is locked; triage chat --from opens it, with its passphrase", file=file
            ) from None
        raise


def decided(given: Namespace, file: str) -> tuple[Policy, Case, Decision]:
    """The policy, the case in a file of answers, and what is decided of it."""
    policy = policy_of(given)
    case = case_in(file, policy)
    return policy, case, engine(policy).decide(case.answers, case.area)


def asker() -> CommandPrompt:
    """Asks questions in plain lines."""
    from triage.ui.command_prompt import CommandPrompt

    return CommandPrompt(sys.stdin, sys.stdout)


def if_readable(read: Callable[[], _Kept]) -> _Kept | None:
    """What ``read`` gives; None where the file is damaged, which is said in one line."""
    try:
        return read()
    except InputError as error:
        fail(f"{error}; you can go on without it")
        return None


def somebody_there() -> bool:
    """Whether a person sits at a terminal, who can be asked more than a script expects."""
    return bool(sys.stdin and sys.stdin.isatty() and sys.stdout and sys.stdout.isatty())
