"""Drafts in a real terminal: killed, hung up, ended, and gone on with; passphrases that nobody sees."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from chat_driver import CTRL_C
from lengths import others_deep
from terminal_driver import Terminal, remember

FIRST, SECOND = "Does anything you saw or heard", "What is your part in this?"
STORY = "What did you see or hear?"
PHRASE = "plum lantern orbit"

Opened = Callable[..., Terminal]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    """Opens a terminal with a command in it; drafts are kept with a key store unless said otherwise."""
    terminals: list[Terminal] = []

    def begin(*args: str, keeping: str = "keyring", **options: str) -> Terminal:
        if not (tmp_path / "kept").exists() and keeping:
            remember(tmp_path / "kept", keeping)
        store = {
            "PYTHON_KEYRING_BACKEND": "fake_keyring.Keyring",
            "PYTHONPATH": str(Path(__file__).parents[1] / "support"),
            "TEST_KEY_STORE": str(tmp_path / "keys.json"),
        }
        terminals.append(Terminal(tmp_path / "out", *args, kept=tmp_path / "kept", **{**store, **options}))  # type: ignore[arg-type]
        return terminals[-1]

    yield begin
    for terminal in terminals:
        terminal.close()


def to_the_story(terminal: Terminal) -> None:
    """From the first question to the long text."""
    for line, then in (("5", SECOND), ("1", "Who is it about?"), ("1", STORY)):
        terminal.type(line, then)


def half_a_story(terminal: Terminal) -> None:
    """One line of the story, and a second one that is being typed."""
    to_the_story(terminal)
    terminal.type("He said one thing", "He said one thing")
    terminal.press("and then half")
    terminal.until("and then half")


ENDS = {
    "killed": lambda terminal: terminal.process.kill(),
    "ended by the system": lambda terminal: terminal.process.terminate(),
    "hung up": lambda terminal: terminal.process.send_signal(signal.SIGHUP),
    "its window was closed": lambda terminal: terminal.hang_up(),
}


@pytest.mark.parametrize("how", others_deep(ENDS, ("killed", "its window was closed")))
def test_whatever_ends_it_the_text_that_was_being_typed_is_there_again(opened: Opened, how: str) -> None:
    first = opened()
    first.until(FIRST)
    half_a_story(first)
    if how == "killed":
        time.sleep(1.0)  # what was typed in the last second may be lost to a kill, and to nothing else
    ENDS[how](first)
    first.process.wait(15)
    again = opened(command="resume")
    again.until("Go on with this draft?")
    again.type("yes", "You wrote so far:")
    again.until("and then half")
    assert STORY in again.display.text
    assert "He said one thing" in again.display.text
    again.type(" a line", "and then half a line")
    again.type(".", "When was that?")
    again.type("review", "and then half a line")


def test_the_end_of_the_system_says_a_clear_word_and_leaves_the_terminal_as_it_was(opened: Opened) -> None:
    terminal = opened()
    terminal.until(FIRST)
    to_the_story(terminal)
    terminal.process.terminate()
    terminal.until("To go on: triage resume")
    assert terminal.end() == 130
    assert terminal.after == terminal.before
    assert terminal.display.modes.get("?2004") is False


@pytest.mark.deep
def test_the_end_of_the_system_is_heard_while_the_screen_is_hidden(opened: Opened) -> None:
    terminal = opened()
    terminal.until(FIRST)
    to_the_story(terminal)
    terminal.press("half a line\x1b[20~")
    terminal.until(lambda display: display.text == "")
    terminal.process.terminate()
    assert terminal.end() == 130
    again = opened(command="resume")
    again.until("Go on with this draft?")
    again.type("yes", "half a line")


@pytest.mark.deep
def test_a_draft_that_is_open_is_not_opened_twice(opened: Opened) -> None:
    first = opened()
    first.until(FIRST)
    first.type("5", SECOND)
    second = opened(command="resume")
    second.until("Go on with this draft?")
    second.type("yes", "this draft is open in another window of this computer")
    assert second.end() == 2
    first.process.kill()
    first.process.wait(10)
    third = opened(command="resume")
    third.until("Go on with this draft?")
    third.type("yes", SECOND)


def test_a_passphrase_is_not_shown_even_if_it_is_typed_before_it_is_asked_for(opened: Opened) -> None:
    terminal = opened(keeping="")
    terminal.until(FIRST)
    terminal.press(f"5\r1\r{PHRASE}\r{PHRASE}\r")  # all at once, as a fast typist would
    terminal.until(SECOND)
    shown = " ".join([*terminal.display.scrolled, terminal.display.text])
    assert "plum" not in shown
    assert "lantern" not in shown
    assert "encrypted with your passphrase" in shown


def test_a_plain_terminal_shows_no_passphrase_and_shows_all_other_lines(opened: Opened) -> None:
    terminal = opened("--plain", keeping="passphrase")
    terminal.until("With 4, add 1, 2 or 3 if you know which. >")
    terminal.press("5\r")
    terminal.until("Enter alone means no draft this time. >")
    terminal.press(f"{PHRASE}\r")
    terminal.until("once more, please. >")
    terminal.press(f"{PHRASE}\r")
    assert "plum" not in terminal.until("5. It is about me")
    assert "> 5" in terminal.display.text
    terminal.type("1", "Who is it about?")
    assert "> 1" in terminal.display.text
    terminal.press(CTRL_C)
    terminal.until("Leave now?")
    terminal.type("yes", "To go on: triage resume")
    assert terminal.end() == 130
    assert terminal.after == terminal.before


def test_nothing_personal_is_on_the_disk_after_a_kill(opened: Opened, tmp_path: Path) -> None:
    terminal = opened()
    terminal.until(FIRST)
    half_a_story(terminal)
    time.sleep(1.0)
    os.killpg(terminal.process.pid, signal.SIGKILL)
    terminal.process.wait(10)
    drafts = list((tmp_path / "kept" / "drafts").iterdir())
    assert drafts
    for path in (path for path in tmp_path.rglob("*") if path.is_file()):
        assert b"one thing" not in path.read_bytes()
        assert b"half" not in path.read_bytes()
