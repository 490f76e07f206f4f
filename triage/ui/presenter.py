"""Two stages for a row of screens: a large one for a projector, and plain lines.

A show is a generator: it gives a :class:`Screen` and is told what the presenter did (``on``, ``b``, ``w``,
``r``, ``v 12 8 0``, ``q``, ``?``, or a number). So a show knows neither keys nor sizes.
"""

from __future__ import annotations

import asyncio
import textwrap
import time
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from triage.flow.page import Line, Style
from triage.scenarios.wording import demo_words
from triage.ui.plain import PlainFace, wrapped

if TYPE_CHECKING:
    from prompt_toolkit.formatted_text import StyleAndTextTuples
    from prompt_toolkit.input import Input
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
    from prompt_toolkit.output import Output

ON, BACK, LEAVE, HELP = "on", "b", "q", "?"
WIDEST = 68
"""Columns that still read across a room."""

_FRAME_LINES = 4
_LEAST_BODY = 3
_MARGIN = 2
_SHEET = {
    "title": "bold underline",
    "question": "bold",
    "hint": "italic",
    "alert": "bold reverse",
    "wrong": "bold reverse",
    "quiet": "italic",
}
"""Only weights and reverse video: they read on light and on dark backgrounds alike."""

Row = tuple[str, Style]


@dataclass(frozen=True)
class Columns:
    """Two texts beside each other; below each other where lines are read aloud."""

    titles: tuple[str, str]
    texts: tuple[str, str]


@dataclass(frozen=True)
class Screen:
    """What is shown at once. ``keys``: which keys it takes, a name under ``keys_large`` and ``keys_plain``.

    ``before``: what stood there last and stays in sight, where there is room.
    """

    title: str
    lines: Sequence[Line | Columns]
    keys: str
    before: Sequence[Line] = ()
    place: tuple[int, int] = (0, 0)
    menu: int = 0
    """How many numbered answers there are to choose from; 0 for none."""
    last: bool = False
    """Nothing follows: a stage without keys goes on by itself."""


Show = Generator[Screen, str, int]
"""Gives screens, takes what the presenter did, returns the exit code."""


def head(screen: Screen) -> str:
    """The first line of every screen: that it is training, what it is, and how far."""
    words = demo_words()
    number, total = screen.place
    if total:
        return words(
            "screen.head", mark=words("mark"), title=screen.title, number=str(number), total=str(total)
        )
    return f"{words('mark')}  {screen.title}"


def rows(screen: Screen, width: int) -> list[list[Row]]:
    """The screen as paragraphs of rows, none wider than ``width``."""
    found: list[list[Row]] = []
    for line in [*screen.before, *screen.lines]:
        if isinstance(line, Columns):
            found += [[row] for row in _beside(line, width)]
        elif not line.text:
            found.append([("", Style.PLAIN)])
        else:
            found.append([(text, line.style) for text in wrapped(line.text, width, line.indent)])
    return found


def _beside(both: Columns, width: int) -> list[Row]:
    half = (width - 3) // 2
    columns = [
        [
            *textwrap.wrap(title, half),
            "",
            *(part for line in text.splitlines() for part in textwrap.wrap(line, half) or [""]),
        ]
        for title, text in zip(both.titles, both.texts, strict=True)
    ]
    height = max(map(len, columns))
    left, right = [column + [""] * (height - len(column)) for column in columns]
    return [
        (f"{one:<{half}} | {two}".rstrip(), Style.QUESTION if number == 0 else Style.PLAIN)
        for number, (one, two) in enumerate(zip(left, right, strict=True))
    ]


def pages(paragraphs: list[list[Row]], height: int) -> list[list[Row]]:
    """The rows on pages of at most ``height`` rows, as few as read well.

    A heading stays with what follows it, a paragraph is broken only where it must be, and no line is left
    over alone where that can be helped.
    """
    flat = [(row, number) for number, paragraph in enumerate(paragraphs) for row in paragraph]
    total = len(flat)
    # For every row the cheapest way to put it and all after it on pages: the cost, and where its page ends.
    best: list[tuple[float, int]] = [(0.0, total)] * (total + 1)
    for start in reversed(range(total)):
        if not flat[start][0][0]:
            best[start] = best[start + 1][0], start
            continue
        ways = []
        for end in range(start + 1, min(start + height, total) + 1):
            shown = sum(bool(row[0]) for row, _ in flat[start:end])
            cost = _PAGE + best[end][0] + (height - shown) * _SPARE * (end < total)
            cost += _break(flat, end) if any(row[0] for row, _ in flat[end:]) else 0
            ways.append((cost + _ALONE * (shown <= 2 and total > height), -end))
        cost, end = min(ways)
        best[start] = cost, -end
    found: list[list[Row]] = []
    start = 0
    while start < total:
        end = best[start][1]
        if end > start:
            page = [row for row, _ in flat[start:end]]
            while not page[-1][0]:
                page.pop()
            found.append(page)
        start = max(end, start + 1)
    return found or [[]]


