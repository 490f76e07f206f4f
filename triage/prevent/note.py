"""The note for the safeguarding lead: what stands in it, in order."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from itertools import groupby

from triage.cases.catalogue import in_a_row, load_catalogue
from triage.cases.model import Case, Statement
from triage.documents.model import Document, Heading, Items, Paragraph, Quotation, Tone, bullets
from triage.engine.decision import Decision
from triage.kinds.dates import shown_day
from triage.kinds.values import NOT_KNOWN
from triage.paperwork.advice import (
    TaskText,
    area_name,
    beside,
    headline,
    is_lead,
    open_facts,
    paper_words,
    tasks,
    warnings,
)
from triage.policy.model import Policy
from triage.prevent.done import done_so_far, open_reason

CHECK_WITH_LEAD = "check_with_lead"


def note_document(
    policy: Policy, case: Case, decision: Decision, reference: str, made: datetime.date, lineage: str = ""
) -> Document:
    """The whole note in order. ``lineage``: what is said of earlier papers of the concern."""
    note = _Note(policy, case, decision, reference, made)
    note.lineage = lineage
    words = paper_words()
    return Document(
        words("note.title"),
        tuple(block for block in note.blocks() if isinstance(block, Items) or block.text.strip()),
        words("note.subject"),
        policy.area(decision.area).marking,
        f"{words('common.reference')} {reference}",
        (words("common.page"), words("common.of")),
        maker=load_catalogue("commands")("maker"),
    )


_Block = Heading | Paragraph | Quotation | Items


class _Note:
    def __init__(
        self, policy: Policy, case: Case, decision: Decision, reference: str, made: datetime.date
    ) -> None:
        self.policy, self.case, self.decision = policy, case, decision
        self.reference, self.made = reference, made
        self.words = paper_words(policy, decision)
        self.lineage = ""

    def blocks(self) -> Iterator[_Block]:
        yield from self.top()
        yield from self.story("seen", self.words("note.nothing_written"))
        yield from self.story("told", self.words("note.nothing_told"))
        yield from self.story("inferred", "")
        yield from self.ticked()
        yield Heading(self.words("note.done"), 2)
        yield from bullets(done_so_far(self.policy, self.case) or [self.words("done.nothing")])
        yield from self.next()
        open_questions = self.open()
        if open_questions:
            yield Heading(self.words("note.open"), 2)
            yield from bullets(open_questions)
        yield Paragraph(self.words("note.closing"), Tone.SMALL)

    def top(self) -> Iterator[_Block]:
        yield Heading(self.words("note.title"), 0)
        yield Paragraph(
            " · ".join(
                [
                    f"{self.words('common.reference')} {self.reference}",
                    f"{self.words('common.area')}: {area_name(self.policy, self.decision)}",
                    shown_day(self.made),
                ]
            ),
        )
        yield Paragraph(self.lineage)
        sender = self.sender()
        blank = self.words("note.write_in")
        yield Paragraph(f"{self.words('note.from')}: {sender or blank}")
        yield Paragraph(f"{self.words('note.person')}: {blank}")
        about = self.about()
        if about:
            yield Paragraph(f"{self.words('note.about')}: {about}")
        # Said as it is, whatever stands in the lead's place elsewhere: the reader has to know.
        in_charge = paper_words().texts.get(f"note.in_charge_{self.case.answers.get('person_in_charge')}", "")
        if in_charge:
            yield Paragraph(in_charge)
        yield Paragraph(self.words("note.intro"), Tone.SMALL)

    def sender(self) -> str:
        known = [self._member(name) for name in ("role", "organisation", "phone", "email")]
        name = " ".join(filter(None, [self._member("forename"), self._member("surname")]))
        found = [part for part in (name, *known) if part]
        if found and self.case.form.get("first_identified_by.anonymous") == "yes":
            found.append(self.words("note.anonymous"))
        return ", ".join(found)

    def _member(self, name: str) -> str:
        value = self.case.form.get(f"first_identified_by.{name}")
        return value.strip() if isinstance(value, str) and value.strip() != NOT_KNOWN else ""

    def about(self) -> str:
        values = self.policy.facts["about"].values
        who = values.get(str(self.case.answers.get("about")), "")
        age = self.case.answers.get("age")
        if isinstance(age, int):
            return ", ".join(filter(None, [who, self.words("note.age", age=str(age))]))
        return who

    def story(self, kind: str, empty: str) -> Iterator[_Block]:
        found = self.of(kind)
        if found or empty:
            yield Heading(self.words(f"note.{kind}"), 2)
        if not found:
            yield Paragraph(empty)
        for statement in found:
            # Nobody is asked on which day something else was considered.
            day = "" if kind == "inferred" and not statement.when.strip() else "_on_a_day"
            said_by = self.words(
                f"note.attribution{day}",
                by=statement.by.strip() or self.words("note.somebody"),
                when=shown_day(statement.when.strip()) or self.words("note.no_day"),
            )
            yield Heading(said_by, 3)
            yield Quotation(statement.text)

    def of(self, kind: str) -> list[Statement]:
        return [found for found in self.case.statements if found.kind == kind and found.text.strip()]

    def ticked(self) -> Iterator[_Block]:
        marks = self.case.answers.get("indicators")
        if isinstance(marks, tuple) and marks:
            labels = in_a_row(self.policy.facts["indicators"].values[mark] for mark in marks)
            yield Heading(self.words("note.ticked"), 2)
            yield Paragraph(self.words("note.ticked_text", labels=labels))

    def next(self) -> Iterator[_Block]:
        words = headline(self.policy, self.decision)
        yield Heading(self.words("note.next"), 2)
        if self.decision.route == CHECK_WITH_LEAD and not is_lead(self.policy, self.case):
            yield Paragraph(self.words("note.you_are_the_lead"))
        else:
            yield Paragraph(f"{words.headline}. {words.means}")
        for text in (*beside(self.policy, self.decision), *warnings(self.policy, self.decision)):
            yield Paragraph(text)
        asked = tasks(self.policy, self.case, self.decision, reader_is_lead=True)
        groups: list[tuple[str, Callable[[TaskText], bool]]] = (
            [
                ("for_you", lambda task: task.yours),
                ("for_others", lambda task: not task.yours),
            ]
            if is_lead(self.policy, self.case)
            else [
                ("for_staff", lambda task: task.by == "you"),
                ("for_lead", lambda task: task.by == "lead"),
                ("for_others", lambda task: task.by not in ("you", "lead")),
            ]
        )
        for name, mine in groups:
            found = [task for task in asked if mine(task)]
            if found:
                yield Heading(self.words(f"note.{name}"), 3)
            for step, together in groupby(found, lambda task: task.step):
                yield Heading(step, 4)
                yield from bullets(
                    " ".join(filter(None, [task.says, task.how, task.deadline, _stopped(task.contact)]))
                    for task in together
                )

    def open(self) -> list[str]:
        seen, told = self.of("seen"), self.of("told")
        questions = [] if seen else [self.words("note.open_seen")]
        if not seen and not told:
            questions.append(self.words("note.open_told"))
        for kind, found in (("seen", seen), ("told", told)):
            what = self.words(f"note.what_{kind}")
            if any(not statement.when.strip() for statement in found):
                questions.append(self.words("note.open_when", what=what))
            if any(not statement.by.strip() for statement in found):
                questions.append(self.words("note.open_by", what=what))
        return [
            *questions,
            *open_facts(self.policy, self.case, self.decision),
            *open_reason(self.case),
        ]


def _stopped(text: str) -> str:
    return text if not text or text.endswith((".", "!", "?", ")")) else text + "."
