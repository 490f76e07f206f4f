"""A decision as people read it: what is asked next, and for policy owners which rules led to it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from triage.cases.ages import shown_day
from triage.cases.model import Case
from triage.cases.words import Words, load_words
from triage.engine.deciding import holds
from triage.engine.decision import Decision, Task
from triage.faces.policy_pages import STAGES, condition_lines, every_rule, para, source_line, then_texts
from triage.paperwork.advice import Asked, beside, headline, tasks
from triage.policy.areas import overdue_since
from triage.policy.conditions import route_name
from triage.policy.model import ABSENT, Area, Policy, Rule, Test

Confirmations = Mapping[str, tuple[str, datetime.date]]
"""Who confirmed the contacts of an area, and on which day, by area id."""

TITLE = "What the policy asks you to do next"


def decided_lines(policy: Policy, case: Case, decision: Decision, confirmed: Confirmations) -> list[str]:
    """The decision for staff: the headline, then every task in sequence with its contact. No ids."""
    return _Page(policy, case, decision, confirmed).lines(ids=False)


def explained_lines(policy: Policy, case: Case, decision: Decision, confirmed: Confirmations) -> list[str]:
    """The decision for policy owners: the same, then every rule behind it, with its source and the
    answers that led to it."""
    lines = _Page(policy, case, decision, confirmed).lines(ids=True)
    rules = every_rule(policy)
    lines += ["", "The rules behind it"] if decision.fired else ["", "No rule applies yet."]
    for rule_id in decision.fired:
        lines += ["", *_rule(policy, case, decision, rules[rule_id])]
    return [*lines, "", f"Policy version {decision.version}, {decision.digest}"]


def confirmation_line(area: Area, confirmed: Confirmations, today: datetime.date) -> str:
    """What to say beside an area's contacts: who confirmed them, or that their review is overdue."""
    words = load_words("words")
    if area.id in confirmed:
        name, day = confirmed[area.id]
        return words("confirmed_contact", name=name, date=shown_day(day))
    due = overdue_since(area, today)
    return words("stale_contact", date=shown_day(due)) if due else ""


class _Page:
    """The part that staff and policy owners read alike."""

    def __init__(self, policy: Policy, case: Case, decision: Decision, confirmed: Confirmations) -> None:
        self.policy = policy
        self.case = case
        self.decision = decision
        self.words: Words = load_words("words")
        self.beside_contact = self._beside_contact(confirmed)

    def lines(self, *, ids: bool) -> list[str]:
        told = headline(self.policy, self.decision)
        lines = [TITLE, "", *para(f"{told.headline}{self._routes() if ids else ''}"), *para(told.means)]
        if self.decision.degraded:
            lines += ["", *para(self.words("degraded"))]
        for route_id, text in zip(self.decision.parallel, beside(self.policy, self.decision), strict=True):
            lines += ["", *para(f"{text}{f' [{route_id}]' if ids else ''}")]
        lines += self._tasks(ids)
        if self.decision.area == self.policy.not_known and any(task.contact for task in self.decision.duties):
            lines += ["", *para(self.words("unknown_area"))]
        lines += self._still_open()
        return [*lines, "", *para(self.words("always"))]

    def _routes(self) -> str:
        return f" [{', '.join(self.decision.routes)}]" if self.decision.routes else ""

    def _tasks(self, ids: bool) -> list[str]:
        asked = tasks(self.policy, self.case, self.decision, reader_is_lead=False)
        both = list(zip(asked, self.decision.duties, strict=True))
        lines: list[str] = []
        for yours, title in ((True, self.words("yours")), (False, self.words("not_yours"))):
            group = [(found, task) for found, task in both if found.yours is yours]
            lines += ["", title.upper()] if group else []
            step = ""
            for found, task in group:
                lines += ["", found.step] if found.step != step else []
                step = found.step
                lines += self._task(found, task, ids)
        return lines

    def _task(self, asked: Asked, task: Task, ids: bool) -> list[str]:
        owner = "" if asked.yours else f"{asked.owner}: "
        lines = para(f"- {owner}{asked.says}{f' [{task.id}]' if ids else ''}", 2)
        for text in (asked.how, asked.deadline, asked.contact):
            lines += para(text, 4) if text else []
        if task.contact in self.policy.area(self.decision.area).contacts and self.beside_contact:
            lines += para(self.beside_contact, 4)
            self.beside_contact = ""  # said once
        rules = ", ".join(task.because)
        return [*lines, *(para(f"Rules: {rules}", 4) if ids else [])]

    def _beside_contact(self, confirmed: Confirmations) -> str:
        area = self.policy.area(self.decision.area)
        overdue = [notice.since for notice in self.decision.notices if notice.id == "area_review_overdue"]
        if overdue and overdue[0]:
            return self.words("stale_contact", date=shown_day(overdue[0]))
        return confirmation_line(area, confirmed, datetime.date.min) if area.id in confirmed else ""

    def _still_open(self) -> list[str]:
        if not self.decision.still_needed:
            return []
        labels = [self.policy.facts[fact].label for fact in self.decision.still_needed]
        return ["", "Still to be answered",
                *(line for label in labels for line in para(f"- {label}", 2))]


