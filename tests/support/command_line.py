"""Runs commands as a user would: with folders of their own, a fixed day, and what is typed."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from triage.cli.app import main

EXAMPLE = """\
area: northamptonshire
answers:
  sector: education
  role: safeguarding_lead
  about: pupil_or_student
  immediate_danger: no
  imminent_travel: no
  planning_offence: no
  indicators: [extreme_material, hateful_language]
  vulnerabilities: [isolated]
  ground_beyond_identity: yes
  age: 15
  consulted: [deputy_or_head]
  earlier_concerns: no
  context_explored: yes
  concern_remains: yes
  additional_concern: yes
  household_risk: no
  known_to: []
  person_told: no
  parent_told: no
  informing_raises_risk: no
"""
FORM = """\
form:
  individual: {forenames: Forename, surname: Surname, date_of_birth: 2011-03-02, nationality: not known}
  concerns: {notice: "Heard in the corridor", travel: not known}
  first_identified_by: {anonymous: no, forename: Forename, surname: Surname, role: Form tutor}
  referrer: {same_as_first: yes}
statements:
  - {kind: seen, text: "A drawing", by: Form tutor, when: 2026-11-18}
"""
DANGER = "answers: {immediate_danger: yes, imminent_travel: no, planning_offence: no}\n"


@dataclass(frozen=True)
class Answer:
    """What a command gave."""

    code: int
    out: str
    err: str


class CommandLine:
    """``triage`` in a folder of its own. Call it with arguments; ``typed`` is what the user types."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch, capture: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.patch = patch
        self._capture = capture
        patch.setenv("TRIAGE_DATA_DIR", str(folder / "kept"))
        patch.setenv("TRIAGE_TODAY", "2026-11-20")
        patch.setenv("HOME", str(folder / "home"))
        for name in ("TRIAGE_POLICY_DIR", "XDG_DOCUMENTS_DIR", "XDG_CONFIG_HOME"):
            patch.delenv(name, raising=False)
        patch.chdir(folder)

    def __call__(self, *argv: str, typed: str = "") -> Answer:
        self.patch.setattr(sys, "stdin", io.StringIO(typed))
        self._capture.readouterr()
        code = main(list(argv))
        shown = self._capture.readouterr()
        answer = Answer(code, shown.out, shown.err)
        assert answer.code in (0, 1, 2, 130)
        assert all(line.startswith("triage: ") for line in answer.err.splitlines())
        # Whoever leaves a chat is told on its screen.
        assert bool(answer.err) or answer.code in (0, 1) or argv[:1] in (("chat",), ("resume",))
        return answer

    def fails(self, *argv: str, typed: str = "") -> str:
        """The one line of an error; the exit code must be 2, and nothing else may be said."""
        answer = self(*argv, typed=typed)
        assert answer.code == 2
        assert len(answer.err.splitlines()) == 1
        return answer.err

    def file(self, text: str, name: str = "answers.yaml") -> str:
        """Write a file and return its name."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return name


def in_a_process(folder: Path, *argv: str, **extra: str) -> subprocess.CompletedProcess[bytes]:
    """The program in a process of its own."""
    env = {
        **os.environ,
        "TRIAGE_DATA_DIR": str(folder / "kept"),
        "HOME": str(folder),
        "TRIAGE_TODAY": "2026-11-20",
        **extra,
    }
    env.pop("TRIAGE_POLICY_DIR", None)
    return subprocess.run(
        [sys.executable, "-m", "triage", *argv],
        cwd=folder,
        env=env,
        check=False,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=60,
    )
