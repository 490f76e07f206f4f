"""The policy as a person reads it."""

from __future__ import annotations

from argparse import Namespace

from triage.commands.common import DONE, policy_of, show
from triage.usage import Argument, Command


def _rule(given: Namespace) -> int:
    from triage.faces.policy_pages import policy_lines, rule_lines

    policy = policy_of(given)
    show(policy_lines(policy) if given.rule is None else rule_lines(policy, given.rule))
    return DONE


COMMANDS: dict[str, Command] = {
    "policy": Command("print the policy, or one rule, as a person reads it", (
        Argument("rule", {"nargs": "?", "metavar": "RULE", "help": "a rule"}),
    ), _rule),
}
