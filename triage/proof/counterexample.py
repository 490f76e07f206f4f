"""A case against a property, as a policy owner reads it: in words, as files of answers, as a scenario."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from triage.cases.model import Case
from triage.cases.writing import case_to_yaml
from triage.engine.decision import UNDECIDED
from triage.kinds.values import AnswerValue
from triage.policy.model import Override, Rule
from triage.policy.wording import PLAIN, name_words
from triage.proof.case_condition import CASES
from triage.proof.property import Asked, Instead, Part, Requirement
from triage.proof.reasons import REASONS
from triage.proof.solver import Answers, Found
from triage.proof.translate import Subject
from triage.scenarios.scenario_writing import (
    given_lines,
    route_line,
    scenario,
    service_line,
    task_line,
    whom_line,
)

_REASON = re.compile(r"broken\(\w+,(\w+)\((\d)(.*)\),(\d+)\)\Z")
_WORD = re.compile(r'"([^"]*)"')
ORDINALS = dict(enumerate(CASES[:2], start=1))
TODAY = "# So it is today. Write here what should lead instead:"
WHOM = ("whom", "owner", "elsewhere")
"""Reasons that are about whom a task names or whose it is, which an override can change."""
NOT_SAID = "# The features have no words for this case yet: {problem}."


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that is wrong: what, in which world, and about which routes, duties or rules."""

    kind: str
    world: int
    about: tuple[str, ...]
    requirement: Requirement
    """What is not met; for a generic part one that says nothing."""


@dataclass(frozen=True, slots=True)
class Counterexample:
    """The smallest case against a part of a property (two where the property compares two)."""

    subject: Subject
    part: Part
    found: Found
    reasons: tuple[Reason, ...]

    @property
    def cases(self) -> list[Answers]:
        """The answers of each case that has to be shown."""
        return [self.found.cases[world] for world in self.worlds]

    @property
    def worlds(self) -> range:
        """The worlds that have to be shown."""
        return range(1, self.part.worlds + 1)

    def leads(self, world: int) -> str:
        """The route that leads in a world, with its words."""
        route = self.leading(world)
        return _named(self.subject, "route", route) if route != UNDECIDED else "no route"

    def leading(self, world: int) -> str:
        """The route that leads in a world, or ``undecided``."""
        return next(iter(sorted(self.found.words(f"primary({world},"))), UNDECIDED)

    def fired(self, world: int) -> list[Rule]:
        """The rules that hold in a world, in the order of the policy."""
        found = self.found.fired(world)
        return [rule for rule in self.subject.rules if rule.id in found]

    def overriding(self, world: int) -> list[Override]:
        """The overrides that hold in a world, in the order of the policy."""
        words = self.found.words(f"overrides({world},")
        return [override for override in self.subject.policy.overrides if override.id in words]


def counterexample(subject: Subject, part: Part, found: Found) -> Counterexample:
    """What a model against a part shows."""
    said = (_REASON.match(atom) for atom in sorted(found.atoms) if atom.startswith(f"broken({part.id},"))
    reasons = (
        Reason(
            match[1],
            int(match[2]),
            tuple(_WORD.findall(match[3])),
            part.requires[int(match[4])] if part.requires else Requirement(),
        )
        for match in said
        if match
    )
    return Counterexample(subject, part, found, tuple(reasons))


def short(answers: Answers) -> str:
    """Answers in one line, as a file of answers holds them."""
    return ", ".join(f"{fact}: {_short(answer)}" for fact, answer in answers.items()) or "nothing answered"


def _short(answer: AnswerValue) -> str:
    return f"[{', '.join(answer)}]" if isinstance(answer, tuple) else str(answer)


# In words


def wrong(found: Counterexample) -> list[str]:
    """What is wrong, one sentence each, and below it the rules that are concerned."""
    lines: list[str] = []
    for reason in found.reasons:
        said = _sentence(found.subject, reason)
        where = f"In the {ORDINALS[reason.world]} case: " if found.part.worlds > 1 else ""
        lines.append(f"{where}{said}." if where else f"{said[0].upper()}{said[1:]}.")
        lines += [f"  {line}" for line in _concerned(found, reason)]
    return lines


def _sentence(subject: Subject, reason: Reason) -> str:
    about = iter(reason.about)

    def named(gap: re.Match[str]) -> str:
        if gap[1] == "step":
            return _step(subject, reason)
        return _named(subject, gap[1], next(about))

    return re.sub(r"\{(\w+)\}", named, reason.requirement.otherwise or REASONS[reason.kind])


def _step(subject: Subject, reason: Reason) -> str:
    """The step under which a task should stand, inside a sentence."""
    step = reason.requirement.duties.step if isinstance(reason.requirement, Asked) else ""
    label = subject.policy.steps[step]
    return f"{label[0].lower()}{label[1:]}"


def _named(subject: Subject, what: str, word: str) -> str:
    policy = subject.policy
    if what == "duty":
        return f"{word} ({policy.duties[word].says})"
    if what == "route":
        return f"{word} ({policy.routes[word].headline})"
    if what == "contact":
        return f"{word} ({policy.contact_kinds[word].name})"
    if what == "owner":
        return f"{word} ({policy.terms.owners[word]})"
    if what == "question":
        return f"{word} ({policy.facts[word].label})"
    if what == "rule":
        return next(rule_place(rule) for rule in subject.rules if rule.id == word)
    return name_words(policy, word) if what == "name" else PLAIN.get(word, word)


def rule_place(rule: Rule) -> str:
    """A rule by its id, with the place where it stands."""
    return f"{rule.id} ({rule.file}, line {rule.line})"


