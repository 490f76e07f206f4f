"""Whatever a page holds, every medium shows all of it, in order: read back by another parser each time."""

from __future__ import annotations

import datetime
import io
import typing
from collections.abc import Callable, Iterator
from dataclasses import replace

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lengths import examples

from triage.documents import html_page, model, screen
from triage.documents.docx_file import as_docx
from triage.documents.html_page import as_html
from triage.documents.looks import COMPACT, FORM, HANDOUT, STANDARD
from triage.documents.model import (
    BlankLine,
    Block,
    CallOut,
    CallOutKind,
    Details,
    Document,
    Expected,
    Field,
    FieldRows,
    Heading,
    Items,
    PageBreak,
    Paragraph,
    Quotation,
    Table,
    Tone,
    Verbatim,
    bullets,
    cell,
)
from triage.documents.paste import as_text
from triage.documents.readback import LostWordsError, paragraphs, prove_docx, prove_html, prove_text

DAY = datetime.date(2026, 11, 20)
HOSTILE = "<script>alert(\"1\")</script> & 'x' ]]> \u202edesrever\u202c {% x %} $mark"
ARABIC = "السلام عليكم"
EVERY: dict[str, Block] = {
    "Heading": Heading("A heading", 1),
    "Paragraph": Paragraph("A paragraph\nof two lines", Tone.HINT),
    "CallOut": CallOut("Stop here", CallOutKind.ALERT),
    "Quotation": Quotation("Their exact words\n  as written"),
    "Verbatim": Verbatim("facts:\n  age: 15"),
    "Items": Items(
        ((Paragraph("one"), Paragraph("more of it")), (Paragraph("two"), *bullets(["in it"]))), ""
    ),
    "Table": Table(("Question", "Answer"), ((cell("Who?"), cell("A pupil", "Somebody else")),), "A table"),
    "FieldRows": FieldRows(
        (Field("Surname", ("Not known",), "As on papers", known=False), Field("Event", ("One", "Two"))),
        "Fields",
        ("Question", "Answer"),
        hint="All",
    ),
    "Details": Details("Show", (Paragraph("What is shut at first"),)),
    "BlankLine": BlankLine(),
    "PageBreak": PageBreak(),
}


def page_of(*blocks: Block) -> Document:
    return Document("A page", blocks, "A subject", "OFFICIAL", "Reference 7F3K")


def on_screen(document: Document, width: int, *, spoken: bool) -> str:
    return "\n".join(
        text for rows in screen.paragraphs(document.blocks, width, spoken=spoken) for text, _ in rows
    )


def screen_holds(document: Document, *, spoken: bool) -> None:
    """Every text stands on the screen; in order where nothing stands beside each other."""
    shown, place = " ".join(on_screen(document, 4_000, spoken=spoken).split()), 0
    for expected in document.texts():
        wanted = " ".join(screen.printable(expected.text).split())
        assert wanted in shown[place:]
        place = shown.index(wanted, place) + len(wanted) if spoken and expected.place != "table" else place


MEDIA: dict[str, Callable[[Document], None]] = {
    "terminal": lambda document: screen_holds(document, spoken=False),
    "plain lines": lambda document: screen_holds(document, spoken=True),
    "plain text": lambda document: prove_text(as_text(document.blocks).encode(), document.blocks),
    "HTML": lambda document: prove_html(as_html(document).encode(), document),
    **{
        f"DOCX, {name}": lambda document, look=look: prove_docx(as_docx(document, DAY, look), document)  # type: ignore[misc]
        for name, look in (("standard", STANDARD), ("form", FORM), ("compact", COMPACT), ("handout", HANDOUT))
    },
}


def test_every_kind_of_block_is_tried_here() -> None:
    assert set(EVERY) == {kind.__name__ for kind in typing.get_args(model.Block)}


@pytest.mark.parametrize("kind", EVERY)
@pytest.mark.parametrize("medium", MEDIA)
def test_every_kind_of_block_is_shown_by_every_medium(medium: str, kind: str) -> None:
    MEDIA[medium](page_of(Heading("Title", 0), EVERY[kind], Paragraph("After it")))


