"""How commands are called, and how they end whatever happens."""

from __future__ import annotations

import contextlib
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import DANGER, EXAMPLE, FORM, CommandLine, in_a_process
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from lengths import examples

from triage.cli.app import main
from triage.cli.commands import COMMANDS
from triage.errors import InputError


@pytest.fixture
def triage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch, capsys)


def test_the_help_lists_every_command_in_its_order(triage: CommandLine) -> None:
    shown = triage("--help").out
    listed = [name for name in COMMANDS if re.search(rf"^  {name}  ", shown, re.MULTILINE)]
    assert listed == list(COMMANDS)


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_has_its_own_help(triage: CommandLine, name: str) -> None:
    answer = triage(*name.split(), "--help")
    assert answer.code == 0
    assert answer.out.startswith(f"usage: triage {name}")
    assert "--policy-dir DIR" in answer.out


@pytest.mark.parametrize("argv", [["chekc"], ["mutant"], ["differ"]])
def test_a_word_behind_policy_that_is_no_command_is_a_rule_that_does_not_exist(
    triage: CommandLine, argv: list[str]
) -> None:
    assert "there is no such rule" in triage.fails("policy", *argv)


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (["decid"], "did you mean triage decide?"),
        (["areas", "chek", "x"], "did you mean triage areas check?"),
        (["decide"], "FILE is missing"),
        (["decide", "--jsn", "x"], "did you mean --json?"),
        (["decide", "--js", "x"], "did you mean --json?"),
        (["decide", "--", "--policy-dir"], "--policy-dir: there is no such file"),
        (["decide", "x", "--json=Robin"], "--json takes no value"),
        (["form", "x"], "--out is missing"),
        (["form", "x", "--out"], "--out needs a value"),
        (["explain", "x", "Robin"], "more was typed than this command takes"),
        (["areas", "--policy-dir"], "--policy-dir needs a value"),
        (["areas", "--policy-dir", "nowhere"], "nowhere: there is no such folder"),
        (["Robin"], "use chat, resume, drafts"),
        (["areas", "confirm", "Robin"], "there is no such area"),
        (["policy", "Robin"], "there is no such rule"),
        (["chat", "--sector", "Robin"], "allowed: education"),
        (["--Robin"], "there is no such option"),
    ],
)
def test_a_mistake_gets_one_line_that_helps_and_repeats_no_value(
    triage: CommandLine, argv: list[str], told: str
) -> None:
    line = triage.fails(*argv)
    assert told in line
    assert "Robin" not in line


def test_an_organisations_own_folder_can_be_named_anywhere_or_in_the_environment(triage: CommandLine) -> None:
    pack = (
        "id: ours\nname: Our town\nsays: The hub.\ncontacts: {}\nform: national_2018\n"
        "sources: [derby: Contact details]\n"
    )
    triage.file(pack, "own/areas/ours.yaml")
    for argv in (["--policy-dir", "own", "areas"], ["areas", "--policy-dir=own"]):
        assert "Our town" in triage(*argv).out
    assert "Our town" not in triage("areas").out
    triage.patch.setenv("TRIAGE_POLICY_DIR", "own")
    assert "Our town" in triage("areas").out
    file = triage.file("area: ours\nanswers: {}\n")
    assert json.loads(triage("decide", file, "--json").out)["area"] == "ours"


def test_the_version_is_told(triage: CommandLine) -> None:
    assert re.fullmatch(r"triage \d+\.\d+\.\d+\n", triage("--version").out)


def test_the_memory_of_the_program_is_never_written_to_a_file() -> None:
    resource = pytest.importorskip("resource")
    code = (
        "import resource; from triage.cli.app import main; main(['--version']); "
        "print(resource.getrlimit(resource.RLIMIT_CORE)[0])"
    )
    most = resource.getrlimit(resource.RLIMIT_CORE)[1]
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (most, most)),
    )
    assert done.stdout.splitlines()[-1] == "0"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems know no such switch")
def test_no_program_of_the_system_is_handed_the_memory_either() -> None:
    code = (
        "import ctypes; from triage.cli.app import main; main(['--version']); "
        "print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
    )  # PR_GET_DUMPABLE
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "0"


def test_an_unexpected_failure_is_one_calm_line_without_a_value(triage: CommandLine) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("Robin Example")

    triage.patch.setattr("triage.cases.reading.read_case", fail)
    line = triage.fails("explain", triage.file(EXAMPLE))
    assert "Robin" not in line
    assert "something went wrong inside the program" in line


