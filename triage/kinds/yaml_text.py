"""How values stand in a file of answers, so that a person can read them and they come back word for word."""

from __future__ import annotations

import re

from triage.documents.characters import clean
from triage.errors import InputError, allowed, nearest
from triage.kinds.problem import AnswerError
from triage.kinds.values import NOT_KNOWN, AnswerValue
from triage.yaml_nodes import Node, quoted

LONGEST_WORD = 60
_LISTED = 15
_PLAIN = re.compile(r"[a-z][a-z0-9_]*\Z")
_ORDINARY = (
    "!-~\xa1-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\ud7ff"
    "\uf900-\ufdff\ufe10-\ufefc\uff01-\uffef\U00010000-\U0010ffff"
)
"""Seen as what it is: no tab, no odd space, nothing that turns the direction of writing."""
_READABLE_LINE = f"[{_ORDINARY}]([ {_ORDINARY}]*[{_ORDINARY}])?\\Z"
"""Compiled when the first text is written: that takes longer than reading a file of answers."""


def plain_word(value: str) -> str:
    """A word of a closed list, without quotation marks where it needs none."""
    return value if _PLAIN.match(value) or value == NOT_KNOWN else quoted(clean(value))


def answer_to_yaml(value: AnswerValue) -> str:
    """The answer to a fact: a number, a word, or words in square brackets."""
    if isinstance(value, tuple):
        return f"[{', '.join(map(plain_word, value))}]"
    return str(value) if isinstance(value, int) else plain_word(value)


def quoted_text(text: str) -> str:
    """Text on one line, in quotation marks."""
    return quoted(clean(text))


def block_text(text: str, indent: int) -> str:
    """Quoted on one line; several ordinary lines stand below each other, as a person reads them."""
    words = clean(text)
    if words == NOT_KNOWN:
        return words
    lines = words.split("\n")
    if len(lines) > 1 and lines[0] and lines[-1] and all(_readable(line) for line in lines):
        return "\n".join(["|-", *(" " * indent + line if line else "" for line in lines)])
    return quoted(words)


def _readable(line: str) -> bool:
    return not line or bool(re.match(_READABLE_LINE, line))


def says_not_known(node: Node) -> bool:
    """Whether the words "not known" stand there."""
    return isinstance(node.value, str) and node.value.strip().casefold() in (NOT_KNOWN, "not_known")


def word_in(node: Node, words: list[str]) -> str:
    """The word of a closed list that stands there; what else does is told by its kind alone."""
    if isinstance(node.value, str) and node.value in words:
        return node.value
    like = node.value if isinstance(node.value, str) and len(node.value) <= LONGEST_WORD else ""
    guess = nearest(like, words) if like else ""
    if guess:
        raise AnswerError.of("word_like", node, allowed=allowed(words), found=node.kind, guess=guess)
    raise AnswerError.of("word", node, allowed=allowed(words), found=node.kind)


def parts_in(node: Node, names: tuple[str, ...]) -> dict[str, Node]:
    """The named parts that stand there, all of which must be known. Nothing there is no parts."""
    if node.kind == "empty":
        return {}
    found = node.mapping()
    for name, below in found.items():
        if name not in names:
            raise InputError(
                unknown_name(name, list(names)), file=node.file, line=below.line, field=node.path
            )
    return found


def unknown_name(name: str, known: list[str], what: str = "name") -> str:
    """What is said of an unknown name, which is not repeated: it may be somebody's."""
    guess = nearest(name, known) if len(name) <= LONGEST_WORD else ""
    hint = f"; did you mean {guess}?" if guess else ""
    listed = f" (allowed: {allowed(known)})" if len(known) <= _LISTED or not guess else ""
    return f"unknown {what}{hint}{listed}"
