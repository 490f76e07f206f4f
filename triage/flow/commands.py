"""What a command of the chat says, whatever the question: the call card, contacts, help, why, where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from triage.cases.catalogue import Catalogue, in_a_row
from triage.conversation.conversation import Conversation
from triage.conversation.outline import Summary
from triage.conversation.parsing import KEEP
from triage.conversation.question import Question
from triage.documents.model import BlankLine, Block, CallOut, Heading, Paragraph, Tone
from triage.flow.advice_page import Confirmations, confirmation_line
from triage.flow.page import CallCard, Help, Meaning, Why
from triage.paperwork.advice import contact_line
from triage.policy.wording import cited_words

KEEP_ALL = "keep all"
STOP = "stop"
"""Typed on a page of trouble: no more is tried."""
COMMANDS = (
    "why",
    "back",
    "review",
    "help",
    "contacts",
    "where",
    "rest",
    "again",
    "999",
    "plain",
    "hide",
    "save",
    "quit",
)

RING, CONTACTS, REST, SAVE = "999", "contacts", "rest", "save"

_CARD = "call_card.title"

ELSEWHERE = (
    *KEEP,
    KEEP_ALL,
    "skip",
    "ready",
    "empty",
    "done",
    "write",
    "record",
    STOP,
    "own",
    "open",
    "erase",
)
"""Words that are offered at some question or page, and do something there alone."""


def out_of_place(conversation: Conversation, question: Question, typed: str, *, first: bool) -> bool:
    """Whether a line for a text is a word that the program offers, but not here.

    ``first``: it is the first line of the text, where such a word can stand for the whole.
    """
    line = typed.strip()
    word = line.lower().removeprefix("/")
    if word not in ELSEWHERE and not word.startswith("triage "):
        return False
    if not first:
        return True
    if line.lower() == KEEP_ALL:
        return conversation.earlier(question) is None
    if line.lower() in KEEP:  # where nothing can be kept, "keep" is refused in words of its own
        return (
            line != KEEP[0]
            and conversation.earlier(question) is None
            and conversation.suggestion(question) is None
        )
    return line.lower() not in question.kind.may_be


def commands_of(conversation: Conversation) -> tuple[str, ...]:
    """The commands that the pathway has a use for: the program's, and after 999 its own on danger. No call
    without a card for it, no contacts where there are none, no rest of a form without a form."""
    policy, danger = conversation.session.policy, conversation.outline.danger
    used = {
        RING: _CARD in conversation.words.texts,
        CONTACTS: bool(policy.contact_kinds),
        REST: bool(policy.forms),
    }
    at = COMMANDS.index(RING) + 1
    own = tuple(filter(None, (danger.command,)))
    return tuple(command for command in (*COMMANDS[:at], *own, *COMMANDS[at:]) if used.get(command, True))


def call_card(words: Catalogue, *, police_only: bool) -> CallCard | None:
    """What to say in the call, where the pathway has such a card. ``police_only``: it may be no 999 call."""
    if _CARD not in words.texts:
        return None
    return CallCard(
        words("call_card.police_title" if police_only else _CARD),
        words("call_card.police_line") if police_only else "",
        words.lists["call_card.lines"],
        words("call_card.return_line"),
    )


def call_card_lines(card: CallCard) -> Iterator[Block]:
    """The card as paragraphs."""
    yield BlankLine()
    yield CallOut(card.title)
    if card.other_number:
        yield Paragraph(card.other_number)
    for text in card.lines:
        yield Paragraph(text, indent=2)
    yield Paragraph(card.after, Tone.HINT)


def help_of(conversation: Conversation, question: Question) -> Help:
    """Help with a question, and what its words mean."""
    found = conversation.session.script.meanings_for(question)
    return Help(question.help, tuple(Meaning(one.term, one.means) for one in found))


def help_lines(found: Help, words: Catalogue, commands: Iterable[str], *, drafts: bool) -> Iterator[Block]:
    """Help with a question, what its words mean, and what each of the ``commands`` does. ``drafts``: whether
    the pathway keeps any."""
    if found.text:
        yield Paragraph(found.text)
    if found.meanings:
        yield Paragraph(words("help_terms"))
    for one in found.meanings:
        yield Paragraph(f"{one.term}: {one.means}", indent=2)
    yield Paragraph(words("help_commands"))
    for command in commands:
        does = words(f"commands.{command}") if drafts or command != SAVE else words("save_none")
        yield Paragraph(f"{command}: {does}", indent=2)


def why_of(conversation: Conversation, question: Question) -> Why:
    """Why a question is asked, with its sources."""
    policy, words = conversation.session.policy, conversation.words
    return Why(
        question.why,
        tuple(words("source_line", source=cited_words(policy, cited)) for cited in question.sources),
    )


def why_lines(found: Why) -> Iterator[Block]:
    """The reason, and each source, as paragraphs."""
    yield Paragraph(found.reason)
    for source in found.sources:
        yield Paragraph(source, Tone.QUIET)


def contact_lines(conversation: Conversation, confirmed: Confirmations) -> Iterator[Block]:
    """Everybody who can be reached in the area, the national numbers last."""
    policy, words = conversation.session.policy, conversation.words
    area = policy.area(conversation.area)
    yield Heading(words("contacts_title", area=area.name))
    yield Paragraph(area.says)
    for kind in policy.contact_kinds.values():
        if not kind.own_organisation:
            yield Paragraph(contact_line(policy, conversation.area, kind.id), indent=2)
    for text in _about_contacts(conversation, confirmed):
        yield Paragraph(text, Tone.HINT)


def _about_contacts(conversation: Conversation, confirmed: Confirmations) -> Iterator[str]:
    """Whether the area's contacts are past their review, or were confirmed by whom and when."""
    session = conversation.session
    line = confirmation_line(session.policy.area(conversation.area), confirmed, session.today)
    if line:
        yield line
    if conversation.area == session.policy.not_known and len(session.policy.areas) > 1:
        yield session.script.words("unknown_area")


