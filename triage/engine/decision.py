"""The decision: what the policy asks staff to do next, with its reasons. Immutable."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Task:
    """One duty of a decision: what, in which step, by whom, with which contact, and why."""

    id: str
    step: str
    by: str
    contact: str | None
    because: tuple[str, ...]
    """Rule ids in the order of the policy."""
    sources: tuple[str, ...]
    """Source keys of those rules, each once."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the user must know about the contacts behind a decision."""

    id: str
    """``area_review_overdue``, ``contact_missing`` or ``area_not_known``."""
    since: datetime.date | None = None
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """What the policy asks for one case. ``route`` is ``undecided`` while facts are needed."""

    version: str
    digest: str
    engine: str
    """``durable_rules+python``, or ``python`` where durable_rules is not installed."""
    evaluators_disagree: bool
    """The two evaluators disagreed: everything either of them asked for stands here."""
    area: str
    route: str
    routes: tuple[str, ...]
    parallel: tuple[str, ...]
    duties: tuple[Task, ...]
    fired: tuple[str, ...]
    sources: tuple[str, ...]
    still_needed: tuple[str, ...]
    notices: tuple[Notice, ...]
    snapshot: Mapping[str, str]
    """The snapshot and what was derived from it: words of the closed vocabulary only."""

    def duty(self, duty_id: str) -> Task | None:
        """The task with this duty, if it is asked for."""
        return next((task for task in self.duties if task.id == duty_id), None)

    def as_json(self) -> dict[str, object]:
        """The object that ``triage decide --json`` prints."""
        return {
            "policy": {"version": self.version, "digest": self.digest},
            "engine": self.engine,
            "degraded": self.evaluators_disagree,
            "area": self.area,
            "route": self.route,
            "routes": list(self.routes),
            "parallel": list(self.parallel),
            "duties": [
                {
                    "id": task.id,
                    "step": task.step,
                    "by": task.by,
                    "contact": task.contact,
                    "because": list(task.because),
                    "sources": list(task.sources),
                }
                for task in self.duties
            ],
            "fired": list(self.fired),
            "still_needed": list(self.still_needed),
            "notices": [_notice(notice) for notice in self.notices],
        }


def _notice(notice: Notice) -> dict[str, object]:
    shown: dict[str, object] = {"id": notice.id}
    if notice.since:
        shown["since"] = notice.since.isoformat()
    if notice.contact:
        shown["contact"] = notice.contact
    return shown
