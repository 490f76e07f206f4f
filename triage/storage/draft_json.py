"""What stands in a draft: a conversation as JSON, and the way back.

A conversation is replayed from its answers, so these are what is kept, with what it began from. Values
that JSON has no form for carry a name: ``{"day": "2026-11-20"}``. Reading takes nothing on trust: a
draft of another policy, or one that somebody made up, gives a conversation that can go on or one line.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from triage.cases.model import Case, Statement
from triage.cases.references import is_reference
from triage.conversation.conversation import Conversation, Session
from triage.conversation.script import Script, load_script
from triage.documents.characters import clean
from triage.engine.deciding import Engine
from triage.errors import InputError
from triage.kinds.dates import age_on
from triage.kinds.plain import OddError, from_json, to_json
from triage.kinds.values import AnswerValue, FormValue, Value
from triage.pathway import Pathway, pathway_in_use
from triage.policy.model import Policy
from triage.shipped import default_pathway, shipped_pathways
from triage.storage.kept_answers import fingerprints, fits, usable

FORMAT = 1
_ODD = "this draft holds something that cannot be used; it was left as it is"
_NAMES = (
    "format",
    "policy",
    "prints",
    "desk",
    "given",
    "aside",
    "imported",
    "danger_seen",
    "danger_now",
    "begun",
    "typed",
    "line",
    "out",
)
_OWN, _PATHWAY = "own", "pathway"
_NEW_NAMES = ("written", _OWN, _PATHWAY)
"""What drafts of earlier versions do not hold, those without an organisation's own questions, and those of
the pathway that is meant where none is named."""

_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class Draft:
    """What is kept: the conversation, and what was typed of a long text so far."""

    conversation: Conversation
    typed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Question id to the finished lines of a text that is not finished."""
    line: str = ""
    """The line that was being typed."""
    out: str = ""
    """The folder that the user named for documents; empty for the usual one."""
    written: tuple[str, ...] = ()
    """The folders into which documents of this concern were written, or were being written."""


@dataclass(frozen=True, slots=True)
class Resumed:
    """A draft that was read, on the policy and the day of now."""

    draft: Draft
    older: bool
    """Whether the draft belongs to another version of the policy or of its questions."""
    again: tuple[str, ...]
    """Questions to look at again, in the order of asking. They are open, and the old answers are offered
    where they are still possible."""
    gone: tuple[str, ...]
    """Ids of questions that were answered and are there no more. The answers are kept aside."""
    lacks: str = ""
    """The organisation whose own questions were answered, where its files are not in use."""


def stage_of(conversation: Conversation) -> int:
    """The number of the stage at which a conversation stands, from 1; one more after the last question."""
    stages, question = conversation.outline.files, conversation.question
    return stages.index(question.stage) + 1 if question else len(stages) + 1


# Writing


def written(draft: Draft) -> bytes:
    """The draft as JSON. The same draft gives the same bytes."""
    conversation, session = draft.conversation, draft.conversation.session
    answers = {**conversation.stale_answers, **conversation.given_answers}
    known = fingerprints(session.policy)
    content: dict[str, object] = {
        "format": FORMAT,
        "policy": session.policy.digest,
        "prints": {key: known[key] for key in answers if key in known},
        "desk": {
            "area": session.area,
            **{fact: session.known_of_user.get(fact, "") for fact in session.script.outline.known_of_user},
            "workplace": session.workplace,
            "me": dict(session.me),
        },
        "given": {key: to_json(value) for key, value in conversation.given_answers.items()},
        "aside": {key: to_json(value) for key, value in conversation.stale_answers.items()},
        "imported": sorted(conversation.imported),
        "danger_seen": sorted(conversation.danger_seen),
        "danger_now": list(conversation.danger_now),
        "begun": _plain_case(conversation.handed_over) if conversation.handed_over else None,
        "typed": {key: list(lines) for key, lines in draft.typed.items() if lines},
        "line": draft.line,
        "out": draft.out,
        "written": list(draft.written),
    }
    if session.policy.extended_by:
        content[_OWN] = session.policy.extended_by.name
    if name := _named(session.pathway):
        content[_PATHWAY] = name
    # ASCII alone: even half of a character that was being typed comes back as it was.
    return json.dumps(content, ensure_ascii=True, separators=(",", ":")).encode("ascii")


