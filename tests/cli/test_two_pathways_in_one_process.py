"""Pathways side by side in one process: each shows, decides, proves and writes what it does alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from threading import Barrier

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pathway_alone import DAY, PARTS, PATHWAYS, Alone

from triage.folders import dialogs_from, in_use
from triage.pathway import pathway_in_use
from triage.policy.loading import POLICY_DIR_VARIABLE, own_folder
from triage.prevent import PREVENT
from triage.storage.kept_answers import fingerprints

SUPPORT = Path(__file__).resolve().parent.parent / "support"


@cache
def alone(name: str) -> dict[str, str]:
    """What a pathway shows in a process of its own."""
    answer = subprocess.run(
        [sys.executable, str(SUPPORT / "pathway_alone.py"), name],
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(SUPPORT), *sys.path))},
        capture_output=True,
        check=True,
        text=True,
    )
    found: dict[str, str] = json.loads(answer.stdout)
    return found


PLACES = st.tuples(st.sampled_from(sorted(PATHWAYS)), st.sampled_from(PARTS))


@pytest.fixture(autouse=True)
def day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRIAGE_TODAY", DAY.isoformat())


def test_nothing_of_two_pathways_is_the_same() -> None:
    ours, theirs = map(alone, PATHWAYS)
    assert [part for part in ours if ours[part] == theirs[part]] == []


def test_one_after_the_other_and_the_first_again_is_each_alone() -> None:
    for name in ("prevent", "lone_worker", "prevent"):
        used = Alone(name)
        assert {part: used.shown(part) for part in PARTS} == alone(name)


@given(order=st.lists(PLACES, min_size=2, max_size=8), around=st.sampled_from(sorted(PATHWAYS)))
def test_in_any_order_and_inside_one_another_each_part_is_that_of_its_own_pathway(
    order: list[tuple[str, str]], around: str
) -> None:
    used = {name: Alone(name) for name in PATHWAYS}
    with pathway_in_use(used[around].pathway):
        for name, part in order:
            assert used[name].shown(part) == alone(name)[part]
    assert in_use().folders == PREVENT.folders


def test_two_chats_that_are_stepped_in_turn_say_what_each_says_alone() -> None:
    lines = ("help", "2", "why", "contacts", "back")
    expected = {name: Alone(name).chat(*lines).all_seen for name in PATHWAYS}
    chats = {name: Alone(name).chat() for name in PATHWAYS}
    for line in lines:
        for chat in chats.values():
            chat.types(line)
    assert {name: chat.all_seen for name, chat in chats.items()} == expected


def test_threads_that_use_one_pathway_each_at_the_same_time_do_not_mix() -> None:
    names = [*PATHWAYS, *PATHWAYS]
    together = Barrier(len(names))

    def use(name: str) -> list[dict[str, str]]:
        found = []
        used = Alone(name)
        with pathway_in_use(used.pathway):
            for _ in range(3):
                together.wait(60)
                found.append({part: used.shown(part) for part in PARTS})
        return found

    with ThreadPoolExecutor(len(names)) as pool:
        for name, found in zip(names, pool.map(use, names), strict=True):
            assert found == [alone(name)] * 3


def test_a_thread_begins_with_the_first_pathway_whatever_is_in_use_beside_it() -> None:
    with pathway_in_use(Alone("lone_worker").pathway), ThreadPoolExecutor(1) as pool:
        assert pool.submit(in_use).result().folders == PREVENT.folders


def test_an_organisation_s_folder_that_the_settings_name_is_for_the_first_pathway_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(POLICY_DIR_VARIABLE, str(tmp_path))
    other = Alone("lone_worker").pathway
    with pathway_in_use(other):
        assert own_folder() is None
        with pathway_in_use(PREVENT):
            assert own_folder() == tmp_path
    with pathway_in_use(other, tmp_path / "theirs"), pathway_in_use(other):
        assert own_folder() == tmp_path / "theirs"
    assert own_folder() == tmp_path


def test_what_is_known_of_questions_is_that_of_the_dialogs_that_are_tried(tmp_path: Path) -> None:
    used = Alone("lone_worker")
    texts = {path.name: path.read_text(encoding="utf-8") for path in used.pathway.dialogs.iterdir()}
    for name, text in texts.items():
        (tmp_path / name).write_text(text.replace("Is somebody near them?", "Who is near them?"), "utf-8")
    with pathway_in_use(used.pathway):
        before = fingerprints(used.policy)
        with dialogs_from(tmp_path), pytest.raises(Exception, match="this file of the dialogs is missing"):
            fingerprints(used.policy)  # a copy that is tried is taken whole
        assert fingerprints(used.policy) == before
