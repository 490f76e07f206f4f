"""The texts of a pathway that the program shows by their name, and those that it would never show.

A name that was mistyped is no mistake of YAML, and the line below it would vanish: the first line of a
conversation, for instance, which says when to ring.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from triage.cases.catalogue import (
    Catalogue,
    dialogs_folder,
    general_catalogue,
    own_catalogue,
    read_dialog,
    shown_dialog,
)
from triage.conversation.follow_up import load_follow_up_script
from triage.conversation.outline import Outline, load_outline
from triage.conversation.script import load_script
from triage.errors import InputError, nearest
from triage.folders import in_use
from triage.policy.model import Policy
from triage.shipped import general_texts

WORDS, PAPERWORK, FOLLOW_UP = "words", "paperwork", "follow_up"
CALL_CARD = ("call_card.title", "call_card.police_title", "call_card.police_line", "call_card.lines")
_REVIEW = "review"
_FACES = ("typed", "file")


@dataclass(frozen=True, slots=True)
class UnknownText:
    """A text of the dialogs that nothing shows."""

    file: str
    """What errors call the file."""
    name: str
    like: str
    """The name that may be meant; empty where none is like it."""

    @property
    def problem(self) -> str:
        """What is wrong, and what may be meant."""
        return f"there is no such text{f'; did you mean {self.like}?' if self.like else ''}"


def named_texts(policy: Policy) -> Mapping[str, tuple[str, ...]]:
    """The names of texts that the files of the pathway in use give, or that follow from what they say, by the
    file in which they have to stand. InputError names file and line of what is wrong."""
    outline = load_outline(policy)
    found = {
        WORDS: _of_the_chat(policy, outline),
        PAPERWORK: [f"record.{day}" for day in outline.ending.sent.days],
        FOLLOW_UP: _of_the_follow_up(policy, outline),
    }
    return {file: tuple(dict.fromkeys(filter(None, names))) for file, names in found.items()}


def unknown_texts(policy: Policy, files: Iterable[str] = ()) -> Iterator[UnknownText]:
    """Each text in ``files`` of the dialogs in use, by default in all of them, that nobody would ever see.

    None for the first pathway, of which a part is code that asks for texts of its own. InputError names file
    and line of what cannot be read.
    """
    if not in_use().may_say_less:
        return
    folder, named = dialogs_folder(), named_texts(policy)
    for file in files or sorted(path.stem for path in general_texts().glob("*.yaml")):
        own = own_catalogue(file, folder)
        if own.is_empty:
            continue
        known = {*_names(general_catalogue(file)), *named.get(file, ()), *_optional(file, policy)}
        for name in _names(own):
            if name not in known and not (file == "commands" and name.startswith("does.")):
                yield UnknownText(shown_dialog(file, folder), name, nearest(name, sorted(known)))


def refuse_misspelt(policy: Policy) -> None:
    """InputError, with its line, where a text of the conversation in use has nearly the name of one that is
    shown. What else is wrong with the files is said where they are used."""
    try:
        found = next((one for one in unknown_texts(policy, (WORDS,)) if one.like), None)
    except InputError:
        return
    if found:
        node = read_dialog(WORDS, dialogs_folder())
        for part in found.name.split("."):
            node = node.need(part)
        node.fail(found.problem)


def _names(catalogue: Catalogue) -> tuple[str, ...]:
    return (*catalogue.texts, *catalogue.lists)


def _optional(file: str, policy: Policy) -> Iterator[str]:
    """The names of texts that are shown where a pathway has them, and not missed where it has none."""
    general = general_catalogue(file)
    if file == WORDS:
        yield "first_line"
        yield from CALL_CARD
        for stage in (*load_script(policy).stages(), *load_follow_up_script(policy).stages(), _REVIEW):
            yield from (f"{part}.{stage}" for part in ("stages", "summary", "next"))
        for part in load_outline(policy).ending.closing:
            fact = policy.facts.get(part.line_of)
            yield from (f"{part.line}.{word}" for word in (fact.values if fact else ()))
    elif file == PAPERWORK:
        yield from (f"common.by_{owner}" for owner in policy.terms.owners)
    else:
        for name in general.texts:
            group, _, problem = name.partition(".")
            if group == "problems":
                yield from (f"{face}.{problem}" for face in _FACES)
            yield f"{name}_more" if group == "keys_large" else name


def _of_the_chat(policy: Policy, outline: Outline) -> Iterator[str]:
    yield from (name for _, name in outline.signed)
    yield from (name for name, question in load_script(policy).questions.items() if question.names)
    for summary in outline.summaries:
        yield from (summary.nothing, summary.nothing_for_lead)
    for statement in outline.statements:
        yield statement.added_as
        if statement.kind in outline.story_kinds:
            yield f"gap_{statement.kind}_by" if statement.by else ""
            yield f"gap_{statement.kind}_when" if statement.when else ""
    for part in outline.ending.closing:
        yield from (part.title, part.list, "" if part.line_of else part.line)
    if outline.danger.command:
        yield f"commands.{outline.danger.command}"
    if outline.danger.no_emergency:
        yield from ("call_card.police_title", "call_card.police_line")


def _of_the_follow_up(policy: Policy, outline: Outline) -> Iterator[str]:
    asks = outline.follow_up
    for name, question in load_follow_up_script(policy).questions.items():
        if name == asks.whom:
            yield from (
                f"{said}.{option.word}" for option in question.options for said in ("chase", "chased")
            )
        elif asks.days and name.startswith(asks.days):
            yield f"page.answered_{name.removeprefix(asks.days)}"
