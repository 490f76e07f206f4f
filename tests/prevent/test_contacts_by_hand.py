"""Which number stands where, written down by hand: a wrong digit, or one line for another, costs time.

Every kind of contact has words for an area that does not give it. No rule and no proof reads them.
"""

from __future__ import annotations

import re

import pytest

from triage.policy import load_policy

POLICY = load_policy()
ADVICE_LINE = "0800 011 3764"
FALLBACKS = {
    "emergency": (("999",), "Ring 999."),
    "police": (("999", "101"), "otherwise 101"),
    "safeguarding_lead": ((), "Ask your head or your manager"),
    "another_senior": ((), "who does not answer to the person"),
    "prevent_advice": (("101", ADVICE_LINE), "101 and ask for the Prevent team"),
    "police_prevent_team": (("101",), "101 and ask for the Prevent team"),
    "referral_destination": (("101",), "101 and ask for the Prevent team"),
    "mash": ((), "children's services"),
    "children_services": ((), "children's services"),
    "adult_safeguarding": ((), "adult social care"),
    "lado": ((), "for the LADO"),
    "advice_line": (("101",), "101 and ask for the Prevent team"),
    "hotline": (("101", "999"), "999 in an emergency"),
    "mental_health_crisis": (("111", "999"), "999 in an emergency"),
}
"""Where an area gives no contact of this kind: the numbers that are named, in order, and whom to ask."""

OUT_OF_HOURS = {"mash", "children_services", "adult_safeguarding"}
"""Where children's services are asked for, somebody is there at night too."""

NATIONAL = {
    "emergency": ("999",),
    "police": ("101", "999"),
    "advice_line": (ADVICE_LINE, "999"),
    "hotline": ("0800 789 321",),
    "mental_health_crisis": ("111",),
}
"""The numbers that are the same everywhere, as the national contacts give them."""

SERVES_INSTEAD = {"prevent_advice": "police_prevent_team"}
"""Advice may come from the police Prevent team. What is for the police never goes to a council's advice."""

_NUMBER = re.compile(r"\b(?:0\d{2,4}(?: \d{3,4})+|\d{3})\b")


def numbers(text: str) -> tuple[str, ...]:
    """Every telephone number in a text, each once, in order."""
    return tuple(dict.fromkeys(_NUMBER.findall(text)))


def test_the_tables_speak_of_every_kind_of_contact() -> None:
    assert set(FALLBACKS) == set(POLICY.contact_kinds)
    assert (
        set(NATIONAL)
        == set(POLICY.areas[POLICY.national].contacts)
        == {kind.id for kind in POLICY.contact_kinds.values() if kind.same_everywhere}
    )


@pytest.mark.parametrize("kind", FALLBACKS)
def test_where_an_area_gives_no_contact_these_numbers_and_no_others_are_named(kind: str) -> None:
    named, asks = FALLBACKS[kind]
    said = POLICY.contact_kinds[kind].fallback
    assert numbers(said) == named
    assert asks in said
    assert ("emergency duty team" in said) is (kind in OUT_OF_HOURS)


@pytest.mark.parametrize("kind", NATIONAL)
def test_the_national_contacts_have_these_numbers(kind: str) -> None:
    contact = POLICY.areas[POLICY.national].contacts[kind]
    said = " ".join((contact.phone, contact.hours, contact.out_of_hours, contact.note))
    assert numbers(said) == NATIONAL[kind]
    assert not contact.email


def test_only_advice_falls_back_on_another_kind_of_contact() -> None:
    assert {kind.id: kind.or_else for kind in POLICY.contact_kinds.values() if kind.or_else} == SERVES_INSTEAD


def test_a_number_of_three_digits_is_one_that_anybody_can_ring() -> None:
    texts = [kind.fallback for kind in POLICY.contact_kinds.values()]
    texts += [text for route in POLICY.routes.values() for text in (route.headline, route.means)]
    texts += [
        text
        for duty in POLICY.duties.values()
        for text in (duty.says, duty.how, duty.says_to_lead, duty.how_to_lead)
    ]
    assert {number for text in texts for number in numbers(text)} <= {"999", "101", "111", ADVICE_LINE}
