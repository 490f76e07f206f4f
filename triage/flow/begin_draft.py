"""How a conversation is kept: asked once, after the question about danger; then its draft is begun."""

from __future__ import annotations

from dataclasses import replace

from triage.cases.catalogue import load_catalogue
from triage.documents.screen import Style
from triage.flow.dialogue import Dialogue, Leaving, Pressed, Prompter, Scene, do, inside
from triage.flow.draft_effects import (
    Announced,
    BeginDraft,
    ChooseHow,
    ExpireDrafts,
    HowKept,
    ListDrafts,
    NameOfKeyStore,
    NewReference,
)
from triage.flow.page import Page, Part
from triage.flow.passphrases import new_passphrase
from triage.flow.situation import Keeping
from triage.flow.stored_drafts import days_ago
from triage.kinds.values import Option

PASSPHRASE, KEYRING, NONE = "passphrase", "keyring", "none"


def settle(scene: Scene) -> Dialogue[None]:
    """Find out how this conversation is kept, begin its draft, and say both; later calls do nothing.

    Nothing that goes wrong here ever stops the conversation. Its draft has the reference of a concern
    which a colleague began, unless there is one with it already.
    """
    keeping = scene.keeping
    if keeping is None or keeping.settled:
        return
    scene.keeping = replace(keeping, settled=True)
    try:
        yield from _tell_of_old_drafts(scene, keeping.reference)
        if not keeping.reference:
            yield from _begin(scene, asks=keeping.asks)
    except Leaving:
        raise
    except Exception as error:  # noqa: BLE001 - the conversation is worth more than its draft
        name = "kept.still" if scene.keeping.reference else "kept.trouble"
        scene.say(load_catalogue("drafts")(name, problem=inside(error)), Style.HINT)


def _begin(scene: Scene, *, asks: bool) -> Dialogue[None]:
    yield from _tell_of_drafts(scene)
    keeping = yield from do(HowKept())
    if not keeping and asks:
        keeping = yield from choose(scene, once=True)
        yield from do(ChooseHow(keeping))
    if not keeping or (keeping == PASSPHRASE and not asks):
        return
    words = load_catalogue("drafts")
    if keeping == NONE:
        scene.say(words("kept.none"), Style.HINT)
        return
    reference = yield from do(NewReference(scene.conversation.reference, scene.out))
    typed = ""
    if keeping == PASSPHRASE:
        from triage.storage import keys

        typed = yield from new_passphrase(
            scene, words("passphrase.new"), keys.check_strength, may_be_known=True
        )
        if not typed:
            scene.say(words("kept.not_now"), Style.HINT)
            return
    scene.kept_as((yield from do(BeginDraft(reference, typed))))
    scene.say(words(f"kept.{keeping}", reference=reference), Style.HINT)


def choose(prompter: Prompter, *, once: bool = False) -> Dialogue[str]:
    """How drafts are kept from now on: ``passphrase``, ``keyring`` or ``none``. Nothing is the default.

    ``once``: it was not the user who asked for the choice, so say that it comes once.
    """
    words, store = load_catalogue("drafts"), (yield from do(NameOfKeyStore()))
    # The passphrase comes first: on a login that others share a key store protects nothing.
    labels = {
        PASSPHRASE: words("choose.passphrase"),
        KEYRING: words("choose.keyring", store=store),
        NONE: words("choose.none"),
    }
    if not store:
        del labels[KEYRING]
    page = Page(
        "keep_drafts",
        title=words("choose.title"),
        question=words("choose.intro"),
        count=load_catalogue("words")("choose", count=str(len(labels))),
        options=tuple(Option(word, label) for word, label in labels.items()),
        hint=words("choose.change") if once else "",
    )
    part = Part.WHOLE
    while True:
        found = yield from prompter.aside(page, part)
        if isinstance(found, Pressed) and found in labels:
            return found
        typed = found.rstrip(".")
        if typed in map(str, range(1, len(labels) + 1)):
            return list(labels)[int(typed) - 1]
        page, part = replace(page, wrong=words("choose.bad", count=str(len(labels)))), Part.WRONG


def _tell_of_drafts(scene: Scene) -> Dialogue[None]:
    """Say that there are drafts already: whoever was interrupted may not know how to go on."""
    listed = yield from do(ListDrafts())
    there = [entry.reference for entry in listed.entries if not entry.problem]
    if there:
        scene.say(
            load_catalogue("drafts")(
                "earlier.one" if len(there) == 1 else "earlier.several", references=", ".join(there)
            ),
            Style.HINT,
        )


def _tell_of_old_drafts(scene: Scene, besides: str) -> Dialogue[None]:
    """Have drafts erased that are too old and were announced before, announce others, and say so. Not a word
    of the draft ``besides``: with that one the user goes on."""
    words, expiry = load_catalogue("drafts"), (yield from do(ExpireDrafts()))
    announce = tuple(entry for entry in expiry.announce if entry.reference != besides)
    for name, entries in (("erased", expiry.erased), ("announce", announce)):
        for entry in entries:
            saved = days_ago(entry, scene.conversation.session.today)
            scene.say(words(f"expiry.{name}", reference=entry.reference, saved=saved), Style.HINT)
    if announce:
        yield from do(Announced(announce))


def state_of(keeping: Keeping | None) -> str:
    """How this conversation is kept, in one line."""
    words = load_catalogue("drafts")
    if keeping is None or not keeping.reference:
        return words("kept.unsaid")
    return words(
        "saving.not_saved" if keeping.failing else f"kept.{keeping.key_kind}", reference=keeping.reference
    )
