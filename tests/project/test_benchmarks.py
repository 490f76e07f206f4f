"""Every benchmark works: a short run of each prints what it promises. How fast it was is not looked at."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import at_a_terminal
import conversation
import fake_keyring
import pytest
from at_a_terminal import AtATerminal, NoAnswerError
from chat_driver import TODAY, clean_environment, session

from triage.conversation import Conversation

ROOT = Path(__file__).parents[2]
BENCHMARKS = ROOT / "benchmarks"

PATIENCE = 240
"""Seconds for a run that takes three: other programs may be using the machine."""
MILLISECONDS = r"[ \d.]+ n=\d+"
COUNTED = r" +[\d,.e+]+ +[\d.]+ s"


@dataclass(frozen=True)
class Short:
    """A short run. ``promised``: how some of its lines have to begin, as regular expressions."""

    arguments: str
    promised: tuple[str, ...]
    marks: tuple[pytest.MarkDecorator, ...] = ()


RUNS = {
    "behaviours.py": Short(
        "--short",
        (
            r"policy [\d.]+: \d+ rules, \d+ facts",
            f"  files of answers, each fact may be absent{COUNTED}",
            f"  of them a conversation can end with{COUNTED}",
            rf"  behaviours \(distinct .*\){COUNTED}",
            f"  of them at the end of a conversation{COUNTED}",
            f"  leading to prevent_referral{COUNTED}",
            f"  leading to one of these three{COUNTED}",
            f"  different sets of routes and tasks{COUNTED}",
            f"  two rules that can stand together{COUNTED}",
            r"  memory at most \d+ MB",
            r"two rules that can stand together: 20 of .*; 0 decided differently",
            r"behaviours at the end that lead .*: 20 of .*; 0 decided differently",
            r"further behaviours, 2 of them by the solver too: 20 of .*; 0 decided differently",
            r"40 of [\d,]+ behaviours decided by all",
        ),
        (pytest.mark.both_evaluators, pytest.mark.deep),
    ),
    "conversation.py": Short(
        "--short",
        (
            r"screens to the advice to ring 999 +0 ",
            r"screens to the offer of the note +[1-8] ",
            r"screens to the finished form, told from nothing +([1-3]?\d|4[0-5]) ",
            r"start to the first question, median of 1 +\d+\.\d\d s ",
            r"answer to next question, p50 +[\d.]+ ms",
            r"answer to next question, p95 +[\d.]+ ms",
            r"the same at a terminal, key to prompt, p50 +[\d.]+ ms",
            r"the same at a terminal, key to prompt, p95 +[\d.]+ ms",
            r"form from a full file, whole command, median of 1 +\d+\.\d\d s ",
            r"peak memory of a conversation to the form +[1-9]\d* MB ",
        ),
        (pytest.mark.deep,),
    ),
    "danger_words.py": Short(
        "",
        (
            "Held out",
            r"\d+ sentences about danger: [\d.]+% found, \d+ missed",
            r"\d+ harmless sentences: [\d.]+% taken for danger, \d+ false alarms",
        ),
    ),
    "decisions.py": Short(
        "20",
        (
            r" +bare calls/s +rules engine/s +both evaluators/s +both:bare +p50 us +p99 us",
            r"one process( +[\d,]+){3} +\d\.\d\d +\d+ +\d+$",
            r"two processes( +[\d,]+){3} +\d\.\d\d +\d+ +\d+$",
        ),
        (pytest.mark.both_evaluators, pytest.mark.deep),
    ),
    "demo.py": Short(
        "--short",
        (
            r"1 stories, \d+ scenarios, \d+ of \d+ routes, \d+ of \d+ rules",
            r"leon: first screen after [\d.]+ s",
            r"leon: \d+ steps, [\d.]+ ms each",
            r"leon: votes in [\d.]+ ms",
        ),
        (pytest.mark.deep,),
    ),
    "drafts.py": Short(
        "--short",
        (
            f"a key from a passphrase{MILLISECONDS}",
            f"saving after an answer, until it is on the disk{MILLISECONDS}",
            f"saving while a text of 20,000 letters is written{MILLISECONDS}",
            f"the disk alone, [\\d,]+ bytes written as safely{MILLISECONDS}",
            f"without the disk: the words of the draft{MILLISECONDS}",
            f"opening with a passphrase{MILLISECONDS}",
            f"the list of drafts{MILLISECONDS}",
            r"\d+ answers; the last draft: [\d,]+ bytes of content, [\d,]+ on the disk",
            r"a made passphrase: \d words, [\d.]+ bits",
        ),
        (pytest.mark.deep,),
    ),
    "mutants.py": Short(
        "--short",
        (
            r"scenarios played +\d+ \(\d+ left out\)",
            r"changes tried +[1-9]",
            r"no case shows them +\d+",
            r"noticed +(\d+) of \1 \(100.0%\)",
            r"seconds +[\d.]+ on \d+ cores, [\d.]+ of a processor",
        ),
        (pytest.mark.deep,),
    ),
    "proofs.py": Short(
        "100",
        (
            r"policy [\d.]+: \d+ rules, \d+ facts",
            r"all (\d+) properties, .* s; \1 hold",
            r"translating and grounding two cases: \d+ ms",
            r"  p1a +[\d.]+ +[\d.]+ +Danger first",
            r"files of answers, each fact may be absent: [\d.e+]+",
            r"of them a conversation can end with: at most [\d.e+]+",
            r"  before a referral [\d,]+",
            r"  after a referral [\d,]+",
            r" +100 cases, [\d,]+ a second; 0 decided differently",
        ),
        (pytest.mark.deep,),
    ),
    "pathway_ids.py": Short("--ids", (r" *\d+  in \d+ of \d+ files; \d+ ids; ",)),
    "reading_age.py": Short(
        "",
        (
            r" +texts  median  above 12",
            *(rf"{kind} +\d+ +[\d.]+ +\d+" for kind in ("screens", "advice", "labels", "reasons")),
            r" +[\d.]+  dialogs/prevent/safety\.yaml \(\d+ texts\)",
        ),
        (pytest.mark.deep,),
    ),
    "wording_mutants.py": Short(
        "",
        (
            r"texts \d+, rows \d+, changes \d+, [\d.]+ seconds",
            r"kind +changes  noticed  left out",
            r"actor +\d+ +\d+ +\d+",
            r"file +changes  noticed  left out",
            r"rules/prevent/duties\.yaml +\d+ +\d+ +\d+",
        ),
        (pytest.mark.deep,),
    ),
    "faults/bombs.py": Short(
        "--short",
        (
            r" +as a pack +as answers",
            r"aliases that double thirty times +[\d.]+ ms +[\d.]+ ms  \S",
            "3 bombs; 0 not refused",
        ),
    ),
    "faults/kills.py": Short(
        "--kills 0 --writing 1 --processes 1 --only 'a tutor, to the note'",
        (
            r"killed (making documents|among the files|after the files) +1",
            r"killed in all +1 in [\d,]+ s",
            "lost answers 0, files that differ 0, lone files 0, second references 0",
        ),
        (pytest.mark.deep,),
    ),
    "faults/soak.py": Short(
        "400",
        (
            r"process 1: 200 decisions .*, 0 disagreements, 0 decided otherwise .*memory [\d.]+ MB",
            r"process 2: 200 decisions .*, 0 disagreements, 0 decided otherwise .*memory [\d.]+ MB",
            "400 decisions, no disagreement, memory flat",
        ),
        (pytest.mark.both_evaluators, pytest.mark.deep),
    ),
}
ELSEWHERE = {"faults/fuzz.py": "tests/project/test_fuzz.py runs it", "faults/machine.py": "it needs root"}
"""Benchmarks of which no short run is made here, and why."""
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="terminals and memory are those of Linux")


def names(*, run: bool) -> set[str]:
    """The files of the benchmarks that can be run, or those that only others use."""
    return {
        path.relative_to(BENCHMARKS).as_posix()
        for path in BENCHMARKS.rglob("*.py")
        if ('__name__ == "__main__"' in path.read_text(encoding="utf-8")) == run
    }


# --- a short run of each -----------------------------------------------------------------------------------


@ON_LINUX
@pytest.mark.parametrize("name", [pytest.param(name, marks=short.marks) for name, short in RUNS.items()])
def test_a_short_run_of_a_benchmark_prints_what_it_promises(name: str, tmp_path: Path) -> None:
    short = RUNS[name]
    done = subprocess.run(
        [sys.executable, str(BENCHMARKS / name), *shlex.split(short.arguments)],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
        cwd=tmp_path,
        env=clean_environment(TRIAGE_DATA_DIR=str(tmp_path / "kept"), TMPDIR=str(tmp_path)),
    )
    assert done.returncode == 0, done.stdout + done.stderr
    lacking = [line for line in short.promised if not re.search(f"^{line}", done.stdout, re.MULTILINE)]
    assert not lacking, done.stdout


def test_no_benchmark_is_left_out() -> None:
    assert names(run=True) == {*RUNS, *ELSEWHERE}


def test_what_is_run_elsewhere_is_run_there() -> None:
    text = (ROOT / "tests" / "project" / "test_fuzz.py").read_text(encoding="utf-8")
    assert "[sys.executable, str(fuzz.__file__)" in text


def test_every_other_file_is_used_by_a_benchmark() -> None:
    used = "".join(path.read_text(encoding="utf-8") for path in BENCHMARKS.rglob("*.py"))
    modules = [
        name.removeprefix("faults/").removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for name in names(run=False)
    ]
    assert not [name for name in modules if not re.search(rf"^(from|import) {re.escape(name)}\b", used, re.M)]


def test_every_benchmark_is_explained() -> None:
    pages = "".join(path.read_text(encoding="utf-8") for path in BENCHMARKS.rglob("README.md"))
    assert not [name for name in names(run=True) if f"python benchmarks/{name}" not in pages]


# --- a conversation at a terminal follows what the screen asks, and never waits for ever -------------------


@pytest.fixture
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing of the user's own."""
    monkeypatch.setenv("TRIAGE_DATA_DIR", str(tmp_path / "kept"))
    monkeypatch.setenv("TRIAGE_TODAY", TODAY.isoformat())
    monkeypatch.delenv("ACCESSIBLE", raising=False)


