"""What a played story is: rows of acts, with what was told, asked, answered and decided in each."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from triage.cases.model import Case
from triage.engine import Decision
from triage.engine.deciding import rewording
from triage.kinds.values import AnswerValue
from triage.policy.model import Policy
from triage.scenarios.context import engine_of
from triage.scenarios.phrases import Training
from triage.scenarios.question_lookup import StaffQuestion as StaffQuestion
from triage.scenarios.story_files import Story


@dataclass(frozen=True)
class World:
    """What a decision depends on besides the case."""

    policy: Policy
    confirmed: frozenset[str]
    today: datetime.date
    training: Training
    """What the trainer's mode knows of the policy's facts."""

    def decide(self, case: Case) -> Decision:
        """What the policy asks for a case."""
        return engine_of(self.policy, self.confirmed).decide(case.answers, case.area, self.today)


@dataclass(frozen=True)
class Speech:
    """A piece of the story: who said or wrote it (empty: it is told), and the words."""

    who: str
    text: str


class OpenQuestion(Speech):
    """A question that the group answers in words, before the story does. Nobody votes on it."""


@dataclass(frozen=True)
class Answered:
    """An answer of the story.

    ``coming`` is the case that the policy is asked about next, ``so_far`` the part of it that was shown up
    to this answer. ``said``: the answer in the story's own words. ``again``: the group judged it in an
    earlier scene, and the story answers the same.
    """

    asked: StaffQuestion
    values: Mapping[str, AnswerValue]
    world: World
    coming: Case
    said: str = ""
    so_far: Case = field(default_factory=Case)
    again: bool = False

    @property
    def fact(self) -> str:
        """The fact that this answers; of several, the first."""
        return self.asked.facts[0]

    @property
    def reword(self) -> Callable[[str], str]:
        """How the program's texts are said at this question: on the answers before it, without its own."""
        before = {fact: value for fact, value in self.so_far.answers.items() if fact not in self.asked.facts}
        return rewording(self.world.policy, self.world.decide(self.so_far.with_(answers=before)).snapshot)

    @property
    def judged(self) -> bool:
        """Whether staff judge it, and do not only know it."""
        return self.fact in self.world.training.judged and bool(self.asked.options)

    @property
    def judgement(self) -> bool:
        """Whether a group is asked before the answer is shown."""
        return self.judged and not self.again


@dataclass(frozen=True)
class Verdict:
    """The policy was asked."""

    case: Case
    decision: Decision
    world: World


@dataclass(frozen=True)
class ExpectationCheck:
    """One thing that the story says of the outcome, and whether the rules give it."""

    text: str
    line: int
    held: bool


@dataclass(frozen=True)
class Expected:
    """What the story says of the outcome."""

    checks: tuple[ExpectationCheck, ...]
    verdict: Verdict

    @property
    def missed(self) -> tuple[ExpectationCheck, ...]:
        """What the rules do not give."""
        return tuple(check for check in self.checks if not check.held)


@dataclass(frozen=True)
class Referral:
    """The words of a weak or a strong referral."""

    kind: str
    text: str


@dataclass(frozen=True)
class Sides:
    """A weak and a strong referral of the same case, and what the policy asks after each."""

    weak: str
    strong: str
    after_weak: Verdict | None
    after_strong: Verdict | None


Act = Speech | Answered | Verdict | Expected | Referral | Sides


@dataclass(frozen=True)
class Scene:
    """One scenario with its acts."""

    name: str
    description: str
    acts: tuple[Act, ...]


@dataclass(frozen=True)
class PlayedStory:
    """A whole story."""

    story: Story
    policy: Policy
    scenes: tuple[Scene, ...]

    def acts(self) -> list[Act]:
        """The acts of all scenes."""
        return [act for scene in self.scenes for act in scene.acts]

    @property
    def missed(self) -> list[ExpectationCheck]:
        """What the story expects of the outcome and the rules do not give."""
        return [check for act in self.acts() if isinstance(act, Expected) for check in act.missed]

    @property
    def sides(self) -> Sides | None:
        """The weak and the strong referral, where the story has both."""
        return next((act for act in self.acts() if isinstance(act, Sides)), None)
