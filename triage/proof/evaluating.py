"""The solver as a third evaluator of cases, held against what the engine decided of them."""

from __future__ import annotations

from collections.abc import Mapping

from triage.cases.model import AnswerValue
from triage.engine.decision import UNDECIDED, Decision
from triage.proof.solver import Solver
from triage.proof.translate import Subject, quoted

_MOST_KEPT = 50_000


class Third:
    """Says whether the solver decides a case as the engine did.

    The program is ground once. A case is given as assumptions, and so is all that the engine decided of
    it: which rules hold, the routes and which of them leads, the tasks, and the questions that are left;
    and also every one of them that does not hold. Only where all that agrees is there a model.
    """

    def __init__(self, subject: Subject) -> None:
        """InputError where clingo is not installed."""
        policy = subject.policy
        self._solver = Solver({"p": subject}, {1: "p"})
        self._facts = subject.facts
        self._answers: dict[tuple[str, AnswerValue | None], tuple[int, ...]] = {}
        self._decided: dict[tuple[object, ...], tuple[int, ...]] = {}
        self._outcomes = {
            kind: {name: self._solver.literal(f"{kind}(1,{quoted(name)})") for name in names}
            for kind, names in (("fires", [rule.id for rule in subject.rules]), ("route", policy.routes),
                                ("primary", policy.primary_routes()), ("duty", policy.duties),
                                ("open", [fact.id for fact in subject.facts if not fact.never_needed]))}

    def agrees(self, answers: Mapping[str, AnswerValue], decision: Decision) -> bool:
        """Whether the solver gives the same rules, routes, tasks and questions for these answers."""
        literals: list[int] = []
        for fact in self._facts:
            key = (fact.id, answers.get(fact.id))
            given = self._answers.get(key)
            if given is None:
                given = self._answers[key] = tuple(self._solver.given(1, fact, key[1]))
            literals += given
        return self._solver.possible([*literals, *self._outcome(decision)])

    def _outcome(self, decision: Decision) -> tuple[int, ...]:
        leads = () if decision.route == UNDECIDED else (decision.route,)
        key = (decision.fired, decision.routes, decision.parallel, leads,
               tuple([task.id for task in decision.duties]), decision.still_needed)
        found = self._decided.get(key)
        if found is None:
            if len(self._decided) > _MOST_KEPT:
                self._decided.clear()
            fired, routes, parallel, leads, duties, needed = key
            said = {"fires": fired, "route": (*routes, *parallel), "primary": leads, "duty": duties,
                    "open": needed}
            found = self._decided[key] = tuple(
                literal if name in said[kind] else -literal
                for kind, literals in self._outcomes.items() for name, literal in literals.items())
        return found