@ON_LINUX
@pytest.mark.usefixtures("_alone")
@pytest.mark.parametrize(
    ("store", "number"), [("fake_keyring.Keyring", "3"), ("keyring.backends.null.Keyring", "2")]
)
def test_the_benchmark_keeps_no_draft_with_a_key_store_and_without(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, store: str, number: str
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", store)
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "tests" / "support"))
    monkeypatch.setenv(fake_keyring.WHERE, str(tmp_path / "keys.json"))
    step = conversation.told(Conversation(session())).steps[1]
    with closing(conversation.Chat(tmp_path)) as chat:
        chat.answer("5")
        assert conversation.without_drafts(chat.screen) == number
        assert len(chat.come_to(step.ask)) == 1
        assert step.ask in chat.screen
    assert '"none"' in (tmp_path / "kept" / "drafts.json").read_text(encoding="utf-8")


@ON_LINUX
@pytest.mark.usefixtures("_alone")
def test_the_benchmark_names_the_screen_that_asks_something_else(tmp_path: Path) -> None:
    steps = [conversation.Step("What is the moon made of?", ("cheese",))]
    with pytest.raises(NoAnswerError) as caught:
        conversation.at_a_terminal(steps, tmp_path)
    said, _, screen = str(caught.value).partition("; its last screen: ")
    assert said == 'the program did not ask "What is the moon made of?"'
    assert "Does anything you saw or heard point to one of these?" in screen


@ON_LINUX
@pytest.mark.parametrize(
    ("wait", "said"),
    [
        (AtATerminal.until_asked, "the program asked nothing within 1 seconds; its last screen: A title"),
        (AtATerminal.end, "the program did not end within 1 seconds; its last screen: A title"),
    ],
)
def test_a_program_that_goes_on_without_a_word_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, wait: Callable[[AtATerminal], object], said: str
) -> None:
    monkeypatch.setattr(at_a_terminal, "PATIENCE", 1.0)
    silent = "import time; print('\\x1b[1mA title\\x1b[0m', flush=True); time.sleep(60)"
    with (
        closing(AtATerminal([sys.executable, "-c", silent], {}, tmp_path)) as terminal,
        pytest.raises(NoAnswerError) as caught,
    ):
        wait(terminal)
    assert str(caught.value) == said
    assert terminal.process.poll() is not None
