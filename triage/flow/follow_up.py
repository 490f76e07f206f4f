"""What comes after a referral, as a flow: what the police or the panel answered is added to the record."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING

from triage.cases.catalogue import Catalogue, load_catalogue
from triage.cases.model import Case
from triage.conversation.conversation import Conversation, Session
from triage.conversation.follow_up import begin_follow_up, follow_up_of, load_follow_up_script, told
from triage.conversation.outline import Outline, load_outline
from triage.documents.model import BlankLine, Block, Paragraph
from triage.documents.screen import Style
from triage.engine.deciding import Engine
from triage.errors import InputError
from triage.flow.advice_page import Confirmations, advice_page
from triage.flow.commands import STOP
from triage.flow.completion import titled
from triage.flow.dialogue import Dialogue, Over, Scene, do
from triage.flow.page import Page
from triage.flow.paper_effects import WriteFollowUp
from triage.flow.question import FOLLOW_UP_ADD, QUESTION
from triage.flow.review import review
from triage.kinds.dates import shown_day
from triage.paperwork.advice import contact_line, tasks
from triage.pathway import Pathway, pathway_in_use
from triage.policy.model import Policy

if TYPE_CHECKING:
    from triage.paperwork.record_reading import Record


def follow_up_conversation(
    policy: Policy,
    engine: Engine,
    record: Record,
    today: datetime.date,
    pathway: Pathway,
) -> Conversation:
    """The conversation on a record: the last answers are offered again where that is sound."""
    area = area_of(policy, record)
    with pathway_in_use(pathway):
        script = load_follow_up_script(policy)
    session = Session(
        policy,
        engine,
        script,
        today,
        area="" if area == policy.not_known else area,
        pathway=pathway,
    )
    earlier = record.last.answers if record.follow_ups else {}
    return begin_follow_up(session, earlier, record.first.answers)


def warnings_about(policy: Policy, record: Record) -> list[str]:
    """What must be known about a record before it is used, one line each."""
    words = load_catalogue("follow_up")
    found = [] if record.has_checksum else [words("warnings.no_seal")]
    if record.last.area not in (*policy.areas, policy.not_known):
        found.append(words("warnings.area"))
    return found


def awaited(policy: Policy, record: Record) -> str:
    """What a record waits for, in the policy's words for its last route after the referral."""
    if record.follow_ups:
        route = policy.routes.get(record.last.route)
    else:
        waits = load_outline(policy).ending.after.waits
        route = policy.routes.get(waits) if was_referred(policy, record) else None
    return route.headline if route else load_catalogue("follow_up")("list.not_referred")


def was_referred(policy: Policy, record: Record) -> bool:
    """Whether the record is of a referral, or somebody has followed it up as one."""
    return bool(record.follow_ups) or load_outline(policy).ending.sent.route in record.first.routes


def area_of(policy: Policy, record: Record) -> str:
    """The area given last, where this policy has it."""
    given = [past.area for past in (record.first, *record.follow_ups)]
    return next((area for area in reversed(given) if area in policy.areas), policy.not_known)


def open_follow_up(scene: Scene) -> Dialogue[str | Over]:
    """When to ring 999, and where the concern stands."""
    words, record, policy = _words(scene.conversation), _record(scene), scene.conversation.session.policy
    scene.say_first_line()
    for number, line in enumerate(words.lists["opening"]):
        scene.say(line.format(reference=record.reference) if number == 0 else line)
    for line in warnings_about(policy, record):
        scene.say(f"{line[:1].upper()}{line[1:]}.", Style.HINT)
    scene.say(words("before", day=shown_day(record.last.made), awaited=awaited(policy, record)))
    return QUESTION
    yield  # a dialogue, though it waits for nothing


def check_follow_up(scene: Scene) -> Dialogue[str | Over]:
    """Have the answers looked through."""
    chosen = yield from review(scene, checking=True, done="write")
    if not chosen:
        return FOLLOW_UP_ADD
    scene.conversation = scene.conversation.change(chosen)
    return QUESTION


def add_follow_up(scene: Scene) -> Dialogue[str | Over]:
    """Say what comes next, and have the answers added to the record. InputError: the user gave up."""
    conversation, record = scene.conversation, _record(scene)
    words, found = _words(conversation), follow_up_of(conversation)
    case = _worded(conversation.outline, told(conversation), record)
    scene.news += closing_lines(conversation, record, case, scene.setup.confirmed)
    while True:
        try:
            page = yield from do(WriteFollowUp(record, scene.out, case, found))
            break
        except InputError as error:
            yield from _try_again(scene, words, error)
    scene.say()
    scene.say(words("closing.added", reference=record.reference), Style.TITLE)
    scene.say(words("closing.page"))
    scene.say(str(page), indent=2)
    scene.say(words("closing.again"))
    return Over()


def _try_again(scene: Scene, words: Catalogue, error: InputError) -> Dialogue[None]:
    """Ask whether to try once more; raises the error on "stop"."""
    trouble = words("closing.trouble", problem=error.problem)
    page = Page("try_again", question=trouble, style=Style.WRONG, actions=("again", STOP))
    while (typed := (yield from scene.aside(page)).lower()) != "again":
        if typed == STOP:
            raise InputError(f"{error.problem}; {words('closing.stopped')}", file=error.file)


def _record(scene: Scene) -> Record:
    if scene.setup.record is None:
        raise TypeError("a follow-up needs the record that it follows")
    return scene.setup.record


def _words(conversation: Conversation) -> Catalogue:
    """The wording of a follow-up, as the answers have it said."""
    return load_catalogue("follow_up").reworded(conversation.reword)


def _worded(outline: Outline, case: Case, record: Record) -> Case:
    """The case with the role that the record names: it chooses the words of tasks, and decides nothing."""
    fact, _ = outline.ending.lead.answer
    role = record.first.answers.get(fact)
    return case.with_(answers={**case.answers, fact: role}) if isinstance(role, str) else case


def closing_lines(
    conversation: Conversation, record: Record, case: Case, confirmed: Confirmations
) -> Iterator[Block]:
    """What comes next, whose task it is and why, and what to do if one disagrees."""
    words, policy = _words(conversation), conversation.session.policy
    decision, follow_up = conversation.decision, follow_up_of(conversation)
    yield BlankLine()
    yield from advice_page(policy, case, decision, confirmed)
    asked = tasks(policy, case, decision, reader_is_lead=False)
    yield from titled(words("why"), dict.fromkeys(why for task in asked for why in task.why))
    yield BlankLine()
    yield Paragraph(words("theirs"))
    after = conversation.outline.ending.after
    disagree = words if set(after.over) & set(decision.routes) else conversation.words
    yield from titled(disagree("disagree.title"), disagree.lists["disagree.lines"])
    contact = contact_line(policy, decision.area, after.ask)
    whom = words(f"chase.{follow_up.whom_next}", contact=contact)
    tell = [words("chase.tell", reference=record.reference)] if follow_up.whom_next != after.no_one else []
    yield from titled(words("chase.title"), [whom, *tell])
    yield BlankLine()
    yield Paragraph(conversation.words("always"))
