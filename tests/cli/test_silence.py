"""Silence: no network, nothing written but what was asked for, no word about a person anywhere else."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
from at_a_terminal import AtATerminal
from chat_driver import clean_environment, kind_of, session, typed
from lengths import others_deep

from triage.conversation import Conversation
from triage.storage import keys
from triage.storage.draft_json import Draft
from triage.storage.drafts import DraftStore

SUPPORT = Path(__file__).parents[1] / "support"
PERSONAL = ("Zebulon", "Quince", "Ottiline", "Larkspur", "07700900123", "2011-03-02")
"""Plainly fictional: a person who is referred, and a member of staff."""
PASSPHRASE = "seven quiet harbours turning"  # noqa: S105 - it protects nothing but this test
STORY = 'Zebulon Quince of Larkspur Road said: "They should all go."'
TO_THE_OFFER = ["5", "1", "1", STORY, ".", "18/11/2026", "Ottiline", "no", "2 4", "yes", "8"]
TO_THE_NOTE = [*TO_THE_OFFER, "1", "no", "15", "write"]
TO_THE_FORM = [
    *TO_THE_OFFER[:-1],
    "2",
    "yes",
    "15",
    "3",
    "no",
    "Larkspur.",
    ".",
    "yes",
    "no",
    "none",
    "no",
    "no",
    "no",
    "derby",
    "1",
    "Zebulon",
    "Quince",
    *("/rest", "yes") * 8,
    *["rest"] * 8,
    "write",
]
DANGER = ["1", "ready", "no", "Zebulon", "quit", "yes"]
ANSWERS = """\
area: northamptonshire
answers: {role: safeguarding_lead, about: pupil_or_student, immediate_danger: no, imminent_travel: no,
  planning_offence: no, indicators: [extreme_material], vulnerabilities: [isolated], sector: education,
  ground_beyond_identity: yes, age: 15, consulted: [deputy_or_head], earlier_concerns: no, person_told: no,
  context_explored: yes, concern_remains: yes, additional_concern: yes, parent_told: no,
  informing_raises_risk: no}
form:
  individual: {forenames: Zebulon, surname: Quince, date_of_birth: 2011-03-02, phones: ["07700900123"]}
  concerns: {notice: "Zebulon Quince drew it"}