_PAGE, _SPARE, _ALONE = 10.0, 0.01, 6.0
_AFTER_HEADING, _INSIDE, _ONE_ROW, _BELOW, _NO_GAP = 100.0, 5.0, 3.0, 4.0, 1.0
"""What a page costs, a row of it that stays empty, a page of one or two rows; and a page that ends after a
heading, inside a paragraph, with one row of it alone, before what is set in, or where no gap is."""


def _break(flat: list[tuple[Row, int]], place: int) -> float:
    """What it costs to end a page before this row."""
    last = next(number for number in reversed(range(place)) if flat[number][0][0])
    following = next(number for number in range(place, len(flat)) if flat[number][0][0])
    ((above, style), paragraph), ((below, _), other) = flat[last], flat[following]
    if paragraph == other:
        rows = [number for _, number in flat].count
        first = [number for _, number in flat].index(paragraph)
        alone = place - first == 1 or rows(paragraph) - (place - first) == 1
        return _INSIDE + _ONE_ROW * alone + _AFTER_HEADING * (style in _HEADINGS)
    if style in _HEADINGS or (style is Style.QUIET and not above.startswith(" ") and above.endswith(":")):
        return _AFTER_HEADING
    if _set_in(below) > _set_in(above):
        return _BELOW
    return _NO_GAP if following == last + 1 else 0.0


_HEADINGS = (Style.QUESTION, Style.TITLE)


def _set_in(text: str) -> int:
    return len(text) - len(text.lstrip())


class PlainPresenter:
    """Shows screens as lines and reads commands as lines, from a terminal or a pipe."""

    def __init__(self, face: PlainFace | None = None, auto: float | None = None) -> None:
        """``auto``: seconds after which it goes on by itself, reading nothing."""
        self._face = face or PlainFace()
        self._auto = auto

    def play(self, show: Show) -> int:
        """Play to the end; the exit code. Raises :class:`~triage.ui.face.Left`."""
        command = None
        while True:
            try:
                screen = show.send(command) if command is not None else next(show)
            except StopIteration as ended:
                return int(ended.value)
            self._show(screen)
            command = self._next(screen)

    def _show(self, screen: Screen) -> None:
        self._face.say()
        self._face.say(head(screen), Style.TITLE)
        for line in screen.lines:
            if isinstance(line, Columns):
                for title, text in zip(line.titles, line.texts, strict=True):
                    self._face.say()
                    self._face.say(title)
                    self._face.say(text, indent=2)
            else:
                self._face.say(line.text, line.style, line.indent)

    def _next(self, screen: Screen) -> str:
        from triage.ui.face import Request

        if self._auto is not None:
            time.sleep(self._auto)
            return ON
        if screen.last:
            return ON
        self._face.say(demo_words()(f"keys_plain.{screen.keys}"), Style.HINT)
        typed = self._face.ask(Request(label=demo_words()("screen.prompt"))).strip()
        return typed.lower().lstrip("/") or ON


@dataclass
class _Now:
    """What the large stage shows, and what is being typed."""

    screen: Screen
    page: int = 0
    typing: str | None = None
    drawn: list[list[Row]] = field(default_factory=list)
    touched: float = 0.0


class ProjectorPresenter:
    """Shows one screen at a time on the whole terminal, in short lines."""

    def __init__(
        self,
        auto: float | None = None,
        colour: bool = True,
        incoming: Input | None = None,
        outgoing: Output | None = None,
    ) -> None:
        self._auto = auto
        self._colour = colour
        self._incoming = incoming
        self._outgoing = outgoing

    def play(self, show: Show) -> int:
        """Play to the end; the exit code. KeyboardInterrupt where the presenter pressed Ctrl-C."""
        return _Large(show, self._auto, self._colour, self._incoming, self._outgoing).run()


