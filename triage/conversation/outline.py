"""What the conversation of a pathway does with questions of its own: ``dialogs/conversation.yaml``.

The library knows none of these questions. Where a part is missing, nothing is done with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from triage.cases.catalogue import read_dialog
from triage.conversation.ending import Ending, read_ending
from triage.folders import Dialogs, dialogs_in_use
from triage.kinds.values import AnswerValue
from triage.policy.conditions import Names, holds, names_of, read_condition
from triage.policy.model import Condition, Policy, Snapshot
from triage.yaml_nodes import Node

OUTLINE = "conversation"
_PARTS = (
    "files",
    "danger",
    "stops",
    "known_of_user",
    "signed",
    "for_another",
    "story",
    "form",
    "own_details",
)
_LATER = ("asked_anew", "follow_up", "summaries", "drafts", "ending")
_SUMMARY = ("of", "nothing", "nothing_for_lead")
_DANGER = (
    *("question", "command", "signs", "files"),
    *("asks_again", "ring_again", "no_emergency", "ring_on_leaving"),
)
_STATEMENT = ("kind", "text", "by", "when", "added", "added_as")
_OWN = ("name", "job", "known", "section", "first_section", "same", "always_same")
_FOLLOW_UP = ("files", "opens_with", "whom", "days", "offered")
NEVER: Condition = ()


def _nothing() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Danger:
    """How the conversation minds danger: the question that is asked once more, and after what."""

    question: str = ""
    command: str = ""
    """What is typed at any question to answer that one anew; empty where nothing is."""
    signs: str = ""
    """The fact of which a tick can name a danger."""
    files: tuple[str, ...] = ()
    """The lists of words, the one with the ticks first."""
    asks_again: tuple[str, ...] = ()
    """Questions that are asked again where danger may be new."""
    ring_again: tuple[str, str] = ("", "")
    """The question and the answer after which one should ring once more."""
    no_emergency: Condition = NEVER
    """When the call may be another one than to the emergency number."""
    ring_on_leaving: Condition = NEVER
    """When somebody who leaves is told once more when to ring."""


@dataclass(frozen=True, slots=True)
class StatementOutline:
    """Which answers give a statement of the story. Without ``by`` it is the user's own."""

    kind: str
    text: str
    by: str = ""
    when: str = ""
    added: str = ""
    """The question whose answer is added, in the words ``added_as``."""
    added_as: str = ""


@dataclass(frozen=True, slots=True)
class OwnDetails:
    """What is asked of the user once, and where it stands on the form."""

    name: tuple[str, ...] = ()
    job: str = ""
    known: Mapping[str, str] = field(default_factory=_nothing)
    """The fields of ``section`` that are asked once, each with how it is called."""
    section: str = ""
    first_section: str = ""
    """The section of whoever noticed it first."""
    same: str = ""
    """The field that says whether the user is the one who did."""
    always_same: Condition = NEVER


@dataclass(frozen=True, slots=True)
class Summary:
    """What a line at the end of a stage names: the ticked words of a fact, or the text that says there is
    nothing, which can be another one for a lead."""

    part: str
    of: str
    nothing: str
    nothing_for_lead: str = ""


