"""Values as plain data, the way JSON holds them, and back.

What JSON has no form for carries a name: ``{"day": "2026-11-20"}``. A list of addresses is a list of
``{"text": ..., "current": ...}``, yes or no with words is ``{"answer": ..., "text": ...}``.
"""

from __future__ import annotations

import datetime

from triage.documents.characters import clean
from triage.kinds.values import Address, Value, YesNoText


class OddError(Exception):
    """Something stands there of a kind that this program never writes."""


def to_json(value: Value) -> object:
    """``value`` as plain data: a text, a whole number, a list, or an object."""
    if isinstance(value, datetime.date):
        return {"day": value.isoformat()}
    if isinstance(value, YesNoText):
        return {"answer": value.answer, "text": value.text}
    if isinstance(value, tuple):
        return [
            {"text": entry.text, "current": entry.current} if isinstance(entry, Address) else entry
            for entry in value
        ]
    return value


def from_json(found: object) -> Value:
    """The value that ``to_json`` gave as ``found``. OddError for anything else."""
    if isinstance(found, str):
        return clean(found)
    if type(found) is int:
        return found
    if isinstance(found, list):
        if found and all(isinstance(entry, dict) for entry in found):
            return tuple(_address(entry) for entry in found)
        return tuple(clean(_text(entry)) for entry in found)
    if not isinstance(found, dict):
        raise OddError
    if set(found) == {"day"}:
        return _day(_text(found["day"]))
    if set(found) == {"answer", "text"}:
        return YesNoText(_text(found["answer"]), clean(_text(found["text"])))
    raise OddError


def _address(found: dict[str, object]) -> Address:
    if set(found) != {"text", "current"}:
        raise OddError
    return Address(clean(_text(found["text"])), _text(found["current"]))


def _text(found: object) -> str:
    if not isinstance(found, str):
        raise OddError
    return found


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise OddError from None
