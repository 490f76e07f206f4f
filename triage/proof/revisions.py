"""The two versions of a policy that are to be compared: folders, or revisions in a local git repository."""

from __future__ import annotations

import io
import os
import subprocess
import tarfile
import tempfile
from pathlib import Path

from triage.errors import InputError
from triage.policy import Policy, load_policy

RULES = "rules"
RANGE = ".."


def two_versions(old: str, new: str) -> tuple[str, str]:
    """The names of both versions: ``A..B`` alone names two revisions."""
    if not new and RANGE in old and not Path(old).exists():
        first, _, second = old.partition(RANGE)
        return first or "HEAD", second.lstrip(".") or "HEAD"
    return old, new


def load_version(name: str, side: str, own: Path | None = None) -> Policy:
    """The policy in a folder (or in ``rules`` below it), else of a git revision of ``rules``.

    ``side`` says in errors which version is meant. Never uses a network, and leaves nothing on the disk.
    InputError where there is no such folder or revision, or the policy in it does not load.
    """
    if not name:
        raise InputError("this is empty; a folder with rules or a git revision is needed", file=side)
    folder = Path(name)
    if folder.is_dir():
        inner = folder / RULES
        inside = not (folder / "policy.yaml").exists() and inner.is_dir()
        return _loaded(inner if inside else folder, side, own)
    if folder.exists():
        raise InputError("this is a file; a folder with rules or a git revision is needed", file=side)
    with tempfile.TemporaryDirectory(prefix="triage-") as kept:
        _take_out(name, side, Path(kept))
        return _loaded(Path(kept) / RULES, side, own)


def _loaded(folder: Path, side: str, own: Path | None) -> Policy:
    if not any(folder.glob("*.yaml")):
        raise InputError("there are no rules in this folder", file=side)
    try:
        return load_policy(folder, own)
    except InputError as error:
        where = f"{side}, {error.file}" if error.file else side
        raise InputError(error.problem, file=where, line=error.line, field=error.field) from None


def _take_out(revision: str, side: str, folder: Path) -> None:
    top = _git(side, "rev-parse", "--show-toplevel", otherwise="there is no such folder, and no git "
               "repository here in which it could be a revision").decode().strip()
    commit = _git(side, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}",
                  otherwise="there is neither a folder nor a git revision of this name").decode().strip()
    packed = _git(side, "-C", top, "archive", "--format=tar", commit, RULES,
                  otherwise=f"this revision has no folder {RULES}")
    with tarfile.open(fileobj=io.BytesIO(packed)) as found:
        found.extractall(folder, filter="data")


def _git(side: str, *command: str, otherwise: str) -> bytes:
    quiet = {**os.environ, "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        found = subprocess.run(["git", *command], capture_output=True, check=False,  # noqa: S603, S607
                               env=quiet, stdin=subprocess.DEVNULL)
    except OSError:
        raise InputError("there is no such folder, and git, which could know it as a revision, is not "
                         "installed", file=side) from None
    if found.returncode:
        raise InputError(otherwise, file=side)
    return found.stdout
