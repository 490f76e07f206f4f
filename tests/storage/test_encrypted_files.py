"""Sealed files: what was sealed comes back, and a file with any byte changed, added or cut is refused."""

from __future__ import annotations

import datetime
import json
import math
import os
import struct
from collections import Counter
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lengths import examples

from triage.errors import InputError
from triage.storage import encrypted_file, handover, keys
from triage.storage.encrypted_file import (
    BLOCK,
    DRAFT,
    HEAD_SIZE,
    IN_STORE,
    Key,
    Label,
    WrongKeyError,
    decrypt,
    encrypt,
)

DAY = datetime.date(2026, 11, 20)
LABEL = Label(DRAFT, "7F3K", DAY, DAY, 2)
SECRET = b"A word about a person: Zebedee"
PHRASE = "correct horse battery"


@lru_cache(maxsize=1)
def key() -> Key:
    return encrypted_file.key_from_secret(bytes(range(32)), IN_STORE, bytes(16))


@lru_cache(maxsize=1)
def protected() -> bytes:
    return handover.protect(SECRET, PHRASE, "7F3K", DAY)


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encrypted_file, "COST", encrypted_file.COSTS[0])


@given(st.binary(max_size=3 * BLOCK))
@examples(100)
def test_what_was_sealed_comes_back_as_it_was(content: bytes) -> None:
    assert decrypt(encrypt(content, LABEL, key()), key()) == content


@pytest.mark.parametrize("length", [0, 1, *(BLOCK - HEAD_SIZE - rest for rest in (33, 32, 31)), 3 * BLOCK])
def test_the_size_of_a_file_tells_only_how_many_blocks_it_has(length: int) -> None:
    data = encrypt(bytes(length), LABEL, key())
    assert len(data) % BLOCK == 0
    assert decrypt(data, key()) == bytes(length)


def test_one_flipped_bit_in_any_byte_of_a_file_is_refused() -> None:
    data = encrypt(SECRET, LABEL, key())
    said: Counter[str] = Counter()
    for place in range(len(data)):
        for bit in range(8) if place < HEAD_SIZE + 12 else (place % 8,):
            changed = bytearray(data)
            changed[place] ^= 1 << bit
            with pytest.raises(InputError) as error:
                decrypt(bytes(changed), key())
            said[error.value.problem] += 1
            assert "Zebedee" not in str(error.value)
    assert sum(said.values()) == len(data) + 7 * (HEAD_SIZE + 12)
    assert all("\n" not in problem for problem in said)


@given(st.data())
def test_a_file_that_was_cut_or_grew_is_refused(data: st.DataObject) -> None:
    whole = encrypt(SECRET, LABEL, key())
    cut = whole[: data.draw(st.integers(0, len(whole) - 1))]
    with pytest.raises(InputError):
        decrypt(cut, key())
    with pytest.raises(InputError, match="damaged or changed"):
        decrypt(whole + data.draw(st.binary(min_size=1, max_size=50)), key())


def test_a_cut_file_is_said_to_be_cut() -> None:
    data = encrypt(SECRET, LABEL, key())
    for length in (len(encrypted_file.MAGIC) + 1, HEAD_SIZE - 1, HEAD_SIZE, HEAD_SIZE + 5, len(data) - 1):
        with pytest.raises(InputError, match="cut off: its end is missing"):
            decrypt(data[:length], key())


@given(st.binary(max_size=500))
def test_other_files_are_no_sealed_ones(data: bytes) -> None:
    if not data.startswith(encrypted_file.MAGIC):
        with pytest.raises(InputError, match="not a file that this program locked"):
            encrypted_file.read_header(data)
    with pytest.raises(InputError):
        encrypted_file.read_header(encrypted_file.MAGIC + data)


def test_a_newer_format_is_said_to_be_newer() -> None:
    data = bytearray(encrypt(SECRET, LABEL, key()))
    data[len(encrypted_file.MAGIC)] = encrypted_file.VERSION + 1
    with pytest.raises(InputError, match="newer version of this program"):
        decrypt(bytes(data), key(), "x.draft")


def test_another_key_is_told_apart_from_a_damaged_file() -> None:
    data = encrypt(SECRET, LABEL, key())
    other = encrypted_file.key_from_secret(bytes(32), IN_STORE, bytes(16))
    with pytest.raises(WrongKeyError, match="does not fit this file"):
        decrypt(data, other)
    damaged = data[:-1] + bytes([data[-1] ^ 1])
    with pytest.raises(InputError, match="damaged or changed") as error:
        decrypt(damaged, key())
    assert not isinstance(error.value, WrongKeyError)


