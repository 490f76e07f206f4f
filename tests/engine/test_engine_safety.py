"""durable_rules is used in one narrow way only: its bounds, its state, its memory, and who imports it."""

from __future__ import annotations

import ast
import datetime
import subprocess
import sys
import threading
from collections.abc import Callable
from functools import cache
from pathlib import Path

import oracle
import pytest

import triage
from triage.engine import Engine, WrongThreadError, rules_engine
from triage.engine.program import CompiledItem, Program, compile_program
from triage.engine.rules_engine import EngineError, RulesEngine, check_bounds, fnv1a
from triage.engine.snapshot import Snapshots
from triage.errors import InputError
from triage.policy import load_policy, model

POLICY = load_policy()
PROGRAM = compile_program(POLICY)
TODAY = datetime.date(2026, 11, 20)
PACKAGE = Path(triage.__file__).parent
CASE = {
    "immediate_danger": "no",
    "imminent_travel": "no",
    "planning_offence": "no",
    "indicators": ("extreme_online",),
    "ground_beyond_identity": "yes",
    "age": 15,
    "consulted": ("safeguarding_lead",),
    "concern_remains": "yes",
}

# --- bounds ---------------------------------------------------------------------------------------


def item(tests: dict[str, list[str]], rule: str = "a-rule") -> CompiledItem:
    condition = tuple(model.Test(name, frozenset(words)) for name, words in tests.items())
    return CompiledItem((condition,), (), rule, rule, "rules/check.yaml", 7)


def names(count: int, start: str = "n") -> dict[str, list[str]]:
    return {f"{start}{number}": ["yes"] for number in range(count)}


def refused(items: list[CompiledItem], words: tuple[str, ...] = ()) -> str:
    with pytest.raises(InputError) as caught:
        check_bounds(Program((tuple(items),), frozenset(words)))
    return str(caught.value)


def test_sixteen_conditions_pass_and_seventeen_are_refused_with_file_and_line() -> None:
    check_bounds(Program(((item(names(16)),),)))
    assert refused([item(names(17))]) == "rules/check.yaml, line 7, a-rule: more than 16 conditions"


def test_sixty_four_names_in_a_pass_are_the_most() -> None:
    rules = [item(names(16, start)) for start in "abcd"]
    check_bounds(Program((tuple(rules),)))
    assert "more than 64 names" in refused([*rules, item({"e": ["yes"]})])
    check_bounds(Program((tuple(rules), (item({"e": ["yes"]}),))))


def test_256_rules_may_share_a_condition_and_no_more() -> None:
    rules = [item({"shared": ["yes"], "own": [f"w{number}"]}) for number in range(256)]
    check_bounds(Program((tuple(rules),)))
    assert "more than 256 rules share the condition shared yes" in refused(
        [*rules, item({"shared": ["yes"]})]
    )


def test_511_first_conditions_are_the_most() -> None:
    rules = [item({"first": [f"w{number}"]}) for number in range(511)]
    check_bounds(Program((tuple(rules),)))
    assert "more than 511 different first conditions" in refused([*rules, item({"first": ["last"]})])


def test_a_condition_that_names_a_thing_twice_is_refused() -> None:
    twice = (model.Test("age", frozenset({"adult"})), model.Test("age", frozenset({"adult", "unknown"})))
    assert "names the same thing twice" in refused([CompiledItem((twice,), (), "", "under_18 no")])


def test_a_rule_that_stands_for_millions_of_alternatives_is_refused_before_they_are_written_out() -> None:
    wide = {f"n{number}": ["a", "b", "c", "d"] for number in range(16)}
    assert "alternatives" in refused([item(wide)])
    some = {f"n{number}": ["a", "b", "c"] for number in range(7)}
    assert "alternatives" in refused([item(some, f"rule-{number}") for number in range(3)])


COLLISION = ("north_day_lamp", "west_ink_bread")


def test_two_names_with_the_same_hash_are_refused() -> None:
    assert fnv1a("a") == 0xE40C292C
    assert fnv1a("foobar") == 0xBF9CF968
    assert fnv1a(COLLISION[0]) == fnv1a(COLLISION[1])
    problem = refused([item({"age": ["adult"]})], COLLISION)
    assert all(name in problem for name in COLLISION)


def test_the_hash_check_covers_words_that_no_rule_reads(tmp_path: Path) -> None:
    assert {
        "person_told",
        "yes",
        "not_possible_now",
        "age",
        "young_child",
        "indicators:withdrawal",
        "some",
        "route:mash",
        "colleague",
        "absent",
    } <= PROGRAM.words


