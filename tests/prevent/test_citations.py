"""What each rule rests on, written down by hand from the requirement and not from ``rules/``.

A heading that exists, but does not say what the rule says, is a fault that no proof can see. Pages that were
seen as excerpts only, and the program's own decisions, stand here by their key: their words are our own.
"""

from __future__ import annotations

import pytest

from triage.policy import load_policy

POLICY = load_policy()
SHORT = {
    "pathway": ("northants-2019", "Northamptonshire Prevent Referral Pathway"),
    "outcomes": ("northants-2019", "OUTCOMES"),
    "programme": ("northants-2019", "Prevent Programme"),
    "channel programme": ("northants-2019", "Channel programme"),
    "referrals": ("northants-2019", "Prevent Referrals"),
    "what is a referral": ("kirklees-2022", "What is a Prevent referral?"),
    "making a referral": ("kirklees-2022", "Making a referral"),
    "what is channel": ("kirklees-2022", "What is Channel?"),
    "support offered": ("kirklees-2022", "What kind of support is offered via Channel?"),
    "the programme": ("kirklees-2022", "The programme:"),
    "derby signs": ("derby", "What is radicalisation and what may it look like?"),
    "derby channel": ("derby", "What is Channel and how does it support Prevent?"),
    "derby referral": ("derby", "How to make a prevent referral"),
    "derby local": ("derby", "Local issues"),
    "thurrock": ("thurrock-2022", "19. Community Safety Partnership Report on Hate Crime"),
    "process": ("ho-toolkit", "4. Referral Process"),
    "panel": ("ho-toolkit", "5. Channel Panel"),
    "channel process": ("ho-toolkit", "Channel process"),
    "self-assessment": ("ho-toolkit", "Local Authority Partnership Self-Assessment Tool"),
    "myths": ("ho-members", "MYTHS AND MISCONCEPTIONS"),
    "merits": ("ho-guide-2009", "Case merits"),
    "necessary": ("ho-guide-2009", "Necessary and proportionate"),
    "vulnerable": ("ho-guide-2009", "Supporting vulnerable individuals"),
}
"""Headings of documents that were read whole, under a name for the table."""

BY_KEY = (
    "assumption",
    "act-early",
    "care-act-guidance",
    "channel-guidance-2023",
    "devon-flowchart",
    "dfe-referral",
    "duty-guidance-2023",
    "kcsie",
    "key-principles-2025",
    "nhs-sharing-2022",
    "southport-2026",
)