TEXTS = st.text(st.characters(codec=None), max_size=40) | st.sampled_from([HOSTILE, ARABIC, "", " two  "])
SINGLE: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, TEXTS, st.integers(0, 5)),
    st.builds(Paragraph, TEXTS, st.sampled_from(Tone), st.integers(0, 8), st.none() | st.integers(0, 4)),
    st.builds(CallOut, TEXTS, st.sampled_from(CallOutKind)),
    st.builds(Quotation, TEXTS),
    st.builds(Verbatim, TEXTS),
    st.just(BlankLine()),
    st.just(PageBreak()),
    st.builds(
        FieldRows,
        st.lists(
            st.builds(Field, TEXTS, st.lists(TEXTS, max_size=3).map(tuple), TEXTS, st.booleans()), max_size=3
        ).map(tuple),
        TEXTS,
        st.tuples(TEXTS, TEXTS),
        st.booleans(),
        TEXTS,
    ),
)


def _nested(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    some = st.lists(inner, max_size=3).map(tuple)
    entry = st.builds(lambda text, more: (Paragraph(text), *more), TEXTS, some)
    return st.one_of(
        st.builds(
            Items,
            st.lists(entry, max_size=3).map(tuple),
            st.sampled_from(["-", "!", ""]),
            st.integers(1, 12),
            st.booleans(),
            st.integers(0, 4),
        ),
        st.builds(Details, TEXTS, some),
        st.integers(1, 3).flatmap(
            lambda count: st.builds(
                Table,
                st.tuples(*[TEXTS] * count),
                st.lists(st.tuples(*[some] * count), max_size=2).map(tuple),
                TEXTS,
                st.just(()),
                st.booleans(),
            )
        ),
    )


BLOCKS = st.lists(st.recursive(SINGLE, _nested, max_leaves=6), max_size=5)
DOCUMENTS = st.builds(Document, TEXTS, BLOCKS.map(tuple), TEXTS, TEXTS, TEXTS, contents=TEXTS)


@given(DOCUMENTS)
def test_no_word_is_lost_in_plain_text(document: Document) -> None:
    MEDIA["plain text"](document)


@given(DOCUMENTS)
def test_no_word_is_lost_in_html(document: Document) -> None:
    MEDIA["HTML"](document)


@given(DOCUMENTS)
def test_no_word_is_lost_on_a_screen(document: Document) -> None:
    MEDIA["plain lines"](document)


@given(DOCUMENTS, st.integers(1, 100), st.booleans())
def test_no_row_of_a_screen_is_wider_than_it_is_or_steers_it(
    document: Document, width: int, spoken: bool
) -> None:
    for block in document.blocks:
        for row in on_screen(page_of(block), width, spoken=spoken).split("\n"):
            assert screen.printable(row) == row
            if width >= 20 and not isinstance(block, Verbatim | Items | Details | Table):
                assert len(row) <= width


def test_a_screen_narrower_than_its_margin_shows_a_letter_a_row_and_ends() -> None:
    assert screen.wrapped(" Ü\U000ff9b4b", -1, indent=2) == ["  Ü", "  b"]
    table = Table(("Header",), (((Quotation("\U000ff9b4Ü two"),),),), "A table")
    assert on_screen(page_of(table), 1, spoken=True).split() == [*"Header", *"Ütwo"]


@examples(40)
@given(DOCUMENTS)
def test_no_word_is_lost_in_a_docx(document: Document) -> None:
    data = as_docx(document, DAY)
    prove_docx(data, document)
    docx.Document(io.BytesIO(data))


# A fault of a renderer is noticed


def broken(document: Document) -> Iterator[tuple[str, Callable[[], None]]]:
    other = page_of(
        *(Paragraph("Something else") if block == EVERY["Paragraph"] else block for block in document.blocks)
    )
    yield "paragraph", lambda: prove_docx(as_docx(other, DAY), document)
    yield "paragraph", lambda: prove_text(as_text(other.blocks).encode(), document.blocks)
    yield "paragraph", lambda: prove_html(as_html(other).encode(), document)


@pytest.mark.parametrize("number", range(3))
def test_a_lost_word_is_noticed_and_its_place_named_without_the_word(number: int) -> None:
    place, prove = list(broken(page_of(*EVERY.values())))[number]
    with pytest.raises(LostWordsError) as caught:
        prove()
    assert caught.value.field == place
    assert "A paragraph" not in str(caught.value)


def test_the_place_of_a_field_is_its_label() -> None:
    fields = EVERY["FieldRows"]
    assert {found.place for found in model.texts([fields])} == {"Fields", "Surname", "Event"}


def test_words_in_another_order_are_noticed() -> None:
    one, other = page_of(Paragraph("a"), Paragraph("b")), page_of(Paragraph("b"), Paragraph("a"))
    for prove in (
        lambda: prove_docx(as_docx(one, DAY), other),
        lambda: prove_html(as_html(one).encode(), other),
        lambda: prove_text(as_text(one.blocks).encode(), other.blocks),
    ):
        with pytest.raises(LostWordsError):
            prove()


def test_a_marking_that_is_lost_is_noticed_and_on_sheets_the_reference_too() -> None:
    whole = page_of(Paragraph("a"))
    unmarked, unnamed = replace(whole, marking=""), replace(whole, reference="")
    for prove in (
        lambda: prove_docx(as_docx(unmarked, DAY), whole),
        lambda: prove_docx(as_docx(unnamed, DAY), whole),
        lambda: prove_html(as_html(unmarked).encode(), whole),
    ):
        with pytest.raises(LostWordsError):
            prove()


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"not a zip"])
def test_what_is_no_docx_is_refused(data: bytes) -> None:
    with pytest.raises(LostWordsError, match="cannot be opened"):
        paragraphs(data)


