"""The policy is proven on every run: a rule that breaks a property fails here, and the case says why.

Then a fault for each property is seeded into a copy of the policy, and the words by which a policy owner
learns of it are read.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from broken_rules import note_property
from command_line import CommandLine
from feature_files import Line, read_feature
from feature_session import POLICY as UNDER_TEST
from policy_faults import FAULTS, Fault
from steps.bindings import STEP_DEFINITIONS

from triage.cases.reading import read_case
from triage.documents.screen import WIDER, lines
from triage.engine import Engine
from triage.policy import Policy, load_policy
from triage.prevent import PREVENT
from triage.proof import solver
from triage.proof.checking import Result, check, subjects_of
from triage.proof.counterexample import TODAY
from triage.proof.report import files_of, results_page
from triage.proof.translate import Subject
from triage.scenarios.context import ScenarioContext
from triage.scenarios.player import play

POLICY = load_policy()
SIZE = f"{len(POLICY.rules)} rules, {len(POLICY.facts)} facts"


@pytest.fixture
def triage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch, capsys)


@pytest.fixture(scope="module")
def under_test(request: pytest.FixtureRequest) -> Policy:
    return request.config.stash[UNDER_TEST]


@pytest.fixture(scope="module")
def results(under_test: Policy) -> dict[int, Result]:
    return {found.about.number: found for found in check(Subject(under_test), pathway=PREVENT)}


def said_of(policy: Policy, results: list[Result], area: str = "national") -> str:
    """What is read about the results, as one line of words."""
    return " ".join(" ".join(lines(results_page(Subject(policy, area), results), WIDER)).split())


# --- the installed policy ------------------------------------------------------------------------------


@pytest.mark.parametrize("number", range(1, 18))
def test_the_property_holds_of_every_case(
    request: pytest.FixtureRequest, under_test: Policy, results: dict[int, Result], number: int
) -> None:
    found = results[number]
    if not found.holds:
        said = note_property(request.node, found)
        pytest.fail(
            "\n".join([said, *lines(results_page(Subject(under_test), [found]), WIDER)]), pytrace=False
        )


def test_every_part_of_every_property_is_shown_to_speak_of_something(results: dict[int, Result]) -> None:
    for number, found in results.items():
        assert len(found.shown) >= max(1, len(found.about.parts)), number
        assert all(found.shown)


def test_the_seventeen_are_read_in_order_with_what_shows_each(triage: CommandLine) -> None:
    answer = triage("policy", "check")
    assert answer.code == 0
    lines = answer.out.splitlines()
    assert lines[0] == f"Policy {POLICY.version}: England and Wales (no local contacts)"
    assert f"All 17 properties hold for every case ({SIZE})." in lines
    assert lines[lines.index("What is missing") + 2].startswith("Nothing is missing: ")
    assert lines.count(f"    Holds for every case ({SIZE}).") == 17
    starts = [line[:3].strip(" .") for line in lines if line[:2].strip().isdigit()]
    assert starts == [str(number) for number in range(1, 18)]
    assert "- danger now, and the police have not been told: immediate_danger: " in answer.out
    assert "- feeds the wording: sector" in answer.out
    assert "works_with_adults_at_risk): about" in answer.out
    assert max(map(len, lines)) <= 100


def test_the_program_can_be_read(triage: CommandLine) -> None:
    answer = triage("policy", "check", "--show-program")
    assert answer.code == 0
    assert (
        'fires(W,"refer") :- runs(W,"national"), is(W,"referral_stage","before"), is(W,"firm","yes"), '
        'is(W,"clear_to_refer","yes").' in answer.out
    )
    assert "% The concern is still there after checking" in answer.out
    assert "premise(p11a) :-" in answer.out
    assert (
        'overrides(W,"never-through-the-person") :- runs(W,"national"), '
        'answer(W,"person_in_charge","lead_or_head").'
    ) in answer.out
    assert 'replaces("national","never-through-the-person",by,"lead","you").' in answer.out


def test_an_area_that_there_is_not_is_refused(triage: CommandLine) -> None:
    said = triage.fails("policy", "check", "--area", "x")
    assert "--area: there is no such area; use national, derby" in said


def test_without_the_solver_one_line_says_how_to_install_it(
    triage: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(solver, "clingo", None)
    assert triage.fails("policy", "check").endswith("pip install 'prevent-triage[proof]'\n")
    assert triage("policy").code == 0


# --- seeded faults ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Tried:
    """A policy with a fault, and what the proof says of it."""

    fault: Fault
    policy: Policy
    results: list[Result]

    @property
    def broken(self) -> Result:
        return self.results[self.fault.property - 1]


def first_and_others() -> list[Any]:
    """The first fault for every run; the others are for ``make deep``: they try the proof, not the policy."""
    return [
        pytest.param(fault, id=fault.name, marks=pytest.mark.deep if number else ())
        for number, fault in enumerate(FAULTS)
    ]


@pytest.fixture(scope="module", params=first_and_others())
def tried(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Tried:
    policy = request.param.policy(tmp_path_factory.mktemp("fault"))
    return Tried(request.param, policy, check(Subject(policy), pathway=PREVENT))


def test_the_fault_is_found_and_explained(tried: Tried) -> None:
    assert tried.broken.about.number == tried.fault.property
    assert not tried.broken.holds, f"{tried.fault}; property {tried.fault.property} holds all the same"
    said = said_of(tried.policy, [tried.broken])
    missing = [words for words in (*tried.fault.words, *tried.fault.answers) if words not in said]
    assert not missing, f"{tried.fault}; the proof no longer says: {'; '.join(missing)}"
    failing = [found.about.number for found in tried.results if not found.holds]
    assert failing == sorted({tried.fault.property, *tried.fault.others})
    assert said_of(tried.policy, tried.results).endswith(
        f"{len(failing)} of 17 properties do not hold: {', '.join(map(str, failing))}."
    )


def test_of_every_property_there_is_a_fault_that_it_alone_notices() -> None:
    assert {fault.property for fault in FAULTS if not fault.others} == set(range(1, 18))


def test_the_engine_decides_the_case_as_it_is_told(tried: Tried) -> None:
    engine = Engine(tried.policy)
    for found in (case for result in tried.results for case in result.against):
        for world, answers in zip(found.worlds, found.cases, strict=True):
            decision = engine.decide(answers)
            assert set(decision.fired) == found.found.fired(world)
            assert decision.route == found.leading(world)
            tasks = {(task.id, task.by, task.contact) for task in decision.duties}
            assert tasks == {
                (
                    duty,
                    next(iter(found.found.words(f'owner({world},"{duty}",'))),
                    next(iter(found.found.words(f'reaches({world},"{duty}",')), None),
                )
                for duty in found.found.words(f"duty({world},")
            }


def test_the_answers_and_the_scenario_can_be_used_as_they_stand(tried: Tried, tmp_path: Path) -> None:
    cases = [case for found in tried.results for case in found.against]
    written = _written(files_of(tried.results), tmp_path)
    answers = [read_case(path, tried.policy).answers for path in written if path.suffix == ".yaml"]
    assert answers == [case for found in cases for case in found.cases]
    features = [read_feature(path) for path in written if path.suffix == ".feature"]
    for feature, found in zip(features, cases, strict=True):
        for scenario, case in zip(feature.scenarios, found.cases, strict=True):
            told = _given(tried.policy, scenario.rows[0]).case.answers
            # An age can only be said of somebody, so the scenario says of whom.
            assert told == ({**case, "about": told["about"]} if "age" in case else case)
            assert any(line.kind == "then" for line in scenario.rows[0])


def test_the_scenario_fails_on_the_fault_and_holds_once_it_is_mended(tried: Tried, tmp_path: Path) -> None:
    written = _written(files_of([tried.broken]), tmp_path)
    scenarios = [
        scenario for path in written if path.suffix == ".feature" for scenario in read_feature(path).scenarios
    ]
    if any(TODAY in path.read_text(encoding="utf-8") for path in written):
        # Where answers lead nowhere or nobody hears, only an owner of the policy can say what should lead.
        assert tried.fault.property in (2, 17)
        return
    assert bool(scenarios) is bool(tried.broken.against)
    assert not scenarios or not all(_holds(tried.policy, scenario.rows[0]) for scenario in scenarios)
    assert all(_holds(POLICY, scenario.rows[0]) for scenario in scenarios)


def _written(files: dict[str, str], folder: Path) -> list[Path]:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in files]


def _given(policy: Policy, row: tuple[Line, ...]) -> ScenarioContext:
    told = ScenarioContext(policy)
    for line in row:
        if line.kind != "then":
            play(told, line.kind, line.text, line.below, line.table, STEP_DEFINITIONS)
    return told


def _holds(policy: Policy, row: tuple[Line, ...]) -> bool:
    told = _given(policy, row)
    try:
        for line in row:
            if line.kind == "then":
                play(told, line.kind, line.text, line.below, line.table, STEP_DEFINITIONS)
    except AssertionError:
        return False
    return True


# --- a changed copy of the rules ------------------------------------------------------------------------


@pytest.fixture
def copy(triage: CommandLine, rules: Path) -> str:
    """A folder with a copy of the rules in which a line of 17 is drawn."""
    path = rules / "vocabulary.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("sixteen_or_seventeen: 17", "sixteen_or_seventeen: 16"), encoding="utf-8")
    return str(rules.parent)


@pytest.mark.deep
def test_a_changed_copy_is_proven_explained_and_printed_in_place_of_the_rules_in_use(
    triage: CommandLine, copy: str
) -> None:
    answer = triage("policy", "check", "--rules", copy, "--out", "against")
    assert answer.code == 1
    assert answer.out.rpartition("Written: ")[0].strip().count("2 of 17 properties do not hold: 4, 13.") == 1
    case = "against/property-4-national-p4a-answers.yaml"
    assert "channel_support" in triage("explain", case, "--rules", copy).out
    assert "awaiting_consent" in triage("explain", case).out
    assert triage("policy", "check").code == 0
    assert triage("policy", "support-plan", "--rules", f"{copy}/rules").code == 0


@pytest.mark.deep
def test_mutants_of_a_changed_copy_begin_with_the_scenarios_that_fail_on_it(
    triage: CommandLine, copy: str
) -> None:
    answer = triage("policy", "mutants", "--rules", copy, "--rule", "refer")
    assert answer.code == 1
    assert answer.out.startswith("These scenarios fail on the policy as it stands, so no change was tried:")
    assert "consent_to_support.feature, line 15: A 17-year-old whom nobody has asked yet" in answer.out


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("nowhere", "--rules: there is no such folder, and no git repository here"),
        ("", "--rules: this is empty; a folder with rules or a git revision is needed"),
        ("against", "--rules: there are no rules in this folder"),
    ],
)
def test_a_copy_that_is_none_is_refused(triage: CommandLine, given: str, said: str) -> None:
    (triage.folder / "against").mkdir()
    assert triage.fails("policy", "check", "--rules", given).startswith(f"triage: {said}")


def test_where_there_is_no_case_against_the_policy_nothing_is_written(triage: CommandLine) -> None:
    assert triage("policy", "check", "--out", "against").code == 0
    assert not (triage.folder / "against").exists()


# --- an organisation's own packs ------------------------------------------------------------------------

OWN = """\
id: keen
name: Keen
says: A pack with rules of its own.
contacts: {}
form: national_2018
sources: [{assumption: Treated as a child until the age is known}]
rules:
  - id: keen-to-refer
    says: Anything at all was noticed.
    when: {concern_noticed: yes, clear_to_refer: yes}
    then: {route: prevent_referral, duties: [send_referral]}
    because: Somebody thought that more is safer.
    sources: [{assumption: Treated as a child until the age is known}]
