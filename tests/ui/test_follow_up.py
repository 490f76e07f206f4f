"""The follow-up by key presses: the pathway, danger, commands, and what is kept."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from chat_driver import CTRL_C, ENTER, PATIENCE, POLICY, TODAY
from follow_up_driver import (
    ADOPTED,
    PLAIN_END,
    SAFE,
    TO_THE_PANEL,
    Follow,
    FollowUpChat,
    held,
    last,
    make_record,
    route,
)
from prompt_toolkit.input import create_pipe_input

from triage.errors import InputError
from triage.paperwork.readback import paragraphs
from triage.paperwork.record_reading import read_record


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TRIAGE_TODAY", TODAY.isoformat())
    return make_record(tmp_path)


@pytest.fixture
def follow(record: Path) -> Iterator[Follow]:
    with create_pipe_input() as keys:
        chats: list[FollowUpChat] = []

        def follow(*lines: str) -> FollowUpChat:
            chats.append(FollowUpChat(keys, record))
            chats[-1].type(*lines)
            return chats[-1]

        yield follow
        for chat in chats:
            if not chat.ended:
                chat.leave()


# The pathway, by key presses


def test_a_referred_15_year_old_goes_to_the_panel(follow: Follow, record: Path) -> None:
    chat = follow(*TO_THE_PANEL, "Nothing yet, or you have not heard", "15", *PLAIN_END)
    assert chat.ended
    assert chat.code == 0
    assert route(record) == "channel_panel"
    assert "The police: The police present the case to the panel." in chat.seen
    assert "Why - A panel of local services looks at what help is right" in chat.seen
    assert last(record)["dates"] == {"police": "2026-11-18"}


def test_a_guardian_is_asked_by_the_panel_before_support_for_a_15_year_old(
    follow: Follow, record: Path
) -> None:
    chat = follow(*ADOPTED, "Nobody has been asked yet, or you have not heard", "15", *PLAIN_END)
    assert route(record) == "awaiting_consent"
    assert "The Channel panel: The panel asks a parent or guardian" in chat.seen
    assert [duty["by"] for duty in last(record)["decision"]["duties"]] == ["panel"]
    assert last(record)["dates"] == {"police": "2026-11-18", "panel": "2026-11-19"}


def test_the_childs_own_agreement_is_not_enough(follow: Follow, record: Path) -> None:
    follow(*ADOPTED, "Somebody agreed", "The person", "15", *PLAIN_END)
    assert route(record) == "awaiting_consent"
    assert "guardian-must-consent" in last(record)["decision"]["fired"]


def test_with_a_guardians_consent_the_panel_supports(follow: Follow, record: Path) -> None:
    follow(*ADOPTED, "Somebody agreed", "A parent or guardian", "15", "It goes on", *PLAIN_END)
    assert route(record) == "channel_support"


@pytest.mark.parametrize(
    ("months", "review"),
    [
        ("5", None),
        ("6", "review_at_6_months"),
        ("11 months", "review_at_6_months"),
        ("12", "review_at_12_months"),
    ],
)
def test_completed_support_is_looked_at_again_by_the_police(
    follow: Follow, record: Path, months: str, review: str | None
) -> None:
    follow(*ADOPTED, "Somebody agreed", "A parent or guardian", "15", "It helped", months, *PLAIN_END)
    assert route(record) == "support_completed"
    duties = [duty["id"] for duty in last(record)["decision"]["duties"]]
    assert duties == ["plan_reviews", *([review] if review else [])]


def test_refusing_support_leads_to_other_help(follow: Follow, record: Path) -> None:
    chat = follow(*ADOPTED, "It was refused", "15", *PLAIN_END)
    assert route(record) == "alternative_support"
    assert "Nobody has to accept support" in chat.seen


def test_support_that_changed_nothing_is_said_kindly(follow: Follow, record: Path) -> None:
    chat = follow(*ADOPTED, "Somebody agreed", "A parent or guardian", "15")
    assert "Support ended without the change hoped for" in chat.seen
    chat.type("Support ended without the change hoped for", "0", *PLAIN_END)
    assert route(record) == "alternative_support"


def test_something_new_after_a_closure_is_referred_again(follow: Follow, record: Path) -> None:
    follow(SAFE, "They see nothing for Prevent", "not known", "no", "15", *PLAIN_END)
    assert route(record) == "closed"
    chat = follow(SAFE, "keep", "not known", "keep", "15", "yes", "no", "The police Prevent team", "write")
    assert route(record) == "refer_again"
    assert "Make a new referral." in chat.seen
    assert "If you disagree with the outcome" in chat.seen
    assert last(record)["chase"] == "police_prevent_team"


def test_somebody_who_is_18_by_now_agrees_for_themselves(follow: Follow, record: Path) -> None:
    follow(*ADOPTED, "Somebody agreed", "The person", "18", "It goes on", *PLAIN_END)
    assert route(record) == "channel_support"
    assert last(record)["answers"]["age"] == 18
    assert held(record)["answers"]["age"] == 15


def test_the_police_lead(follow: Follow, record: Path) -> None:
    follow(SAFE, "The police will lead on this", "yesterday", "15", *PLAIN_END)
    assert route(record) == "police_led"


# Danger, and the commands of the chat


def test_the_first_line_says_when_to_ring_999_and_danger_is_asked_first(follow: Follow) -> None:
    chat = follow()
    assert chat.all_seen.startswith("If someone could be hurt now or very soon, stop here and ring 999.")
    assert "Does anything you saw or heard point to one of these?" in chat.all_seen
    assert "belong to the police and the panel" in chat.all_seen


def test_danger_shows_the_call_card_at_once_and_leads_the_advice(follow: Follow, record: Path) -> None:
    chat = follow("1")
    assert "Ring 999 now" in chat.seen
    chat.type("ready", "no")
    assert "Ring 999 again now" in chat.seen
    chat.type("Nothing yet, or you have not heard", "15", *PLAIN_END)
    assert last(record)["decision"]["routes"] == ["emergency", "waiting"]
    assert last(record)["answers"]["immediate_danger"] == "yes"


def test_enter_alone_answers_nothing_and_nothing_has_a_default(follow: Follow) -> None:
    chat = follow()
    chat.press(ENTER)
    assert "Type the number of an answer" in chat.seen
    chat.type(SAFE)
    chat.press(ENTER)
    assert "Type the number of an answer" in chat.seen


def test_a_second_follow_up_asks_safety_and_age_without_an_earlier_answer(follow: Follow) -> None:
    follow(*TO_THE_PANEL, "1", "15", *PLAIN_END)
    chat = follow()
    assert "Earlier you answered" not in chat.seen
    chat.type(SAFE)
    assert "Earlier you answered: They asked the panel" in chat.seen
    chat.type("keep", "not known", "keep")
    assert "About how old is the person now?" in chat.seen
    assert "Earlier you answered" not in chat.seen


def test_the_commands_of_the_chat_work(follow: Follow, record: Path) -> None:
    before = record.read_bytes()
    chat = follow(SAFE, "why")
    assert "have their own tests" in chat.seen
    assert "Kirklees Prevent Strategy" in chat.seen
    chat.type("999")
    assert "Ask for the log number" in chat.seen
    chat.type("where")
    assert "After the referral" in chat.seen
    chat.type("contacts")
    assert "Northamptonshire" in chat.seen
    chat.type("help", "rest", "back")
    assert "Does anything you saw or heard" in chat.seen
    chat.press(CTRL_C)
    assert "Leave now?" in chat.seen
    chat.type("no")
    chat.press(CTRL_C)
    chat.type("yes")
    assert chat.code == 130
    assert record.read_bytes() == before


def test_an_answer_can_be_changed_before_it_is_written(follow: Follow, record: Path) -> None:
    chat = follow(*TO_THE_PANEL, "Nothing yet, or you have not heard", "15", "no", "no", "nobody")
    assert held(record)["follow_ups"] == []
    chat.type("2", "Nothing yet, or you have not heard", "write")
    assert route(record) == "waiting"
    assert last(record)["dates"] == {}


def test_a_date_of_birth_gives_the_age_and_is_not_kept(follow: Follow, record: Path) -> None:
    chat = follow(*TO_THE_PANEL, "1", "2 March 2011", *PLAIN_END)
    assert "That makes them 15 years old" in chat.all_seen
    assert last(record)["answers"]["age"] == 15
    assert "2011" not in record.read_text("utf-8")


def test_a_date_in_the_future_and_a_number_that_is_none_are_asked_again(follow: Follow) -> None:
    chat = follow(SAFE, "The police will lead on this", "1/1/2027")
    assert "in the future" in chat.seen
    chat.type("back", "3", "today", "2", "today", "2", "2", "15", "2", "many")
    assert "whole number from 0 to 600" in chat.seen
    chat.type("601")
    assert "whole number from 0 to 600" in chat.seen


# What is kept


def test_two_follow_ups_add_two_entries_and_change_nothing_else(follow: Follow, record: Path) -> None:
    first = held(record)
    follow(*TO_THE_PANEL, "1", "15", *PLAIN_END)
    second, entry = held(record), record.read_text("utf-8").partition('"follow_ups": [')[2]
    follow(*ADOPTED, "2", "2", "15", "1", *PLAIN_END)
    third = held(record)
    assert len(third["follow_ups"]) == 2
    assert third["follow_ups"][0] == second["follow_ups"][0]
    for name in {*first} - {"follow_ups", "seal"}:
        assert third[name] == second[name] == first[name]
    # The bytes of the first entry, too, stand where they stood.
    assert record.read_text("utf-8").partition('"follow_ups": [')[2].startswith(entry.partition("\n  ]")[0])
    assert stat.S_IMODE(record.stat().st_mode) == 0o600
    assert read_record(record).has_checksum


def test_every_follow_up_has_a_page_of_its_own(follow: Follow, record: Path) -> None:
    chat = follow(SAFE, "They see nothing for Prevent", "yesterday", "yes", "15", "no", "no", "2", "write")
    page = record.with_name("concern-7F3K-record-2.docx")
    assert str(page.name) in chat.seen.replace(" ", "")
    texts = paragraphs(page.read_bytes())
    assert texts[texts.index("What was decided before (unchanged)") + 1].startswith(
        "20 November 2026: This is worth sharing"
    )
    assert texts[texts.index("The police answered") + 1] == "19 November 2026"
    assert texts[texts.index("Whom to chase") + 1] == "The council's Channel coordinator"
    assert POLICY.duties["forward_to_single_agency"].says in texts
    assert "If you disagree with the outcome" in texts
    before = page.read_bytes()
    follow(SAFE, "keep", "not known", "keep", "15", *PLAIN_END)
    assert page.read_bytes() == before
    assert record.with_name("concern-7F3K-record-3.docx").exists()
    assert {stat.S_IMODE(path.stat().st_mode) for path in record.parent.glob("*-record*")} == {0o600}


def test_a_page_that_is_there_already_is_never_overwritten(follow: Follow, record: Path) -> None:
    taken = record.with_name("concern-7F3K-record-2.docx")
    taken.write_text("mine")
    follow(SAFE, "1", "15", *PLAIN_END)
    assert taken.read_text() == "mine"
    assert record.with_name("concern-7F3K-record-3.docx").exists()


def test_only_words_of_the_vocabulary_and_dates_are_kept(follow: Follow, record: Path) -> None:
    follow(*ADOPTED, "2", "2", "15", "1", *PLAIN_END)
    entry = last(record)
    assert set(entry) == {"made", "area", "answers", "dates", "chase", "decision"}
    for name, value in entry["answers"].items():
        assert isinstance(value, int) or value in POLICY.facts[name].values


def test_the_record_changed_by_somebody_else_meanwhile_is_left_alone(follow: Follow, record: Path) -> None:
    chat = follow(SAFE, "1", "15", "no", "no", "nobody")
    other = make_record(record.parent, reference="9CXY").read_bytes()
    record.write_bytes(other)
    chat.type("write")
    assert "Nothing was added" in chat.seen
    assert "changed while you answered" in chat.seen
    chat.type("again")
    assert "Nothing was added" in chat.seen
    chat.just_press("stop" + ENTER)
    chat._thread.join(PATIENCE)
    assert isinstance(chat.trouble, InputError)
    assert record.read_bytes() == other
    assert not record.with_name("concern-7F3K-record-2.docx").exists()
