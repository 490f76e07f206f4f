"""Runs the translated policy: finds cases, the smallest first, and reads them back as answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from triage.errors import InputError
from triage.kinds.values import AnswerValue
from triage.policy.conditions import tick
from triage.policy.model import ABSENT, Fact
from triage.proof.translate import Subject, program, quoted

try:
    import clingo
except ImportError:  # an extra for policy owners: staff never need it
    clingo = None  # type: ignore[assignment]

HOW_TO_INSTALL = "the proofs need the solver clingo: pip install 'prevent-triage[proof]'"

SMALLEST = """\
% Of all cases that show the same: the fewest answers, ticks and worries, numbers near the policy's examples.
#minimize { 1@2,W,F : answered(W,F) }.
#minimize { 1@2,W,T : entry(P,F,T), answer(W,T,"yes") }.
#minimize { 1@2,W,F,worry : answer(W,F,("unsure";"yes")), fact(P,F) }.
#minimize { |N-M|@1,W,F : number(W,F,N), runs(W,P), example(P,F,M) }.
"""
FEWEST_WORRIES = """\
% Before that, for examples in few words: the fewest answers that are not the least, and the fewest ticks.
#minimize { 1@3,F : answer(1,F,V), next(P,F,U,V) }.
#minimize { 1@3,T : entry(P,F,T), answer(1,T,"yes") }.
"""

Answers = dict[str, AnswerValue]


def installed() -> bool:
    """Whether clingo can be used on this machine."""
    return clingo is not None


@dataclass(frozen=True, slots=True)
class Found:
    """The cases of a model by world, and every atom that holds in it."""

    cases: Mapping[int, Answers]
    atoms: frozenset[str]

    def fired(self, world: int) -> frozenset[str]:
        """The rules that fire in a world."""
        return self.words(f"fires({world},")

    def words(self, beginning: str) -> frozenset[str]:
        """The last word of every atom that begins so, such as ``duty(1,``."""
        return frozenset(
            atom[len(beginning) : -1].strip('"') for atom in self.atoms if atom.startswith(beginning)
        )


class Solver:
    """A ground program with worlds, to be asked many questions. Not for more than one thread."""

    def __init__(self, subjects: Mapping[str, Subject], worlds: Mapping[int, str], text: str = "") -> None:
        """``worlds``: the name of a subject for each world; ``text``: more of the program.

        InputError where clingo is not installed.
        """
        if clingo is None:
            raise InputError(HOW_TO_INSTALL)
        self.subjects = {world: subjects[name] for world, name in worlds.items()}
        runs = "".join(f"runs({world},{quoted(name)}).\n" for world, name in worlds.items())
        self._control = clingo.Control(["--warn=none", "--opt-strategy=usc"])
        self._never: int | None = None
        self._literals: dict[str, int] = {}
        self._ground("base", "\n".join([program(subjects), runs, text, SMALLEST]))
        self._solving = cast(Any, self._control.configuration.solve)
        self._solving.opt_mode = "ignore"

    def add(self, name: str, text: str) -> None:
        """Add a part to the program. It may define new atoms, and must not forbid anything."""
        self._ground(name, text)

    def find(self, *wanted: str, smallest: bool = False) -> Found | None:
        """A model in which all these atoms hold (``"violated(2)"``), or None: then no case shows them."""
        self._solving.opt_mode = "opt" if smallest else "ignore"
        last = None
        with self._control.solve(yield_=True, assumptions=_assumed(wanted)) as handle:
            for model in handle:
                last = model.symbols(atoms=True)
        self._solving.opt_mode = "ignore"
        if last is None:
            return None
        atoms = frozenset(map(str, last))
        return Found(dict(self._cases(atoms)), atoms)

    def shows(self, *wanted: str) -> bool:
        """Whether some case shows all these atoms."""
        return bool(self._control.solve(assumptions=_assumed(wanted)).satisfiable)

    def literal(self, atom: str) -> int:
        """The solver's own number for an atom, for :meth:`possible`. One that nothing gives never holds."""
        known = self._literals.get(atom)
        if known is not None:
            return known
        found = self._control.symbolic_atoms[clingo.parse_term(atom)]
        if found is not None:
            return self._literals.setdefault(atom, found.literal)
        if self._never is None:
            with self._control.backend() as backend:
                self._never = backend.add_atom()
                backend.add_rule([], [self._never])
        return self._never

    def given(self, world: int, fact: Fact, answer: AnswerValue | None) -> Iterator[int]:
        """The literals by which a fact is answered so in a world (None: not at all)."""
        if isinstance(answer, int):
            yield self.literal(f"number({world},{quoted(fact.id)},{answer})")
        elif isinstance(answer, tuple):
            yield -self._answer(world, fact.id, ABSENT)
            for entry in fact.values:
                yield self._answer(world, tick(fact.id, entry), "yes" if entry in answer else "no")
        else:
            yield self._answer(world, fact.id, answer or ABSENT)

    def _answer(self, world: int, name: str, word: str) -> int:
        return self.literal(f"answer({world},{quoted(name)},{quoted(word)})")

    def possible(self, literals: Sequence[int]) -> bool:
        """Whether there is a model in which all these literals hold."""
        return bool(self._control.solve(assumptions=literals).satisfiable)

    def _ground(self, name: str, text: str) -> None:
        self._control.add(name, [], text)
        self._control.ground([(name, [])])

    def _cases(self, atoms: frozenset[str]) -> Iterator[tuple[int, Answers]]:
        for world, subject in self.subjects.items():
            yield world, dict(_answers(world, subject, atoms))


def _assumed(atoms: Iterable[str]) -> list[tuple[clingo.Symbol, bool]]:
    return [(clingo.parse_term(atom), True) for atom in atoms]


def _answers(world: int, subject: Subject, atoms: frozenset[str]) -> Iterator[tuple[str, AnswerValue]]:
    numbers: dict[str, Any] = {}
    beginning = f"number({world},"
    for atom in atoms:
        if atom.startswith(beginning):
            name, _, number = atom[len(beginning) : -1].partition(",")
            numbers[name.strip('"')] = int(number)
    for fact in subject.facts:
        if f'answer({world},"{fact.id}","absent")' in atoms:
            continue
        if fact.is_list:
            yield (
                fact.id,
                tuple(
                    entry
                    for entry in fact.values
                    if f'answer({world},"{tick(fact.id, entry)}","yes")' in atoms
                ),
            )
        elif fact.id in numbers:
            yield fact.id, numbers[fact.id]
        else:
            yield (
                fact.id,
                next(word for word in fact.values if f'answer({world},"{fact.id}","{word}")' in atoms),
            )
