"""What is fuzzed: each way by which somebody else's bytes come in, with good examples to spoil.

A target takes bytes and returns whether they were taken or refused in words. Anything else is a fault: an
exception that is no InputError, an error that is not one line or repeats what somebody wrote, keys that
disagree, or content that does not come back as it went in.
"""

from __future__ import annotations

import datetime
import io
import json
import os
import tempfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from triage.cases.prefill import prefilled
from triage.cases.reading import case_from_node
from triage.cases.writing import case_to_yaml
from triage.conversation import Conversation, Desk, load_script
from triage.conversation.importing import begin
from triage.conversation.parsing import parse, show
from triage.conversation.script import Question
from triage.drafts.handover import is_protected
from triage.drafts.sealed import (
    COSTS,
    DRAFT,
    FROM_PASSPHRASE,
    HANDOVER,
    Key,
    Label,
    key_from_secret,
    read_head,
    seal,
    unseal,
)
from triage.drafts.wire import Draft
from triage.drafts.wire import read as read_draft
from triage.drafts.wire import written as written_draft
from triage.engine import Engine
from triage.engine.durable_key import DurableKey
from triage.engine.program import compile_program
from triage.errors import InputError
from triage.faces.chat import ChatOptions, run_chat
from triage.faces.explaining import explained_lines
from triage.faces.follow_up import FollowUpOptions, list_lines, run_follow_up
from triage.faces.plain import PlainFace
from triage.paperwork import write_record
from triage.paperwork.docx_form import form_document
from triage.paperwork.docx_note import note_document
from triage.paperwork.form import ReferralForm
from triage.paperwork.note import note_lines
from triage.paperwork.readback import prove
from triage.paperwork.record import seal as record_seal
from triage.paperwork.record_reading import add_follow_up, read_record
from triage.policy import load_policy
from triage.policy.areas import read_area
from triage.policy.conditions import Names
from triage.policy.forms import load_form
from triage.policy.loading import installed_rules
from triage.policy.outcomes import read_outcomes
from triage.policy.rules import read_rules
from triage.policy.sources import read_sources
from triage.policy.vocabulary import read_derived, read_facts
from triage.policy.yaml_nodes import Node, read_bytes, read_file
from triage.settings import confirmations, draft_settings, read_me
from triage.stories.acts import play_story
from triage.stories.files import read_story, story_files

CANARY = "Zebulon Quince"
"""Stands for what somebody wrote about somebody: no error may hold a word of it."""
TODAY = datetime.date(2026, 11, 20)
_NOW_AND_THEN = 50
"""What is slow is tried on one good input in so many."""

os.environ["TRIAGE_TODAY"] = TODAY.isoformat()


class Fault(AssertionError):  # noqa: N818 - the word of this house for it
    """The program broke a promise."""


@dataclass(frozen=True)
class Target:
    """``seeds``: good inputs. ``take``: gives bytes to the program; InputError where it refuses them."""

    name: str
    seeds: tuple[bytes, ...]
    take: Callable[[bytes], None]

    def __call__(self, data: bytes) -> bool:
        """Whether the input was taken. Raises :class:`Fault`, or whatever the program raised."""
        try:
            self.take(data)
        except InputError as error:
            _is_proper(str(error))
            return False
        return True


def _is_proper(line: str) -> None:
    if not line.isprintable() or len(line) > 2_000:
        raise Fault("an error is not one short line")
    if any(word in line for word in CANARY.split()):
        raise Fault("an error repeats what somebody wrote")


def _rarely(data: bytes) -> bool:
    return zlib.crc32(data) % _NOW_AND_THEN == 0


@cache
def _desk() -> Desk:
    policy = load_policy()
    return Desk(policy, Engine(policy), load_script(policy), TODAY)


@cache
def _folder() -> Path:
    memory = Path("/dev/shm")  # noqa: S108 - only a folder of its own is made there
    folder = Path(tempfile.mkdtemp(dir=memory if os.access(memory, os.W_OK) else None, prefix="fuzz-"))
    os.environ["TRIAGE_DATA_DIR"] = str(folder)
    return folder


