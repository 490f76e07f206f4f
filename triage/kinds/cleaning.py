"""Text that a file can hold: everything that was typed, less what no document can store."""

from __future__ import annotations

import re

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """``text`` without the characters that XML 1.0 cannot hold; all others stay, in order.

    Removed are control characters other than tab and line feed, lone surrogates, U+FFFE and U+FFFF.
    A carriage return, alone or before a line feed, becomes a line feed.
    """
    return _UNSTORABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def clean_to_paste(text: str) -> str:
    """``text`` as ``clean`` gives it, less what acts unseen where plain text is shown or pasted.

    Removed are control characters (a line separator becomes a line feed, as does U+0085) and the
    marks that turn the direction of writing. Letters of every script, joiners too, stay in order.
    """
    return _UNSEEN.sub("", _LINE_ENDS.sub("\n", clean(text)))
