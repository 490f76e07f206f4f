"""What has to hold of every case, each property as a question to the solver: is there a case against it?

A part says when it applies (``premise(part)``) and what would be wrong (``broken(part,reason)``). World 1 is
the case; world 2 a second one to compare it with. What a reason is in words stands in ``REASONS``.
Where a property speaks of answers, the answers themselves are read and not what the policy derives from
them, so that a mistake in a derived name cannot hide itself.
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
% Words that several properties use.
before(W) :- answer(W,"police_assessment","absent").
after(W) :- runs(W,P), not before(W).
worry(W,F) :- answer(W,F,("unsure";"yes")).
told(W) :- answer(W,"police_told","yes").
danger("immediate_danger";"imminent_travel";"planning_offence").
danger_untold(W) :- danger(F), worry(W,F), not told(W).
all_safe(W) :- runs(W,P), answer(W,F,"no") : danger(F).
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
    "no_route": "no route leads, though nothing is left to ask",
    "two_routes": "two routes lead at once: {route} and {route}",
    "two_words": "{name} has two values at once: {word} and {word}",
    "both_routes": "two answers that exclude each other are given at once: {route} and {route}",
    "less_grave": "the route that leads protects less than in the first case",
    "no_parallel": "this no longer runs beside it: {route}",
    "no_such_route": "this route is not given any more: {route}",
    "no_consent": "there is support without valid consent: {route}",
    "no_safeguarding": "neither children's nor adult safeguarding is to be contacted",
    "route": "a route is given that must not be: {route}",
    "fires": "a rule holds that must not: {rule}",
}
"""What a reason says, with what each of its words names. Its first word is the world in which it is wrong."""

STEP = """\
% One answer one step more worrying, or one more sign; all else as it was, save for questions that come or go.
raisable("ground_beyond_identity";"earlier_concerns";"concern_remains";"additional_concern").
raisable("children_at_home";"works_with_children").
raised(F) :- danger(F), not told(1), not told(2), answer(1,F,V), answer(2,F,X), runs(1,P), next(P,F,V,X).
raised(F) :- raisable(F), answer(1,F,V), answer(2,F,X), runs(1,P), next(P,F,V,X).
gained(T) :- runs(1,P), entry(P,"indicators",T), answer(1,T,"no"), answer(2,T,"yes").
lost(T) :- runs(1,P), entry(P,"indicators",T), answer(1,T,"yes"), answer(2,T,"no").
raised("indicators") :- gained(T), not gained(S) : gained(S), S != T; not lost(S) : lost(S).
follows(F) :- differ(1,2,F), asked(2,F), not asked(1,F), not answered(1,F).
follows(F) :- differ(1,2,F), not answered(2,F), not asked(2,F).
step(F) :- raised(F), not differ(1,2,G) : differ(1,2,G), G != F, not follows(G).
premise(p3) :- step(F), complete(1), kept(1), complete(2), before(1), before(2).
broken(p3,less_grave(2)) :- premise(p3), gravity(1,N), gravity(2,M), M > N.
broken(p3,no_parallel(2,X)) :- premise(p3), runs(1,P), beside(P,X), route(1,X), not route(2,X).
broken(p3,no_duty(2,D)) :- premise(p3), runs(1,P), step(P,D,"now"), duty(1,D), not duty(2,D).
"""

LINE = """\
% Two cases that differ only in age: the first is a child's, the second an adult's.
line :- only("age"), number(1,"age",N), N < 18, number(2,"age",M), M >= 18.
premise(p13a) :- line, worry(1,"additional_concern").
broken(p13a,no_duty(1,"contact_mash")) :- premise(p13a), not duty(1,"contact_mash").
broken(p13a,duty(1,"contact_adult_safeguarding")) :- premise(p13a), duty(1,"contact_adult_safeguarding").
broken(p13a,no_duty(2,D)) :- premise(p13a), D="contact_adult_safeguarding", not duty(2,D).
premise(p13b) :- line, route(1,"prevent_referral").
broken(p13b,no_duty(1,D)) :- premise(p13b), D="consult_children_services", not duty(1,D).
broken(p13b,duty(2,D)) :- line, D="consult_children_services", duty(2,D).
"""

SIDES = """\
% The same for two duties of which each belongs to one side of the line: {child} and {adult}.
premise({part}) :- line, duty(1,"{child}"), {where}.
broken({part},duty(1,"{adult}")) :- line, duty(1,"{adult}").
broken({part},duty(2,"{child}")) :- line, duty(2,"{child}").
broken({part},no_duty(2,"{adult}")) :- line, duty(1,"{child}"), not duty(2,"{adult}"), {where}.
broken({part},no_duty(1,"{child}")) :- line, duty(2,"{adult}"), not duty(1,"{child}"), {where}.
"""

REFERRED = ('route(1,"prevent_referral")',)

PROPERTIES = (
    Property(1, "Danger first",
             "While the police have not been told, danger now asks for 999, and somebody about to travel or "
             "a planned crime asks for the police: to be done now, whatever else is answered or not.", (
        Part("p1a", "danger now, and the police have not been told", """\
