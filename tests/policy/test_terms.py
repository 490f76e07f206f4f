"""What a pathway calls its parts is declared by it, and a small one need declare nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pathways import LONE_WORKER
from policy_copies import changed

from triage.cases.reading import read_case
from triage.cases.writing import case_to_yaml
from triage.engine import Engine
from triage.errors import InputError
from triage.policy import load_policy
from triage.policy.loading import installed_rules
from triage.policy.terms import NO_TERMS
from triage.proof.revisions import load_version


def test_a_small_pathway_needs_no_age_no_phase_no_area_no_owner_no_contact_and_no_form() -> None:
    policy = load_policy(LONE_WORKER)
    assert (len(policy.facts), len(policy.rules), len(policy.routes)) == (6, 5, 3)
    assert (policy.forms, policy.derived, policy.contact_kinds) == ({}, {}, {})
    assert [*policy.areas] == [policy.national] == ["everywhere"]
    assert {duty.by for duty in policy.duties.values()} == {"you"}
    assert policy.terms is NO_TERMS


def test_a_case_of_a_pathway_without_a_form_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    policy = load_policy(LONE_WORKER)
    file = tmp_path / "answers.yaml"
    file.write_text("answers: {answers_phone: no, hazards: [water], hours: 5}\n", encoding="utf-8")
    case = read_case(file, policy)
    file.write_text(case_to_yaml(case, policy), encoding="utf-8")
    assert read_case(file, policy) == case
    file.write_text("form: {individual: not known}\n", encoding="utf-8")
    with pytest.raises(InputError, match="line 1, form: unknown section of the form"):
        read_case(file, policy)


DECLARED = """
stages: [first_look, later]
answers: {perhaps: perhaps}
phases:
  told_by: half
  titles: {always: In both halves, day: By day, night: By night}
  asked_in: {later: night}
