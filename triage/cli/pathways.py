"""``triage pathways`` and ``triage new-pathway``: which pathways there are, and a small one to begin with."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from triage.cli.common import DONE, show
from triage.cli.usage import Argument, Command
from triage.disk import as_typed
from triage.errors import InputError


def _pathways(given: Namespace) -> int:
    show(_listed())
    return DONE


def _listed() -> Iterator[str]:
    from triage.shipped import RULES, default_pathway, purpose_of, shipped, shipped_pathways, shown_as
    from triage.yaml_nodes import read_file

    yield "Pathways that come with the program:"
    for name in shipped_pathways():
        folder = shipped(RULES, name)
        version = read_file(folder / "policy.yaml", f"{shown_as(folder, RULES)}/policy.yaml").need("version")
        default = ", default" if name == default_pathway() else ""
        yield f"  {name} (version {version.filled()}{default}): {purpose_of(name)}"
    yield ""
    yield "Use one:     triage chat --pathway NAME; every other command takes --pathway too."
    yield "Use yours:   triage chat --pathway FOLDER, where FOLDER holds rules, dialogs and features."
    yield "Begin one:   triage new-pathway DIR"


def _new_pathway(given: Namespace) -> int:
    from triage.cli.starting_pathway import starting_files
    from triage.paperwork.files import write_new

    folder, files = Path(given.folder), starting_files()
    taken = os.path.lexists(folder) and not folder.is_dir()
    if taken or (folder.is_dir() and any(folder.iterdir())):
        raise InputError("this is there already; name a folder that is new, or empty", file=str(folder))
    for name, data in files.items():
        write_new(folder / name, data)
    show(
        [
            f"A pathway to begin with stands in {folder}. Its {len(files)} files say what they are for.",
            f"Try it:    triage chat --pathway {as_typed(folder)}",
            f"Prove it:  triage policy check --pathway {as_typed(folder)}",
        ]
    )
    return DONE


COMMANDS: dict[str, Command] = {
    "pathways": Command("list the pathways that come with the program", (), _pathways),
    "new-pathway": Command(
        "write a small pathway of your own to begin with",
        (Argument("folder", {"metavar": "DIR", "help": "a folder that is new, or empty"}),),
        _new_pathway,
    ),
}
