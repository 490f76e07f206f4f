"""A second reading of the policy, by hand, from the tables of the policy document alone.

Nothing here reads ``rules/``. It is slow and plain on purpose: one line of the table, one line of
code. The tests hold the engine against it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from oracle_duties import DUTIES

Facts = Mapping[str, str | int | tuple[str, ...]]

NUY = ("no", "unsure", "yes")
NY = ("no", "yes")
INDICATORS = (
    "justifies_violence", "extreme_material", "extreme_contacts", "hateful_language", "extreme_online",
    "open_support", "violence_fixation", "threat_to_harm", "under_influence", "withdrawal",
    "hostility_to_outsiders", "something_else",
)
VULNERABILITIES = (
    "easily_influenced", "low_self_esteem", "isolated", "feels_injustice", "community_tension",
    "anger_at_family_or_peers", "needs_belonging", "bereavement", "exposure_to_conflict",
    "under_achievement", "offending",
)
CONSULTED = ("safeguarding_lead", "prevent_lead", "deputy_or_head", "line_manager", "children_services",
             "police_prevent_team", "advice_line")
GRAVE = {"justifies_violence", "open_support", "violence_fixation", "threat_to_harm"}
WEAK = {"withdrawal", "hostility_to_outsiders", "something_else"}
SAFETY = ("immediate_danger", "imminent_travel", "planning_offence")
LISTS = {"indicators": INDICATORS, "consulted": CONSULTED, "vulnerabilities": VULNERABILITIES}
NUMBERS = {"age": (0, 120), "months_since_support_ended": (0, 600)}

VALUES: dict[str, tuple[str, ...]] = {
    "immediate_danger": NUY, "imminent_travel": NUY, "planning_offence": NUY, "police_told": NY,
    "role": ("noticed_it", "safeguarding_lead", "on_behalf"),
    "about": ("pupil_or_student", "patient_or_service_user", "colleague", "family_or_public"),
    "indicators": INDICATORS, "ground_beyond_identity": NUY, "consulted": CONSULTED,
    "lead_available": NY, "stops_with_note": NY, "additional_concern": NUY, "age": ("unknown",),
    "could_be_under_18": NUY, "vulnerabilities": VULNERABILITIES, "earlier_concerns": NUY,
    "context_explored": NY, "concern_remains": NUY, "children_at_home": NUY, "works_with_children": NUY,
    "person_told": ("no", "not_possible_now", "yes"), "parent_told": ("no", "not_possible_now", "yes"),
    "informing_raises_risk": NUY,
    "area": (), "sector": ("education", "health", "local_authority", "other"),
    "police_assessment": ("pending", "not_at_risk", "genuine_risk", "police_led"),
    "panel_decision": ("pending", "adopted", "not_appropriate", "police_led"),
    "other_needs": NUY, "support_consent": ("not_asked", "given", "refused", "withdrawn"),
    "consent_from": ("person", "guardian"),
    "support_outcome": ("ongoing", "successful", "no_meaningful_outcome"),
    "months_since_support_ended": (), "new_information": NY,
}
"""The vocabulary in the order of asking. Lists may hold several of these, numbers are apart."""

ROUTES = ("emergency", "police_now", "police_led", "refer_again", "support_completed",
          "alternative_support", "channel_support", "awaiting_consent", "single_agency", "channel_panel",
          "waiting", "closed", "prevent_referral", "prevent_advice", "check_with_lead", "with_police",
          "other_support", "no_prevent_action")
PARALLEL = ("mash", "adult_safeguarding", "lado")
STEPS = ("now", "first", "send", "alongside", "later")


class Case:
    """The derived values and short forms of one case, as the document words them."""

    def __init__(self, facts: Facts, young_below: int = 10) -> None:
        self.facts = facts
        self.after = "police_assessment" in facts
        indicators, age = self.ticked("indicators"), facts.get("age")
        self.concern_noticed = None if indicators is None else "yes" if indicators else "no"
        vulnerabilities = self.ticked("vulnerabilities")
        self.vulnerable = None if vulnerabilities is None else "yes" if vulnerabilities else "no"
        self.grave_sign = bool(indicators and indicators & GRAVE)
        self.weak_only = bool(indicators) and indicators <= WEAK
        self.ground = facts.get("ground_beyond_identity")
        if self.ground == "no" and self.grave_sign:
            self.ground = "unsure"
        self.checked = self._checked()
        self.under_18 = self._under_18(age)
        self.young_child = isinstance(age, int) and age < young_below
        worry = any(self.is_("unsure yes", name) for name in SAFETY)
        self.safety_worry = worry
        self.safe = all(facts.get(name) == "no" for name in SAFETY)
        told = facts.get("police_told") == "yes"
        self.clear_to_refer = ("yes" if told else "no") if worry else "yes" if self.safe else None
        self.concern_path = self.concern_noticed == "yes" and self.ground in ("yes", "unsure")
        remains = facts.get("concern_remains")
        self.live = self.concern_path and remains in ("unsure", "yes")
        self.firm = self.live and remains == "yes" and self.ground == "yes" and not self.weak_only
        self.doubt = self.live and not self.firm
        self.not_prevent = (self.concern_noticed == "no"
                            or (self.concern_noticed == "yes" and self.ground == "no")
                            or (self.concern_path and remains == "no"))
        self.additional = self.is_("unsure yes", "additional_concern")
        self.some_concern = self.live or self.additional
        self.child = self.under_18 in ("yes", "unknown")

    def ticked(self, name: str) -> set[str] | None:
        answer = self.facts.get(name)
        return None if answer is None else set(answer)  # type: ignore[arg-type]

    def is_(self, words: str, name: str) -> bool:
        """The fact has one of ``words``; the word ``absent`` stands for no answer."""
        return self.facts.get(name, "absent") in words.split()

    def _checked(self) -> str | None:
        consulted = self.ticked("consulted")
        if self.is_("safeguarding_lead", "role") or (consulted and consulted - {"advice_line"}):
            return "yes"
        return None if consulted is None else "no"

    def _under_18(self, age: object) -> str | None:
        if age is None:
            return None
        if age == "unknown":
            return "no" if self.is_("no", "could_be_under_18") else "unknown"
        return "yes" if isinstance(age, int) and age < 18 else "no"

    @property
    def refers(self) -> bool:
        """Some rule gave the route prevent_referral."""
        return not self.after and self.firm and self.clear_to_refer == "yes"

    @property
    def genuine_risk(self) -> bool:
        return self.is_("genuine_risk", "police_assessment")

    @property
    def adopted(self) -> bool:
        """The police see a risk, and the panel adopted the case."""
        return self.genuine_risk and self.is_("adopted", "panel_decision")

    @property
    def months(self) -> int:
        """Months since support ended; -1 where nobody was asked."""
        answer = self.facts.get("months_since_support_ended")
        return answer if isinstance(answer, int) else -1

    @property
    def valid_consent(self) -> bool:
        by = "guardian" if self.child else "person" if self.under_18 == "no" else "nobody"
        return self.is_("given", "support_consent") and self.is_(by, "consent_from")


@dataclass(frozen=True)
class Row:
    """A row of the table of rules."""

    id: str
    stage: str
    when: Callable[[Case], bool]
    routes: str
    duties: str
    sources: str


def _before(name: str, when: Callable[[Case], bool], routes: str, duties: str, sources: str) -> Row:
    return Row(name, "before", when, routes, duties, sources)


def _always(name: str, when: Callable[[Case], bool], routes: str, duties: str, sources: str) -> Row:
    return Row(name, "always", when, routes, duties, sources)


def _after(name: str, when: Callable[[Case], bool], routes: str, duties: str, sources: str) -> Row:
    return Row(name, "after", when, routes, duties, sources)


def _clear(case: Case) -> bool:
    return case.clear_to_refer == "yes"


def _nobody_told(case: Case, word: str) -> bool:
    return case.is_(word, "person_told") or case.is_(word, "parent_told")


CLOSING = ("closed-by-police", "not-for-channel", "support-completed", "no-meaningful-outcome")
"""Where one of these fires, something new is a new referral."""


def _closed(case: Case) -> bool:
    return any(row.id in CLOSING and row.when(case) for row in RULES)


RULES = (
    _always("immediate-danger", lambda c: c.is_("unsure yes", "immediate_danger")
            and c.is_("no absent", "police_told"), "emergency", "call_999 tell_lead", "derby assumption"),
    _always("travel-to-join", lambda c: c.is_("unsure yes", "imminent_travel")
            and c.is_("no absent", "police_told"), "police_now", "contact_police tell_lead", "ho-toolkit"),
    _always("planning-offence", lambda c: c.is_("unsure yes", "planning_offence")
            and c.is_("no absent", "police_told"), "police_now", "contact_police tell_lead",
            "ho-toolkit northants-2019 kirklees-2022"),
    _always("police-told", lambda c: c.safety_worry and c.is_("yes", "police_told"), "with_police",
            "record_police_contact tell_lead", "assumption"),
    _before("refer-once-safe", lambda c: c.concern_path and c.clear_to_refer == "no"
            and c.is_("unsure yes absent", "concern_remains"), "", "continue_referral_when_safe",
            "ho-toolkit"),
    _before("nothing-noticed", lambda c: c.concern_noticed == "no" and c.vulnerable == "no"
            and c.is_("no", "additional_concern") and c.safe, "no_prevent_action", "come_back_if_more",
            "assumption"),
    _before("offer-support", lambda c: c.vulnerable == "yes", "", "offer_other_support",
            "northants-2019 ho-toolkit"),
    _before("vulnerability-support", lambda c: c.vulnerable == "yes" and c.not_prevent, "other_support",
            "", "northants-2019 ho-toolkit"),
    _before("other-safeguarding", lambda c: c.additional and c.not_prevent, "other_support", "",
            "northants-2019"),
    _before("identity-is-no-ground", lambda c: c.concern_noticed == "yes" and c.ground == "no",
            "no_prevent_action", "explain_no_ground", "ho-members kirklees-2022 assumption"),
    _before("check-with-lead", lambda c: c.concern_path and _clear(c) and c.checked == "no"
            and c.is_("yes", "lead_available"), "check_with_lead", "consult_safeguarding_lead",
            "northants-2019 ho-toolkit later-guidance"),
    _before("explore-context", lambda c: c.live and _clear(c) and c.is_("no", "context_explored"), "",
            "explore_context", "assumption later-guidance"),
    _before("do-not-wait", lambda c: c.live and _clear(c) and c.checked == "no"
            and c.is_("no", "lead_available"), "prevent_advice", "ask_police_prevent_team",
            "northants-2019"),
    _before("in-doubt", lambda c: c.doubt and _clear(c) and c.checked == "yes", "prevent_advice",
            "ask_police_prevent_team", "northants-2019 kirklees-2022"),
    _before("concern-allayed", lambda c: c.concern_path and c.is_("no", "concern_remains"),
            "no_prevent_action", "record_what_was_checked", "ho-guide-2009 later-guidance"),
    _before("repeat-concern", lambda c: c.concern_path and c.is_("yes", "earlier_concerns"),
            "check_with_lead", "tell_lead_of_repeat", "assumption"),
    _before("join-up-history", lambda c: c.live and _clear(c) and c.is_("unsure yes", "earlier_concerns"),
            "", "include_history", "assumption"),
    _before("young-child", lambda c: c.live and _clear(c) and c.young_child, "",
            "check_what_child_meant consult_children_services", "assumption ho-guide-2009"),
    _before("refer", lambda c: c.firm and _clear(c), "prevent_referral",
            "record_sharing_decision complete_national_form send_referral", "northants-2019 ho-guide-2009"),
    _always("child-safeguarding", lambda c: c.additional and c.child, "mash", "contact_mash",
            "northants-2019"),
    _always("adult-safeguarding", lambda c: c.additional and c.under_18 == "no", "adult_safeguarding",
            "contact_adult_safeguarding", "northants-2019"),
    _always("children-at-home", lambda c: c.some_concern and c.is_("yes", "children_at_home")
            and c.under_18 in ("no", "unknown"), "mash", "contact_mash", "later-guidance ho-guide-2009"),
    _always("children-at-home-unsure", lambda c: c.some_concern and c.is_("unsure", "children_at_home")
            and c.under_18 in ("no", "unknown"), "", "find_out_about_children", "later-guidance"),
    _always("position-of-trust", lambda c: c.some_concern and c.is_("unsure yes", "works_with_children"),
            "lado", "contact_lado", "later-guidance"),
    _always("confirm-age", lambda c: c.some_concern and c.under_18 == "unknown", "", "confirm_age",
            "assumption"),
    _before("children-services", lambda c: c.refers and c.child, "", "consult_children_services",
            "ho-guide-2009"),
    _before("agree-who-tells", lambda c: c.refers and _nobody_told(c, "no")
            and c.is_("no", "informing_raises_risk"), "", "agree_who_tells", "later-guidance ho-guide-2009"),
    _before("do-not-tell", lambda c: c.refers and _nobody_told(c, "no")
            and c.is_("unsure yes", "informing_raises_risk"), "", "record_why_not_told", "later-guidance"),
    _before("tell-later", lambda c: c.refers and _nobody_told(c, "not_possible_now"), "",
            "tell_when_possible", "later-guidance"),
    _before("guardian-consent-later", lambda c: c.refers and c.child, "",
            "guardian_consent_before_support", "derby kirklees-2022"),
    _before("own-consent-later", lambda c: c.refers and c.under_18 == "no", "",
            "own_consent_before_support", "derby kirklees-2022"),
    _after("waiting", lambda c: c.is_("pending", "police_assessment"), "waiting", "ask_for_acknowledgement",
           "ho-toolkit"),
    _after("closed-by-police", lambda c: c.is_("not_at_risk", "police_assessment"), "closed",
           "tell_referrer_outcome", "kirklees-2022"),
    _after("closed-with-needs", lambda c: c.is_("not_at_risk", "police_assessment")
           and c.is_("unsure yes", "other_needs"), "single_agency", "forward_to_single_agency",
           "northants-2019 ho-toolkit"),
    _after("police-led", lambda c: c.is_("police_led", "police_assessment"), "police_led", "help_police",
           "northants-2019"),
    _after("channel-threshold", lambda c: c.genuine_risk and c.is_("pending absent", "panel_decision"),
           "channel_panel", "present_to_panel", "derby kirklees-2022"),
    _after("panel-police-led", lambda c: c.genuine_risk and c.is_("police_led", "panel_decision"),
           "police_led", "help_police", "northants-2019"),
    _after("not-for-channel", lambda c: c.genuine_risk and c.is_("not_appropriate", "panel_decision"),
           "closed", "tell_referrer_outcome", "northants-2019"),
    _after("not-for-channel-with-needs", lambda c: c.genuine_risk
           and c.is_("not_appropriate", "panel_decision") and c.is_("unsure yes", "other_needs"),
           "single_agency", "forward_to_single_agency", "northants-2019 ho-toolkit"),
    _after("await-guardian-consent", lambda c: c.adopted and c.is_("not_asked", "support_consent")
           and c.child, "awaiting_consent", "guardian_consent_before_support", "derby kirklees-2022"),
    _after("await-own-consent", lambda c: c.adopted and c.is_("not_asked", "support_consent")
           and c.under_18 == "no", "awaiting_consent", "own_consent_before_support", "derby kirklees-2022"),
    _after("guardian-must-consent", lambda c: c.adopted and c.is_("given", "support_consent")
           and c.is_("person", "consent_from") and c.child, "awaiting_consent",
           "guardian_consent_before_support", "derby kirklees-2022"),
    _after("person-must-consent", lambda c: c.adopted and c.is_("given", "support_consent")
           and c.is_("guardian", "consent_from") and c.under_18 == "no", "awaiting_consent",
           "own_consent_before_support", "derby kirklees-2022"),
    _after("support-plan", lambda c: c.adopted and c.valid_consent
           and c.is_("ongoing absent", "support_outcome"), "channel_support", "agree_support_plan", "derby"),
    _after("support-completed", lambda c: c.adopted and c.valid_consent
           and c.is_("successful", "support_outcome"), "support_completed", "plan_reviews",
           "northants-2019 ho-toolkit"),
    _after("no-meaningful-outcome", lambda c: c.adopted and c.valid_consent
           and c.is_("no_meaningful_outcome", "support_outcome"), "alternative_support",
           "consider_other_options police_manage_risk plan_reviews", "northants-2019"),
    _after("no-consent", lambda c: c.adopted and c.is_("refused withdrawn", "support_consent"),
           "alternative_support", "offer_alternative_support police_manage_risk", "kirklees-2022"),
    _after("no-consent-child", lambda c: c.adopted and c.is_("refused withdrawn", "support_consent")
           and c.child, "", "consider_child_protection", "ho-toolkit"),
    _after("no-consent-adult", lambda c: c.adopted and c.is_("refused withdrawn", "support_consent")
           and c.under_18 == "no", "", "consider_adult_safeguarding", "ho-toolkit"),
    _after("review-at-6", lambda c: 6 <= c.months <= 11, "", "review_at_6_months",
           "ho-toolkit later-guidance"),
    _after("review-at-12", lambda c: c.months >= 12, "", "review_at_12_months",
           "ho-toolkit later-guidance"),
    _after("new-information", lambda c: c.is_("yes", "new_information"), "", "pass_on_new_information",
           "northants-2019"),
    _after("refer-again", lambda c: c.is_("yes", "new_information") and _closed(c), "refer_again",
           "make_new_referral", "assumption"),
)

_UNTIL_A_NOTE = "no absent"
ASKED: dict[str, Callable[[Case], bool]] = {
    "immediate_danger": lambda c: True,
    "imminent_travel": lambda c: True,
    "planning_offence": lambda c: True,
    "police_told": lambda c: c.safety_worry,
    "role": lambda c: not c.after,
    "about": lambda c: not c.after,
    "indicators": lambda c: not c.after,
    "ground_beyond_identity": lambda c: c.concern_noticed == "yes",
    "consulted": lambda c: c.concern_path and _clear(c),
    "lead_available": lambda c: c.concern_path and _clear(c) and c.checked == "no",
    "stops_with_note": lambda c: (c.concern_path and _clear(c) and c.checked == "no"
                                  and c.is_("yes", "lead_available")),
    "additional_concern": lambda c: True,
    "age": lambda c: c.concern_path or c.additional or c.after,
    "could_be_under_18": lambda c: c.is_("unknown", "age"),
    "vulnerabilities": lambda c: not c.after and c.is_(_UNTIL_A_NOTE, "stops_with_note"),
    "earlier_concerns": lambda c: c.concern_path and c.is_(_UNTIL_A_NOTE, "stops_with_note"),
    "context_explored": lambda c: c.concern_path and _clear(c) and c.is_(_UNTIL_A_NOTE, "stops_with_note"),
    "concern_remains": lambda c: c.concern_path and c.is_(_UNTIL_A_NOTE, "stops_with_note"),
    "children_at_home": lambda c: c.some_concern and c.under_18 in ("no", "unknown"),
    "works_with_children": lambda c: c.some_concern and c.under_18 in ("no", "unknown"),
    "person_told": lambda c: c.refers,
    "parent_told": lambda c: c.refers and c.child,
    "informing_raises_risk": lambda c: _nobody_told(c, "no"),
    "panel_decision": lambda c: c.is_("genuine_risk", "police_assessment"),
    "other_needs": lambda c: (c.is_("not_at_risk", "police_assessment")
                              or c.is_("not_appropriate", "panel_decision")),
    "support_consent": lambda c: c.is_("adopted", "panel_decision"),
    "consent_from": lambda c: c.is_("given", "support_consent"),
    "support_outcome": lambda c: c.valid_consent,
    "months_since_support_ended": lambda c: c.is_("successful no_meaningful_outcome", "support_outcome"),
    "new_information": lambda c: True,
}
"""When each fact is asked; those of the stage after a referral in a follow-up only."""
FOLLOW_UP = tuple(VALUES)[tuple(VALUES).index("police_assessment"):]


def decide(facts: Facts, young_below: int = 10) -> dict[str, object]:
    """What the document asks for in one case: the parts of a decision that facts decide."""
    case = Case(facts, young_below)
    stages = ("always", "after" if case.after else "before")
    fired = [row for row in RULES if row.stage in stages and row.when(case)]
    given = {route for row in fired for route in row.routes.split()}
    routes = [route for route in ROUTES if route in given]
    duties = []
    for step in STEPS:
        for duty, (its_step, by, contact) in DUTIES.items():
            because = [row for row in fired if duty in row.duties.split()]
            if because and its_step == step:
                keys = dict.fromkeys(key for row in because for key in row.sources.split())
                duties.append({"id": duty, "step": step, "by": by, "contact": contact,
                               "because": [row.id for row in because], "sources": list(keys)})
    return {
        "route": routes[0] if routes else "undecided",
        "routes": routes,
        "parallel": [route for route in PARALLEL if route in given],
        "duties": duties,
        "fired": [row.id for row in fired],
        "still_needed": still_needed(case),
    }


def still_needed(case: Case) -> list[str]:
    """The absent facts that are asked now, in order."""
    return [name for name, asked in ASKED.items() if name not in case.facts
            and (case.after or name not in FOLLOW_UP) and asked(case)]
