"""What a trainer's handout and page say of a played story, in the order in which it is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from triage.cases.catalogue import load_catalogue
from triage.documents.model import (
    PAGE_WIDTH,
    Block,
    CallOut,
    CallOutKind,
    Details,
    Document,
    Heading,
    Paragraph,
    Quotation,
    Table,
    Tone,
    bullets,
    cell,
)
from triage.engine import Decision
from triage.paperwork.advice import headline, is_lead, tasks
from triage.policy.model import Citation, Policy, Rule
from triage.scenarios.phrases import Training
from triage.scenarios.played_story import (
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
from triage.scenarios.question_lookup import question_for
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

_NARROW = (58, PAGE_WIDTH - 58)
_WIDE = (33, 43, PAGE_WIDTH - 76)


def handout_of(played: PlayedStory, *, for_the_room: bool = False) -> Document:
    """The handout of a story: told, asked, answered, decided and explained.

    ``for_the_room``: the group sees it, so that what the story teaches stands at its end.
    """
    words = demo_words()
    title = words("handout.title", title=played.story.title)
    return Document(
        title,
        tuple(_blocks(played, title, words("handout.answers"), for_the_room)),
        words("handout.subject"),
        words("mark"),
        title.removeprefix(f"{words('mark')}: "),
        (words("handout.page"), words("handout.of")),
        words("handout.contents"),
        maker=load_catalogue("commands")("maker"),
    )


def _blocks(played: PlayedStory, title: str, answers: str, for_the_room: bool) -> Iterator[Block]:
    words, story = demo_words(), played.story
    yield Heading(title, 0)
    for line in (
        story.description,
        story.who and words("opening.who", who=story.who),
        story.teaches and not for_the_room and words("opening.teaches", teaches=story.teaches),
        story.minutes and words("opening.minutes", minutes=story.minutes),
    ):
        if line:
            yield Paragraph(line)
    for source in story_sources(played.policy, story):
        yield Paragraph(words("opening.source", source=source))
    yield Paragraph(words("handout.how"), Tone.SMALL)
    shown = Shown()
    for scene in played.scenes:
        yield Heading(scene.name or words("story"))
        if scene.description:
            yield Paragraph(scene.description)
        yield from _scene(scene, shown, answers)
    yield Heading(words("end.title"))
    if story.teaches and for_the_room:
        yield Paragraph(words("end.about", teaches=story.teaches))
    yield Paragraph(words("end.text"))
    yield Paragraph(words("made_up"), Tone.SMALL)
    yield Paragraph(words("handout.policy", version=played.policy.version), Tone.SMALL)


def _scene(scene: Scene, shown: Shown, answers: str) -> Iterator[Block]:
    """``answers``: what a reader opens to see the answers to a question."""
    answered: list[Answered] = []
    for number, act in enumerate(scene.acts):
        if answered and not (isinstance(act, Answered) and not act.judgement):
            yield from _answers(answered, shown)
            answered = []
        if isinstance(act, OpenQuestion):
            yield CallOut(act.text, CallOutKind.ASK)
        elif isinstance(act, Speech):
            if number == 0 or not isinstance(scene.acts[number - 1], Speech):
                yield Heading(demo_words()("handout.story"), 2)
            yield Quotation(f"{act.who}: \u201c{act.text}\u201d" if act.who else act.text)
        elif isinstance(act, Answered):
            if act.judgement:
                yield from _judged(act, answers)
                shown.keep(act)
            else:
                answered.append(act)
        elif isinstance(act, Verdict):
            yield from _verdict(act)
        elif isinstance(act, Referral):
            yield Heading(demo_words()(act.kind), 2)
            yield Quotation(f"\u201c{act.text}\u201d")
        elif isinstance(act, Sides):
            yield from _sides(act)
        else:
            yield from _missed(act)
    yield from _answers(answered, shown)


def _answers(acts: Sequence[Answered], shown: Shown) -> Iterator[Block]:
    """What staff answered; what the story said before stands in one line."""
    words = demo_words()
    again = [act for act in acts if shown.again(act)]
    new = [act for act in acts if act not in again]
    if again:
        answers = "; ".join(f"{label_of(act)}: {answer_text(act).rstrip('.')}" for act in again)
        yield Paragraph(words("handout.the_same", answers=answers), Tone.SMALL)
    if new:
        rows = tuple((cell(act.asked.ask), cell(answer_text(act))) for act in new)
        header = words("asked"), words("answer").rstrip(":")
        yield Table(header, rows, words("handout.staff"), _NARROW)
    shown.keep(*acts)


def _judged(act: Answered, opens: str) -> Iterator[Block]:
    """The question, then every answer with its route, the reason and the source in one row."""
    words = demo_words()
    found: dict[tuple[tuple[str, ...], tuple[Block, ...]], list[str]] = {}
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
    table = Table(
        (words("handout.options"), words("handout.leads"), words("handout.why")),
        tuple((cell(*labels), cell(*leads), reasons) for (leads, reasons), labels in found.items()),
        words("handout.votes_about"),
        _WIDE,
    )
    below: list[Block] = [table, Paragraph(words("handout.given", answer=answer_text(act)), Tone.STRONG)]
    if act.asked.why:
        because = words("handout.because", why=act.asked.why)
        cited = _cited(act.world.policy, act.asked.sources)
        below.append(Paragraph(" ".join([because, *cited]), Tone.SMALL))
    yield CallOut(words("handout.question", ask=act.asked.ask), CallOutKind.ASK)
    # Shut at first where it can be: the group is asked before it sees the answers.
    yield Details(opens, tuple(below))


def _reasons(policy: Policy, rules: Sequence[Rule], held: Decision, *, says: bool) -> Iterator[Block]:
    """The reason of every rule, and below it the source."""
    for rule in rules:
        because = reason_text(policy, rule, held)
        yield Paragraph(f"{rule.says} {because}" if says else because)
        yield Paragraph(demo_words()("verdict.source", source=sources_text(policy, rule)), Tone.SMALL)


def _open(policy: Policy, training: Training, facts: Iterable[str]) -> Iterator[Block]:
    """That nothing is decided yet, and where the questions come from that are asked first."""
    sources = [cited for fact in facts for cited in question_for(policy, training, fact).sources]
    yield Paragraph(demo_words()("handout.open"))
    for text in _cited(policy, sources):
        yield Paragraph(text, Tone.SMALL)


def _cited(policy: Policy, sources: Iterable[Citation]) -> Iterator[str]:
    """The sources of questions in a row, each once."""
    found = dict.fromkeys(citation_text(policy, cited) for cited in sources)
    if found:
        yield demo_words()("verdict.source", source="; ".join(found))


def _verdict(act: Verdict) -> Iterator[Block]:
    words, policy = demo_words(), act.world.policy
    told = headline(policy, act.decision)
    yield Heading(words("handout.verdict"), 2)
    yield Paragraph(words("handout.route", headline=decision_headline(policy, act.decision)), Tone.STRONG)
    yield Paragraph(told.means)
    if act.decision.duties:
        yield Paragraph(words("handout.tasks"), Tone.STRONG)
    yield from bullets(
        words(
            "handout.task",
            step=task.step,
            says=task.says,
            owner=words("handout.owner_lead") if task.yours and is_lead(policy, act.case) else task.owner,
        )
        for task in tasks(policy, act.case, act.decision, reader_is_lead=False)
    )
    rules = fired_rules(act.world, act.decision)
    if rules:
        reasons = [tuple(_reasons(policy, [rule], act.decision, says=False)) for rule in rules]
        rows = tuple((cell(rule.says), found) for rule, found in zip(rules, reasons, strict=True))
        header = words("handout.rule"), words("handout.why")
        yield Table(header, rows, words("handout.rules_about"), _NARROW)


def _sides(act: Sides) -> Iterator[Block]:
    words = demo_words()
    leads = [
        words("handout.weak_leads", outcome=decision_headline(after.world.policy, after.decision))
        if after
        else ""
        for after in (act.after_weak, act.after_strong)
    ]
    yield Heading(words("weak_and_strong"), 2)
    rows = tuple(map(cell, (act.weak, act.strong))), tuple(map(cell, leads))
    header = words("weak"), words("strong")
    yield Table(header, rows, words("handout.sides_about"), _NARROW, row_headers=False)
    yield Paragraph(words("handout.sides_hint"))


def _missed(act: Expected) -> Iterator[Block]:
    words = demo_words()
    if not act.missed:
        return
    yield Paragraph(words("handout.expected"), Tone.STRONG)
    yield from bullets(
        words("expected.missed", text=check.text, line=str(check.line)) for check in act.missed
    )
    yield Paragraph(words("expected.instead"))
    verdict = act.verdict
    duties = [task_text(verdict, task.id) for task in verdict.decision.duties]
    yield from bullets([decision_headline(verdict.world.policy, verdict.decision), *duties])