"""


@pytest.fixture
def own(triage: CommandLine) -> str:
    triage.file(OWN, "own/areas/keen.yaml")
    return "own"


@pytest.mark.deep
def test_a_pack_that_refers_on_identity_is_found_and_its_rule_named(triage: CommandLine, own: str) -> None:
    answer = triage("policy", "check", "--policy-dir", own, "--out", "against")
    assert answer.code == 1
    words = " ".join(answer.out.split())
    national, _, keen = words.partition(f"Policy {POLICY.version}: Keen")
    assert f"All 17 properties hold for every case ({SIZE})." in national
    assert "A route is given that must not be: prevent_referral" in keen
    assert "Rule keen-to-refer (own/areas/keen.yaml, line 8) gives it in this case." in keen
    assert "of 17 properties do not hold: 2, 6, 8, 12, 13." in keen
    files = sorted(path.name for path in (triage.folder / "against").iterdir())
    assert "property-6-keen-p6-answers.yaml" in files
    assert "property-6-keen-p6.feature" in files
    explained = triage("explain", "against/property-6-keen-p6-answers.yaml", "--policy-dir", own)
    assert explained.code == 0
    assert "keen-to-refer" in explained.out
    assert f"Written: {Path('against') / 'property-6-keen-p6.feature'}" in answer.out


@pytest.mark.deep
def test_nothing_that_is_there_is_written_over(triage: CommandLine, own: str) -> None:
    triage.file("mine", "against/property-6-keen-p6.feature")
    answer = triage("policy", "check", "--policy-dir", own, "--out", "against")
    assert answer.code == 2
    assert "this file exists already, so nothing was written" in answer.err
    assert len(list((triage.folder / "against").iterdir())) == 1


def test_only_areas_whose_pack_changes_something_are_proven_apart(triage: CommandLine, own: str) -> None:
    policy = load_policy(own=triage.folder / own)
    assert [found.area for found in subjects_of(policy)] == ["national", "keen"]
    assert [found.area for found in subjects_of(policy, "derby")] == ["derby"]
    assert triage("policy", "check", "--policy-dir", own, "--area", "derby").code == 0


@pytest.mark.deep
def test_a_pack_that_adds_care_and_raises_an_age_holds(triage: CommandLine) -> None:
    careful = (
        OWN.replace("keen", "careful").replace(
            "route: prevent_referral, duties: [send_referral]", "duties: [tell_lead]"
        )
        + "young_child_below: 16\n"
    )
    triage.file(careful, "own/areas/careful.yaml")
    answer = triage("policy", "check", "--policy-dir", "own")
    assert answer.code == 0, answer.out
    assert answer.out.count("All 17 properties hold for every case") == 2
