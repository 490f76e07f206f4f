"""Ctrl-C between two questions, and an end that comes from outside: a closed window, a shutdown."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from types import FrameType

from triage.flow.page import Style
from triage.ui.face import Face, Left, Request
from triage.ui.terminal_echo import end_by

ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
"""What asks the program to end: the system shuts down, or the window was closed."""


def in_main_thread() -> bool:
    """Whether signals can be handled here."""
    return threading.current_thread() is threading.main_thread()


class Signals:
    """Waits for the next question with what comes while nobody is asked anything.

    So nothing is cut off in the middle of being saved or written.
    """

    def __init__(self) -> None:
        self._ctrl_c = False
        self._asking = False
        self.ended = False
        """Whether the program was asked to end: nobody can answer any more."""

    @contextlib.contextmanager
    def kept(self) -> Iterator[None]:
        """Keep signals from ending the program at once. Only the main thread can do that."""
        if not in_main_thread():
            yield
            return
        before = {signal.SIGINT: signal.signal(signal.SIGINT, self._pressed)}
        before |= {number: signal.signal(number, self._end) for number in ENDING}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    @contextlib.contextmanager
    def asking(self) -> Iterator[None]:
        """A face that reads hears Ctrl-C by itself, as KeyboardInterrupt, and the end as :class:`Left`."""
        self._asking = True
        try:
            yield
        finally:
            self._asking = False

    def uninterrupted(self, tell: Callable[[str], None]) -> Callable[[str], None]:
        """``tell``, which is never cut off: what comes meanwhile is heard when it is done."""

        def told(line: str) -> None:
            asking, self._asking = self._asking, False
            try:
                tell(line)
            finally:
                self._asking = asking
            if self.ended:
                raise Left(for_good=True)
            if self.taken():
                raise KeyboardInterrupt

        return told

    def taken(self) -> bool:
        """Whether Ctrl-C was pressed since the last time."""
        taken, self._ctrl_c = self._ctrl_c, False
        return taken

    def _pressed(self, *_: object) -> None:
        if self._asking:
            raise KeyboardInterrupt
        self._ctrl_c = True

    def _end(self, number: int, _: FrameType | None) -> None:
        again, self.ended = self.ended, True
        if self._asking:
            raise Left(for_good=True)
        if again:  # whatever takes so long is not waited for twice
            end_by(number)


class Steady:
    """A face whose user may press Ctrl-C at any time, not only at a prompt."""

    def __init__(self, face: Face, signals: Signals) -> None:
        self._face = face
        self._signals = signals
        self.spoken = face.spoken

    def say(self, text: str = "", style: Style = Style.PLAIN, indent: int = 0) -> None:
        """As the face says it."""
        self._face.say(text, style, indent)

    def ask(self, request: Request) -> str:
        """As the face asks; :class:`Left` at once where Ctrl-C or the end came before."""
        if self._signals.ended:
            raise Left(for_good=True)
        if self._signals.taken():
            raise Left(for_good=False)
        if request.typing:
            request = replace(request, typing=self._signals.uninterrupted(request.typing))
        try:
            with self._signals.asking():
                return self._face.ask(request)
        except KeyboardInterrupt:
            raise Left(for_good=False) from None

    def hide(self) -> None:
        """As the face hides; Ctrl-C brings the question back like any key."""
        try:
            with self._signals.asking():
                self._face.hide()
        except KeyboardInterrupt:
            pass
        except Left:
            self._signals.ended = True
