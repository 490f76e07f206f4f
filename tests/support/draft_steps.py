"""What the features say about drafts: how they are kept, gone on with, listed, erased and handed over."""

from __future__ import annotations

import errno
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from chat_driver import SCRIPT, session, typed
from keeping_driver import alone
from lent_engine import Lent
from organisations import ORGANISATION
from workstation import Workstation

from triage import disk
from triage.conversation import Conversation, load_script
from triage.policy import load_policy
from triage.scenarios.step_definitions import ParameterType, StepArguments, StepDefinition
from triage.scenarios.step_words import EVERYWHERE
from triage.storage import draft_json, drafts, keys, settings
from triage.storage.draft_json import Draft
from triage.storage.drafts import DraftStore
from triage.storage.kept_answers import fingerprints
from triage.ui.resuming import ResumeSource, locked_file

EARLIER = Path(__file__).parents[1] / "data" / "earlier_version" / "draft.json"
"""What stood in a draft that was begun with policy 2026.1."""
OUT = "form tutor"
"""The folder for what is written after going on with a draft."""
STORY = "Robin said that they should all go."
"""Of a person who does not exist; drafts that stand there from before hold it."""


# What stands on the computer


def _computer(at: Workstation, arguments: StepArguments) -> None:
    at.computer()


def _no_key_store(at: Workstation, arguments: StepArguments) -> None:
    if not at.keeps:
        at.computer()
    at.patch.setattr(keys, "_backend", lambda: None)


def _chose(at: Workstation, arguments: StepArguments) -> None:
    settings.save_draft_settings(replace(settings.draft_settings(), keeping=arguments.words["how"]))


def _draft(at: Workstation, arguments: StepArguments) -> None:
    words = arguments.words
    key = keys.from_passphrase(words["words"]) if "words" in words else keys.new_in_keyring()
    with at.patch.context() as earlier:
        if "day" in words:
            earlier.setenv("TRIAGE_TODAY", words["day"].isoformat())
        with DraftStore().begin(words["reference"], key) as opened:
            stands = typed(
                Conversation(session()),
                words["place"],
                story__seen=STORY,
                people="8" if words["place"] == "stops_with_note" else "2",
            )
            opened.save(Draft(stands, out=str(at.folder / OUT)))


def _draft_of_older_policy(at: Workstation, arguments: StepArguments) -> None:
    with at.patch.context() as earlier:
        earlier.setattr(
            draft_json, "fingerprints", lambda policy: {**fingerprints(policy), "about": "other words"}
        )
        _draft(at, StepArguments({**arguments.words, "place": "people"}))


def _draft_of_2026_1(at: Workstation, arguments: StepArguments) -> None:
    with at.patch.context() as earlier:
        earlier.setattr(draft_json, "written", lambda draft: EARLIER.read_bytes())
        _draft(at, StepArguments({**arguments.words, "place": "people"}))


def _draft_of_an_organisation(at: Workstation, arguments: StepArguments) -> None:
    policy = load_policy(own=ORGANISATION)
    desk = replace(session(), policy=policy, engine=Lent(policy), script=load_script(policy))
    stands = typed(Conversation(desk), "fill_in_now", acme__hazardous_materials="yes")
    with DraftStore().begin(arguments.words["reference"], keys.new_in_keyring()) as opened:
        opened.save(Draft(stands, out=str(at.folder / OUT)))


def _damaged(at: Workstation, arguments: StepArguments) -> None:
    DraftStore().path(arguments.words["reference"]).write_bytes(b"no draft")


def _choice_damaged(at: Workstation, arguments: StepArguments) -> None:
    (settings.data_dir() / "drafts.json").write_text("{", encoding="utf-8")


# What happens


def _opens_again(at: Workstation, arguments: StepArguments) -> None:
    if "day" in arguments.words:
        at.patch.setenv("TRIAGE_TODAY", arguments.words["day"].isoformat())
    at.open(at.chat.out.name)


def _goes_on(at: Workstation, arguments: StepArguments) -> None:
    named = arguments.words.get("reference")
    at.open(OUT, going=ResumeSource(opened=DraftStore().open(named) if named else None))


def _takes_all_again(at: Workstation, arguments: StepArguments) -> None:
    for _ in range(20):
        if SCRIPT.words("keep_hint") not in at.chat.seen:
            return
        at.chat.type("keep")


def _window_closed(at: Workstation, arguments: StepArguments) -> None:
    at.chat.leave()


def _disk_full(at: Workstation, arguments: StepArguments) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    at.patch.setattr(drafts, "replace_file", full)


def _room_again(at: Workstation, arguments: StepArguments) -> None:
    at.patch.setattr(drafts, "replace_file", disk.replace_file)


def _fails_inside(at: Workstation, arguments: StepArguments) -> None:
    def fault(*_: object) -> None:
        raise RuntimeError(STORY)

    at.patch.setattr(drafts, "encrypt", fault)


def _cannot_be_removed(at: Workstation, arguments: StepArguments) -> None:
    path = DraftStore().path(min(DraftStore().references()))
    path.unlink()
    path.mkdir()


