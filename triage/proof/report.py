"""What policy owners read of the proofs, and the files that they are given."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path

from triage.errors import InputError
from triage.proof.checking import Result
from triage.proof.counterexample import ORDINALS, Counterexample, answers_file, scenarios, short, wrong
from triage.proof.gap import Gap
from triage.proof.translate import Subject

WIDTH = 100


def lines_of(subject: Subject, results: Sequence[Result]) -> Iterator[str]:
    """The results for one area: each property in one sentence, and whether it holds."""
    policy = subject.policy
    size = f"{len(subject.rules)} rules, {len(policy.facts)} facts"
    yield f"Policy {policy.version}: {policy.area(subject.area).name}"
    for result in results:
        found = result.about
        yield ""
        yield from _para(f"{found.number:>2}. {found.name}. {found.says}", 0, 4)
        if result.holds:
            yield f"    Holds for every case ({size})."
        else:
            yield "    DOES NOT HOLD."
        for shown in result.shown:
            yield from _para(f"- {shown}", 4, 6)
        for fault in result.faults:
            yield from _para(f"! {fault}", 4, 6)
        for case in result.against:
            yield from _case(case, found.number, found.name)
    failed = [result.about.number for result in results if not result.holds]
    yield ""
    if failed:
        yield f"{len(failed)} of {len(results)} properties do not hold: {', '.join(map(str, failed))}."
    else:
        yield f"All {len(results)} properties hold for every case ({size})."


def missing_lines(gaps: Sequence[Gap], *, dialogs: str | None, rules: str | None) -> Iterator[str]:
    """What is missing around the rules, and what to write where. ``dialogs``, ``rules``: as given."""
    yield "What is missing"
    if dialogs is not None:
        yield from _para("Questions and words: the dialogs given with --dialogs.", 4, 4)
    elif rules is not None:
        yield from _para(
            "Questions and words: the dialogs in use. With --dialogs a copy that belongs to "
            "these rules is read instead.",
            4,
            4,
        )
    for number, gap in enumerate(gaps, start=1):
        yield ""
        yield from _para(f"{number:>2}. {gap.says}", 0, 4)
        yield from _para(f"Write in {gap.where}, for instance:", 4, 6)
        yield from _shown(gap.write)
    yield ""
    if gaps:
        yield f"{len(gaps)} {'thing is' if len(gaps) == 1 else 'things are'} missing."
    else:
        yield from _para(
            "Nothing is missing: every answer that is needed is asked for in its place, before "
            "and after a referral, every question and task has its words, every label its own, "
            "every contact somebody to ask, and scenarios can name all of it.",
            0,
            0,
        )


def _case(found: Counterexample, number: int, name: str) -> Iterator[str]:
    yield from _para(f"! The smallest case against it ({found.part.applies}):", 4, 6)
    for world, answers in zip(found.worlds, found.cases, strict=True):
        which = "" if found.part.worlds == 1 else f"{ORDINALS[world]} case: "
        yield from _para(f"{which}{short(answers)}", 6, 8)
        yield from _para(f"it leads to: {found.leads(world)}", 6, 8)
    for line in wrong(found):
        indent = 6 + len(line) - len(line.lstrip())
        yield from _para(line.strip(), indent, indent + 2)
    for world in found.worlds:
        yield ""
        yield f"      {_answers_name(found, world, number)}"
        yield from _shown(answers_file(found, world).splitlines())
    yield ""
    yield f"      {_scenario_name(found, number)}"
    yield from _shown(scenarios(found, _title(number, name)))


def _shown(lines: Sequence[str]) -> Iterator[str]:
    yield from (f"        {line}".rstrip() for line in lines)


def _title(number: int, name: str) -> str:
    return f"{name} (property {number})"


def _answers_name(found: Counterexample, world: int, number: int) -> str:
    case = f"-{world}" if found.part.worlds > 1 else ""
    return f"property-{number}-{found.subject.area}-{found.part.id}{case}-answers.yaml"


def _scenario_name(found: Counterexample, number: int) -> str:
    return f"property-{number}-{found.subject.area}-{found.part.id}.feature"


def _para(text: str, first: int, rest: int) -> list[str]:
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=" " * first,
        subsequent_indent=" " * rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def files_of(results: Sequence[Result]) -> dict[str, str]:
    """The counterexamples as files by name: one of answers for each case, and a feature."""
    files: dict[str, str] = {}
    for result in results:
        number, name = result.about.number, result.about.name
        for found in result.against:
            for world in found.worlds:
                files[_answers_name(found, world, number)] = answers_file(found, world)
            told = [
                f"Feature: {_title(number, name)}",
                *(f"  {line}".rstrip() for line in ["", *scenarios(found, _title(number, name))]),
            ]
            files[_scenario_name(found, number)] = "\n".join(told) + "\n"
    return files


def write_files(folder: Path, files: dict[str, str]) -> list[str]:
    """Write all files into a folder, or none, and say where. Where there are none, no folder is made.

    InputError where one of them exists or cannot be written.
    """
    if not files:
        return []
    for name in files:
        if (folder / name).exists():
            raise InputError("this file exists already, so nothing was written", file=str(folder / name))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8")
        return ["", *(f"Written: {folder / name}" for name in files)]
    except OSError:
        raise InputError("the counterexamples cannot be written here", file=str(folder)) from None
