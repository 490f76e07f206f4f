"""The trainer's mode: a story step by step, what the group would say, and what the policy asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from triage.engine import Decision
from triage.flow.advice_page import advice_page
from triage.flow.page import Line, Style
from triage.policy.model import Policy, Rule
from triage.scenarios.story_files import Story
from triage.scenarios.timeline import (
    Act,
    Answered,
    Expected,
    OpenQuestion,
    PlayedStory,
    Referral,
    Scene,
    Sides,
    Speech,
    Verdict,
)
from triage.scenarios.votes import fired_rules, rules_so_far, without_rules
from triage.scenarios.wording import (
    Shown,
    answer_text,
    decision_headline,
    demo_words,
    label_of,
    reason_text,
    sources_text,
    story_sources,
    task_text,
)
from triage.ui.overlays import Frame, Over
from triage.ui.presenter import BACK, LEAVE, ON, Columns, Screen, Show, rows

DONE, LEFT = 0, 130
_LETTERS_IN_SIGHT = 420
_COLUMNS, _ROWS_TOGETHER = 56, 16
"""What a projector of 60 by 20 shows on one page."""
_RULES_SHOWN = 2


def list_lines(
    stories: Sequence[Story], own: Sequence[str] = (), missed: Sequence[str] = ()
) -> Iterator[str]:
    """A line for each scenario: who, what it teaches, how long."""
    words = demo_words()
    yield words("made_up")
    yield ""
    yield words("list.title")
    for story in stories:
        line = (
            words("list.line", id=story.id, who=story.who, teaches=story.teaches, minutes=story.minutes)
            if story.who and story.teaches and story.minutes
            else words("list.line_short", id=story.id, title=story.title)
        )
        marks = [words("list.own")] * (story.id in own) + [words("list.missed")] * (story.id in missed)
        yield " ".join([f"- {line}", *marks])
    yield ""
    yield words("list.how")


def demo(played: PlayedStory) -> Show:
    """The show of one story. Its exit code is 0 at the end, 130 where the presenter left before it."""
    frames = [*_frames(played)]
    place = 0
    while True:
        frame, last = frames[place], place == len(frames) - 1
        command = yield Screen(
            played.story.title,
            frame.lines,
            "end" if last else "story",
            frame.before,
            (place + 1, len(frames)),
            last=last,
        )
        if command == ON:
            if last:
                return DONE
            place += 1
        elif command == BACK:
            place = max(0, place - 1)
        elif command == LEAVE:
            return DONE if last else LEFT
        else:
            over = Over(played.story.title, frame, _told_so_far(frames, place))
            if (yield from over.obey(command)):
                return LEFT


def _told_so_far(frames: Sequence[Frame], place: int) -> tuple[Answered, ...]:
    """The answers that can be changed: those of this frame, or of the nearest one before it in its part."""
    return next(
        (
            frame.answers
            for frame in reversed(frames[: place + 1])
            if frame.answers and frame.part == frames[place].part
        ),
        (),
    )


def _frames(played: PlayedStory) -> Iterator[Frame]:
    words = demo_words()
    shown = Shown()
    yield Frame(list(_opening(played)))
    for part, scene in enumerate(played.scenes, 1):
        if len(played.scenes) > 1 or scene.description:
            yield Frame(
                [
                    Line(scene.name, Style.TITLE),
                    *([Line(), Line(scene.description)] if scene.description else []),
                ],
                part=part,
            )
        yield from (replace(frame, part=part) for frame in _Scene(scene, shown).frames())
    teaches = played.story.teaches
    # Said before, it would give the judgement away.
    about = [Line(words("end.about", teaches=teaches)), Line()] if teaches else []
    yield Frame(
        [
            Line(words("end.title"), Style.TITLE),
            Line(),
            *about,
            Line(words("end.text")),
            Line(),
            Line(words("made_up"), Style.QUIET),
        ],
        part=len(played.scenes),
    )


def _opening(played: PlayedStory) -> Iterator[Line]:
    words, story = demo_words(), played.story
    yield Line(story.title, Style.TITLE)
    yield Line()
    for line in (
        story.description,
        story.who and words("opening.who", who=story.who),
        story.minutes and words("opening.minutes", minutes=story.minutes),
    ):
        if line:
            yield Line(line)
    for source in story_sources(played.policy, story):
        yield Line(words("opening.source", source=source), Style.QUIET)
    yield Line()
    yield Line(words("made_up"), Style.ALERT)
    if played.missed:
        yield Line(words("expected.summary_missed"), Style.WRONG)


class _Scene:
    """The frames of one scene. ``shown``: what was answered in earlier ones."""

    def __init__(self, scene: Scene, shown: Shown) -> None:
        self._acts = scene.acts
        self._shown = shown
        self._earlier: list[Line] = []
        self._together: list[Answered] = []
        self._answered: list[Answered] = []

    def frames(self) -> Iterator[Frame]:
        """One frame after the other."""
        for act in self._acts:
            if not isinstance(act, Answered) or act.judgement or self._full(act):
                yield from self._flush()
            if not isinstance(act, Speech):
                self._earlier = []
            yield from self._frames_of(act)
        yield from self._flush()

    def _frames_of(self, act: Act) -> Iterator[Frame]:
        if isinstance(act, Answered):
            self._answered.append(act)
            if act.judgement:
                yield from _judged(act)
                self._shown.keep(act)
            else:
                self._together.append(act)
        elif isinstance(act, Speech):
            said = _said(act)
            yield Frame(said, before=_fitting(self._earlier))
            self._earlier += [*said, Line()]
        elif isinstance(act, Verdict):
            yield from _verdict(act, tuple(self._answered))
            self._answered = []
        else:
            yield from _told(act)

    def _full(self, act: Answered) -> bool:
        """Whether one more answer does not fit on a small screen."""
        screen = Screen("", self._lines([*self._together, act]), "story")
        return bool(self._together) and sum(map(len, rows(screen, _COLUMNS))) > _ROWS_TOGETHER

    def _flush(self) -> Iterator[Frame]:
        if self._together:
            yield Frame(self._lines(self._together), tuple(self._together))
            self._shown.keep(*self._together)
            self._together = []

    def _lines(self, acts: Sequence[Answered]) -> list[Line]:
        """The questions that staff are asked, with the answers; what was answered before in one list."""
        words = demo_words()
        again = [act for act in acts if self._shown.again(act)]
        before: list[Line] = []
        if again:
            before = [
                Line(words("the_same"), Style.QUIET),
                Line(),
                *(Line(f"- {label_of(act)}: {answer_text(act)}") for act in again),
                Line(),
            ]
        asked: list[Line] = []
        if len(again) < len(acts):
            asked = [Line(words("asked"), Style.QUIET), Line()]
        for act in acts:
            if act not in again:
                asked += [
                    Line(act.asked.ask, Style.QUESTION),
                    Line(f"> {answer_text(act)}", indent=2),
                    Line(),
                ]
        # The question about danger comes first also where it is the one that is new.
        return [*before, *asked][:-1] if acts[0] in again else [*asked, *before][:-1]


def _fitting(lines: list[Line]) -> list[Line]:
    kept: list[Line] = []
    for line in reversed(lines):
        if sum(len(found.text) for found in kept) + len(line.text) > _LETTERS_IN_SIGHT:
            break
        kept.insert(0, line)
    return kept


def _said(act: Speech) -> list[Line]:
    words = demo_words()
    if isinstance(act, OpenQuestion):
        return [Line(act.text, Style.QUESTION), Line(), Line(words("your_turn"), Style.ALERT)]
    if act.who:
        return [Line(f"{act.who}:", Style.QUESTION), Line(f"\u201c{act.text}\u201d", indent=2)]
    return [Line(act.text)]


def _judged(act: Answered) -> Iterator[Frame]:
    words = demo_words()
    example = " ".join(["v", *("12", "8", "0")[: len(act.asked.options)]])
    yield Frame(
        [
            Line(words("group"), Style.TITLE),
            Line(),
            Line(act.asked.ask, Style.QUESTION),
            Line(),
            *(
                Line(f"{number}. {label}", indent=2)
                for number, label in enumerate(act.asked.options.values(), 1)
            ),
            Line(),
            Line(words("your_turn"), Style.ALERT),
            Line(words("votes_hint", example=example)),
        ],
        (act,),
        undecided=True,
    )
    rules = rules_so_far(act)
    shown = rules[:_RULES_SHOWN]
    lines = [
        Line(act.asked.ask, Style.QUIET),
        Line(),
        Line(words("answer"), Style.QUIET),
        Line(answer_text(act), Style.TITLE),
        Line(),
    ]
    if rules:
        lines.append(
            Line(
                words("verdict.rule_of_answer" if len(rules) == 1 else "verdict.rules_of_answer"), Style.QUIET
            )
        )
    else:
        lines.append(Line(without_rules([act])))
        if act.asked.why:
            lines += [Line(), Line(words("verdict.asked_because", why=act.asked.why))]
    held = act.world.decide(act.so_far)
    for rule in shown:
        lines += _rule(act.world.policy, rule, held)
    if len(rules) > len(shown):
        lines.append(Line(words("verdict.more", count=str(len(rules) - len(shown))), Style.HINT))
    yield Frame(lines, (act,))


def _verdict(act: Verdict, answered: tuple[Answered, ...]) -> Iterator[Frame]:
    words = demo_words()
    page = advice_page(act.world.policy, act.case, act.decision, {})
    yield Frame(page, answered, act)
    lines: list[Line | Columns] = [Line(words("verdict.rules"), Style.TITLE), Line()]
    for rule in fired_rules(act.world, act.decision):
        lines += [*_rule(act.world.policy, rule, act.decision), Line()]
    yield Frame(lines, answered, act)


def _rule(policy: Policy, rule: Rule, held: Decision) -> list[Line]:
    words, because = demo_words(), reason_text(policy, rule, held)
    return [
        Line(rule.says, Style.QUESTION),
        Line(words("verdict.because", because=because), indent=2),
        Line(words("verdict.source", source=sources_text(policy, rule)), Style.QUIET, 2),
    ]


def _told(act: Expected | Referral | Sides) -> Iterator[Frame]:
    words = demo_words()
    if isinstance(act, Referral):
        yield Frame([Line(words(act.kind), Style.TITLE), Line(), Line(f"\u201c{act.text}\u201d")])
    elif isinstance(act, Sides):
        yield Frame(
            [
                Line(words("weak_and_strong"), Style.TITLE),
                Line(),
                Columns(
                    (words("weak"), words("strong")),
                    (_side(act.weak, act.after_weak), _side(act.strong, act.after_strong)),
                ),
            ]
        )
    else:
        yield Frame(list(_expected(act)), verdict=act.verdict)


def _side(text: str, after: Verdict | None) -> str:
    if after is None:
        return text
    leads = decision_headline(after.world.policy, after.decision)
    return "\n".join([text, "", demo_words()("handout.weak_leads", outcome=leads)])


def _expected(act: Expected) -> Iterator[Line]:
    words = demo_words()
    yield Line(words("expected.title"), Style.TITLE)
    yield Line()
    for check in act.missed:
        yield Line(words("expected.missed", text=check.text, line=str(check.line)), Style.WRONG)
    if act.missed:
        yield Line()
        yield Line(words("expected.instead"), Style.QUESTION)
        policy, decision = act.verdict.world.policy, act.verdict.decision
        yield Line(decision_headline(policy, decision), indent=2)
        for task in decision.duties:
            yield Line(f"- {task_text(act.verdict, task.id)}", indent=2)
        yield Line()
    for check in act.checks:
        if check.held:
            yield Line(f"- {words('expected.held', text=check.text)}")
