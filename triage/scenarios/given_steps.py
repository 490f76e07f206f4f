"""What the lines "Given" and "When" of a feature file mean: answers in the policy's own vocabulary.

Which line answers what is data of the pathway (``phrases``). The lines for an area, a day and an
organisation's own pack, and the one that asks the policy, are the same everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from triage.kinds.values import AnswerValue
from triage.scenarios.context import ScenarioContext
from triage.scenarios.phrases import NOTHING_TICKED, FactWords, FromGap, GivenPhrase
from triage.scenarios.step_definitions import GAP, Meaning, ParameterType, StepArguments, StepDefinition

ANSWER = "answer"
"""The gap behind a phrase of a yes-or-no fact."""
PACKS_OF_THEIR_OWN = "an organisation adds this area:"
"""A scenario that says this loads the policy anew from its files."""


def _alone(fact: str, context: ScenarioContext, arguments: StepArguments) -> None:
    context.answer(fact, arguments.words.get(ANSWER, "yes"))


def _give(fact: str, answer: AnswerValue, context: ScenarioContext) -> None:
    """One answer: a single entry of a list is added to it, a number has to be one that can be given."""
    known = context.policy.facts[fact]
    if known.kind == "many" and isinstance(answer, str):
        context.tick(fact, answer)
        return
    if isinstance(answer, int) and not known.lowest <= answer <= known.highest:
        raise AssertionError(
            f"{known.label}: a whole number from {known.lowest} to {known.highest} is needed."
        )
    context.answer(fact, answer)


def _by_answer(fact: str, answer: str, context: ScenarioContext, arguments: StepArguments) -> None:
    if answer == NOTHING_TICKED and context.policy.facts[fact].kind == "many":
        context.answer(fact, ())
    else:
        _give(fact, answer, context)


def _answered(
    phrase: GivenPhrase, gap_facts: Mapping[str, str], context: ScenarioContext, arguments: StepArguments
) -> None:
    """What the words in the gaps stand for, then what the phrase itself answers."""
    answers: dict[str, AnswerValue] = {}
    for gap in GAP.findall(phrase.text):
        meant = arguments.words.get(gap)
        if isinstance(meant, Mapping):
            answers |= meant
        elif gap in gap_facts and meant is not None:
            _give(gap_facts[gap], meant, context)
    for fact, answer in answers.items():
        context.answer(fact, answer)
    for fact, given in phrase.answers.items():
        _give(fact, arguments.words[given.gap] if isinstance(given, FromGap) else given, context)


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


_EVERYWHERE: tuple[tuple[str, str, Meaning], ...] = (
    ("given", "the person lives in {name}", _lives_in),
    ("given", "it is not known where the person lives", _place_not_known),
    ("given", "the person lives where no area pack has been written", _place_without_pack),
    ("given", "today is {day}", _today),
    ("given", "the lead has confirmed the contacts for {name}", _confirmed),
    ("given", "until {day} the lead has confirmed the contacts for {name}", _confirmed),
    ("given", PACKS_OF_THEIR_OWN, _own_pack),
    ("given", "the organisation changes its area to:", _own_pack),
    ("when", "the policy is asked", _ask),
)


def definitions(
    given: Iterable[GivenPhrase],
    facts: Mapping[str, FactWords],
    places: Mapping[str, tuple[str, int]],
    types: Mapping[str, ParameterType],
    gap_facts: Mapping[str, str],
) -> Iterator[StepDefinition]:
    """The lines that answer something, and those that every pathway has."""
    for phrase in given:
        meaning = partial(_answered, phrase, gap_facts)
        yield StepDefinition("given", phrase.text, meaning, types, place=(phrase.file, phrase.line))
    for fact, words in facts.items():
        for text in words.alone:
            whole = f"{text}[: {{{ANSWER}}}]" if types[ANSWER].words else text
            yield StepDefinition("given", whole, partial(_alone, fact), types, place=places[text])
        for answer, texts in words.by_answer.items():
            for text in texts:
                yield StepDefinition(
                    "given", text, partial(_by_answer, fact, answer), types, place=places[text]
                )
    for kind, text, said in _EVERYWHERE:
        yield StepDefinition(kind, text, said, types)
