"""What is kept between runs: who confirmed which area's contacts, how drafts are kept, and, in
``triage.storage.own_details``, the user's own details.

It lives in one folder that only the user can read: ``TRIAGE_DATA_DIR``, or the usual place of the
system. Nothing about a person who is referred is ever kept there, but for the drafts (``triage.storage``),
and those only encrypted.
"""

from __future__ import annotations

import datetime
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from triage.disk import make_folder, read_bounded, refused, replace_file
from triage.errors import InputError

DATA_DIR_VARIABLE = "TRIAGE_DATA_DIR"
_CONFIRMATIONS = "confirmations.json"
_DRAFTS = "drafts.json"
_APPLICATION = "prevent-triage"
_LARGEST = 1_000_000
KEEPING = ("keyring", "passphrase", "none")
"""How drafts are kept: with a key in the system's key store, with a passphrase, or not at all."""
LONGEST_KEPT = 365
"""Days that a draft may be kept at most."""


@dataclass(frozen=True, slots=True)
class DraftSettings:
    """How drafts are kept."""

    keeping: str = ""
    """One of :data:`KEEPING`; empty where the user has not chosen yet."""
    days: int = 30
    """A draft that was not saved for more days than these is announced, and then erased."""
    warned: Mapping[str, datetime.date] = field(default_factory=dict)
    """Reference of a draft to the day on which the user was told that it would be erased."""


@dataclass(frozen=True, slots=True)
class Confirmation:
    """Who confirmed the contacts of an area, and when."""

    by: str
    on: datetime.date
    until: datetime.date | None = None
    """The last day on which it holds; None where an earlier version kept it, which asked for no such day."""
    digest: str = ""
    """What says which contacts were confirmed; empty where an earlier version kept it."""


def data_dir() -> Path:
    """The folder of everything that is kept. It need not be there yet."""
    given = os.environ.get(DATA_DIR_VARIABLE)
    if given:
        return Path(given)
    import platformdirs

    return Path(platformdirs.user_data_dir(_APPLICATION, appauthor=False))


def documents_dir() -> Path:
    """Where documents go unless the user says otherwise. It need not be there yet."""
    import platformdirs

    return Path(platformdirs.user_documents_dir()) / _APPLICATION


def confirmations() -> dict[str, Confirmation]:
    """Who confirmed the contacts of an area, by area id, whether it still holds or not."""
    return {area: _confirmation(entry) for area, entry in (read_kept(_CONFIRMATIONS) or {}).items()}


def _confirmation(entry: object) -> Confirmation:
    if not isinstance(entry, dict):
        raise damaged(_CONFIRMATIONS)
    by, on, until, digest = (entry.get(name, "") for name in ("by", "on", "until", "digest"))
    if not by or not all(isinstance(value, str) for value in (by, on, until, digest)):
        raise damaged(_CONFIRMATIONS)
    try:
        return Confirmation(
            by, datetime.date.fromisoformat(on), datetime.date.fromisoformat(until) if until else None, digest
        )
    except ValueError:
        raise damaged(_CONFIRMATIONS) from None


def confirm_area(area_id: str, given: Confirmation) -> None:
    """Keep who confirmed an area's contacts, in place of any earlier confirmation."""
    kept = {**confirmations(), area_id: given}
    write_kept(_CONFIRMATIONS, {area: _confirmed(found) for area, found in kept.items()})


def _confirmed(found: Confirmation) -> dict[str, str]:
    shown = {
        "by": found.by,
        "on": found.on.isoformat(),
        "until": found.until.isoformat() if found.until else "",
        "digest": found.digest,
    }
    return {name: value for name, value in shown.items() if value}


def draft_settings() -> DraftSettings:
    """How drafts are kept. InputError where the file is damaged."""
    found = read_kept(_DRAFTS)
    if found is None:
        return DraftSettings()
    keeping, days, warned = (found.get(name) for name in ("keeping", "days", "warned"))
    if (
        keeping not in ("", *KEEPING)
        or type(days) is not int
        or not 1 <= days <= LONGEST_KEPT
        or not isinstance(warned, dict)
    ):
        raise damaged(_DRAFTS)
    try:
        dates = {reference: datetime.date.fromisoformat(day) for reference, day in warned.items()}
    except (TypeError, ValueError):
        raise damaged(_DRAFTS) from None
    return DraftSettings(str(keeping), days, dates)


def save_draft_settings(given: DraftSettings) -> None:
    """Keep how drafts are kept. InputError if that cannot be done."""
    write_kept(
        _DRAFTS,
        {
            "keeping": given.keeping,
            "days": given.days,
            "warned": {reference: day.isoformat() for reference, day in given.warned.items()},
        },
    )


def may_write(folder: Path) -> bool:
    """Whether files could be written in ``folder``, which need not be there yet. Creates nothing."""
    nearest = folder
    while not os.path.lexists(nearest) and nearest != nearest.parent:
        nearest = nearest.parent
    return nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)


def damaged(name: str) -> InputError:
    """What is said of a file of this name that cannot be used."""
    return InputError(
        "this file is damaged; delete it and give the details again", file=str(data_dir() / name)
    )


def read_kept(name: str) -> dict[str, object] | None:
    """What is kept under this name; None where nothing is. InputError where it cannot be read."""
    path = data_dir() / name
    try:
        raw = read_bounded(path, _LARGEST)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        raise InputError("this file cannot be read", file=str(path)) from None
    if len(raw) > _LARGEST:
        raise damaged(name)
    try:
        found = json.loads(raw.decode())
    except (ValueError, RecursionError):
        raise damaged(name) from None
    if not isinstance(found, dict):
        raise damaged(name)
    return found


def write_kept(name: str, content: Mapping[str, object]) -> None:
    """Keep something under this name, for the user alone. InputError if that cannot be done."""
    folder = data_dir()
    data = json.dumps(content, ensure_ascii=True, indent=1).encode()
    try:
        make_folder(folder)
        folder.chmod(0o700)
        replace_file(folder / name, data)
    except OSError as error:
        raise refused(error, folder) from None
