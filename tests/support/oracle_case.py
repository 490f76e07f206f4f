"""The vocabulary of the policy document and its derived words, by hand. Nothing here reads ``rules/``."""

from __future__ import annotations

from collections.abc import Mapping

Answer = str | int | tuple[str, ...]
Facts = Mapping[str, Answer]

NUY = ("no", "unsure", "yes")
NY = ("no", "yes")
TOLD = ("no", "not_possible_now", "yes")
INDICATORS = (
    "justifies_violence",
    "extreme_material",
    "extreme_contacts",
    "hateful_language",
    "extreme_online",
    "open_support",
    "violence_fixation",
    "threat_to_harm",
    "under_influence",
    "withdrawal",
    "hostility_to_outsiders",
    "something_else",
)
VULNERABILITIES = (
    "easily_influenced",
    "low_self_esteem",
    "isolated",
    "feels_injustice",
    "community_tension",
    "anger_at_family_or_peers",
    "needs_belonging",
    "bereavement",
    "exposure_to_conflict",
    "under_achievement",
    "offending",
)
CONSULTED = (
    "safeguarding_lead",
    "prevent_lead",
    "deputy_or_head",
    "line_manager",
    "children_services",
    "police_prevent_team",
    "advice_line",
)
KNOWN_TO = ("social_worker", "probation_or_youth_justice", "in_custody", "mental_health_team")
GRAVE = {"justifies_violence", "open_support", "violence_fixation", "threat_to_harm"}
WEAK = {"withdrawal", "hostility_to_outsiders", "something_else"}
NO_OPINION = GRAVE | {
    "hateful_language",
    "extreme_contacts",
    "extreme_online",
    "extreme_material",
    "under_influence",
}
STAFF = ("noticed_it", "safeguarding_lead", "on_behalf")
SAFETY = ("immediate_danger", "imminent_travel", "planning_offence")
LISTS = {
    "indicators": INDICATORS,
    "consulted": CONSULTED,
    "vulnerabilities": VULNERABILITIES,
    "known_to": KNOWN_TO,
}
NUMBERS = {"age": (0, 120), "months_since_support_ended": (0, 600)}

VALUES: dict[str, tuple[str, ...]] = {
    "immediate_danger": NUY,
    "imminent_travel": NUY,
    "planning_offence": NUY,
    "police_told": NY,
    "police_agree": NY,
    "role": (*STAFF, "relative_or_friend", "myself"),
    "about": ("pupil_or_student", "patient_or_service_user", "colleague", "family_or_public"),
    "person_in_charge": ("no", "manager", "lead_or_head"),
    "indicators": INDICATORS,
    "ground_beyond_identity": NUY,
    "consulted": CONSULTED,
    "lead_available": NY,
    "stops_with_note": NY,
    "prevent_team_advice": ("no_answer_yet", "do_not_refer", "refer"),
    "additional_concern": NUY,
    "age": ("unknown",),
    "could_be_under_18": NUY,
    "vulnerabilities": VULNERABILITIES,
    "earlier_concerns": NUY,
    "context_explored": NY,
    "concern_remains": NUY,
    "household_risk": NUY,
    "known_to": KNOWN_TO,
    "children_at_home": NUY,
    "works_with_children": NUY,
    "works_with_adults_at_risk": NUY,
    "lead_agrees": ("no", "not_said", "yes"),
    "person_told": TOLD,
    "parent_told": TOLD,
    "informing_raises_risk": NUY,
    "area": (),
    "sector": ("education", "health", "local_authority", "other"),
    "police_assessment": ("pending", "not_at_risk", "genuine_risk", "police_led"),
    "panel_decision": ("pending", "adopted", "not_appropriate", "police_led"),
    "other_needs": NUY,
    "support_consent": ("not_asked", "given", "refused", "withdrawn"),
    "consent_from": ("person", "guardian"),
    "support_outcome": ("ongoing", "successful", "no_meaningful_outcome"),
    "months_since_support_ended": (),
    "new_information": NY,
}
"""The vocabulary in the order of asking. Lists may hold several of these, numbers are apart."""
FOLLOW_UP = tuple(VALUES)[tuple(VALUES).index("police_assessment") :]


