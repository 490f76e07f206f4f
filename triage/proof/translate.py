"""The policy as a program for clingo, generated from the same loaded policy that decides cases.

A *world* is one case under one named policy: ``runs(W, P)``. Every atom carries its world, so that two
cases, or one case under two policies, can be compared in one program. What a program gives of a world:

==========================  ===========================================================================
``answer(W, F, Word)``      one word for each fact, ``"absent"`` where nothing was answered; for a number
                            the band as well; for a list ``"none"`` or ``"some"``, and for each entry
                            (``"indicators:withdrawal"``) ``"no"`` or ``"yes"`` once it was answered
``number(W, F, N)``         the whole number that was answered
``is(W, D, Word)``          one word for each derived name and number, ``"absent"`` where none follows
``could(W, D, Word)``       the words that follow; the last of them counts, and a second is a contradiction
``fires(W, R)``             the rules that hold; ``route(W, X)``, ``duty(W, D)`` what they give
``overrides(W, O)``         the overrides in force
``owner(W, D, By)``         whose task a given duty is, and ``reaches(W, D, Contact)`` whom it names, once
                            the overrides in force have replaced what they name
``primary(W, X)``           the route that leads; ``undecided(W)`` where there is none
``asked(W, F)``             the question of F is asked; ``open(W, F)``: and not answered yet
``stray(W, F)``             F was answered, though its question is not asked
``complete(W)``             no question is left that a rule reads
``kept(W)``                 nothing is stray: the dialog keeps all these answers, or carried them over
``ended(W)``                kept, and no question is left: a conversation can end so
==========================  ===========================================================================

To use it: ``program({"old": Subject(policy), "new": Subject(other)})``, and for each world a line such as
``runs(1, "old").``; ``compare(A, B).`` asks for ``differ(A, B, F)`` (see ``triage.proof.solver``).
Of each policy the program says: ``fact(P, F)``, ``entry(P, F, Name)``, ``next(P, F, Word, WorseWord)``,
``read(P, F)`` (a rule rests on F), ``rule(P, R, Stage)``, ``gives(P, R, route(X))`` and ``duty(D)``,
``leads(P, X, N)`` (primary routes, 1 is the gravest), ``beside(P, X)``, ``step(P, D, Step)``,
``by(P, D, By)``, ``contact(P, D, Contact)``, ``outside(P, Contact)``, ``carries(P, F)`` (the answer to F is
carried over into a follow-up), ``override(P, O, N)`` in their order, and
``replaces(P, O, Kind, Name, Other)`` with the kind ``by`` or ``contact``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from triage.policy.conditions import route_name, tick
from triage.policy.model import (
    ABSENT,
    NONE,
    SOME,
    Condition,
    Derived,
    DerivedNumber,
    Duty,
    Fact,
    Override,
    Policy,
    Rule,
)
from triage.policy.strata import names_read
from triage.policy.terms import ALWAYS
from triage.policy.vocabulary import facts_behind

COMMON = """\
% What holds of every policy.
answered(W,F) :- runs(W,P), fact(P,F), not answer(W,F,"absent").
route(W,X) :- runs(W,P), fires(W,R), gives(P,R,route(X)).
duty(W,D) :- runs(W,P), fires(W,R), gives(P,R,duty(D)).
primary(W,X) :- runs(W,P), route(W,X), leads(P,X,N), not route(W,Y) : leads(P,Y,M), M < N.
undecided(W) :- runs(W,P), not route(W,X) : leads(P,X,N).
open(W,F) :- asked(W,F), not answered(W,F).
stray(W,F) :- answered(W,F), not asked(W,F), not carried(W,F).
complete(W) :- runs(W,P), not open(W,F) : read(P,F).
kept(W) :- runs(W,P), not stray(W,F) : fact(P,F).
ended(W) :- kept(W), runs(W,P), not open(W,F) : needed(P,F).