def _concerned(found: Counterexample, reason: Reason) -> Iterator[str]:
    """The rules that give what a reason is about, and whether they hold in its case."""
    fired = found.fired(reason.world)
    about = set(reason.about)
    overriding = found.overriding(reason.world)
    if reason.kind == "asked":
        yield f"Look at the asked_when of {reason.about[0]} in the vocabulary."
    elif reason.kind == "no_route" or (reason.kind == "unmet" and not about):
        yield f"Rules that hold in it: {_places(fired) or 'none'}."
    elif reason.kind == "less_grave":
        for world in found.worlds:
            giving = [rule for rule in found.fired(world) if found.leading(world) in rule.routes]
            yield f"Rules behind the {ORDINALS[world]} case's route: {_places(giving) or 'none'}."
    else:
        missing = reason.kind.startswith("no_such") or reason.kind in ("no_duty", "no_parallel")
        among = found.subject.rules if missing else fired
        giving = [rule for rule in among if about & {*rule.routes, *rule.duties}]
        for rule in giving:
            yield (
                f"Rule {rule_place(rule)} gives it, and does not hold in this case."
                if missing
                else f"Rule {rule_place(rule)} gives it in this case."
            )
        if missing and not giving:
            yield "No rule of the policy gives it at all."
        if reason.kind in WHOM:
            places = ", ".join(f"{found.id} ({found.file}, line {found.line})" for found in overriding)
            yield f"Overrides that hold in it: {places or 'none'}."


def _places(rules: Iterable[Rule]) -> str:
    return ", ".join(map(rule_place, rules))


# As files


def answers_file(found: Counterexample, world: int) -> str:
    """The answers of one case as a file that ``triage explain`` opens."""
    case = Case(found.subject.area, found.found.cases[world])
    said = f"# A case against the policy, found by triage policy check: {found.part.applies}.\n"
    # The usual heading warns that the file is about a person, which this one is not.
    return said + "area:" + case_to_yaml(case, found.subject.policy).partition("area:")[2]


def scenarios(found: Counterexample, title: str) -> list[str]:
    """A scenario for each case, ready to be pasted into a feature: it fails until the policy is right."""
    lines: list[str] = []
    for world in found.worlds:
        named = f"{title}, case {world}" if found.part.worlds > 1 else title
        then = list(
            dict.fromkeys(
                line for reason in found.reasons if reason.world == world for line in _expected(found, reason)
            )
        )
        wrong_here = any(reason.world == world for reason in found.reasons)
        lines += ["", *_written(found, world, named, then or _today(found, world, wrong=wrong_here))]
    return lines[1:]


def _today(found: Counterexample, world: int, *, wrong: bool) -> list[str]:
    """What leads as the policy stands, where nothing else is said of a case."""
    try:
        return [*([TODAY] if wrong else []), route_line(found.subject.policy, found.leading(world))]
    except LookupError as missing:
        return [NOT_SAID.format(problem=missing.args[0])]


def _written(found: Counterexample, world: int, title: str, then: list[str]) -> list[str]:
    policy, answers = found.subject.policy, found.found.cases[world]
    try:
        given_lines(policy, answers)
    except LookupError as missing:
        return [NOT_SAID.format(problem=missing.args[0])]
    return scenario(policy, title, answers, then, found.subject.area)


def _expected(found: Counterexample, reason: Reason) -> Iterator[str]:
    """The lines of a scenario that say what should be; none where only an owner of the policy can say it."""
    try:
        for instead in reason.requirement.instead:
            if not instead.holds or f'holds({reason.world},"{instead.holds}")' in found.found.atoms:
                yield from _instead(found, reason, instead)
                return
        yield from _usual(found, reason)
    except LookupError as missing:
        yield NOT_SAID.format(problem=missing.args[0])


def _instead(found: Counterexample, reason: Reason, instead: Instead) -> Iterator[str]:
    """What a property says that should be in place of what is wrong."""
    policy = found.subject.policy
    if instead.route:
        yield route_line(policy, instead.route)
    if instead.beside:
        yield service_line(policy, instead.beside, beside=True)
    if instead.contact and instead.by:
        yield whom_line(policy, reason.about[0], instead.by, instead.contact)
    elif instead.by:
        yield task_line(policy, reason.about[0], asked=True, by=instead.by)


def _usual(found: Counterexample, reason: Reason) -> Iterator[str]:
    """What should be where the property does not say it: what is wrong, turned round."""
    policy = found.subject.policy
    match reason.kind:
        case "no_duty":
            yield task_line(policy, reason.about[0], asked=True)
        case "late":
            yield task_line(policy, reason.about[0], asked=True, at_once=_at_once(found.subject, reason))
        case "duty" | "outside":
            yield task_line(policy, reason.about[0], asked=False)
        case "beside":
            yield task_line(policy, reason.about[1], asked=False)
        case "elsewhere":
            task = policy.duties[reason.about[0]]
            yield whom_line(policy, task.id, task.by, task.contact or "")
        case "asked":
            yield "nothing is left to ask"
        case "fires" | "route":
            about = set(reason.about)
            for rule in found.fired(reason.world):
                for duty in rule.duties if about & {rule.id, *rule.routes} else ():
                    yield task_line(policy, duty, asked=False)
        case "no_parallel":
            yield service_line(policy, reason.about[0], beside=True)
        case "no_such_route" if policy.routes[reason.about[0]].parallel:
            yield service_line(policy, reason.about[0], beside=True)
        case "less_grave" | "no_such_route":
            yield "# Or a route that protects more:"
            yield route_line(policy, found.leading(1))


def _at_once(subject: Subject, reason: Reason) -> bool:
    """Whether a task should be done before all others."""
    first = next(iter(subject.policy.steps))
    return isinstance(reason.requirement, Asked) and reason.requirement.duties.step == first
