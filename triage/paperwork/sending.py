"""How an area wants the form to arrive: online, with whom copied, beside which request, in which edition."""

from __future__ import annotations

import re

from triage.cases.catalogue import Catalogue
from triage.conversation.outline import load_outline
from triage.engine.deciding import holds
from triage.engine.decision import Decision, Task
from triage.policy.model import Policy

_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


def sends(policy: Policy, decision: Decision) -> bool:
    """Whether something is sent at all."""
    step = load_outline(policy).ending.sent.step
    return any(task.step == step for task in decision.duties)


def sending_texts(policy: Policy, decision: Decision, task: Task, words: Catalogue) -> list[str]:
    """What the area's pack says of the form beside the contact of a task, one sentence or two for each."""
    area, sent = policy.area(decision.area), load_outline(policy).ending.sent
    if task.contact == sent.beside and area.attach_to_mash_request and sends(policy, decision):
        return [words("common.attach_to_mash_request")]
    if task.contact != policy.terms.form_goes_to or task.step == sent.put_off:
        return []
    found = [words("common.use_online_form")] if area.online_form else []
    if area.how_to_send != policy.areas[policy.national].how_to_send:
        found.append(words("common.how_to_send", how=area.how_to_send))
    if area.copied_to:
        found.append(words("common.copied_to", whom="; ".join(area.copied_to)))
    if area.copied_to_under_18 and holds(sent.copies_where, decision.snapshot):
        found.append(words("common.copied_to_under_18", whom="; ".join(area.copied_to_under_18)))
    return found


def edition_warning(policy: Policy, decision: Decision, words: Catalogue) -> str:
    """That the area takes another edition of the form than the one made here; empty where nothing is sent,
    or the edition is the same, or the area does not say."""
    area = policy.area(decision.area)
    ours, taken = policy.form_of(decision.area).edition, area.form_edition
    if not taken or not sends(policy, decision) or _same_edition(taken, ours):
        return ""
    return words("common.form_edition", area=area.name, taken=taken, ours=ours)


def _same_edition(one: str, other: str) -> bool:
    years = [_YEAR.search(text) for text in (one, other)]
    if years[0] and years[1]:
        return years[0][0] == years[1][0]  # an edition is known by its year, whatever else is said of it
    return one.strip().casefold() == other.strip().casefold()
