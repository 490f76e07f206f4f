"""The chat in a terminal, with prompt-toolkit: completion, validation as one types, and hide."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import time
from collections.abc import Callable, Iterator
from typing import Any

from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app, get_app_or_none
from prompt_toolkit.completion import WordCompleter
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.history import DummyHistory
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.output import Output
from prompt_toolkit.renderer import print_formatted_text as print_at_once
from prompt_toolkit.shortcuts import print_formatted_text
from prompt_toolkit.styles import Style as Sheet
from prompt_toolkit.styles import default_ui_style, merge_styles

from triage.flow.page import Style
from triage.ui.face import Hidden, Left, Request
from triage.ui.plain import wrapped
from triage.ui.signals import ENDING, in_main_thread
from triage.ui.terminal_echo import GONE

WIDEST = 88
IDLE_SECONDS = 300.0
_SOON = 0.5
"""Seconds until a line that is being typed is told of."""
_SHEET = Sheet.from_dict(
    {
        # Only weights and reverse video: they read on light and on dark backgrounds alike.
        "title": "bold underline",
        "question": "bold",
        "hint": "italic",
        "alert": "bold reverse",
        "wrong": "bold",
        "quiet": "italic",
        "bottom-toolbar": "noreverse",
        "completion-menu": "noinherit",
        "completion-menu.completion": "noinherit",
        "completion-menu.completion.current": "noinherit reverse",
        "scrollbar.background": "noinherit",
        "scrollbar.button": "noinherit reverse",
    }
)
_PLAIN_SHEET = Sheet.from_dict({"bottom-toolbar": "noreverse"})
_HIDE = object()
_NO_KEYS = (Keys.CPRResponse, Keys.Vt100MouseEvent, Keys.WindowsMouseEvent, Keys.Ignore)
"""What a terminal sends by itself."""


class TerminalFace:
    """A face on a real terminal. ``idle`` seconds without a key hide the screen."""

    spoken = False

    def __init__(
        self,
        incoming: Input | None = None,
        outgoing: Output | None = None,
        *,
        idle: float = IDLE_SECONDS,
        colour: bool = True,
    ) -> None:
        self._idle = idle
        self._sheet = _SHEET if colour else _PLAIN_SHEET
        self._merged = merge_styles([default_ui_style(), self._sheet])
        self._touched = time.monotonic()
        self._session: PromptSession[Any] = PromptSession(
            input=incoming,
            output=outgoing,
            history=DummyHistory(),
            style=self._sheet,
            key_bindings=self._keys(),
            complete_while_typing=True,
            enable_history_search=False,
            reserve_space_for_menu=4,
            erase_when_done=False,
            enable_open_in_editor=False,
            enable_suspend=False,
            # Control characters in pasted text are dropped by the parser of answers, not shown here.
            mouse_support=False,
        )
        self._session.app.key_processor.before_key_press += self._touch

    @property
    def _output(self) -> Output:
        return self._session.app.output

    @property
    def width(self) -> int:
        """Columns to write in: the terminal's, at most what reads well."""
        return max(20, min(self._output.get_size().columns - 1, WIDEST))

    def say(self, text: str = "", style: Style = Style.PLAIN, indent: int = 0) -> None:
        """Show a paragraph, wrapped to the terminal."""
        marked: list[tuple[str, str]] = []
        for line in wrapped(text, self.width, indent):
            margin = line[: len(line) - len(line.lstrip())]
            mark = f"class:{style.value}" if line.strip() else ""
            marked += [("", margin), (mark, line[len(margin) :]), ("", "\n")]
        if get_app_or_none():  # a question stands on the screen: above it
            print_formatted_text(FormattedText(marked), end="", output=self._output, style=self._sheet)
        else:
            # Without the merging of styles, which takes 3 ms for every line.
            print_at_once(self._output, FormattedText(marked), self._merged)

    def ask(self, request: Request) -> str:
        """Ask for one line with the keys of the terminal."""
        buffer = self._session.default_buffer
        try:
            with _signals_restored(), self._typing(request.typing):
                answer = self._session.prompt(
                    request.label,
                    default=request.before,
                    is_password=request.secret,
                    # Without completions an empty completer: None would keep the one of the question before.
                    completer=WordCompleter(list(request.completions), ignore_case=True, sentence=True),
                    # Room for a menu only where there is one: 24 lines are few.
                    reserve_space_for_menu=4 if request.completions else 0,
                    bottom_toolbar=lambda: self._toolbar(request),
                    pre_run=self._watch,
                    set_exception_handler=False,
                )
        except GONE:
            raise Left(for_good=True, typed=buffer.text) from None
        except KeyboardInterrupt:
            raise Left(for_good=False, typed=buffer.text) from None
        except EOFError:
            raise Left(for_good=self._session.app.input.closed, typed=buffer.text) from None
        if answer is _HIDE:
            raise Hidden(buffer.text)
        return str(answer)

    @contextlib.contextmanager
    def _typing(self, tell: Callable[[str], None] | None) -> Iterator[None]:
        """Tell of the line while it is typed."""
        if tell is None:
            yield
            return
        buffer = self._session.default_buffer
        due: list[asyncio.TimerHandle] = []

        def now() -> None:
            due.clear()
            tell(buffer.text)

        def changed(_: object) -> None:
            if not due:
                due.append(asyncio.get_running_loop().call_later(_SOON, now))

        buffer.on_text_changed += changed
        try:
            yield
        finally:
            buffer.on_text_changed -= changed

    def hide(self) -> None:
        """Clear the screen and what was scrolled away, then wait for a key."""
        output = self._output
        output.erase_screen()
        output.cursor_goto(0, 0)
        output.write_raw("\x1b[3J")
        output.flush()
        keys = KeyBindings()

        def back(event: KeyPressEvent) -> None:
            event.app.exit(result="")

        for key in Keys:
            if key not in _NO_KEYS:
                # Eager, so that no key does what it does elsewhere; "any" must not catch the others.
                keys.add(key, eager=key is not Keys.Any)(back)
        session: PromptSession[str] = PromptSession(
            input=self._session.app.input, output=output, key_bindings=keys, history=DummyHistory()
        )
        with contextlib.suppress(EOFError), _signals_restored():
            session.prompt("", pre_run=_end_on_signals)

    def _toolbar(self, request: Request) -> FormattedText:
        typed = get_app().current_buffer.text
        wrong = request.check(typed) if request.check and typed.strip() else ""
        return FormattedText([("bold", f" {wrong}")] if wrong else [("", f" {request.progress}")])

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()

        @keys.add("f9", eager=True)
        def _(event: KeyPressEvent) -> None:
            event.app.exit(result=_HIDE)

        return keys

    def _touch(self, _: object = None) -> None:
        self._touched = time.monotonic()

    def _watch(self) -> None:
        app = get_app()
        self._touch()
        _end_on_signals()
        _end_on_trouble()

        async def away() -> None:
            while True:
                left = self._idle - (time.monotonic() - self._touched)
                if left <= 0:
                    if app.is_running and not app.is_done:
                        app.exit(result=_HIDE)
                    return
                await asyncio.sleep(left)

        app.create_background_task(away())


def _end_on_trouble() -> None:
    """End the prompt that runs with what went wrong between two keys.

    The usual handler shows a traceback and goes on: where each key fails, without end.
    """
    app = get_app()

    def ended(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        if app.is_running and not app.is_done:
            app.exit(exception=context.get("exception") or RuntimeError("the prompt could not go on"))

    asyncio.get_running_loop().set_exception_handler(ended)


def _end_on_signals() -> None:
    """End the prompt that runs when the program is asked to end, between two keys and not amid one."""
    app, loop = get_app(), asyncio.get_running_loop()

    def gone() -> None:
        if app.is_running and not app.is_done:
            app.exit(exception=Left(for_good=True, typed=app.current_buffer.text))

    if in_main_thread():
        for number in ENDING:
            with contextlib.suppress(NotImplementedError):  # there are no such signals on Windows
                loop.add_signal_handler(number, gone)


@contextlib.contextmanager
def _signals_restored() -> Iterator[None]:
    """The handlers of signals as they were: a loop that ends takes its own away, and leaves none."""
    if not in_main_thread():
        yield
        return
    before = {number: signal.getsignal(number) for number in ENDING}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
