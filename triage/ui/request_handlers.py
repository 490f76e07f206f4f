"""How each request is carried out on this computer, but for saving, which every question asks for."""

from __future__ import annotations

from dataclasses import replace
from functools import singledispatchmethod
from pathlib import Path
from typing import TYPE_CHECKING

from triage.cases.model import Case
from triage.cases.reading import case_from_node
from triage.clock import today
from triage.flow.draft_effects import (
    Adopt,
    Announced,
    BeginDraft,
    ChooseHow,
    EraseDraft,
    EraseStored,
    ExpireDrafts,
    HowKept,
    KnownPassphrase,
    ListDrafts,
    Listed,
    MadePassphrase,
    NameOfKeyStore,
    NewReference,
    OpenDraft,
    Opened,
    OpenLocked,
    TakeBack,
    Unlock,
)
from triage.flow.effects import Effect, NoteToCopy, Saved
from triage.flow.paper_effects import PapersThere, WillWrite, WriteFollowUp, WritePapers, Written
from triage.storage import settings
from triage.ui.autosave import Autosave
from triage.ui.requests import Basis

if TYPE_CHECKING:
    from triage.storage.draft_json import Resumed
    from triage.storage.drafts import Expiry


class Handlers:
    """Carries out requests about drafts and documents."""

    def __init__(self, autosave: Autosave, basis: Basis | None) -> None:
        self._autosave = autosave
        self._basis = basis

    @singledispatchmethod
    def carry_out(self, effect: Effect[object]) -> object:
        """What the request gives. Raises what came in its way, InputError where that can be told."""
        raise TypeError(f"nobody carries out {type(effect).__name__}")

    # Drafts

    @carry_out.register(ExpireDrafts)
    def _(self, effect: ExpireDrafts) -> Expiry:
        from triage.storage.drafts import DraftStore

        return DraftStore().expire(today())

    @carry_out.register(Announced)
    def _(self, effect: Announced) -> None:
        from triage.storage.drafts import DraftStore

        DraftStore().announced(effect.entries, today())

    @carry_out.register(ListDrafts)
    def _(self, effect: ListDrafts) -> Listed:
        from triage.storage.drafts import DraftStore

        return Listed(DraftStore().entries(), today())

    @carry_out.register(HowKept)
    def _(self, effect: HowKept) -> str:
        return settings.draft_settings().keeping

    @carry_out.register(ChooseHow)
    def _(self, effect: ChooseHow) -> None:
        settings.save_draft_settings(replace(settings.draft_settings(), keeping=effect.keeping))

    @carry_out.register(NameOfKeyStore)
    def _(self, effect: NameOfKeyStore) -> str:
        from triage.storage import keys

        return keys.store_name()

    @carry_out.register(NewReference)
    def _(self, effect: NewReference) -> str:
        from triage.paperwork import new_reference
        from triage.storage.drafts import DraftStore

        there = DraftStore().references()
        return (
            effect.wanted
            if effect.wanted and effect.wanted not in there
            else new_reference(effect.out, there)
        )

    @carry_out.register(KnownPassphrase)
    def _(self, effect: KnownPassphrase) -> bool:
        from triage.storage.drafts import DraftStore

        return DraftStore().opens(effect.text)

    @carry_out.register(BeginDraft)
    def _(self, effect: BeginDraft) -> Saved:
        from triage.storage import keys
        from triage.storage.drafts import DraftStore

        key = keys.from_passphrase(effect.passphrase) if effect.passphrase else keys.new_in_keyring()
        return self._autosave.begin(DraftStore().begin(effect.reference, key))

    @carry_out.register(EraseDraft)
    def _(self, effect: EraseDraft) -> Saved:
        return self._autosave.erase()

    @carry_out.register(EraseStored)
    def _(self, effect: EraseStored) -> None:
        from triage.storage.drafts import DraftStore

        DraftStore().erase(effect.reference)

    # ResumeSource on

    @carry_out.register(OpenDraft)
    def _(self, effect: OpenDraft) -> Opened:
        from triage.storage.drafts import DraftStore

        return self._autosave.opened(DraftStore().open(effect.reference))

    @carry_out.register(Unlock)
    def _(self, effect: Unlock) -> Resumed:
        basis = self._needed()
        return self._autosave.unlock(
            lambda opened: opened.unlock(
                basis.policy, basis.engine, today(), effect.passphrase, pathway=basis.pathway
            )
        )

    @carry_out.register(Adopt)
    def _(self, effect: Adopt) -> Saved:
        return self._autosave.adopt()

    @carry_out.register(OpenLocked)
    def _(self, effect: OpenLocked) -> Case:
        from triage.storage import handover
        from triage.yaml_nodes import read_bytes

        on_file = handover.proved(effect.data, effect.file).label.reference
        found = handover.unprotect(effect.data, effect.passphrase, effect.file)
        case = case_from_node(read_bytes(found, effect.file), self._needed().policy)
        return case.with_(reference=case.reference or on_file)

    @carry_out.register(TakeBack)
    def _(self, effect: TakeBack) -> bool:
        from triage.paperwork import take_back

        return bool([name for folder in effect.folders for name in take_back(folder, effect.reference)])

    def _needed(self) -> Basis:
        if self._basis is None:
            raise TypeError("what is opened is read on a policy")
        return self._basis

    # Documents

    @carry_out.register(PapersThere)
    def _(self, effect: PapersThere) -> tuple[Path, ...]:
        from triage.paperwork import files_of

        return (
            tuple(path for folder in effect.folders for path in files_of(folder, effect.reference))
            if effect.reference
            else ()
        )

    @carry_out.register(NoteToCopy)
    def _(self, effect: NoteToCopy) -> str:
        from triage.paperwork import DecidedCase, note_text

        case, decision = effect.conversation.note_case()
        session = effect.conversation.session
        return note_text(DecidedCase(session.pathway, session.policy, case, decision, reference=""))

    @carry_out.register(MadePassphrase)
    def _(self, effect: MadePassphrase) -> str:
        from triage.storage import handover

        return handover.made_passphrase()

    @carry_out.register(WillWrite)
    def _(self, effect: WillWrite) -> None:
        self._autosave.will_write(effect.folders)

    @carry_out.register(WritePapers)
    def _(self, effect: WritePapers) -> Written:
        return write_papers(effect)

    @carry_out.register(WriteFollowUp)
    def _(self, effect: WriteFollowUp) -> Path:
        from triage.paperwork import write_follow_up

        basis = self._needed()
        return write_follow_up(
            effect.record,
            effect.folder,
            basis.policy,
            effect.case,
            effect.follow_up,
            pathway=basis.pathway,
        )


