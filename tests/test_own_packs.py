"""An organisation's own packs and forms: what they may add, and what is refused in one line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from broken_policy import problem

from triage.engine import Engine
from triage.policy import load_policy

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


@pytest.mark.parametrize(("before", "after", "says"), [
    ("    sources: [{ours: Page one}]\n", "    sources: [{theirs: Page one}]\n", "unknown name theirs"),
    ("    sources: [{ours: Page one}]\n", "    sources: [{ours: Page two}]\n", "unknown heading of ours"),
    ("    sources: [{ours: Page one}]\n", "", "the rule tell-anytown cites no source"),
    ("id: tell-anytown", "id: immediate-danger", "the rule immediate-danger stands here twice"),
    ("id: anytown", "id: derby", "the area derby stands here twice"),
    ("id: anytown", "id: national", "the area national stands here twice"),
    ("duties: [tell_lead]", "remove: [tell_lead]", "unknown name remove"),
    ("duties: [tell_lead]", "route: prevent_referral", "circle"),
    ("duties: [tell_lead]", "duties: [tell_mayor]", "unknown duty tell_mayor"),
    ("{duties: [tell_lead]}", "{route: closed}",
     "line 16, rules[1].then.route: a rule of the stage before may not give the route closed"),
    (WHAT_HOLDS,
     "    stage: after\n    says: Us.\n    when: {new_information: yes}\n    then: {route: other_support}",
     "line 17, rules[1].then.route: a rule of the stage after may not give the route other_support"),
    (WHAT_HOLDS,
     "    stage: always\n    says: Us.\n    when: {age: adult}\n    then: {route: [emergency, refer_again]}",
     "line 17, rules[1].then.route[2]: a rule of the stage always may not give the route refer_again"),
    ("form: national_2018", "form: national_2018\nfacts: []", "unknown name facts"),
    ("form: national_2018", "form: national_2018\nyoung_child_below: 5", "not lower it"),
    ("- key: ours", "- key: derby", "stands here twice"),
])
def test_a_pack_of_ones_own_cannot_weaken_or_break_the_policy(
        rules: Path, tmp_path: Path, before: str, after: str, says: str) -> None:
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


@pytest.mark.parametrize(("stage", "given", "facts"), [
    ("before", "{route: [emergency, prevent_advice], parallel: lado}", {}),
    ("after", "{route: [police_now, single_agency], parallel: mash}", {"police_assessment": "police_led"}),
    ("always", "{route: police_now, parallel: adult_safeguarding}", {"police_assessment": "pending"}),
])
def test_a_pack_of_ones_own_may_add_routes_of_the_rules_own_stage(
        rules: Path, tmp_path: Path, stage: str, given: str, facts: dict[str, str]) -> None:
    own = tmp_path / "own"
    (own / "areas").mkdir(parents=True)
    (own / "areas" / "anytown.yaml").write_text(PACK.replace(
        WHAT_HOLDS,
        f"    stage: {stage}\n    says: Us.\n    when: {{earlier_concerns: yes}}\n    then: {given}"))
    policy = load_policy(rules, own)
    added = policy.area("anytown").rules[0]
    decision = Engine(policy).decide({"earlier_concerns": "yes", **facts}, "anytown")
    assert set(added.routes) <= {*decision.routes, *decision.parallel}
    assert decision.fired[-1] == "tell-anytown"


def test_a_second_form_with_the_same_id_is_refused(rules: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    (own / "forms").mkdir(parents=True)
    shutil.copy(rules / "forms" / "national_2018.yaml", own / "forms" / "copy.yaml")
    assert "the form national_2018 stands here twice" in str(problem(rules, own))
