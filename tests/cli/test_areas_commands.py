"""Area packs at the command line: listed, checked, made, renewed, and confirmed."""

from __future__ import annotations

import io
import json
import stat
from pathlib import Path

import pytest
from command_line import EXAMPLE, CommandLine

from triage.documents.screen import lines
from triage.policy.loading import installed_rules, load_policy
from triage.policy.model import Policy
from triage.ui.area_pack_text import asked_kinds
from triage.ui.area_pack_writing import reads_like_a_sentence
from triage.ui.areas_commands import confirm
from triage.ui.command_prompt import CommandPrompt

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
FIRST = asked_kinds(POLICY)[0]
CONTACT = ("The hub", "01234 567890", "hub@example.org", "weekdays", "ring 101")
HEAD = ("Our town", "ours", "The hub gives advice.")
SENDING = ("Official: confidential", "", "The head, the deputy", "The children's hub", "yes", "2018")
SOURCE = ('Our "page": 2026', "May 2026", "Contacts # all", "2030-06")


def answers(
    first: tuple[str, ...] = CONTACT,
    *,
    head: tuple[str, ...] = HEAD,
    online: str = "",
    sending: tuple[str, ...] = SENDING,
    source: tuple[str, ...] = SOURCE,
    end: tuple[str, ...] = ("yes",),
) -> tuple[str, ...]:
    """What is typed for a new pack: ``first`` for its first contact, and no other contact."""
    others: list[str] = []
    for kind in asked_kinds(POLICY)[1:]:
        others += [online, ""] if kind.id == POLICY.terms.form_goes_to else [""]
    return (*head, *first, *others, *sending, *source, *end)


ANSWERS = answers()


@pytest.fixture
def triage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
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
    page = confirm(POLICY, "derby", "A Lead", None, asker, asks=True)
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


# areas new


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


# areas renew


def keeping_all(policy: Policy, area: str) -> list[str]:
    """Enter at every question of a renewal up to its source: nothing has changed."""
    base = policy.areas[area]
    return [""] * (2 + 1 + len(asked_kinds(policy, base)) + 6)


NEWER = ("A newer strategy", "May 2049", "Contacts", "2050-06")


def test_a_renewal_keeps_each_contact_at_enter_and_takes_the_place_of_the_installed_pack(
    triage: CommandLine,
) -> None:
    (triage.folder / "own").mkdir()
    before = POLICY.areas["kirklees"]
    lines = [*keeping_all(POLICY, "kirklees"), *NEWER, "yes"]
    made = triage("areas", "renew", "kirklees", "--policy-dir", "own", typed=typed(*lines))
    assert (made.code, made.err) == (0, "")
    for contact in before.contacts.values():
        told = f"Now: {contact.name}: {contact.phone}; {contact.email} (Enter keeps it, - takes it out)"
        assert told in made.out
    policy = load_policy(own=triage.folder / "own")
    area = policy.areas["kirklees"]
    assert dict(area.contacts) == dict(before.contacts)
    for part in ("name", "says", "form", "rules", "marking", "how_to_send", "lowest_band_below"):
        assert getattr(area, part) == getattr(before, part)
    assert area.review_due
    assert area.review_due.isoformat() == "2050-06-30"
    assert area.own
    assert area.replaced == before
    assert list(policy.areas) == list(POLICY.areas)
    shown = flat(triage("areas", "--policy-dir", "own").out)
    assert "Kirklees Your organisation's own pack. It takes the place of the installed one." in shown
    for folder in ([], ["--policy-dir", "own"]):
        checked = triage("areas", "check", "own/areas/kirklees.yaml", *folder)
        assert checked.code == 0
        assert "in place of the installed kirklees" in checked.out


