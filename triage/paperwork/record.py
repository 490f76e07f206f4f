"""The record as JSON: closed-vocabulary answers, the decision, reference and dates. No names in it."""

from __future__ import annotations

import datetime
import json

from triage.cases.model import Case
from triage.engine.decision import Decision

FORMAT = 1
"""The version of the file's layout. ``follow_ups`` is there for what the police and panel answer."""


def record_json(case: Case, decision: Decision, reference: str, made: datetime.date) -> bytes:
    """The record file: ``format``, ``reference``, ``made``, ``area``, ``answers``, ``dates``,
    ``decision`` (as ``triage decide --json`` prints it) and ``follow_ups`` (a list, still empty).

    The person's details, the narrative and the statements stay out of it.
    """
    record = {
        "format": FORMAT,
        "reference": reference,
        "made": made.isoformat(),
        "area": case.area,
        "answers": {name: list(value) if isinstance(value, tuple) else value
                    for name, value in case.answers.items()},
        "dates": dates(case),
        "decision": decision.as_json(),
        "follow_ups": [],
    }
    return (json.dumps(record, indent=2, ensure_ascii=False) + "\n").encode()


def dates(case: Case) -> dict[str, str]:
    """The days that the form gives, as ISO dates; others are left out."""
    found = {name: case.form.get(f"dates.{name}") for name in ("first_known", "referred")}
    return {name: value.isoformat() for name, value in found.items() if isinstance(value, datetime.date)}