@pytest.mark.parametrize(
    ("raised", "code"),
    [
        (KeyboardInterrupt(), 130),
        (EOFError(), 130),
        (OSError("Robin"), 2),
        (MemoryError("Robin"), 2),
        (RecursionError("Robin"), 2),
        (InputError("two\nlines"), 2),
        (SystemExit(0), 0),
    ],
)
def test_every_way_to_end_has_its_exit_code(triage: CommandLine, raised: BaseException, code: int) -> None:
    def end(*_: object, **__: object) -> None:
        raise raised

    triage.patch.setattr("triage.policy.loading.load_policy", end)
    answer = triage("areas")
    assert answer.code == code
    assert len(answer.err.splitlines()) == (1 if code else 0)
    assert "Robin" not in answer.err


def test_a_reader_that_stops_early_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "answers.yaml").write_text(EXAMPLE, encoding="utf-8")
    # More than a pipe holds, so that the program is still writing when nobody reads any more.
    files = " ".join(["answers.yaml"] * 200)
    shell = f'set -o pipefail; "{sys.executable}" -m triage decide {files} | head -n 1'
    ended = subprocess.run(["bash", "-c", shell], cwd=tmp_path, check=False, capture_output=True, timeout=60)
    assert ended.returncode == 0
    assert json.loads(ended.stdout)["route"] == "prevent_referral"
    assert ended.stderr == b""


def test_an_output_that_cannot_be_written_is_said_in_one_line(tmp_path: Path) -> None:
    ended = subprocess.run(
        ["bash", "-c", f'"{sys.executable}" -m triage policy >/dev/full'],
        cwd=tmp_path,
        check=False,
        capture_output=True,
        timeout=60,
    )
    assert ended.returncode == 2
    assert len(ended.stderr.splitlines()) == 1
    assert ended.stderr.startswith(b"triage: ")


def test_a_terminal_that_cannot_show_a_character_gets_a_question_mark(tmp_path: Path) -> None:
    (tmp_path / "own/areas").mkdir(parents=True)
    (tmp_path / "own/areas/ours.yaml").write_text(
        "id: ours\nname: Tŷ\nsays: Here.\ncontacts: {}\nform: national_2018\n"
        "sources: [derby: Contact details]\n",
        encoding="utf-8",
    )
    shown = in_a_process(tmp_path, "areas", "--policy-dir", "own", PYTHONIOENCODING="ascii")
    assert shown.returncode == 0
    assert b"ours: T?" in shown.stdout


@pytest.mark.parametrize(
    ("argv", "heavy"),
    [
        (("decide", "answers.yaml", "--json"), ("docx", "prompt_toolkit", "platformdirs")),
        (("explain", "answers.yaml"), ("docx", "prompt_toolkit")),
        (("--plain",), ("docx", "prompt_toolkit")),
    ],
)
def test_a_command_loads_only_the_libraries_that_it_needs(
    tmp_path: Path, argv: tuple[str, ...], heavy: tuple[str, ...]
) -> None:
    (tmp_path / "answers.yaml").write_text(EXAMPLE, encoding="utf-8")
    told = in_a_process(tmp_path, *argv, PYTHONPROFILEIMPORTTIME="1").stderr.decode()
    loaded = {line.rpartition("|")[2].strip() for line in told.splitlines()}
    assert "triage.cli.app" in loaded
    assert not loaded & set(heavy)


WORDS = st.sampled_from(
    [
        "chat",
        "me",
        "decide",
        "form",
        "explain",
        "areas",
        "check",
        "new",
        "confirm",
        "policy",
        "doctor",
        "--json",
        "--out",
        "--plain",
        "--from",
        "--area",
        "--sector",
        "--change",
        "--erase",
        "--by",
        "--policy-dir",
        "--help",
        "--version",
        "--",
        "-",
        "",
        "refer",
        "derby",
        "not_known",
        "answers.yaml",
        "other.yaml",
        "folder",
        "new.docx",
        "\udcff",
    ]
)
TEXT = st.text(st.characters(exclude_characters="/\0"), max_size=12)
CONTENT = st.binary(max_size=200) | st.sampled_from([EXAMPLE, EXAMPLE + FORM, DANGER]).map(str.encode)


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("room")
    (folder / "folder").mkdir()
    return folder


@examples(100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(argv=st.lists(WORDS | TEXT, max_size=6), content=CONTENT, typed=st.text(max_size=60))
def test_no_arguments_and_no_file_ever_let_an_exception_out(
    room: Path, argv: list[str], content: bytes, typed: str
) -> None:
    (room / "answers.yaml").write_bytes(content)
    out, err = io.StringIO(), io.StringIO()
    with (
        pytest.MonkeyPatch.context() as patch,
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        patch.chdir(room)
        patch.setenv("TRIAGE_DATA_DIR", str(room / "kept"))
        patch.setenv("HOME", str(room))
        patch.setattr(sys, "stdin", io.StringIO(typed))
        code = main(argv)
    assert code in (0, 1, 2, 130)
    assert code != 2 or err.getvalue()
    assert "something went wrong inside" not in err.getvalue()
    assert all(line.startswith("triage: ") for line in err.getvalue().splitlines())
