"""What a trainer's handout and page say of a played story, in the order in which it is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from triage.paperwork import handout as made
from triage.paperwork.advice import headline, tasks
from triage.paperwork.handout import Handout, Piece
from triage.stories.acts import Answered, Expected, Played, Referral, Scene, Sides, Speech, Verdict
from triage.stories.telling import answer_text, demo_words, outcome, sources_text, story_sources
from triage.stories.votes import choices, fired_rules, rules_behind, what_if


def handout_of(played: Played) -> Handout:
    """The handout of a story: told, asked, answered, decided and explained."""
    words = demo_words()
    return Handout(words("mark"), words("handout.title", title=played.story.title), words("handout.subject"),
                   (words("handout.page"), words("handout.of")), tuple(_pieces(played)))


def _pieces(played: Played) -> Iterator[Piece]:
    words, story = demo_words(), played.story
    yield Piece(made.TITLE, words("handout.title", title=story.title))
    for line in (story.description, story.who and words("opening.who", who=story.who),
                 story.teaches and words("opening.teaches", teaches=story.teaches),
                 story.minutes and words("opening.minutes", minutes=story.minutes)):
        if line:
            yield Piece(made.WORDS, line)
    for source in story_sources(played.policy, story):
        yield Piece(made.WORDS, words("opening.source", source=source))
    yield Piece(made.NOTE, words("handout.how"))
    for scene in played.scenes:
        yield Piece(made.HEADING, scene.name or words("story"))
        if scene.description:
            yield Piece(made.WORDS, scene.description)
        yield from _scene(scene)
    yield Piece(made.HEADING, words("end.title"))
    yield Piece(made.WORDS, words("end.text"))
    yield Piece(made.NOTE, words("made_up"))
    yield Piece(made.NOTE, words("handout.policy", version=played.policy.version))


def _scene(scene: Scene) -> Iterator[Piece]:
    answered: list[Answered] = []
    for number, act in enumerate(scene.acts):
        if answered and not (isinstance(act, Answered) and not act.judgement):
            yield _answers(answered)
            answered = []
        if isinstance(act, Speech):
            if number == 0 or not isinstance(scene.acts[number - 1], Speech):
                yield Piece(made.PART, demo_words()("handout.story"))
            yield Piece(made.SAID, f"{act.who}: \u201c{act.text}\u201d" if act.who else act.text)
        elif isinstance(act, Answered):
            if act.judgement:
                yield from _judged(act)
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
    if answered:
        yield _answers(answered)


def _answers(acts: Sequence[Answered]) -> Piece:
    words = demo_words()
    return Piece(made.TABLE, words("handout.staff"), (words("asked"), words("answer").rstrip(":")),
                 tuple((act.asked.ask, answer_text(act)) for act in acts))


def _judged(act: Answered) -> Iterator[Piece]:
    words, policy = demo_words(), act.world.policy
    yield Piece(made.ASK, words("handout.question", ask=act.asked.ask))
    yield Piece(made.TABLE, words("handout.votes_about"), (words("handout.options"), words("handout.leads")),
                tuple((choice.label, outcome(policy, what_if(act, choice).decision)) for choice in choices(act)))
    yield Piece(made.STRONG, words("handout.given", answer=answer_text(act)))
    rules = rules_behind(act)
    for rule in rules:
        yield Piece(made.ITEM, f"{rule.says} {words('verdict.source', source=sources_text(policy, rule))}")
    if not rules:
        yield Piece(made.WORDS, words("verdict.no_rule"))
    if act.asked.why:
        yield Piece(made.NOTE, words("handout.because", why=act.asked.why))


def _verdict(act: Verdict) -> Iterator[Piece]:
    words, policy = demo_words(), act.world.policy
    told = headline(policy, act.decision)
    yield Piece(made.PART, words("handout.verdict"))
    yield Piece(made.STRONG, words("handout.route", headline=outcome(policy, act.decision)))
    yield Piece(made.WORDS, told.means)
    if act.decision.duties:
        yield Piece(made.WORDS, words("handout.tasks"))
    for task in tasks(policy, act.case, act.decision, reader_is_lead=False):
        yield Piece(made.ITEM, words("handout.task", step=task.step, says=task.says, owner=task.owner))
    rules = fired_rules(act.world, act.decision)
    if rules:
        yield Piece(made.TABLE, words("handout.rules_about"),
                    (words("handout.rule"), words("handout.why"), words("handout.source")),
                    tuple((rule.says, rule.because, sources_text(policy, rule)) for rule in rules))


def _sides(act: Sides) -> Iterator[Piece]:
    words = demo_words()
    leads = [words("handout.weak_leads", outcome=outcome(after.world.policy, after.decision)) if after else ""
             for after in (act.after_weak, act.after_strong)]
    yield Piece(made.PART, words("weak_and_strong"))
    yield Piece(made.SIDES, words("handout.sides_about"), (words("weak"), words("strong")),
                ((act.weak, act.strong), (leads[0], leads[1])))
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
    yield Piece(made.ITEM, outcome(policy, act.verdict.decision))
    for task in act.verdict.decision.duties:
        yield Piece(made.ITEM, policy.duties[task.id].says)
