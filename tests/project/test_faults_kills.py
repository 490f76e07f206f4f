"""kill -9 in a real conversation: some of the kills of ``benchmarks/faults``, and proof that loss is seen."""

from __future__ import annotations

import random
from pathlib import Path

import kills
import pytest
from at_a_terminal import NoAnswerError
from sittings import Sitting

NOTE = "a tutor, to the note"


@pytest.fixture(autouse=True)
def _own_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRIAGE_DATA_DIR", "")  # a sitting sets its own


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What is written where nothing goes wrong."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TRIAGE_DATA_DIR", "")
        return kills.held(NOTE, tmp_path_factory.mktemp("whole") / "home", kills.without, kills.Seen())


@pytest.mark.deep
def test_a_conversation_killed_again_and_again_ends_as_one_that_never_was(
    undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    seen, chance = kills.Seen(), random.Random(7)  # noqa: S311 - kills that can be repeated
    at_random = kills.at_random(chance)

    def now_and_then(sitting: Sitting, number: int, seen: kills.Seen) -> None:
        if number in (2, 3, 9, len(sitting.steps)):
            kills.at_the_question(sitting, number, seen)
        elif number % 4 == 1:
            at_random(sitting, number, seen)

    assert kills.held(NOTE, tmp_path / "home", now_and_then, seen) == undisturbed
    assert seen.lost == []
    assert seen.kills["at a question"] == 4
    assert seen.kills["in a long text"] >= 3
    assert seen.kills["at a random moment"] >= 2
    assert set(undisturbed) == {"answers.yaml", "note.docx", "note.txt"}


@pytest.mark.deep
def test_killed_while_the_documents_are_written_no_lone_file_and_no_second_reference_stays(
    undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    seen, chance = kills.Seen(), random.Random(3)  # noqa: S311 - kills that can be repeated
    while_written = kills.while_written(chance, 5, undisturbed)
    assert kills.held(NOTE, tmp_path / "home", while_written, seen) == undisturbed
    assert seen.wrong == []
    assert seen.kills.total() == 5


@pytest.mark.deep
def test_a_lone_file_and_a_second_reference_are_seen(undisturbed: dict[str, bytes], tmp_path: Path) -> None:
    seen = kills.Seen()

    def spoiled(sitting: Sitting, number: int, seen: kills.Seen) -> None:
        if number == 3:
            sitting.out.mkdir(exist_ok=True)
            for name in (f"concern-{sitting.reference}-note.txt", "concern-9CXYGHJ-form.docx", ".triage-x"):
                (sitting.out / name).touch()
            kills.look_at(sitting, undisturbed, seen)
            for path in sitting.out.iterdir():
                path.unlink()

    kills.held(NOTE, tmp_path / "home", spoiled, seen)
    assert len(seen.lone) == 2
    assert seen.second == ["concern-9CXYGHJ-form.docx"]


@pytest.mark.deep
def test_an_older_draft_put_in_its_place_is_seen_as_a_loss(tmp_path: Path) -> None:
    kept: dict[str, bytes] = {}

    def swapped(sitting: Sitting, number: int, seen: kills.Seen) -> None:
        draft = sitting.data / "drafts" / f"{sitting.reference}.draft"
        if number == 3:
            kept["older"] = draft.read_bytes()
        if number == 6:
            sitting.kill()
            draft.write_bytes(kept["older"])
            sitting.resume()

    with pytest.raises(NoAnswerError):
        kills.held(NOTE, tmp_path / "home", swapped, kills.Seen())
