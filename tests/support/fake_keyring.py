"""A key store for tests: a file that ``TEST_KEY_STORE`` names, so that other processes see it too.

Used with ``PYTHON_KEYRING_BACKEND=fake_keyring.Keyring`` and this folder on ``PYTHONPATH``, or directly.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

WHERE = "TEST_KEY_STORE"


class Keyring(KeyringBackend):
    """Keeps what it is given, and no secret."""

    priority = 5

    def get_password(self, service: str, username: str) -> str | None:
        return self._all().get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._write({**self._all(), f"{service}/{username}": password})

    def delete_password(self, service: str, username: str) -> None:
        kept = self._all()
        if kept.pop(f"{service}/{username}", None) is None:
            raise PasswordDeleteError("not there")
        self._write(kept)

    def _all(self) -> dict[str, str]:
        path = Path(os.environ[WHERE])
        return json.loads(path.read_text()) if path.exists() else {}

    def _write(self, kept: dict[str, str]) -> None:
        Path(os.environ[WHERE]).write_text(json.dumps(kept))
