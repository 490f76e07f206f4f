"""The commands about drafts: list, erase, choose anew, go on, hand over; and what --debug writes."""

from __future__ import annotations

import os
import re
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from chat_driver import POLICY, SCRIPT, TODAY, clean_environment, plain_chat, session, typed
from command_line import EXAMPLE, FORM, CommandLine

from triage.cases.catalogue import load_catalogue
from triage.cases.reading import read_case
from triage.conversation import Conversation
from triage.documents.screen import WIDEST
from triage.prevent import PREVENT
from triage.storage import draft_json, handover, keys, settings
from triage.storage.draft_json import Draft
from triage.storage.drafts import DraftStore
from triage.storage.kept_answers import fingerprints

PHRASE = "plum lantern orbit"


@pytest.fixture
def triage(
    key_store: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch, capsys)


@pytest.fixture
def keep(triage: CommandLine) -> Callable[..., None]:
    """Keeps a draft that stands at a question."""

    def kept(reference: str, until: str = "age", passphrase: str = "") -> None:
        key = keys.from_passphrase(passphrase) if passphrase else keys.new_in_keyring()
        with DraftStore().begin(reference, key) as opened:
            opened.save(Draft(typed(Conversation(session()), until, story__seen="Robin said so")))

    return kept


Keep = Callable[..., None]


# The list


def test_without_drafts_the_list_says_so_and_how_they_are_kept(triage: CommandLine) -> None:
    out = triage("drafts").out
    assert "There are no drafts on this computer" in out
    assert "You have not chosen yet" in out
    assert "There are no drafts" in triage("resume").out
    assert not (triage.folder / "kept").exists()


def test_the_list_shows_reference_stage_and_age_and_never_what_was_written(
    triage: CommandLine, keep: Keep
) -> None:
    keep("7F3K", "indicators")
    keep("C4RT", "context", PHRASE)
    triage.patch.setenv("TRIAGE_TODAY", "2026-11-22")
    answer = triage("drafts")
    assert answer.code == 0
    assert "7F3K: Notice, last saved 2 days ago. Opens with this computer's key store" in answer.out
    assert re.search(r"C4RT: \w+, last saved 2 days ago\. Opens with its passphrase", answer.out)
    assert "Robin" not in answer.out
    assert str(triage.folder / "kept" / "drafts") in answer.out


def test_a_damaged_draft_is_listed_with_what_is_wrong_and_stops_nothing(
    triage: CommandLine, keep: Keep
) -> None:
    keep("7F3K")
    DraftStore().path("7F3K").write_bytes(b"nothing like it")
    assert "7F3K: " in triage("drafts").out
    assert "7F3K: " in triage("resume").out
    triage.patch.setattr("triage.ui.doctor._CASES", 50)
    assert "FAULT: Drafts: 7F3K" in triage("doctor").out
    assert triage("drafts", "--erase", "7F3K", typed="yes\n").code == 0
    assert not DraftStore().references()


# Erasing


def test_a_draft_is_erased_after_a_yes_and_only_then(triage: CommandLine, keep: Keep) -> None:
    keep("7F3K")
    keep("C4RT")
    assert "Nothing was erased" in triage("drafts", "--erase", "7f3k", typed="perhaps\nno\n").out
    assert DraftStore().references() == {"7F3K", "C4RT"}
    answer = triage("drafts", "--erase", "7f3k", typed="yes\n")
    assert "Draft 7F3K is erased" in answer.out
    assert "A disk may still hold" in answer.out
    assert DraftStore().references() == {"C4RT"}


def test_leaving_erases_nothing(triage: CommandLine, keep: Keep) -> None:
    keep("7F3K")
    assert triage("drafts", "--erase", "all", typed="").code == 130
    assert DraftStore().references()


def test_all_drafts_are_erased_but_one_that_is_open_elsewhere(triage: CommandLine, keep: Keep) -> None:
    keep("7F3K")
    keep("C4RT")
    with DraftStore().open("7F3K"):
        answer = triage("drafts", "--erase", "all", typed="yes\n")
    assert answer.code == 2
    assert "open in another window" in answer.err
    assert DraftStore().references() == {"7F3K"}
    assert triage("drafts", "--erase", "ALL", typed="yes\n").code == 0
    assert "nothing to erase" in triage("drafts", "--erase", "all").out


