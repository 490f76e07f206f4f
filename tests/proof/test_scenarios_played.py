"""``triage policy check`` plays the scenarios of a pathway of one's own, which no suite of tests does."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import CommandLine

from triage.cli.starting_pathway import starting_files

FEATURE = "features/wet_floor.feature"


@pytest.fixture
def triage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    line = CommandLine(tmp_path, monkeypatch, capsys)
    assert line("new-pathway", "own").code == 0
    return line


def checked(triage: CommandLine, text: str | None) -> tuple[int, str]:
    path = triage.folder / "own" / FEATURE
    if text is None:
        path.unlink()
    else:
        path.write_text(text, encoding="utf-8")
    found = triage("policy", "check", "--pathway", "own")
    return found.code, " ".join(
        found.out.partition("The scenarios")[2].partition("What is missing")[0].split()
    )


def changed(old: str, new: str) -> str:
    text = starting_files()[FEATURE].decode()
    assert old in text
    return text.replace(old, new, 1)


def test_each_row_is_played_and_the_starting_pathway_is_sound(triage: CommandLine) -> None:
    code, said = checked(triage, starting_files()[FEATURE].decode())
    assert code == 0
    assert said == "Scenarios that were played, each row of examples as one: 4. All of them hold."


def test_of_a_scenario_that_does_not_hold_it_says_what_the_policy_says(triage: CommandLine) -> None:
    code, said = checked(
        triage, changed("Then it is dried when there is time", "Then there is nothing to do")
    )
    assert code == 1
    assert "wet_floor.feature, line 22: Where nobody walks, it can wait." in said
    assert "Expected: there is nothing to do. But the policy says: it is dried when there is time." in said
    assert said.endswith("4. What stands above is to be put right.")


def test_a_line_that_nothing_says_is_named_with_the_nearest_and_never_left_out(triage: CommandLine) -> None:
    code, said = checked(triage, changed("And nobody walks there", "And nobody walk there"))
    assert code == 1
    assert 'wet_floor.feature, line 24: this step is not known; the nearest are "nobody walks there"' in said


def test_a_tag_that_names_no_rule_and_a_rule_that_no_scenario_shows_are_named(triage: CommandLine) -> None:
    code, said = checked(triage, changed("@rule:dry", "@rule:drry"))
    assert code == 1
    assert (
        "wet_floor.feature: the policy has no rule drry, which a tag names; did you mean @rule:dry?" in said
    )
    assert "The rule dry has no scenario: tag a Rule or Scenario that shows it with @rule:dry." in said


def test_a_tag_above_a_scenario_or_the_whole_feature_will_do_and_other_tags_mean_nothing(
    triage: CommandLine,
) -> None:
    text = changed("  @rule:dry\n", "").replace(
        "    Scenario: Nothing to slip on", "    @rule:dry @slow\n    Scenario: Nothing to slip on"
    )
    assert checked(triage, text)[0] == 0
    assert checked(triage, "@rule:dry\n" + changed("  @rule:dry\n", ""))[0] == 0


def test_a_pathway_without_scenarios_is_told_where_they_stand(triage: CommandLine) -> None:
    code, said = checked(triage, None)
    assert code == 0
    assert said == "There are none yet. They stand in features/, in files that end in .feature."


def test_the_check_of_the_default_pathway_plays_none_because_its_tests_do(
    triage: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("triage.proof.scenarios_played.play_scenarios", None)
    assert "The scenarios" not in triage("policy", "check", "--area", "derby").out
