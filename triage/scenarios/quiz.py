"""A quiz: what a group decides of a story before it is shown, and what explains what it missed."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from triage.engine import Decision
from triage.policy.model import Rule
from triage.policy.terms import ALWAYS
from triage.scenarios.played_story import (
    Answered,
    OpenQuestion,
    PlayedStory,
    Referral,
    Scene,
    Speech,
    Verdict,
    World,
)
from triage.scenarios.votes import choices, fired_rules, rules_behind, what_if
from triage.scenarios.wording import answer_text, demo_words, sources_text, task_text

_DUTIES_OFFERED = 4

Explained = tuple[tuple[str, str], ...]
"""Rules in plain words, each with its sources."""


@dataclass(frozen=True)
class QuizTask:
    """One thing to decide: the question, the answers to choose from, the right one, what explains it."""

    kind: str
    """``judgement``, ``route`` or ``duty``."""
    ask: str
    options: tuple[str, ...]
    right: int
    rules: tuple[Explained, ...]
    """For every answer, the rules that explain why it is right or wrong."""
    known: tuple[tuple[str, str], ...] = ()
    """Questions and answers that are no judgement, and are told before this."""


@dataclass(frozen=True)
class QuizCase:
    """One case of a quiz: what the group is told, and what it decides."""

    title: str
    told: tuple[Speech, ...]
    tasks: tuple[QuizTask, ...]


@dataclass(frozen=True)
class Guess:
    """What a group decided."""

    case: QuizCase
    task: QuizTask
    chosen: int

    @property
    def right(self) -> bool:
        """Whether it is what the story says."""
        return self.chosen == self.task.right

    @property
    def explained(self) -> Explained:
        """The rules that explain it."""
        return self.task.rules[self.chosen]


def quiz_cases(stories: Iterable[PlayedStory], count: int, chance: random.Random) -> list[QuizCase]:
    """At most ``count`` cases from the stories, in an order made by ``chance``."""
    found = [case for case in (_case(played, chance) for played in stories) if case]
    return chance.sample(found, min(count, len(found)))


def _case(played: PlayedStory, chance: random.Random) -> QuizCase | None:
    scene = next(
        (
            scene
            for scene in played.scenes
            if _first(scene) and _judged(scene) and not any(isinstance(act, Referral) for act in scene.acts)
        ),
        None,
    ) or next((scene for scene in played.scenes if _first(scene)), None)
    verdict = _first(scene) if scene else None
    if scene is None or verdict is None:
        return None
    before = scene.acts[: scene.acts.index(verdict)]
    # An answer can give a judgement away that comes before it, so it is told only after that.
    tasks: list[QuizTask] = []
    known: list[tuple[str, str]] = []
    for act in before:
        if not isinstance(act, Answered) or act.fact in act.world.training.not_in_a_quiz:
            continue
        if act.judged:
            tasks.append(replace(_judgement(act), known=tuple(known)))
            known = []
        else:
            known.append((act.asked.ask, answer_text(act)))
    tasks += [replace(_route(verdict), known=tuple(known)), *_duty(verdict, chance)]
    told = tuple(act for act in before if isinstance(act, Speech) and not isinstance(act, OpenQuestion))
    return QuizCase(played.story.title, told, tuple(tasks))


def _first(scene: Scene) -> Verdict | None:
    return next((act for act in scene.acts if isinstance(act, Verdict)), None)


def _judged(scene: Scene) -> bool:
    return any(isinstance(act, Answered) and act.judged for act in scene.acts)


def _judgement(act: Answered) -> QuizTask:
    offered = choices(act)
    right = next(
        number for number, choice in enumerate(offered) if choice.values[act.fact] == act.values[act.fact]
    )
    usual = act.world.decide(act.coming)
    rules = [
        rules_behind(act) if number == right else _between(act, usual, what_if(act, choice))
        for number, choice in enumerate(offered)
    ]
    return QuizTask(
        "judgement",
        act.asked.ask,
        tuple(choice.label for choice in offered),
        right,
        tuple(_explained(act.world, found) for found in rules),
    )


def _between(act: Answered, usual: Decision, other: Verdict) -> list[Rule]:
    """The rules that hold with one of two answers only."""
    both = {
        rule.id: rule for decision in (usual, other.decision) for rule in fired_rules(act.world, decision)
    }
    return [rule for name, rule in both.items() if (name in usual.fired) != (name in other.decision.fired)]


def _explained(world: World, rules: Iterable[Rule]) -> Explained:
    return tuple((rule.says, sources_text(world.policy, rule)) for rule in rules)


def _route(verdict: Verdict) -> QuizTask:
    policy, decision = verdict.world.policy, verdict.decision
    phases = (ALWAYS, decision.snapshot.get(policy.terms.phase_told_by, ALWAYS))
    named = [
        name for name in policy.primary_routes() if name == decision.route or _fits(verdict, name, phases)
    ]
    rules = [rule for rule in fired_rules(verdict.world, decision) if decision.route in rule.routes]
    if decision.route not in named:
        named.append(decision.route)
    labels = tuple(
        policy.routes[name].headline if name in policy.routes else demo_words()("quiz.undecided")
        for name in named
    )
    return QuizTask(
        "route",
        demo_words()("quiz.route"),
        labels,
        named.index(decision.route),
        (_explained(verdict.world, rules),) * len(named),
    )


def _fits(verdict: Verdict, name: str, phases: Iterable[str]) -> bool:
    """Whether a rule of these phases can give the route."""
    return any(name in rule.routes and rule.phase in phases for rule in verdict.world.policy.rules.values())


def _duty(verdict: Verdict, chance: random.Random) -> list[QuizTask]:
    policy, decision = verdict.world.policy, verdict.decision
    if not decision.duties:
        return []
    first = decision.duties[0]
    asked = {task.id for task in decision.duties}
    # Two tasks with the same person to speak to would read nearly alike.
    wrong = [
        name
        for name, duty in policy.duties.items()
        if name not in asked and (duty.contact is None or duty.contact != first.contact)
    ]
    alike = [name for name in wrong if policy.duties[name].by == first.by]
    wrong = alike if len(alike) >= _DUTIES_OFFERED - 1 else wrong
    offered = [first.id, *chance.sample(wrong, min(_DUTIES_OFFERED - 1, len(wrong)))]
    chance.shuffle(offered)
    because = [rule for rule in fired_rules(verdict.world, decision) if rule.id in first.because]
    return [
        QuizTask(
            "duty",
            demo_words()("quiz.duty"),
            tuple(task_text(verdict, name) for name in offered),
            offered.index(first.id),
            (_explained(verdict.world, because),) * len(offered),
        )
    ]


def summary_lines(guesses: Sequence[Guess]) -> list[str]:
    """What was right, what was missed, and which rules explain it. No names, and nobody's own vote."""
    words = demo_words()
    right = sum(guess.right for guess in guesses)
    lines = [words("quiz.summary"), "", words("quiz.score", right=str(right), total=str(len(guesses))), ""]
    missed = [guess for guess in guesses if not guess.right]
    lines.append(words("quiz.missed") if missed else words("quiz.all_right"))
    for guess in missed:
        lines += ["", f"{guess.case.title}: {guess.task.ask}", guess_text(guess)]
        lines += [
            f"- {says} {words('verdict.source', source=source)}" for says, source in guess.explained
        ] or [words("quiz.no_rule")]
    return lines


def guess_text(guess: Guess) -> str:
    """What the group decided, and what the story or the policy says."""
    words, task = demo_words(), guess.task
    chosen, right = (task.options[number].rstrip(".") for number in (guess.chosen, task.right))
    if guess.right:
        return words("quiz.right", answer=right)
    name = "quiz.wrong_judgement" if task.kind == "judgement" else "quiz.wrong"
    return words(name, answer=chosen, right=right)
