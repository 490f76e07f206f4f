"""The picture of the architecture is what the code gives, and the page beside it names what is there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest
from scripts import ROOT, load_script

drawing = load_script(ROOT / "docs" / "draw_architecture.py")
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("seed", ["1", "2"])
def test_picture_and_table_are_what_the_code_gives_in_every_process(seed: str) -> None:
    done = subprocess.run(
        [sys.executable, "docs/draw_architecture.py", "--check"],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr


def test_a_picture_that_is_out_of_date_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    old = tmp_path / "old.svg"
    old.write_text("<svg/>", encoding="utf-8")
    monkeypatch.setattr(drawing, "PICTURE", old)
    monkeypatch.setattr(sys, "argv", ["draw_architecture.py", "--check"])
    assert drawing.main() == 1
    assert capsys.readouterr().out.startswith("old.svg is not what the code gives")
    assert old.read_text(encoding="utf-8") == "<svg/>"


def test_every_arrow_goes_down_and_no_two_rooms_stand_over_each_other() -> None:
    boxes, paths = drawing.place(drawing.read_rooms(drawing.PACKAGE))
    for path in paths:
        heights = [boxes[name].y for name in path]
        assert heights == sorted(set(heights)), path
    rooms = [box for box in boxes.values() if box.room]
    assert not [
        (one.room.name, other.room.name)
        for one, other in combinations(rooms, 2)
        if one.y == other.y and abs(one.x - other.x) < drawing.WIDE
    ]


def house(folder: Path, **rooms: str) -> Path:
    """A package with these modules: ``room_module="code"``."""
    for name, code in rooms.items():
        path = folder / "house" / f"{name.replace('__', '/')}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        (path.parent / "__init__.py").write_text(f'"""The {path.parent.name} room. It has more to say."""\n')
        path.write_text(code, encoding="utf-8")
    return folder / "house"


def test_imports_count_wherever_they_stand(tmp_path: Path) -> None:
    rooms = drawing.read_rooms(
        house(
            tmp_path,
            low__a="import os\nimport yaml\n",
            mid__a="def f():\n    from house.low import a\n",
            top__a="from house import mid\nif TYPE_CHECKING:\n    import house.low.a\n",
            errors="import re\n",
        )
    )
    assert {name: sorted(room.knows) for name, room in rooms.items()} == {
        "low": [],
        "mid": ["low"],
        "top": ["low", "mid"],
        drawing.SHARED: [],
    }
    assert rooms["low"].libraries == {"yaml"}
    assert rooms["mid"].purpose == "The mid room."
    assert drawing.direct(rooms) == [("mid", "low"), ("top", "mid")]


def test_a_module_beside_the_rooms_that_knows_one_is_a_room_of_its_own(tmp_path: Path) -> None:
    rooms = drawing.read_rooms(
        house(tmp_path, low__a="from house import errors\n", errors="", front="from house import low\n")
    )
    assert sorted(rooms) == ["front", "low", drawing.SHARED]
    assert drawing.floors(rooms) == [[drawing.SHARED], ["low"], ["front"]]


def test_a_circle_of_rooms_is_named(tmp_path: Path) -> None:
    rooms = drawing.read_rooms(house(tmp_path, one__a="import house.two\n", two__a="import house.one\n"))
    with pytest.raises(ValueError, match="circle: one, two, one"):
        drawing.floors(rooms)


def test_every_module_that_the_page_names_is_there() -> None:
    named = set(re.findall(r"`([\w/]+/[\w./-]+\.\w+)`", PAGE))
    gone = [name for name in named if not (ROOT / name).exists() and not (ROOT / "triage" / name).exists()]
    assert len(named) > 30
    assert not gone
