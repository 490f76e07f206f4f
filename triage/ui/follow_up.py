"""``triage follow-up``: lists the records of a folder, and takes what the police or the panel answered."""

from __future__ import annotations

import contextlib
import datetime
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from triage.cases.catalogue import Catalogue, load_catalogue
from triage.cases.model import Case
from triage.cases.references import PATTERN
from triage.clock import today
from triage.conversation.conversation import Session
from triage.conversation.follow_up import begin_follow_up, follow_up_of, load_follow_up_script, told
from triage.engine.deciding import Engine
from triage.errors import InputError
from triage.kinds.dates import shown_day
from triage.paperwork import write_follow_up
from triage.paperwork.advice import contact_line, tasks
from triage.paperwork.files import set_name
from triage.paperwork.record_reading import Record, read_record
from triage.policy.model import Policy
from triage.ui.advice_page import Confirmations, advice_page
from triage.ui.chat import DONE, LEFT, make_face
from triage.ui.chat_controller import ChatController
from triage.ui.face import Face, Leaving, Style
from triage.ui.plain import PlainFace, printable
from triage.ui.review import Review

_OURS = re.compile(
    rf"concern-{PATTERN}-(\d+-)?"
    r"((note|form)\.(docx|txt)|answers\.(yaml|locked)|record(-\d+)?\.docx)\Z"
)
_OUR_RECORD = re.compile(rf"concern-{PATTERN}-(\d+-)?record(-\d+)?\.json\Z")
_WAITING = "waiting"
_REFERRED = "prevent_referral"
_NOBODY = "nobody"


# The list


def list_lines(policy: Policy, folder: Path, *, named: bool = True) -> list[str]:
    """Every record in ``folder``: reference, area, days since, and what is awaited. Never a name.

    A file that cannot be used gets one line and stops nothing. ``named``: the user named the
    folder, so that it has to be there. InputError where it cannot be read.
    """
    words = load_catalogue("follow_up")
    records, wrong, others = _sorted_out(folder, named)
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
        ours = [name for record in records if _OUR_RECORD.match(name := record.path.name)]
        lines += ["", words("list.use", file=ours[0] if ours else words("list.any"))]
    return lines


def _sorted_out(folder: Path, named: bool) -> tuple[list[Record], list[str], int]:
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
                records.append(read_record(path))
            except InputError as error:
                place = f", line {error.line}" if error.line else ""
                # A name that somebody else gave may be a pupil's.
                name = (
                    path.name
                    if _OUR_RECORD.match(path.name)
                    else load_catalogue("follow_up")("list.not_ours")
                )
                wrong.append(f"{name}{place}: {error.problem}")
        elif not path.name.startswith(".") and not _OURS.match(path.name):
            others += 1
    return records, wrong, others


def _shown(name: Path | str) -> str:
    return printable(str(name)).replace("\n", " ")


def _since(record: Record) -> datetime.date:
    # A form can name a day still to come: then the record's own day counts.
    day = record.referred
    return day if day is not None and day <= today() else record.first.made


def _record_lines(policy: Policy, words: Catalogue, record: Record, later: Record | None) -> Iterator[str]:
    area = _area_of(policy, record)
    event = "list.referral" if _REFERRED in record.first.routes else "list.record"
    name = policy.areas[area].name if area in policy.areas else words("list.area_not_known")
    yield f"{set_name(record.reference, record.number)}  " + words(
        "list.since", area=name, days=_days(words, (today() - _since(record)).days), event=words(event)
    )
    if later:
        yield "      " + words("list.replaced", later=set_name(later.reference, later.number))
    if not later or record.follow_ups:  # whatever was answered to the earlier one is still to be seen
        yield f"      {awaited(policy, record)}"
    if record.follow_ups:
        last = record.last
        yield "      " + words("list.last", day=shown_day(last.made))
        if last.chase != _NOBODY and f"chased.{last.chase}" in words.texts:
            yield "      " + words("list.chased", whom=words(f"chased.{last.chase}"))


def _days(words: Catalogue, count: int) -> str:
    if count <= 0:
        return words("list.today")
    return words("list.day") if count == 1 else words("list.days", count=str(count))


def awaited(policy: Policy, record: Record) -> str:
    """What a record waits for, in the policy's words for its last route after the referral."""
    if record.follow_ups:
        route = policy.routes.get(record.last.route)
    else:
        route = policy.routes[_WAITING] if record.was_referred else None
    return route.headline if route else load_catalogue("follow_up")("list.not_referred")


def _area_of(policy: Policy, record: Record) -> str:
    """The area given last, where this policy has it."""
    given = [past.area for past in (record.first, *record.follow_ups)]
    return next((area for area in reversed(given) if area in policy.areas), policy.not_known)


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