@dataclass(frozen=True, slots=True)
class FollowUpOutline:
    """The conversation after the first one."""

    files: tuple[str, ...] = ()
    opens_with: str = ""
    """The answer that turns a case into a later one, so nothing asks for it but this script."""
    whom: str = ""
    """The question whom to ask next."""
    days: str = ""
    """What the questions on the days of answers begin with."""
    offered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """What the conversation does with the pathway's own questions, facts and fields."""

    files: tuple[str, ...] = ()
    """The files of questions, in order."""
    danger: Danger = Danger()
    stops: tuple[str, str] = ("", "")
    """The fact, with the word, of somebody who stops for now."""
    known_of_user: Mapping[str, str] = field(default_factory=_nothing)
    """The facts that are asked of the user once, each with how it is called: known beforehand, they are not
    asked in a conversation."""
    signed: tuple[tuple[Condition, str], ...] = ()
    """The text by which a user without a name signs: the first whose condition holds."""
    for_another: Condition = NEVER
    """When somebody asks for somebody else."""
    story_questions: str = ""
    """What the ids of questions about the story begin with."""
    story_kinds: tuple[str, ...] = ()
    statements: tuple[StatementOutline, ...] = ()
    form_begins_with: str = ""
    """The question whether to fill in the form: without a yes, nothing of it is asked or written."""
    form_stands: str = ""
    """The field that is not asked again where a colleague filled it in."""
    own: OwnDetails = OwnDetails()
    asked_anew: tuple[str, ...] = ()
    follow_up: FollowUpOutline = FollowUpOutline()
    summaries: tuple[Summary, ...] = ()
    drafts: bool = True
    """Whether what was answered may be kept as a draft, where the user wants that."""
    ending: Ending = field(default_factory=Ending)

    def is_stopped(self, facts: Mapping[str, AnswerValue]) -> bool:
        """Whether a case says that somebody stopped for now."""
        fact, word = self.stops
        return bool(fact) and facts.get(fact) == word

    def stopping(self) -> dict[str, AnswerValue]:
        """The answer of somebody who stops for now; empty where nobody can."""
        fact, word = self.stops
        return {fact: word} if fact else {}

    def signature(self, snapshot: Snapshot) -> str:
        """The name of the text by which a user without a name signs; empty where there is none."""
        return next((text for when, text in self.signed if not when or holds(when, snapshot)), "")


def load_outline(policy: Policy, dialogs: Path | None = None) -> Outline:
    """The outline of the conversation in ``dialogs``, by default the folder in use. InputError names file and
    line of what is wrong."""
    return _load_outline(policy, dialogs_in_use(dialogs))


@lru_cache(maxsize=4)
def _load_outline(policy: Policy, dialogs: Dialogs) -> Outline:
    folder = dialogs.folder
    if dialogs.may_say_less and not (folder / f"{OUTLINE}.yaml").exists():
        return Outline(
            files=tuple(name for name in policy.terms.stages if (folder / f"{name}.yaml").exists())
        )
    return _Reader(policy, names_of(policy), read_dialog(OUTLINE, folder)).outline()


class _Reader:
    def __init__(self, policy: Policy, names: Names, root: Node) -> None:
        self.policy, self.names, self.root = policy, names, root

    def outline(self) -> Outline:
        root = self.root
        root.mapping((*_PARTS, *_LATER))
        story, form, signed = root.get("story"), root.get("form"), root.get("signed")
        if story:
            story.mapping(("questions", "kinds", "statements"))
        if form:
            form.mapping(("begins_with", "stands"))
        return Outline(
            files=tuple(entry.filled() for entry in root.need("files").items()),
            danger=self._danger(root.get("danger")),
            stops=self._answer(root, "stops", self.policy.facts),
            known_of_user=self._asked_once(root, "known_of_user"),
            signed=tuple(self._signed(entry) for entry in signed.items()) if signed else (),
            for_another=self._condition(root, "for_another"),
            story_questions=_text(story, "questions"),
            story_kinds=_texts(story, "kinds"),
            statements=tuple(_statement(entry) for entry in story.need("statements").items())
            if story
            else (),
            form_begins_with=_text(form, "begins_with"),
            form_stands=_text(form, "stands"),
            own=self._own(root.get("own_details")),
            asked_anew=_texts(root, "asked_anew"),
            follow_up=_follow_up(root.get("follow_up")),
            summaries=self._summaries(root.get("summaries")),
            drafts=_is_yes(root.get("drafts")),
            ending=read_ending(root.get("ending"), self.policy, self.names),
        )

    def _summaries(self, node: Node | None) -> tuple[Summary, ...]:
        found = node.mapping() if node else {}
        for entry in found.values():
            entry.mapping(_SUMMARY)
        return tuple(
            Summary(
                part,
                self._fact(entry, "of"),
                entry.need("nothing").filled(),
                _text(entry, "nothing_for_lead"),
            )
            for part, entry in found.items()
        )

    def _danger(self, node: Node | None) -> Danger:
        if node is None:
            return Danger()
        node.mapping(_DANGER)
        return Danger(
            node.need("question").filled(),
            _text(node, "command"),
            _text(node, "signs"),
            _texts(node, "files"),
            _texts(node, "asks_again"),
            self._answer(node, "ring_again"),
            self._condition(node, "no_emergency"),
            self._condition(node, "ring_on_leaving"),
        )

    def _own(self, node: Node | None) -> OwnDetails:
        if node is None:
            return OwnDetails()
        node.mapping(_OWN)
        return OwnDetails(
            _texts(node, "name"),
            _text(node, "job"),
            _labels(node, "known"),
            _text(node, "section"),
            _text(node, "first_section"),
            _text(node, "same"),
            self._condition(node, "always_same"),
        )

    def _signed(self, node: Node) -> tuple[Condition, str]:
        node.mapping(("when", "as"))
        return self._condition(node, "when"), node.need("as").filled()

    def _asked_once(self, node: Node, key: str) -> Mapping[str, str]:
        """Facts that are one word of several, with how they are called."""
        found = _labels(node, key, self.policy.facts)
        if any(not self.policy.facts[fact].is_choice for fact in found):
            node.need(key).fail("a fact is needed that is one word of several")
        return found

    def _fact(self, node: Node, key: str) -> str:
        found = node.get(key)
        return found.word(self.policy.facts, "fact") if found else ""

    def _answer(self, node: Node, key: str, known: Mapping[str, object] | None = None) -> tuple[str, str]:
        """The one name of ``known``, with its word."""
        found = node.get(key)
        if found is None:
            return "", ""
        (name, word), *more = found.mapping(known).items()
        if more:
            found.fail("one answer is needed here")
        return name, word.filled()

    def _condition(self, node: Node, key: str) -> Condition:
        found = node.get(key)
        return read_condition(found, self.names) if found else NEVER


