"""Whatever is broken around the program: the line that says when to ring 999 stands on the screen, once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from chat_driver import clean_environment
from follow_up_driver import make_record
from terminal_driver import Terminal, remember

from triage.cases.catalogue import load_catalogue
from triage.cli import first_line
from triage.cli.first_line import FIRST_LINE, TALKS, is_conversation

pytestmark = pytest.mark.skipif(os.name == "nt", reason="this system has no such files")


def started(
    folder: Path, *argv: str, typed: str = "5\n", before: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    """The program in a process, with what a shell does ``before`` it, or behind it."""
    command = f'exec "{sys.executable}" -m triage "$@" {before}'
    return subprocess.run(
        ["bash", "-c", command, "triage", *argv],
        cwd=folder,
        input=typed,
        check=False,
        capture_output=True,
        text=True,
        timeout=30,
        env=clean_environment(
            **{"TRIAGE_DATA_DIR": str(folder / "kept"), "HOME": str(folder / "home"), **environment}
        ),
    )


def on_one_line(text: str) -> str:
    return " ".join(text.split())


def stands_first_and_once(done: subprocess.CompletedProcess[str]) -> None:
    shown = on_one_line(done.stdout)
    assert shown.startswith(FIRST_LINE), shown + done.stderr
    assert shown.count(FIRST_LINE) == 1
    assert "Traceback" not in done.stderr


def test_the_line_is_that_of_the_installed_dialogs_word_for_word() -> None:
    assert load_catalogue("words")("first_line") == FIRST_LINE


@pytest.mark.parametrize(
    ("argv", "talk"),
    [
        ((), True),
        (("--plain",), True),
        (("chat", "--from", "x"), True),
        (("resume",), True),
        (("follow-up", "x"), True),
        (("--policy-dir", "x"), True),
        (("--policy-dir=x", "chat"), True),
        (("--policy-dir", "chat", "decide"), False),
        (("--help",), False),
        (("chat", "--help"), False),
        (("--version",), False),
        (("decide", "x"), False),
        (("drafts",), False),
    ],
)
def test_a_conversation_begins_with_it_and_nothing_else_does(argv: tuple[str, ...], talk: bool) -> None:
    assert is_conversation(argv) is talk
    assert set(TALKS) == {"chat", "resume", "follow-up"}


@pytest.mark.parametrize(
    "module", ["yaml", "triage.cli.commands", "triage.policy.loading", "argparse", "triage.ui.chat"]
)
@pytest.mark.parametrize(
    ("raised", "code", "said"),
    [
        ("KeyboardInterrupt", 130, "triage: you left before the end\n"),
        ("ImportError", 2, "triage: something went wrong inside the program"),
    ],
)
def test_what_happens_while_the_program_loads_is_one_calm_line_after_it(
    tmp_path: Path, module: str, raised: str, code: int, said: str
) -> None:
    run = (
        f"import sys\nclass Broken:\n    def find_spec(self, name, *_):\n"
        f"        if name == {module!r}: raise {raised}\n"
        "sys.meta_path.insert(0, Broken())\nsys.argv[1:] = ['chat', '--plain']\n"
        "from triage.cli.app import main\nsys.exit(main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", run],
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=30,
        env=clean_environment(),
    )
    stands_first_and_once(done)
    assert done.returncode == code
    assert done.stderr.startswith(said)
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("times", [1, 3])
def test_ctrl_c_at_once_after_the_first_line_is_one_calm_line(tmp_path: Path, times: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "triage", "--plain"],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=clean_environment(),
    ) as chat:
        assert chat.stdout
        assert b"ring 999" in chat.stdout.readline()
        for _ in range(times):
            chat.send_signal(signal.SIGINT)
        out, err = chat.communicate(b"", timeout=30)
    assert chat.returncode == 130
    assert err in (b"triage: you left before the end\n", b"")
    assert err or b"You left" in out


def _pipe_as(name: str) -> Callable[[Path], None]:
    def broken(folder: Path) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        os.mkfifo(folder / name)

    return broken


def _zero_as(name: str) -> Callable[[Path], None]:
    def broken(folder: Path) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).symlink_to("/dev/zero")

    return broken


def _sparse_as(name: str) -> Callable[[Path], None]:
    def broken(folder: Path) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        with (folder / name).open("wb") as file:
            file.truncate(3_000_000_000)

    return broken


def _file_as(name: str, text: str = "") -> Callable[[Path], None]:
    def broken(folder: Path) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)

    return broken


def _empty_folder(folder: Path) -> None:
    (folder / "own").mkdir()


def _loop_as(name: str) -> Callable[[Path], None]:
    def broken(folder: Path) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).symlink_to(Path(name).name)

    return broken


def _nothing(_: Path) -> None:
    return


ON = "you can go on without it"
GOES_ON: dict[str, tuple[Callable[[Path], None], tuple[str, ...], dict[str, str], str]] = {
    "me.json is a pipe": (_pipe_as("kept/me.json"), (), {}, f"me.json: this file cannot be read; {ON}"),
    "me.json is a device": (_zero_as("kept/me.json"), (), {}, f"me.json: this file cannot be read; {ON}"),
    "me.json has 3 GB": (_sparse_as("kept/me.json"), (), {}, f"give the details again; {ON}"),
    "confirmations.json is a pipe": (_pipe_as("kept/confirmations.json"), (), {}, "cannot be read"),
    "confirmations.json has 3 GB": (_sparse_as("kept/confirmations.json"), (), {}, "is damaged"),
    "the log is a pipe": (_pipe_as("log"), ("--debug-file", "log"), {}, "goes on without it"),
    "the log is in no folder": (_nothing, ("--debug-file", "no/log"), {}, "goes on without it"),
    "the policy folder is offline": (
        _nothing,
        (),
        {"TRIAGE_POLICY_DIR": "/nowhere/at/all"},
        "there is no such folder; the installed areas and contacts are used",
    ),
    "the policy folder that is named is offline": (
        _nothing,
        ("--policy-dir", "nowhere", "--area", "ours"),
        {},
        "you are asked for another",
    ),
    "a pack is a pipe": (
        _pipe_as("own/areas/x.yaml"),
        ("--policy-dir", "own"),
        {},
        "x.yaml: this policy file cannot be read; the installed",
    ),
    "the share of the policy folder is not there": (
        _empty_folder,
        ("--policy-dir", "own", "--area", "x"),
        {},
        "own: this folder is empty; the",
    ),
    "the policy folder cannot be looked at": (
        _nothing,
        (),
        {"TRIAGE_POLICY_DIR": "o" * 300},
        "this folder cannot be read; the installed",
    ),
    "the folder of packs is a pipe": (
        _pipe_as("own/areas"),
        ("--policy-dir", "own"),
        {},
        "own/areas: there is no such folder; the installed",
    ),
    "the folder of forms is a link to itself": (
        _loop_as("own/forms"),
        ("--policy-dir", "own"),
        {},
        "own/forms: this folder cannot be read; the installed",
    ),
    "the terminal is said to speak UTF-16": (_nothing, (), {"PYTHONIOENCODING": "utf-16"}, ""),
    "a pack is damaged": (_file_as("own/areas/x.yaml", "{"), ("--policy-dir", "own"), {}, "the installed"),
    "the folder for documents is a file": (
        _file_as("taken"),
        ("--out", "taken"),
        {},
        "you are asked for another folder at the end",
    ),
    "the day is wrong": (_nothing, (), {"TRIAGE_TODAY": "yesterday"}, "the day of this computer is taken"),
}
"""What is broken, how the chat is started then, and what is said; the danger question comes all the same."""


@pytest.mark.parametrize("name", GOES_ON)
def test_whatever_is_broken_the_line_stands_first_and_danger_is_asked(tmp_path: Path, name: str) -> None:
    broken, argv, environment, said = GOES_ON[name]
    broken(tmp_path)
    done = started(tmp_path, "chat", "--plain", *argv, **environment)
    stands_first_and_once(done)
    assert said in done.stderr
    assert all(line.startswith("triage: ") for line in done.stderr.splitlines())
    assert "What is your part in this?" in done.stdout  # danger was asked and answered
    assert done.returncode == 130


def test_where_the_choice_of_drafts_is_a_pipe_the_chat_goes_on(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir(mode=0o700)
    os.mkfifo(tmp_path / "kept/drafts.json")
    terminal = Terminal(tmp_path / "out", kept=tmp_path / "kept")
    try:
        terminal.until("Does anything you saw or heard")
        terminal.type("5", "What is your part in this?")
    finally:
        terminal.close()


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("chat", "--from", "nothing.yaml"), "nothing.yaml: there is no such file"),
        (("chat", "--sector", "school"), "--sector: allowed"),
        (("chat", "--nonsense"), "there is no such option"),
        (("resume", "7F3K"), "there is no draft with this reference"),
        (("follow-up", "nothing.json"), "nothing.json: there is no such file"),
    ],
)
def test_where_nothing_can_go_on_the_line_was_shown(tmp_path: Path, argv: tuple[str, ...], said: str) -> None:
    done = started(tmp_path, *argv)
    stands_first_and_once(done)
    assert said in done.stderr
    assert done.returncode == 2


def test_with_closed_standard_input_the_line_is_shown_and_what_is_wrong(tmp_path: Path) -> None:
    for argv in ((), ("chat", "--plain")):
        done = started(tmp_path, *argv, before="<&-")
        stands_first_and_once(done)
        assert done.stderr.startswith("triage: standard input is closed, so no answer can be typed")
        assert done.returncode == 130


def test_where_standard_output_takes_nothing_the_line_goes_to_standard_error(tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no full device")
    done = started(tmp_path, "chat", "--plain", before=">/dev/full")
    assert on_one_line(done.stderr).startswith(FIRST_LINE)


def test_a_terminal_that_does_not_tell_its_width_gets_lines_of_the_usual_width(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "get_terminal_size", lambda *_: os.terminal_size((0, 0)))
    monkeypatch.setattr(first_line.sys.stdout, "fileno", lambda: 1)
    assert first_line._width() == 79


def test_ctrl_c_before_the_program_has_a_line_of_its_own_shows_no_traceback(tmp_path: Path) -> None:
    run = (
        "import runpy, sys\nclass Broken:\n    def find_spec(self, name, *_):\n"
        "        if name == 'triage.cli.app': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Broken())\nrunpy.run_module('triage', run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-c", run],
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=30,
        env=clean_environment(),
    )
    assert done.returncode in (130, -signal.SIGINT)
    assert done.stderr == ""


def test_what_is_loaded_before_the_first_line_is_the_programs_own(tmp_path: Path) -> None:
    run = (
        "import sys\nbefore = set(sys.modules)\nimport triage.cli.first_line\n"
        "print(*sorted(name for name in set(sys.modules) - before if not name.startswith('triage')))"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", run],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert done.stdout.split() == []


def test_with_closed_standard_output_the_line_goes_to_standard_error(tmp_path: Path) -> None:
    done = started(tmp_path, "chat", before=">&-")
    assert on_one_line(done.stderr).startswith(FIRST_LINE)
    assert "standard output is closed" in done.stderr
    assert done.returncode == 2


def test_a_follow_up_shows_it_once_and_a_page_that_cannot_go_there_goes_beside_the_record(
    tmp_path: Path,
) -> None:
    record = make_record(tmp_path)
    (tmp_path / "taken").write_text("")
    done = started(tmp_path, "follow-up", str(record), "--out", "taken")
    stands_first_and_once(done)
    assert "the page goes beside the record instead" in done.stderr
    assert "Traceback" not in done.stderr


def test_on_a_terminal_it_stands_in_weights_and_once(tmp_path: Path) -> None:
    remember(tmp_path / "kept", "none")
    terminal = Terminal(tmp_path / "out", kept=tmp_path / "kept")
    try:
        shown = terminal.until("Does anything you saw or heard")
        assert shown.startswith(FIRST_LINE)
        assert shown.count(FIRST_LINE) == 1
        assert {1, 7} <= terminal.display.weights
    finally:
        terminal.close()


def test_the_package_loads_what_it_offers_only_when_it_is_asked_for() -> None:
    code = (
        "import sys, triage\nfirst = set(sys.modules)\n"
        "assert not {'yaml', 'triage.policy', 'triage.engine'} & first, first\n"
        "from triage import Engine, load_policy\n"
        "assert all(hasattr(triage, name) for name in triage.__all__)\n"
        "assert not hasattr(triage, 'Unknown')\nprint(len(first))"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60, env=clean_environment())
