"""The trainer's mode."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path

from triage.cli.common import fail, policy_of
from triage.cli.usage import Argument, Command


def _demo(given: Namespace) -> int:
    from triage.policy.loading import POLICY_DIR_VARIABLE
    from triage.ui.demo_modes import DemoOptions, run_demo

    own = given.policy_dir or os.environ.get(POLICY_DIR_VARIABLE)
    paths = {
        name: Path(found) if found is not None else None
        for name, found in (
            ("folder", given.folder),
            ("script", given.script),
            ("page", given.html),
            ("out", given.out),
        )
    }
    return run_demo(
        DemoOptions(
            policy_of(given),
            Path(own) if own else None,
            given.scenario,
            plain=given.plain,
            auto=given.auto,
            quiz=given.quiz,
            **paths,
        ),
        fail,
    )


COMMANDS: dict[str, Command] = {
    "demo": Command(
        "for trainers: a scenario step by step, its handout, or a quiz",
        (
            Argument(
                "scenario", {"nargs": "?", "metavar": "SCENARIO", "help": "its name; without one, a list"}
            ),
            Argument("--folder", {"metavar": "DIR", "help": "a folder with your own scenarios"}),
            Argument(
                "--plain", {"action": "store_true", "help": "lines only, for a screen reader or a pipe"}
            ),
            Argument("--auto", {"metavar": "SECONDS", "help": "go on by itself after so many seconds"}),
            Argument("--script", {"metavar": "FILE.docx", "help": "write the trainer's handout"}),
            Argument(
                "--html", {"metavar": "FILE", "help": "write a page that opens in any browser, offline"}
            ),
            Argument(
                "--quiz", {"nargs": "?", "const": "3", "metavar": "N", "help": "the group decides N cases"}
            ),
            Argument("--out", {"metavar": "FILE", "help": "keep the summary of a quiz in a new file"}),
        ),
        _demo,
    ),
}