premise(p1a) :- worry(1,"immediate_danger"), not told(1).
broken(p1a,no_duty(1,D)) :- premise(p1a), D="call_999", not duty(1,D).
broken(p1a,late(1,D)) :- premise(p1a), D="call_999", duty(1,D), runs(1,P), not step(P,D,"now").
"""),
        Part("p1b", "somebody about to travel, and the police have not been told", """\
premise(p1b) :- worry(1,"imminent_travel"), not told(1).
broken(p1b,no_duty(1,D)) :- premise(p1b), D="contact_police", not duty(1,D).
broken(p1b,late(1,D)) :- premise(p1b), D="contact_police", duty(1,D), runs(1,P), not step(P,D,"now").
"""),
        Part("p1c", "a planned crime, and the police have not been told", """\
premise(p1c) :- worry(1,"planning_offence"), not told(1).
broken(p1c,no_duty(1,D)) :- premise(p1c), D="contact_police", not duty(1,D).
broken(p1c,late(1,D)) :- premise(p1c), D="contact_police", duty(1,D), runs(1,P), not step(P,D,"now").
"""))),
    Property(2, "One answer",
             "Once nothing is left to ask, exactly one route leads, and no case is told both to share with "
             "the Prevent team and that nothing goes to Prevent.", (
        Part("p2a", "nothing is left to ask, before a referral", """\
premise(p2a) :- complete(1), kept(1), before(1).
broken(p2a,no_route(1)) :- premise(p2a), undecided(1).
broken(p2a,two_routes(1,X,Y)) :- premise(p2a), primary(1,X), primary(1,Y), X < Y.
"""),
        Part("p2b", "nothing is left to ask, after a referral", """\
premise(p2b) :- complete(1), after(1).
broken(p2b,no_route(1)) :- premise(p2b), undecided(1).
broken(p2b,two_routes(1,X,Y)) :- premise(p2b), primary(1,X), primary(1,Y), X < Y.
"""),
        Part("p2c", "nothing goes to Prevent", """\
premise(p2c) :- route(1,"no_prevent_action").
towards_prevent("prevent_referral";"prevent_advice").
broken(p2c,both_routes(1,"no_prevent_action",X)) :- premise(p2c), towards_prevent(X), route(1,X).
"""),
        Part("p2d", "a derived name has a value", """\
premise(p2d) :- could(1,D,V), answered(1,F).
broken(p2d,two_words(1,D,V,X)) :- could(1,D,V), could(1,D,X), V < X.
"""))),
    Property(3, "More worry, never less protection",
             "Before a referral, an answer that is one step more worrying, or one more sign, never leads to "
             "a less grave route, and never takes away a safeguarding service or anything to be done now.", (
        Part("p3", "two cases with nothing left to ask, the second one step more worrying", STEP, 2),)),
    Property(4, "Consent",
             "There is Channel support only with valid consent: a guardian's for a child, the person's own "
             "for an adult.", (
        Part("p4a", "support for somebody who is or may be under 18", """\
supported(X) :- route(1,X), X=("channel_support";"support_completed").
premise(p4a) :- supported(X), not grown(1).
agreed(X) :- answer(1,"support_consent","given"), answer(1,"consent_from",X), answered(1,"age").
broken(p4a,no_consent(1,X)) :- premise(p4a), supported(X), not agreed("guardian").
"""),
        Part("p4b", "support for an adult", """\
premise(p4b) :- supported(X), grown(1).
broken(p4b,no_consent(1,X)) :- premise(p4b), supported(X), not agreed("person").
"""))),
    Property(5, "Safeguarding stands",
             "Once nothing is left to ask, another safeguarding concern always reaches children's or adult "
             "safeguarding, before a referral and after.", (
        Part("p5a", "another safeguarding concern before a referral, and nothing left to ask", """\
safeguarded :- route(1,("mash";"adult_safeguarding")).
premise(p5a) :- complete(1), before(1), worry(1,"additional_concern").
broken(p5a,no_safeguarding(1)) :- premise(p5a), not safeguarded.
"""),
        Part("p5b", "another safeguarding concern after a referral, and nothing left to ask", """\