def write_papers(wanted: WritePapers) -> Written:
    """Write the documents as the next set of the concern. InputError if that cannot be done.

    Every document is read back before this returns. Where the concern has no reference yet, it is given one.
    """
    from triage.paperwork import (
        DecidedCase,
        files_of,
        finish_sets,
        new_reference,
        ready_folder,
        write_set_of_papers,
    )

    conversation, folder = wanted.conversation, wanted.folder
    session, day = conversation.session, conversation.session.today
    ready_folder(folder)
    finished = finish_sets(folder)
    reference = wanted.reference or new_reference(folder)
    earlier = files_of(folder, reference)
    which = wanted.wanted
    kinds = [
        *(["form", "form_text"] if which.form else []),
        *(["note", "note_text"] if which.note else []),
        *(["record_json", "record"] if which.record else []),
        "answers",
    ]

    def locked(data: bytes) -> bytes:
        from triage.storage import handover

        return handover.protect(data, wanted.passphrase, reference, day)

    files = write_set_of_papers(
        folder,
        kinds,
        DecidedCase(
            session.pathway, session.policy, conversation.case_prefilled, conversation.decision, reference
        ),
        conversation.case_as_answered,
        conversation.handed_over,
        locked if wanted.passphrase else None,
    )
    return Written(reference, tuple(files), tuple(earlier), tuple(finished))
