"""The policy, or one rule of it, as a person reads it. For policy owners: ids of rules are shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from triage.documents.model import BlankLine, Block, Heading, Items, Paragraph, bullets
from triage.errors import InputError, nearest
from triage.kinds.dates import shown_day
from triage.policy.model import (
    Citation,
    Condition,
    Conjunction,
    DerivedNumber,
    Fact,
    Organisation,
    Override,
    Policy,
    Rule,
    Source,
    Test,
)
from triage.policy.wording import PLAIN, cited_words, test_words, value_words


def policy_page(policy: Policy) -> Iterator[Block]:
    """The whole policy: rules by stage, what short names stand for, routes, sources."""
    yield Heading(f"The policy, version {policy.version}, for {policy.applies_to}", 0)
    yield Paragraph(policy.digest)
    yield BlankLine()
    yield Paragraph(
        "Every rule whose condition holds adds its routes and tasks. The first route of the "
        "list at the end leads; nothing that a rule asks is ever taken away by another rule."
    )
    for stage, title in policy.terms.phases.items():
        rules = [rule for rule in policy.rules.values() if rule.phase == stage and not policy.own(rule.id)]
        if rules:
            yield from _part(title)
        for rule in rules:
            yield from (BlankLine(), *_rule(policy, rule))
    if policy.extended_by:
        yield from _part(f"Added by {policy.extended_by.called}")
        yield from _own(policy, policy.extended_by)
    for area in policy.areas.values():
        for rule in area.rules:
            yield from (*_part(f"Added by {area.name}"), *_rule(policy, rule))
    if policy.overrides:
        yield from _part("Whom a task names, where an answer changes that")
    for override in policy.overrides:
        yield from (BlankLine(), *override_page(policy, override))
    if policy.derived or policy.numbers:
        yield from _part("What the words in the rules stand for")
    for name in (*policy.numbers, *policy.derived):
        yield from (BlankLine(), *_short_name(policy, name))
    yield from _part("Where a case goes, the graver first")
    yield from _routes(policy)
    yield from _part("What is cited")
    yield from _sources(policy)


def _part(title: str) -> tuple[Block, ...]:
    return BlankLine(), Heading(title.upper())


def _own(policy: Policy, by: Organisation) -> Iterator[Block]:
    """What an organisation adds: its questions, contacts and rules, which take nothing away."""
    added = [fact for fact in policy.facts.values() if policy.own(fact.id)]
    if added:
        yield from (BlankLine(), Heading("Questions of its own", 2))
        yield from bullets((f"{fact.id}: {fact.label}" for fact in added), 2)
    kinds = [kind for kind in policy.contact_kinds.values() if policy.own(kind.id)]
    if kinds:
        yield from (BlankLine(), Heading("Contacts of its own", 2))
        yield from bullets((f"{kind.id}: {kind.name}. {kind.fallback}" for kind in kinds), 2)
    for rule in policy.rules.values():
        if by.owns(rule.id):
            yield from (BlankLine(), *_rule(policy, rule))


def added_by(policy: Policy, name: str) -> str:
    """Who added a rule or a task, as it stands beside its name; empty for the policy itself."""
    return f"; added by {policy.extended_by.called}" if policy.extended_by and policy.own(name) else ""


def rule_page(policy: Policy, rule_id: str) -> tuple[Block, ...]:
    """One rule, and what the words in it stand for. InputError where there is no such rule."""
    rules = every_rule(policy)
    if rule_id not in rules:
        guess = nearest(rule_id.lower().replace("_", "-"), rules)
        hint = f"did you mean {guess}?" if guess else "the command policy lists them all"
        raise InputError(f"there is no such rule; {hint}", field="RULE")
    rule = rules[rule_id]
    blocks = [*_rule(policy, rule)]
    names = list(dict.fromkeys(_short_names(policy, rule.when)))
    if names:
        blocks += [BlankLine(), Heading("What these words stand for")]
    for name in names:
        blocks += [BlankLine(), *_short_name(policy, name)]
    return tuple(blocks)


def every_rule(policy: Policy) -> dict[str, Rule]:
    """The rules of the policy and those that area packs add, by id."""
    return dict(policy.rules) | {rule.id: rule for area in policy.areas.values() for rule in area.rules}


def source_line(policy: Policy, cited: Citation) -> str:
    """A citation with the title of its document; an area pack's own document by its key."""
    return cited_words(policy, cited)


def condition_page(policy: Policy, condition: Condition, indent: int = 0) -> tuple[Items, ...]:
    """A condition in words: what holds in every alternative, then the alternatives."""
    shared = [test for test in condition[0] if all(test in tests for tests in condition)] if condition else []
    texts = _together(policy, tuple(shared))
    others = [tuple(test for test in tests if test not in shared) for tests in condition]
    choices = _alternatives(policy, others) if all(others) else []
    texts += choices if len(choices) == 1 else []
    entries: list[tuple[Block, ...]] = [(Paragraph(text),) for text in texts]
    if len(choices) > 1:
        entries.append((Paragraph("one of these:"), *bullets(choices)))
    return (Items(tuple(entries), indent=indent),) if entries else ()


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


