"""The record as JSON: closed-vocabulary answers, the decision, reference and dates. No names in it."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Mapping

from triage.cases.model import Case
from triage.conversation.follow_up import FollowUp
from triage.conversation.outline import load_outline
from triage.engine.decision import Decision
from triage.kinds.values import AnswerValue
from triage.policy.model import Policy

FORMAT = 2
"""The version of the file's layout. Records of format 1 had no seal."""
SEAL = "seal"
FOLLOW_UPS = "follow_ups"
DATES, WHOM_NEXT = "dates", "chase"


def record_json(
    policy: Policy,
    case: Case,
    decision: Decision,
    reference: str,
    made: datetime.date,
    lineage: Mapping[str, object] | None = None,
) -> bytes:
    """The record file: ``format``, ``reference``, ``made``, ``area``, ``answers``, ``dates``,
    ``decision`` (as ``triage decide --json`` prints it), ``follow_ups`` (a list, still empty) and
    ``checksum``. ``lineage``: what a later set of papers adds, ``set``, ``replaces`` and ``continues``.

    The person's details, the narrative and the statements stay out of it.
    """
    record: dict[str, object] = {
        "format": FORMAT,
        "reference": reference,
        **(lineage or {}),
        "made": made.isoformat(),
        "area": case.area,
        "answers": _answers(case.answers),
        DATES: dates(policy, case),
        "decision": decision.as_json(),
        FOLLOW_UPS: [],
    }
    return (json.dumps({**record, SEAL: checksum(record)}, indent=2, ensure_ascii=False) + "\n").encode()


def checksum(content: Mapping[str, object]) -> str:
    """The seal of a record: SHA-256 over its content without the seal, whatever its layout.

    It shows that a file was altered or damaged by accident. It is no signature: whoever means to
    alter a record can make a new seal.
    """
    kept = {name: value for name, value in content.items() if name != SEAL}
    canonical = json.dumps(kept, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return f"sha256:{hashlib.sha256(canonical.encode()).hexdigest()}"


def follow_up_entry(follow_up: FollowUp) -> dict[str, object]:
    """What a follow-up adds to ``follow_ups``: words of the closed vocabulary, dates, the decision."""
    return {
        "made": follow_up.made.isoformat(),
        "area": follow_up.area,
        "answers": _answers(follow_up.answers),
        DATES: dict(follow_up.days),
        WHOM_NEXT: follow_up.whom_next,
        "decision": follow_up.decision.as_json(),
    }


def _answers(answers: Mapping[str, AnswerValue]) -> dict[str, object]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in answers.items()}


def dates(policy: Policy, case: Case) -> dict[str, str]:
    """The days that the form gives, as ISO dates; others are left out."""
    sent = load_outline(policy).ending.sent
    found = {name: case.form.get(f"{sent.section}.{name}") for name in sent.days}
    return {name: value.isoformat() for name, value in found.items() if isinstance(value, datetime.date)}
