"""The commands: what they print, what they write, and their exit codes."""

from __future__ import annotations

import json
import re
import stat
from pathlib import Path

import docx
import pytest
from command_line import DANGER, EXAMPLE, FORM, CommandLine, in_a_process

from triage.policy.loading import load_policy
from triage.ui.chat import ChatOptions

POLICY = load_policy()


@pytest.fixture
def triage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch, capsys)


@pytest.fixture
def chats(triage: CommandLine) -> list[ChatOptions]:
    """The chats that were started; none is held."""
    started: list[ChatOptions] = []

    def start(options: ChatOptions) -> int:
        started.append(options)
        return 0

    triage.patch.setattr("triage.ui.chat.run_chat", start)
    return started


# decide


def test_the_example_gives_exactly_the_decision_that_the_interface_shows(triage: CommandLine) -> None:
    answer = triage("decide", triage.file(EXAMPLE + FORM), "--json")
    decision = json.loads(answer.out)
    policy = decision.pop("policy")
    duties = decision.pop("duties")
    assert answer.code == 0
    assert list(policy) == ["version", "digest"]
    assert re.fullmatch("sha256:[0-9a-f]{64}", policy["digest"])
    assert decision.pop("engine") in ("durable_rules+python", "python")
    assert decision == {
        "degraded": False,
        "area": "northamptonshire",
        "route": "prevent_referral",
        "routes": ["prevent_referral"],
        "parallel": ["mash"],
        "fired": [
            "tell-the-lead",
            "offer-support",
            "hate-incident",
            "ask-before-sending",
            "refer",
            "child-safeguarding",
            "children-services",
            "agree-who-tells",
            "guardian-consent-later",
        ],
        "still_needed": [],
        "notices": [{"id": "area_review_overdue", "since": "2021-04-30"}],
    }
    assert [(duty["id"], duty["step"], duty["by"], duty["contact"]) for duty in duties] == [
        ("ask_police_prevent_team", "first", "you", "prevent_advice"),
        ("agree_who_tells", "first", "you", "safeguarding_lead"),
        ("record_sharing_decision", "first", "lead", None),
        ("complete_national_form", "send", "you", None),
        ("send_referral", "send", "you", "referral_destination"),
        ("tell_lead", "alongside", "you", "safeguarding_lead"),
        ("contact_mash", "alongside", "you", "mash"),
        ("consult_children_services", "alongside", "you", "children_services"),
        ("follow_hate_incident_policy", "alongside", "you", None),
        ("offer_other_support", "alongside", "you", "safeguarding_lead"),
        ("guardian_consent_before_support", "later", "panel", None),
    ]
    assert duties[4]["because"] == ["refer"]
    assert duties[4]["sources"] == ["northants-2019", "ho-guide-2009"]


@pytest.mark.deep
def test_the_same_file_gives_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    (tmp_path / "answers.yaml").write_text(EXAMPLE + FORM, encoding="utf-8")
    for command in (("decide", "--json"), ("decide",), ("explain",)):
        first, second = (
            in_a_process(tmp_path, *command, "answers.yaml", PYTHONHASHSEED=seed) for seed in ("1", "2")
        )
        assert first.returncode == 0
        assert first.stdout == second.stdout
        assert len(first.stdout) > 500


def test_another_day_changes_the_notices_and_nothing_else(triage: CommandLine) -> None:
    file = triage.file(EXAMPLE)
    late = json.loads(triage("decide", "--json", file).out)
    triage.patch.setenv("TRIAGE_TODAY", "2020-01-01")
    early = json.loads(triage("decide", "--json", file).out)
    assert late.pop("notices") != early.pop("notices")
    assert late == early


def test_several_files_give_one_json_line_each_in_their_order(triage: CommandLine) -> None:
    files = [triage.file(EXAMPLE, "one.yaml"), triage.file(DANGER, "two.yaml")]
    for argv in (["decide", *files], ["decide", files[0], "--json", files[1]]):
        answer = triage(*argv)
        assert answer.code == 0
        assert [json.loads(line)["route"] for line in answer.out.splitlines()] == [
            "prevent_referral",
            "emergency",
        ]


def test_good_files_are_decided_beside_bad_ones_and_each_bad_one_gets_one_line(triage: CommandLine) -> None:
    bad = triage.file("answers: {age: -3}\n", "bad.yaml")
    answer = triage("decide", bad, triage.file(DANGER), "missing.yaml")
    assert answer.code == 2
    assert [json.loads(line)["route"] for line in answer.out.splitlines()] == ["emergency"]
    assert [line.split(",")[0].split(":")[1].strip() for line in answer.err.splitlines()] == [
        "bad.yaml",
        "missing.yaml",
    ]


