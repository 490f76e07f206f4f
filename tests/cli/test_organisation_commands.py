"""The commands with the files of an organisation: they know what it adds, and say that it is its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from chat_driver import TODAY, plain_chat, typed
from command_line import EXAMPLE, CommandLine
from lent_engine import Lent
from organisations import ORGANISATION, copied, with_change

from triage.conversation import Conversation, Session, load_script
from triage.engine import Engine
from triage.pathway import pathway_in_use
from triage.policy import load_policy
from triage.prevent import PREVENT
from triage.proof.features_run import play_row, read_rows
from triage.scenarios.phrases import load_phrases
from triage.storage import draft_json, keys
from triage.storage.draft_json import Draft
from triage.storage.drafts import DraftStore

OWN = ("--policy-dir", str(ORGANISATION))
POLICY = load_policy(own=ORGANISATION)
FACT, DUTY = "acme.hazardous_materials", "acme.tell_security_lead"
CASE = """area: derby
answers:
  immediate_danger: no
  imminent_travel: no
  planning_offence: no
  role: safeguarding_lead
  indicators: [extreme_material]
  ground_beyond_identity: yes
  concern_remains: yes
  age: 34
  acme.hazardous_materials: yes
"""


@pytest.fixture
def triage(
    key_store: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch, capsys)


def flat(text: str) -> str:
    return " ".join(text.split())


def test_a_decision_has_the_task_behind_those_of_the_policy_with_its_contact(triage: CommandLine) -> None:
    triage.file(CASE)
    said = flat(triage("decide", "answers.yaml", *OWN).out)
    assert "Tell the security lead of Acme Works. Only that access to hazardous materials" in said
    assert "Ask the front desk of Acme Works for the security lead." in said
    given = json.loads(triage("decide", "answers.yaml", "--json", *OWN).out)
    alongside = [duty["id"] for duty in given["duties"] if duty["step"] == "alongside"]
    assert alongside[-1] == DUTY
    assert given["policy"]["digest"] == POLICY.digest


def test_explain_and_the_policy_say_whose_rule_it_is(triage: CommandLine) -> None:
    triage.file(CASE)
    said = flat(triage("explain", "answers.yaml", *OWN).out)
    assert "acme.access-to-hazardous-materials (before a referral; added by Acme Works)" in said
    assert "The person has access to hazardous materials at work: yes" in said
    page = flat(triage("policy", *OWN).out)
    assert "ADDED BY ACME WORKS Questions of its own - acme.hazardous_materials" in page
    assert "Contacts of its own - acme.security_lead: The security lead of Acme Works." in page
    assert "acme" not in page.partition("ADDED BY ACME WORKS")[0].lower()
    one = flat(triage("policy", "acme.access-to-hazardous-materials", *OWN).out)
    assert "added by Acme Works" in one
    assert "hazardous" not in triage("policy").out


def test_the_scenarios_of_the_organisation_hold_and_are_shown(triage: CommandLine) -> None:
    with pathway_in_use(PREVENT, own=ORGANISATION):
        rows = read_rows([ORGANISATION / "scenarios"], load_phrases(POLICY).definitions)
    assert rows.left_out == 0
    assert len(rows.played) == 8
    assert not [f"{row}: {wrong}" for row in rows.played if (wrong := play_row(row, POLICY))]
    shown = triage("demo", "keys-to-the-store", "--plain", "--auto", "0", *OWN)
    assert shown.code == 0
    assert "Does the person have access to hazardous materials at work?" in flat(shown.out)
    assert "tell the security lead of Acme Works" in flat(shown.out)


def test_a_file_that_was_made_with_the_additions_says_what_it_needs(triage: CommandLine) -> None:
    triage.file(CASE)
    error = triage.fails("decide", "answers.yaml")
    assert "answers.yaml, line 11, answers: this answers a question of an organisation's own" in error
    assert "name its folder with --policy-dir DIR or in TRIAGE_POLICY_DIR" in error
    assert "acme" not in error


def test_a_misspelt_name_of_the_organisation_in_use_is_told_with_the_nearest_one(triage: CommandLine) -> None:
    triage.file(CASE.replace("acme.hazardous_materials", "acme.hazardous_material"))
    error = triage.fails("decide", "answers.yaml", *OWN)
    assert "answers.yaml, line 11, answers: unknown fact; did you mean acme.hazardous_materials?" in error


def test_a_file_that_was_made_without_them_is_read_with_them(triage: CommandLine) -> None:
    triage.file(EXAMPLE)
    assert triage("decide", "answers.yaml", *OWN).code == 0


def test_an_own_pack_that_names_the_additions_is_valid_and_a_wrong_name_is_said(
    triage: CommandLine, tmp_path: Path
) -> None:
    pack = """id: anytown
name: Anytown
says: A pack of our own.
contacts: {acme.security_lead: {name: Gate one, phone: 01632 960100}}
form: national_2018
sources: [{acme.handbook: Hazardous materials}]
rules:
  - id: anytown-knows
    says: In Anytown the lead hears of access.
    when: {acme.hazardous_materials: yes}
    then: {duties: [acme.tell_security_lead]}
    because: Acme Works asks for it.
    sources: [{acme.handbook: Hazardous materials}]
