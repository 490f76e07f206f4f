"""What an owner of the policy reads of its mutants: what nobody shows, and a scenario that would."""

from __future__ import annotations

import re
from collections.abc import Iterator

from triage.documents.model import BlankLine, Block, Items, Paragraph, Verbatim
from triage.engine.decision import UNDECIDED
from triage.policy import Policy
from triage.proof.mutants import MutantResult, Score
from triage.proof.solver import Found
from triage.scenarios.scenario_writing import (
    can_turn,
    one_call_line,
    question_line,
    route_line,
    scenario,
    service_line,
    task_line,
    whom_line,
)

_PART = re.compile(r'parts\((\w+)\("([^"]*)"')
COVERS = (
    "Conditions and outcomes were changed, and nothing else: not a word that people read, not a number "
    "or an address, and not a source."
)
_TITLE = "Give this case a name"


def mutants_page(policy: Policy, score: Score) -> Iterator[Block]:
    """Every survivor with a scenario that would notice it, then the figures."""
    if score.failing:
        yield Paragraph("These scenarios fail on the policy as it stands, so no change was tried:")
        yield Items(tuple((Verbatim(row),) for row in score.failing))
        return
    if score.survivors:
        yield Paragraph("Nobody shows what happens if")
        for fate in score.survivors:
            yield BlankLine()
            yield Items(((Paragraph(fate.mutant.what_if), *_missing(policy, fate)),))
        yield BlankLine()
    yield Paragraph(_figures(score), hang=0)


def _figures(score: Score) -> str:
    played, left_out = len(score.rows.played), score.rows.left_out
    same = len(score.fates) - score.counted
    share = f"{100 * score.noticed / score.counted:.1f} %" if score.counted else "none"
    return (
        f"{len(score.fates)} changes to the policy were tried on {played} scenarios "
        f"({left_out} more need documents or the chat, and were left out). "
        f"{same} make no difference in any case, and are not counted. Of the other {score.counted} "
        f"the scenarios notice {score.noticed} ({share}). It took {score.seconds:.0f} seconds. {COVERS}"
    )


def _missing(policy: Policy, fate: MutantResult) -> Iterator[Block]:
    """The smallest case that shows the difference, with what the policy says of it today."""
    if fate.case is None:
        return
    try:
        written = scenario(policy, _TITLE, fate.case.cases[1], _expected(policy, fate.case))
    except LookupError as fact:
        yield Paragraph(f"(The features have no words yet for a case that shows it: {fact.args[0]}.)")
        return
    yield Paragraph("This scenario would, if what the policy says today is right:")
    yield Verbatim("\n".join(written), indent=2)


def _expected(policy: Policy, found: Found) -> list[str]:
    """Lines for all in which the real policy differs from the changed one. LookupError without a phrase."""
    lines: dict[str, None] = {}
    parts = sorted({(match[1], match[2]) for atom in found.atoms if (match := _PART.match(atom))})
    for kind, name in parts:
        if kind == "primary":
            leads = found.words("primary(1,")
            lines[route_line(policy, next(iter(leads), UNDECIDED))] = None
        elif kind == "route" and policy.routes[name].parallel:
            lines[service_line(policy, name, beside=name in found.words("route(1,"))] = None
        elif kind == "does":
            owner = next(iter(found.words(f'owner(1,"{name}",')), "")
            at_once = bool(owner) and policy.duties[name].step == next(iter(policy.steps))
            lines[task_line(policy, name, asked=bool(owner), at_once=at_once, by=owner)] = None
            for contact in found.words(f'reaches(1,"{name}",') if can_turn(policy, owner) else ():
                lines[whom_line(policy, name, owner, contact)] = None
        elif kind == "one_call" and f'one_call(1,"{name}")' in found.atoms:
            lines[one_call_line(policy, name, policy.duties[name].one_call_with)] = None
        elif kind == "needs":
            lines[question_line(policy, name, asked=name in found.words("needs(1,"))] = None
    return list(lines) or ["that is the whole answer"]
