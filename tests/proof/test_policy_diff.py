"""Two versions of the policy: which cases they treat differently, and that every group is right."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import journeys
import oracle
import pytest
from command_line import CommandLine
from test_policy_mutants import PACK

from triage.documents.screen import WIDER, lines
from triage.engine import Decision, Engine
from triage.engine.deciding import asked_now
from triage.policy import Policy, load_policy
from triage.policy.loading import installed_rules
from triage.proof import solver
from triage.proof.differences import Change, Differences, Given, differences
from triage.proof.differences_page import changelog, compared

POLICY = load_policy()


@pytest.fixture
def triage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch, capsys)


def rules(folder: Path, file: str = "", old: str = "", new: str = "") -> Path:
    """A copy of the rules in ``folder``, with one text in place of another."""
    shutil.copytree(installed_rules(), folder, ignore=shutil.ignore_patterns("__pycache__"))
    if file:
        text = (folder / file).read_text(encoding="utf-8")
        assert text.count(old) == 1
        (folder / file).write_text(text.replace(old, new), encoding="utf-8")
    return folder


def page(old: Policy, new: Policy) -> str:
    """What an owner reads, with line breaks as spaces."""
    return " ".join(" ".join(lines(compared(old, new), WIDER)).split())


# Every group is right: what it says of a case holds, and nothing is left out


@pytest.fixture(scope="module")
def ten(tmp_path_factory: pytest.TempPathFactory) -> tuple[Policy, Differences]:
    """A young child is one up to 10."""
    folder = rules(
        tmp_path_factory.mktemp("ten") / "rules", "vocabulary.yaml", "young_child: 9", "young_child: 10"
    )
    changed = load_policy(folder)
    return changed, differences(POLICY, changed, "national")


def shows(change: Change, old: Decision, new: Decision) -> bool:
    """Whether two decisions differ so."""
    match change.kind:
        case "moves":
            return (old.route, new.route) == change.words
        case "comes":
            return change.words[0] in new.parallel and change.words[0] not in old.parallel
        case "goes":
            return change.words[0] in old.parallel and change.words[0] not in new.parallel
    tasks = [
        {(task.id, f"{task.step}/{task.by}/{task.contact or '-'}") for task in decision.duties}
        for decision in (old, new)
    ]
    came, went = tasks[1] - tasks[0], tasks[0] - tasks[1]
    return change.words in (came if change.kind == "adds" else went)


def holds(given: Given, facts: dict[str, oracle.Answer], old: Decision) -> bool:
    """Whether a case is under a condition of a group."""
    answer = facts.get(given.name)
    if isinstance(answer, int):
        ranges = [word.split("..") for word in given.words if ".." in word]
        return any(int(low) <= answer <= int(high) for low, high in ranges)
    return old.snapshot[given.name] in given.words


@pytest.mark.deep
def test_every_case_of_a_group_changes_as_it_says_and_every_changed_case_is_in_one(
    ten: tuple[Policy, Differences],
) -> None:
    changed, found = ten
    assert found.reach == "ended"
    assert not found.more
    engines = Engine(POLICY, rules_engine_too=False), Engine(changed, rules_engine_too=False)
    random = journeys.seeded(19)
    seen = 0
    for number in range(4_000):
        facts = [*journeys.journey(random, worry=0.5, after=number % 8 == 1)][-1]
        if "age" in facts:
            facts = {**facts, "age": random.choice((9, 10, 10, 10, 11))}
        old, new = (engine.decide(facts) for engine in engines)
        if not (ended(POLICY, facts, old) or ended(changed, facts, new)):
            continue
        for group in found.groups:
            if all(holds(given, facts, old) for given in group.conditions):
                assert all(shows(change, old, new) for change in group.changes)
        differs = (old.route, old.parallel, old.duties) != (new.route, new.parallel, new.duties)
        seen += differs
        inside = [
            group for group in found.groups if all(holds(given, facts, old) for given in group.conditions)
        ]
        assert bool(inside) == differs
    assert seen > 100


def ended(policy: Policy, facts: dict[str, oracle.Answer], decision: Decision) -> bool:
    """Whether a conversation can end so: nothing is left to ask, and nothing is answered unasked."""
    return not decision.still_needed and all(
        asked_now(policy.facts[name], decision.snapshot) for name in facts
    )


@pytest.mark.deep
def test_each_group_has_an_example_that_shows_it(ten: tuple[Policy, Differences]) -> None:
    changed, found = ten
    for group in found.groups:
        old, new = (
            Engine(policy, rules_engine_too=False).decide(group.example) for policy in (POLICY, changed)
        )
        assert all(shows(change, old, new) for change in group.changes)
        assert all(holds(given, dict(group.example), old) for given in group.conditions)


@pytest.mark.deep
def test_no_condition_of_a_group_is_idle(ten: tuple[Policy, Differences]) -> None:
    _, found = ten
    simple = {
        tuple((given.name, given.words) for given in group.conditions): {
            change.words[0] for change in group.changes
        }
        for group in found.groups
    }
    settled = ("age", ("10..10",)), ("household_risk", ("no",)), ("clear_to_refer", ("yes",))
    for person in (("no", "manager", "absent"), ("lead_or_head",)):
        assert simple[("person_in_charge", person), *settled] == {"check_what_child_meant"}


@pytest.mark.deep
def test_the_sentence_for_the_changelog_says_where_and_from_what_to_what(
    ten: tuple[Policy, Differences],
) -> None:
    said = changelog(POLICY, *ten)
    assert said.startswith("Cases that changed route: where (What was noticed: ")
    assert (
        'and (Age: 10) and (The concern may still be there, but it is not firm), from "Talk it through '
        'with someone today, then decide together" to "Talk to your safeguarding lead"'
    ) in said
    assert "Tasks that changed in some cases: " in said
    assert "Find out what the child meant" in said


@pytest.mark.deep
def test_where_many_groups_changed_route_the_sentence_says_what_they_share(
    ten: tuple[Policy, Differences],
) -> None:
    changed, found = ten
    said = changelog(POLICY, changed, replace(found, groups=found.groups * 2))
    assert said.startswith("Cases that changed route: in some cases where (What was noticed: ")
    assert '(Age: 10) and (The concern may still be there, but it is not firm): from "Talk it' in said


# What an owner reads


def test_a_task_that_was_dropped_is_one_group_in_one_condition(tmp_path: Path) -> None:
    new = load_policy(rules(tmp_path / "rules", "share.yaml", ", send_referral]", "]"))
    told = page(POLICY, new)
    assert (
        "one group of cases is treated differently. 1. Where - The advice includes: This is worth "
        'sharing with the Prevent team this is no longer asked: "Send the form." For example:'
    ) in told
    assert told.endswith("Cases that changed route: none. Tasks that changed in some cases: Send the form.")


@pytest.mark.deep
def test_a_task_with_another_step_is_said_with_both_steps(tmp_path: Path) -> None:
    new = load_policy(
        rules(
            tmp_path / "rules",
            "duties.yaml",
            "  - id: call_999\n    step: now",
            "  - id: call_999\n    step: first",
        )
    )
    assert (
        '"Ring 999." was under "Now", for the member of staff, with the contact Emergency services, and '
        'is now under "First, before anything is sent"'
    ) in page(POLICY, new)


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "vocabulary.yaml",
            "label: Another safeguarding concern besides Prevent",
            "label: Another worry",
            "words or sources of the questions additional_concern",
        ),
        (
            "safety.yaml",
            "because: Minutes matter.",
            "because: Every minute counts.",
            "words or sources of the rules immediate-danger",
        ),
        (
            "routes.yaml",
            "headline: Ring 999 now",
            "headline: Ring 999",
            "words or sources of the routes emergency",
        ),
        (
            "areas/derby.yaml",
            "name: Derby\n",
            "name: The city of Derby\n",
            "words or sources of the areas derby",
        ),
    ],
)
def test_what_changed_in_words_only_shows_as_no_difference(
    tmp_path: Path, file: str, old: str, new: str, told: str
) -> None:
    found = page(POLICY, load_policy(rules(tmp_path / "rules", file, old, new)))
    assert "every case gets the same routes and tasks as before" in found
    assert told in found
    assert found.endswith("For the changelog: Cases that changed route: none.")


def test_a_file_of_another_name_shows_as_no_difference(tmp_path: Path) -> None:
    folder = rules(
        tmp_path / "rules", "policy.yaml", "notice, check, share, after_", "notice, checking, share, after_"
    )
    (folder / "check.yaml").rename(folder / "checking.yaml")
    found = page(POLICY, load_policy(folder))
    assert "every case gets the same routes and tasks as before" in found
    assert "What else changed" not in found


@pytest.mark.deep
def test_a_case_that_only_a_file_of_answers_can_hold_is_said_to_be_one(tmp_path: Path) -> None:
    new = load_policy(
        rules(
            tmp_path / "rules",
            "derived.yaml",
            "yes: {age: [young_child, older_child, sixteen_or_seventeen]}",
            "yes: {age: [young_child, older_child, sixteen_or_seventeen], could_be_under_18: [absent]}",
        )
    )
    found = page(POLICY, new)
    assert "Only files of answers that no conversation would write are decided differently." in found


@pytest.mark.deep
def test_advice_that_differs_only_on_the_way_is_said_to(tmp_path: Path) -> None:
    new = load_policy(
        rules(
            tmp_path / "rules",
            "safety.yaml",
            "when: {immediate_danger: [unsure, yes], police_told: [no, absent]}",
            "when: {immediate_danger: [unsure, yes], police_told: no}",
        )
    )
    found = page(POLICY, new)
    assert "Only the advice while questions are still open differs." in found
    assert 'the advice that leads was "Ring 999 now" and is now' in found


@pytest.mark.deep
def test_questions_and_answers_of_one_version_only_are_named_and_still_compared(tmp_path: Path) -> None:
    last = "      offending: Has been in trouble with the law\n"
    folder = rules(tmp_path / "rules", "vocabulary.yaml", last, last + "      gambling: Gambles too much\n")
    with (folder / "vocabulary.yaml").open("a", encoding="utf-8") as file:
        file.write(
            "\n  - id: on_site\n    stage: after\n    label: It happened on site\n"
            "    values: [no, yes]\n    asked_when: {police_assessment: pending}\n"
            "    read_for: wording\n"
        )
    found = page(POLICY, load_policy(folder))
    assert "only in the new version: the questions on_site" in found
    assert "vulnerabilities:gambling" in found
    assert "every case gets the same routes and tasks as before" in found


@pytest.mark.deep
def test_a_rule_that_an_area_pack_adds_differs_in_that_area_alone(tmp_path: Path) -> None:
    folder = rules(tmp_path / "rules")
    pack = PACK.replace(
        "Repeat concerns go to the lead, even when this one is cleared",
        "The lead hears of danger and of every other safeguarding concern",
    ).replace("[tell_lead]", "[come_back_if_more]")
    (folder / "areas" / "anyshire.yaml").write_text(pack.partition("rules:\n")[0], encoding="utf-8")
    old = load_policy(folder)
    (folder / "areas" / "anyshire.yaml").write_text(pack, encoding="utf-8")
    found = page(old, load_policy(folder))
    assert "England and Wales (no local contacts): every case gets the same routes and tasks" in found
    assert "Anyshire: one group of cases is treated differently. 1. Where" in found
    assert "- The advice includes: This is worth sharing with the Prevent team" in found
    assert 'this is now asked: "Come back if you notice something."' in found


# Folders and revisions


def git(folder: Path, *command: str) -> str:
    return subprocess.run(
        ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *command],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()


@pytest.mark.deep
def test_two_revisions_of_a_repository_are_compared_and_nothing_is_left_behind(
    triage: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = triage.folder / "temporary"
    kept.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(kept))
    project = triage.folder / "project"
    folder = rules(project / "rules")
    git(project, "init", "-q")
    git(project, "add", ".")
    git(project, "commit", "-q", "-m", "First")
    text = (folder / "share.yaml").read_text(encoding="utf-8")
    (folder / "share.yaml").write_text(text.replace(", send_referral]", "]"), encoding="utf-8")
    git(project, "commit", "-q", "-a", "-m", "Second")
    monkeypatch.chdir(folder)
    for argv in (
        ("HEAD~1", "HEAD"),
        ("HEAD~1..HEAD",),
        ("HEAD~1..",),
        ("HEAD~1", str(project)),
        (str(installed_rules()), "HEAD"),
    ):
        answer = triage("policy", "diff", *argv, "--area", "national")
        assert answer.code == 0
        assert 'this is no longer asked: "Send the form."' in " ".join(answer.out.split())
    assert not list(kept.iterdir())
    told = triage.fails("policy", "diff", "HEAD", "gone")
    assert "NEW: there is neither a folder nor a git revision" in told
    git(project, "rm", "-q", "-r", "--cached", "rules")
    git(project, "commit", "-q", "-m", "Third")
    assert "OLD: this revision has no folder rules" in triage.fails("policy", "diff", "HEAD", "HEAD~1")


@pytest.mark.deep
def test_one_folder_alone_is_compared_with_the_policy_in_use(triage: CommandLine) -> None:
    rules(triage.folder / "older", "share.yaml", ", send_referral]", "]")
    answer = triage("policy", "diff", "older")
    assert answer.code == 0
    assert 'this is now asked: "Send the form."' in answer.out


def test_bad_versions_are_one_line_that_says_which_side(triage: CommandLine) -> None:
    (triage.folder / "empty").mkdir()
    triage.file("no rules", "file")
    broken = rules(
        triage.folder / "broken",
        "share.yaml",
        "when: {firm: yes, clear_to_refer: yes}",
        "when: {frim: yes, clear_to_refer: yes}",
    )
    good = str(installed_rules())
    assert "OLD: there are no rules in this folder" in triage.fails("policy", "diff", "empty", good)
    assert "NEW: this is a file" in triage.fails("policy", "diff", good, "file")
    told = triage.fails("policy", "diff", "gone", good)
    assert "OLD: there is no such folder, and no git repository" in told
    told = triage.fails("policy", "diff", good, str(broken))
    assert "NEW, rules/share.yaml, line 54" in told
    assert "did you mean firm?" in told
    assert "OLD is missing" in triage.fails("policy", "diff")


def test_without_git_a_name_that_is_no_folder_is_said_to_need_it(
    triage: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(triage.folder))
    told = triage.fails("policy", "diff", "HEAD")
    assert "git, which could know it as a revision, is not installed" in told


def test_without_the_solver_one_line_says_how_to_install_it(
    triage: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(solver, "clingo", None)
    assert "pip install 'prevent-triage[proof]'" in triage.fails("policy", "diff", str(installed_rules()))
