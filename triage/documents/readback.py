"""Reads back what a renderer made, with another parser than the writer's, and proves that no word is lost.

Nothing here uses the library that wrote, so that a fault there cannot hide itself. Problems name places
of :func:`triage.documents.model.texts`, never a text: that may be about somebody.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from xml.etree import ElementTree

from triage.documents import paste
from triage.documents.characters import clean, clean_to_paste
from triage.documents.model import Block, Document, Expected
from triage.errors import InputError

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BREAKS = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": "\t"}
_LOST = "not every word arrived in the {}; nothing was kept"


class LostWordsError(InputError):
    """A document was made that does not hold every word it was given. It is not kept."""


def prove_docx(data: bytes, document: Document) -> None:
    """Raise LostWordsError, naming the place, unless every text is a paragraph of its own, in order, and
    marking and reference stand on every sheet."""
    there = iter(paragraphs(data))
    for expected in document.texts():
        wanted = clean(expected.text)
        if not any(found == wanted for found in there):
            raise LostWordsError(_LOST.format("document"), field=expected.place)
    marking = clean(document.marking)
    if f"{marking}\t{clean(document.reference)}" not in paragraphs(data, "word/header1.xml"):
        raise LostWordsError(_LOST.format("document"), field="header")
    if not any(found.startswith(f"{marking}\t") for found in paragraphs(data, "word/footer1.xml")):
        raise LostWordsError(_LOST.format("document"), field="footer")


def prove_text(data: bytes, blocks: Iterable[Block]) -> None:
    """Raise LostWordsError, naming the place, unless every text stands on lines of its own, in order."""
    there, place = _outdented(f"\n{data.decode()}"), 0
    for expected in paste.texts(blocks):
        if not expected.text:
            continue
        line = _outdented(f"\n{expected.text}\n")
        found = there.find(line, place)
        if found < 0:
            raise LostWordsError(_LOST.format("text"), field=expected.place)
        place = found + len(line) - 1


def prove_html(data: bytes, document: Document) -> None:
    """Raise LostWordsError, naming the place, unless every text is all that an element holds, in order, and
    nothing in the page is of another kind than this program writes."""
    reader = _Reader(data.decode())
    if reader.strange:
        raise LostWordsError("the page that was made cannot be read; nothing was kept")
    furniture = [Expected("title", document.title), Expected("header", document.marking)]
    there = iter(reader.texts)
    for expected in [*furniture, *document.texts(), Expected("footer", document.marking)]:
        wanted = clean_to_paste(expected.text)
        if wanted and not any(found == wanted for found in there):
            raise LostWordsError(_LOST.format("page"), field=expected.place)


def paragraphs(data: bytes, part: str = "word/document.xml") -> list[str]:
    """Every paragraph of a part of a DOCX in order, those in tables too, with line breaks and tabs.

    LostWordsError where the bytes are no such document.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            # Written by this program a moment ago: nothing in it comes from somebody else's XML.
            root = ElementTree.fromstring(package.read(part))  # noqa: S314
    except (zipfile.BadZipFile, KeyError, ElementTree.ParseError):
        raise LostWordsError("the document that was made cannot be opened; nothing was kept") from None
    return ["".join(_pieces(found)) for found in root.iter(f"{_W}p")]


def _pieces(paragraph: ElementTree.Element) -> Iterator[str]:
    for node in paragraph.iterfind(f"./{_W}r/*"):
        if node.tag == f"{_W}t":
            yield node.text or ""
        else:
            yield _BREAKS.get(node.tag, "")


def _outdented(text: str) -> str:
    """How far a line is set in says nothing of its words."""
    return re.sub(r"\n +", "\n", text)


class _Reader(HTMLParser):
    """Reads a page: the text of each element that holds nothing else."""

    _VOID = ("meta",)
    _FORBIDDEN = ("script", "link", "img", "iframe", "object", "embed", "form", "svg", "base")

    def __init__(self, page: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.strange = False
        self._open: list[str] = []
        self._text = ""
        self.feed(page)
        self.close()
        self.strange |= bool(self._open)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._text = ""
        self.strange |= tag in self._FORBIDDEN or any(
            name.startswith("on") or name in ("src", "style") for name, _ in attrs
        )
        if tag not in self._VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.strange |= not self._open or self._open.pop() != tag
        if tag != "a":  # a list of contents says what stands elsewhere
            self.texts.append(self._text.removeprefix("\n") if tag == "pre" else self._text)
        self._text = ""

    def handle_data(self, data: str) -> None:
        self._text += data
