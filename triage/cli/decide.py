"""``triage decide``: what the policy asks, from files of answers."""

from __future__ import annotations

from argparse import Namespace

from triage.cli.common import DONE, case_in, decided, engine, fail, policy_of, show
from triage.cli.usage import Argument, Command
from triage.errors import InputError


def _decide(given: Namespace) -> int:
    if len(given.file) == 1 and not given.json:
        from triage.storage.confirmations import confirmed_today
        from triage.ui.explanation import decided_lines

        policy, case, decision = decided(given, given.file[0])
        show(decided_lines(policy, case, decision, confirmed_today(policy)))
        return DONE
    return _decide_as_json(given)


def _decide_as_json(given: Namespace) -> int:
    import json

    from triage.clock import today

    policy, day, code = policy_of(given), today(), DONE
    deciding = engine(policy)
    for file in given.file:
        try:
            case = case_in(file, policy)
            print(json.dumps(deciding.decide(case.answers, case.area, day).as_json()))
        except InputError as error:
            code = fail(str(error))
    return code


COMMANDS: dict[str, Command] = {
    "decide": Command(
        "what the policy asks, from files of answers",
        (
            Argument(
                "file",
                {
                    "nargs": "+",
                    "metavar": "FILE",
                    "help": "a file of answers; several give one JSON line each",
                },
            ),
            Argument("--json", {"action": "store_true", "help": "as a JSON object"}),
        ),
        _decide,
    ),
}
