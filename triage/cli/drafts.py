"""``triage drafts``: lists drafts, erases them, and changes how they are kept."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace

from triage.cli.common import DONE, show
from triage.cli.usage import Argument, Command


def _drafts(given: Namespace) -> int:
    if given.erase is not None:
        from triage.flow.stored_drafts import erase
        from triage.ui.plain_prompter import PlainPrompter

        prompter = PlainPrompter()
        prompter.run(erase(prompter, given.erase))
    elif given.change:
        _change()
    else:
        from triage.ui.drafts_pages import list_lines

        show(list_lines())
    return DONE


def _change() -> None:
    from triage.cases.catalogue import load_catalogue
    from triage.flow.begin_draft import choose
    from triage.storage import settings
    from triage.storage.drafts import DraftStore
    from triage.ui.plain_prompter import PlainPrompter

    words, prompter = load_catalogue("drafts"), PlainPrompter()
    keeping = prompter.run(choose(prompter))
    settings.save_draft_settings(replace(settings.draft_settings(), keeping=keeping))
    prompter.say(words(f"choose.chosen.{keeping}"))
    if DraftStore().references():
        prompter.say(words("choose.others"))


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
