"""The solver as a third evaluator of cases, held against what the engine decided of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from triage.engine.decision import UNDECIDED, Decision
from triage.kinds.values import AnswerValue
from triage.proof.solver import Solver
from triage.proof.translate import Subject, contacts_of, owners_of, quoted

_MOST_KEPT = 50_000


class SolverOracle:
    """Says whether the solver decides a case as the engine did.

    The program is ground once. A case is given as assumptions, and so is all that the engine decided of
    it: which rules hold, the routes and which of them leads, the tasks with whose each is and whom it names,
    and the questions that are left; and also every one of them that does not hold. Only where all that
    agrees is there a model.
    """

    def __init__(self, subject: Subject) -> None:
        """InputError where clingo is not installed."""
        policy = subject.policy
        self._solver = Solver({"p": subject}, {1: "p"})
        self._facts = subject.facts
        self._answers: dict[tuple[str, AnswerValue | None], tuple[int, ...]] = {}
        self._decided: dict[tuple[object, ...], tuple[int, ...]] = {}
        duties = policy.duties.values()
        said: dict[str, list[tuple[str, ...]]] = {
            "fires": [(rule.id,) for rule in subject.rules],
            "route": [(route,) for route in policy.routes],
            "primary": [(route,) for route in policy.primary_routes()],
            "duty": [(duty.id,) for duty in duties],
            "owner": [(duty.id, by) for duty in duties for by in owners_of(policy, duty)],
            "reaches": [(duty.id, whom) for duty in duties for whom in contacts_of(policy, duty)],
            "open": [(fact.id,) for fact in subject.facts if not fact.never_needed],
        }
        self._outcomes = {
            kind: {
                words: self._solver.literal(f"{kind}(1,{','.join(map(quoted, words))})") for words in every
            }
            for kind, every in said.items()
        }

    def agrees(self, answers: Mapping[str, AnswerValue], decision: Decision) -> bool:
        """Whether the solver gives the same rules, routes, tasks (owner and contact too) and questions."""
        literals: list[int] = []
        for fact in self._facts:
            key = (fact.id, answers.get(fact.id))
            given = self._answers.get(key)
            if given is None:
                given = self._answers[key] = tuple(self._solver.given(1, fact, key[1]))
            literals += given
        return self._solver.possible([*literals, *self._outcome(decision)])

    def _outcome(self, decision: Decision) -> tuple[int, ...]:
        key = (
            decision.fired,
            decision.routes,
            decision.parallel,
            decision.route,
            decision.still_needed,
            tuple([(task.id, task.by, task.contact) for task in decision.duties]),
        )
        found = self._decided.get(key)
        if found is None:
            if len(self._decided) > _MOST_KEPT:
                self._decided.clear()
            found = self._decided[key] = tuple(self._literals(decision))
        return found

    def _literals(self, decision: Decision) -> Iterator[int]:
        tasks = decision.duties
        said: dict[str, set[tuple[str, ...]]] = {
            "fires": {(rule,) for rule in decision.fired},
            "route": {(route,) for route in (*decision.routes, *decision.parallel)},
            "primary": set() if decision.route == UNDECIDED else {(decision.route,)},
            "duty": {(task.id,) for task in tasks},
            "owner": {(task.id, task.by) for task in tasks},
            "reaches": {(task.id, task.contact) for task in tasks if task.contact},
            "open": {(fact,) for fact in decision.still_needed},
        }
        for kind, literals in self._outcomes.items():
            yield from (literal if words in said[kind] else -literal for words, literal in literals.items())
            # What the program has no name for at all would otherwise go unnoticed.
            yield from (self._solver.literal("never") for words in said[kind] if words not in literals)