@pytest.mark.parametrize("reference", ["ZZZZ", "../me", "", "Robin Example"])
def test_a_draft_that_is_not_there_is_a_mistake_that_repeats_nothing(
    triage: CommandLine, reference: str
) -> None:
    for argv in (["drafts", "--erase", reference], ["resume", reference]):
        said = triage.fails(*argv, typed="yes\n")
        assert "there is no draft with this reference" in said
        assert "Robin" not in said


# Choosing anew


def test_how_drafts_are_kept_can_be_chosen_anew(triage: CommandLine, keep: Keep) -> None:
    keep("7F3K")
    settings.save_draft_settings(replace(settings.draft_settings(), days=7))
    answer = triage("drafts", "--change", typed="\n9\n3\n")
    assert "asked this once" not in answer.out
    assert "From now on: no drafts are kept" in answer.out
    assert "already stay as they are" in answer.out
    assert settings.draft_settings() == settings.DraftSettings("none", 7, {})
    assert "No new drafts are kept" in triage("drafts").out
    triage("drafts", "--change", typed="1\n")
    assert settings.draft_settings().keeping == "passphrase"


def test_the_doctor_says_how_drafts_are_kept_where_and_how_many(triage: CommandLine, keep: Keep) -> None:
    settings.save_draft_settings(replace(settings.draft_settings(), keeping="keyring"))
    keep("7F3K")
    triage.patch.setattr("triage.ui.doctor._CASES", 50)
    out = " ".join(triage("doctor").out.split())
    assert "ok: Key store: " in out
    assert "ok: Drafts: New drafts are kept with this computer's key store. 1 draft in " in out
    triage.patch.setattr(keys, "_backend", lambda: None)
    answer = triage("doctor")
    assert answer.code == 1
    assert "FAULT: Drafts: a key store is needed" in " ".join(answer.out.split())


# Going on, in a pipe


def test_a_named_draft_goes_on_straight_at_its_question(triage: CommandLine, keep: Keep) -> None:
    keep("7F3K", "about")
    answer = triage("resume", "7f3k", "--plain", typed="2\n")
    assert answer.code == 130
    assert answer.out.startswith("If someone could be hurt now or very soon, stop here and ring 999.")
    assert "You go on with draft 7F3K" in answer.out
    assert answer.out.index("Who is it about?") < answer.out.index("What did you see or hear?")
    assert "point to one of these" not in answer.out
    assert "triage resume 7F3K" in answer.out
    with DraftStore().open("7F3K") as opened:
        found = opened.unlock(POLICY, session().engine, TODAY, pathway=PREVENT).draft.conversation
    assert found.given_answers["about"] == "patient_or_service_user"


def test_a_draft_with_a_passphrase_reads_it_from_a_pipe(triage: CommandLine, keep: Keep) -> None:
    keep("7F3K", "about", PHRASE)
    answer = triage("resume", "7F3K", typed=f"something else\n{PHRASE}\n2\n")
    assert "not the passphrase" in answer.out
    assert "What did you see or hear?" in answer.out
    assert "plum" not in answer.out


def test_a_draft_of_another_policy_says_what_to_look_at_again(triage: CommandLine, keep: Keep) -> None:

    with triage.patch.context() as earlier:
        earlier.setattr(
            draft_json, "fingerprints", lambda policy: {**fingerprints(policy), "role": "other words"}
        )
        keep("7F3K", "people")
    answer = triage("resume", "7F3K", typed="keep\n")
    assert "The policy has changed since you began" in answer.out
    assert "Please look at these answers again" in answer.out
    after = answer.out.partition("look at these answers again")[2]
    assert after.count("What is your part in this?") == 2
    assert "Earlier you answered: I noticed it myself" in after
    assert "Who has been spoken to" in after


