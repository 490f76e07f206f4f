"""What a face tells the flow: what a person did, what came of a request, and how a reading ended."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Typed:
    """A line that was typed and ended. It can be an answer, or the word of an action."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Told:
    """An answer from a face that has widgets, as its kind takes it: ticks, the parts of a day, a text, or one
    of what it may be instead. It is checked before it counts, and is never the word of an action."""

    told: object = field(repr=False)


@dataclass(frozen=True, slots=True)
class Act:
    """An action, such as ``back`` or ``why``: nothing that was typed. ``of``: the question it is about."""

    action: str
    of: str = ""


@dataclass(frozen=True, slots=True)
class Writing:
    """The line as it stands while it is typed. The page stays."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Interrupted:
    """Ctrl-C or Ctrl-D: it is never an answer. ``typed``: the line typed so far."""

    typed: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Gone:
    """Nobody can answer any more: the pipe ended, or the terminal is gone. ``typed``: the line so far."""

    typed: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Hid:
    """The hide key, or nobody was there for some minutes. ``typed``: the line typed so far."""

    typed: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Done:
    """What was requested is done. ``result``: what the effect says it gives."""

    result: object = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Failed:
    """What was requested could not be done."""

    error: Exception = field(repr=False)


Event = Typed | Told | Act | Writing | Interrupted | Gone | Hid | Done | Failed
