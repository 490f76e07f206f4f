"""What works on this machine, and what does not."""

from __future__ import annotations

import os
import platform
import random
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from triage.cases.catalogue import load_catalogue
from triage.conversation.script import load_script
from triage.documents.model import BlankLine, Block, Paragraph, bullets
from triage.engine import Engine
from triage.engine.rules_engine import installed
from triage.errors import InputError
from triage.kinds.values import AnswerValue
from triage.policy.loading import load_policy
from triage.policy.model import Fact, Policy
from triage.storage import settings
from triage.storage.own_details import check_kept
from triage.ui.drafts_pages import how_kept

_OLDEST_PYTHON = (3, 11)
_COLUMNS, _ROWS = 80, 24
_CASES, _SEED, _SAFE, _ONE_ALONE = 1_500, 8, 0.8, 0.4


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. ``fault``: something does not work and has to be put right."""

    what: str
    said: str
    fault: bool = False


def report(own: Path | None, rules: Path | None = None) -> tuple[tuple[Block, ...], bool]:
    """What was found, as a page, and whether there is a fault. ``rules``: those of another pathway."""
    findings = [_python(), *_policy_and_engine(own, rules), *_terminal(), *_folders(), *_drafts()]
    faults = sum(found.fault for found in findings)
    closing = f"{faults} to be put right." if faults else "Everything works that is needed."
    listed = bullets(f"{'FAULT' if found.fault else 'ok'}: {found.what}: {found.said}" for found in findings)
    return (*listed, BlankLine(), Paragraph(closing)), bool(faults)


def _python() -> Finding:
    return Finding("Python", platform.python_version(), sys.version_info[:2] < _OLDEST_PYTHON)


def _policy_and_engine(own: Path | None, rules: Path | None) -> Iterator[Finding]:
    try:
        policy = load_policy(rules, own=own)
        if policy.extended_by:
            load_script(policy)  # its questions stand among those of the dialogs
    except InputError as error:
        yield Finding("Policy", str(error), fault=True)
        return
    yield Finding(
        "Policy",
        f"version {policy.version}, {len(policy.rules)} rules, {len(policy.areas)} areas, {policy.digest}",
    )
    if installed():
        yield Finding("Rules engine", f"durable_rules {_version('durable-rules')}, and a second check")
    else:
        yield Finding(
            "Rules engine",
            "durable_rules is not installed (there is none for Windows or from "
            "Python 3.13 on). The second check decides alone, by the same rules.",
        )
    yield _self_test(policy)


def _self_test(policy: Policy) -> Finding:
    """Decide made-up cases, the same ones every time, in every area; both checks must agree."""
    engine = Engine(policy)
    cases = _cases(policy)
    fired: set[str] = set()
    try:
        for area in policy.areas:
            for answers in cases:
                decision = engine.decide(answers, area)
                fired.update(decision.fired)
                if decision.evaluators_disagree:
                    return Finding("Self-test", "the two checks of the advice do not agree", fault=True)
    except InputError as error:
        return Finding("Self-test", str(error), fault=True)
    except Exception:  # noqa: BLE001 - what is broken may break in any way, and is to be told, not shown
        return Finding("Self-test", "a case could not be decided", fault=True)
    agree = "both checks agree" if installed() else "the second check works"
    return Finding(
        "Self-test", f"{len(cases) * len(policy.areas)} cases, to which {len(fired)} rules apply: {agree}"
    )


def _cases(policy: Policy) -> list[dict[str, AnswerValue]]:
    chance = random.Random(_SEED)  # noqa: S311 - cases that can be repeated, nothing secret
    facts = [fact for fact in policy.facts.values() if not fact.is_area]
    return [
        {
            fact.id: _answer(fact, chance, policy.terms.stages[0])
            for fact in facts
            if chance.random()
            < _likely(follow_up=number % 2 == 1, later=fact.stage in policy.terms.phase_of_stage)
        }
        for number in range(_CASES)
    ]


def _likely(*, follow_up: bool, later: bool) -> float:
    """How often a fact is answered: every other case is a follow-up, which asks for the ``later`` ones."""
    return float(follow_up) if later else 0.9


def _answer(fact: Fact, chance: random.Random, first: str) -> AnswerValue:
    words = list(fact.values)
    if fact.is_list:
        if chance.random() < _ONE_ALONE:
            return (chance.choice(words),)
        ticked = chance.choice((0.0, 0.1, 0.5))
        return tuple(word for word in words if chance.random() < ticked)
    if fact.stage == first and words and chance.random() < _SAFE:
        return words[0]
    choices: list[AnswerValue] = [*(band.up_to for band in fact.bands), *words]
    return chance.choice(choices)


def _terminal() -> Iterator[Finding]:
    encoding = getattr(sys.stdout, "encoding", None) or "not known"
    if not (sys.stdin and sys.stdin.isatty() and sys.stdout.isatty()):
        yield Finding("Terminal", f"this is not one (a pipe or a file): plain lines are used; {encoding}")
        return
    size = shutil.get_terminal_size()
    small = size.columns < _COLUMNS or size.lines < _ROWS
    advice = f"; {_COLUMNS} by {_ROWS} or more is easier to read" if small else ""
    yield Finding("Terminal", f"{size.columns} columns by {size.lines} rows{advice}")
    plain = os.environ.get("TERM", "dumb") == "dumb" or os.environ.get("ACCESSIBLE") == "1"
    colour = "plain lines are used" if plain else "off (NO_COLOR)" if os.environ.get("NO_COLOR") else "on"
    yield Finding("Colour", colour)
    try:
        "–’é".encode(encoding)
    except (LookupError, UnicodeEncodeError):
        yield Finding("Characters", f"{encoding}: some characters are shown as question marks")
    else:
        yield Finding("Characters", encoding)


def _folders() -> Iterator[Finding]:
    kept = settings.data_dir()
    for what, folder in (("Your own details", kept), ("Your documents", settings.documents_dir())):
        if settings.may_write(folder):
            yield Finding(what, str(folder))
        else:
            yield Finding(what, f"{folder}: no permission to write here", fault=True)
    try:
        check_kept()
        settings.confirmations()
    except InputError as error:
        yield Finding("What is kept", str(error), fault=True)
    if os.name == "posix" and kept.is_dir() and kept.stat().st_mode & 0o077:
        yield Finding("Your own details", f"{kept}: others can look into this folder", fault=True)


def _drafts() -> Iterator[Finding]:
    """How drafts are kept, how many there are, and the key store. Not having one is no fault by itself."""
    from triage.storage import keys
    from triage.storage.drafts import DraftStore

    words, store = load_catalogue("drafts"), DraftStore()
    name = keys.store_name()
    yield Finding("Key store", words("doctor.store", store=name) if name else words("doctor.no_store"))
    try:
        keeping, entries = settings.draft_settings().keeping, store.entries()
    except InputError as error:
        yield Finding("Drafts", str(error), fault=True)
        return
    needs_store = any(entry.key_kind == "keyring" for entry in entries) or keeping == "keyring"
    if needs_store and not name:
        yield Finding("Drafts", words("doctor.store_gone"), fault=True)
    count = words("doctor.one") if len(entries) == 1 else words("doctor.count", count=str(len(entries)))
    yield Finding("Drafts", f"{how_kept()} {count} {store.folder}")
    for entry in entries:
        if entry.problem:
            yield Finding(
                "Drafts", words("list.damaged", reference=entry.reference, problem=entry.problem), fault=True
            )


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "(version not known)"
