"""The chat at a terminal, by the keys that people press."""

from __future__ import annotations

import os
import re
import stat
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from chat_driver import (
    CTRL_C,
    CTRL_D,
    ENTER,
    F9,
    POLICY,
    SCRIPT,
    TO_THE_OFFER,
    TODAY,
    Chat,
    kind_of,
    session,
    typed,
)
from prompt_toolkit.input import create_pipe_input

from triage.cases.reading import read_case
from triage.conversation import Conversation

Start = Callable[..., Chat]
TO_THE_STORY = ("5", "1", "1")
CLEARED = "\x1b[2J"


def told(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The lines as typed in the chat, where a long text ends with a full stop."""
    return (*lines[:4], ".", *lines[4:])


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRIAGE_TODAY", TODAY.isoformat())


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts a chat; it is left at the end, whatever it waits for."""
    chats: list[Chat] = []
    with create_pipe_input() as keys:

        def begin(*lines: str, **options: object) -> Chat:
            chats.append(Chat(keys, tmp_path / "out", **options))  # type: ignore[arg-type]
            chats[-1].type(*lines)
            return chats[-1]

        yield begin
        for chat in chats:
            chat.leave()


# From the first line to the files


def test_the_first_words_say_when_to_ring_999(start: Start) -> None:
    chat = start()
    assert chat.all_seen.startswith("If someone could be hurt now or very soon, stop here and ring 999.")


def test_a_form_tutor_comes_to_the_note_in_a_few_minutes(start: Start) -> None:
    chat = start(*told(TO_THE_OFFER), "1", "no")
    assert "About how old" in chat.seen
    assert "Check your answers" in chat.type("15")
    assert chat.files() == []
    chat.type("write")
    assert chat.ended
    assert chat.code == 0
    assert "Then you have done your part" in chat.seen
    assert "Talk to your safeguarding lead" in chat.seen
    names = [path.name for path in chat.files()]
    assert [re.sub(r"concern-[A-Z0-9]{7}-", "", name) for name in names] == [
        "answers.yaml",
        "note.docx",
        "note.txt",
    ]
    assert all(stat.S_IMODE(os.stat(path).st_mode) == 0o600 for path in chat.files())
    assert stat.S_IMODE(os.stat(chat.out).st_mode) == 0o700
    case = read_case(chat.files()[0], POLICY)
    assert case.answers["stops_with_note"] == "yes"
    assert case.statements[0].text.startswith('He said: "They should all go."')


def test_the_lead_goes_on_from_the_note_to_the_form(start: Start) -> None:
    begun = typed(
        Conversation(session(me={"forename": "Alex", "role": "Form tutor"})),
        people="8",
        stops_with_note="yes",
    ).case_as_answered
    chat = start(case=begun)
    assert "A colleague began this" in chat.seen
    assert "Alex, Form tutor: A remark." in chat.seen
    assert "When was it seen or heard?" in chat.seen
    chat.type("5", "2")
    assert "What else is going on" in chat.seen
    chat.type("none", "no", "nothing", "yes", "no", "none", "no", "no", "no", "Northamptonshire", "1")
    assert "The form, part 1" in chat.seen
    chat.type("yes")
    for _ in range(30):
        if "Check your answers" in chat.seen:
            break
        chat.type("yes" if "command, or part" in chat.seen else "rest")
    chat.type("write")
    assert chat.code == 0
    assert "This is worth sharing with the Prevent team" in chat.seen
    assert {kind_of(path) for path in chat.files()} == {
        "answers.yaml",
        "form.docx",
        "form.txt",
        "record.docx",
        "record.json",
    }


def test_a_second_case_never_touches_the_files_of_the_first(start: Start, tmp_path: Path) -> None:
    first = start(*told(TO_THE_OFFER), "1", "no", "15", "write")
    kept = {path: path.read_bytes() for path in first.files()}
    second = start(*told(TO_THE_OFFER), "1", "no", "15", "write")
    assert len(second.files()) == 6
    assert all(path.read_bytes() == content for path, content in kept.items())


def test_danger_shows_the_call_card_and_waits_until_the_user_is_back(start: Start) -> None:
    chat = start("1")
    assert "Ring 999 now" in chat.seen
    assert "type ready" in chat.seen
    assert "type ready when you have made the call" in chat.type("2").lower()
    assert "Did you get through" in chat.type("ready")
    chat.type("1", "2.30pm", "77", "stay inside")
    assert "What is your part in this?" in chat.seen
    assert "14:30" in chat.type("review")


def test_ordinary_life_ends_kindly_and_nothing_is_written(start: Start) -> None:
    chat = start(*TO_THE_STORY, "She began to pray.", ".", "nk", "nobody", "no", "10", "no", "no", "none")
    chat.type("done")
    assert "There is nothing to report" in chat.seen
    assert chat.ended
    assert chat.files() == []


def test_a_cleared_worry_is_recorded(start: Start) -> None:
    chat = start(*told(TO_THE_OFFER)[:-1], "2", "no", "15", "none", "no", "A history lesson.", ".", "no")
    chat.type("write")
    assert chat.code == 0
    assert "Nothing goes to Prevent" in chat.seen
    assert {kind_of(path) for path in chat.files()} == {"answers.yaml", "record.docx", "record.json"}


# Commands

COMMANDS = {
    "why": "",
    "help": "You can type these at any question",
    "contacts": "Contacts:",
    "where": "You are in:",
    "review": "Your answers",
    "999": "Ring 999 now",
    "again": "",
}
PLACES = {
    "the safety screen": ((), "point to one of these", "Danger comes before"),
    "a choice": (("5",), "What is your part in this?", "A lead is not sent to themselves"),
    "the pause": (("1",), "type ready", "The call is what helps now"),
    "a date": ((*TO_THE_STORY, "A remark.", "."), "When was that?", "A date shows"),
    "a list": ((*TO_THE_STORY, "A remark.", ".", "nk", "nobody", "no"), "fits what you wrote?", "your lead"),
    "a long text": (TO_THE_STORY, "What did you see or hear?", "Exact words are what"),
    "a line": ((*TO_THE_STORY, "A remark.", ".", "nk"), "Who else was there?", "Somebody else may have"),
}
FREE = ("a long text", "a line")


@pytest.mark.parametrize("place", PLACES)
def test_every_command_works_at_every_kind_of_question(start: Start, place: str) -> None:
    lines, asked, why = PLACES[place]
    chat = start(*lines)
    for word, shown in COMMANDS.items():
        if place in FREE and word == "999":
            continue
        for line in (word, f"/{word}", word.upper()):
            seen = chat.type(line)
            if place in FREE:
                assert "command, or part of what you write" in seen
                seen = chat.type("yes")
            assert {"why": why, "again": asked}.get(word, shown) in seen
            if word == "review":
                assert asked in chat.type("done")


def test_back_goes_back_and_offers_the_answer_again(start: Start) -> None:
    chat = start("5", "2")
    assert "Earlier you answered: I am the safeguarding lead" in chat.type("back")
    assert "Who is it about?" in chat.type("keep")
    chat.type("back", "back")
    assert "Does anything you saw or heard" in chat.seen
    assert "This is the first question" in chat.type("back")


def test_rest_works_in_the_form_and_says_so_elsewhere(start: Start) -> None:
    assert "This works in the form" in start("5").type("rest")


def test_a_command_in_free_text_is_asked_about_and_can_stay_text(start: Start) -> None:
    chat = start(*TO_THE_STORY, "He asked me:")
    assert 'Is "why" a command' in chat.type("why")
    assert 'Is "why" a command' in chat.type("perhaps")
    chat.type("no", "and left.", ".", "nk", "nobody", "no", "none", "no", "none", "done", "record")
    assert read_case(chat.files()[0], POLICY).statements[0].text == "He asked me:\nwhy\nand left."


def test_999_and_hide_in_free_text_act_at_once_and_keep_the_line(start: Start) -> None:
    chat = start(*TO_THE_STORY, "He said")
    assert "Ring 999 now" in chat.type("999")
    assert chat.press(f"hide{ENTER}") == "hidden"
    assert CLEARED in chat.raw
    chat.press("x")
    assert "You wrote so far: He said 999" in chat.seen
    chat.type(".", "nk", "nobody", "no", "none", "no", "none", "done", "record")
    assert read_case(chat.files()[0], POLICY).statements[0].text == "He said\n999\nhide"


def test_999_and_hide_act_at_once_beside_the_questions_too(start: Start) -> None:
    chat = start(*TO_THE_STORY, "why")
    for _ in ("a command that is asked about", "leaving", "the review"):
        assert "Ring 999 now" in chat.type("999")
        assert chat.press(f"hide{ENTER}") == "hidden"
        chat.press(" ")
        assert chat.seen
        if "part of what you write" in chat.seen:
            chat.type("yes", "quit", "yes")
            assert "Leave now?" in chat.seen
        elif "Leave now?" in chat.seen:
            chat.type("no", "review", "yes")
    assert "type its number" in chat.seen


def test_the_text_of_the_note_can_be_copied_by_number_and_by_words(start: Start) -> None:
    chat = start(*told(TO_THE_OFFER))
    for line in ("3", "copy", "show the text", "Show the text, so that I can copy it"):
        assert "The text of the note" in chat.type(line)
        assert 'They should all go."' in chat.seen
    assert "Anything else" in chat.type("1")


def test_quit_asks_first_and_leaves_nothing_behind(start: Start) -> None:
    chat = start("5", "1")
    assert "Leave now?" in chat.type("quit")
    assert "Leave now?" in chat.type("maybe")
    assert "Your answers are still here" in chat.type("no")
    chat.type("quit", "yes")
    assert chat.ended
    assert chat.code == 130
    assert "Nothing was written" in chat.seen
    assert chat.files() == []


# Keys


@pytest.mark.parametrize("keys", [CTRL_C, CTRL_D])
@pytest.mark.parametrize("place", PLACES)
def test_ctrl_c_and_ctrl_d_ask_to_leave_and_answer_nothing(start: Start, place: str, keys: str) -> None:
    chat = start(*PLACES[place][0])
    chat.press(keys)
    assert "Leave now?" in chat.seen
    chat.press(keys)
    assert "Leave now?" in chat.seen
    before = chat.type("no")
    assert "Your answers are still here" in before
    if place == "a choice":
        chat.type("review")
        assert "Your part in this" not in chat.seen
        chat.press(keys)
        assert "Leave now?" in chat.seen
        chat.type("no", "done")
    chat.press(keys)
    chat.type("y")
    assert chat.code == 130
    assert chat.files() == []


def test_ctrl_c_on_the_last_pages_writes_nothing(start: Start) -> None:
    chat = start(*told(TO_THE_OFFER), "1", "no", "15")
    chat.press(CTRL_C)
    chat.type("yes")
    assert chat.code == 130
    assert chat.files() == []


def test_f9_hides_at_once_and_any_key_brings_back_all_that_was_typed(start: Start) -> None:
    chat = start(*TO_THE_STORY, "A first line.")
    for back in (" ", ENTER, "\x1b[A", CTRL_C, CTRL_D, F9, "\x7f", "\x1b[200~pasted\x1b[201~"):
        assert chat.press(f"half a line{F9}") == "hidden"
        assert chat.stays(0.1)
        hidden = chat.raw.split(CLEARED)[-1]
        assert "\x1b[3J" in hidden
        assert not re.search("half|first line|What did you", hidden)
        chat.press(back)
        assert "You wrote so far: A first line." in chat.seen
        chat.just_press("\x15")
    chat.press(f"half{F9}")
    chat.press(" ")
    chat.type(" a line", ".", "nk", "nobody", "no", "none", "no", "none", "done", "record")
    assert read_case(chat.files()[0], POLICY).statements[0].text == "A first line.\nhalf a line"


def test_an_idle_screen_hides_by_itself_and_loses_nothing(start: Start) -> None:
    chat = start("5", "1", idle=0.4)
    chat.just_press("2")
    assert chat.wait() == "hidden"
    chat.press(" ")
    assert "Who is it about?" in chat.seen
    chat.press(ENTER)
    assert "Earlier you answered: A patient" in chat.type("back", "yes")


def test_pasted_text_arrives_whole_whatever_is_in_it(start: Start) -> None:
    pasted = 'Line one\n.\n  quit\n<b> & "x" \u202e {y} 🧨 قال e\u0301\ttab\x07\n999\nlast'
    chat = start(*TO_THE_STORY)
    chat.press(f"\x1b[200~{pasted}\x1b[201~{ENTER}")
    chat.type(".", "nk", "nobody", "no", "none", "no", "none", "done", "record")
    assert read_case(chat.files()[0], POLICY).statements[0].text == pasted.replace("\x07", "")
    assert "\x07" not in chat.all_seen


def test_a_paste_that_ends_with_a_full_stop_line_ends_the_text(start: Start) -> None:
    chat = start(*TO_THE_STORY)
    chat.press(f"\x1b[200~One\nTwo\n.\n\x1b[201~{ENTER}")
    assert "When was that?" in chat.seen


def test_a_sign_from_the_keyboard_steers_no_terminal(start: Start) -> None:
    chat = start(*TO_THE_STORY)
    chat.press(f"\x1b[200~\x1b]0;title\x07 \x9b31m\x1b[201~{ENTER}")
    assert "\x1b]0;" not in chat.raw
    chat.press(CTRL_C)
    chat.type("no")
    assert "\x1b]0;" not in chat.raw
    assert "\x9b" not in chat.raw


def test_completion_offers_the_answers_of_a_choice_and_nothing_in_free_text(start: Start) -> None:
    patient = SCRIPT.questions["about"].options[1].label
    chat = start("5", "1")
    chat.just_press("A pat")
    wait_for(chat, patient[:30])
    chat.press(f"\t{ENTER}")
    assert "What did you see or hear?" in chat.seen
    chat.just_press("A pat\t")
    assert chat.stays(0.2)
    assert patient[5:] not in chat.seen.partition("What did you see")[2]


def test_what_is_wrong_stands_below_while_one_types(start: Start) -> None:
    chat = start("5")
    chat.just_press("7")
    wait_for(chat, f"type numbers from 1 to {len(SCRIPT.questions['role'].options)}")
    chat.just_press("\x7f/why")
    wait_for(chat, "Notice, step 1 help back review 999")


def wait_for(chat: Chat, text: str) -> None:
    """Wait until the screen shows a text."""
    end = time.monotonic() + 10
    while text not in chat.seen:
        assert time.monotonic() < end, f"{text!r} never came: {chat.seen}"
        time.sleep(0.01)


# Check your answers


def test_any_answer_can_be_changed_before_anything_is_written(start: Start) -> None:
    chat = start(*told(TO_THE_OFFER), "1", "no", "15")
    number = re.search(r"(\d+)\. Age 15", chat.seen)
    assert number
    assert "Earlier you answered: 15" in chat.type(number[1])
    assert "Check your answers" in chat.type("17")
    assert "Age 17" in chat.seen
    assert "Type a number" in chat.type("99")
    assert "Type a number" in chat.type("what")
    chat.type("write")
    assert read_case(chat.files()[0], POLICY).answers["age"] == 17


def test_what_is_not_known_can_be_listed_alone(start: Start) -> None:
    chat = start(*TO_THE_STORY, "A remark.", ".", "nk", "nobody", "no", "none", "no", "none")
    seen = chat.type("empty")
    assert "When was that? Not known" in seen
    assert "A remark." not in seen
    number = re.search(r"(\d+)\. When was that", seen)
    assert number
    assert "Check your answers" in chat.type(number[1], "yesterday")
    assert "Nothing is left open" in chat.type("empty")


def test_back_on_the_last_page_goes_to_the_last_question(start: Start) -> None:
    chat = start(*told(TO_THE_OFFER), "1", "no", "15")
    assert "About how old" in chat.type("back")


def test_a_changed_answer_can_open_questions_again(start: Start) -> None:
    chat = start(*told(TO_THE_OFFER), "1", "no", "15")
    number = re.search(r"(\d+)\. Stops here", chat.seen)
    assert number
    chat.type(number[1])
    assert "What else is going on" in chat.type("2")


def test_a_folder_that_cannot_be_written_is_said_and_another_one_taken(start: Start, tmp_path: Path) -> None:
    chat = start(*told(TO_THE_OFFER), "1", "no", "15")
    chat.out.write_text("a file where the folder should be")
    assert "there. A folder is needed here, and this is a file. Type another folder" in chat.type("write")
    assert "Type another folder" in chat.type("")
    chat.type(str(tmp_path / "else" / ".." / "elsewhere" / "deep"))
    assert chat.code == 0
    assert ".." not in chat.seen.split("Your files")[1].split("They hold")[0]
    assert not (tmp_path / "else").exists()
    assert len(list((tmp_path / "elsewhere" / "deep").iterdir())) == 3


def test_a_folder_of_somebody_who_is_not_there_is_a_name_like_any_other(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    chat = start(*told(TO_THE_OFFER), "1", "no", "15")
    chat.out.write_text("a file where the folder should be")
    chat.type("write", "~nobody-of-this-name/docs")
    assert chat.code == 0
    assert len(list((tmp_path / "~nobody-of-this-name" / "docs").iterdir())) == 3


def test_own_details_and_a_given_area_are_not_asked_for(start: Start) -> None:
    me = {
        "forename": "Alex",
        "surname": "Sample",
        "role": "Nurse",
        "organisation": "A Hospital",
        "phone": "1",
        "email": "a@example.org",
    }
    chat = start(
        *told(TO_THE_OFFER)[:-1],
        "2",
        "yes",
        "15",
        "none",
        "no",
        "nothing",
        "yes",
        "no",
        "none",
        "no",
        "no",
        "no",
        me=me,
        area="derby",
        known_of_user={"sector": "health"},
    )
    assert "The form, part 1" in chat.seen
    assert "the contacts are those for derby" in chat.seen.lower()


# Danger in a line of a longer text


def test_danger_in_a_finished_line_is_asked_about_at_once_and_the_text_is_offered_again(start: Start) -> None:
    chat = start(*TO_THE_STORY, "We were in the canteen.")
    assert "point to one of these" not in chat.seen
    chat.type('  He said: "I\'ll bring a knife"  ')
    assert 'You wrote "knife"' in chat.seen
    assert "point to one of these" in chat.seen
    chat.type("5")
    assert "You wrote so far" in chat.seen
    assert "We were in the canteen." in chat.seen
    assert 'You wrote "' not in chat.type("And two knives.").partition("You wrote so far")[2]
    assert "When was that?" in chat.type("Then the bell rang.", ".")
    chat.type("nk", "nobody", "no", "review")
    for line in (
        "We were in the canteen.",
        'He said: "I\'ll bring a knife"',
        "And two knives.",
        "Then the bell rang.",
    ):
        assert line in chat.all_seen.rpartition("What did you see or hear?")[2]


def test_danger_in_pasted_lines_is_asked_about_once_and_no_line_is_lost(start: Start) -> None:
    chat = start(*TO_THE_STORY)
    chat.press(f"\x1b[200~One line.\nHe has a gun.\n\nShe wants to hurt herself.\x1b[201~{ENTER}")
    assert 'You wrote "gun"' in chat.seen
    chat.type("5")
    for line in ("One line.", "He has a gun.", "She wants to hurt herself."):
        assert line in chat.seen
    assert "When was that?" in chat.type(".")


def test_danger_that_is_there_after_a_line_leads_to_the_call_card(start: Start) -> None:
    chat = start(*TO_THE_STORY, "He is going to blow up the mosque.")
    assert "Ring 999 now" in chat.type("1")
