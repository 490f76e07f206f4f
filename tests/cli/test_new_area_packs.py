"""An area pack that is made by answering questions."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from area_answers import ANSWERS, CONTACT, FIRST, POLICY, SOURCE, answers, typed
from command_line import CommandLine

from triage.policy.loading import load_policy
from triage.ui.area_pack_writing import reads_like_a_sentence


@pytest.fixture
def triage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch, capsys)


def test_a_new_pack_is_accepted_by_the_check_and_its_contacts_are_used(triage: CommandLine) -> None:
    (triage.folder / "own").mkdir()
    made = triage("--policy-dir", "own", "areas", "new", typed=typed(*ANSWERS))
    assert made.code == 0
    assert "Written: own/areas/ours.yaml\n" in made.out
    assert triage("areas", "check", "own/areas/ours.yaml", "--policy-dir", "own").code == 0
    area = load_policy(own=triage.folder / "own").areas["ours"]
    contact = area.contacts[FIRST.id]
    assert (contact.phone, contact.email, contact.hours, contact.out_of_hours) == (
        "01234 567890",
        "hub@example.org",
        "weekdays",
        "ring 101",
    )
    assert (area.marking, area.copied_to) == ("Official: confidential", ("The head", "the deputy"))
    assert (area.copied_to_under_18, area.attach_to_mash_request, area.form_edition) == (
        ("The children's hub",),
        True,
        "2018",
    )
    assert area.how_to_send == POLICY.areas["national"].how_to_send
    assert area.review_due
    assert area.review_due.isoformat() == "2030-06-30"
    assert area.sources[0].heading == "Contacts # all"


def test_a_new_pack_with_nothing_but_what_is_needed_is_accepted_too(triage: CommandLine) -> None:
    bare = answers(("",), sending=("",) * 6, source=("A page", "", "Contacts", ""))
    assert triage("areas", "new", "--out", "new/ours.yaml", typed=typed(*bare)).code == 0
    assert triage("areas", "check", "new/ours.yaml").code == 0
    assert stat.S_IMODE((triage.folder / "new/ours.yaml").stat().st_mode) & 0o400


def test_a_wrong_answer_is_asked_again_and_never_shown(triage: CommandLine) -> None:
    wrong = answers(
        (
            "The hub",
            "no digits here",
            "",
            "robin at home",
            "hub@westshire",
            "hub@example.org",
            "hub@example.org",
            "01234 567890",
            "",
            "",
        ),
        head=("Our town", "Our Town", "derby", "ours", "Says."),
        online="http://forms.example.org\nwww.example.org\nhttps://localhost\n",
        sending=("", "", "robin@home", "", "", "perhaps", "", "the new one", ""),
        source=("2026", *SOURCE[:2], "", SOURCE[2], "junetime", "2030-06"),
    )
    answer = triage("areas", "new", "--out", "ours.yaml", typed=typed(*wrong))
    assert answer.code == 0
    for told, times in (
        ("Small letters, digits, - and _ only.", 1),
        ("This name is taken", 1),
        ("A telephone number has digits", 1),
        ("An answer is needed here", 1),
        ("An email address has one @", 3),
        ("This is an address or a number; the hours", 2),
        ("An address such as https://www.council.example/form is needed.", 3),
        ("Type yes or no.", 1),
        ("A year such as 2018 is needed.", 1),
        ("The name of a document or page is needed.", 1),
        ("A month such as 2027-04 is needed.", 1),
    ):
        assert answer.out.count(told) == times, told
    assert "robin at home" not in answer.out


def test_leaving_before_the_end_writes_nothing(triage: CommandLine) -> None:
    for number in range(len(ANSWERS)):
        assert triage("areas", "new", "--out", "new/ours.yaml", typed=typed(*ANSWERS[:number])).code == 130
    assert not (triage.folder / "new").exists()


def test_a_place_that_does_not_do_is_said_before_the_first_question(triage: CommandLine) -> None:
    taken = triage.file("mine", "taken.yaml")
    for argv, told in (
        (["--out", taken], "never overwritten"),
        (["--out", f"{taken}/x.yaml"], "no permission"),
        ([], "say where: --out FILE, or --policy-dir DIR"),
    ):
        answer = triage("areas", "new", *argv, typed=typed(*ANSWERS))
        assert (answer.code, answer.out) == (2, "")
        assert told in answer.err
    assert (triage.folder / taken).read_text() == "mine"


def test_everything_is_read_back_and_can_be_changed_before_it_is_written(triage: CommandLine) -> None:
    given = answers(end=("nothing", "99", "0", "1", "Our city", "5", "-", "yes"))
    made = triage("areas", "new", "--out", "ours.yaml", typed=typed(*given))
    assert made.code == 0
    assert made.out.count("This is what will be written.") == 3
    assert "1. Name of the area: Our town\n2. Short name for files: ours\n" in made.out
    assert f"6. {FIRST.name}, email: hub@example.org\n" in made.out
    assert "Type yes, a number from 1 to " in made.out
    text = (triage.folder / "ours.yaml").read_text()
    assert 'name: "Our city"' in text
    assert "phone" not in text
    assert "hub@example.org" in text


def test_taking_out_the_last_way_to_reach_a_contact_asks_for_another(triage: CommandLine) -> None:
    contact = ("The hub", "01234 567890", "", "", "")
    given = answers(contact, end=("5", "-", "-", "new@example.org", "yes"))
    made = triage("areas", "new", "--out", "ours.yaml", typed=typed(*given))
    assert made.code == 0
    assert "A telephone number or an email address is needed." in made.out
    assert "new@example.org" in (triage.folder / "ours.yaml").read_text()


def test_back_goes_to_the_question_before_and_keeps_what_was_said_there(triage: CommandLine) -> None:
    given = answers(
        ("The hub", "BACK", "The new hub", "01234 567890", "hub@example.org", "back", "", "", ""),
        head=("back", "Our town", "ours", "back", "", "Says."),
        end=("back", "2031-01", "yes"),
    )
    made = triage("areas", "new", "--out", "ours.yaml", typed=typed(*given[:8], *given[8:]))
    assert made.code == 0
    assert "This is the first question." in made.out
    assert "Now: ours (Enter keeps it)" in made.out
    assert "Now: The hub (Enter keeps it, - takes it out)" in made.out
    text = (triage.folder / "ours.yaml").read_text()
    for told in ('id: "ours"', 'name: "The new hub"', 'email: "hub@example.org"', "review_due: 2031-01"):
        assert told in text


def test_stop_at_the_end_writes_nothing(triage: CommandLine) -> None:
    answer = triage("areas", "new", "--out", "ours.yaml", typed=typed(*answers(end=("stop",))))
    assert answer.code == 130
    assert "Nothing was written." in answer.out
    assert not (triage.folder / "ours.yaml").exists()


def test_an_address_or_a_sentence_under_a_name_is_questioned(triage: CommandLine) -> None:
    contact = (
        "hub@example.org",
        "https://example.org",
        "Ring 101 and ask for the hub",
        "The hub",
        *CONTACT[1:4],
        "hub@example.org",
        "ring 101",
    )
    made = triage("areas", "new", "--out", "ours.yaml", typed=typed(*answers(contact)))
    assert made.code == 0
    assert made.out.count("the name is asked for here") == 2
    assert made.out.count("This reads like a sentence, not a name") == 1
    assert made.out.count("what to do outside the hours is asked for here") == 1
    assert 'name: "The hub"' in (triage.folder / "ours.yaml").read_text()


def test_a_strange_name_and_a_short_number_are_taken_when_they_are_typed_again(triage: CommandLine) -> None:
    contact = ("Ask the hub first", "Ask the hub first", "0800 1111", "0800 1111", "", "", "")
    made = triage("areas", "new", "--out", "ours.yaml", typed=typed(*answers(contact)))
    assert made.code == 0
    assert made.out.count("This number is short") == 1
    text = (triage.folder / "ours.yaml").read_text()
    assert 'name: "Ask the hub first"' in text
    assert 'phone: "0800 1111"' in text


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("The hub", False),
        ("Contact Centre", False),
        ("Multi-Agency Safeguarding Hub (children)", False),
        ("Ring 101", True),
        ("Call the team today", True),
        ("Please ring them", True),
        ("The hub.", True),
        ("The hub. Ask there", True),
        ("Prevent team 24/7", False),
        ("St. Example's", True),
    ],
)
def test_what_reads_like_a_sentence_and_what_like_a_name(name: str, sentence: bool) -> None:
    assert reads_like_a_sentence(name) is sentence


def test_an_area_may_take_the_form_online_and_give_no_other_way(triage: CommandLine) -> None:
    given = answers(online="https://forms.example.org/prevent?area=1")
    assert triage("areas", "new", "--out", "own/areas/ours.yaml", typed=typed(*given)).code == 0
    area = load_policy(own=triage.folder / "own").areas["ours"]
    assert (
        area.contacts[POLICY.terms.form_goes_to].online_form
        == area.online_form
        == "https://forms.example.org/prevent?area=1"
    )


def test_what_is_left_to_do_is_said_after_writing(triage: CommandLine) -> None:
    made = triage("areas", "new", "--out", "ours.yaml", typed=typed(*ANSWERS)).out
    for told in (
        "in it a folder called areas. Put the file there.",
        "TRIAGE_POLICY_DIR",
        "--policy-dir",
        "triage areas check ours.yaml",
        "triage areas confirm ours",
    ):
        assert told in made
    made = triage("areas", "new", "--out", "own/areas/ours.yaml", typed=typed(*ANSWERS)).out
    assert "folder called areas" not in made
    assert f"set TRIAGE_POLICY_DIR to {triage.folder / 'own'}. " in made
