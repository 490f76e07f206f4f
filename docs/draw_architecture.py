"""Draws the architecture from the imports of the code: the picture and the table of ``docs/architecture.md``.

    python docs/draw_architecture.py            writes both anew
    python docs/draw_architecture.py --check    ends with 1 where either is not what the code gives

A room is a package of ``triage/``, or a module beside the packages that knows one; the other modules beside
them share a room. What a room is for is the first sentence of its docstring. Imports count wherever they
stand, in functions and for types only as well.
"""

from __future__ import annotations

import argparse
import ast
import sys
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape
from itertools import pairwise
from pathlib import Path

DOCS = Path(__file__).resolve().parent
PACKAGE = DOCS.parent / "triage"
PICTURE = DOCS / "architecture.svg"
PAGE = DOCS / "architecture.md"
BEGIN, END = "<!-- rooms: begin (docs/draw_architecture.py) -->", "<!-- rooms: end -->"
SHARED = "shared modules"
"""The room of the modules that stand beside the packages and know none of them."""
DOORS = frozenset({"__init__.py", "__main__.py"})
"""The doors into the house: they lead into rooms and are none."""


@dataclass(frozen=True, slots=True)
class Room:
    """One room: its name, what it is for in one sentence, the rooms and the libraries that it imports."""

    name: str
    purpose: str
    knows: frozenset[str]
    libraries: frozenset[str]


@dataclass(frozen=True, slots=True)
class Box:
    """A room with its place in the picture, in pixels; without one, a bend of an arrow."""

    x: float
    y: float
    room: Room | None = None


def read_rooms(package: Path) -> dict[str, Room]:
    """The rooms of the package in ``package``, by name. SyntaxError where a module cannot be read."""
    homes = {
        path.parent.name: [path, *sorted(set(path.parent.rglob("*.py")) - {path})]
        for path in sorted(package.glob("*/__init__.py"))
    }
    beside = {path.stem: [path] for path in sorted(package.glob("*.py")) if path.name not in DOORS}
    rooms = {
        name: _room(name, files, {*homes, *beside}, package.name) for name, files in (homes | beside).items()
    }
    shared = set(beside)
    while out := {name for name in shared if rooms[name].knows - shared}:
        shared -= out
    if not shared:
        return rooms
    libraries = frozenset().union(*(rooms[name].libraries for name in shared))
    named = Room(SHARED, f"What every room may use: {', '.join(sorted(shared))}.", frozenset(), libraries)
    return {
        name: replace(room, knows=frozenset(SHARED if one in shared else one for one in room.knows))
        for name, room in rooms.items()
        if name not in shared
    } | {SHARED: named}


def _room(name: str, files: list[Path], homes: set[str], package: str) -> Room:
    knows: set[str] = set()
    libraries: set[str] = set()
    for module in (module for path in files for module in _imports(path)):
        first, _, rest = module.partition(".")
        if first == package:
            knows.add(rest.partition(".")[0])
        else:
            libraries.add(first)
    outside = libraries - sys.stdlib_module_names - {"__future__"}
    return Room(name, _sentence(files[0]), frozenset(knows & homes - {name}), frozenset(outside))