def tidy() -> None:
    """Remove what the targets wrote."""
    for path in sorted(_folder().rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    _folder().rmdir()
    _folder.cache_clear()


# Files of answers

ANSWERS = f"""\
# A file of answers
area: northamptonshire
answers:
  sector: education
  role: safeguarding_lead
  about: pupil_or_student
  immediate_danger: no
  imminent_travel: unsure
  planning_offence: no
  police_told: yes
  indicators: [extreme_material, hateful_language]
  vulnerabilities: [isolated]
  ground_beyond_identity: yes
  age: 15
  consulted: [deputy_or_head]
  earlier_concerns: no
  context_explored: yes
  concern_remains: yes
  additional_concern: yes
  person_told: no
  parent_told: no
  informing_raises_risk: no
form:
  individual: {{forenames: Zebulon, surname: Quince, other_names: ["{CANARY}"], date_of_birth: 2011-03-02,
    addresses: [{{text: "1 {CANARY} Street", current: yes}}], nationality: not known, phones: [], emails: []}}
  concerns:
    notice: |-
      He said: "{CANARY}"
      and went.
    travel: not known
  complex_needs: >
    {CANARY} is
    alone
  first_identified_by: {{anonymous: no, forename: Zebulon, surname: Quince, role: Form tutor}}
  referrer: {{same_as_first: yes}}
  dates: {{first_known: 2026-11-18, referred: 2026-11-20}}
  safeguarding: {{health: {{answer: no, text: ""}}, lead_consulted: {{answer: yes, text: "{CANARY}"}}}}
  occupation: {{current_employer: "", current_education: A School}}
statements:
  - {{kind: seen, text: "{CANARY} drew it", by: Form tutor, when: 2026-11-18}}
  - {{kind: told, text: 'of {CANARY}', by: "{CANARY}", when: "2026-11-18, after lunch"}}
"""


def _answers(data: bytes) -> None:
    desk = _desk()
    policy = desk.policy
    case = case_from_node(read_bytes(data, "a.json" if data[:1] in b"{[" else "a.yaml"), policy)
    written = case_to_yaml(case, policy)
    if case_from_node(read_bytes(written.encode(), "again.yaml"), policy) != case:
        raise Fault("a case does not come back as it was written")
    decision = desk.engine.decide(case.answers, case.area, TODAY)
    if decision.degraded:
        raise Fault("the two keys disagree")
    json.dumps(decision.as_json())
    if not _rarely(data):
        return
    explained_lines(policy, case, decision, {})
    filled = prefilled(policy, case, decision)
    prove(*form_document(policy, ReferralForm.from_case(filled), decision, "7F3K", TODAY))
    lines = note_lines(policy, filled, decision, "7F3K", TODAY)
    prove(*note_document(policy, lines, decision, "7F3K", TODAY))
    going_on = begin(desk, case)
    if not going_on.question:
        raise Fault("a colleague's case leaves nothing to ask")


def _answer_seeds() -> tuple[bytes, ...]:
    case = case_from_node(read_bytes(ANSWERS.encode(), "a.yaml"), _desk().policy)
    answers = {name: list(value) if isinstance(value, tuple) else value
               for name, value in case.answers.items()}
    as_json = json.dumps({"area": case.area, "answers": answers,
                          "statements": [{"kind": "seen", "text": CANARY}]}, indent=1)
    return (ANSWERS.encode(), case_to_yaml(case, _desk().policy).encode(), as_json.encode())


# The organisation's own policy files

@cache
def _names() -> tuple[Names, dict[str, object]]:
    def root(name: str) -> Node:
        return read_file(installed_rules() / name)

    outcomes = read_outcomes(root("routes.yaml"), root("duties.yaml"), root("contacts.yaml"))
    sources = read_sources(root("sources.yaml"))
    facts = read_facts(root("vocabulary.yaml"))
    derived = read_derived(root("derived.yaml"), facts, tuple(outcomes.routes), sources)
    names = Names(facts, {name: tuple(found.values) for name, found in derived.items()},
                  tuple(outcomes.routes))
    return names, {"outcomes": outcomes, "sources": sources}


RULES_OF_A_PACK = """\
rules:
  - id: local-advice
    says: In this area the advice line is asked as well.
    when: {indicators: {only: [withdrawal]}, any: [{age: [child, unknown]}, {route: prevent_advice}]}
    then: {duties: [tell_lead], parallel: [mash]}
    because: Decided locally.
    sources: [{derby: Contact details}]
"""


def _pack(data: bytes) -> None:
    names, rest = _names()
    policy = _desk().policy
    area = read_area(read_bytes(data, "pack.yaml"), names, rest["outcomes"], rest["sources"],  # type: ignore[arg-type]
                     policy.forms, policy.areas[policy.national])
    if area.rules:
        program = compile_program(policy, area.rules)
        if _rarely(data):
            DurableKey(program)


def _form(data: bytes) -> None:
    names, _ = _names()
    load_form(read_bytes(data, "form.yaml"), names)


def _rules(data: bytes) -> None:
    names, rest = _names()
    read_rules(read_bytes(data, "rules.yaml"), names, rest["outcomes"], rest["sources"])  # type: ignore[arg-type]


def _installed(pattern: str, holds: str = "", more: str = "") -> tuple[bytes, ...]:
    """The installed files of a pattern that hold a text, each with more behind it."""
    found = (path.read_text(encoding="utf-8") for path in sorted(installed_rules().glob(pattern)))
    return tuple((text + more).encode() for text in found if holds in text)


# Records

def _record(data: bytes) -> None:
    path = _folder() / "concern-7F3K-record.json"
    path.write_bytes(_sealed_again(data) if zlib.crc32(data) % 2 else data)
    record = read_record(path)
    policy = _desk().policy
    list_lines(policy, path.parent)
    entry = {"made": TODAY.isoformat(), "area": "derby", "answers": {"police_assessment": "pending"},
             "dates": {}, "chase": "nobody", "decision": {"route": "waiting", "routes": ["waiting"]}}
    add_follow_up(record, entry)
    again = read_record(path)
    if not again.sealed or len(again.follow_ups) != len(record.follow_ups) + 1 or again.first != record.first:
        raise Fault("a follow-up was added and the record is not what it was with one more")
    if _rarely(data):
        out = io.StringIO()
        run_follow_up(FollowUpOptions(policy, _desk().engine, again, _folder()),
                      PlainFace(io.StringIO("5\n1\nreview\n"), out))
        _is_plain(out.getvalue())


def _sealed_again(data: bytes) -> bytes:
    """The same content with a fitting seal, so that more than the seal is tried."""
    try:
        content = json.loads(data)
        return json.dumps({**content, "seal": record_seal(content)}).encode()
    except (ValueError, TypeError, RecursionError, AttributeError):
        return data


def _record_seeds() -> tuple[bytes, ...]:
    desk, folder = _desk(), _folder()
    case = case_from_node(read_bytes(ANSWERS.encode(), "a.yaml"), desk.policy)
    decision = desk.engine.decide(case.answers, case.area, TODAY)
    path, page = folder / "seed.json", folder / "seed.docx"
    write_record(path, page, desk.policy, prefilled(desk.policy, case, decision), decision, "7F3K")
    first = path.read_bytes()
    add_follow_up(read_record(path), {"made": "2026-11-25", "area": "derby", "answers": {"age": 15},
                                      "dates": {}, "chase": "nobody", "decision": {"routes": ["waiting"]}})
    both = (first, path.read_bytes())
    path.unlink()
    page.unlink()
    return both


# Scenario files

def _story(data: bytes) -> None:
    path = _folder() / "story.feature"
    path.write_bytes(data)
    story = read_story(path, _desk().policy)
    if _rarely(data):
        play_story(story, _desk().policy)


def _story_seeds() -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for path in story_files().values())


