"""What every target stands on: when an input is a fault, and where it is tried."""

from __future__ import annotations

import datetime
import os
import tempfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from triage.conversation import Session, load_script
from triage.engine import Engine
from triage.errors import InputError
from triage.policy import load_policy
from triage.prevent import PREVENT

CANARY = "Zebulon Quince"
"""Stands for what somebody wrote about somebody: no error may hold a word of it."""
TODAY = datetime.date(2026, 11, 20)
_NOW_AND_THEN = 50
"""What is slow is tried on one good input in so many."""

os.environ["TRIAGE_TODAY"] = TODAY.isoformat()


class Fault(AssertionError):  # noqa: N818 - the word of this house for it
    """The program broke a promise."""


@dataclass(frozen=True)
class Target:
    """``seeds``: good inputs. ``take``: gives bytes to the program; InputError where it refuses them."""

    name: str
    seeds: tuple[bytes, ...]
    take: Callable[[bytes], None]

    def __call__(self, data: bytes) -> bool:
        """Whether the input was taken. Raises :class:`Fault`, or whatever the program raised."""
        try:
            self.take(data)
        except InputError as error:
            _is_proper(str(error))
            return False
        return True


def _is_proper(line: str) -> None:
    if not line.isprintable() or len(line) > 2_000:
        raise Fault("an error is not one short line")
    if any(word in line for word in CANARY.split()):
        raise Fault("an error repeats what somebody wrote")


def rarely(data: bytes) -> bool:
    """Whether this is one of the few inputs on which what is slow is tried too."""
    return zlib.crc32(data) % _NOW_AND_THEN == 0


@cache
def the_session() -> Session:
    """The session of every conversation."""
    policy = load_policy()
    return Session(policy, Engine(policy), load_script(policy), TODAY, pathway=PREVENT)


@cache
def own_folder() -> Path:
    """A folder of the targets' own, in memory where there is such a place."""
    memory = Path("/dev/shm")  # noqa: S108 - only a folder of its own is made there
    folder = Path(tempfile.mkdtemp(dir=memory if os.access(memory, os.W_OK) else None, prefix="fuzz-"))
    os.environ["TRIAGE_DATA_DIR"] = str(folder)
    return folder


def tidy() -> None:
    """Remove what the targets wrote."""
    for path in sorted(own_folder().rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    own_folder().rmdir()
    own_folder.cache_clear()


def is_plain(shown: str) -> None:
    """A fault where something was shown that could steer a terminal."""
    bare = shown.replace("\n", "").replace("\u200c", "").replace("\u200d", "")
    if not bare.isprintable():
        raise Fault("something that could steer a terminal was shown")
