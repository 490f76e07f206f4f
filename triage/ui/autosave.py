"""Keeps a talk as a draft: how is asked once, after the question about danger; then every answer is saved."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from triage.cases.catalogue import load_catalogue
from triage.clock import today
from triage.conversation.conversation import Conversation
from triage.errors import InputError
from triage.storage import settings
from triage.ui.face import Leaving, Style
from triage.ui.passphrases import Prompter, new_passphrase, said

if TYPE_CHECKING:
    from triage.storage.draft_json import Draft
    from triage.storage.drafts import OpenDraft

PASSPHRASE, KEYRING, NONE = "passphrase", "keyring", "none"


class Autosave:
    """The draft of one talk, or none. Nothing that goes wrong here ever stops the talk.

    ``out``: the folder for the documents. ``asks``: somebody is there who can be asked how drafts are
    kept; otherwise only a choice that needs nobody is followed. ``kept`` is the draft's reference,
    empty where there is none. ``written``: folders into which documents of the concern were written, by
    a colleague too.
    """

    def __init__(self, out: Path, *, asks: bool, written: tuple[Path, ...] = ()) -> None:
        self.out = out
        self.asks = asks
        self.written = written
        self._erased = ""
        self._settled = False
        self._opened: OpenDraft | None = None
        self._last: Draft | None = None
        self._failing = False
        self._news: list[str] = []

    @property
    def kept(self) -> str:
        """The reference of the draft; empty where none is kept."""
        return self._opened.reference if self._opened else ""

    @property
    def reference(self) -> str:
        """The reference of the draft, also of one that was erased meanwhile; empty where there was none."""
        return self.kept or self._erased

    def adopt(self, opened: OpenDraft) -> None:
        """Go on saving in a draft that was opened."""
        self._opened = opened

    # Once, after the question about danger

    def settle(self, host: Prompter, reference: str = "") -> None:
        """Find out how this talk is kept, begin its draft, and say both; later calls do nothing.

        ``reference``: that of a concern which a colleague began. Its draft has the same, unless there is
        one with it already.
        """
        if self._settled:
            return
        self._settled = True
        try:
            tell_of_old_drafts(host, self.kept)
            if self._opened is None:
                self._begin(host, reference)
        except Leaving:
            raise
        except Exception as error:  # noqa: BLE001 - the talk is worth more than its draft
            words = load_catalogue("drafts")
            host.face.say(
                words("kept.still" if self.kept else "kept.trouble", problem=_problem(error)), Style.HINT
            )

    def _begin(self, host: Prompter, wanted: str) -> None:
        tell_of_drafts(host)
        chosen = settings.draft_settings()
        keeping = chosen.keeping
        if not keeping and self.asks:
            keeping = choose(host, once=True)
            settings.save_draft_settings(replace(chosen, keeping=keeping))
        if not keeping or (keeping == PASSPHRASE and not self.asks):
            return
        words = load_catalogue("drafts")
        if keeping == NONE:
            host.face.say(words("kept.none"), Style.HINT)
            return
        from triage.paperwork import new_reference
        from triage.storage import keys
        from triage.storage.drafts import DraftStore

        store = DraftStore()
        there = store.references()
        reference = wanted if wanted and wanted not in there else new_reference(self.out, there)
        if keeping == PASSPHRASE:
            typed = new_passphrase(host, words("passphrase.new"), keys.check_strength, known=store.opens)
            if not typed:
                host.face.say(words("kept.not_now"), Style.HINT)
                return
            key = keys.from_passphrase(typed)
        else:
            key = keys.new_in_keyring()
        self._opened = store.begin(reference, key)
        host.face.say(words(f"kept.{keeping}", reference=self.kept), Style.HINT)

    # At every answer

    def save(self, conversation: Conversation, typed: Mapping[str, Sequence[str]], line: str) -> None:
        """Save what was answered, and what is being typed. What went wrong is told by :meth:`news`."""
        if self._opened is None:
            return
        from triage.storage.draft_json import Draft

        draft = Draft(
            conversation,
            {key: tuple(lines) for key, lines in typed.items() if lines},
            line,
            str(self.out),
            tuple(map(str, self.written)),
        )
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
                self._news.append(words("saving.trouble", problem=_problem(error)))
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

    def will_write(self, folder: Path) -> None:
        """Have the draft know a folder before documents are written there: what a kill leaves is found."""
        self.written = tuple(dict.fromkeys([*self.written, folder]))
        if self._last is not None and self._opened is not None:
            with contextlib.suppress(Exception):  # the documents are worth more than what the draft knows
                self._opened.save(replace(self._last, written=tuple(map(str, self.written))))

    def news(self) -> list[str]:
        """What is to be said of saving since the last time: that it failed first, that it works again."""
        found, self._news = self._news, []
        return found

    @property
    def failing(self) -> bool:
        """Whether the last answers are not in the draft."""
        return self._failing

    # What the user asks

    def state(self) -> str:
        """How this talk is kept, in one line."""
        words = load_catalogue("drafts")
        if self._opened is None:
            return words("kept.unsaid")
        return words(
            "saving.not_saved" if self._failing else f"kept.{self._opened.key_kind}", reference=self.kept
        )

    def erase(self) -> None:
        """Erase the draft. InputError where that cannot be done."""
        if self._opened is not None:
            self._opened.erase()
            self._opened = None

    def close(self) -> None:
        """Let go of the draft, which stays."""
        if self._opened is not None:
            self._opened.close()


def _problem(error: Exception) -> str:
    # Whatever else went wrong, its own text may hold what somebody typed.
    return error.problem if isinstance(error, InputError) else load_catalogue("drafts")("saving.inside")


def choose(host: Prompter, *, once: bool = False) -> str:
    """How drafts are kept from now on: ``passphrase``, ``keyring`` or ``none``. Nothing is the default.

    ``once``: it was not the user who asked for the choice, so say that it comes once.
    """
    from triage.storage import keys

    words, store = load_catalogue("drafts"), keys.store_name()
    # The passphrase comes first: on a login that others share a key store protects nothing.
    labels = {
        PASSPHRASE: words("choose.passphrase"),
        KEYRING: words("choose.keyring", store=store),
        NONE: words("choose.none"),
    }
    if not store:
        del labels[KEYRING]

    def show() -> None:
        host.face.say()
        host.face.say(words("choose.title"), Style.TITLE)
        host.face.say(words("choose.intro"), Style.QUESTION)
        if host.face.spoken:
            host.face.say(load_catalogue("words")("choose", count=str(len(labels))), Style.QUIET)
        for number, label in enumerate(labels.values(), 1):
            host.face.say(f"{number}. {label}", indent=2)
        if once:
            host.face.say(words("choose.change"), Style.HINT)

    ask = show
    while True:
        typed = host.ask_aside(ask).rstrip(".")
        if typed in map(str, range(1, len(labels) + 1)):
            return list(labels)[int(typed) - 1]
        ask = said(host, words("choose.bad", count=str(len(labels))), Style.WRONG)


def tell_of_drafts(host: Prompter) -> None:
    """Say that there are drafts already: whoever was interrupted may not know how to go on."""
    from triage.storage.drafts import DraftStore

    there = [entry.reference for entry in DraftStore().entries() if not entry.problem]
    if there:
        host.face.say(
            load_catalogue("drafts")(
                "earlier.one" if len(there) == 1 else "earlier.several", references=", ".join(there)
            ),
            Style.HINT,
        )


def tell_of_old_drafts(host: Prompter, besides: str = "") -> None:
    """Erase drafts that are too old and were announced before, announce others, and say so. Not a word of
    the draft ``besides``: with that one the user goes on."""
    from triage.storage.drafts import DraftStore
    from triage.ui.drafts_pages import days_ago

    words, day, store = load_catalogue("drafts"), today(), DraftStore()
    expiry = store.expire(day)
    announce = [entry for entry in expiry.announce if entry.reference != besides]
    for name, entries in (("erased", expiry.erased), ("announce", announce)):
        for entry in entries:
            host.face.say(
                words(f"expiry.{name}", reference=entry.reference, saved=days_ago(entry, day)), Style.HINT
            )
    if announce:
        store.announced(announce, day)
