"""Which cases changed route: over what an old conversation could end with, with new facts held."""

from __future__ import annotations

from pathlib import Path

import journeys
import oracle
import pytest
from command_line import CommandLine
from test_policy_diff import ended, holds, rules, shows

from triage.engine import Decision, Engine
from triage.errors import InputError
from triage.policy import Policy, load_policy
from triage.policy.loading import installed_rules
from triage.proof.comparing import HARMLESS, UNANSWERED
from triage.proof.condition_names import BY
from triage.proof.differences import Differences, Given, differences
from triage.proof.differences_words import condition_words
from triage.proof.moves_page import moved

POLICY = load_policy()
WITNESSED = """
  - id: witnessed
    stage: share
    label: Somebody else saw it too
    values: [no, unsure, yes]
    asked_when:
      any:
        - {indicators: some}
        - {police_assessment: pending}
"""
THREAT = (
    "safety.yaml",
    "    when: {planning_offence: [unsure, yes], police_told: [no, absent]}\n",
    """\
    when:
      any:
        - {planning_offence: [unsure, yes], police_told: [no, absent]}
        - {referral_stage: before, indicators: [threat_to_harm], witnessed: [no, unsure, absent]}
""",
)
FEWER_ARE_GRAVE = (
    "derived.yaml",
    "[justifies_violence, open_support, violence_fixation, threat_to_harm]",
    "[justifies_violence, violence_fixation, threat_to_harm]",
)
MORE_WORK = (
    "share.yaml",
    "when: {some_concern: yes, works_with_children: yes}",
    "when: {some_concern: yes, works_with_children: [unsure, yes]}",
)
ANOTHER_ROLE = (
    "vocabulary.yaml",
    "      myself: It is about me\n",
    "      myself: It is about me\n      passer_by: I was passing by\n",
)
WAITING = (
    "after_referral.yaml",
    "when: {police_assessment: pending}",
    "when: {police_assessment: pending, witnessed: yes}",
)


@pytest.fixture
def triage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch, capsys)


def asking(folder: Path, *changes: tuple[str, str, str], harmless: str = "") -> Path:
    """A copy of the rules that asks one question more, with other changes."""
    copy = rules(folder)
    with (copy / "vocabulary.yaml").open("a", encoding="utf-8") as file:
        file.write(WITNESSED + (f"    harmless: {harmless}\n" if harmless else ""))
    for name, old, new in changes:
        text = (copy / name).read_text(encoding="utf-8")
        assert text.count(old) == 1
        (copy / name).write_text(text.replace(old, new), encoding="utf-8")
    return copy


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Policy, Differences]:
    """A threat without a witness is for the police, fewer signs are grave, more work is for the LADO."""
    new = load_policy(
        asking(tmp_path_factory.mktemp("asking") / "rules", THREAT, FEWER_ARE_GRAVE, MORE_WORK, ANOTHER_ROLE)
    )
    return new, differences(POLICY, new, "national", new_facts=UNANSWERED, moves=True)


def under(given: Given, facts: dict[str, oracle.Answer], both: tuple[Decision, Decision]) -> bool:
    """Whether a case is under a condition, as the version derives it that the condition names."""
    name, _, world = given.name.partition(BY)
    return both[int(world) - 1].snapshot[name] in given.words if world else holds(given, facts, both[0])


def old_ends(number: int) -> list[dict[str, oracle.Answer]]:
    """Cases that a conversation of the old version ended with, about as many as wanted."""
    random = journeys.seeded(21)
    engine = Engine(POLICY, rules_engine_too=False)
    cases = [[*journeys.journey(random, worry=0.5, after=each % 4 == 1)][-1] for each in range(number)]
    return [case for case in cases if ended(POLICY, case, engine.decide(case))]


@pytest.mark.deep
def test_the_moves_are_exactly_the_cases_of_an_old_conversation_that_changed_route(
    changed: tuple[Policy, Differences],
) -> None:
    new, found = changed
    assert (found.reach, found.more) == ("old_ended", False)
    engines = Engine(POLICY, rules_engine_too=False), Engine(new, rules_engine_too=False)
    moves = besides = 0
    for facts in old_ends(2_000):
        both = engines[0].decide(facts), engines[1].decide(facts)
        shown = set()
        for group in found.groups:
            change = group.changes[0]
            was = {
                "moves": both[0].route == change.words[0],
                "comes": change.words[0] not in both[0].parallel,
                "goes": change.words[0] in both[0].parallel,
            }[change.kind]
            if was and all(under(given, facts, both) for given in group.conditions):
                assert shows(change, *both)
                shown.add(change.kind)
        assert ("moves" in shown) == (both[0].route != both[1].route)
        assert bool(shown - {"moves"}) == (both[0].parallel != both[1].parallel)
        moves += "moves" in shown
        besides += bool(shown - {"moves"})
    assert moves > 100
    assert besides > 10


