"""An installed area pack that is brought up to date as one's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from area_answers import GOOD, POLICY, flat, typed
from command_line import EXAMPLE, CommandLine

from triage.policy.loading import load_policy
from triage.policy.model import Policy
from triage.ui.area_pack_text import asked_kinds


@pytest.fixture
def triage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch, capsys)


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
