"""``triage explain``: a decision in plain words, for whoever owns the policy."""

from __future__ import annotations

from argparse import Namespace

from triage.cli.common import ANSWERS_FILE, DIALOGS, DONE, RULES, decided, dialogs_of, show
from triage.cli.usage import Command


def _explain(given: Namespace) -> int:
    from triage.storage.confirmations import confirmed_today
    from triage.ui.explanation import explained_lines

    policy, case, decision = decided(given, given.file)
    with dialogs_of(given, policy):
        show(explained_lines(policy, case, decision, confirmed_today(policy)))
    return DONE


COMMANDS: dict[str, Command] = {
    "explain": Command(
        "a decision in plain words, with its rules, sources and answers",
        (
            ANSWERS_FILE,
            RULES,
            DIALOGS,
        ),
        _explain,
    ),
}
