"""Proves every property of a policy, in every area whose pack changes anything."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from triage.policy.conditions import tick
from triage.policy.model import ABSENT, SOME, Policy
from triage.proof.counterexample import Counterexample, counterexample, short
from triage.proof.dead_rules import dead_rules
from triage.proof.properties import PROPERTIES
from triage.proof.property import WORDS, Part, Property
from triage.proof.question_relevance import APART, question_relevance
from triage.proof.solver import Answers, Solver
from triage.proof.translate import Subject, program, quoted

COMPARED = "compare(1,2).\n"
_QUESTIONS = "\n".join([WORDS, *(part.text for found in PROPERTIES for part in found.parts)])
SPEAKS_OF_NOTHING = "No conversation shows this: {applies}. So nothing would be proven."
_QUOTED = re.compile(r'"([^"]*)"')


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


def solver_of(subject: Subject) -> Solver:
    """The solver for one subject, with two worlds to compare and every property to ask for."""
    name = subject.area
    solver = Solver({name: subject}, {1: name, 2: name}, COMPARED)
    solver.add("properties", _QUESTIONS)
    return solver


def whole_program(subject: Subject) -> str:
    """The text of the program: the policy, two cases, and what is asked of them."""
    runs = "".join(f"runs({world},{quoted(subject.area)}).\n" for world in (1, 2))
    return "\n".join([program({subject.area: subject}), "% Two cases.", runs + COMPARED, _QUESTIONS, APART])


def check(subject: Subject) -> list[Result]:
    """Every property in order. InputError where clingo is not installed."""
    solver = solver_of(subject)
    results = [_checked(subject, solver, found) for found in PROPERTIES]
    for number, prove in ((9, dead_rules), (10, question_relevance)):
        found, shown, faults = prove(subject, solver)
        results.insert(number - 1, Result(found, tuple(shown), tuple(faults)))
    return results


def _checked(subject: Subject, solver: Solver, found: Property) -> Result:
    shown: list[str] = []
    faults = [*_not_in_policy(subject, found)]
    against: list[Counterexample] = []
    for part in found.parts:
        case = _case_that_shows(solver, part)
        if case:
            shown.append(f"{part.applies}: {case}")
        else:
            faults.append(SPEAKS_OF_NOTHING.format(applies=part.applies))
        if solver.shows(f"broken({part.id})") and (model := solver.find(f"broken({part.id})", smallest=True)):
            against.append(counterexample(subject, part, model))
    return Result(found, tuple(shown), tuple(faults), tuple(against))


def _case_that_shows(solver: Solver, part: Part) -> str:
    """The smallest case, or pair of cases, of which a part speaks, such as the dialog gives."""
    kept = [f"kept({world})" for world in range(1, part.worlds + 1)]
    found = solver.find(f"premise({part.id})", *part.shown_with, *kept, smallest=True)
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


def _not_in_policy(subject: Subject, found: Property) -> Iterator[str]:
    """What a property speaks of that the policy does not have: it would hold of nothing."""
    known = _known(subject)
    named = dict.fromkeys(word for part in found.parts for word in _QUOTED.findall(part.text))
    for word in named:
        if word not in known:
            yield f"It speaks of {word}, which the policy does not have."


def _known(subject: Subject) -> set[str]:
    policy = subject.policy
    words = {ABSENT, SOME, *policy.routes, *policy.duties, *policy.steps, *policy.contact_kinds}
    words |= {rule.id for rule in subject.rules}
    for name, values in [
        *((fact.id, fact.values) for fact in policy.facts.values()),
        *((derived.id, derived.values) for derived in policy.derived.values()),
    ]:
        words |= {name, *values}
    words |= {
        tick(fact.id, entry) for fact in policy.facts.values() if fact.kind == "many" for entry in fact.values
    }
    return words | {*policy.terms.owners}
