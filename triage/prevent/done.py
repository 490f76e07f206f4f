"""What staff did so far, and what is open beside the facts: for the note and the record."""

from __future__ import annotations

from triage.cases.catalogue import in_a_row
from triage.cases.model import Case
from triage.kinds.values import YesNoText
from triage.paperwork.advice import is_lead, paper_words
from triage.policy.model import Policy
from triage.prevent.police import ACTION
from triage.prevent.prefill import no_reason


def open_reason(case: Case) -> list[str]:
    """The question why the person is not told, where nobody said."""
    informed = case.form.get("safeguarding.individual_informed")
    asked = isinstance(informed, YesNoText) and no_reason() in informed.text
    return [paper_words()("note.open_reason")] if asked else []


def done_so_far(policy: Policy, case: Case) -> list[str]:
    """What staff did, one sentence each."""
    words = paper_words()
    consulted = case.answers.get("consulted")
    found: list[str] = []
    if isinstance(consulted, tuple):
        labels = in_a_row(policy.facts["consulted"].values[word] for word in consulted)
        # A lead is somebody, and so are the police: then that nobody was spoken to would not be true.
        nobody = not is_lead(policy, case) and case.answers.get("police_told") != "yes"
        found.append(
            words("done.consulted", labels=labels)
            if labels
            else words("done.consulted_nobody")
            if nobody
            else ""
        )
    action = case.form.get(ACTION)
    text = action.text if isinstance(action, YesNoText) else ""
    # The form's own words on the police say more than the answer does.
    facts = {
        "police": "police_told",
        "agree": "police_agree",
        "advice": "prevent_team_advice",
        "lead": "lead_agrees",
        "person": "person_told",
        "parent": "parent_told",
        "context": "context_explored",
    }
    said = {
        group: words.texts.get(f"done.{group}_{case.answers.get(fact)}", "") for group, fact in facts.items()
    }
    if text.strip():
        said["police"] = text
    found.extend(said.values())
    return [line for line in found if line.strip()]
