"""How long it takes to try every change of the policy on every scenario, and how many are noticed.

    python benchmarks/mutants.py [--short]

With ``--short`` only the changes of one rule are tried.
"""

from __future__ import annotations

import argparse
import os
import resource
import time

from triage.policy import load_policy
from triage.proof.features_run import play_row, read_rows
from triage.proof.mutants import score
from triage.scenarios.context import reference_evaluator_alone
from triage.scenarios.feature_folders import feature_folders
from triage.scenarios.phrases import load_phrases


def main() -> None:
    """Try the changes, and print the figures."""
    parser = argparse.ArgumentParser(description="Every change of the policy, on every scenario.")
    parser.add_argument("--short", action="store_true", help="the changes of one rule only")
    short = parser.parse_args().short
    policy = load_policy()
    rows = read_rows(feature_folders(), load_phrases(policy).definitions)
    with reference_evaluator_alone():
        began = time.perf_counter()
        assert not any(play_row(row, policy) for row in rows.played)
        once = time.perf_counter() - began
    print(f"scenarios played       {len(rows.played)} ({rows.left_out} left out) in {1000 * once:.0f} ms")
    found = score(policy, rows, next(iter(policy.rules)) if short else "")
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(f"changes tried          {len(found.fates)}")
    print(f"no case shows them     {len(found.fates) - found.counted}")
    print(f"noticed                {found.noticed} of {found.counted} ({found.noticed / found.counted:.1%})")
    print(
        f"seconds                {found.seconds:.1f} on {len(os.sched_getaffinity(0))} cores, "
        f"{sum(one.ru_utime for one in used):.1f} of a processor"
    )


if __name__ == "__main__":
    main()
