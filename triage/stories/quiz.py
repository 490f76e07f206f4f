"""A quiz: what a group decides of a story before it is shown, and what explains what it missed."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from triage.policy.model import Rule
from triage.stories.acts import Answered, Played, Referral, Scene, Speech, Verdict
from triage.stories.telling import answer_text, demo_words, sources_text
from triage.stories.votes import choices, fired_rules, rules_behind

_DUTIES_OFFERED = 4
_AFTER_THE_ROUTE = ("person_told", "parent_told", "informing_raises_risk", "consent_from")
"""These are asked only on one route, so they would give it away."""


@dataclass(frozen=True)
class Task:
    """One thing to decide: the question, the answers to choose from, the right one, what explains it."""

    kind: str
    """``judgement``, ``route`` or ``duty``."""
    ask: str
    options: tuple[str, ...]
    right: int
    rules: tuple[tuple[str, str], ...]
    """Rules in plain words, each with its sources."""


@dataclass(frozen=True)
class Case:
    """One case of a quiz: what the group is told, and what it decides."""

    title: str
    told: tuple[Speech, ...]
    known: tuple[tuple[str, str], ...]
    """Questions and answers that are no judgement."""
    tasks: tuple[Task, ...]


@dataclass(frozen=True)
class Guess:
    """What a group decided."""

    case: Case
    task: Task
    chosen: int

    @property
    def right(self) -> bool:
        """Whether it is what the story says."""
        return self.chosen == self.task.right


def quiz_cases(stories: Iterable[Played], count: int, chance: random.Random) -> list[Case]:
    """At most ``count`` cases from the stories, in an order made by ``chance``."""
    found = [case for case in (_case(played, chance) for played in stories) if case]
    return chance.sample(found, min(count, len(found)))


def _case(played: Played, chance: random.Random) -> Case | None:
    scene = next((scene for scene in played.scenes if _first(scene) and _judged(scene)
                  and not any(isinstance(act, Referral) for act in scene.acts)), None) or next(
        (scene for scene in played.scenes if _first(scene)), None)
    verdict = _first(scene) if scene else None
    if scene is None or verdict is None:
        return None
    before = scene.acts[: scene.acts.index(verdict)]
    answers = [act for act in before if isinstance(act, Answered) and act.fact not in _AFTER_THE_ROUTE]
    judged = [act for act in answers if act.judgement]
    tasks = [*map(_judgement, judged), _route(verdict), *_duty(verdict, chance)]
    return Case(played.story.title, tuple(act for act in before if isinstance(act, Speech)),
                tuple((act.asked.ask, answer_text(act)) for act in answers if not act.judgement), tuple(tasks))


def _first(scene: Scene) -> Verdict | None:
    return next((act for act in scene.acts if isinstance(act, Verdict)), None)


def _judged(scene: Scene) -> bool:
    return any(isinstance(act, Answered) and act.judgement for act in scene.acts)


def _judgement(act: Answered) -> Task:
    offered = choices(act)
    right = next(number for number, choice in enumerate(offered)
                 if choice.values[act.fact] == act.values[act.fact])
    return Task("judgement", act.asked.ask, tuple(choice.label for choice in offered), right,
                _explained(act, rules_behind(act)))


def _explained(act: Answered | Verdict, rules: Iterable[Rule]) -> tuple[tuple[str, str], ...]:
    return tuple((rule.says, sources_text(act.world.policy, rule)) for rule in rules)


def _route(verdict: Verdict) -> Task:
    policy, decision = verdict.world.policy, verdict.decision
    after = decision.words["referral_stage"] == "after"
    named = [name for name in policy.primary_routes() if name == decision.route or _fits(verdict, name, after)]
    rules = [rule for rule in fired_rules(verdict.world, decision) if decision.route in rule.routes]
    if decision.route not in named:
        named.append(decision.route)
    labels = tuple(policy.routes[name].headline if name in policy.routes
                   else demo_words()("quiz.undecided") for name in named)
    return Task("route", demo_words()("quiz.route"), labels, named.index(decision.route),
                _explained(verdict, rules))


def _fits(verdict: Verdict, name: str, after: bool) -> bool:
    """Whether a rule of this stage can give the route."""
    stages = ("always", "after") if after else ("always", "before")
    return any(name in rule.routes and rule.stage in stages for rule in verdict.world.policy.rules.values())


def _duty(verdict: Verdict, chance: random.Random) -> list[Task]:
    policy, decision = verdict.world.policy, verdict.decision
    if not decision.duties:
        return []
    first = decision.duties[0]
    asked = {task.id for task in decision.duties}
    wrong = [name for name, duty in policy.duties.items() if name not in asked
             and duty.by == first.by and duty.says != policy.duties[first.id].says]
    offered = [first.id, *chance.sample(wrong, min(_DUTIES_OFFERED - 1, len(wrong)))]
    chance.shuffle(offered)
    because = [rule for rule in fired_rules(verdict.world, decision) if rule.id in first.because]
    return [Task("duty", demo_words()("quiz.duty"), tuple(policy.duties[name].says for name in offered),
                 offered.index(first.id), _explained(verdict, because))]


def summary_lines(guesses: Sequence[Guess]) -> list[str]:
    """What was right, what was missed, and which rules explain it. No names, and nobody's own vote."""
    words = demo_words()
    right = sum(guess.right for guess in guesses)
    lines = [words("made_up"), "", words("quiz.title"),
             words("quiz.score", right=str(right), total=str(len(guesses))), ""]
    missed = [guess for guess in guesses if not guess.right]
    lines.append(words("quiz.missed") if missed else words("quiz.all_right"))
    for guess in missed:
        task = guess.task
        lines += ["", f"{guess.case.title}: {task.ask}",
                  words("quiz.wrong_judgement" if task.kind == "judgement" else "quiz.wrong",
                        answer=task.options[guess.chosen], right=task.options[task.right])]
        lines += [f"- {says} {words('verdict.source', source=source)}" for says, source in task.rules] or [
            words("quiz.no_rule")]
    return lines
