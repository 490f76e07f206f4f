"""The gate on this project's own features, and on broken ones that it has to see through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import feature_gate as gate
import pytest
from feature_files import Feature
from feature_gate import Definition, Run
from feature_session import COLLECTED, NARROWED, POLICY, RUNS, bound_definitions, features_that_must_have_run
from steps.bindings import STEP_DEFINITIONS
from steps.phrasing import SLOTS

from triage.policy import Policy
from triage.scenarios.step_definitions import ParameterType, StepDefinition

FEATURES = Path(__file__).parents[2] / "features" / "prevent"


@pytest.fixture(scope="module")
def policy(request: pytest.FixtureRequest) -> Policy:
    return request.config.stash[POLICY]


@pytest.fixture(scope="module")
def features() -> list[Feature]:
    found, faults = gate.read_folder(FEATURES)
    assert not faults, "\n".join(faults)
    return found


@pytest.fixture(scope="module")
def bound(features: list[Feature], request: pytest.FixtureRequest) -> list[Feature]:
    """The features whose steps are known in this run: those of the chat have steps of their own."""
    chat = "test_chat_features.py" in request.config.stash[COLLECTED]
    return [feature for feature in features if chat or not feature.name.startswith("chat_")]


@pytest.fixture(scope="module")
def pages(features: list[Feature]) -> list[Feature]:
    """The pages of the policy. Trainers' scenarios are stories: they have no rules and open otherwise."""
    return [feature for feature in features if feature.path.parent == FEATURES]


def none(faults: list[str]) -> None:
    assert not faults, "\n" + "\n".join(faults)


def test_every_feature_opens_with_the_policy_and_its_source(pages: list[Feature], policy: Policy) -> None:
    unread = [key for key, source in policy.sources.items() if not source.quoted]
    none(gate.openings(pages, {key: source.headings for key, source in policy.sources.items()}, unread))


def test_no_feature_rule_or_scenario_is_empty(features: list[Feature]) -> None:
    none(gate.empty_parts(features) + gate.unfilled(features))


def test_scenarios_of_a_feature_have_different_names_and_stand_under_a_rule(
    features: list[Feature], pages: list[Feature]
) -> None:
    none(gate.same_names(features) + gate.outside_rules(pages))


def test_no_step_begins_with_a_star(features: list[Feature]) -> None:
    none(gate.stars(features))


def test_every_tag_names_a_rule_of_the_policy(features: list[Feature], policy: Policy) -> None:
    none(gate.wrong_tags(features, policy.rules))


def test_every_point_of_the_inspection_has_a_scenario(features: list[Feature]) -> None:
    none(gate.points_without_scenarios(features))


def test_every_rule_of_the_policy_has_scenarios(features: list[Feature], policy: Policy) -> None:
    none(gate.rules_without_scenarios(features, policy.rules))


def test_every_step_has_exactly_one_meaning(bound: list[Feature]) -> None:
    none(gate.unbound(bound, bound_definitions()) + gate.ambiguous(bound, bound_definitions()))


def test_every_step_definition_is_used(features: list[Feature]) -> None:
    none(gate.unused(features, bound_definitions()))


def test_every_word_of_the_step_language_is_said(features: list[Feature]) -> None:
    none(gate.unsaid_words(features, STEP_DEFINITIONS, {name: slot.words for name, slot in SLOTS.items()}))


def test_the_step_language_knows_every_fact_duty_and_route_that_rules_use(policy: Policy) -> None:
    duties = {duty for rule in policy.rules.values() for duty in rule.duties}
    routes = {route for rule in policy.rules.values() for route in rule.routes}
    asked = {fact.id for fact in policy.facts.values() if fact.id != "sector"}
    assert duties <= set(SLOTS["task"].words.values())
    assert routes <= {*SLOTS["route"].words.values(), *SLOTS["service"].words.values()}
    assert asked <= set(SLOTS["question"].words.values())


