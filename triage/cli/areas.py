"""Area packs: list, check, write, renew, confirm."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from triage.cli.common import (
    DONE,
    FOUND,
    RULES,
    asker,
    pathway_of,
    policy_of,
    show,
    show_page,
    somebody_there,
)
from triage.cli.usage import Argument, Command


def _areas(given: Namespace) -> int:
    from triage.storage.settings import confirmations
    from triage.ui.areas_commands import areas_page

    show_page(areas_page(policy_of(given), confirmations()))
    return DONE


def _areas_check(given: Namespace) -> int:
    from triage.ui.area_checking import check_file

    page, valid = check_file(Path(given.file), given.policy_dir)
    show_page(page)
    return DONE if valid else FOUND


def _areas_new(given: Namespace) -> int:
    from triage.ui.area_pack_writing import make_new

    show(make_new(policy_of(given), given.out, given.policy_dir, asker()))
    return DONE


def _areas_renew(given: Namespace) -> int:
    from triage.ui.area_pack_writing import renew

    show(renew(policy_of(given), given.id, given.out, given.policy_dir, asker()))
    return DONE


def _areas_confirm(given: Namespace) -> int:
    from triage.ui.areas_commands import confirm

    show_page(
        confirm(
            policy_of(given),
            given.id,
            given.by,
            given.until,
            asker(),
            asks=somebody_there(),
            pathway=pathway_of(given),
        )
    )
    return DONE


COMMANDS: dict[str, Command] = {
    "areas": Command("list the areas, their review dates and who confirmed them", (RULES,), _areas),
    "areas check": Command(
        "say whether an area pack is valid",
        (Argument("file", {"metavar": "FILE", "help": "an area pack"}),),
        _areas_check,
    ),
    "areas new": Command(
        "ask questions and write a new area pack",
        (Argument("--out", {"metavar": "FILE", "help": "the new file; else areas/ of the policy folder"}),),
        _areas_new,
    ),
    "areas renew": Command(
        "write your own copy of an installed area pack, to bring it up to date",
        (
            Argument("id", {"metavar": "ID", "help": "the area"}),
            Argument("--out", {"metavar": "FILE", "help": "the new file; else areas/ of the policy folder"}),
        ),
        _areas_renew,
    ),
    "areas confirm": Command(
        "record that an area's contacts were confirmed, and until when",
        (
            Argument("id", {"metavar": "ID", "help": "the area"}),
            Argument(
                "--until", {"metavar": "DATE", "help": "the last day on which it holds; else in a year"}
            ),
            Argument("--by", {"metavar": "NAME", "help": "who confirmed them; else your own name"}),
        ),
        _areas_confirm,
    ),
}
