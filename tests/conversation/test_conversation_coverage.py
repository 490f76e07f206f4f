"""Every text of the conversation is shown by some scenario, and every scenario can be told to it.

All scenarios of ``features/`` are told here, so that this file needs no other test to have run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from chat_driver import POLICY, SCRIPT, session
from conversation_coverage import OF_OTHER_PATHWAYS, Shown, Unit, every_unit, watched
from follow_up_driver import make_record
from scenario_walks import (
    CHAT,
    Walk,
    decided_alike,
    play_at_the_workstation,
    play_on_the_policy,
    rows_of,
    same_answers,
    walk,
)
from workstation import KEYS, LINES

from triage.cases.catalogue import load_catalogue
from triage.cli.commands import COMMANDS as PROGRAM
from triage.conversation import Conversation
from triage.conversation.follow_up import load_follow_up_script
from triage.conversation.outline import load_outline
from triage.conversation.parsing import KEEP, parse
from triage.conversation.question import Question
from triage.flow.commands import commands_of
from triage.paperwork.record_reading import read_record
from triage.scenarios.context import ScenarioContext

FEATURES = Path(__file__).parents[2] / "features" / "prevent"
BY_KEYS = "Not sure is enough, and what the police said reaches the record"
"""Played at a terminal too, because the line at the foot of the screen stands only there."""
FOLLOW_UP = load_follow_up_script(POLICY)
QUESTIONS = [*SCRIPT.questions.values(), *FOLLOW_UP.questions.values()]
FEWEST_TOLD = 50
COMMANDS = commands_of(Conversation(session()))


@dataclass(frozen=True)
class PlayedStory:
    """What all scenarios together showed, and what became of those on the policy."""

    shown: Shown
    walks: list[tuple[str, ScenarioContext, Walk]]
    rows: int


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PlayedStory]:
    folder = tmp_path_factory.mktemp("coverage")
    record = read_record(make_record(folder))
    walks, seen, rows = [], set(), 0
    with watched() as shown:
        for row in rows_of(FEATURES):
            rows += 1
            if row.path.name.startswith(CHAT):
                for face in {LINES, KEYS if row.name == BY_KEYS else LINES}:
                    play_at_the_workstation(row, folder / f"{rows}-{face}", face)
                continue
            world = play_on_the_policy(row, POLICY)
            for text in (
                *world.note.split("\n"),
                *(
                    text
                    for section in world.form
                    for found in section.fields
                    if found.known
                    for text in found.answer
                ),
            ):
                shown.say(text)
            key = (
                repr(sorted(world.case.answers.items())),
                world.case.area,
                world.case.statements,
                world.today,
                frozenset(world.confirmed),
                id(world.policy),
            )
            if world.case.answers and key not in seen:
                seen.add(key)
                walks.append((str(row), world, walk(world.policy, world.case, world, record)))
            world.close()
        yield PlayedStory(shown, walks, rows)


@pytest.mark.deep
def test_every_text_of_the_conversation_is_shown_by_some_scenario(played: PlayedStory) -> None:
    units = every_unit(POLICY)
    reached = played.shown.reached(units)
    missing = [str(unit) for unit in units if unit not in reached and unit.lookup not in OF_OTHER_PATHWAYS]
    assert missing == [], "no scenario shows these; write one, or delete what nobody can see:\n" + "\n".join(
        missing
    )


@pytest.mark.deep
def test_the_conversation_decides_as_the_rules_do_wherever_it_can_be_told_the_same(
    played: PlayedStory,
) -> None:
    told = [
        (name, world, found.decision)
        for name, world, found in played.walks
        if found.decision and same_answers(world.case, found)
    ]
    different = []
    for name, world, decision in told:
        world.ask()
        if not decided_alike(decision, world.decision):
            different.append(name)
    assert different == []
    assert len(told) >= FEWEST_TOLD


def test_no_text_of_the_conversation_is_left_out_of_the_list() -> None:
    units = every_unit(POLICY)
    texts = {unit.text for unit in units}
    for question in QUESTIONS:
        assert {question.ask, question.help, question.why} - {""} <= texts
        assert {option.label for option in question.options} <= texts
    for name in ("words", "drafts", "follow_up"):
        words = load_catalogue(name)
        assert {*words.texts.values(), *(text for found in words.lists.values() for text in found)} <= texts
    assert {text for duty in POLICY.duties.values() for text in (duty.says, duty.how)} <= texts
    assert len(units) == len({(unit.file, unit.name) for unit in units}) > 1000


# The measure itself

AT_ROLE, AT_AGE = ("notice", "role"), ("check", "age")


def test_words_under_another_question_are_not_those_of_this_one() -> None:
    shown = Shown(asked=SCRIPT.questions["role"])
    shown.say("Who is it about?")
    assert shown.reached(
        [Unit("f", "role.ask", "Who is it about?", AT_ROLE), Unit("f", "age.ask", "Who is it about?", AT_AGE)]
    ) == {Unit("f", "role.ask", "Who is it about?", AT_ROLE)}


def test_a_text_that_was_only_looked_up_or_only_looks_alike_was_not_shown() -> None:
    unit = Unit("f", "left", "You left {what}.", lookup="words:left")
    shown = Shown()
    shown.say("You left nothing.")
    assert shown.reached([unit]) == set()
    shown.looked_up.add("words:left")
    assert shown.reached([unit]) == {unit}
    assert Shown(looked_up={"words:left"}).reached([unit]) == set()


def test_a_part_of_another_sentence_is_no_task() -> None:
    unit = Unit("f", "call.says", "Ring 999.")
    shown = Shown()
    shown.say("You need nobody's permission. Ring 999. Then wait.")
    assert shown.reached([unit]) == set()
    shown.say("- The police: Ring 999.")
    assert shown.reached([unit]) == {unit}


def test_a_scenario_that_is_taken_away_leaves_its_texts_to_be_named(tmp_path: Path) -> None:
    rows = [row for row in rows_of(FEATURES) if row.path.name == "chat_commands.feature"]
    units = [unit for unit in every_unit(POLICY) if unit.name in ("leave", "still_here", "rest_only_form")]
    with watched() as shown:
        for number, row in enumerate(rows):
            if not row.name.startswith("Leave"):
                play_at_the_workstation(row, tmp_path / str(number), LINES)
    assert {unit.name for unit in units} - {unit.name for unit in shown.reached(units)} == {
        "leave",
        "still_here",
    }


# What help, hints and reasons promise

PROMISED = re.compile(r"(?:[Ii]f [^:.]*|\bOr|To leave it out|Less than one month): ([^.,\"]+)")


def promises() -> Iterator[tuple[Question, str]]:
    for question in QUESTIONS:
        for said in PROMISED.findall(question.typed_hint):
            if not question.of_area:  # "the area where you work" is no word to type, but what to answer
                yield question, said


def test_what_a_hint_says_one_can_type_is_taken() -> None:
    found = list(promises())
    for question, said in found:
        script = FOLLOW_UP if question in FOLLOW_UP.questions.values() else SCRIPT
        if said.startswith("type "):
            assert said.removeprefix("type ") in COMMANDS
        else:
            parse(Conversation(replace(session(), script=script)), question, said)
    assert len(found) > 40


def _said(text: str) -> str:
    """A text with the word in it that the pathway has for its question about danger."""
    return text.replace("{command}", load_outline(POLICY).danger.command)


def test_every_command_that_a_text_tells_to_type_is_there() -> None:
    ours = {
        *COMMANDS,
        *KEEP,
        "keep",
        "ready",
        "not",
        "yes",
        "no",
        "record",
        "done",
        "again",
        "stop",
        "empty",
        "erase",
        "own",
        "open",
    }
    prose = {"a", "the", "these", "one", "its", "it", "is", "what", "another", "both"}
    told = {
        word.lower()
        for unit in every_unit(POLICY)
        for word in re.findall(r"\b[Tt]ype (\w+)", _said(unit.text))
    }
    assert told - prose <= ours
    assert {"help", "keep", "rest", "safety", "back"} <= told


def test_every_command_of_the_program_that_a_text_names_is_there() -> None:
    named = {
        (name, option)
        for unit in every_unit(POLICY)
        for name, option in re.findall(r"(?<!Prevent )\btriage ([a-z-]+)(?: (--[a-z]+))?", unit.text)
    }
    for name, option in named:
        assert option in {"", *(argument.name for argument in PROGRAM[name].arguments)}
    assert {("resume", ""), ("drafts", "--erase"), ("drafts", "--change"), ("chat", "--from")} <= named


def test_the_list_of_commands_has_each_command_once_and_no_other() -> None:
    named = [
        name.removeprefix("commands.")
        for name in load_catalogue("words").texts
        if name.startswith("commands.")
    ]
    assert sorted(named) == sorted(COMMANDS)


def test_every_reason_for_a_fact_that_rules_read_has_a_source_that_exists() -> None:
    for question in QUESTIONS:
        assert question.why, question.id
        for cited in question.sources:
            assert cited.heading in POLICY.sources[cited.key].headings, question.id
        if question.fact and not POLICY.facts[question.fact].read_for:
            assert question.sources, f"{question.stage}: {question.id} gives a reason without a source"
