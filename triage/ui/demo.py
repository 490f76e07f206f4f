"""The trainer's mode: a story step by step, what the group would say, and what the policy asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from triage.documents.model import (
    BlankLine,
    Block,
    CallOut,
    CallOutKind,
    Heading,
    Paragraph,
    Quotation,
    Table,
    Tone,
    bullets,
    cell,
    texts,
)
from triage.engine import Decision
from triage.flow.advice_page import advice_page
from triage.policy.model import Policy, Rule
from triage.scenarios.played_story import (
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
from triage.scenarios.story_files import Story
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
from triage.ui.presenter import BACK, LEAVE, ON, Screen, Show, rows

DONE, LEFT = 0, 130
_LETTERS_IN_SIGHT = 420
_COLUMNS, _ROWS_TOGETHER = 56, 16
"""What a projector of 60 by 20 shows on one page."""
_RULES_SHOWN = 2


def list_page(
    stories: Sequence[Story], own: Sequence[str] = (), missed: Sequence[str] = ()
) -> Iterator[Block]:
    """A line for each scenario: who, what it teaches, how long."""
    words = demo_words()
    yield Paragraph(words("made_up"))
    yield BlankLine()
    yield Heading(words("list.title"))
    entries: list[str] = []
    for story in stories:
        line = (
            words("list.line", id=story.id, who=story.who, teaches=story.teaches, minutes=story.minutes)
            if story.who and story.teaches and story.minutes
            else words("list.line_short", id=story.id, title=story.title)
        )
        marks = [words("list.own")] * (story.id in own) + [words("list.missed")] * (story.id in missed)
        entries.append(" ".join([line, *marks]))
    yield from bullets(entries)
    yield BlankLine()
    yield Paragraph(words("list.how"))


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
                    Heading(scene.name),
                    *((BlankLine(), Paragraph(scene.description)) if scene.description else ()),
                ],
                part=part,
            )
        yield from (replace(frame, part=part) for frame in _Scene(scene, shown).frames())
    teaches = played.story.teaches
    # Said before, it would give the judgement away.
    about: list[Block] = [Paragraph(words("end.about", teaches=teaches)), BlankLine()] if teaches else []
    yield Frame(
        [
            Heading(words("end.title")),
            BlankLine(),
            *about,
            Paragraph(words("end.text")),
            BlankLine(),
            Paragraph(words("made_up"), Tone.QUIET),
        ],
        part=len(played.scenes),
    )


def _opening(played: PlayedStory) -> Iterator[Block]:
    words, story = demo_words(), played.story
    yield Heading(story.title)
    yield BlankLine()
    for line in (
        story.description,
        story.who and words("opening.who", who=story.who),
        story.minutes and words("opening.minutes", minutes=story.minutes),
    ):
        if line:
            yield Paragraph(line)
    for source in story_sources(played.policy, story):
        yield Paragraph(words("opening.source", source=source), Tone.QUIET)
    yield BlankLine()
    yield CallOut(words("made_up"))
    if played.missed:
        yield CallOut(words("expected.summary_missed"), CallOutKind.WRONG)


class _Scene:
    """The frames of one scene. ``shown``: what was answered in earlier ones."""

    def __init__(self, scene: Scene, shown: Shown) -> None:
        self._acts = scene.acts
        self._shown = shown
        self._earlier: list[Block] = []
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
            self._earlier += [*said, BlankLine()]
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

    def _lines(self, acts: Sequence[Answered]) -> list[Block]:
        """The questions that staff are asked, with the answers; what was answered before in one list."""
        words = demo_words()
        again = [act for act in acts if self._shown.again(act)]
        before: list[Block] = []
        if again:
            before = [
                Paragraph(words("the_same"), Tone.QUIET),
                BlankLine(),
                *bullets(f"{label_of(act)}: {answer_text(act)}" for act in again),
                BlankLine(),
            ]
        asked: list[Block] = []
        if len(again) < len(acts):
            asked = [Paragraph(words("asked"), Tone.QUIET), BlankLine()]
        for act in acts:
            if act not in again:
                asked += [
                    Heading(act.asked.ask, 2),
                    Paragraph(f"> {answer_text(act)}", indent=2),
                    BlankLine(),
                ]
        # The question about danger comes first also where it is the one that is new.
        return [*before, *asked][:-1] if acts[0] in again else [*asked, *before][:-1]


def _fitting(blocks: list[Block]) -> list[Block]:
    kept: list[Block] = []
    for block in reversed(blocks):
        if sum(len(found.text) for found in texts([block, *kept])) > _LETTERS_IN_SIGHT:
            break
        kept.insert(0, block)
    return kept


def _said(act: Speech) -> list[Block]:
    words = demo_words()
    if isinstance(act, OpenQuestion):
        return [Heading(act.text, 2), BlankLine(), CallOut(words("your_turn"))]
    if act.who:
        return [Heading(f"{act.who}:", 2), Quotation(f"\u201c{act.text}\u201d", 2)]
    return [Paragraph(act.text)]


def _judged(act: Answered) -> Iterator[Frame]:
    words = demo_words()
    example = " ".join(["v", *("12", "8", "0")[: len(act.asked.options)]])
    yield Frame(
        [
            Heading(words("group")),
            BlankLine(),
            Heading(act.asked.ask, 2),
            BlankLine(),
            *bullets(act.asked.options.values(), 2, marker=""),
            BlankLine(),
            CallOut(words("your_turn")),
            Paragraph(words("votes_hint", example=example)),
        ],
        (act,),
        undecided=True,
    )
    rules = rules_so_far(act)
    shown = rules[:_RULES_SHOWN]
    lines: list[Block] = [
        Paragraph(act.asked.ask, Tone.QUIET),
        BlankLine(),
        Paragraph(words("answer"), Tone.QUIET),
        Heading(answer_text(act)),
        BlankLine(),
    ]
    if rules:
        lines.append(
            Paragraph(
                words("verdict.rule_of_answer" if len(rules) == 1 else "verdict.rules_of_answer"), Tone.QUIET
            )
        )
    else:
        lines.append(Paragraph(without_rules([act])))
        if act.asked.why:
            lines += [BlankLine(), Paragraph(words("verdict.asked_because", why=act.asked.why))]
    held = act.world.decide(act.so_far)
    for rule in shown:
        lines += _rule(act.world.policy, rule, held)
    if len(rules) > len(shown):
        lines.append(Paragraph(words("verdict.more", count=str(len(rules) - len(shown))), Tone.HINT))
    yield Frame(lines, (act,))


def _verdict(act: Verdict, answered: tuple[Answered, ...]) -> Iterator[Frame]:
    words = demo_words()
    page = advice_page(act.world.policy, act.case, act.decision, {})
    yield Frame(page, answered, act)
    lines: list[Block] = [Heading(words("verdict.rules")), BlankLine()]
    for rule in fired_rules(act.world, act.decision):
        lines += [*_rule(act.world.policy, rule, act.decision), BlankLine()]
    yield Frame(lines, answered, act)


def _rule(policy: Policy, rule: Rule, held: Decision) -> list[Block]:
    words, because = demo_words(), reason_text(policy, rule, held)
    return [
        Heading(rule.says, 2),
        Paragraph(words("verdict.because", because=because), indent=2),
        Paragraph(words("verdict.source", source=sources_text(policy, rule)), Tone.QUIET, indent=2),
    ]


def _told(act: Expected | Referral | Sides) -> Iterator[Frame]:
    words = demo_words()
    if isinstance(act, Referral):
        yield Frame([Heading(words(act.kind)), BlankLine(), Quotation(f"\u201c{act.text}\u201d")])
    elif isinstance(act, Sides):
        yield Frame(
            [
                Heading(words("weak_and_strong")),
                BlankLine(),
                Table(
                    (words("weak"), words("strong")),
                    ((_side(act.weak, act.after_weak), _side(act.strong, act.after_strong)),),
                    words("handout.sides_about"),
                    row_headers=False,
                ),
            ]
        )
    else:
        yield Frame(list(_expected(act)), verdict=act.verdict)


def _side(text: str, after: Verdict | None) -> tuple[Block, ...]:
    if after is None:
        return cell(text)
    leads = decision_headline(after.world.policy, after.decision)
    return (*cell(text), BlankLine(), *cell(demo_words()("handout.weak_leads", outcome=leads)))


def _expected(act: Expected) -> Iterator[Block]:
    words = demo_words()
    yield Heading(words("expected.title"))
    yield BlankLine()
    for check in act.missed:
        yield CallOut(words("expected.missed", text=check.text, line=str(check.line)), CallOutKind.WRONG)
    if act.missed:
        yield BlankLine()
        yield Heading(words("expected.instead"), 2)
        policy, decision = act.verdict.world.policy, act.verdict.decision
        yield Paragraph(decision_headline(policy, decision), indent=2)
        yield from bullets((task_text(act.verdict, task.id) for task in decision.duties), 2)
        yield BlankLine()
    yield from bullets(words("expected.held", text=check.text) for check in act.checks if check.held)
