"""The record as a document to read: what the policy asked, why, and what was done."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from triage.cases.catalogue import load_catalogue
from triage.cases.model import INFERRED, Case
from triage.conversation.follow_up import FollowUp
from triage.conversation.outline import load_outline
from triage.documents.model import (
    PAGE_WIDTH,
    Block,
    Document,
    Heading,
    Paragraph,
    Table,
    Tone,
    bullets,
    cell,
)
from triage.engine.deciding import label_in, rewording
from triage.engine.decision import Decision
from triage.kinds.dates import shown_day
from triage.kinds.values import AnswerValue
from triage.paperwork.advice import (
    TaskText,
    areas_named,
    beside,
    headline,
    open_facts,
    paper_words,
    tasks,
    warnings,
)
from triage.paperwork.record import dates
from triage.paperwork.record_reading import Record
from triage.pathway import Pathway
from triage.policy.model import Fact, Policy

_TASKS = (30, 112, 32)
_OTHERS = (30, PAGE_WIDTH - 30)
_PAIRS = (74, PAGE_WIDTH - 74)


def record_document(
    policy: Policy,
    case: Case,
    decision: Decision,
    reference: str,
    made: datetime.date,
    lineage: str = "",
    *,
    pathway: Pathway,
) -> Document:
    """The record. ``lineage``: what is said of earlier papers of the concern."""
    record = _Record(policy, case, decision, reference, made)
    record.done, record.still_open = pathway.done(policy, case), pathway.still_open(case)
    record.lineage = lineage
    return record.document(record.words("record.title"), record.words("record.subject"))


def follow_up_document(policy: Policy, case: Case, follow_up: FollowUp, record: Record) -> Document:
    """The page of one follow-up.

    ``case``: the follow-up's answers, with the role that chooses the words of tasks.
    """
    page = _FollowUp(policy, case, follow_up, record)
    return page.document(page.own("page.title"), page.own("page.subject"))


class _Record:
    def __init__(
        self, policy: Policy, case: Case, decision: Decision, reference: str, made: datetime.date
    ) -> None:
        self.policy, self.case, self.decision = policy, case, decision
        self.reference, self.made = reference, made
        self.words = paper_words(policy, decision)
        self.lineage = ""
        self.done: Sequence[str] = ()
        self.still_open: Sequence[str] = ()

    def document(self, title: str, subject: str) -> Document:
        return Document(
            title,
            (
                Heading(title, 0),
                self.pairs(self.words("record.what"), self.words("record.entry"), self.summary()),
                *self.blocks(),
                Heading(self.words("record.answered")),
                self.pairs(self.words("record.fact"), self.words("record.answer"), self.answers()),
            ),
            subject,
            self.policy.area(self.decision.area).marking,
            f"{self.words('common.reference')} {self.reference}",
            (self.words("common.page"), self.words("common.of")),
            maker=load_catalogue("commands")("maker"),
        )

    def blocks(self) -> Iterator[Block]:
        yield from self.asked()
        yield from self.listed("record.done", bullets(self.done))
        yield from self.listed("record.checked", cell(*self.checked()))
        open_now = [*open_facts(self.policy, self.case, self.decision), *self.still_open]
        yield from self.listed("record.open", bullets(open_now))

    def asked(self) -> Iterator[Block]:
        yield Heading(self.words("record.asked"))
        lead = headline(self.policy, self.decision)
        yield Paragraph(f"{lead.headline}. {lead.means}")
        for text in (*beside(self.policy, self.decision), *warnings(self.policy, self.decision)):
            yield Paragraph(text)
        yield from self.tasks()

    def summary(self) -> list[tuple[str, str]]:
        version = self.words(
            "record.policy_version", version=self.decision.version, digest=self.decision.digest[:19]
        )
        return [
            (self.words("common.reference"), self.reference),
            *([(self.words("record.papers"), self.lineage)] if self.lineage else []),
            (self.words("common.date"), shown_day(self.made)),
            *((self.words("common.area"), name) for name in areas_named(self.policy, self.decision)),
            *self.days(),
            (self.words("record.policy"), version),
        ]

    def days(self) -> list[tuple[str, str]]:
        return [
            (self.words(f"record.{name}"), shown_day(day))
            for name, day in dates(self.policy, self.case).items()
        ]

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

    def tasks(self) -> Iterator[Block]:
        every = tasks(self.policy, self.case, self.decision, reader_is_lead=False)
        for name, mine in (("tasks", True), ("others", False)):
            found = [task for task in every if task.yours is mine]
            if found:
                title = self.words(f"record.{name}")
                parts = ("step", "task", "carried_out") if mine else ("step", "task")
                yield Heading(title)
                yield Table(
                    tuple(self.words(f"record.{part}") for part in parts),
                    tuple(map(self.task, found)),
                    title,
                    _TASKS if mine else _OTHERS,
                )

    def task(self, task: TaskText) -> tuple[tuple[Block, ...], ...]:
        first = cell(task.step, tone=Tone.STRONG)
        body = (
            *cell(task.says, tone=Tone.STRONG),
            *cell(*filter(None, (task.how, task.contact, task.deadline))),
            *cell(*(f"{self.words('record.why')}: {why}" for why in task.why), tone=Tone.HINT),
        )
        if task.yours:
            return first, body, cell("")
        return (*first, *cell(task.owner, tone=Tone.HINT)), body

    def checked(self) -> list[str]:
        return [
            statement.text
            for statement in self.case.statements
            if statement.kind == INFERRED and statement.text.strip()
        ]

    def listed(self, title: str, blocks: Sequence[Block]) -> Iterator[Block]:
        if blocks:
            yield Heading(self.words(title))
            yield from blocks

    @staticmethod
    def pairs(left: str, right: str, rows: list[tuple[str, str]]) -> Table:
        cells = tuple((cell(label, tone=Tone.STRONG), cell(text)) for label, text in rows)
        return Table((left, right), cells, left, _PAIRS)


class _FollowUp(_Record):
    """The page of a follow-up: laid out as the record that it belongs to."""

    def __init__(self, policy: Policy, case: Case, follow_up: FollowUp, record: Record) -> None:
        self.follow_up, self.record = follow_up, record
        self.own = load_catalogue("follow_up").reworded(rewording(policy, follow_up.decision.snapshot))
        super().__init__(policy, case, follow_up.decision, record.reference, follow_up.made)

    def blocks(self) -> Iterator[Block]:
        yield Paragraph(self.own("theirs"))
        yield from self.asked()
        if set(load_outline(self.policy).ending.after.over) & set(self.decision.routes):
            yield Heading(self.own("disagree.title"))
            yield from bullets(self.own.lists["disagree.lines"])

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
            (self.own(f"page.answered_{who}"), shown_day(day)) for who, day in self.follow_up.days.items()
        ]
        return [
            (self.own("page.number"), str(len(self.record.follow_ups) + 1)),
            (self.own("page.decided"), decided),
            *given,
            (self.own("page.chase"), self.own(f"chased.{self.follow_up.whom_next}")),
        ]
