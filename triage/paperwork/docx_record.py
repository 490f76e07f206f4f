"""Writes the record as a page to read: what the policy asked, why, and what was done."""

from __future__ import annotations

import datetime

from docx.table import Table

from triage.cases.catalogue import load_catalogue
from triage.cases.model import Case
from triage.conversation.follow_up import FollowUp
from triage.engine.deciding import label_in, rewording
from triage.engine.decision import Decision
from triage.kinds.dates import shown_day
from triage.kinds.values import AnswerValue
from triage.paperwork.advice import (
    TaskText,
    area_name,
    beside,
    done_so_far,
    headline,
    open_facts,
    paper_words,
    tasks,
    warnings,
)
from triage.paperwork.docx_page import HINT, LABEL, PAGE_WIDTH_MM, TEXT, Page
from triage.paperwork.readback import Expected
from triage.paperwork.record import dates
from triage.paperwork.record_reading import Record
from triage.policy.model import Fact, Policy

_TASK_MM = (30, 112, 32)
_OTHERS_MM = (30, PAGE_WIDTH_MM - 30)
_PAIR_MM = (74, PAGE_WIDTH_MM - 74)


def record_document(
    policy: Policy, case: Case, decision: Decision, reference: str, made: datetime.date, lineage: str = ""
) -> tuple[bytes, list[Expected]]:
    """The record as DOCX, and every text that must stand in it, in order. ``lineage``: what is said of
    earlier papers of the concern."""
    record = _Record(policy, case, decision, reference, made)
    record.lineage = lineage
    record.write()
    return record.page.bytes(), record.expected


def follow_up_document(
    policy: Policy, case: Case, follow_up: FollowUp, record: Record
) -> tuple[bytes, list[Expected]]:
    """The page of one follow-up as DOCX, and every text that must stand in it, in order.

    ``case``: the follow-up's answers, with the role that chooses the words of tasks.
    """
    page = _FollowUp(policy, case, follow_up, record)
    page.write()
    return page.page.bytes(), page.expected


