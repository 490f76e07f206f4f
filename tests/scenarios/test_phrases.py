"""The words of the steps are data: each phrase shows itself, and a mistake is named with file and line."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from command_line import CommandLine

from triage.errors import InputError
from triage.kinds.values import AnswerValue
from triage.pathway import pathway_in_use
from triage.policy import Policy, load_policy
from triage.policy.loading import installed_rules
from triage.prevent import PREVENT
from triage.proof.missing_phrases import unsaid
from triage.scenarios.context import ScenarioContext
from triage.scenarios.phrases import Phrases, load_phrases, read_phrases
from triage.scenarios.player import play, step_definition_for
from triage.scenarios.scenario_writing import given_lines
from triage.scenarios.step_definitions import StepDefinition

POLICY = load_policy()
PHRASES = load_phrases(POLICY)
INSTALLED = Path(__file__).parents[2] / "features" / "prevent" / "phrases.yaml"
NEW_FACT = """\
  - id: works_with_materials
    stage: share
    label: The person works with dangerous materials
    values: [no, unsure, yes]
    asked_when: {some_concern: yes}

  - id: shifts_a_week
    stage: share
    label: Shifts in a week
    whole_number: {from: 0, to: 14}
    bands: {few: 4, many_shifts: 14}
    asked_when: {some_concern: yes}

  - id: works_with_children
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "phrases.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def read(folder: Path, text: str, policy: Policy = POLICY, *, beside_installed: bool = False) -> Phrases:
    files = ((written(folder, text), "mine.yaml"),)
    return read_phrases(
        policy, ((INSTALLED, "features/prevent/phrases.yaml"), *files) if beside_installed else files
    )


@pytest.mark.parametrize("definition", PHRASES.definitions, ids=lambda found: f"{found.kind} {found.text}")
def test_every_phrase_shows_itself_with_lines_that_no_other_phrase_says(definition: StepDefinition) -> None:
    assert definition.matches(definition.example())
    for line in definition.samples():
        assert step_definition_for(definition.kind, line, PHRASES.definitions) is definition


def test_an_example_reads_as_in_a_story() -> None:
    examples = {found.example() for found in PHRASES.definitions}
    assert examples >= {
        "a concern about a 15-year-old pupil",
        "the person lives in Derby",
        'the form tutor wrote: "..."',
        "the person has been told: yes",
        "support ended 6 months ago",
        "staff are asked to ring 999",
    }


def test_what_the_phrases_name_is_in_the_policy() -> None:
    assert PHRASES.problems == ()


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("facts:\n  immediate_dangers: somebody is hurt\n", 2, "did you mean immediate_danger?"),
        ("facts:\n  lead_agrees:\n    agrees: the lead nods\n", 3, "unknown answer agrees"),
        ("facts:\n  lead_agrees: the lead nods\nanswers:\n  perhaps: perhaps\n", 4, "unknown answer perhaps"),
        ("facts:\n  role: somebody asks\n", 2, "role is no question of yes or no"),
        ("tasks:\n  tell_leads: tell the lead\n", 2, "unknown task tell_leads; did you mean tell_lead?"),
        ("routes:\n  mash: children first\n", 2, "unknown route mash"),
        ("services:\n  emergency: ring first\n", 2, "unknown service emergency"),
        ("contacts:\n  mosh: the MASH\n", 2, "unknown contact mosh; did you mean mash?"),
        ("owners:\n  nurse: the nurse is\n", 2, "unknown owner nurse"),
        ("questions:\n  ages: the age\n", 2, "unknown question ages; did you mean age?"),
        ("gaps:\n  who:\n    fact: rule\n", 3, "unknown fact rule; did you mean role?"),
        ("gaps:\n  who:\n    fact: role\n    words:\n      boss: the boss\n", 5, "unknown answer boss"),
        ("given:\n  - says: it is safe\n    answers:\n      imminent_travel: never\n", 4, "unknown answer"),
        ("given:\n  - says: he is old\n    answers: {age: 900}\n", 3, "a whole number from 0 to"),
        ("given:\n  - says: he is here\n    answers: {area: derby}\n", 3, "said with the steps for an area"),
        ("then:\n  - says: sent to {name}\n    sent: {task: fly, to: mash}\n", 3, "unknown task fly"),
        ("training:\n  judged: [gut_feeling]\n", 2, "unknown fact gut_feeling"),
    ],
)
def test_what_the_policy_does_not_have_is_named_with_its_line_and_read_all_the_same(
    tmp_path: Path, text: str, line: int, says: str
) -> None:
    [problem] = read(tmp_path, text).problems
    assert (problem.file, problem.line) == ("mine.yaml", line)
    assert says in problem.problem


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("fact: {}\n", 1, "unknown name fact; did you mean facts?"),
        ("facts:\n  police_told: the police know[ of it\n", 2, "brackets"),
        ("facts:\n  police_told: '[the police know]'\n", 2, "brackets"),
        ("facts:\n  police_told: the {officer} knows\n", 2, "no words are known for the gap officer"),
        ("given:\n  - says: the {wrods} knows\n    answers: {age: 9}\n", 2, "did you mean words?"),
        ("given:\n  - nothing much happens\n", 2, "this line answers nothing"),
        ("given:\n  - says: he is old\n    answers: {age: '{years}'}\n", 3, "the line has no such gap"),
        ("given:\n  - says: '{day} and {day}'\n    answers: {age: 9}\n", 2, "the same gap stands here twice"),
        ("tasks:\n  tell_lead: say so\n  contact_mash: say so\n", 3, "stands for tell_lead already"),
        ("facts:\n  age: so\n  police_told: so\n", 3, "stands for age already"),
        ("gaps:\n  task:\n    words: [fly]\n", 2, "every policy has the gap task already"),
        ("narration:\n  given: once upon a time\n", 2, "the line needs the gap {story}"),
        ("then:\n  - says: it is well\n", 2, "one of sent and never_said is needed"),
        ("then:\n  - says: it is sent\n    sent: {task: tell_lead, to: mash}\n", 2, "the gap {name}"),
    ],
)
def test_a_phrase_of_a_wrong_shape_is_refused_with_its_line(
    tmp_path: Path, text: str, line: int, says: str
) -> None:
    with pytest.raises(InputError) as refused:
        read(tmp_path, text)
    assert (refused.value.file, refused.value.line) == ("mine.yaml", line)
    assert says in refused.value.problem


