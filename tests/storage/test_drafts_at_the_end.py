"""Drafts in the chat: what the end says of them, the file for the lead, going on, and growing old."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from chat_driver import CTRL_C, ENTER, POLICY, Chat, kind_of
from keeping_driver import PHRASE, TO_THE_NOTE, TO_THE_STORY, Start, alone, chats, saved

from triage.cases.reading import case_from_node
from triage.errors import InputError
from triage.storage import handover
from triage.storage.drafts import DraftStore
from triage.ui.resuming import ResumeSource, locked_file
from triage.yaml_nodes import read_bytes


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Starts chats whose drafts are kept."""
    alone(monkeypatch, tmp_path)
    with chats(tmp_path / "out") as begin:
        yield begin


# The end


def test_the_reference_of_the_draft_is_that_of_the_note(start: Start) -> None:
    chat = start("5", *TO_THE_NOTE, "write", "open", keeping="keyring")
    reference = min(DraftStore().references())
    assert f"Reference: {reference}" in chat.all_seen
    assert all(path.name.startswith(f"concern-{reference}-") for path in chat.files())


def test_the_end_says_what_is_here_and_erases_the_draft_only_if_asked_to(start: Start) -> None:
    for answer, kept in (("", True), ("erase", False)):
        chat = start("5", *TO_THE_NOTE, "write", "open", keeping="keyring")
        assert "What is on this computer now" in chat.seen
        assert "anybody who uses your login can read" in chat.seen
        reference = re.search(r"The draft (\w{7}), encrypted", chat.seen)
        assert reference
        chat.type("what", answer)
        assert chat.code == 0
        assert (reference[1] in DraftStore().references()) is kept
        assert ("The draft is kept" if kept else "The draft is erased") in chat.seen


def test_leaving_on_the_last_page_keeps_the_draft_and_counts_as_done(start: Start) -> None:
    chat = start("5", *TO_THE_NOTE, "write", "open", keeping="keyring")
    chat.press(CTRL_C)
    chat.type("yes")
    assert chat.code == 0
    assert DraftStore().references()


def test_where_nothing_is_written_the_draft_is_still_spoken_of(start: Start) -> None:
    chat = start(
        "5",
        *TO_THE_STORY,
        "She began to pray.",
        ".",
        "nk",
        "nobody",
        "no",
        "10",
        "no",
        "no",
        "none",
        "done",
        keeping="keyring",
    )
    assert "There is nothing to report" in chat.seen
    assert "No files were written" in chat.seen
    assert "The draft is erased" in chat.type("erase")
    assert not DraftStore().references()
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
    assert {kind_of(path) for path in chat.files()} == {"answers.yaml", "note.docx", "note.txt"}


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
    going = start(keeping="keyring", going=ResumeSource())
    assert going.all_seen.startswith("If someone could be hurt now or very soon, stop here and ring 999.")
    assert "Notice, last saved today" in going.seen or "Notice, last saved today" in going.all_seen
    assert "Type yes or no" in going.type("")
    seen = going.type("yes")
    assert "You wrote so far: He said one thing" in seen
    assert "What did you see or hear?" in seen
    going.press(f" a line{ENTER}")
    going.type(".")
    assert saved().conversation.given_answers["story.seen"] == "He said one thing\nand then half a line"


def test_no_leaves_the_drafts_as_they_are(start: Start) -> None:
    start("5", "1", keeping="keyring").type("quit", "yes")
    going = start(going=ResumeSource())
    assert "stay as they are" in going.type("no")
    assert going.code == 130
    assert DraftStore().references()


def test_of_several_drafts_one_is_chosen_by_number_or_reference(start: Start) -> None:
    for part in ("1", "2"):
        start("5", part, keeping="keyring").type("quit", "yes")
    names = [entry.reference for entry in DraftStore().entries()]
    for typed, chosen in (("2", names[1]), (names[0].lower(), names[0])):
        going = start(going=ResumeSource())
        assert "Which one?" in going.all_seen
        assert "Type a number from 1 to 2" in going.type("3")
        assert f"You go on with draft {chosen}" in going.type(typed)
        going.type("quit", "yes")


def test_a_draft_with_a_passphrase_asks_for_it_and_stays_locked_without(start: Start) -> None:
    start("5", "1", PHRASE, PHRASE, "1").type("quit", "yes")
    reference = min(DraftStore().references())
    going = start(going=ResumeSource(opened=DraftStore().open(reference)))
    assert "Notice" not in going.all_seen
    assert "not the passphrase" in going.type("something else entirely")
    assert "Who is it about?" in going.type(PHRASE)
    going.type("quit", "yes")
    away = start(going=ResumeSource(opened=DraftStore().open(reference)))
    away.type("")
    assert away.code == 130
    assert DraftStore().references()


def test_a_draft_that_another_program_holds_is_not_gone_on_with(start: Start) -> None:
    start("5", "1", keeping="keyring")
    with pytest.raises(InputError, match="open in another window"):
        DraftStore().open(min(DraftStore().references()))


def test_documents_go_to_the_folder_of_the_draft(start: Start, tmp_path: Path) -> None:
    start("5", *TO_THE_NOTE, keeping="keyring").type("back", "quit", "yes")
    going = start(going=ResumeSource())
    going.type("yes", "keep", "write", "open", "")
    assert going.code == 0
    assert {kind_of(path) for path in going.files()} == {"answers.yaml", "note.docx", "note.txt"}


def test_a_draft_that_was_written_can_be_written_again_and_touches_no_file(start: Start) -> None:
    chat = start("5", *TO_THE_NOTE, "write", "open", "", keeping="keyring")
    before = {path: path.read_bytes() for path in chat.files()}
    again = start(going=ResumeSource())
    again.type("yes", "write", "open", "")
    assert again.code == 0
    reference = min(DraftStore().references())
    assert {path.name for path in again.files()} == {
        f"concern-{name}-{kind}"
        for name in (reference, f"{reference}-2")
        for kind in ("answers.yaml", "note.docx", "note.txt")
    }
    assert all(path.read_bytes() == content for path, content in before.items())
    assert "They stay as they are" in again.all_seen
    assert "No note or form has been written yet" not in again.all_seen
    assert all(path.name in again.all_seen.replace(" ", "") for path in again.files()), "the end lists all"
    second = (again.out / f"concern-{reference}-2-note.txt").read_text()
    assert f"Set 2 of the papers of this concern. It replaces set 1 (concern-{reference})." in second
    assert "replaces" not in (again.out / f"concern-{reference}-note.txt").read_text()


# Growing old


def test_old_drafts_are_announced_after_safety_and_erased_on_a_later_day(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    start("5", "1", keeping="keyring").type("quit", "yes")
    old = min(DraftStore().references())
    monkeypatch.setenv("TRIAGE_TODAY", "2026-12-31")
    chat = start()
    assert old not in chat.all_seen
    assert f"Draft {old} was last saved 41 days ago" in chat.type("5")
    assert old in DraftStore().references()
    monkeypatch.setenv("TRIAGE_TODAY", "2027-01-01")
    assert f"Draft {old} was erased" in start("5").seen
    assert old not in DraftStore().references()


def test_the_draft_with_which_one_goes_on_is_not_announced(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    start("5", "1", keeping="keyring").type("quit", "yes")
    monkeypatch.setenv("TRIAGE_TODAY", "2026-12-31")
    going = start(going=ResumeSource())
    assert "41 days ago" in going.all_seen
    assert "are erased" not in going.type("yes")
    assert DraftStore().references()