statements: [{kind: seen, text: "of Larkspur", by: Ottiline, when: 2026-11-18}]
"""


@dataclass(frozen=True)
class Watched:
    """What a command did: its exit code, what it showed, and what happened on the machine."""

    code: int
    out: bytes
    err: str
    events: list[list[str]]

    def named(self, *starts: str) -> list[list[str]]:
        """The events whose names begin so."""
        return [event for event in self.events if event[0].startswith(starts)]


class Machine:
    """A home of its own, in which nothing but this command writes."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.log = folder / "machine", folder / "log"
        self.home, self.data, self.out, self.temporary = (
            self.folder / name for name in ("home", "kept", "out", "tmp")
        )
        for place in (self.home, self.temporary):
            place.mkdir(parents=True)
        self.answers = self.folder / "answers.yaml"
        self.answers.write_text(ANSWERS)
        self.before = self.files()

    def environment(self, **changes: str) -> dict[str, str]:
        """All usual places inside this machine."""
        homes = {
            f"XDG_{name}": str(self.home / name)
            for name in ("CONFIG_HOME", "DATA_HOME", "CACHE_HOME", "STATE_HOME", "RUNTIME_DIR")
        }
        return clean_environment(
            **{
                "HOME": str(self.home),
                "TMPDIR": str(self.temporary),
                "PYTHONDONTWRITEBYTECODE": "1",
                "TRIAGE_DATA_DIR": str(self.data),
                "DBUS_SESSION_BUS_ADDRESS": f"unix:path={self.home}/none",
                **homes,
                **changes,
            }
        )

    def command(self, *command: str) -> list[str]:
        """The command, watched."""
        return [
            sys.executable,
            str(SUPPORT / "silence_watch.py"),
            str(self.log),
            *command,
        ]

    def __call__(self, *command: str, typed: Iterable[str] = ()) -> Watched:
        """Run a command to its end, with these lines in a pipe."""
        self.log.unlink(missing_ok=True)
        done = subprocess.run(
            self.command(*command),
            input="".join(f"{line}\n" for line in typed).encode(),
            cwd=self.folder,
            env=self.environment(),
            capture_output=True,
            timeout=60,
            check=False,
        )
        return Watched(done.returncode, done.stdout, done.stderr.decode(), self.heard())

    def heard(self) -> list[list[str]]:
        """What happened so far."""
        return [json.loads(line) for line in self.log.read_text().splitlines()]

    def files(self) -> set[Path]:
        """Every file and folder of this machine."""
        return set(self.folder.rglob("*"))

    def new(self) -> set[Path]:
        """What was not there before."""
        return self.files() - self.before


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def is_silent(machine: Machine, watched: Watched, *places: Path) -> None:
    """No network, no process, and nothing written except in these places."""
    assert watched.events[0][0] == "kernel"
    assert watched.code >= 0, "the kernel ended it: it opened a socket"
    assert not watched.named(
        "subprocess",
        "os.system",
        "os.exec",
        "os.spawn",
        "os.posix_spawn",
        "os.fork",
        "ftplib",
        "http",
        "smtplib",
        "urllib",
        "webbrowser",
        "sqlite3",
    )
    for event in watched.named("socket"):
        # Local ones: prompt_toolkit wakes itself through a pair of them, and a key store is asked over one.
        local = (
            event[2] in ("1", "AddressFamily.AF_UNIX")
            if event[0] == "socket.__new__"
            else event[0] == "socket.connect" and str(machine.folder) in event[2]
        )
        assert local, event
    for event in watched.named("open", "os.", "shutil", "tempfile"):
        touched = [Path(part) for part in event[1:] if part.startswith("/")]
        for path in touched:
            assert path == Path(os.devnull) or any(path.is_relative_to(place) for place in places), event
    for path in machine.new():
        assert any(path.is_relative_to(place) for place in places), path
        assert not any(word.casefold() in path.name.casefold() for word in PERSONAL), path
    assert not any(word in watched.err for word in PERSONAL)


def is_unmarked(shown: bytes) -> None:
    """No window title, no clipboard, no other words to the terminal beside what stands on the screen."""
    assert not re.search(rb"\x1b[\]PX^_]|[\x90\x9d\x9e\x9f]", shown.replace("\x9d".encode(), b""))


CHATS = {
    "to the note": (TO_THE_NOTE, 0),
    "to the form": (TO_THE_FORM, 0),
    "danger, then left": (DANGER, 130),
    "left in the middle": (TO_THE_OFFER[:4], 130),
}


@pytest.mark.parametrize("name", CHATS)
def test_a_conversation_is_silent_and_writes_only_what_it_says(machine: Machine, name: str) -> None:
    lines, code = CHATS[name]
    watched = machine("chat", "--plain", "--out", str(machine.out), typed=lines)
    assert watched.code == code, watched.out.decode()[-500:]
    is_silent(machine, watched, machine.out, machine.data)
    written = sorted(kind_of(path) for path in machine.out.iterdir())
    assert (len(written) >= 3) is (code == 0)
    is_unmarked(watched.out)


def test_a_conversation_at_a_terminal_is_as_silent(machine: Machine) -> None:
    chat = AtATerminal(
        machine.command("chat", "--out", str(machine.out)), machine.environment(), machine.folder
    )
    assert chat.until_asked()
    for line in (
        "5",
        "1",
        PASSPHRASE,
        PASSPHRASE,
        "1",
        "\x1b[20~",
        "1",
        STORY,
        ".",
        "18/11/2026",
        "Ottiline",
        "hide",
        "",
        "999",
        "no",
    ):
        assert chat.type(line), chat.shown[-500:].decode()
    chat.press("quit\r")
    chat.until_asked()
    chat.press("yes\r")
    assert chat.end() == 130
    is_silent(machine, Watched(130, chat.shown, "", machine.heard()), machine.out, machine.data)
    assert b"Ring 999" in chat.shown
    draft = next((machine.data / "drafts").glob("*.draft"))
    assert not any(word.encode() in draft.read_bytes() for word in (*PERSONAL, *PASSPHRASE.split()))
    assert PASSPHRASE.encode() not in chat.shown
    assert PASSPHRASE not in machine.log.read_text()
    is_unmarked(chat.shown)