"""
    own = copied(tmp_path)
    path = own / "contacts.yaml"
    path.write_text(path.read_text().replace("    own_organisation: yes\n", ""))
    file = triage.file(pack, "anytown.yaml")
    assert "this area pack is valid" in flat(triage("areas", "check", file, "--policy-dir", str(own)).out)
    wrong = triage.file(pack.replace("acme.hazardous", "acme.harmless"), "wrong.yaml")
    answer = triage("areas", "check", wrong, "--policy-dir", str(own))
    assert answer.code == 1
    assert "wrong.yaml, line 10" in flat(answer.out)


def test_questions_that_cannot_be_used_are_said_and_the_chat_goes_on_without_them(
    triage: CommandLine, tmp_path: Path
) -> None:
    own = with_change(tmp_path, "questions.yaml", "at_end_of: share", "at_end_of: safety")
    answer = triage("chat", "--plain", "--policy-dir", str(own), typed="5\n")
    assert "questions.yaml, line 3, questions[1].at_end_of: the questions about danger come" in answer.err
    assert "the installed areas and contacts are used instead" in answer.err
    assert "What is your part in this?" in answer.out
    found = triage("doctor", "--policy-dir", str(own))
    assert "FAULT: Policy" in found.out
    assert "the questions about danger come first" in flat(found.out)


def test_the_chat_asks_its_question_after_those_of_the_policy_and_the_papers_hold_the_task(
    tmp_path: Path,
) -> None:
    lines = (
        *("5", "2", "1", "1", "He said that they should all go.", ".", "18/11/2026", "two other pupils"),
        *("no", "2 4", "yes", "2", "no", "15", "none", "no", "nothing", "yes", "no", "none", "no", "no"),
        *("no", "derby", "1", "yes", "2", "write", "record", "done", "done"),
    )
    told = plain_chat(tmp_path / "out", lines, *OWN, TRIAGE_DATA_DIR=str(tmp_path / "kept"))
    screen = flat(told.stdout.decode())
    asked = screen.index("Acme Works (Share, step 4) Does the person have access to hazardous materials")
    assert screen.index("Where do you work?") < asked < screen.index("Share is done.")
    assert "Tell the security lead of Acme Works." in screen[asked:]
    note = next((tmp_path / "out").glob("*-note.txt")).read_text(encoding="utf-8")
    assert "Tell the security lead of Acme Works." in flat(note)
    record = json.loads(next((tmp_path / "out").glob("*-record.json")).read_text(encoding="utf-8"))
    assert POLICY.digest in json.dumps(record)
    assert DUTY in json.dumps(record)
    answers = next((tmp_path / "out").glob("*-answers.yaml")).read_text(encoding="utf-8")
    assert f"{FACT}: yes" in answers.replace('"', "")


# --- drafts -----------------------------------------------------------------------------------------------


@pytest.fixture
def keep() -> Callable[..., None]:
    def kept(reference: str, *, until: str) -> None:
        script = load_script(POLICY)
        session = Session(POLICY, Lent(POLICY), script, TODAY, pathway=PREVENT)
        conversation = typed(Conversation(session), until, acme__hazardous_materials="yes")
        with DraftStore().begin(reference, keys.new_in_keyring()) as opened:
            opened.save(Draft(conversation))

    return kept


def test_a_draft_of_the_organisation_is_gone_on_with_where_its_files_are_there(
    triage: CommandLine, keep: Callable[..., None]
) -> None:
    keep("7F3K", until="fill_in_now")
    answer = triage("resume", "7F3K", *OWN, typed="2\n")
    assert "You go on with draft 7F3K" in answer.out
    assert "The policy has changed" not in answer.out
    assert "Tell the security lead of Acme Works." in flat(answer.out) or "The form" in answer.out


def test_a_draft_that_lacks_the_organisation_says_what_it_needs_and_stays_as_it_is(
    triage: CommandLine, keep: Callable[..., None]
) -> None:
    keep("7F3K", until="fill_in_now")
    before = DraftStore().path("7F3K").read_bytes()
    answer = triage("resume", "7F3K")
    said = flat(answer.out)
    assert "answers to questions of an organisation's own (acme), whose files are not in use now" in said
    assert "triage resume 7F3K --policy-dir DIR" in said
    assert DraftStore().path("7F3K").read_bytes() == before


def test_a_draft_in_which_nothing_of_the_organisation_was_asked_needs_nothing(
    triage: CommandLine, keep: Callable[..., None]
) -> None:
    keep("7F3K", until="age")
    answer = triage("resume", "7F3K", typed="15\n")
    assert "You go on with draft 7F3K" in answer.out
    assert "organisation's own" not in answer.out


def test_a_draft_without_additions_is_written_as_ever() -> None:
    policy = load_policy()
    session = Session(policy, Engine(policy), load_script(policy), TODAY, pathway=PREVENT)
    assert b'"own"' not in draft_json.written(Draft(Conversation(session)))
