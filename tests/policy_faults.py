"""Faults of a policy, one for each property: what is changed in which file, and what the proof must say."""

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

    def __str__(self) -> str:
        return f"a fault was seeded, {self.name} (in rules/{self.file}, {self.old!r} became {self.new!r})"

    def policy(self, folder: Path) -> Policy:
        """The policy with this fault, loaded from a copy in ``folder``."""
        rules = folder / "rules"
        shutil.copytree(installed_rules(), rules, ignore=shutil.ignore_patterns("__pycache__"))
        path = rules / self.file
        text = path.read_text(encoding="utf-8")
        assert text.count(self.old) == 1, (
            f"rules/{self.file} does not hold this once, so no fault can be seeded there: {self.old}")
        path.write_text(text.replace(self.old, self.new), encoding="utf-8")
        return load_policy(rules)


NEEDS_NOBODY = """\
  - id: shoe_size
    stage: check
    label: The size of the shoes
    values: [no, yes]

  - id: additional_concern
"""

FAULTS = (
    Fault("not being sure of danger does not count", 1, "safety.yaml",
          "{immediate_danger: [unsure, yes], police_told: [no, absent]}",
          "{immediate_danger: yes, police_told: [no, absent]}",
          ("Nobody is asked: call_999 (Ring 999.).",
           "Rule immediate-danger (rules/safety.yaml, line 5) gives it, and does not hold in this case."),
          ("immediate_danger: unsure",)),
    Fault("a call to the police that can wait", 1, "routes.yaml",
          "- id: contact_police\n    step: now", "- id: contact_police\n    step: later",
          ("This is asked, but not as something to do now: contact_police (Tell the police.).",
           "Rule travel-to-join (rules/safety.yaml, line 14) gives it in this case."),
          ("imminent_travel: ",)),
    Fault("a gap: nothing noticed leads nowhere where somebody is asking for somebody else", 2, "notice.yaml",
          "{concern_noticed: no, vulnerable: no, additional_concern: no, safe: yes}",
          "{concern_noticed: no, vulnerable: no, additional_concern: no, safe: yes, role: noticed_it}",
          ("No route leads, though nothing is left to ask.", "it leads to: no route"),
          ("indicators: []", "vulnerabilities: []")),
    Fault("a contradiction: ordinary life, and advice at once", 2, "notice.yaml",
          "{concern_noticed: yes, ground: no}", "{concern_noticed: yes, ground: [no, unsure]}",
          ("Two answers that exclude each other are given at once: no_prevent_action",)),
    Fault("a contradiction: two values of a derived name at once", 2, "derived.yaml",
          "yes: {ground_beyond_identity: yes}", "yes: {ground_beyond_identity: [unsure, yes]}",
          ("Something is left beyond identity and opinion has two values at once: not sure and yes",),
          ("ground_beyond_identity: unsure",)),
    Fault("an alert that goes away when worry grows", 3, "safety.yaml",
          "{imminent_travel: [unsure, yes], police_told: [no, absent]}",
          "{imminent_travel: unsure, police_told: [no, absent]}",
          ("In the second case: nobody is asked: contact_police (Tell the police.).",
           "Rule travel-to-join (rules/safety.yaml, line 14)"),
          ("imminent_travel: unsure", "imminent_travel: yes")),
    Fault("a route that protects less when worry grows", 3, "check.yaml",
          "{doubt: yes, clear_to_refer: yes, checked: yes}",
          "{doubt: yes, clear_to_refer: yes, checked: yes, earlier_concerns: [no, unsure]}",
          ("In the second case: the route that leads protects less than in the first case.",),
          ("earlier_concerns: yes",)),
    Fault("a child's support on the child's own word", 4, "derived.yaml",
          "{support_consent: given, consent_from: guardian, child: yes}",
          "{support_consent: given, consent_from: [person, guardian], child: yes}",
          ("There is support without valid consent: channel_support",
           "Rule support-plan (rules/after_referral.yaml, line"),
          ("consent_from: person",)),
    Fault("another concern about somebody whose age is not known goes nowhere", 5, "share.yaml",
          "{additional_concern: [unsure, yes], child: yes}",
          "{additional_concern: [unsure, yes], under_18: yes}",
          ("Neither children's nor adult safeguarding is to be contacted.",), ("age: unknown",)),
    Fault("repeats count against identity", 6, "check.yaml",
          "{concern_path: yes, earlier_concerns: yes}", "{concern_noticed: yes, earlier_concerns: yes}",
          ("A rule holds that must not: repeat-concern (rules/check.yaml, line",),
          ("ground_beyond_identity: no", "earlier_concerns: yes")),
    Fault("a referral that waits for other explanations", 7, "share.yaml",
          "{firm: yes, clear_to_refer: yes}", "{firm: yes, clear_to_refer: yes, context_explored: yes}",
          ("In the second case: this route is not given any more: prevent_referral",),
          ("context_explored: yes",)),
    Fault("a cleared worry that goes to the Prevent team", 8, "check.yaml",
          "then: {route: no_prevent_action, duties: [record_what_was_checked]}",
          "then: {route: no_prevent_action, duties: [record_what_was_checked, ask_police_prevent_team]}",
          ("Somebody outside the organisation is to be contacted: ask_police_prevent_team",
           "Rule concern-allayed (rules/check.yaml, line"),
          ("concern_remains: no",)),
    Fault("a dead rule", 9, "check.yaml",
          "{live: yes, clear_to_refer: yes, young_child: yes}",
          "{live: yes, clear_to_refer: yes, young_child: yes, under_18: no}",
          ("The rule young-child (rules/check.yaml, line",
           "can never hold: its conditions exclude each other.")),
    Fault("a rule that no conversation reaches", 9, "share.yaml",
          "{some_concern: yes, children_at_home: unsure, under_18: [no, unknown]}",
          "{some_concern: yes, children_at_home: unsure, under_18: yes}",
          ("The rule children-at-home-unsure (rules/share.yaml, line",
           "It would hold on answers that no conversation ends with")),
    Fault("an unreachable question", 9, "vocabulary.yaml",
          "asked_when: {route: prevent_referral, child: yes}",
          "asked_when: {route: prevent_referral, child: yes, under_18: no}",
          ("The question about parent_told (A parent or carer has been told) is never asked",)),
    Fault("a question for nothing", 10, "vocabulary.yaml",
          "  - id: additional_concern\n", NEEDS_NOBODY,
          ("The question shoe_size changes no route and no task in any conversation, and feeds nothing.",)),
    Fault("a form that is sent before the police know", 11, "share.yaml",
          "{firm: yes, clear_to_refer: yes}", "{firm: yes, clear_to_refer: [yes, no]}",
          ("Somebody is asked, who must not be: send_referral (Send the form.)",
           "Rule refer (rules/share.yaml, line")),
    Fault("a grave sign set aside as an opinion", 12, "notice.yaml",
          "{concern_noticed: yes, ground: no}", "{concern_noticed: yes, ground_beyond_identity: no}",
          ("A rule holds that must not: identity-is-no-ground (rules/notice.yaml, line",)),
    Fault("a line at 17", 13, "vocabulary.yaml", "older_child: 17", "older_child: 16",
          ("In the first case: nobody is asked: contact_mash", "child-safeguarding"),
          ("age: 17", "age: 18")),
    Fault("a line at 19", 13, "vocabulary.yaml", "older_child: 17", "older_child: 18",
          ("In the second case: nobody is asked: contact_adult_safeguarding",), ("age: 17", "age: 18")),
)