@pytest.mark.parametrize(
    "text",
    [
        "given:\n  - says: the police have been told\n    answers: {age: 9}\n",
        "given:\n  - says: the person lives in a hostel\n    answers: {known_to: social_worker}\n",
        "facts:\n  police_told: '{number} officers know'\n  police_agree: 6 officers know\n",
        "narration:\n  given: 'it is told: \"{story}\"'\n",
    ],
)
def test_a_line_that_could_say_two_things_is_refused_in_the_file_that_comes_later(
    tmp_path: Path, text: str
) -> None:
    with pytest.raises(InputError, match="one line could say this and another phrase") as refused:
        read(tmp_path, text, beside_installed=True)
    assert refused.value.file == "mine.yaml"


def test_no_error_repeats_a_text_that_is_no_name(tmp_path: Path) -> None:
    [problem] = read(tmp_path, "tasks:\n  ring Mrs Smith of 4B: ring her\n").problems
    assert "Smith" not in str(problem)


def test_phrases_without_words_leave_what_needs_none() -> None:
    found = read_phrases(POLICY, ((Path("nowhere.yaml"), "nowhere.yaml"),))
    texts = {definition.text for definition in found.definitions}
    assert texts >= {"the policy is asked", "the person lives in {name}", 'it is told: "{story}"'}
    assert not {text for text in texts if "{task}" in text or "{route}" in text}


def test_another_folder_of_features_brings_phrases_in_place_of_the_installed_ones(tmp_path: Path) -> None:
    written(tmp_path, "facts:\n  police_told: somebody has rung the police\nanswers: {unsure: perhaps}\n")
    with pathway_in_use(replace(PREVENT, features=tmp_path)):
        assert given_lines(POLICY, {"police_told": "yes"}) == ["somebody has rung the police"]
        with pytest.raises(LookupError, match="police_agree"):
            given_lines(POLICY, {"police_agree": "yes"})
    assert given_lines(POLICY, {"police_told": "yes"}) == ["the police have been told"]


# --- an organisation's own, and what is new in a policy -------------------------------------------------


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A policy folder of an organisation, with phrases and a scenario of its own."""
    folder = tmp_path / "own"
    (folder / "scenarios").mkdir(parents=True)
    written(
        folder,
        """\
facts:
  known_to:
    social_worker: a key worker visits the person
tasks:
  tell_lead: ring the duty lead
given:
  - says: the usual case of a ward
    answers: {about: patient_or_service_user, age: 40, known_to: [mental_health_team]}
  - says: help ended {number} months before
    answers: {months_since_support_ended: "{number}"}
narration:
  given: 'the night report says: "{story}"'
""",
    )
    (folder / "scenarios" / "ward.feature").write_text(
        """\