def test_a_case_that_is_not_decided_yet_is_no_fault(triage: CommandLine) -> None:
    file = triage.file("answers: {immediate_danger: no}\n")
    answer = triage("decide", file, "--json")
    assert answer.code == 0
    assert json.loads(answer.out)["route"] == "undecided"
    assert json.loads(answer.out)["still_needed"][:2] == ["imminent_travel", "planning_offence"]
    assert "Still to be answered" in triage("decide", file).out


def test_the_plain_answer_shows_no_id_of_a_fact_a_route_a_duty_or_a_rule(triage: CommandLine) -> None:
    ids = {
        name
        for names in (POLICY.facts, POLICY.routes, POLICY.duties, POLICY.rules, POLICY.derived)
        for name in names
        if "_" in name or "-" in name
    }
    for text in (
        EXAMPLE,
        DANGER,
        "answers: {imminent_travel: unsure}\n",
        EXAMPLE.replace("safeguarding_lead", "noticed_it").replace("[deputy_or_head]", "[]"),
    ):
        shown = triage("decide", triage.file(text)).out
        assert "What the policy asks you to do next" in shown
        assert not [name for name in ids if re.search(rf"(?<![\w-]){name}(?![\w-])", shown)]


def test_the_plain_answer_lists_what_is_asked_in_sequence_and_what_is_others_to_do_apart(
    triage: CommandLine,
) -> None:
    shown = triage("decide", triage.file(EXAMPLE.replace("safeguarding_lead", "noticed_it"))).out
    in_order = [
        "This is worth sharing with the Prevent team",
        "First, before anything is sent",
        "Send the form.",
        "Alongside, without delay",
        "Contact the MASH",
        "Not yours to do, for you to know",
        "The lead writes down the decision to share.",
        "The panel asks a parent or guardian",
    ]
    places = [shown.index(words) for words in in_order]
    assert places == sorted(places)


def test_a_contact_past_its_review_is_said_to_be_once_until_it_is_confirmed(triage: CommandLine) -> None:
    file = triage.file(EXAMPLE)
    before = " ".join(triage("decide", file).out.split())
    assert before.count("asked to be reviewed by 30 April 2021") == 1
    assert "101, ask for the Prevent team" in before
    triage("areas", "confirm", "northamptonshire", "--by", "A Lead")
    after = " ".join(triage("decide", file).out.split())
    assert "reviewed by" not in after
    assert after.count("Confirmed by A Lead on 20 November 2026. This holds until 20 November 2027.") == 1


def test_where_an_area_gives_advice_alone_the_advisers_can_be_asked_where_a_form_goes(
    triage: CommandLine,
) -> None:
    file = triage.file(EXAMPLE.replace("northamptonshire", "derby"))
    shown = " ".join(triage("decide", file).out.split())
    assert (
        "Where referrals go: the contacts for this area do not say. Derby City Council Prevent team "
        "(prevent@derby.gov.uk) can be asked where. Do not send the form there. Ring 101 and ask for"
    ) in shown
    assert "Where referrals go: this area has no contact" not in shown
    thurrock = triage.file(EXAMPLE.replace("northamptonshire", "thurrock"))
    assert "Where referrals go: this area has no contact for it." in " ".join(
        triage("decide", thurrock).out.split()
    )


def test_hours_stand_beside_a_contact_that_has_them(triage: CommandLine) -> None:
    shown = triage("decide", triage.file(DANGER)).out
    assert "Emergency services: 999; at any hour" in shown
    assert "You did not give the area" not in shown


def test_without_an_area_the_contacts_are_said_to_be_the_national_ones(triage: CommandLine) -> None:
    shown = triage("decide", triage.file(EXAMPLE.replace("northamptonshire", "not_known"))).out
    assert "You did not give the area. Contacts are the national ones." in shown


# form


def test_the_form_is_written_for_the_user_alone_with_its_reference(triage: CommandLine) -> None:
    answer = triage("form", triage.file(EXAMPLE + FORM), "--out", "new/folder/form.docx")
    written = triage.folder / "new/folder/form.docx"
    reference = re.search(r"reference is (\w{7})\.", answer.out)
    document = docx.Document(str(written))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert answer.code == 0
    assert stat.S_IMODE(written.stat().st_mode) == 0o600
    assert "Heard in the corridor" in "\n".join(cells)
    assert reference
    assert any(
        reference[1] in text for text in [*cells, *(paragraph.text for paragraph in document.paragraphs)]
    )


