"""Files made to exhaust the reader are refused in words, before anything is built from them."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from bombs import BOMBS

from triage.cases.reading import read_case
from triage.errors import InputError
from triage.policy.loading import load_policy
from triage.yaml_nodes import LONGEST_NAME, MOST_EVENTS, read_bytes

POLICY = load_policy()
PATIENCE = 20
"""Seconds. Each of these once took minutes or a gigabyte; none takes a fifth of a second now."""


@pytest.fixture(autouse=True)
def _alarm() -> Iterator[None]:
    def late(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(PATIENCE)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.deep
def test_every_bomb_is_refused_as_a_pack_and_as_answers(tmp_path: Path) -> None:
    pack = tmp_path / "areas" / "bomb.yaml"
    pack.parent.mkdir()
    for what, content in BOMBS.items():
        pack.write_bytes(content)
        for read in (lambda: load_policy(own=tmp_path), lambda: read_case(pack, POLICY)):
            with pytest.raises(InputError) as caught:
                read()
            assert len(str(caught.value)) < 400, what


@pytest.mark.parametrize("name", ["a.yaml", "a.json"])
def test_deep_json_with_a_text_that_never_ends_is_refused_at_once(name: str) -> None:
    with pytest.raises(InputError, match="nested too deeply"):
        read_bytes(b"[" * 3_000 + b'"' + b'\\"' * 900_000, name)


def test_as_many_names_and_values_as_a_file_may_hold_are_read() -> None:
    most = MOST_EVENTS - 6  # start and end of the stream, the document and the list
    assert len(read_bytes(b"- a\n" * most, "a.yaml").items()) == most
    with pytest.raises(InputError, match=r"^a\.yaml, line 1999\d: too many names and values"):
        read_bytes(b"- a\n" * (most + 1), "a.yaml")


def test_a_name_may_be_long_and_no_longer() -> None:
    name = "n" * LONGEST_NAME
    assert list(read_bytes(f"{name}: x".encode(), "a.yaml").mapping()) == [name]
    with pytest.raises(InputError, match=r"^a\.yaml, line 2: too long for a name: at most 200 characters$"):
        read_bytes(f"a: b\n{name}n: x".encode(), "a.yaml")


def test_a_thousand_alternatives_are_the_most_however_they_are_written(tmp_path: Path) -> None:
    (tmp_path / "areas").mkdir()
    pack = BOMBS["a condition with 28,800 alternatives"]
    head, entry = pack.partition(b"        - ")[0], b"        - " + pack.split(b"        - ")[1]
    for count, fits in ((15, True), (16, False)):  # of 64 alternatives each
        (tmp_path / "areas" / "wide.yaml").write_bytes(head + entry * count)
        if fits:
            assert len(load_policy(own=tmp_path).areas["x"].rules[0].when) == 960
            continue
        with pytest.raises(InputError, match=r"wide\.yaml, line 30, .*more than 1000 alternatives"):
            load_policy(own=tmp_path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no such devices")
@pytest.mark.parametrize("kind", ["device", "pipe"])
def test_a_pack_that_is_no_ordinary_file_is_refused_and_never_read(tmp_path: Path, kind: str) -> None:
    pack = tmp_path / "areas" / "endless.yaml"
    pack.parent.mkdir()
    if kind == "pipe":
        os.mkfifo(pack)
    else:
        pack.symlink_to("/dev/zero")
    with pytest.raises(InputError, match=r"endless\.yaml: this policy file cannot be read$"):
        load_policy(own=tmp_path)
