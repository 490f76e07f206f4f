"""What a pathway asks of its user once: details and facts of its own, and an option for each fact."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from command_line import CommandLine
from pathways import LONE_WORKER

from triage.ui.chat import ChatOptions

ASKS = """
known_of_user: {near: Whether somebody is usually near}
own_details:
  name: [forename]
  known: {forename: Your forename, badge: The number of your badge}
"""
NAMES = ("lone_worker", "night_watch")


@pytest.fixture
def triage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    for name in NAMES:
        shutil.copytree(LONE_WORKER.parent, tmp_path / name)
        outline = tmp_path / name / "dialogs" / "conversation.yaml"
        outline.write_text(outline.read_text() + ASKS)
    return CommandLine(tmp_path, monkeypatch, capsys)


@pytest.fixture
def chats(monkeypatch: pytest.MonkeyPatch) -> list[ChatOptions]:
    found: list[ChatOptions] = []

    def hold(options: ChatOptions) -> int:
        found.append(options)
        return 0

    monkeypatch.setattr("triage.ui.chat.run_chat", hold)
    return found


def kept(triage: CommandLine, name: str) -> dict[str, object]:
    found: dict[str, object] = json.loads((triage.folder / "kept" / name).read_text())
    return found


def test_a_pathway_asks_of_its_user_what_it_says_and_no_area_where_it_has_one(triage: CommandLine) -> None:
    answer = triage("me", "--pathway", "lone_worker", typed="Robin\n17\nyes\n")
    assert answer.code == 0
    assert "Your forename\n> The number of your badge\n> Whether somebody is usually near (" in answer.out
    shown = triage("me", "--pathway", "lone_worker").out
    assert shown.startswith(
        "Your forename: Robin\nThe number of your badge: 17\nWhether somebody is usually near: "
    )
    assert "not given" not in shown
    assert "area" not in shown


def test_a_pathway_that_asks_nothing_says_so(triage: CommandLine) -> None:
    answer = triage("me", "--pathway", str(LONE_WORKER.parent))
    assert (answer.code, answer.out) == (0, "This pathway asks nothing of you beforehand.\n")
    assert not (triage.folder / "kept").exists()


def test_facts_of_two_pathways_do_not_mix(triage: CommandLine) -> None:
    triage("me", "--pathway", "lone_worker", typed="Robin\n17\nyes\n")
    triage("me", "--pathway", "night_watch", typed="Robin\n17\nno\n")
    found = kept(triage, "me-of-pathways.json")
    assert found == {
        name: {"forename": "Robin", "badge": "17", "area": "", "near": near}
        for name, near in zip(NAMES, ("yes", "no"), strict=True)
    }


def test_a_folder_of_the_same_name_is_not_taken_for_the_pathway_that_ships(triage: CommandLine) -> None:
    (triage.folder / "lone_worker").rename(triage.folder / "prevent")
    triage("me", "--pathway", "./prevent", typed="Robin\n17\nyes\n")
    assert kept(triage, "me-of-pathways.json")["prevent"] == {
        "forename": "Robin",
        "badge": "17",
        "area": "",
        "near": "yes",
    }
    assert triage("me", typed="").err.count("damaged") == 0
    assert not (triage.folder / "kept" / "me.json").exists()


def test_a_detail_that_prevent_was_told_is_offered_and_kept_once(triage: CommandLine) -> None:
    triage("me", typed="Robin\nExample\n\n\n\n\nDerby\n1\n")
    before = kept(triage, "me.json")
    answer = triage("me", "--pathway", "lone_worker", typed="Sam\n17\nyes\n")
    assert "Your forename (now: Robin)" in answer.out
    assert kept(triage, "me.json") == {**before, "forename": "Sam"}
    assert kept(triage, "me-of-pathways.json") == {"lone_worker": {"badge": "17", "area": "", "near": "yes"}}
    assert "Your forename: Sam\nYour surname: Example" in triage("me").out
    assert "Where you work: A school, college or university" in triage("me").out


def test_details_of_every_pathway_are_erased_together(triage: CommandLine) -> None:
    triage("me", typed="Robin\nExample\n\n\n\n\nDerby\n1\n")
    triage("me", "--pathway", "lone_worker", typed="Sam\n17\nyes\n")
    assert triage("me", "--erase").out == "Your details are erased.\n"
    assert not [*(triage.folder / "kept").iterdir()]


@pytest.mark.parametrize("content", ["{", '{"lone_worker": 1}', '{"lone_worker": {"near": 1}}'])
def test_a_damaged_file_of_other_pathways_is_named(triage: CommandLine, content: str) -> None:
    triage.file(content, "kept/me-of-pathways.json")
    said = triage.fails("me", "--pathway", "lone_worker")
    assert "me-of-pathways.json: this file is damaged" in said
    assert triage("me", typed="\n" * 8).code == 0


def test_old_details_of_prevent_are_still_read(triage: CommandLine, chats: list[ChatOptions]) -> None:
    names = ("forename", "surname", "role", "organisation", "phone", "email")
    old = {**dict.fromkeys(names, ""), "surname": "Example", "area": "derby", "sector": "health"}
    triage.file(json.dumps(old), "kept/me.json")
    assert triage("chat").code == 0
    assert (chats[0].me["surname"], chats[0].workplace) == ("Example", "derby")
    assert chats[0].known_of_user == {"sector": "health"}


def test_a_word_that_the_policy_does_not_have_any_more_is_as_if_it_was_not_kept(
    triage: CommandLine, chats: list[ChatOptions]
) -> None:
    triage.file(json.dumps({"surname": "Example", "sector": "circus"}), "kept/me.json")
    assert triage("chat").code == 0
    assert chats[0].known_of_user == {}


# The options of the chat


def test_a_chat_has_an_option_for_each_fact_that_its_pathway_asks_once(
    triage: CommandLine, chats: list[ChatOptions]
) -> None:
    assert triage("chat", "--near", "no", "--pathway", "lone_worker").code == 0
    assert chats[0].known_of_user == {"near": "no"}
    assert "--near: allowed: " in triage.fails("chat", "--near", "far", "--pathway", "lone_worker")
    assert "there is no such option" in triage.fails("chat", "--sector", "health", "--pathway", "lone_worker")
    assert "there is no such option" in triage.fails("chat", "--near", "no")


def test_the_help_of_a_chat_lists_the_options_of_its_pathway(triage: CommandLine) -> None:
    ours = triage("chat", "--help").out
    assert "--sector ID education, health, local_authority or other --plain" in " ".join(ours.split())
    theirs = triage("chat", "--help", "--pathway", "lone_worker").out
    assert "--near ID" in theirs
    assert "--sector" not in theirs


def test_an_option_that_is_misspelt_is_told_the_nearest_one(triage: CommandLine) -> None:
    assert "did you mean --sector?" in triage.fails("chat", "--secto", "health")
    assert "--sector needs a value" in triage.fails("chat", "--sector")


def test_a_fact_that_has_the_name_of_an_option_is_refused(triage: CommandLine) -> None:
    outline = triage.folder / "lone_worker" / "dialogs" / "conversation.yaml"
    outline.write_text(outline.read_text().replace("{near:", "{plain:"))
    said = triage.fails("chat", "--near", "no", "--pathway", "lone_worker")
    assert "--plain: this fact has the name of an option of the program" in said
