"""The gate of the living documentation: faults that a test run alone would not show.

Every check takes what was read and what was seen, and returns its faults, one line each.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from feature_files import OTHER, Feature, Line, Rule, Scenario, UnreadableFeatureError, read_feature

_SOURCE = re.compile(r'^\s*Source: ([\w-]+)(?:, "(.+)"|: (.+))\s*$', re.MULTILINE)
POINTS = tuple(f"point-{number}" for number in range(1, 14))
"""Tags of scenarios: what an inspection of policy 2026.1 found wrong, point by point, and stays mended."""


@dataclass(frozen=True)
class Definition:
    """A step definition: what kind of line it is for (None: any), its name, and what it matches."""

    kind: str | None
    name: str
    matches: Callable[[str], bool]

    def says(self, line: Line) -> bool:
        return self.kind in (None, line.kind) and self.matches(line.text)


@dataclass(frozen=True)
class Run:
    """One run of a scenario: where it stands, and every rule that fired in its decisions."""

    path: Path
    scenario: str
    fired: frozenset[str]


class Vocabulary(Protocol):
    """A phrase with gaps, each with the words that can fill it."""

    kind: str
    text: str

    def gaps(self, line: str) -> dict[str, str]:
        """The text in every gap."""


def read_folder(folder: Path) -> tuple[list[Feature], list[str]]:
    """Every feature in a folder and below it, and one fault for every file that is none."""
    features: list[Feature] = []
    faults: list[str] = []
    for path in sorted(folder.rglob("*.feature")):
        try:
            features.append(read_feature(path))
        except UnreadableFeatureError as error:
            faults.append(str(error))
    return features, faults


def _at(feature: Feature, place: Scenario | Rule) -> str:
    return f"{feature.name}, line {place.line}"


def empty_parts(features: Iterable[Feature]) -> list[str]:
    """Features and rules without a scenario, tables without a row, scenarios that check nothing."""
    faults: list[str] = []
    for feature in features:
        if not feature.scenarios:
            faults.append(f"{feature.name}: this feature has no scenario")
        told = {scenario.rule for scenario in feature.scenarios}
        faults += [
            f"{_at(feature, rule)}: this rule has no scenario" for rule in feature.rules if rule not in told
        ]
        for scenario in feature.scenarios:
            if not any(scenario.rows):
                faults.append(f"{_at(feature, scenario)}: this scenario has no step or its table no row")
            elif not all(row and row[-1].kind == "then" for row in scenario.rows):
                faults.append(f"{_at(feature, scenario)}: this scenario does not end with a check (Then)")
    return faults


def same_names(features: Iterable[Feature]) -> list[str]:
    """Scenarios of one feature with the same name: only the last of them would be played."""
    return [
        f"{feature.name}: {number} scenarios are called {name!r}"
        for feature in features
        for name, number in Counter(scenario.name for scenario in feature.scenarios).items()
        if number > 1
    ]


def outside_rules(features: Iterable[Feature]) -> list[str]:
    """Scenarios that stand under no ``Rule:``."""
    return [
        f"{_at(feature, scenario)}: this scenario stands under no Rule"
        for feature in features
        for scenario in feature.scenarios
        if scenario.rule is None
    ]


def stars(features: Iterable[Feature]) -> list[str]:
    """Steps that begin with a star."""
    return list(
        dict.fromkeys(
            f"{feature.name}, line {line}: write Given, When, Then or And, not a star"
            for feature in features
            for scenario in feature.scenarios
            for line in scenario.stars
        )
    )


def unfilled(features: Iterable[Feature]) -> list[str]:
    """Steps with a placeholder that no column of a table fills."""
    return list(
        dict.fromkeys(
            f"{_at(feature, scenario)}: no column fills {found[0]}"
            for feature in features
            for scenario, line in feature.lines()
            if (found := re.search(r"<[^<>]+>", line.text))
        )
    )


def wrong_tags(features: Iterable[Feature], rule_ids: Collection[str]) -> list[str]:
    """Tags that name no rule of the policy, and tags where none may stand."""
    faults: list[str] = []
    for feature in features:
        faults += [
            f"{feature.name}: @{tag} stands at a feature; tags stand at a Rule" for tag in feature.tags
        ]
        for scenario in feature.scenarios:
            faults += [
                f"{_at(feature, scenario)}: @{tag} stands at a scenario; tags stand at a Rule"
                for tag in scenario.tags
                if tag not in POINTS
            ]
        for rule in feature.rules:
            faults += [
                f"{_at(feature, rule)}: @{tag} is no tag of these pages"
                for tag in rule.tags
                if not tag.startswith("rule:")
            ]
            faults += [
                f"{_at(feature, rule)}: the policy has no rule {name}"
                for name in rule.ids
                if name not in rule_ids
            ]
    return faults


def points_without_scenarios(features: Iterable[Feature]) -> list[str]:
    """Points of the inspection that no scenario is tagged with."""
    shown = {tag for feature in features for scenario in feature.scenarios for tag in scenario.tags}
    return [f"no scenario shows {point}: tag one with @{point}" for point in POINTS if point not in shown]


def openings(
    features: Iterable[Feature], headings: Mapping[str, Collection[str]], never_quoted: Collection[str] = ()
) -> list[str]:
    """Features that do not open with the policy in plain words, and with a source and its heading.

    ``never_quoted``: sources of which only our own words say what they hold; those stand behind a colon.
    """
    faults: list[str] = []
    for feature in features:
        cited = _SOURCE.findall(feature.description)
        if not _SOURCE.sub("", feature.description).strip():
            faults.append(f"{feature.name}: this feature does not open with the policy in plain sentences")
        if not cited:
            faults.append(f'{feature.name}: this feature names no source (Source: key, "heading")')
        faults += [
            f"{feature.name}: {key} has no heading {quoted or ours!r}"
            for key, quoted, ours in cited
            if (quoted or ours) not in headings.get(key, ())
        ]
        faults += [
            f"{feature.name}: what {key} says stands in our own words, so behind a colon"
            for key, quoted, _ in cited
            if quoted and key in never_quoted
        ]
        faults += [
            f"{feature.name}: a heading of {key} stands in quotation marks"
            for key, _, ours in cited
            if ours and key not in never_quoted
        ]
    return faults


def unbound(features: Iterable[Feature], definitions: Sequence[Definition]) -> list[str]:
    """Steps that no definition matches."""
    return _matched(features, definitions, lambda found: not found, "nothing says what this means")


def ambiguous(features: Iterable[Feature], definitions: Sequence[Definition]) -> list[str]:
    """Steps that two definitions match: which of them is meant is left to chance."""
    return _matched(features, definitions, lambda found: len(found) > 1, "more than one meaning")


def _matched(
    features: Iterable[Feature],
    definitions: Sequence[Definition],
    wrong: Callable[[list[str]], bool],
    why: str,
) -> list[str]:
    faults: dict[str, None] = {}
    seen: dict[Line, list[str]] = {}
    for feature in features:
        for scenario, line in feature.lines():
            if line.kind == OTHER:
                continue
            if line not in seen:
                seen[line] = [definition.name for definition in definitions if definition.says(line)]
            if wrong(seen[line]):
                meanings = f" ({'; '.join(seen[line])})" if seen[line] else ""
                faults[f"{_at(feature, scenario)}: {why}{meanings}: {line.kind} {line.text}"] = None
    return list(faults)


def unused(features: Iterable[Feature], definitions: Iterable[Definition]) -> list[str]:
    """Step definitions that no feature uses."""
    lines = {line for feature in features for _, line in feature.lines()}
    return [
        f"no feature says this: {definition.kind or 'step'} {definition.name}"
        for definition in definitions
        if not any(definition.says(line) for line in lines)
    ]


def unsaid_words(
    features: Iterable[Feature], phrases: Iterable[Vocabulary], words: Mapping[str, Iterable[str]]
) -> list[str]:
    """Words of the listed gaps that no feature says."""
    lines = {(line.kind, line.text) for feature in features for _, line in feature.lines()}
    said = {
        pair
        for phrase in phrases
        for kind, text in lines
        if kind == phrase.kind
        for pair in phrase.gaps(text).items()
    }
    return [
        f"no feature says this word: {word} ({gap})"
        for gap, listed in words.items()
        for word in listed
        if (gap, word) not in said
    ]


def not_run(features: Iterable[Feature], runs: Collection[Run]) -> list[str]:
    """Features that nobody runs, and scenarios, or rows of them, that were never played."""
    played = Counter((run.path, run.scenario) for run in runs)
    faults: list[str] = []
    for feature in features:
        if not any((feature.path, scenario.name) in played for scenario in feature.scenarios):
            faults.append(f"{feature.name}: nobody runs this feature")
            continue
        for scenario in feature.scenarios:
            number = played[feature.path, scenario.name]
            if number < len(scenario.rows):
                faults.append(
                    f"{_at(feature, scenario)}: {number} of {len(scenario.rows)} rows were played: "
                    f"{scenario.name}"
                )
    return faults


def rules_without_scenarios(features: Iterable[Feature], rule_ids: Iterable[str]) -> list[str]:
    """Rules of the policy that no ``Rule:`` is tagged with."""
    shown = {
        name
        for feature in features
        for scenario in feature.scenarios
        if scenario.rule
        for name in scenario.rule.ids
    }
    return [
        f"the rule {name} has no scenario: tag a Rule with @rule:{name}"
        for name in rule_ids
        if name not in shown
    ]


def one_sided(features: Iterable[Feature], runs: Collection[Run]) -> list[str]:
    """Tagged rules that fire in no scenario of their ``Rule:``, or in every one."""
    faults: list[str] = []
    for feature in features:
        for rule in feature.rules:
            names = {scenario.name for scenario in feature.scenarios if scenario.rule == rule}
            within = [run.fired for run in runs if run.path == feature.path and run.scenario in names]
            for name in rule.ids:
                if not any(name in fired for fired in within):
                    faults.append(f"{_at(feature, rule)}: no scenario here shows the rule {name} fire")
                if all(name in fired for fired in within):
                    faults.append(f"{_at(feature, rule)}: no scenario here shows the rule {name} not fire")
    return faults
