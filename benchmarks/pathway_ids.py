"""How often the library names what belongs to a pathway: ids of its facts, answers, routes, questions ...

    python benchmarks/pathway_ids.py [--ids] [FOLDER]

reads every id that stands in ``rules/`` and ``dialogs/``, and counts on the syntax tree of the code under
``triage/`` (or FOLDER) where it holds one: as a string, one that is joined from parts too; inside a longer
string, such as a solver's text; and as a member of an enumeration, a field of a class, an attribute, or the
name of an argument. Docstrings do not count, nor does ``triage/prevent/``, the room for what is truly code.

It prints the figure of each file, the greatest first, and of all; with ``--ids`` also which ids a file holds.
A library that runs any pathway holds none. The texts of ``dialogs/`` that are no questions have ids of their
own, which belong to the library's pages and do not count.
"""

from __future__ import annotations

import argparse
import ast
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from pathlib import Path

from triage.yaml_nodes import Node, read_file

PROJECT = Path(__file__).resolve().parent.parent
LIBRARY = PROJECT / "triage"
OWN_ROOM = "prevent"
CONTENT = ("rules", "dialogs")

SHARED = frozenset(
    {
        "yes",
        "no",
        "unsure",
        "unknown",
        "absent",
        "some",
        "none",
        "nothing",
        "other",
        "not_known",  # answers
        "before",
        "after",
        "given",  # the two stages of a rule, and the first word of a step
        "area",
        "national",
        "contacts",
        "phone",
        "email",  # the areas of a policy, and their contacts
        "assumption",  # the source of what no document says
        "people",  # whom steps speak of, where a pathway has no word of its own
        "form",  # what a pathway fills in, and a part of files of answers, packs and questions
        "you",  # the owner of a task that is the user's own
    }
)
"""Words that every pathway shares: of the language in which pathways are written. They never count."""

ORDINARY = frozenset(
    {
        "about",
        "agree",
        "around",
        "call",
        "check",
        "checked",
        "closed",
        "context",
        "earlier",
        "event",
        "first",
        "ground",
        "later",
        "lead",
        "live",
        "manager",
        "now",
        "online",
        "pending",
        "people",
        "person",
        "safe",
        "seen",
        "send",
        "share",
        "stop",
        "told",
        "waiting",
    }
)
"""As names in Python these say something else (``datetime.now``). As strings they count."""

THE_LIBRARYS_OWN: Mapping[str, Mapping[str, str]] = {
    "cases/model.py": {
        "seen": "a kind of statement in every file of answers",
        "told": "a kind of statement in every file of answers",
    },
    "conversation/ending.py": {"lead": "a key of conversation.yaml"},
    "engine/decision.py": {"notice": "a notice of a decision, the name of an argument"},
    "flow/commands.py": {"stop": "a word that is typed on a page of trouble"},
    "flow/follow_up.py": {"chase": "a group of texts, which have ids of their own"},
    "conversation/own_texts.py": {"chase": "a group of texts, which have ids of their own"},
    "flow/question.py": {
        "age": "the gap of a text for the age that a date of birth gives",
        "told": "the face with widgets, as against one where an answer is typed",
        "check": "the step of the flow at which answers are looked through",
    },
    "flow/review.py": {"check": "the page on which answers are looked through"},
    "kinds/base.py": {"nobody": "typed where an answer may name nobody"},
    "kinds/texts.py": {"addresses": "a kind of answer"},
    "kinds/values.py": {"nobody": "what an answer may be in place of one (may_be)"},
    "paperwork/record.py": {
        "dates": "a key of every record",
        "chase": "a key of every follow-up in a record",
    },
    "proof/mutants_page.py": {"needs": "a relation of the solver's program"},
    "proof/property_reading.py": {"about": "a key of properties.yaml"},
    "ui/area_pack_writing.py": {
        "call": "an English verb: who types it has written a sentence in place of a name",
        "send": "an English verb, likewise",
    },
}
"""Where a module uses a word of the library's own that is also an id of a pathway: module, word, and what it
is there. Anywhere else the same word counts."""

LISTS = frozenset(
    {
        *("values", "any_of", "bands", "options", "alone_options", "steps", "sections", "fields"),
        *("stages", "owners"),
    }
)
"""Keys of the files below which every name is an id."""

_DISTINCT = re.compile(r"[a-z][a-z0-9]*(?:[_.-][a-z0-9_]+)+")
_QUOTED = re.compile(r"[\"'`]([a-z][a-z0-9_.-]*)[\"'`]")
_WITH_JOINT = re.compile(r"[._:-]?([a-z][a-z0-9_.-]*?)[._:-]?")


def ids_of(folders: list[Path]) -> frozenset[str]:
    """Every id of a pathway's files, without the words of :data:`SHARED`. InputError for a wrong file."""
    found: set[str] = set()
    for path in (path for folder in folders for path in sorted(folder.rglob("*.yaml"))):
        found.update(_ids(read_file(path)))
    return frozenset(name for name in found - SHARED if not re.search(r"\s", name))


