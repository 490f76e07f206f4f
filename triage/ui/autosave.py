"""The draft that a flow has kept: opened, begun, saved, erased. It holds the lock and the key, and asks
nothing."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from triage.cases.catalogue import load_catalogue
from triage.flow.dialogue import inside
from triage.flow.effects import Save, Saved
from triage.flow.situation import Keeping

if TYPE_CHECKING:
    from triage.flow.draft_effects import Opened
    from triage.storage.draft_json import Draft, Resumed
    from triage.storage.drafts import OpenDraft


class Autosave:
    """The draft of one conversation, or none. Nothing that goes wrong while saving ever stops the talk.

    ``out``: the folder for the documents. ``asks``: somebody is there who can be asked how drafts are kept;
    otherwise only a choice that needs nobody is followed. ``written``: folders into which documents of the
    concern were written, by a colleague too.
    """

    def __init__(self, out: Path, *, asks: bool, written: tuple[Path, ...] = ()) -> None:
        self.out = out
        self._begins = Keeping(asks, written=written)
        self._pending: OpenDraft | None = None
        self._opened: OpenDraft | None = None
        self._last: Draft | None = None
        self._failing = False
        self._erased = ""
        self._news: list[str] = []

    @property
    def keeping(self) -> Keeping:
        """What a flow knows of it at its beginning."""
        return self._begins

    def opened(self, draft: OpenDraft) -> Opened:
        """Hold a draft that was opened, until it is adopted."""
        from triage.flow.draft_effects import Opened

        self._pending = draft
        return Opened(draft.reference, draft.key_kind)

    def unlock(self, read: Callable[[OpenDraft], Resumed]) -> Resumed:
        """Read the draft that was opened. InputError where that cannot be done."""
        if self._pending is None:
            raise TypeError("no draft was opened")
        return read(self._pending)

    def adopt(self) -> Saved:
        """Go on saving in the draft that was opened."""
        self._opened, self._pending = self._pending, None
        return self._stands()

    def begin(self, draft: OpenDraft) -> Saved:
        """Save in a new draft from now on."""
        self._opened = draft
        return self._stands()

    def save(self, what: Save) -> Saved:
        """Save what was answered, and what is being typed. Its news are told where that was asked for."""
        self._save(what)
        saved = self._stands()
        if what.aloud:
            saved, self._news = replace(saved, news=tuple(self._news)), []
        return saved

    def _stands(self) -> Saved:
        if self._opened is None:
            return Saved(erased=self._erased)
        return Saved(self._opened.reference, self._opened.key_kind, self._failing)

    def _save(self, what: Save) -> None:
        if self._opened is None:
            return
        from triage.storage.draft_json import Draft

        texts = {key: lines for key, lines in what.texts.items() if lines}
        draft = Draft(what.conversation, texts, what.line, str(what.out), tuple(map(str, what.written)))
        if (
            self._last is not None
            and draft.conversation is self._last.conversation
            and (draft.typed, draft.line) == (self._last.typed, self._last.line)
        ):
            return
        words = load_catalogue("drafts")
        try:
            self._opened.save(draft)
        except Exception as error:  # noqa: BLE001 - the talk is worth more than its draft
            if self._opened.erased:
                self._let_go_of_erased()
                return
            if not self._failing:
                self._news.append(words("saving.trouble", problem=inside(error)))
            self._failing = True
            return
        self._last = draft
        if self._failing:
            self._news.append(words("saving.again"))
        self._failing = False

    def _let_go_of_erased(self) -> None:
        # Whoever erased it did not want it to be there; the papers keep its reference.
        if self._opened is not None:
            self._erased = self._opened.reference
            self._news.append(load_catalogue("drafts")("saving.erased", reference=self._erased))
            self._opened.close()
        self._opened, self._failing = None, False

    def will_write(self, folders: tuple[Path, ...]) -> None:
        """Have the draft know folders before documents are written there: what a kill leaves is found."""
        if self._last is not None and self._opened is not None:
            with contextlib.suppress(Exception):  # the documents are worth more than what the draft knows
                self._opened.save(replace(self._last, written=tuple(map(str, folders))))

    def erase(self) -> Saved:
        """Erase the draft. InputError where that cannot be done."""
        if self._opened is not None:
            self._opened.erase()
            self._opened = None
        return self._stands()

    def close(self) -> None:
        """Let go of the draft, which stays."""
        for draft in (self._opened, self._pending):
            if draft is not None:
                draft.close()
        self._pending = None