class _Large:
    """One show on the whole terminal."""

    def __init__(
        self, show: Show, auto: float | None, colour: bool, incoming: Input | None, outgoing: Output | None
    ) -> None:
        from prompt_toolkit.application import Application
        from prompt_toolkit.layout import Layout, Window
        from prompt_toolkit.layout.controls import FormattedTextControl
        from prompt_toolkit.styles import Style as Sheet

        self._show = show
        self._auto = auto
        self._code = 0
        self._now = _Now(next(show), touched=time.monotonic())
        sheet = Sheet.from_dict(_SHEET if colour else {})
        control = FormattedTextControl(self._text, focusable=True, show_cursor=False)
        self._app: Application[int] = Application(
            layout=Layout(Window(control, wrap_lines=False, always_hide_cursor=True)),
            key_bindings=self._keys(),
            full_screen=True,
            style=sheet,
            mouse_support=False,
            input=incoming,
            output=outgoing,
        )

    def run(self) -> int:
        return self._app.run(pre_run=self._watch)

    # What is drawn

    def _text(self) -> StyleAndTextTuples:
        size = self._app.output.get_size()
        width = max(20, min(size.columns - 2 * _MARGIN, WIDEST))
        height = max(_LEAST_BODY, size.rows - _FRAME_LINES)
        now = self._now
        now.drawn = self._pages(now.screen, width, height)
        now.page = min(now.page, len(now.drawn) - 1)
        body = now.drawn[now.page]
        top, page = head(now.screen), ""
        if len(now.drawn) > 1:
            page = "  " + demo_words()("screen.page", number=str(now.page + 1), total=str(len(now.drawn)))
        # A long title gives way, so that the page is always told.
        top = top[: max(0, size.columns - 2 - len(page))].rstrip() + page
        parts: StyleAndTextTuples = [("class:alert", f" {top}"[: size.columns - 1]), ("", "\n\n")]
        for text, style in body:
            indent = len(text) - len(text.lstrip())
            parts += [("", " " * (_MARGIN + indent)), (f"class:{style.value}", text[indent:]), ("", "\n")]
        parts += [
            ("", "\n" * (height - len(body) + 1)),
            ("class:quiet", f" {self._foot()}"[: size.columns - 1]),
        ]
        return parts

    def _pages(self, screen: Screen, width: int, height: int) -> list[list[Row]]:
        whole = pages(rows(screen, width), height)
        if len(whole) > 1 and screen.before:
            return pages(rows(replace(screen, before=()), width), height)
        return whole

    def _foot(self) -> str:
        now, words = self._now, demo_words()
        if now.typing is None:
            name = f"keys_large.{now.screen.keys}"
            more = f"{name}_more" if now.page < len(now.drawn) - 1 else name
            return words(more if more in words.texts else name)
        name = "screen.number" if now.screen.menu else "screen.typing"
        return words(name, typed=now.typing.removeprefix("v ").lstrip()) + "_"

    # What is pressed

    def _keys(self) -> KeyBindings:
        from prompt_toolkit.key_binding import KeyBindings
        from prompt_toolkit.keys import Keys

        keys = KeyBindings()

        @keys.add("c-c")
        @keys.add("c-d")
        def _(event: KeyPressEvent) -> None:
            event.app.exit(exception=KeyboardInterrupt())

        @keys.add(Keys.Any)
        def _(event: KeyPressEvent) -> None:
            for key in event.data:
                self._press(key)

        for name, key in (
            ("enter", "\r"),
            ("backspace", "\b"),
            ("left", BACK),
            ("right", " "),
            ("pageup", BACK),
            ("pagedown", " "),
            ("escape", "\x1b"),
        ):

            @keys.add(name, eager=name == "escape")
            def _(event: KeyPressEvent, key: str = key) -> None:
                self._press(key)

        return keys

    def _press(self, key: str) -> None:
        now = self._now
        now.touched = time.monotonic()
        if now.typing is not None:
            self._type(key)
        elif key in (" ", "\r"):
            self._on()
        elif key in (BACK, "\b", "\x1b"):
            if now.page:
                now.page -= 1
            else:
                self._do(BACK)
        elif now.screen.menu and key.isdigit():
            if now.screen.menu > 9:
                now.typing = key
            else:
                self._do(key)
        elif key.lower() == "v" and not now.screen.menu:
            now.typing = "v "
        elif key.lower() in ("w", "r", LEAVE, HELP):
            self._do(key.lower())
        self._app.invalidate()

    def _type(self, key: str) -> None:
        now = self._now
        typed = now.typing or ""
        if key == "\r":
            now.typing = None
            self._do(typed.strip())
        elif key == "\x1b" or (key == "\b" and typed in ("v ", "")):
            now.typing = None
        elif key == "\b":
            now.typing = typed[:-1]
        elif key.isdigit() or (key in " ," and not now.screen.menu):
            now.typing = (typed + key)[:40]

    def _on(self) -> None:
        if self._now.page < len(self._now.drawn) - 1:
            self._now.page += 1
        elif not (self._now.screen.menu and self._auto is None):
            self._do(ON)

    def _do(self, command: str) -> None:
        # What goes wrong in the show must reach the caller, not the loop that reads keys.
        try:
            self._now = _Now(self._show.send(command), touched=time.monotonic())
        except StopIteration as ended:
            self._app.exit(result=int(ended.value))
        except Exception as error:  # noqa: BLE001 - raised again by run
            self._app.exit(exception=error)

    def _watch(self) -> None:
        if self._auto is None:
            return
        auto = self._auto

        async def goes_on() -> None:
            while True:
                left = auto - (time.monotonic() - self._now.touched)
                if left > 0:
                    await asyncio.sleep(left)
                    continue
                self._now.touched = time.monotonic()
                self._on()
                if self._app.is_done:
                    return
                self._app.invalidate()
                await asyncio.sleep(0)

        self._app.create_background_task(goes_on())
