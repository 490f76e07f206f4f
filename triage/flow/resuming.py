"""Goes on with what has to be opened first: a draft, or a colleague's locked file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from triage.cases.catalogue import load_catalogue
from triage.conversation.handed_over import begin
from triage.conversation.parsing import asked
from triage.documents.screen import Style
from triage.errors import sentence
from triage.flow.dialogue import Dialogue, Prompter, Scene, do
from triage.flow.draft_effects import (
    Adopt,
    ListDrafts,
    Listed,
    OpenDraft,
    Opened,
    OpenLocked,
    TakeBack,
    Unlock,
)
from triage.flow.passphrases import secret
from triage.flow.situation import Resuming
from triage.flow.stored_drafts import pick

if TYPE_CHECKING:
    from triage.storage.draft_json import Draft, Resumed


def resume(scene: Scene, resuming: Resuming) -> Dialogue[bool]:
    """Open it and take it up. False: the user leaves it as it is. InputError where it cannot be opened."""
    return (yield from (_with_file(scene, resuming) if resuming.locked else _with_draft(scene, resuming)))


def _with_file(scene: Scene, resuming: Resuming) -> Dialogue[bool]:
    from triage.storage.encrypted_file import WrongKeyError

    page = secret("open_file", load_catalogue("drafts")("passphrase.open_file"))
    while typed := (yield from scene.aside(page)):
        try:
            case = yield from do(OpenLocked(resuming.locked, resuming.file, typed))
        except WrongKeyError as error:
            scene.say(sentence(error.problem), Style.WRONG)
            continue
        scene.conversation = begin(scene.conversation.session, case)
        return True
    return False


def _with_draft(scene: Scene, resuming: Resuming) -> Dialogue[bool]:
    words, opened = load_catalogue("drafts"), resuming.opened
    if opened is None:
        scene.say(words("resume.title"), Style.TITLE)
        listed = yield from do(ListDrafts())
        there = tuple(entry for entry in listed.entries if not entry.problem)
        reference = yield from pick(scene, Listed(there, listed.day))
        if not reference:
            scene.say(words("resume.left_alone"))
            return False
        opened = yield from do(OpenDraft(reference))
    found = yield from unlocked(scene, opened)
    if found is None:
        scene.say(words("resume.left_alone"))
        return False
    if resuming.lacking and found.older:
        # Saved once without them, it would lose the answers that only they have a place for.
        scene.say(words("resume.lacking"))
        return False
    if found.lacks:
        scene.say(words("resume.organisation", name=found.lacks, reference=opened.reference))
        return False
    yield from _take_up(scene, resuming, opened.reference, found)
    return True


def unlocked(prompter: Prompter, opened: Opened) -> Dialogue[Resumed | None]:
    """The draft that was opened, read; None where the user leaves it locked. InputError where it cannot be
    read."""
    from triage.storage.encrypted_file import WrongKeyError

    if opened.key_kind != "passphrase":
        return (yield from do(Unlock()))
    page = secret("open_draft", load_catalogue("drafts")("passphrase.open", reference=opened.reference))
    while typed := (yield from prompter.aside(page)):
        try:
            return (yield from do(Unlock(typed)))
        except WrongKeyError as error:
            prompter.say(sentence(error.problem), Style.WRONG)
    return None


def _take_up(scene: Scene, resuming: Resuming, reference: str, found: Resumed) -> Dialogue[None]:
    """Go on with the conversation of a draft, and with the text that was being typed in it."""
    draft = found.draft
    if scene.keeping:
        scene.kept_as((yield from do(Adopt())))
        # A draft of an earlier version may hold "docs": in whose folder, nobody knows any more.
        if Path(draft.out).is_absolute() and not resuming.out_named:
            scene.out = Path(draft.out)
        scene.keeping = replace(scene.keeping, written=tuple(map(Path, draft.written)))
    scene.conversation = draft.conversation
    scene.texts = {key: tuple(lines) for key, lines in draft.typed.items()}
    # The line belongs to the question that stood then; another one may stand first now.
    scene.line = "" if found.again else draft.line
    _tell(scene, reference, found)
    yield from _take_back(scene, draft)


def _tell(scene: Scene, reference: str, found: Resumed) -> None:
    words, conversation = load_catalogue("drafts"), scene.conversation
    scene.say(words("resume.going_on", reference=reference))
    if found.older:
        scene.say(words("resume.older"))
    if found.again:
        scene.say(words("resume.again"))
        for key in found.again:
            scene.say(asked(conversation, conversation.session.script.questions[key]), indent=2)
    scene.say_of_danger()


def _take_back(scene: Scene, draft: Draft) -> Dialogue[None]:
    """Have documents taken away whose writing was cut off: all their words are in the draft, and are written
    anew."""
    out = [Path(draft.out)] if Path(draft.out).is_absolute() else []
    folders = tuple(dict.fromkeys([*map(Path, draft.written), *out]))
    reference = scene.conversation.reference or (scene.keeping.concern if scene.keeping else "")
    if (yield from do(TakeBack(folders, reference))):
        scene.say(load_catalogue("drafts")("resume.cut_off"))