CITED = {
    "immediate-danger": "derby signs, assumption",
    "travel-to-join": "process",
    "planning-offence": "process, programme, what is a referral",
    "police-told": "assumption",
    "tell-the-lead": "dfe-referral, assumption",
    "police-lead-it": "programme, process",
    "relative-or-friend": "what is a referral, making a referral, referrals",
    "about-myself": "act-early, assumption",
    "refer-once-safe": "process",
    "nothing-noticed": "assumption",
    "offer-support": "channel process",
    "vulnerability-support": "channel process",
    "other-safeguarding": "pathway",
    "identity-is-no-ground": "myths, the programme, assumption",
    "hate-incident": "thurrock, assumption",
    "violence-help": "key-principles-2025, derby local",
    "person-in-charge": "kcsie, assumption",
    "check-with-lead": "pathway, process, dfe-referral",
    "note-for-the-lead": "pathway, process, dfe-referral",
    "advised-but-cleared": "assumption",
    "explore-context": "assumption",
    "do-not-wait": "pathway",
    "young-child-in-doubt": "assumption",
    "advised-against": "assumption, duty-guidance-2023",
    "in-doubt": "pathway, making a referral",
    "concern-allayed": "necessary, duty-guidance-2023",
    "repeat-concern": "southport-2026",
    "repeat-grave-sign": "southport-2026",
    "join-up-history": "assumption",
    "young-child": "assumption",
    "risk-at-home": "assumption",
    "known-worker": "assumption",
    "parental-responsibility": "assumption",
    "lead-not-told-yet": "dfe-referral, assumption",
    "ask-before-sending": "pathway, devon-flowchart",
    "refer": "pathway, merits",
    "child-safeguarding": "pathway",
    "adult-safeguarding": "pathway",
    "children-at-home": "devon-flowchart",
    "children-at-home-unsure": "devon-flowchart",
    "work-unsure": "assumption",
    "position-of-trust": "kcsie",
    "confirm-age": "assumption",
    "position-of-trust-adults": "care-act-guidance",
    "children-services": "vulnerable",
    "police-say-who-tells": "assumption",
    "mash-says-who-tells": "assumption",
    "lado-says-who-tells": "kcsie, assumption",
    "others-disagree": "what is a referral, assumption",
    "agree-who-tells": "dfe-referral",
    "do-not-tell": "dfe-referral, nhs-sharing-2022",
    "tell-later": "dfe-referral",
    "guardian-consent-later": "derby referral, support offered",
    "own-consent-later": "derby referral, support offered",
    "waiting": "assumption",
    "closed-by-police": "what is a referral, self-assessment",
    "closed-with-needs": "pathway, channel process",
    "police-led": "pathway",
    "channel-threshold": "derby channel, what is channel",
    "panel-police-led": "pathway",
    "not-for-channel": "pathway",
    "not-for-channel-with-needs": "pathway, channel process",
    "await-guardian-consent": "derby referral, support offered",
    "await-own-consent": "derby referral, support offered",
    "guardian-must-consent": "derby referral, support offered",
    "person-must-consent": "derby referral, support offered",
    "support-plan": "derby referral",
    "support-completed": "outcomes, panel",
    "no-meaningful-outcome": "outcomes, channel programme",
    "no-consent": "support offered",
    "no-consent-child": "panel",
    "no-consent-adult": "panel",
    "review-at-6": "panel, channel-guidance-2023",
    "review-at-12": "panel, channel-guidance-2023",
    "new-information": "pathway",
    "refer-again": "assumption",
}

OVERRIDES = {
    "never-through-the-person": {"kcsie", "assumption"},
    "not-by-a-lead-who-disagrees": {"assumption"},
}


def test_the_table_speaks_of_every_rule_and_of_no_other() -> None:
    assert list(CITED) == list(POLICY.rules)
    assert set(OVERRIDES) == {override.id for override in POLICY.overrides}


@pytest.mark.parametrize("rule", CITED)
def test_a_rule_cites_the_headings_that_the_requirement_names_for_it(rule: str) -> None:
    named = CITED[rule].split(", ")
    cited = POLICY.rules[rule].sources
    assert {(found.key, found.heading) for found in cited if found.key not in BY_KEY} == {
        SHORT[name] for name in named if name not in BY_KEY
    }
    assert {found.key for found in cited if found.key in BY_KEY} == {name for name in named if name in BY_KEY}


def test_whom_a_task_names_instead_rests_on_what_the_requirement_names() -> None:
    cited = {override.id: {found.key for found in override.sources} for override in POLICY.overrides}
    assert cited == OVERRIDES


def test_words_of_the_program_that_decide_cases_say_that_they_are_its_own() -> None:
    cited = {name: derived.sources for name, derived in POLICY.derived.items() if derived.sources}
    assert set(cited) == {"grave_sign", "weak_only", "no_opinion", "young_child", "young_weak"}
    assert {found.key for sources in cited.values() for found in sources} == {"assumption"}


def test_no_key_that_names_no_document_is_cited() -> None:
    documents = {key for key, _ in SHORT.values()} | set(BY_KEY)
    everywhere = [*POLICY.rules.values(), *POLICY.areas.values(), *POLICY.overrides]
    assert {found.key for part in everywhere for found in part.sources} <= documents
    assert "later-guidance" not in POLICY.sources


def test_pages_of_which_only_excerpts_were_seen_are_never_quoted() -> None:
    assert {key for key, source in POLICY.sources.items() if source.quoted} == {
        *(key for key, _ in SHORT.values()),
        "ho-events",
    }
