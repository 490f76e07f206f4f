"""Area packs at the command line: list, check, make a new one, record who confirmed the contacts."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from triage import settings
from triage.cases.ages import shown_day
from triage.clock import today
from triage.engine.durable_key import check_bounds
from triage.engine.program import compile_program
from triage.errors import InputError, allowed, nearest
from triage.faces.advice_page import Confirmations, confirmation_line
from triage.faces.lines import Lines, email, phone
from triage.faces.policy_pages import para
from triage.policy.areas import overdue_since, read_area
from triage.policy.conditions import Names
from triage.policy.loading import POLICY_DIR_VARIABLE, installed_rules, load_policy
from triage.policy.model import Area, Contact, ContactKind, Policy
from triage.policy.outcomes import Outcomes
from triage.policy.yaml_nodes import LARGEST_FILE, Node, quoted, read_bytes, read_file

_REQUIRED = ("id", "name", "says", "contacts", "form", "sources")
_NEUTRAL = """id: a
name: A
says: A
contacts: {{}}
form: {form}
sources: [{{{key}: {heading}}}]
"""


def list_lines(policy: Policy, confirmed: Confirmations) -> list[str]:
    """Every pack with its review date, who confirmed it, and what its source does not give."""
    lines: list[str] = []
    for area in policy.areas.values():
        lines += [f"{area.id}: {area.name}"]
        for text in (_review(area, confirmed), _missing(policy, area)):
            lines += para(text, 4) if text else []
    return [*lines, "", "not_known: say this where the area is not known. National contacts are used."]


def _review(area: Area, confirmed: Confirmations) -> str:
    due = area.review_due
    if due is None:
        told = "Its source names no date for a review."
    elif overdue_since(area, today()):
        told = f"Its source asked to be reviewed by {shown_day(due)}: that day is past."
    else:
        told = f"To be reviewed by {shown_day(due)}."
    if area.id in confirmed:
        return f"{told} {confirmation_line(area, confirmed, today())}"
    return f"{told} Nobody has confirmed its contacts here." if due else told


def _missing(policy: Policy, area: Area) -> str:
    national = policy.areas[policy.national].contacts
    lacking = [kind.name for kind in policy.contact_kinds.values()
               if not kind.own_organisation and kind.id not in area.contacts and kind.id not in national]
    return f"Not given in its source: {'; '.join(lacking)}." if lacking else ""


def known_area(area_id: str, choices: Iterable[str], field: str) -> str:
    """``area_id`` if it is one of ``choices``. InputError names those, never what was typed."""
    known = list(choices)
    if area_id in known:
        return area_id
    guess = nearest(area_id.lower(), known)
    hint = f"; did you mean {guess}?" if guess else ""
    raise InputError(f"there is no such area{hint} (allowed: {allowed(known)})", field=field)


def confirm(policy: Policy, area_id: str, by: str | None, asker: Lines) -> list[str]:
    """Record who confirmed an area's contacts, today. The name is ``by``, else the user's own, else
    asked for."""
    area = policy.areas[known_area(area_id, policy.areas, "ID")]
    if by is not None and not by.strip():
        raise InputError("a name is needed", field="--by")
    me = settings.read_me() if by is None else None
    name = by or (me.name if me else "") or asker.ask("Who confirms these contacts? Type a name.")
    settings.confirm_area(area.id, " ".join(name.split()), today())
    lines = [f"The contacts of {area.name}:"]
    for contact in area.contacts.values():
        lines += para(f"- {policy.contact_kinds[contact.id].name}: {contact_text(contact)}", 2)
    lines += [] if area.contacts else ["  (its source gives none of its own)"]
    return [*lines, confirmation_line(area, settings.confirmations(), today())]


def contact_text(contact: Contact) -> str:
    """A contact on one line, with its hours."""
    ways = [contact.phone, contact.email, contact.hours, contact.note]
    later = f"outside these hours: {contact.out_of_hours}" if contact.out_of_hours else ""
    return f"{contact.name}: {'; '.join(way for way in (*ways, later) if way)}"


def check_file(path: Path, own: Path | None) -> tuple[list[str], bool]:
    """What is wrong with a pack, one line for each fault, or that it is valid; and whether it is.

    InputError where the file cannot be read at all, or the rest of the policy is at fault.
    """
    raw = _readable(path)
    try:
        policy = load_policy(own=own)
    except InputError as fault:
        if fault.file and _same(Path(fault.file), path):
            return [str(fault)], False
        raise
    faults, area = _faults(policy, raw, str(path))
    if faults or area is None:
        return [str(fault) for fault in faults], False
    if area.id in policy.areas and not _belongs(path, own):
        return [f"{path}, id: there is an area of this name already; choose another one"], False
    missing = _missing(policy, area)
    return [f"{path}: this area pack is valid ({area.name}; contacts of its own: {len(area.contacts)}).",
            *(para(missing) if missing else [])], True


def make_new(policy: Policy, out: str | None, own: Path | None, asker: Lines) -> Path:
    """Ask the questions of a new pack and write it: to ``out``, else into the policy folder's areas/.

    InputError, before anything is asked, where there is no place for it or the file exists.
    """
    folder = _own_folder(own)
    if out is None and folder is None:
        raise InputError("say where: --out FILE, or --policy-dir DIR for a folder of your organisation's own")
    if out is not None:
        _must_be_new(Path(out))
    area_id, text = _new_pack(policy, asker)
    path = Path(out) if out is not None else (folder or Path()) / "areas" / f"{area_id}.yaml"
    faults, _ = _faults(policy, text.encode(), str(path))
    if faults:
        raise faults[0]
    _must_be_new(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Not for the user alone: colleagues read it, and it holds nothing personal.
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except OSError:
        raise InputError("this cannot be written", file=str(path)) from None
    return path


def _must_be_new(path: Path) -> None:
    if os.path.lexists(path):
        raise InputError("this file is there already, and it is never overwritten", file=str(path))
    if not settings.may_write(path.parent):
        raise InputError("no permission to write here", file=str(path.parent))


def _own_folder(own: Path | None) -> Path | None:
    named = os.environ.get(POLICY_DIR_VARIABLE)
    return own or (Path(named) if named else None)


def _belongs(path: Path, own: Path | None) -> bool:
    """Whether a file is one of the packs that the policy was loaded with."""
    folders = [installed_rules(), _own_folder(own)]
    return any(_same(path.parent, folder / "areas") for folder in folders if folder)


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def _readable(path: Path) -> bytes:
    try:
        return path.read_bytes() if path.is_file() and path.stat().st_size <= LARGEST_FILE else _say_why(path)
    except (OSError, ValueError):
        return _say_why(path)


def _say_why(path: Path) -> bytes:
    read_file(path)
    raise InputError("this file cannot be read", file=str(path))


def _faults(policy: Policy, raw: bytes, name: str) -> tuple[list[InputError], Area | None]:
    try:
        root = read_bytes(raw, name)
        parts = root.mapping()
    except InputError as fault:
        return [fault], None
    faults = {str(fault): fault for fault in _faults_of_parts(policy, root, parts)}
    if faults:
        return sorted(faults.values(), key=lambda fault: fault.line), None
    try:
        area = _read(policy, root)
        _fits_the_policy(policy, area)
    except InputError as fault:
        return [fault], None
    return [], area


def _faults_of_parts(policy: Policy, root: Node, parts: dict[str, Node]) -> list[InputError]:
    """Each part read on its own inside a pack that is right, so that one fault does not hide the next."""
    if _is_national(policy, root):
        return []  # the one pack that all others rest on is read as a whole
    cited = policy.areas[policy.national].sources[0]
    pack = _NEUTRAL.format(form=next(iter(policy.forms)), key=cited.key, heading=quoted(cited.heading))
    neutral = read_bytes(pack.encode(), root.file).mapping()
    faults = [InputError(f"{name} is missing", file=root.file, line=root.line)
              for name in _REQUIRED if name not in parts]
    if "documents" in parts and (wrong := _wrong(policy, root, {**neutral, "documents": parts["documents"]})):
        return [*faults, wrong]
    if "documents" in parts:
        neutral["documents"] = parts["documents"]
    for name, part in parts.items():
        for piece in _pieces(name, part):
            wrong = _wrong(policy, root, {**neutral, name: piece})
            faults += [wrong] if wrong else []
    return faults


def _pieces(name: str, part: Node) -> list[Node]:
    """The entries of contacts, deadlines and rules one by one; every other part as it is."""
    if name in ("contacts", "deadlines") and isinstance(part.value, dict) and part.value:
        return [replace(part, value={key: entry}) for key, entry in part.value.items()]
    if name in ("rules", "sources") and isinstance(part.value, tuple) and part.value:
        return [replace(part, value=(entry,)) for entry in part.value]
    return [part]


def _wrong(policy: Policy, root: Node, parts: dict[str, Node]) -> InputError | None:
    try:
        _read(policy, replace(root, value=parts))
    except InputError as fault:
        return fault
    return None


def _read(policy: Policy, root: Node) -> Area:
    names = Names(policy.facts, {name: tuple(found.values) for name, found in policy.derived.items()},
                  tuple(policy.routes))
    outcomes = Outcomes(policy.routes, {}, policy.steps, policy.duties, policy.contact_kinds)
    national = None if _is_national(policy, root) else policy.areas[policy.national]
    return read_area(root, names, outcomes, policy.sources, policy.forms, national)


def _is_national(policy: Policy, root: Node) -> bool:
    own = root.get("id")
    return bool(own and own.value == policy.national)


def _fits_the_policy(policy: Policy, area: Area) -> None:
    """The pack's own rules together with the policy's: names, circles and the engine's bounds."""
    for number, rule in enumerate(area.rules):
        if rule.id in policy.rules or rule.id in [other.id for other in area.rules[:number]]:
            raise InputError(f"the rule {rule.id} is there already; choose another name",
                             file=rule.file, line=rule.line)
    check_bounds(compile_program(policy, area.rules))


