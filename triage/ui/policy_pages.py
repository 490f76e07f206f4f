"""The policy, or one rule of it, as a person reads it. For policy owners: ids of rules are shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from triage.cases.ages import shown_day
from triage.errors import InputError, nearest
from triage.policy.model import (
    Citation,
    Condition,
    Conjunction,
    DerivedNumber,
    Fact,
    Override,
    Policy,
    Rule,
    Test,
)
from triage.policy.wording import PLAIN, cited_words, test_words, value_words
from triage.ui.plain import WIDEST, wrapped


def para(text: str, indent: int = 0) -> list[str]:
    """``text`` as lines for the screen; a text that begins with ``- `` hangs."""
    return wrapped(text, WIDEST, indent)


def policy_lines(policy: Policy) -> list[str]:
    """The whole policy: rules by stage, what short names stand for, routes, sources."""
    lines = [f"The policy, version {policy.version}, for {policy.applies_to}", policy.digest, ""]
    lines += para(
        "Every rule whose condition holds adds its routes and tasks. The first route of the "
        "list at the end leads; nothing that a rule asks is ever taken away by another rule."
    )
    for stage, title in policy.terms.phases.items():
        rules = [rule for rule in policy.rules.values() if rule.phase == stage]
        if rules:
            lines += ["", title.upper()]
        for rule in rules:
            lines += ["", *_rule(policy, rule)]
    for area in policy.areas.values():
        for rule in area.rules:
            lines += ["", f"ADDED BY {area.name.upper()}", *_rule(policy, rule)]
    if policy.overrides:
        lines += ["", "WHOM A TASK NAMES, WHERE AN ANSWER CHANGES THAT"]
    for override in policy.overrides:
        lines += ["", *override_lines(policy, override)]
    if policy.derived or policy.numbers:
        lines += ["", "WHAT THE WORDS IN THE RULES STAND FOR"]
    for name in (*policy.numbers, *policy.derived):
        lines += ["", *_short_name(policy, name)]
    lines += ["", *_routes(policy), "", *_sources(policy)]
    return lines


def rule_lines(policy: Policy, rule_id: str) -> list[str]:
    """One rule, and what the words in it stand for. InputError where there is no such rule."""
    rules = every_rule(policy)
    if rule_id not in rules:
        guess = nearest(rule_id.lower().replace("_", "-"), rules)
        hint = f"did you mean {guess}?" if guess else "the command policy lists them all"
        raise InputError(f"there is no such rule; {hint}", field="RULE")
    rule = rules[rule_id]
    lines = _rule(policy, rule)
    names = list(dict.fromkeys(_short_names(policy, rule.when)))
    if names:
        lines += ["", "What these words stand for"]
    for name in names:
        lines += ["", *_short_name(policy, name)]
    return lines


def every_rule(policy: Policy) -> dict[str, Rule]:
    """The rules of the policy and those that area packs add, by id."""
    return dict(policy.rules) | {rule.id: rule for area in policy.areas.values() for rule in area.rules}


def source_line(policy: Policy, cited: Citation) -> str:
    """A citation with the title of its document; an area pack's own document by its key."""
    return cited_words(policy, cited)


def condition_lines(policy: Policy, condition: Condition, indent: int = 0) -> list[str]:
    """A condition in words: what holds in every alternative, then the alternatives."""
    shared = [test for test in condition[0] if all(test in tests for tests in condition)] if condition else []
    texts = _together(policy, tuple(shared))
    others = [tuple(test for test in tests if test not in shared) for tests in condition]
    choices = _alternatives(policy, others) if all(others) else []
    texts += choices if len(choices) == 1 else []
    lines = [line for text in texts for line in para(f"- {text}", indent)]
    if len(choices) > 1:
        lines += para("- one of these:", indent)
        lines += [line for text in choices for line in para(f"- {text}", indent + 2)]
    return lines


def _together(policy: Policy, tests: Conjunction) -> list[str]:
    """The tests of one conjunction in words; entries of a list that are not ticked read as one."""
    texts: dict[str, str] = {}
    without: dict[str, list[str]] = {}
    for test in tests:
        fact, entry = _ticked(policy, test, "no")
        if fact:
            without.setdefault(fact.label, []).append(fact.values[entry])
            texts[fact.id] = f"{fact.label}: none of {_listed(without[fact.label])}"
        else:
            texts[repr(test)] = test_words(policy, test)
    return list(texts.values())


def _alternatives(policy: Policy, others: list[Conjunction]) -> list[str]:
    """Each alternative in words; the entries of one list read as one."""
    texts: dict[str, str] = {}
    either: dict[str, list[str]] = {}
    for tests in others:
        fact, entry = _ticked(policy, tests[0], "yes") if len(tests) == 1 else (None, "")
        if fact:
            either.setdefault(fact.label, []).append(fact.values[entry])
            found = either[fact.label]
            texts[fact.id] = f"{fact.label}: {'one of ' if len(found) > 1 else ''}{_listed(found)}"
        else:
            texts[repr(tests)] = "; and ".join(_together(policy, tests))
    return list(texts.values())


