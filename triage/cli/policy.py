"""The policy as a person reads it."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from triage.cli.common import (
    DIALOGS,
    DONE,
    FOUND,
    RULES,
    dialogs_of,
    pathway_of,
    policy_of,
    progress,
    show,
    show_page,
)
from triage.cli.usage import Argument, Command
from triage.errors import InputError, allowed

if TYPE_CHECKING:
    from triage.policy.model import Policy


def _rule(given: Namespace) -> int:
    from triage.ui.policy_pages import policy_page, rule_page

    policy = policy_of(given)
    with dialogs_of(given, policy):
        show_page(policy_page(policy) if given.rule is None else rule_page(policy, given.rule))
    return DONE


def _check(given: Namespace) -> int:
    policy = policy_of(given)
    with dialogs_of(given, policy, asked=True):
        return _checked(given, policy)


def _checked(given: Namespace, policy: Policy) -> int:
    from triage.proof.checking import check, subjects_of, whole_program
    from triage.proof.gaps import gaps
    from triage.proof.only_adds import added, added_page, takes_away
    from triage.proof.report import files_of, missing_page, results_page, write_files

    if given.area and given.area not in policy.areas:
        raise InputError(f"there is no such area; use {allowed(policy.areas)}", field="--area")
    subjects = subjects_of(policy, given.area)
    if given.show_program:
        show(whole_program(subject, given.policy_dir) for subject in subjects)
        return DONE
    pathway = pathway_of(given)
    results = {subject.area: check(subject, given.policy_dir, pathway=pathway) for subject in subjects}
    additions = {subject.area: added(subject) for subject in subjects}
    for number, subject in enumerate(subjects):
        show(["", ""] if number else [])
        show_page(results_page(subject, results[subject.area]), wider=True)
        if more := additions[subject.area]:
            show_page(added_page(more), wider=True)
    missing, sound = gaps(policy), _scenarios_hold(given, policy)
    show(["", ""])
    show_page(missing_page(missing, dialogs=given.dialogs, rules=given.rules), wider=True)
    if given.out:
        files = [files_of(found) for found in results.values()]
        show(write_files(given.out, {name: text for found in files for name, text in found.items()}))
    holds = all(result.holds for found in results.values() for result in found)
    weaker = any(map(takes_away, additions.values()))
    return DONE if holds and sound and not weaker and not missing else FOUND


def _scenarios_hold(given: Namespace, policy: Policy) -> bool:
    """Play the scenarios of a pathway that was named, and say what does not hold: no tests of ours do it."""
    from triage.pathways import DEFAULT
    from triage.proof.scenarios_played import play_scenarios, played_page
    from triage.scenarios.feature_folders import feature_folders
    from triage.scenarios.phrases import load_phrases

    if pathway_of(given).name == DEFAULT:
        return True
    played = play_scenarios(policy, feature_folders(), load_phrases(policy, strict=False).definitions)
    show(["", ""])
    show_page(played_page(played), wider=True)
    return not played.faults


def _mutants(given: Namespace) -> int:
    from triage.proof.features_run import read_rows
    from triage.proof.mutants import score
    from triage.proof.mutants_page import mutants_page
    from triage.scenarios.feature_folders import feature_folders
    from triage.scenarios.phrases import load_phrases
    from triage.scenarios.story_files import SCENARIOS

    policy = policy_of(given)
    # The installed scenarios show the installed policy; those of an organisation show what it adds.
    folders = [policy.extended_by.folder / SCENARIOS] if policy.extended_by else feature_folders()
    phrases = load_phrases(policy, strict=False)
    rows = read_rows([given.features] if given.features else folders, phrases.definitions)
    with dialogs_of(given, policy), progress("changes tried") as tell:
        found = score(policy, rows, given.rule, progress=tell)
    show_page(mutants_page(policy, found), wider=True)
    return FOUND if found.survivors or found.failing else DONE


def _diff(given: Namespace) -> int:
    from triage.proof.comparing import NEW_FACTS
    from triage.proof.differences_page import compared
    from triage.proof.moves_page import moved
    from triage.proof.revisions import load_version, two_versions

    if given.new_facts not in NEW_FACTS:
        raise InputError(f"this is not known; use {allowed(NEW_FACTS)}", field="--new-facts")
    names = two_versions(given.old, given.new or "")
    old = load_version(names[0], "OLD", given.policy_dir, pathway_of(given).name)
    new = (
        load_version(names[1], "NEW", given.policy_dir, pathway_of(given).name)
        if names[1]
        else policy_of(given)
    )
    page = (moved if given.moves else compared)(old, new, area=given.area, new_facts=given.new_facts)
    show_page(page, wider=True)
    return DONE


COMMANDS: dict[str, Command] = {
    "policy": Command(
        "print the policy, or one rule, as a person reads it",
        (
            Argument("rule", {"nargs": "?", "metavar": "RULE", "help": "a rule"}),
            RULES,
            DIALOGS,
        ),
        _rule,
    ),
    "policy check": Command(
        "prove what has to hold of every case, or show a case against it",
        (
            RULES,
            DIALOGS,
            Argument("--area", {"metavar": "ID", "default": "", "help": "only as the policy stands there"}),
            Argument("--out", {"metavar": "DIR", "type": Path, "help": "write cases against it here"}),
            Argument("--show-program", {"action": "store_true", "help": "print what the solver reads"}),
        ),
        _check,
    ),
    "policy mutants": Command(
        "change the policy in one place at a time, and list what no scenario notices",
        (
            RULES,
            DIALOGS,
            Argument("--rule", {"metavar": "ID", "default": "", "help": "only changes to this rule"}),
            Argument("--features", {"metavar": "DIR", "type": Path, "help": "your own scenarios instead"}),
        ),
        _mutants,
    ),
    "policy diff": Command(
        "say in plain words which cases two versions of the policy treat differently",
        (
            Argument("old", {"metavar": "OLD", "help": "a folder with rules, a git revision, or both: A..B"}),
            Argument(
                "new", {"nargs": "?", "metavar": "NEW", "help": "the same; without it the policy in use"}
            ),
            Argument("--moves", {"action": "store_true", "help": "only which cases changed route"}),
            Argument(
                "--new-facts",
                {
                    "metavar": "HOW",
                    "default": "free",
                    "help": "what only NEW asks: free; or absent or harmless, over what OLD could end with",
                },
            ),
            Argument("--area", {"metavar": "ID", "default": "", "help": "only as both versions stand there"}),
        ),
        _diff,
    ),
}
