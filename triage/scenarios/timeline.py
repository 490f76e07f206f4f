"""A story played on the real engine, as a row of acts: what is told, asked, answered and decided.

Every way to show a story (screen, handout, page) reads these acts, so none of them can say anything else.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from triage.cases.catalogue import load_catalogue
from triage.cases.model import Case
from triage.errors import InputError
from triage.kinds.values import AnswerValue
from triage.policy.model import Policy
from triage.scenarios.context import ScenarioContext
from triage.scenarios.line_checking import give
from triage.scenarios.phrases import STRONG, WEAK
from triage.scenarios.played_story import (
    Act,
    Answered,
    ExpectationCheck,
    Expected,
    OpenQuestion,
    PlayedStory,
    Referral,
    Scene,
    Sides,
    Speech,
    Verdict,
    World,
)
from triage.scenarios.question_lookup import (
    asked_again,
    by_question,
    is_asked,
    place_of,
    question_for,
)
from triage.scenarios.step_words import ANOTHER
from triage.scenarios.story_files import Scenario, Step, Story

WORDS_A_MINUTE, MINUTES_A_TALK, MINUTES_AN_OUTCOME = 130, 1.5, 1
"""How long a story is said to take: reading aloud, a talk of the group at each question, and an outcome."""


def play_story(story: Story, policy: Policy) -> PlayedStory:
    """Play a story to its end. InputError, with file and line, for what cannot be played."""
    judged = _Judged()
    scenes = [_Stage(story, policy, judged).play(found) for found in story.scenarios]
    told = story if story.minutes else replace(story, minutes=str(_minutes(scenes)))
    return PlayedStory(told, policy, _with_sides(scenes))


def _minutes(scenes: Iterable[Scene]) -> int:
    """About how long a story takes: what is told, read aloud, and the time for every talk and outcome."""
    acts = [act for scene in scenes for act in scene.acts]
    words = sum(len(act.text.split()) for act in acts if isinstance(act, Speech | Referral))
    talks = sum(
        isinstance(act, OpenQuestion) or (isinstance(act, Answered) and act.judgement) for act in acts
    )
    outcomes = sum(isinstance(act, Verdict) for act in acts)
    return math.ceil(words / WORDS_A_MINUTE + talks * MINUTES_A_TALK + outcomes * MINUTES_AN_OUTCOME)


class _Judged:
    """What the group was asked about the person so far, and the answer of the story."""

    def __init__(self) -> None:
        self._last: dict[str, AnswerValue] = {}
        self._by_signs: dict[tuple[str, frozenset[str]], AnswerValue] = {}

    def somebody_else(self) -> None:
        """The story goes on with another person: nothing was judged of them."""
        self._last.clear()
        self._by_signs.clear()

    def again(self, act: Answered, *, after: bool) -> bool:
        """Whether the same was judged before. Before a referral that takes the same signs, and what stands
        in the story's own words is never the same."""
        value, signs = act.values.get(act.fact), self._signs(act)
        known = self._last.get(act.fact) if after else self._by_signs.get((act.fact, signs))
        in_own_words = signs & act.world.training.entries_in_own_words
        return value is not None and value == known and (after or not in_own_words)

    def keep(self, act: Answered) -> None:
        """Remember a judgement."""
        value = act.values.get(act.fact)
        if act.judged and value is not None:
            self._last[act.fact] = self._by_signs[act.fact, self._signs(act)] = value

    @staticmethod
    def _signs(act: Answered) -> frozenset[str]:
        ticked = act.coming.answers.get(act.world.training.signs)
        return frozenset(ticked) if isinstance(ticked, tuple) else frozenset()


