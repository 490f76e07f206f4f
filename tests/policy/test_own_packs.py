"""An organisation's own packs and forms: what they may add, and what is refused in one line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from broken_policy import problem

from triage.engine import Engine
from triage.policy import load_policy
from triage.proof.differences_page import _other_changes

PACK = """id: anytown
name: Anytown
says: A pack of our own.
contacts: {}
form: national_2018
sources: [{ours: Page one}]
documents:
  - key: ours
    title: Our procedure
    dated: 2026
    headings: [Page one]
rules:
  - id: tell-anytown
    says: Anytown is told too.
    when: {route: prevent_referral}
    then: {duties: [tell_lead]}
    because: Anytown asks for it.
    sources: [{ours: Page one}]
"""


WHAT_HOLDS = """    says: Anytown is told too.
    when: {route: prevent_referral}
    then: {duties: [tell_lead]}"""


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("    sources: [{ours: Page one}]\n", "    sources: [{theirs: Page one}]\n", "unknown name theirs"),
        ("    sources: [{ours: Page one}]\n", "    sources: [{ours: Page two}]\n", "unknown heading of ours"),
        ("    sources: [{ours: Page one}]\n", "", "the rule tell-anytown cites no source"),
        ("id: tell-anytown", "id: immediate-danger", "the rule immediate-danger stands here twice"),
        ("id: anytown", "id: derby", "the area derby stands here twice"),
        ("id: anytown", "id: national", "the area national stands here twice"),
        ("duties: [tell_lead]", "remove: [tell_lead]", "unknown name remove"),
        ("duties: [tell_lead]", "route: prevent_referral", "circle"),
        ("duties: [tell_lead]", "duties: [tell_mayor]", "unknown duty tell_mayor"),
        (
            "{duties: [tell_lead]}",
            "{route: closed}",
            "line 16, rules[1].then.route: a rule of the stage before may not give the route closed",
        ),
        (
            WHAT_HOLDS,
            "    stage: after\n    says: Us.\n    when: {new_information: yes}\n"
            "    then: {route: other_support}",
            "line 17, rules[1].then.route: a rule of the stage after may not give the route other_support",
        ),
        (
            WHAT_HOLDS,
            "    stage: always\n    says: Us.\n    when: {age: adult}\n"
            "    then: {route: [emergency, refer_again]}",
            "line 17, rules[1].then.route[2]: a rule of the stage always may not give the route refer_again",
        ),
        (
            "{duties: [tell_lead]}",
            "{route: no_prevent_action}",
            "rules[1].then: a pack asks for more, never for less: it may not give the route no_prev",
        ),
        ("form: national_2018", "form: national_2018\nfacts: []", "unknown name facts"),
        ("form: national_2018", "form: national_2018\nyoung_child_below: 5", "not lower it"),
        ("- key: ours", "- key: derby", "stands here twice"),
    ],
)
def test_a_pack_of_ones_own_cannot_weaken_or_break_the_policy(
    rules: Path, tmp_path: Path, before: str, after: str, says: str
) -> None:
    own = tmp_path / "own"
    (own / "areas").mkdir(parents=True)
    (own / "areas" / "anytown.yaml").write_text(PACK)
    assert "tell-anytown" in [rule.id for rule in load_policy(rules, own).area("anytown").rules]
    assert before in PACK
    (own / "areas" / "anytown.yaml").write_text(PACK.replace(before, after, 1))
    error = problem(rules, own)
    assert says in str(error)
    assert error.file.endswith("areas/anytown.yaml")
    assert error.line


@pytest.mark.parametrize(
    ("stage", "given", "facts"),
    [
        ("before", "{route: [emergency, prevent_advice], parallel: lado}", {}),
        (
            "after",
            "{route: [police_now, single_agency], parallel: mash}",
            {"police_assessment": "police_led"},
        ),
        ("always", "{route: police_now, parallel: adult_safeguarding}", {"police_assessment": "pending"}),
    ],
)
def test_a_pack_of_ones_own_may_add_routes_of_the_rules_own_stage(
    rules: Path, tmp_path: Path, stage: str, given: str, facts: dict[str, str]
) -> None:
    own = tmp_path / "own"
    (own / "areas").mkdir(parents=True)
    (own / "areas" / "anytown.yaml").write_text(
        PACK.replace(
            WHAT_HOLDS,
            f"    stage: {stage}\n    says: Us.\n    when: {{earlier_concerns: yes}}\n    then: {given}",
        )
    )
    policy = load_policy(rules, own)
    added = policy.area("anytown").rules[0]
    decision = Engine(policy).decide({"earlier_concerns": "yes", **facts}, "anytown")
    assert set(added.routes) <= {*decision.routes, *decision.parallel}
    assert decision.fired[-1] == "tell-anytown"


RENEWAL = """id: anytown
replaces: anytown
name: Anytown today
says: The pack of our own, renewed.
contacts:
  referral_destination: {name: The new hub, phone: 01632 960002}
form: national_2018
review_due: 2031-01
deadlines: {send_referral: by Friday}
sources: [{newer: Page one}]
documents:
  - {key: newer, title: Our newer procedure, dated: 2030, headings: [Page one]}
