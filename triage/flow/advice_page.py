"""What the policy asks next, as every face shows it: in sequence, whose task it is, whom to reach."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from itertools import groupby

from triage.cases.catalogue import Catalogue, load_catalogue
from triage.cases.model import Case
from triage.conversation.outline import load_outline
from triage.documents.model import BlankLine, Block, CallOut, Heading, Items, Paragraph, Tone
from triage.engine.deciding import rewording
from triage.engine.decision import Decision, Task
from triage.kinds.dates import shown_day
from triage.paperwork.advice import TaskText, beside, headline, paper_words, tasks
from triage.paperwork.sending import edition_warning
from triage.policy.areas import overdue_since
from triage.policy.model import Area, Policy
from triage.storage.settings import Confirmation

Confirmations = Mapping[str, Confirmation]
"""Who confirmed the contacts of an area, by area id, as far as it holds today."""


def advice_page(
    policy: Policy, case: Case, decision: Decision, confirmed: Confirmations, *, ids: bool = False
) -> tuple[Block, ...]:
    """The page on a decision: the headline, what runs beside it, then every task in sequence.

    ``ids``: with the ids of routes, duties and rules, for policy owners. Staff never see them.
    """
    return tuple(_Page(policy, case, decision, confirmed, ids).blocks())


def confirmation_line(area: Area, confirmed: Confirmations, today: datetime.date) -> str:
    """What to say beside an area's contacts: who confirmed them, or that their review is overdue."""
    words = load_catalogue("words")
    if area.id in confirmed:
        return confirmed_words(confirmed[area.id])
    due = overdue_since(area, today)
    return words("stale_contact", date=shown_day(due)) if due else ""


def confirmed_words(found: Confirmation) -> str:
    """Who confirmed contacts, when, and until when that holds."""
    said = load_catalogue("words")("confirmed_contact", name=found.by, date=shown_day(found.on))
    until = load_catalogue("areas")("confirmed.until", day=shown_day(found.until)) if found.until else ""
    return f"{said} {until}".strip()


class _Page:
    """One page in the making."""

    def __init__(
        self, policy: Policy, case: Case, decision: Decision, confirmed: Confirmations, ids: bool
    ) -> None:
        self.policy = policy
        self.case = case
        self.decision = decision
        self.ids = ids
        self.words: Catalogue = load_catalogue("words").reworded(rewording(policy, decision.snapshot))
        self.beside_contact = self._beside_contact(confirmed)

    def blocks(self) -> Iterator[Block]:
        decision, told = self.decision, headline(self.policy, self.decision)
        yield Paragraph(self.words("asked_next"), Tone.QUIET)
        lead = self._named(told.headline, ", ".join(decision.routes))
        yield CallOut(lead) if decision.route in load_outline(self.policy).ending.urgent else Heading(lead)
        yield Paragraph(told.means)
        if decision.evaluators_disagree:
            yield CallOut(self.words("degraded"))
        if edition := edition_warning(self.policy, decision, paper_words()):
            yield CallOut(edition)
        for route_id, text in zip(decision.parallel, beside(self.policy, decision), strict=True):
            yield Paragraph(self._named(text, route_id))
        yield from self._tasks()
        unknown = decision.area == self.policy.not_known and len(self.policy.areas) > 1
        if unknown and self._contact_of_the_area():
            yield BlankLine()
            yield Paragraph(self.words("unknown_area"), Tone.HINT)

    def _named(self, text: str, name: str) -> str:
        return f"{text} [{name}]" if self.ids and name else text

    def _contact_of_the_area(self) -> bool:
        kinds = self.policy.contact_kinds
        return any(
            task.contact
            and not kinds[task.contact].own_organisation
            and not kinds[task.contact].same_everywhere
            for task in self.decision.duties
        )

    def _tasks(self) -> Iterator[Block]:
        asked = tasks(self.policy, self.case, self.decision, reader_is_lead=False, apart=self.ids)
        for yours in (True, False):
            group = [found for found in asked if found.yours is yours]
            if group and not yours:
                yield BlankLine()
                yield Heading(self.words("not_yours"))
            for step, together in groupby(group, lambda found: found.step):
                yield BlankLine()
                yield Heading(step, 2)
                yield Items(tuple(tuple(self._task(found, found.tasks[0])) for found in together), indent=2)

    def _task(self, asked: TaskText, task: Task) -> Iterator[Block]:
        owner = "" if asked.yours else f"{asked.owner}: "
        yield Paragraph(f"{owner}{self._named(asked.says, task.id)}")
        for text in (asked.how, asked.deadline, asked.contact):
            if text:
                yield Paragraph(text)
        if task.contact in self.policy.area(self.decision.area).contacts and self.beside_contact:
            yield Paragraph(self.beside_contact, Tone.HINT)
            self.beside_contact = ""  # said once
        if self.ids:
            yield Paragraph(f"Rules: {', '.join(task.because)}")

    def _beside_contact(self, confirmed: Confirmations) -> str:
        area = self.policy.area(self.decision.area)
        overdue = [notice.since for notice in self.decision.notices if notice.id == "area_review_overdue"]
        if overdue and overdue[0]:
            return self.words("stale_contact", date=shown_day(overdue[0]))
        return confirmation_line(area, confirmed, datetime.date.min) if area.id in confirmed else ""
