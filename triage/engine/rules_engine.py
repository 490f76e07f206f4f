"""The rules engine: durable_rules, in the one pattern in which it was shown to be safe.

Only the C module is used: plain positive conjunctions of words, one message for each pass, the
state deleted afterwards. No host, threads, callbacks, events, joins or user text.
"""

from __future__ import annotations

import itertools
import json
import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, NoReturn

from triage.engine.numbers import chain_names, chains
from triage.engine.program import CompiledItem, Program
from triage.errors import InputError

try:
    import durable_rules_engine as _engine
except ImportError:  # not installed on Windows and from Python 3.13 on: the reference evaluator serves alone
    _engine = None

_STATE = "case"
MOST_CONDITIONS_IN_A_RULE = 16
MOST_MATCHING_CONDITIONS = 64
MOST_RULES_ON_A_CONDITION = 256
MOST_FIRST_CONDITIONS = 511
MOST_ENGINE_RULES = 5_000
"""Not a limit of the engine: a policy beyond it was not meant, and would take minutes to compile."""


class EngineError(Exception):
    """The rules engine failed on a case. Holds the pass and a code, never a word of the case."""


def installed() -> bool:
    """Whether durable_rules can be used on this machine."""
    return _engine is not None


@dataclass(frozen=True, slots=True)
class _Pass:
    handle: int
    items: dict[str, CompiledItem]
    values: Callable[[dict[str, str]], Any]
    """The words of a snapshot that fill the message, in its order."""
    message: str
    warm: str


class RulesEngine:
    """The compiled passes of one area's policy. Not to be used from more than one thread."""

    def __init__(self, program: Program) -> None:
        """Compile ``program``. InputError if it exceeds a bound of the engine."""
        adding = chains(program.numbers.values(), program.facts)
        check_bounds(program, adding)
        self._totals = chain_names(adding, program.numbers)
        layers = (*adding, *program.strata)
        self._passes = [_compile(layer, f"pass_{next(_SERIAL)}") for layer in layers if layer]
        for compiled in self._passes:
            # Deleting a state in which nothing ever fired frees memory that was never set.
            _run_pass(compiled, compiled.warm)

    def run(self, words: dict[str, str]) -> tuple[list[str], dict[str, str]]:
        """The rules that fire, and the snapshot with all that was derived from it."""
        known = dict(words)
        fired: dict[str, None] = {}
        for number, compiled in enumerate(self._passes):
            # Names and words are plain small letters (the loader sees to it): nothing to escape.
            try:
                found = _run_pass(compiled, compiled.message % compiled.values(known))
            except Exception:  # noqa: BLE001 - it can raise anything, and all of it must stop here
                # The engine's own text holds the whole message, so it goes no further.
                raise EngineError(f"pass {number}") from None
            for item in found:
                for name, word in item.gives:
                    known[name] = word
                if item.rule:
                    fired[item.rule] = None
        for name in self._totals:
            del known[name]
        return list(fired), known


_SERIAL = itertools.count()


def _run_pass(compiled: _Pass, message: str) -> list[CompiledItem]:
    """The items that hold, one of them several times where several of its alternatives do."""
    engine, handle, items = _engine, compiled.handle, compiled.items
    found: list[CompiledItem] = []
    try:
        code, offset = engine.assert_fact(handle, message)
        if code not in (0, 1):
            raise EngineError(f"code {code}")
        if code == 0 and (result := engine.start_action_for_state(handle, offset)):
            following = engine.complete_and_start_action
            fired = result[1]
            while fired:
                # The engine answers {"rule": {the whole message}}: only the name is wanted.
                found.append(items[fired[2 : fired.index('"', 2)]])
                fired = following(handle, offset)
    finally:
        engine.delete_state(handle, _STATE)
    return found


