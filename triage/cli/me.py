"""``triage me``: the user's own details."""

from __future__ import annotations

from argparse import Namespace

from triage.cli.common import DONE, asker, policy_of, show
from triage.cli.usage import Argument, Command


def _me(given: Namespace) -> int:
    from triage.storage import settings
    from triage.ui import me as pages

    if given.erase:
        print("Your details are erased." if settings.erase_me() else "There were no details to erase.")
        return DONE
    policy, kept = policy_of(given), settings.read_me()
    if kept is None or given.change:
        kept = pages.asked(policy, kept, asker())
        settings.save_me(kept)
        print()
    show(
        [
            *pages.shown_lines(policy, kept),
            "",
            "triage me --change changes them; triage me --erase erases them.",
        ]
    )
    return DONE


COMMANDS: dict[str, Command] = {
    "me": Command(
        "your own details, asked once and used in every form",
        (
            Argument("--change", {"action": "store_true", "help": "ask for each of them again"}),
            Argument("--erase", {"action": "store_true", "help": "forget them"}),
        ),
        _me,
    ),
}
