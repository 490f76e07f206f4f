"""Ctrl-C between two questions: it waits for the next one, and never ends the talk unasked."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator

from triage.faces.face import Face, Left, Request, Style


class CtrlC:
    """Whether Ctrl-C was pressed while nobody was asked anything."""

    def __init__(self) -> None:
        self._kept = False
        self._asking = False

    @contextlib.contextmanager
    def kept(self) -> Iterator[None]:
        """Keep Ctrl-C from ending the program. Only the main thread can; elsewhere nothing changes."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = signal.signal(signal.SIGINT, self._pressed)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)

    @contextlib.contextmanager
    def asking(self) -> Iterator[None]:
        """A face that reads hears Ctrl-C by itself, as KeyboardInterrupt."""
        self._asking = True
        try:
            yield
        finally:
            self._asking = False

    def taken(self) -> bool:
        """Whether it was pressed since the last time."""
        kept, self._kept = self._kept, False
        return kept

    def _pressed(self, *_: object) -> None:
        if self._asking:
            raise KeyboardInterrupt
        self._kept = True


class Steady:
    """A face whose user may press Ctrl-C at any time, not only at a prompt."""

    def __init__(self, face: Face, ctrl_c: CtrlC) -> None:
        self._face = face
        self._ctrl_c = ctrl_c
        self.spoken = face.spoken

    def say(self, text: str = "", style: Style = Style.PLAIN, indent: int = 0) -> None:
        """As the face says it."""
        self._face.say(text, style, indent)

    def ask(self, request: Request) -> str:
        """As the face asks; :class:`Left` at once where Ctrl-C was pressed before."""
        if self._ctrl_c.taken():
            raise Left(for_good=False)
        try:
            with self._ctrl_c.asking():
                return self._face.ask(request)
        except KeyboardInterrupt:
            raise Left(for_good=False) from None

    def hide(self) -> None:
        """As the face hides; Ctrl-C brings the question back like any key."""
        with contextlib.suppress(KeyboardInterrupt), self._ctrl_c.asking():
            self._face.hide()
