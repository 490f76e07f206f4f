"""What a property is: its parts, the words that several of them use, and what a reason says.

A part says when it applies (``premise(part)``) and what would be wrong (``broken(part,reason)``). World 1 is
the case; world 2 a second one to compare it with. What a reason is in words stands in ``REASONS``.
Where a property speaks of answers, the answers themselves are read and not what the policy derives from
them, so that a mistake in a derived name cannot hide itself. Where it speaks of whom a task names, that is
whom it names once the overrides in force have replaced what they name.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """One question of a property: when it applies, in words, and what would be wrong."""

    id: str
    applies: str
    text: str
    worlds: int = 1
    """How many cases a counterexample shows."""
    shown_with: tuple[str, ...] = ()
    """What else holds in the case that shows that the part speaks of something."""


@dataclass(frozen=True, slots=True)
class Property:
    """One property of every case: its number and name, what holds in one plain sentence, and its parts."""

    number: int
    name: str
    says: str
    parts: tuple[Part, ...]


WORDS = """\
% Words that several properties use, each of the answers themselves.
before(W) :- answer(W,"police_assessment","absent").
after(W) :- runs(W,P), not before(W).
worry(W,F) :- answer(W,F,("unsure";"yes")).
staff(W) :- answer(W,"role",("noticed_it";"safeguarding_lead";"on_behalf";"absent")).
not_staff(W) :- answer(W,"role",("relative_or_friend";"myself")).
lead_is_the_person(W) :- answer(W,"person_in_charge","lead_or_head").
told(W) :- answer(W,"police_told","yes").
danger("immediate_danger";"imminent_travel";"planning_offence").
all_safe(W) :- runs(W,P), answer(W,F,"no") : danger(F).
police_matter(W) :- worry(W,("imminent_travel";"planning_offence")).
police_agree(W) :- answer(W,"police_agree","yes").
not_clear(W) :- danger(F), worry(W,F), not told(W).
not_clear(W) :- police_matter(W), not police_agree(W).
clear(W) :- all_safe(W).
clear(W) :- danger(F), worry(W,F), not not_clear(W).
grave("indicators:justifies_violence";"indicators:open_support").
grave("indicators:violence_fixation";"indicators:threat_to_harm").
weak("indicators:withdrawal";"indicators:hostility_to_outsiders";"indicators:something_else").
beyond_opinion("indicators:hateful_language";"indicators:extreme_contacts";"indicators:extreme_online").
beyond_opinion("indicators:extreme_material";"indicators:under_influence").
beyond_opinion(T) :- grave(T).
grave_sign(W) :- staff(W), grave(T), answer(W,T,"yes").
no_opinion(W) :- staff(W), beyond_opinion(T), answer(W,T,"yes").
strong_sign(W) :- staff(W), runs(W,P), entry(P,"indicators",T), not weak(T), answer(W,T,"yes").
weak_only(W) :- staff(W), answer(W,"indicators","some"), not strong_sign(W).
ground(W) :- answer(W,"ground_beyond_identity",("unsure";"yes")).
ground(W) :- answer(W,"ground_beyond_identity","no"), no_opinion(W).
live(W) :- staff(W), answer(W,"indicators","some"), ground(W), worry(W,"concern_remains").
advised(W) :- answer(W,"prevent_team_advice","refer").
grown(W) :- number(W,"age",N), N >= 18.
grown(W) :- answer(W,"age","unknown"), answer(W,"could_be_under_18","no").
gravity(W,N) :- primary(W,X), runs(W,P), leads(P,X,N).
only(F) :- differ(1,2,F), not differ(1,2,G) : differ(1,2,G), G != F.
broken(Part) :- broken(Part,Reason).
"""

REASONS = {
    "no_duty": "nobody is asked: {duty}",
    "duty": "somebody is asked, who must not be: {duty}",
    "late": "this is asked, but not as something to do now: {duty}",
    "outside": "somebody outside the organisation is to be contacted: {duty}",
    "elsewhere": "this is asked, but goes to somebody else or is somebody else's to do: {duty}",
    "through": "this goes through the person of concern: {duty}, {contact}",
    "owner": "this is for somebody who must not do it: {duty}, {owner}",
    "beside": "two tasks exclude each other: {duty} and {duty}",
    "unheard": "whoever leads on safeguarding was not spoken to, and is not to be told either",
    "asked": "a question is still asked, though nothing more is to be asked: {question}",
    "no_route": "no route leads, though nothing is left to ask",
    "two_routes": "two routes lead at once: {route} and {route}",
    "two_words": "{name} has two values at once: {word} and {word}",
    "less_grave": "the route that leads protects less than in the first case",
    "no_parallel": "this no longer runs beside it: {route}",
    "no_such_route": "this route is not given any more: {route}",
    "no_consent": "there is support without valid consent: {route}",
    "no_safeguarding": "neither children's nor adult safeguarding is to be contacted",
    "route": "a route is given that must not be: {route}",
    "fires": "a rule holds that must not: {rule}",
}
"""What a reason says, with what each of its words names. Its first word is the world in which it is wrong."""
