"""Files of answers that cannot be read at all: one clear line each, which never repeats what stands there."""

from __future__ import annotations

import os
from itertools import pairwise
from pathlib import Path

import pytest
from refused_answers import AGE, POLICY, PRIVATE, begins_or_is, refusal

from triage.cases.reading import read_case
from triage.errors import InputError
from triage.yaml_nodes import LARGEST_FILE

TOO_DEEP = "nested too deeply: at most 24 levels"
HOLDS_NOTHING = ", line 1: the file holds nothing; allowed: area, reference, answers, form or statements"
BAD_FILES: dict[str, tuple[bytes, str]] = {
    "an empty file": (b"", ": the file is empty"),
    "only spaces": (b" \n\n ", ": the file is empty"),
    "only a byte order mark": (b"\xef\xbb\xbf", ": the file is empty"),
    "only comments": (f"# {PRIVATE}\n# x\n".encode(), ": the file holds nothing"),
    "nothing between braces": (b"{}", HOLDS_NOTHING),
    "only a word": (PRIVATE.encode(), ", line 1: named values are needed here; this is text"),
    "only a list": (b"- answers\n", ", line 1: named values are needed here; this is a list"),
    "a duplicate key": (b"answers:\n  age: 15\n  age: 16\n", ", line 3: the same name stands here twice"),
    "two parts of one name": (b"answers: {}\nanswers: {}\n", ", line 2: the same name stands here twice"),
    "a private name twice": (
        f"{PRIVATE}: 1\n{PRIVATE}: 2".encode(),
        ", line 2: the same name stands here twice",
    ),
    "a private name above": (
        f"{PRIVATE}: {{a: 1, a: 2}}".encode(),
        ", line 1: the same name stands here twice",
    ),
    "a tab": (b"answers:\n\tage: 15\n", ", line 2: not YAML: a tab stands where spaces are needed"),
    "a tab after spaces": (
        b"answers:\n  age: 15\n \trole: x\n",
        ", line 3: not YAML: a tab stands where spaces are needed",
    ),
    "Latin-1": (
        "area: derby\nform: {complex_needs: café}".encode("latin-1"),
        ", line 2: not UTF-8 text; save the file as UTF-8",
    ),
    "UTF-16 with its mark": (
        "answers: {}".encode("utf-16"),
        ", line 1: not UTF-8 text; save the file as UTF-8",
    ),
    "UTF-16 without": (
        "answers: {}".encode("utf-16-le"),
        ", line 1: not YAML: a character that text may not hold",
    ),
    "a NUL": (
        b'area: derby\nform: {complex_needs: "x\x00"}',
        ", line 2: not YAML: a character that text may not hold",
    ),
    "ten megabytes": (b"answers: {}\n# " + b"x" * 10_000_000, ": too large: at most 2 MB"),
    "100,000 brackets": (b"[" * 100_000, f", line 1: {TOO_DEEP}"),
    "100,000 brackets under answers": (b"answers: " + b"[" * 100_000, f", line 1: {TOO_DEEP}"),
    "100,000 closed brackets": (b"[" * 100_000 + b"]" * 100_000, f", line 1: {TOO_DEEP}"),
    "100,000 lists": (b"- " * 100_000, f", line 1: {TOO_DEEP}"),
    "100,000 braces": (b"{a: " * 100_000, f", line 1: {TOO_DEEP}"),
    "aliases that explode": (
        b"a: &a [x, x, x, x, x, x, x, x, x]\n"
        + "".join(
            f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in pairwise("abcdefghi")
        ).encode(),
        ", line 1: text that begins with & or * needs quotation marks around it (anchors and "
        "aliases are not used here)",
    ),
    "an alias of itself": (
        b"answers: &a\n  age: *a\n",
        ", line 1: text that begins with & or * needs quotation marks...",
    ),
    "a tag": (
        b"answers: !!python/object:os.system {age: 15}",
        ", line 1: text that begins with ! needs quotation marks around it (tags are not used here)",
    ),
    "a tag before a name": (b"answers: {!!str age: 15}", ", line 1: a name is needed before the colon"),
    "a list for a name": (b"? [a]\n: b\n", ", line 1: a name is needed before the colon"),
    "a merge key": (b"answers: {<<: {age: 15}}", ", line 1, answers: unknown fact (allowed: ..."),
    "two documents": (b"answers: {}\n---\nanswers: {}\n", ", line 2: only one document may stand in a file"),
    "a colon in a text": (
        f"form:\n  complex_needs: he said: {PRIVATE}\n".encode(),
        ", line 2: not YAML: text that holds a colon needs quotation marks around it",
    ),
    "an open quotation mark": (
        f'area: derby\nform: {{complex_needs: "{PRIVATE}\n'.encode(),
        ", line 2: not YAML: something is not closed: a quotation mark or a bracket",
    ),
    "an at sign": (
        f"area: @{PRIVATE}".encode(),
        ", line 1: not YAML: text that begins with this character needs quotation marks around it",
    ),
    "an unknown escape": (
        f'area: "\\q{PRIVATE}"'.encode(),
        ", line 1: not YAML: this line does not fit; check ...",
    ),
    "a wrong indent": (
        b"answers:\n  age: 15\n role: x\n",
        ", line 3: not YAML: this line does not fit; check ...",
    ),
}