def test_a_form_that_exists_is_never_overwritten(triage: CommandLine) -> None:
    file, taken = triage.file(EXAMPLE), triage.file("mine", "form.docx")
    assert "never overwritten" in triage.fails("form", file, "--out", taken)
    assert (triage.folder / taken).read_text() == "mine"


@pytest.mark.parametrize("text", ["answers: {age: -3}\n", "answers: {agee: 3}\n", "a: [\n", ""])
def test_a_bad_file_leaves_no_form_and_no_folder_behind(triage: CommandLine, text: str) -> None:
    triage.fails("form", triage.file(text), "--out", "new/form.docx")
    assert not (triage.folder / "new").exists()


def test_the_users_own_details_are_the_referrers_where_the_file_names_nobody(triage: CommandLine) -> None:
    triage("me", typed="Robin\nExample\nDeputy\nA School\n01 23\nr@example.org\n\n\n")
    triage("form", triage.file(EXAMPLE), "--out", "mine.docx")
    triage("form", triage.file(EXAMPLE + FORM), "--out", "theirs.docx")
    mine, theirs = (
        "\n".join(
            cell.text for table in docx.Document(name).tables for row in table.rows for cell in row.cells
        )
        for name in ("mine.docx", "theirs.docx")
    )
    assert "r@example.org" in mine
    assert "r@example.org" not in theirs


# chat


def test_triage_alone_starts_the_chat_and_so_do_its_options_without_the_word(
    triage: CommandLine, chats: list[ChatOptions]
) -> None:
    for argv in ([], ["chat"], ["--plain"], ["chat", "--plain", "--area", "derby", "--sector", "health"]):
        assert triage(*argv).code == 0
    assert [chat.plain for chat in chats] == [False, False, True, True]
    assert (chats[3].area, chats[3].known_of_user) == ("derby", {"sector": "health"})
    assert not (triage.folder / "home").exists()


def test_a_chat_takes_over_a_colleagues_answers_and_ones_own_details(
    triage: CommandLine, chats: list[ChatOptions]
) -> None:
    triage("me", typed="Robin\nExample\n\n\n\n\n\nhealth\n")
    triage("areas", "confirm", "kirklees")
    triage("chat", "--from", triage.file(EXAMPLE), "--area", "not_known", "--out", "case")
    assert chats[0].case
    assert chats[0].case.answers["age"] == 15
    assert (chats[0].area, chats[0].known_of_user, chats[0].out) == (
        "not_known",
        {"sector": "health"},
        Path("case").absolute(),
    )
    assert chats[0].me["surname"] == "Example"
    assert chats[0].confirmed["kirklees"].by == "Robin Example"
    assert chats[0].engine.confirmed == {"kirklees"}


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (
            ["--area", "nowhere"],
            "allowed: national, derby, kirklees, northamptonshire, thurrock or not_known",
        ),
        (["--area", "derbi"], "did you mean derby?"),
        (["--area", ""], "there is no such area"),
        (["--sector", "school"], "allowed: education, health, local_authority or other"),
        (["--from", "missing.yaml"], "missing.yaml: there is no such file"),
    ],
)
def test_what_is_wrong_is_said_before_the_conversation_starts(
    triage: CommandLine, chats: list[ChatOptions], argv: list[str], told: str
) -> None:
    assert told in triage.fails("chat", *argv)
    assert not chats


@pytest.mark.parametrize("out", ["taken", "taken/below"])
def test_a_folder_that_cannot_be_written_is_said_and_keeps_nobody_from_the_chat(
    triage: CommandLine, chats: list[ChatOptions], out: str
) -> None:
    triage.file("a file", "taken")
    answer = triage("chat", "--out", out)
    wanted = Path(out).absolute()
    assert answer.err == (
        f"triage: {wanted}: a folder is needed here, and this is a file; "
        "you are asked for another folder at the end\n"
    )
    assert chats[0].out == wanted


def test_a_damaged_file_of_ones_own_does_not_keep_anybody_from_the_chat(
    triage: CommandLine, chats: list[ChatOptions]
) -> None:
    triage.file("{", "kept/me.json")
    triage.file("[]", "kept/confirmations.json")
    answer = triage("chat")
    assert answer.code == 0
    assert len(chats) == 1
    assert len(answer.err.splitlines()) == 2


def test_the_end_of_input_means_that_the_user_left(tmp_path: Path) -> None:
    ended = in_a_process(tmp_path, "--plain")
    assert ended.returncode == 130
    assert b"ring 999" in ended.stdout.splitlines()[0]
    assert b"\x1b" not in ended.stdout
    assert b"Traceback" not in ended.stderr
