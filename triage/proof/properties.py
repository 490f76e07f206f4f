"""What has to hold of every case, each property as a question to the solver: is there a case against it?

Those that are about who does and who hears what stand in ``properties_of_people``; what a part and a reason
are, in ``property``.
"""

from __future__ import annotations

from triage.proof.properties_of_people import OF_PEOPLE
from triage.proof.property import Part, Property

NOW = """\
premise({part}) :- worry(1,"{fact}"), not told(1).
broken({part},no_duty(1,D)) :- premise({part}), D="{duty}", not duty(1,D).
broken({part},late(1,D)) :- premise({part}), D="{duty}", duty(1,D), runs(1,P), not step(P,D,"now").
broken({part},elsewhere(1,D)) :- premise({part}), D="{duty}", duty(1,D), not reaches(1,D,"{contact}").
broken({part},elsewhere(1,D)) :- premise({part}), D="{duty}", duty(1,D), not owner(1,D,"you").
"""

STEP = """\
% One answer one step more worrying, or one more sign; all else as it was, save for questions that come or go.
raisable("ground_beyond_identity";"earlier_concerns";"concern_remains";"additional_concern").
raisable("household_risk";"children_at_home";"works_with_children";"works_with_adults_at_risk").
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
premise(p13b) :- line, before(1), live(1), clear(1), no_opinion(1).
premise(p13b) :- line, before(1), live(1), told(1), no_opinion(1).
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
    Property(
        1,
        "Danger first",
        "While the police have not been told, danger now asks for 999, and somebody about to travel or "
        "a planned crime asks for the police: to be done now, whatever else is answered or not.",
        (
            Part(
                "p1a",
                "danger now, and the police have not been told",
                NOW.format(part="p1a", fact="immediate_danger", duty="call_999", contact="emergency"),
            ),
            Part(
                "p1b",
                "somebody about to travel, and the police have not been told",
                NOW.format(part="p1b", fact="imminent_travel", duty="contact_police", contact="police"),
            ),
            Part(
                "p1c",
                "a planned crime, and the police have not been told",
                NOW.format(part="p1c", fact="planning_offence", duty="contact_police", contact="police"),
            ),
        ),
    ),
    Property(
        2,
        "One answer",
        "Once nothing is left to ask, exactly one route leads, and nobody who is told that nothing "
        "is needed of them is also asked to contact somebody outside.",
        (
            Part(
                "p2a",
                "nothing is left to ask, before a referral",
                """\
premise(p2a) :- complete(1), kept(1), before(1).
broken(p2a,no_route(1)) :- premise(p2a), undecided(1).
broken(p2a,two_routes(1,X,Y)) :- premise(p2a), primary(1,X), primary(1,Y), X < Y.
""",
            ),
            Part(
                "p2b",
                "nothing is left to ask, after a referral",
                """\
premise(p2b) :- complete(1), after(1).
broken(p2b,no_route(1)) :- premise(p2b), undecided(1).
broken(p2b,two_routes(1,X,Y)) :- premise(p2b), primary(1,X), primary(1,Y), X < Y.
""",
            ),
            Part(
                "p2c",
                "what was noticed needs nothing",
                """\
premise(p2c) :- duty(1,"explain_no_ground").
broken(p2c,beside(1,D,N)) :- premise(p2c), N="explain_no_ground", reaches(1,D,C), runs(1,P), outside(P,C).
""",
            ),
            Part(
                "p2d",
                "a derived name has a value",
                """\
premise(p2d) :- could(1,D,V), answered(1,F).
broken(p2d,two_words(1,D,V,X)) :- could(1,D,V), could(1,D,X), V < X.
""",
            ),
        ),
    ),
    Property(
        3,
        "More worry, never less protection",
        "Before a referral, an answer that is one step more worrying, or one more sign, never leads to "
        "a less grave route, and never takes away a safeguarding service or anything to be done now.",
        (Part("p3", "two cases with nothing left to ask, the second one step more worrying", STEP, 2),),
    ),
    Property(
        4,
        "Consent",
        "There is Channel support only with valid consent: a guardian's for a child, the person's own "
        "for an adult.",
        (
            Part(
                "p4a",
                "support for somebody who is or may be under 18",
                """\
