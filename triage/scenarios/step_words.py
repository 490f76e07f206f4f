"""The words that fill the gaps of phrases, and what each of them stands for in the vocabulary."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from typing import Any

from triage.scenarios.step_definitions import ParameterType

ANSWERS = {"yes": "yes", "no": "no", "not sure": "unsure", "not possible just now": "not_possible_now"}

WHO = {
    "pupil": "pupil_or_student",
    "young person": "pupil_or_student",
    "student": "pupil_or_student",
    "patient": "patient_or_service_user",
    "tenant": "patient_or_service_user",
    "client": "patient_or_service_user",
    "volunteer": "colleague",
    "colleague": "colleague",
    "child": "family_or_public",
    "parent": "family_or_public",
}

SIGNS = {
    "violence was called right": "justifies_violence",
    "symbols of an extreme group were seen": "extreme_material",
    "contact with an extreme group was noticed": "extreme_contacts",
    "hateful words to shut others out were heard": "hateful_language",
    "extreme material was looked at or shared online": "extreme_online",
    "open support for a violent cause was heard": "open_support",
    "nothing but school massacres was talked about": "violence_fixation",
    "a threat to harm somebody was heard": "threat_to_harm",
    "pressure from extreme friends was noticed": "under_influence",
    "pulling away from friends was noticed": "withdrawal",
    "hostility to people seen as outsiders was noticed": "hostility_to_outsiders",
    "something else was noticed": "something_else",
}

ORDINARY_LIFE = (
    "prayer",
    "a change of faith",
    "a headscarf",
    "a beard",
    "another language at home",
    "a peaceful protest",
    "a political opinion",
    "a journey to see family abroad",
)

LIFE = {
    "the person is easily led": "easily_influenced",
    "the person thinks little of themselves": "low_self_esteem",
    "the person is lonely": "isolated",
    "the person feels treated unfairly": "feels_injustice",
    "the person lives with tension between groups": "community_tension",
    "the person is angry with family or friends": "anger_at_family_or_peers",
    "the person needs to belong": "needs_belonging",
    "the person has lost somebody close": "bereavement",
    "the person has lived through a war": "exposure_to_conflict",
    "the person is falling behind": "under_achievement",
    "the person has been in trouble with the law": "offending",
}

PEOPLE = {
    "the safeguarding lead": "safeguarding_lead",
    "the Prevent lead": "prevent_lead",
    "the head": "deputy_or_head",
    "a line manager": "line_manager",
    "somebody in children's services": "children_services",
    "the police Prevent team": "police_prevent_team",
    "an advice line": "advice_line",
}

ALREADY_WORK_WITH = {
    "a social worker works with the person": "social_worker",
    "probation or youth justice works with the person": "probation_or_youth_justice",
    "the person is in custody": "in_custody",
    "a mental-health team works with the person": "mental_health_team",
}

ROLES = {
    "the member of staff who noticed it": "noticed_it",
    "the safeguarding lead": "safeguarding_lead",
    "somebody on a colleague's behalf": "on_behalf",
    "a relative or a friend": "relative_or_friend",
    "the person it is about": "myself",
}

SAID_BY_OTHERS = {
    "the person is not the manager, the lead or the head": {"person_in_charge": "no"},
    "the person is the manager of whoever asks": {"person_in_charge": "manager"},
    "the person is the safeguarding lead or the head": {"person_in_charge": "lead_or_head"},
    "the Prevent team has not answered yet": {"prevent_team_advice": "no_answer_yet"},
    "the Prevent team advised against a referral": {"prevent_team_advice": "do_not_refer"},
    "the Prevent team advised a referral": {"prevent_team_advice": "refer"},
    "the lead disagrees with a referral": {"lead_agrees": "no"},
    "the lead has not said whether to refer": {"lead_agrees": "not_said"},
    "the lead agrees with a referral": {"lead_agrees": "yes"},
}
"""Before a referral: what the Prevent team and the lead said, and whether the person is in charge."""

NOTHING_POINTS_TO_DANGER = {"immediate_danger": "no", "imminent_travel": "no", "planning_offence": "no"}

FRESH = {**NOTHING_POINTS_TO_DANGER, "indicators": ("extreme_material",), "ground_beyond_identity": "yes"}
"""Nothing points to danger, and symbols of an extreme group were seen, which would worry about anyone."""

CHECKED = {**FRESH, "consulted": ("safeguarding_lead",), "context_explored": "yes", "concern_remains": "yes"}
"""A fresh concern that is still there after a talk with the lead and a thought of other explanations."""

CONCERNS = {
    "a concern": {},
    "a fresh concern": FRESH,
    "a checked concern": CHECKED,
    "a referral": NOTHING_POINTS_TO_DANGER,
}
"""A referral was made before; in a follow-up, danger and age are asked anew and the rest is not."""

AFTER_A_REFERRAL = {
    "the police have not answered yet": {"police_assessment": "pending"},
    "the police see nothing for Prevent": {"police_assessment": "not_at_risk"},
    "the police asked the panel to look at how to help": {"police_assessment": "genuine_risk"},
    "the police will lead on this": {"police_assessment": "police_led"},
    "the panel has not decided yet": {"panel_decision": "pending"},
    "the panel offers support": {"panel_decision": "adopted"},
    "the panel decided that Channel is not the right help": {"panel_decision": "not_appropriate"},
    "the panel handed the case to the police": {"panel_decision": "police_led"},
    "nobody has been asked to agree to support yet": {"support_consent": "not_asked"},
    "somebody agreed to support": {"support_consent": "given"},
    "the person agreed to support": {"support_consent": "given", "consent_from": "person"},
    "a parent or guardian agreed to support": {"support_consent": "given", "consent_from": "guardian"},
    "the person is named as the one who agrees": {"consent_from": "person"},
    "a parent or guardian is named as the one who agrees": {"consent_from": "guardian"},
    "support was refused": {"support_consent": "refused"},
    "the agreement to support was taken back": {"support_consent": "withdrawn"},
    "support goes on": {"support_outcome": "ongoing"},
    "support helped": {"support_outcome": "successful"},
    "support ended without the change hoped for": {"support_outcome": "no_meaningful_outcome"},
}
"""What the police and the panel answered, as staff say it."""

ROUTES = {
    "the first thing is to ring 999": "emergency",
    "the first thing is to tell the police": "police_now",
    "this is worth sharing with the Prevent team": "prevent_referral",
    "this is talked through with the Prevent team first": "prevent_advice",
    "this is talked through with the safeguarding lead first": "check_with_lead",
    "this is talked through with somebody in the lead's place first": "check_with_lead",
    "the police are dealing with the danger": "with_police",
    "this is a need for support, not for Prevent": "other_support",
    "people to talk to are named, and no form": "advice_for_the_public",
    "nothing goes to Prevent": "no_prevent_action",
    "the police lead on this": "police_led",
    "this is worth a new referral": "refer_again",
    "support is complete": "support_completed",
    "other help is offered in place of Channel": "alternative_support",
    "the panel supports the person": "channel_support",
    "the panel asks for consent first": "awaiting_consent",
    "another service takes this up": "single_agency",
    "the panel looks at how to help": "channel_panel",
    "this waits for the police": "waiting",
    "the case is closed to Prevent": "closed",
    "there is no answer yet": "undecided",
}

SERVICES = {"children's safeguarding": "mash", "adult safeguarding": "adult_safeguarding", "the LADO": "lado"}

OWNERS = {
    "staff are": "you",
    "they are": "you",
    "the lead is": "lead",
    "the panel is": "panel",
    "the police are": "police",
    "the police or the panel are": "police_or_panel",
}
"""Whose task it is. Of a relative or a friend a page says "they"."""

WHO_TURNS = {"staff turn": "you", "the lead turns": "lead"}

TASKS = {
    "ring 999": "call_999",
    "tell the police": "contact_police",
    "write down what the police said": "record_police_contact",
    "find out from the police whether a referral is wanted": "ask_police_before_referring",
    "keep the referral to themselves for now": "tell_nobody_yet",
    "ring the advice line": "ring_advice_line",
    "talk to somebody whose job it is to help": "tell_a_professional",
    "talk to somebody they trust": "find_help_for_yourself",
    "keep it from the person": "keep_it_from_the_person",
    "think about other explanations": "explore_context",
    "find out what the child meant": "check_what_child_meant",
    "talk to the safeguarding lead": "consult_safeguarding_lead",
    "tell the lead of the earlier concerns": "tell_lead_of_repeat",
    "add what is known from before": "include_history",
    "seek the Prevent team's advice": "ask_police_prevent_team",
    "call the MASH before anybody asks the family": "ask_mash_first",
    "find out who has parental responsibility": "ask_who_has_parental_responsibility",
    "write down why they refer all the same": "record_own_decision",
    "agree who tells the person": "agree_who_tells",
    "write down why nobody is told": "record_why_not_told",
    "write down the decision to share": "record_sharing_decision",
    "check the completed form": "complete_national_form",
    "send the form": "send_referral",
    "let the safeguarding lead know": "tell_lead",
    "contact the MASH": "contact_mash",
    "speak to children's services": "consult_children_services",
    "contact adult safeguarding": "contact_adult_safeguarding",
    "contact the LADO": "contact_lado",
    "contact adult social care about a position of trust": "contact_adult_position_of_trust",
    "tell whoever already works with the person": "tell_allocated_worker",
    "look for help with violence": "find_violence_support",
    "follow the policy on hate incidents": "follow_hate_incident_policy",
    "find out whether a child lives there": "find_out_about_children",
    "find out about the person's work": "find_out_about_work",
    "find out the age": "confirm_age",
    "see what support can be offered": "offer_other_support",
    "note what was checked": "record_what_was_checked",
    "come back to the referral once the police know": "continue_referral_when_safe",
    "tell them when it becomes possible": "tell_when_possible",
    "come back if they notice something": "come_back_if_more",
    "do nothing": "explain_no_ground",
    "seek a guardian's consent before any support": "guardian_consent_before_support",
    "seek the person's consent before any support": "own_consent_before_support",
    "tell the Prevent team what is new": "pass_on_new_information",
    "make a new referral": "make_new_referral",
    "answer the police where they ask": "help_police",
    "consider whether the child needs protection": "consider_child_protection",
    "consider whether the adult needs safeguarding": "consider_adult_safeguarding",
    "pass the need on to another service": "forward_to_single_agency",
    "tell staff the outcome": "tell_referrer_outcome",
    "find out whether the referral arrived": "ask_for_acknowledgement",
    "agree a plan for support": "agree_support_plan",
    "see what other help can be offered": "offer_alternative_support",
    "consider what else may help": "consider_other_options",
    "present the case to the panel": "present_to_panel",
    "manage any risk that is left": "police_manage_risk",
    "plan to look again": "plan_reviews",
    "look again after 6 months": "review_at_6_months",
    "look again after 12 months": "review_at_12_months",
}

QUESTIONS = {
    "whether somebody could be hurt": "immediate_danger",
    "whether somebody is about to travel": "imminent_travel",
    "whether a crime is planned": "planning_offence",
    "whether the police have been told": "police_told",
    "whether the police agree to a referral": "police_agree",
    "who is asking": "role",
    "who it is about": "about",
    "whether the person is in charge": "person_in_charge",
    "what was noticed": "indicators",
    "whether it would be worrying about anyone": "ground_beyond_identity",
    "who has been spoken to": "consulted",
    "whether the lead can be reached": "lead_available",
    "whether to stop with a note": "stops_with_note",
    "what the Prevent team advised": "prevent_team_advice",
    "about another safeguarding concern": "additional_concern",
    "the age": "age",
    "whether the person could be under 18": "could_be_under_18",
    "what else is going on in the person's life": "vulnerabilities",
    "about earlier concerns": "earlier_concerns",
    "what else could explain it": "context_explored",
    "whether the concern is still there": "concern_remains",
    "whether something points to the home": "household_risk",
    "who works with the person already": "known_to",
    "whether somebody under 18 lives there": "children_at_home",
    "whether the person works with children": "works_with_children",
    "whether the person works with adults who need care": "works_with_adults_at_risk",
    "whether the lead agrees": "lead_agrees",
    "whether the person has been told": "person_told",
    "whether a parent or carer has been told": "parent_told",
    "whether telling raises a risk": "informing_raises_risk",
    "where the person lives": "area",
    "what the police answered": "police_assessment",
    "what the panel decided": "panel_decision",
    "about needs for another service": "other_needs",
    "whether anybody agreed to support": "support_consent",
    "who agreed to support": "consent_from",
    "how support went": "support_outcome",
    "when support ended": "months_since_support_ended",
    "whether there is something new": "new_information",
}

KINDS = {
    "the emergency services": "emergency",
    "the police": "police",
    "the Prevent team for advice": "prevent_advice",
    "the police Prevent team": "police_prevent_team",
    "the place where forms go": "referral_destination",
    "the MASH": "mash",
    "children's services": "children_services",
    "adult safeguarding": "adult_safeguarding",
    "the LADO": "lado",
    "the advice line for a worry about a person": "advice_line",
    "the hotline for terrorist activity": "hotline",
    "mental-health crisis help": "mental_health_crisis",
}

WITH_WHOM = {"the safeguarding lead": "safeguarding_lead", "another senior person": "another_senior", **KINDS}

NEVER_ON_FORMS = {
    "faith": ("faith", "religio"),
    "ethnicity": ("ethnic", "race"),
    "a score": ("score", "risk level"),
    "an ideology": ("ideolog",),
    "the person's consent": ("consent",),
}

_PERSON = re.compile(r"a(?:n|nother)? (?:(\d+)-year-old )?(.+?)( whose age is not known)?")


def read_person(text: str) -> dict[str, Any]:
    """The answers in words such as "a 15-year-old pupil" or "a patient whose age is not known".

    "another" in place of "a" means the same: it tells a story that it goes on with somebody else.
    """
    found = _PERSON.fullmatch(text)
    if found is None:
        raise ValueError("not the words for a person")
    facts: dict[str, Any] = {"about": WHO[found[2]]}
    if found[1]:
        facts["age"] = int(found[1])
    elif found[3]:
        facts["age"] = "unknown"
    return facts


def read_day(text: str) -> datetime.date:
    """A day written as 20 November 2026."""
    return datetime.datetime.strptime(text, "%d %B %Y").date()


def _second(words: Mapping[str, str]) -> ParameterType:
    """A gap for words that have a gap of their own already, where every one of them is said."""
    return ParameterType(pattern=ParameterType(words).regex(), read=words.__getitem__)


SLOTS = {
    "answer": ParameterType(ANSWERS),
    "concern": ParameterType(CONCERNS),
    "person": ParameterType(
        pattern=rf"a(?:n|nother)? (?:\d+-year-old (?:{'|'.join(WHO)})|(?:{'|'.join(WHO)})"
        r"(?: whose age is not known)?)",
        read=read_person,
    ),
    "people": ParameterType(PEOPLE),
    "role": ParameterType(ROLES),
    "ordinary": ParameterType(dict.fromkeys(ORDINARY_LIFE, "something_else")),
    "route": ParameterType(ROUTES),
    "owner": ParameterType(OWNERS),
    "task": ParameterType(TASKS),
    "other_task": _second(TASKS),
    "who_turns": ParameterType(WHO_TURNS),
    "with_whom": _second(WITH_WHOM),
    "service": ParameterType(SERVICES),
    "question": ParameterType(QUESTIONS),
    "kind": ParameterType(KINDS),
    "personal": ParameterType(NEVER_ON_FORMS),
    "label": ParameterType(pattern=r"[^\"]+"),
    "number": ParameterType(pattern=r"\d+", read=int),
    "day": ParameterType(pattern=r"\d{1,2} [A-Z][a-z]+ \d{4}", read=read_day),
    "words": ParameterType(pattern=r"[^\"]+"),
    "explanation": ParameterType(pattern=r"[^\"]+"),
    "noticed": ParameterType(pattern=r"[^\"]+"),
    "name": ParameterType(pattern=r".+"),
}