def test_a_draft_of_another_policy_stays_as_it_is_where_the_own_folder_cannot_be_read(
    triage: CommandLine, keep: Keep
) -> None:
    with triage.patch.context() as earlier:
        earlier.setattr(
            draft_json, "fingerprints", lambda policy: {**fingerprints(policy), "role": "other words"}
        )
        keep("7F3K", "people")
    keep("C4RT", "people")
    before = DraftStore().path("7F3K").read_bytes()
    triage.patch.setenv("TRIAGE_POLICY_DIR", "nowhere")
    answer = triage("resume", "7F3K", typed="keep\n")
    assert "nowhere: there is no such folder" in answer.err
    assert "It is left as it is, so that nothing in it is lost" in " ".join(answer.out.split())
    assert DraftStore().path("7F3K").read_bytes() == before
    triage.patch.setenv("TRIAGE_POLICY_DIR", "nowhere")
    assert "You go on with draft C4RT" in triage("resume", "C4RT", typed="8\n").out


def test_a_key_that_is_gone_is_one_line_and_the_draft_stays(triage: CommandLine, keep: Keep) -> None:
    keep("7F3K")
    (triage.folder / "keys.json").unlink()
    assert "the draft was left as it is" in triage.fails("resume", "7F3K")
    assert DraftStore().references() == {"7F3K"}


# The protected file


def test_answers_are_handed_over_with_a_made_passphrase(triage: CommandLine) -> None:
    triage.file(EXAMPLE + FORM, "concern-7F3K-answers.yaml")
    answer = triage("handover", "concern-7F3K-answers.yaml", typed="\n")
    assert answer.code == 0
    path = triage.folder / "concern-7F3K-answers.locked"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "by telephone" in answer.out
    shown = re.search(r"shown this once: (.*)", " ".join(answer.out.split()))
    assert shown
    words = " ".join(shown[1].split()[: handover.WORDS])
    data = path.read_bytes()
    assert handover.unprotect(data, words) == (EXAMPLE + FORM).encode()
    assert b"corridor" not in data
    assert (
        max(len(word) for word in load_catalogue("passphrase").lists["words"]) * handover.WORDS < WIDEST - 8
    )
    assert f"\n  {words}\n" in answer.out
    assert "concern-7F3K-answers.yaml is still there" in answer.out
    said = triage.fails("handover", "concern-7F3K-answers.yaml", typed="\n")
    assert "never overwritten; name another one with --out" in said
    assert "protected already" in triage.fails("handover", path.name, typed="\n")


def test_a_draft_is_handed_over_by_its_reference(triage: CommandLine, keep: Keep) -> None:
    keep("7F3K", "people", PHRASE)
    answer = triage(
        "handover",
        "7f3k",
        "--out",
        "for-lead.locked",
        typed=f"{PHRASE}\nown\nshort\n{PHRASE} two\n{PHRASE} two\n",
    )
    assert answer.code == 0, answer
    assert "plum" not in answer.out
    assert "still there" not in answer.out
    found = handover.unprotect((triage.folder / "for-lead.locked").read_bytes(), f"{PHRASE} two")
    (triage.folder / "opened.yaml").write_bytes(found)
    assert read_case(triage.folder / "opened.yaml", POLICY).statements[0].text == "Robin said so"
    assert DraftStore().references() == {"7F3K"}


@pytest.mark.parametrize(
    ("content", "said"), [("answers: {nonsense: 1}", "unknown fact"), ("", "no such file")]
)
def test_what_nobody_could_go_on_with_is_not_handed_over(
    triage: CommandLine, content: str, said: str
) -> None:
    if content:
        triage.file(content)
    assert said in triage.fails("handover", "answers.yaml", typed="\n")
    assert not list(triage.folder.glob("*.locked"))


def test_the_chat_goes_on_from_a_protected_file(triage: CommandLine) -> None:
    triage.file(EXAMPLE + FORM)
    triage("handover", "answers.yaml", typed=f"own\n{PHRASE}\n{PHRASE}\n")
    answer = triage("chat", "--from", "answers.locked", "--plain", typed=f"{PHRASE}\n5\n")
    assert answer.out.startswith("If someone could be hurt")
    assert "A colleague began this" in answer.out
    assert "A drawing" in answer.out
    assert "plum" not in answer.out
    damaged = (triage.folder / "answers.locked").read_bytes()[:60]
    (triage.folder / "cut.locked").write_bytes(damaged)
    assert "cut.locked" in triage.fails("chat", "--from", "cut.locked")


