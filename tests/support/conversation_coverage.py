"""Which texts of the conversation some scenario shows, and which none does.

*Reached by some scenario* means: while a scenario of ``features/`` is told in the real chat or the real
follow-up, the text stands on the face in front of the person, or in a document that is written then. A
question's own words (ask, hint, answers to choose from, help, why, title of its screen) count only while that
very question is being asked: the same words under another question do not help. A text of the wording files
counts only where it was looked up by its name and was then shown.

The texts are derived from what is loaded: the script, the wording files, and what the policy says to staff.
Left out are the trainer's mode, which shows scenarios and is no conversation, and area packs, which belong to
the organisations that write them.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import chat_steps
import pytest
from flow_driver import said_by
from steps import following
from workstation import Workstation

from triage.cases.catalogue import dialogs_folder, load_catalogue
from triage.conversation.follow_up import load_follow_up_script
from triage.conversation.question import Question
from triage.conversation.script import Script, load_script
from triage.documents.model import Block, texts
from triage.documents.screen import Style
from triage.flow import completion, machine, page
from triage.flow import follow_up as flow_follow_up
from triage.flow.machine import Step
from triage.paperwork import files, sets, write
from triage.paperwork.sets import Paper
from triage.policy import Policy
from triage.policy.model import Wording
from triage.ui import follow_up
from triage.ui.face import Request
from triage.ui.plain import PlainFace
from triage.ui.terminal import TerminalFace

WORDING = ("words", "drafts", "follow_up", "paperwork", "prefill")
"""The wording files that the conversation, its drafts and its documents say."""

OF_OTHER_PATHWAYS = ("words:save_none", "drafts:list.kept.never")
"""What is said only where a pathway keeps no drafts: tests of those pathways show it."""

_GAP = re.compile(r"\{\w+\}")
_FILLED = r"(?:(?!\n\n).)*?"
"""What a gap was filled with: anything up to the end of the paragraph."""
_PART_OF_A_LINE = (
    ".label",
    ".fallback",
    ".in_that_call",
    ".how_in_one_call",
    ".how_behind_a_rule",
    ".in_words",
)
"""What never stands alone: beside a number, beside a name, or behind what a call or a rule says first."""

_LISTED = re.compile(r"(?:- |\d{1,2}\. )")
_PROGRESS = re.compile(r" \([^()]+\)\Z")
_PARAGRAPH, _TEXT, _TAB = (
    f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{tag}" for tag in ("p", "t", "tab")
)


@dataclass(frozen=True)
class Unit:
    """One text: the file and the name under which it stands there, and what it says."""

    file: str
    name: str
    text: str
    question: tuple[str, str] | None = None
    """The stage and the id of the question whose words these are."""
    lookup: str = ""
    """The name by which a text of a wording file is looked up."""

    def __str__(self) -> str:
        return f"{self.file}: {self.name}: {self.text}"


# What there is


def every_unit(policy: Policy) -> list[Unit]:
    """Every text that staff can meet in the chat, in the follow-up, in what is said of drafts, and in their
    documents."""
    found = [
        *_script_units(load_script(policy)),
        *_script_units(load_follow_up_script(policy)),
        *_wording_units(policy),
        *_policy_units(policy),
    ]
    return list(dict.fromkeys(found))


def _script_units(script: Script) -> Iterator[Unit]:
    for screen in script.screens:
        yield Unit(
            f"dialogs/prevent/{screen.stage}.yaml",
            f"screen {screen.id}.title",
            screen.title,
            (screen.stage, f"screen {screen.id}"),
        )
        for question in screen.questions:
            for name, text in _own_words(question).items():
                if text:
                    yield Unit(
                        f"dialogs/prevent/{question.stage}.yaml",
                        f"{question.id}.{name}",
                        text,
                        (question.stage, question.id),
                    )


def _own_words(question: Question) -> dict[str, str]:
    options = {
        f"{kind}.{option.word}": option.label
        for kind in ("options", "extra_options", "alone_options")
        for option in getattr(question, kind)
    }
    return {
        name: getattr(question, name)
        for name in ("ask", "ask_self", "ask_on_behalf", "typed_hint", "help", "why")
    } | options


def _wording_units(policy: Policy) -> Iterator[Unit]:
    ids = {word for fact in policy.facts.values() for word in fact.values}
    for file in WORDING:
        words = load_catalogue(file)
        for name, text in words.texts.items():
            yield Unit(f"dialogs/prevent/{file}.yaml", name, text, lookup=f"{file}:{name}")
        for name, entries in words.lists.items():
            if not ids.issuperset(entries):  # a list of ids is a setting, and nobody reads it
                for number, text in enumerate(entries, 1):
                    yield Unit(
                        f"dialogs/prevent/{file}.yaml", f"{name}, {number}", text, lookup=f"{file}:{name}"
                    )


def _policy_units(policy: Policy) -> Iterator[Unit]:
    yield from _route_units(policy)
    yield from _duty_units(policy)
    national = policy.areas[policy.national].contacts
    for kind in policy.contact_kinds.values():
        # Only what an area can lack has a fallback; of the own organisation's people, who has to be named.
        if kind.always_shown or (kind.id not in national and not kind.own_organisation):
            yield Unit("rules/prevent/contacts.yaml", f"{kind.id}.fallback", kind.fallback)
    for fact in policy.facts.values():
        yield Unit("rules/prevent/vocabulary.yaml", f"{fact.id}.label", fact.label)
    for found in load_script(policy).meanings:
        yield Unit("dialogs/prevent/terms.yaml", found.term, f"{found.term}: {found.means}")


def _route_units(policy: Policy) -> Iterator[Unit]:
    file = "rules/prevent/routes.yaml"
    for route in policy.routes.values():
        if route.parallel:
            yield Unit(file, f"{route.id}.headline and means", f"{route.headline}. {route.means}")
        elif not _worded_by_rules(policy, route.id):
            yield from _wording(file, route.id, Wording(route.headline, route.means, route.to_lead))
    for rule, told in policy.wording_by_rule.items():
        yield from _wording(file, f"told_by_rule.{rule}", told)


def _wording(file: str, name: str, told: Wording) -> Iterator[Unit]:
    yield Unit(file, f"{name}.headline", told.headline)
    yield Unit(file, f"{name}.means", told.means)
    if told.to_lead:
        yield from _wording(file, f"{name}.to_lead", told.to_lead)


def _duty_units(policy: Policy) -> Iterator[Unit]:
    file = "rules/prevent/duties.yaml"
    yield from (Unit(file, f"steps.{name}", text) for name, text in policy.steps.items())
    calls = {duty.one_call_with for duty in policy.duties.values()}
    for duty in policy.duties.values():
        for part in ("says", "how", "says_to_lead", "how_to_lead", "in_that_call"):
            if text := getattr(duty, part):
                behind = "_in_one_call" if duty.id in calls else "_behind_a_rule" if duty.how_by_rule else ""
                more = behind if part == "how" else ""
                yield Unit(file, f"{duty.id}.{part}{more}", text)
    for override in policy.overrides:
        yield from (
            Unit(file, f"{override.id}.in_words", text) for text in dict.fromkeys(override.in_words.values())
        )


def _worded_by_rules(policy: Policy, route: str) -> bool:
    """Whether every rule that gives a route says it in words of its own: then nobody reads the route's."""
    return all(rule.id in policy.wording_by_rule for rule in policy.rules.values() if route in rule.routes)