class _Stage:
    """Plays one scenario."""

    def __init__(self, story: Story, policy: Policy, judged: _Judged) -> None:
        """``judged``: what the group was asked in earlier scenarios."""
        self.file = story.file
        self.phrases = story.phrases
        self.judged = judged
        self.context = ScenarioContext(policy)
        # A story is made up, so staff are not told that they did not give its area.
        self.context.case = Case(area=policy.national)
        self.acts: list[Act] = []
        self.segment = 0
        """Where the answers begin that the policy has not been asked about yet."""
        self.checks: list[ExpectationCheck] = []

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
            self.context.close()
        return Scene(scenario.name, scenario.description, tuple(self.acts))

    def _given(self, step: Step) -> None:
        self._close_checks()
        before = self.context.case
        give(self.context, self.file, step.line, step.phrase, step.text, step.below, step.table)
        words = step.phrase.words(step.text)
        if "story" in step.phrase.parameter_types:
            self._tell(step, words.get("story") or step.below, _teller(step, words))
            return
        gaps = step.phrase.gaps(step.text)
        somebody = self.phrases.somebody
        if somebody and gaps.get(somebody[0], "").startswith(ANOTHER):
            self.judged.somebody_else()
        changed = {
            fact: value
            for fact, value in self.context.case.answers.items()
            if before.answers.get(fact) != value
        }
        if self.context.case.area != before.area:
            self.acts.append(Speech("", f"{step.text[:1].upper()}{step.text[1:]}."))
        training = self.phrases.training
        for asked, values in by_question(self.context.policy, training, changed):
            said = next(
                (gaps[gap] for gap, own in training.own_words.items() if gap in gaps and own.fact in values),
                "",
            )
            self._answer(Answered(asked, values, self._world(), Case(), said))

    def _tell(self, step: Step, text: str, teller: str) -> None:
        kind = self.phrases.side_of(step.phrase)
        # A line that is set in goes on with the one above it: only the width of the file broke it there.
        text = re.sub(r"\n[ \t]+", " ", text.strip())
        self.acts.append(Referral(kind, text) if kind else Speech(teller, text))

    def _answer(self, act: Answered) -> None:
        # What is answered again before the policy is asked stands once, with the last answer.
        last = self.acts[-1] if len(self.acts) > self.segment else None
        if isinstance(last, Answered) and last.asked.id == act.asked.id:
            self.acts.pop()
        else:
            self.acts[self.segment :] = [
                old
                for old in self.acts[self.segment :]
                if not (isinstance(old, Answered) and old.asked.id == act.asked.id)
            ]
        self.acts.append(act)

    def _world(self) -> World:
        return World(
            self.context.policy,
            frozenset(self.context.confirmed),
            self.context.today,
            self.phrases.training,
        )

    def _when(self, step: Step) -> None:
        self._close_checks()
        asked = len(self.context.decisions)
        try:
            step.phrase.play(self.context, step.text, step.below, step.table)
        except AssertionError as error:
            raise InputError(str(error).rstrip("."), file=self.file, line=step.line) from None
        if len(self.context.decisions) == asked:
            return
        case, world = self.context.case, self._world()
        self.acts[self.segment :] = self._settled(self.acts[self.segment :], case, world)
        self.acts.append(Verdict(case, self.context.decision, world))
        self.segment = len(self.acts)

    def _settled(self, acts: list[Act], case: Case, world: World) -> Iterator[Act]:
        """The acts before a decision, with the answers as staff give them: in the order of the questions
        wherever several stand together, and without those that staff are not asked for."""
        policy, words, training = world.policy, self.context.decision.snapshot, world.training
        after = policy.terms.is_later(words)
        # While danger presses, nothing else is asked before somebody has rung.
        call = training.nothing_else_before
        ring_first = call in self.context.decision.still_needed
        last = place_of(policy, training, call, after=after) if ring_first else 0
        shown: list[Act] = []
        together: list[Answered] = []
        for act in (*acts, None):
            if isinstance(act, Answered):
                if any(is_asked(policy, fact, words) for fact in act.values) and not (
                    ring_first and place_of(policy, training, act.fact, after=after) > last
                ):
                    asked = question_for(policy, training, act.fact, after=after)
                    together.append(replace(act, asked=asked, world=world, coming=case))
                continue
            in_order: list[Answered] = sorted(
                together, key=lambda found: place_of(policy, training, found.fact, after=after)
            )
            shown += [*in_order, *([act] if act else [])]
            together = []
        open_yet = {fact for act in shown if isinstance(act, Answered) for fact in act.asked.facts}
        for act in shown:
            if isinstance(act, Answered):
                open_yet -= {*act.asked.facts}
                told = {fact: value for fact, value in case.answers.items() if fact not in open_yet}
                yield from self._given_so_far(replace(act, so_far=case.with_(answers=told)), words)
            else:
                yield act

    def _given_so_far(self, act: Answered, words: Mapping[str, str]) -> Iterator[Act]:
        """An answer, with what is put to everybody before it and what is asked once more after it."""
        act = replace(
            act,
            asked=act.asked.reworded(act.reword),
            again=self.judged.again(act, after=act.world.policy.terms.is_later(words)),
        )
        self.judged.keep(act)
        if act.fact == act.world.training.asked_in_words and act.values.get(act.fact) == "yes":
            yield OpenQuestion("", load_catalogue("demo")("open_question", ask=act.asked.ask))
        yield act
        more = asked_again(act.world.policy, act.world.training, act.asked, act.so_far.answers, words)
        if more:
            yield replace(act, asked=more, values={fact: act.coming.answers[fact] for fact in more.facts})

    def _then(self, step: Step) -> None:
        words = step.phrase.words(step.text)
        if "story" in step.phrase.parameter_types:
            self._close_checks()
            self._tell(step, words["story"], "")
            self.segment = len(self.acts)
            return
        try:
            step.phrase.play(self.context, step.text, step.below, step.table)
        except AssertionError:
            held = False
        else:
            held = True
        self.checks.append(
            ExpectationCheck(f"{step.text[:1].upper()}{step.text[1:]}".rstrip(":"), step.line, held)
        )

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
