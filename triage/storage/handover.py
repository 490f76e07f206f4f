"""The locked file with which a colleague goes on: the same seal as a draft, always with a passphrase."""

from __future__ import annotations

import datetime
import math
import secrets

from triage.cases.catalogue import load_catalogue
from triage.errors import InputError
from triage.storage import keys
from triage.storage.encrypted_file import (
    FROM_PASSPHRASE,
    HANDOVER,
    LARGEST,
    MAGIC,
    Header,
    Label,
    decrypt,
    encrypt,
    read_header,
)

SUFFIX = ".locked"
WORDS = 5
"""Words of a made passphrase."""


def made_passphrase() -> str:
    """A passphrase of plain words, picked by chance; see :func:`bits`."""
    return " ".join(secrets.choice(_words()) for _ in range(WORDS))


def bits() -> float:
    """How hard a made passphrase is to guess: the logarithm of how many there are."""
    return WORDS * math.log2(len(_words()))


def _words() -> tuple[str, ...]:
    return load_catalogue("passphrase").lists["words"]


def protect(data: bytes, passphrase: str, reference: str, day: datetime.date) -> bytes:
    """``data`` locked with a passphrase, to be written as ``NAME.locked``. Takes about half a second.

    The reference and the day stand on it in the open. InputError where it is too long.
    """
    return encrypt(data, Label(HANDOVER, reference, day, day), keys.from_passphrase(passphrase))


def is_protected(data: bytes) -> bool:
    """Whether these are the first bytes of a locked file."""
    return data.startswith(MAGIC)


def proved(data: bytes, file: str = "") -> Header:
    """The head of a locked file. InputError where it is damaged, or the file of a draft."""
    head = read_header(data, file)
    if head.label.what != HANDOVER or head.source != FROM_PASSPHRASE:
        raise InputError(
            "this is a draft of this program, not a file for a colleague; use triage resume", file=file
        )
    return head


def unprotect(data: bytes, passphrase: str, file: str = "") -> bytes:
    """What was locked. InputError: ``sealed.WrongKeyError`` for a wrong passphrase, or what is wrong with
    the file. ``file`` is named in errors."""
    head = proved(data, file)
    if len(data) > LARGEST:
        raise InputError("this file is too large", file=file)
    return decrypt(data, keys.key_of(head, passphrase), file)