def test_a_renewal_changes_one_contact_and_takes_out_another(triage: CommandLine) -> None:
    kinds = asked_kinds(POLICY, POLICY.areas["kirklees"])
    gone = next(kind for kind in POLICY.areas["kirklees"].contacts if kind != POLICY.terms.form_goes_to)
    lines = ["", ""]
    for kind in kinds:
        lines += (
            ["-" if kind.id == gone else ""]
            if kind.id != POLICY.terms.form_goes_to
            else ["", "The new hub", "01632 960001", "-", "weekdays", ""]
        )
    lines += [*[""] * 6, *NEWER, "yes"]
    assert triage("areas", "renew", "kirklees", "--out", "own/areas/k.yaml", typed=typed(*lines)).code == 0
    area = load_policy(own=triage.folder / "own").areas["kirklees"]
    assert set(area.contacts) == set(POLICY.areas["kirklees"].contacts) - {gone}
    found = area.contacts[POLICY.terms.form_goes_to]
    assert (found.name, found.phone, found.email) == ("The new hub", "01632 960001", "")
    assert found.hours == "weekdays"


def test_a_renewal_needs_a_newer_source_than_the_installed_pack(triage: CommandLine) -> None:
    due = POLICY.areas["kirklees"].review_due
    assert due
    lines = [*keeping_all(POLICY, "kirklees"), *NEWER[:3], "", f"{due:%Y-%m}", "2050-06", "stop"]
    answer = triage("areas", "renew", "kirklees", "--out", "k.yaml", typed=typed(*lines))
    assert answer.code == 130
    assert f"A later month than {due:%Y-%m} is needed" in answer.out
    assert "An answer is needed here." in answer.out
    assert not (triage.folder / "k.yaml").exists()


def test_a_renewal_can_be_renewed_from_what_it_says_itself(triage: CommandLine) -> None:
    lines = ["Kirklees today", *keeping_all(POLICY, "kirklees")[1:], *NEWER, "yes"]
    triage("areas", "renew", "kirklees", "--out", "own/areas/kirklees.yaml", typed=typed(*lines))
    own = ("--policy-dir", "own")
    assert "a pack of your own replaces this one already" in triage.fails("areas", "renew", "kirklees", *own)
    policy = load_policy(own=triage.folder / "own")
    again = triage(
        "areas",
        "renew",
        "kirklees",
        *own,
        "--out",
        "next.yaml",
        typed=typed(*keeping_all(policy, "kirklees"), *NEWER, "yes"),
    )
    assert again.code == 0
    assert 'name: "Kirklees today"' in (triage.folder / "next.yaml").read_text()
    second = triage("areas", "check", "next.yaml", *own)
    assert second.code == 1
    assert "another pack of your own replaces kirklees already" in second.out


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        ([], "ID is missing"),
        (["kirkles", "--out", "x.yaml"], "did you mean kirklees?"),
        (["national", "--out", "x.yaml"], "the national contacts are the same everywhere"),
        (["kirklees"], "say where: --out FILE, or --policy-dir DIR"),
        (["kirklees", "--out", "answers.yaml"], "never overwritten"),
        (["ours", "--policy-dir", "own"], "this pack is your organisation's own already"),
    ],
)
def test_a_renewal_that_cannot_be_written_says_why_before_the_first_question(
    triage: CommandLine, argv: list[str], told: str
) -> None:
    triage.file(EXAMPLE)
    triage.file(GOOD, "own/areas/ours.yaml")
    assert told in triage.fails("areas", "renew", *argv)


def test_an_installed_id_that_is_taken_by_a_new_pack_is_told_how_it_is_renewed(triage: CommandLine) -> None:
    triage.file(GOOD.replace("id: ours", "id: kirklees"), "own/areas/ours.yaml")
    line = triage.fails("areas", "--policy-dir", "own")
    assert "the area kirklees stands here twice; to renew the installed pack" in line
    assert "write replaces: kirklees and a later review_due" in line
    assert "triage areas renew kirklees" in line


def test_a_pack_that_changes_999_is_refused(triage: CommandLine) -> None:
    pack = (installed_rules() / "areas" / "kirklees.yaml").read_text(encoding="utf-8")
    file = triage.file(pack.replace("contacts:", 'contacts:\n  emergency: {name: Somebody, phone: "000"}'))
    answer = triage("areas", "check", file)
    assert answer.code == 1
    assert "the same everywhere; a pack may not change it" in answer.out
