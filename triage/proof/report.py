"""What policy owners read of the proofs, and the files that they are given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from triage.cases.catalogue import load_catalogue
from triage.documents.model import (
    BlankLine,
    Block,
    CallOut,
    CallOutKind,
    Heading,
    Items,
    Paragraph,
    Verbatim,
    bullets,
)
from triage.errors import InputError
from triage.proof.checking import Result
from triage.proof.counterexample import ORDINALS, Counterexample, answers_file, scenarios, short, wrong
from triage.proof.gap import Gap
from triage.proof.translate import Subject


def results_page(subject: Subject, results: Sequence[Result]) -> Iterator[Block]:
    """The results for one area: each property in one sentence, and whether it holds."""
    policy = subject.policy
    size = f"{len(subject.rules)} rules, {len(policy.facts)} facts"
    yield Heading(f"Policy {policy.version}: {policy.area(subject.area).name}")
    for result in results:
        yield BlankLine()
        yield Items((tuple(_result(result, size)),), "", start=result.about.number, indent=1)
    failed = [result.about.number for result in results if not result.holds]
    yield BlankLine()
    if failed:
        numbers = ", ".join(map(str, failed))
        yield CallOut(
            f"{len(failed)} of {len(results)} properties do not hold: {numbers}.", CallOutKind.WRONG
        )
    else:
        yield Paragraph(f"All {len(results)} properties hold for every case ({size}).")


def _result(result: Result, size: str) -> Iterator[Block]:
    found = result.about
    yield Paragraph(f"{found.name}. {found.says}")
    if result.holds:
        yield Paragraph(f"Holds for every case ({size}).")
    else:
        yield CallOut("DOES NOT HOLD.", CallOutKind.WRONG)
    yield from bullets(result.shown)
    yield from bullets(result.faults, marker="!")
    for case in result.against:
        yield Items((tuple(_case(case, found.number, found.name)),), "!")


def missing_page(gaps: Sequence[Gap], *, dialogs: str | None, rules: str | None) -> Iterator[Block]:
    """What is missing around the rules, and what to write where. ``dialogs``, ``rules``: as given."""
    yield Heading("What is missing")
    if dialogs is not None:
        yield Paragraph("Questions and words: the dialogs given with --dialogs.", indent=4)
    elif rules is not None:
        yield Paragraph(
            "Questions and words: the dialogs in use. With --dialogs a copy that belongs to "
            "these rules is read instead.",
            indent=4,
        )
    yield BlankLine()
    if gaps:
        yield Items(tuple(map(_gap, gaps)), "", spaced=True, indent=1)
        yield BlankLine()
        yield Paragraph(f"{len(gaps)} {'thing is' if len(gaps) == 1 else 'things are'} missing.")
    else:
        yield Paragraph(load_catalogue("commands")("nothing_is_missing"))


def _gap(gap: Gap) -> tuple[Block, ...]:
    where = Paragraph(f"Write in {gap.where}, for instance:", hang=2)
    return Paragraph(gap.says), where, _shown(gap.write, 4)


def _case(found: Counterexample, number: int, name: str) -> Iterator[Block]:
    yield Paragraph(f"The smallest case against it ({found.part.applies}):")
    for world, answers in zip(found.worlds, found.cases, strict=True):
        which = "" if found.part.worlds == 1 else f"{ORDINALS[world]} case: "
        yield Paragraph(f"{which}{short(answers)}", hang=2)
        yield Paragraph(f"it leads to: {found.leads(world)}", hang=2)
    for line in wrong(found):
        yield Paragraph(line.strip(), indent=len(line) - len(line.lstrip()), hang=2)
    for world in found.worlds:
        yield BlankLine()
        yield Paragraph(_answers_name(found, world, number))
        yield _shown(answers_file(found, world).splitlines(), 2)
    yield BlankLine()
    yield Paragraph(_scenario_name(found, number))
    yield _shown(scenarios(found, _title(number, name)), 2)


def _shown(lines: Sequence[str], indent: int) -> Verbatim:
    return Verbatim("\n".join(lines), indent)


def _title(number: int, name: str) -> str:
    return f"{name} (property {number})"


def _answers_name(found: Counterexample, world: int, number: int) -> str:
    case = f"-{world}" if found.part.worlds > 1 else ""
    return f"property-{number}-{found.subject.area}-{found.part.id}{case}-answers.yaml"


def _scenario_name(found: Counterexample, number: int) -> str:
    return f"property-{number}-{found.subject.area}-{found.part.id}.feature"


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