def test_the_same_content_never_gives_the_same_bytes_twice() -> None:
    files = [encrypt(SECRET, LABEL, key()) for _ in range(50)]
    assert len({data[HEAD_SIZE : HEAD_SIZE + 12] for data in files}) == 50
    assert len({data[HEAD_SIZE + 12 :] for data in files}) == 50


def test_too_much_is_refused_before_it_is_sealed() -> None:
    with pytest.raises(InputError, match="too long to be kept"):
        encrypt(bytes(encrypted_file.LARGEST), LABEL, key())


def test_a_hostile_head_takes_neither_memory_nor_time() -> None:
    data = bytearray(protected())
    cost, length = len(encrypted_file.MAGIC) + 3, HEAD_SIZE - 4
    for value in (0, 1, 13, 18, 31, 255):
        data[cost] = value
        with pytest.raises(InputError, match="damaged"):
            handover.unprotect(bytes(data), PHRASE)
    data = bytearray(protected())
    data[length : length + 4] = struct.pack(">I", 2**32 - 1)
    with pytest.raises(InputError, match="damaged"):
        encrypted_file.read_header(bytes(data))


def test_a_key_shows_nothing_of_itself() -> None:
    assert repr(key()) == "Key(...)"
    assert "check" not in repr(encrypted_file.read_header(encrypt(SECRET, LABEL, key())))


# --- the passphrase and the file for a colleague ---------------------------------------------------


def test_a_passphrase_opens_its_file_however_it_was_heard() -> None:
    for said in (
        PHRASE,
        "Correct Horse Battery",
        "CORRECT-HORSE-BATTERY",
        "  correct  horse\tbattery ",
        "correct–horse battery".replace("–", "-"),
    ):
        assert handover.unprotect(protected(), said) == SECRET


@pytest.mark.parametrize("said", ["correct horse batter", "correcthorsebattery", "x" * 999, "\ud800", " "])
def test_another_passphrase_does_not(said: str) -> None:
    with pytest.raises(WrongKeyError, match="that is not the passphrase"):
        handover.unprotect(protected(), said, "x.locked")


@pytest.mark.parametrize("said", ["", "x" * 1001])
def test_no_passphrase_at_all_is_said_so(said: str) -> None:
    with pytest.raises(InputError, match="the passphrase of this file is needed"):
        handover.unprotect(protected(), said)


@pytest.mark.parametrize("typed", ["plum lantern" + " " * 1100 + "orbit", "e\u0301 plum lantern " * 64])
def test_a_passphrase_that_was_accepted_opens_its_file_however_long_it_was_as_typed(typed: str) -> None:
    assert len(typed) > 1000
    keys.check_strength(typed)
    assert handover.unprotect(handover.protect(SECRET, typed, "7F3K", DAY), typed) == SECRET


def test_a_passphrase_beyond_all_measure_is_refused_when_it_is_made_and_when_it_is_asked_for() -> None:
    beyond = "plum lantern orbit " * 60
    with pytest.raises(InputError, match="too long"):
        keys.check_strength(beyond)
    with pytest.raises(InputError, match="the passphrase of this file is needed"):
        handover.unprotect(protected(), beyond)


def test_one_passphrase_gives_every_file_a_key_of_its_own() -> None:
    one, two = keys.from_passphrase(PHRASE), keys.from_passphrase(PHRASE)
    assert one.mark != two.mark
    assert one.cipher_key != two.cipher_key


def test_a_file_for_a_colleague_is_no_draft_and_a_draft_is_none() -> None:
    assert handover.is_protected(protected()[:8])
    assert not handover.is_protected(b"area: derby")
    with pytest.raises(InputError, match="use triage resume"):
        handover.unprotect(encrypt(SECRET, LABEL, keys.from_passphrase(PHRASE)), PHRASE)


@pytest.mark.parametrize("easy", ["", "short", "aaaaaaaaaaaa", "ababababababab", "  a b c   ", "xy" * 999])
def test_a_passphrase_that_is_easy_to_guess_is_refused(easy: str) -> None:
    with pytest.raises(InputError, match="that is too"):
        keys.check_strength(easy)


