"""The forms in a folder: files of answers, each form once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from triage.cases.model import Case
from triage.cases.reading import read_case
from triage.errors import InputError
from triage.policy.model import Policy

ANSWERS = "*-answers*.yaml"
"""What files of answers are called; a copy of one may have something behind that."""
_LATER_SET = re.compile(r"-[A-Z0-9]+-(\d+)-answers")


@dataclass(frozen=True, slots=True)
class Forms:
    """The cases of a folder. ``twice``: how many files held a form that another file held as well.
    ``unread``: a line for each file that cannot be read, which holds nothing that somebody wrote."""

    cases: tuple[Case, ...]
    twice: int
    unread: tuple[str, ...]


def forms_in(folder: Path, policy: Policy) -> Forms:
    """The forms in the files of answers in a folder, in order of their names, none in folders below it.

    Files that give the same reference are one form: of these the last set of papers counts. InputError where
    there is no such folder.
    """
    if not folder.is_dir():
        raise InputError("there is no such folder", file=str(folder))
    cases: dict[str, Case] = {}
    twice, unread = 0, []
    for number, path in enumerate(sorted(folder.glob(ANSWERS), key=_order)):
        try:
            case = read_case(path, policy)
        except InputError as error:
            unread.append(str(error))
            continue
        form = case.reference or f"without a reference, {number}"
        twice += form in cases
        cases[form] = case
    return Forms(tuple(cases.values()), twice, tuple(unread))


def _order(path: Path) -> tuple[int, str]:
    later = _LATER_SET.search(path.name)
    return int(later[1]) if later else 1, path.name
