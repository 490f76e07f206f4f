"""Every small change of wording that turns a meaning round, and which row of the features notices it.

    python benchmarks/wording_mutants.py [--all]

prints how many changes there are, by kind and by file, and how many are noticed; then those that nothing
notices and those left out with their reason; with ``--all``, every change with what noticed it.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "support"))

from meaning.noticing import MutantResult, fates, rows
from meaning.texts import load


def main() -> None:
    began = time.perf_counter()
    texts = load()
    found = list(fates(texts, rows()))
    print(
        f"texts {len(texts)}, rows {len(rows())}, changes {len(found)}, "
        f"{time.perf_counter() - began:.1f} seconds"
    )
    _table("kind", found, lambda fate: fate.change.kind)
    _table("file", found, lambda fate: fate.change.file)
    for fate in found:
        if not fate.noticed_by:
            print(
                f"{'left out' if fate.same_sense else 'NOT NOTICED'}: {fate.change.kind}: {fate.change}"
                f"{f' ({fate.same_sense})' if fate.same_sense else ''}"
            )
        elif "--all" in sys.argv:
            print(f"{fate.change.kind}: {fate.change}\n    noticed by {fate.noticed_by}")


def _table(head: str, found: list[MutantResult], of: Callable[[MutantResult], str]) -> None:
    every = Counter(of(fate) for fate in found)
    noticed = Counter(of(fate) for fate in found if fate.noticed_by)
    left = Counter(of(fate) for fate in found if fate.same_sense)
    print(f"\n{head:30}changes  noticed  left out")
    for name, number in every.most_common():
        print(f"{name:30}{number:7}{noticed[name]:9}{left[name]:10}")
    print()


if __name__ == "__main__":
    main()
