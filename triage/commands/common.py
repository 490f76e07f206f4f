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

from triage.errors import InputError
from triage.usage import Argument

if TYPE_CHECKING:
    from triage.cases.model import Case
    from triage.engine import Decision, Engine
    from triage.faces.lines import Lines
    from triage.policy.model import Policy

DONE, FOUND, BAD, LEFT = 0, 1, 2, 130
"""Exit codes: done, a check found something, bad usage or input, the user left."""

RULES = Argument("--rules", {
    "metavar": "DIR", "help": "a changed copy of the rules (or a git revision) instead of those in use"})
"""For commands that owners of the policy use, to see what a change does before anybody works with it."""

_Kept = TypeVar("_Kept")


def fail(problem: str, code: int = BAD) -> int:
    """One line on standard error; returns the exit code."""
    line = "".join(character if character.isprintable() else "?" for character in problem)
    if sys.stderr is not None:
        with contextlib.suppress(OSError, ValueError):
            print(f"triage: {line}", file=sys.stderr)
    return code


def show(lines: Iterable[str]) -> None:
    """The lines on standard output."""
    for line in lines:
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

        return load_version(given.rules, RULES.name, given.policy_dir)
    from triage.policy.loading import load_policy

    return load_policy(own=given.policy_dir)


def engine(policy: Policy) -> Engine:
    """The engine, which knows whose contacts are confirmed today."""
    from triage.confirmed import confirmed_today
    from triage.engine import Engine

    return Engine(policy, confirmed=frozenset(confirmed_today(policy)))


def case_in(file: str, policy: Policy) -> Case:
    """The case in a file of answers. InputError says in one line what is wrong, or that it is locked."""
    from triage.cases.reading import read_case

    path = Path(file)
    try:
        return read_case(path, policy)
    except InputError:
        from triage.faces.going_on import locked_file

        if locked_file(path):
            raise InputError("this file is locked; triage chat --from opens it, with its passphrase",
                             file=file) from None
        raise


def decided(given: Namespace, file: str) -> tuple[Policy, Case, Decision]:
    """The policy, the case in a file of answers, and what is decided of it."""
    policy = policy_of(given)
    case = case_in(file, policy)
    return policy, case, engine(policy).decide(case.answers, case.area)


def asker() -> Lines:
    """Asks questions in plain lines."""
    from triage.faces.lines import Lines

    return Lines(sys.stdin, sys.stdout)


def if_readable(read: Callable[[], _Kept]) -> _Kept | None:
    """What ``read`` gives; None where the file is damaged, which is said in one line."""
    try:
        return read()
    except InputError as error:
        fail(str(error))
        return None
