"""Area packs at the command line: listed, checked, made, and confirmed."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest
from command_line import EXAMPLE, CommandLine

from triage.policy.loading import installed_rules, load_policy

POLICY = load_policy()
GOOD = """\
id: ours
name: Our town
says: The hub gives advice.
contacts:
  police_prevent_team: {name: The hub, phone: 01234 567890, hours: weekdays}
form: national_2018
review_due: 2030-06
documents:
  - {key: our-page, title: Our page, dated: May 2026, headings: [Contacts]}
sources: [our-page: Contacts]
"""
ANSWERS = ("Our town", "ours", "The hub gives advice.",
           "The hub", "01234 567890", "hub@example.org", "weekdays", "ring 101",
           "", "", "", "", "",
           "Official: confidential", "", "The head, the deputy",
           'Our "page": 2026', "May 2026", "Contacts # all", "2030-06")


@pytest.fixture
def triage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
           capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch, capsys)


def typed(*answers: str) -> str:
    return "".join(f"{answer}\n" for answer in answers)


def flat(text: str) -> str:
    return " ".join(text.split())


# areas


def test_every_area_is_listed_with_its_review_and_what_its_source_lacks(triage: CommandLine) -> None:
    answer = triage("areas")
    shown = flat(answer.out)
    assert answer.code == 0
    assert [line.partition(":")[0] for line in answer.out.splitlines() if line[:1].isalpha()] == [
        *POLICY.areas, "not_known"]
    assert ("northamptonshire: Northamptonshire Its source asked to be reviewed by 30 April 2021: that day "
            "is past. Nobody has confirmed its contacts here. Not given in its source: The LADO") in shown
    assert "derby: Derby Its source names no date for a review." in shown


def test_a_review_that_is_still_to_come_is_not_called_past(triage: CommandLine) -> None:
    triage.patch.setenv("TRIAGE_TODAY", "2021-04-30")
    assert "To be reviewed by 30 April 2021." in flat(triage("areas").out)


# areas confirm


def test_a_confirmation_is_kept_with_name_and_day_and_silences_the_notice(triage: CommandLine) -> None:
    file = triage.file(EXAMPLE)
    assert json.loads(triage("decide", "--json", file).out)["notices"]
    answer = triage("areas", "confirm", "northamptonshire", "--by", "Robin Example")
    assert answer.code == 0
    assert "Confirmed by Robin Example on 20 November 2026." in answer.out
    assert "0300 126 1000, option 1" in answer.out
    assert json.loads(triage("decide", "--json", file).out)["notices"] == []
    assert "Confirmed by Robin Example on 20 November 2026." in flat(triage("areas").out)


def test_confirming_one_area_leaves_the_others_as_they_were(triage: CommandLine) -> None:
    triage("areas", "confirm", "kirklees", "--by", "First")
    triage("areas", "confirm", "northamptonshire", "--by", "Second")
    triage("areas", "confirm", "kirklees", "--by", "Third")
    shown = flat(triage("areas").out)
    assert [name in shown for name in ("First", "Second", "Third")] == [False, True, True]


def test_the_name_is_ones_own_where_it_is_known_and_asked_for_where_it_is_not(triage: CommandLine) -> None:
    assert "Confirmed by Alex Example" in triage("areas", "confirm", "derby", typed="\nAlex Example\n").out
    triage("me", typed=typed("Robin", "Example", "", "", "", "", "", ""))
    assert "Confirmed by Robin Example" in triage("areas", "confirm", "derby").out


def test_leaving_at_the_name_confirms_nothing(triage: CommandLine) -> None:
    assert triage("areas", "confirm", "derby").code == 130
    assert not (triage.folder / "kept").exists()


@pytest.mark.parametrize(("argv", "told"), [
    (["confirm"], "ID is missing"),
    (["confirm", "not_known"], "there is no such area"),
    (["confirm", "Northamptonshir"], "did you mean northamptonshire?"),
    (["confirm", "derby", "--by", "  "], "--by: a name is needed"),
])
def test_a_confirmation_that_cannot_be_kept_says_why(triage: CommandLine, argv: list[str], told: str) -> None:
    assert told in triage.fails("areas", *argv)


# areas check


@pytest.mark.parametrize("area", list(POLICY.areas))
def test_every_installed_pack_is_valid(triage: CommandLine, area: str) -> None:
    answer = triage("areas", "check", str(installed_rules() / "areas" / f"{area}.yaml"))
    assert (answer.code, answer.err) == (0, "")
    assert "this area pack is valid" in answer.out


def test_a_valid_pack_says_what_it_gives_and_what_it_lacks(triage: CommandLine) -> None:
    answer = triage("areas", "check", triage.file(GOOD, "ours.yaml"))
    assert answer.code == 0
    assert answer.out.startswith("ours.yaml: this area pack is valid (Our town; contacts of its own: 1).")
    assert "Not given in its source: Where referrals go;" in answer.out
    assert "The Prevent team" not in answer.out


@pytest.mark.parametrize(("old", "new", "told"), [
    ("id: ours", "id: Ours", "ours.yaml, line 1, id: small letters"),
    ("id: ours", "id: not_known", "ours.yaml, line 1, id: not_known is taken"),
    ("id: ours", "id: derby", "there is an area of this name already"),
    ("id: ours\n", "", "id is missing"),
    ("form: national_2018\n", "", "form is missing"),
    ("national_2018", "national_1918", "ours.yaml, line 6, form: unknown form"),
    ("police_prevent_team:", "prevent_team:", "ours.yaml, line 5, contacts: unknown name"),
    ("phone: 01234 567890, ", "", "ours.yaml, line 5, contacts.police_prevent_team: a contact needs"),
    ("review_due: 2030-06", "review_due: June", "ours.yaml, line 7, review_due: a month such as"),
    ("[our-page: Contacts]", "[our-page: Elsewhere]",
     "ours.yaml, line 10, sources[1].our-page: unknown heading"),
    ("[our-page: Contacts]", "[]", "ours.yaml, line 10, sources: at least one source"),
    ("says:", "colour: red\nsays:", "ours.yaml, line 3: unknown name colour"),
    ("says:", "young_child_below: 9\nsays:", "ours.yaml, line 3, young_child_below: from 10 to 18"),
    ("says:", "deadlines: {call_998: today}\nsays:", "ours.yaml, line 3, deadlines: unknown name"),
    ("id: ours", "id: ours\nid: ours", "line 2: the same name stands here twice"),
    (GOOD, "", "the file is empty"),
    (GOOD, "- a list\n", "named values are needed here"),
    (GOOD, "a: [\n", "not YAML"),
])
def test_a_fault_of_a_pack_is_one_line_that_names_the_place(
        triage: CommandLine, old: str, new: str, told: str) -> None:
    answer = triage("areas", "check", triage.file(GOOD.replace(old, new, 1), "ours.yaml"))
    assert (answer.code, answer.err) == (1, "")
    assert told in answer.out
    assert len(answer.out.splitlines()) == 1


def test_all_faults_of_a_pack_are_told_at_once_in_the_order_of_its_lines(triage: CommandLine) -> None:
    bad = GOOD.replace("phone: 01234 567890, ", "").replace("national_2018", "none")
    bad = bad.replace("2030-06", "2030")
    answer = triage("areas", "check", triage.file(bad, "ours.yaml"))
    assert [line.split(",")[1] for line in answer.out.splitlines()] == [" line 5", " line 6", " line 7"]


RULE = """\
rules:
  - {{id: {id}, says: One., when: {when}, then: {{duties: [tell_lead]}}, because: So.,
     sources: [derby: Local issues]}}
