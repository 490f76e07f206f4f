"""The page of a question: what stands on it, on every face."""

from __future__ import annotations

from collections.abc import Sequence

from triage.conversation.conversation import Conversation
from triage.conversation.parsing import asked, kind_now, show
from triage.conversation.question import Question
from triage.conversation.script import TICKED
from triage.engine.deciding import holds
from triage.flow.colleague import handed_over
from triage.flow.commands import KEEP_ALL, call_card, help_of, in_first_stage, progress, why_of
from triage.flow.page import CallCard, Offered, Page
from triage.kinds import Control


def question_page(
    conversation: Conversation,
    question: Question,
    *,
    lines: Sequence[str] = (),
    begun: str = "",
    wrong: str = "",
) -> Page:
    """The page of the question that stands. ``lines``: finished lines of a text that is not finished."""
    words, screen = conversation.words, conversation.session.script.screen(question.screen)
    kind = kind_now(conversation, question)
    free, calling = kind.free_text, kind.control is Control.GO_ON
    return Page(
        id=question.id,
        control=kind.control,
        parts=kind.parts,
        may_be=kind.may_be,
        screen=question.screen,
        stage=question.stage,
        title=screen.title,
        progress=progress(conversation),
        counted=not in_first_stage(conversation, question),
        handed_over=None if conversation.answers else handed_over(conversation),
        alert=_why_again(conversation, conversation.danger_now[0]) if conversation.danger_now else "",
        call_card=_card(conversation) if calling else None,
        notes=_notes(conversation, question),
        question=asked(conversation, question),
        options=kind.choices,
        completions=kind.completions,
        count=words("choose", count=str(len(kind.choices))) if kind.choices else "",
        hint=question.hint.replace("{typed}", "").strip(),
        typed_hint=question.typed_hint,
        offered=_offered(conversation, question),
        so_far_title=words("so_far") if lines else "",
        so_far=tuple(lines),
        begun=begun if free else "",
        checks=not free and not calling,
        further=bool(lines),
        writes=free,
        wrong=wrong,
        help=help_of(conversation, question),
        why=why_of(conversation, question),
        actions=_actions(conversation, question),
    )


def _card(conversation: Conversation) -> CallCard | None:
    less = conversation.outline.danger.no_emergency
    return call_card(conversation.words, police_only=holds(less, conversation.decision.snapshot))


def _notes(conversation: Conversation, question: Question) -> tuple[str, ...]:
    if not question.names:
        return ()
    named = show(conversation.session.script.questions[question.names], conversation.answers[question.names])
    return (conversation.words(question.id, signs=named),)


def _why_again(conversation: Conversation, phrase: str) -> str:
    if not phrase.startswith(TICKED):
        return conversation.words("danger_again", phrase=phrase)
    signs = conversation.session.policy.facts[conversation.outline.danger.signs].values
    return conversation.words("danger_ticked", sign=signs[phrase.removeprefix(TICKED)])


def _offered(conversation: Conversation, question: Question) -> Offered | None:
    """An earlier answer, or what triage already gives for this field of the form."""
    words, earlier = conversation.words, conversation.earlier(question)
    if earlier is not None:
        return Offered(words("earlier_answer", answer=show(question, earlier)), words("keep_hint"))
    suggestion = conversation.suggestion(question)
    if suggestion is None:
        return None
    said = "as_was_said" if conversation.handed_over else "as_you_said"
    return Offered(words(said, answer=show(question, suggestion)), words("right_hint"))


def _actions(conversation: Conversation, question: Question) -> tuple[str, ...]:
    """What can be done at a question instead of answering it, beyond what can be done at any."""
    found = ["back"] if conversation.answers and not conversation.danger_now else []
    if conversation.earlier(question) is not None:
        found += ["keep", KEEP_ALL]
    elif conversation.suggestion(question) is not None:
        found.append("keep")
    if question.section:
        found.append("rest")
    return (*found, *(option.word for option in question.extra_options))
