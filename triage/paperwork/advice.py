"""What a decision asks, in words: shared by the note and the record."""

from __future__ import annotations

import re
from dataclasses import dataclass

from triage.cases.ages import shown_day
from triage.cases.model import Case, YesNoText
from triage.cases.words import Words, in_a_row, load_words
from triage.conversation.script import load_script
from triage.engine.deciding import asked_now
from triage.engine.decision import UNDECIDED, Decision, Task
from triage.policy.model import ABSENT, DESTINATION, Contact, Policy, Rule, Wording

LEAD = "safeguarding_lead"
_MASH = "mash"
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_NOT_FOR_THE_LEAD = ("role", "lead_available", "stops_with_note", "area", "sector")


@dataclass(frozen=True, slots=True)
class Asked:
    """One task in words. ``yours`` says whether it is the user's own."""

    step: str
    by: str
    owner: str
    yours: bool
    says: str
    how: str
    contact: str
    deadline: str
    why: tuple[str, ...]


def paper_words() -> Words:
    """The wording of the documents."""
    return load_words("paperwork")


def is_lead(case: Case) -> bool:
    """Whether the user is the safeguarding lead."""
    return case.answers.get("role") == LEAD


def headline(policy: Policy, decision: Decision) -> Wording:
    """The words that lead the advice; the rule decides where a route has different reasons, and the
    safeguarding lead reads their own."""
    if decision.route == UNDECIDED:
        words = paper_words()
        return Wording(words("common.undecided"), words("common.undecided_means"))
    for rule_id in decision.fired:
        told = policy.told_by_rule.get(rule_id)
        if told and decision.route in _rule(policy, decision.area, rule_id).routes:
            return _read_by(decision, told)
    route = policy.routes[decision.route]
    return _read_by(decision, Wording(route.headline, route.means, route.to_lead))


def _read_by(decision: Decision, told: Wording) -> Wording:
    return told.to_lead if told.to_lead and decision.words.get("role") == LEAD else told


def beside(policy: Policy, decision: Decision) -> list[str]:
    """What runs beside the main route, one text for each."""
    return [f"{policy.routes[route].headline}. {policy.routes[route].means}" for route in decision.parallel]


def tasks(policy: Policy, case: Case, decision: Decision, reader_is_lead: bool) -> list[Asked]:
    """Every task of the decision in order; ``reader_is_lead`` chooses the words for lead's tasks."""
    return [_asked(policy, case, decision, task, reader_is_lead) for task in decision.duties]


def sends(decision: Decision) -> bool:
    """Whether something is sent at all."""
    return any(task.step == "send" for task in decision.duties)


def _asked(policy: Policy, case: Case, decision: Decision, task: Task, reader_is_lead: bool) -> Asked:
    duty = policy.duties[task.id]
    words = paper_words()
    to_lead = is_lead(case) or (reader_is_lead and task.by == "lead")
    deadline = policy.area(decision.area).deadlines.get(task.id, "")
    return Asked(
        step=policy.step_label(task.step, sends(decision)),
        by=task.by,
        owner=words(f"common.by_{task.by}"),
        yours=task.by == "you" or (task.by == "lead" and is_lead(case)),
        says=(duty.says_to_lead if to_lead else "") or duty.says,
        how=(duty.how_to_lead if to_lead else "") or duty.how,
        contact=_contact(policy, decision, task),
        deadline=words("common.deadline", deadline=deadline) if deadline else "",
        why=tuple(_because(policy, decision.area, rule) for rule in task.because),
    )


def _contact(policy: Policy, decision: Decision, task: Task) -> str:
    """How to reach whom a task names, and how its area wants the form to arrive there."""
    if not task.contact:
        return ""
    line, how = contact_line(policy, decision.area, task.contact), " ".join(_sending(policy, decision, task))
    return line if not how else f"{line}{'' if line.endswith('.') else '.'} {how}"


def _sending(policy: Policy, decision: Decision, task: Task) -> list[str]:
    area, words = policy.area(decision.area), paper_words()
    if task.contact == _MASH and area.attach_to_mash_request and sends(decision):
        return [words("common.attach_to_mash_request")]
    if task.contact != DESTINATION or task.step == "later":
        return []
    found = [words("common.use_online_form")] if area.online_form else []
    if area.how_to_send != policy.areas[policy.national].how_to_send:
        found.append(words("common.how_to_send", how=area.how_to_send))
    if area.copied_to:
        found.append(words("common.copied_to", whom="; ".join(area.copied_to)))
    if area.copied_to_under_18 and decision.words.get("child") == "yes":
        found.append(words("common.copied_to_under_18", whom="; ".join(area.copied_to_under_18)))
    return found


