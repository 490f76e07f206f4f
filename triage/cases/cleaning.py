"""Text that a file can hold: everything that was typed, less what no document can store."""

from __future__ import annotations

import re

_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """``text`` without the characters that XML 1.0 cannot hold; all others stay, in order.

    Removed are control characters other than tab and line feed, lone surrogates, U+FFFE and U+FFFF.
    A carriage return, alone or before a line feed, becomes a line feed.
    """
    return _UNSTORABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
