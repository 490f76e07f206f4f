"""Records on the disk: their seal, what is refused, and how a follow-up is added to one."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from command_line import CommandLine
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from lengths import examples
from paper_cases import FULL, POLICY, decided

from triage.cli.first_line import FIRST_LINE
from triage.errors import InputError
from triage.flow.follow_up import was_referred
from triage.paperwork import DecidedCase, write_record
from triage.paperwork.record import FORMAT, checksum
from triage.paperwork.record_reading import add_follow_up, may_change, read_record
from triage.prevent import PREVENT

ENTRY = {
    "made": "2026-11-25",
    "area": "derby",
    "answers": {"police_assessment": "pending", "age": 15},
    "dates": {},
    "chase": "nobody",
    "decision": {"route": "waiting", "routes": ["waiting"]},
}
EVIL = 'a "quoted" ] } , \\ text with "follow_ups": [ and "seal": in it'


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TRIAGE_TODAY", "2026-11-20")
    filled, decision = decided(FULL)
    path = tmp_path / "concern-7F3K-record.json"
    write_record(
        path, tmp_path / "concern-7F3K-record.docx", DecidedCase(PREVENT, POLICY, filled, decision, "7F3K")
    )
    return path


@pytest.fixture
def triage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch, capsys)


def content(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_bytes().decode("utf-8-sig"))
    return found


def rewritten(
    path: Path, change: Callable[[dict[str, Any]], object], *, sealed: bool = True, **layout: Any
) -> Path:
    """The record with other content, with a fitting seal unless said otherwise."""
    found = content(path)
    change(found)
    if sealed:
        found["seal"] = checksum(found)
    path.write_text(json.dumps(found, **layout), encoding="utf-8")
    return path


# The seal


def test_a_new_record_is_sealed_and_can_be_read(record: Path) -> None:
    found = read_record(record)
    assert found.has_checksum
    assert (found.reference, found.first.area, found.first.route) == (
        "7F3K",
        "northamptonshire",
        "prevent_referral",
    )
    assert (found.follow_ups, was_referred(POLICY, found)) == ((), True)
    assert content(record)["format"] == FORMAT == 2


def test_the_seal_depends_on_the_content_and_not_on_the_layout(record: Path) -> None:
    for layout in ({"indent": None}, {"indent": 7}, {"sort_keys": True}, {"ensure_ascii": True}):
        assert read_record(rewritten(record, lambda found: None, sealed=False, **layout)).has_checksum


def test_every_changed_value_breaks_the_seal(record: Path) -> None:
    whole = content(record)
    names = [name for name in whole if name not in ("seal", "format")]
    for name in names:
        rewritten(record, lambda found, name=name: found.update({name: "changed"}), sealed=False)  # type: ignore[misc]
        with pytest.raises(InputError, match="altered or damaged"):
            read_record(record)
        record.write_text(json.dumps(whole))
        rewritten(record, lambda found, name=name: found.pop(name), sealed=False)  # type: ignore[misc]
        with pytest.raises(InputError):
            read_record(record)
        record.write_text(json.dumps(whole))
    assert read_record(record).has_checksum


def test_a_name_more_or_a_name_twice_breaks_the_seal(record: Path) -> None:
    text = record.read_text("utf-8")
    rewritten(record, lambda found: found.update(note="Robin"), sealed=False)
    with pytest.raises(InputError, match="altered or damaged"):
        read_record(record)
    record.write_text(text.replace('"format": 2,', '"format": 2, "area": "derby",', 1))
    with pytest.raises(InputError, match="altered or damaged"):
        read_record(record)


@pytest.mark.parametrize("given", [None, "", "sha256:0", 5, [], "\ud800"])
def test_a_record_of_this_format_needs_its_own_seal(record: Path, given: object) -> None:
    rewritten(record, lambda found: found.update(checksum=given), sealed=False)
    with pytest.raises(InputError, match="altered or damaged"):
        read_record(record)


def test_a_record_whose_seal_was_taken_off_is_refused(record: Path) -> None:
    rewritten(record, lambda found: found.pop("seal"), sealed=False)
    with pytest.raises(InputError, match="altered or damaged"):
        read_record(record)


def older(record: Path) -> Path:
    def change(found: dict[str, Any]) -> None:
        del found["seal"]
        found["format"] = 1

    return rewritten(record, change, sealed=False, indent=2)


def test_an_older_record_without_a_seal_is_read_warned_about_and_sealed_from_then_on(
    record: Path, triage: CommandLine
) -> None:
    answer = triage("follow-up", str(older(record)), typed="5\n1\n15\nno\nno\nnobody\nwrite\n")
    assert answer.code == 0
    assert "This record was made before records had a seal" in " ".join(answer.out.split())
    found = read_record(record)
    assert found.has_checksum
    assert content(record)["format"] == 1
    rewritten(record, lambda found: found.update(area="derby"), sealed=False)
    with pytest.raises(InputError, match="altered or damaged"):
        read_record(record)


# What is refused: one line, exit 2, nothing changed


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "the file is empty"),
        (b" \n ", "the file is empty"),
        (b"Robin was here", "it is not JSON"),
        (b"[1, 2]", "this is not a record"),
        (b'"7F3K"', "this is not a record"),
        (b"{}", "this is not a record"),
        (b'{"format": 2}', "this is not a record"),
        (b'{"format": true, "reference": "7F3K"}', "this is not a record"),
        (b'{"format": "2", "reference": "7F3K"}', "this is not a record"),
        (b'{"format": 0, "reference": "7F3K"}', "altered or damaged"),
        (b'{"format": 3, "reference": "7F3K"}', "line 1, format: this record belongs to a newer version"),
        (b'{\n"format": 2,\n"reference": "7F', "line 3: this file is cut off"),
        (b'{"format": NaN, "reference": "7F3K"}', "it is not JSON"),
        (b'{"a": ' + b"[" * 100_000, "it is not JSON"),
        (b'{"a": ' + b"9" * 9_000 + b"}", "it is not JSON"),
        (b'{\n\n"Robin": \xff}', "line 3: this is not a record of this program: it holds characters"),
        (b"{" + b" " * 2_000_001, "too large"),
        (b"\xff\xfe{\x00}\x00", "not UTF-8"),
    ],
)
def test_a_file_that_is_no_record_is_refused_in_one_line(triage: CommandLine, data: bytes, told: str) -> None:
    path = triage.folder / "record.json"
    path.write_bytes(data)
    line = triage.fails("follow-up", "record.json", typed="5\n")
    assert line.startswith("triage: record.json")
    assert told in line
    assert "Robin" not in line
    assert path.read_bytes() == data


def test_a_folder_a_missing_file_and_a_pipe_are_refused(triage: CommandLine) -> None:
    (triage.folder / "below").mkdir()
    os.mkfifo(triage.folder / "pipe")
    assert "below: this is a folder; a record is needed" in triage.fails("follow-up", "below")
    assert "nowhere.json: there is no such file" in triage.fails("follow-up", "nowhere.json")
    assert "below/x/y: there is no such file" in triage.fails("follow-up", "below/x/y")
    assert "pipe: this is no ordinary file" in triage.fails("follow-up", "pipe")
    assert "more was typed than this command takes" in triage.fails("follow-up", "a", "b")


def test_a_record_that_may_not_be_read_is_refused(
    triage: CommandLine, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    assert "no permission to read this file" in triage.fails("follow-up", str(record))


def test_a_record_that_may_not_be_written_is_refused_before_any_question(
    triage: CommandLine, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: not mode & os.W_OK)
    with pytest.raises(InputError, match="no permission to write here"):
        may_change(record)
    answer = triage("follow-up", str(record), typed="5\n")
    assert answer.code == 2
    assert " ".join(answer.out.split()) == FIRST_LINE


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"reference": "../7F"}, "reference: seven letters or figures"),
        ({"reference": 7}, "reference: seven letters or figures"),
        ({"follow_ups": {}}, "follow_ups: a list is needed"),
        ({"follow_ups": ["Robin"]}, "follow_ups: an entry of this list"),
        ({"made": "Robin"}, "made: a date such as 2026-11-20"),
        ({"dates": {"referred": "Robin"}}, "referred: a date such as"),
        ({"dates": []}, "dates: names with their values"),
        ({"area": ["Robin"]}, "area: the id of an area"),
        ({"answers": {"age": 1.5}}, "answers: an answer is a word"),
        ({"answers": {"age": {"Robin": 1}}}, "answers: an answer is a word"),
        ({"decision": {"routes": [5]}}, "decision.routes: a list of routes"),
        ({"decision": None}, "decision: names with their values"),
    ],
)
def test_a_sealed_record_with_odd_content_is_refused_with_its_line(
    record: Path, change: dict[str, Any], told: str
) -> None:
    rewritten(record, lambda found: found.update(change), indent=2)
    with pytest.raises(InputError) as refused:
        read_record(record, "referred")
    assert told in str(refused.value)
    assert ", line " in str(refused.value)
    assert "Robin" not in str(refused.value)


@examples(150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_record_that_was_cut_or_hit_anywhere_is_refused_or_means_the_same(
    record: Path, data: st.DataObject
) -> None:
    whole = record.read_bytes()
    broken = record.with_name("broken.json")
    at = data.draw(st.integers(0, len(whole) - 3))
    hit = data.draw(st.one_of(st.just(b""), st.binary(min_size=1, max_size=3)))
    broken.write_bytes(whole[:at] + (hit + whole[at + len(hit) :] if hit else b""))
    try:
        read_record(broken)
    except InputError:
        return
    assert content(broken) == content(record)


# Adding


def spliced(path: Path, times: int = 1) -> tuple[bytes, bytes]:
    """The bytes before, and after that many follow-ups were added."""
    before = path.read_bytes()
    for _ in range(times):
        add_follow_up(read_record(path), ENTRY)
    return before, path.read_bytes()


def test_all_bytes_but_those_of_the_follow_ups_and_the_seal_stay(record: Path) -> None:
    before, after = spliced(record, 3)
    start = before.index(b'"follow_ups": [')
    assert after[:start] == before[:start]
    assert after.endswith(b'"\n}\n')
    assert before[start:].startswith(b'"follow_ups": [],\n  "seal": "sha256:')
    assert content(record)["follow_ups"] == [ENTRY, ENTRY, ENTRY]
    assert stat.S_IMODE(record.stat().st_mode) == 0o600
    assert [path.name for path in record.parent.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize(
    "layout",
    [{"indent": None}, {"indent": "\t"}, {"separators": (",", ":")}, {"sort_keys": True, "indent": 1}],
)
@pytest.mark.parametrize("times", [1, 2])
def test_a_record_in_any_layout_keeps_it(record: Path, layout: dict[str, Any], times: int) -> None:
    rewritten(record, lambda found: found.update(answers={"role": EVIL}), **layout)
    whole = content(record)
    before, after = spliced(record, times)
    assert content(record)["follow_ups"] == [ENTRY] * times
    assert {name: value for name, value in content(record).items() if name not in ("follow_ups", "seal")} == {
        name: value for name, value in whole.items() if name not in ("follow_ups", "seal")
    }
    assert read_record(record).has_checksum
    head, _, rest = before.partition(b'"follow_ups":')
    between = rest.partition(b"[]")[2].partition(b'"sha256:')[0]
    assert after.startswith(head)
    assert between in after[len(head) :]


def test_line_ends_and_the_mark_of_windows_stay(record: Path) -> None:
    record.write_bytes(b"\xef\xbb\xbf" + record.read_bytes().replace(b"\n", b"\r\n"))
    _, after = spliced(record, 2)
    assert after.startswith(b"\xef\xbb\xbf{\r\n")
    assert b"\n" not in after.replace(b"\r\n", b"")
    assert content(record)["follow_ups"] == [ENTRY, ENTRY]


def test_a_link_keeps_pointing_to_the_record(record: Path) -> None:
    link = record.with_name("link.json")
    link.symlink_to(record)
    add_follow_up(read_record(link), ENTRY)
    assert link.is_symlink()
    assert content(record)["follow_ups"] == [ENTRY]


@pytest.mark.parametrize("place", ["replace", "fsync"])
def test_where_writing_fails_the_record_stays_as_it_was(
    record: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "no space")

    found, before = read_record(record), record.read_bytes()
    monkeypatch.setattr(os, place, fail)
    with pytest.raises(InputError, match="no space left"):
        add_follow_up(found, ENTRY)
    assert record.read_bytes() == before
    assert sorted(path.name for path in record.parent.iterdir()) == [
        "concern-7F3K-record.docx",
        "concern-7F3K-record.json",
    ]


def test_a_record_that_changed_meanwhile_is_left_alone(record: Path) -> None:
    first, second = read_record(record), read_record(record)
    add_follow_up(first, ENTRY)
    with pytest.raises(InputError, match="changed while you answered"):
        add_follow_up(second, ENTRY)
    assert len(content(record)["follow_ups"]) == 1
