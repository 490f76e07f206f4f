"""The README keeps its promises: its example runs, and what it names exists."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from chat_driver import session

import triage
from triage.cli.commands import COMMANDS
from triage.conversation import Conversation
from triage.flow.commands import commands_of

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_example_for_developers_prints_what_the_readme_shows() -> None:
    code = re.search(r"```python\n(.*?)```\n\n```\n(.*?)```", README, re.DOTALL)
    assert code
    done = subprocess.run([sys.executable, "-c", code[1]], capture_output=True, text=True, check=True)
    assert done.stdout == code[2]


def test_every_command_of_the_program_is_named_in_the_readme() -> None:
    missing = [name for name in COMMANDS if f"triage {name}".removesuffix(" chat") not in README]
    assert not missing


def test_every_command_of_the_chat_is_named_in_the_readme() -> None:
    assert not [name for name in commands_of(Conversation(session())) if f"`{name}`" not in README]


def test_every_dependency_has_a_line_that_says_why_it_is_here() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = [re.split(r"[<>=;\s]", requirement)[0] for requirement in wanted]
    table = README[README.index("| dependency |") :]
    assert not [name for name in names if name not in table]


def test_the_public_names_are_a_dozen_and_each_says_what_it_is() -> None:
    assert len(triage.__all__) == 15
    assert not [name for name in triage.__all__ if not (getattr(triage, name).__doc__ or "").strip()]


def test_the_first_words_of_the_conversation_in_the_readme_are_those_of_the_program() -> None:
    from triage.cases.catalogue import load_catalogue

    assert load_catalogue("words")("first_line") in " ".join(README.split())


@pytest.mark.deep
def test_the_tests_that_run_in_make_deep_alone_are_those_that_are_listed() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-q", "-m", "deep"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    found = [line.split("::") for line in done.stdout.splitlines() if "::" in line]
    # Every scenario of the chat plays on the flow as well, which the page says in one line.
    scenarios = [name for file, name, *_ in found if file.endswith("/test_chat_features.py")]
    assert scenarios
    assert f"every scenario on the flow with no face ({len(scenarios)})" in (
        ROOT / "tests" / "README.md"
    ).read_text(encoding="utf-8")
    collected = {
        name.partition("[")[0] for file, name, *_ in found if not file.endswith("/test_chat_features.py")
    }
    listed = re.findall(r"  - `(test_\w+)`", (ROOT / "tests" / "README.md").read_text(encoding="utf-8"))
    assert sorted(collected) == sorted(listed)