def _named(pathway: Pathway) -> str:
    """The name of a pathway as a draft holds it: empty for the one that is meant where none is named."""
    return "" if pathway.folders.are_first else pathway.name


def _plain_case(case: Case) -> dict[str, object]:
    return {
        "area": case.area,
        "reference": case.reference,
        "answers": {key: to_json(value) for key, value in case.answers.items()},
        "form": {key: to_json(value) for key, value in case.form.items()},
        "statements": [[said.kind, said.text, said.by, said.when] for said in case.statements],
    }


# Reading


def read(content: bytes, policy: Policy, engine: Engine, today: datetime.date, pathway: Pathway) -> Resumed:
    """The draft in ``content``, to go on with today. InputError in one line where it cannot be used."""
    try:
        with pathway_in_use(pathway):
            return _resumed(_object(_loaded(content)), policy, engine, today, pathway)
    except OddError:
        raise InputError(_ODD) from None
    except InputError:
        raise
    except Exception:  # noqa: BLE001 - a made-up draft must not end in a traceback, which would show it
        raise InputError(_ODD) from None


def _loaded(content: bytes) -> object:
    try:
        return json.loads(content, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        raise OddError from None


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise OddError
    return found


def _resumed(
    found: dict[str, object], policy: Policy, engine: Engine, today: datetime.date, pathway: Pathway
) -> Resumed:
    version = found.get("format")
    if type(version) is int and version > FORMAT:
        raise InputError("this draft belongs to a newer version of this program; it was left as it is")
    if version != FORMAT or set(found) - set(_NEW_NAMES) != set(_NAMES):
        raise OddError
    _same_pathway(_text(found.get(_PATHWAY, "")), pathway)
    script = load_script(policy)
    prints = _mapping(found["prints"], _text)
    given, aside = _mapping(found["given"], from_json), _mapping(found["aside"], from_json)

    def can_be(key: str, value: Value) -> bool:
        return key not in script.questions or fits(script.questions[key], value, today)

    misfits = {key for key, value in given.items() if not can_be(key, value)}
    now = fingerprints(policy)
    changed = {key for key in given if key in now and prints.get(key) != now[key]}
    gone = [key for key in given if key not in script.questions]
    conversation = Conversation(
        _session(_object(found["desk"]), policy, engine, script, today, pathway),
        given_answers={key: value for key, value in given.items() if key not in misfits and key not in gone},
        stale_answers={
            **{key: value for key, value in aside.items() if can_be(key, value)},
            **{key: given[key] for key in gone},
        },
        handed_over=usable(policy, _case(_object(found["begun"])), today)
        if found["begun"] is not None
        else None,
        imported=frozenset(_texts(found["imported"])),
    )
    conversation, unsafe = _with_danger(conversation, found)
    again = changed | misfits | _of_another_age(conversation) | unsafe
    for key in again:
        conversation = conversation.change(key)
    draft = Draft(
        conversation,
        _mapping(found["typed"], _texts),
        _text(found["line"]),
        _text(found["out"]),
        _texts(found.get("written", [])),
    )
    _proved(conversation)
    older = found["policy"] != policy.digest or bool(changed or gone)
    return Resumed(
        draft,
        older,
        tuple(key for key in script.questions if key in again),
        tuple(gone),
        _organisation(_text(found.get(_OWN, "")), policy, gone),
    )


def _same_pathway(name: str, pathway: Pathway) -> None:
    """InputError where the draft is of another pathway: gone on with in this one, it would be saved as one of
    this. What is no pathway that ships bears a name that somebody typed, so that is not repeated."""
    if name == _named(pathway):
        return
    named = name or default_pathway()
    which = named if named in shipped_pathways() else "FOLDER, the folder in which it was begun"
    raise InputError(f"this draft is one of another pathway; use --pathway {which}; it was left as it is")


def _organisation(name: str, policy: Policy, gone: Iterable[str]) -> str:
    """The organisation of the draft, where its own questions are among those that are there no more."""
    here = policy.extended_by.name if policy.extended_by else ""
    return name if name not in ("", here) and any(key.startswith(f"{name}.") for key in gone) else ""


def _session(
    found: dict[str, object],
    policy: Policy,
    engine: Engine,
    script: Script,
    today: datetime.date,
    pathway: Pathway,
) -> Session:
    if not {"area", "workplace", "me"} <= set(found):
        raise OddError
    area, workplace = _text(found["area"]), _text(found["workplace"])
    me = _mapping(found["me"], _text)
    known = {name: _text(word) for name, word in found.items() if name not in ("area", "workplace", "me")}
    # What this policy does not know any more is asked, as if it had not been given.
    return Session(
        policy,
        engine,
        script,
        today,
        me={key: value for key, value in me.items() if key in script.outline.own.known},
        area=area if area in policy.areas or area == policy.not_known else "",
        known_of_user={
            fact: known[fact]
            for fact in script.outline.known_of_user
            if known.get(fact, "") in policy.facts[fact].values
        },
        workplace=workplace if workplace in policy.areas else "",
        pathway=pathway,
    )


def _with_danger(conversation: Conversation, found: dict[str, object]) -> tuple[Conversation, set[str]]:
    """With the words after which danger is asked again. Where one of these is not known any more, the
    question about danger is open all the same."""
    seen, now = _texts(found["danger_seen"]), _texts(found["danger_now"])
    known = tuple(phrase for phrase in now if conversation.session.script.danger.knows(phrase))
    lost = len(known) < len(now)
    open_again = {conversation.outline.danger.question} if lost else set()
    return replace(conversation, danger_seen=frozenset((*seen, *now)), danger_now=known), open_again


def _of_another_age(conversation: Conversation) -> set[str]:
    """The age, where the person had a birthday since it was given."""
    question = conversation.session.script.of_age
    if question is None:
        return set()
    born = conversation.given_answers.get(question.birth_date_in)
    age = conversation.given_answers.get(question.id)
    if (
        isinstance(born, datetime.date)
        and isinstance(age, int)
        and age_on(born, conversation.session.today) != age
    ):
        return {question.id}
    return set()


def _proved(conversation: Conversation) -> None:
    """Let everything that is worked out from the answers be worked out once, so that faults show here."""
    question = conversation.question
    if question:
        conversation.suggestion(question)
    _ = conversation.case_prefilled


# What stands there, taken for nothing but what it is


def _object(found: object) -> dict[str, object]:
    if not isinstance(found, dict):
        raise OddError
    return found


def _mapping(found: object, read_one: Callable[[object], _Found]) -> dict[str, _Found]:
    return {key: read_one(value) for key, value in _object(found).items()}


def _list(found: object) -> list[object]:
    if not isinstance(found, list):
        raise OddError
    return found


def _text(found: object) -> str:
    if not isinstance(found, str):
        raise OddError
    return found


def _texts(found: object) -> tuple[str, ...]:
    return tuple(_text(entry) for entry in _list(found))


def _case(found: dict[str, object]) -> Case:
    reference = _text(found.get("reference", ""))
    if set(found) - {"reference"} != {"area", "answers", "form", "statements"} or (
        reference and not is_reference(reference)
    ):
        raise OddError
    return Case(
        _text(found["area"]),
        _mapping(found["answers"], _fact),
        _mapping(found["form"], _field),
        tuple(_statement(_texts(entry)) for entry in _list(found["statements"])),
        reference,
    )


def _fact(found: object) -> AnswerValue:
    if type(found) is int:
        return found
    return _texts(found) if isinstance(found, list) else _text(found)


def _field(found: object) -> FormValue:
    value = from_json(found)
    if isinstance(value, int):
        raise OddError
    return value


def _statement(parts: tuple[str, ...]) -> Statement:
    if len(parts) != 4:
        raise OddError
    kind, text, by, when = (clean(part) for part in parts)
    return Statement(kind, text, by, when)