def _runs(at: Workstation, arguments: StepArguments) -> None:
    typed_in = tuple(re.findall('"([^"]*)"', arguments.words.get("typed", "")))
    program, *argv = arguments.words["command"].split()
    assert program == "triage"
    at.listed = " ".join(at.run(*argv, typed=typed_in).split())


def _lead_opens_locked(at: Workstation, arguments: StepArguments) -> None:
    locked = at.file("locked_answers")
    another = at.folder / "another computer"
    another.mkdir()
    alone(at.patch, another)
    at.open("lead", going=locked_file(locked))


def _types_made(at: Workstation, arguments: StepArguments) -> None:
    shown = re.findall(r"shown this once: ((?:[a-z]+ ?){5})", f"{at.listed} {at.chats[-2].all_seen} ")
    at.chat.type(shown[0].strip())


# What is seen


def _reads(at: Workstation, arguments: StepArguments) -> None:
    assert arguments.words["words"] in at.listed, at.listed


def _does_not_read(at: Workstation, arguments: StepArguments) -> None:
    assert at.listed
    assert arguments.words["words"] not in at.listed, at.listed


def _refused(at: Workstation, arguments: StepArguments) -> None:
    assert at.code == 2
    assert arguments.words["words"] in at.listed, at.listed


def _there(at: Workstation, arguments: StepArguments) -> None:
    assert len(DraftStore().references()) == 1


def _not_there(at: Workstation, arguments: StepArguments) -> None:
    assert not DraftStore().references()


def _only(at: Workstation, arguments: StepArguments) -> None:
    assert DraftStore().references() == {arguments.words["reference"]}


def _never_shown(at: Workstation, arguments: StepArguments) -> None:
    assert at.chat.all_seen
    assert arguments.words["words"] not in at.chat.all_seen


def _not_in_clear(at: Workstation, arguments: StepArguments) -> None:
    kept = [path.read_bytes() for path in settings.data_dir().rglob("*") if path.is_file()]
    assert kept
    assert not any(arguments.words["words"].encode() in data for data in kept)


_SLOTS: Mapping[str, ParameterType] = {
    "words": ParameterType(pattern='[^"]+'),
    "day": EVERYWHERE["day"],
    "reference": ParameterType(pattern="[0-9A-Z]{4,7}"),
    "command": ParameterType(pattern='triage [^"]+'),
    "typed": ParameterType(pattern='"[^"]*"(?:, "[^"]*")*'),
    "how": ParameterType({"a passphrase": "passphrase", "the key store": "keyring", "no drafts": "none"}),
    "place": ParameterType(
        {
            "the signs": "indicators",
            "the wish to stop": "stops_with_note",
            "the age": "age",
            "the last check of the answers": "",
        }
    ),
}


def _phrase(kind: str, text: str, meaning: Any) -> StepDefinition:
    return StepDefinition(kind, text, meaning, _SLOTS)


STEP_DEFINITIONS = (
    _phrase("given", "a computer with a key store", _computer),
    _phrase("given", "a computer without a key store", _no_key_store),
    _phrase("given", "she chose earlier: {how}", _chose),
    _phrase(
        "given",
        'a draft {reference} that stands at {place}[, last saved on {day}][, with the passphrase "{words}"]',
        _draft,
    ),
    _phrase(
        "given",
        "a draft {reference} from before the words of a question were changed",
        _draft_of_older_policy,
    ),
    _phrase("given", "a draft {reference} that was begun with the policy of 2026.1", _draft_of_2026_1),
    _phrase(
        "given",
        "a draft {reference} in which a question of an organisation's own was answered",
        _draft_of_an_organisation,
    ),
    _phrase("given", "the file of draft {reference} is damaged", _damaged),
    _phrase("given", "the file with her choice is damaged", _choice_damaged),
    _phrase("when", "she takes every earlier answer again", _takes_all_again),
    _phrase("when", "she opens the chat once more[ on {day}]", _opens_again),
    _phrase("when", "she goes on with a draft", _goes_on),
    _phrase("when", "she goes on with draft {reference}", _goes_on),
    _phrase("when", "her window is closed", _window_closed),
    _phrase("when", "the key store is there no more", _no_key_store),
    _phrase("when", "the disk is full", _disk_full),
    _phrase("when", "there is room on the disk again", _room_again),
    _phrase("when", "something inside the program fails", _fails_inside),
    _phrase("when", "the file of her draft cannot be removed", _cannot_be_removed),
    _phrase("when", 'she runs "{command}"[, and types {typed}]', _runs),
    _phrase("when", "the safeguarding lead opens the locked file, on another computer", _lead_opens_locked),
    _phrase("when", "the lead types the passphrase that was made for it", _types_made),
    _phrase("then", 'she reads "{words}"', _reads),
    _phrase("then", 'she does not read "{words}"', _does_not_read),
    _phrase("then", 'she is refused: "{words}"', _refused),
    _phrase("then", "one draft is on her computer", _there),
    _phrase("then", "no draft is on her computer", _not_there),
    _phrase("then", "the only draft on her computer is {reference}", _only),
    _phrase("then", 'her screen has never shown "{words}"', _never_shown),
    _phrase("then", 'no file that the program keeps says "{words}"', _not_in_clear),
)