# HTML


def test_hostile_words_cannot_become_part_of_a_page_or_turn_it_round() -> None:
    page = as_html(
        Document(
            HOSTILE,
            (
                *EVERY.values(),
                Heading(HOSTILE),
                Paragraph(HOSTILE),
                Details(HOSTILE, cell(HOSTILE)),
                Table((HOSTILE,), ((cell(HOSTILE),),), HOSTILE),
            ),
            HOSTILE,
            HOSTILE,
            HOSTILE,
            contents=HOSTILE,
        )
    )
    assert "<script" not in page
    assert "\u202e" not in page
    assert page.count("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;") >= 12


@pytest.mark.parametrize(
    "page",
    [
        "<p onclick='x()'>a</p>",
        "<p style='x'>a</p>",
        "<script>a</script>",
        "<img src='x'>",
        "<p>a",
        "a</p>",
        "<b><i>a</b></i>",
    ],
)
def test_a_page_with_anything_strange_in_it_is_refused(page: str) -> None:
    with pytest.raises(LostWordsError, match="cannot be read"):
        prove_html(page.encode(), Document("", ()))


@pytest.mark.parametrize(
    ("above", "levels", "tags"),
    [
        (0, (0, 1, 2, 1, 3), ["h1", "h2", "h3", "h2", "h3"]),
        (1, (2, 4, 1), ["h2", "h3", "h2"]),
        (5, (5, 5), ["h6", "h6"]),
    ],
)
def test_no_level_of_headings_is_left_out(above: int, levels: tuple[int, ...], tags: list[str]) -> None:
    part = html_page.part([Heading("x", level) for level in levels], above)
    assert [line[1:3] for line in part.split("\n")] == tags


def test_a_page_says_its_language_and_what_is_written_from_the_right() -> None:
    page = as_html(Document("t", (Quotation(ARABIC), Paragraph("English")), language="cy"))
    assert '<html lang="cy">' in page
    assert f'<p dir="rtl">{ARABIC}</p>' in page
    assert "<p>English</p>" in page


def test_tables_have_header_cells_and_say_what_they_are() -> None:
    part = html_page.part([EVERY["Table"], EVERY["FieldRows"]])
    assert part.count("<caption>") == 2
    assert part.count('<th scope="col"') == 4
    assert part.count('<th scope="row"') == 3


# DOCX


def test_numbered_lists_begin_where_they_are_told_to_each_on_its_own() -> None:
    numbered = Items((cell("a"), cell("b")), "", start=4)
    found = docx.Document(io.BytesIO(as_docx(page_of(numbered, Items((cell("c"),), "")), DAY)))
    ids = [paragraph._p.pPr.numPr.numId.val for paragraph in found.paragraphs]
    assert ids[0] == ids[1] != ids[2]
    starts = found.part.numbering_part.element.xpath("./w:num/w:lvlOverride/w:startOverride/@w:val")
    assert starts == ["4", "1"]


