"""Text in a real terminal, typed and pasted: it arrives whole, or is refused with every line kept."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from chat_driver import CTRL_C, CTRL_D, ENTER, F9
from keeping_driver import alone, saved, until
from lengths import others_deep
from terminal_driver import Terminal, remember

STORY = "What did you see or hear?"
SECOND = "What is your part in this?"
FACES = ("--plain", "")
BACKSPACE, CTRL_U, CTRL_W = "\x7f", "\x15", "\x17"
Opened = Callable[..., Terminal]


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opened]:
    """Opens a terminal with the chat in it, at the long text; drafts are kept with a key store."""
    alone(monkeypatch, tmp_path)
    terminals: list[Terminal] = []
    remember(tmp_path / "kept", "keyring")

    def begin(face: str = "--plain", command: str = "chat") -> Terminal:
        terminals.append(
            Terminal(
                tmp_path / "out",
                *([face] if face else []),
                kept=tmp_path / "kept",
                command=command,
                PYTHON_KEYRING_BACKEND="fake_keyring.Keyring",
                PYTHONPATH=str(Path(__file__).parents[1] / "support"),
                TEST_KEY_STORE=str(tmp_path / "keys.json"),
            )
        )
        if command == "chat":
            terminals[-1].until("add 1, 2 or 3 if you know which")
            for line, then in (("5", SECOND), ("1", "Who is it about?"), ("1", STORY)):
                terminals[-1].type(line, then)
        return terminals[-1]

    yield begin
    for terminal in terminals:
        terminal.close()


def lines() -> tuple[str, ...]:
    """The finished lines of the text, as they stand in the draft."""
    return saved().typed.get("story.seen", ())


def letters(count: int) -> str:
    """So many letters, no two places alike, and an end that is known."""
    words = " ".join(f"w{number:05}" for number in range(count // 7 + 2))
    return f"{words[: count - 8]} ENDWORD"


def paste(terminal: Terminal, text: str, face: str) -> None:
    """Paste as the terminal of a face does: where it is asked to, it says where a paste begins and ends."""
    terminal.paste(text if face else f"\x1b[200~{text}\x1b[201~")


def has(terminal: Terminal, *expected: str) -> None:
    """Wait until these lines, and no others, are in the draft."""

    def there() -> bool:
        terminal.look()
        return lines() == expected

    until(there)


# Long lines


@pytest.mark.parametrize("face", FACES)
def test_a_pasted_line_of_9000_letters_arrives_whole(opened: Opened, face: str) -> None:
    terminal, line = opened(face), letters(9_000)
    terminal.type("He said one thing", "He said one thing")
    paste(terminal, line, face)
    terminal.until(lambda display: "ENDWORD" in display.text.replace(" ", ""))
    terminal.press(ENTER)
    has(terminal, "He said one thing", line)
    terminal.type(".", "When was that?")
    assert saved().conversation.answers["story.seen"] == f"He said one thing\n{line}"


@pytest.mark.parametrize("face", FACES)
def test_a_pasted_line_of_120000_letters_is_refused_and_every_line_is_kept(opened: Opened, face: str) -> None:
    terminal = opened(face)
    terminal.type("He said one thing", "He said one thing")
    paste(terminal, letters(120_000), face)
    terminal.until(lambda display: "ENDWORD" in display.text.replace(" ", ""))
    terminal.type("", "100,000 characters")
    has(terminal, "He said one thing")
    terminal.type("and another", "and another")
    terminal.type(".", "When was that?")
    assert saved().conversation.answers["story.seen"] == "He said one thing\nand another"


@pytest.mark.parametrize("face", others_deep(FACES, FACES[:1]))
def test_a_text_that_grows_too_long_keeps_the_lines_that_it_had(opened: Opened, face: str) -> None:
    terminal, line = opened(face), letters(45_000)
    for number in range(3):
        paste(terminal, line, face)
        terminal.until(lambda display: "ENDWORD" in display.text.replace(" ", ""))
        terminal.press(ENTER)
        if number < 2:
            has(terminal, *[line] * (number + 1))
    terminal.until("100,000 characters")
    has(terminal, line, line)
    terminal.type(".", "When was that?")
    assert saved().conversation.answers["story.seen"] == f"{line}\n{line}"


def test_a_pasted_text_of_long_lines_arrives_whole_line_by_line(opened: Opened) -> None:
    terminal, line = opened(), letters(9_000)
    terminal.paste(f"{line}{ENTER}\nshort{ENTER}{line}{ENTER}")
    has(terminal, line, "short", line)


@pytest.mark.deep
def test_a_pasted_text_in_brackets_arrives_whole_in_one_piece(opened: Opened) -> None:
    terminal, line = opened(""), letters(9_000)
    paste(terminal, f"{line}\r{line}", "")
    terminal.press(ENTER)
    has(terminal, line, line)


# A plain line, key by key

KEYS = [
    (f"one thinh{BACKSPACE}g", "one thing"),
    (f"wrong{CTRL_U}so", "so"),
    (f"one wrong thing{CTRL_W}{CTRL_W}thing", "one thing"),
    (f"a{BACKSPACE * 5}b", "b"),
    (f"café 子{BACKSPACE}é", "café é"),
    ("a\tb", "a\tb"),
    (f"still{CTRL_D} here", "still here"),
    ("one\x1b[D\x1b[C\x1bOH thing", "one thing"),
    ("e\u0301 🧨 שלום", "e\u0301 🧨 שלום"),
]


@pytest.mark.parametrize(("keys", "line"), others_deep(KEYS, KEYS[::3]))
def test_a_plain_line_is_as_its_keys_say(opened: Opened, keys: str, line: str) -> None:
    terminal = opened()
    terminal.press(keys + ENTER)
    has(terminal, line)


@pytest.mark.deep
def test_what_was_taken_back_is_gone_from_the_screen_too(opened: Opened) -> None:
    terminal = opened()
    terminal.press(f"one wrong{BACKSPACE * 5}thing é{BACKSPACE}x")
    terminal.until("> one thing x")
    terminal.press(CTRL_U)
    terminal.press("another")
    terminal.until(lambda display: display.text.endswith("> another"))


def test_characters_that_are_cut_between_two_reads_arrive_whole(opened: Opened) -> None:
    terminal = opened()
    for byte in "é子🧨\x1b[A!".encode():
        terminal.paste(bytes([byte]))
        time.sleep(0.02)
    terminal.press(ENTER)
    has(terminal, "é子🧨!")


def test_pasted_control_characters_neither_erase_nor_end_nor_leave(opened: Opened) -> None:
    terminal = opened()
    strange = "".join(chr(number) for number in range(32) if chr(number) not in "\t\n\r\x1b")
    terminal.paste(f"{letters(40)}{strange}\x7f{letters(40)}\x1b[31m\x1b\x9c{letters(40)}{ENTER}")
    has(terminal, f"{letters(40)}{letters(40)}\x9c{letters(40)}")
    assert "Leave now?" not in terminal.display.text


def test_what_is_no_text_is_said_and_the_rest_of_the_line_stays(opened: Opened) -> None:
    terminal = opened()
    terminal.paste(b"caf\xe9 noir\r")
    terminal.until("could not be read")
    assert lines() == ()
    terminal.press(ENTER)
    has(terminal, "caf\ufffd noir")


# Interrupted


def test_a_plain_line_that_is_being_typed_is_saved_within_a_second(opened: Opened) -> None:
    terminal = opened()
    terminal.press("half a li")
    until(lambda: saved().line == "half a li")
    terminal.press("ne")
    until(lambda: saved().line == "half a line")
    terminal.press(ENTER)
    has(terminal, "half a line")
    assert saved().line == ""


@pytest.mark.parametrize("key", [CTRL_C, F9])
def test_a_plain_line_that_is_left_is_there_again(opened: Opened, key: str) -> None:
    terminal = opened()
    terminal.press("half a line")
    terminal.until("half a line")
    terminal.press(key)
    terminal.until("Leave now?" if key == CTRL_C else lambda display: display.text == "")
    assert saved().line == "half a line"
    terminal.type("no" if key == CTRL_C else "", "> half a line")
    terminal.press(f" more{ENTER}")
    has(terminal, "half a line more")


@pytest.mark.parametrize("how", others_deep(["terminate", "hang up", "close"], ("close",)))
def test_whatever_ends_it_the_plain_line_is_saved_and_the_terminal_as_it_was(
    opened: Opened, how: str
) -> None:
    terminal = opened()
    terminal.type("He said one thing", "He said one thing")
    terminal.press("and then half")
    terminal.until("and then half")
    if how == "close":
        terminal.hang_up()
        terminal.process.wait(15)
    else:
        terminal.process.send_signal(signal.SIGTERM if how == "terminate" else signal.SIGHUP)
        terminal.until("To go on: triage resume")
        assert terminal.end() == 130
        assert terminal.after == terminal.before
    assert (lines(), saved().line) == (("He said one thing",), "and then half")
    again = opened(command="resume")
    again.until("Go on with this draft?")
    again.type("yes", "He said one thing and then half")
    again.press(f"{BACKSPACE * 4}more{ENTER}")
    has(again, "He said one thing", "and then more")


@pytest.mark.parametrize(
    "number", others_deep((signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT), quick=(signal.SIGTERM,))
)
def test_a_command_that_is_ended_while_it_asks_leaves_the_terminal_as_it_was(
    opened: Opened, number: signal.Signals
) -> None:
    first = opened()
    first.process.kill()
    first.process.wait(10)
    terminal = opened("--change", command="drafts")
    terminal.until("others use the same login. 2. ")
    terminal.until(lambda display: display.text.endswith(">"))
    terminal.process.send_signal(number)
    assert terminal.end() == -number
    assert terminal.after == terminal.before


def test_ctrl_d_at_an_empty_plain_line_asks_whether_to_leave(opened: Opened) -> None:
    terminal = opened()
    terminal.press(CTRL_D)
    terminal.until("Leave now?")
    terminal.type("yes", "To go on: triage resume")
    assert terminal.end() == 130
    assert terminal.after == terminal.before