"""


def test_a_pack_may_add_a_rule_and_not_take_the_name_of_another(triage: CommandLine) -> None:
    added = RULE.format(id="our-rule", when="{age: adult}")
    assert triage("areas", "check", triage.file(GOOD + added, "ours.yaml")).code == 0
    added = RULE.format(id="refer", when="{age: adult}")
    taken = triage("areas", "check", triage.file(GOOD + added, "ours.yaml"))
    assert taken.code == 1
    assert "ours.yaml, line 12: the rule refer is there already" in taken.out


def test_a_rule_of_a_pack_cannot_wait_for_itself(triage: CommandLine) -> None:
    circle = RULE.format(id="our-rule", when="{route: other_support}").replace(
        "duties: [tell_lead]", "route: other_support")
    answer = triage("areas", "check", triage.file(GOOD + circle, "ours.yaml"))
    assert answer.code == 1
    assert "in a circle" in answer.out


def test_a_faulty_pack_in_the_policy_folder_is_a_fault_and_not_bad_usage(triage: CommandLine) -> None:
    file = triage.file(GOOD.replace("national_2018", "none"), "own/areas/ours.yaml")
    answer = triage("areas", "check", file, "--policy-dir", "own")
    assert answer.code == 1
    assert "line 6, form: unknown form" in answer.out
    other = triage.file(GOOD, "ours.yaml")
    assert "line 6, form" in triage.fails("areas", "check", other, "--policy-dir", "own")


@pytest.mark.parametrize("name", ["missing.yaml", "folder"])
def test_a_pack_that_cannot_be_read_is_bad_input(triage: CommandLine, name: str) -> None:
    (triage.folder / "folder").mkdir()
    assert name in triage.fails("areas", "check", name)


# areas new


def test_a_new_pack_is_accepted_by_the_check_and_its_contacts_are_used(triage: CommandLine) -> None:
    (triage.folder / "own").mkdir()
    made = triage("--policy-dir", "own", "areas", "new", typed=typed(*ANSWERS))
    assert made.code == 0
    assert made.out.endswith("Written: own/areas/ours.yaml\n")
    assert triage("areas", "check", "own/areas/ours.yaml", "--policy-dir", "own").code == 0
    area = load_policy(own=triage.folder / "own").areas["ours"]
    contact = area.contacts["police_prevent_team"]
    assert (contact.phone, contact.email, contact.hours, contact.out_of_hours) == (
        "01234 567890", "hub@example.org", "weekdays", "ring 101")
    assert (area.marking, area.copied_to) == ("Official: confidential", ("The head", "the deputy"))
    assert area.how_to_send == POLICY.areas["national"].how_to_send
    assert area.review_due
    assert area.review_due.isoformat() == "2030-06-30"
    assert area.sources[0].heading == "Contacts # all"


def test_a_new_pack_with_nothing_but_what_is_needed_is_accepted_too(triage: CommandLine) -> None:
    answers = ("Our town", "ours", "Nobody.", *[""] * 9, "A page", "", "Contacts", "")
    assert triage("areas", "new", "--out", "new/ours.yaml", typed=typed(*answers)).code == 0
    assert triage("areas", "check", "new/ours.yaml").code == 0
    assert stat.S_IMODE((triage.folder / "new/ours.yaml").stat().st_mode) & 0o400


def test_a_wrong_answer_is_asked_again_and_never_shown(triage: CommandLine) -> None:
    wrong = ("Our town", "Our Town", "derby", "ours", "Says.", "The hub", "no digits here", "",
             "robin at home", "hub@example.org", "", "", *ANSWERS[8:19], "junetime", "2030-06")
    answer = triage("areas", "new", "--out", "ours.yaml", typed=typed(*wrong))
    assert answer.code == 0
    for told in ("Small letters, digits, - and _ only.", "This name is taken",
                 "A telephone number has digits", "An email address has one @",
                 "A month such as 2027-04 is needed."):
        assert told in answer.out
    assert "robin at home" not in answer.out


def test_leaving_before_the_end_writes_nothing(triage: CommandLine) -> None:
    for number in range(len(ANSWERS)):
        assert triage("areas", "new", "--out", "new/ours.yaml", typed=typed(*ANSWERS[:number])).code == 130
    assert not (triage.folder / "new").exists()


def test_a_place_that_does_not_do_is_said_before_the_first_question(triage: CommandLine) -> None:
    taken = triage.file("mine", "taken.yaml")
    for argv, told in ((["--out", taken], "never overwritten"),
                       (["--out", f"{taken}/x.yaml"], "no permission"),
                       ([], "say where: --out FILE, or --policy-dir DIR")):
        answer = triage("areas", "new", *argv, typed=typed(*ANSWERS))
        assert (answer.code, answer.out) == (2, "")
        assert told in answer.err
    assert (triage.folder / taken).read_text() == "mine"


def test_a_pack_that_changes_999_is_refused(triage: CommandLine) -> None:
    pack = (installed_rules() / "areas" / "kirklees.yaml").read_text(encoding="utf-8")
    file = triage.file(pack.replace("contacts:", "contacts:\n  emergency: {name: Somebody, phone: \"000\"}"))
    answer = triage("areas", "check", file)
    assert answer.code == 1
    assert "the same everywhere; a pack may not change it" in answer.out
