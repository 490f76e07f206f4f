"""A git folder that somebody else made: its revisions are read as data, and nothing that it names is run."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from command_line import CommandLine

from triage.policy.loading import installed_rules

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")


def git(folder: Path, *command: str, given: bytes = b"") -> str:
    done = subprocess.run(
        [
            "git",
            "-c",
            "user.name=A",
            "-c",
            "user.email=a@example.org",
            "-c",
            "core.fsmonitor=false",
            *command,
        ],
        cwd=folder,
        check=True,
        capture_output=True,
        input=given,
    )
    return done.stdout.decode().strip()


@pytest.fixture
def triage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    """The command line in a folder with rules under git."""
    triage = CommandLine(tmp_path, monkeypatch, capsys)
    shutil.copytree(
        installed_rules(), tmp_path / "rules", ignore=shutil.ignore_patterns("__pycache__", "*.py")
    )
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "rules")
    git(tmp_path, "commit", "-q", "-m", "First")
    return triage


def runs(name: str) -> str:
    """A command that leaves a file with this name, and gives on what it gets."""
    return f"touch ran-{name}; cat"


def test_no_program_that_the_folder_names_is_run(triage: CommandLine) -> None:
    (triage.folder / ".git/info").mkdir(exist_ok=True)
    (triage.folder / ".git/info/attributes").write_text("* filter=x diff=x export-subst\n")
    (triage.folder / ".gitattributes").write_text("* filter=x diff=x export-subst\n")
    program = triage.folder / "program"
    program.write_text("#!/bin/sh\ntouch ran-program\n")
    program.chmod(0o755)
    for key in (
        "filter.x.smudge",
        "filter.x.clean",
        "diff.x.textconv",
        "tar.tar.command",
        "core.pager",
        "core.sshCommand",
        "uploadarchive.command",
        "remote.origin.uploadpack",
        "core.editor",
        "core.alternateRefsCommand",
        "core.gitProxy",
        "credential.helper",
    ):
        git(triage.folder, "config", key, runs(key))
    for key in ("core.fsmonitor", "filter.x.process", "diff.external", "gpg.program"):
        git(triage.folder, "config", key, str(program))
    git(triage.folder, "config", "alias.ls-tree", f"!{runs('alias')}")
    for name in ("post-checkout", "post-index-change", "reference-transaction"):
        hook = triage.folder / ".git/hooks" / name
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(f"#!/bin/sh\n{runs(name)}\n")
        hook.chmod(0o755)
    here = triage("policy").out.replace("rules/prevent/", "rules/")
    assert " ".join(triage("policy", "--rules", "HEAD").out.split()) == " ".join(here.split())
    assert triage("areas", "--rules", "HEAD").code == 0
    assert triage("policy", "diff", "HEAD..HEAD").code == 0
    assert not list(triage.folder.rglob("ran-*"))


def test_what_is_missing_is_never_fetched(triage: CommandLine) -> None:
    fetch = triage.folder / "fetch"
    fetch.write_text("#!/bin/sh\ntouch ran-fetch\n")
    fetch.chmod(0o755)
    for key, value in (
        ("remote.origin.url", f"ext::{fetch}"),
        ("remote.origin.promisor", "true"),
        ("remote.origin.partialclonefilter", "blob:none"),
        ("protocol.ext.allow", "always"),
        ("extensions.partialClone", "origin"),
        ("core.repositoryFormatVersion", "1"),
    ):
        git(triage.folder, "config", key, value)
    blob = git(triage.folder, "rev-parse", "HEAD:rules/check.yaml")
    (triage.folder / ".git/objects" / blob[:2] / blob[2:]).unlink()
    assert "check.yaml: this file is missing in the repository" in triage.fails("policy", "--rules", "HEAD")
    assert "--rules: " in triage.fails("policy", "--rules", "0" * 39 + "1")
    assert not list(triage.folder.rglob("ran-*"))


def test_bytes_are_those_that_were_committed(triage: CommandLine) -> None:
    git(triage.folder, "config", "core.autocrlf", "true")
    (triage.folder / "rules/check.yaml").write_text("broken: [")
    assert triage("policy", "--rules", "HEAD").code == 0
    assert triage("policy", "--rules", "rules").code == 2


@pytest.mark.parametrize("name", ["..", "."])
def test_no_name_leads_out_of_the_folder(triage: CommandLine, name: str) -> None:
    blob = git(triage.folder, "hash-object", "-w", "--stdin", given=b"x: y")
    below = blob
    for entry in ("100644 evil.yaml", f"40000 {name}", "40000 rules"):
        below = git(
            triage.folder,
            "hash-object",
            "-t",
            "tree",
            "-w",
            "--stdin",
            "--literally",
            given=entry.encode() + b"\0" + bytes.fromhex(below),
        )
    commit = git(triage.folder, "commit-tree", below, "-m", "Evil")
    assert "this is no ordinary file" in triage.fails("policy", "--rules", commit)
    assert not list(triage.folder.rglob("evil.yaml"))


def test_a_link_among_the_rules_is_refused(triage: CommandLine) -> None:
    (triage.folder / "rules/areas/link.yaml").symlink_to("/etc/hostname")
    git(triage.folder, "add", "rules")
    git(triage.folder, "commit", "-q", "-m", "Link")
    line = triage.fails("policy", "--rules", "HEAD")
    assert "rules/areas/link.yaml: this is no ordinary file" in line


def test_a_revision_is_found_from_a_folder_below_and_by_any_name(triage: CommandLine) -> None:
    git(triage.folder, "tag", "v1")
    (triage.folder / "below").mkdir()
    triage.patch.chdir(triage.folder / "below")
    for name in ("v1", "HEAD", git(triage.folder, "rev-parse", "HEAD"), "HEAD^{commit}"):
        assert triage("policy", "--rules", name).code == 0
