"""Files made to exhaust the reader: python benchmarks/faults/bombs.py [--short]

Each is loaded as an area pack beside the installed policy, and read as a file of answers. The table shows
the milliseconds of processor time until it was refused, and the line that says why. Exits with 1 where a
bomb was not refused within 200 ms, the rest of the policy included. With ``--short`` only three are read,
and it is asked whether they are refused, not when.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from triage.cases.reading import read_case
from triage.errors import InputError
from triage.policy import load_policy, loading
from triage.policy.model import Policy

LIMIT = 200.0
_ALTERNATIVES = (
    "indicators: [withdrawal, extreme_material, extreme_contacts, open_support], "
    "vulnerabilities: [isolated, bereavement, offending, community_tension], "
    "consulted: [line_manager, deputy_or_head, advice_line, police_prevent_team]"
)
_PACK = b"id: x\nname: X\nsays: X\ncontacts: {}\nform: national_2018\nsources: [{derby: Contact details}]\n"
BOMBS: dict[str, bytes] = {
    "aliases that double thirty times": b"a0: &a0 [x, x]\n"
    + b"".join(b"a%d: &a%d [*a%d, *a%d]\n" % (n, n, n - 1, n - 1) for n in range(1, 31)),
    "many anchors": b"".join(b"a%d: &a%d x\n" % (n, n) for n in range(90_000)),
    "a merge of aliases": b"a: &a {b: x}\nc: {<<: *a}\n",
    "a tag that would run code": b"id: !!python/object/apply:os.system [x]\n",
    "brackets, a million deep": b"[" * 1_000_000,
    "brackets, closed": b"[" * 900_000 + b"]" * 900_000,
    "groups in groups": b"\n".join(b" " * n + b"a:" for n in range(1_900)),
    "dashes in dashes": b"- " * 900_000,
    "question marks": b"? " * 900_000,
    "deep brackets, then quotation marks": b"[" * 3_000 + b'"' + b'\\"' * 950_000,
    "a million entries": b"[" + b"a," * 900_000 + b"a]",
    "a million lines": b"- a\n" * 490_000,
    "a hundred thousand names": b"".join(b"n%d: a\n" % n for n in range(180_000)),
    "empty groups": b"[" + b"{}," * 600_000 + b"{}]",
    "a name of a megabyte over many values": b"? "
    + b"n" * 1_000_000
    + b"\n: {"
    + b",".join(b"%d: a" % n for n in range(9_000))
    + b"}",
    "documents after documents": b"---\n" * 400_000,
    "directives": b"%A b\n" * 300_000 + b"--- a",
    "one byte too much": b"#" * 2_000_001,
    "ten megabytes": b"x: y\n" * 2_000_000,
    "a condition with 28,800 alternatives": _PACK + b"rules:\n  - id: wide\n    says: X\n    because: X\n"
    b"    then: {duties: [tell_lead]}\n    sources: [{derby: Contact details}]\n    when:\n      any:\n"
    + f"        - {{{_ALTERNATIVES}}}\n".encode()
    * 450,
}


def refused(read: Callable[[], object]) -> tuple[float, str]:
    """Milliseconds of processor time, and why the file was refused; empty where it was taken."""
    began = time.process_time()
    try:
        read()
    except InputError as error:
        return (time.process_time() - began) * 1e3, str(error)
    return (time.process_time() - began) * 1e3, ""


def fresh(own: Path) -> Policy:
    """The policy, loaded again from its files."""
    loading._load.cache_clear()
    return load_policy(own=own)


def main() -> int:
    """Read every bomb in both ways, and print the table."""
    parser = argparse.ArgumentParser(description="Files made to exhaust the reader.")
    parser.add_argument("--short", action="store_true", help="only three, however long they take")
    short = parser.parse_args().short
    bombs = dict(list(BOMBS.items())[::8]) if short else BOMBS
    limit = float("inf") if short else LIMIT
    policy, bad = load_policy(), 0
    with tempfile.TemporaryDirectory() as name:
        pack = Path(name) / "areas" / "bomb.yaml"
        pack.parent.mkdir()
        print(f"{'':<42}{'as a pack':>12}{'as answers':>12}")
        for what, content in bombs.items():
            pack.write_bytes(content)
            as_pack, why = refused(lambda: fresh(Path(name)))
            as_answers, also = refused(lambda: read_case(pack, policy))
            bad += not (why and also) or max(as_pack, as_answers) > limit
            print(f"{what:<42}{as_pack:>9.1f} ms{as_answers:>9.1f} ms  {why.rpartition(': ')[2][:60]}")
    print(f"{len(bombs)} bombs; {bad} not refused{'' if short else f' within {LIMIT:.0f} ms'}")
    return min(bad, 1)


if __name__ == "__main__":
    sys.exit(main())
