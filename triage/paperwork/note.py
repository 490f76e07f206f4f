"""The note for the safeguarding lead: what stands in it, in order, and as text to paste."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from triage.cases.catalogue import in_a_row
from triage.cases.model import Case, Statement
from triage.engine.decision import Decision
from triage.kinds.cleaning import clean_to_paste
from triage.kinds.dates import shown_day
from triage.kinds.values import NOT_KNOWN
from triage.paperwork.advice import (
    TaskText,
    area_name,
    beside,
    done_so_far,
    headline,
    is_lead,
    open_facts,
    paper_words,
    tasks,
    warnings,
)
from triage.policy.model import Policy

TITLE, META, HEADING, PART, STEP, TEXT, QUOTE, ITEM, SMALL = (
    "title",
    "meta",
    "heading",
    "part",
    "step",
    "text",
    "quote",
    "item",
    "small",
)
CHECK_WITH_LEAD = "check_with_lead"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph and what it is."""

    kind: str
    text: str


def note_lines(
    policy: Policy, case: Case, decision: Decision, reference: str, made: datetime.date, lineage: str = ""
) -> list[Line]:
    """The whole note in order. ``lineage``: what is said of earlier papers of the concern."""
    note = _Note(policy, case, decision, reference, made)
    note.lineage = lineage
    return [line for line in note.lines() if line.text.strip()]


def as_text(lines: list[Line]) -> str:
    """The note as plain text, ready to paste into another system."""
    shown: list[str] = []
    for line in lines:
        text = clean_to_paste(line.text)
        if line.kind in (HEADING, TITLE):
            shown.extend(["", text.upper() if line.kind == HEADING else text])
        elif line.kind == ITEM:
            shown.append("- " + text)
        elif line.kind in (PART, STEP):
            shown.append(text + ":")
        else:
            shown.append(text)
    return "\n".join(shown).lstrip("\n") + "\n"


class _Note:
    def __init__(
        self, policy: Policy, case: Case, decision: Decision, reference: str, made: datetime.date
    ) -> None:
        self.policy, self.case, self.decision = policy, case, decision
        self.reference, self.made = reference, made
        self.words = paper_words(policy, decision)
        self.lineage = ""

    def lines(self) -> Iterator[Line]:
        yield from self.top()
        yield from self.story("seen", self.words("note.nothing_written"))
        yield from self.story("told", self.words("note.nothing_told"))
        yield from self.story("inferred", "")
        yield from self.ticked()
        yield Line(HEADING, self.words("note.done"))
        for text in done_so_far(self.policy, self.case) or [self.words("done.nothing")]:
            yield Line(ITEM, text)
        yield from self.next()
        open_questions = self.open()
        if open_questions:
            yield Line(HEADING, self.words("note.open"))
            for text in open_questions:
                yield Line(ITEM, text)
        yield Line(SMALL, self.words("note.closing"))

    def top(self) -> Iterator[Line]:
        yield Line(SMALL, self.policy.area(self.decision.area).marking)
        yield Line(TITLE, self.words("note.title"))
        yield Line(
            META,
            " · ".join(
                [
                    f"{self.words('common.reference')} {self.reference}",
                    f"{self.words('common.area')}: {area_name(self.policy, self.decision)}",
                    shown_day(self.made),
                ]
            ),
        )
        yield Line(META, self.lineage)
        sender = self.sender()
        blank = self.words("note.write_in")
        yield Line(META, f"{self.words('note.from')}: {sender or blank}")
        yield Line(META, f"{self.words('note.person')}: {blank}")
        about = self.about()
        if about:
            yield Line(META, f"{self.words('note.about')}: {about}")
        # Said as it is, whatever stands in the lead's place elsewhere: the reader has to know.
        in_charge = paper_words().texts.get(f"note.in_charge_{self.case.answers.get('person_in_charge')}", "")
        if in_charge:
            yield Line(META, in_charge)
        yield Line(SMALL, self.words("note.intro"))

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

    def story(self, kind: str, empty: str) -> Iterator[Line]:
        found = self.of(kind)
        if found or empty:
            yield Line(HEADING, self.words(f"note.{kind}"))
        if not found:
            yield Line(TEXT, empty)
        for statement in found:
            # Nobody is asked on which day something else was considered.
            day = "" if kind == "inferred" and not statement.when.strip() else "_on_a_day"
            yield Line(
                PART,
                self.words(
                    f"note.attribution{day}",
                    by=statement.by.strip() or self.words("note.somebody"),
                    when=shown_day(statement.when.strip()) or self.words("note.no_day"),
                ),
            )
            yield Line(QUOTE, statement.text)

    def of(self, kind: str) -> list[Statement]:
        return [found for found in self.case.statements if found.kind == kind and found.text.strip()]

    def ticked(self) -> Iterator[Line]:
        marks = self.case.answers.get("indicators")
        if isinstance(marks, tuple) and marks:
            labels = in_a_row(self.policy.facts["indicators"].values[mark] for mark in marks)
            yield Line(HEADING, self.words("note.ticked"))
            yield Line(TEXT, self.words("note.ticked_text", labels=labels))

    def next(self) -> Iterator[Line]:
        words = headline(self.policy, self.decision)
        yield Line(HEADING, self.words("note.next"))
        if self.decision.route == CHECK_WITH_LEAD and not is_lead(self.case):
            yield Line(TEXT, self.words("note.you_are_the_lead"))
        else:
            yield Line(TEXT, f"{words.headline}. {words.means}")
        for text in (*beside(self.policy, self.decision), *warnings(self.policy, self.decision)):
            yield Line(TEXT, text)
        asked = tasks(self.policy, self.case, self.decision, reader_is_lead=True)
        groups: list[tuple[str, Callable[[TaskText], bool]]] = (
            [
                ("for_you", lambda task: task.yours),
                ("for_others", lambda task: not task.yours),
            ]
            if is_lead(self.case)
            else [
                ("for_staff", lambda task: task.by == "you"),
                ("for_lead", lambda task: task.by == "lead"),
                ("for_others", lambda task: task.by not in ("you", "lead")),
            ]
        )
        for name, mine in groups:
            found = [task for task in asked if mine(task)]
            if found:
                yield Line(PART, self.words(f"note.{name}"))
            step = ""
            for task in found:
                if task.step != step:
                    yield Line(STEP, task.step)
                step = task.step
                yield Line(
                    ITEM, " ".join(filter(None, [task.says, task.how, task.deadline, _stopped(task.contact)]))
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
        return [*questions, *open_facts(self.policy, self.case, self.decision)]


def _stopped(text: str) -> str:
    return text if not text or text.endswith((".", "!", "?", ")")) else text + "."
