"""How a conversation starts although something around it is broken: it is said in one line, and goes on.

The first line, which says when to ring 999, stands on the screen by then.
"""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from triage.cli.common import fail, policy_of
from triage.disk import absolute
from triage.errors import InputError

if TYPE_CHECKING:
    from triage.conversation.conversation import Conversation
    from triage.policy.model import Policy


def steady_day() -> None:
    """Where the day that was set cannot be read, say so; from then on it is the day of the computer."""
    from triage.clock import TODAY_VARIABLE, today

    try:
        today()
    except InputError as error:
        fail(f"{error}; the day of this computer is taken instead")
        del os.environ[TODAY_VARIABLE]


def policy_at_hand(given: Namespace) -> tuple[Policy, bool]:
    """The policy, and whether it lacks the organisation's own files, because they could not be used.

    InputError where the installed policy itself is at fault, or a text of the pathway has nearly the name of
    one that is shown: a first line of that kind would be missed by nobody.
    """
    from triage.folders import in_use

    found = _policy_at_hand(given)
    if not in_use().folders.ship:
        from triage.conversation.own_texts import refuse_misspelt

        refuse_misspelt(found[0])
    return found


def _policy_at_hand(given: Namespace) -> tuple[Policy, bool]:
    from dataclasses import replace

    from triage.conversation.script import load_script
    from triage.folders import in_use, use
    from triage.policy.loading import POLICY_DIR_VARIABLE, own_folder

    own = own_folder(given.policy_dir)
    try:
        policy = policy_of(given)
        if policy.extended_by:
            load_script(policy)  # its questions stand among those of the dialogs
        if own is not None and not os.listdir(own):
            # So looks a share that is not there: its place is an empty folder.
            raise InputError("this folder is empty", file=str(own))
        return policy, False
    except InputError as error:
        if own is None:
            raise
        given.policy_dir = None
        os.environ.pop(POLICY_DIR_VARIABLE, None)
        use(replace(in_use(), own=None))
        policy = policy_of(given)
        fail(f"{error}; the installed areas and contacts are used instead")
        return policy, True


def known_area_at_hand(given: Namespace, policy: Policy, lacking: bool) -> str:
    """The area that was named; empty where none was, or where it is one of the files that are ``lacking``."""
    from triage.policy.areas import known_area

    if given.area is None:
        return ""
    try:
        known_area(given.area, [*policy.areas, policy.not_known], "--area")
    except InputError:
        if not lacking:
            raise
        fail("--area: this area is not among the installed ones; you are asked for another")
        return ""
    return str(given.area)


def out_at_hand(given: str | None) -> Path:
    """The folder for documents; one that cannot be written is said, and asked about again at the end."""
    from triage.storage.settings import documents_dir

    try:
        return ready_out(given)
    except InputError as error:
        fail(f"{error}; you are asked for another folder at the end")
        return absolute(given) if given is not None else documents_dir()


def ready_out(given: str | None) -> Path:
    """The folder for documents, proved to be writable; one that was named is created."""
    from triage.paperwork.files import ready_folder
    from triage.storage.settings import documents_dir, may_write

    if given is not None:
        # Absolute from the start: a draft is gone on with from other folders.
        return ready_folder(absolute(given))
    folder = documents_dir()
    if not may_write(folder):
        raise InputError("no permission to write here; name another folder with --out", file=str(folder))
    return folder


@contextlib.contextmanager
def watching(given: Namespace) -> Iterator[Callable[[Conversation], None] | None]:
    """What ``--debug`` writes before each question: ids of the question and of rules, and nothing else.

    A file that cannot be written is said, and the conversation goes on without it.
    """
    if not given.debug and given.debug_file is None:
        yield None
        return
    from triage.ui.debug_log import watcher

    if given.debug_file is None:
        yield watcher(sys.stderr)
        return
    try:
        handle = _opened_to_add(given.debug_file)
    except (OSError, ValueError):
        error = InputError("this file cannot be written", file=given.debug_file)
        fail(f"{error}; the conversation goes on without it")
        yield None
        return
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        yield watcher(file)


def _opened_to_add(name: str) -> int:
    # A pipe would wait for whoever reads from it.
    flags = os.O_CREAT | os.O_WRONLY | os.O_APPEND | getattr(os, "O_NONBLOCK", 0)
    handle = os.open(name, flags, 0o600)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError
    return handle
