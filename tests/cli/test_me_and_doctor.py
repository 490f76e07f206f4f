"""One's own details, the folder they are kept in, and the doctor."""

from __future__ import annotations

import datetime
import json
import os
import stat
from pathlib import Path

import pytest
from command_line import CommandLine

from triage.engine import rules_engine
from triage.engine.reference_evaluator import ReferenceEvaluator
from triage.errors import InputError
from triage.policy.loading import load_policy
from triage.prevent import PREVENT
from triage.storage import settings
from triage.storage.own_details import Me, read_me, save_me
from triage.ui import doctor

ALL = "Robin\nExample\nDeputy head\nA School\n01234 567890\nrobin@example.org\nDerby\n1\n"


@pytest.fixture
def triage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch, capsys)


def kept_details() -> Me | None:
    return read_me(load_policy(), PREVENT)


# me


def test_ones_details_are_asked_once_and_shown_from_then_on(triage: CommandLine) -> None:
    first = triage("me", typed=ALL)
    again = triage("me")
    assert (first.code, again.code) == (0, 0)
    assert "Your forename" in first.out
    assert again.out.startswith("Your forename: Robin\nYour surname: Example\nYour role or job: Deputy")
    assert "The area where you work: Derby\nWhere you work: A school, college or university\n" in again.out
    assert kept_details() == Me(
        {
            "forename": "Robin",
            "surname": "Example",
            "role": "Deputy head",
            "organisation": "A School",
            "phone": "01234 567890",
            "email": "robin@example.org",
        },
        "derby",
        {"sector": "education"},
    )


def test_enter_leaves_a_detail_out_and_that_is_remembered_too(triage: CommandLine) -> None:
    triage("me", typed="\n" * 8)
    answer = triage("me")
    assert answer.code == 0
    assert answer.out.count("not given") == 8


def test_a_change_keeps_what_enter_passes_over(triage: CommandLine) -> None:
    triage("me", typed=ALL)
    changed = triage("me", "--change", typed="\nSample\n-\n\n\n\nnot known\nLeave this out\n")
    assert changed.code == 0
    assert "Your surname (now: Example)" in changed.out
    kept = kept_details()
    assert kept
    assert [*kept.details.values()] == [
        "Robin",
        "Sample",
        "",
        "A School",
        "01234 567890",
        "robin@example.org",
    ]
    assert (kept.area, kept.known) == ("not_known", {"sector": ""})


def test_leaving_a_change_keeps_everything_as_it_was(triage: CommandLine) -> None:
    triage("me", typed=ALL)
    assert triage("me", "--change", typed="Other\nOther\n").code == 130
    kept = kept_details()
    assert kept
    assert kept.details["forename"] == "Robin"


def test_ones_details_can_be_erased(triage: CommandLine) -> None:
    triage("me", typed=ALL)
    assert triage("me", "--erase").out == "Your details are erased.\n"
    assert kept_details() is None
    assert not [path for path in (triage.folder / "kept").iterdir() if "Robin" in path.read_text()]
    assert triage("me", "--erase").out == "There were no details to erase.\n"


def test_a_wrong_detail_is_asked_again_and_not_repeated(triage: CommandLine) -> None:
    answer = triage(
        "me",
        typed=ALL.replace("01234 567890", "call me\n01234 567890").replace("Derby", "99\n0\nSomewhere\n2"),
    )
    assert answer.code == 0
    assert "A telephone number has digits in it, and no @." in answer.out
    assert answer.out.count("Type a number from 1 to 7") == 3
    assert "call me" not in answer.out
    assert "Somewhere\n" not in answer.out
    assert "The area where you work: Derby" in answer.out


@pytest.mark.parametrize("content", ["{", "[]", '{"forename": 3}', '{"password": "x"}', "\xff", "[" * 9999])
def test_a_damaged_file_is_named_and_can_be_erased(triage: CommandLine, content: str) -> None:
    path = triage.folder / triage.file("", "kept/me.json")
    path.write_bytes(content.encode("latin-1"))
    assert "me.json: this file is damaged" in triage.fails("me")
    assert triage("me", "--erase").code == 0
    assert triage("me", typed=ALL).code == 0


# The folder


def test_what_is_kept_is_for_the_user_alone(triage: CommandLine) -> None:
    (triage.folder / "kept").mkdir(mode=0o755)
    triage("me", typed=ALL)
    settings.confirm_area("derby", settings.Confirmation("Robin", datetime.date(2026, 11, 20)))
    kept = triage.folder / "kept"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o700
    assert {path.name: stat.S_IMODE(path.stat().st_mode) for path in kept.iterdir()} == {
        "me.json": 0o600,
        "confirmations.json": 0o600,
    }


def test_a_write_that_fails_halfway_leaves_the_earlier_details_whole(triage: CommandLine) -> None:
    triage("me", typed=ALL)

    def fail(_: int) -> None:
        raise OSError(28, "full")

    triage.patch.setattr(os, "fsync", fail)
    with pytest.raises(InputError, match="no space left"):
        save_me(load_policy(), PREVENT, Me({"forename": "Other"}))
    kept = kept_details()
    assert kept
    assert kept.details["forename"] == "Robin"
    assert [path.name for path in (triage.folder / "kept").iterdir()] == ["me.json"]


