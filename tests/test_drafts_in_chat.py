"""Drafts in the chat, by the keys that people press: offered after safety, saved, said, and erased."""

from __future__ import annotations

import contextlib
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import fake_keyring
import keyring
import pytest
from chat_driver import CTRL_C, ENGINE, ENTER, F9, POLICY, TO_THE_OFFER, TODAY, Chat
from prompt_toolkit.input import create_pipe_input

from triage import settings
from triage.cases.reading import case_from_node
from triage.drafts import handover, keys, sealed, store
from triage.drafts.store import OpenDraft, Store
from triage.drafts.wire import Draft
from triage.errors import InputError
from triage.faces.going_on import Going, locked_file
from triage.faces.keeping import Keeping
from triage.policy.yaml_nodes import read_bytes

Start = Callable[..., Chat]
PHRASE = "plum lantern orbit"
OFFERED = "How should they be kept?"
SECOND = "What is your part in this?"
TO_THE_STORY = ("1", "1")
TO_THE_NOTE = (*TO_THE_OFFER[1:4], ".", *TO_THE_OFFER[4:], "1", "no", "15")


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TRIAGE_TODAY", TODAY.isoformat())
    monkeypatch.setenv(settings.DATA_DIR_VARIABLE, str(tmp_path / "kept"))
    monkeypatch.setenv(fake_keyring.WHERE, str(tmp_path / "keys.json"))
    monkeypatch.setattr(keyring, "get_keyring", fake_keyring.Keyring)
    monkeypatch.setattr(sealed, "COST", sealed.COSTS[0])


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts a chat of somebody at a terminal; ``keeping``: chosen on an earlier day."""
    chats: list[Chat] = []
    with contextlib.ExitStack() as keyboards:
        def begin(*lines: str, keeping: str = "", asks: bool = True, **options: object) -> Chat:
            if keeping:
                settings.save_draft_settings(replace(settings.draft_settings(), keeping=keeping))
            out = tmp_path / "out"
            pressed = keyboards.enter_context(create_pipe_input())
            chats.append(Chat(pressed, out, keeping=Keeping(out, asks=asks),
                              **options))  # type: ignore[arg-type]
            chats[-1].type(*lines)
            return chats[-1]

        yield begin
        for chat in chats:
            chat.leave()


def saved(reference: str = "") -> Draft:
    """What stands on the disk, though the chat still goes on."""
    found = Store()
    name = reference or min(found.references())
    passphrase = PHRASE if found.entries()[0].key_kind == "passphrase" else ""
    opened = object.__new__(OpenDraft)
    opened.reference, opened._store = name, found
    return opened.unlock(POLICY, ENGINE, TODAY, passphrase).draft


def until(true: Callable[[], bool]) -> None:
    """Wait for something to become true."""
    end = time.monotonic() + 10
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)


# Offered once, after the question about danger

def test_nothing_is_said_of_drafts_before_the_question_about_danger_is_answered(start: Start) -> None:
    chat = start()
    for line in ("help", "why", "where", "9"):
        chat.type(line)
    assert OFFERED not in chat.all_seen
    assert "passphrase" not in chat.all_seen
    assert not settings.data_dir().exists()
    chat.type("5")
    assert OFFERED in chat.seen
    assert SECOND not in chat.seen


def test_a_remembered_passphrase_is_not_asked_for_before_safety_either(start: Start) -> None:
    chat = start(keeping="passphrase")
    assert "passphrase" not in chat.all_seen.lower()
    assert "A passphrase for this draft" in chat.type("5")


def test_where_999_applies_the_call_comes_first(start: Start) -> None:
    chat = start("1")
    assert "Ring 999 now" in chat.seen
    for line in ("ready", "1", "2.30pm", "77"):
        assert OFFERED not in chat.all_seen
        chat.type(line)
    assert OFFERED in chat.type("stay inside")


@pytest.mark.parametrize("asked", ["choice", "passphrase"])
def test_999_and_hide_act_at_once_even_while_drafts_are_asked_about(start: Start, asked: str) -> None:
    chat = start("5", *(["1"] if asked == "passphrase" else []))
    assert "Ring 999 now" in chat.type("999")
    assert chat.press(F9) == "hidden"
    assert ("A passphrase for this draft" if asked == "passphrase" else OFFERED) in chat.type("")
    chat.press(CTRL_C)
    assert "Leave now?" in chat.seen
    chat.type("yes")
    assert chat.code == 130


def test_the_passphrase_is_offered_first_and_nothing_is_the_default(start: Start) -> None:
    chat = start("5")
    first, second, third = (chat.seen.index(f"{number}. ") for number in "123")
    assert first < chat.seen.index("others use the same login") < second
    assert second < chat.seen.index("whoever uses your login can open them") < third
    for line in ("", "keep", "4", "yes"):
        assert "Type a number from 1 to 3" in chat.type(line)
    assert settings.draft_settings().keeping == ""


def test_without_a_key_store_none_is_offered(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "_backend", lambda: None)
    chat = start("5")
    assert "key store" not in chat.seen
    assert "No draft is kept, as you chose" in chat.type("2")
    assert settings.draft_settings().keeping == "none"


def test_the_choice_is_remembered_and_later_said_in_one_line(start: Start) -> None:
    assert "the key is in this computer's key store" in start("5", "2").seen
    again = start("5")
    assert OFFERED not in again.all_seen
    assert "the key is in this computer's key store" in again.seen
    assert SECOND in again.seen
    assert len(Store().references()) == 2


def test_whoever_was_interrupted_is_told_of_the_draft_when_beginning_anew(start: Start) -> None:
    start("5", "2").type("quit", "yes")
    earlier = min(Store().references())
    again = start()
    assert earlier not in again.all_seen
    again.type("5")
    assert f"There is a draft from before on this computer: {earlier}." in again.seen
    again.type("quit", "yes")
    assert "There are drafts from before" in start("5", keeping="none").seen


def test_no_drafts_means_that_nothing_is_kept_and_that_this_is_said(start: Start) -> None:
    chat = start("5", "3")
    assert "No draft is kept, as you chose" in chat.seen
    chat.type("1", "1", "A remark.")
    assert "What you answered is not kept" in chat.type("quit", "yes")
    chat.type("quit", "yes")
    assert "Nothing was written" in chat.seen
    assert not Store().folder.exists()


# The passphrase

def test_a_passphrase_is_never_shown_and_a_new_one_is_typed_twice(start: Start) -> None:
    chat = start("5", "1")
    assert "too easy to guess" in chat.type("short")
    assert "once more" in chat.type(PHRASE)
    assert "not the same" in chat.type(PHRASE + "s")
    chat.type(PHRASE)
    assert "encrypted with your passphrase" in chat.type(PHRASE)
    assert "plum" not in chat.all_seen
    assert saved().conversation.answers["safety"] == ("no", "no", "no")


def test_a_passphrase_that_opened_a_draft_before_is_typed_once(start: Start) -> None:
    start("5", "1", PHRASE, PHRASE)
    again = start("5", PHRASE)
    assert "encrypted with your passphrase" in again.seen
    assert SECOND in again.seen


def test_enter_alone_means_no_draft_this_time(start: Start) -> None:
    chat = start("5", "1", "")
    assert "No draft is kept this time" in chat.seen
    assert SECOND in chat.seen
    assert settings.draft_settings().keeping == "passphrase"
    assert not Store().references()


# Saved

def test_every_answer_is_on_the_disk_before_the_next_question(start: Start) -> None:
    chat = start("5", keeping="keyring")
    count = len(saved().conversation.given)
    assert count == 1
    for line in TO_THE_NOTE:
        asked = saved().conversation.question
        assert asked
        chat.type(line)
        draft = saved()
        if line == "He said: \"They should all go.\"":
            assert draft.typed == {"story.seen": (line,)}
        else:
            assert asked.id in draft.conversation.given
    assert "Check your answers" in chat.seen
    assert saved().conversation.question is None


@pytest.mark.parametrize(("lines", "reopened"), [(("back",), "story.known"), (("review", "2"), "role"),
                                                 (("safety",), "safety")])
def test_what_is_reopened_is_saved_as_reopened(start: Start, lines: tuple[str, ...], reopened: str) -> None:
    chat = start("5", "1", "1", "nothing", "no", keeping="keyring")
    assert reopened in saved().conversation.given
    chat.type(*lines)
    assert reopened in saved().conversation.aside
    assert reopened not in saved().conversation.given
    chat.type("keep")
    assert reopened in saved().conversation.given


def test_a_line_that_is_being_typed_is_saved_within_a_second(start: Start) -> None:
    chat = start("5", *TO_THE_STORY, "He said one thing", keeping="keyring")
    chat.just_press("and then hal")
    until(lambda: saved().line == "and then hal")
    assert saved().typed == {"story.seen": ("He said one thing",)}
    chat.just_press("f")
    until(lambda: saved().line == "and then half")
    chat.type("")
    assert saved().typed == {"story.seen": ("He said one thing", "and then half")}
    assert saved().line == ""


def test_what_was_taken_back_while_typing_leaves_the_draft_too(start: Start) -> None:
    chat = start("5", *TO_THE_STORY, keeping="keyring")
    chat.just_press("the wrong name")
    until(lambda: saved().line == "the wrong name")
    chat.just_press("\x15")
    until(lambda: saved().line == "")


@pytest.mark.parametrize("how", [CTRL_C, F9])
def test_a_line_is_saved_at_once_when_it_is_left(start: Start, how: str) -> None:
    chat = start("5", *TO_THE_STORY, keeping="keyring")
    chat.press(f"half a line{how}")
    assert saved().line == "half a line"
    chat.type("no" if how == CTRL_C else "")
    chat.press(f" more{ENTER}")
    assert saved().typed == {"story.seen": ("half a line more",)}


def test_leaving_says_that_the_draft_is_kept_and_how_to_go_on(start: Start) -> None:
    chat = start("5", "1", keeping="keyring")
    reference = min(Store().references())
    assert f"Your answers are kept in draft {reference}" in chat.type("quit")
    seen = chat.type("yes")
    assert f"triage resume {reference}" in seen
    assert "Nothing was written" not in seen
    assert chat.code == 130
    assert Store().open(reference)


def test_save_says_what_is_saved(start: Start) -> None:
    chat = start("5", keeping="keyring")
    assert f"as draft {min(Store().references())}" in chat.type("save")
    assert "save: Every answer is saved by itself" in chat.type("help")
    assert "No draft is kept" in start("5", keeping="none").type("save")


def test_a_draft_that_cannot_be_saved_is_said_once_and_stops_nothing(
        start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "full")

    chat = start("5", "1", keeping="keyring")
    with monkeypatch.context() as broken:
        broken.setattr(store, "replace_file", full)
        assert "could not be saved" in chat.type("1")
        assert "What did you see or hear?" in chat.seen
        assert "could not be saved" not in chat.type("A remark.", ".", "nk")
        assert "Not saved just now" in chat.type("save", "yes")
        assert saved().conversation.question.id == "about"  # type: ignore[union-attr]
    assert "saved again" in chat.type("nobody")
    assert "story.seen" in saved().conversation.given
    assert "saved again" not in chat.type("no")


def test_whatever_goes_wrong_inside_saving_the_talk_goes_on_and_shows_no_word_of_it(
        start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object) -> bytes:
        raise RuntimeError("Robin")

    chat = start("5", *TO_THE_STORY, keeping="keyring")
    monkeypatch.setattr(store, "seal", fault)
    chat.just_press("A rem")
    assert chat.stays(1.0)
    assert "something went wrong inside the program" in chat.type("ark.")
    assert "When was that?" in chat.type(".")
    assert "Robin" not in chat.all_seen
    assert "Traceback" not in chat.all_seen


def test_a_folder_that_vanishes_while_one_writes_comes_back(start: Start) -> None:
    chat = start("5", "1", keeping="keyring")
    for path in Store().folder.iterdir():
        path.unlink()
    Store().folder.rmdir()
    chat.type("1")
    assert saved().conversation.question.id == "story.seen"  # type: ignore[union-attr]


@pytest.mark.parametrize("broken", ["settings", "folder", "key store"])
def test_where_no_draft_can_be_begun_the_talk_goes_on(start: Start, broken: str,
                                                      monkeypatch: pytest.MonkeyPatch) -> None:
    settings.save_draft_settings(replace(settings.draft_settings(), keeping="keyring"))
    if broken == "settings":
        (settings.data_dir() / "drafts.json").write_text("{")
    elif broken == "folder":
        (settings.data_dir() / "drafts").write_text("in the way")
    else:
        monkeypatch.setattr(keys, "_backend", lambda: None)
    chat = start("5")
    assert "No draft is kept this time" in chat.seen
    assert SECOND in chat.seen


# In a pipe

def test_where_nobody_can_be_asked_nothing_is_asked(start: Start) -> None:
    assert SECOND in start("5", asks=False).seen
    assert SECOND in start("5", asks=False, keeping="passphrase").seen
    assert not Store().references()
    assert SECOND in start("5", asks=False, keeping="keyring").seen
    assert len(Store().references()) == 1


def test_where_nobody_can_be_asked_the_end_is_as_without_drafts(start: Start) -> None:
    chat = start("5", *TO_THE_NOTE, "write", asks=False, keeping="keyring")
    assert chat.code == 0
    reference = min(Store().references())
    assert {path.name for path in chat.files()} == {f"concern-{reference}-{kind}" for kind in
                                                    ("answers.yaml", "note.docx", "note.txt")}
    assert f"triage drafts --erase {reference}" in chat.seen


# The end

def test_the_reference_of_the_draft_is_that_of_the_note(start: Start) -> None:
    chat = start("5", *TO_THE_NOTE, "write", "open", keeping="keyring")
    reference = min(Store().references())
    assert f"Reference: {reference}" in chat.all_seen
    assert all(path.name.startswith(f"concern-{reference}-") for path in chat.files())


def test_the_end_says_what_is_here_and_erases_the_draft_only_if_asked_to(start: Start) -> None:
    for answer, kept in (("", True), ("erase", False)):
        chat = start("5", *TO_THE_NOTE, "write", "open", keeping="keyring")
        assert "What is on this computer now" in chat.seen
        assert "anybody who uses your login can read" in chat.seen
        reference = re.search(r"The draft (\w{4}), encrypted", chat.seen)
        assert reference
        chat.type("what", answer)
        assert chat.code == 0
        assert (reference[1] in Store().references()) is kept
        assert ("The draft is kept" if kept else "The draft is erased") in chat.seen


def test_leaving_on_the_last_page_keeps_the_draft_and_counts_as_done(start: Start) -> None:
    chat = start("5", *TO_THE_NOTE, "write", "open", keeping="keyring")
    chat.press(CTRL_C)
    chat.type("yes")
    assert chat.code == 0
    assert Store().references()


def test_where_nothing_is_written_the_draft_is_still_spoken_of(start: Start) -> None:
    chat = start("5", *TO_THE_STORY, "She began to pray.", ".", "nk", "nobody", "no", "10", "no", "no",
                 "none", "done", keeping="keyring")
    assert "There is nothing to report" in chat.seen
    assert "No files were written" in chat.seen
    assert "The draft is erased" in chat.type("erase")
    assert not Store().references()
    assert chat.files() == []


def test_before_anything_is_written_only_note_and_form_are_spoken_of(start: Start) -> None:
    chat = start("5", *TO_THE_NOTE, keeping="keyring")
    assert "No note or form has been written yet" in chat.seen
    assert "Nothing has been written" not in chat.seen


# The file for the lead

def locked_content(chat: Chat, passphrase: str) -> bytes:
    path = next(path for path in chat.files() if path.suffix == ".locked")
    return handover.unprotect(path.read_bytes(), passphrase)


def test_the_file_for_the_lead_is_locked_with_a_made_passphrase_unless_said_otherwise(start: Start) -> None:
    chat = start("5", *TO_THE_NOTE, "write", keeping="keyring")
    assert "The file with which your lead goes on" in chat.seen
    assert "Press Enter, or type own" in chat.type("why")
    seen = chat.type("")
    shown = re.search(r"shown this once: ((?:[a-z]+ ){5})", f"{seen} ")
    assert shown
    assert "by telephone or in person, never in the same message" in seen
    assert "triage chat --from" in seen
    assert "opens with its passphrase only" in seen
    assert not [path for path in chat.files() if path.suffix == ".yaml"]
    text = locked_content(chat, shown[1].strip())
    case = case_from_node(read_bytes(text, "x"), POLICY)
    assert case.answers["stops_with_note"] == "yes"


def test_the_file_for_the_lead_can_have_ones_own_passphrase_or_none(start: Start) -> None:
    chat = start("5", *TO_THE_NOTE, "write", "own", "", "own", PHRASE, PHRASE, keeping="keyring")
    assert "plum" not in chat.all_seen
    assert locked_content(chat, PHRASE).startswith(b"# What was said")
    opened = start("5", *TO_THE_NOTE, "write", "open", keeping="keyring")
    assert [path for path in opened.files() if path.suffix == ".yaml"]


def test_with_drafts_off_the_file_for_the_lead_is_as_before(start: Start) -> None:
    chat = start("5", *TO_THE_NOTE, "write", keeping="none")
    assert chat.code == 0
    assert {path.name[13:] for path in chat.files()} == {"answers.yaml", "note.docx", "note.txt"}


def test_the_lead_goes_on_from_the_locked_file_after_its_passphrase(start: Start, tmp_path: Path) -> None:
    note = start("5", *TO_THE_NOTE, "write", "own", PHRASE, PHRASE, "erase", keeping="keyring")
    path = next(path for path in note.files() if path.suffix == ".locked")
    lead = start(keeping="none", going=locked_file(path))
    assert lead.all_seen.startswith("If someone could be hurt now or very soon, stop here and ring 999.")
    assert "A colleague began this" not in lead.all_seen
    assert "not the passphrase" in lead.type("something else")
    assert "Ring 999 now" in lead.type("999")
    assert "A colleague began this" in lead.type(PHRASE)
    assert "point to one of these?" in lead.seen
    assert "What is your part in this?" in lead.type("5")
    away = start(going=locked_file(path))
    away.type("")
    assert away.code == 130


# Going on

def test_one_draft_goes_on_after_a_yes_at_the_same_question_with_the_half_typed_text(start: Start) -> None:
    first = start("5", *TO_THE_STORY, "He said one thing", keeping="keyring")
    first.press(f"and then half{CTRL_C}")
    first.type("yes")
    going = start(keeping="keyring", going=Going())
    assert going.all_seen.startswith("If someone could be hurt now or very soon, stop here and ring 999.")
    assert "Notice, last saved today" in going.seen or "Notice, last saved today" in going.all_seen
    assert "Type yes or no" in going.type("")
    seen = going.type("yes")
    assert "You wrote so far: He said one thing" in seen
    assert "What did you see or hear?" in seen
    going.press(f" a line{ENTER}")
    going.type(".")
    assert saved().conversation.given["story.seen"] == "He said one thing\nand then half a line"


def test_no_leaves_the_drafts_as_they_are(start: Start) -> None:
    start("5", "1", keeping="keyring").type("quit", "yes")
    going = start(going=Going())
    assert "stay as they are" in going.type("no")
    assert going.code == 130
    assert Store().references()


def test_of_several_drafts_one_is_chosen_by_number_or_reference(start: Start) -> None:
    for part in ("1", "2"):
        start("5", part, keeping="keyring").type("quit", "yes")
    names = [entry.reference for entry in Store().entries()]
    for typed, chosen in (("2", names[1]), (names[0].lower(), names[0])):
        going = start(going=Going())
        assert "Which one?" in going.all_seen
        assert "Type a number from 1 to 2" in going.type("3")
        assert f"You go on with draft {chosen}" in going.type(typed)
        going.type("quit", "yes")


def test_a_draft_with_a_passphrase_asks_for_it_and_stays_locked_without(start: Start) -> None:
    start("5", "1", PHRASE, PHRASE, "1").type("quit", "yes")
    reference = min(Store().references())
    going = start(going=Going(opened=Store().open(reference)))
    assert "Notice" not in going.all_seen
    assert "not the passphrase" in going.type("something else entirely")
    assert "Who is it about?" in going.type(PHRASE)
    going.type("quit", "yes")
    away = start(going=Going(opened=Store().open(reference)))
    away.type("")
    assert away.code == 130
    assert Store().references()


def test_a_draft_that_another_program_holds_is_not_gone_on_with(start: Start) -> None:
    start("5", "1", keeping="keyring")
    with pytest.raises(InputError, match="open in another window"):
        Store().open(min(Store().references()))


def test_documents_go_to_the_folder_of_the_draft(start: Start, tmp_path: Path) -> None:
    start("5", *TO_THE_NOTE, keeping="keyring").type("back", "quit", "yes")
    going = start(going=Going())
    going.type("yes", "keep", "write", "open", "")
    assert going.code == 0
    assert {path.name[13:] for path in going.files()} == {"answers.yaml", "note.docx", "note.txt"}


def test_a_draft_that_was_written_can_be_written_again_and_touches_no_file(start: Start) -> None:
    chat = start("5", *TO_THE_NOTE, "write", "open", "", keeping="keyring")
    before = {path: path.read_bytes() for path in chat.files()}
    again = start(going=Going())
    again.type("yes", "write", "open", "")
    assert again.code == 0
    assert len(again.files()) == 6
    assert all(path.read_bytes() == content for path, content in before.items())


# Growing old

def test_old_drafts_are_announced_after_safety_and_erased_on_a_later_day(
        start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    start("5", "1", keeping="keyring").type("quit", "yes")
    old = min(Store().references())
    monkeypatch.setenv("TRIAGE_TODAY", "2026-12-31")
    chat = start()
    assert old not in chat.all_seen
    assert f"Draft {old} was last saved 41 days ago" in chat.type("5")
    assert old in Store().references()
    monkeypatch.setenv("TRIAGE_TODAY", "2027-01-01")
    assert f"Draft {old} was erased" in start("5").seen
    assert old not in Store().references()


def test_the_draft_with_which_one_goes_on_is_not_announced(start: Start,
                                                           monkeypatch: pytest.MonkeyPatch) -> None:
    start("5", "1", keeping="keyring").type("quit", "yes")
    monkeypatch.setenv("TRIAGE_TODAY", "2026-12-31")
    going = start(going=Going())
    assert "41 days ago" in going.all_seen
    assert "are erased" not in going.type("yes")
    assert Store().references()
