"""Whether a confirmation of an area's contacts still holds: for the very contacts, and until its last day."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict

from triage import clock
from triage.policy.model import Area, Policy
from triage.storage import settings
from triage.storage.settings import Confirmation

HOLDS, CHANGED, ENDED, UNBOUND = "holds", "changed", "ended", "unbound"
"""What :func:`standing` says. ``unbound``: kept by an earlier version, which did not keep for what."""


def contacts_digest(area: Area) -> str:
    """What stands for an area's own contacts, and for where its form goes. Any change of them changes it."""
    contacts = [asdict(contact) for _, contact in sorted(area.contacts.items())]
    sent = [area.online_form, area.copied_to, area.copied_to_under_18]
    content = json.dumps([contacts, sent], ensure_ascii=True, sort_keys=True)
    return f"sha256:{hashlib.sha256(content.encode()).hexdigest()}"


def last_day(on: datetime.date) -> datetime.date:
    """The last day on which a confirmation of ``on`` can hold: a year on."""
    if on.year == datetime.MAXYEAR:
        return datetime.date.max
    try:
        return on.replace(year=on.year + 1)
    except ValueError:  # 29 February
        return on.replace(year=on.year + 1, day=28)


def standing(area: Area, kept: Confirmation, today: datetime.date) -> str:
    """Whether a confirmation holds of an area today, or why it does not."""
    if kept.until is None or not kept.digest:
        return UNBOUND
    if kept.digest != contacts_digest(area):
        return CHANGED
    return HOLDS if today <= min(kept.until, last_day(kept.on)) else ENDED


def holding(
    policy: Policy, kept: Mapping[str, Confirmation], today: datetime.date
) -> dict[str, Confirmation]:
    """Those of ``kept`` that hold of the policy's areas today, by area id."""
    return {
        area: found
        for area, found in kept.items()
        if area in policy.areas and standing(policy.areas[area], found, today) == HOLDS
    }


def confirmed_today(policy: Policy) -> dict[str, Confirmation]:
    """The confirmations of this user that hold today, by area id. InputError where the file is damaged."""
    return holding(policy, settings.confirmations(), clock.today())
