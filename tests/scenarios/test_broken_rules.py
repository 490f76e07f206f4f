"""Whoever breaks a rule reads at the end of a run which one it is, and what property or scenario says so."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from broken_rules import TITLE
from chat_driver import clean_environment

from triage.policy import load_policy

TESTS = Path(__file__).parents[1]
FEATURES = str(TESTS / "scenarios" / "test_features.py")


def run(rules: Path, *arguments: str) -> tuple[int, str]:
    """The exit code and the words of a run of the tests on changed rules, in a process beside it."""
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "--numprocesses",
            "1",
            "--rules",
            str(rules),
            *arguments,
        ],
        cwd=TESTS.parent,
        env=clean_environment(),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def change(rules: Path, file: str, old: str, new: str) -> None:
    text = (rules / file).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (rules / file).write_text(text.replace(old, new), encoding="utf-8")


def place(rule: str) -> str:
    found = load_policy().rules[rule]
    return f"{rule} (rules/{Path(found.file).name}, line {found.line})"


@pytest.mark.deep
def test_a_broken_rule_is_named_with_the_property_and_with_the_scenario(rules: Path) -> None:
    change(rules, "vocabulary.yaml", "sixteen_or_seventeen: 17", "sixteen_or_seventeen: 16")
    code, said = run(
        rules,
        f"{TESTS}/proof/test_policy_check.py",
        FEATURES,
        "-k",
        "test_the_property_holds or a_17yearold_whom",
    )
    assert code == 1
    end = said.partition(TITLE)[2]
    assert "Property 4, Consent, does not hold:" in end
    assert f"Rule {place('support-plan')} gives it in this case." in end
    assert "Property 13, The line is 18, does not hold:" in end
    assert f"Scenarios fail that show {place('await-guardian-consent')}, {place('await-own-consent')}:" in end
    assert "  consent_to_support.feature, line 15: A 17-year-old whom nobody has asked yet" in end
    assert "It fails in line " in said
    assert "Expected: " in said
    assert "fixturefunc" not in said


@pytest.mark.deep
def test_a_scenario_of_no_one_rule_names_the_rules_that_hold_in_it(rules: Path) -> None:
    at = "- id: contact_police\n    step: "
    change(rules, "duties.yaml", f"{at}now", f"{at}later")
    code, said = run(rules, FEATURES, "-k", "hurt_and_somebody_is_about_to_travel")
    assert code == 1
    assert (
        f"Scenarios fail that are decided by {place('immediate-danger')}, {place('travel-to-join')}"
        in said.partition(TITLE)[2]
    )


@pytest.mark.deep
def test_a_rule_that_is_gone_is_missed_by_name(rules: Path) -> None:
    text = (rules / "share.yaml").read_text(encoding="utf-8")
    before, _, after = text.partition("  - id: do-not-tell\n")
    (rules / "share.yaml").write_text(before + after[after.index("  - id: tell-later\n") :], encoding="utf-8")
    code, said = run(rules, FEATURES, "-k", "parent_who_has_not_been_told_counts")
    assert code == 1
    end = said.partition(TITLE)[2]
    assert "Scenarios fail that show do-not-tell (which the policy does not have):" in end


@pytest.mark.deep
def test_rules_that_cannot_be_read_stop_the_run_with_one_line(rules: Path) -> None:
    change(rules, "derived.yaml", "  - id: weak_only\n", "  - id: weak_signs_only\n")
    code, said = run(rules, FEATURES)
    assert code == pytest.ExitCode.USAGE_ERROR
    assert [line for line in said.splitlines() if line] == [
        "ERROR: rules/derived.yaml, line 212, derived[25].values.yes.any[1]: unknown name weak_only; "
        "did you mean weak_signs_only?"
    ]


@pytest.mark.deep
def test_a_run_in_which_nothing_fails_says_nothing_of_it(rules: Path) -> None:
    code, said = run(rules, FEATURES, "-k", "parent_who_has_not_been_told_counts")
    assert code == 0
    assert TITLE not in said
