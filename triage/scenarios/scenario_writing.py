"""The way back: the lines of a scenario for answers that are given, in the phrases that the player knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from triage.kinds.values import AnswerValue
from triage.policy.model import Policy
from triage.scenarios.given_steps import FACTS
from triage.scenarios.step_words import (
    AFTER_A_REFERRAL,
    ALREADY_WORK_WITH,
    ANSWERS,
    LIFE,
    NOTHING_POINTS_TO_DANGER,
    OWNERS,
    PEOPLE,
    ROLES,
    ROUTES,
    SAID_BY_OTHERS,
    SERVICES,
    SIGNS,
    TASKS,
    WHO,
    WHO_TURNS,
    WITH_WHOM,
)

Answers = Mapping[str, AnswerValue]

_LISTS = {
    "indicators": ({word: text for text, word in SIGNS.items()}, "nothing was noticed"),
    "vulnerabilities": (
        {word: text for text, word in LIFE.items()},
        "nothing else is known about the person's life",
    ),
    "consulted": (
        {word: f"{text} has been spoken to" for text, word in PEOPLE.items()},
        "nobody has been spoken to",
    ),
    "known_to": (
        {word: text for text, word in ALREADY_WORK_WITH.items()},
        "nobody works with the person already",
    ),
}
_YES_OR_NO = {fact: text for text, fact in FACTS.items()}
_SAID = {word: text for text, word in ANSWERS.items()}
_ASKING = {word: f"{text} is asking" for text, word in ROLES.items()}
_ABOUT, _AGE, _ADULT = "about", "age", 18


def scenario(policy: Policy, title: str, answers: Answers, then: list[str], area: str = "") -> list[str]:
    """A whole scenario: the answers, the question to the policy, and the lines of ``then``.

    A line may begin with ``#``: it is a remark. LookupError names a fact for which no phrase has words.
    """
    lines = given_lines(answers)
    if area and area in policy.areas and area != policy.national:
        lines.append(f"the person lives in {policy.areas[area].name}")
    steps = (
        [("Given", line) for line in lines]
        + [("When", "the policy is asked")]
        + [("Then", line) for line in then]
    )
    return [f"Scenario: {title}", *_stepped(steps)]


def _stepped(steps: list[tuple[str, str]]) -> Iterator[str]:
    before = ""
    for word, line in steps:
        if line.startswith("#"):
            yield f"  {line}"
            continue
        yield f"  {'And' if word == before else word} {line}"
        before = word


def given_lines(answers: Answers) -> list[str]:
    """What was answered, one line each, without Given or And.

    An age can only be said of somebody: where nobody was asked who it is about, a pupil or a student is.
    LookupError names a fact for which no phrase has words.
    """
    left = dict(answers)
    return [
        *_person(left),
        *_danger(left),
        *_said_by_others(left),
        *(line for fact, answer in left.items() for line in _lines(fact, answer)),
    ]


def _person(left: dict[str, AnswerValue]) -> Iterator[str]:
    if _AGE not in left and _ABOUT not in left:
        return
    age, about = left.pop(_AGE, None), left.pop(_ABOUT, WHO["pupil"])
    words = [word for word, meant in WHO.items() if meant == about]
    if isinstance(age, int):
        word = words[-1] if age >= _ADULT else words[0]
        yield f"a concern about {_a_or_an(age)} {age}-year-old {word}"
    else:
        yield f"a concern about a {words[0]}{' whose age is not known' if age else ''}"


def _a_or_an(age: int) -> str:
    return "an" if age in (8, 11, 18) or 80 <= age <= 89 else "a"


def _danger(left: dict[str, AnswerValue]) -> Iterator[str]:
    if NOTHING_POINTS_TO_DANGER.items() <= left.items():
        for fact in NOTHING_POINTS_TO_DANGER:
            del left[fact]
        yield "nothing points to danger"


def _said_by_others(left: dict[str, AnswerValue]) -> Iterator[str]:
    """What others answered, the panel for one; a line that says two answers goes before its parts."""
    said = {**SAID_BY_OTHERS, **AFTER_A_REFERRAL}
    for text, facts in sorted(said.items(), key=lambda entry: -len(entry[1])):
        if facts.items() <= left.items():
            for fact in facts:
                del left[fact]
            yield text


def _lines(fact: str, answer: AnswerValue) -> Iterator[str]:
    if fact in _LISTS and isinstance(answer, tuple):
        words, none = _LISTS[fact]
        yield from (words[entry] for entry in answer) if answer else [none]
    elif fact in _YES_OR_NO and answer in _SAID:
        said = _SAID[str(answer)]
        yield _YES_OR_NO[fact] + ("" if said == "yes" else f": {said}")
    elif fact == "role" and answer in _ASKING:
        yield _ASKING[str(answer)]
    elif fact == "months_since_support_ended" and isinstance(answer, int):
        yield f"support ended {answer} months ago"
    else:
        raise LookupError(fact)


def route_line(route: str) -> str:
    """The line that checks which route leads. LookupError where no phrase has words for it."""
    return _key(ROUTES, route)


def task_line(policy: Policy, duty: str, *, asked: bool, at_once: bool = False, by: str = "") -> str:
    """The line that checks that a task is asked of its owner, perhaps at once, or of nobody.

    ``by``: the owner where an override names another. LookupError as above.
    """
    owner = _key(OWNERS, by or policy.duties[duty].by) if asked else "nobody is"
    return f"{owner} asked {'at once ' if at_once else ''}to {_key(TASKS, duty)}"


def whom_line(duty: str, by: str, contact: str) -> str:
    """The line that checks whose a task is and whom it names, after every override. LookupError as above."""
    return f"to {_key(TASKS, duty)}, {_key(WHO_TURNS, by)} to {_key(WITH_WHOM, contact)}"


def one_call_line(duty: str, other: str) -> str:
    """The line that checks that one call serves two tasks. LookupError as above."""
    return f"one call is enough to {_key(TASKS, duty)} and to {_key(TASKS, other)}"


def service_line(service: str, *, beside: bool) -> str:
    """The line that checks whether a safeguarding service runs beside the route. LookupError as above."""
    return f"{_key(SERVICES, service)} {'runs' if beside else 'does not run'} beside this"


def _key(words: Mapping[str, str], meant: str) -> str:
    for text, word in words.items():
        if word == meant:
            return text
    raise LookupError(meant)