# What is typed and pasted

TYPED = (
    "5", "1", "1 2", "4 1", "yes", "no", "not sure", "15", "about 15", "2 March 2011", "02/03/2011", "today",
    "14:30", "2.30pm", "not known", "nobody", "none", "keep", "ready", "skip", "northamptonshire", "nothing",
    f"{CANARY} said: <18 & 'x'", "yes, on Monday", f"1 {CANARY} Street\nSometown", "I am the lead",
    "he has a knife", "\x1b[20~\x1b]0;x\x07", "١٥", "1,2;3 and 4", "/back", "999", "hide", "help", "review",
    "where", "contacts", "why", "again", "rest", "plain", "safety", "quit", "keep all", "write", ".", "")


@cache
def _places() -> tuple[tuple[Conversation, Question], ...]:
    """Every question of three conversations, with the conversation that stands before it."""
    case = case_from_node(read_bytes(ANSWERS.encode(), "a.yaml"), _desk().policy)
    starts = [(Conversation(_desk()), "2"), (Conversation(_desk()), "1"), (begin(_desk(), case), "3")]
    found = [place for start, role in starts for place in _asked(start, role)]
    return tuple(found)


def _asked(conversation: Conversation, role: str) -> Iterator[tuple[Conversation, Question]]:
    usual = {"safety": "1 2", "call": "ready", "role": role, "indicators": "2 4", "people": "2", "age": "15",
             "fill_in_now": "yes", "concern_remains": "yes", "ground_beyond_identity": "yes",
             "stops_with_note": "no", "area": "derby", "story.known": "yes"}
    while question := conversation.question:
        yield conversation, question
        reopened = conversation.back()
        if reopened.question is not None and reopened is not conversation:
            yield reopened, reopened.question
        for line in (usual.get(question.id, "1"), "not known", "no", "5"):
            try:
                value = parse(conversation, question, line)
                break
            except InputError:
                continue
        conversation = conversation.answer(question.id, value)


def _typed(data: bytes) -> None:
    places = _places()
    conversation, question = places[int.from_bytes(data[:2].ljust(2, b"\0")) % len(places)]
    value = parse(conversation, question, data[2:].decode(errors="surrogateescape"))
    show(conversation, question, value)
    after = conversation.answer(question.id, value)
    if after.question is question and not after.danger_now:
        raise Fault("an answer was taken and its question asked again")
    if after.decision.degraded:
        raise Fault("the two keys disagree")


