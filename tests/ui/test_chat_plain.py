"""The chat as plain lines, in a pipe: for screen readers, and for terminals that can do nothing else."""

from __future__ import annotations

import io
import re
import subprocess
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from chat_driver import POLICY, TO_THE_OFFER, kind_of, plain_chat

from triage.cases.reading import read_case
from triage.ui.face import Left, Request
from triage.ui.plain import PlainFace, wrapped

FOLDER = TemporaryDirectory()
TO_THE_NOTE = (*TO_THE_OFFER[:3], TO_THE_OFFER[3], ".", *TO_THE_OFFER[4:], "1", "no", "15", "write")
TO_THE_FORM = (
    *TO_THE_OFFER[:3],
    TO_THE_OFFER[3],
    ".",
    *TO_THE_OFFER[4:-1],
    "2",
    "yes",
    "15",
    "3",
    "no",
    "A film.",
    ".",
    "yes",
    "no",
    "none",
    "no",
    "no",
    "no",
    "northamptonshire",
    "1",
    *("/rest", "yes") * 8,
    *["rest"] * 8,
    "write",
)


@lru_cache(maxsize=8)
def ran(lines: tuple[str, ...], *args: str) -> tuple[subprocess.CompletedProcess[bytes], Path]:
    """A chat in a pipe, and the folder it wrote to. The same chat is held once."""
    out = Path(FOLDER.name) / str(abs(hash((lines, args)))) / "out"
    return plain_chat(out, lines, "--plain", *args), out


def shown(result: subprocess.CompletedProcess[bytes]) -> str:
    """What stood on the screen."""
    return result.stdout.decode()


def test_a_pipe_comes_to_the_note_and_its_files() -> None:
    result, out = ran(TO_THE_NOTE)
    assert result.returncode == 0
    assert result.stderr == b""
    assert "Then you have done your part" in shown(result)
    assert len(list(out.iterdir())) == 3


def test_a_pipe_comes_to_the_form() -> None:
    result, out = ran(TO_THE_FORM)
    assert result.returncode == 0, shown(result)[-800:]
    kinds = {kind_of(path) for path in out.iterdir()}
    assert kinds == {"answers.yaml", "form.docx", "form.txt", "record.docx", "record.json"}


def test_the_first_line_says_when_to_ring_999_before_anything_else() -> None:
    result, _ = ran(TO_THE_NOTE)
    assert shown(result).startswith("If someone could be hurt now or very soon, stop here and ring 999.")


@pytest.mark.parametrize("lines", [TO_THE_NOTE, TO_THE_FORM])
def test_no_line_is_wider_than_80_columns_and_nothing_steers_a_terminal(lines: tuple[str, ...]) -> None:
    text = shown(ran(lines)[0])
    assert max(map(len, text.splitlines())) <= 80
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", text)


def test_the_number_of_choices_is_said_before_them() -> None:
    text = shown(ran(TO_THE_NOTE)[0])
    for question, count in (("What is your part", 5), ("point to one of these", 5), ("fits what you", 13)):
        after = text.partition(question)[2]
        assert re.search(r"(\d+) answers\.", after.partition("1.")[0])[1] == str(count)  # type: ignore[index]


def test_after_a_mistake_only_what_was_wrong_is_said_again() -> None:
    result, _ = ran(("9", "5"))
    after = shown(result).partition("1 3. With 4, add 1, 2 or 3 if you know\nwhich.\n")[2]
    assert after.startswith(
        "> \nType numbers from 1 to 5.\nIf someone could be hurt now, ring 999.\n> \n\nYou (Notice"
    )


@pytest.mark.parametrize("lines", [(), ("5",), ("5", "1", "1", "half a"), ("1",), TO_THE_NOTE[:-1]])
def test_the_end_of_the_input_leaves_with_130_and_writes_nothing(lines: tuple[str, ...]) -> None:
    result, out = ran(lines)
    assert result.returncode == 130
    assert "Nothing was written" in shown(result)
    assert not out.exists() or list(out.iterdir()) == []


def test_hide_does_nothing_in_a_pipe_and_the_question_comes_back() -> None:
    text = shown(ran(("hide", "5"))[0])
    assert text.count("point to one of these?") == 2
    assert "\x1b" not in text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [("utf-8", "Il a dit: «ça suffit» à l’école 🧨"), ("latin-1", "Il a dit: «ça suffit»")],
)
def test_words_arrive_as_they_were_typed_in_each_encoding(tmp_path: Path, encoding: str, text: str) -> None:
    lines = ("5", "1", "1", text, ".", "nk", "nobody", "no", "none", "no", "none", "done", "record")
    typed = "".join(f"{line}\n" for line in lines).encode(encoding)
    result = plain_chat(tmp_path, typed, PYTHONIOENCODING=encoding)
    assert result.returncode == 0, result.stderr
    assert result.stdout.decode(encoding).startswith("If someone")
    case = read_case(next(tmp_path.glob("*-answers.yaml")), POLICY)
    assert case.statements[0].text == text


