"""A second reading of the policy, by hand, from the tables of the policy document alone.

Nothing here reads ``rules/``. It is slow and plain on purpose: one line of the table, one line of
code. The tests hold the engine against it.
"""

from __future__ import annotations

from collections.abc import Callable

from oracle_case import (
    CONSULTED,
    FOLLOW_UP,
    GRAVE,
    INDICATORS,
    KNOWN_TO,
    LISTS,
    NO_OPINION,
    NUMBERS,
    NUY,
    NY,
    SAFETY,
    STAFF,
    VALUES,
    VULNERABILITIES,
    WEAK,
    Answer,
    Case,
    Facts,
)
from oracle_duties import DUTIES, STEPS
from oracle_rules import CLOSING, RULES, Row, somebody_told

__all__ = [
    "ASKED",
    "CLOSING",
    "CONSULTED",
    "FOLLOW_UP",
    "GRAVE",
    "INDICATORS",
    "KNOWN_TO",
    "LISTS",
    "NO_OPINION",
    "NUMBERS",
    "NUY",
    "NY",
    "PARALLEL",
    "ROUTES",
    "RULES",
    "SAFETY",
    "STAFF",
    "STEPS",
    "VALUES",
    "VULNERABILITIES",
    "WEAK",
    "Answer",
    "Case",
    "Facts",
    "decide",
    "still_needed",
]

ROUTES = (
    "emergency",
    "police_now",
    "police_led",
    "refer_again",
    "support_completed",
    "alternative_support",
    "channel_support",
    "awaiting_consent",
    "single_agency",
    "channel_panel",
    "waiting",
    "closed",
    "prevent_referral",
    "prevent_advice",
    "check_with_lead",
    "with_police",
    "other_support",
    "advice_for_the_public",
    "no_prevent_action",
)
PARALLEL = ("mash", "adult_safeguarding", "lado")


def _goes_on(case: Case) -> bool:
    return case.is_("no absent", "stops_with_note")


def _may_stop(case: Case) -> bool:
    return (case.checked == "no" and case.is_("yes", "lead_available")) or (
        case.has_consulted("safeguarding_lead") and not case.is_("safeguarding_lead", "role")
    )


def _asked_about_work(case: Case) -> bool:
    return case.some_concern and (
        case.under_18 in ("no", "unknown") or case.is_("colleague", "about") or case.at_least(16, "age")
    )


ASKED: dict[str, Callable[[Case], bool]] = {
    "immediate_danger": lambda c: True,
    "imminent_travel": lambda c: True,
    "planning_offence": lambda c: True,
    "police_told": lambda c: c.safety_worry,
    "police_agree": lambda c: c.is_("yes", "police_told") and c.police_matter,
    "role": lambda c: not c.after,
    "about": lambda c: not c.after and c.staff,
    "person_in_charge": lambda c: not c.after and c.staff and c.is_("colleague", "about"),
    "indicators": lambda c: not c.after and c.staff,
    "ground_beyond_identity": lambda c: bool(c.ticked("indicators")),
    "consulted": lambda c: c.concern_path and c.clear,
    "lead_available": lambda c: c.concern_path and c.clear and c.checked == "no",
    "stops_with_note": lambda c: c.concern_path and c.clear and _may_stop(c),
    "prevent_team_advice": lambda c: (
        c.concern_path and c.clear and c.has_consulted("police_prevent_team") and _goes_on(c)
    ),
    "additional_concern": lambda c: c.staff or c.after,
    "age": lambda c: c.concern_path or c.additional or c.after,
    "could_be_under_18": lambda c: c.is_("unknown", "age"),
    "vulnerabilities": lambda c: not c.after and c.staff and _goes_on(c),
    "earlier_concerns": lambda c: c.concern_path and _goes_on(c),
    "context_explored": lambda c: c.concern_path and c.clear and _goes_on(c),
    "concern_remains": lambda c: c.concern_path and _goes_on(c),
    "household_risk": lambda c: c.live and c.child,
    "known_to": lambda c: c.live,
    "children_at_home": lambda c: c.some_concern and c.under_18 in ("no", "unknown"),
    "works_with_children": _asked_about_work,
    "works_with_adults_at_risk": _asked_about_work,
    "lead_agrees": lambda c: (
        c.refers and c.is_("noticed_it on_behalf", "role") and c.has_consulted("safeguarding_lead")
    ),
    "person_told": lambda c: c.refers and not c.others_say_who_tells,
    "parent_told": lambda c: c.refers and c.child and not c.others_say_who_tells,
    "informing_raises_risk": lambda c: somebody_told(c, "no"),
    "panel_decision": lambda c: c.genuine_risk,
    "other_needs": lambda c: (
        c.is_("not_at_risk", "police_assessment") or c.is_("not_appropriate", "panel_decision")
    ),
    "support_consent": lambda c: c.is_("adopted", "panel_decision"),
    "consent_from": lambda c: c.is_("given", "support_consent"),
    "support_outcome": lambda c: c.valid_consent,
    "months_since_support_ended": lambda c: c.is_("successful no_meaningful_outcome", "support_outcome"),
    "new_information": lambda c: True,
}
"""When each fact is asked; those of the stage after a referral in a follow-up only."""


def decide(facts: Facts, young_below: int = 10) -> dict[str, object]:
    """What the document asks for in one case: the parts of a decision that facts decide."""
    case = Case(facts, young_below)
    stages = ("always", "after" if case.after else "before")
    fired = [row for row in RULES if row.stage in stages and row.when(case)]
    given = {route for row in fired for route in row.routes.split()}
    routes = [route for route in ROUTES if route in given]
    return {
        "route": routes[0] if routes else "undecided",
        "routes": routes,
        "parallel": [route for route in PARALLEL if route in given],
        "duties": [
            _task(case, duty, fired)
            for step in STEPS
            for duty, (its_step, _, _) in DUTIES.items()
            if its_step == step and any(duty in row.duties.split() for row in fired)
        ],
        "fired": [row.id for row in fired],
        "still_needed": still_needed(case),
    }


def _task(case: Case, duty: str, fired: list[Row]) -> dict[str, object]:
    """One duty with its reasons, after "never through the person"."""
    step, by, contact = DUTIES[duty]
    because = [row for row in fired if duty in row.duties.split()]
    keys = dict.fromkeys(key for row in because for key in row.sources.split())
    through_the_person = case.is_("lead_or_head", "person_in_charge")
    if through_the_person and contact == "safeguarding_lead":
        contact = "another_senior"
    if by == "lead" and (through_the_person or case.is_("no", "lead_agrees")):
        by = "you"
    return {
        "id": duty,
        "step": step,
        "by": by,
        "contact": contact,
        "because": [row.id for row in because],
        "sources": list(keys),
    }


def still_needed(case: Case) -> list[str]:
    """The absent facts that are asked now, in order."""
    return [
        name
        for name, asked in ASKED.items()
        if name not in case.facts and (case.after or name not in FOLLOW_UP) and asked(case)
    ]
