"""What the dialogs in use lack of the texts that the program shows by their name.

The program brings general texts. What a pathway says in another way has to be said with the same parts; what
its own files name has to stand somewhere; and a copy that is tried has to say all that the pathway says.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from string import Formatter

from triage.cases.catalogue import (
    Catalogue,
    dialogs_folder,
    dialogs_of_the_pathway,
    general_catalogue,
    load_catalogue,
    own_catalogue,
)
from triage.conversation.follow_up import load_follow_up_script
from triage.conversation.outline import Outline, load_outline, question_files
from triage.conversation.script import load_script
from triage.policy.model import Policy
from triage.proof.gap import Gap
from triage.shipped import DIALOGS, general_texts, shown_as

WORDS, PAPERWORK, FOLLOW_UP = "words", "paperwork", "follow_up"


def missing_texts(policy: Policy) -> Iterator[Gap]:
    """Each text that the dialogs in use lack, or say with other parts than those that are filled in.

    InputError names file and line of a file that cannot be read.
    """
    installed, tried = dialogs_of_the_pathway(), dialogs_folder()
    for name in sorted(path.stem for path in general_texts().glob("*.yaml")):
        yield from _parts_nobody_fills_in(name, tried)
    if tried != installed:
        questions = question_files(installed) | {"terms"}
        for path in sorted(installed.glob("*.yaml")):
            if path.stem not in questions:
                yield from _lacking(path, tried)
    yield from _named_and_nowhere(policy, tried)


def _where(tried: Path, name: str) -> str:
    return f"{shown_as(tried, DIALOGS)}/{name}.yaml"


# --- beside what the program says ---------------------------------------------------------------------


def _parts_nobody_fills_in(name: str, tried: Path) -> Iterator[Gap]:
    general, here = general_catalogue(name), own_catalogue(name, tried)
    for key, text in general.texts.items():
        if key in here.texts and not _parts(here.texts[key]) <= _parts(text):
            yield _other_parts(_where(tried, name), key, text, here.texts[key])


# --- beside what the pathway itself says --------------------------------------------------------------


def _lacking(path: Path, tried: Path) -> Iterator[Gap]:
    where = _where(tried, path.stem)
    if not (tried / path.name).exists():
        yield Gap(
            "A file of the dialogs is missing, and the program shows texts of it.",
            where,
            (f"copy {path.name} of the program to it",),
        )
        return
    whole, here = own_catalogue(path.stem, path.parent), own_catalogue(path.stem, tried)
    general = general_catalogue(path.stem)
    for name, text in whole.texts.items():
        if name not in here.texts:
            yield Gap(
                f"The text {name} is missing, and the program shows it."
                if name not in general.texts
                else f"The text {name} is missing, and the program says it in general words instead.",
                f"{where}, {name}",
                (f"{_last(name)}: {text}",),
            )
        elif _parts(text) != _parts(here.texts[name]) and (
            name not in general.texts or _parts(here.texts[name]) <= _parts(general.texts[name])
        ):
            yield _other_parts(where, name, text, here.texts[name])
    yield from _lists(where, whole, here)


def _lists(where: str, whole: Catalogue, here: Catalogue) -> Iterator[Gap]:
    for name, entries in whole.lists.items():
        if not here.lists.get(name):
            yield Gap(
                f"The list {name} is missing or empty, and the program shows it.",
                f"{where}, {name}",
                (f"{_last(name)}:", *(f"  - {entry}" for entry in entries[:3])),
            )


def _other_parts(where: str, name: str, text: str, found: str) -> Gap:
    return Gap(
        f"The text {name} does not have the parts that the program fills in: "
        f"{_told(text)} needed, {_told(found)} there.",
        f"{where}, {name}",
        (f"{_last(name)}: {text}",),
    )


# --- what the pathway's own files name ----------------------------------------------------------------


def _named_and_nowhere(policy: Policy, tried: Path) -> Iterator[Gap]:
    outline = load_outline(policy)
    for file, found in (
        (WORDS, _of_the_chat(policy, outline)),
        (PAPERWORK, [f"record.{day}" for day in outline.ending.sent.days]),
        (FOLLOW_UP, _of_the_follow_up(policy, outline)),
    ):
        here = load_catalogue(file)
        for name in dict.fromkeys(filter(None, found)):
            if name not in here.texts and name not in here.lists:
                yield Gap(
                    f"The text {name} is missing, and the program shows it.",
                    f"{_where(tried, file)}, {name}",
                    (f"{_last(name)}: What is to be said.",),
                )


def _of_the_chat(policy: Policy, outline: Outline) -> Iterator[str]:
    """The names of texts that the outline of a conversation gives, or that follow from what it does."""
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


def _last(name: str) -> str:
    return name.rpartition(".")[2]


def _parts(text: str) -> frozenset[str]:
    try:
        return frozenset(name for _, name, _, _ in Formatter().parse(text) if name)
    except ValueError:  # a brace that nothing closes
        return frozenset({"a brace that is not closed"})


def _told(text: str) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(_parts(text))) or "none"
