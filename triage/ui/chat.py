"""``triage chat``: chooses a face, runs the flow on it, and returns the exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from triage.cases.model import Case
from triage.clock import today
from triage.conversation.conversation import Conversation, Session
from triage.conversation.handed_over import begin
from triage.conversation.script import load_script
from triage.engine.deciding import Engine
from triage.flow.advice_page import Confirmations
from triage.flow.dialogue import Over
from triage.flow.machine import begin_flow
from triage.flow.situation import Resuming, Setup, Situation
from triage.pathway import Pathway, pathway_in_use
from triage.policy.model import Policy
from triage.ui.autosave import Autosave
from triage.ui.face import Face
from triage.ui.plain import PlainFace
from triage.ui.requests import Basis, Requests
from triage.ui.resuming import ResumeSource
from triage.ui.runner import Runner
from triage.ui.signals import Signals, Steady
from triage.ui.terminal_echo import keys_alone

DONE, LEFT = 0, 130


@dataclass(frozen=True)
class ChatOptions:
    """What a chat starts with. ``me``: the user's own details by name; ``confirmed``: whose contacts
    are confirmed today, by area id. Without ``keeping`` there is no draft; ``going``: goes on with what
    has to be opened first; ``watch`` sees the conversation before each question. Without ``first_line``
    that line stands on the screen already. ``pathway``: what the files of the policy cannot say."""

    policy: Policy
    engine: Engine
    out: Path
    case: Case | None = None
    area: str = ""
    known_of_user: Mapping[str, str] = field(default_factory=dict)
    workplace: str = ""
    plain: bool = False
    me: Mapping[str, str] = field(default_factory=dict)
    confirmed: Confirmations = field(default_factory=dict)
    keeping: Autosave | None = None
    going: ResumeSource | None = None
    watch: Callable[[Conversation], None] | None = None
    first_line: bool = True
    pathway: Pathway = field(kw_only=True)


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
    """Hold one conversation. Returns 0 when it was finished, 130 when the user left.

    InputError where it cannot go on, such as with a draft that cannot be read.
    """
    if face is None:
        face = make_face(options.plain)
    autosave = options.keeping
    requests = Requests(autosave, Basis(options.policy, options.engine, options.pathway), options.watch)
    situation = situation_of(options)
    signals = Signals()
    steady = Steady(face, signals)
    runner = Runner(
        steady, requests, plainer=lambda: steady if steady.spoken else Steady(PlainFace(), signals)
    )
    try:
        # Also between two questions: a passphrase that is typed before it is asked for must not stand on
        # the screen, and no line that is pasted may be cut.
        with signals.kept(), keys_alone(sys.stdin):
            over = runner.run(begin_flow(situation))
    except OSError:  # the terminal is gone, and nobody can be told; documents report their own faults
        return LEFT
    finally:
        requests.close()
    return code_of(over)


def code_of(over: Over) -> int:
    """The exit code of a flow that came to its end. Raises what made it end."""
    if over.error:
        raise over.error
    return LEFT if over.left else DONE


def situation_of(options: ChatOptions) -> Situation:
    """Where a chat begins. A draft that was opened already is held by its autosave."""
    with pathway_in_use(options.pathway):
        script = load_script(options.policy)
    session = Session(
        options.policy,
        options.engine,
        script,
        today(),
        options.me,
        options.area,
        options.known_of_user,
        options.workplace if options.workplace in options.policy.areas else "",
        pathway=options.pathway,
    )
    autosave, going = options.keeping, options.going
    resuming = None
    if going is not None:
        opened = autosave.opened(going.opened) if autosave and going.opened else None
        resuming = Resuming(going.locked, going.file, opened, going.out_named, going.lacking)
    return Situation(
        Setup(options.confirmed, options.first_line, resuming),
        begin(session, options.case),
        autosave.out if autosave else options.out,
        autosave.keeping if autosave else None,
    )
