"""The proof that what an organisation adds takes nothing away, and the case that it shows where it does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from command_line import CommandLine
from organisations import ORGANISATION, copied, with_change

from triage.documents.screen import WIDER, lines
from triage.pathway import pathway_in_use
from triage.policy import Policy, load_policy, model
from triage.policy.conditions import conjoin
from triage.prevent import PREVENT
from triage.proof.gaps import gaps
from triage.proof.only_adds import added, added_page, takes_away
from triage.proof.translate import Subject

POLICY = load_policy(own=ORGANISATION)
FACT = "acme.hazardous_materials"
NEVER_NO = ((model.Test(FACT, frozenset({"absent", "unsure", "yes"})),),)


def page(policy: Policy) -> str:
    found = added(Subject(policy))
    assert found
    return " ".join(" ".join(lines(added_page(found), WIDER)).split())


def test_what_the_example_adds_takes_nothing_away() -> None:
    found = added(Subject(POLICY))
    assert found
    assert (found.called, found.facts, found.rules, found.duties) == ("Acme Works", 1, 1, 1)
    assert not takes_away(found)
    assert "What Acme Works adds (1 question, 1 rule, 1 task) It takes nothing away." in page(POLICY)


def test_nothing_is_said_where_nothing_is_added() -> None:
    assert added(Subject(load_policy())) is None
    assert not takes_away(None)


# What the loader refuses is put into the loaded policy, so that the proof is tried without it.


def in_rule(policy: Policy) -> Policy:
    rule = policy.rules["immediate-danger"]
    changed = replace(rule, when=conjoin([rule.when, NEVER_NO]))
    return replace(policy, rules=MappingProxyType({**policy.rules, rule.id: changed}))


def in_question(policy: Policy) -> Policy:
    fact = policy.facts["police_told"]
    changed = replace(fact, asked_when=conjoin([fact.asked_when, NEVER_NO]))
    return replace(policy, facts=MappingProxyType({**policy.facts, fact.id: changed}))


def in_override(policy: Policy) -> Policy:
    first = policy.overrides[0]
    changed = replace(first, id="changed", when=NEVER_NO, by={"you": "panel"}, contacts={})
    return replace(policy, overrides=(changed, *policy.overrides))


def in_derived(policy: Policy) -> Policy:
    safe = policy.derived["safe"]
    values = {"yes": conjoin([safe.values["yes"], NEVER_NO])}
    changed = replace(safe, values=MappingProxyType(values))
    return replace(policy, derived=MappingProxyType({**policy.derived, "safe": changed}))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (in_rule, "the rule immediate-danger ("),
        (in_question, "the question police_told (The police have been told"),
        (in_override, "the task "),
        (in_derived, "The smallest case: "),
    ],
)
def test_whatever_installed_would_read_an_own_answer_is_found(
    monkeypatch: pytest.MonkeyPatch, change: Callable[[Policy], Policy], says: str
) -> None:
    # The policy alone is the one that was installed, whatever the changed one holds.
    alone = load_policy()
    monkeypatch.setattr("triage.proof.only_adds.without_own", lambda policy: alone)
    changed = change(POLICY)
    assert takes_away(added(Subject(changed)))
    said = page(changed)
    assert "IT TAKES SOMETHING AWAY." in said
    assert f"{FACT}: no" in said or says.startswith("the task")
    assert "The policy alone asks, and no longer with what is added:" in said
    assert says in said


def test_a_duty_that_is_left_out_or_goes_to_somebody_else_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = load_policy()
    monkeypatch.setattr("triage.proof.only_adds.without_own", lambda policy: alone)
    for changes in ({"step": "later"}, {"by": "lead"}, {"contact": "police"}):
        duty = replace(POLICY.duties["call_999"], **changes)  # type: ignore[arg-type]
        changed = replace(POLICY, duties=MappingProxyType({**POLICY.duties, duty.id: duty}))
        assert "the task call_999 (Ring 999)" in page(changed)


def test_a_task_that_stands_before_those_of_the_policy_is_found() -> None:
    duties = {name: POLICY.duties[name] for name in reversed(list(POLICY.duties))}
    said = page(replace(POLICY, duties=MappingProxyType(duties)))
    assert "The task acme.tell_security_lead stands before tasks of the policy in the same step." in said


def test_rules_of_a_pack_are_proven_with_it_and_a_case_against_them_is_shown(tmp_path: Path) -> None:
    pack = """id: anytown