supported(X) :- route(1,X), X=("channel_support";"support_completed").
premise(p4a) :- supported(X), not grown(1).
agreed(X) :- answer(1,"support_consent","given"), answer(1,"consent_from",X), answered(1,"age").
broken(p4a,no_consent(1,X)) :- premise(p4a), supported(X), not agreed("guardian").
""",
            ),
            Part(
                "p4b",
                "support for an adult",
                """\
premise(p4b) :- supported(X), grown(1).
broken(p4b,no_consent(1,X)) :- premise(p4b), supported(X), not agreed("person").
""",
            ),
        ),
    ),
    Property(
        5,
        "Safeguarding stands",
        "Once nothing is left to ask, another safeguarding concern always reaches children's or adult "
        "safeguarding, before a referral and after.",
        (
            Part(
                "p5a",
                "another safeguarding concern before a referral, and nothing left to ask",
                """\
safeguarded :- X=("mash";"adult_safeguarding"), route(1,X), reaches(1,D,X).
premise(p5a) :- complete(1), before(1), worry(1,"additional_concern").
broken(p5a,no_safeguarding(1)) :- premise(p5a), not safeguarded.
""",
            ),
            Part(
                "p5b",
                "another safeguarding concern after a referral, and nothing left to ask",
                """\
premise(p5b) :- complete(1), after(1), worry(1,"additional_concern").
broken(p5b,no_safeguarding(1)) :- premise(p5b), not safeguarded.
""",
            ),
        ),
    ),
    Property(
        6,
        "Identity is no ground",
        "Where nothing is left beyond identity and opinion, and all that was noticed may be opinion, "
        "nothing leads towards the lead's check, advice or a referral.",
        (
            Part(
                "p6",
                "nothing is left beyond identity and opinion, and no sign that is more than opinion",
                """\
premise(p6) :- answer(1,"ground_beyond_identity","no"), not no_opinion(1).
broken(p6,fires(1,R)) :- premise(p6), fires(1,R),
  R=("check-with-lead";"do-not-wait";"in-doubt";"young-child-in-doubt").
broken(p6,fires(1,R)) :- premise(p6), fires(1,R), R=("repeat-concern";"repeat-grave-sign";"refer").
broken(p6,route(1,X)) :- premise(p6), route(1,X), X=("check_with_lead";"prevent_advice";"prevent_referral").
""",
                1,
                ('answer(1,"indicators","some")',),
            ),
        ),
    ),
    Property(
        7,
        "Telling never blocks",
        "Whether other explanations were considered and who was told change no route. Who was spoken "
        "to, whether the lead can be reached and which member of staff asks change no referral, "
        "nothing graver, and no safeguarding service.",
        (
            Part(
                "p7a",
                "two cases that differ only in who was told, or in what was considered",
                """\
telling("context_explored";"person_told";"parent_told";"informing_raises_risk").
premise(p7a) :- differ(1,2,F), telling(F), not differ(1,2,G) : differ(1,2,G), not telling(G).
broken(p7a,no_such_route(2,X)) :- premise(p7a), route(1,X), not route(2,X).
""",
                2,
                REFERRED,
            ),
            Part(
                "p7b",
                "two cases that differ only in who was spoken to, or which member of staff asks",
                """\
asking("consulted";"lead_available";"role").
premise(p7b) :- differ(1,2,F), asking(F), staff(1), staff(2),
  not differ(1,2,G) : differ(1,2,G), not asking(G).
