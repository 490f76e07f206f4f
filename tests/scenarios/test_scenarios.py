"""Plays the trainers' scenarios, and checks what holds of all of them together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from feature_files import Feature, Line, Scenario, read_feature, readable
from feature_session import POLICY
from pytest_bdd import scenarios

from triage.engine import Decision
from triage.policy import Policy, load_policy
from triage.scenarios import narrative_steps
from triage.scenarios.context import ScenarioContext
from triage.scenarios.phrases import load_phrases
from triage.scenarios.player import step_definition_for
from triage.shipped import FEATURES, shipped

PHRASES = load_phrases(load_policy()).definitions
SCENARIOS = Path(__file__).parents[2] / "features" / "prevent" / "scenarios"
FILES = sorted(SCENARIOS.glob("*.feature"))
FROM_DOCUMENTS = {
    "leon": ("ho-members", "Case study: Channel intervention for ‘Leon’"),
    "misbah": ("ho-members", "Case study: Channel intervention for ‘Misbah’"),
    "student-tattoos": ("ho-toolkit", "Channel Case Study"),
    "probation-23": ("ho-guide-2009", "Information Sharing: Case Study"),
}
INVENTED = {
    "airport",
    "colleague",
    "exam-stress",
    "lead-on-holiday",
    "misheard-word",
    "no-ideology",
    "patient-unknown-age",
    "political-debate",
    "prayer-and-dress",
    "refused-consent",
    "same-words-two-pupils",
    "third-time",
    "weapon-today",
}
BEFORE_THE_POLICE = {"emergency", "police_now"}
CAST = {
    "Alder",
    "Ash",
    "Aspen",
    "Bracken",
    "Briar",
    "Briony",
    "Bryonie",
    "Bryony",
    "Clover",
    "Fern",
    "Hazel",
    "Heath",
    "Juniper",
    "Leon",
    "Linden",
    "Misbah",
    "Rowan",
    "Sorrel",
    "Tansy",
    "Yarrow",
}
"""Names of plants, so that nobody is meant, and the two names under which documents tell their cases."""
ORDINARY_NAMES = {
    "British",
    "Muslim",
    "Muslims",
    "Christmas",
    "Easter",
    "Facebook",
    "ISIS",
    "West",
    "London",
    "Friday",
    "Fridays",
    "MASH",
    "Monday",
    "Saturday",
    "Tuesday",
    "January",
    "February",
    "March",
    "May",
    "June",
    "July",
    "September",
    "November",
    "December",
    "Channel",
    "I",
    "LADO",
    "Prevent",
    "Year",
}

POINTING = {"He", "It", "She", "That", "There", "This", "Who"}
"""They can stand before "is 15" and name nobody."""

scenarios(*(str(path) for path in readable(SCENARIOS)))


@dataclass(frozen=True)
class PlayedStory:
    """One scenario of a file, with what the policy said in it."""

    id: str
    scenario: Scenario
    decision: Decision
    answers: dict[str, object]


def scenario_id(feature: Feature) -> str:
    return feature.path.stem


def about(feature: Feature) -> list[tuple[str, str]]:
    """The lines such as ``Who: 15, secondary school``."""
    return re.findall(r"^ *([A-Z]\w+): (.+?) *$", feature.description, re.MULTILINE)


def lines(scenario: Scenario) -> tuple[Line, ...]:
    assert len(scenario.rows) == 1
    return scenario.rows[0]


def stories(feature: Feature) -> Iterator[str]:
    """Everything that is told in a file, without the lines that the policy reads."""
    yield feature.title
    yield from (text for text in feature.description.splitlines() if not re.match(r" *Source: ", text))
    for scenario in feature.scenarios:
        yield scenario.name
        for line in lines(scenario):
            phrase = step_definition_for(line.kind, line.text, PHRASES)
            if narrative_steps.narrates(phrase):
                yield phrase.gaps(line.text).get("story", "")
                yield line.below


def play(policy: Policy, scenario: Scenario) -> ScenarioContext:
    told = ScenarioContext(policy)
    for line in lines(scenario):
        step_definition_for(line.kind, line.text, PHRASES).play(told, line.text, line.below, line.table)
    return told


@pytest.fixture(scope="module")
def policy(request: pytest.FixtureRequest) -> Policy:
    return request.config.stash[POLICY]


@pytest.fixture(scope="module")
def features() -> list[Feature]:
    return [read_feature(path) for path in FILES]


@pytest.fixture(scope="module")
def played(features: list[Feature], policy: Policy) -> list[PlayedStory]:
    found = []
    for feature in features:
        for scenario in feature.scenarios:
            try:
                told = play(policy, scenario)
            except AssertionError:
                pytest.fail(
                    f"{feature.name}, {scenario.name}: this scenario fails, as its own test says",
                    pytrace=False,
                )
            assert len(told.decisions) == 1, f"{feature.name}, {scenario.name}: the policy is asked once"
            found.append(PlayedStory(scenario_id(feature), scenario, told.decision, dict(told.case.answers)))
    return found


def test_all_seventeen_scenarios_are_there_and_no_other() -> None:
    assert [path.stem for path in FILES] == sorted({*FROM_DOCUMENTS, *INVENTED})
    assert len(FILES) == 17


def test_the_scenarios_ship_inside_the_package() -> None:
    inside = {
        found.name: found.read_bytes()
        for found in (shipped(FEATURES) / "scenarios").iterdir()
        if found.name.endswith(".feature")
    }
    assert inside == {path.name: path.read_bytes() for path in FILES}


def test_no_two_scenarios_can_be_taken_for_each_other(features: list[Feature]) -> None:
    ids = Counter(scenario_id(feature).replace("_", "-").lower() for feature in features)
    titles = Counter(feature.title.lower() for feature in features)
    for names in ids, titles:
        assert [name for name, number in names.items() if number > 1] == []


def test_every_scenario_says_who_it_is_about_what_it_teaches_and_from_where(features: list[Feature]) -> None:
    for feature in features:
        found = dict(about(feature))
        assert [name for name, _ in about(feature)] == ["Who", "Teaches", "Source"], feature.name
        assert re.match(r"\d+(?: and \d+)?, |.*age not known, ", found["Who"]), feature.name
        assert re.match(r"\s*[A-Z].+\.\s+Who: ", feature.description, re.DOTALL), feature.name


def test_what_comes_from_a_document_names_it_and_what_is_invented_says_so(
    features: list[Feature], policy: Policy
) -> None:
    for feature in features:
        source = dict(about(feature))["Source"]
        if scenario_id(feature) in FROM_DOCUMENTS:
            key, heading = FROM_DOCUMENTS[scenario_id(feature)]
            assert source == f'{key}, "{heading}"'
            assert heading in policy.sources[key].headings
        else:
            assert source == "assumption", feature.name


def test_the_age_on_the_list_is_the_age_in_the_story(
    features: list[Feature], played: list[PlayedStory]
) -> None:
    for feature in features:
        who = dict(about(feature))["Who"]
        ages = {
            str(case.answers["age"])
            for case in played
            if case.id == scenario_id(feature) and "age" in case.answers
        }
        listed = set(re.findall(r"\d+", who)) or {"unknown"}
        assert listed <= ages, feature.name


def test_together_they_reach_every_route(played: list[PlayedStory], policy: Policy) -> None:
    primary = {case.decision.route for case in played}
    beside = {route for case in played for route in case.decision.parallel}
    assert primary == {route.id for route in policy.routes.values() if not route.parallel}
    assert beside == {route.id for route in policy.routes.values() if route.parallel}
    assert len(primary) == 19


def test_no_scenario_stops_with_a_question_open_unless_the_police_come_first(
    played: list[PlayedStory],
) -> None:
    for case in played:
        if case.decision.route not in BEFORE_THE_POLICE:
            assert case.decision.still_needed == (), f"{case.id}, {case.scenario.name}"


def test_every_scenario_checks_the_route_and_a_task(features: list[Feature]) -> None:
    for feature in features:
        for scenario in feature.scenarios:
            parameter_types = {
                name
                for line in lines(scenario)
                if line.kind == "then"
                for name in step_definition_for("then", line.text, PHRASES).parameter_types
            }
            assert {"route", "task"} <= parameter_types, f"{feature.name}, {scenario.name}"


def test_every_scenario_begins_with_its_story(features: list[Feature]) -> None:
    for feature in features:
        for scenario in feature.scenarios:
            first = lines(scenario)[0]
            assert narrative_steps.narrates(step_definition_for(first.kind, first.text, PHRASES)), (
                f"{feature.name}, {scenario.name}"
            )


def test_at_least_two_scenarios_show_a_weak_and_a_strong_referral(
    features: list[Feature], played: list[PlayedStory]
) -> None:
    pairs = [
        feature
        for feature in features
        if {"A weak referral", "A strong referral"} & {scenario.name for scenario in feature.scenarios}
    ]
    assert "leon" in map(scenario_id, pairs)
    assert len(pairs) >= 2
    for feature in pairs:
        routes = {
            case.scenario.name: case.decision.route for case in played if case.id == scenario_id(feature)
        }
        assert routes["A weak referral"] == "prevent_advice"
        assert routes["A strong referral"] == "prevent_referral"
        said = {scenario.name: lines(scenario)[0] for scenario in feature.scenarios}
        assert said["A weak referral"].text.startswith("a weak referral says: ")
        strong = said["A strong referral"]
        assert strong.text == "a strong referral says:"
        for part in ("Who:", "What:", "How it is known:|Known from", r"\d+ [A-Z][a-z]+"):
            assert re.search(part, strong.below), part


def test_the_same_words_from_two_pupils_are_the_same_case(played: list[PlayedStory]) -> None:
    one, other = (case for case in played if case.id == "same-words-two-pupils")
    assert one.decision == other.decision
    assert one.answers == other.answers


def strangers(text: str) -> set[str]:
    """Words with a capital that are no part of the cast, and no ordinary name.

    At the beginning of a sentence every word has one: there only what is told of as a person counts.
    """
    found = set()
    for line in text.splitlines():
        for word in re.finditer(r"\b[A-Z]\w*", line):
            begins = re.search(r"(?:^|[.!?:]['’”\"]?\s+|(?<!\w)['‘“\"])$", line[: word.start()].lstrip())
            person = word[0] not in POINTING and re.match(r", \d| is \d", line[word.end() :])
            if not begins or person:
                found.add(word[0])
    return found - CAST - ORDINARY_NAMES


def test_only_the_fictional_cast_is_named(features: list[Feature]) -> None:
    for feature in features:
        assert strangers("\n".join(stories(feature))) == set(), feature.name


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Unheard-of beginnings do no harm. Whosoever reads on, 'Splendid!' he says.", set()),
        ("On Monday the tutor talks with Kevin about it.", {"Kevin"}),
        ("On Monday, Rowan says: 'Ask Mark, or Grace.'", {"Mark", "Grace"}),
        ("Kevin, 15, laughs.", {"Kevin"}),
        ("Will is 15. 'Hope Smith told me.'", {"Will", "Smith"}),
        ("She is 15. It is 20 past eight. Rowan, 15, laughs.", set()),
    ],
)
def test_a_name_in_a_sentence_is_found_and_a_first_word_is_no_name(text: str, found: set[str]) -> None:
    assert strangers(text) == found


def test_everybody_of_the_cast_has_a_part(features: list[Feature]) -> None:
    told = "\n".join(text for feature in features for text in stories(feature))
    assert {name for name in CAST if not re.search(rf"\b{name}\b", told)} == set()


@pytest.mark.parametrize("line", ["a weak referral says:", "a strong referral says:"])
def test_a_referral_that_says_nothing_is_refused(policy: Policy, line: str) -> None:
    with pytest.raises(AssertionError, match="says nothing"):
        step_definition_for("given", line, PHRASES).play(ScenarioContext(policy), line)


def test_a_story_answers_nothing(policy: Policy, features: list[Feature]) -> None:
    for feature in features:
        told = ScenarioContext(policy)
        for scenario in feature.scenarios:
            for line in lines(scenario):
                phrase = step_definition_for(line.kind, line.text, PHRASES)
                if narrative_steps.narrates(phrase):
                    phrase.play(told, line.text, line.below)
        assert told.case.answers == {}
        assert told.decisions == []


NEW_IN_2026_2 = {
    "police_agree": {"no", "yes"},
    "person_in_charge": {"no", "lead_or_head"},
    "prevent_team_advice": {"no_answer_yet", "refer"},
    "household_risk": {"no"},
    "lead_agrees": {"yes"},
    "works_with_adults_at_risk": {"no"},
}


def test_the_questions_of_version_2_are_answered_where_they_are_asked(played: list[PlayedStory]) -> None:
    for fact, values in NEW_IN_2026_2.items():
        assert {case.answers[fact] for case in played if fact in case.answers} == values, fact
    assert {value for case in played for value in [case.answers.get("known_to")]} == {
        None,
        (),
        ("probation_or_youth_justice",),
    }


def test_nobody_is_told_by_staff_where_the_police_or_the_lado_say_when(played: list[PlayedStory]) -> None:
    shown = {case.id for case in played if case.decision.duty("tell_nobody_yet")}
    assert shown >= {"airport", "colleague", "third-time", "weapon-today"}
    for case in played:
        if case.decision.duty("tell_nobody_yet"):
            assert not {"person_told", "parent_told"} & set(case.answers), f"{case.id}, {case.scenario.name}"


def test_a_misheard_word_of_a_small_child_never_leaves_the_school(played: list[PlayedStory]) -> None:
    parts = [case.decision for case in played if case.id == "misheard-word"]
    routes = [decision.route for decision in parts]
    assert routes == ["check_with_lead", "no_prevent_action", "check_with_lead"]
    for decision in parts:
        assert {task.contact for task in decision.duties} <= {"safeguarding_lead", None}
        assert decision.parallel == ()


def test_at_night_the_advice_line_still_answers(features: list[Feature]) -> None:
    told = "\n".join(
        next(list(stories(feature)) for feature in features if scenario_id(feature) == "patient-unknown-age")
    )
    assert "the advice line, which passes calls on to specialist officers outside its hours" in told
    assert not re.search(r"opens at|closed|shut", told)


def test_a_page_that_was_searched_for_is_never_told_of_as_sent_on(features: list[Feature]) -> None:
    for name in "leon", "misbah":
        told = "\n".join(next(list(stories(feature)) for feature in features if scenario_id(feature) == name))
        assert not re.search(r"\b(?:he|Leon|Misbah) (?:shared|shares|forwards|forwarded|posted)\b", told)