# What was shown


@dataclass
class Shown:
    """Everything that faces and documents said while somebody watched."""

    said: set[str] = field(default_factory=set)
    """Paragraphs, without what marks them as part of a list, and whose task they tell of."""
    at: set[tuple[tuple[str, str], str]] = field(default_factory=set)
    """Each paragraph with the question, or the screen, that stood there when it was said."""
    looked_up: set[str] = field(default_factory=set)
    """Names of texts, each behind the name of its wording file."""
    asked: Question | page.Page | None = None

    def news(self, entry: page.News) -> None:
        """What a flow says, or a page that it brings before the person."""
        if isinstance(entry, page.Shown) and entry.page.stage:
            self.asked = entry.page
        for found in texts(said_by(entry, spoken=True)):
            self.say(found.text)

    def say(self, text: str) -> None:
        """A paragraph of a flow, or in a document."""
        forms = self.hear(text)
        if self.asked:
            stage = self.asked.stage
            self.at.update(((stage, self.asked.id), form) for form in forms)
            self.at.add(((stage, f"screen {self.asked.screen}"), _PROGRESS.sub("", text)))

    def hear(self, text: str) -> set[str]:
        """A paragraph on a face; the forms in which it counts."""
        bare = _LISTED.sub("", text, count=1)
        forms = {text, bare, *(bare.removeprefix(f"{owner}: ") for owner in _owners())}
        self.said |= forms
        return forms

    def read(self, data: bytes) -> None:
        """A document that was written."""
        for text in _paragraphs(data):
            self.say(text)

    def reached(self, units: Iterable[Unit]) -> set[Unit]:
        """The units that were shown."""
        everything = "\n\n".join(sorted(self.said))
        return {unit for unit in units if self._reached(unit, everything)}

    def _reached(self, unit: Unit, everything: str) -> bool:
        if unit.question:
            return (unit.question, unit.text) in self.at
        if unit.lookup:
            return unit.lookup in self.looked_up and _pattern(unit.text).search(everything) is not None
        return unit.text in self.said or (
            unit.name.endswith(_PART_OF_A_LINE) and _pattern(unit.text).search(everything) is not None
        )


