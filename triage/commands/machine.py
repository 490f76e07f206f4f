"""The user's own details, and what works on this machine."""

from __future__ import annotations

from argparse import Namespace

from triage.commands.common import DONE, FOUND, asker, policy_of, show
from triage.usage import Argument, Command


def _me(given: Namespace) -> int:
    from triage import settings
    from triage.faces import me as pages

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


def _doctor(given: Namespace) -> int:
    from triage.faces.doctor import report

    lines, faulty = report(given.policy_dir)
    show(lines)
    return FOUND if faulty else DONE


COMMANDS: dict[str, Command] = {
    "me": Command(
        "your own details, asked once and used in every form",
        (
            Argument("--change", {"action": "store_true", "help": "ask for each of them again"}),
            Argument("--erase", {"action": "store_true", "help": "forget them"}),
        ),
        _me,
    ),
    "doctor": Command("what works on this machine, and what does not", (), _doctor),
}