def test_an_unknown_answer_is_quiet_and_a_long_one_may_break_across_sheets() -> None:
    fields = FieldRows(
        (Field("Short", ("Not known",), known=False), Field("Long", ("line\n" * 40,))),
        "Fields",
        ("Question", "Answer"),
    )
    table = docx.Document(io.BytesIO(as_docx(page_of(fields), DAY, FORM))).tables[0]
    assert table.cell(1, 1).paragraphs[0].style.name == "Answer not known"
    assert [bool(row._tr.xpath("./w:trPr/w:cantSplit")) for row in table.rows] == [True, True, False]


def test_a_short_table_of_a_handout_stays_on_one_sheet() -> None:
    table = Table(("One", "Two"), ((cell("a"), cell("b", tone=Tone.SMALL)),) * 3, "A table")
    for look, kept in ((HANDOUT, 3), (STANDARD, 0)):
        found = docx.Document(io.BytesIO(as_docx(page_of(table), DAY, look))).tables[0]
        together = [
            all(
                paragraph.paragraph_format.keep_with_next
                for cell in row.cells
                for paragraph in cell.paragraphs
            )
            for row in found.rows
        ]
        assert sum(together) == kept


# Screens


def test_numbers_end_below_each_other_where_there_is_room() -> None:
    ten = Items(tuple(cell(str(number)) for number in range(9, 11)), "", start=9, indent=2)
    assert screen.lines([ten]) == ["  9. 9", " 10. 10"]
    assert screen.lines([Items(ten.entries, "", start=9)]) == ["9. 9", "10. 10"]


def test_an_entry_hangs_beneath_its_words_and_holds_further_blocks() -> None:
    entry = (Paragraph("word " * 6), Paragraph("and more"), *bullets(["inner"]))
    assert screen.lines([Items((entry, cell("next")), indent=2, spaced=True)], 20) == [
        "  - word word word",
        "    word word word",
        "    and more",
        "    - inner",
        "",
        "  - next",
    ]


def test_columns_stand_beside_each_other_and_below_each_other_where_they_are_read_aloud() -> None:
    table = Table(("Weak", "Strong"), ((cell("He is odd."), cell("He said: they all deserve it.")),), "x")
    assert on_screen(page_of(table), 33, spoken=False).split("\n") == [
        "Weak            | Strong",
        "                |",
        "He is odd.      | He said: they",
        "                | all deserve it.",
    ]
    assert on_screen(page_of(table), 33, spoken=True).split("\n") == [
        "",
        "Weak",
        "  He is odd.",
        "",
        "Strong",
        "  He said: they all deserve it.",
    ]


@pytest.mark.parametrize(
    ("block", "style"),
    [
        (Heading("x", 1), screen.Style.TITLE),
        (Heading("x", 2), screen.Style.QUESTION),
        (CallOut("x"), screen.Style.ALERT),
        (CallOut("x", CallOutKind.WRONG), screen.Style.WRONG),
        (Paragraph("x", Tone.HINT), screen.Style.HINT),
        (Quotation("x"), screen.Style.PLAIN),
    ],
)
def test_a_row_says_how_it_is_meant(block: Block, style: screen.Style) -> None:
    assert list(screen.paragraphs([block], 40)) == [[("x", style)]]


@pytest.mark.parametrize("style", screen.Style)
def test_what_is_said_in_a_style_is_shown_in_it(style: screen.Style) -> None:
    assert list(screen.paragraphs([screen.said("x", style, 2)], 40)) == [[("  x", style)]]
    assert screen.lines([screen.said("", style)]) == [""]


# Plain text


def test_plain_text_shows_headings_without_any_type_face() -> None:
    assert as_text(
        [
            Heading("A title", 0),
            Heading("Part", 1),
            Heading("Seen", 2),
            Heading("By me", 3),
            *bullets(["one"]),
            EVERY["FieldRows"],
        ]
    ) == (
        "A title\n\n\nPart\n\nSEEN\nBy me:\n- one\n(All)\n\nSurname\n(As on papers)\nNot known\n\n"
        "Event\nOne\nTwo\n"
    )


def test_what_is_expected_of_a_page_is_told_in_order() -> None:
    assert list(model.texts([Heading("a", 2), Items((cell("b", "c"),)), BlankLine()])) == [
        Expected("heading", "a", 2),
        Expected("paragraph", "b"),
        Expected("paragraph", "c"),
    ]