@cache
def _owners() -> list[str]:
    return [text for name, text in load_catalogue("paperwork").texts.items() if name.startswith("common.by_")]


def _pattern(template: str) -> re.Pattern[str]:
    parts = [re.escape(part) for part in _GAP.split(template)]
    return re.compile(rf"(?<!\w){_FILLED.join(parts)}(?!\w)", re.DOTALL | re.IGNORECASE)


def _paragraphs(data: bytes) -> Iterator[str]:
    if not data.startswith(b"PK"):
        yield from data.decode().split("\n\n")
        return
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if name.endswith(".xml"):
                root = ElementTree.fromstring(package.read(name))  # noqa: S314 - written by this program
                for node in root.iter():
                    if node.tag == _PARAGRAPH:
                        yield "".join(
                            part.text or "" if part.tag == _TEXT else " "
                            for part in node.iter()
                            if part.tag in (_TEXT, _TAB)
                        )
                    elif name.startswith("docProps") and node.text:
                        yield node.text


class _Spied(Mapping[str, Any]):
    """Texts that note which of them were looked up."""

    def __init__(self, file: str, kept: Mapping[str, Any], looked_up: set[str]) -> None:
        self._file, self._kept, self._looked_up = file, kept, looked_up

    def __getitem__(self, name: str) -> Any:
        found = self._kept[name]
        self._looked_up.add(f"{self._file}:{name}")
        return found

    def __contains__(self, name: object) -> bool:
        return name in self._kept

    def __iter__(self) -> Iterator[str]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)


@contextmanager
def watched() -> Iterator[Shown]:
    """While this lasts, everything that plain faces, talks and documents say is noted."""
    shown = Shown()
    _owners()  # before the lookups are noted
    say, ask, played = PlainFace.say, TerminalFace.ask, machine._played
    lines, run, write_new, write_set = follow_up.list_lines, Workstation.run, files.write_new, sets.write_set

    def watched_say(self: PlainFace, text: str = "", style: Style = Style.PLAIN, indent: int = 0) -> None:
        shown.hear(text)
        say(self, text, style, indent)

    def watched_step(*about: Any) -> Step:
        followed = played(*about)
        for entry in followed.news:
            shown.news(entry)
        return followed

    def watched_closing(lines: Callable[..., Iterator[Block]]) -> Callable[..., list[Block]]:
        def closing(*about: Any) -> list[Block]:
            blocks = list(lines(*about))
            for found in texts(blocks):
                shown.say(found.text)
            return blocks

        return closing

    def watched_write(path: Path, data: bytes, *rest: Any) -> None:
        write_new(path, data, *rest)
        shown.read(data)

    def watched_set(folder: Path, reference: str, number: int, papers: list[Paper]) -> list[Path]:
        written = write_set(folder, reference, number, papers)
        for path in written:
            if path.suffix != ".locked":
                shown.read(path.read_bytes())
        return written

    def watched_ask(self: TerminalFace, request: Request) -> str:
        shown.hear(request.progress)  # the line at the foot of the screen
        return ask(self, request)

    def watched_lines(*about: Any, **how: Any) -> list[str]:
        found = lines(*about, **how)
        for line in found:
            shown.say(line.strip())
        return found

    def watched_run(self: Workstation, *argv: str, **how: Any) -> str:
        found = run(self, *argv, **how)
        for text in (*found.splitlines(), *re.split(r"\n(?=- )", found)):  # lists are wrapped in between
            shown.say(" ".join(text.split()))
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Workstation, "run", watched_run)
        patch.setattr(TerminalFace, "ask", watched_ask)
        patch.setattr(chat_steps, "list_lines", watched_lines)
        patch.setattr(following, "list_lines", watched_lines)
        patch.setattr(PlainFace, "say", watched_say)
        patch.setattr(machine, "_played", watched_step)
        for ending in (completion, flow_follow_up):
            patch.setattr(ending, "closing_lines", watched_closing(ending.closing_lines))
        patch.setattr(write, "write_new", watched_write)
        patch.setattr(write, "write_set", watched_set)
        for file in WORDING:
            # A script keeps the words of the folder it was read from, apart from those that are in use.
            for words in {
                id(found): found for found in (load_catalogue(file), load_catalogue(file, dialogs_folder()))
            }.values():
                for part in ("texts", "lists"):
                    patch.setitem(words.__dict__, part, _Spied(file, getattr(words, part), shown.looked_up))
        yield shown