SOUND = """
Feature: Weather
  An umbrella is taken when it rains.

  Source: almanac, "Rain"

  @rule:umbrella
  Rule: An umbrella is for rain

    Scenario: Rain
      Given it rains
      When somebody goes out
      Then an umbrella is taken

    Scenario Outline: No rain
      Given <weather>
      When somebody goes out
      Then no umbrella is taken

      Examples:
        | weather     |
        | the sun shines |
        | it snows    |
"""
RAIN, SUN, OUT, TAKEN, NOT_TAKEN, SNOW = (
    Definition(kind, text, text.__eq__)
    for kind, text in (
        ("given", "it rains"),
        ("given", "the sun shines"),
        ("when", "somebody goes out"),
        ("then", "an umbrella is taken"),
        ("then", "no umbrella is taken"),
        ("given", "it snows"),
    )
)
DEFINITIONS = [RAIN, SUN, OUT, TAKEN, NOT_TAKEN, SNOW]
RULES = ["umbrella"]
HEADINGS = {"almanac": ["Rain"]}


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., list[Feature]]:
    """Writes a feature folder and reads it."""

    def write(text: str = SOUND, name: str = "weather.feature") -> list[Feature]:
        (tmp_path / name).write_text(text, encoding="utf-8")
        found, faults = gate.read_folder(tmp_path)
        assert not faults
        return found

    return write


def all_played(features: list[Feature]) -> list[Run]:
    """Runs in which the rule fires where it rains."""
    return [
        Run(feature.path, scenario.name, frozenset(RULES if scenario.name == "Rain" else []))
        for feature in features
        for scenario in feature.scenarios
        for _ in scenario.rows
    ]


def every_fault(
    features: list[Feature],
    runs: list[Run] | None = None,
    definitions: list[Definition] = DEFINITIONS,
    rules: list[str] = RULES,
) -> list[str]:
    """What the whole gate finds."""
    runs = all_played(features) if runs is None else runs
    return [
        *gate.openings(features, HEADINGS),
        *gate.empty_parts(features),
        *gate.unfilled(features),
        *gate.same_names(features),
        *gate.outside_rules(features),
        *gate.stars(features),
        *gate.wrong_tags(features, rules),
        *gate.rules_without_scenarios(features, rules),
        *gate.unbound(features, definitions),
        *gate.ambiguous(features, definitions),
        *gate.unused(features, definitions),
        *gate.not_run(features, runs),
        *gate.one_sided(features, runs),
    ]


Written = Callable[..., list[Feature]]


def test_a_sound_folder_passes_the_gate(written: Written) -> None:
    assert every_fault(written()) == []


def test_a_file_that_is_no_feature_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty.feature").write_text("")
    (tmp_path / "odd.feature").write_text("Feature: Odd\n  Scenario: Odd\n    Given rain\n    Gibberish\n")
    (tmp_path / "bytes.feature").write_bytes(b"Feature: \xff\n")
    _, faults = gate.read_folder(tmp_path)
    assert [fault.split(":")[0] for fault in faults] == ["bytes.feature", "empty.feature", "odd.feature"]


def test_a_feature_in_a_folder_below_is_read_too(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "weather.feature").write_text(SOUND)
    found, _ = gate.read_folder(tmp_path)
    assert gate.not_run(found, []) == ["weather.feature: nobody runs this feature"]


def test_a_feature_nobody_runs_is_named(written: Written) -> None:
    others = all_played(written())
    features = written(SOUND, "snow.feature")
    assert every_fault(features, others)[0] == "snow.feature: nobody runs this feature"


def test_a_scenario_that_was_never_played_is_named(written: Written) -> None:
    features = written()
    runs = [run for run in all_played(features) if run.scenario != "Rain"]
    assert "weather.feature, line 10: 0 of 1 rows were played: Rain" in every_fault(features, runs)


def test_a_row_that_was_never_played_is_named(written: Written) -> None:
    features = written()
    assert gate.not_run(features, all_played(features)[:-1]) == [
        "weather.feature, line 15: 1 of 2 rows were played: No rain"
    ]


