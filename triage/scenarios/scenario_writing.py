"""The way back: the lines of a scenario for answers that are given, in the phrases of the pathway."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from triage.kinds.values import AnswerValue
from triage.policy.model import Policy
from triage.scenarios.phrases import NOBODY_IS, NOTHING_TICKED, FromGap, Phrases, Texts, load_phrases
from triage.scenarios.step_definitions import GAP, without_optional

Answers = Mapping[str, AnswerValue]


def scenario(policy: Policy, title: str, answers: Answers, then: list[str], area: str = "") -> list[str]:
    """A whole scenario: the answers, the question to the policy, and the lines of ``then``.

    A line may begin with ``#``: it is a remark. LookupError names a fact for which no phrase has words.
    """
    lines = given_lines(policy, answers)
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


def given_lines(policy: Policy, answers: Answers) -> list[str]:
    """What was answered, one line each, without Given or And.

    An age can only be said of somebody: where nobody was asked who it is about, it is of the first person for
    whom there is a word. LookupError names a fact for which no phrase has words.
    """
    phrases, left = _phrases(policy), dict(answers)
    return [
        *_person(phrases, left),
        *_several_at_once(phrases, left),
        *(line for fact, answer in left.items() for line in _lines(phrases, fact, answer)),
    ]


def _phrases(policy: Policy) -> Phrases:
    """What can be said of a policy that is tried stands beside what it does not have."""
    return load_phrases(policy, strict=False)


def _person(phrases: Phrases, left: dict[str, AnswerValue]) -> Iterator[str]:
    found = phrases.somebody
    if found is None or not {found[1].fact, found[1].years} & left.keys():
        return
    gap, somebody = found
    years = left.pop(somebody.years, None)
    about = left.pop(somebody.fact, next(iter(somebody.people.values())))
    text = next((given.text for given in phrases.given if f"{{{gap}}}" in given.text), "")
    if not text:
        raise LookupError(somebody.fact)
    words = {other: _says_nothing(phrases, other) for other in GAP.findall(text) if other != gap}
    yield _filled(text, {**words, gap: somebody.said(str(about), years)})


def _says_nothing(phrases: Phrases, gap: str) -> str:
    """The word of a gap that stands for no answer at all. LookupError where there is none."""
    for text, meant in phrases.parameter_types[gap].words.items():
        if meant == {}:
            return text
    raise LookupError(gap)


def _filled(text: str, words: Mapping[str, str]) -> str:
    return GAP.sub(lambda gap: words[gap[1]], without_optional(text))


def _several_at_once(phrases: Phrases, left: dict[str, AnswerValue]) -> Iterator[str]:
    """Lines that say several answers, then those of facts that have a line for each answer."""
    said = [(given.text, given.answers) for given in phrases.given if given.fixed and len(given.answers) > 1]
    said += [
        (texts[0], {fact: answer})
        for fact, words in phrases.facts.items()
        for answer, texts in words.by_answer.items()
    ]
    for text, answers in sorted(said, key=lambda entry: -len(entry[1])):
        if all(left.get(fact) == answer for fact, answer in answers.items()):
            for fact in answers:
                del left[fact]
            yield without_optional(text)


def _lines(phrases: Phrases, fact: str, answer: AnswerValue) -> Iterator[str]:
    words = phrases.facts.get(fact)
    if isinstance(answer, tuple):
        yield from (_entry(phrases, fact, entry) for entry in answer or (NOTHING_TICKED,))
    elif words and words.alone and answer == "yes":
        yield words.alone[0]
    elif words and words.alone and answer in phrases.words.answers:
        yield f"{words.alone[0]}: {phrases.words.answers[str(answer)][0]}"
    elif isinstance(answer, int):
        yield _with_a_number(phrases, fact, answer)
    else:
        yield _by_gap(phrases, fact, str(answer))


def _entry(phrases: Phrases, fact: str, entry: str) -> str:
    words = phrases.facts.get(fact)
    if words and entry in words.by_answer:
        return without_optional(words.by_answer[entry][0])
    return _by_gap(phrases, fact, entry)


def _by_gap(phrases: Phrases, fact: str, answer: str) -> str:
    """A line with nothing but a gap in which the answer stands."""
    for given in phrases.given:
        gaps = GAP.findall(without_optional(given.text))
        if len(gaps) == 1 and not given.answers and phrases.gap_facts.get(gaps[0]) == fact:
            for text, meant in phrases.parameter_types[gaps[0]].words.items():
                if meant == answer:
                    return _filled(given.text, {gaps[0]: text})
    raise LookupError(fact)


def _with_a_number(phrases: Phrases, fact: str, number: int) -> str:
    for given in phrases.given:
        gap = given.answers.get(fact)
        if isinstance(gap, FromGap) and len(given.answers) == 1:
            return _filled(given.text, {gap.gap: str(number)})
    raise LookupError(fact)


def route_line(policy: Policy, route: str) -> str:
    """The line that checks which route leads. LookupError where no phrase has words for it."""
    return _key(_phrases(policy).words.routes, route)


def task_line(policy: Policy, duty: str, *, asked: bool, at_once: bool = False, by: str = "") -> str:
    """The line that checks that a task is asked of its owner, perhaps at once, or of nobody.

    ``by``: the owner where an override names another. LookupError as above.
    """
    words = _phrases(policy).words
    owner = _key(words.owners, by or policy.duties[duty].by) if asked else NOBODY_IS
    return f"{owner} asked {'at once ' if at_once else ''}to {_key(words.tasks, duty)}"


def whom_line(policy: Policy, duty: str, by: str, contact: str) -> str:
    """The line that checks whose a task is and whom it names, after every override. LookupError as above."""
    words = _phrases(policy).words
    return f"to {_key(words.tasks, duty)}, {_key(words.turns, by)} to {_key(words.contacts, contact)}"


def one_call_line(policy: Policy, duty: str, other: str) -> str:
    """The line that checks that one call serves two tasks. LookupError as above."""
    tasks = _phrases(policy).words.tasks
    return f"one call is enough to {_key(tasks, duty)} and to {_key(tasks, other)}"


def service_line(policy: Policy, service: str, *, beside: bool) -> str:
    """The line that checks whether a safeguarding service runs beside the route. LookupError as above."""
    runs = "runs" if beside else "does not run"
    return f"{_key(_phrases(policy).words.services, service)} {runs} beside this"


def question_line(policy: Policy, fact: str, *, asked: bool) -> str:
    """The line that checks whether a question is still asked. LookupError as above."""
    still = "are still asked" if asked else "are not asked"
    words = _phrases(policy).words
    return f"{words.reader} {still} {_key(words.questions, fact)}"


def can_turn(policy: Policy, owner: str) -> bool:
    """Whether a line can say of an owner whom they turn to."""
    return owner in _phrases(policy).words.turns


def _key(texts: Texts, meant: str) -> str:
    if meant not in texts:
        raise LookupError(meant)
    return texts[meant][0]