def _new_pack(policy: Policy, asker: Lines) -> tuple[str, str]:
    """Ask the questions of a new pack; its id and its text."""
    asker.say("A new area pack. Write only what your own document says; Enter alone leaves a line out.")
    name = asker.ask("What is the area called?")
    area_id = asker.ask("A short name for files, such as milton_keynes: small letters, digits, - and _.",
                        lambda typed: _new_id(policy, typed))
    says = asker.ask("In one sentence: who gives advice there, and who receives referrals?")
    lines = [f"id: {quoted(area_id)}", f"name: {quoted(name)}", f"says: {quoted(says)}"]
    contacts = [line for kind in policy.contact_kinds.values()
                if not kind.own_organisation and kind.id not in policy.areas[policy.national].contacts
                for line in _ask_contact(asker, kind)]
    lines += ["contacts:", *contacts] if contacts else ["contacts: {}"]
    lines += [f"form: {policy.areas[policy.national].form}"]
    for key, question in (("marking", "How are confidential papers marked there?"),
                          ("how_to_send", "How is the form to be sent?")):
        answer = asker.ask(f"{question} (Enter: as everywhere)", empty="")
        lines += [f"{key}: {quoted(answer)}"] if answer else []
    copied = asker.ask("Who is to be copied? Separate them with commas. (Enter: nobody)", empty="")
    lines += [f"copied_to: [{', '.join(quoted(who.strip()) for who in copied.split(',') if who.strip())}]"] \
        if copied.strip(" ,") else []
    lines += _ask_source(asker, f"{area_id}-document")
    return area_id, "\n".join(lines) + "\n"


