"""``triage follow-up``: lists the records of a folder, and runs the follow-up of one."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from triage.cases.catalogue import Catalogue, load_catalogue
from triage.cases.references import PATTERN
from triage.clock import today
from triage.conversation.outline import load_outline
from triage.documents.characters import printable
from triage.engine.deciding import Engine
from triage.errors import InputError
from triage.flow.advice_page import Confirmations
from triage.flow.follow_up import area_of, awaited, follow_up_conversation
from triage.flow.machine import begin_flow
from triage.flow.situation import Setup, Situation
from triage.kinds.dates import shown_day
from triage.paperwork.files import case_word, set_name
from triage.paperwork.record_reading import Record, read_record
from triage.pathway import Pathway
from triage.policy.model import Policy
from triage.ui.chat import LEFT, code_of, make_face
from triage.ui.face import Face
from triage.ui.plain import PlainFace
from triage.ui.requests import Basis, Requests
from triage.ui.runner import Runner

_OURS = r"((note|form)\.(docx|txt)|answers\.(yaml|locked)|record(-\d+)?\.docx)"
_OUR_RECORD = r"record(-\d+)?\.json"


# The list


def list_lines(policy: Policy, folder: Path, *, named: bool = True) -> list[str]:
    """Every record in ``folder``: reference, area, days since, and what is awaited. Never a name.

    A file that cannot be used gets one line and stops nothing. ``named``: the user named the
    folder, so that it has to be there. InputError where it cannot be read.
    """
    words = load_catalogue("follow_up")
    records, wrong, others = _sorted_out(folder, named, load_outline(policy).ending.sent.day)
    if not records:
        lines = [words("list.empty", folder=_shown(folder))]
    else:
        lines = [words("list.title", folder=_shown(folder))]
        later = {(record.reference, record.replaces): record for record in records}
        for record in sorted(records, key=lambda found: (_since(found), found.reference, found.number)):
            lines += ["", *_record_lines(policy, words, record, later.get((record.reference, record.number)))]
    if wrong or others:
        counted = words("list.one_other") if others == 1 else words("list.other", count=str(others))
        lines += [
            "",
            words("list.others"),
            *(f"  {line}" for line in wrong),
            *([f"  {counted}"] if others else []),
        ]
    if records:
        ours = [name for record in records if _named(_OUR_RECORD, name := record.path.name)]
        lines += ["", words("list.use", file=ours[0] if ours else words("list.any"))]
    return lines


def _sorted_out(folder: Path, named: bool, day_of_sending: str) -> tuple[list[Record], list[str], int]:
    """The records, one line for each file that looks like one and is none, and how many others."""
    try:
        paths = sorted(folder / name for name in os.listdir(folder))
    except FileNotFoundError:
        if named:
            raise InputError("there is no such folder", file=str(folder)) from None
        paths = []
    except NotADirectoryError:
        raise InputError("a folder is needed here, and this is a file", file=str(folder)) from None
    except OSError:
        raise InputError("no permission to read this folder", file=str(folder)) from None
    records: list[Record] = []
    wrong: list[str] = []
    others = 0
    for path in paths:
        if path.suffix.lower() == ".json":
            try:
                records.append(read_record(path, day_of_sending))
            except InputError as error:
                place = f", line {error.line}" if error.line else ""
                # A name that somebody else gave may be a pupil's.
                name = (
                    path.name
                    if _named(_OUR_RECORD, path.name)
                    else load_catalogue("follow_up")("list.not_ours")
                )
                wrong.append(f"{name}{place}: {error.problem}")
        elif not path.name.startswith(".") and not _named(_OURS, path.name):
            others += 1
    return records, wrong, others


def _named(end: str, name: str) -> bool:
    """Whether a name is that of a paper of a case, and ends so."""
    return re.fullmatch(rf"{case_word()}-{PATTERN}-(\d+-)?{end}", name) is not None


def _shown(name: Path | str) -> str:
    return printable(str(name)).replace("\n", " ")


def _since(record: Record) -> datetime.date:
    # A form can name a day still to come: then the record's own day counts.
    day = record.sent
    return day if day is not None and day <= today() else record.first.made


def _record_lines(policy: Policy, words: Catalogue, record: Record, later: Record | None) -> Iterator[str]:
    area = area_of(policy, record)
    ending = load_outline(policy).ending
    event = "list.referral" if ending.sent.route in record.first.routes else "list.record"
    name = policy.areas[area].name if area in policy.areas else words("list.area_not_known")
    since = words("list.since") if len(policy.areas) > 1 else load_catalogue("commands")("record_since")
    yield f"{set_name(record.reference, record.number)}  " + since.format(
        area=name, days=_days(words, (today() - _since(record)).days), event=words(event)
    )
    if later:
        yield "      " + words("list.replaced", later=set_name(later.reference, later.number))
    if not later or record.follow_ups:  # whatever was answered to the earlier one is still to be seen
        yield f"      {awaited(policy, record)}"
    if record.follow_ups:
        last = record.last
        yield "      " + words("list.last", day=shown_day(last.made))
        if last.whom_next != ending.after.no_one and f"chased.{last.whom_next}" in words.texts:
            yield "      " + words("list.chased", whom=words(f"chased.{last.whom_next}"))


def _days(words: Catalogue, count: int) -> str:
    if count <= 0:
        return words("list.today")
    return words("list.day") if count == 1 else words("list.days", count=str(count))


# The conversation


@dataclass(frozen=True)
class FollowUpOptions:
    """What a follow-up starts with. ``out``: the folder for the page to read. Without ``first_line`` that
    line stands on the screen already."""

    policy: Policy
    engine: Engine
    record: Record
    out: Path
    plain: bool = False
    confirmed: Confirmations = field(default_factory=dict)
    first_line: bool = True
    pathway: Pathway = field(kw_only=True)


def run_follow_up(options: FollowUpOptions, face: Face | None = None) -> int:
    """Hold one follow-up. Returns 0 when it was added, 130 when the user left.

    InputError where the record could not be written and the user gave up.
    """
    requests = Requests(basis=Basis(options.policy, options.engine, options.pathway))
    runner = Runner(face or make_face(options.plain), requests, plainer=PlainFace)
    try:
        over = runner.run(begin_flow(situation_of(options)))
    except OSError:  # the terminal is gone, and nobody can be told; the record reports its own faults
        return LEFT
    return code_of(over)


def situation_of(options: FollowUpOptions) -> Situation:
    """Where a follow-up begins."""
    conversation = follow_up_conversation(
        options.policy, options.engine, options.record, today(), options.pathway
    )
    setup = Setup(options.confirmed, options.first_line, record=options.record)
    return Situation(setup, conversation, options.out)
