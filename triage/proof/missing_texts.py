"""What the dialogs in use lack of the texts that the program shows by their name.

The program brings general texts. What a pathway says in another way has to be said with the same parts, and
under a name that is shown; what its own files name has to stand somewhere; and a copy that is tried has to
say all that the pathway says.
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
    shown_dialog,
)
from triage.conversation.outline import question_files
from triage.conversation.own_texts import UnknownText, named_texts, unknown_texts
from triage.policy.model import Policy
from triage.proof.gap import Gap
from triage.shipped import general_texts


def missing_texts(policy: Policy) -> Iterator[Gap]:
    """Each text that the dialogs in use lack, say with other parts than those that are filled in, or say
    under a name that nothing shows.

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
    yield from map(_nobody_sees, unknown_texts(policy))


# --- beside what the program says ---------------------------------------------------------------------


def _parts_nobody_fills_in(name: str, tried: Path) -> Iterator[Gap]:
    general, here = general_catalogue(name), own_catalogue(name, tried)
    for key, text in general.texts.items():
        if key in here.texts and not _parts(here.texts[key]) <= _parts(text):
            yield _other_parts(shown_dialog(name, tried), key, text, here.texts[key])


# --- beside what the pathway itself says --------------------------------------------------------------


def _lacking(path: Path, tried: Path) -> Iterator[Gap]:
    where = shown_dialog(path.stem, tried)
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
    for file, names in named_texts(policy).items():
        here = load_catalogue(file)
        for name in names:
            if name not in here.texts and name not in here.lists:
                yield Gap(
                    f"The text {name} is missing, and the program shows it.",
                    f"{shown_dialog(file, tried)}, {name}",
                    (f"{_last(name)}: What is to be said.",),
                )


def _nobody_sees(found: UnknownText) -> Gap:
    meant = f" {found.like} may be meant." if found.like else ""
    return Gap(
        f"No text of the program is called {found.name}, so nobody would ever see it.{meant}",
        f"{found.file}, {found.name}",
        (f"{_last(found.like)}: the same text" if found.like else "take it out",),
    )


def _last(name: str) -> str:
    return name.rpartition(".")[2]


def _parts(text: str) -> frozenset[str]:
    try:
        return frozenset(name for _, name, _, _ in Formatter().parse(text) if name)
    except ValueError:  # a brace that nothing closes
        return frozenset({"a brace that is not closed"})


def _told(text: str) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(_parts(text))) or "none"