@pytest.mark.parametrize("case", BAD_FILES)
def test_a_file_that_cannot_be_read_is_told_in_one_line(tmp_path: Path, case: str) -> None:
    content, said = BAD_FILES[case]
    assert begins_or_is(refusal(tmp_path, content), f"answers.yaml{said}")


@pytest.mark.parametrize("case", ["a duplicate key", "a colon in a text", "a wrong indent", "two documents"])
def test_windows_line_ends_do_not_change_the_line_that_is_named(tmp_path: Path, case: str) -> None:
    content, said = BAD_FILES[case]
    assert begins_or_is(refusal(tmp_path, content.replace(b"\n", b"\r\n")), f"answers.yaml{said}")


BAD_JSON: dict[str, tuple[bytes, str]] = {
    "an empty file": (b"", ": the file is empty"),
    "nothing": (b"{}", HOLDS_NOTHING),
    "null": (b"null", HOLDS_NOTHING),
    "a list": (b"[]", ", line 1: named values are needed here; this is a list"),
    "a duplicate key": (
        b'{"answers":\n {"age": 15,\n "age": 16}}',
        ", line 3: the same name stands here twice",
    ),
    "a private name twice": (
        f'{{"{PRIVATE}": 1,\n"{PRIVATE}": 2}}'.encode(),
        ", line 2: the same name stands here twice",
    ),
    "an unknown name": (
        f'{{"area": "derby",\n"{PRIVATE}"\n:\n1}}'.encode(),
        ", line 2: unknown name (allowed: area, ...",
    ),
    "not closed": (f'{{"area":\n"{PRIVATE}"'.encode(), ", line 2: not JSON: expecting ',' delimiter"),
    "an open quotation mark": (
        f'{{"area": "{PRIVATE}'.encode(),
        ", line 1: not JSON: unterminated string starting at",
    ),
    "two documents": (b'{"answers": {}}\n{"answers": {}}', ", line 2: not JSON: extra data"),
    "a comment": (b'{"answers": {}} # x', ", line 1: not JSON: extra data"),
    "YAML": (b"answers: {}", ", line 1: not JSON: expecting value"),
    "Latin-1": ('{"area":\n"café"}'.encode("latin-1"), ", line 2: not UTF-8 text; save the file as UTF-8"),
    "UTF-16": ('{"answers": {}}'.encode("utf-16"), ", line 1: not UTF-8 text; save the file as UTF-8"),
    "a NUL": (b'{"area":\n"x\x00"}', ", line 2: not JSON: invalid control character at"),
    "ten megabytes": (b'{"answers": {}' + b" " * 10_000_000 + b"}", ": too large: at most 2 MB"),
    "100,000 brackets": (b"[" * 100_000 + b"]" * 100_000, f", line 1: {TOO_DEEP}"),
    "30 brackets": (b"[" * 30 + b"]" * 30, f", line 1: {TOO_DEEP}"),
    "a huge number": (
        b'{"answers": {"age": ' + b"9" * 5000 + b"}}",
        f", line 1, answers.age: {AGE}; this whole number is outside that range",
    ),
    "not a list": (
        b'{"answers": {"indicators": "extreme_material"}}',
        ", line 1, answers.indicators: a list is needed, such as ...",
    ),
}


@pytest.mark.parametrize("case", BAD_JSON)
def test_a_json_file_that_cannot_be_read_is_told_in_one_line(tmp_path: Path, case: str) -> None:
    content, said = BAD_JSON[case]
    assert begins_or_is(refusal(tmp_path, content, "answers.json"), f"answers.json{said}")


def test_a_file_may_be_as_large_as_the_limit_and_no_larger(tmp_path: Path) -> None:
    path = tmp_path / "answers.yaml"
    start = b"answers: {}\n#"
    path.write_bytes(start + b"x" * (LARGEST_FILE - len(start)))
    assert read_case(path, POLICY).answers == {}
    assert "too large" in refusal(tmp_path, path.read_bytes() + b"x")


def refused_path(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        read_case(path, POLICY)
    return str(caught.value)


def test_a_missing_file_is_told_so(tmp_path: Path) -> None:
    assert refused_path(tmp_path / "a.yaml") == f"{tmp_path / 'a.yaml'}: there is no such file"
    assert refused_path(tmp_path / "b" / "a.yaml").endswith("a.yaml: there is no such file")


def test_a_folder_is_told_so(tmp_path: Path) -> None:
    assert refused_path(tmp_path) == f"{tmp_path}: this is a folder; a file is needed"


def test_a_file_below_a_file_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("answers: {}")
    assert refused_path(tmp_path / "a" / "b").endswith("b: this file cannot be read")


def test_a_name_that_no_file_can_have_is_told_so_in_one_line() -> None:
    assert refused_path(Path("a\0b\n.yaml")) == "a?b?.yaml: this file cannot be read"
    assert refused_path(Path("x" * 5000)).endswith(": this file cannot be read")


@pytest.mark.parametrize("step", ["open", "stat"])
def test_a_file_that_this_person_may_not_read_is_told_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "answers.yaml"
    path.write_text("answers: {}")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, step, refuse)
    assert refused_path(path) == f"{path}: no permission to read this file"
