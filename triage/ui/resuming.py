"""Goes on with what has to be opened first: a draft of one's own, or a colleague's protected file."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from triage.cases.catalogue import load_catalogue
from triage.cases.reading import case_from_node
from triage.conversation.handed_over import begin
from triage.conversation.parsing import asked
from triage.disk import read_bounded
from triage.engine.deciding import Engine
from triage.policy.model import Policy
from triage.ui.command_prompt import sentence
from triage.ui.drafts_pages import pick
from triage.ui.face import Style
from triage.ui.passphrases import SECRET, Prompter, said
from triage.yaml_nodes import read_bytes

if TYPE_CHECKING:
    from triage.storage.draft_json import Draft, Resumed
    from triage.storage.drafts import OpenDraft
    from triage.ui.chat_controller import ChatController


@dataclass(frozen=True, slots=True)
class ResumeSource:
    """With what a chat goes on: a protected file (``locked``, its bytes, and the name of its ``file``), or
    a draft. ``opened``: the draft that was named; without it the user is asked which. ``out_named``: the
    user named a folder for the documents. ``lacking``: the organisation's own files could not be used."""

    locked: bytes = b""
    file: str = ""
    opened: OpenDraft | None = None
    out_named: bool = False
    lacking: bool = False


def locked_file(path: Path) -> ResumeSource | None:
    """How to go on with a protected file; None where it is no such file. InputError: damaged, or a draft."""
    from triage.storage import handover
    from triage.storage.encrypted_file import LARGEST

    try:
        data = read_bounded(path, LARGEST)
    except (OSError, ValueError):
        # What comes through a pipe can be read only once, and is not locked.
        return None  # whoever reads it as a file of answers says what is wrong with it
    if not handover.is_protected(data):
        return None
    handover.proved(data, str(path))
    return ResumeSource(locked=data, file=str(path))


def go_on(talk: ChatController, going: ResumeSource) -> bool:
    """Open it and take it up in the talk. False: the user leaves it as it is.

    InputError where it cannot be opened, whatever the passphrase. Raises ``Leaving``.
    """
    return _with_file(talk, going) if going.locked else _with_draft(talk, going)


def _with_file(talk: ChatController, going: ResumeSource) -> bool:
    from triage.storage import handover
    from triage.storage.encrypted_file import WrongKeyError

    words, on_file = load_catalogue("drafts"), handover.proved(going.locked, going.file).label.reference
    while typed := talk.ask_aside(said(talk, words("passphrase.open_file")), SECRET):
        try:
            found = handover.unprotect(going.locked, typed, going.file)
        except WrongKeyError as error:
            talk.face.say(sentence(error.problem), Style.WRONG)
            continue
        session = talk.conversation.session
        case = case_from_node(read_bytes(found, going.file), session.policy)
        talk.conversation = begin(session, case.with_(reference=case.reference or on_file))
        return True
    return False


def _with_draft(talk: ChatController, going: ResumeSource) -> bool:
    from triage.storage.drafts import DraftStore

    words, opened = load_catalogue("drafts"), going.opened
    if opened is None:
        talk.face.say(words("resume.title"), Style.TITLE)
        reference = pick(talk, [entry for entry in DraftStore().entries() if not entry.problem])
        if not reference:
            talk.face.say(words("resume.left_alone"))
            return False
        opened = DraftStore().open(reference)
    found, why = None, "resume.left_alone"
    try:
        session = talk.conversation.session
        found = unlocked(talk, opened, session.policy, session.engine, session.today)
        if found is not None and going.lacking and found.older:
            # Saved once without them, it would lose the answers that only they have a place for.
            found, why = None, "resume.lacking"
    finally:
        if found is None:
            opened.close()
    if found is None:
        talk.face.say(words(why))
        return False
    draft = found.draft
    if talk.keeping:
        talk.keeping.adopt(opened)
        # A draft of an earlier version may hold "docs": in whose folder, nobody knows any more.
        if Path(draft.out).is_absolute() and not going.out_named:
            talk.keeping.out = Path(draft.out)
        talk.keeping.written = tuple(map(Path, draft.written))
    # The line belongs to the question that stood then; another one may stand first now.
    talk.take_up(draft.conversation, draft.typed, "" if found.again else draft.line)
    _tell(talk, opened.reference, found)
    _take_back(talk, draft)
    return True


def _take_back(talk: ChatController, draft: Draft) -> None:
    """Take away documents whose writing was cut off: all their words are in the draft, and are written
    anew."""
    from triage.paperwork import take_back
    from triage.ui.completion import concern

    folders = dict.fromkeys([*draft.written, *([draft.out] if Path(draft.out).is_absolute() else [])])
    if [name for folder in folders for name in take_back(Path(folder), concern(talk))]:
        talk.face.say(load_catalogue("drafts")("resume.cut_off"))


def unlocked(
    host: Prompter, opened: OpenDraft, policy: Policy, engine: Engine, day: datetime.date
) -> Resumed | None:
    """The draft, read; None where the user leaves it locked. InputError where it cannot be opened."""
    from triage.storage.encrypted_file import WrongKeyError

    if opened.key_kind != "passphrase":
        return opened.unlock(policy, engine, day)
    ask = said(host, load_catalogue("drafts")("passphrase.open", reference=opened.reference))
    while typed := host.ask_aside(ask, SECRET):
        try:
            return opened.unlock(policy, engine, day, typed)
        except WrongKeyError as error:
            host.face.say(sentence(error.problem), Style.WRONG)
    return None


def _tell(talk: ChatController, reference: str, found: Resumed) -> None:
    words, conversation = load_catalogue("drafts"), talk.conversation
    talk.face.say(words("resume.going_on", reference=reference))
    if found.older:
        talk.face.say(words("resume.older"))
    if found.again:
        talk.face.say(words("resume.again"))
        for key in found.again:
            talk.face.say(asked(conversation, conversation.session.script.questions[key]), indent=2)
    talk.face.say(talk.words("after_999"))
