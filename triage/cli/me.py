"""``triage me``: the user's own details."""

from __future__ import annotations

from argparse import Namespace

from triage.cli.common import DONE, asker, pathway_of, policy_of, show
from triage.cli.usage import Argument, Command


def _me(given: Namespace) -> int:
    from triage.storage import own_details
    from triage.ui import me as pages

    if given.erase:
        print("Your details are erased." if own_details.erase_me() else "There were no details to erase.")
        return DONE
    policy, pathway = policy_of(given), pathway_of(given)
    if not pages.asks_anything(policy):
        show([pages.NOTHING_ASKED])
        return DONE
    kept = own_details.read_me(policy, pathway)
    if kept is None or given.change:
        before = own_details.known_me(policy, pathway)
        kept = pages.asked(policy, before, asker(), again=kept is not None or bool(before.details))
        own_details.save_me(policy, pathway, kept)
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
