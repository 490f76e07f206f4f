"""The table of rules of the policy document, one row after another. Nothing here reads ``rules/``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from oracle_case import Case


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


def somebody_told(case: Case, word: str) -> bool:
    """The person's or the parent's being told has this answer."""
    return case.is_(word, "person_told") or case.is_(word, "parent_told")


def _has(case: Case, word: str, name: str) -> bool:
    return word in (case.ticked(name) or ())


def _not_told_yet(case: Case) -> bool:
    nobody = not case.has_consulted("safeguarding_lead", "prevent_lead", "deputy_or_head")
    return case.is_("noticed_it on_behalf absent", "role") and (
        (case.checked == "yes" and nobody) or (case.checked == "no" and case.is_("no", "lead_available"))
    )


def _lead_may_look_first(case: Case) -> bool:
    return case.is_("yes", "lead_available") or (
        case.live and case.is_("no", "lead_available") and case.young_weak
    )


CLOSING = ("closed-by-police", "not-for-channel", "support-completed", "no-meaningful-outcome")
"""Where one of these fires, something new is a new referral."""


def _closed(case: Case) -> bool:
    return any(row.id in CLOSING and row.when(case) for row in RULES)


_SAFETY_AND_DOORS = (
    _always(
        "immediate-danger",
        lambda c: c.is_("unsure yes", "immediate_danger") and c.is_("no absent", "police_told"),
        "emergency",
        "call_999",
        "derby assumption",
    ),
    _always(
        "travel-to-join",
        lambda c: c.is_("unsure yes", "imminent_travel") and c.is_("no absent", "police_told"),
        "police_now",
        "contact_police",
        "ho-toolkit",
    ),
    _always(
        "planning-offence",
        lambda c: c.is_("unsure yes", "planning_offence") and c.is_("no absent", "police_told"),
        "police_now",
        "contact_police",
        "ho-toolkit northants-2019 kirklees-2022",
    ),
    _always(
        "police-told",
        lambda c: c.safety_worry and c.is_("yes", "police_told"),
        "with_police",
        "record_police_contact",
        "assumption",
    ),
    _always(
        "tell-the-lead",
        lambda c: c.staff and (c.safety_worry or c.additional),
        "",
        "tell_lead",
        "dfe-referral assumption",
    ),
    _always(
        "police-lead-it",
        lambda c: (
            c.staff and c.police_matter and c.is_("yes", "police_told") and c.is_("no absent", "police_agree")
        ),
        "",
        "ask_police_before_referring tell_nobody_yet",
        "northants-2019 ho-toolkit",
    ),
    _before(
        "relative-or-friend",
        lambda c: c.is_("relative_or_friend", "role"),
        "advice_for_the_public",
        "ring_advice_line tell_a_professional",
        "kirklees-2022 northants-2019",
    ),
    _before(
        "about-myself",
        lambda c: c.is_("myself", "role"),
        "advice_for_the_public",
        "ring_advice_line find_help_for_yourself",
        "act-early assumption",
    ),
    _before(
        "refer-once-safe",
        lambda c: (
            c.concern_path and c.clear_to_refer == "no" and c.is_("unsure yes absent", "concern_remains")
        ),
        "",
        "continue_referral_when_safe",
        "ho-toolkit",
    ),
)

_NOT_PREVENT = (
    _before(
        "nothing-noticed",
        lambda c: (
            c.concern_noticed == "no"
            and c.vulnerable == "no"
            and c.is_("no", "additional_concern")
            and c.safe
        ),
        "no_prevent_action",
        "come_back_if_more",
        "assumption",
    ),
    _before("offer-support", lambda c: c.vulnerable == "yes", "", "offer_other_support", "ho-toolkit"),
    _before(
        "vulnerability-support",
        lambda c: c.vulnerable == "yes" and c.not_prevent,
        "other_support",
        "",
        "ho-toolkit",
    ),
    _before(
        "other-safeguarding", lambda c: c.additional and c.not_prevent, "other_support", "", "northants-2019"
    ),
    _before(
        "identity-is-no-ground",
        lambda c: (
            c.concern_noticed == "yes" and c.ground == "no" and c.is_("no", "additional_concern") and c.safe
        ),
        "no_prevent_action",
        "explain_no_ground",
        "ho-members kirklees-2022 assumption",
    ),
    _before(
        "hate-incident",
        lambda c: _has(c, "hateful_language", "indicators"),
        "",
        "follow_hate_incident_policy",
        "thurrock-2022 assumption",
    ),
    _before(
        "violence-help",
        lambda c: (
            c.concern_path
            and not c.is_("no", "concern_remains")
            and (_has(c, "violence_fixation", "indicators") or _has(c, "threat_to_harm", "indicators"))
        ),
        "",
        "find_violence_support",
        "key-principles-2025 derby",
    ),
    _before(
        "person-in-charge",
        lambda c: (
            c.staff
            and c.is_("manager lead_or_head", "person_in_charge")
            and (c.concern_path or c.additional or c.safety_worry)
        ),
        "",
        "keep_it_from_the_person",
        "kcsie assumption",
    ),
)

_CHECK = (
    _before(
        "check-with-lead",
        lambda c: c.concern_path and c.clear and c.checked == "no" and _lead_may_look_first(c),
        "check_with_lead",
        "consult_safeguarding_lead",
        "northants-2019 ho-toolkit dfe-referral",
    ),
    _before(
        "note-for-the-lead",
        lambda c: (
            c.concern_path
            and c.clear
            and c.has_consulted("safeguarding_lead")
            and not c.is_("safeguarding_lead", "role")
            and c.is_("yes", "stops_with_note")
        ),
        "check_with_lead",
        "consult_safeguarding_lead",
        "northants-2019 ho-toolkit dfe-referral",
    ),
    _before(
        "advised-but-cleared",
        lambda c: (
            c.concern_path
            and c.clear
            and c.is_("no", "concern_remains")
            and c.is_("refer", "prevent_team_advice")
        ),
        "prevent_advice",
        "ask_police_prevent_team tell_lead",
        "assumption",
    ),
    _before(
        "explore-context",
        lambda c: c.live and c.clear and c.is_("no", "context_explored"),
        "",
        "explore_context",
        "assumption",
    ),
    _before(
        "do-not-wait",
        lambda c: (
            c.live and c.clear and c.checked == "no" and c.is_("no", "lead_available") and not c.young_weak
        ),
        "prevent_advice",
        "ask_police_prevent_team",
        "northants-2019",
    ),
    _before(
        "young-child-in-doubt",
        lambda c: (
            c.doubt
            and c.clear
            and c.checked == "yes"
            and c.young_weak
            and not c.is_("do_not_refer", "prevent_team_advice")
        ),
        "check_with_lead",
        "record_what_was_checked come_back_if_more",
        "assumption",
    ),
    _before(
        "advised-against",
        lambda c: c.doubt and c.clear and c.checked == "yes" and c.is_("do_not_refer", "prevent_team_advice"),
        "other_support",
        "record_what_was_checked offer_other_support come_back_if_more",
        "assumption duty-guidance-2023",
    ),
    _before(
        "in-doubt",
        lambda c: (
            c.doubt
            and c.clear
            and c.checked == "yes"
            and not c.young_weak
            and not c.is_("do_not_refer", "prevent_team_advice")
        ),
        "prevent_advice",
        "ask_police_prevent_team",
        "northants-2019 kirklees-2022",
    ),
    _before(
        "concern-allayed",
        lambda c: c.concern_path and c.is_("no", "concern_remains"),
        "no_prevent_action",
        "record_what_was_checked",
        "ho-guide-2009 duty-guidance-2023",
    ),
    _before(
        "repeat-concern",
        lambda c: c.concern_path and c.is_("yes", "earlier_concerns"),
        "check_with_lead",
        "tell_lead_of_repeat",
        "southport-2026",
    ),
    _before(
        "repeat-grave-sign",
        lambda c: (
            c.concern_path
            and c.clear
            and c.grave_sign
            and c.is_("yes", "earlier_concerns")
            and c.is_("absent no_answer_yet", "prevent_team_advice")
        ),
        "prevent_advice",
        "ask_police_prevent_team",
        "southport-2026",
    ),
    _before(
        "join-up-history",
        lambda c: c.live and c.clear and c.is_("unsure yes", "earlier_concerns"),
        "",
        "include_history",
        "assumption",
    ),
    _before(
        "young-child",
        lambda c: c.live and c.clear and c.young_child and not c.risk_at_home,
        "",
        "check_what_child_meant",
        "assumption",
    ),
    _before(
        "risk-at-home",
        lambda c: c.live and c.child and c.is_("unsure yes", "household_risk"),
        "mash",
        "contact_mash ask_mash_first",
        "assumption",
    ),
    _before(
        "known-worker",
        lambda c: c.live and bool(c.ticked("known_to")),
        "",
        "tell_allocated_worker",
        "assumption",
    ),
    _before(
        "parental-responsibility",
        lambda c: c.live and c.child and _has(c, "social_worker", "known_to"),
        "",
        "ask_who_has_parental_responsibility",
        "assumption",
    ),
    _before(
        "lead-not-told-yet",
        lambda c: c.live and c.clear and _not_told_yet(c),
        "",
        "tell_lead",
        "dfe-referral assumption",
    ),
)

_SHARE = (
    _before(
        "ask-before-sending",
        lambda c: (
            c.firm and c.clear and c.consulted is not None and not c.has_consulted("police_prevent_team")
        ),
        "",
        "ask_police_prevent_team",
        "northants-2019 devon-flowchart",
    ),
    _before(
        "refer",
        lambda c: c.firm and c.clear,
        "prevent_referral",
        "record_sharing_decision complete_national_form send_referral",
        "northants-2019 ho-guide-2009",
    ),
    _always(
        "child-safeguarding", lambda c: c.additional and c.child, "mash", "contact_mash", "northants-2019"
    ),
    _always(
        "adult-safeguarding",
        lambda c: c.additional and c.under_18 == "no",
        "adult_safeguarding",
        "contact_adult_safeguarding",
        "northants-2019",
    ),
    _always(
        "children-at-home",
        lambda c: c.some_concern and c.is_("yes", "children_at_home") and c.under_18 in ("no", "unknown"),
        "mash",
        "contact_mash",
        "devon-flowchart",
    ),
    _always(
        "children-at-home-unsure",
        lambda c: c.some_concern and c.is_("unsure", "children_at_home") and c.under_18 in ("no", "unknown"),
        "",
        "find_out_about_children",
        "devon-flowchart",
    ),
    _always(
        "work-unsure",
        lambda c: (
            c.some_concern
            and (c.is_("unsure", "works_with_children") or c.is_("unsure", "works_with_adults_at_risk"))
        ),
        "",
        "find_out_about_work",
        "assumption",
    ),
    _always(
        "position-of-trust",
        lambda c: c.some_concern and c.is_("yes", "works_with_children"),
        "lado",
        "contact_lado",
        "kcsie",
    ),
    _always(
        "confirm-age", lambda c: c.some_concern and c.under_18 == "unknown", "", "confirm_age", "assumption"
    ),
    _always(
        "position-of-trust-adults",
        lambda c: c.some_concern and c.is_("yes", "works_with_adults_at_risk"),
        "",
        "contact_adult_position_of_trust",
        "care-act-guidance",
    ),
    _before(
        "children-services",
        lambda c: (
            c.live and c.child and (c.clear or c.is_("yes", "police_told")) and (c.firm or not c.weak_only)
        ),
        "",
        "consult_children_services",
        "ho-guide-2009",
    ),
    _before(
        "police-say-who-tells", lambda c: c.refers and c.safety_worry, "", "tell_nobody_yet", "assumption"
    ),
    _before(
        "mash-says-who-tells", lambda c: c.refers and c.risk_at_home, "", "tell_nobody_yet", "assumption"
    ),
    _before(
        "lado-says-who-tells", lambda c: c.refers and c.in_trust, "", "tell_nobody_yet", "kcsie assumption"
    ),
    _before(
        "others-disagree",
        lambda c: c.refers and (c.is_("no", "lead_agrees") or c.is_("do_not_refer", "prevent_team_advice")),
        "",
        "record_own_decision",
        "kirklees-2022 assumption",
    ),
    _before(
        "agree-who-tells",
        lambda c: (
            c.refers
            and not c.others_say_who_tells
            and somebody_told(c, "no")
            and c.is_("no", "informing_raises_risk")
        ),
        "",
        "agree_who_tells",
        "dfe-referral",
    ),
    _before(
        "do-not-tell",
        lambda c: c.refers and somebody_told(c, "no") and c.is_("unsure yes", "informing_raises_risk"),
        "",
        "record_why_not_told",
        "dfe-referral nhs-sharing-2022",
    ),
    _before(
        "tell-later",
        lambda c: c.refers and not c.others_say_who_tells and somebody_told(c, "not_possible_now"),
        "",
        "tell_when_possible",
        "dfe-referral",
    ),
    _before(
        "guardian-consent-later",
        lambda c: c.refers and c.child,
        "",
        "guardian_consent_before_support",
        "derby kirklees-2022",
    ),
    _before(
        "own-consent-later",
        lambda c: c.refers and c.under_18 == "no",
        "",
        "own_consent_before_support",
        "derby kirklees-2022",
    ),
)

_AFTER = (
    _after(
        "waiting",
        lambda c: c.is_("pending", "police_assessment"),
        "waiting",
        "ask_for_acknowledgement",
        "assumption",
    ),
    _after(
        "closed-by-police",
        lambda c: c.is_("not_at_risk", "police_assessment"),
        "closed",
        "tell_referrer_outcome",
        "kirklees-2022 ho-toolkit",
    ),
    _after(
        "closed-with-needs",
        lambda c: c.is_("not_at_risk", "police_assessment") and c.is_("unsure yes", "other_needs"),
        "single_agency",
        "forward_to_single_agency",
        "northants-2019 ho-toolkit",
    ),
    _after(
        "police-led",
        lambda c: c.is_("police_led", "police_assessment"),
        "police_led",
        "help_police",
        "northants-2019",
    ),
    _after(
        "channel-threshold",
        lambda c: c.genuine_risk and c.is_("pending absent", "panel_decision"),
        "channel_panel",
        "present_to_panel",
        "derby kirklees-2022",
    ),
    _after(
        "panel-police-led",
        lambda c: c.genuine_risk and c.is_("police_led", "panel_decision"),
        "police_led",
        "help_police",
        "northants-2019",
    ),
    _after(
        "not-for-channel",
        lambda c: c.genuine_risk and c.is_("not_appropriate", "panel_decision"),
        "closed",
        "tell_referrer_outcome plan_reviews",
        "northants-2019",
    ),
    _after(
        "not-for-channel-with-needs",
        lambda c: (
            c.genuine_risk
            and c.is_("not_appropriate", "panel_decision")
            and c.is_("unsure yes", "other_needs")
        ),
        "single_agency",
        "forward_to_single_agency",
        "northants-2019 ho-toolkit",
    ),
    _after(
        "await-guardian-consent",
        lambda c: c.adopted and c.is_("not_asked", "support_consent") and c.child,
        "awaiting_consent",
        "guardian_consent_before_support",
        "derby kirklees-2022",
    ),
    _after(
        "await-own-consent",
        lambda c: c.adopted and c.is_("not_asked", "support_consent") and c.under_18 == "no",
        "awaiting_consent",
        "own_consent_before_support",
        "derby kirklees-2022",
    ),
    _after(
        "guardian-must-consent",
        lambda c: (
            c.adopted and c.is_("given", "support_consent") and c.is_("person", "consent_from") and c.child
        ),
        "awaiting_consent",
        "guardian_consent_before_support",
        "derby kirklees-2022",
    ),
    _after(
        "person-must-consent",
        lambda c: (
            c.adopted
            and c.is_("given", "support_consent")
            and c.is_("guardian", "consent_from")
            and c.under_18 == "no"
        ),
        "awaiting_consent",
        "own_consent_before_support",
        "derby kirklees-2022",
    ),
    _after(
        "support-plan",
        lambda c: c.adopted and c.valid_consent and c.is_("ongoing absent", "support_outcome"),
        "channel_support",
        "agree_support_plan",
        "derby",
    ),
    _after(
        "support-completed",
        lambda c: c.adopted and c.valid_consent and c.is_("successful", "support_outcome"),
        "support_completed",
        "plan_reviews",
        "northants-2019 ho-toolkit",
    ),
    _after(
        "no-meaningful-outcome",
        lambda c: c.adopted and c.valid_consent and c.is_("no_meaningful_outcome", "support_outcome"),
        "alternative_support",
        "consider_other_options police_manage_risk plan_reviews",
        "northants-2019",
    ),
    _after(
        "no-consent",
        lambda c: c.adopted and c.is_("refused withdrawn", "support_consent"),
        "alternative_support",
        "offer_alternative_support police_manage_risk plan_reviews",
        "kirklees-2022",
    ),
    _after(
        "no-consent-child",
        lambda c: c.adopted and c.is_("refused withdrawn", "support_consent") and c.child,
        "",
        "consider_child_protection",
        "ho-toolkit",
    ),
    _after(
        "no-consent-adult",
        lambda c: c.adopted and c.is_("refused withdrawn", "support_consent") and c.under_18 == "no",
        "",
        "consider_adult_safeguarding",
        "ho-toolkit",
    ),
    _after(
        "review-at-6",
        lambda c: (
            c.at_least(6, "months_since_support_ended") and not c.at_least(12, "months_since_support_ended")
        ),
        "",
        "review_at_6_months",
        "ho-toolkit channel-guidance-2023",
    ),
    _after(
        "review-at-12",
        lambda c: c.at_least(12, "months_since_support_ended"),
        "",
        "review_at_12_months",
        "ho-toolkit channel-guidance-2023",
    ),
    _after(
        "new-information",
        lambda c: c.is_("yes", "new_information"),
        "",
        "pass_on_new_information",
        "northants-2019",
    ),
    _after(
        "refer-again",
        lambda c: c.is_("yes", "new_information") and _closed(c),
        "refer_again",
        "make_new_referral",
        "assumption",
    ),
)

RULES = (*_SAFETY_AND_DOORS, *_NOT_PREVENT, *_CHECK, *_SHARE, *_AFTER)