def test_a_made_passphrase_is_hard_to_guess_and_easy_to_say() -> None:
    words = handover._words()
    assert len(set(words)) == len(words)
    assert all(word.isascii() and word.isalpha() and word.islower() and 3 <= len(word) <= 9 for word in words)
    assert handover.bits() == handover.WORDS * math.log2(len(words)) >= 45
    made = [handover.made_passphrase() for _ in range(200)]
    assert len(set(made)) == 200
    for passphrase in made:
        keys.check_strength(passphrase)
    used = {word for passphrase in made for word in passphrase.split()}
    assert len(used) > len(words) / 2


# --- the key store ---------------------------------------------------------------------------------


@pytest.fixture
def key_store(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    import fake_keyring
    import keyring

    path = tmp_path_factory.mktemp("keys") / "store.json"
    monkeypatch.setenv(fake_keyring.WHERE, str(path))
    monkeypatch.setattr(keyring, "get_keyring", fake_keyring.Keyring)
    return path


def test_a_key_in_the_store_opens_its_file_until_it_is_forgotten(key_store: Path) -> None:
    made = keys.new_in_keyring()
    data = encrypt(SECRET, LABEL, made)
    head = encrypted_file.read_header(data)
    assert decrypt(data, keys.key_of(head)) == SECRET
    assert [len(entry) for entry in json.loads(key_store.read_text())] == [len("prevent-triage/draft ") + 32]
    assert keys.forget(head.mark)
    assert not keys.forget(head.mark)
    with pytest.raises(InputError, match="not in this computer's key store"):
        keys.key_of(head)


def test_a_store_that_keeps_nothing_or_keeps_it_in_the_open_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    import keyring
    from keyring.backends import fail, null

    class Plain(null.Keyring):
        priority = 0.5  # type: ignore[assignment]

    class Alternative(null.Keyring):
        __module__ = "keyrings.alt.file"
        priority = 3  # type: ignore[assignment]

    for store in (fail.Keyring, null.Keyring, Plain, Alternative):
        monkeypatch.setattr(keyring, "get_keyring", store)
        assert keys.store_name() == "", store
        with pytest.raises(InputError, match="key store"):
            keys.new_in_keyring()


def test_a_store_among_several_is_found(monkeypatch: pytest.MonkeyPatch, key_store: Path) -> None:
    import fake_keyring
    import keyring
    from keyring.backends import chainer, null

    class Chained(chainer.ChainerBackend):
        backends = (null.Keyring(), fake_keyring.Keyring())  # type: ignore[assignment]

    monkeypatch.setattr(keyring, "get_keyring", Chained)
    assert keys.store_name()
    assert keys.new_in_keyring().source == IN_STORE


def test_a_store_that_fails_or_hangs_or_forgets_becomes_one_line(
    monkeypatch: pytest.MonkeyPatch, key_store: Path
) -> None:
    import fake_keyring
    import keyring

    class Broken(fake_keyring.Keyring):
        def set_password(self, service: str, username: str, password: str) -> None:
            raise RuntimeError(password)

    class Forgetful(fake_keyring.Keyring):
        def set_password(self, service: str, username: str, password: str) -> None:
            pass

    class Hanging(fake_keyring.Keyring):
        def set_password(self, service: str, username: str, password: str) -> None:
            import threading

            threading.Event().wait(20)

    monkeypatch.setattr(keys, "_PATIENCE", 0.2)
    for store, said in (
        (Broken, "cannot be used now"),
        (Forgetful, "did not keep the key"),
        (Hanging, "did not answer"),
    ):
        monkeypatch.setattr(keyring, "get_keyring", store)
        with pytest.raises(InputError) as error:
            keys.new_in_keyring()
        assert error.value.problem == f"this computer's key store {said}"
        assert error.value.__suppress_context__ or error.value.__context__ is None


@pytest.mark.parametrize("held", ["", "AAAA", "not base64!", "é"])
def test_a_key_that_was_changed_in_the_store_is_refused(key_store: Path, held: str) -> None:
    head = encrypted_file.read_header(encrypt(SECRET, LABEL, keys.new_in_keyring()))
    entries = json.loads(key_store.read_text())
    key_store.write_text(json.dumps(dict.fromkeys(entries, held)))
    with pytest.raises(InputError, match="not in this computer's key store"):
        keys.key_of(head)


def test_nothing_is_loaded_of_keys_and_ciphers_before_it_is_needed() -> None:
    import subprocess
    import sys

    code = (
        "import sys, triage.storage; "
        "print([name for name in ('cryptography', 'keyring') if name in sys.modules])"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={**os.environ}
    )
    assert found.stdout.strip() == "[]"
