"""The features show the whole policy: change it in any one place, and a scenario fails."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

import journeys
import oracle
import pytest
from command_line import CommandLine
from lengths import part_and_whole

from triage.documents.screen import WIDER, lines
from triage.engine import Decision, Engine
from triage.paperwork.advice import headline
from triage.policy import Policy, load_policy
from triage.proof import mutants as running
from triage.proof import solver
from triage.proof.comparing import distinguishing_case
from triage.proof.features_run import Rows, ScenarioRow, play_row, read_rows
from triage.proof.mutants import Score, score
from triage.proof.mutants_page import mutants_page
from triage.proof.mutating import Mutant, mutants
from triage.scenarios.feature_folders import feature_folders
from triage.scenarios.phrases import load_phrases

POLICY = load_policy()
PHRASES = load_phrases(load_policy()).definitions
ROWS = read_rows(feature_folders(), PHRASES)
PACK = """\
id: anyshire
name: Anyshire
says: A pack with a rule of its own.
contacts: {}
form: national_2018
sources:
  - assumption: The lead hears of danger and of every other safeguarding concern
rules:
  - id: anyshire-lead-knows
    says: In Anyshire the lead hears of every referral.
    when: {route: prevent_referral}
    then: {duties: [tell_lead]}
    because: The organisation wants its lead to know.
    sources:
      - assumption: The lead hears of danger and of every other safeguarding concern