def in_first_stage(conversation: Conversation, question: Question) -> bool:
    """Whether a question stands where danger is asked about: until then nothing is counted and no draft is
    spoken of. Where the pathway does not ask about danger, nothing waits for it."""
    script = conversation.session.script
    return script.about_danger is not None and question.stage == script.stages()[0]


def stage_title(words: Catalogue, stage: str) -> str:
    """What a stage is called on a screen: its own text, else its id in words."""
    return words.texts.get(f"stages.{stage}", stage.replace("_", " ").capitalize())


def where(conversation: Conversation) -> str:
    """Which stage this is, what is done and what is ahead."""
    words, script = conversation.words, conversation.session.script
    stages = script.stages()
    now = conversation.question.stage if conversation.question else stages[-1]
    here = stages.index(now)

    def named(part: list[str]) -> str:
        return ", ".join(stage_title(words, stage) for stage in part)

    return words(
        "where_now",
        here=progress(conversation),
        done=named(stages[:here]) or words("where_none"),
        ahead=named(stages[here + 1 :]) or words("where_end"),
    )


def progress(conversation: Conversation) -> str:
    """How far the conversation is: the stage, or the part of the form."""
    words, script = conversation.words, conversation.session.script
    question = conversation.question
    if question is None:
        return words("review.check_title")
    asked = [script.questions[key].screen for key in conversation.answers]
    screens = list(dict.fromkeys([*asked, question.screen]))
    if question.stage == script.form_stage:
        parts = [screen.id for screen in script.screens if screen.stage == script.form_stage]
        return words("progress.form", number=str(parts.index(question.screen) + 1), total=str(len(parts)))
    here = [name for name in screens if script.screen(name).stage == question.stage]
    return words(
        "progress.stage",
        stage=stage_title(words, question.stage),
        number=str(here.index(question.screen) + 1),
    )


def stage_done(conversation: Conversation, stage: str) -> tuple[str, str] | None:
    """Two lines when a stage ends: what it came to, and what comes next. None for stages without."""
    words, policy = conversation.words, conversation.session.policy
    name = f"summary.{stage}"
    if name not in words.texts or not conversation.outline.ending.is_for_staff(conversation.decision):
        return None
    facts = conversation.case_as_answered.answers

    # To the lead, who is told by going on, "nobody yet" would not be true.
    is_lead = conversation.outline.ending.lead.is_user(facts)

    def labels(of: Summary) -> str:
        ticked = facts.get(of.of)
        found = [policy.facts[of.of].values[word] for word in ticked] if isinstance(ticked, tuple) else []
        return in_a_row(found) or words((is_lead and of.nothing_for_lead) or of.nothing)

    now = conversation.question.stage if conversation.question else "review"
    done = words(
        name,
        **{part.part: labels(part) for part in conversation.outline.summaries},
        area=policy.area(conversation.area).name,
    )
    return done, words(f"next.{now}") if f"next.{now}" in words.texts else ""
