"""What a decision asks, in words: shared by the note and the record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from triage.cases.catalogue import Catalogue, load_catalogue
from triage.cases.model import Case
from triage.conversation.outline import load_outline
from triage.conversation.script import load_script
from triage.engine.deciding import asked_now, rewording
from triage.engine.decision import UNDECIDED, Decision, Task
from triage.kinds.dates import shown_day
from triage.paperwork.sending import edition_warning, sending_texts, sends
from triage.policy.model import ABSENT, Contact, Duty, Policy, Rule, Wording
from triage.policy.terms import USER
from triage.policy.wording import cited_words


@dataclass(frozen=True, slots=True)
class TaskText:
    """One task in words. ``yours`` says whether it is the user's own."""

    tasks: tuple[Task, ...]
    """What the decision asks: one task, or several that one call serves."""
    step: str
    by: str
    owner: str
    yours: bool
    says: str
    how: str
    contact: str
    deadline: str
    why: tuple[str, ...]


def paper_words(policy: Policy | None = None, decision: Decision | None = None) -> Catalogue:
    """The wording of the documents; with a decision, as its overrides have it said."""
    words = load_catalogue("paperwork")
    if policy is None or decision is None:
        return words
    reword = rewording(policy, decision.snapshot)
    return words if reword is str else words.reworded(reword)


def is_lead(policy: Policy, case: Case) -> bool:
    """Whether the user is the lead on the concern."""
    return load_outline(policy).ending.lead.is_user(case.answers)


def lead_owner(policy: Policy) -> str:
    """Whose tasks those of the lead are; empty where the pathway has no lead."""
    return load_outline(policy).ending.lead.owner


def headline(policy: Policy, decision: Decision) -> Wording:
    """The words that lead the advice; the rule decides where a route has different reasons, and the
    safeguarding lead reads their own."""
    reword = rewording(policy, decision.snapshot)
    if decision.route == UNDECIDED:
        words = paper_words()
        return Wording(words("common.undecided"), words("common.undecided_means"))
    for rule_id in decision.fired:
        told = policy.wording_by_rule.get(rule_id)
        if told and decision.route in _rule(policy, decision.area, rule_id).routes:
            return _read_by(policy, decision, told, reword)
    route = policy.routes[decision.route]
    return _read_by(policy, decision, Wording(route.headline, route.means, route.to_lead), reword)


def _read_by(policy: Policy, decision: Decision, told: Wording, reword: Callable[[str], str]) -> Wording:
    lead = load_outline(policy).ending.lead
    found = told.to_lead if told.to_lead and lead.is_user(decision.snapshot) else told
    return Wording(reword(found.headline), reword(found.means))


def beside(policy: Policy, decision: Decision) -> list[str]:
    """What runs beside the main route, one text for each."""
    return [f"{policy.routes[route].headline}. {policy.routes[route].means}" for route in decision.parallel]


def tasks(
    policy: Policy, case: Case, decision: Decision, reader_is_lead: bool, *, apart: bool = False
) -> list[TaskText]:
    """Every task of the decision in order; ``reader_is_lead`` chooses the words for lead's tasks.

    Tasks that one call serves are one, unless ``apart``.
    """
    joined = {} if apart else _joined(policy, decision)
    return [
        _asked(policy, case, decision, (task, *joined.get(task.id, ())), reader_is_lead)
        for task in decision.duties
        if not any(task in others for others in joined.values())
    ]


def _joined(policy: Policy, decision: Decision) -> dict[str, tuple[Task, ...]]:
    """The tasks that are done in the call of another one, by the id of that one."""
    found: dict[str, tuple[Task, ...]] = {}
    for task in decision.duties:
        call = policy.duties[task.id].one_call_with
        if call and decision.duty(call):
            found[call] = (*found.get(call, ()), task)
    return found


