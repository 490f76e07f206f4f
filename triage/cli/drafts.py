"""``triage drafts``: lists drafts, erases them, and changes how they are kept."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from typing import TYPE_CHECKING

from triage.cli.common import DONE, show
from triage.cli.usage import Argument, Command

if TYPE_CHECKING:
    from triage.ui.passphrases import Prompter


def _drafts(given: Namespace) -> int:
    from triage.ui import drafts_pages

    if given.erase is not None:
        drafts_pages.erase(_host(), given.erase)
    elif given.change:
        _change(_host())
    else:
        show(drafts_pages.list_lines())
    return DONE


def _host() -> Prompter:
    from triage.ui.passphrases import PlainPrompter

    return PlainPrompter()


def _change(host: Prompter) -> None:
    from triage.cases.catalogue import load_catalogue
    from triage.storage import settings
    from triage.storage.drafts import DraftStore
    from triage.ui.autosave import choose

    words = load_catalogue("drafts")
    keeping = choose(host)
    settings.save_draft_settings(replace(settings.draft_settings(), keeping=keeping))
    host.face.say(words(f"choose.chosen.{keeping}"))
    if DraftStore().references():
        host.face.say(words("choose.others"))


COMMANDS: dict[str, Command] = {
    "drafts": Command(
        "list your drafts, erase them, or change how they are kept",
        (
            Argument("--erase", {"metavar": "REFERENCE", "help": "erase one draft, or all"}),
            Argument("--change", {"action": "store_true", "help": "choose anew how drafts are kept"}),
        ),
        _drafts,
    ),
}
