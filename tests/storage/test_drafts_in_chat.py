"""Drafts in the chat, by the keys that people press: offered after safety, and saved at every answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from chat_driver import CTRL_C, ENTER, F9, Chat
from keeping_driver import PHRASE, TO_THE_NOTE, TO_THE_STORY, Start, alone, chats, saved, until

from triage.storage import drafts, keys, settings
from triage.storage.drafts import DraftStore

OFFERED = "How should they be kept?"
SECOND = "What is your part in this?"


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Starts chats whose drafts are kept."""
    alone(monkeypatch, tmp_path)
    with chats(tmp_path / "out") as begin:
        yield begin


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
    assert len(DraftStore().references()) == 2


def test_whoever_was_interrupted_is_told_of_the_draft_when_beginning_anew(start: Start) -> None:
    start("5", "2").type("quit", "yes")
    earlier = min(DraftStore().references())
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
    assert not DraftStore().folder.exists()


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
    assert not DraftStore().references()


# Saved


def test_every_answer_is_on_the_disk_before_the_next_question(start: Start) -> None:
    chat = start("5", keeping="keyring")
    count = len(saved().conversation.given_answers)
    assert count == 1
    for line in TO_THE_NOTE:
        asked = saved().conversation.question
        assert asked
        chat.type(line)
        draft = saved()
        if line == 'He said: "They should all go."':
            assert draft.typed == {"story.seen": (line,)}
        else:
            assert asked.id in draft.conversation.given_answers
    assert "Check your answers" in chat.seen
    assert saved().conversation.question is None


@pytest.mark.parametrize(
    ("lines", "reopened"), [(("back",), "story.known"), (("review", "2"), "role"), (("safety",), "safety")]
)
def test_what_is_reopened_is_saved_as_reopened(start: Start, lines: tuple[str, ...], reopened: str) -> None:
    chat = start("5", "1", "1", "nothing", "no", keeping="keyring")
    assert reopened in saved().conversation.given_answers
    chat.type(*lines)
    assert reopened in saved().conversation.stale_answers
    assert reopened not in saved().conversation.given_answers
    chat.type("keep")
    assert reopened in saved().conversation.given_answers


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
    reference = min(DraftStore().references())
    assert f"Your answers are kept in draft {reference}" in chat.type("quit")
    seen = chat.type("yes")
    assert f"triage resume {reference}" in seen
    assert "Nothing was written" not in seen
    assert chat.code == 130
    assert DraftStore().open(reference)


def test_save_says_what_is_saved(start: Start) -> None:
    chat = start("5", keeping="keyring")
    assert f"as draft {min(DraftStore().references())}" in chat.type("save")
    assert "save: Every answer is saved by itself" in chat.type("help")
    assert "No draft is kept" in start("5", keeping="none").type("save")


def test_a_draft_that_cannot_be_saved_is_said_once_and_stops_nothing(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "full")

    chat = start("5", "1", keeping="keyring")
    with monkeypatch.context() as broken:
        broken.setattr(drafts, "replace_file", full)
        assert "could not be saved" in chat.type("1")
        assert "What did you see or hear?" in chat.seen
        assert "could not be saved" not in chat.type("A remark.", ".", "nk")
        assert "Not saved just now" in chat.type("save", "yes")
        assert saved().conversation.question.id == "about"  # type: ignore[union-attr]
    assert "saved again" in chat.type("nobody")
    assert "story.seen" in saved().conversation.given_answers
    assert "saved again" not in chat.type("no")


def erased_meanwhile(start: Start) -> tuple[Chat, str]:
    chat = start("5", "1", keeping="keyring")
    reference = min(DraftStore().references())
    DraftStore().path(reference).with_suffix(".lock").unlink()
    DraftStore().erase(reference)
    return chat, reference


def test_a_chat_whose_draft_was_erased_says_so_once_and_promises_nothing_at_the_end(start: Start) -> None:
    chat, reference = erased_meanwhile(start)
    said = chat.type("1")
    assert f"Draft {reference} was erased while it was open here" in said
    assert "tries again" not in said
    assert "erased" not in chat.type("A remark.", ".")
    assert "draft" not in chat.type("quit")
    assert "triage resume" not in chat.type("yes")
    assert not DraftStore().references()


def test_a_concern_whose_draft_was_erased_keeps_its_reference_and_a_file_to_lock(start: Start) -> None:
    chat, reference = erased_meanwhile(start)
    assert "A passphrase protects it" in chat.type(*TO_THE_NOTE[1:], "write")
    seen = chat.type("open")
    assert f"Reference: {reference}" in seen
    assert "What is on this computer now" not in seen


def test_whatever_goes_wrong_inside_saving_the_talk_goes_on_and_shows_no_word_of_it(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fault(*_: object) -> bytes:
        raise RuntimeError("Robin")

    chat = start("5", *TO_THE_STORY, keeping="keyring")
    monkeypatch.setattr(drafts, "encrypt", fault)
    chat.just_press("A rem")
    assert chat.stays(1.0)
    assert "something went wrong inside the program" in chat.type("ark.")
    assert "When was that?" in chat.type(".")
    assert "Robin" not in chat.all_seen
    assert "Traceback" not in chat.all_seen


def test_a_folder_that_vanishes_while_one_writes_comes_back(start: Start) -> None:
    chat = start("5", "1", keeping="keyring")
    for path in DraftStore().folder.iterdir():
        path.unlink()
    DraftStore().folder.rmdir()
    chat.type("1")
    assert saved().conversation.question.id == "story.seen"  # type: ignore[union-attr]


@pytest.mark.parametrize("broken", ["settings", "folder", "key store"])
def test_where_no_draft_can_be_begun_the_talk_goes_on(
    start: Start, broken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
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
    assert not DraftStore().references()
    assert SECOND in start("5", asks=False, keeping="keyring").seen
    assert len(DraftStore().references()) == 1


def test_where_nobody_can_be_asked_the_end_is_as_without_drafts(start: Start) -> None:
    chat = start("5", *TO_THE_NOTE, "write", asks=False, keeping="keyring")
    assert chat.code == 0
    reference = min(DraftStore().references())
    assert {path.name for path in chat.files()} == {
        f"concern-{reference}-{kind}" for kind in ("answers.yaml", "note.docx", "note.txt")
    }
    assert f"triage drafts --erase {reference}" in chat.seen
