"""Whether the scenarios of a pathway hold, for whoever writes one and has no runner of tests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from triage.documents.model import BlankLine, Block, Heading, Items, Paragraph
from triage.errors import InputError, nearest
from triage.policy.model import Policy
from triage.proof.features_run import ScenarioRow, play_row
from triage.scenarios.feature_folders import features_folder
from triage.scenarios.gherkin import (
    Tree,
    Written,
    filled,
    placed_rows,
    read_tree,
    scenarios,
    tags_of,
    written,
)
from triage.scenarios.line_checking import Definitions, find_step_definition
from triage.scenarios.step_definitions import StepArguments

_RULE = "@rule:"


@dataclass(frozen=True, slots=True)
class Played:
    """How many rows there are; what is wrong with each that does not hold or cannot be read, with a tag that
    names no rule, and with a rule that has no scenario."""

    rows: int
    faults: tuple[str, ...]


def play_scenarios(policy: Policy, folders: Iterable[Path], definitions: Definitions) -> Played:
    """Play every scenario in these folders on a policy. InputError for a file that is no feature."""
    rows = 0
    faults: list[str] = []
    tagged: dict[str, str] = {}
    for path in (path for folder in folders for path in sorted(folder.glob("*.feature"))):
        for scenario, before, around in _scenarios(path):
            for row, line, tags in placed_rows(scenario):
                rows += 1
                tagged |= {tag: path.name for tag in (*around, *tags) if tag not in tagged}
                lines = tuple(written((*before, *scenario["steps"]), row))
                name = filled(scenario["name"], row)
                faults += _faults(policy, path.name, line, name, lines, definitions)
    # Trainers' scenarios are stories, and show no rule by its name.
    if any(features_folder().glob("*.feature")):
        faults += _tags(policy, tagged)
    return Played(rows, tuple(dict.fromkeys(faults)))


def _scenarios(path: Path) -> Iterator[tuple[Tree, tuple[Tree, ...], tuple[str, ...]]]:
    """Each scenario of a file, with the steps before it and the tags around it."""
    feature = read_tree(path)
    for scenario, before, rule in scenarios(feature):
        yield scenario, before, (*tags_of(feature), *tags_of(rule))


def _tags(policy: Policy, tagged: Mapping[str, str]) -> Iterator[str]:
    """Each tag, here with its file, that names no rule, and each rule of the pathway that no tag names."""
    known = {*policy.rules, *(rule.id for area in policy.areas.values() for rule in area.rules)}
    for tag, file in tagged.items():
        name = tag.removeprefix(_RULE)
        if name == tag or name in known:
            continue
        guess = nearest(name, sorted(known))
        yield f"{file}: the policy has no rule {name}, which a tag names" + (
            f"; did you mean {_RULE}{guess}?" if guess else "."
        )
    own = policy.extended_by
    for name in policy.rules:
        if f"{_RULE}{name}" not in tagged and not (own and own.owns(name)):
            yield f"The rule {name} has no scenario: tag a Rule or Scenario that shows it with {_RULE}{name}."


def _faults(
    policy: Policy, file: str, line: int, name: str, lines: Sequence[Written], definitions: Definitions
) -> Iterator[str]:
    try:
        steps = tuple(
            (phrase, StepArguments(phrase.words(found.text), found.below, found.table))
            for found in lines
            for phrase in [find_step_definition(found.kind, found.text, file, found.line, definitions)]
        )
    except InputError as error:
        yield str(error)
        return
    row = ScenarioRow(file, line, name, frozenset(), steps)
    if problem := play_row(row, policy):
        yield f"{row}. {problem}"


def played_page(played: Played) -> Iterator[Block]:
    """What was played, and what does not hold, as a part of the page of a check."""
    yield Heading("The scenarios")
    yield BlankLine()
    if not played.rows:
        yield Paragraph("There are none yet. They stand in features/, in files that end in .feature.")
        return
    if played.faults:
        yield Items(tuple((Paragraph(fault),) for fault in played.faults), "", spaced=True, indent=1)
        yield BlankLine()
    held = "What stands above is to be put right." if played.faults else "All of them hold."
    yield Paragraph(f"Scenarios that were played, each row of examples as one: {played.rows}. {held}")
