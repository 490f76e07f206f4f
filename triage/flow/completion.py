"""The end of a chat: the answers are looked through, what is to be written is written, and what is next."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from triage.cases.catalogue import Catalogue, load_catalogue
from triage.conversation.conversation import Conversation
from triage.conversation.ending import PAPERS, Closing, any_of
from triage.disk import absolute, as_typed
from triage.documents.model import BlankLine, Block, Heading, Paragraph, bullets
from triage.documents.screen import Style
from triage.engine.deciding import holds
from triage.errors import InputError, sentence
from triage.flow.advice_page import Confirmations, advice_page
from triage.flow.commands import STOP
from triage.flow.dialogue import Dialogue, Leaving, Over, Pressed, Scene, do
from triage.flow.draft_effects import EraseDraft
from triage.flow.page import Page
from triage.flow.paper_effects import PapersThere, WillWrite, WritePapers, Written
from triage.flow.passphrases import Passphrase, passphrase_for_file, tell_passphrase
from triage.flow.question import FINISH, QUESTION
from triage.flow.review import review
from triage.paperwork.files import case_word


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
    return conversation.outline.ending.is_for_staff(conversation.decision)


def papers_wanted(conversation: Conversation) -> PapersWanted:
    """The documents for a decision. Where identity was the only ground, or nothing was noticed: none."""
    if not is_staff(conversation):
        return PapersWanted(note=False, form=False, record=False)
    decision, outline = conversation.decision, conversation.outline
    later = conversation.answers.get(outline.form_begins_with) == "no"
    return PapersWanted(
        *(
            any_of(outline.ending.papers.get(kind, ()), decision, conversation.stopped, later)
            for kind in PAPERS
        )
    )


# The answers are looked through


def check(scene: Scene) -> Dialogue[str | Over]:
    """Have the answers looked through: nothing is written before, and none is open."""
    conversation = scene.conversation
    if not is_staff(conversation):  # two answers, and nothing is written: there is nothing to check
        return FINISH
    done = "write" if papers_wanted(conversation).anything else "done"
    there = yield from _papers_there(scene, scene.out)
    # A set elsewhere, such as a colleague's in the folder of their file, is not replaced by one here.
    here = [path for path in there if path.parent == scene.out]
    intro = ""
    if here:
        intro = load_catalogue("drafts")("review_again", count=str(len(here)), folder=str(scene.out))
    elif not there and scene.keeping and scene.keeping.reference:
        intro = load_catalogue("drafts")("review")
    chosen = yield from review(scene, checking=True, done=done, intro=intro)
    if not chosen:
        return FINISH
    scene.conversation = conversation.change(chosen)
    return QUESTION


# What is written


def finish(scene: Scene) -> Dialogue[str | Over]:
    """Say what the policy asks, and have written what is to be written."""
    conversation, words = scene.conversation, scene.words
    wanted = papers_wanted(conversation)
    scene.news += closing_lines(conversation, scene.setup.confirmed)
    if not wanted.anything:
        if not (yield from _asks_for_record(scene)):
            yield from _end_without_papers(scene)
            return Over()
        wanted = PapersWanted(note=False, form=False, record=True)
    passphrase = (yield from _passphrase_for_lead(scene)) if wanted.note else None
    written = yield from _written(scene, wanted, passphrase.text if passphrase else "")
    if written is None:
        scene.say(words("left"))
        yield from _end_without_papers(scene)
        return Over()
    _tell_of_papers(scene, wanted, written, passphrase)
    if conversation.stopped:
        scene.say(words("stop_done"), Style.QUESTION)
    yield from _end_of_draft(scene, [*written.files, *written.earlier])
    return Over()


def _end_without_papers(scene: Scene) -> Dialogue[None]:
    there = yield from _papers_there(scene, scene.out)
    _tell_of_earlier(scene, there)
    yield from _end_of_draft(scene, there)


def _papers_there(scene: Scene, folder: Path) -> Dialogue[tuple[Path, ...]]:
    """The documents of this concern that were written before, in ``folder`` and where its draft knows."""
    folders = dict.fromkeys([folder, *(scene.keeping.written if scene.keeping else ())])
    return (yield from do(PapersThere(tuple(folders), concern(scene))))


def concern(scene: Scene) -> str:
    """The reference of the concern: a colleague's, else that of the draft; empty where it has none yet."""
    return scene.conversation.reference or (scene.keeping.concern if scene.keeping else "")


def _tell_of_papers(
    scene: Scene, wanted: PapersWanted, written: Written, passphrase: Passphrase | None
) -> None:
    words, files = scene.words, written.files
    scene.say()
    scene.say(words("closing.reference", reference=written.reference), Style.TITLE)
    scene.say(words("closing.files"))
    for file in files:
        scene.say(str(file), indent=2)
    _tell_of_earlier(scene, written.earlier)
    for name in written.finished:
        scene.say(words("closing.finished", name=f"{case_word()}-{name}"))
    scene.say(words("closing.on_disk"))
    if wanted.note:
        answers = next(file for file in files if file.stem.endswith("-answers"))
        scene.say(words("closing.resume", file=as_typed(answers)))
    if passphrase:
        tell_passphrase(scene, passphrase)
    if wanted.form and wanted.record and scene.conversation.outline.follow_up.files:
        record = next(file for file in files if file.name.endswith("-record.json"))
        scene.say(words("closing.follow_up", file=as_typed(record)))


def _tell_of_earlier(scene: Scene, files: Sequence[Path]) -> None:
    """Say which documents of the concern were there before."""
    if files:
        scene.say(scene.words("closing.earlier"))
        for file in files:
            scene.say(str(file), indent=2)