Feature: On a ward
  Who: 40, hospital
  Teaches: what a ward does
  Source: assumption

  Scenario: Danger
    Given the night report says: "He shouted."
    And the usual case of a ward
    And a key worker visits the person
    And somebody could be hurt now or very soon
    When the policy is asked
    Then the first thing is to ring 999
    And nobody is asked to ring the duty lead
""",
        encoding="utf-8",
    )
    return folder


def test_an_organisation_brings_phrases_of_its_own_without_python(own: Path) -> None:
    with pathway_in_use(PREVENT, own):
        told = ScenarioContext(POLICY)
        for line in (
            "the usual case of a ward",
            "a key worker visits the person",
            "help ended 7 months before",
        ):
            play(told, "given", line)
    assert told.case.answers == {
        "about": "patient_or_service_user",
        "age": 40,
        "known_to": ("mental_health_team", "social_worker"),
        "months_since_support_ended": 7,
    }
    assert "a key worker visits the person" not in {found.text for found in load_phrases(POLICY).definitions}


def test_what_the_program_writes_stays_with_the_first_text(own: Path) -> None:
    with pathway_in_use(PREVENT, own):
        assert given_lines(POLICY, {"known_to": ("social_worker",)}) == [
            "a social worker works with the person"
        ]


def test_the_demonstration_plays_a_story_in_the_organisation_s_phrases_from(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    triage = CommandLine(tmp_path, monkeypatch, capsys)
    assert "ward: 40, hospital. Teaches: what a ward does." in triage("demo", "--policy-dir", "own").out
    shown = triage("demo", "ward", "--plain", "--auto", "0", "--policy-dir", "own")
    assert shown.code == 0
    assert "He shouted." in shown.out


def test_a_mistake_in_an_organisation_s_phrases_from_is_named_before_anything_is_shown(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    written(own, "tasks:\n  tell_leads: ring the duty lead\n")
    said = CommandLine(tmp_path, monkeypatch, capsys).fails("demo", "ward", "--policy-dir", "own")
    assert "phrases.yaml, line 2, tasks: unknown task tell_leads; did you mean tell_lead?" in said


def test_the_words_of_steps_are_no_part_of_the_policy(own: Path) -> None:
    assert load_policy(own=own).digest == POLICY.digest


def test_new_facts_are_said_and_written_by_two_entries(tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(installed_rules(), rules, ignore=shutil.ignore_patterns("__pycache__", "*.py"))
    vocabulary = rules / "vocabulary.yaml"
    text = vocabulary.read_text(encoding="utf-8")
    vocabulary.write_text(text.replace("  - id: works_with_children\n", NEW_FACT, 1), encoding="utf-8")
    policy = load_policy(rules)
    own = tmp_path / "own"
    own.mkdir()
    missing = [gap for gap in unsaid(policy) if gap.where.startswith("features/prevent/phrases.yaml, ")]
    assert [gap.write for gap in missing] == [
        ("works_with_materials: the person works with dangerous materials",),
        ("- says: shifts in a week {number}", '  answers: {shifts_a_week: "{number}"}'),
        ("works_with_materials: the person works with dangerous materials",),
        ("shifts_a_week: shifts in a week",),
    ]
    written(
        own,
        "facts:\n  works_with_materials: the person works with dangerous materials\n"
        "given:\n  - says: shifts in a week {number}\n    answers: {shifts_a_week: '{number}'}\n"
        "questions:\n  works_with_materials: about dangerous materials\n  shifts_a_week: how many shifts\n",
    )
    with pathway_in_use(PREVENT, own):
        assert list(unsaid(policy)) == []
        answers: dict[str, AnswerValue] = {"works_with_materials": "unsure", "shifts_a_week": 9}
        lines = given_lines(policy, answers)
        told = ScenarioContext(policy)
        for line in lines:
            play(told, "given", line)
    assert lines == ["the person works with dangerous materials: not sure", "shifts in a week 9"]
    assert told.case.answers == answers


def test_what_a_changed_copy_no_longer_has_is_named_among_what_is_missing(tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(installed_rules(), rules, ignore=shutil.ignore_patterns("__pycache__", "*.py"))
    for path in rules.rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("come_back_if_more", "come_back_later"), encoding="utf-8")
    said = {gap.says: gap for gap in unsaid(load_policy(rules))}
    stale = [gap for says, gap in said.items() if "name what the policy does not have" in says]
    assert len(stale) == 1
    assert "unknown task come_back_if_more; did you mean come_back_later?" in stale[0].says
    assert stale[0].where.startswith("features/prevent/phrases.yaml, line ")
