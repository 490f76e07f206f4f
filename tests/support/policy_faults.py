"""Faults of a policy, at least one for each property: what is changed where, and what the proof must say."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from triage.policy import Policy, load_policy
from triage.policy.loading import installed_rules


@dataclass(frozen=True)
class Fault:
    """One change to a file of the policy, the property that it breaks, and words that say so."""

    name: str
    property: int
    file: str
    old: str
    new: str
    words: tuple[str, ...]
    answers: tuple[str, ...] = ()
    """What stands in the answers of the case against the property."""
    others: tuple[int, ...] = ()
    """The other properties that notice it too."""

    def __str__(self) -> str:
        return f"a fault was seeded, {self.name} (in rules/{self.file}, {self.old!r} became {self.new!r})"

    def policy(self, folder: Path) -> Policy:
        """The policy with this fault, loaded from a copy in ``folder``."""
        rules = folder / "rules"
        shutil.copytree(installed_rules(), rules, ignore=shutil.ignore_patterns("__pycache__"))
        path = rules / self.file
        text = path.read_text(encoding="utf-8")
        assert text.count(self.old) == 1, (
            f"rules/{self.file} does not hold this once, so no fault can be seeded there: {self.old}"
        )
        path.write_text(text.replace(self.old, self.new), encoding="utf-8")
        return load_policy(rules)


NEEDS_NOBODY = """\
  - id: shoe_size
    stage: check
    label: The size of the shoes
    values: [no, yes]

  - id: additional_concern
"""

FORM_AT_ONCE = """\
  - id: form-at-once
    stage: before
    says: There is danger, and the form goes out at once.
    when: {staff: yes, immediate_danger: [unsure, yes], police_told: [no, absent]}
    then: {duties: [send_referral]}
    because: Somebody thought that a form is quicker than a call.
    sources: [{assumption: A call to the police is recorded}]

  - id: travel-to-join