@pytest.mark.deep
def test_moves_stand_in_order_of_the_new_route_and_the_services_beside_come_last(
    changed: tuple[Policy, Differences],
) -> None:
    new, found = changed
    order = [*new.primary_routes(), "undecided"]
    places = [
        order.index(group.changes[0].words[1]) for group in found.groups if group.changes[0].kind == "moves"
    ]
    assert places == sorted(places)
    assert len(set(places)) > 1
    kinds = [group.changes[0].kind for group in found.groups]
    assert kinds == ["moves"] * len(places) + ["comes"]
    assert all(len(group.changes) == 1 for group in found.groups)


@pytest.mark.deep
def test_no_group_rests_on_an_answer_of_the_new_version_alone(changed: tuple[Policy, Differences]) -> None:
    for group in changed[1].groups:
        assert "witnessed" not in group.example
        assert group.example.get("role") != "passer_by"
        assert all(given.name != "witnessed" and "passer_by" not in given.words for given in group.conditions)


@pytest.mark.deep
def test_each_example_is_an_old_conversation_that_changed_so(changed: tuple[Policy, Differences]) -> None:
    new, found = changed
    for group in found.groups:
        both = (
            Engine(POLICY, rules_engine_too=False).decide(group.example),
            Engine(new, rules_engine_too=False).decide(group.example),
        )
        assert ended(POLICY, dict(group.example), both[0])
        assert shows(group.changes[0], *both)


@pytest.mark.deep
def test_what_the_versions_derive_otherwise_is_said_by_version(changed: tuple[Policy, Differences]) -> None:
    new, found = changed
    conditions = {
        given.name: condition_words(POLICY, new, given)
        for group in found.groups
        if group.changes[0].words == ("prevent_advice", "check_with_lead")
        for given in group.conditions
    }
    assert conditions["grave_sign@2"] == (
        "by the new version: A grave sign was noticed (violence justified, "
        "supported, dwelt on or threatened): no"
    )
    assert not any("version" in conditions[name] for name in conditions if BY not in name)


@pytest.mark.deep
def test_a_page_of_moves_says_what_was_held_how_many_groups_and_what_is_asked_next(
    triage: CommandLine,
) -> None:
    asking(triage.folder / "new", WAITING)
    answer = triage(
        "policy",
        "diff",
        str(installed_rules()),
        "new",
        "--moves",
        "--new-facts",
        "absent",
        "--area",
        "national",
    )
    told = " ".join(answer.out.split())
    assert answer.code == 0
    assert (
        "Compared are all cases that a conversation of the old version could end with. What only the new "
        "version asks is left unanswered: - Somebody else saw it too The examples leave out"
    ) in told
    assert "another route leads in 2 groups of cases." in told
    assert 'Now "The police are dealing with the danger": 1. was "Waiting for the police", where' in told
    assert 'Now no advice yet, because more is asked: 2. was "Waiting for the police", where' in told
    assert "There is asked next: Somebody else saw it too" in told
    assert "no longer asked" not in told


def test_with_a_harmless_answer_nothing_moves_where_only_a_worse_one_would(tmp_path: Path) -> None:
    new = load_policy(asking(tmp_path / "rules", WAITING, harmless="yes"))
    told = " ".join(" ".join(moved(POLICY, new, area="national", new_facts=HARMLESS)).split())
    assert (
        "Some questions are in the new version alone. Where the new version asks one of them, it has the "
        "answer that raises no worry: - Somebody else saw it too: yes England and Wales"
    ) in told
    assert "no case changed route." in told


# What is harmless


def test_the_facts_of_this_version_say_what_is_harmless_where_it_is_not_the_first_answer() -> None:
    harmless = {fact.id: fact.harmless_word for fact in POLICY.facts.values() if fact.harmless}
    assert harmless == {
        "police_agree": "yes",
        "person_in_charge": "no",
        "prevent_team_advice": "no_answer_yet",
        "household_risk": "no",
        "known_to": "none",
        "works_with_adults_at_risk": "no",
        "lead_agrees": "yes",
    }


@pytest.mark.parametrize(
    ("fact", "word"),
    [("additional_concern", "no"), ("indicators", "none"), ("months_since_support_ended", "under_6_months")],
)
def test_without_the_key_the_least_answer_is_harmless(fact: str, word: str) -> None:
    assert POLICY.facts[fact].harmless_word == word


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    harmless: yes\n", "    harmless: maybe\n"),
        ("    harmless: none\n", "    harmless: social_worker\n"),
    ],
)
def test_a_harmless_answer_that_cannot_be_given_is_refused(tmp_path: Path, old: str, new: str) -> None:
    folder = rules(tmp_path / "rules")
    text = (folder / "vocabulary.yaml").read_text(encoding="utf-8")
    (folder / "vocabulary.yaml").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InputError) as told:
        load_policy(folder)
    assert told.value.field.endswith("harmless")


def test_an_area_or_a_way_to_hold_new_facts_that_is_not_there_is_refused(triage: CommandLine) -> None:
    same = str(installed_rules())
    told = triage.fails("policy", "diff", same, same, "--area", "anyshire")
    assert "there is no such area in both versions" in told
    told = triage.fails("policy", "diff", same, same, "--new-facts", "gone")
    assert "--new-facts: this is not known; use free, absent or harmless" in told
