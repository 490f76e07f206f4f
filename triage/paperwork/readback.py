"""Reads a DOCX back and proves that every word that was to be written stands in it, in order."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree

from triage.errors import InputError
from triage.kinds.cleaning import clean

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BREAKS = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": "\t"}

Expected = tuple[str, str]
"""Where a text stands, in words that are safe to print, and the text itself."""


class LostWordsError(InputError):
    """A document was made that does not hold every word it was given. It is not kept."""


def paragraphs(data: bytes) -> list[str]:
    """Every paragraph of a DOCX's body in order, those in tables too, with line breaks and tabs.

    This does not use the library that wrote the document, so that a fault there cannot hide itself.
    LostWordsError where the bytes are no such document.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            # Written by this program a moment ago: nothing in it comes from somebody else's XML.
            root = ElementTree.fromstring(package.read("word/document.xml"))  # noqa: S314
    except (zipfile.BadZipFile, KeyError, ElementTree.ParseError):
        raise LostWordsError("the document that was made cannot be opened; nothing was kept") from None
    return ["".join(_pieces(found)) for found in root.iter(f"{_W}p")]


def _pieces(paragraph: ElementTree.Element) -> Iterator[str]:
    for node in paragraph.iterfind(f"./{_W}r/*"):
        if node.tag == f"{_W}t":
            yield node.text or ""
        else:
            yield _BREAKS.get(node.tag, "")


def prove(data: bytes, expected: Iterable[Expected]) -> None:
    """Raise LostWordsError, naming the place, unless every text is a paragraph of its own, in order."""
    there = iter(paragraphs(data))
    for place, text in expected:
        wanted = clean(text)
        if not any(found == wanted for found in there):
            raise LostWordsError("not every word arrived in the document; nothing was kept", field=place)
