"""The properties that are about people: whom nothing goes through, who leads, who is not staff, who hears.

What a part and a reason are stands in ``property``.
"""

from __future__ import annotations

from triage.proof.property import Part, Property

THROUGH = """\
broken({part},through(1,D,C)) :- premise({part}), C="safeguarding_lead", reaches(1,D,C).
broken({part},owner(1,D,B)) :- premise({part}), B="lead", owner(1,D,B).
"""

OF_PEOPLE = (
    Property(
        14,
        "Never through the person",
        "Where the person of concern is the safeguarding lead or the head, no task names the lead and "
        "none is the lead's to do, before a referral and after.",
        (
            Part(
                "p14a",
                "the person is the lead or the head, before a referral",
                """\
premise(p14a) :- before(1), lead_is_the_person(1).
names_the_lead :- runs(1,P), duty(1,D), contact(P,D,"safeguarding_lead").
for_the_lead :- runs(1,P), duty(1,D), by(P,D,"lead").
"""
                + THROUGH.format(part="p14a"),
                1,
                ("names_the_lead", "for_the_lead"),
            ),
            Part(
                "p14b",
                "the person is the lead or the head, after a referral",
                """\
premise(p14b) :- after(1), lead_is_the_person(1).
"""
                + THROUGH.format(part="p14b"),
                1,
                ("names_the_lead", "for_the_lead"),
            ),
        ),
    ),
    Property(
        15,
        "The police lead their own case",
        "Where it is about travel or a crime and the police have not agreed to a referral, nothing is "
        "sent, no referral leads, and nobody is told yet. Agreed or not, nobody is asked to agree who "
        "tells, or to tell later.",
        (
            Part(
                "p15a",
                "travel or a crime; the police were told, and have not agreed",
                """\
premise(p15a) :- staff(1), police_matter(1), told(1), not police_agree(1).
broken(p15a,duty(1,D)) :- premise(p15a), D="send_referral", duty(1,D).
broken(p15a,route(1,X)) :- premise(p15a), X="prevent_referral", route(1,X).
broken(p15a,no_duty(1,D)) :- premise(p15a), D="tell_nobody_yet", not duty(1,D).
""",
                1,
                ("live(1)",),
            ),
            Part(
                "p15b",
                "travel or a crime, the police were told, and a referral is to be made",
                """\
tells("agree_who_tells";"tell_when_possible").
premise(p15b) :- staff(1), police_matter(1), told(1).
broken(p15b,duty(1,D)) :- premise(p15b), tells(D), duty(1,D).
""",
                1,
                ('route(1,"prevent_referral")',),
            ),
            Part(
                "p15c",
                "nobody is to be told yet",
                """\
premise(p15c) :- duty(1,"tell_nobody_yet").
broken(p15c,beside(1,"tell_nobody_yet",D)) :- premise(p15c), tells(D), duty(1,D).
""",
                1,
                ('route(1,"prevent_referral")',),
            ),
        ),
    ),
    Property(
        16,
        "Not staff, nothing sent",
        "Whoever is not here as staff is asked to send no form and to tell no lead, and once danger is "
        "answered nothing more is asked of them.",
        (
            Part(
                "p16a",
                "a relative, a friend, or somebody about themselves",
                """\
for_staff("complete_national_form";"send_referral";"consult_safeguarding_lead").
for_staff("tell_lead";"ask_police_before_referring").
premise(p16a) :- not_staff(1).
broken(p16a,duty(1,D)) :- premise(p16a), for_staff(D), duty(1,D).
""",
            ),
            Part(
                "p16b",
                "a relative, a friend, or somebody about themselves, who answered about danger",
                """\
about_danger("police_told";"police_agree").
about_danger(F) :- danger(F).
premise(p16b) :- not_staff(1), before(1), kept(1), answered(1,F) : danger(F);
  not open(1,F) : about_danger(F).
broken(p16b,asked(1,F)) :- premise(p16b), runs(1,P), needed(P,F), open(1,F).
""",
            ),
        ),
    ),
    Property(
        17,
        "The lead always hears",
        "Once nothing is left to ask, of a concern that is still there and is clear to refer the lead "
        "hears: they, their deputy or the Prevent lead were spoken to, or are to be told. Where the "
        "person is the lead or the head, another senior person hears.",
        (
            Part(
                "p17a",
                "a concern that is still there, of somebody who is not the lead",
                """\
spoken_to(W) :- answer(W,"consulted:prevent_lead","yes").
spoken_to(W) :- answer(W,("consulted:safeguarding_lead";"consulted:deputy_or_head"),"yes"),
  not lead_is_the_person(W).
tells_the_lead("consult_safeguarding_lead";"tell_lead";"tell_lead_of_repeat").
hears(W,"another_senior") :- lead_is_the_person(W).
hears(W,"safeguarding_lead") :- runs(W,P), not lead_is_the_person(W).
told_of_it(W) :- tells_the_lead(D), reaches(W,D,C), hears(W,C), owner(W,D,"you").
premise(p17) :- complete(1), before(1), live(1), clear(1), not answer(1,"role","safeguarding_lead").
premise(p17a) :- premise(p17), not lead_is_the_person(1).
broken(p17a,unheard(1)) :- premise(p17a), not spoken_to(1), not told_of_it(1).
""",
            ),
            Part(
                "p17b",
                "the same, where the person is the lead or the head",
                """\
premise(p17b) :- premise(p17), lead_is_the_person(1).
broken(p17b,unheard(1)) :- premise(p17b), not spoken_to(1), not told_of_it(1).
""",
                1,
                ('answer(1,"consulted:safeguarding_lead","yes")',),
            ),
        ),
    ),
)
