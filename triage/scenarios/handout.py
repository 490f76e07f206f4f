"""What a trainer's handout and page say of a played story, in the order in which it is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from triage.engine import Decision
from triage.paperwork import handout as made
from triage.paperwork.advice import headline, is_lead, tasks
from triage.paperwork.handout import Handout, Piece
from triage.policy.model import Citation, Policy, Rule
from triage.scenarios.phrases import Training
from triage.scenarios.question_lookup import question_for
from triage.scenarios.timeline import (
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
from triage.scenarios.votes import consequences, explained, fired_rules
from triage.scenarios.wording import (
    Shown,
    answer_text,
    citation_text,
    decision_headline,
    demo_words,
    label_of,
    reason_text,
    sources_text,
    story_sources,
    task_text,
)


def handout_of(played: PlayedStory, *, for_the_room: bool = False) -> Handout:
    """The handout of a story: told, asked, answered, decided and explained.

    ``for_the_room``: the group sees it, so that what the story teaches stands at its end.
    """
    words = demo_words()
    return Handout(
        words("mark"),
        words("handout.title", title=played.story.title),
        words("handout.subject"),
        (words("handout.page"), words("handout.of")),
        words("handout.contents"),
        words("handout.answers"),
        tuple(_pieces(played, for_the_room)),
    )


def _pieces(played: PlayedStory, for_the_room: bool) -> Iterator[Piece]:
    words, story = demo_words(), played.story
    yield Piece(made.TITLE, words("handout.title", title=story.title))
    for line in (
        story.description,
        story.who and words("opening.who", who=story.who),
        story.teaches and not for_the_room and words("opening.teaches", teaches=story.teaches),
        story.minutes and words("opening.minutes", minutes=story.minutes),
    ):
        if line:
            yield Piece(made.WORDS, line)
    for source in story_sources(played.policy, story):
        yield Piece(made.WORDS, words("opening.source", source=source))
    yield Piece(made.NOTE, words("handout.how"))
    shown = Shown()
    for scene in played.scenes:
        yield Piece(made.HEADING, scene.name or words("story"))
        if scene.description:
            yield Piece(made.WORDS, scene.description)
        yield from _scene(scene, shown)
    yield Piece(made.HEADING, words("end.title"))
    if story.teaches and for_the_room:
        yield Piece(made.WORDS, words("end.about", teaches=story.teaches))
    yield Piece(made.WORDS, words("end.text"))
    yield Piece(made.NOTE, words("made_up"))
    yield Piece(made.NOTE, words("handout.policy", version=played.policy.version))


def _scene(scene: Scene, shown: Shown) -> Iterator[Piece]:
    answered: list[Answered] = []
    for number, act in enumerate(scene.acts):
        if answered and not (isinstance(act, Answered) and not act.judgement):
            yield from _answers(answered, shown)
            answered = []
        if isinstance(act, OpenQuestion):
            yield Piece(made.ASK, act.text)
        elif isinstance(act, Speech):
            if number == 0 or not isinstance(scene.acts[number - 1], Speech):
                yield Piece(made.PART, demo_words()("handout.story"))
            yield Piece(made.SAID, f"{act.who}: \u201c{act.text}\u201d" if act.who else act.text)
        elif isinstance(act, Answered):
            if act.judgement:
                yield from _judged(act)
                shown.keep(act)
            else:
                answered.append(act)
        elif isinstance(act, Verdict):
            yield from _verdict(act)
        elif isinstance(act, Referral):
            yield Piece(made.PART, demo_words()(act.kind))
            yield Piece(made.SAID, f"\u201c{act.text}\u201d")
        elif isinstance(act, Sides):
            yield from _sides(act)
        else:
            yield from _missed(act)
    yield from _answers(answered, shown)


def _answers(acts: Sequence[Answered], shown: Shown) -> Iterator[Piece]:
    """What staff answered; what the story said before stands in one line."""
    words = demo_words()
    again = [act for act in acts if shown.again(act)]
    new = [act for act in acts if act not in again]
    if again:
        answers = "; ".join(f"{label_of(act)}: {answer_text(act).rstrip('.')}" for act in again)
        yield Piece(made.NOTE, words("handout.the_same", answers=answers))
    if new:
        yield Piece(
            made.TABLE,
            words("handout.staff"),
            (words("asked"), words("answer").rstrip(":")),
            tuple((_cell(act.asked.ask), _cell(answer_text(act))) for act in new),
        )
    shown.keep(*acts)


def _judged(act: Answered) -> Iterator[Piece]:
    """The question, then every answer with its route, the reason and the source in one row."""
    words = demo_words()
    found: dict[tuple[tuple[str, ...], tuple[Piece, ...]], list[str]] = {}
    answers = explained(act)
    leading = consequences([verdict for _, verdict, _ in answers])
    for (choice, verdict, rules), leads in zip(answers, leading, strict=True):
        told = (
            words("handout.of_story", label=choice.label)
            if choice.values[act.fact] == act.values[act.fact]
            else choice.label
        )
        policy, decision = act.world.policy, verdict.decision
        reasons = (
            _reasons(policy, rules, decision, says=True)
            if rules
            else _open(policy, act.world.training, decision.still_needed)
        )
        # Answers that lead to the same for the same reason share a row.
        found.setdefault((tuple(leads), tuple(reasons)), []).append(told)
    below = [
        Piece(
            made.TABLE,
            words("handout.votes_about"),
            (words("handout.options"), words("handout.leads"), words("handout.why")),
            tuple((_cell(*labels), _cell(*leads), reasons) for (leads, reasons), labels in found.items()),
        ),
        Piece(made.STRONG, words("handout.given", answer=answer_text(act))),
    ]
    if act.asked.why:
        below.append(
            Piece(
                made.NOTE,
                " ".join(
                    [
                        words("handout.because", why=act.asked.why),
                        *_cited(act.world.policy, act.asked.sources),
                    ]
                ),
            )
        )
    yield Piece(made.ASK, words("handout.question", ask=act.asked.ask), below=tuple(below))


def _cell(*texts: str) -> tuple[Piece, ...]:
    return tuple(Piece(made.WORDS, text) for text in texts)


def _reasons(policy: Policy, rules: Sequence[Rule], held: Decision, *, says: bool) -> Iterator[Piece]:
    """The reason of every rule, and below it the source."""
    for rule in rules:
        because = reason_text(policy, rule, held)
        yield Piece(made.WORDS, f"{rule.says} {because}" if says else because)
        yield Piece(made.NOTE, demo_words()("verdict.source", source=sources_text(policy, rule)))


def _open(policy: Policy, training: Training, facts: Iterable[str]) -> Iterator[Piece]:
    """That nothing is decided yet, and where the questions come from that are asked first."""
    sources = [cited for fact in facts for cited in question_for(policy, training, fact).sources]
    yield Piece(made.WORDS, demo_words()("handout.open"))
    for text in _cited(policy, sources):
        yield Piece(made.NOTE, text)


def _cited(policy: Policy, sources: Iterable[Citation]) -> Iterator[str]:
    """The sources of questions in a row, each once."""
    found = dict.fromkeys(citation_text(policy, cited) for cited in sources)
    if found:
        yield demo_words()("verdict.source", source="; ".join(found))


def _verdict(act: Verdict) -> Iterator[Piece]:
    words, policy = demo_words(), act.world.policy
    told = headline(policy, act.decision)
    yield Piece(made.PART, words("handout.verdict"))
    yield Piece(made.STRONG, words("handout.route", headline=decision_headline(policy, act.decision)))
    yield Piece(made.WORDS, told.means)
    if act.decision.duties:
        yield Piece(made.STRONG, words("handout.tasks"))
    for task in tasks(policy, act.case, act.decision, reader_is_lead=False):
        owner = words("handout.owner_lead") if task.yours and is_lead(act.case) else task.owner
        yield Piece(made.ITEM, words("handout.task", step=task.step, says=task.says, owner=owner))
    rules = fired_rules(act.world, act.decision)
    if rules:
        yield Piece(
            made.TABLE,
            words("handout.rules_about"),
            (words("handout.rule"), words("handout.why")),
            tuple(
                (_cell(rule.says), tuple(_reasons(policy, [rule], act.decision, says=False)))
                for rule in rules
            ),
        )


def _sides(act: Sides) -> Iterator[Piece]:
    words = demo_words()
    leads = [
        words("handout.weak_leads", outcome=decision_headline(after.world.policy, after.decision))
        if after
        else ""
        for after in (act.after_weak, act.after_strong)
    ]
    yield Piece(made.PART, words("weak_and_strong"))
    yield Piece(
        made.SIDES,
        words("handout.sides_about"),
        (words("weak"), words("strong")),
        (tuple(map(_cell, (act.weak, act.strong))), tuple(map(_cell, leads))),
    )
    yield Piece(made.WORDS, words("handout.sides_hint"))


def _missed(act: Expected) -> Iterator[Piece]:
    words = demo_words()
    if not act.missed:
        return
    yield Piece(made.STRONG, words("handout.expected"))
    for check in act.missed:
        yield Piece(made.ITEM, words("expected.missed", text=check.text, line=str(check.line)))
    yield Piece(made.WORDS, words("expected.instead"))
    policy = act.verdict.world.policy
    yield Piece(made.ITEM, decision_headline(policy, act.verdict.decision))
    for task in act.verdict.decision.duties:
        yield Piece(made.ITEM, task_text(act.verdict, task.id))