class Case:
    """The derived words and short forms of one case, as the document words them."""

    def __init__(self, facts: Facts, young_below: int = 10) -> None:
        self.facts = facts
        self.after = "police_assessment" in facts
        self.staff = self.is_("absent", "role") or self.is_(" ".join(STAFF), "role")
        self._signs(young_below)
        self._safety()
        self._short_forms()
        self._who_tells()

    def _signs(self, young_below: int) -> None:
        age, signs = self.facts.get("age"), self.ticked("indicators") or set()
        self.concern_noticed = self._some("indicators")
        self.vulnerable = self._some("vulnerabilities")
        mine = signs if self.staff else set()
        self.grave_sign = bool(mine & GRAVE)
        self.no_opinion = bool(mine & NO_OPINION)
        self.weak_only = bool(mine) and mine <= WEAK
        self.young_child = isinstance(age, int) and age < young_below
        self.young_weak = self.young_child and bool(mine) and mine <= WEAK | {"hateful_language"}
        self.ground = self.facts.get("ground_beyond_identity")
        if self.ground == "no" and self.no_opinion:
            self.ground = "unsure"
        self.consulted = self._consulted()
        self.checked = self._checked()
        self.under_18 = self._under_18(age)
        self.child = self.under_18 in ("yes", "unknown")

    def _safety(self) -> None:
        self.safety_worry = any(self.is_("unsure yes", name) for name in SAFETY)
        self.safe = all(self.is_("no", name) for name in SAFETY)
        self.police_matter = self.is_("unsure yes", "imminent_travel") or self.is_(
            "unsure yes", "planning_offence"
        )
        self.clear_to_refer: str | None = None
        if self.safe:
            self.clear_to_refer = "yes"
        elif self.safety_worry:
            agreed = not self.police_matter or self.is_("yes", "police_agree")
            self.clear_to_refer = "yes" if self.is_("yes", "police_told") and agreed else "no"
        self.clear = self.clear_to_refer == "yes"

    def _short_forms(self) -> None:
        remains = self.facts.get("concern_remains")
        self.concern_path = self.concern_noticed == "yes" and self.ground in ("yes", "unsure")
        self.live = self.concern_path and remains in ("unsure", "yes")
        sure = remains == "yes" and self.ground == "yes" and not self.weak_only
        self.firm = self.live and (sure or self.is_("refer", "prevent_team_advice"))
        self.doubt = self.live and not self.firm
        self.not_prevent = (
            self.concern_noticed == "no"
            or (self.concern_noticed == "yes" and self.ground == "no")
            or (self.concern_path and remains == "no")
        )
        self.additional = self.is_("unsure yes", "additional_concern")
        self.some_concern = self.additional or (self.live and not self.after)
        self.refers = not self.after and self.firm and self.clear
        """Some rule gave the route prevent_referral."""

    def _who_tells(self) -> None:
        self.risk_at_home = self.is_("unsure yes", "household_risk") and self.child
        self.in_trust = self.is_("yes", "works_with_children") or self.is_("yes", "works_with_adults_at_risk")
        self.others_say_who_tells = self.safety_worry or self.risk_at_home or self.in_trust

    def ticked(self, name: str) -> set[str] | None:
        """The entries of a list as answered, or None where it was not asked."""
        answer = self.facts.get(name)
        return None if answer is None else set(answer)  # type: ignore[arg-type]

    def is_(self, words: str, name: str) -> bool:
        """The fact has one of ``words``; the word ``absent`` stands for no answer."""
        return self.facts.get(name, "absent") in words.split()

    def has_consulted(self, *names: str) -> bool:
        """One of these was spoken to, and is not the person of concern or answerable to them."""
        return bool(self.consulted and self.consulted & set(names))

    def at_least(self, lowest: int, name: str) -> bool:
        """The fact is a number, and this or above."""
        answer = self.facts.get(name)
        return isinstance(answer, int) and answer >= lowest

    def _some(self, name: str) -> str | None:
        entries = self.ticked(name)
        return None if entries is None or not self.staff else "yes" if entries else "no"

    def _consulted(self) -> set[str] | None:
        spoken_to = self.ticked("consulted")
        if spoken_to is None:
            return None
        if self.is_("lead_or_head", "person_in_charge"):
            return spoken_to - {"safeguarding_lead", "deputy_or_head"}
        return spoken_to - {"line_manager"} if self.is_("manager", "person_in_charge") else spoken_to

    def _checked(self) -> str | None:
        if self.is_("safeguarding_lead", "role"):
            return "yes"
        if self.consulted is None:
            return None
        return "yes" if self.consulted - {"advice_line", "line_manager"} else "no"

    def _under_18(self, age: object) -> str | None:
        if age is None:
            return None
        if age == "unknown":
            return "no" if self.is_("no", "could_be_under_18") else "unknown"
        return "yes" if isinstance(age, int) and age < 18 else "no"

    @property
    def genuine_risk(self) -> bool:
        return self.is_("genuine_risk", "police_assessment")

    @property
    def adopted(self) -> bool:
        """The police see a risk, and the panel adopted the case."""
        return self.genuine_risk and self.is_("adopted", "panel_decision")

    @property
    def valid_consent(self) -> bool:
        by = "guardian" if self.child else "person" if self.under_18 == "no" else "nobody"
        return self.is_("given", "support_consent") and self.is_(by, "consent_from")