@pytest.mark.parametrize(
    "command", [("decide",), ("decide", "--json"), ("explain",), ("form", "--out", "form.docx")]
)
def test_whoever_decides_from_a_locked_file_is_told_what_opens_it(
    triage: CommandLine, keep: Keep, command: tuple[str, ...]
) -> None:
    triage.file(EXAMPLE + FORM)
    triage("handover", "answers.yaml", typed="\n")
    assert triage.fails(*command, "answers.locked") == (
        "triage: answers.locked: this file is locked; triage chat --from opens it, with its passphrase\n"
    )
    whole = (triage.folder / "answers.locked").read_bytes()
    (triage.folder / "answers.locked").write_bytes(whole[:40])
    assert "cut off" in triage.fails(*command, "answers.locked")
    keep("7F3K")
    (triage.folder / "draft.locked").write_bytes(DraftStore().path("7F3K").read_bytes())
    for asked in (command, ("chat", "--from"), ("handover",)):
        assert "use triage resume" in triage.fails(*asked, "draft.locked", typed="\n")
    assert not (triage.folder / "form.docx").exists()


def test_a_colleagues_answers_can_come_through_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys; open(sys.argv[1], 'w').write(sys.argv[2])",
            str(pipe),
            EXAMPLE + FORM,
        ]
    ) as writer:
        done = plain_chat(tmp_path / "out", ("5",), "--from", str(pipe))
        assert writer.wait(20) == 0
    assert b"A colleague began this" in done.stdout


# --debug


def test_debug_writes_ids_of_questions_and_rules_and_nothing_that_was_typed(triage: CommandLine) -> None:
    lines = ("5", "1", "1", "Robin said so", ".", "today", "Sam", "no", "2 4", "yes", "8")
    typed_in = "".join(f"{line}\n" for line in lines)
    answer = triage("chat", "--plain", "--debug-file", "log.txt", typed=typed_in)
    assert answer.err == ""
    log = (triage.folder / "log.txt").read_text()
    assert stat.S_IMODE((triage.folder / "log.txt").stat().st_mode) == 0o600
    ids = set(re.findall(r"question: (\S+); rules:", log))
    assert {"safety", "role", "story.seen", "indicators", "people"} <= ids
    assert "check-with-lead" in log
    known = {*session().script.questions, *POLICY.rules, "none", "question:", "rules:"}
    assert {word.rstrip(";") for word in log.split()} <= known
    assert "Robin" not in log
    assert "Sam" not in log


def test_debug_alone_writes_to_standard_error(tmp_path: Path) -> None:
    done = plain_chat(tmp_path, ("5",), "--plain", "--debug")
    assert done.returncode == 130
    assert done.stderr.decode().splitlines() == [
        "question: safety; rules: none",
        "question: role; rules: none",
    ]


def test_a_file_for_debug_that_cannot_be_written_is_said(triage: CommandLine) -> None:
    answer = triage("chat", "--plain", "--debug-file", "no/such/folder.txt", typed="5\n")
    assert "cannot be written; the conversation goes on without it" in answer.err
    assert "What is your part in this?" in answer.out


# Ended from outside, in a pipe


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_pipe_that_is_ended_says_a_clear_word_and_leaves(tmp_path: Path, number: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "triage", "chat", "--out", str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=clean_environment(),
    ) as chat:
        assert chat.stdin
        assert chat.stdout
        chat.stdin.write(b"5\n")
        chat.stdin.flush()
        shown = b""
        while SCRIPT.questions["role"].options[-1].label.encode() not in shown:
            more = chat.stdout.read1()  # type: ignore[attr-defined]
            assert more, shown
            shown += more
        chat.send_signal(number)
        out, err = chat.communicate(timeout=20)
    assert chat.returncode == 130
    assert b"You left. Nothing was written." in out
    assert err == b""