def _compile(layer: tuple[CompiledItem, ...], label: str) -> _Pass:
    rules: dict[str, object] = {}
    items: dict[str, CompiledItem] = {}
    for number, (item, tests) in enumerate(engine_rules(layer)):
        name = f"r{number}"
        conditions = [{test: word} for test, word in tests]
        match = conditions[0] if len(conditions) == 1 else {"$and": conditions}
        rules[name] = {"pri": number + 1, "all": [{"m": match}]}
        items[name] = item
    names = sorted({test.name for item in layer for tests in item.condition for test in tests})
    _, first = next(engine_rules(layer))
    warm = {**dict.fromkeys(names, "-"), **dict(first), "sid": _STATE}
    message = json.dumps({**dict.fromkeys(names, "%s"), "sid": _STATE})
    handle = _engine.create_ruleset(label, json.dumps(rules))
    return _Pass(handle, items, itemgetter(*names), message, json.dumps(warm))


def engine_rules(layer: Iterable[CompiledItem]) -> Iterator[tuple[CompiledItem, tuple[tuple[str, str], ...]]]:
    """Every item written out as conjunctions of one word each; alternatives share their item."""
    for item in layer:
        for tests in item.condition:
            for words in itertools.product(*(sorted(test.words) for test in tests)):
                yield item, tuple(zip((test.name for test in tests), words, strict=True))


def check_bounds(program: Program, adding: Iterable[tuple[CompiledItem, ...]] | None = None) -> None:
    """Refuse a policy beyond the limits at which the engine fails, some of them silently.

    ``adding``: the passes that add up its numbers, where they are made already.

    InputError names the file and line of a rule that is too large, or the limit that all together
    exceed.
    """
    added = list(chains(program.numbers.values(), program.facts) if adding is None else adding)
    for layer in (*added, *program.strata):
        for item in layer:
            _check_item(item)
        if sum(_written(item) for item in layer) > MOST_ENGINE_RULES:
            raise InputError(f"the rules stand for more than {MOST_ENGINE_RULES} alternatives")
        written = [tests for _, tests in engine_rules(layer)]
        used = Counter(test for tests in written for test in tests)
        if max(used.values(), default=0) > MOST_RULES_ON_A_CONDITION:
            (name, word), _ = used.most_common(1)[0]
            raise InputError(f"more than {MOST_RULES_ON_A_CONDITION} rules share the condition {name} {word}")
        # One message gives each name one word, so it can match as many conditions as there are names.
        if len({name for name, _ in used}) > MOST_MATCHING_CONDITIONS:
            raise InputError(f"one pass reads more than {MOST_MATCHING_CONDITIONS} names")
        if len({tests[0] for tests in written}) > MOST_FIRST_CONDITIONS:
            raise InputError(f"more than {MOST_FIRST_CONDITIONS} different first conditions in one pass")
    _check_hashes({*program.words, *(word for layer in added for item in layer for word in _words(item))})


def _words(item: CompiledItem) -> Iterator[str]:
    for tests in item.condition:
        for test in tests:
            yield from (test.name, *test.words)
    yield from (word for given in item.gives for word in given)


def _check_item(item: CompiledItem) -> None:
    for tests in item.condition:
        if len({test.name for test in tests}) != len(tests):
            _refuse(item, "one condition names the same thing twice")
        if not tests:
            _refuse(item, "a condition is needed")
        if len(tests) > MOST_CONDITIONS_IN_A_RULE:
            _refuse(item, f"more than {MOST_CONDITIONS_IN_A_RULE} conditions")
    if _written(item) > MOST_ENGINE_RULES:
        _refuse(item, f"this stands for more than {MOST_ENGINE_RULES} alternatives")


def _refuse(item: CompiledItem, problem: str) -> NoReturn:
    raise InputError(problem, file=item.file, line=item.line, field=item.name)


def _written(item: CompiledItem) -> int:
    return sum(math.prod(len(test.words) for test in tests) for tests in item.condition)


def _check_hashes(words: Iterable[str]) -> None:
    seen: dict[int, str] = {}
    for word in sorted({*words, _STATE, "sid"}):
        other = seen.setdefault(fnv1a(word), word)
        if other != word:
            raise InputError(f"the engine cannot tell {word} from {other}: choose another name")


def fnv1a(word: str) -> int:
    """FNV-1a with 32 bits, by which the engine alone compares names."""
    value = 0x811C9DC5
    for byte in word.encode():
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value
