"""Area packs at the command line: listed, confirmed and checked."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from area_answers import GOOD, POLICY, flat, typed
from command_line import EXAMPLE, CommandLine

from triage.documents.screen import lines
from triage.policy.loading import installed_rules
from triage.prevent import PREVENT
from triage.ui.areas_commands import confirm
from triage.ui.command_prompt import CommandPrompt


@pytest.fixture
def triage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch, capsys)


# areas


def test_every_area_is_listed_with_its_review_and_what_its_source_lacks(triage: CommandLine) -> None:
    answer = triage("areas")
    shown = flat(answer.out)
    assert answer.code == 0
    assert [line.partition(":")[0] for line in answer.out.splitlines() if line[:1].isalpha()] == [
        *POLICY.areas,
        "not_known",
    ]
    assert (
        "northamptonshire: Northamptonshire Its source asked to be reviewed by 30 April 2021: that day "
        "is past. Nobody has confirmed its contacts here. Not given in its source: The LADO"
    ) in shown
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
    told = "Confirmed by Robin Example on 20 November 2026. This holds until 20 November 2027."
    assert told in flat(answer.out)
    assert "kept on this computer, for you alone" in flat(answer.out)
    assert "0300 126 1000, option 1" in answer.out
    assert json.loads(triage("decide", "--json", file).out)["notices"] == []
    assert told in flat(triage("areas").out)


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


OVERDUE = GOOD.replace("2030-06", "2020-06")


def renewed_notices(triage: CommandLine) -> list[str]:
    """The notices about an overdue review of the made-up area, which a case in it gives today."""
    answer = triage(
        "decide",
        "--json",
        triage.file("area: ours\nanswers: {immediate_danger: yes}\n"),
        "--policy-dir",
        "own",
    )
    notices = json.loads(answer.out)["notices"]
    return [found["since"] for found in notices if found["id"] == "area_review_overdue"]


def test_a_confirmation_ends_on_the_day_that_was_named(triage: CommandLine) -> None:
    triage.file(OVERDUE, "own/areas/ours.yaml")
    assert renewed_notices(triage) == ["2020-06-30"]
    own = ("--policy-dir", "own")
    done = triage("areas", "confirm", "ours", "--by", "A Lead", "--until", "31 March 2027", *own)
    assert "This holds until 31 March 2027." in flat(done.out)
    for day, notices, told in (
        ("2027-03-31", [], "This holds until 31 March 2027."),
        ("2027-04-01", ["2020-06-30"], "What A Lead confirmed held until 31 March 2027."),
    ):
        triage.patch.setenv("TRIAGE_TODAY", day)
        assert renewed_notices(triage) == notices
        assert told in flat(triage("areas", *own).out)


@pytest.mark.parametrize(
    ("old", "new", "counts"),
    [
        ("01234 567890", "01234 567891", False),
        ("hours: weekdays", "hours: weekends", False),
        ("name: The hub", "name: The other hub", False),
        ("form: national_2018", "form: national_2018\nonline_form: https://forms.example.org", False),
        ("form: national_2018", "form: national_2018\ncopied_to: [The head]", False),
        ("form: national_2018", "form: national_2018\nmarking: Official", True),
        ("says: The hub gives", "says: The hub always gives", True),
    ],
)
def test_a_confirmation_holds_for_the_very_contacts(
    triage: CommandLine, old: str, new: str, counts: bool
) -> None:
    triage.file(OVERDUE, "own/areas/ours.yaml")
    triage("areas", "confirm", "ours", "--by", "A Lead", "--policy-dir", "own")
    assert renewed_notices(triage) == []
    assert old in OVERDUE
    triage.file(OVERDUE.replace(old, new, 1), "own/areas/ours.yaml")
    assert renewed_notices(triage) == ([] if counts else ["2020-06-30"])
    shown = flat(triage("areas", "--policy-dir", "own").out)
    assert ("A Lead confirmed it on 20 November 2026, before the contacts changed." in shown) is not counts
    assert ("Confirmed by A Lead on 20 November 2026. This holds until" in shown) is counts


def test_a_confirmation_that_does_not_say_for_which_contacts_no_longer_counts(triage: CommandLine) -> None:
    triage.file(OVERDUE, "own/areas/ours.yaml")
    triage.file('{"ours": {"by": "A Lead", "on": "2026-11-02"}}', "kept/confirmations.json")
    assert renewed_notices(triage) == ["2020-06-30"]
    shown = flat(triage("areas", "--policy-dir", "own").out)
    assert "A Lead confirmed it on 2 November 2026, in an earlier version" in shown
    assert "no longer counts" in shown
    triage("areas", "confirm", "kirklees", "--by", "A Lead")
    assert json.loads((triage.folder / "kept/confirmations.json").read_text())["ours"] == {
        "by": "A Lead",
        "on": "2026-11-02",
    }


def test_a_last_day_that_somebody_wrote_into_the_file_cannot_outlive_a_year(triage: CommandLine) -> None:
    triage.file(OVERDUE, "own/areas/ours.yaml")
    triage("areas", "confirm", "ours", "--by", "A Lead", "--policy-dir", "own")
    kept = triage.folder / "kept/confirmations.json"
    kept.write_text(kept.read_text().replace("2027-11-20", "2099-11-20"))
    triage.patch.setenv("TRIAGE_TODAY", "2027-11-20")
    assert renewed_notices(triage) == []
    triage.patch.setenv("TRIAGE_TODAY", "2027-11-21")
    assert renewed_notices(triage) == ["2020-06-30"]


@pytest.mark.parametrize(
    "entry",
    [
        "3",
        '{"by": "A"}',
        '{"by": "", "on": "2026-11-02"}',
        '{"by": "A", "on": "May"}',
        '{"by": "A", "on": "2026-11-02", "until": 3}',
        '{"by": "A", "on": "2026-11-02", "until": "May"}',
        '{"by": "A", "on": "2026-11-02", "digest": []}',
    ],
)
def test_a_damaged_file_of_confirmations_is_said_to_be_one(triage: CommandLine, entry: str) -> None:
    triage.file(f'{{"derby": {entry}}}', "kept/confirmations.json")
    assert "confirmations.json: this file is damaged" in triage.fails("areas")


def asked_until(triage: CommandLine, *typed_lines: str) -> str:
    """What somebody at a terminal sees who confirms an area and is asked for the last day."""
    screen = io.StringIO()
    asker = CommandPrompt(io.StringIO(typed(*typed_lines)), screen)
    page = confirm(POLICY, "derby", "A Lead", None, asker, asks=True, pathway=PREVENT)
    return flat(" ".join([screen.getvalue(), *lines(page)]))


def test_somebody_at_a_terminal_is_asked_for_the_last_day(triage: CommandLine) -> None:
    shown = asked_until(triage, "19 November 2026", "1 January 2028", "31/01/2027")
    assert "Until which day does this hold? At most a year. (Enter: 20 November 2027)" in shown
    assert "This day is past" in shown
    assert "20 November 2027 is the last day that can be named" in shown
    assert "This holds until 31 January 2027." in shown
    assert "This holds until 20 November 2027." in asked_until(triage, "")


def test_only_somebody_at_a_terminal_is_asked(triage: CommandLine) -> None:
    argv = ("areas", "confirm", "derby", "--by", "A Lead")
    assert "Until which day" not in triage(*argv, typed="1 May 2027\n").out
    triage.patch.setattr("triage.cli.areas.somebody_there", lambda: True)
    assert "This holds until 1 May 2027." in flat(triage(*argv, typed="1 May 2027\n").out)
    assert "Until which day" not in triage(*argv, "--until", "2 May 2027", typed="").out
    assert triage(*argv).code == 130


def test_a_year_from_the_last_day_of_february_ends_in_february(triage: CommandLine) -> None:
    triage.patch.setenv("TRIAGE_TODAY", "2028-02-29")
    assert "This holds until 28 February 2029." in flat(
        triage("areas", "confirm", "derby", "--by", "A Lead").out
    )


def test_leaving_at_the_name_confirms_nothing(triage: CommandLine) -> None:
    assert triage("areas", "confirm", "derby").code == 130
    assert not (triage.folder / "kept").exists()


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (["confirm"], "ID is missing"),
        (["confirm", "not_known"], "there is no such area"),
        (["confirm", "Northamptonshir"], "did you mean northamptonshire?"),
        (["confirm", "derby", "--by", "  "], "--by: a name is needed"),
        (["confirm", "derby", "--by", "A Lead", "--until", "2026-11-19"], "--until: this day is past"),
        (
            ["confirm", "derby", "--by", "A Lead", "--until", "21 November 2027"],
            "--until: at most a year, so 20 November 2027 is the last day",
        ),
        (["confirm", "derby", "--by", "A Lead", "--until", "soon"], "--until: "),
    ],
)
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


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("id: ours", "id: Ours", "ours.yaml, line 1, id: small letters"),
        ("id: ours", "id: not_known", "ours.yaml, line 1, id: not_known is taken"),
        (
            "id: ours",
            "id: derby",
            "there is an area of this name already; choose another one, or write replaces",
        ),
        ("id: ours", "id: derby\nreplaces: kirklees", "ours.yaml, line 1, id: a pack that replaces kirklees"),
        ("id: ours", "id: ours\nreplaces: ours", "ours.yaml, line 2, replaces: unknown area ours"),
        ("id: ours", "id: kirklees\nreplaces: kirklees\nyoung_child_below: 9", "young_child_below: from 10"),
        ("2030-06", "2001-06\nreplaces: kirklees", "id: a pack that replaces kirklees must have its id"),
        (
            "phone: 01234 567890",
            "email: hub@westshire",
            "line 5, contacts.police_prevent_team.email: an email",
        ),
        ("says:", "online_form: http://x.example\nsays:", "line 3, online_form: an address such as https://"),
        ("says:", "attach_to_mash_request: perhaps\nsays:", "line 3, attach_to_mash_request: unknown value"),
        ("says:", "copied_to_under_18: the hub\nsays:", "line 3, copied_to_under_18: a list is needed"),
        ("says:", "form_edition: \nsays:", "line 3, form_edition: this may not be empty"),
        ("says:", "copied_to_over_18: []\nsays:", "line 3: unknown name copied_to_over_18"),
        ("id: ours\n", "", "id is missing"),
        ("form: national_2018\n", "", "form is missing"),
        ("national_2018", "national_1918", "ours.yaml, line 6, form: unknown form"),
        ("police_prevent_team:", "prevent_team:", "ours.yaml, line 5, contacts: unknown name"),
        ("phone: 01234 567890, ", "", "ours.yaml, line 5, contacts.police_prevent_team: a contact needs"),
        ("review_due: 2030-06", "review_due: June", "ours.yaml, line 7, review_due: a month such as"),
        (
            "[our-page: Contacts]",
            "[our-page: Elsewhere]",
            "ours.yaml, line 10, sources[1].our-page: unknown heading",
        ),
        ("[our-page: Contacts]", "[]", "ours.yaml, line 10, sources: at least one source"),
        ("says:", "colour: red\nsays:", "ours.yaml, line 3: unknown name colour"),
        ("says:", "young_child_below: 9\nsays:", "ours.yaml, line 3, young_child_below: from 10 to 16"),
        ("says:", "deadlines: {call_998: today}\nsays:", "ours.yaml, line 3, deadlines: unknown name"),
        ("id: ours", "id: ours\nid: ours", "line 2: the same name stands here twice"),
        (GOOD, "", "the file is empty"),
        (GOOD, "- a list\n", "named values are needed here"),
        (GOOD, "a: [\n", "not YAML"),
    ],
)
def test_a_fault_of_a_pack_is_one_line_that_names_the_place(
    triage: CommandLine, old: str, new: str, told: str
) -> None:
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
        "duties: [tell_lead]", "route: other_support"
    )
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


def test_a_pack_that_changes_999_is_refused(triage: CommandLine) -> None:
    pack = (installed_rules() / "areas" / "kirklees.yaml").read_text(encoding="utf-8")
    file = triage.file(pack.replace("contacts:", 'contacts:\n  emergency: {name: Somebody, phone: "000"}'))
    answer = triage("areas", "check", file)
    assert answer.code == 1
    assert "the same everywhere; a pack may not change it" in answer.out
