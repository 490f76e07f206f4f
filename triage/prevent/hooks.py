"""Prevent as the library is given it. What only documents need is loaded when the first one is made."""

from __future__ import annotations

import datetime

from triage.cases.model import Case
from triage.documents.model import Document
from triage.engine.decision import Decision
from triage.pathway import Pathway
from triage.policy.model import Policy
from triage.prevent.police import police_fields
from triage.prevent.prefill import prefilled
from triage.shipped import DIALOGS, FEATURES, RULES, shipped


def _done(policy: Policy, case: Case) -> list[str]:
    from triage.prevent.done import done_so_far

    return done_so_far(policy, case)


def _still_open(case: Case) -> list[str]:
    from triage.prevent.done import open_reason

    return open_reason(case)


def _note(
    policy: Policy, case: Case, decision: Decision, reference: str, made: datetime.date, lineage: str
) -> Document:
    from triage.prevent.note import note_document

    return note_document(policy, case, decision, reference, made, lineage)


PREVENT = Pathway(
    "prevent",
    shipped(RULES, "prevent"),
    shipped(DIALOGS, "prevent"),
    shipped(FEATURES, "prevent"),
    prefill=prefilled,
    fields_told=police_fields,
    done=_done,
    still_open=_still_open,
    note=_note,
)