def contact_line(policy: Policy, area: str, contact_id: str) -> str:
    """How to reach a contact, or that the area lacks it and whom to ask instead.

    Empty for people of the user's own organisation, whom the task names already.
    """
    kind = policy.contact_kinds[contact_id]
    words = paper_words()
    found = policy.contact(area, contact_id)
    if found:
        return words("common.contact", name=found.name, how="; ".join(_ways(found, words)))
    if kind.own_organisation:
        return ""
    return words("common.contact_missing", name=kind.name, fallback=kind.fallback)


def _ways(contact: Contact, words: Words) -> list[str]:
    later = words("common.out_of_hours", how=contact.out_of_hours) if contact.out_of_hours else ""
    online = words("common.online_form", address=contact.online_form) if contact.online_form else ""
    ways = (contact.phone, contact.email, online, contact.hours, later, contact.note)
    return [way.removesuffix(".") for way in ways if way]


def _rule(policy: Policy, area: str, rule_id: str) -> Rule:
    return policy.rules.get(rule_id) or next(
        rule for rule in policy.area(area).rules if rule.id == rule_id)


def _because(policy: Policy, area: str, rule_id: str) -> str:
    rule = _rule(policy, area, rule_id)
    words = paper_words()
    cited = [words("record.source", heading=source.heading,
                   title=policy.sources[source.key].title if source.key in policy.sources else source.key)
             for source in rule.sources]
    return words("record.because", because=rule.because or rule.says, sources="; ".join(cited))


def warnings(policy: Policy, decision: Decision) -> list[str]:
    """What must be known about the advice itself: disagreement, contacts past their review, and an area
    that takes another edition of the form."""
    words = paper_words()
    found = [words("common.degraded")] if decision.degraded else []
    for notice in decision.notices:
        if notice.id == "area_review_overdue" and notice.since:
            found.append(words("common.review_overdue", area=policy.area(decision.area).name,
                               day=shown_day(notice.since)))
    edition = edition_warning(policy, decision)
    return [*found, edition] if edition else found


def edition_warning(policy: Policy, decision: Decision) -> str:
    """That the area takes another edition of the form than the one made here; empty where nothing is sent,
    or the edition is the same, or the area does not say."""
    area = policy.area(decision.area)
    ours, taken = policy.forms[area.form].edition, area.form_edition
    if not taken or not sends(decision) or _same_edition(taken, ours):
        return ""
    return paper_words()("common.form_edition", area=area.name, taken=taken, ours=ours)


def _same_edition(one: str, other: str) -> bool:
    years = [_YEAR.search(text) for text in (one, other)]
    if years[0] and years[1]:
        return years[0][0] == years[1][0]  # an edition is known by its year, whatever else is said of it
    return one.strip().casefold() == other.strip().casefold()


def area_name(policy: Policy, decision: Decision) -> str:
    """The area as documents name it."""
    if decision.area == policy.not_known:
        return paper_words()("common.area_not_known")
    return policy.area(decision.area).name


def open_facts(policy: Policy, case: Case, decision: Decision) -> list[str]:
    """The questions still to be answered, as if the case had not been stopped with a note."""
    snapshot = {**decision.words, "stops_with_note": ABSENT}
    asks = {question.fact: question.ask for question in load_script(policy).questions.values()}
    wanted = [asks.get(fact.id, fact.label) for fact in policy.facts.values()
              if fact.id not in case.answers and fact.id not in _NOT_FOR_THE_LEAD
              and (fact.id in decision.still_needed or asked_now(fact, snapshot))
              and not fact.never_needed]
    return list(dict.fromkeys(wanted))


def done_so_far(policy: Policy, case: Case) -> list[str]:
    """What staff did, one sentence each."""
    words = paper_words()
    consulted = case.answers.get("consulted")
    found: list[str] = []
    if isinstance(consulted, tuple):
        labels = in_a_row(policy.facts["consulted"].values[word] for word in consulted)
        found.append(words("done.consulted", labels=labels) if labels else words("done.consulted_nobody"))
    action = case.form.get("safeguarding.direct_action")
    text = action.text if isinstance(action, YesNoText) else ""
    # The form's own words on the police say more than the answer does.
    facts = {"police": "police_told", "person": "person_told", "parent": "parent_told",
             "context": "context_explored"}
    said = {group: words.texts.get(f"done.{group}_{case.answers.get(fact)}", "")
            for group, fact in facts.items()}
    if text.strip():
        said["police"] = text
    found.extend(said.values())
    return [line for line in found if line.strip()]