@pytest.mark.deep
def test_going_on_from_a_colleague_and_following_up_are_silent(machine: Machine) -> None:
    watched = machine(
        "chat",
        "--plain",
        "--from",
        str(machine.answers),
        "--out",
        str(machine.out),
        typed=["5", "2", *["1"] * 3, *["rest", "yes"] * 20, *["not known"] * 30, "write"],
    )
    is_silent(machine, watched, machine.out, machine.data)
    assert machine("chat", "--plain", "--out", str(machine.out), typed=TO_THE_FORM).code == 0
    record = next(machine.out.glob("*-record.json"))
    watched = machine(
        "follow-up", str(record), "--plain", typed=["5", "1", "15", "no", "no", "nobody", "write"]
    )
    assert watched.code == 0, watched.out.decode()[-500:]
    assert json.loads(record.read_bytes())["follow_ups"]
    is_silent(machine, watched, machine.out, machine.data)
    is_silent(machine, machine("follow-up", "--out", str(machine.out)), machine.out, machine.data)


@pytest.mark.deep
def test_a_draft_is_gone_on_with_handed_over_and_erased_in_silence(machine: Machine) -> None:
    with DraftStore(machine.data / "drafts").begin("7F3K", keys.from_passphrase(PASSPHRASE)) as opened:
        opened.save(Draft(typed(Conversation(session()), "people", story__seen=STORY), out=str(machine.out)))
    locked = machine.out / "for-the-lead.locked"
    machine.out.mkdir()
    steps = (
        (("resume", "7F3K", "--plain"), [PASSPHRASE, "8", "1", "no", "15", "write"], 0),
        (("drafts",), [], 0),
        (("doctor",), [], 0),
        (("handover", "7F3K", "--out", str(locked)), [PASSPHRASE, "own", PASSPHRASE, PASSPHRASE], 0),
        (("chat", "--plain", "--from", str(locked), "--out", str(machine.out)), [PASSPHRASE, "5"], 130),
        (("drafts", "--erase", "all"), ["yes"], 0),
    )
    for command, lines, code in steps:
        watched = machine(*command, typed=lines)
        assert watched.code == code, (command, watched.out.decode()[-500:], watched.err)
        is_silent(machine, watched, machine.out, machine.data)
        is_unmarked(watched.out)
        assert not any(word.encode() in watched.out for word in PASSPHRASE.split())
        assert PASSPHRASE not in machine.log.read_text()
    assert not list((machine.data / "drafts").iterdir())
    assert len(list(machine.out.iterdir())) == 4
    for path in (locked, *machine.data.rglob("*")):
        assert not path.is_file() or not any(word.encode() in path.read_bytes() for word in PERSONAL)


COMMANDS = [
    ("decide", "ANSWERS"),
    ("decide", "ANSWERS", "--json"),
    ("explain", "ANSWERS"),
    ("areas",),
    ("policy",),
    ("policy", "refer"),
    ("form", "ANSWERS", "--out", "NEW"),
    ("demo",),
    ("demo", "leon", "--script", "NEW"),
    ("demo", "leon", "--plain", "--auto", "0"),
    ("demo", "leon", "--html", "NEW"),
    ("--help",),
    ("--version",),
    ("areas", "check", "ANSWERS"),
    ("nothing-like-that", "Zebulon"),
    ("doctor",),
    ("drafts",),
    ("drafts", "--erase", "all"),
    ("resume",),
    ("resume", "Zebulon"),
    ("handover", "7F3K"),
]
QUICK = (
    ("decide", "ANSWERS"),
    ("form", "ANSWERS", "--out", "NEW"),
    ("demo", "leon", "--html", "NEW"),
    ("nothing-like-that", "Zebulon"),
    ("policy",),
    ("drafts",),
    ("resume",),
)


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(command, id=" ".join(command), marks=() if command in QUICK else pytest.mark.deep)
        for command in COMMANDS
    ],
)
def test_commands_write_only_the_file_they_were_given(machine: Machine, command: tuple[str, ...]) -> None:
    machine.out.mkdir()
    names = {"ANSWERS": str(machine.answers), "NEW": str(machine.out / "new.docx")}
    watched = machine(*(names.get(part, part) for part in command))
    assert watched.code in (0, 1, 2)
    is_silent(machine, watched, machine.out)
    assert [path.name for path in machine.out.iterdir()] == (["new.docx"] if "NEW" in command else [])


