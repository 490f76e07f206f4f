"""Proves every property of a policy, in every area whose pack changes anything."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from triage.pathway import Pathway, pathway_in_use
from triage.policy.model import Policy
from triage.proof.counterexample import Counterexample, counterexample, short
from triage.proof.dead_rules import dead_rules
from triage.proof.every_pathway import with_every_pathway
from triage.proof.property import EARNING, Part, Properties, Property
from triage.proof.property_files import load_properties
from triage.proof.property_program import Questions, questions
from triage.proof.question_relevance import APART, question_relevance
from triage.proof.solver import Answers, Solver
from triage.proof.translate import Subject, program, quoted

COMPARED = "compare(1,2).\n"
SPEAKS_OF_NOTHING = "No conversation shows this: {applies}. So nothing would be proven."
NOT_THERE = "It speaks of {word}, which the policy does not have."


@dataclass(frozen=True, slots=True)
class Result:
    """What was found about one property: it holds if nothing stands against it."""

    about: Property
    shown: tuple[str, ...]
    """For each part the smallest case that shows that it speaks of something; or an excuse, named."""
    faults: tuple[str, ...] = ()
    """What is wrong, in sentences, where no single case shows it."""
    against: tuple[Counterexample, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether the property holds of every case."""
        return not self.faults and not self.against


def subjects_of(policy: Policy, area: str = "") -> list[Subject]:
    """What has to be proven: the policy, and each area whose pack adds rules or changes an age.

    ``area``: only the policy as it stands in that area.
    """
    if area:
        return [Subject(policy, area)]
    national = policy.areas[policy.national]
    changed = [
        found.id
        for found in policy.areas.values()
        if found.rules or found.lowest_band_below != national.lowest_band_below
    ]
    return [Subject(policy), *(Subject(policy, found) for found in changed if found != policy.national)]


def properties_of(subject: Subject, own: Path | None = None) -> Properties:
    """What has to hold of a subject: its pathway's properties with an organisation's own (see
    ``load_properties``), and those of every pathway."""
    rules = frozenset(rule.id for rule in subject.rules)
    return with_every_pathway(load_properties(subject.policy, rules, own), subject.policy)


def solver_of(subject: Subject, asked: Questions) -> Solver:
    """The solver for one subject, with two worlds to compare and what is asked of them."""
    name = subject.area
    solver = Solver({name: subject}, {1: name, 2: name}, COMPARED)
    solver.add("properties", asked.text)
    return solver


def whole_program(subject: Subject, own: Path | None = None) -> str:
    """The text of the program: the policy, two cases, and what is asked of them."""
    runs = "".join(f"runs({world},{quoted(subject.area)}).\n" for world in (1, 2))
    asked = questions(properties_of(subject, own), subject.policy).text
    return "\n".join([program({subject.area: subject}), "% Two cases.", runs + COMPARED, asked, APART])


def check(subject: Subject, own: Path | None = None, *, pathway: Pathway) -> list[Result]:
    """Every property in order. InputError where clingo is not installed, or a property cannot be read."""
    with pathway_in_use(pathway, own):
        return _results(subject, own, pathway)


def _results(subject: Subject, own: Path | None, pathway: Pathway) -> list[Result]:
    properties = properties_of(subject, own)
    asked = questions(properties, subject.policy)
    solver = solver_of(subject, asked)
    # What a generic property asks adds to the program, so these come last.
    order = sorted(properties.properties, key=lambda found: bool(found.generic))
    results = [_checked(subject, solver, found, asked, pathway) for found in order]
    return sorted(results, key=lambda result: result.about.number)


def _checked(subject: Subject, solver: Solver, found: Property, asked: Questions, pathway: Pathway) -> Result:
    if found.generic:
        said, wrong = (
            question_relevance(subject, solver, found.feeds, pathway)
            if found.generic == EARNING
            else dead_rules(subject, solver)
        )
        return Result(found, tuple(said), tuple(wrong))
    shown: list[str] = []
    faults = [NOT_THERE.format(word=word) for word in found.missing]
    against: list[Counterexample] = []
    for part in found.parts:
        case = _case_that_shows(solver, part, asked.shown_with.get(part.id, ()))
        if case:
            shown.append(f"{part.applies}: {case}")
        else:
            faults.append(SPEAKS_OF_NOTHING.format(applies=part.applies))
        if solver.shows(f"broken({part.id})") and (model := solver.find(f"broken({part.id})", smallest=True)):
            against.append(counterexample(subject, part, model))
    return Result(found, tuple(shown), tuple(faults), tuple(against))


def _case_that_shows(solver: Solver, part: Part, shown_with: tuple[str, ...]) -> str:
    """The smallest case, or pair of cases, of which a part speaks, such as the dialog gives."""
    kept = [f"kept({world})" for world in range(1, part.worlds + 1)]
    found = solver.find(f"premise({part.id})", *shown_with, *kept, smallest=True)
    if found is None:
        return ""
    return "; beside it ".join(
        _told(found.cases[world], found.cases[1] if world > 1 else {}) for world in range(1, part.worlds + 1)
    )


def _told(answers: Answers, first: Answers) -> str:
    """The answers of a case; of a second one only what is different."""
    changed = {fact: answer for fact, answer in answers.items() if first.get(fact) != answer}
    gone = [f"{fact} not asked" for fact in first if fact not in answers]
    return ", ".join([*([short(changed)] if changed or not gone else []), *gone])
