"""An A4 page in the house style, made with python-docx: headings, tables, header and footer."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterable, Sequence
from typing import Any

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from triage.documents.characters import clean, reads_from_the_right
from triage.documents.model import PAGE_WIDTH

FONT = "Arial"
INK = RGBColor(0x1A, 0x1A, 0x1A)
QUIET = RGBColor(0x50, 0x50, 0x50)
DEEP = RGBColor(0x1B, 0x36, 0x5D)
WHITE = RGBColor(0xFF, 0xFF, 0xFF)
_DEEP_FILL = "1B365D"
_PALE_FILL = "EEF2F7"
_LINE = "8A97A8"
_CELL_MARGIN = "115"
_BREAK, _TAB, _WORDS = qn("w:br"), qn("w:tab"), qn("w:t")

HEADER_CELL, HEADER_HINT, LABEL, HINT, TEXT, QUIET_TEXT, MARKING, SMALL = (
    "Table header",
    "Table header hint",
    "Field label",
    "Field hint",
    "Answer",
    "Answer not known",
    "Marking",
    "Small print",
)


class Page:
    """A document that is being written. What goes in is cleaned of what XML cannot hold."""

    def __init__(
        self,
        title: str,
        subject: str,
        made: datetime.date,
        size: float = 10.5,
        language: str = "en-GB",
        maker: str = "",
    ) -> None:
        """``title``, ``subject`` and ``maker`` go into the file's properties: nothing personal may be in
        them."""
        self.document: Document = docx.Document()
        self.size = size
        self._language = language
        self._style_ids: dict[str, str] = {}
        self._lay_out()
        self._styles()
        self._properties(title, subject, made, maker)

    def bytes(self) -> bytes:
        """The finished file."""
        out = io.BytesIO()
        self.document.save(out)
        return out.getvalue()

    def paragraph(self, text: str, style: str = TEXT) -> Paragraph:
        """One paragraph; line breaks in the text stay line breaks."""
        return _write(self._styled(self.document.add_paragraph(), style), text)

    def new_sheet(self) -> None:
        """What follows begins on a new sheet."""
        self.document.add_page_break()  # type: ignore[no-untyped-call]

    def numbered(self, text: str, style: str, numbers: int) -> Paragraph:
        """One entry of a numbered list, which ``new_numbers`` began."""
        paragraph = self.paragraph(text, style)
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val, properties.get_or_add_numId().val = 0, numbers
        return paragraph

    def new_numbers(self, style: str, start: int) -> int:
        """Numbers for one more list in a style of numbered lists; without it all lists count on as one."""
        number = self.document.styles[style].element.pPr.numPr.numId.val
        numbering = self.document.part.numbering_part.element
        counted = numbering.num_having_numId(number).abstractNumId.val
        found = numbering.add_num(counted)
        found.add_lvlOverride(ilvl=0).add_startOverride(start)
        return int(found.numId)

    def table(self, widths: Sequence[int], header: Sequence[str], about: str, hint: str = "") -> Table:
        """An empty table whose header row is marked as one and comes again on each page.

        ``widths`` in millimetres. ``about`` is what a screen reader says of the table. ``hint``
        stands below the words of the first header cell.
        """
        table: Table = self.document.add_table(rows=1, cols=len(widths))
        table.alignment = WD_TABLE_ALIGNMENT.LEFT
        table.autofit = False
        _dress(table, clean(about))
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)
        row = table.rows[0]
        _flag(row._tr.get_or_add_trPr(), "w:cantSplit", "w:tblHeader")
        for cell, text, width in zip(row.cells, header, widths, strict=True):
            cell.width = Mm(width)
            _fill(cell, _DEEP_FILL)
            self._fill_cell(cell, [(text, HEADER_CELL), *([(hint, HEADER_HINT)] if hint else [])])
            hint = ""
        return table

    def row(
        self,
        table: Table,
        cells: Sequence[Sequence[tuple[str, str]]],
        *,
        keep: bool = True,
        first_is_header: bool = True,
    ) -> None:
        """Add a row; each cell is a list of paragraphs with their styles.

        ``keep``: the row does not break across pages; leave it off for long text.
        """
        row: _Row = table.add_row()  # type: ignore[no-untyped-call]
        if keep:
            _flag(row._tr.get_or_add_trPr(), "w:cantSplit")
        for number, (cell, content) in enumerate(zip(row.cells, cells, strict=True)):
            cell.width = table.columns[number].width
            if number == 0 and first_is_header:
                _fill(cell, _PALE_FILL)
            self._fill_cell(cell, content)

    def keep_together(self, table: Table, *, whole: bool) -> None:
        """Keep a table on one page; else only its header with the first row, and the last two rows."""
        last = len(table.rows) - 1
        for number, row in enumerate(table.rows):
            if number < last and (whole or number in (0, last - 1)):
                for paragraph in (found for cell in row.cells for found in cell.paragraphs):
                    paragraph.paragraph_format.keep_with_next = True

    def head_and_foot(self, left: str, right: str, page_of: tuple[str, str]) -> None:
        """The marking and the reference on top, the same and the page number below, on each page."""
        section = self.document.sections[0]
        head = section.header.paragraphs[0]
        head.style = self.document.styles[MARKING]
        _write(head, f"{left}\t{right}" if left else f"\t{right}")
        foot = section.footer.paragraphs[0]
        foot.style = self.document.styles[MARKING]
        _write(foot, f"{left}\t{page_of[0]} " if left else f"\t{page_of[0]} ")
        _field(foot, "PAGE")
        foot.add_run(f" {page_of[1]} ")
        _field(foot, "NUMPAGES")

    def _lay_out(self) -> None:
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm((210 - PAGE_WIDTH) // 2)
        section.top_margin, section.bottom_margin = Mm(22), Mm(20)
        section.header_distance = section.footer_distance = Mm(10)

    def _styles(self) -> None:
        size = self.size
        defaults = self.document.styles.element.find(qn("w:docDefaults"))
        for language in defaults.iter(qn("w:lang")):
            language.set(qn("w:val"), self._language)
            language.set(qn("w:eastAsia"), self._language)
            language.set(qn("w:bidi"), "ar-SA")
        for language in self.document.settings.element.iter(qn("w:themeFontLang")):
            language.set(qn("w:val"), self._language)
        self.style("Normal", size, INK, after=0)
        self.style("Title", size + 9.5, DEEP, bold=True, after=4)
        self.style("Heading 1", size + 2.5, DEEP, bold=True, before=14, after=4)
        self.style("Heading 2", size + 0.5, DEEP, bold=True, before=8, after=2)
        self.style(HEADER_CELL, size, WHITE, bold=True, before=3, after=3)
        self.style(HEADER_HINT, size - 1.5, WHITE, after=3)
        self.style(LABEL, size, INK, bold=True, before=3, after=2)
        self.style(HINT, size - 1.5, QUIET, before=2, after=3)
        self.style(TEXT, size, INK, before=3, after=3)
        self.style(QUIET_TEXT, size, QUIET, before=3, after=3)
        self.style(SMALL, size - 1, QUIET, before=2, after=4)
        marking = self.style(MARKING, 9, DEEP, bold=True)
        marking.paragraph_format.tab_stops.add_tab_stop(Mm(PAGE_WIDTH), alignment=2)
        for style in (HEADER_CELL, HEADER_HINT, "Heading 1", "Heading 2"):
            self.document.styles[style].paragraph_format.keep_with_next = True

    def style(
        self,
        name: str,
        size: float,
        colour: RGBColor,
        *,
        bold: bool = False,
        before: float = 0,
        after: float = 0,
        font: str = FONT,
    ) -> ParagraphStyle:
        """A paragraph style, made or changed; sizes and spaces in points."""
        styles = self.document.styles
        found = styles[name] if name in styles else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        if not isinstance(found, ParagraphStyle):
            raise TypeError(f"{name} is no paragraph style")
        found.font.size, found.font.bold, found.font.color.rgb = Pt(size), bold, colour
        found.font.italic = False
        _typeface(found, font)
        spacing = found.paragraph_format
        spacing.space_before, spacing.space_after, spacing.line_spacing = Pt(before), Pt(after), 1.1
        for border in found.element.iter(qn("w:pBdr")):
            border.getparent().remove(border)
        return found

    def _fill_cell(self, cell: _Cell, content: Iterable[tuple[str, str]]) -> None:
        """Write paragraphs into an empty cell."""
        spare: Paragraph | None = cell.paragraphs[0]
        for text, style in content:
            _write(self._styled(spare or cell.add_paragraph(), style), text)
            spare = None

    def _styled(self, paragraph: Paragraph, style: str) -> Paragraph:
        # The library looks through all styles for the default one whenever a style is set by its
        # name: half the time that a form took.
        if style not in self._style_ids:
            self._style_ids[style] = self.document.styles[style].style_id
        paragraph._p.style = self._style_ids[style]
        return paragraph

    def _properties(self, title: str, subject: str, made: datetime.date, maker: str) -> None:
        known = self.document.core_properties
        known.title, known.subject, known.language = clean(title), clean(subject), self._language
        known.author = known.last_modified_by = clean(maker)
        known.comments = known.keywords = known.category = ""
        known.created = known.modified = datetime.datetime.combine(made, datetime.time())
        package = self.document.part.package
        # The library's own blank page comes with a picture of itself.
        for key, link in list(package.rels.items()):
            if link.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
                del package.rels[key]


def _write(paragraph: Paragraph, text: str) -> Paragraph:
    _put(paragraph.add_run()._r, clean(text))
    if reads_from_the_right(text):
        properties = paragraph._p.get_or_add_pPr()
        properties.insert_element_before(
            OxmlElement("w:bidi"),
            "w:adjustRightInd",
            "w:snapToGrid",
            "w:spacing",
            "w:ind",
            "w:contextualSpacing",
            "w:jc",
            "w:rPr",
            "w:sectPr",
        )
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
    return paragraph


def _put(run: Any, text: str) -> None:
    """Fill a run with text as the library does, which goes letter by letter: that is long for long texts."""
    for number, line in enumerate(text.split("\n")):
        if number:
            run.append(run.makeelement(_BREAK))
        for place, part in enumerate(line.split("\t")):
            if place:
                run.append(run.makeelement(_TAB))
            if part:
                words = run.makeelement(_WORDS)
                words.text = part
                if part != part.strip():
                    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
                run.append(words)


def _typeface(style: ParagraphStyle, font: str) -> None:
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), font)


def _dress(table: Table, about: str) -> None:
    table.style = "Table Grid"
    properties = table._tbl.tblPr
    # Without it the text stands on the margin and the frame outside it.
    indent = _element("w:tblInd", w=_CELL_MARGIN, type="dxa")
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(_element(f"w:{side}", val="single", sz="4", space="0", color=_LINE))
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margins.append(_element(f"w:{side}", w=_CELL_MARGIN, type="dxa"))
    look = properties.find(qn("w:tblLook"))
    if look is not None:
        properties.remove(look)
    # Word wants these in the order of its schema.
    properties.extend(
        [
            indent,
            borders,
            *properties.findall(qn("w:tblLayout")),
            margins,
            _element(
                "w:tblLook",
                val="00A0",
                firstRow="1",
                lastRow="0",
                firstColumn="1",
                lastColumn="0",
                noHBand="1",
                noVBand="1",
            ),
            _element("w:tblCaption", val=about),
        ]
    )


def _fill(cell: _Cell, colour: str) -> None:
    cell._tc.get_or_add_tcPr().append(_element("w:shd", val="clear", color="auto", fill=colour))


def _flag(properties: Any, *names: str) -> None:
    for name in names:
        properties.append(OxmlElement(name))


def _field(paragraph: Paragraph, code: str) -> None:
    for kind, text in (("begin", ""), ("", code), ("separate", ""), ("text", "1"), ("end", "")):
        run = paragraph.add_run(text if kind == "text" else "")
        if kind in ("begin", "separate", "end"):
            run._r.append(_element("w:fldChar", fldCharType=kind))
        elif not kind:
            instruction = OxmlElement("w:instrText")
            instruction.set(qn("xml:space"), "preserve")
            instruction.text = f" {text} "
            run._r.append(instruction)


def _element(tag: str, **attributes: str) -> Any:
    found = OxmlElement(tag)
    for name, value in attributes.items():
        found.set(qn(f"w:{name}"), value)
    return found