def _ticked(policy: Policy, test: Test, word: str) -> tuple[Fact | None, str]:
    name, _, entry = test.name.partition(":")
    fact = policy.facts.get(name)
    return (fact, entry) if fact and entry and test.words == {word} else (None, "")


def _listed(labels: list[str]) -> str:
    return "; ".join(f'"{label}"' for label in labels)


def _rule(policy: Policy, rule: Rule) -> list[str]:
    lines = [f"{rule.id}   ({policy.terms.phases[rule.phase].lower()}; {rule.file}, line {rule.line})"]
    lines += para(rule.says, 2)
    lines += ["  When:", *condition_lines(policy, rule.when, 4), "  Then:"]
    for text in then_texts(policy, rule):
        lines += para(f"- {text}", 4)
    lines += para(f"Because: {rule.because}", 2)
    lines += ["  Sources:"]
    for cited in rule.sources:
        lines += para(f"- {source_line(policy, cited)}", 4)
        lines += _decided(policy, cited)
    return lines


def _decided(policy: Policy, cited: Citation) -> list[str]:
    decided = policy.sources[cited.key].headings.get(cited.heading) if cited.key in policy.sources else ""
    return para(f"Decided here: {decided}", 6) if decided else []


def override_lines(policy: Policy, override: Override) -> list[str]:
    """What an override changes, when and why, with its sources."""
    lines = [f"{override.id}   ({override.file}, line {override.line})"]
    lines += ["  When:", *condition_lines(policy, override.when, 4), "  Then:"]
    changed = [
        f"in place of {policy.contact_kinds[before].name}: {policy.contact_kinds[after].name}"
        for before, after in override.contacts.items()
    ]
    changed += [
        f"a task for {policy.terms.owners[before]} is for {policy.terms.owners[after]}"
        for before, after in override.by.items()
    ]
    changed += [
        f'in every text, "{after}" stands in place of "{before}"'
        for before, after in override.in_words.items()
    ]
    for text in changed:
        lines += para(f"- {text}", 4)
    lines += para(f"Because: {override.because}", 2)
    for cited in override.sources:
        lines += para(f"Source: {source_line(policy, cited)}", 2)
    return lines


def then_texts(policy: Policy, rule: Rule) -> Iterator[str]:
    """What a rule adds: its routes, then its tasks with step and owner."""
    for route_id in rule.routes:
        route = policy.routes[route_id]
        yield f"{'Beside the rest' if route.parallel else 'The advice'}: {route.headline}"
    for duty_id in rule.duties:
        duty = policy.duties[duty_id]
        step = policy.steps[duty.step]
        yield f"{duty.says} ({step[:1].lower()}{step[1:]}; for {policy.terms.owners[duty.by]})"


def _short_names(policy: Policy, condition: Condition) -> Iterator[str]:
    for tests in condition:
        for test in tests:
            if test.name in policy.numbers:
                yield test.name
            if test.name in policy.derived:
                yield test.name
                for inner in policy.derived[test.name].values.values():
                    yield from _short_names(policy, inner)


def _added_up(policy: Policy, number: DerivedNumber) -> list[str]:
    how = {
        "sum": "points, added up",
        "lowest": "the lowest of these points",
        "highest": "the highest of these",
    }
    lines = para(f'"{number.label}": {how[number.how]}, from {number.lowest} to {number.highest}')
    for part in number.parts:
        fact = policy.facts[part.fact]
        times = "as it is" if part.times == 1 else f"{part.times} times"
        gives = [f"every number counts {times}"] if part.times else []
        for word, points in part.points.items():
            answer = fact.values[word] if fact.kind == "many" else value_words(policy, fact.id, [word])
            gives.append(f"{answer} gives {points}")
        lines += para(f"- {fact.label}: {'; '.join(gives)}", 4)
    if number.all_answered:
        lines += para("As long as one of these is not answered there is no number.", 2)
    return lines


def _short_name(policy: Policy, name: str) -> list[str]:
    if name in policy.numbers:
        return [*_added_up(policy, policy.numbers[name]), *_cited(policy, policy.numbers[name].sources)]
    derived = policy.derived[name]
    lines = para(f'"{derived.label}"')
    for word, condition in derived.values.items():
        told = "This holds when:" if derived.short_form else f"It is {PLAIN.get(word, word)} when:"
        lines += [f"  {told}", *condition_lines(policy, condition, 4)]
    return [*lines, *_cited(policy, derived.sources)]


def _cited(policy: Policy, sources: Iterable[Citation]) -> list[str]:
    lines: list[str] = []
    for cited in sources:
        lines += para(f"Source: {source_line(policy, cited)}", 2)
        lines += _decided(policy, cited)
    return lines


def _routes(policy: Policy) -> list[str]:
    lines = ["WHERE A CASE GOES, THE GRAVER FIRST"]
    for route in policy.routes.values():
        beside = " (beside the others, never left out)" if route.parallel else ""
        lines += para(f"- {route.headline}{beside}")
    return lines


def _sources(policy: Policy) -> list[str]:
    lines = ["WHAT IS CITED"]
    for source in policy.sources.values():
        due = f"; its own review was due by {shown_day(source.review_due)}" if source.review_due else ""
        lines += para(f"- {source.title} ({source.dated}{due})")
    return lines
