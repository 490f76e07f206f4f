"""What a copy of the dialogs lacks beside the installed one: texts that the program shows by their name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from string import Formatter

from triage.cases.catalogue import (
    Catalogue,
    adds_words,
    dialogs_folder,
    installed_dialogs,
    load_catalogue,
)
from triage.conversation.outline import question_files
from triage.proof.gap import Gap
from triage.shipped import DIALOGS, shown_as


def missing_texts() -> Iterator[Gap]:
    """Each installed text that the dialogs in use lack, or say without a part that is filled in.

    InputError names file and line of a file that cannot be read.
    """
    installed, tried = installed_dialogs(), dialogs_folder()
    if tried == installed or adds_words(tried):
        return
    questions = question_files(installed) | {"terms"}
    for path in sorted(installed.glob("*.yaml")):
        if path.stem not in questions:
            yield from _of_one_file(path, tried)


def _of_one_file(path: Path, tried: Path) -> Iterator[Gap]:
    where = f"{shown_as(tried, DIALOGS)}/{path.name}"
    if not (tried / path.name).exists():
        yield Gap(
            "A file of the dialogs is missing, and the program shows texts of it.",
            where,
            (f"copy {path.name} of the program to it",),
        )
        return
    whole, here = load_catalogue(path.stem, path.parent), load_catalogue(path.stem, tried)
    for name, text in whole.texts.items():
        if name not in here.texts:
            yield Gap(
                f"The text {name} is missing, and the program shows it.",
                f"{where}, {name}",
                (f"{name.rpartition('.')[2]}: {text}",),
            )
        elif _parts(text) != _parts(here.texts[name]):
            yield Gap(
                f"The text {name} does not have the parts that the program fills in: "
                f"{_told(text)} needed, {_told(here.texts[name])} there.",
                f"{where}, {name}",
                (f"{name.rpartition('.')[2]}: {text}",),
            )
    yield from _lists(where, whole, here)


def _lists(where: str, whole: Catalogue, here: Catalogue) -> Iterator[Gap]:
    for name, entries in whole.lists.items():
        if not here.lists.get(name):
            yield Gap(
                f"The list {name} is missing or empty, and the program shows it.",
                f"{where}, {name}",
                (f"{name.rpartition('.')[2]}:", *(f"  - {entry}" for entry in entries[:3])),
            )


def _parts(text: str) -> frozenset[str]:
    try:
        return frozenset(name for _, name, _, _ in Formatter().parse(text) if name)
    except ValueError:  # a brace that nothing closes
        return frozenset({"a brace that is not closed"})


def _told(text: str) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(_parts(text))) or "none"