"""


def with_an_installed_pack(rules: Path, tmp_path: Path, *, added: str = "") -> Path:
    """The made-up pack stands among the installed ones; gives the folder for own packs."""
    text = PACK.replace(
        "contacts: {}",
        "review_due: 2030-06\nyoung_child_below: 12\n"
        "deadlines: {send_referral: today, contact_mash: at once}\ncontacts: {}",
    )
    (rules / "areas" / "anytown.yaml").write_text(text + added)
    own = tmp_path / "own"
    (own / "areas").mkdir(parents=True)
    return own


def test_a_renewal_changes_contacts_and_dates_and_keeps_what_the_installed_pack_asks(
    rules: Path, tmp_path: Path
) -> None:
    own = with_an_installed_pack(rules, tmp_path)
    before = load_policy(rules, own).areas["anytown"]
    (own / "areas" / "renewed.yaml").write_text(RENEWAL)
    policy = load_policy(rules, own)
    area = policy.areas["anytown"]
    assert (area.name, area.contacts["referral_destination"].phone) == ("Anytown today", "01632 960002")
    assert area.review_due
    assert area.review_due.isoformat() == "2031-01-31"
    assert [cited.key for cited in area.sources] == ["newer"]
    assert area.rules == before.rules != ()
    assert area.lowest_band_below == 12
    assert dict(area.deadlines) == {"send_referral": "by Friday", "contact_mash": "at once"}
    assert (area.own, area.replaced, before.own, before.replaced) == (True, before, False, None)
    decision = Engine(policy).decide(REFERRED, "anytown")
    assert "tell-anytown" in decision.fired


REFERRED = {
    "immediate_danger": "no",
    "imminent_travel": "no",
    "planning_offence": "no",
    "role": "noticed_it",
    "indicators": ("extreme_material",),
    "ground_beyond_identity": "yes",
    "context_explored": "yes",
    "consulted": ("safeguarding_lead",),
    "earlier_concerns": "no",
    "concern_remains": "yes",
    "age": 20,
    "additional_concern": "no",
}


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        (
            "id: anytown",
            "id: othertown",
            "line 1, id: a pack that replaces anytown must have its id, anytown",
        ),
        ("replaces: anytown", "replaces: nowhere", "line 2, replaces: unknown area nowhere"),
        ("replaces: anytown", "replaces: anytwn", "did you mean anytown?"),
        ("replaces: anytown", "replaces: national", "line 2, replaces: the national contacts are the same"),
        ("replaces: anytown", "replaces: [anytown]", "line 2, replaces: text is needed here"),
        (
            "replaces: anytown\n",
            "",
            "line 1: the area anytown stands here twice; to renew the installed pack",
        ),
        ("review_due: 2031-01\n", "", "review_due is missing: a pack that replaces another"),
        ("review_due: 2031-01", "review_due: 2030-06", "review_due: a month after 2030-06 is needed"),
        ("review_due: 2031-01", "review_due: 2031-01\nyoung_child_below: 11", "young_child_below: from 12"),
        (
            "review_due: 2031-01",
            "review_due: 2031-01\nrules: []",
            "rules: a pack that replaces another adds no",
        ),
        ("contacts:\n", "contacts:\n  emergency: {name: Us, phone: '000'}\n", "the same everywhere"),
        ("- {key: newer", "- {key: derby", "stands here twice"),
    ],
)
def test_a_renewal_that_would_weaken_or_age_an_installed_pack_is_refused(
    rules: Path, tmp_path: Path, before: str, after: str, says: str
) -> None:
    own = with_an_installed_pack(rules, tmp_path)
    assert before in RENEWAL
    (own / "areas" / "renewed.yaml").write_text(RENEWAL.replace(before, after, 1))
    error = problem(rules, own)
    assert says in str(error)
    assert error.file.endswith("areas/renewed.yaml")


def test_any_date_of_its_own_renews_an_installed_pack_that_names_none(rules: Path, tmp_path: Path) -> None:
    own = with_an_installed_pack(rules, tmp_path)
    (rules / "areas" / "anytown.yaml").write_text(PACK)
    (own / "areas" / "renewed.yaml").write_text(RENEWAL.replace("2031-01", "2001-01"))
    area = load_policy(rules, own).areas["anytown"]
    assert area.review_due
    assert area.review_due.year == 2001


def test_two_own_packs_cannot_replace_the_same_one(rules: Path, tmp_path: Path) -> None:
    own = with_an_installed_pack(rules, tmp_path)
    (own / "areas" / "a.yaml").write_text(RENEWAL)
    (own / "areas" / "b.yaml").write_text(RENEWAL)
    error = problem(rules, own)
    assert "another pack of your own replaces anytown already" in str(error)
    assert error.file.endswith("areas/b.yaml")


def test_an_installed_pack_replaces_no_other_and_an_own_one_no_own_one(rules: Path, tmp_path: Path) -> None:
    own = with_an_installed_pack(rules, tmp_path)
    (own / "areas" / "a.yaml").write_text(PACK.replace("anytown", "ourtown"))
    (own / "areas" / "b.yaml").write_text(RENEWAL.replace("anytown", "ourtown"))
    assert "unknown area ourtown" in str(problem(rules, own))
    (own / "areas" / "b.yaml").unlink()
    (own / "areas" / "a.yaml").unlink()
    (rules / "areas" / "more.yaml").write_text(RENEWAL)
    assert "only a pack of your organisation's own may replace another" in str(problem(rules, own))


@pytest.mark.parametrize(
    "key",
    [
        "online_form: https://forms.example.org",
        "copied_to_under_18: [Us]",
        "attach_to_mash_request: yes",
        "form_edition: 2025",
    ],
)
def test_what_a_pack_says_about_sending_counts_among_the_differences_of_two_policies(
    rules: Path, tmp_path: Path, key: str
) -> None:
    old = load_policy(rules)
    with (rules / "areas" / "derby.yaml").open("a") as file:
        file.write(f"{key}\n")
    assert "words or sources of the areas derby" in list(_other_changes(old, load_policy(rules)))


def test_a_second_form_with_the_same_id_is_refused(rules: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    (own / "forms").mkdir(parents=True)
    shutil.copy(rules / "forms" / "national_2018.yaml", own / "forms" / "copy.yaml")
    assert "the form national_2018 stands here twice" in str(problem(rules, own))
