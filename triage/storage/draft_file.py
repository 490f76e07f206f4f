"""The file of one draft: its names, its first bytes, and the day that it bears."""

from __future__ import annotations

import contextlib
import datetime
import os
import stat
from pathlib import Path

from triage.errors import InputError
from triage.storage.encrypted_file import (
    DRAFT,
    HEAD_SIZE,
    LARGEST,
    NONCE_SIZE,
    REFERENCE,
    Header,
    read_header,
)

SUFFIX = ".draft"
LOCK = ".lock"
UNIQUE = HEAD_SIZE + NONCE_SIZE
"""Bytes at the beginning of a file that no two writings share: its nonce is among them."""


def set_day(path: Path, day: datetime.date) -> None:
    """Have a file of noon of a day, where the system can do that."""
    with contextlib.suppress(OSError, OverflowError, ValueError):
        noon = datetime.datetime.combine(day, datetime.time(12)).timestamp()
        os.utime(path, (noon, noon), follow_symlinks=os.utime not in os.supports_follow_symlinks)


def temporary(reference: str) -> str:
    """What the name of a write begins with that is not finished."""
    return f".{reference}-"


def left_over(name: str) -> str:
    """The reference of a file that no open draft would need; empty for all others."""
    if name.endswith(LOCK) and REFERENCE.match(name.removesuffix(LOCK)):
        return name.removesuffix(LOCK)
    reference, dash, _ = name[1:].partition("-")
    return reference if name[:1] == "." and dash and REFERENCE.match(reference) else ""


def header_of(data: bytes, reference: str) -> Header:
    """The header of the draft with this reference. InputError where the file is of something else."""
    head = read_header(data)
    if head.label.what != DRAFT:
        raise InputError("this is a file for a colleague, not a draft; it was left as it is")
    if head.label.reference != reference:
        raise InputError(
            "this is the file of another draft under this name: two files were exchanged, "
            "or one was renamed; it was left as it is"
        )
    return head


def read_start(path: Path, most: int) -> bytes:
    """The first bytes of a draft. InputError where there is no such file or it cannot be read."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(path, flags), "rb") as file:
            about = os.fstat(file.fileno())
            if not stat.S_ISREG(about.st_mode):
                raise InputError("this is no ordinary file", file=str(path))
            if about.st_size > LARGEST:
                raise InputError("this file is too large for a draft; it was left as it is", file=str(path))
            return file.read(most)
    except FileNotFoundError:
        raise InputError("this draft is not there any more", file=str(path)) from None
    except OSError:
        raise InputError("this draft cannot be read", file=str(path)) from None