def test_a_folder_that_cannot_be_made_is_said_in_one_line(triage: CommandLine) -> None:
    triage.file("in the way", "kept")
    assert "a folder is needed here, and this is a file" in triage.fails("me", typed=ALL)


@pytest.mark.parametrize(
    "content",
    [
        "[]",
        '{"derby": 1}',
        '{"derby": {"by": "x"}}',
        '{"derby": {"by": "x", "on": "soon"}}',
        '{"derby": {"by": 1, "on": "2026-11-20"}}',
    ],
)
def test_damaged_confirmations_are_never_taken_for_a_confirmation(triage: CommandLine, content: str) -> None:
    triage.file(content, "kept/confirmations.json")
    assert "confirmations.json: this file is damaged" in triage.fails("areas")


def test_the_usual_folder_of_the_system_is_used_where_none_is_named(triage: CommandLine) -> None:
    triage.patch.delenv("TRIAGE_DATA_DIR")
    triage.patch.setenv("XDG_DATA_HOME", str(triage.folder / "data"))
    triage("me", typed=ALL)
    assert json.loads((settings.data_dir() / "me.json").read_text())["surname"] == "Example"
    assert settings.data_dir().name == "prevent-triage"


def test_looking_for_a_place_to_write_creates_nothing(triage: CommandLine) -> None:
    triage.file("a file", "taken")
    assert settings.may_write(triage.folder / "new" / "deeper")
    assert not settings.may_write(triage.folder / "taken" / "deeper")
    assert not (triage.folder / "new").exists()


# doctor


@pytest.fixture
def _few_cases(monkeypatch: pytest.MonkeyPatch) -> None:
    """For tests that do not ask whether the two checks agree, and so do not wait for that."""
    monkeypatch.setattr(doctor, "_CASES", 50)


def test_the_doctor_finds_that_everything_works_here(triage: CommandLine) -> None:
    answer = triage("doctor")
    assert answer.code == 0
    assert "FAULT" not in answer.out
    assert "- ok: Self-test: " in answer.out
    assert ("both checks agree" in answer.out) is rules_engine.installed()
    assert f"to which {len(load_policy().rules)} rules apply" in " ".join(answer.out.split())
    assert not (triage.folder / "home").exists()
    assert not (triage.folder / "kept").exists()


class Forgetful(ReferenceEvaluator):
    """A check that forgets the rule which refers."""

    def run(self, words: dict[str, str]) -> tuple[list[str], dict[str, str]]:
        fired, known = super().run(words)
        return [rule for rule in fired if rule != "refer"], known


def test_the_doctor_says_when_the_two_checks_do_not_agree(triage: CommandLine) -> None:
    triage.patch.setattr(rules_engine, "installed", lambda: True)
    triage.patch.setattr("triage.engine.deciding._rules_engine", Forgetful)
    answer = triage("doctor")
    assert answer.code == 1
    assert "FAULT: Self-test: the two checks of the advice do not agree" in answer.out
    assert answer.out.endswith("1 to be put right.\n")


@pytest.mark.usefixtures("_few_cases")
def test_the_doctor_says_when_the_second_check_serves_alone(triage: CommandLine) -> None:
    for place in ("triage.engine.rules_engine.installed", "triage.ui.doctor.installed"):
        triage.patch.setattr(place, lambda: False)
    answer = triage("doctor")
    assert answer.code == 0
    assert "durable_rules is not installed" in answer.out
    assert "the second check works" in answer.out


def test_the_doctor_says_when_a_case_cannot_be_decided_at_all(triage: CommandLine) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("Robin")

    triage.patch.setattr("triage.engine.deciding.assemble", fail)
    answer = triage("doctor")
    assert answer.code == 1
    assert "FAULT: Self-test: a case could not be decided" in answer.out
    assert "Robin" not in answer.out


def test_a_policy_that_cannot_be_loaded_is_a_fault_of_the_machine(triage: CommandLine) -> None:
    triage.file("id: x\n", "own/areas/x.yaml")
    answer = triage("doctor", "--policy-dir", "own")
    assert answer.code == 1
    assert "FAULT: Policy: own/areas/x.yaml" in answer.out


@pytest.mark.usefixtures("_few_cases")
def test_a_folder_that_cannot_be_written_is_a_fault(triage: CommandLine) -> None:
    triage.file("in the way", "home")
    answer = triage("doctor")
    assert answer.code == 1
    assert "FAULT: Your documents: " in " ".join(answer.out.split())


@pytest.mark.usefixtures("_few_cases")
def test_a_folder_into_which_others_can_look_is_a_fault_until_it_is_closed(triage: CommandLine) -> None:
    kept = triage.folder / "kept"
    kept.mkdir()
    kept.chmod(0o755)
    answer = triage("doctor")
    assert answer.code == 1
    assert "others can look into this folder" in " ".join(answer.out.split())
    kept.chmod(0o700)
    assert triage("doctor").code == 0


@pytest.mark.usefixtures("_few_cases")
def test_damaged_details_are_a_fault(triage: CommandLine) -> None:
    triage.file("{", "kept/me.json")
    (triage.folder / "kept").chmod(0o700)
    answer = triage("doctor")
    assert answer.code == 1
    assert "FAULT: What is kept: " in " ".join(answer.out.split())
