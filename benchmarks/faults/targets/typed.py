"""What is typed and pasted: a line at every question, and whole chats."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache

from targets.answers import ANSWERS
from targets.ground import CANARY, Fault, is_plain, own_folder, the_session
from triage.cases.problems import TYPED as AT_A_QUESTION
from triage.cases.problems import input_error
from triage.cases.reading import case_from_node
from triage.conversation import Conversation
from triage.conversation.handed_over import begin
from triage.conversation.parsing import ActionTyped, parse, show
from triage.conversation.question import Question
from triage.kinds import AnswerError
from triage.prevent import PREVENT
from triage.ui.chat import ChatOptions, run_chat
from triage.ui.plain import PlainFace
from triage.yaml_nodes import read_bytes

TYPED = (
    "5",
    "1",
    "1 2",
    "4 1",
    "yes",
    "no",
    "not sure",
    "15",
    "about 15",
    "2 March 2011",
    "02/03/2011",
    "today",
    "14:30",
    "2.30pm",
    "not known",
    "nobody",
    "none",
    "keep",
    "ready",
    "skip",
    "northamptonshire",
    "nothing",
    f"{CANARY} said: <18 & 'x'",
    "yes, on Monday",
    f"1 {CANARY} Street\nSometown",
    "I am the lead",
    "he has a knife",
    "\x1b[20~\x1b]0;x\x07",
    "١٥",
    "1,2;3 and 4",
    "/back",
    "999",
    "hide",
    "help",
    "review",
    "where",
    "contacts",
    "why",
    "again",
    "rest",
    "plain",
    "safety",
    "quit",
    "keep all",
    "write",
    ".",
    "",
)


@cache
def places_to_type() -> tuple[tuple[Conversation, Question], ...]:
    """Every question of three conversations, with the conversation that stands before it."""
    session = the_session()
    case = case_from_node(read_bytes(ANSWERS.encode(), "a.yaml"), session.policy)
    starts = [(Conversation(session), "2"), (Conversation(session), "1"), (begin(session, case), "3")]
    found = [place for start, role in starts for place in _asked(start, role)]
    return tuple(found)


def _asked(conversation: Conversation, role: str) -> Iterator[tuple[Conversation, Question]]:
    usual = {
        "safety": "1 2",
        "call": "ready",
        "role": role,
        "indicators": "2 4",
        "people": "2",
        "age": "15",
        "fill_in_now": "yes",
        "concern_remains": "yes",
        "ground_beyond_identity": "yes",
        "stops_with_note": "no",
        "area": "derby",
        "story.known": "yes",
    }
    while question := conversation.question:
        yield conversation, question
        reopened = conversation.back()
        if reopened.question is not None and reopened is not conversation:
            yield reopened, reopened.question
        for line in (usual.get(question.id, "1"), "not known", "no", "5"):
            try:
                value = parse(conversation, question, line)
                break
            except (AnswerError, ActionTyped):
                continue
        conversation = conversation.answer(question.id, value)


def take_typed(data: bytes) -> None:
    """A line at the question of which the first two bytes are the number."""
    places = places_to_type()
    conversation, question = places[int.from_bytes(data[:2].ljust(2, b"\0")) % len(places)]
    try:
        value = parse(conversation, question, data[2:].decode(errors="surrogateescape"))
    except AnswerError as error:
        raise input_error(error, AT_A_QUESTION) from None
    except ActionTyped:
        return
    show(question, value)
    after = conversation.answer(question.id, value)
    if after.question is question and not after.danger_now:
        raise Fault("an answer was taken and its question asked again")
    if after.decision.evaluators_disagree:
        raise Fault("the two keys disagree")


def take_chat(data: bytes) -> None:
    """A whole chat in a pipe, each line answered by what the input holds."""
    session, out = the_session(), io.StringIO()
    options = ChatOptions(session.policy, session.engine, own_folder() / "out", pathway=PREVENT)
    code = run_chat(options, PlainFace(io.StringIO(data.decode(errors="surrogateescape")), out))
    if code not in (0, 130):
        raise Fault("a chat ended with another exit code")
    is_plain(out.getvalue())


def chat_seeds() -> tuple[bytes, ...]:
    """Lines of three whole chats: to the note, to the form, and in danger."""
    note = [
        "5",
        "1",
        "1",
        f'{CANARY} said: "x"',
        ".",
        "18/11/2026",
        "two others",
        "no",
        "2 4",
        "yes",
        "8",
        "1",
        "no",
        "15",
        "write",
    ]
    form = [
        *note[:10],
        "2",
        "yes",
        "15",
        "3",
        "no",
        "A film.",
        ".",
        "yes",
        "no",
        "none",
        "no",
        "no",
        "no",
        "derby",
        "1",
        *("/rest", "yes") * 8,
        *["rest"] * 8,
        "write",
    ]
    danger = ["1", "ready", "yes", "2", "1", f"{CANARY} has a knife", ".", "review", "2", "1", "back", "why"]
    return tuple("\n".join(lines).encode() for lines in (note, form, danger))
