"""Where a flow stands between two events: a conversation, unfinished texts, the draft. It never changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from triage.conversation.conversation import Conversation
from triage.flow.advice_page import Confirmations

if TYPE_CHECKING:
    from triage.flow.draft_effects import Opened
    from triage.paperwork.record_reading import Record


@dataclass(frozen=True, slots=True)
class Resuming:
    """What has to be opened before a chat goes on: a colleague's locked file (its bytes, and the name of its
    ``file``), or a draft. ``opened``: the draft that was named; without it the user is asked which.
    ``out_named``: the user named a folder for the documents. ``lacking``: the organisation's own files
    could not be used."""

    locked: bytes = field(default=b"", repr=False)
    file: str = ""
    opened: Opened | None = None
    out_named: bool = False
    lacking: bool = False


@dataclass(frozen=True, slots=True)
class Setup:
    """With what a flow runs. Nothing of it changes.

    ``confirmed``: whose contacts are confirmed today, by area id. Without ``first_line`` that line stands
    on the screen already. ``resuming``: what is opened first. ``record``: the one that a follow-up adds to;
    without it the flow is a chat.
    """

    confirmed: Confirmations = field(default_factory=dict)
    first_line: bool = True
    resuming: Resuming | None = None
    record: Record | None = None


@dataclass(frozen=True, slots=True)
class Keeping:
    """How a conversation is kept, as far as the flow knows.

    ``asks``: somebody is there who can be asked how; otherwise only a choice that needs nobody is followed.
    ``reference``: of the draft; empty where there is none. ``erased``: of one that somebody erased
    meanwhile. ``failing``: the last answers are not in it. ``written``: folders into which documents of the
    concern were written, by a colleague too. ``settled``: how it is kept was found out.
    """

    asks: bool
    reference: str = ""
    key_kind: str = ""
    failing: bool = False
    erased: str = ""
    written: tuple[Path, ...] = ()
    settled: bool = False

    @property
    def concern(self) -> str:
        """The reference of the draft, also of one that was erased; empty where there was none."""
        return self.reference or self.erased


@dataclass(frozen=True, slots=True)
class Situation:
    """Everything that lasts from one event to the next.

    ``out``: the folder for the documents. ``keeping``: None where no draft can be kept. ``texts``: question
    id to the finished lines of a text that is not finished; ``line``: the line that is being typed.
    ``screen``: whose title was shown last; ``standing``: the question that stands before the user, so that
    it need not be shown again; ``wrong``: what was wrong with the last answer to it.
    """

    setup: Setup
    conversation: Conversation
    out: Path
    keeping: Keeping | None = None
    texts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    line: str = field(default="", repr=False)
    screen: str = ""
    standing: str = ""
    wrong: str = ""