def warnings_about(policy: Policy, record: Record) -> list[str]:
    """What must be known about a record before it is used, one line each."""
    words = load_catalogue("follow_up")
    found = [] if record.has_checksum else [words("warnings.no_seal")]
    if record.last.area not in (*policy.areas, policy.not_known):
        found.append(words("warnings.area"))
    return found


def run_follow_up(options: FollowUpOptions, face: Face | None = None) -> int:
    """Hold one follow-up. Returns 0 when it was added, 130 when the user left.

    InputError where the record could not be written and the user gave up.
    """
    face = face or make_face(options.plain)
    policy, record = options.policy, options.record
    area = _area_of(policy, record)
    session = Session(
        policy,
        options.engine,
        load_follow_up_script(policy),
        today(),
        area="" if area == policy.not_known else area,
    )
    earlier = record.last.answers if record.follow_ups else {}
    begun = begin_follow_up(session, earlier, record.first.answers)
    talk = ChatController(face, begun, plainer=PlainFace, confirmed=options.confirmed)
    try:
        _opening(talk, options)
        while True:
            talk.ask_everything()
            chosen = Review(talk, checking=True, done="write").run()
            if not chosen:
                break
            talk.conversation = talk.conversation.change(chosen)
        _finish(talk, options)
    except Leaving:
        with contextlib.suppress(OSError):
            talk.face.say(talk.words("left"))
        return LEFT
    except OSError:  # the terminal is gone, and nobody can be told; the record reports its own faults
        return LEFT
    return DONE


def _words(talk: ChatController) -> Catalogue:
    """The wording of a follow-up, as the answers have it said."""
    return load_catalogue("follow_up").reworded(talk.conversation.reword)


def _opening(talk: ChatController, options: FollowUpOptions) -> None:
    face, words, record = talk.face, _words(talk), options.record
    if options.first_line:
        face.say(talk.words("first_line"), Style.ALERT)
    for number, line in enumerate(words.lists["opening"]):
        face.say(line.format(reference=record.reference) if number == 0 else line)
    for line in warnings_about(options.policy, record):
        face.say(f"{line[:1].upper()}{line[1:]}.", Style.HINT)
    face.say(words("before", day=shown_day(record.last.made), awaited=awaited(options.policy, record)))


def _finish(talk: ChatController, options: FollowUpOptions) -> None:
    words, follow_up = _words(talk), follow_up_of(talk.conversation)
    case = _worded(told(talk.conversation), options.record)
    closing_page(talk, options, case)
    while True:
        try:
            page = write_follow_up(options.record, options.out, options.policy, case, follow_up)
            break
        except InputError as error:
            _try_again(talk, words, error)
    face = talk.face
    face.say()
    face.say(words("closing.added", reference=options.record.reference), Style.TITLE)
    face.say(words("closing.page"))
    face.say(str(page), indent=2)
    face.say(words("closing.again"))


def _try_again(talk: ChatController, words: Catalogue, error: InputError) -> None:
    """Ask whether to try once more; raises the error on "stop"."""

    def ask() -> None:
        talk.face.say(words("closing.trouble", problem=error.problem), Style.WRONG)

    while (typed := talk.ask_aside(ask).lower()) != "again":
        if typed == "stop":
            raise InputError(f"{error.problem}; {words('closing.stopped')}", file=error.file)


def _worded(case: Case, record: Record) -> Case:
    """The case with the role that the record names: it chooses the words of tasks, and decides nothing."""
    role = record.first.answers.get("role")
    return case.with_(answers={**case.answers, "role": role}) if isinstance(role, str) else case


def closing_page(talk: ChatController, options: FollowUpOptions, case: Case) -> None:
    """What comes next, whose task it is and why, and what to do if one disagrees."""
    face, words, policy = talk.face, _words(talk), options.policy
    decision, follow_up = talk.conversation.decision, follow_up_of(talk.conversation)
    face.say()
    for line in advice_page(policy, case, decision, options.confirmed):
        face.say(line.text, line.style, line.indent)
    asked = tasks(policy, case, decision, reader_is_lead=False)
    _titled(face, words("why"), list(dict.fromkeys(why for task in asked for why in task.why)))
    face.say()
    face.say(words("theirs"))
    if "closed" in decision.routes:
        _titled(face, words("disagree.title"), list(words.lists["disagree.lines"]))
    else:
        _titled(face, talk.words("disagree.title"), list(talk.words.lists["disagree.lines"]))
    contact = contact_line(policy, decision.area, "police_prevent_team")
    whom = words(f"chase.{follow_up.chase}", contact=contact)
    tell = [words("chase.tell", reference=options.record.reference)] if follow_up.chase != _NOBODY else []
    _titled(face, words("chase.title"), [whom, *tell])
    face.say()
    face.say(talk.words("always"))


def _titled(face: Face, title: str, lines: list[str]) -> None:
    face.say()
    face.say(title, Style.QUESTION)
    for line in lines:
        face.say(f"- {line}", indent=2)
