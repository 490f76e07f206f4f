"""A sealed file: encrypted, and changed in no byte unnoticed. This is the whole of the file format.

Format 2, numbers big-endian, in this order:

====== ==========================================================================================
bytes  what
====== ==========================================================================================
8      ``PTSEALED``
1      version of the format: 2
1      what is sealed: 1 a draft, 2 a file handed over
1      where the key comes from: 1 the system's key store, 2 a passphrase
1      scrypt's cost, as a power of two (0 where the key is in the key store); r is 8, p is 1
16     scrypt's salt, or the id under which the key store holds the key; both random
8      the reference of the concern, such as ``7F3KQMR``, filled up with zeros
4 + 4  the day on which it was begun, and on which it was saved last (days since 31 December of year 0)
1      the stage of the conversation: 0 unknown, then 1 on in the pathway's order, one more: all asked
16     a check of the key, so that a wrong passphrase and a damaged file are told apart
4      length of what follows the nonce
12     nonce, random, new with every writing
rest   ChaCha20-Poly1305 of: 4 bytes with the length of the content, the content, zeros
====== ==========================================================================================

All that stands before the nonce is authenticated with the content. It is what the list of drafts
shows without a key, and it says nothing of a person. The zeros fill the file up to a multiple of
4,096 bytes, so that its size tells little. The 32 bytes of the secret (from scrypt, or the key
store) give key and check through HKDF-SHA256.

Format 1, of earlier versions, is read as well: its reference had 4 bytes and 4 characters.

A reader refuses costs outside :data:`COSTS`, so that a hostile file takes neither memory nor time.
"""

from __future__ import annotations

import datetime
import os
import re
import struct
from dataclasses import dataclass, field

from triage.cases.references import PATTERN
from triage.errors import InputError

MAGIC = b"PTSEALED"
VERSION = 2
DRAFT, HANDOVER = 1, 2
IN_STORE, FROM_PASSPHRASE = 1, 2
COST = 17
"""scrypt's cost for new files: 2 to this power, with r 8 and p 1, takes 128 MB and about half a second."""
COSTS = range(14, 18)
BLOCK = 4096
LARGEST = 32 * 1024 * 1024
"""Bytes of the largest sealed file. A conversation with every field filled to the brim is smaller."""
REFERENCE = re.compile(rf"{PATTERN}\Z")

_HEADS = {1: struct.Struct(">8sBBBB16s4sIIB16sI"), VERSION: struct.Struct(">8sBBBB16s8sIIB16sI")}
_REFERENCE_BYTES = 8
_LAST_STAGE = 255
NONCE_SIZE = 12
_TAG = 16
_LENGTH = struct.Struct(">I")
_INFO = b"prevent-triage sealed file 1"

_DAMAGED = "this file was damaged or changed, so it cannot be opened; it was left as it is"
_CUT = "this file is cut off: its end is missing; it was left as it is"
_NOT_OURS = "this is not a file that this program locked; it was left as it is"


class WrongKeyError(InputError):
    """The key or passphrase does not fit this file."""


@dataclass(frozen=True, slots=True, repr=False)
class Key:
    """What seals and opens files: where it comes from, and two values that follow from its secret."""

    source: int
    """``IN_STORE`` or ``FROM_PASSPHRASE``."""
    mark: bytes
    """The salt, or the id in the key store."""
    cost: int
    cipher_key: bytes
    check: bytes

    def __repr__(self) -> str:
        return "Key(...)"


@dataclass(frozen=True, slots=True)
class Label:
    """What stands in the open on a sealed file. Nothing of it is about a person."""

    what: int
    """``DRAFT`` or ``HANDOVER``."""
    reference: str
    begun: datetime.date
    saved: datetime.date
    stage: int = 0
    """The number of the stage among those of its pathway, from 1; 0 where it is not known."""


@dataclass(frozen=True, slots=True)
class Header:
    """The head of a sealed file: its label, which key opens it, and the bytes themselves."""

    label: Label
    source: int
    cost: int
    mark: bytes
    check: bytes = field(repr=False)
    rest: int
    """Bytes that follow the nonce."""
    raw: bytes = field(repr=False)

    @property
    def file_size(self) -> int:
        """Bytes of the whole file."""
        return len(self.raw) + NONCE_SIZE + self.rest


HEAD_SIZE = _HEADS[VERSION].size
"""Bytes of the longest head."""


