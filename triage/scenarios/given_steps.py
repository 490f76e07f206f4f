"""What the lines "Given" and "When" of a feature file mean: answers in the policy's own vocabulary.

Plain data and functions, so that anything that plays scenarios can use them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from triage.scenarios import narrative_steps
from triage.scenarios.context import ScenarioContext
from triage.scenarios.step_definitions import StepArguments, StepDefinition
from triage.scenarios.step_words import (
    AFTER_A_REFERRAL,
    ALREADY_WORK_WITH,
    LIFE,
    NOTHING_POINTS_TO_DANGER,
    SAID_BY_OTHERS,
    SIGNS,
    SLOTS,
)

FACTS = {
    "somebody could be hurt now or very soon": "immediate_danger",
    "somebody is about to travel to join a banned group, or to fight abroad": "imminent_travel",
    "a crime is planned, or somebody took part in a terrorist act": "planning_offence",
    "the police have been told": "police_told",
    "the police have said that a referral may go ahead": "police_agree",
    "it would be worrying about anyone": "ground_beyond_identity",
    "the safeguarding lead can be reached today": "lead_available",
    "staff stop here with a note for the lead": "stops_with_note",
    "there is another safeguarding concern": "additional_concern",
    "the person could be under 18": "could_be_under_18",
    "there were earlier concerns about the person": "earlier_concerns",
    "other explanations have been considered": "context_explored",
    "after checking the concern is still there": "concern_remains",
    "something points to somebody at home": "household_risk",
    "somebody under 18 lives with the person": "children_at_home",
    "the person works with children, and the worry could bear on it": "works_with_children",
    "the person works with adults who need care, and the worry could bear on it": "works_with_adults_at_risk",
    "the person has been told": "person_told",
    "a parent or carer has been told": "parent_told",
    "telling them would put somebody at risk": "informing_raises_risk",
    "there are needs for another service": "other_needs",
    "there is something new since the referral": "new_information",
}
"""Said alone these mean yes; ": no" or ": not sure" can stand behind them."""


_OWN_WORDS = {"something_else": '[: "{noticed}"]'}
"""What can stand behind a sign: the words of the story, which no rule reads."""


def _fact(fact: str, context: ScenarioContext, arguments: StepArguments) -> None:
    context.answer(fact, arguments.words.get("answer", "yes"))


def _explained(context: ScenarioContext, arguments: StepArguments) -> None:
    # What else could explain it stays in the story: the policy reads that it was thought of.
    context.answer("context_explored", "yes")


def _tick(fact: str, word: str, context: ScenarioContext, arguments: StepArguments) -> None:
    context.tick(fact, word)


def _none(fact: str, context: ScenarioContext, arguments: StepArguments) -> None:
    context.answer(fact, ())


def _answered(facts: Mapping[str, str], context: ScenarioContext, arguments: StepArguments) -> None:
    for fact, value in facts.items():
        context.answer(fact, value)


def _ended(context: ScenarioContext, arguments: StepArguments) -> None:
    months, fact = arguments.words["number"], context.policy.facts["months_since_support_ended"]
    if not fact.lowest <= months <= fact.highest:
        raise AssertionError(f"{fact.label}: a whole number from {fact.lowest} to {fact.highest} is needed.")
    context.answer(fact.id, months)


def _concern(context: ScenarioContext, arguments: StepArguments) -> None:
    for fact, value in {**arguments.words["concern"], **arguments.words["person"]}.items():
        context.answer(fact, value)


def _no_danger(context: ScenarioContext, arguments: StepArguments) -> None:
    for fact, value in NOTHING_POINTS_TO_DANGER.items():
        context.answer(fact, value)


def _ordinary_life(context: ScenarioContext, arguments: StepArguments) -> None:
    context.answer("indicators", (arguments.words["ordinary"],))
    context.answer("ground_beyond_identity", "no")


def _role(context: ScenarioContext, arguments: StepArguments) -> None:
    context.answer("role", arguments.words["role"])


def _spoken_to(context: ScenarioContext, arguments: StepArguments) -> None:
    context.tick("consulted", arguments.words["people"])


def _lives_in(context: ScenarioContext, arguments: StepArguments) -> None:
    context.case = context.case.with_(area=_area(context, arguments.words["name"]))


def _area(context: ScenarioContext, name: str) -> str:
    found = {area.name: area.id for area in context.policy.areas.values()}
    if name not in found:
        raise AssertionError(f"There is no area called {name}. There are: {', '.join(found)}.")
    return found[name]


def _place_not_known(context: ScenarioContext, arguments: StepArguments) -> None:
    context.case = context.case.with_(area=context.policy.not_known)


def _place_without_pack(context: ScenarioContext, arguments: StepArguments) -> None:
    context.case = context.case.with_(area=context.policy.national)


def _today(context: ScenarioContext, arguments: StepArguments) -> None:
    context.today = arguments.words["day"]


def _confirmed(context: ScenarioContext, arguments: StepArguments) -> None:
    context.confirm(_area(context, arguments.words["name"]), arguments.words.get("day"))


def _own_pack(context: ScenarioContext, arguments: StepArguments) -> None:
    context.add_pack(arguments.below)


def _ask(context: ScenarioContext, arguments: StepArguments) -> None:
    context.ask()


def _phrase(kind: str, text: str, meaning: object) -> StepDefinition:
    return StepDefinition(kind, text, meaning, SLOTS)  # type: ignore[arg-type]


GIVENS = (
    _phrase("given", "{concern} about {person}", _concern),
    _phrase("given", "nothing points to danger", _no_danger),
    *(_phrase("given", f"{text}[: {{answer}}]", partial(_fact, fact)) for text, fact in FACTS.items()),
    *(
        _phrase("given", text + _OWN_WORDS.get(word, ""), partial(_tick, "indicators", word))
        for text, word in SIGNS.items()
    ),
    *(_phrase("given", text, partial(_tick, "vulnerabilities", word)) for text, word in LIFE.items()),
    *(_phrase("given", text, partial(_tick, "known_to", word)) for text, word in ALREADY_WORK_WITH.items()),
    *(
        _phrase("given", text, partial(_answered, facts))
        for text, facts in (*SAID_BY_OTHERS.items(), *AFTER_A_REFERRAL.items())
    ),
    _phrase(
        "given", "something may point to somebody at home", partial(_answered, {"household_risk": "unsure"})
    ),
    _phrase("given", 'what else could explain it: "{explanation}"', _explained),
    _phrase("given", "support ended {number} months ago", _ended),
    _phrase("given", "all that was noticed is {ordinary}", _ordinary_life),
    _phrase("given", "nothing was noticed", partial(_none, "indicators")),
    _phrase("given", "nothing else is known about the person's life", partial(_none, "vulnerabilities")),
    _phrase("given", "nobody works with the person already", partial(_none, "known_to")),
    _phrase("given", "{role} is asking", _role),
    _phrase("given", "{people} has been spoken to", _spoken_to),
    _phrase("given", "nobody has been spoken to", partial(_none, "consulted")),
    _phrase("given", "the person lives in {name}", _lives_in),
    _phrase("given", "it is not known where the person lives", _place_not_known),
    _phrase("given", "the person lives where no area pack has been written", _place_without_pack),
    _phrase("given", "today is {day}", _today),
    _phrase("given", "the lead has confirmed the contacts for {name}", _confirmed),
    _phrase("given", "until {day} the lead has confirmed the contacts for {name}", _confirmed),
    _phrase("given", "an organisation adds this area:", _own_pack),
    _phrase("given", "the organisation changes its area to:", _own_pack),
    *narrative_steps.GIVENS,
)

WHENS = (_phrase("when", "the policy is asked", _ask),)