def test_a_users_own_details_stay_in_the_data_folder(machine: Machine) -> None:
    watched = machine(
        "me",
        typed=["Ottiline", "Larkspur", "Teacher", "A School", "07700900123", "o@example.org", "derby", "1"],
    )
    assert watched.code == 0, watched.out.decode()
    is_silent(machine, watched, machine.data)
    assert [path.name for path in machine.data.iterdir()] == ["me.json"]


BREAKS = [
    "conversation.replay facts_of",
    "flow.question parse",
    "prevent.note note_document",
    "paperwork.write write_set",
    "engine.snapshot _word",
]


@pytest.mark.parametrize("place", BREAKS)
def test_a_fault_inside_repeats_nothing_of_what_it_was_given(machine: Machine, place: str) -> None:
    module, name = place.split()
    watched = machine(
        "--fault", f"triage.{module}", name, "chat", "--plain", "--out", str(machine.out), typed=TO_THE_NOTE
    )
    assert watched.code == 2
    assert re.fullmatch(r"triage: something went wrong inside the program.*\n", watched.err)
    is_silent(machine, watched, machine.out, machine.data)


WRONG = [
    ("age: 15", "age: Zebulon"),
    ("form:", "Quince:"),
    ("Zebulon,", "[Zebulon,"),
    ("2011-03-02", "Quince"),
    ("surname:", "Zebulon:"),
]


@pytest.mark.parametrize(("right", "wrong"), others_deep(WRONG, WRONG[:2]))
def test_a_wrong_file_is_refused_without_its_words(machine: Machine, right: str, wrong: str) -> None:
    machine.answers.write_text(ANSWERS.replace(right, wrong))
    for command in (("decide",), ("explain",), ("chat", "--plain", "--from")):
        watched = machine(*command, str(machine.answers))
        assert watched.code == 2
        assert len(watched.err.splitlines()) == 1
        assert not any(word in watched.err + watched.out.decode() for word in PERSONAL)


def test_the_watch_sees_what_it_looks_for(machine: Machine) -> None:
    # Otherwise silence would prove nothing.
    snitch = machine.folder / "snitch.py"
    snitch.write_text(
        "import os, socket, subprocess, sys\n"
        f"sys.path.insert(0, {str(SUPPORT)!r})\n"
        "from silence_watch import forbid_sockets, watched\n"
        "heard = []\n"
        "sys.addaudithook(lambda event, args: heard.append(event) if watched(event, args) else None)\n"
        "one, two = sys.argv[1:]\n"
        "open(one, 'w').close(); os.rename(one, two); os.remove(two)\n"
        "subprocess.run([sys.executable, '-c', ''])\n"
        "socket.socket(socket.AF_UNIX).close()\n"
        "assert heard[:3] == ['open', 'os.rename', 'os.remove'], heard\n"
        "assert {'subprocess.Popen', 'socket.__new__'} <= set(heard), heard\n"
        "print(forbid_sockets(), flush=True)\n"
        "socket.socket(socket.AF_UNIX).close()\n"
        "import ctypes; ctypes.CDLL(None).socket(2, 1, 0)\n"
        "print('still here')\n"
    )
    done = subprocess.run(
        [sys.executable, str(snitch), *(str(machine.folder / name) for name in "xy")],
        capture_output=True,
        check=False,
    )
    if done.stdout.startswith(b"True"):
        assert (done.returncode, done.stdout) == (-31, b"True\n"), done.stderr.decode()
    else:
        assert done.stdout == b"False\nstill here\n", done.stderr.decode()