def key_from_secret(secret: bytes, source: int, mark: bytes, cost: int = 0) -> Key:
    """The key that follows from 32 secret bytes."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    both = HKDF(SHA256(), 32 + _TAG, salt=mark, info=_INFO).derive(secret)
    return Key(source, mark, cost, both[:32], both[32:])


def encrypt(content: bytes, label: Label, key: Key) -> bytes:
    """The sealed file of ``content``. InputError where that would be too large."""
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    fixed = HEAD_SIZE + NONCE_SIZE + _TAG + _LENGTH.size
    padding = -(fixed + len(content)) % BLOCK
    if fixed + len(content) + padding > LARGEST:
        raise InputError("this is too long to be kept")
    filled = _LENGTH.pack(len(content)) + content + bytes(padding)
    reference = label.reference.encode().ljust(_REFERENCE_BYTES, b"\0")
    head = _HEADS[VERSION].pack(
        MAGIC,
        VERSION,
        label.what,
        key.source,
        key.cost,
        key.mark,
        reference,
        label.begun.toordinal(),
        label.saved.toordinal(),
        min(label.stage, _LAST_STAGE),
        key.check,
        len(filled) + _TAG,
    )
    nonce = os.urandom(NONCE_SIZE)
    return head + nonce + ChaCha20Poly1305(key.cipher_key).encrypt(nonce, filled, head)


def read_header(data: bytes, file: str = "") -> Header:
    """The head of a sealed file from its first bytes. InputError: no such file, a newer format, damaged."""
    if not data.startswith(MAGIC):
        raise InputError(_NOT_OURS, file=file)
    if len(data) > len(MAGIC) and data[len(MAGIC)] > VERSION:
        raise InputError(
            "this file belongs to a newer version of this program, or was damaged; it was left as it is",
            file=file,
        )
    if len(data) <= len(MAGIC):
        raise InputError(_CUT, file=file)
    layout = _HEADS.get(data[len(MAGIC)])
    if layout is None:
        raise InputError(_DAMAGED, file=file)
    if len(data) < layout.size:
        raise InputError(_CUT, file=file)
    (_, _, what, source, cost, mark, reference, begun, saved, stage, check, rest) = layout.unpack_from(data)
    costs = COSTS if source == FROM_PASSPHRASE else range(1)
    try:
        label = Label(
            what,
            reference.rstrip(b"\0").decode("ascii"),
            datetime.date.fromordinal(begun),
            datetime.date.fromordinal(saved),
            stage,
        )
    except (ValueError, OverflowError):
        raise InputError(_DAMAGED, file=file) from None
    if (
        what not in (DRAFT, HANDOVER)
        or source not in (IN_STORE, FROM_PASSPHRASE)
        or cost not in costs
        or not REFERENCE.match(label.reference)
    ):
        raise InputError(_DAMAGED, file=file)
    head = Header(label, source, cost, mark, check, rest, data[: layout.size])
    if head.file_size > LARGEST:
        raise InputError(_DAMAGED, file=file)
    return head


def decrypt(data: bytes, key: Key, file: str = "") -> bytes:
    """The content of a sealed file. InputError: the wrong key, or a file that was changed or cut."""
    import hmac

    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    head = read_header(data, file)
    if len(data) < head.file_size:
        raise InputError(_CUT, file=file)
    if len(data) > head.file_size:
        raise InputError(_DAMAGED, file=file)
    if not hmac.compare_digest(key.check, head.check):
        raise WrongKeyError(_WRONG[head.source], file=file)
    begins = len(head.raw) + NONCE_SIZE
    nonce, sealed = data[len(head.raw) : begins], data[begins:]
    try:
        filled = ChaCha20Poly1305(key.cipher_key).decrypt(nonce, sealed, head.raw)
    except InvalidTag:
        raise InputError(_DAMAGED, file=file) from None
    (length,) = _LENGTH.unpack_from(filled)
    if length > len(filled) - _LENGTH.size:
        raise InputError(_DAMAGED, file=file)
    return filled[_LENGTH.size : _LENGTH.size + length]


_WRONG = {
    FROM_PASSPHRASE: "that is not the passphrase of this file, or the file was damaged; it was left as it is",
    IN_STORE: "the key that is kept on this computer does not fit this file, or the file was damaged; "
    "it was left as it is",
}