"""

OVERRIDE = "    contacts: {safeguarding_lead: another_senior}\n    by: {lead: you}\n"
LEAD_NOT_TOLD = "role: [noticed_it, on_behalf, absent], checked: yes, lead_knows: absent}"
LEAD_KNOWS = "{consulted: [safeguarding_lead, deputy_or_head], person_in_charge: [no, manager, absent]}"

FAULTS = (
    Fault(
        "not being sure of danger does not count",
        1,
        "safety.yaml",
        "{immediate_danger: [unsure, yes], police_told: [no, absent]}",
        "{immediate_danger: yes, police_told: [no, absent]}",
        (
            "Nobody is asked: call_999 (Ring 999.).",
            "Rule immediate-danger (rules/safety.yaml, line 5) gives it, and does not hold in this case.",
        ),
        ("immediate_danger: unsure",),
        others=(2, 3),
    ),
    Fault(
        "a call to the police that can wait",
        1,
        "duties.yaml",
        "- id: contact_police\n    step: now",
        "- id: contact_police\n    step: later",
        (
            "This is asked, but not as something to do now: contact_police (Tell the police.).",
            "Rule travel-to-join (rules/safety.yaml, line 14) gives it in this case.",
        ),
        ("imminent_travel: ",),
    ),
    Fault(
        "an override that sends a call for 999 to somebody in the house",
        1,
        "duties.yaml",
        OVERRIDE,
        OVERRIDE.replace("another_senior}", "another_senior, emergency: another_senior}"),
        (
            "This is asked, but goes to somebody else or is somebody else's to do: call_999 (Ring 999.).",
            "Overrides that hold in it: never-through-the-person (rules/duties.yaml, line",
        ),
        ("person_in_charge: lead_or_head",),
    ),
    Fault(
        "a gap: nothing noticed leads nowhere where somebody is asking for somebody else",
        2,
        "notice.yaml",
        "{concern_noticed: no, vulnerable: no, additional_concern: no, safe: yes}",
        "{concern_noticed: no, vulnerable: no, additional_concern: no, safe: yes, role: noticed_it}",
        ("No route leads, though nothing is left to ask.", "it leads to: no route"),
        ("indicators: []", "vulnerabilities: []"),
    ),
    Fault(
        "a contradiction: ordinary life, and advice at once",
        2,
        "notice.yaml",
        "{concern_noticed: yes, ground: no, additional_concern: no, safe: yes}",
        "{concern_noticed: yes, ground: [no, unsure], additional_concern: no, safe: yes}",
        (
            "Two tasks exclude each other: ask_police_prevent_team (Ask the Prevent team for advice today.) "
            "and explain_no_ground (What you noticed needs nothing from you.).",
        ),
        others=(12,),
    ),
    Fault(
        "a contradiction: two values of a derived name at once",
        2,
        "derived.yaml",
        "yes: {ground_beyond_identity: yes}",
        "yes: {ground_beyond_identity: [unsure, yes]}",
        ("Something is left beyond identity and opinion has two values at once: not sure and yes",),
        ("ground_beyond_identity: unsure",),
    ),
    Fault(
        "an alert that goes away when worry grows",
        3,
        "safety.yaml",
        "{imminent_travel: [unsure, yes], police_told: [no, absent]}",
        "{imminent_travel: unsure, police_told: [no, absent]}",
        (
            "In the second case: nobody is asked: contact_police (Tell the police.).",
            "Rule travel-to-join (rules/safety.yaml, line 14)",
        ),
        ("imminent_travel: unsure", "imminent_travel: yes"),
        others=(1, 2),
    ),
    Fault(
        "a route that protects less when worry grows",
        3,
        "check.yaml",
        "      young_weak: absent\n      prevent_team_advice: [no_answer_yet, refer, absent]\n",
        "      young_weak: absent\n      earlier_concerns: [no, unsure]\n"
        "      prevent_team_advice: [no_answer_yet, refer, absent]\n",
        ("In the second case: the route that leads protects less than in the first case.",),
        ("earlier_concerns: yes",),
    ),
    Fault(
        "a child's support on the child's own word",
        4,
        "derived.yaml",
        "{support_consent: given, consent_from: guardian, child: yes}",
        "{support_consent: given, consent_from: [person, guardian], child: yes}",
        (
            "There is support without valid consent: channel_support",
            "Rule support-plan (rules/after_referral.yaml, line",
        ),
        ("consent_from: person",),
    ),
    Fault(
        "another concern about somebody whose age is not known goes nowhere",
        5,
        "share.yaml",
        "{additional_concern: [unsure, yes], child: yes}",
        "{additional_concern: [unsure, yes], under_18: yes}",
        ("Neither children's nor adult safeguarding is to be contacted.",),
        ("age: unknown",),
    ),
    Fault(
        "repeats count against identity",
        6,
        "check.yaml",
        "{concern_path: yes, earlier_concerns: yes}",
        "{concern_noticed: yes, earlier_concerns: yes}",
        ("A rule holds that must not: repeat-concern (rules/check.yaml, line",),
        ("ground_beyond_identity: no", "earlier_concerns: yes"),
    ),
    Fault(
        "a referral that waits for other explanations",
        7,
        "share.yaml",
        "{firm: yes, clear_to_refer: yes}",
        "{firm: yes, clear_to_refer: yes, context_explored: yes}",
        ("In the second case: this route is not given any more: prevent_referral",),
        ("context_explored: yes",),
        others=(2, 3),
    ),
    Fault(
        "an officer for people in positions of trust who waits for who may be told",
        7,
        "share.yaml",
        "{some_concern: yes, works_with_children: yes}",
        "{some_concern: yes, works_with_children: yes, informing_raises_risk: [no, unsure, absent]}",
        (
            "In the second case: this route is not given any more: lado",
            "Rule position-of-trust (rules/share.yaml, line",
        ),
        ("informing_raises_risk: yes",),
    ),
    Fault(
        "a cleared worry that goes to the Prevent team",
        8,
        "check.yaml",
        "then: {route: no_prevent_action, duties: [record_what_was_checked]}",
        "then: {route: no_prevent_action, duties: [record_what_was_checked, ask_police_prevent_team]}",
        (
            "Somebody outside the organisation is to be contacted: ask_police_prevent_team",
            "Rule concern-allayed (rules/check.yaml, line",
        ),
        ("concern_remains: no",),
    ),
    Fault(
        "a dead rule",
        9,
        "check.yaml",
        "{live: yes, clear_to_refer: yes, young_child: yes, risk_at_home: absent}",
        "{live: yes, clear_to_refer: yes, young_child: yes, risk_at_home: absent, under_18: no}",
        (
            "The rule young-child (rules/check.yaml, line",
            "can never hold: its conditions exclude each other.",
        ),
    ),
    Fault(
        "a rule that no conversation reaches",
        9,
        "share.yaml",
        "{some_concern: yes, children_at_home: unsure, under_18: [no, unknown]}",
        "{some_concern: yes, children_at_home: unsure, under_18: yes}",
        (
            "The rule children-at-home-unsure (rules/share.yaml, line",
            "It would hold on answers that no conversation ends with",
        ),
    ),
    Fault(
        "an unreachable question",
        9,
        "vocabulary.yaml",
        "asked_when: {route: prevent_referral, child: yes, others_say_who_tells: absent}",
        "asked_when: {route: prevent_referral, child: yes, others_say_who_tells: absent, under_18: no}",
        ("The question about parent_told (A parent or carer has been told) is never asked",),
    ),
    Fault(
        "an override that can never hold",
        9,
        "duties.yaml",
        "when: {lead_agrees: no}",
        "when: {lead_agrees: no, role: safeguarding_lead}",
        (
            "The override not-by-a-lead-who-disagrees (rules/duties.yaml, line",
            "never holds at the end of a conversation.",
        ),
    ),
    Fault(
        "an override of a contact that no task names",
        9,
        "duties.yaml",
        OVERRIDE,
        OVERRIDE.replace("another_senior}", "another_senior, hotline: another_senior}"),
        (
            "The override never-through-the-person (rules/duties.yaml, line",
            "replaces hotline, which no task names in any conversation in which it holds.",
        ),
    ),
    Fault(
        "an override of words that nothing says",
        9,
        "duties.yaml",
        "      your lead: another senior person\n",
        "      your chief: another senior person\n",
        ('replaces the words "your chief", which no text of the policy says.',),
    ),
    Fault(
        "an answer that is kept for nothing",
        9,
        "vocabulary.yaml",
        "    label: What the Prevent team advised\n",
        "    label: What the Prevent team advised\n    kept_after_referral: yes\n",
        (
            "The answer to prevent_team_advice (What the Prevent team advised) is kept after a referral "
            "(kept_after_referral), where nothing reads it.",
        ),
    ),
    Fault(
        "a question for nothing",
        10,
        "vocabulary.yaml",
        "  - id: additional_concern\n",
        NEEDS_NOBODY,
        ("The question shoe_size changes no route and no task in any conversation, and feeds nothing.",),
        others=(9, 16),
    ),
    Fault(
        "a question whose answers all say the same",
        10,
        "check.yaml",
        "{live: yes, clear_to_refer: yes, context_explored: no}",
        "{live: yes, clear_to_refer: yes, context_explored: [no, yes]}",
        (
            "The question context_explored changes no route and no task in any conversation, and feeds "
            "nothing.",
        ),
    ),
    Fault(
        "a form that is sent before the police know",
        11,
        "share.yaml",
        "{firm: yes, clear_to_refer: yes}",
        "{firm: yes, clear_to_refer: [yes, no]}",
        (
            "Somebody is asked, who must not be: send_referral (Send the form.)",
            "Rule refer (rules/share.yaml, line",
        ),
        others=(13, 15),
    ),
    Fault(
        "a form that is quicker than a call",
        11,
        "safety.yaml",
        "  - id: travel-to-join\n",
        FORM_AT_ONCE,
        (
            "Somebody is asked, who must not be: send_referral (Send the form.)",
            "Rule form-at-once (rules/safety.yaml, line",
        ),
        ("immediate_danger: ",),
    ),
    Fault(
        "hateful words set aside as an opinion",
        12,
        "notice.yaml",
        "{concern_noticed: yes, ground: no, additional_concern: no, safe: yes}",
        "{concern_noticed: yes, ground_beyond_identity: no, additional_concern: no, safe: yes}",
        ("A rule holds that must not: identity-is-no-ground (rules/notice.yaml, line",),
        others=(2,),
    ),
    Fault(
        "a referral on weak signs alone",
        12,
        "derived.yaml",
        "{concern_path: yes, concern_remains: yes, ground: yes, weak_only: no}",
        "{concern_path: yes, concern_remains: yes, ground: yes, weak_only: [no, yes]}",
        ("A rule holds that must not: refer (rules/share.yaml, line",),
        ("indicators: [",),
    ),
    Fault(
        "a line at 17",
        13,
        "vocabulary.yaml",
        "sixteen_or_seventeen: 17",
        "sixteen_or_seventeen: 16",
        ("In the first case: nobody is asked: contact_mash", "child-safeguarding"),
        ("age: 17", "age: 18"),
        others=(4,),
    ),
    Fault(
        "a line at 19",
        13,
        "vocabulary.yaml",
        "sixteen_or_seventeen: 17",
        "sixteen_or_seventeen: 18",
        ("In the second case: nobody is asked: contact_adult_safeguarding",),
        ("age: 17", "age: 18"),
        others=(4,),
    ),
    Fault(
        "children's services for grown-ups",
        13,
        "share.yaml",
        "{live: yes, child: yes, clear_to_refer: yes, weak_only: no}",
        "{live: yes, clear_to_refer: yes, weak_only: no}",
        (
            "In the second case: somebody is asked, who must not be: consult_children_services",
            "Rule children-services (rules/share.yaml, line",
        ),
        ("age: 17", "age: 18"),
    ),
    Fault(
        "a task for the lead about themselves",
        14,
        "duties.yaml",
        OVERRIDE,
        OVERRIDE.partition("    by:")[0],
        (
            "This is for somebody who must not do it: ",
            "lead (the safeguarding lead).",
            "Overrides that hold in it: never-through-the-person (rules/duties.yaml, line",
        ),
        ("person_in_charge: lead_or_head",),
    ),
    Fault(
        "the lead hears of their own case where it is no case for Prevent",
        14,
        "duties.yaml",
        "when: {person_in_charge: lead_or_head}",
        "when: {person_in_charge: lead_or_head, concern_path: yes}",
        (
            "This goes through the person of concern: ",
            "safeguarding_lead (Your safeguarding lead, or their deputy).",
            "Overrides that hold in it: none.",
        ),
        ("person_in_charge: lead_or_head",),
    ),
    Fault(
        "the family is not kept out of what the police lead",
        15,
        "safety.yaml",
        "[ask_police_before_referring, tell_nobody_yet]",
        "[ask_police_before_referring]",
        ("Nobody is asked: tell_nobody_yet (Do not tell the person or the family yet.).",),
        ("police_told: yes",),
    ),
    Fault(
        "who tells is agreed while the police lead",
        15,
        "derived.yaml",
        "          - {safety_worry: yes}\n          - {risk_at_home: yes}\n",
        "          - {risk_at_home: yes}\n",
        (
            "Somebody is asked, who must not be: ",
            "Two tasks exclude each other: tell_nobody_yet (Do not tell",
        ),
        ("police_told: yes",),
    ),
    Fault(
        "a member of the public is to tell a lead",
        16,
        "safety.yaml",
        "duties: [ring_advice_line, find_help_for_yourself]",
        "duties: [ring_advice_line, find_help_for_yourself, tell_lead]",
        (
            "Somebody is asked, who must not be: tell_lead (Tell your safeguarding lead.).",
            "Rule about-myself (rules/safety.yaml, line",
        ),
        ("role: myself",),
    ),
    Fault(
        "a member of the public is asked on",
        16,
        "vocabulary.yaml",
        "asked_when: {referral_stage: before, staff: yes}\n\n  - id: ground_beyond_identity",
        "asked_when: {referral_stage: before}\n\n  - id: ground_beyond_identity",
        (
            "A question is still asked, though nothing more is to be asked: indicators (What was noticed).",
            "Look at the asked_when of indicators in the vocabulary.",
        ),
        ("role: ",),
    ),
    Fault(
        "a lead who does not hear of what a colleague shares",
        17,
        "share.yaml",
        LEAD_NOT_TOLD,
        LEAD_NOT_TOLD.replace("[noticed_it, on_behalf, absent]", "noticed_it"),
        (
            "Whoever leads on safeguarding was not spoken to, and is not to be told either.",
            "Rules that hold in it: ",
        ),
        ("role: on_behalf",),
    ),
    Fault(
        "a lead who counts as asked about themselves",
        17,
        "derived.yaml",
        LEAD_KNOWS,
        LEAD_KNOWS.replace("absent]", "lead_or_head, absent]"),
        ("Whoever leads on safeguarding was not spoken to, and is not to be told either.",),
        ("person_in_charge: lead_or_head", "consulted: ["),
    ),
)