def _asked(
    policy: Policy, case: Case, decision: Decision, one_call: tuple[Task, ...], reader_is_lead: bool
) -> TaskText:
    task, *others = one_call
    duty = policy.duties[task.id]
    words, reword = paper_words(policy, decision), rewording(policy, decision.snapshot)
    to_lead = _words_to_lead(policy, duty, task, is_lead(policy, case), reader_is_lead)
    how = [
        *(duty.how_by_rule[rule] for rule in task.because if rule in duty.how_by_rule),
        (duty.how_to_lead if to_lead else "") or duty.how,
        *(policy.duties[other.id].in_that_call for other in others),
    ]
    deadline = policy.area(decision.area).deadlines.get(task.id, "")
    return TaskText(
        tasks=one_call,
        step=policy.step_label(task.step, sends(policy, decision)),
        by=task.by,
        owner=words.texts.get(f"common.by_{task.by}") or _capital(policy.terms.owners[task.by]),
        yours=task.by == USER or (task.by == lead_owner(policy) and is_lead(policy, case)),
        says=reword((duty.says_to_lead if to_lead else "") or duty.says),
        how=reword(" ".join(how)),
        contact=_contact(policy, decision, one_call, words),
        deadline=words("common.deadline", deadline=deadline) if deadline else "",
        why=tuple(
            _because(policy, decision, rule, reword)
            for rule in dict.fromkeys(rule for found in one_call for rule in found.because)
        ),
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _words_to_lead(policy: Policy, duty: Duty, task: Task, lead_asks: bool, lead_reads: bool) -> bool:
    """Whether the words for a lead fit: also for whoever does a lead's task in the lead's place, and
    never where a task that goes to the lead goes to somebody else."""
    lead = load_outline(policy).ending.lead
    if lead.owner and duty.by == lead.owner and task.by == USER:
        return True
    if lead.contact and duty.contact == lead.contact and task.contact != lead.contact:
        return False
    return lead_asks or (lead_reads and task.by == lead.owner)


def _contact(policy: Policy, decision: Decision, one_call: tuple[Task, ...], words: Catalogue) -> str:
    """How to reach whom a task names, and how its area wants the form to arrive there."""
    contact = one_call[0].contact
    if not contact:
        return ""
    line = contact_line(policy, decision.area, contact, sending=sends(policy, decision))
    how = " ".join(
        dict.fromkeys(text for task in one_call for text in sending_texts(policy, decision, task, words))
    )
    return line if not how else f"{line}{'' if line.endswith('.') else '.'} {how}"


def contact_line(policy: Policy, area: str, contact_id: str, *, sending: bool = False) -> str:
    """How to reach a contact, or that the area lacks it and whom to ask instead.

    ``sending``: a form is to be sent now, so that its destination may be asked of those who advise.
    Empty for people of the user's own organisation, whom the task names already.
    """
    kind = policy.contact_kinds[contact_id]
    words = paper_words()
    found = policy.contact_or_else(area, contact_id)
    if found:
        return words("common.contact", name=found.name, how="; ".join(_ways(found, words)))
    if kind.own_organisation:
        return f"{kind.name}: {kind.fallback}" if kind.always_shown else ""
    asked = _may_be_asked(policy, area) if sending and contact_id == policy.terms.form_goes_to else None
    if asked:  # whoever advises can say where a form goes; the form itself is for the police alone
        return words(
            "common.contact_to_ask",
            name=kind.name,
            asked=asked.name,
            how="; ".join(_reached(asked, words)),
            fallback=kind.fallback,
        )
    return words("common.contact_missing", name=kind.name, fallback=kind.fallback)


def _may_be_asked(policy: Policy, area: str) -> Contact | None:
    """Whoever advises, and can say where a form goes; the form itself is not for them."""
    return policy.contact(area, load_outline(policy).ending.sent.may_ask)


def _ways(contact: Contact, words: Catalogue) -> list[str]:
    return [*_reached(contact, words), *([contact.note.removesuffix(".")] if contact.note else [])]


def _reached(contact: Contact, words: Catalogue) -> list[str]:
    """How to reach a contact, without what an area remarks on what it is for."""
    later = words("common.out_of_hours", how=contact.out_of_hours) if contact.out_of_hours else ""
    online = words("common.online_form", address=contact.online_form) if contact.online_form else ""
    ways = (contact.phone, contact.email, online, contact.hours, later)
    return [way.removesuffix(".") for way in ways if way]


def _rule(policy: Policy, area: str, rule_id: str) -> Rule:
    return policy.rules.get(rule_id) or next(rule for rule in policy.area(area).rules if rule.id == rule_id)


def _because(policy: Policy, decision: Decision, rule_id: str, reword: Callable[[str], str]) -> str:
    # What a document says stays as it is.
    rule = _rule(policy, decision.area, rule_id)
    words = paper_words()
    cited = [cited_words(policy, source) for source in rule.sources]
    return words("record.because", because=reword(rule.because or rule.says), sources="; ".join(cited))


def warnings(policy: Policy, decision: Decision) -> list[str]:
    """What must be known about the advice itself: disagreement, contacts past their review, and an area
    that takes another edition of the form."""
    words = paper_words(policy, decision)
    found = [words("common.degraded")] if decision.evaluators_disagree else []
    for notice in decision.notices:
        if notice.id == "area_review_overdue" and notice.since:
            found.append(
                words(
                    "common.review_overdue", area=policy.area(decision.area).name, day=shown_day(notice.since)
                )
            )
    edition = edition_warning(policy, decision, words)
    return [*found, edition] if edition else found


def area_name(policy: Policy, decision: Decision) -> str:
    """The area as documents name it."""
    if decision.area == policy.not_known:
        return paper_words()("common.area_not_known")
    return policy.area(decision.area).name


def areas_named(policy: Policy, decision: Decision) -> tuple[str, ...]:
    """The area as documents name it; none where the policy has only one, so that nobody is asked for it."""
    return (area_name(policy, decision),) if len(policy.areas) > 1 else ()


def open_facts(policy: Policy, case: Case, decision: Decision) -> list[str]:
    """The questions still to be answered, as if the case had not been stopped with a note."""
    outline = load_outline(policy)
    snapshot = {**decision.snapshot, **dict.fromkeys(outline.stopping(), ABSENT)}
    reword = rewording(policy, decision.snapshot)
    asks = {question.fact: reword(question.ask) for question in load_script(policy).questions.values()}
    wanted = [
        asks.get(fact.id, fact.label)
        for fact in policy.facts.values()
        if fact.id not in case.answers
        and fact.id not in outline.ending.lead.not_open
        and (fact.id in decision.still_needed or asked_now(fact, snapshot))
        and not fact.never_needed
    ]
    return list(dict.fromkeys(wanted))
