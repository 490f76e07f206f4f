"""What is wrong with an area pack, all of it at once, and whether it fits the policy and the other packs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from triage.disk import read_bounded
from triage.documents.model import Block, Paragraph, Verbatim
from triage.engine.program import compile_program
from triage.engine.rules_engine import check_bounds
from triage.errors import InputError
from triage.policy.addresses import is_email
from triage.policy.areas import read_area
from triage.policy.conditions import names_of
from triage.policy.consequences import Consequences
from triage.policy.loading import installed_rules, load_policy, own_folder
from triage.policy.model import Area, Policy
from triage.policy.renewals import joined
from triage.ui.areas_commands import missing_contacts
from triage.yaml_nodes import LARGEST_FILE, Node, quoted, read_bytes, read_file

_REQUIRED = ("id", "name", "says", "contacts", "form", "sources")
_NEUTRAL = """id: a
name: A
says: A
contacts: {{}}
form: {form}
sources: [{{{key}: {heading}}}]
"""


def check_file(path: Path, own: Path | None) -> tuple[tuple[Block, ...], bool]:
    """What is wrong with a pack, one line for each fault, or that it is valid; and whether it is.

    InputError where the file cannot be read at all, or the rest of the policy is at fault.
    """
    raw = _readable(path)
    try:
        policy = load_policy(own=own)
    except InputError as fault:
        if fault.file and _same(Path(fault.file), path):
            return (Verbatim(str(fault)),), False
        raise
    faults, area = faults_of(policy, raw, str(path), stands=_belongs(path, own))
    if faults or area is None:
        return tuple(Verbatim(str(fault)) for fault in faults), False
    missing = missing_contacts(policy, area)
    renews = f"; in place of the installed {area.id}" if area.replaced else ""
    told = f"{area.name}; contacts of its own: {len(area.contacts)}{renews}"
    valid = Verbatim(f"{path}: this area pack is valid ({told}).")
    return (valid, *((Paragraph(missing),) if missing else ())), True


def faults_of(policy: Policy, raw: bytes, name: str, *, stands: bool) -> tuple[list[InputError], Area | None]:
    """Every fault of a pack, in the order of its lines, or the area that it gives.

    ``stands``: it is one of the packs that the policy was loaded with, so it does not clash with itself.
    """
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
        area = policy.areas[area.id] if stands else _beside_the_others(policy, area, root)
    except InputError as fault:
        return [fault], None
    return [], area


def _beside_the_others(policy: Policy, area: Area, root: Node) -> Area:
    if area.id in policy.areas and root.get("replaces") is None:
        renewed = area.id != policy.national and not policy.areas[area.id].own
        hint = (
            (
                f", or write replaces: {area.id} to renew the installed pack "
                f"(triage areas renew {area.id} asks for what is needed)"
            )
            if renewed
            else ""
        )
        raise InputError(
            f"there is an area of this name already; choose another one{hint}", file=root.file, field="id"
        )
    return joined(area, root, policy.areas, own=True, terms=policy.terms)


def _belongs(path: Path, own: Path | None) -> bool:
    """Whether a file is one of the packs that the policy was loaded with."""
    folders = [(folder / "areas").resolve() for folder in (installed_rules(), own_folder(own)) if folder]
    return path.suffix == ".yaml" and any(folder in path.resolve().parents for folder in folders)


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def _readable(path: Path) -> bytes:
    try:
        raw = read_bounded(path, LARGEST_FILE)
    except (OSError, ValueError):
        return _say_why(path)
    return raw if len(raw) <= LARGEST_FILE else _say_why(path)


def _say_why(path: Path) -> bytes:
    read_file(path)
    raise InputError("this file cannot be read", file=str(path))


def _faults_of_parts(policy: Policy, root: Node, parts: dict[str, Node]) -> list[InputError]:
    """Each part read on its own inside a pack that is right, so that one fault does not hide the next."""
    if _is_national(policy, root):
        return []  # the one pack that all others rest on is read as a whole
    cited = policy.areas[policy.national].sources[0]
    pack = _NEUTRAL.format(form=next(iter(policy.forms)), key=cited.key, heading=quoted(cited.heading))
    neutral = read_bytes(pack.encode(), root.file).mapping()
    faults = [
        InputError(f"{name} is missing", file=root.file, line=root.line)
        for name in _REQUIRED
        if name not in parts
    ]
    if "documents" in parts and (wrong := _wrong(policy, root, {**neutral, "documents": parts["documents"]})):
        return [*faults, wrong]
    for name in ("documents", "online_form"):  # others rest on these
        if name in parts and not _wrong(policy, root, {**neutral, name: parts[name]}):
            neutral[name] = parts[name]
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
        pack = replace(root, value=parts)
        _read(policy, pack)
        _addresses(pack.need("contacts"))
    except InputError as fault:
        return fault
    return None


def _addresses(contacts: Node) -> None:
    # Only here, not where packs are read: staff must be able to start, whatever an address looks like.
    for contact in contacts.mapping().values():
        email = contact.get("email")
        words = [word.strip("()<>,;.") for word in email.filled().split()] if email else []
        if email and not any(is_email(word) for word in words):
            email.fail("an email address has one @ in it, and a dot after the @")


def _read(policy: Policy, root: Node) -> Area:
    names = names_of(policy)
    consequences = Consequences(
        policy.routes, {}, policy.steps, policy.duties, policy.contact_kinds, policy.terms
    )
    national = None if _is_national(policy, root) else policy.areas[policy.national]
    return read_area(root, names, consequences, policy.sources, policy.forms, national)


def _is_national(policy: Policy, root: Node) -> bool:
    own = root.get("id")
    return bool(own and own.value == policy.national)


def _fits_the_policy(policy: Policy, area: Area) -> None:
    """The pack's own rules together with the policy's: names, circles and the engine's bounds."""
    for number, rule in enumerate(area.rules):
        if rule.id in policy.rules or rule.id in [other.id for other in area.rules[:number]]:
            raise InputError(
                f"the rule {rule.id} is there already; choose another name", file=rule.file, line=rule.line
            )
    check_bounds(compile_program(policy, area.rules))