def test_a_line_in_another_encoding_is_asked_for_again_and_the_next_lines_count(tmp_path: Path) -> None:
    lines = (
        b"\xef\xbb\xbf5",
        b"1",
        b"1",
        b"caf\xe9",
        b"caf\xc3\xa9",
        b".",
        b"nk",
        b"nobody",
        b"no",
        b"none",
        b"no",
        b"none",
        b"done",
        b"record",
        b"",
    )
    result = plain_chat(tmp_path, b"\r\n".join(lines), LC_ALL="C")
    assert result.returncode == 0, result.stdout
    assert "Please type it again" in result.stdout.decode()
    assert read_case(next(tmp_path.glob("*-answers.yaml")), POLICY).statements[0].text == "café"


@pytest.mark.parametrize("settings", [{"TERM": "dumb"}, {"TERM": "xterm"}])
def test_a_pipe_is_plain_without_being_told(tmp_path: Path, settings: dict[str, str]) -> None:
    result = plain_chat(tmp_path, ("5",), **settings)
    assert b"\x1b" not in result.stdout
    assert b"5 answers." in result.stdout


def test_for_a_folder_that_cannot_be_written_another_is_asked_at_the_end(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    other = tmp_path / "other"
    result = plain_chat(tmp_path / "file", (*TO_THE_NOTE, str(other)), "--plain")
    assert b"you are asked for another folder at the end" in result.stderr
    assert result.returncode == 0
    assert {kind_of(path) for path in other.iterdir()} == {"note.docx", "note.txt", "answers.yaml"}


# The face by itself


def test_control_characters_that_were_typed_steer_no_terminal() -> None:
    assert wrapped("a\x1b[31mb\x9bc\td\u202ee", 79) == ["a [31mb c d e"]


def test_lines_that_were_typed_keep_their_breaks_and_long_ones_are_wrapped() -> None:
    assert wrapped("one\n\ntwo", 79, 2) == ["  one", "", "  two"]
    assert all(len(line) <= 30 for line in wrapped("x" * 100 + " " + "word " * 30, 30, 4))
    assert wrapped("- a long point of a list", 12) == ["- a long", "  point of a", "  list"]


def test_ctrl_c_at_a_plain_prompt_is_no_answer() -> None:
    class Interrupted(io.StringIO):
        def readline(self, *_: object) -> str:
            raise KeyboardInterrupt

    with pytest.raises(Left) as left:
        PlainFace(Interrupted(), io.StringIO()).ask(Request())
    assert not left.value.for_good


def test_ctrl_d_at_a_plain_terminal_asks_and_the_end_of_a_pipe_leaves() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    for stream, for_good in ((io.StringIO(), True), (Terminal(), False)):
        with pytest.raises(Left) as left:
            PlainFace(stream, io.StringIO()).ask(Request())
        assert left.value.for_good is for_good


def test_hide_clears_a_plain_terminal_and_waits_for_enter() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    screen, keys = Terminal(), Terminal("\nnext\n")
    face = PlainFace(keys, screen)
    face.hide()
    assert "\x1b[2J" in screen.getvalue()
    assert face.ask(Request()) == "next"


def test_a_character_that_the_screen_cannot_show_becomes_a_question_mark() -> None:
    raw = io.BytesIO()
    screen = io.TextIOWrapper(raw, encoding="ascii", write_through=True)
    PlainFace(io.StringIO(), screen).say("café 🧨")
    assert raw.getvalue() == b"caf? ?\n"


def test_danger_in_a_finished_line_is_asked_about_before_the_next_one() -> None:
    result, _ = ran(
        (
            *TO_THE_OFFER[:3],
            "We were in the canteen.",
            "They should all be shot, he said.",
            "5",
            "Then the bell rang.",
            ".",
            "nk",
        )
    )
    text = shown(result)
    asked_again = text.index('You wrote "be shot"')
    assert text.index("You wrote so far") > asked_again > text.index("What did you see or hear?")
    assert text.index("When was that?") > text.index("You wrote so far")
    assert "  We were in the canteen.\n  They should all be shot, he said.\n" in text[asked_again:]