def _chat(data: bytes) -> None:
    """A whole chat in a pipe, each line answered by what the input holds."""
    desk, out = _desk(), io.StringIO()
    options = ChatOptions(desk.policy, desk.engine, _folder() / "out")
    code = run_chat(options, PlainFace(io.StringIO(data.decode(errors="surrogateescape")), out))
    if code not in (0, 130):
        raise Fault("a chat ended with another exit code")
    _is_plain(out.getvalue())


def _is_plain(shown: str) -> None:
    bare = shown.replace("\n", "").replace("\u200c", "").replace("\u200d", "")
    if not bare.isprintable():
        raise Fault("something that could steer a terminal was shown")


def _chat_seeds() -> tuple[bytes, ...]:
    note = ["5", "1", "1", f'{CANARY} said: "x"', ".", "18/11/2026", "two others", "no", "2 4", "yes", "8",
            "1", "no", "15", "write"]
    form = [*note[:10], "1", "yes", "15", "3", "no", "A film.", ".", "yes", "no", "no", "no", "derby", "1",
            *("/rest", "yes") * 8, *["rest"] * 8, "write"]
    danger = ["1", "ready", "yes", "2", "1", f"{CANARY} has a knife", ".", "review", "2", "1", "back", "why"]
    return tuple("\n".join(lines).encode() for lines in (note, form, danger))


# Drafts, and files locked for a colleague

@cache
def _key() -> Key:
    return key_from_secret(b"s" * 32, FROM_PASSPHRASE, b"m" * 16, COSTS[0])


def _sealed(data: bytes) -> None:
    handover = is_protected(data) and read_head(data).label.what == HANDOVER
    opened = unseal(data, _key())
    if data not in _sealed_seeds():
        raise Fault("a file that was changed was opened")
    if handover:
        _answers(opened)


@cache
def _sealed_seeds() -> tuple[bytes, ...]:
    labels = (Label(HANDOVER, "7F3K", TODAY, TODAY, ""), Label(DRAFT, "7F3K", TODAY, TODAY, "notice"))
    return tuple(seal(content, label, _key()) for label in labels for content in (ANSWERS.encode(), b""))


def _wire(data: bytes) -> None:
    desk = _desk()
    found = read_draft(data, desk.policy, desk.engine, TODAY)
    conversation = found.draft.conversation
    if conversation.decision.degraded:
        raise Fault("the two keys disagree")
    for key, value in conversation.answers.items():
        show(conversation, desk.script.questions[key], value)
    written = written_draft(found.draft)
    if written_draft(read_draft(written, desk.policy, desk.engine, TODAY).draft) != written:
        raise Fault("a draft does not come back as it was written")
    if _rarely(data):
        case, decision = conversation.case, conversation.decision
        prove(*form_document(desk.policy, ReferralForm.from_case(case), decision, "7F3K", TODAY))


def _wire_seeds() -> tuple[bytes, ...]:
    places = _places()
    return tuple(written_draft(Draft(conversation, {question.id: (CANARY, "x")}, CANARY, "/tmp"))  # noqa: S108
                 for conversation, question in places[::max(1, len(places) // 12)])


# What is kept between runs

def _kept(data: bytes) -> None:
    name, read = next(((name, read) for mark, name, read in _KEPT if mark in data), _KEPT[0][1:])
    (_folder() / name).write_bytes(data)
    read()


_KEPT: tuple[tuple[bytes, str, Callable[[], object]], ...] = (
    (b"derby\": {", "confirmations.json", confirmations), (b"keeping", "drafts.json", draft_settings),
    (b"forename", "me.json", read_me))
KEPT = (f'{{"forename": "{CANARY}", "surname": "", "role": "", "organisation": "", "phone": "", "email": "",'
        ' "area": "derby", "sector": "education"}',
        f'{{"derby": {{"by": "{CANARY}", "on": "2026-11-20"}}}}',
        '{"keeping": "passphrase", "days": 30, "warned": {"7F3K": "2026-11-20"}}')


def targets() -> dict[str, Target]:
    """Every target by its name."""
    found = [
        Target("answers", _answer_seeds(), _answers),
        Target("packs", _installed("areas/*.yaml") + _installed("areas/*.yaml", more=RULES_OF_A_PACK), _pack),
        Target("rules", _installed("*.yaml", holds="\nrules:\n  - id:"), _rules),
        Target("forms", _installed("forms/*.yaml"), _form),
        Target("records", _record_seeds(), _record),
        Target("stories", _story_seeds(), _story),
        Target("typed", tuple(f"\0{number:c}{line}".encode() for number, line in enumerate(TYPED)), _typed),
        Target("chat", _chat_seeds(), _chat),
        Target("sealed", _sealed_seeds(), _sealed),
        Target("drafts", _wire_seeds(), _wire),
        Target("kept", tuple(text.encode() for text in KEPT), _kept),
    ]
    return {target.name: target for target in found}