class _Record:
    def __init__(
        self, policy: Policy, case: Case, decision: Decision, reference: str, made: datetime.date
    ) -> None:
        self.policy, self.case, self.decision = policy, case, decision
        self.reference, self.made = reference, made
        self.words = paper_words(policy, decision)
        self.page = self.new_page()
        self.expected: list[Expected] = []
        self.lineage = ""

    def new_page(self) -> Page:
        return Page(self.words("record.title"), self.words("record.subject"), self.made, size=10)

    def write(self) -> None:
        self.begin(self.words("record.title"))
        self.asked()
        self.listed(self.words("record.done"), done_so_far(self.policy, self.case))
        self.checked()
        self.listed(self.words("record.open"), open_facts(self.policy, self.case, self.decision))
        self.say(self.words("record.answered"), "Heading 1")
        self.pairs(self.words("record.fact"), self.words("record.answer"), self.answers())

    def begin(self, title: str) -> None:
        self.page.head_and_foot(
            self.policy.area(self.decision.area).marking,
            f"{self.words('common.reference')} {self.reference}",
            (self.words("common.page"), self.words("common.of")),
        )
        self.say(title, "Title")
        self.pairs(self.words("record.what"), self.words("record.entry"), self.summary())

    def asked(self) -> None:
        self.say(self.words("record.asked"), "Heading 1")
        lead = headline(self.policy, self.decision)
        for text in (
            f"{lead.headline}. {lead.means}",
            *beside(self.policy, self.decision),
            *warnings(self.policy, self.decision),
        ):
            self.say(text, TEXT)
        self.tasks()

    def summary(self) -> list[tuple[str, str]]:
        version = self.words(
            "record.policy_version", version=self.decision.version, digest=self.decision.digest[:19]
        )
        return [
            (self.words("common.reference"), self.reference),
            *([(self.words("record.papers"), self.lineage)] if self.lineage else []),
            (self.words("common.date"), shown_day(self.made)),
            (self.words("common.area"), area_name(self.policy, self.decision)),
            *self.days(),
            (self.words("record.policy"), version),
        ]

    def days(self) -> list[tuple[str, str]]:
        return [(self.words(f"record.{name}"), shown_day(day)) for name, day in dates(self.case).items()]

    def answers(self) -> list[tuple[str, str]]:
        return [
            (self.label(fact), self.spoken(fact, self.case.answers[fact.id]))
            for fact in self.policy.facts.values()
            if fact.id in self.case.answers
        ]

    def label(self, fact: Fact) -> str:
        return label_in(self.policy, fact, self.decision.snapshot)

    def spoken(self, fact: Fact, value: AnswerValue) -> str:
        if isinstance(value, tuple):
            return "; ".join(fact.values[word] for word in value) or self.words("record.none_of_these")
        shown = fact.values.get(value, value) if isinstance(value, str) else str(value)
        return shown[:1].upper() + shown[1:]

    def tasks(self) -> None:
        every = tasks(self.policy, self.case, self.decision, reader_is_lead=False)
        for name, mine in (("tasks", True), ("others", False)):
            found = [task for task in every if task.yours is mine]
            if not found:
                continue
            self.say(self.words(f"record.{name}"), "Heading 1")
            parts = ("step", "task", "carried_out") if mine else ("step", "task")
            header = [self.words(f"record.{part}") for part in parts]
            self.expected += [("record", text) for text in header]
            table = self.page.table(_TASK_MM if mine else _OTHERS_MM, header, self.words(f"record.{name}"))
            for task in found:
                self.task(table, task)

    def task(self, table: Table, task: TaskText) -> None:
        first = [(task.step, LABEL)] + ([] if task.yours else [(task.owner, HINT)])
        body = [(task.says, LABEL)]
        body += [(text, TEXT) for text in (task.how, task.contact, task.deadline) if text]
        body += [(f"{self.words('record.why')}: {why}", HINT) for why in task.why]
        self.page.row(table, [first, body, [("", TEXT)]] if task.yours else [first, body])
        self.expected += [("record", text) for text, _ in (*first, *body)]

    def checked(self) -> None:
        found = [
            statement
            for statement in self.case.statements
            if statement.kind == "inferred" and statement.text.strip()
        ]
        if found:
            self.listed(self.words("record.checked"), [statement.text for statement in found], TEXT)

    def listed(self, title: str, texts: list[str], style: str = "List Bullet") -> None:
        if texts:
            self.say(title, "Heading 1")
        for text in texts:
            self.say(text, style)

    def pairs(self, left: str, right: str, rows: list[tuple[str, str]]) -> None:
        table = self.page.table(_PAIR_MM, [left, right], left)
        self.expected += [("record", left), ("record", right)]
        for label, text in rows:
            self.page.row(table, [[(label, LABEL)], [(text, TEXT)]])
            self.expected += [("record", label), ("record", text)]

    def say(self, text: str, style: str) -> None:
        self.page.paragraph(text, style)
        self.expected.append(("record", text))


class _FollowUp(_Record):
    """The page of a follow-up: laid out as the record that it belongs to."""

    def __init__(self, policy: Policy, case: Case, follow_up: FollowUp, record: Record) -> None:
        self.follow_up, self.record = follow_up, record
        self.own = load_catalogue("follow_up").reworded(rewording(policy, follow_up.decision.snapshot))
        super().__init__(policy, case, follow_up.decision, record.reference, follow_up.made)

    def new_page(self) -> Page:
        return Page(self.own("page.title"), self.own("page.subject"), self.made, size=10)

    def write(self) -> None:
        self.begin(self.own("page.title"))
        self.say(self.own("theirs"), TEXT)
        self.asked()
        if "closed" in self.decision.routes:
            self.listed(self.own("disagree.title"), list(self.own.lists["disagree.lines"]))
        self.say(self.words("record.answered"), "Heading 1")
        self.pairs(self.words("record.fact"), self.words("record.answer"), self.answers())

    def answers(self) -> list[tuple[str, str]]:
        asked = self.follow_up.answers
        return [
            (self.label(fact), self.spoken(fact, asked[fact.id]))
            for fact in self.policy.facts.values()
            if fact.id in asked
        ]

    def days(self) -> list[tuple[str, str]]:
        first = self.record.first
        route = self.policy.routes.get(first.route)
        said = rewording(self.policy, self.decision.snapshot)(route.headline) if route else ""
        decided = f"{shown_day(first.made)}: {said}" if said else shown_day(first.made)
        given = [
            (self.own(f"page.answered_{who}"), shown_day(day)) for who, day in self.follow_up.dates.items()
        ]
        return [
            (self.own("page.number"), str(len(self.record.follow_ups) + 1)),
            (self.own("page.decided"), decided),
            *given,
            (self.own("page.chase"), self.own(f"chased.{self.follow_up.chase}")),
        ]