def _rule(policy: Policy, rule: Rule) -> Iterator[Block]:
    phase = policy.terms.phases[rule.phase].lower()
    place = f"{phase}{added_by(policy, rule.id)}; {rule.file}, line {rule.line}"
    yield Heading(f"{rule.id}   ({place})", 2, whole=True)
    yield Paragraph(rule.says, indent=2)
    yield from when(condition_page(policy, rule.when, 4))
    yield Heading("Then:", 3, 2)
    yield from bullets(then_texts(policy, rule), 4)
    yield Paragraph(f"Because: {rule.because}", indent=2)
    yield Heading("Sources:", 3, 2)
    for cited in rule.sources:
        yield from bullets([source_line(policy, cited)], 4)
        yield from _decided(policy, cited)


def when(condition: tuple[Items, ...], title: str = "When:") -> tuple[Block, ...]:
    """A condition with what stands before it."""
    return Heading(title, 3, 2), *condition


def _decided(policy: Policy, cited: Citation) -> Iterator[Block]:
    decided = policy.sources[cited.key].headings.get(cited.heading) if cited.key in policy.sources else ""
    if decided:
        yield Paragraph(f"Decided here: {decided}", indent=6)


def override_page(policy: Policy, override: Override) -> Iterator[Block]:
    """What an override changes, when and why, with its sources."""
    yield Heading(f"{override.id}   ({override.file}, line {override.line})", 2, whole=True)
    yield from when(condition_page(policy, override.when, 4))
    yield Heading("Then:", 3, 2)
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
    yield from bullets(changed, 4)
    yield Paragraph(f"Because: {override.because}", indent=2)
    for cited in override.sources:
        yield Paragraph(f"Source: {source_line(policy, cited)}", indent=2)


def then_texts(policy: Policy, rule: Rule) -> Iterator[str]:
    """What a rule adds: its routes, then its tasks with step and owner."""
    for route_id in rule.routes:
        route = policy.routes[route_id]
        yield f"{'Beside the rest' if route.parallel else 'The advice'}: {route.headline}"
    for duty_id in rule.duties:
        duty = policy.duties[duty_id]
        step = policy.steps[duty.step]
        whose = f"for {policy.terms.owners[duty.by]}{added_by(policy, duty_id)}"
        yield f"{duty.says} ({step[:1].lower()}{step[1:]}; {whose})"


def _short_names(policy: Policy, condition: Condition) -> Iterator[str]:
    for tests in condition:
        for test in tests:
            if test.name in policy.numbers:
                yield test.name
            if test.name in policy.derived:
                yield test.name
                for inner in policy.derived[test.name].values.values():
                    yield from _short_names(policy, inner)


def _added_up(policy: Policy, number: DerivedNumber) -> Iterator[Block]:
    how = {
        "sum": "points, added up",
        "lowest": "the lowest of these points",
        "highest": "the highest of these",
    }
    yield Heading(f'"{number.label}": {how[number.how]}, from {number.lowest} to {number.highest}', 2)
    for part in number.parts:
        fact = policy.facts[part.fact]
        times = "as it is" if part.times == 1 else f"{part.times} times"
        gives = [f"every number counts {times}"] if part.times else []
        for word, points in part.points.items():
            answer = fact.values[word] if fact.is_list else value_words(policy, fact.id, [word])
            gives.append(f"{answer} gives {points}")
        yield from bullets([f"{fact.label}: {'; '.join(gives)}"], 4)
    if number.all_answered:
        yield Paragraph("As long as one of these is not answered there is no number.", indent=2)


def _short_name(policy: Policy, name: str) -> Iterator[Block]:
    if name in policy.numbers:
        yield from _added_up(policy, policy.numbers[name])
        yield from _cited(policy, policy.numbers[name].sources)
        return
    derived = policy.derived[name]
    yield Heading(f'"{derived.label}"', 2)
    for word, condition in derived.values.items():
        title = "This holds when:" if derived.short_form else f"It is {PLAIN.get(word, word)} when:"
        yield from when(condition_page(policy, condition, 4), title)
    yield from _cited(policy, derived.sources)


def _cited(policy: Policy, sources: Iterable[Citation]) -> Iterator[Block]:
    for cited in sources:
        yield Paragraph(f"Source: {source_line(policy, cited)}", indent=2)
        yield from _decided(policy, cited)


def _routes(policy: Policy) -> tuple[Items, ...]:
    beside = " (beside the others, never left out)"
    return bullets(f"{route.headline}{beside if route.parallel else ''}" for route in policy.routes.values())


def _sources(policy: Policy) -> tuple[Items, ...]:
    return bullets(f"{source.title} ({source.dated}{_review(source)})" for source in policy.sources.values())


def _review(source: Source) -> str:
    return f"; its own review was due by {shown_day(source.review_due)}" if source.review_due else ""
