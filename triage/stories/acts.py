"""A story played on the real engine, as a row of acts: what is told, asked, answered and decided.

Every way to show a story (screen, handout, page) reads these acts, so none of them can say anything else.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace

from triage.cases.model import AnswerValue, Case
from triage.conversation.following import load_follow_up_script
from triage.conversation.script import Question, load_script
from triage.engine import Decision
from triage.errors import InputError
from triage.policy.model import Citation, Policy
from triage.stories.checking import give
from triage.stories.files import Scenario, Step, Story
from triage.stories.told import Told, engine_of

JUDGEMENTS = ("ground_beyond_identity", "concern_remains", "could_be_under_18", "additional_concern",
              "informing_raises_risk", "context_explored")
"""What staff judge: a group is asked what it would answer before the story goes on."""

_SAFETY = ("immediate_danger", "imminent_travel", "planning_offence")
_OTHER_QUESTIONS = {"consulted": "people", "context_explored": "context"}
WEAK, STRONG = "weak", "strong"


@dataclass(frozen=True)
class World:
    """What a decision depends on besides the case."""

    policy: Policy
    confirmed: frozenset[str]
    today: datetime.date

    def decide(self, case: Case) -> Decision:
        """What the policy asks for a case."""
        return engine_of(self.policy, self.confirmed).decide(case.answers, case.area, self.today)


@dataclass(frozen=True)
class Speech:
    """A piece of the story: who said or wrote it (empty: it is told), and the words."""

    who: str
    text: str


@dataclass(frozen=True)
class Asked:
    """A question as staff see it."""

    id: str
    facts: tuple[str, ...]
    ask: str
    hint: str
    why: str
    sources: tuple[Citation, ...]
    options: Mapping[str, str]
    """The words to choose from, with their labels; empty where something else than one word is asked."""


@dataclass(frozen=True)
class Answered:
    """An answer of the story. ``coming`` is the case that the policy is asked about next."""

    asked: Asked
    values: Mapping[str, AnswerValue]
    world: World
    coming: Case

    @property
    def fact(self) -> str:
        """The fact that this answers; of several, the first."""
        return self.asked.facts[0]

    @property
    def judgement(self) -> bool:
        """Whether a group is asked before the answer is shown."""
        return self.fact in JUDGEMENTS and bool(self.asked.options)


@dataclass(frozen=True)
class Verdict:
    """The policy was asked."""

    case: Case
    decision: Decision
    world: World


@dataclass(frozen=True)
class Check:
    """One thing that the story says of the outcome, and whether the rules give it."""

    text: str
    line: int
    held: bool


@dataclass(frozen=True)
class Expected:
    """What the story says of the outcome."""

    checks: tuple[Check, ...]
    verdict: Verdict

    @property
    def missed(self) -> tuple[Check, ...]:
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
class Played:
    """A whole story."""

    story: Story
    policy: Policy
    scenes: tuple[Scene, ...]

    def acts(self) -> list[Act]:
        """The acts of all scenes."""
        return [act for scene in self.scenes for act in scene.acts]

    @property
    def missed(self) -> list[Check]:
        """What the story expects of the outcome and the rules do not give."""
        return [check for act in self.acts() if isinstance(act, Expected) for check in act.missed]

    @property
    def sides(self) -> Sides | None:
        """The weak and the strong referral, where the story has both."""
        return next((act for act in self.acts() if isinstance(act, Sides)), None)


def play_story(story: Story, policy: Policy) -> Played:
    """Play a story to its end. InputError, with file and line, for what cannot be played."""
    return Played(story, policy, _with_sides([_Stage(story.file, policy).play(found)
                                             for found in story.scenarios]))


class _Stage:
    """Plays one scenario."""

    def __init__(self, file: str, policy: Policy) -> None:
        self.file = file
        self.told = Told(policy)
        self.acts: list[Act] = []
        self.segment = 0
        """Where the answers begin that the policy has not been asked about yet."""
        self.checks: list[Check] = []

    def play(self, scenario: Scenario) -> Scene:
        """The scenario as a scene."""
        try:
            for step in scenario.steps:
                if step.kind == "given":
                    self._given(step)
                elif step.kind == "when":
                    self._when(step)
                else:
                    self._then(step)
            self._close_checks()
        finally:
            self.told.close()
        return Scene(scenario.name, scenario.description, tuple(self.acts))

    def _given(self, step: Step) -> None:
        self._close_checks()
        before = self.told.case
        give(self.told, self.file, step.line, step.phrase, step.text, step.below, step.table)
        words = step.phrase.words(step.text)
        if "story" in step.phrase.slots:
            self._tell(step, words.get("story") or step.below, _teller(step, words))
            return
        changed = {fact: value for fact, value in self.told.case.answers.items()
                   if before.answers.get(fact) != value}
        if self.told.case.area != before.area:
            self.acts.append(Speech("", f"{step.text[:1].upper()}{step.text[1:]}."))
        for asked, values in _by_question(self.told.policy, changed):
            self._answer(Answered(asked, values, self._world(), Case()))

    def _tell(self, step: Step, text: str, teller: str) -> None:
        kind = next((word for word in (WEAK, STRONG) if f"a {word} referral" in step.phrase.text), "")
        text = text.strip()
        self.acts.append(Referral(kind, text) if kind else Speech(teller, text))

    def _answer(self, act: Answered) -> None:
        # What is answered again before the policy is asked stands once, with the last answer.
        last = self.acts[-1] if len(self.acts) > self.segment else None
        if isinstance(last, Answered) and last.asked.id == act.asked.id:
            self.acts.pop()
        else:
            self.acts[self.segment:] = [
                old for old in self.acts[self.segment:]
                if not (isinstance(old, Answered) and old.asked.id == act.asked.id)]
        self.acts.append(act)

    def _world(self) -> World:
        return World(self.told.policy, frozenset(self.told.confirmed), self.told.today)

    def _when(self, step: Step) -> None:
        self._close_checks()
        asked = len(self.told.decisions)
        try:
            step.phrase.play(self.told, step.text, step.below, step.table)
        except AssertionError as error:
            raise InputError(str(error).rstrip("."), file=self.file, line=step.line) from None
        if len(self.told.decisions) == asked:
            return
        case, world = self.told.case, self._world()
        self.acts[self.segment:] = [
            replace(act, world=world, coming=case) if isinstance(act, Answered) else act
            for act in self.acts[self.segment:]]
        self.acts.append(Verdict(case, self.told.decision, world))
        self.segment = len(self.acts)

    def _then(self, step: Step) -> None:
        words = step.phrase.words(step.text)
        if "story" in step.phrase.slots:
            self._close_checks()
            self._tell(step, words["story"], "")
            self.segment = len(self.acts)
            return
        try:
            step.phrase.play(self.told, step.text, step.below, step.table)
        except AssertionError:
            held = False
        else:
            held = True
        self.checks.append(Check(f"{step.text[:1].upper()}{step.text[1:]}".rstrip(":"), step.line, held))

    def _close_checks(self) -> None:
        verdicts = [act for act in self.acts if isinstance(act, Verdict)]
        if self.checks and verdicts:
            self.acts.append(Expected(tuple(self.checks), verdicts[-1]))
            self.segment = len(self.acts)
        self.checks = []


def _teller(step: Step, words: Mapping[str, str]) -> str:
    """Who tells a piece of the story, and how: ``The form tutor wrote``. Empty where nobody does."""
    if "teller" not in words:
        return ""
    return f"The {words['teller']} {step.phrase.text.partition('{teller} ')[2].partition(':')[0]}"


def _by_question(policy: Policy, changed: Mapping[str, AnswerValue]
                 ) -> list[tuple[Asked, dict[str, AnswerValue]]]:
    """Answers that were given by one line, each with the question that staff see for it."""
    found: dict[str, tuple[Asked, dict[str, AnswerValue]]] = {}
    for fact, value in changed.items():
        asked = question_for(policy, fact)
        found.setdefault(asked.id, (asked, {}))[1][fact] = value
    return list(found.values())


def question_for(policy: Policy, fact: str) -> Asked:
    """The question behind a fact, in the words of the chat or of a follow-up."""
    if fact in _SAFETY:
        shown = load_script(policy).questions["safety"]
        return Asked("safety", _SAFETY, shown.ask, "", shown.why, shown.sources, {})
    question = _shown(policy, fact)
    known = policy.facts[fact]
    if question is None:
        options = {word: f"{label[:1].upper()}{label[1:]}" for word, label in known.values.items()}
        return Asked(fact, (fact,), known.label, "", "", (), options if known.kind == "choice" else {})
    options = {option.word: option.label for option in question.options if option.word in known.values} or {
        word: f"{known.values[word][:1].upper()}{known.values[word][1:]}"
        for word in ("yes", "no", "unsure") if word in known.values}
    return Asked(fact, (fact,), question.ask, "", question.why, question.sources,
                 options if known.kind == "choice" else {})


def _shown(policy: Policy, fact: str) -> Question | None:
    script = load_follow_up_script if policy.facts[fact].stage == "after" else load_script
    questions = script(policy).questions
    named = questions.get(_OTHER_QUESTIONS.get(fact, ""))
    return named or next((found for found in questions.values() if found.fact == fact), None)


def _with_sides(scenes: list[Scene]) -> tuple[Scene, ...]:
    """The scenes, with the two referrals side by side behind the last of them."""
    texts: dict[str, str] = {}
    after: dict[str, Verdict | None] = {}
    last = ""
    place = 0
    for number, scene in enumerate(scenes):
        for act in scene.acts:
            if isinstance(act, Referral):
                last, place = act.kind, number
                texts[last], after[last] = act.text, None
            elif isinstance(act, Verdict) and last and after[last] is None:
                after[last] = act
        last = ""
    if set(texts) != {WEAK, STRONG}:
        return tuple(scenes)
    sides = Sides(texts[WEAK], texts[STRONG], after[WEAK], after[STRONG])
    # One verdict for both words is no comparison: then only the words stand side by side.
    scenes[place] = replace(scenes[place], acts=(*scenes[place].acts, sides))
    return tuple(scenes)