@pytest.mark.both_evaluators
def test_the_engine_itself_takes_one_of_them_for_the_other() -> None:
    # This is why the names are checked: should the engine ever compare names in full, the check may go.
    rule = CompiledItem(((model.Test(COLLISION[0], frozenset({"yes"})),),), (), "a-rule")
    evaluator = RulesEngine(Program(((rule,),)))
    handle = evaluator._passes[0].handle
    code, _ = rules_engine._engine.assert_fact(handle, f'{{"sid": "case", "{COLLISION[1]}": "yes"}}')
    rules_engine._engine.delete_state(handle, "case")
    assert code == 0


@pytest.mark.both_evaluators
def test_an_added_rule_beyond_a_bound_is_refused_when_the_engine_is_built(tmp_path: Path) -> None:
    (tmp_path / "areas").mkdir()
    facts = [name for name, values in oracle.VALUES.items() if "no" in values and name not in oracle.LISTS]
    when = ", ".join(f"{name}: no" for name in facts[:16])
    (tmp_path / "areas" / "wide.yaml").write_text(
        "id: wide\nname: Wide\nsays: Too much.\ncontacts: {}\nform: national_2018\n"
        "sources: [{derby: Contact details}]\nrules:\n"
        f"  - id: too-wide\n    says: Too much.\n    because: Too much.\n    when: {{{when}}}\n"
        "    then: {duties: [tell_lead]}\n    sources: [{derby: Contact details}]\n"
    )
    policy = load_policy(own=tmp_path)
    with pytest.raises(InputError, match=r"wide\.yaml, line 8, too-wide: more than 16 conditions"):
        Engine(policy)


def test_the_policy_keeps_well_inside_every_bound() -> None:
    check_bounds(PROGRAM)
    for layer in PROGRAM.strata:
        written = list(rules_engine.engine_rules(layer))
        assert len(written) <= 200
        assert max(len(tests) for _, tests in written) <= 12
        assert len({name for _, tests in written for name, _ in tests}) <= 48


# --- state ----------------------------------------------------------------------------------------


class Recorder:
    """Stands between the evaluator and the engine and writes down each call."""

    def __init__(self, fails: str = "", code: int | None = None) -> None:
        self.real, self.fails, self.code = rules_engine._engine, fails, code
        self.calls: list[tuple[str, int]] = []

    def __getattr__(self, name: str):
        def call(handle, *rest):
            self.calls.append((name, handle))
            if name == self.fails:
                raise RuntimeError(f"could not read {rest}")
            answer = getattr(self.real, name)(handle, *rest)
            return (self.code, 0) if name == "assert_fact" and self.code is not None else answer

        return call


@pytest.mark.both_evaluators
def test_a_state_is_deleted_only_after_something_fired_in_it(monkeypatch) -> None:
    recorder = Recorder()
    monkeypatch.setattr(rules_engine, "_engine", recorder)
    evaluator = RulesEngine(PROGRAM)
    handles = [compiled.handle for compiled in evaluator._passes]
    assert len(handles) == len(PROGRAM.strata) >= 5
    for handle in handles:
        first = [name for name, used in recorder.calls if used == handle]
        assert first[:2] == ["assert_fact", "start_action_for_state"]
        assert first[-2:] == ["complete_and_start_action", "delete_state"]


@pytest.mark.both_evaluators
@pytest.mark.parametrize("fails", ["assert_fact", "start_action_for_state", "complete_and_start_action"])
def test_the_state_is_deleted_even_when_the_engine_raises_and_no_word_gets_out(monkeypatch, fails) -> None:
    evaluator = RulesEngine(PROGRAM)
    recorder = Recorder(fails)
    monkeypatch.setattr(rules_engine, "_engine", recorder)
    words = Snapshots(POLICY).of(CASE, 10)
    with pytest.raises(EngineError) as caught:
        evaluator.run(words)
    assert str(caught.value) == "pass 0"
    assert caught.value.__suppress_context__
    asserted = [handle for name, handle in recorder.calls if name == "assert_fact"]
    deleted = [handle for name, handle in recorder.calls if name == "delete_state"]
    assert asserted == deleted
    assert len(deleted) == 1


@pytest.mark.both_evaluators
@pytest.mark.parametrize("code", [2, 303, -1])
def test_any_code_but_stored_and_no_match_is_a_fault(monkeypatch, code: int) -> None:
    evaluator = RulesEngine(PROGRAM)
    recorder = Recorder(code=code)
    monkeypatch.setattr(rules_engine, "_engine", recorder)
    with pytest.raises(EngineError):
        evaluator.run(Snapshots(POLICY).of(CASE, 10))
    assert recorder.calls[-1][0] == "delete_state"


def test_an_answer_outside_the_vocabulary_is_refused_without_being_repeated() -> None:
    engine = Engine(POLICY)
    for answers in (
        {"age": 121},
        {"age": -1},
        {"age": True},
        {"age": "Smith"},
        {"role": "Smith"},
        {"indicators": ("Smith",)},
        {"indicators": "withdrawal"},
        {"role": ("noticed_it",)},
    ):
        with pytest.raises(ValueError, match="outside the vocabulary") as caught:
            engine.decide(answers, today=TODAY)
        assert "Smith" not in str(caught.value)
    with pytest.raises(KeyError) as unknown:
        engine.decide({"Smith": "yes"}, today=TODAY)
    assert "Smith" not in str(unknown.value)