premise(p5b) :- complete(1), after(1), worry(1,"additional_concern").
broken(p5b,no_safeguarding(1)) :- premise(p5b), not safeguarded.
"""))),
    Property(6, "Identity is no ground",
             "Where nothing is left beyond identity and opinion, and no grave sign was noticed, nothing "
             "leads towards the lead's check, advice or a referral.", (
        Part("p6", "nothing is left beyond identity and opinion, and no grave sign", """\
premise(p6) :- answer(1,"ground_beyond_identity","no"), not is(1,"grave_sign","yes").
broken(p6,fires(1,R)) :- premise(p6), fires(1,R),
  R=("check-with-lead";"do-not-wait";"in-doubt";"repeat-concern";"refer").
broken(p6,route(1,X)) :- premise(p6), route(1,X), X=("check_with_lead";"prevent_advice";"prevent_referral").
"""),)),
    Property(7, "Telling never blocks",
             "Whether other explanations were considered and who was told change no route. Who was spoken "
             "to, whether the lead can be reached and who asks change no referral, nothing graver, and no "
             "safeguarding service.", (
        Part("p7a", "two cases that differ only in who was told, or in what was considered", """\
telling("context_explored";"person_told";"parent_told";"informing_raises_risk").
premise(p7a) :- differ(1,2,F), telling(F), not differ(1,2,G) : differ(1,2,G), not telling(G).
broken(p7a,no_such_route(2,X)) :- premise(p7a), route(1,X), not route(2,X).
""", 2, REFERRED),
        Part("p7b", "two cases that differ only in who was spoken to, or who asks", """\
asking("consulted";"lead_available";"role").
premise(p7b) :- differ(1,2,F), asking(F), not differ(1,2,G) : differ(1,2,G), not asking(G).
grave(X) :- runs(1,P), leads(P,X,N), leads(P,"prevent_referral",M), N <= M.
grave(X) :- runs(1,P), beside(P,X).
broken(p7b,no_such_route(2,X)) :- premise(p7b), grave(X), route(1,X), not route(2,X).
""", 2, REFERRED))),
    Property(8, "A cleared worry stays with staff",
             "Where the concern is gone, there is no other concern and nothing points to danger, nobody "
             "outside the organisation is contacted.", (
        Part("p8", "a cleared worry", """\
premise(p8) :- before(1), all_safe(1), answer(1,"concern_remains","no"), not worry(1,"additional_concern").
broken(p8,outside(1,D)) :- premise(p8), duty(1,D), runs(1,P), contact(P,D,C), outside(P,C).
"""),)),
    Property(11, "Not clear, nothing sent",
             "As long as the police have to hear of a danger first, no form is sent.", (
        Part("p11", "a danger of which the police have not been told", """\
premise(p11) :- is(1,"clear_to_refer","no").
premise(p11) :- danger_untold(1).
broken(p11,duty(1,"send_referral")) :- premise(p11), duty(1,"send_referral").
"""),)),
    Property(12, "A grave sign is never set aside",
             "With a grave sign nobody is told that it is ordinary life; with weak signs alone nothing is "
             "referred.", (
        Part("p12a", "a grave sign", """\
premise(p12a) :- is(1,"grave_sign","yes").
broken(p12a,fires(1,"identity-is-no-ground")) :- premise(p12a), fires(1,"identity-is-no-ground").
"""),
        Part("p12b", "weak signs alone", """\
premise(p12b) :- is(1,"weak_only","yes").
broken(p12b,fires(1,"refer")) :- premise(p12b), fires(1,"refer").
broken(p12b,route(1,"prevent_referral")) :- premise(p12b), route(1,"prevent_referral").
"""))),
    Property(13, "The line is 18",
             "Of two cases that differ only in age, under 18 it is children's services and a guardian's "
             "consent, from 18 on adult safeguarding and the person's own.", (
        Part("p13a", "a child and an adult, with another safeguarding concern", LINE, 2),
        Part("p13b", "a child and an adult, with a referral", "", 2),
        # Whose consent counts depends on the age: where somebody gave it, the two cases may part.
        Part("p13c", "a child and an adult, where consent is asked before support", SIDES.format(
            part="p13c", child="guardian_consent_before_support", adult="own_consent_before_support",
            where='not answer(1,"support_consent","given")'), 2),
        Part("p13d", "a child and an adult, where support was refused", SIDES.format(
            part="p13d", child="consider_child_protection", adult="consider_adult_safeguarding",
            where='line'), 2))),
)
