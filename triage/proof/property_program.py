"""Properties as a program for clingo, beside the policy and two worlds (see ``translate``).

Of each part it says ``premise(Part)`` and ``broken(Part, Reason, Number)``: a reason with its world and what
it is about, and the number of the requirement that is not met. All of it is written here from values; a file
of properties gives ids of the policy and whole numbers, and none of its own text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count, product
from types import MappingProxyType

from triage.policy.model import Policy
from triage.proof.case_condition import (
    ALWAYS,
    CasesCondition,
    Compared,
    Duties,
    DutyAsked,
    OneMore,
    OnlyIn,
    Worse,
)
from triage.proof.condition_program import Body, ConditionProgram, clause, joined
from triage.proof.property import (
    GRAVITY,
    SERVICES,
    Asked,
    Kept,
    NamedCondition,
    NoQuestion,
    NoRoute,
    NoRule,
    NotAsked,
    NotTogether,
    OneRoute,
    Part,
    Properties,
    Property,
    Requirement,
    That,
)
from triage.proof.translate import quoted

WORRY = """\
% What questions about one case or two rest on.
worry(W,F) :- answer(W,F,("unsure";"yes")).
"""
SHARED = """\
gravity(W,N) :- primary(W,X), runs(W,P), leads(P,X,N).
only(F) :- differ(1,2,F), not differ(1,2,G) : differ(1,2,G), G != F.
broken(Part) :- broken(Part,Reason,Number).
"""
FOLLOWS = """\
follows(F) :- differ(1,2,F), asked(2,F), not asked(1,F), not answered(1,F).
follows(F) :- differ(1,2,F), not answered(2,F), not asked(2,F).
"""


@dataclass(frozen=True, slots=True)
class Questions:
    """The text of the program, and for each part the atoms that hold in the case which shows it."""

    text: str
    shown_with: Mapping[str, tuple[str, ...]]


def questions(properties: Properties, policy: Policy) -> Questions:
    """What is asked of two worlds, for properties that were read in the words of this policy."""
    written = _Questions(policy)
    text = "\n".join(written.lines(properties))
    return Questions(text, MappingProxyType(written.shown_with))


class _Questions:
    def __init__(self, policy: Policy) -> None:
        self._conditions = ConditionProgram(policy)
        self._relations = count(1)
        self.shown_with: dict[str, tuple[str, ...]] = {}

    def lines(self, properties: Properties) -> Iterator[str]:
        """The program, each part with what it rests on above it."""
        requirements = [
            found for one in properties.properties for part in one.parts for found in part.requires
        ]
        self._conditions.share(found.condition for found in requirements if isinstance(found, That))
        yield WORRY
        for named in properties.conditions:
            yield from self._named(named)
        yield SHARED
        for found in properties.properties:
            yield from self._property(found)

    def _after(self, lines: Iterable[str]) -> Iterator[str]:
        """These lines, after those that they rest on."""
        written = [*lines]
        before, self._conditions.lines = self._conditions.lines, []
        yield from before
        yield from written

    def _named(self, named: NamedCondition) -> Iterator[str]:
        return self._after(self._conditions.clauses(f"holds(W,{quoted(named.id)})", named.when))

    def _property(self, found: Property) -> Iterator[str]:
        if found.parts:
            yield f"\n% Property {found.number}."
        for named in found.conditions:
            yield from self._named(named)
        common: list[Body] = [()]
        if found.premise != ALWAYS:
            head = f"applies({found.number})"
            yield from self._after(self._conditions.clauses(head, found.premise, "1"))
            common = [(head,)]
        for part in found.parts:
            pair: list[Body] = [()]
            if part.compares and part.compares is found.compares:
                head = f"pair({found.number})"
                if part is found.parts[0]:
                    yield from self._after(clause(head, body) for body in self._relation(part.compares))
                pair = [(head,)]
            elif part.compares:
                pair = [*self._relation(part.compares)]
            yield from self._after(self._part(part, joined(common, pair)))

    def _part(self, part: Part, common: list[Body]) -> Iterator[str]:
        premise = f"premise({part.id})"
        if part.generic:
            yield f"{premise} :- could(1,D,V), answered(1,F)."
            yield f"broken({part.id},two_words(1,D,V,X),0) :- could(1,D,V), could(1,D,X), V < X."
            return
        for body in joined(common, self._cases(part, part.premise)):
            yield clause(premise, body)
        self.shown_with[part.id] = tuple(self._shown_with(part))
        for number, requirement in enumerate(part.requires):
            where: list[Body] = [(premise,)]
            if requirement.where:
                where = joined(common, self._cases(part, requirement.where))
            for body, (reason, against) in product(where, [*self._against(requirement, part)]):
                yield clause(f"broken({part.id},{reason},{number})", (*body, *against))

    def _cases(self, part: Part, condition: CasesCondition) -> list[Body]:
        return self._conditions.of_cases(condition, two=part.worlds > 1)

    def _shown_with(self, part: Part) -> Iterator[str]:
        for condition in part.shown_with:
            for world, of_case in (("1", condition.first), ("2", condition.second)):
                if of_case != ALWAYS:
                    atoms = self._conditions.single_atoms(of_case, world)
                    yield atoms[0] if atoms and len(atoms) == 1 else self._conditions.part(of_case, world)

    # --- how two cases differ -----------------------------------------------------------------------------

    def _relation(self, compared: Compared) -> Iterator[Body]:
        """What two cases are to each other. Something with a colon in it stands last."""
        cases = self._conditions.of_cases(compared.cases, two=True)
        differ = compared.differ
        if isinstance(differ, OnlyIn):
            yield from joined([self._only_in(differ.facts)], cases)
            return
        number = next(self._relations)
        self._conditions.lines.append(FOLLOWS)
        for way in differ.ways:
            self._conditions.lines += (
                self._one_more(number, way) if isinstance(way, OneMore) else self._worse(number, way)
            )
        only = "not differ(1,2,G) : differ(1,2,G), G != F, not follows(G)"
        self._conditions.lines.append(f"step_{number}(F) :- raised_{number}(F), {only}.")
        yield from joined([(f"step_{number}(F)",)], cases)

    def _only_in(self, facts: tuple[str, ...]) -> Body:
        if len(facts) == 1:
            return (f"only({quoted(*facts)})",)
        among = self._conditions.among(facts)
        return ("differ(1,2,F)", f"{among}(F)", f"not differ(1,2,G) : differ(1,2,G), not {among}(G)")

    def _worse(self, number: int, way: Worse) -> Iterator[str]:
        if not way.facts:
            return
        step = ("answer(1,F,V)", "answer(2,F,X)", "runs(1,P)", "next(P,F,V,X)")
        among = f"{self._conditions.among(way.facts)}(F)"
        for body in self._conditions.of_cases(CasesCondition(both=way.both), two=True):
            yield clause(f"raised_{number}(F)", (among, *body, *step))

    def _one_more(self, number: int, way: OneMore) -> Iterator[str]:
        fact = quoted(way.fact)
        for name, before, after in (("gained", "no", "yes"), ("lost", "yes", "no")):
            yield (
                f"{name}_{number}(T) :- runs(1,P), entry(P,{fact},T), answer(1,T,{quoted(before)}), "
                f"answer(2,T,{quoted(after)})."
            )
        yield (
            f"raised_{number}({fact}) :- gained_{number}(T), "
            f"not gained_{number}(S) : gained_{number}(S), S != T; "
            f"not lost_{number}(S) : lost_{number}(S)."
        )

    # --- what stands against a requirement ------------------------------------------------------------------

    def _against(self, found: Requirement, part: Part) -> Iterator[tuple[str, Body]]:
        """Each reason, with what has to hold beside the premise."""
        world = str(found.world)
        match found:
            case Asked():
                yield from self._not_asked(found, world)
            case NotAsked():
                yield self._asked(found, world)
            case NotTogether(first=first, second=second):
                one, other = (
                    self._beside(duties, world, variable, part)
                    for duties, variable in ((first, "D"), (second, "E"))
                )
                yield f"beside({world},D,E)", (*one, *other)
            case NoRoute(routes=routes):
                yield f"route({world},X)", (f"X = {quoted(*routes)}", f"route({world},X)")
            case NoRule(rules=rules):
                yield f"fires({world},R)", (f"R = {quoted(*rules)}", f"fires({world},R)")
            case NoQuestion(facts=facts):
                asked = (
                    (self._conditions.one_of(facts, "F"),) if facts else (f"runs({world},P)", "needed(P,F)")
                )
                yield f"asked({world},F)", (*asked, f"open({world},F)")
            case OneRoute():
                yield f"no_route({world})", (f"undecided({world})",)
                yield f"two_routes({world},X,Y)", (f"primary({world},X)", f"primary({world},Y)", "X < Y")
            case Kept():
                yield self._lost(found)
            case That(condition=condition, routes=routes):
                unmet = self._conditions.negated(condition, world)
                if routes:
                    given = (self._conditions.one_of(routes, "X"), f"route({world},X)")
                    yield f"unmet({world},X)", (*given, *unmet)
                else:
                    yield f"unmet({world})", unmet

    def _not_asked(self, found: Asked, world: str) -> Iterator[tuple[str, Body]]:
        duties = found.duties
        named, asked = self._conditions.one_of(duties.ids, "D"), f"duty({world},D)"
        yield f"no_duty({world},D)", (named, f"not {asked}")
        if duties.step:
            late = f"not step(P,D,{quoted(duties.step)})"
            yield f"late({world},D)", (named, asked, f"runs({world},P)", late)
        if duties.contact:
            yield f"elsewhere({world},D)", (named, asked, f"not reaches({world},D,{quoted(duties.contact)})")
        if duties.by:
            yield f"elsewhere({world},D)", (named, asked, f"not owner({world},D,{quoted(duties.by)})")

    def _asked(self, found: NotAsked, world: str) -> tuple[str, Body]:
        duties = found.duties
        reason, asked = f"duty({world},D)", tuple(self._conditions.duty(duties, world, "D", "C"))
        if duties.outside:
            reason = f"outside({world},D)"
        elif duties.contact:
            reason, asked = f"whom({world},D,C)", (f"C = {quoted(duties.contact)}", *asked)
        elif duties.by:
            reason, asked = f"owner({world},D,B)", (f"B = {quoted(duties.by)}", *asked)
        if not found.save_contact:
            return reason, asked
        head = f"saved({next(self._relations)},{world},{{contact}})"
        contact = quoted(found.save_contact)
        self._conditions.lines += self._conditions.clauses(
            head.format(contact=contact), found.save_where, world
        )
        if not duties.outside:
            asked = (*asked, f"reaches({world},D,C)")
        return reason, (*asked, f"not {head.format(contact='C')}")

    def _beside(self, duties: Duties, world: str, variable: str, part: Part) -> Body:
        """The atoms of one of two tasks; where the premise is that it is asked, only which it is."""
        if world == "1" and len(duties.ids) == 1 and part.premise.first == DutyAsked(duties):
            return (f"{variable} = {quoted(*duties.ids)}",)
        return tuple(self._conditions.duty(duties, world, variable))

    def _lost(self, found: Kept) -> tuple[str, Body]:
        if found.what == GRAVITY:
            return "less_grave(2)", ("gravity(1,N)", "gravity(2,M)", "M > N")
        if found.what == SERVICES:
            return "no_parallel(2,X)", ("runs(1,P)", "beside(P,X)", "route(1,X)", "not route(2,X)")
        if found.step:
            step = f"step(P,D,{quoted(found.step)})"
            return "no_duty(2,D)", ("runs(1,P)", step, "duty(1,D)", "not duty(2,D)")
        given: Body = ("route(1,X)", "not route(2,X)")
        if found.routes_from:
            number, graver = next(self._relations), quoted(found.routes_from)
            self._conditions.lines += [
                f"grave_{number}(X) :- runs(1,P), leads(P,X,N), leads(P,{graver},M), N <= M.",
                f"grave_{number}(X) :- runs(1,P), beside(P,X).",
            ]
            return "no_such_route(2,X)", (f"grave_{number}(X)", *given)
        return "no_such_route(2,X)", given