% Whose a task is, and whom it names: the first override in force that names it replaces it.
names(W,O,N,K,X) :- overrides(W,O), runs(W,P), override(P,O,N), replaces(P,O,K,X,Y).
earlier(W,K,X,N) :- names(W,O,N,K,X), names(W,Q,M,K,X), M < N.
instead(W,K,X,Y) :- names(W,O,N,K,X), not earlier(W,K,X,N), runs(W,P), replaces(P,O,K,X,Y).
replaced(W,K,X) :- instead(W,K,X,Y).
owner(W,D,X) :- duty(W,D), runs(W,P), by(P,D,X), not replaced(W,by,X).
owner(W,D,Y) :- duty(W,D), runs(W,P), by(P,D,X), instead(W,by,X,Y).
reaches(W,D,X) :- duty(W,D), runs(W,P), contact(P,D,X), not replaced(W,contact,X).
reaches(W,D,Y) :- duty(W,D), runs(W,P), contact(P,D,X), instead(W,contact,X,Y).

% Where two cases differ: in a number by the number itself, whatever band it lies in.
counted(W,F) :- number(W,F,N).
differ(A,B,F) :- compare(A,B), runs(A,P), fact(P,F), answer(A,F,V), not answer(B,F,V), not counted(A,F).
differ(A,B,F) :- compare(A,B), number(A,F,N), not number(B,F,N).
differ(A,B,F) :- compare(A,B), runs(A,P), entry(P,F,T), answer(A,T,V), not answer(B,T,V).
"""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is proven: a policy as it stands in one area, with the rules that the area's pack adds."""

    policy: Policy
    area: str = ""
    """By default the base area."""

    def __post_init__(self) -> None:
        if not self.area:
            object.__setattr__(self, "area", self.policy.national)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The policy's rules, then those that the pack adds."""
        return (*self.policy.rules.values(), *self.policy.area(self.area).rules)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that can be answered. The area itself is no fact: a pack is part of its own subject."""
        return tuple(fact for fact in self.policy.facts.values() if not fact.is_area)


def program(subjects: Mapping[str, Subject]) -> str:
    """The text of the program for these policies by name: what each says, then what holds of all."""
    parts = ["\n".join(_Translation(name, subject).lines()) for name, subject in subjects.items()]
    return "\n".join([*parts, COMMON])


def quoted(*words: str) -> str:
    """One word as clingo writes it, or several as a choice between them."""
    written = [f'"{word}"' for word in words]
    return written[0] if len(written) == 1 else f"({';'.join(written)})"


def atom_of(policy: Policy, name: str, words: list[str], world: str = "W") -> str:
    """The atom by which the word under a name of a condition is one of some words in a world."""
    if name in policy.derived or name in policy.numbers:
        return f"is({world},{quoted(name)},{quoted(*words)})"
    if name.startswith(route_name("")):
        return f"route({world},{quoted(name.removeprefix(route_name('')))})"
    return f"answer({world},{quoted(name)},{quoted(*words)})"


def remark(text: str) -> str:
    """A text of the policy as a remark of the program: on one line, whatever it holds.

    A line of its own would be read by the solver as a part of the program, and can name code to be run.
    """
    return f"% {' '.join(text.split())}"


class _Translation:
    """One policy under one name. Every method gives lines of the program."""

    def __init__(self, name: str, subject: Subject) -> None:
        self.name = quoted(name)
        self.runs = f"runs(W,{self.name})"
        self.subject = subject
        self.policy = subject.policy

    def lines(self) -> Iterator[str]:
        area = self.policy.area(self.subject.area)
        yield remark(f"The policy {self.policy.version} as it stands in {area.name}.")
        for fact in self.subject.facts:
            yield from self._fact(fact)
        for total in self.policy.numbers.values():
            yield from self._total(total)
        for derived in self.policy.derived.values():
            yield from self._derived(derived)
        for rule in self.subject.rules:
            yield from self._rule(rule)
        for number, override in enumerate(self.policy.overrides):
            yield from self._override(number, override)
        yield from self._lists()

    def _fact(self, fact: Fact) -> Iterator[str]:
        yield "\n" + remark(f"{fact.label}.")
        yield f"fact({self.name},{quoted(fact.id)})."
        if not fact.never_needed:
            yield f"needed({self.name},{quoted(fact.id)})."
        if fact.kept_after_referral:
            yield f"carries({self.name},{quoted(fact.id)})."
            for phase in dict.fromkeys(self.policy.terms.phase_of_stage.values()):
                yield f"carried(W,{quoted(fact.id)}) :- {self.runs}, {self._in_phase(phase)}."
        if fact.example is not None:
            yield f"example({self.name},{quoted(fact.id)},{fact.example})."
        yield from self._answers(fact)
        phase = next(iter(fact.phase.words)) if fact.phase else ALWAYS
        yield from self._clauses(f"asked(W,{quoted(fact.id)})", fact.asked_when, phase)

    def _answers(self, fact: Fact) -> Iterator[str]:
        head = f"answer(W,{quoted(fact.id)},"
        if fact.is_list:
            entries = [tick(fact.id, entry) for entry in fact.values]
            for entry in entries:
                yield f"entry({self.name},{quoted(fact.id)},{quoted(entry)})."
                yield (
                    f'1 {{ answer(W,{quoted(entry)},("no";"yes")) }} 1 :- {self.runs}, not {head}"{ABSENT}").'
                )
                yield f'answer(W,{quoted(entry)},"{ABSENT}") :- {self.runs}, {head}"{ABSENT}").'
            yield f'{{ {head}"{ABSENT}") }} :- {self.runs}.'
            yield f'{head}"{SOME}") :- {self.runs}, answer(W,{quoted(*entries)},"yes").'
            yield f'{head}"{NONE}") :- {self.runs}, not {head}"{ABSENT}"), not {head}"{SOME}").'
            return
        choices = f"{head}{quoted(ABSENT, *fact.values)})"
        if fact.is_number:
            choices += f"; number(W,{quoted(fact.id)},{fact.lowest}..{fact.highest})"
        yield f"1 {{ {choices} }} 1 :- {self.runs}."
        for word, lowest, highest in bands(self.subject, fact):
            yield f"{head}{quoted(word)}) :- {self.runs}, number(W,{quoted(fact.id)},{lowest}..{highest})."
        for word, worse in pairwise(fact.values):
            yield f"next({self.name},{quoted(fact.id)},{quoted(word)},{quoted(worse)})."

    def _total(self, number: DerivedNumber) -> Iterator[str]:
        """A derived number: ``points(W,D,Place,N)`` of each answer, added up by the solver itself."""
        yield "\n" + remark(f"{number.label}.")
        name = quoted(number.id)
        for part in number.parts:
            fact = quoted(part.fact)
            yield f"rests(W,{name},{fact}) :- {self.runs}, not answer(W,{fact},{quoted(ABSENT)})."
            if part.times:
                yield f"points(W,{name},{fact},N*{part.times}) :- {self.runs}, number(W,{fact},N)."
            many = self.policy.facts[part.fact].is_list
            for word, points in part.points.items():
                place = quoted(tick(part.fact, word)) if many else fact
                answer = f'{place},"yes"' if many else f"{fact},{quoted(word)}"
                yield f"points(W,{name},{place},{points}) :- {self.runs}, answer(W,{answer})."
        needed = [f"rests(W,{name},{quoted(part.fact)})" for part in number.parts]
        gives = f"points(W,{name},_,_)"
        for way in [", ".join(needed)] if number.all_answered else needed:
            # Of ticks that were not set the sum is 0, and there is no lowest and no highest.
            yield f"total(W,{name}) :- {self.runs}, {way}{'' if number.how == 'sum' else f', {gives}'}."
        added = {"sum": "#sum", "lowest": "#min", "highest": "#max"}[number.how]
        lowest = number.lowest
        for band in number.bands:
            value = f"{added} {{ N,F : points(W,{name},F,N) }}"
            yield (
                f"is(W,{name},{quoted(band.word)}) :- {self.runs}, total(W,{name}), "
                f"{lowest} <= {value} <= {band.up_to}."
            )
            lowest = band.up_to + 1
        yield f"is(W,{name},{quoted(ABSENT)}) :- {self.runs}, not total(W,{name})."

    def _derived(self, derived: Derived) -> Iterator[str]:
        yield "\n" + remark(f"{derived.label}.")
        head = f"{quoted(derived.id)},"
        words = list(derived.values)
        for number, (word, condition) in enumerate(derived.values.items()):
            yield from self._clauses(f"could(W,{head}{quoted(word)})", condition)
            # The engine lets the last word that follows count.
            later = "".join(f", not could(W,{head}{quoted(other)})" for other in words[number + 1 :])
            yield f"is(W,{head}{quoted(word)}) :- {self.runs}, could(W,{head}{quoted(word)}){later}."
        none = "".join(f", not could(W,{head}{quoted(word)})" for word in words)
        yield f'is(W,{head}"{ABSENT}") :- {self.runs}{none}.'

    def _rule(self, rule: Rule) -> Iterator[str]:
        yield "\n" + remark(rule.says)
        yield f"rule({self.name},{quoted(rule.id)},{quoted(rule.phase)})."
        yield from self._clauses(f"fires(W,{quoted(rule.id)})", rule.when, rule.phase)
        for kind, given in (("route", rule.routes), ("duty", rule.duties)):
            for entry in given:
                yield f"gives({self.name},{quoted(rule.id)},{kind}({quoted(entry)}))."

    def _override(self, number: int, override: Override) -> Iterator[str]:
        yield "\n" + remark(override.because)
        name = quoted(override.id)
        yield f"override({self.name},{name},{number})."
        yield from self._clauses(f"overrides(W,{name})", override.when)
        for kind, words in (("by", override.by), ("contact", override.contacts)):
            for old, new in words.items():
                yield f"replaces({self.name},{name},{kind},{quoted(old)},{quoted(new)})."

    def _in_phase(self, phase: str) -> str:
        return f"is(W,{quoted(self.policy.terms.phase_told_by)},{quoted(phase)})"

    def _clauses(self, head: str, condition: Condition, phase: str = ALWAYS) -> Iterator[str]:
        for tests in condition:
            body = [
                self.runs,
                *([self._in_phase(phase)] if phase != ALWAYS else []),
                *(atom_of(self.policy, test.name, sorted(test.words)) for test in tests),
            ]
            yield f"{head} :- {', '.join(body)}."

    def _lists(self) -> Iterator[str]:
        yield "\n% Routes in order, duties and contacts."
        for number, route in enumerate(self.policy.primary_routes(), start=1):
            yield f"leads({self.name},{quoted(route)},{number})."
        for found in self.policy.routes.values():
            if found.parallel:
                yield f"beside({self.name},{quoted(found.id)})."
        for duty in self.policy.duties.values():
            yield f"step({self.name},{quoted(duty.id)},{quoted(duty.step)})."
            yield f"by({self.name},{quoted(duty.id)},{quoted(duty.by)})."
            if duty.contact:
                yield f"contact({self.name},{quoted(duty.id)},{quoted(duty.contact)})."
        for kind in self.policy.contact_kinds.values():
            if not kind.own_organisation:
                yield f"outside({self.name},{quoted(kind.id)})."
        for fact in sorted(facts_read(self.subject)):
            yield f"read({self.name},{quoted(fact)})."
        yield ""


def bands(subject: Subject, fact: Fact) -> Iterator[tuple[str, int, int]]:
    """Each band of a number in an area: its word, its lowest and its highest number."""
    lowest = fact.lowest
    for number, band in enumerate(fact.bands):
        highest = band.up_to
        raisable = subject.policy.terms.raisable
        if number == 0 and raisable and fact.id == raisable.fact:
            highest = max(highest, subject.policy.area(subject.area).lowest_band_below - 1)
        if lowest <= highest:
            yield band.word, lowest, highest
        lowest = max(lowest, highest + 1)


def facts_read(subject: Subject) -> set[str]:
    """The facts on which a rule or an override rests, directly or through a derived name."""
    return facts_under(
        subject,
        [*(rule.when for rule in subject.rules), *(override.when for override in subject.policy.overrides)],
    )


def owners_of(policy: Policy, duty: Duty) -> list[str]:
    """Everybody whose task a duty can be, the owner without any override first."""
    others = (override.by.get(duty.by) for override in policy.overrides)
    return list(dict.fromkeys([duty.by, *filter(None, others)]))


def contacts_of(policy: Policy, duty: Duty) -> list[str]:
    """Every contact that a duty can name, the one without any override first; none for a duty without."""
    if not duty.contact:
        return []
    others = (override.contacts.get(duty.contact) for override in policy.overrides)
    return list(dict.fromkeys([duty.contact, *filter(None, others)]))


def facts_under(subject: Subject, conditions: Iterable[Condition]) -> set[str]:
    """The facts on which conditions rest, directly or through derived names and routes."""
    policy = subject.policy
    givers: dict[str, list[Condition]] = {}
    for rule in subject.rules:
        for route in rule.routes:
            givers.setdefault(route_name(route), []).append(rule.when)
    behind = facts_behind(policy.derived, givers, policy.facts, policy.numbers)
    names = {
        name if name.startswith(route_name("")) else name.split(":")[0] for name in names_read(conditions)
    }
    return {fact for name in names for fact in behind.get(name, {name})}
