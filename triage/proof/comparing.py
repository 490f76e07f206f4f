"""Two versions of a policy on the same answers, in one program: is there a case that they treat differently?

World 1 runs the old version, world 2 the new one. What a person can see of a decision is compared: the routes
and which of them leads, the words that lead where a rule brings its own, every task with its step, owner and
contact after the overrides in force, which tasks are one call, and, on answers that the dialog keeps, the
questions that are left. Which rule brought a task is not:
nobody who follows the advice sees a difference.
Rules decide on answers as they are given, so routes and tasks are compared on *all* combinations. The
questions are put by the dialog alone, which drops what it does not ask, so what is left to ask is compared on
the answers that it keeps under the old version; the first question that differs is met there.

What only the new version asks is free, unless it is held: not answered at all, or answered with the harmless
word wherever the new version asks it. Held so, a case is what a conversation of the old version left behind.
"""

from __future__ import annotations

from collections.abc import Iterator

from triage.policy.conditions import tick
from triage.policy.model import ABSENT, Duty, Fact, Policy
from triage.proof.solver import Found, Solver
from triage.proof.translate import Subject, contacts_of, owners_of, quoted

OLD, NEW = "old", "new"
FREE, UNANSWERED, HARMLESS = "free", "absent", "harmless"
NEW_FACTS = (FREE, UNANSWERED, HARMLESS)
"""What is done with facts that only the new version knows."""

APART = """\
% What people see of a decision, and where two versions differ in it.
does(W,D,S) :- runs(W,P), owner(W,D,B), reaches(W,D,C), shape(P,D,B,C,S).
does(W,D,S) :- runs(W,P), owner(W,D,B), shape(P,D,B,S).
one_call(W,D) :- runs(W,P), duty(W,D), duty(W,E), shares_call(P,D,E).
tells(W,R,N) :- runs(W,P), told(P,R,N), fires(W,R), primary(W,X), gives(P,R,route(X)).
headline(W,R) :- tells(W,R,N), runs(W,P), not tells(W,Q,M) : told(P,Q,M), M < N.
needs(W,F) :- runs(W,P), needed(P,F), open(W,F).
other(1,2). other(2,1).
parts(primary(X)) :- other(V,W), primary(V,X), not primary(W,X).
parts(route(X)) :- other(V,W), route(V,X), not route(W,X).
parts(does(D,S)) :- other(V,W), does(V,D,S), not does(W,D,S).
parts(one_call(D)) :- other(V,W), one_call(V,D), not one_call(W,D).
parts(headline(R)) :- other(V,W), headline(V,R), not headline(W,R).
parts(needs(F)) :- kept(1), other(V,W), needs(V,F), not needs(W,F).
apart :- parts(X).
decides :- parts(primary(X)).
decides :- parts(route(X)).
decides :- parts(does(D,S)).
"""


def comparison(old: Subject, new: Subject, text: str = "", new_facts: str = FREE) -> Solver:
    """A solver with both versions on the same answers. ``apart``: something that people see differs;
    ``decides``: a route or a task does. ``new_facts``: ``free``, or held as ``absent`` or ``harmless``.
    InputError where clingo is not installed."""
    lines = [*_shapes(OLD, old.policy), *_shapes(NEW, new.policy), *_same(old.policy, new.policy)]
    if new_facts != FREE:
        lines += [line for fact in only_new(old.policy, new.policy) for line in _held(fact, new_facts)]
    return Solver({OLD: old, NEW: new}, {1: OLD, 2: NEW}, "\n".join([*lines, APART, text]))


def distinguishing_case(old: Policy, new: Policy) -> Found | None:
    """The smallest case that the two versions treat differently in some area; None where no case does."""
    for area in different_areas(new):
        both = comparison(Subject(old, area), Subject(new, area))
        # To ask for the smallest case takes eight times as long to find that there is none.
        if both.find("apart"):
            return both.find("apart", smallest=True)
    return None


def only_new(old: Policy, new: Policy) -> list[Fact]:
    """The facts that the old version does not know, or knows as another kind of answer."""
    return [
        fact
        for fact in new.facts.values()
        if not fact.is_area and (fact.id not in old.facts or old.facts[fact.id].kind != fact.kind)
    ]


def different_areas(policy: Policy) -> list[str]:
    """One area for each set of added rules and age of a young child in a policy."""
    found: dict[tuple[object, int], str] = {}
    for area in policy.areas.values():
        found.setdefault((area.rules, area.lowest_band_below), area.id)
    return list(found.values())


def shapes(policy: Policy, duty: Duty) -> dict[tuple[str, ...], str]:
    """Each way in which a duty can stand: its owner and contact, if any, as one word with its step."""
    contacts = contacts_of(policy, duty) or [""]
    return {
        (by, contact) if contact else (by,): f"{duty.step}/{by}/{contact or '-'}"
        for by in owners_of(policy, duty)
        for contact in contacts
    }


def _shapes(name: str, policy: Policy) -> Iterator[str]:
    for duty in policy.duties.values():
        for words, shape in shapes(policy, duty).items():
            yield f"shape({','.join(map(quoted, (name, duty.id, *words, shape)))})."
        if duty.one_call_with:
            yield f"shares_call({quoted(name)},{quoted(duty.id)},{quoted(duty.one_call_with)})."
    for number, rule in enumerate(policy.wording_by_rule):
        yield f"told({quoted(name)},{quoted(rule)},{number})."


def _held(fact: Fact, how: str) -> Iterator[str]:
    """A fact of the new version alone is not answered, or harmlessly and only where it is asked."""
    name = quoted(fact.id)
    if how == UNANSWERED:
        yield f':- not answer(2,{name},"{ABSENT}").'
        return
    yield f":- asked(2,{name}), not answer(2,{name},{quoted(fact.harmless_word)})."
    yield f':- not asked(2,{name}), not answer(2,{name},"{ABSENT}").'


def _same(old: Policy, new: Policy) -> Iterator[str]:
    """Both worlds hold the same answers, and only such as both versions know."""
    for fact in old.facts.values():
        other = new.facts.get(fact.id)
        if not fact.is_area and other and other.kind == fact.kind:
            yield from _same_answers(fact, other)


def _same_answers(fact: Fact, other: Fact) -> Iterator[str]:
    name = quoted(fact.id)
    if fact.is_list:
        yield f':- answer(1,{name},"{ABSENT}"), not answer(2,{name},"{ABSENT}").'
        yield f':- answer(2,{name},"{ABSENT}"), not answer(1,{name},"{ABSENT}").'
        for entry in {**fact.values, **other.values}:
            ticked = quoted(tick(fact.id, entry))
            if entry in fact.values and entry in other.values:
                yield f":- answer(1,{ticked},V), not answer(2,{ticked},V)."
            else:
                yield f':- answer(1..2,{ticked},"yes").'
        return
    if fact.is_number:
        yield f":- number(1,{name},N), not number(2,{name},N)."
    for word in (ABSENT, *fact.values):
        yield f":- answer(1,{name},{quoted(word)}), not answer(2,{name},{quoted(word)})."
