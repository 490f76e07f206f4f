"""Area packs at the command line: the list of them, and who confirmed the contacts until when."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from triage.cases.catalogue import load_catalogue
from triage.cases.problems import problem_text
from triage.clock import today
from triage.conversation.outline import load_outline
from triage.documents.model import BlankLine, Block, Heading, Paragraph, bullets
from triage.errors import InputError
from triage.flow.advice_page import confirmed_words
from triage.kinds import AnswerError
from triage.kinds.dates import read_date, shown_day
from triage.pathway import Pathway
from triage.policy.areas import known_area, overdue_since
from triage.policy.model import Area, Contact, Policy
from triage.storage import settings
from triage.storage.confirmations import HOLDS, contacts_digest, last_day, standing
from triage.storage.own_details import read_me
from triage.storage.settings import Confirmation
from triage.ui.command_prompt import CommandPrompt


def areas_page(policy: Policy, kept: Mapping[str, Confirmation]) -> Iterator[Block]:
    """Every pack with its review date, who confirmed it (of all that is ``kept``), and what its source
    does not give."""
    for area in policy.areas.values():
        yield Heading(f"{area.id}: {area.name}", 2, whole=True)
        for text in (_own(area), _review(area, kept.get(area.id)), missing_contacts(policy, area)):
            if text:
                yield Paragraph(text, indent=4)
    yield BlankLine()
    if len(policy.areas) > 1:
        yield Paragraph("not_known: say this where the area is not known. National contacts are used.")


def _own(area: Area) -> str:
    if not area.own:
        return ""
    return load_catalogue("areas")("list.replaces" if area.replaced else "list.own")


def _review(area: Area, kept: Confirmation | None) -> str:
    due = area.review_due
    if due is None:
        told = "Its source names no date for a review."
    elif overdue_since(area, today()):
        told = f"Its source asked to be reviewed by {shown_day(due)}: that day is past."
    else:
        told = f"To be reviewed by {shown_day(due)}."
    return f"{told} {_confirmation(area, kept)}".rstrip()


def _confirmation(area: Area, kept: Confirmation | None) -> str:
    """Who confirmed an area's contacts, or why that does not count any more."""
    words = load_catalogue("areas")
    if kept is None:
        return words("confirmed.nobody") if area.review_due else ""
    found = standing(area, kept, today())
    if found == HOLDS:
        return confirmed_words(kept)
    return words(
        f"confirmed.{found}",
        name=kept.by,
        date=shown_day(kept.on),
        day=shown_day(kept.until) if kept.until else "",
    )


def missing_contacts(policy: Policy, area: Area) -> str:
    """Which contacts an area's source does not give; empty where it gives all."""
    national = policy.areas[policy.national].contacts
    lacking = [
        kind.name
        for kind in policy.contact_kinds.values()
        if not kind.own_organisation and not {kind.id, kind.or_else} & {*area.contacts, *national}
    ]
    return f"Not given in its source: {'; '.join(lacking)}." if lacking else ""


def confirm(
    policy: Policy,
    area_id: str,
    by: str | None,
    until: str | None,
    asker: CommandPrompt,
    *,
    asks: bool,
    pathway: Pathway,
) -> tuple[Block, ...]:
    """Record who confirmed the very contacts of an area, today, and until when that holds.

    The name is ``by``, else the user's own, else asked for. The last day is ``until``; else a year from
    today, and where somebody is there (``asks``) it is asked for. InputError where it is past, or later.
    """
    words, area = load_catalogue("areas"), policy.areas[known_area(area_id, policy.areas, "ID")]
    if by is not None and not by.strip():
        raise InputError("a name is needed", field="--by")
    latest = last_day(today())
    day = _named_day(until) if until is not None else None
    me = read_me(policy, pathway) if by is None else None
    name = by or (me.signed(load_outline(policy)) if me else "") or asker.ask(words("confirmed.who"))
    if day is None and asks:
        typed = asker.ask(
            words("confirmed.until_when", day=shown_day(latest)),
            lambda line: _until(line).isoformat(),
            empty=latest.isoformat(),
        )
        day = datetime.date.fromisoformat(typed)
    found = Confirmation(" ".join(name.split()), today(), day or latest, contacts_digest(area))
    settings.confirm_area(area.id, found)
    contacts = [
        f"{policy.contact_kinds[contact.id].name}: {contact_text(contact)}"
        for contact in area.contacts.values()
    ]
    for label, whom in (("copied_to", area.copied_to), ("copied_to_under_18", area.copied_to_under_18)):
        contacts += [f"{words(f'label.{label}')}: {'; '.join(whom)}"] if whom else []
    none = () if area.contacts else (Paragraph("(its source gives none of its own)", indent=2),)
    return (
        Heading(f"The contacts of {area.name}:", 2),
        *bullets(contacts, 2),
        *none,
        Paragraph(f"{confirmed_words(found)} {words('confirmed.here')}"),
    )


def _named_day(text: str) -> datetime.date:
    try:
        return _until(text)
    except AnswerError as wrong:
        raise InputError(problem_text(wrong.problem), field="--until") from None
    except InputError as wrong:
        raise InputError(wrong.problem, field="--until") from None


def _until(text: str) -> datetime.date:
    """The day in ``text``, if a confirmation of today can hold until then."""
    words, day, latest = load_catalogue("areas"), read_date(text, today()), last_day(today())
    if day < today():
        raise InputError(words("confirmed.past"))
    if day > latest:
        raise InputError(words("confirmed.too_late", day=shown_day(latest)))
    return day


def contact_text(contact: Contact) -> str:
    """A contact on one line, with its hours."""
    online = f"online form: {contact.online_form}" if contact.online_form else ""
    ways = [contact.phone, contact.email, online, contact.hours, contact.note]
    later = f"outside these hours: {contact.out_of_hours}" if contact.out_of_hours else ""
    return f"{contact.name}: {'; '.join(way for way in (*ways, later) if way)}"