def _statement(node: Node) -> StatementOutline:
    node.mapping(_STATEMENT)
    kind, text = node.need("kind").filled(), node.need("text").filled()
    return StatementOutline(kind, text, *(_text(node, key) for key in _STATEMENT[2:]))


def _follow_up(node: Node | None) -> FollowUpOutline:
    if node is None:
        return FollowUpOutline()
    node.mapping(_FOLLOW_UP)
    return FollowUpOutline(
        _texts(node, "files"),
        _text(node, "opens_with"),
        _text(node, "whom"),
        _text(node, "days"),
        _texts(node, "offered"),
    )


def _is_yes(node: Node | None) -> bool:
    """Whether it says yes, or nothing."""
    return node is None or node.word(("yes", "no")) == "yes"


def _text(node: Node | None, key: str) -> str:
    found = node.get(key) if node else None
    return found.filled() if found else ""


def _texts(node: Node | None, key: str) -> tuple[str, ...]:
    found = node.get(key) if node else None
    return tuple(entry.filled() for entry in found.items()) if found else ()


def _labels(node: Node, key: str, known: Iterable[str] | None = None) -> Mapping[str, str]:
    """Names, each of them in ``known``, with how they are called."""
    found = node.get(key)
    return MappingProxyType(
        {name: text.filled() for name, text in found.mapping(known).items()} if found else {}
    )


def stage_names(dialogs: Path | None = None) -> tuple[str, ...]:
    """The stages of the conversation in ``dialogs``, in order; none where that takes the policy's own.
    InputError names file and line of what is wrong."""
    root = _root(dialogs)
    return _texts(root, "files") if root else ()


def facts_asked_once(dialogs: Path | None = None) -> tuple[str, ...]:
    """The facts that are asked of the user once, whatever the policy. InputError names file and line."""
    root = _root(dialogs)
    return tuple(_labels(root, "known_of_user")) if root else ()


def keeps_drafts(dialogs: Path | None = None) -> bool:
    """Whether conversations may be kept as drafts, whatever the policy. InputError names file and line."""
    root = _root(dialogs)
    return _is_yes(root.get("drafts")) if root else True


def _root(given: Path | None) -> Node | None:
    """The outline as it stands in the file; None where a pathway needs none."""
    dialogs = dialogs_in_use(given)
    if dialogs.may_say_less and not (dialogs.folder / f"{OUTLINE}.yaml").exists():
        return None
    return read_dialog(OUTLINE, dialogs.folder)


def question_files(dialogs: Path) -> frozenset[str]:
    """The files of a folder that are read as questions and as words for danger, not as texts by name.
    InputError names file and line of what is wrong."""
    root = read_dialog(OUTLINE, dialogs)
    parts = (root, root.get("danger"), root.get("follow_up"))
    return frozenset((OUTLINE, *(name for part in parts for name in _texts(part, "files"))))