def _rule(policy: Policy, case: Case, decision: Decision, rule: Rule) -> list[str]:
    lines = [f"{rule.id}   ({STAGES[rule.stage].lower()})", *para(rule.says, 2), "  It applies when:"]
    lines += [*condition_lines(policy, rule.when, 4), "  It adds:"]
    for text in then_texts(policy, rule):
        lines += para(f"- {text}", 4)
    lines += para(f"Because: {rule.because}", 2)
    for cited in rule.sources:
        lines += para(f"Source: {source_line(policy, cited)}", 2)
    lines += ["  The answers that led to it:"]
    for text in answer_texts(policy, case, decision, rule):
        lines += para(f"- {text}", 4)
    return lines


def answer_texts(policy: Policy, case: Case, decision: Decision, rule: Rule) -> list[str]:
    """The answers by which a fired rule holds, with the labels of the vocabulary, in order."""
    read = set(_facts_read(policy, decision, [test for tests in rule.when
                                              if holds((tests,), decision.words) for test in tests], set()))
    found = [f"{fact.label}: {_answered(policy, case, fact.id)}"
             for fact in policy.facts.values() if fact.id in read]
    return found or ["This follows from what was not answered."]


def _facts_read(policy: Policy, decision: Decision, tests: list[Test], seen: set[str]) -> Iterator[str]:
    for test in tests:
        name = test.name.partition(":")[0]
        if test.name in seen:
            continue
        seen.add(test.name)
        if name in policy.facts:
            yield name
            continue
        conditions = _behind(policy, decision, test.name)
        inner = [found for tests in conditions for found in tests]
        yield from _facts_read(policy, decision, inner, seen)


def _behind(policy: Policy, decision: Decision, name: str) -> list[tuple[Test, ...]]:
    """The conjunctions by which a derived name has its word, or by which a route was given."""
    if name in policy.derived:
        values = policy.derived[name].values
        conditions = [values.get(decision.words[name], ())] if decision.words[name] != ABSENT else []
    else:
        rules = every_rule(policy)
        conditions = [rules[rule].when for rule in decision.fired
                      if name in (route_name(route) for route in rules[rule].routes)]
    return [tests for condition in conditions for tests in condition if holds((tests,), decision.words)]


def _answered(policy: Policy, case: Case, fact_id: str) -> str:
    fact, answer = policy.facts[fact_id], case.answers.get(fact_id)
    if answer is None:
        return "not answered"
    if isinstance(answer, tuple):
        return "; ".join(fact.values[word] for word in answer) or "none of these"
    return fact.values.get(str(answer), str(answer))
