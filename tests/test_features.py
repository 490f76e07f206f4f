"""Plays every feature file but those that go through the chat by key presses."""

from pathlib import Path

from pytest_bdd import scenarios

FEATURES = Path(__file__).parent.parent / "features"

scenarios(*(str(path) for path in sorted(FEATURES.glob("*.feature")) if not path.name.startswith("chat_")))
