"""What the feature of the follow-up says: the real follow-up, on a record on the disk, line by line."""

from __future__ import annotations

import datetime
import json
import os
import tempfile
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from asked import stands
from flow_driver import Bare

from steps.phrasing import REFERENCE, must_say, phrase
from triage.errors import InputError
from triage.flow.machine import begin_flow
from triage.paperwork import DecidedCase, file_name, write_record
from triage.paperwork.record_reading import read_record
from triage.prevent import PREVENT
from triage.scenarios.context import ScenarioContext, engine_of
from triage.scenarios.step_definitions import StepArguments
from triage.ui.follow_up import FollowUpOptions, list_lines, situation_of
from triage.ui.requests import Basis, Requests


class _World:
    """The folder with the record, what it held first, and what was said."""

    def __init__(self) -> None:
        self.kept = tempfile.TemporaryDirectory()
        self.folder = Path(self.kept.name)
        self.path = self.folder / file_name(REFERENCE, "record_json")
        self.first: dict[str, Any] = {}
        self.said = ""

    def record(self) -> dict[str, Any]:
        content: dict[str, Any] = json.loads(self.path.read_bytes())
        return content


_worlds: weakref.WeakKeyDictionary[ScenarioContext, _World] = weakref.WeakKeyDictionary()


@contextmanager
def _on(day: datetime.date) -> Iterator[None]:
    os.environ["TRIAGE_TODAY"] = day.isoformat()
    try:
        yield
    finally:
        del os.environ["TRIAGE_TODAY"]


def _recorded(context: ScenarioContext, arguments: StepArguments) -> None:
    world = _worlds[context] = _World()
    context.ask()
    with _on(context.today):
        write_record(
            world.path,
            world.folder / file_name(REFERENCE, "record"),
            DecidedCase(PREVENT, context.policy, context.case, context.decision, REFERENCE),
        )
    world.first = world.record()


def _altered(context: ScenarioContext, arguments: StepArguments) -> None:
    world = _worlds[context]
    text = world.path.read_text(encoding="utf-8")
    world.path.write_text(
        text.replace(arguments.words["words"], arguments.words["name"], 1), encoding="utf-8"
    )
    world.first = world.record()


def _follow_up(context: ScenarioContext, arguments: StepArguments) -> None:
    with _on(arguments.words["day"]):
        try:
            _worlds[context].said = _followed_up(context, arguments)
        except InputError as error:
            _worlds[context].said = str(error)


def _followed_up(context: ScenarioContext, arguments: StepArguments) -> str:
    """Everything that a follow-up says to whoever answers as the table has it."""
    world = _worlds[context]
    options = FollowUpOptions(
        context.policy, engine_of(context.policy), read_record(world.path), world.folder, pathway=PREVENT
    )
    bare = Bare(
        begin_flow(situation_of(options)),
        Requests(basis=Basis(options.policy, options.engine, options.pathway)),
    )
    for asked, answer in arguments.table[1:]:
        if bare.over:
            raise AssertionError(f'Expected: "{asked}" is asked. Nobody asks.')
        if not stands(asked, bare.seen):
            raise AssertionError(f'Expected: "{asked}" is asked. But on the screen is: {bare.seen}')
        bare.types(answer)
    if bare.over is None:
        bare.goes()
    return f"{bare.all_seen} {bare.over.error or ''}" if bare.over else bare.all_seen


def _list(context: ScenarioContext, arguments: StepArguments) -> None:
    world = _worlds[context]
    with _on(arguments.words["day"]):
        world.said = " ".join(" ".join(list_lines(context.policy, world.folder)).split())


def _says(context: ScenarioContext, arguments: StepArguments) -> None:
    must_say("the follow-up", _worlds[context].said, arguments.words["words"])


def _says_not(context: ScenarioContext, arguments: StepArguments) -> None:
    must_say("the follow-up", _worlds[context].said, arguments.words["words"], says=False)


def _entries(context: ScenarioContext, arguments: StepArguments) -> None:
    entries = _worlds[context].record()["follow_ups"]
    if len(entries) != arguments.words["number"]:
        raise AssertionError(
            f"Expected: {arguments.words['number']} follow-ups in the record, but there are {len(entries)}."
        )


def _unchanged(context: ScenarioContext, arguments: StepArguments) -> None:
    world = _worlds[context]
    now = world.record()
    changed = [
        name
        for name in {*now, *world.first} - {"follow_ups", "seal"}
        if now.get(name) != world.first.get(name)
    ]
    if changed or now["follow_ups"][: len(world.first["follow_ups"])] != world.first["follow_ups"]:
        raise AssertionError(f"Expected: what was decided before is unchanged. Changed: {changed}")


GIVENS = (
    phrase("given", "the record of it was written", _recorded),
    phrase("given", 'somebody changed "{words}" in the record to {name}', _altered),
)
WHENS = (
    phrase("when", "staff follow it up on {day}:", _follow_up),
    phrase("when", "staff list the records on {day}", _list),
)
OUTCOMES = (
    phrase("then", 'the follow-up says "{words}"', _says),
    phrase("then", 'the follow-up does not say "{words}"', _says_not),
    phrase("then", "the record holds {number} follow-up[s]", _entries),
    phrase("then", "what was decided before is unchanged", _unchanged),
)
