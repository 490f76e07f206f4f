"""Reads a record that this program wrote, checks its seal, and adds a follow-up to it.

Errors name the file, and the line and field where there is one. They never hold what stands there.
"""

from __future__ import annotations

import datetime
import json
import os
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from triage.cases.catalogue import load_catalogue
from triage.cases.references import NEEDED, is_reference
from triage.disk import refused, sync_folder, written_beside
from triage.errors import InputError
from triage.kinds.values import AnswerValue
from triage.paperwork.files import case_word
from triage.paperwork.record import DATES, FOLLOW_UPS, FORMAT, SEAL, WHOM_NEXT, checksum

LARGEST = 2_000_000
_MOST_SETS = 10_000
_NOT_A_RECORD = "this is not a record of this program"
_SPACE = re.compile(r"[ \t\r\n]*")
_OUTER = json.JSONDecoder()

Content = dict[str, object]


@dataclass(frozen=True, slots=True)
class Past:
    """What was decided at one time: on which day, on which answers, and where it led."""

    made: datetime.date
    area: str
    answers: Mapping[str, AnswerValue]
    routes: tuple[str, ...]
    whom_next: str = ""
    """Whom a follow-up was to ask next."""

    @property
    def route(self) -> str:
        """The route that leads, or ``undecided``."""
        return self.routes[0] if self.routes else "undecided"


@dataclass(frozen=True, slots=True)
class Record:
    """A record as it stands in a file: what was decided first, and every follow-up."""

    path: Path
    data: bytes
    reference: str
    sent: datetime.date | None
    """The day on which the form was sent, where it gave one."""
    first: Past
    follow_ups: tuple[Past, ...]
    has_checksum: bool
    """Whether a seal showed that nothing was altered. Records of format 1 may have none."""
    number: int = 1
    """To which set of papers of its concern it belongs."""
    replaces: int = 0
    """The set that this one replaces; 0 for none."""

    @property
    def last(self) -> Past:
        """What was decided last."""
        return self.follow_ups[-1] if self.follow_ups else self.first


def read_record(path: Path, day_of_sending: str = "") -> Record:
    """The record in a file; ``day_of_sending``: the name under which a record holds that day.

    InputError says in one line why it cannot be used; nothing is changed.
    """
    data = _bytes(path)
    text = _text(path, data)
    content = _content(path, text)
    try:
        return _record(path, data, content, day_of_sending)
    except _WrongError as wrong:
        raise InputError(
            wrong.problem, file=str(path), line=_line(text, wrong.field), field=wrong.field
        ) from None


def add_follow_up(record: Record, entry: Mapping[str, object]) -> None:
    """Add one entry to the record's follow-ups and renew its seal; every other byte stays.

    The file is replaced whole or not at all, for the user alone. InputError where it cannot be
    written, or where it was changed since it was read.
    """
    data = _with_entry(record, entry)
    # A link keeps pointing to the record: the file behind it is replaced.
    path = Path(os.path.realpath(record.path))
    try:
        with written_beside(path, data) as temporary:
            if Path(temporary).read_bytes() != data or path.read_bytes() != record.data:
                raise InputError(
                    "this record changed while you answered, so nothing was added; run the follow-up again",
                    file=str(record.path),
                )
            os.replace(temporary, path)
        sync_folder(path.parent)
    except OSError as error:
        raise refused(error, record.path, "nothing was added") from None


def may_change(path: Path) -> None:
    """InputError where this record could not be replaced, so that it is said before any question."""
    real = Path(os.path.realpath(path))
    if not (os.access(real, os.W_OK) and os.access(real.parent, os.W_OK | os.X_OK)):
        raise InputError("no permission to write here, so no answer could be added", file=str(path))


# Reading


def _altered() -> str:
    return load_catalogue("commands")("record_altered")


def _bytes(path: Path) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            kind = "a folder" if path.is_dir() else "no ordinary file"
            raise InputError(
                f"this is {kind}; a record is needed ({case_word()}-...-record.json)", file=str(path)
            )
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise InputError("there is no such file", file=str(path)) from None
    except PermissionError:
        raise InputError("no permission to read this file", file=str(path)) from None
    except (OSError, ValueError):
        raise InputError("this file cannot be read", file=str(path)) from None
    if len(data) > LARGEST:
        raise InputError(f"{_NOT_A_RECORD}: it is too large", file=str(path))
    return data


def _text(path: Path, data: bytes) -> str:
    if not data.strip():
        raise InputError(f"{_NOT_A_RECORD}: the file is empty", file=str(path))
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{_NOT_A_RECORD}: it holds characters that are not UTF-8", file=str(path), line=line
        ) from None


def _content(path: Path, text: str) -> Content:
    try:
        found = json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_once, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        begun = text.lstrip("\ufeff \t\r\n").startswith("{")
        cut = begun and (not text[error.pos :].strip() or not text.rstrip().endswith("}"))
        problem = "this file is cut off: its end is missing" if cut else f"{_NOT_A_RECORD}: it is not JSON"
        raise InputError(problem, file=str(path), line=error.lineno) from None
    except (ValueError, RecursionError):
        raise InputError(f"{_NOT_A_RECORD}: it is not JSON that can be read", file=str(path)) from None
    except _WrongError as wrong:
        raise InputError(wrong.problem, file=str(path)) from None
    if not isinstance(found, dict):
        raise InputError(_NOT_A_RECORD, file=str(path), line=1)
    return found