def _new_id(policy: Policy, typed: str) -> str:
    if not re.fullmatch(r"[a-z0-9][a-z0-9_-]*", typed):
        raise InputError("small letters, digits, - and _ only")
    if typed in policy.areas or typed == policy.not_known:
        raise InputError("this name is taken; choose another one")
    return typed


def _ask_contact(asker: Lines, kind: ContactKind) -> list[str]:
    name = asker.ask(f"{kind.name}: what is it called there? (Enter: your document does not say)", empty="")
    if not name:
        return []
    number = asker.ask("Its telephone number? (Enter: none)", phone, empty="")
    address = asker.ask("Its email address? (Enter: none)", email, empty="") if number else \
        asker.ask("Its email address? One of the two is needed.", email)
    hours = asker.ask("When can it be reached? (Enter: not said)", empty="")
    later = asker.ask("And outside these hours? (Enter: not said)", empty="")
    given = {"name": name, "phone": number, "email": address, "hours": hours, "out_of_hours": later}
    return [f"  {kind.id}:", *(f"    {key}: {quoted(text)}" for key, text in given.items() if text)]


def _ask_source(asker: Lines, key: str) -> list[str]:
    title = asker.ask("Which document or page do these contacts come from?")
    dated = asker.ask("When is it dated? (Enter: undated)", empty="undated")
    heading = asker.ask("Under which heading do they stand?")
    due = asker.ask("By which month does it ask to be reviewed, such as 2027-04? (Enter: it does not say)",
                    _month, empty="")
    months = [f"review_due: {due}"] if due else []
    return [*months, "documents:", f"  - key: {quoted(key)}", f"    title: {quoted(title)}",
            f"    dated: {quoted(dated)}", *(f"    {line}" for line in months),
            f"    headings: [{quoted(heading)}]", "sources:", f"  - {quoted(key)}: {quoted(heading)}"]


def _month(typed: str) -> str:
    try:
        datetime.date.fromisoformat(f"{typed}-01")
    except ValueError:
        raise InputError("a month such as 2027-04 is needed") from None
    return typed
