"""Where the key of a sealed file comes from: the system's key store, or a passphrase.

A draft in the key store has a key of its own there. Erasing the draft takes that key out too, so that
what a disk may still hold of the file stays unreadable. Key stores are other people's programs: they are
loaded late, asked with a time limit, and whatever they raise becomes one line.
"""

from __future__ import annotations

import base64
import os
import queue
import re
import sys
import threading
import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from triage.errors import InputError
from triage.storage import encrypted_file
from triage.storage.encrypted_file import FROM_PASSPHRASE, IN_STORE, Header, Key, key_from_secret

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SHORTEST = 12
"""Characters of the shortest passphrase: about three words."""
_DIFFERENT = 5
_SERVICE = "prevent-triage"
_PATIENCE = 60.0
"""Seconds: the system may have to ask the user to unlock the key store."""
_LOOKING = 5.0
"""Seconds to find out whether there is a key store at all."""
_SECRET = 32
_MARK = 16
_TOO_MUCH = 1000

_Found = TypeVar("_Found")


# The passphrase


def check_strength(passphrase: str) -> None:
    """InputError where a passphrase is too easy to guess; it says how to choose one."""
    plain = _plain(passphrase)
    if len(plain) < SHORTEST or len(set(plain)) < _DIFFERENT:
        raise InputError(
            f"that is too easy to guess: take at least {SHORTEST} characters, "
            "for instance three or four words that do not belong together"
        )
    if len(plain) > _TOO_MUCH:
        raise InputError(f"that is too long: at most {_TOO_MUCH} characters")


def from_passphrase(passphrase: str) -> Key:
    """A new key, with a salt of its own. Takes about half a second."""
    return _derived(passphrase, os.urandom(_MARK), encrypted_file.COST)


def key_of(head: Header, passphrase: str = "") -> Key:
    """The key of a sealed file: from its passphrase, or out of the key store.

    Whether a passphrase was right shows when the file is opened. InputError: a passphrase is needed, or
    the key store does not answer or does not hold the key.
    """
    if head.source == IN_STORE:
        return _stored(head.mark)
    # Measured as when it was chosen: what is typed may be longer, and folds to the same.
    if not passphrase or len(_plain(passphrase)) > _TOO_MUCH:
        raise InputError("the passphrase of this file is needed")
    return _derived(passphrase, head.mark, head.cost)


def _derived(passphrase: str, salt: bytes, cost: int) -> Key:
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    try:
        secret = Scrypt(salt=salt, length=_SECRET, n=1 << cost, r=8, p=1).derive(_plain(passphrase).encode())
    except MemoryError:
        raise InputError(
            "there is not enough memory to work out the key; close other programs and try again"
        ) from None
    return key_from_secret(secret, FROM_PASSPHRASE, salt, cost)


def _plain(passphrase: str) -> str:
    # Said over the telephone, or typed unseen with Caps Lock on: capitals, hyphens and the number of
    # spaces cannot be relied on. Three words lose next to nothing by it.
    text = unicodedata.normalize("NFKC", passphrase.encode("utf-8", "replace").decode())
    return " ".join(re.split(r"[\s-]+", text.casefold())).strip()


# The key store


def store_name() -> str:
    """The name of this system's key store; empty where there is none that protects anything."""
    try:
        found = _asked(_backend, _LOOKING)
    except InputError:
        return ""
    return str(getattr(found, "name", "")) or type(found).__name__ if found else ""


def new_in_keyring() -> Key:
    """A new key, kept in the system's key store. InputError where that cannot be done."""
    mark, secret = os.urandom(_MARK), os.urandom(_SECRET)
    written = base64.b64encode(secret).decode()

    def keep() -> str | None:
        store = _backend()
        if store is None:
            return None
        store.set_password(_SERVICE, _entry(mark), written)
        return store.get_password(_SERVICE, _entry(mark))

    if _asked(keep) != written:
        raise InputError("this computer's key store did not keep the key")
    return key_from_secret(secret, IN_STORE, mark)


def forget(mark: bytes) -> bool:
    """Take a key out of the key store. False where it was not there or that cannot be done."""

    def take_out() -> bool:
        store = _backend()
        if store is None or store.get_password(_SERVICE, _entry(mark)) is None:
            return False
        store.delete_password(_SERVICE, _entry(mark))
        return True

    try:
        return _asked(take_out)
    except InputError:
        return False


def _stored(mark: bytes) -> Key:
    def look_up() -> str | None:
        store = _backend()
        return store.get_password(_SERVICE, _entry(mark)) if store else None

    written = _asked(look_up)
    try:
        secret = base64.b64decode(written or "", validate=True)
    except ValueError:
        secret = b""
    if len(secret) != _SECRET:
        raise InputError(
            "the key of this draft is not in this computer's key store; the draft was left as it is"
        )
    return key_from_secret(secret, IN_STORE, mark)


def _entry(mark: bytes) -> str:
    return f"draft {mark.hex()}"


def _backend() -> KeyringBackend | None:
    """The key store, or None. Stores that keep keys in plain files, or not at all, do not count."""
    if sys.platform != "darwin":
        # Its module looks for libraries of that system, and starts a compiler and a linker to find them.
        sys.modules.setdefault("keyring.backends.macOS.api", None)  # type: ignore[arg-type]
    import keyring
    from keyring.backends.chainer import ChainerBackend

    found = keyring.get_keyring()
    chained = found.backends if isinstance(found, ChainerBackend) else [found]
    # keyring itself recommends a store from priority 1 on: those below keep keys in the open or lose them.
    return next(
        (
            store
            for store in chained
            if store.priority >= 1 and not type(store).__module__.startswith("keyrings.alt")
        ),
        None,
    )


def _asked(ask: Callable[[], _Found], patience: float = 0.0) -> _Found:
    """What ``ask`` gives, in time. InputError whatever goes wrong: the key store is not ours."""
    answers: queue.SimpleQueue[tuple[bool, _Found | None]] = queue.SimpleQueue()

    def run() -> None:
        try:
            answers.put((True, ask()))
        except Exception:  # noqa: BLE001 - key stores raise what they like, and the text may hold anything
            answers.put((False, None))

    threading.Thread(target=run, daemon=True, name="key store").start()
    try:
        worked, found = answers.get(timeout=patience or _PATIENCE)
    except queue.Empty:
        raise InputError("this computer's key store did not answer") from None
    if not worked:
        raise InputError("this computer's key store cannot be used now")
    return found  # type: ignore[return-value]