def _ids(node: Node) -> Iterator[str]:
    if isinstance(node.value, tuple):
        for entry in node.value:
            yield from _ids(entry)
    elif isinstance(node.value, dict):
        for key, below in node.value.items():
            if isinstance(below.value, str):
                if key in ("id", "key") or (key == "form" and "." in below.value):
                    yield below.value
            elif key in LISTS:
                yield from (
                    str(one.value)
                    for one in below.value
                    if isinstance(one, Node) and isinstance(one.value, str)
                )
                yield from (one for one in below.value if isinstance(one, str))
            yield from _ids(below)


@dataclass(frozen=True, slots=True)
class Found:
    """One place of the code that holds an id: the id, the line, and in what it stands (a string, a name)."""

    id: str
    line: int
    within: str


def found_in(code: str, ids: Set[str]) -> list[Found]:
    """Every place of a module that holds one of the ids. SyntaxError where it is no Python."""
    return list(_walk(ast.parse(code), ids))


def _walk(node: ast.AST, ids: Set[str]) -> Iterator[Found]:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # a docstring, of a module, a class, a function or a name
    text = _folded(node)
    if text is not None:
        within = "string" if isinstance(node, ast.Constant) else "joined"
        yield from (
            Found(name, getattr(node, "lineno", 0), within if name == text else "longer string")
            for name in _within(text, ids)
        )
        return
    name = _name(node)
    if name in ids and name not in ORDINARY:
        yield Found(name, getattr(node, "lineno", 0), "name")
    if isinstance(node, ast.ClassDef) and any("Enum" in ast.unparse(base) for base in node.bases):
        yield from (
            Found(target.id.lower(), part.lineno, "name")
            for part in node.body
            if isinstance(part, ast.Assign)
            for target in part.targets
            if isinstance(target, ast.Name) and target.id.lower() in ids
        )
    for below in ast.iter_child_nodes(node):
        yield from _walk(below, ids)


def _folded(node: ast.AST) -> str | None:
    """The text that an expression stands for, where all of its parts can be read in the code."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    parts: list[str | None] = []
    between = ""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        parts = [_folded(node.left), _folded(node.right)]
    elif isinstance(node, ast.JoinedStr):
        parts = [
            _folded(part.value if isinstance(part, ast.FormattedValue) else part) for part in node.values
        ]
    elif (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "join"
        and node.args
        and isinstance(node.args[0], ast.List | ast.Tuple)
    ):
        between = _folded(node.func.value) or ""
        parts = [_folded(part) for part in node.args[0].elts]
    known = [part for part in parts if part is not None]
    return between.join(known) if known and len(known) == len(parts) else None


def _within(text: str, ids: Set[str]) -> Iterator[str]:
    """The ids that a text holds: the whole of it, but for a joint such as ``individual.``; else those of two
    words and those in quotation marks, as a common word of a sentence is no id."""
    alone = _WITH_JOINT.fullmatch(text)
    if text in ids:
        yield text
    elif alone and alone[1] in ids:
        yield alone[1]
    else:
        words = [word for word in _QUOTED.findall(text) if not _DISTINCT.fullmatch(word)]
        yield from (name for name in (*_DISTINCT.findall(text), *words) if name in ids)


def _name(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.keyword | ast.arg):
        return node.arg or ""
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return node.target.id
    return ""


def library_files(folder: Path) -> list[Path]:
    """The modules of the library, without the pathway's own room."""
    return [path for path in sorted(folder.rglob("*.py")) if path.relative_to(folder).parts[0] != OWN_ROOM]


def count(folder: Path, ids: Set[str]) -> dict[Path, list[Found]]:
    """What each module of ``folder`` holds, the most first; those that hold nothing are left out, and so are
    the words of :data:`THE_LIBRARYS_OWN`."""
    found: dict[Path, list[Found]] = {}
    for path in library_files(folder):
        own = THE_LIBRARYS_OWN.get(path.relative_to(folder).as_posix(), {})
        code = path.read_text(encoding="utf-8")
        found[path] = [place for place in found_in(code, ids) if place.id not in own]
    return dict(sorted(((path, one) for path, one in found.items() if one), key=lambda pair: -len(pair[1])))


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folder", nargs="?", type=Path, default=LIBRARY, metavar="FOLDER")
    parser.add_argument("--ids", action="store_true", help="which ids each file holds")
    chosen = parser.parse_args()
    ids = ids_of([PROJECT / name for name in CONTENT])
    found = count(chosen.folder, ids)
    for path, places in found.items():
        print(f"{len(places):5}  {path.relative_to(chosen.folder).as_posix()}")
        if chosen.ids:
            named = Counter(place.id for place in places).most_common()
            print("       " + ", ".join(f"{name} {times}" if times > 1 else name for name, times in named))
    kinds = Counter(place.within for places in found.values() for place in places)
    print(
        f"{sum(kinds.values()):5}  in {len(found)} of {len(library_files(chosen.folder))} files; "
        f"{len(ids)} ids; " + ", ".join(f"as a {kind} {times}" for kind, times in sorted(kinds.items()))
    )


if __name__ == "__main__":
    main()
