"""``triage doctor``: what works on this machine."""

from __future__ import annotations

from argparse import Namespace

from triage.cli.common import DONE, FOUND, pathway_of, show_page
from triage.cli.usage import Command


def _doctor(given: Namespace) -> int:
    from triage.ui.doctor import report

    page, faulty = report(given.policy_dir, pathway_of(given).rules)
    show_page(page)
    return FOUND if faulty else DONE


COMMANDS: dict[str, Command] = {
    "doctor": Command("what works on this machine, and what does not", (), _doctor),
}
