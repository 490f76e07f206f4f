"""The two versions of a policy that are to be compared: folders, or revisions in a local git repository."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from triage.errors import InputError
from triage.policy import Policy, load_policy
from triage.policy.terms import TERM_KEYS, Terms
from triage.shipped import RULES, default_pathway, folder_inside
from triage.yaml_nodes import LARGEST_FILE, read_file

RANGE = ".."


def two_versions(old: str, new: str) -> tuple[str, str]:
    """The names of both versions: ``A..B`` alone names two revisions."""
    if not new and RANGE in old and not Path(old).exists():
        first, _, second = old.partition(RANGE)
        return first or "HEAD", second.lstrip(".") or "HEAD"
    return old, new


def load_version(name: str, side: str, own: Path | None = None, pathway: str = "") -> Policy:
    """The policy in a folder (or in ``rules`` below it), else of a git revision of ``rules``.

    ``side`` says in errors which version is meant, ``pathway`` whose rules are meant where those of several
    lie side by side, by default those of the first that ships (until version 2026.2 it alone lay there).
    Never uses a network, and leaves nothing on the disk.
    InputError where there is no such folder or revision, or the policy in it does not load.
    """
    if not name:
        raise InputError("this is empty; a folder with rules or a git revision is needed", file=side)
    folder, pathway = Path(name), pathway or default_pathway()
    if folder.is_dir():
        return _loaded(folder_inside(folder, RULES, pathway), side, own)
    if folder.exists():
        raise InputError("this is a file; a folder with rules or a git revision is needed", file=side)
    with tempfile.TemporaryDirectory(prefix="triage-") as kept:
        _take_out(name, side, Path(kept))
        return _loaded(folder_inside(Path(kept) / RULES, RULES, pathway), side, own)


def _loaded(folder: Path, side: str, own: Path | None) -> Policy:
    if not any(folder.glob("*.yaml")):
        raise InputError("there are no rules in this folder", file=side)
    try:
        undeclared = _undeclared(folder)
        policy = load_policy(folder, own, undeclared=undeclared)
        return _with_examples(policy) if undeclared else policy
    except InputError as error:
        where = f"{side}, {error.file}" if error.file else side
        raise InputError(error.problem, file=where, line=error.line, field=error.field) from None


def _undeclared(folder: Path) -> Terms | None:
    """What an earlier version calls its parts: what the installed version of the pathway declares.

    Until version 2026.2 the program itself knew the stages, phases and owners, so no version declared them,
    and none was renamed since. Such a version is known by facts that name a stage which nothing declares: a
    pathway that needs no declarations has no stages.
    """
    try:
        declared = read_file(folder / "policy.yaml").mapping()
        facts = read_file(folder / "vocabulary.yaml").need("facts").items()
    except (InputError, OSError):  # loading it says so in words
        return None
    if not declared.keys().isdisjoint(TERM_KEYS):
        return None
    return load_policy().terms if any(fact.get("stage") for fact in facts) else None


def _with_examples(policy: Policy) -> Policy:
    """An earlier version, whose examples come near to the numbers that the installed version names."""
    installed = load_policy().facts
    facts = {
        name: replace(fact, example=min(max(near, fact.lowest), fact.highest))
        if fact.is_number and name in installed and (near := installed[name].example) is not None
        else fact
        for name, fact in policy.facts.items()
    }
    return replace(policy, facts=MappingProxyType(facts))


def _take_out(revision: str, side: str, folder: Path) -> None:
    """Write the rules of a revision into ``folder``, as they were committed.

    The repository may be somebody else's: its settings can name programs for git to run. So it is asked for
    nothing but where it is and which commit is meant; the files are read as plain objects by a repository of
    our own that knows no settings, no filters and no remote.
    """
    objects = (
        _git(
            side,
            "rev-parse",
            "--git-path",
            "objects",
            otherwise="there is no such folder, and no git repository here in which it could be a revision",
        )
        .decode()
        .rstrip("\n")
    )
    commit = (
        _git(
            side,
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            f"{revision}^{{commit}}",
            otherwise="there is neither a folder nor a git revision of this name",
        )
        .decode()
        .strip()
    )
    own = folder / "plain.git"
    _make_plain(own, sha256=len(commit) == _SHA256)
    here = {"GIT_DIR": str(own), "GIT_OBJECT_DIRECTORY": str(Path(objects).resolve())}
    listed = _git(
        side,
        "ls-tree",
        "-r",
        "-z",
        "-l",
        "--full-tree",
        commit,
        f"{RULES}/",
        env=here,
        otherwise=f"this revision has no folder {RULES}",
    )
    files = dict(_files_in(listed, side))
    if not files:
        raise InputError(f"this revision has no folder {RULES}", file=side)
    for name, blob in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(
            _git(side, "cat-file", "blob", blob, env=here, otherwise="a file of this revision cannot be read")
        )


_SHA256 = 64
_MOST_FILES = 500


def _make_plain(folder: Path, *, sha256: bool) -> None:
    """A git repository that is empty but for what git needs in order to take it for one."""
    for name in ("objects", "refs"):
        (folder / name).mkdir(parents=True)
    (folder / "HEAD").write_text("ref: refs/heads/none\n", encoding="ascii")
    extension = "[extensions]\nobjectFormat = sha256\n" if sha256 else ""
    (folder / "config").write_text(
        f"[core]\nrepositoryFormatVersion = {int(sha256)}\nbare = true\n{extension}", encoding="ascii"
    )


def _files_in(listed: bytes, side: str) -> Iterator[tuple[str, str]]:
    """The name and the object of every file of the rules, none of which leads out of their folder."""
    count = 0
    for entry in listed.split(b"\0"):
        about, _, name = entry.decode(errors="replace").partition("\t")
        if not name.endswith(".yaml"):
            continue
        mode, _, blob, size = about.split()
        parts = name.split("/")
        if (
            mode not in ("100644", "100755")
            or parts[0] != RULES
            or not {"", ".", ".."}.isdisjoint(parts)
            or "\\" in name
            or ":" in name
        ):
            raise InputError("this is no ordinary file", file=f"{side}, {name}")
        if not size.isdigit():
            raise InputError("this file is missing in the repository", file=f"{side}, {name}")
        count += 1
        if int(size) > LARGEST_FILE or count > _MOST_FILES:
            raise InputError("this is too much for a policy", file=f"{side}, {name}")
        yield name, blob


_QUIET = {
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_REPLACE_OBJECTS": "1",
}
_NO_PROGRAMS = (
    "-c",
    "core.fsmonitor=false",
    "-c",
    f"core.hooksPath={os.devnull}",
    "-c",
    f"core.attributesFile={os.devnull}",
    "-c",
    "core.pager=cat",
)
"""What git could otherwise run, or fetch by, in a repository that somebody else made."""


def _git(side: str, *command: str, otherwise: str, env: Mapping[str, str] = MappingProxyType({})) -> bytes:
    try:
        found = subprocess.run(  # noqa: S603
            ["git", *_NO_PROGRAMS, *command],  # noqa: S607
            capture_output=True,
            check=False,
            env={**os.environ, **_QUIET, **env},
            stdin=subprocess.DEVNULL,
        )
    except OSError:
        raise InputError(
            "there is no such folder, and git, which could know it as a revision, is not installed", file=side
        ) from None
    if found.returncode:
        raise InputError(otherwise, file=side)
    return found.stdout