grave_route(X) :- runs(1,P), leads(P,X,N), leads(P,"prevent_referral",M), N <= M.
grave_route(X) :- runs(1,P), beside(P,X).
broken(p7b,no_such_route(2,X)) :- premise(p7b), grave_route(X), route(1,X), not route(2,X).
""",
                2,
                REFERRED,
            ),
        ),
    ),
    Property(
        8,
        "A cleared worry stays with staff",
        "Where the concern is gone, there is no other concern and nothing points to danger, nobody "
        "outside the organisation is contacted; save where a grave sign comes again, or the Prevent "
        "team advised a referral.",
        (
            Part(
                "p8",
                "a cleared worry",
                """\
again(1) :- grave_sign(1), answer(1,"earlier_concerns","yes").
premise(p8) :- before(1), all_safe(1), answer(1,"concern_remains","no"), not worry(1,"additional_concern"),
  not again(1), not advised(1).
broken(p8,outside(1,D)) :- premise(p8), reaches(1,D,C), runs(1,P), outside(P,C), not own_door(1,C).
% Somebody who is not here as staff has nobody in the organisation, and is shown the advice line.
own_door(1,"advice_line") :- not_staff(1).
""",
                1,
                ('answer(1,"ground_beyond_identity","yes")',),
            ),
        ),
    ),
    Property(
        11,
        "Not clear, nothing sent",
        "As long as the police have to hear of a danger first, or have to agree, no form is sent.",
        (
            Part(
                "p11a",
                "a danger of which the police have not been told",
                """\
premise(p11a) :- danger(F), worry(1,F), not told(1).
broken(p11a,duty(1,"send_referral")) :- premise(p11a), duty(1,"send_referral").
""",
            ),
            Part(
                "p11b",
                "travel or a crime, and the police have not agreed",
                """\
premise(p11b) :- police_matter(1), not police_agree(1).
broken(p11b,duty(1,"send_referral")) :- premise(p11b), duty(1,"send_referral").
""",
                1,
                ("told(1)",),
            ),
            Part(
                "p11c",
                "it is not clear to refer",
                """\
premise(p11c) :- is(1,"clear_to_refer","no").
broken(p11c,duty(1,"send_referral")) :- premise(p11c), duty(1,"send_referral").
""",
            ),
        ),
    ),
    Property(
        12,
        "What is no opinion is never set aside",
        "With a sign that is more than opinion nobody is told that it is ordinary life; with weak signs "
        "alone a referral is made only where the Prevent team advised it.",
        (
            Part(
                "p12a",
                "a sign that is more than opinion",
                """\
premise(p12a) :- no_opinion(1).
broken(p12a,fires(1,"identity-is-no-ground")) :- premise(p12a), fires(1,"identity-is-no-ground").
""",
                1,
                ('answer(1,"ground_beyond_identity","no")',),
            ),
            Part(
                "p12b",
                "weak signs alone, and the Prevent team did not advise a referral",
                """\
premise(p12b) :- weak_only(1), not advised(1).
broken(p12b,fires(1,"refer")) :- premise(p12b), fires(1,"refer").
broken(p12b,route(1,"prevent_referral")) :- premise(p12b), route(1,"prevent_referral").
""",
                1,
                ("live(1)",),
            ),
        ),
    ),
    Property(
        13,
        "The line is 18",
        "Of two cases that differ only in age, under 18 it is children's services and a guardian's "
        "consent, from 18 on adult safeguarding and the person's own.",
        (
            Part("p13a", "a child and an adult, with another safeguarding concern", LINE, 2),
            Part(
                "p13b",
                "a child and an adult, with a concern that is still there, on more than weak signs",
                "",
                2,
            ),
            # Whose consent counts depends on the age: where somebody gave it, the two cases may part.
            Part(
                "p13c",
                "a child and an adult, where consent is asked before support",
                SIDES.format(
                    part="p13c",
                    child="guardian_consent_before_support",
                    adult="own_consent_before_support",
                    where='not answer(1,"support_consent","given")',
                ),
                2,
            ),
            Part(
                "p13d",
                "a child and an adult, where support was refused",
                SIDES.format(
                    part="p13d",
                    child="consider_child_protection",
                    adult="consider_adult_safeguarding",
                    where="line",
                ),
                2,
            ),
        ),
    ),
    *OF_PEOPLE,
)