def _written(scene: Scene, wanted: PapersWanted, passphrase: str) -> Dialogue[Written | None]:
    """What was written; None where the user gives up. Another folder is asked for where that is needed."""
    folder = scene.out
    before = yield from _papers_there(scene, folder)
    while True:
        if scene.keeping:
            scene.keeping = replace(
                scene.keeping, written=tuple(dict.fromkeys([*scene.keeping.written, folder]))
            )
            yield from do(WillWrite(scene.keeping.written))
        try:
            found = yield from do(WritePapers(scene.conversation, wanted, folder, concern(scene), passphrase))
        except InputError as error:
            trouble = scene.words("closing.folder_trouble", problem=sentence(error.problem))
            page = Page("folder", question=trouble, style=Style.WRONG, actions=(STOP,))
            while not (typed := (yield from scene.aside(page))):
                pass
            if typed.lower() == STOP:
                return None
            folder = absolute(os.path.expanduser(typed))
        else:
            return replace(found, earlier=tuple(dict.fromkeys([*before, *found.earlier])))


def _asks_for_record(scene: Scene) -> Dialogue[bool]:
    if not is_staff(scene.conversation):
        return False
    if any_of(scene.conversation.outline.ending.nothing_kept, scene.conversation.decision):
        scene.say(scene.words("nothing_written"))
        return False
    asked = scene.words("closing.ask_record")
    page = Page("ask_record", question=asked, style=Style.PLAIN, actions=("record", "done"))
    while True:
        typed = (yield from scene.aside(page)).lower()
        if typed in ("record", "done"):
            return typed == "record"


def _passphrase_for_lead(scene: Scene) -> Dialogue[Passphrase | None]:
    """The passphrase for the lead's file; None where it stays open: no draft, or nobody to ask."""
    if scene.keeping is None or not (scene.keeping.concern and scene.keeping.asks):
        return None
    scene.say()
    scene.say(load_catalogue("drafts")("handover.title"), Style.TITLE)
    return (yield from passphrase_for_file(scene, may_be_open=True))


# What comes next


def closing_lines(conversation: Conversation, confirmed: Confirmations) -> Iterator[Block]:
    """What the policy asks next, what happens then, what not to do, and whom to ask if one disagrees."""
    words, decision = conversation.words, conversation.decision
    yield BlankLine()
    yield from advice_page(conversation.session.policy, conversation.case_as_answered, decision, confirmed)
    for part in conversation.outline.ending.closing:
        if any_of(part.where, decision, conversation.stopped):
            yield from _closing(part, words, conversation)
    staff = is_staff(conversation)
    yield BlankLine()
    yield Paragraph(words("always" if staff else "always_public"))


def _closing(part: Closing, words: Catalogue, conversation: Conversation) -> Iterator[Block]:
    if part.title:
        yield from titled(words(part.title), words.lists[part.list])
        return
    word = conversation.case_as_answered.answers.get(part.line_of)
    name = f"{part.line}.{word}" if part.line_of else part.line
    if not part.line_of or name in words.texts:
        yield from bullets([words(name)], 2)


def titled(title: str, lines: Iterable[str]) -> Iterator[Block]:
    """A list under a heading."""
    yield BlankLine()
    yield Heading(title, 2)
    yield from bullets(lines, 2)


# What becomes of the draft


def _end_of_draft(scene: Scene, files: Sequence[Path]) -> Dialogue[None]:
    """Say what is on this computer, and offer to erase the draft. Enter keeps it, and so does leaving."""
    keeping, words = scene.keeping, load_catalogue("drafts")
    if keeping is None or not keeping.reference:
        return
    reference = keeping.reference
    scene.say()
    scene.say(words("closing.title"), Style.TITLE)
    locked = any(file.suffix == ".locked" for file in files)
    on_disk = "files_locked" if locked else "files" if files else "no_files"
    scene.say(words(f"closing.{on_disk}"), indent=2)
    scene.say(words("closing.draft", reference=reference), indent=2)
    page, typed = Page("end_of_draft", question=words("closing.ask"), actions=("keep", "erase")), None
    try:
        while keeping.asks and typed not in ("", "erase"):
            found = yield from scene.aside(page)
            typed = "" if isinstance(found, Pressed) and found == "keep" else found.lower()
    except Leaving:
        typed = ""
    if typed != "erase":
        scene.say(words("closing.kept", reference=reference))
        return
    try:
        yield from do(EraseDraft())
    except InputError as error:
        scene.say(words("closing.not_erased", problem=error.problem, reference=reference), Style.WRONG)
    else:
        scene.say(words("closing.erased"))
        scene.say(words("erase.honest"), Style.HINT)


def leave(scene: Scene) -> Dialogue[str | Over]:
    """What is said to somebody who leaves: what was written, and how to go on."""
    if scene.setup.record:
        scene.say(scene.words("left"))
        return Over(left=True)
    scene.say((yield from _left(scene)))
    conversation = scene.conversation
    if holds(conversation.outline.danger.ring_on_leaving, conversation.decision.snapshot):
        scene.say(scene.conversation.session.script.words("ring_if_danger"), Style.ALERT)
    return Over(left=True)


def _left(scene: Scene) -> Dialogue[str]:
    keeping = scene.keeping
    if keeping is None or not keeping.reference:
        return scene.conversation.session.script.words("left")
    if keeping.failing:
        return load_catalogue("drafts")("left_unsaved", reference=keeping.reference)
    before = yield from _papers_there(scene, scene.out)
    return load_catalogue("drafts")("left_again" if before else "left", reference=keeping.reference)
