"""Whether a terminal shows what is typed while nobody waits for it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import TextIO

GONE: tuple[type[Exception], ...] = (OSError,)
"""What a terminal raises that is not there any more."""
try:
    import termios
except ImportError:  # Windows: nothing can be told to its terminal
    termios = None  # type: ignore[assignment]
else:
    GONE = (OSError, termios.error)


@contextlib.contextmanager
def echo(stream: TextIO | None, *, shown: bool) -> Iterator[None]:
    """Show what is typed on a terminal, or not; afterwards it is as it was. No terminal: nothing changes."""
    before = _set(stream, shown) if termios and stream and stream.isatty() else None
    try:
        yield
    finally:
        if before is not None and stream is not None:
            with contextlib.suppress(*GONE):
                termios.tcsetattr(stream.fileno(), termios.TCSADRAIN, before)


def _set(stream: TextIO, shown: bool) -> list[int | list[bytes | int]] | None:
    """Set it, and give back how it was; None where that cannot be done."""
    try:
        before = termios.tcgetattr(stream.fileno())
        now = [*before]
        flags = before[3]
        now[3] = flags | termios.ECHO if shown else flags & ~termios.ECHO
        termios.tcsetattr(stream.fileno(), termios.TCSADRAIN, now)
    except GONE:  # also a stream that only says that it is a terminal
        return None
    return before
