"""What keeping a draft costs: python benchmarks/drafts.py [--short] [FOLDER]

Saves a conversation after every answer, as the chat does, in a new folder inside FOLDER (by default the
system's folder for temporary files, which may be memory: name a folder of a real disk). Nothing here is
a test: the figures depend on the disk, so what the disk alone takes is shown beside them. With ``--short``
everything is done a few times only.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from conversation import line_for

from triage.conversation import Conversation, Session, load_script
from triage.conversation.parsing import parse
from triage.disk import replace_file
from triage.engine import Engine
from triage.policy import load_policy
from triage.prevent import PREVENT
from triage.storage import draft_json, handover, keys
from triage.storage.draft_json import Draft
from triage.storage.drafts import DraftStore

DAY = date(2026, 11, 20)
ROUNDS, TIMES = 5, 200
"""How often the conversation is told and a passphrase is tried, and how often what takes next to no time."""
PHRASE = "acorn bridge candle meadow otter"


def steps(start: Conversation) -> list[Conversation]:
    """The example of a lead, one conversation after every answer."""
    found = [start]
    while question := found[-1].question:
        now = found[-1]
        found.append(now.answer(question.id, parse(now, question, line_for(now))))
    return found[1:]


def waits(work: Callable[[int], object], count: int) -> list[float]:
    """Milliseconds of each of ``count`` runs."""
    found = []
    for number in range(count):
        began = time.perf_counter()
        work(number)
        found.append((time.perf_counter() - began) * 1000)
    return found


def shown(name: str, found: list[float]) -> None:
    """One line: median, 95th of a hundred, and the longest."""
    ordered = sorted(found)
    print(
        f"{name:<52}{statistics.median(ordered):>8.2f}{ordered[int(len(ordered) * 0.95)]:>8.2f}"
        f"{ordered[-1]:>8.2f}   n={len(ordered)}"
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="What keeping a draft costs.")
    parser.add_argument("folder", nargs="?", help="a folder of the disk to be measured")
    parser.add_argument("--short", action="store_true", help="everything a few times only")
    given = parser.parse_args()
    measure(given.folder, *((1, 5) if given.short else (ROUNDS, TIMES)))


def measure(inside: str | None, rounds: int, times: int) -> None:
    """Measure in a folder, and print."""
    policy = load_policy()
    engine = Engine(policy)
    told = steps(Conversation(Session(policy, engine, load_script(policy), DAY, pathway=PREVENT)))
    with tempfile.TemporaryDirectory(dir=inside, prefix="triage-benchmark-") as folder:
        store = DraftStore(Path(folder) / "drafts")
        print(f"{'milliseconds':<52}{'median':>8}{'p95':>8}{'most':>8}")
        shown("a key from a passphrase", waits(lambda _: keys.from_passphrase(PHRASE), rounds))
        with store.begin("7F3K", keys.from_passphrase(PHRASE)) as opened:
            saved = [
                wait
                for _ in range(rounds)
                for wait in waits(lambda number: opened.save(Draft(told[number])), len(told))
            ]
            shown("saving after an answer, until it is on the disk", saved)
            long = ("word " * 4_000,)
            typed = waits(
                lambda number: opened.save(Draft(told[9], {"story.seen": long}, "x" * number)), times
            )
            shown("saving while a text of 20,000 letters is written", typed)
            opened.save(Draft(told[-1]))
        data = store.path("7F3K").read_bytes()
        shown(
            f"the disk alone, {len(data):,} bytes written as safely",
            waits(lambda _: replace_file(Path(folder) / "alone", data), times),
        )
        shown(
            "without the disk: the words of the draft",
            waits(lambda _: draft_json.written(Draft(told[-1])), times),
        )
        with store.open("7F3K") as opened:
            shown(
                "opening with a passphrase",
                waits(lambda _: opened.unlock(policy, engine, DAY, PHRASE, pathway=PREVENT), rounds),
            )
        shown("the list of drafts", waits(lambda _: store.entries(), times))
    content = len(draft_json.written(Draft(told[-1])))
    print(f"\n{len(told)} answers; the last draft: {content:,} bytes of content, {len(data):,} on the disk")
    print(f"a made passphrase: {handover.WORDS} words, {handover.bits():.1f} bits")


if __name__ == "__main__":
    main()