def test_an_unbound_step_is_named(written: Written) -> None:
    assert every_fault(written(), definitions=[*DEFINITIONS[:-1]]) == [
        "weather.feature, line 15: nothing says what this means: given it snows"
    ]


def test_a_step_of_the_wrong_kind_is_unbound(written: Written) -> None:
    wrong = [replace(OUT, kind="then") if found is OUT else found for found in DEFINITIONS]
    assert any(
        "nothing says what this means: when somebody goes out" in fault
        for fault in every_fault(written(), definitions=wrong)
    )


def test_an_unused_step_definition_is_named(written: Written) -> None:
    fog = Definition("given", "there is fog", "there is fog".__eq__)
    assert every_fault(written(), definitions=[*DEFINITIONS, fog]) == [
        "no feature says this: given there is fog"
    ]


def test_an_ambiguous_step_is_named_with_both_meanings(written: Written) -> None:
    wide = Definition(None, "it (something)", lambda text: text.startswith("it "))
    faults = every_fault(written(), definitions=[*DEFINITIONS, wide])
    assert faults[0] == (
        "weather.feature, line 10: more than one meaning (it rains; it (something)): given it rains"
    )


def test_a_rule_of_the_policy_without_scenarios_is_named(written: Written) -> None:
    assert every_fault(written(), rules=["umbrella", "sunshade"]) == [
        "the rule sunshade has no scenario: tag a Rule with @rule:sunshade"
    ]


def test_a_rule_that_never_fires_in_its_scenarios_is_named(written: Written) -> None:
    features = written()
    runs = [replace(run, fired=frozenset()) for run in all_played(features)]
    assert every_fault(features, runs) == [
        "weather.feature, line 8: no scenario here shows the rule umbrella fire"
    ]


def test_a_rule_that_always_fires_in_its_scenarios_is_named(written: Written) -> None:
    features = written()
    runs = [replace(run, fired=frozenset(RULES)) for run in all_played(features)]
    assert every_fault(features, runs) == [
        "weather.feature, line 8: no scenario here shows the rule umbrella not fire"
    ]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("@rule:umbrella", "@rule:parasol", "weather.feature, line 8: the policy has no rule parasol"),
        ("@rule:umbrella", "@rule:umbrella @skip", "weather.feature, line 8: @skip is no tag of these pages"),
        (
            "    Scenario: Rain",
            "    @skip\n    Scenario: Rain",
            "weather.feature, line 11: @skip stands at a scenario; tags stand at a Rule",
        ),
        (
            "      Examples:",
            "      @skip\n      Examples:",
            "weather.feature, line 15: @skip stands at a scenario; tags stand at a Rule",
        ),
        (
            "Feature: Weather",
            "@skip\nFeature: Weather",
            "weather.feature: @skip stands at a feature; tags stand at a Rule",
        ),
        (
            "Given it rains",
            "* it rains",
            "weather.feature, line 11: write Given, When, Then or And, not a star",
        ),
        (
            "Scenario Outline: No rain",
            "Scenario Outline: Rain",
            "weather.feature: 2 scenarios are called 'Rain'",
        ),
        ("| it snows    |", "| it <does>   |", "weather.feature, line 15: no column fills <does>"),
        (
            "        | the sun shines |\n        | it snows    |\n",
            "",
            "weather.feature, line 15: this scenario has no step or its table no row",
        ),
        (
            "      Then an umbrella is taken\n",
            "",
            "weather.feature, line 10: this scenario does not end with a check (Then)",
        ),
        (
            "  Rule: An umbrella",
            "  Rule: Nothing\n\n  Rule: An umbrella",
            "weather.feature, line 8: this rule has no scenario",
        ),
        (
            "  @rule:umbrella\n  Rule: An umbrella is for rain\n",
            "",
            "weather.feature, line 8: this scenario stands under no Rule",
        ),
        (
            '  Source: almanac, "Rain"\n',
            "",
            'weather.feature: this feature names no source (Source: key, "heading")',
        ),
        ('"Rain"', '"Drizzle"', "weather.feature: almanac has no heading 'Drizzle'"),
        ("almanac", "hearsay", "weather.feature: hearsay has no heading 'Rain'"),
        (
            "  An umbrella is taken when it rains.\n",
            "",
            "weather.feature: this feature does not open with the policy in plain sentences",
        ),
    ],
)
def test_a_fault_in_a_feature_file_is_named(written: Written, old: str, new: str, fault: str) -> None:
    assert SOUND.count(old) == 1
    assert fault in every_fault(written(SOUND.replace(old, new)))


