"""Plays every feature file but those that go through the chat by key presses."""

from pathlib import Path

from feature_files import readable, unreadable
from pytest_bdd import scenarios

FEATURES = Path(__file__).parents[2] / "features" / "prevent"

scenarios(*(str(path) for path in readable(FEATURES) if not path.name.startswith("chat_")))


def test_every_file_in_the_folder_can_be_read() -> None:
    faults = unreadable(FEATURES.rglob("*.feature"))
    assert not faults, "\n" + "\n".join(faults)
