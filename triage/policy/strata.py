"""Orders the derived names and the rules into passes, each reading only what earlier ones gave."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from triage.errors import InputError
from triage.policy.conditions import route_name
from triage.policy.model import Condition, Derived, Rule

Item = Derived | Rule


def conditions_of(item: Item) -> list[Condition]:
    """Every condition of a derived name or a rule."""
    return list(item.values.values()) if isinstance(item, Derived) else [item.when]


def names_read(conditions: Iterable[Condition]) -> set[str]:
    """Every name that the conditions read."""
    return {test.name for condition in conditions for tests in condition for test in tests}


def strata(derived: Mapping[str, Derived], rules: Iterable[Rule]) -> tuple[tuple[Item, ...], ...]:
    """The passes in order. InputError names the rule or derived name where a circle closes."""
    items: dict[str, Item] = {**derived, **{f"rule {rule.id}": rule for rule in rules}}
    givers: dict[str, list[str]] = {}
    for key, item in items.items():
        for name in _gives(item):
            givers.setdefault(name, []).append(key)
    levels: dict[str, int] = {}
    for key in items:
        _level(key, items, givers, levels, ())
    passes: list[list[Item]] = [[] for _ in range(max(levels.values(), default=-1) + 1)]
    for key, item in items.items():
        passes[levels[key]].append(item)
    return tuple(tuple(found) for found in passes)


def _gives(item: Item) -> list[str]:
    return [item.id] if isinstance(item, Derived) else [route_name(route) for route in item.routes]


def _level(
    key: str,
    items: Mapping[str, Item],
    givers: Mapping[str, list[str]],
    levels: dict[str, int],
    above: tuple[str, ...],
) -> int:
    if key in levels:
        return levels[key]
    item = items[key]
    if key in above:
        circle = ", ".join([*above[above.index(key) :], key])
        raise InputError(f"these wait for each other in a circle: {circle}", file=item.file, line=item.line)
    below = [giver for name in names_read(conditions_of(item)) for giver in givers.get(name, ())]
    level = max((_level(giver, items, givers, levels, (*above, key)) + 1 for giver in below), default=0)
    levels[key] = level
    return level
