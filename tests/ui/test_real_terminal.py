"""The chat in a real terminal: started as a command, its screen read as a person reads it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from chat_driver import CTRL_C, F9, kind_of
from lengths import others_deep
from terminal_driver import Terminal, remember

TO_THE_NOTE = ("1", "1", "He said x", ".", "today", "nobody", "no", "2 4", "yes", "8", "1", "no", "15")
FIRST, SECOND = "Does anything you saw or heard", "What is your part in this?"
Opened = Callable[..., Terminal]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    """Opens a terminal with the chat in it, at its first question; no drafts are kept."""
    terminals: list[Terminal] = []
    remember(tmp_path / "kept", "none")

    def begin(*args: str, **options: object) -> Terminal:
        terminals.append(Terminal(tmp_path / "out", *args, kept=tmp_path / "kept", **options))  # type: ignore[arg-type]
        terminals[-1].until(FIRST)
        return terminals[-1]

    yield begin
    for terminal in terminals:
        terminal.close()


@pytest.mark.parametrize(("columns", "rows"), others_deep([(80, 24), (200, 50)], quick=((80, 24),)))
def test_from_the_first_line_to_the_note(opened: Opened, columns: int, rows: int) -> None:
    terminal = opened(columns=columns, rows=rows)
    first = terminal.until("help back review 999")
    assert first.startswith("If someone could be hurt now or very soon, stop here and ring 999.")
    assert terminal.display.scrolled == []
    terminal.type("5", SECOND)
    shown = [
        "Who is it about?",
        "What did you see",
        "",
        "When was that?",
        "Who else was there?",
        "Did anybody else",
        "Which of these fits",
        "What is left",
        "Who knows",
        "Stop here, or go on",
        "Anything else",
        "About how old",
        "type its number",
    ]
    for line, then in zip(TO_THE_NOTE, shown, strict=True):
        terminal.type(line, then)
    terminal.type("write", "Give the note to your safeguarding lead today")
    assert terminal.end() == 0
    assert {kind_of(path) for path in terminal.out.iterdir()} == {"note.docx", "note.txt", "answers.yaml"}
    lines = [*terminal.display.scrolled, *("".join(line).rstrip() for line in terminal.display.lines)]
    assert max(map(len, lines)) <= min(columns, 88)
    assert "> 5" in lines
    assert "  1. Yes: something is left" in lines


def test_the_terminal_is_left_as_it_was_and_no_process_stays(opened: Opened) -> None:
    terminal = opened()
    terminal.press(CTRL_C * 3)  # also while the screen is still being written
    terminal.until("Leave now?")
    terminal.type("no", "Your answers are still here")
    terminal.type("quit", "quit Leave now?")
    terminal.type("yes", "You left. Nothing was written.")
    assert terminal.end() == 130
    assert terminal.after == terminal.before
    assert terminal.display.modes.get("?2004") is False
    assert terminal.display.modes.get("?25") is True
    with pytest.raises(ProcessLookupError):
        os.killpg(terminal.process.pid, 0)


@pytest.mark.parametrize(("columns", "rows"), [(120, 40), (50, 15)])
def test_a_resize_in_the_middle_of_a_question_loses_nothing(opened: Opened, columns: int, rows: int) -> None:
    terminal = opened()
    terminal.type("5", SECOND)
    terminal.press("I am the safe")
    terminal.until("> I am the safe")
    terminal.resize(columns, rows)
    terminal.press("guarding lead")
    terminal.until("> I am the safeguarding lead")
    terminal.type("", "Who is it about?")
    terminal.type("/review", "I am the safeguarding lead")
    widest = max(len("".join(line).rstrip()) for line in terminal.display.lines)
    assert widest <= min(columns, 88)


def test_hide_empties_the_screen_and_what_was_scrolled_away(opened: Opened) -> None:
    terminal = opened()
    terminal.type("5", SECOND)
    terminal.press(f"I am{F9}")
    terminal.until(lambda display: display.text == "" and not display.scrolled)
    terminal.press(" ")
    assert "> I am" in terminal.until("> I am")
    assert SECOND in terminal.display.text


def test_a_window_that_is_closed_ends_the_chat_and_writes_nothing(opened: Opened) -> None:
    terminal = opened()
    terminal.type("5", SECOND)
    terminal.hang_up()
    terminal.process.wait(15)  # it ends; nobody is left to read its exit code
    assert not terminal.out.exists() or list(terminal.out.iterdir()) == []


@pytest.mark.parametrize("options", [{"TERM": "dumb"}, {"ACCESSIBLE": "1"}])
def test_plain_terminals_get_numbered_lines_and_no_redrawing(opened: Opened, options: dict[str, str]) -> None:
    terminal = opened(**options)
    terminal.until("With 4, add 1, 2 or 3 if you know which. >")
    assert "5 answers." in terminal.display.text
    terminal.press(CTRL_C)
    terminal.until("Leave now?")
    terminal.type("no", "Your answers are still here")
    terminal.type("5", SECOND)
    terminal.press("\x04")
    terminal.until("Leave now?")
    terminal.type("yes", "You left.")
    assert terminal.end() == 130
    assert terminal.display.modes == {}
    assert terminal.after == terminal.before


def test_plain_can_be_chosen_in_the_middle(opened: Opened) -> None:
    terminal = opened()
    terminal.type("plain", "From now on, numbered lines only")
    terminal.until("5 answers.")
    assert "5 answers." in terminal.type("5", SECOND + " 5 answers.")
    assert terminal.display.modes.get("?2004") is False
    terminal.type("quit", "Leave now?")
    terminal.type("yes", "You left.")
    assert terminal.end() == 130


@pytest.mark.parametrize(("settings", "weights"), [({}, {0, 1, 3, 4, 7}), ({"NO_COLOR": "1"}, {0})])
def test_only_weights_are_sent_so_that_light_and_dark_backgrounds_both_read_well(
    opened: Opened, settings: dict[str, str], weights: set[int]
) -> None:
    terminal = opened(**settings)
    terminal.type("999", "Ring 999 now")
    terminal.type("quit", "Leave now?")
    terminal.type("yes", "You left.")
    assert terminal.end() == 130
    assert terminal.display.weights <= weights
    assert (1 in terminal.display.weights) is (1 in weights)
