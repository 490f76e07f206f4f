"""The end of the talk: what is written, and the closing page in sequence."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

from triage.conversation.conversation import Conversation
from triage.conversation.replay import FORM_NOW
from triage.disk import absolute, as_typed
from triage.errors import InputError
from triage.ui.advice_page import advice_page
from triage.ui.chat_controller import ChatController
from triage.ui.command_prompt import sentence
from triage.ui.draft_end import end_of_draft, passphrase_for_lead, tell_passphrase
from triage.ui.face import Face, Style

_RECORDED = ("emergency", "police_now", "prevent_referral", "prevent_advice", "with_police")
_URGENT = ("emergency", "police_now")
_CHECKED = "record_what_was_checked"
_IDENTITY = "identity-is-no-ground"


@dataclass(frozen=True, slots=True)
class PapersWanted:
    """Which documents the end of a conversation calls for."""

    note: bool
    form: bool
    record: bool

    @property
    def anything(self) -> bool:
        """Whether something is written at all."""
        return self.note or self.form or self.record


def is_staff(conversation: Conversation) -> bool:
    """Whether the user is here as a member of staff."""
    return conversation.decision.snapshot.get("staff") == "yes"


def papers_wanted(conversation: Conversation) -> PapersWanted:
    """The documents for a decision. Where identity was the only ground, or nothing was noticed: none."""
    decision = conversation.decision
    routes = set(decision.routes)
    if not is_staff(conversation):  # a relative, a friend, or somebody about themselves: nothing is kept
        return PapersWanted(note=False, form=False, record=False)
    later = conversation.answers.get(FORM_NOW) == "no"
    # Where no form is written the note alone holds what was told, in the words of whoever told it.
    urgent = decision.route in _URGENT and "prevent_referral" not in routes
    return PapersWanted(
        note=conversation.stopped or later or urgent or decision.route == "check_with_lead",
        form="prevent_referral" in routes and not later,
        record=not conversation.stopped
        and (
            decision.route in _RECORDED
            or bool(decision.duty(_CHECKED))
            or decision.route == "check_with_lead"
        ),
    )


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: under which reference, and the files. ``earlier``: the other files of the concern
    in that folder; ``finished``: names of sets whose writing had been cut off and which are whole now."""

    reference: str
    files: list[Path]
    earlier: list[Path]
    finished: list[str]


def write_files(
    conversation: Conversation, wanted: PapersWanted, folder: Path, reference: str = "", passphrase: str = ""
) -> Written:
    """Write the documents into ``folder``, as the next set of the concern. InputError if that cannot be done.

    Every document is read back before this returns. ``reference``: that of the concern, where it has one.
    ``passphrase``: locks the file of answers.
    """
    from triage.paperwork import files_of, finish_sets, new_reference, ready_folder, write_set_of_papers

    policy, day = conversation.session.policy, conversation.session.today
    ready_folder(folder)
    finished = finish_sets(folder)
    reference = reference or conversation.reference or new_reference(folder)
    earlier = files_of(folder, reference)
    kinds = [
        *(["form", "form_text"] if wanted.form else []),
        *(["note", "note_text"] if wanted.note else []),
        *(["record_json", "record"] if wanted.record else []),
        "answers",
    ]

    def locked(data: bytes) -> bytes:
        from triage.storage import handover

        return handover.protect(data, passphrase, reference, day)

    files = write_set_of_papers(
        folder,
        kinds,
        policy,
        conversation.case_prefilled,
        conversation.case_as_answered,
        conversation.decision,
        reference,
        conversation.handed_over,
        locked if passphrase else None,
    )
    return Written(reference, files, earlier, finished)


