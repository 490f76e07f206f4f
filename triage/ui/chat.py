"""``triage chat``: chooses a face, holds the talk, and returns the exit code."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from triage.cases.catalogue import load_catalogue
from triage.cases.model import Case
from triage.clock import today
from triage.conversation.conversation import Conversation, Session
from triage.conversation.handed_over import begin
from triage.conversation.script import load_script
from triage.engine.deciding import Engine
from triage.policy.model import Policy
from triage.ui.advice_page import Confirmations
from triage.ui.autosave import Autosave
from triage.ui.chat_controller import ChatController
from triage.ui.face import Face, Leaving, Style
from triage.ui.plain import PlainFace
from triage.ui.resuming import ResumeSource, go_on
from triage.ui.review import Review
from triage.ui.signals import Signals, Steady
from triage.ui.terminal_echo import keys_alone

DONE, LEFT = 0, 130


@dataclass(frozen=True)
class ChatOptions:
    """What a chat starts with. ``me``: the user's own details by name; ``confirmed``: whose contacts
    are confirmed today, by area id. Without ``keeping`` there is no draft; ``going``: goes on with what
    has to be opened first; ``watch`` sees the conversation before each question. Without ``first_line``
    that line stands on the screen already."""

    policy: Policy
    engine: Engine
    out: Path
    case: Case | None = None
    area: str = ""
    sector: str = ""
    workplace: str = ""
    plain: bool = False
    me: Mapping[str, str] = field(default_factory=dict)
    confirmed: Confirmations = field(default_factory=dict)
    keeping: Autosave | None = None
    going: ResumeSource | None = None
    watch: Callable[[Conversation], None] | None = None
    first_line: bool = True


def wants_plain(asked: bool) -> bool:
    """Whether to use plain lines: asked for, or no terminal that can do more."""
    return (
        asked
        or not (sys.stdin.isatty() and sys.stdout.isatty())
        or os.environ.get("TERM", "dumb") == "dumb"
        or os.environ.get("ACCESSIBLE") == "1"
    )


def make_face(plain: bool) -> Face:
    """The face for this terminal."""
    if wants_plain(plain):
        return PlainFace()
    from triage.ui.terminal import TerminalFace

    return TerminalFace(colour=not os.environ.get("NO_COLOR"))


def run_chat(options: ChatOptions, face: Face | None = None) -> int:
    """Hold one conversation. Returns 0 when it was finished, 130 when the user left."""
    script = load_script(options.policy)
    if face is None:
        face = make_face(options.plain)
    session = Session(
        options.policy,
        options.engine,
        script,
        today(),
        options.me,
        options.area,
        options.sector,
        options.workplace if options.workplace in options.policy.areas else "",
    )
    signals = Signals()
    steady = Steady(face, signals)
    talk = ChatController(
        steady,
        begin(session, options.case),
        confirmed=options.confirmed,
        plainer=lambda: steady if steady.spoken else Steady(PlainFace(), signals),
        keeping=options.keeping,
        watch=options.watch,
    )
    try:
        # Also between two questions: a passphrase that is typed before it is asked for must not stand on
        # the screen, and no line that is pasted may be cut.
        with signals.kept(), keys_alone(sys.stdin):
            talk.opening(again=options.going is not None, first_line=options.first_line)
            if options.going is not None and not go_on(talk, options.going):
                return LEFT
            hold(talk, options.keeping.out if options.keeping else options.out)
    except Leaving:
        with contextlib.suppress(OSError):
            talk.face.say(_left(talk))
            if talk.conversation.decision.snapshot.get("clear_to_refer") == "no":
                talk.face.say(script.words("ring_if_danger"), Style.ALERT)
        return LEFT
    except OSError:  # the terminal is gone, and nobody can be told; documents report their own faults
        return LEFT
    finally:
        if talk.keeping:
            talk.keeping.close()
    return DONE


def _left(talk: ChatController) -> str:
    """What is said to somebody who leaves: what was written, and how to go on."""
    from triage.ui.completion import papers_there

    if talk.keeping is None or not talk.keeping.kept:
        return talk.conversation.session.script.words("left")
    if talk.keeping.failing:
        return load_catalogue("drafts")("left_unsaved", reference=talk.keeping.kept)
    before = papers_there(talk, talk.keeping.out)
    return load_catalogue("drafts")("left_again" if before else "left", reference=talk.keeping.kept)


def hold(talk: ChatController, out: Path) -> None:
    """Ask, let the answers be checked, and finish. Raises :class:`Leaving` or InputError."""
    from triage.ui.completion import finish, is_staff, papers_there, papers_wanted

    while True:
        talk.ask_everything()
        if not is_staff(talk.conversation):  # two answers, and nothing is written: there is nothing to check
            break
        done = "write" if papers_wanted(talk.conversation).anything else "done"
        # A set elsewhere, such as a colleague's in the folder of their file, is not replaced by one here.
        intro, there = "", papers_there(talk, out)
        here = [path for path in there if path.parent == out]
        if here:
            intro = load_catalogue("drafts")("review_again", count=str(len(here)), folder=str(out))
        elif not there and talk.keeping and talk.keeping.kept:
            intro = load_catalogue("drafts")("review")
        chosen = Review(talk, checking=True, done=done, intro=intro).run()
        if not chosen:
            break
        talk.conversation = talk.conversation.change(chosen)
    finish(talk, out)