def run_apart(script: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr[-2_000:]
    return done.stdout


PRELUDE = """
import datetime, resource
from triage.engine import Engine
from triage.policy import load_policy
policy, today = load_policy(), datetime.date(2026, 11, 20)
"""


def test_a_process_whose_first_case_fires_nothing_survives() -> None:
    for _ in range(5):
        shown = run_apart(PRELUDE + "print(Engine(policy).decide({}, today=today).route)")
        assert shown == "undecided\n"


@pytest.mark.deep
def test_memory_stays_flat_over_thirty_thousand_decisions() -> None:
    shown = run_apart(
        PRELUDE
        + f"""
engine, case = Engine(policy), {CASE!r}
def some(count):
    for number in range(count):
        decided = engine.decide({{**case, "age": number % 121}}, today=today)
        assert not decided.evaluators_disagree
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
before, after = some(3_000), some(30_000)
print((after - before) / before)
"""
    )
    assert float(shown) < 0.15


def test_many_engines_live_side_by_side_in_one_process() -> None:
    engines = [Engine(POLICY) for _ in range(40)]
    expected = engines[0].decide(CASE, "derby", TODAY)
    assert expected.route == "prevent_referral"
    for engine in reversed(engines):
        assert engine.decide(CASE, "derby", TODAY) == expected
        assert engine.decide({}, "derby", TODAY).fired == ()


def in_a_thread(use: Callable[[], object]) -> BaseException | None:
    """What ``use`` raises in a thread of its own."""
    raised: list[BaseException | None] = []

    def run() -> None:
        try:
            use()
        except BaseException as trouble:  # noqa: BLE001 - told to the test
            raised.append(trouble)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(60)
    return raised[0] if raised else None


@pytest.mark.parametrize("rules_engine_too", [True, False])
def test_a_second_thread_is_refused_in_one_line_of_words(rules_engine_too: bool) -> None:
    engine = Engine(POLICY, rules_engine_too=rules_engine_too)
    refused = in_a_thread(lambda: engine.decide(CASE, "derby", TODAY))
    assert isinstance(refused, WrongThreadError)
    assert isinstance(refused, RuntimeError)
    assert str(refused).startswith("an Engine belongs to the thread that built it")
    assert "\n" not in str(refused)
    assert engine.decide(CASE, "derby", TODAY).route == "prevent_referral"


def test_eight_threads_on_one_engine_are_refused_and_the_process_lives() -> None:
    shown = run_apart(
        PRELUDE
        + f"""
import threading
engine, case, refused = Engine(policy), {CASE!r}, []
def use():
    for _ in range(500):
        try:
            engine.decide(case, today=today)
        except RuntimeError:
            refused.append(1)
threads = [threading.Thread(target=use) for _ in range(8)]
for thread in threads: thread.start()
for _ in range(500): engine.decide(case, today=today)
for thread in threads: thread.join()
print(len(refused), engine.decide(case, today=today).evaluators_disagree)
"""
    )
    assert shown == "4000 False\n"


def test_a_thread_can_take_an_engine_over_and_then_it_is_no_longer_anothers() -> None:
    engine = Engine(POLICY)
    before = engine.decide(CASE, "derby", TODAY)
    found = []

    def use() -> None:
        engine.take_over()
        found.append(engine.decide(CASE, "derby", TODAY))

    assert in_a_thread(use) is None
    assert found == [before]
    with pytest.raises(WrongThreadError):
        engine.decide(CASE, "derby", TODAY)


# --- who imports what -----------------------------------------------------------------------------


@cache
def modules() -> list[tuple[Path, ast.Module]]:
    return [(path, ast.parse(path.read_text(encoding="utf-8"))) for path in sorted(PACKAGE.rglob("*.py"))]


def imported(tree: ast.Module) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written in full"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def test_only_the_engine_room_imports_durable_rules_and_only_its_c_module() -> None:
    users = {
        path.relative_to(PACKAGE).as_posix(): name
        for path, tree in modules()
        for name in imported(tree)
        if name.startswith("durable")
    }
    assert users == {"engine/rules_engine.py": "durable_rules_engine"}


def test_no_module_runs_text_as_code() -> None:
    for path, tree in modules():
        called = {
            node.func.id
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        assert not called & {"eval", "exec", "compile", "__import__"}, path.name


def test_a_rule_is_data_that_cannot_be_changed() -> None:
    rule = next(iter(POLICY.rules.values()))
    assert isinstance(rule, model.Rule)
    with pytest.raises(AttributeError):
        rule.duties = ()  # type: ignore[misc]
