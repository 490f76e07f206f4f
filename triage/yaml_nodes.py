"""Reads YAML 1.2 into plain nodes that remember their line.

Words stay words: ``no`` is the word "no" and never false. Aliases, tags, duplicate keys, deep
nesting and oversize files are refused before anything is built from them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NoReturn

import yaml

from triage.disk import PIPE_SECONDS, NotAFileError, read_bounded
from triage.errors import InputError, listed, nearest, one_line

LARGEST_FILE = 2_000_000
DEEPEST = 24
MOST_EVENTS = 20_000
"""Names, values and ends of groups in one file: twenty times the policy's largest, read in a twentieth of
a second."""
LONGEST_NAME = 200
"""Characters of a name before a colon. Every value below keeps it in its path."""
_LOADER = getattr(yaml, "CLoader", yaml.Loader)
_INTEGER = re.compile(r"[-+]?[0-9]+\Z")
_DECIMAL = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z")
_TRUTH = re.compile(r"(true|True|TRUE|false|False|FALSE)\Z")
_EMPTY = {"", "~", "null"}
_LONGEST_ID = 60
_LISTED = 15
"""The most allowed words that an error lists where it can name the nearest one."""
_LIKE_AN_ID = re.compile(rf"[a-z0-9][a-z0-9_:-]{{0,{_LONGEST_ID - 1}}}\Z")
_UNREADABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TO_ESCAPE = re.compile(
    "[^ !#-\\[\\]-~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_JSON_PART = re.compile(r'(?P<text>"(?:[^"\\]|\\.)*")(?P<colon>\s*:)?|\t')


@dataclass(frozen=True, slots=True)
class Node:
    """One value of a file: a word, a list or a mapping, and the place where it stands."""

    file: str
    line: int
    path: str
    value: str | tuple[Node, ...] | dict[str, Node]
    quoted: bool = False

    def fail(self, problem: str) -> NoReturn:
        """Raise the error that names this place."""
        raise InputError(problem, file=self.file, line=self.line, field=self.path)

    @property
    def kind(self) -> str:
        """What this value is, in words that are safe to print."""
        if isinstance(self.value, tuple):
            return "a list"
        if isinstance(self.value, dict):
            return "a group of named values"
        if not self.quoted:
            if self.value in _EMPTY:
                return "empty"
            if _INTEGER.match(self.value):
                return "a whole number"
            if _DECIMAL.match(self.value):
                return "a number with a fraction"
            if _TRUTH.match(self.value):
                return "true or false"
        return "text"

    def text(self) -> str:
        """The words of a scalar, whatever they look like."""
        if not isinstance(self.value, str):
            self.fail(f"text is needed here; this is {self.kind}")
        return "" if not self.quoted and self.value in _EMPTY else self.value

    def filled(self) -> str:
        """The words of a scalar that may not be empty."""
        words = self.text()
        if not words.strip():
            self.fail("this may not be empty")
        return words

    def whole_number(self) -> int:
        """A plain whole number."""
        if self.kind != "a whole number" or len(str(self.value)) > 12:
            self.fail(f"a whole number is needed here; this is {self.kind}")
        return int(str(self.value))

    def word(self, known: Iterable[str], what: str = "value") -> str:
        """One word out of a closed list."""
        choices = list(known)
        if not isinstance(self.value, str):
            self.fail(f"one {what} is needed here, this is {self.kind}{listed('', choices)}")
        if self.value not in choices:
            self.fail(_unknown(what, self.value, choices))
        return self.value

    def items(self) -> tuple[Node, ...]:
        """The entries of a list."""
        if not isinstance(self.value, tuple):
            self.fail(f"a list is needed here; this is {self.kind}")
        return self.value

    def one_or_more(self) -> tuple[Node, ...]:
        """The entries of a list that is not empty, or the single value as a list of one."""
        if self.value == ():
            self.fail("at least one entry is needed")
        return self.value if isinstance(self.value, tuple) else (self,)

    def mapping(self, known: Iterable[str] | None = None) -> dict[str, Node]:
        """The named values of a mapping; with ``known``, other names are refused."""
        if not isinstance(self.value, dict):
            self.fail(f"named values are needed here; this is {self.kind}")
        if known is not None:
            choices = list(known)
            for key, node in self.value.items():
                if key not in choices:
                    raise InputError(
                        _unknown("name", key, choices), file=self.file, line=node.line, field=self.path
                    )
        return self.value

    def get(self, key: str) -> Node | None:
        """The value under ``key`` of a mapping, if it is there."""
        return self.mapping().get(key)

    def need(self, key: str) -> Node:
        """The value under ``key`` of a mapping, which must be there."""
        found = self.mapping().get(key)
        if found is None:
            self.fail(f"{key} is missing")
        return found


def _unknown(what: str, word: str, choices: list[str]) -> str:
    # Only what looks like an id is repeated: anything else may be about somebody.
    named = f" {word}" if _LIKE_AN_ID.match(word) else ""
    guess = nearest(word, choices) if len(word) <= _LONGEST_ID else ""
    hint = f"; did you mean {guess}?" if guess else ""
    names = "" if guess and len(choices) > _LISTED else listed(word, choices)
    return f"unknown {what}{named}{hint}{names}"


def read_file(path: Path, name: str = "", *, pipe: bool = False) -> Node:
    """Read one YAML or JSON file. ``name`` is what errors call it (by default its path).

    With ``pipe`` it may come through a pipe. InputError for what else is no ordinary file.
    """
    shown = name or str(path)
    try:
        raw = read_bounded(path, LARGEST_FILE, pipe_seconds=PIPE_SECONDS if pipe else 0.0)
    except IsADirectoryError:
        raise _at(shown, "this is a folder; a file is needed") from None
    except FileNotFoundError:
        raise _at(shown, "there is no such file") from None
    except PermissionError:
        raise _at(shown, "no permission to read this file") from None
    except NotAFileError:
        raise _at(
            shown, "this is no ordinary file" + ("; or nothing came through this pipe" if pipe else "")
        ) from None
    except (OSError, ValueError):
        raise _at(shown, "this file cannot be read") from None
    return read_bytes(raw, shown)


def read_bytes(raw: bytes, name: str) -> Node:
    """Read YAML or JSON from bytes; ``name`` is what errors call it."""
    if len(raw) > LARGEST_FILE:
        raise _at(name, f"too large: at most {LARGEST_FILE // 1_000_000} MB")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise _at(name, "not UTF-8 text; save the file as UTF-8", line) from None
    if not text.strip():
        raise _at(name, "the file is empty")
    shown = one_line(name)
    if _is_json(text, shown, must_be=name.casefold().endswith(".json")):
        text = _JSON_PART.sub(_json_part, text)
    return _compose(text, shown)


def quoted(text: str) -> str:
    """``text`` as a YAML scalar in double quotes, on one line; lone surrogates are left out."""
    return '"' + _TO_ESCAPE.sub(_escape, text) + '"'


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    if found[0] in '"\\':
        return "\\" + found[0]
    if found[0] in "\n\t":
        return "\\n" if found[0] == "\n" else "\\t"
    if 0xD800 <= code <= 0xDFFF:
        return ""
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"


def _at(name: str, problem: str, line: int = 0) -> InputError:
    return InputError(problem, file=name, line=line)


def _is_json(text: str, name: str, *, must_be: bool) -> bool:
    """Whether this is JSON that has to be rewritten for the YAML parser; InputError where it must be.

    That parser refuses paired \\u escapes and a colon on another line, and breaks lines inside text
    where JSON does not. So the same values are put on the same lines, in the part that it can read.
    """
    if not must_be and text.lstrip()[:1] not in ("{", "["):
        return False
    try:
        json.loads(text, parse_int=str)
    except json.JSONDecodeError as error:
        if must_be:
            raise _at(name, f"not JSON: {error.msg.lower()}", error.lineno) from None
        return False
    except RecursionError:
        return False  # far deeper than DEEPEST: refused with its line before anything below it is read
    return True


def _json_part(found: re.Match[str]) -> str:
    if found["text"] is None:
        return " "
    colon = found["colon"]
    return quoted(json.loads(found["text"])) + (": " + colon.replace(":", "") if colon else "")


def _compose(text: str, name: str) -> Node:
    try:
        events = _events(text, name)
        next(events)  # stream start
        if isinstance(next(events), yaml.StreamEndEvent):
            raise InputError("the file holds nothing", file=name)
        root = _node(next(events), events, name, "", 0)
        next(events)  # document end
        if not isinstance(after := next(events), yaml.StreamEndEvent):
            raise _at(name, "only one document may stand in a file", _line(after))
        return root
    except yaml.MarkedYAMLError as error:
        open_end = "end of stream" in (error.problem or "")  # what is not closed began elsewhere
        mark = (open_end and error.context_mark) or error.problem_mark or error.context_mark
        line = mark.line if mark else 0
        raise _at(name, f"not YAML: {_plain(error, text.splitlines()[line : line + 1])}", line + 1) from None
    except yaml.YAMLError:
        unreadable = _UNREADABLE.search(text)
        line = text.count("\n", 0, unreadable.start()) + 1 if unreadable else 0
        raise _at(name, "not YAML: a character that text may not hold", line) from None


def _plain(error: yaml.MarkedYAMLError, line: list[str]) -> str:
    # The parser's own words may quote what it found, which may be about somebody.
    problem = error.problem or ""
    if "tab" in problem or (line and "\t" in re.match(r"[\s:?-]*", line[0])[0]):  # type: ignore[index]
        return "a tab stands where spaces are needed"
    if "mapping values are not allowed" in problem:
        return "text that holds a colon needs quotation marks around it"
    if "end of stream" in problem:
        return "something is not closed: a quotation mark or a bracket"
    if "cannot start any token" in problem:
        return "text that begins with this character needs quotation marks around it"
    return "this line does not fit; check spaces at the start of lines, colons and quotation marks"


def _events(text: str, name: str) -> Iterator[yaml.Event]:
    for number, event in enumerate(yaml.parse(text, Loader=_LOADER)):
        if number == MOST_EVENTS:
            raise _at(name, "too many names and values for one file", _line(event))
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _at(
                name,
                "text that begins with & or * needs quotation marks around it "
                "(anchors and aliases are not used here)",
                _line(event),
            )
        yield event


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


def _node(event: yaml.Event, events: Iterator[yaml.Event], name: str, path: str, depth: int) -> Node:
    line = _line(event)
    if depth > DEEPEST:
        raise InputError(f"nested too deeply: at most {DEEPEST} levels", file=name, line=line)
    if getattr(event, "tag", None) not in (None, "!"):
        raise _at(
            name, "text that begins with ! needs quotation marks around it (tags are not used here)", line
        )
    if isinstance(event, yaml.ScalarEvent):
        return Node(name, line, path, event.value, quoted=event.style in ("'", '"', "|", ">"))
    if isinstance(event, yaml.SequenceStartEvent):
        entries: list[Node] = []
        while not isinstance(inner := next(events), yaml.SequenceEndEvent):
            entries.append(_node(inner, events, name, f"{path}[{len(entries) + 1}]", depth + 1))
        return Node(name, line, path, tuple(entries))
    named: dict[str, Node] = {}
    while not isinstance(inner := next(events), yaml.MappingEndEvent):
        if not isinstance(inner, yaml.ScalarEvent) or inner.tag not in (None, "!"):
            raise InputError("a name is needed before the colon", file=name, line=_line(inner))
        key = inner.value
        if len(key) > LONGEST_NAME:
            raise _at(name, f"too long for a name: at most {LONGEST_NAME} characters", _line(inner))
        if key in named:
            raise _at(name, "the same name stands here twice", _line(inner))
        below = f"{path}.{key}" if path else key
        value = _node(next(events), events, name, below, depth + 1)
        named[key] = replace(value, line=_line(inner))
    return Node(name, line, path, named)