class _WrongError(Exception):
    """Something in the content is wrong; ``field`` is one of the program's own names."""

    def __init__(self, problem: str, field: str = "") -> None:
        super().__init__()
        self.problem = problem
        self.field = field


def _once(pairs: list[tuple[str, object]]) -> Content:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _WrongError(_altered())
    return found


def _no_number(_: str) -> object:
    raise ValueError


def _line(text: str, field: str) -> int:
    found = re.search(rf'"{re.escape(field.rpartition(".")[2])}"\s*:', text) if field else None
    return text.count("\n", 0, found.start()) + 1 if found else 0


def _record(path: Path, data: bytes, content: Content, day_of_sending: str) -> Record:
    has_checksum = _check_checksum(content)
    reference = content.get("reference")
    if not isinstance(reference, str) or not is_reference(reference):
        raise _WrongError(NEEDED, "reference")
    number, replaces = (_set_number(content, name, least) for name, least in (("set", 1), ("replaces", 0)))
    entries = content.get(FOLLOW_UPS)
    if not isinstance(entries, list):
        raise _WrongError("a list is needed", FOLLOW_UPS)
    days = _mapping(content, DATES)
    return Record(
        path,
        data,
        reference,
        _day(days, day_of_sending) if day_of_sending in days else None,
        _past(content),
        tuple(_past(entry, FOLLOW_UPS) for entry in entries),
        has_checksum,
        number,
        replaces,
    )


def _set_number(content: Content, name: str, least: int) -> int:
    value = content.get(name, least)
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value < _MOST_SETS:
        raise _WrongError("the number of a set of papers is needed", name)
    return value


def _check_checksum(content: Content) -> bool:
    """Whether the record has a checksum that fits. What carries no mark of a record is said to be none."""
    version = content.get("format")
    if "reference" not in content or not isinstance(version, int) or isinstance(version, bool):
        raise _WrongError(_NOT_A_RECORD)
    if version > FORMAT:
        raise _WrongError(
            f"this record belongs to a newer version of this program; this one reads "
            f"records up to format {FORMAT}",
            "format",
        )
    if version < 1:
        raise _WrongError(_altered(), "format")
    given = content.get(SEAL)
    if given is None and SEAL not in content and version == 1:
        return False
    if given != checksum(content):
        raise _WrongError(_altered())
    return True


def _past(found: object, field: str = "") -> Past:
    if not isinstance(found, dict):
        raise _WrongError("an entry of this list is not one of this program", field)
    decision, area = _mapping(found, "decision"), found.get("area")
    routes = decision.get("routes")
    if not isinstance(routes, list) or not all(isinstance(route, str) for route in routes):
        raise _WrongError("a list of routes is needed", "decision.routes")
    if not isinstance(area, str):
        raise _WrongError("the id of an area is needed", "area")
    whom_next = found.get(WHOM_NEXT, "")
    return Past(
        _day(found, "made"),
        area,
        _answers(_mapping(found, "answers")),
        tuple(routes),
        whom_next if isinstance(whom_next, str) else "",
    )


def _mapping(found: Content, name: str) -> Content:
    value = found.get(name)
    if not isinstance(value, dict):
        raise _WrongError("names with their values are needed", name)
    return value


def _day(found: Content, name: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(str(found.get(name)))
    except ValueError:
        raise _WrongError("a date such as 2026-11-20 is needed", name) from None


def _answers(found: Content) -> dict[str, AnswerValue]:
    answers: dict[str, AnswerValue] = {}
    for name, value in found.items():
        if isinstance(value, list) and all(isinstance(entry, str) for entry in value):
            answers[name] = tuple(value)
        elif isinstance(value, str | int) and not isinstance(value, bool):
            answers[name] = value
        else:
            raise _WrongError("an answer is a word, a whole number or a list of words", "answers")
    return answers


# Adding


def _with_entry(record: Record, entry: Mapping[str, object]) -> bytes:
    """The record's own text with one entry more, and with a seal that fits it."""
    text = record.data.decode()
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    text = text.removeprefix(mark)
    ending = "\r\n" if "\r\n" in text else "\n"
    start, end = _spans(text)[FOLLOW_UPS]
    # Only the list's own bracket moves: earlier entries stay as they stand.
    before = text[start : end - 1].rstrip() + "," if record.follow_ups else "["
    shown = json.dumps(entry, indent=2, ensure_ascii=False).replace("\n", "\n    ")
    added = before + f"\n    {shown}\n  ]".replace("\n", ending)
    text = text[:start] + added + text[end:]
    fitting = json.dumps(checksum(json.loads(text)))
    spans = _spans(text)
    if SEAL in spans:
        start, end = spans[SEAL]
        text = text[:start] + fitting + text[end:]
    else:
        end = spans[FOLLOW_UPS][1]
        text = f'{text[:end]},{ending}  "{SEAL}": {fitting}{text[end:]}'
    return (mark + text).encode()


def _spans(text: str) -> dict[str, tuple[int, int]]:
    """Where the value of every outer name begins and ends in the text of a JSON object."""
    found: dict[str, tuple[int, int]] = {}
    at = _skip(text, text.index("{") + 1)
    while text[at] != "}":
        name, at = _OUTER.raw_decode(text, at)
        start = _skip(text, _skip(text, at) + 1)
        _, end = _OUTER.raw_decode(text, start)
        found[name] = (start, end)
        at = _skip(text, end)
        if text[at] == ",":
            at = _skip(text, at + 1)
    return found


def _skip(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return space.end() if space else at