def test_a_point_without_a_scenario_is_named(written: Written) -> None:
    features = written(SOUND.replace("    Scenario: Rain", "    @point-2\n    Scenario: Rain"))
    assert every_fault(features) == []
    missing = gate.points_without_scenarios(features)
    assert len(missing) == 12
    assert "no scenario shows point-1: tag one with @point-1" in missing


def test_what_nobody_read_as_a_heading_is_never_quoted(written: Written) -> None:
    page = written(SOUND.replace('Source: almanac, "Rain"', "Source: almanac: Rain"))
    assert gate.openings(page, HEADINGS, ["almanac"]) == []
    assert gate.openings(page, HEADINGS) == [
        "weather.feature: a heading of almanac stands in quotation marks"
    ]
    assert gate.openings(written(), HEADINGS, ["almanac"]) == [
        "weather.feature: what almanac says stands in our own words, so behind a colon"
    ]


def test_a_feature_without_a_scenario_is_named(written: Written) -> None:
    text = SOUND.partition("  @rule")[0]
    assert "weather.feature: this feature has no scenario" in every_fault(written(text))


def test_a_star_in_a_background_is_named(written: Written) -> None:
    text = SOUND.replace("    Scenario: Rain", "    Background:\n      * it rains\n\n    Scenario: Rain")
    fault = "weather.feature, line 11: write Given, When, Then or And, not a star"
    assert fault in every_fault(written(text))


def test_a_word_of_the_step_language_that_nobody_says_is_named(written: Written) -> None:
    weather = ParameterType({"rains": 1, "hails": 2})
    phrase = StepDefinition("given", "it {weather}", lambda told, said: None, {"weather": weather})
    assert gate.unsaid_words(written(), [phrase], {"weather": ["rains", "hails"]}) == [
        "no feature says this word: hails (weather)"
    ]


@pytest.mark.parametrize(
    ("arguments", "left_out", "must"),
    [
        (["tests"], False, ["areas.feature", "chat_to_999.feature", "scenarios/airport.feature"]),
        (["."], False, ["areas.feature", "chat_to_999.feature", "scenarios/airport.feature"]),
        (["tests/scenarios/test_features.py"], False, ["areas.feature"]),
        (["tests"], True, []),
        (["tests/scenarios/test_features.py::test_one"], False, []),
    ],
)
def test_a_feature_must_have_run_unless_the_tests_were_picked_by_hand(
    arguments: list[str], left_out: bool, must: list[str]
) -> None:
    stash = pytest.Stash()
    stash[NARROWED] = left_out
    stash[COLLECTED] = {"test_features.py"}
    config = SimpleNamespace(
        args=arguments,
        stash=stash,
        getoption=lambda name, default: default,
        invocation_params=SimpleNamespace(dir=FEATURES.parents[1]),
    )
    found = [
        Feature(FEATURES / name, "", "", (), (), ())
        for name in ("areas.feature", "chat_to_999.feature", "scenarios/airport.feature")
    ]
    left = features_that_must_have_run(cast(pytest.Config, config), found)
    assert [feature.path.relative_to(FEATURES).as_posix() for feature in left] == must


def test_every_feature_ran_and_shows_both_sides_of_its_rules(
    features: list[Feature], request: pytest.FixtureRequest
) -> None:
    runs = request.config.stash[RUNS]
    must = features_that_must_have_run(request.config, features)
    none(gate.not_run(must, runs) + gate.one_sided(must, runs))
