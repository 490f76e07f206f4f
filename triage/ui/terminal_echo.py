"""How a terminal treats what is typed: as keys, which the program itself makes lines of and shows.

A terminal's own reading of lines cuts what is longer than 4,095 bytes, without a word, and shows what is
typed while nobody waits for it.
"""

from __future__ import annotations

import contextlib
import os
import signal
import threading
from collections.abc import Iterator
from types import FrameType
from typing import TextIO

GONE: tuple[type[Exception], ...] = (OSError,)
"""What a terminal raises that is not there any more."""
try:
    import termios
except ImportError:  # Windows: nothing can be told to its terminal
    termios = None  # type: ignore[assignment]
else:
    GONE = (OSError, termios.error)

_Mode = list[int | list[bytes | int]]
_DEADLY = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGQUIT") if hasattr(signal, name))
_as_it_was: list[tuple[int, _Mode]] = []


@contextlib.contextmanager
def keys_alone(stream: TextIO | None) -> Iterator[bool]:
    """Have a terminal give its keys one by one, and show none of them; afterwards it is as it was.

    Gives whether it does: False where ``stream`` is no terminal, or one to which nothing can be told.
    """
    before = _set(stream) if termios and stream and stream.isatty() else None
    if before is None or stream is None:
        yield False
        return
    _as_it_was.append((stream.fileno(), before))
    try:
        with _restored_on_signals():
            yield True
    finally:
        _give(*_as_it_was.pop())


def end_by(number: int, _: FrameType | None = None) -> None:
    """End the program by a signal, at once, with the terminal as it was before the program."""
    if _as_it_was:
        _give(*_as_it_was[0])
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)


def _set(stream: TextIO) -> _Mode | None:
    """Set it, and give back how it was; None where that cannot be done."""
    try:
        before: _Mode = termios.tcgetattr(stream.fileno())
        # tcgetattr gives a list within the list, so the second look is a copy.
        now: _Mode = termios.tcgetattr(stream.fileno())
        now[0] = _without(now[0], termios.ICRNL | termios.INLCR | termios.IGNCR | termios.IXON)
        now[3] = _without(now[3], termios.ICANON | termios.ECHO | termios.ISIG | termios.IEXTEN)
        keys = now[6]
        if isinstance(keys, list):
            keys[termios.VMIN], keys[termios.VTIME] = 1, 0
        termios.tcsetattr(stream.fileno(), termios.TCSANOW, now)
    except GONE:  # also a stream that only says that it is a terminal
        return None
    return before


def _without(flags: int | list[bytes | int], taken: int) -> int:
    return flags & ~taken if isinstance(flags, int) else 0


def _give(handle: int, mode: _Mode) -> None:
    with contextlib.suppress(*GONE):
        termios.tcsetattr(handle, termios.TCSANOW, mode)


@contextlib.contextmanager
def _restored_on_signals() -> Iterator[None]:
    """A signal that ends the program at once, since nobody handles it, gives the terminal back first."""
    deadly = (
        [number for number in _DEADLY if signal.getsignal(number) is signal.SIG_DFL]
        if threading.current_thread() is threading.main_thread()
        else []
    )
    for number in deadly:
        signal.signal(number, end_by)
    try:
        yield
    finally:
        for number in deadly:
            signal.signal(number, signal.SIG_DFL)
