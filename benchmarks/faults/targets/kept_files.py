"""What is kept between runs: records, drafts and files locked for a colleague, settings."""

from __future__ import annotations

import io
import json
import zlib
from collections.abc import Callable
from functools import cache

from targets.answers import ANSWERS, take_answers
from targets.ground import CANARY, TODAY, Fault, is_plain, own_folder, rarely, the_session
from targets.typed import places_to_type
from triage.cases.reading import case_from_node
from triage.conversation.parsing import show
from triage.documents.docx_file import as_docx
from triage.documents.readback import prove_docx
from triage.paperwork import DecidedCase, write_record
from triage.paperwork.form_page import form_document
from triage.paperwork.record import checksum
from triage.paperwork.record_reading import add_follow_up, read_record
from triage.prevent import PREVENT
from triage.prevent.prefill import prefilled
from triage.storage.draft_json import Draft
from triage.storage.draft_json import read as read_draft
from triage.storage.draft_json import written as written_draft
from triage.storage.encrypted_file import (
    COSTS,
    DRAFT,
    FROM_PASSPHRASE,
    HANDOVER,
    Key,
    Label,
    decrypt,
    encrypt,
    key_from_secret,
    read_header,
)
from triage.storage.handover import is_protected
from triage.storage.own_details import read_me
from triage.storage.settings import confirmations, draft_settings
from triage.ui.follow_up import FollowUpOptions, list_lines, run_follow_up
from triage.ui.plain import PlainFace
from triage.yaml_nodes import read_bytes

# --- records ---------------------------------------------------------------------------------------------


def take_record(data: bytes) -> None:
    """A record is read, and a follow-up is added to it."""
    path = own_folder() / "concern-7F3K-record.json"
    path.write_bytes(_with_checksum_again(data) if zlib.crc32(data) % 2 else data)
    record = read_record(path)
    policy = the_session().policy
    list_lines(policy, path.parent)
    entry = {
        "made": TODAY.isoformat(),
        "area": "derby",
        "answers": {"police_assessment": "pending"},
        "dates": {},
        "chase": "nobody",
        "decision": {"route": "waiting", "routes": ["waiting"]},
    }
    add_follow_up(record, entry)
    again = read_record(path)
    if (
        not again.has_checksum
        or len(again.follow_ups) != len(record.follow_ups) + 1
        or again.first != record.first
    ):
        raise Fault("a follow-up was added and the record is not what it was with one more")
    if rarely(data):
        out = io.StringIO()
        run_follow_up(
            FollowUpOptions(policy, the_session().engine, again, own_folder(), pathway=PREVENT),
            PlainFace(io.StringIO("5\n1\nreview\n"), out),
        )
        is_plain(out.getvalue())


def _with_checksum_again(data: bytes) -> bytes:
    """The same content with a fitting checksum, so that more than the checksum is tried."""
    try:
        content = json.loads(data)
        return json.dumps({**content, "seal": checksum(content)}).encode()
    except (ValueError, TypeError, RecursionError, AttributeError):
        return data


def record_seeds() -> tuple[bytes, ...]:
    """A record as it is first written, and with a follow-up."""
    session, folder = the_session(), own_folder()
    case = case_from_node(read_bytes(ANSWERS.encode(), "a.yaml"), session.policy)
    decision = session.engine.decide(case.answers, case.area, TODAY)
    path, page = folder / "seed.json", folder / "seed.docx"
    write_record(
        path,
        page,
        DecidedCase(PREVENT, session.policy, prefilled(session.policy, case, decision), decision, "7F3K"),
    )
    first = path.read_bytes()
    add_follow_up(
        read_record(path),
        {
            "made": "2026-11-25",
            "area": "derby",
            "answers": {"age": 15},
            "dates": {},
            "chase": "nobody",
            "decision": {"routes": ["waiting"]},
        },
    )
    both = (first, path.read_bytes())
    path.unlink()
    page.unlink()
    return both


# --- drafts, and files locked for a colleague ------------------------------------------------------------


@cache
def _key() -> Key:
    return key_from_secret(b"s" * 32, FROM_PASSPHRASE, b"m" * 16, COSTS[0])


def take_sealed(data: bytes) -> None:
    """A sealed file: only what nobody changed is opened."""
    handover = is_protected(data) and read_header(data).label.what == HANDOVER
    opened = decrypt(data, _key())
    if data not in sealed_seeds():
        raise Fault("a file that was changed was opened")
    if handover:
        take_answers(opened)


@cache
def sealed_seeds() -> tuple[bytes, ...]:
    """A draft and a file for a colleague, with content and without."""
    labels = (Label(HANDOVER, "7F3K", TODAY, TODAY), Label(DRAFT, "7F3K", TODAY, TODAY, 2))
    return tuple(encrypt(content, label, _key()) for label in labels for content in (ANSWERS.encode(), b""))


def take_draft(data: bytes) -> None:
    """What stands inside a draft is read, shown, and written as it was."""
    session = the_session()
    found = read_draft(data, session.policy, session.engine, TODAY, session.pathway)
    conversation = found.draft.conversation
    if conversation.decision.evaluators_disagree:
        raise Fault("the two keys disagree")
    for key, value in conversation.answers.items():
        show(session.script.questions[key], value)
    written = written_draft(found.draft)
    if (
        written_draft(read_draft(written, session.policy, session.engine, TODAY, session.pathway).draft)
        != written
    ):
        raise Fault("a draft does not come back as it was written")
    if rarely(data):
        case, decision = conversation.case_prefilled, conversation.decision
        form = form_document(session.policy, case, decision, "7F3K", TODAY)
        prove_docx(as_docx(form, TODAY), form)


def draft_seeds() -> tuple[bytes, ...]:
    """Drafts from a dozen places of the conversations."""
    places = places_to_type()
    return tuple(
        written_draft(Draft(conversation, {question.id: (CANARY, "x")}, CANARY, "/tmp"))  # noqa: S108
        for conversation, question in places[:: max(1, len(places) // 12)]
    )


# --- settings --------------------------------------------------------------------------------------------


def take_kept(data: bytes) -> None:
    """A file of settings."""
    name, read = next(((name, read) for mark, name, read in _KEPT if mark in data), _KEPT[0][1:])
    (own_folder() / name).write_bytes(data)
    read()


_KEPT: tuple[tuple[bytes, str, Callable[[], object]], ...] = (
    (b'derby": {', "confirmations.json", confirmations),
    (b"keeping", "drafts.json", draft_settings),
    (b"forename", "me.json", lambda: read_me(the_session().policy, the_session().pathway)),
)
KEPT = (
    f'{{"forename": "{CANARY}", "surname": "", "role": "", "organisation": "", "phone": "", "email": "",'
    ' "area": "derby", "sector": "education"}',
    f'{{"derby": {{"by": "{CANARY}", "on": "2026-11-20"}}}}',
    '{"keeping": "passphrase", "days": 30, "warned": {"7F3K": "2026-11-20"}}',
)