"""


@pytest.fixture
def triage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch, capsys)


@cache
def run_of(step: int) -> Score:
    """One in ``step`` of all mutants."""
    return score(POLICY, ROWS, chosen=tuple(mutants(POLICY))[::step])


@cache
def named_run() -> Score:
    """The mutants that are named below."""
    return score(POLICY, ROWS, chosen=tuple(map(mutant, MISTAKES)))


def mutant(what_if: str) -> Mutant:
    """The one mutant whose words begin so."""
    found = [entry for entry in mutants(POLICY) if entry.what_if.startswith(what_if)]
    assert len(found) == 1, [entry.what_if for entry in found]
    return found[0]


# The whole policy


@pytest.mark.parametrize("step", part_and_whole(80, 1))
def test_the_features_alone_notice_every_change_of_the_policy_that_a_case_can_show(step: int) -> None:
    found = run_of(step)
    assert not found.failing
    assert not found.survivors, "\n" + "\n".join(lines(mutants_page(POLICY, found), WIDER))
    assert found.noticed == found.counted > 2_000 // step


@pytest.mark.parametrize("step", part_and_whole(80, 1))
def test_a_change_that_is_not_counted_makes_no_difference_in_random_cases(step: int) -> None:
    equivalent = [fate.mutant for fate in run_of(step).fates if fate.equivalent]
    assert 50 // step < len(equivalent) < 0.2 * len(run_of(step).fates)
    random = journeys.seeded(4)
    anything = [journeys.some_facts(random) for _ in range(40)]
    told = [
        facts for number in range(12) for facts in journeys.journey(random, worry=0.3, after=number % 2 == 1)
    ]
    real = Engine(POLICY, rules_engine_too=False)
    expected = [seen(real.decide(facts), POLICY) for facts in (*anything, *told)]
    asked = [real.decide(facts).still_needed for facts in told]
    for changed in equivalent:
        engine = Engine(changed.policy, rules_engine_too=False)
        for facts, decision in zip((*anything, *told), expected, strict=True):
            assert seen(engine.decide(facts), changed.policy) == decision, changed.what_if
        assert [engine.decide(facts).still_needed for facts in told] == asked, changed.what_if


def seen(decision: Decision, policy: Policy) -> object:
    """What a person sees of a decision, save for the questions that are left."""
    asked = {task.id for task in decision.duties}
    duties = {
        (task.id, task.step, task.by, task.contact, {policy.duties[task.id].one_call_with} <= asked)
        for task in decision.duties
    }
    return decision.route, set(decision.routes), decision.parallel, duties, headline(policy, decision)


def test_most_of_the_features_are_played() -> None:
    assert len(ROWS.played) > 1_000
    assert ROWS.left_out > 0
    assert len({row.file for row in ROWS.played}) > 30


# The changes


def test_every_part_of_the_policy_is_changed() -> None:
    places = Counter(entry.place for entry in mutants(POLICY))
    asked = {fact.id for fact in POLICY.facts.values() if not fact.never_needed}
    assert set(places) >= asked | set(POLICY.derived) | set(POLICY.rules) | set(POLICY.duties)
    assert set(places) >= set(POLICY.primary_routes()[:-1])
    assert set(places) >= {override.id for override in POLICY.overrides}


def test_no_change_is_made_twice_and_each_has_words_of_its_own() -> None:
    every = [entry.what_if for entry in mutants(POLICY)]
    assert len(every) == len(set(every))


@pytest.mark.parametrize(
    ("what_if", "age"),
    [
        ('under "Age" the line at 18 is drawn at 17', 17),
        ('under "Age" the line at 18 is drawn at 19', 18),
        ('under "Age" the line at 10 is drawn at 9', 9),
        ('under "Age" the line at 10 is drawn at 11', 10),
    ],
)
def test_the_lines_of_an_age_are_moved_by_one(what_if: str, age: int) -> None:
    changed, facts = mutant(what_if), {**WORRY, "age": age, "additional_concern": "yes"}
    before, after = (
        Engine(policy, rules_engine_too=False).decide(facts) for policy in (POLICY, changed.policy)
    )
    assert before.duties != after.duties


WORRY: dict[str, oracle.Answer] = {
    "immediate_danger": "no",
    "imminent_travel": "no",
    "planning_offence": "no",
    "role": "safeguarding_lead",
    "indicators": ("extreme_material",),
    "ground_beyond_identity": "yes",
    "concern_remains": "yes",
}


MISTAKES = (
    "the rule refer is left out",
    'the rule refer no longer looks at "Nothing has to be settled with the police before a referral"',
    'the rule refer gives "Talk it through with someone today, then decide together" in place of',
    'the rule refer no longer asks for this: "Send the form."',
    "the rule child-safeguarding holds before a referral",
    'the rule immediate-danger also holds where "The police have been told and are dealing with it" is yes',
    'the rule immediate-danger no longer holds where "Someone could be hurt, or hurt themselves, now or very '
    'soon" is not sure',
    '"Ring 999." stands under "First, before anything is sent"',
    '"Ring 999." is for the safeguarding lead',
    '"Ring 999." names no contact',
    '"Tell the police." is a call of its own beside "Ring 999."',
    "the override never-through-the-person is left out",
    'the override never-through-the-person no longer puts the contact "Another senior person',
    "the override never-through-the-person no longer puts the member of staff in place of",
    'the override not-by-a-lead-who-disagrees also holds where "Your lead agrees with a referral" is yes',
    '"Tell the police now" goes ahead of "Ring 999 now"',
)


@pytest.mark.parametrize("what_if", MISTAKES)
def test_each_kind_of_mistake_is_made_and_some_scenario_names_it(what_if: str) -> None:
    changed = mutant(what_if)
    fate = next(fate for fate in named_run().fates if fate.mutant.what_if == changed.what_if)
    assert fate.killer is not None
    assert play_row(fate.killer, changed.policy)
    assert not play_row(fate.killer, POLICY)


@pytest.mark.deep
def test_a_rule_that_an_area_pack_adds_is_changed_too(tmp_path: Path) -> None:
    (tmp_path / "areas").mkdir()
    (tmp_path / "areas" / "anyshire.yaml").write_text(PACK, encoding="utf-8")
    found = score(load_policy(own=tmp_path), ROWS, "anyshire-lead-knows")
    assert len(found.survivors) == found.counted > 3
    assert "the rule anyshire-lead-knows is left out" in "\n".join(lines(mutants_page(POLICY, found), WIDER))


def test_what_no_case_can_show_is_told_from_what_one_can() -> None:
    repeated = POLICY.rules["travel-to-join"]
    twice = replace(repeated, when=repeated.when * 2)
    assert (
        distinguishing_case(POLICY, replace(POLICY, rules={**POLICY.rules, "travel-to-join": twice})) is None
    )
    found = distinguishing_case(POLICY, mutant("the rule review-at-6 is left out").policy)
    assert found is not None
    assert set(found.cases[1]) == {"police_assessment", "months_since_support_ended"}


# What an owner reads


def without(place: str) -> Rows:
    """The rows that notice nothing of a rule."""
    kept: list[ScenarioRow] = list(ROWS.played)
    for entry in mutants(POLICY):
        if entry.place == place:
            kept = [row for row in kept if not play_row(row, entry.policy)]
    return Rows(tuple(kept), 0)


@pytest.mark.deep
@pytest.mark.parametrize(
    "place",
    [
        "review-at-6",
        "position-of-trust",
        "lead_available",
        "contact_lado",
        "contact_police",
        "never-through-the-person",
    ],
)
def test_a_survivor_comes_with_a_scenario_that_would_notice_it(place: str, tmp_path: Path) -> None:
    found = score(POLICY, without(place), place)
    assert found.survivors
    for fate in found.survivors:
        told = lines(mutants_page(POLICY, replace(found, fates=(fate,))), WIDER)
        assert told[0] == "Nobody shows what happens if"
        assert " ".join(fate.mutant.what_if.split()) in " ".join(" ".join(told).split())
        scenario = [line for line in told if line.startswith("    ")]
        (tmp_path / "new.feature").write_text("\n".join(["Feature: New", *scenario]), encoding="utf-8")
        [row] = read_rows([tmp_path], PHRASES).played
        assert not play_row(row, POLICY)
        if not (place == "contact_lado" and "stands under" in fate.mutant.what_if):  # steps stand in tables
            assert play_row(row, fate.mutant.policy), fate.mutant.what_if


def test_the_command_names_the_figures_and_says_done(triage: CommandLine) -> None:
    answer = triage("policy", "mutants", "--rule", "refer")
    assert answer.code == 0
    assert "Of the other 12 the scenarios notice 12 (100.0 %)." in " ".join(answer.out.split())
    assert answer.err == ""


@pytest.mark.deep
def test_the_command_lists_what_an_owners_own_scenarios_do_not_show(triage: CommandLine) -> None:
    triage.file(
        "Feature: Ours\n  Scenario: Danger\n    Given somebody could be hurt now or very soon\n"
        "    When the policy is asked\n    Then the first thing is to ring 999\n",
        "ours/a.feature",
    )
    answer = triage("policy", "mutants", "--rule", "immediate-danger", "--features", "ours")
    assert answer.code == 1
    text = " ".join(answer.out.split())
    assert 'the rule immediate-danger no longer asks for this: "Ring 999."' in text
    assert "the rule immediate-danger is left out" not in text


def test_scenarios_that_fail_already_are_named_and_nothing_is_changed(triage: CommandLine) -> None:
    triage.file(
        "Feature: Ours\n  Scenario: Wrong\n    Given somebody could be hurt now or very soon\n"
        "    When the policy is asked\n    Then nobody is asked to ring 999\n",
        "ours/a.feature",
    )
    answer = triage("policy", "mutants", "--features", "ours")
    assert answer.code == 1
    assert "a.feature, line 2: Wrong" in answer.out


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (("--rule", "refr"), "did you mean refer?"),
        (("--features", "nowhere"), "there is no feature in this folder"),
        (("--features", "empty"), "there is no feature in this folder"),
        (("--features", "bad"), "line 1: this line is not Gherkin"),
        (("--features", "hollow"), "there is no scenario in this file: it begins with the word Feature:"),
    ],
)
def test_bad_input_is_one_line_that_says_what_is_wrong(
    triage: CommandLine, argv: tuple[str, ...], told: str
) -> None:
    (triage.folder / "empty").mkdir()
    triage.file("Featur: no\n", "bad/a.feature")
    triage.file("# Nothing yet.\n", "hollow/a.feature")
    assert told in triage.fails("policy", "mutants", *argv)


def test_without_the_solver_one_line_says_how_to_install_it(
    triage: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(solver, "clingo", None)
    assert "pip install 'prevent-triage[proof]'" in triage.fails("policy", "mutants")


def test_one_core_finds_the_same_as_several(monkeypatch: pytest.MonkeyPatch) -> None:
    several = score(POLICY, ROWS, "child-safeguarding")
    monkeypatch.setattr(running.sys, "platform", "win32")
    alone = score(POLICY, ROWS, "child-safeguarding")
    assert [(fate.mutant.what_if, fate.equivalent, fate.survived) for fate in alone.fates] == [
        (fate.mutant.what_if, fate.equivalent, fate.survived) for fate in several.fates
    ]