owners: {worker: the worker, office: the office}
areas: {base: office_one, rules_are_for: day}
"""


def a_larger_one(folder: Path) -> Path:
    """The small pathway with two stages, two phases, two owners and an area of its own."""
    rules = changed(LONE_WORKER, folder, "policy.yaml", "rules: [alone]\n", "rules: [alone]\n" + DECLARED)
    (rules / "areas").mkdir()
    (rules / "areas" / "office_one.yaml").write_text(
        "id: office_one\nname: One\nsays: One.\nsources: [{assumption: Nobody is left alone}]\n",
        encoding="utf-8",
    )
    (rules / "derived.yaml").write_text(
        "derived:\n  - id: half\n    label: Which half\n    values:\n"
        "      day: {overdue: [not_yet, absent]}\n      night: {overdue: [soon, long]}\n",
        encoding="utf-8",
    )
    facts = (rules / "vocabulary.yaml").read_text(encoding="utf-8")
    facts = facts.replace("    label:", "    stage: first_look\n    label:").replace(
        "id: near\n    stage: first_look", "id: near\n    stage: later"
    )
    (rules / "vocabulary.yaml").write_text(
        facts.replace("[no, unsure, yes]", "[no, perhaps, yes]"), encoding="utf-8"
    )
    alone = (rules / "alone.yaml").read_text(encoding="utf-8").replace("[unsure, yes]", "[perhaps, yes]")
    (rules / "alone.yaml").write_text("stage: always\n" + alone, encoding="utf-8")
    for file, key, given in (
        ("routes.yaml", "headline", "stage: always, "),
        ("duties.yaml", "step", "by: worker, "),
    ):
        text = (rules / file).read_text(encoding="utf-8")
        (rules / file).write_text(text.replace(f"{key}:", f"{given}{key}:"), encoding="utf-8")
    return rules


def test_a_pathway_has_the_stages_phases_owners_and_areas_that_it_declares(tmp_path: Path) -> None:
    policy = load_policy(a_larger_one(tmp_path))
    engine = Engine(policy)
    assert policy.facts["hurt"].values["perhaps"] == "perhaps"
    assert engine.decide({"answers_phone": "no", "overdue": "not_yet"}).still_needed == ("hazards", "hours")
    assert "near" in engine.decide({"answers_phone": "no", "overdue": "soon"}).still_needed
    assert policy.national == "office_one"
    assert {duty.by for duty in policy.duties.values()} == {"worker"}


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "problem"),
    [
        ("policy.yaml", "[first_look, later]", "[first_look, first_look]", 6, "stages: at least one name"),
        (
            "policy.yaml",
            "{later: night}",
            "{sooner: night}",
            11,
            "unknown name sooner (allowed: first_look or later",
        ),
        (
            "policy.yaml",
            "{later: night}",
            "{later: always}",
            11,
            "unknown phase always (allowed: day or night",
        ),
        ("policy.yaml", "always: In both halves, ", "", 10, "always is missing"),
        ("policy.yaml", "rules_are_for: day", "rules_are_for: noon", 13, "unknown phase noon"),
        ("policy.yaml", "told_by: half", "told_by: third", 1, "third is missing"),
        ("policy.yaml", "night: By night", "night: By night, dusk: At dusk", 4, "the phase dusk is missing"),
        ("policy.yaml", "areas: {", "areas: {towns: x, ", 13, "unknown name towns"),
        ("policy.yaml", "base: office_one", "base: office_two", 0, "this policy file is missing"),
        (
            "policy.yaml",
            "areas: {",
            "areas: {may_raise: {key: k, fact: near, to: 3}, ",
            1,
            "the fact near is missing, or is not a whole number",
        ),
        (
            "policy.yaml",
            "areas: {",
            "form: {born: {field: born, years: hours}}\nareas: {",
            13,
            "a field of a section is needed",
        ),
        (
            "vocabulary.yaml",
            "stage: later",
            "stage: latest",
            16,
            "unknown stage latest; did you mean later? (allowed: first_look or later)",
        ),
        ("vocabulary.yaml", "    stage: later\n", "", 15, "stage is missing"),
        (
            "routes.yaml",
            "{id: go_and_see, stage: always",
            "{id: go_and_see, stage: dusk",
            3,
            "unknown stage dusk (allowed: always, day or night)",
        ),
        ("alone.yaml", "stage: always\n", "", 1, "stage is missing"),
        (
            "duties.yaml",
            "{id: go, by: worker",
            "{id: go, by: boss",
            4,
            "unknown owner boss (allowed: worker or office)",
        ),
        ("duties.yaml", "{id: go, by: worker, ", "{id: go, ", 4, "by is missing"),
        (
            "duties.yaml",
            "later: Later}",
            "later: Later}\nwhere_nothing_is_sent: {sooner: Soon}",
            2,
            "unknown name sooner",
        ),
    ],
)
def test_a_wrong_declaration_is_refused_with_its_place(
    tmp_path: Path, file: str, old: str, new: str, line: int, problem: str
) -> None:
    rules = a_larger_one(tmp_path)
    with pytest.raises(InputError) as error:
        load_policy(changed(rules, rules, file, old, new))
    assert problem in str(error.value)
    assert error.value.line == line


def test_several_forms_need_an_area_that_names_one(tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(LONE_WORKER, rules)
    (rules / "forms").mkdir()
    form = (installed_rules() / "forms" / "national_2018.yaml").read_text(encoding="utf-8")
    form = "\n".join(line for line in form.splitlines() if "asked_where" not in line)
    (rules / "forms" / "one.yaml").write_text(form, encoding="utf-8")
    assert load_policy(rules).form_of("anywhere").id == "national_2018"
    (rules / "forms" / "two.yaml").write_text(
        form.replace("id: national_2018", "id: other"), encoding="utf-8"
    )
    with pytest.raises(InputError, match=r"there are 2 forms: areas/everywhere.yaml is needed"):
        load_policy(rules)


def test_a_version_from_before_the_declarations_is_read_with_those_of_the_installed_one(
    tmp_path: Path,
) -> None:
    rules = tmp_path / "rules" / "prevent"
    shutil.copytree(installed_rules(), rules, ignore=shutil.ignore_patterns("__pycache__"))
    declared = (rules / "policy.yaml").read_text(encoding="utf-8")
    (rules / "policy.yaml").write_text(declared.partition("\n\n")[0] + "\n", encoding="utf-8")
    with pytest.raises(InputError, match="unknown owner lead"):
        load_policy(rules)
    old, now = load_version(str(rules), "OLD"), load_policy()
    assert old.terms is now.terms
    vocabulary = (rules / "vocabulary.yaml").read_text(encoding="utf-8")
    (rules / "vocabulary.yaml").write_text(vocabulary.replace("    example: 18\n", ""), encoding="utf-8")
    assert load_policy(rules, undeclared=now.terms).facts["age"].example is None
    assert load_version(str(rules), "OLD").facts["age"].example == now.facts["age"].example == 18
    assert (old.facts, old.rules, old.areas) == (now.facts, now.rules, now.areas)


def test_a_small_pathway_is_compared_as_it_stands() -> None:
    assert load_version(str(LONE_WORKER), "OLD").terms is NO_TERMS