name: Anytown
says: A pack of our own.
contacts: {}
form: national_2018
sources: [{acme.handbook: Hazardous materials}]
rules:
  - id: anytown-refers
    says: In Anytown everything is talked through.
    when: {acme.hazardous_materials: yes}
    then: {route: prevent_advice}
    because: Acme Works asks for it.
    sources: [{acme.handbook: Hazardous materials}]
"""
    policy = load_policy(own=with_change(tmp_path, "areas/anytown.yaml", "", pack))
    found = added(Subject(policy, "anytown"))
    assert found
    assert found.rules == 2


# --- the commands -----------------------------------------------------------------------------------------


@pytest.fixture
def triage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch, capsys)


def test_policy_check_proves_the_additions_with_the_installed_properties_and_their_own(
    triage: CommandLine,
) -> None:
    answer = triage("policy", "check", "--policy-dir", str(ORGANISATION))
    assert answer.code == 0
    said = " ".join(answer.out.split())
    assert "All 19 properties hold for every case (77 rules, 41 facts)." in said
    assert "101. The security lead hears of nothing while there is danger." in said
    assert "What Acme Works adds (1 question, 1 rule, 1 task) It takes nothing away." in said
    assert "Nothing is missing" in said


def test_an_installed_property_that_an_addition_breaks_is_named_with_the_rule(
    triage: CommandLine, tmp_path: Path
) -> None:
    own = copied(tmp_path)
    duties, rules = own / "duties.yaml", own / "rules.yaml"
    duties.write_text(duties.read_text().replace("contact: acme.security_lead", "contact: safeguarding_lead"))
    rules.write_text(rules.read_text().replace("safe: yes\n", "safe: [yes, absent]\n"))
    answer = triage("policy", "check", "--policy-dir", str(own))
    assert answer.code == 1
    assert "DOES NOT HOLD" in answer.out
    assert "rules.yaml" in answer.out


TASK = "tasks:\n  acme.tell_security_lead: tell the security lead of Acme Works\n"
ACCESS = "facts:\n  acme.hazardous_materials: the person has access to hazardous materials at work\n"


@pytest.mark.parametrize(
    ("file", "old", "new", "says", "where"),
    [
        ("phrases.yaml", TASK, "", "the task acme.tell_security_lead", "phrases.yaml, tasks"),
        ("phrases.yaml", ACCESS, "", "features says of acme.hazardous_materials", "phrases.yaml, facts"),
        (
            "questions.yaml",
            "    why: Access can then be looked at.\n",
            "",
            "The question acme.hazardous_materials does not say why it is asked",
            "questions.yaml, the question acme.hazardous_materials",
        ),
        (
            "duties.yaml",
            "    says_to_lead: Tell the security lead of Acme Works.\n",
            "",
            "The task acme.tell_security_lead sends a safeguarding lead to themselves",
            "duties.yaml, duties, acme.tell_security_lead",
        ),
        (
            "contacts.yaml",
            "Ask the front desk of Acme Works for the security lead.\n    own_organisation: yes\n"
            "    always_shown: yes\n",
            "Whoever is there.\n",
            "No area gives the contact acme.security_lead",
            "contacts.yaml, acme.security_lead",
        ),
    ],
)
def test_what_is_missing_around_an_addition_is_to_be_written_in_its_own_files(
    tmp_path: Path, file: str, old: str, new: str, says: str, where: str
) -> None:
    own = with_change(tmp_path, file, old, new)
    with pathway_in_use(PREVENT, own=own):
        found = gaps(load_policy(own=own))
    gap = next(gap for gap in found if says in gap.says)
    assert gap.where.startswith(f"{own / where.partition(',')[0]}")
    assert where in gap.where


def test_only_what_the_organisation_adds_is_changed_and_its_own_scenarios_notice_all_of_it(
    triage: CommandLine,
) -> None:
    answer = triage("policy", "mutants", "--policy-dir", str(ORGANISATION))
    assert answer.code == 0
    said = " ".join(answer.out.split())
    assert "the scenarios notice 17 (100.0 %)" in said
    assert "on 8 scenarios" in said


def test_two_versions_of_the_policy_are_compared_with_the_additions_in_both(
    triage: CommandLine, rules: Path
) -> None:
    answer = triage("policy", "diff", str(rules), "--policy-dir", str(ORGANISATION))
    assert answer.code == 0
    assert "acme" not in answer.out