def finish(talk: ChatController, folder: Path) -> None:
    """Write what is to be written, and show the closing page."""
    conversation = talk.conversation
    wanted = papers_wanted(conversation)
    closing_page(talk)
    if not wanted.anything:
        if not _asks_for_record(talk):
            end_of_draft(talk, tell_of_earlier(talk, papers_there(talk, folder)))
            return
        wanted = PapersWanted(note=False, form=False, record=True)
    passphrase = passphrase_for_lead(talk) if wanted.note else None
    written = _written(talk, wanted, folder, passphrase.text if passphrase else "")
    if written is None:
        talk.face.say(talk.words("left"))
        end_of_draft(talk, tell_of_earlier(talk, papers_there(talk, folder)))
        return
    reference, files = written.reference, written.files
    face, words = talk.face, talk.words
    face.say()
    face.say(words("closing.reference", reference=reference), Style.TITLE)
    face.say(words("closing.files"))
    for file in files:
        face.say(str(file), indent=2)
    tell_of_earlier(talk, written.earlier)
    for name in written.finished:
        face.say(words("closing.finished", name=name))
    face.say(words("closing.on_disk"))
    if wanted.note:
        answers = next(file for file in files if file.stem.endswith("-answers"))
        face.say(words("closing.resume", file=as_typed(answers)))
    if passphrase:
        tell_passphrase(talk, passphrase)
    if wanted.form and wanted.record:
        record = next(file for file in files if file.name.endswith("-record.json"))
        face.say(words("closing.follow_up", file=as_typed(record)))
    if conversation.stopped:
        face.say(words("stop_done"), Style.QUESTION)
    end_of_draft(talk, [*files, *written.earlier])


def papers_there(talk: ChatController, folder: Path) -> list[Path]:
    """The documents of this concern that were written before, in ``folder`` and where its draft knows."""
    from triage.paperwork import files_of

    reference = concern(talk)
    folders = dict.fromkeys([folder, *(talk.keeping.written if talk.keeping else ())])
    return [path for each in folders for path in files_of(each, reference)] if reference else []


def concern(talk: ChatController) -> str:
    """The reference of the concern: a colleague's, else that of the draft; empty where it has none yet."""
    return talk.conversation.reference or (talk.keeping.reference if talk.keeping else "")


def tell_of_earlier(talk: ChatController, files: list[Path]) -> list[Path]:
    """Say which documents of the concern were there before; the same files."""
    if files:
        talk.face.say(talk.words("closing.earlier"))
        for file in files:
            talk.face.say(str(file), indent=2)
    return files


def _written(talk: ChatController, wanted: PapersWanted, folder: Path, passphrase: str) -> Written | None:
    before = papers_there(talk, folder)
    while True:
        try:
            if talk.keeping:
                talk.keeping.will_write(folder)
            found = write_files(talk.conversation, wanted, folder, concern(talk), passphrase)
            return replace(found, earlier=list(dict.fromkeys([*before, *found.earlier])))
        except InputError as error:
            problem = error.problem

            def trouble(problem: str = problem) -> None:
                talk.face.say(talk.words("closing.folder_trouble", problem=sentence(problem)), Style.WRONG)

            while not (typed := talk.ask_aside(trouble)):
                pass
            if typed.lower() == "stop":
                return None
            folder = absolute(os.path.expanduser(typed))


def _asks_for_record(talk: ChatController) -> bool:
    if not is_staff(talk.conversation):
        return False
    if _IDENTITY in talk.conversation.decision.fired:
        # Ordinary life is not recorded, not even on request: there is nothing about the person to keep.
        talk.face.say(talk.words("nothing_written"))
        return False

    def ask() -> None:
        talk.face.say(talk.words("closing.ask_record"))

    while True:
        typed = talk.ask_aside(ask).lower()
        if typed in ("record", "done"):
            return typed == "record"


def closing_page(talk: ChatController) -> None:
    """What the policy asks next, what happens then, what not to do, and whom to ask if one disagrees."""
    face, words, conversation = talk.face, talk.words, talk.conversation
    decision = conversation.decision
    face.say()
    for line in advice_page(
        conversation.session.policy, conversation.case_as_answered, decision, talk.confirmed
    ):
        face.say(line.text, line.style, line.indent)
    if decision.duty("send_referral"):
        _titled(face, words("pathway.title"), list(words.lists["pathway.lines"]))
        child = decision.snapshot.get("child") == "yes"
        face.say(f"- {words('pathway.child_line' if child else 'pathway.adult_line')}", indent=2)
        note = f"sector_notes.{conversation.case_as_answered.answers.get('sector')}"
        if note in words.texts and not decision.duty("tell_nobody_yet"):
            face.say(f"- {words(note)}", indent=2)
    staff = is_staff(conversation)
    if staff and (decision.route != "no_prevent_action" or decision.duty(_CHECKED)):
        _titled(face, words("closing.do_not"), list(words.lists["do_not"]))
        _titled(face, words("disagree.title"), list(words.lists["disagree.lines"]))
    face.say()
    face.say(words("always" if staff else "always_public"))


def _titled(face: Face, title: str, lines: list[str]) -> None:
    face.say()
    face.say(title, Style.QUESTION)
    for line in lines:
        face.say(f"- {line}", indent=2)
