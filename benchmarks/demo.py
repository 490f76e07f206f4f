"""How fast the trainer's mode is: from the command to the first screen, and from one step to the next.

    python benchmarks/demo.py [--short] [scenario]

Prints figures. It proves nothing and fails nothing. With ``--short`` only this scenario is played, and
started once.
"""

from __future__ import annotations

import argparse
import os
import select
import statistics
import subprocess
import sys
import time

from triage.engine import Decision
from triage.policy import load_policy
from triage.scenarios.played_story import Answered, PlayedStory, Verdict
from triage.scenarios.story_files import read_story, story_files
from triage.scenarios.timeline import play_story
from triage.scenarios.votes import read_votes, tally
from triage.ui.demo import demo
from triage.ui.presenter import pages, rows

ROUNDS, PATIENCE = 9, 30.0


def first_screen(name: str) -> float:
    """Seconds from the command to the first words on the screen, in a process of its own."""
    begun = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "triage", "demo", name, "--plain"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        assert process.stdout
        seen, more = b"", b" "
        while more and b"TRAINING" not in seen and time.perf_counter() - begun < PATIENCE:
            if select.select([process.stdout], [], [], 1)[0]:
                more = os.read(process.stdout.fileno(), 4096)
                seen += more
        took = time.perf_counter() - begun
        process.kill()
    if b"TRAINING" not in seen:
        raise SystemExit(f"the demonstration did not begin: {seen.decode(errors='replace')[-600:]}")
    return took


def steps(story: PlayedStory) -> list[float]:
    """Seconds of every step: the next screen, laid out for 60 columns and 20 rows."""
    show = demo(story)
    command: str | None = None
    found: list[float] = []
    while True:
        begun = time.perf_counter()
        try:
            screen = show.send(command) if command else next(show)
        except StopIteration:
            return found
        pages(rows(screen, 56), 16)
        found.append(time.perf_counter() - begun)
        command = "on"


def votes(story: PlayedStory) -> list[float]:
    """Seconds to decide what every answer to a judgement would lead to."""
    found = []
    for act in story.acts():
        if isinstance(act, Answered) and act.judgement:
            begun = time.perf_counter()
            tally(act, read_votes("v 1", act.asked))
            found.append(time.perf_counter() - begun)
    return found


def covered(stories: list[PlayedStory]) -> str:
    """How many scenarios, rules and routes the stories reach."""
    policy = stories[0].policy
    decisions: list[Decision] = [
        act.decision for story in stories for act in story.acts() if isinstance(act, Verdict)
    ]
    routes = {route for found in decisions for route in (*found.routes, *found.parallel)}
    rules = {rule for found in decisions for rule in found.fired}
    return (
        f"{len(stories)} stories, {sum(len(story.scenes) for story in stories)} scenarios, "
        f"{len(routes)} of {len(policy.routes)} routes, {len(rules)} of {len(policy.rules)} rules"
    )


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="How fast the trainer's mode is.")
    parser.add_argument("scenario", nargs="?", default="leon", choices=story_files())
    parser.add_argument("--short", action="store_true", help="this scenario only, started once")
    given = parser.parse_args()
    name, policy = given.scenario, load_policy()
    stories = {
        found: play_story(read_story(path, policy), policy)
        for found, path in story_files().items()
        if found == name or not given.short
    }
    print(covered(list(stories.values())))
    starts = [first_screen(name) for _ in range(1 if given.short else ROUNDS)]
    print(f"{name}: first screen after {statistics.median(starts):.2f} s (slowest {max(starts):.2f} s)")
    took = steps(stories[name])
    print(
        f"{name}: {len(took)} steps, {statistics.median(took) * 1e3:.2f} ms each "
        f"(slowest {max(took) * 1e3:.1f} ms)"
    )
    counted = votes(stories[name])
    print(f"{name}: votes in {statistics.median(counted) * 1e3:.2f} ms (slowest {max(counted) * 1e3:.1f} ms)")


if __name__ == "__main__":
    main()
