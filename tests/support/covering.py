"""Cases in which every two or three answers stand together, so that none of them is left untried."""

from __future__ import annotations

import itertools

import oracle

GRAVE_PUPIL = {
    "immediate_danger": "no",
    "imminent_travel": "no",
    "planning_offence": "no",
    "role": "noticed_it",
    "about": "pupil_or_student",
    "indicators": ("extreme_online",),
    "ground_beyond_identity": "yes",
    "consulted": ("safeguarding_lead",),
    "stops_with_note": "no",
    "additional_concern": "yes",
    "age": 15,
    "vulnerabilities": (),
    "lead_agrees": "yes",
    "earlier_concerns": "no",
    "context_explored": "yes",
    "concern_remains": "yes",
    "household_risk": "no",
    "known_to": (),
    "person_told": "yes",
    "parent_told": "yes",
}


Levels = dict[str, list[oracle.Answer | None]]


AGES: list[oracle.Answer | None] = [None, "unknown", 0, 9, 10, 15, 16, 17, 18, 120]


_WORDS: Levels = {
    name: [None, *values]
    for name, values in oracle.VALUES.items()
    if name not in (*oracle.LISTS, "age", "area", "sector", *oracle.FOLLOW_UP)
}


LEVELS: Levels = _WORDS | {
    "indicators": [
        None,
        (),
        *((word,) for word in oracle.INDICATORS),
        ("withdrawal", "something_else"),
        ("open_support", "hostility_to_outsiders"),
        ("extreme_material", "withdrawal"),
        oracle.INDICATORS,
    ],
    "consulted": [
        None,
        (),
        ("advice_line",),
        ("advice_line", "prevent_lead"),
        *((word,) for word in oracle.CONSULTED[:-1]),
    ],
    "vulnerabilities": [None, (), ("isolated",), oracle.VULNERABILITIES],
    "known_to": [None, (), *((word,) for word in oracle.LISTS["known_to"]), oracle.LISTS["known_to"]],
    "age": AGES,
}


BEFORE_ONLY = (
    "role",
    "about",
    "consulted",
    "lead_available",
    "stops_with_note",
    "vulnerabilities",
    "earlier_concerns",
    "context_explored",
    "prevent_team_advice",
    "person_told",
    "parent_told",
    "informing_raises_risk",
)


LEVELS_AFTER: Levels = (
    {name: levels for name, levels in LEVELS.items() if name not in BEFORE_ONLY}
    | {name: [None, *values] for name, values in oracle.VALUES.items() if name in oracle.FOLLOW_UP}
    | {
        "indicators": [None, (), ("extreme_material",), ("withdrawal",)],
        "police_assessment": list(oracle.VALUES["police_assessment"]),
        "months_since_support_ended": [None, 0, 5, 6, 11, 12, 600],
    }
)


PRIME = 31


def covering_design(levels: Levels, together: int = 3) -> list[dict[str, oracle.Answer]]:
    """Every value of any two or three facts together: polynomials of degree one or two over the field of 31.

    Through any three points runs exactly one of degree two, so three columns show every triple of symbols;
    through any two points exactly one of degree one.
    """
    columns = list(levels.items())
    assert len(columns) <= PRIME
    assert max(len(symbols) for symbols in levels.values()) <= PRIME
    cases: list[dict[str, oracle.Answer]] = []
    for a, b, c in itertools.product(range(PRIME), range(PRIME), range(PRIME if together == 3 else 1)):
        chosen = (
            (name, symbols[(a + b * x + c * x * x) % PRIME % len(symbols)])
            for x, (name, symbols) in enumerate(columns)
        )
        cases.append({name: value for name, value in chosen if value is not None})
    return cases
