"""The page on a pathway of one's own: what it says is done here, word for word, in its order."""

from __future__ import annotations

import io
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from triage.cli.app import main

PAGE = Path(__file__).resolve().parents[2] / "docs" / "your-own-pathway.md"
STEP = re.compile(
    r"""^\*\*`(?P<file>[^`]+)`\*\*\n\n```\w+\n(?P<text>.*?)^```$
    |^```sh\n(?P<commands>.*?)^```$
    |^Delete[ ]`(?P<gone>[^`]+)`
    |^(?:Below[ ]`(?P<above>[^`]+)`[ ]in|At[ ]the[ ]end[ ]of)[ ]
     `(?P<into>[^`]+)`:\n\n```\w+\n(?P<more>.*?)^```$""",
    re.DOTALL | re.MULTILINE | re.VERBOSE,
)
CHECK = "triage policy check --pathway lone-worker"
ASKED = ["no", "no", "45", "yes", "no", "yes", "write"]
"""What somebody types in the chat, answer by answer."""


def run(command: str, monkeypatch: pytest.MonkeyPatch, typed: list[str] | None = None) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in typed or ())))
    return main(shlex.split(command)[1:])


def steps() -> Iterator[tuple[str, str]]:
    """What to do, in the order of the page: ``write PATH`` with its text, ``insert PATH`` with the line above
    (empty: the end of the file) and a text, ``delete``, ``run``."""
    for found in STEP.finditer(PAGE.read_text(encoding="utf-8")):
        if found["file"]:
            yield f"write {found['file']}", found["text"]
        elif found["into"]:
            yield f"insert {found['into']}", f"{found['above'] or ''}\n{found['more']}"
        elif found["gone"]:
            yield "delete", found["gone"]
        else:
            yield from (("run", line) for line in found["commands"].strip().splitlines())


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in which somebody begins, who has no drafts and no details of their own."""
    monkeypatch.chdir(tmp_path)
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    return tmp_path


def do(kind: str, what: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if kind == "delete":
        (folder / what).unlink()
    elif kind == "run":
        assert run(what, monkeypatch, ASKED if " chat " in what else None) == 0, what
    elif kind.startswith("insert"):
        path = folder / kind.removeprefix("insert ")
        above, _, more = what.partition("\n")
        whole = path.read_text(encoding="utf-8")
        assert not above or whole.count(f"{above}\n") == 1, above
        path.write_text(
            whole.replace(f"{above}\n", f"{above}\n{more}") if above else whole + more, encoding="utf-8"
        )
    else:
        path = folder / kind.removeprefix("write ")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(what, encoding="utf-8")


def done(folder: Path, monkeypatch: pytest.MonkeyPatch, before: str = "") -> None:
    """Everything that the page says, up to the first command that is ``before``, once it says to write."""
    wrote = False
    for kind, what in steps():
        wrote = wrote or kind.startswith("write")
        if wrote and what == before:
            return
        do(kind, what, folder, monkeypatch)


def test_everything_that_the_page_says_can_be_done(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    done(folder, monkeypatch)
    shown = capsys.readouterr().out
    assert "All 6 properties hold for every case (5 rules, 6 facts)." in shown
    assert "All 6 properties hold for every case (6 rules, 7 facts)." in shown
    for played in (8, 10):
        assert f"each row of examples as one: {played}. All of them hold." in shown
    assert shown.count("Nothing is missing") == 3
    assert shown.count("Two of you go there.") == 4  # decided, explained twice, and at the end of the chat
    assert (folder / "missed-check-in.docx").exists()


def test_it_has_as_many_questions_rules_routes_and_documents_as_the_page_says(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done(folder, monkeypatch, before=CHECK)
    rules = folder / "lone-worker" / "rules"
    counted = {
        name: (rules / f"{name}.yaml").read_text(encoding="utf-8").count("\n  - id: ")
        for name in ("vocabulary", "rules", "routes")
    }
    assert counted == {"vocabulary": 6, "rules": 5, "routes": 3}
    assert len(list((rules / "forms").iterdir())) == 1


def test_the_pathway_is_sound_between_any_two_of_its_parts(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for kind, what in steps():
        do(kind, what, folder, monkeypatch)
        if kind.startswith(("write", "insert")):
            assert run(CHECK, monkeypatch) in (0, 1, 2)
            caught = capsys.readouterr()
            assert "something went wrong" not in caught.err, (kind, caught.err)


def test_the_rule_that_the_page_says_to_break_is_found_out(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    done(folder, monkeypatch, before=CHECK)
    rules = folder / "lone-worker" / "rules" / "rules.yaml"
    whole = rules.read_text(encoding="utf-8")
    broken = whole.replace("when: {points_to_danger: [unsure, yes]}", "when: {points_to_danger: [yes]}")
    assert broken != whole
    rules.write_text(broken, encoding="utf-8")
    capsys.readouterr()
    assert run(CHECK, monkeypatch) == 1
    shown = capsys.readouterr().out
    assert "Danger calls" in shown
    assert "something points to danger: not sure" in shown  # the scenario to paste
    assert "points_to_danger: unsure" in shown  # the answers
    rules.write_text(whole, encoding="utf-8")
    assert run(CHECK, monkeypatch) == 0


def test_a_rule_that_sends_people_where_999_is_called_is_found_out(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    done(folder, monkeypatch, before=CHECK)
    rules = folder / "lone-worker" / "rules" / "rules.yaml"
    whole = rules.read_text(encoding="utf-8")
    broken = whole.replace("known_risk: no, colleague_near: yes", "colleague_near: yes")
    assert broken != whole
    rules.write_text(broken, encoding="utf-8")
    capsys.readouterr()
    assert run(CHECK, monkeypatch) == 1
    shown = " ".join(capsys.readouterr().out.split())
    assert "Where 999 is called, nobody is sent. Holds" not in shown
    assert "known_risk: unsure" in shown or "known_risk: yes" in shown