def _imports(path: Path) -> Iterator[str]:
    """Every module that a file imports by its full name; of ``from a import b`` both ``a`` and ``a.b``."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _sentence(path: Path) -> str:
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    first = " ".join(said.split("\n\n")[0].split())
    return first.partition(". ")[0].rstrip(".") + "." if first else ""


def floors(rooms: Mapping[str, Room]) -> list[list[str]]:
    """The rooms floor by floor, the lowest first: each stands above all that it knows.

    ValueError names the rooms of a circle.
    """
    height: dict[str, int] = {}

    def climb(name: str, above: tuple[str, ...]) -> int:
        if name in above:
            raise ValueError("these rooms know each other in a circle: " + ", ".join((*above, name)))
        if name not in height:
            height[name] = max(
                (climb(one, (*above, name)) + 1 for one in sorted(rooms[name].knows)), default=0
            )
        return height[name]

    for name in sorted(rooms):
        climb(name, ())
    return [
        [name for name in sorted(rooms) if height[name] == floor]
        for floor in range(max(height.values(), default=-1) + 1)
    ]


def direct(rooms: Mapping[str, Room]) -> list[tuple[str, str]]:
    """The arrows that follow from no others: who knows whom, without what goes through a third room."""
    reach: dict[str, frozenset[str]] = {}
    for floor in floors(rooms):
        for name in floor:
            reach[name] = rooms[name].knows.union(*(reach[one] for one in rooms[name].knows))
    return [
        (name, one)
        for name in sorted(rooms)
        for one in sorted(rooms[name].knows)
        if not any(one in reach[other] for other in rooms[name].knows - {one})
    ]


# The picture

WIDE, HIGH, GAP, BETWEEN, EDGE = 280, 96, 36, 48, 24
"""A box, the gap between two of one floor, the height between floors, and the edge of the picture."""
BEND = 10
SWEEPS = 80
HEADING = 66


def place(rooms: Mapping[str, Room]) -> tuple[dict[str, Box], list[list[str]]]:
    """Where every room stands, and every arrow as the names of the boxes that it goes through."""
    levels = floors(rooms)
    floor_of = {name: number for number, level in enumerate(levels) for name in level}
    rows = [list(level) for level in levels]
    paths: list[list[str]] = []
    for above, below in direct(rooms):
        bends = [f"{above}>{below}>{floor}" for floor in range(floor_of[above] - 1, floor_of[below], -1)]
        for floor, bend in zip(range(floor_of[above] - 1, floor_of[below], -1), bends, strict=True):
            rows[floor].append(bend)
        paths.append([above, *bends, below])
    steps = [step for path in paths for step in pairwise(path)]
    beside: dict[str, list[str]] = {name: [] for row in rows for name in row}
    for upper, lower in steps:
        beside[upper].append(lower)
        beside[lower].append(upper)
    width = {name: WIDE if name in rooms else BEND for name in beside}
    x = _columns(rows, beside, width)
    left = min(x[name] - width[name] / 2 for name in x)
    top = len(rows) - 1
    boxes = {
        name: Box(x[name] - left + EDGE, EDGE + HEADING + (top - floor) * (HIGH + BETWEEN), rooms.get(name))
        for floor, row in enumerate(rows)
        for name in row
    }
    return boxes, paths


def _columns(
    rows: list[list[str]], beside: Mapping[str, list[str]], width: Mapping[str, int]
) -> dict[str, float]:
    """The middle of every box: by turns each floor moves towards what it is tied to, and keeps its gaps."""
    x = {name: float(place * (WIDE + GAP)) for row in rows for place, name in enumerate(row)}
    for sweep in range(SWEEPS):
        for row in rows if sweep % 2 else reversed(rows):
            wanted = {
                name: sum(x[one] for one in beside[name]) / len(beside[name]) if beside[name] else x[name]
                for name in row
            }
            row.sort(key=lambda name: (wanted[name], name))
            x |= _spread(row, wanted, width)
    return {name: float(round(middle)) for name, middle in x.items()}


def _spread(row: list[str], wanted: Mapping[str, float], width: Mapping[str, int]) -> dict[str, float]:
    def apart(one: str, other: str) -> float:
        return (width[one] + width[other]) / 2 + GAP

    rightwards, leftwards = dict(wanted), dict(wanted)
    for one, other in pairwise(row):
        rightwards[other] = max(rightwards[other], rightwards[one] + apart(one, other))
    for other, one in pairwise(reversed(row)):
        leftwards[one] = min(leftwards[one], leftwards[other] - apart(one, other))
    return {name: (rightwards[name] + leftwards[name]) / 2 for name in row}


def picture(rooms: Mapping[str, Room]) -> str:
    """The picture as SVG: the same text for the same code."""
    boxes, paths = place(rooms)
    across = max(box.x + (WIDE if box.room else BEND) / 2 for box in boxes.values()) + EDGE
    down = max(box.y for box in boxes.values()) + HIGH + EDGE
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across:.0f} {down:.0f}" '
        f'width="{across:.0f}" height="{down:.0f}" font-family="sans-serif" role="img" '
        'aria-labelledby="title">',
        '<title id="title">The rooms of the program, and which knows which</title>',
        '<rect width="100%" height="100%" fill="#ffffff"/>',
        f'<text x="{EDGE}" y="{EDGE + 14}" font-size="18" font-weight="bold" fill="#1b2733">'
        "The rooms of the program</text>",
        f'<text x="{EDGE}" y="{EDGE + 36}" font-size="13" fill="#44546a">An arrow goes from a room to one '
        "that it imports, always down; those that follow from others are left out.</text>",
    ]
    lines += [_arrow([boxes[name] for name in path]) for path in paths]
    lines += [line for name in sorted(rooms) for line in _drawn(boxes[name])]
    return "\n".join([*lines, "</svg>", ""])


def _arrow(boxes: list[Box]) -> str:
    start, *bends, end = boxes
    path = [f"M{start.x:.0f},{start.y + HIGH:.0f}"]
    x, y = start.x, start.y + HIGH
    for bend in [*bends, end]:
        middle = (y + bend.y) / 2
        path.append(f"C{x:.0f},{middle:.0f} {bend.x:.0f},{middle:.0f} {bend.x:.0f},{bend.y:.0f}")
        x, y = bend.x, bend.y
        if bend is not end:
            y += HIGH
            path.append(f"L{x:.0f},{y:.0f}")
    return (
        f'<path d="{" ".join(path)}" fill="none" stroke="#44546a" stroke-width="1.5"/>\n'
        f'<path d="M{x - 5:.0f},{y - 9:.0f} L{x + 5:.0f},{y - 9:.0f} L{x:.0f},{y:.0f} z" fill="#44546a"/>'
    )


def _drawn(box: Box) -> Iterator[str]:
    assert box.room  # noqa: S101 - only rooms are drawn; bends are part of an arrow
    left = box.x - WIDE / 2
    shared = box.room.name == SHARED
    yield (
        f'<rect x="{left:.0f}" y="{box.y:.0f}" width="{WIDE}" height="{HIGH}" rx="6" '
        f'fill="{"#f2f2f2" if shared else "#eaf1f8"}" stroke="#44546a"/>'
    )
    yield (
        f'<text x="{left + 12:.0f}" y="{box.y + 22:.0f}" font-size="15" font-weight="bold" '
        f'fill="#1b2733">{escape(box.room.name)}</text>'
    )
    for number, line in enumerate(textwrap.wrap(box.room.purpose, 42, max_lines=3, placeholder=" ...")):
        yield (
            f'<text x="{left + 12:.0f}" y="{box.y + 40 + 15 * number:.0f}" font-size="11.5" '
            f'fill="#1b2733">{escape(line)}</text>'
        )
    if box.room.libraries:
        yield (
            f'<text x="{left + 12:.0f}" y="{box.y + HIGH - 8:.0f}" font-size="10.5" font-style="italic" '
            f'fill="#7a4b00">{escape(textwrap.shorten(", ".join(sorted(box.room.libraries)), 44))}</text>'
        )


# The table


def table(rooms: Mapping[str, Room]) -> str:
    """The rooms as a table of Markdown, the highest first: what each is for, what it may know and uses."""
    rows = [
        "| room | what it is for | rooms that it knows | libraries from outside |",
        "| --- | --- | --- | --- |",
    ]
    for name in (name for level in reversed(floors(rooms)) for name in level):
        room = rooms[name]
        rows.append(f"| `{name}` | {room.purpose} | {_listed(room.knows)} | {_listed(room.libraries)} |")
    return "\n".join(rows)


def _listed(names: frozenset[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(names)) or "none"


def with_table(page: str, rooms: Mapping[str, Room]) -> str:
    """The page with the table between its two marks anew. ValueError where the marks are missing."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError("the page has no place for the table")
    return f"{before}{BEGIN}\n\n{table(rooms)}\n\n{END}{after}"


def main() -> int:
    """Write the picture and the table, or check them; 1 where a check finds them out of date."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--check", action="store_true", help="write nothing; say whether both are up to date")
    check: bool = parser.parse_args().check
    rooms = read_rooms(PACKAGE)
    page = PAGE.read_text(encoding="utf-8")
    wanted = {PICTURE: picture(rooms), PAGE: with_table(page, rooms)}
    late = [
        path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    if check:
        for path in late:
            print(f"{path.name} is not what the code gives: run python docs/draw_architecture.py")
        return 1 if late else 0
    for path in late:
        path.write_text(wanted[path], encoding="utf-8")
    print("written: " + ", ".join(path.name for path in late) if late else "nothing has changed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
