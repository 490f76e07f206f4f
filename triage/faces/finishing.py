"""The end of the talk: what is written, and the closing page in sequence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from triage.conversation.replay import FORM_NOW
from triage.conversation.state import Conversation
from triage.errors import InputError
from triage.faces.advice_page import advice_page
from triage.faces.closing import end_of_draft, passphrase_for_lead, tell_passphrase
from triage.faces.face import Face, Style
from triage.faces.talk import Talk

_RECORDED = ("emergency", "police_now", "prevent_referral", "prevent_advice", "with_police")
_CHECKED = "record_what_was_checked"
_IDENTITY = "identity-is-no-ground"


@dataclass(frozen=True, slots=True)
class Outcome:
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
    return conversation.decision.words.get("staff") == "yes"


def outcome(conversation: Conversation) -> Outcome:
    """The documents for a decision. Where identity was the only ground, or nothing was noticed: none."""
    decision = conversation.decision
    routes = set(decision.routes)
    if not is_staff(conversation):  # a relative, a friend, or somebody about themselves: nothing is kept
        return Outcome(note=False, form=False, record=False)
    later = conversation.answers.get(FORM_NOW) == "no"
    return Outcome(
        note=conversation.stopped or later or decision.route == "check_with_lead",
        form="prevent_referral" in routes and not later,
        record=not conversation.stopped and (decision.route in _RECORDED or bool(decision.duty(_CHECKED))
                                             or decision.route == "check_with_lead"),
    )


def write_files(conversation: Conversation, wanted: Outcome, folder: Path, reference: str = "",
                passphrase: str = "") -> tuple[str, list[Path]]:
    """Write the documents into ``folder``; the reference and the files. InputError if it cannot be done.

    Every document is read back before this returns. ``reference``: the one to use unless there are files
    with it. ``passphrase``: locks the file of answers.
    """
    from triage.cases.writing import case_to_yaml
    from triage.paperwork import (
        file_name,
        new_reference,
        ready_folder,
        write_form,
        write_form_text,
        write_new,
        write_note,
        write_note_text,
        write_record,
    )

    policy, decision, case = conversation.desk.policy, conversation.decision, conversation.case
    ready_folder(folder)
    if not reference or any(folder.glob(f"concern-{reference}-*")):
        reference = new_reference(folder)
    paths = {kind: folder / file_name(reference, kind)
             for kind in ("form", "form_text", "note", "note_text", "record_json", "record", "answers")}
    about = (policy, case, decision, reference)
    note = (policy, conversation.told, decision, reference)
    answers = case_to_yaml(conversation.told, policy).encode()
    if passphrase:
        from triage.drafts import handover

        answers = handover.protect(answers, passphrase, reference, conversation.desk.today)
        paths["answers"] = paths["answers"].with_suffix(handover.SUFFIX)
    steps: list[tuple[bool, tuple[str, ...], Callable[[], None]]] = [
        (wanted.form, ("form",), lambda: write_form(paths["form"], *about)),
        (wanted.form, ("form_text",), lambda: write_form_text(paths["form_text"], *about)),
        (wanted.note, ("note",), lambda: write_note(paths["note"], *note)),
        (wanted.note, ("note_text",), lambda: write_note_text(paths["note_text"], *note)),
        (wanted.record, ("record_json", "record"),
         lambda: write_record(paths["record_json"], paths["record"], *about)),
        (True, ("answers",), lambda: write_new(paths["answers"], answers)),
    ]
    files: list[Path] = []
    try:
        for asked_for, kinds, write in steps:
            if asked_for:
                write()
                files += [paths[kind] for kind in kinds]
    except InputError:
        for file in files:  # a set that is not whole would only confuse; the answers are still here
            file.unlink(missing_ok=True)
        raise
    return reference, files


def finish(talk: Talk, folder: Path) -> None:
    """Write what is to be written, and show the closing page."""
    conversation = talk.conversation
    wanted = outcome(conversation)
    closing_page(talk)
    if not wanted.anything:
        if not _asks_for_record(talk):
            end_of_draft(talk, [])
            return
        wanted = Outcome(note=False, form=False, record=True)
    passphrase = passphrase_for_lead(talk) if wanted.note else None
    written = _written(talk, wanted, folder, passphrase.text if passphrase else "")
    if written is None:
        talk.face.say(talk.words("left"))
        end_of_draft(talk, [])
        return
    reference, files = written
    face, words = talk.face, talk.words
    face.say()
    face.say(words("closing.reference", reference=reference), Style.TITLE)
    face.say(words("closing.files"))
    for file in files:
        face.say(str(file), indent=2)
    face.say(words("closing.on_disk"))
    if wanted.note:
        answers = next(file for file in files if file.stem.endswith("-answers"))
        face.say(words("closing.resume", file=str(answers)))
    if passphrase:
        tell_passphrase(talk, passphrase)
    if wanted.form and wanted.record:
        record = next(file for file in files if file.name.endswith("-record.json"))
        face.say(words("closing.follow_up", file=str(record)))
    if conversation.stopped:
        face.say(words("stop_done"), Style.QUESTION)
    end_of_draft(talk, files)


def _written(talk: Talk, wanted: Outcome, folder: Path, passphrase: str) -> tuple[str, list[Path]] | None:
    reference = talk.keeping.kept if talk.keeping else ""
    while True:
        try:
            return write_files(talk.conversation, wanted, folder, reference, passphrase)
        except InputError as error:
            problem = error.problem

            def trouble(problem: str = problem) -> None:
                talk.face.say(talk.words("closing.folder_trouble", problem=problem), Style.WRONG)

            while not (typed := talk.ask_aside(trouble)):
                pass
            if typed.lower() == "stop":
                return None
            folder = Path(typed).expanduser()


def _asks_for_record(talk: Talk) -> bool:
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


def closing_page(talk: Talk) -> None:
    """What the policy asks next, what happens then, what not to do, and whom to ask if one disagrees."""
    face, words, conversation = talk.face, talk.words, talk.conversation
    decision = conversation.decision
    face.say()
    for line in advice_page(conversation.desk.policy, conversation.told, decision, talk.confirmed):
        face.say(line.text, line.style, line.indent)
    if decision.duty("send_referral"):
        _titled(face, words("pathway.title"), list(words.lists["pathway.lines"]))
        child = decision.words.get("child") == "yes"
        face.say(f"- {words('pathway.child_line' if child else 'pathway.adult_line')}", indent=2)
        note = f"sector_notes.{conversation.told.answers.get('sector')}"
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
