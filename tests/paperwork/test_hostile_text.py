"""Whatever is typed: the documents open, and every character that a document can hold is there."""

from __future__ import annotations

import io
import sys
from dataclasses import replace

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lengths import examples
from paper_cases import DAY, FULL, POLICY, decided, form_of, proven

from triage.cases.model import Case, Statement
from triage.documents.characters import clean
from triage.documents.docx_page import _put
from triage.documents.html_page import as_html
from triage.documents.looks import COMPACT
from triage.documents.model import Document, Heading, Quotation
from triage.documents.paste import as_text
from triage.documents.readback import paragraphs
from triage.kinds.values import Address, YesNoText
from triage.paperwork.filled_form import FilledForm
from triage.paperwork.record_page import record_document
from triage.paperwork.write import with_marking
from triage.prevent import PREVENT
from triage.prevent.note import note_document

TEMPLATE = POLICY.forms["national_2018"]
HOSTILE = {
    "markup": "<18 & \"they\" said </w:t> &lt; ]]> <!-- --> {name} {% x %} 'so'",
    "scripts": "السلام عليكم 😀👩‍👩‍👧 e\u0301 שלום 日本語 ‮reversed‬ \u200b\ufeff\u00ad end",
    "controls": "a\x00b\x01c\x08d\x0be\x0cf\x1fg\x7fh\x85i\u2028j",
    "surrogates": "a\ud800b\udfffc\ufffed\uffffe\U0001fffef",
    "lines": "one\n\ntwo\r\nthree\rfour\tfive\n",
    "spaces": "  two before, two after  ",
    "formula": "=cmd|' /C calc'!A0",
}
ANY_TEXT = st.text(st.characters(codec=None), max_size=300)


def storable(letter: str) -> bool:
    """Whether XML 1.0 has this character, by the words of its production for Char."""
    code = ord(letter)
    return (
        code in (0x9, 0xA, 0xD)
        or 0x20 <= code <= 0xD7FF
        or 0xE000 <= code <= 0xFFFD
        or 0x10000 <= code <= sys.maxunicode
    )


def plain(text: str) -> str:
    """What a document can hold of a text, found letter by letter."""
    return "".join(filter(storable, text.replace("\r\n", "\n").replace("\r", "\n")))


UNSEEN = "\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\x7f\x9b"
"""What turns the direction of writing, is never seen, or steers a terminal, in the texts above."""


def to_paste(text: str) -> str:
    """What plain text keeps of a text, found letter by letter."""
    lines = plain(text).replace("\x85", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return "".join(letter for letter in lines if letter not in UNSEEN)


def form_bytes(case: Case) -> bytes:
    return proven(form_of(case))


def shown(data: bytes, label: str) -> str:
    """The answer beside or below a label, read by the library that others use."""
    for table in docx.Document(io.BytesIO(data)).tables:
        rows = [row.cells for row in table.rows]
        for row in rows:
            if row[0].text.split("\n")[0] == label:
                return row[1].text if len(row) > 1 else rows[1][0].text
    raise AssertionError(label)


@given(ANY_TEXT)
def test_cleaning_takes_only_what_xml_cannot_hold(text: str) -> None:
    assert clean(text) == plain(text)


@examples(20)
@given(surname=ANY_TEXT, event=ANY_TEXT, said=ANY_TEXT)
def test_any_text_arrives_in_the_form(surname: str, event: str, said: str) -> None:
    form = {
        "individual.surname": surname,
        "concerns.event": event,
        "safeguarding.health": YesNoText("yes", said),
    }
    data = form_bytes(Case("derby", form=form))
    for label, text in (("Surname", surname), ("What happened?", event)):
        wanted = plain(text)
        known = wanted.strip() and wanted.strip().casefold() not in ("not known", "not_known")
        assert shown(data, label) == (wanted if known else "Not known")
    health = shown(data, "Are there disabilities, disorders or mental health issues?")
    assert health == (f"Yes\n{plain(said)}" if plain(said).strip() else "Yes")


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_arrives_in_every_kind_of_field(name: str) -> None:
    text = HOSTILE[name]
    form = {
        "individual.forenames": text,
        "individual.other_names": (text, "Another"),
        "individual.addresses": (Address(text, "no"),),
        "concerns.harm": text,
        "complex_needs": text,
        "education.conversations": text,
        "dates.first_known": text,
        "safeguarding.health": YesNoText("no", text),
    }
    texts = paragraphs(form_bytes(Case("derby", form=form)))
    assert texts.count(plain(text)) == 7
    assert f"{plain(text)} (not the current address)" in texts


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_statements_arrive_in_the_note_and_in_its_text(name: str) -> None:
    text = HOSTILE[name]
    case = FULL.with_(statements=(Statement("seen", text, text, text), Statement("told", text, "a pupil")))
    filled, decision = decided(case)
    note = note_document(POLICY, filled, decision, "7F3K", DAY)
    assert paragraphs(proven(note, COMPACT)).count(plain(text)) == 2
    pasted = as_text(with_marking(note))
    assert pasted.count(to_paste(text)) >= 2
    assert not [letter for letter in pasted if letter in UNSEEN]
    pasted.encode("utf-8")


def test_a_page_for_the_browser_holds_no_mark_that_turns_the_writing_or_is_never_seen() -> None:
    blocks = Heading(f"x{UNSEEN}y"), Quotation(f"z{UNSEEN}z")
    page = as_html(Document("A title\u202e", blocks, marking="TRAINING", contents="Contents"))
    assert not [letter for letter in page if letter in UNSEEN]
    assert ">xy<" in page
    assert ">zz<" in page


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_reasons_arrive_in_the_record(name: str) -> None:
    filled, decision = decided(FULL.with_(statements=(Statement("inferred", HOSTILE[name]),)))
    record = record_document(POLICY, filled, decision, "7F3K", DAY, pathway=PREVENT)
    assert plain(HOSTILE[name]) in paragraphs(proven(record))


@pytest.mark.parametrize(
    "text",
    ["x" * 100_000, "word " * 20_000, "line\n" * 20_000, "\U0001f600" * 100_000],
    ids=["one word", "words", "lines", "emoji"],
)
def test_a_hundred_thousand_characters_arrive(text: str) -> None:
    data = form_bytes(Case("derby", form={"concerns.event": text}))
    assert text in paragraphs(data)
    assert docx.Document(io.BytesIO(data)).tables


@pytest.mark.parametrize("name", [*HOSTILE, "empty"])
def test_a_text_stands_in_the_document_as_the_library_itself_writes_it(name: str) -> None:
    text = clean(HOSTILE.get(name, ""))
    page = docx.Document()
    page.add_paragraph().add_run(text)
    mine = docx.Document()
    _put(mine.add_paragraph().add_run()._r, text)
    assert mine.element.xml == page.element.xml


def test_six_hundred_thousand_line_breaks_are_never_gone_through_letter_by_letter(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def letter(*_: object) -> None:
        raise AssertionError("letter by letter")

    monkeypatch.setattr("docx.oxml.text.run._RunContentAppender.add_char", letter)
    run = docx.oxml.OxmlElement("w:r")
    _put(run, "\n" * 600_000)
    assert len(run) == 600_000


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\x00", "\x00 \ufffe", "Not known", "not_known"])
def test_text_of_which_nothing_is_left_is_not_known(text: str) -> None:
    form = FilledForm.of(TEMPLATE, Case(form={"individual.surname": text, "individual.other_names": (text,)}))
    assert form == FilledForm.of(TEMPLATE, Case())


def test_a_yes_that_was_typed_as_text_stays_as_it_was_typed() -> None:
    assert shown(form_bytes(Case(form={"individual.nationality": "no"})), "Nationality / citizenship") == "no"


def test_a_policys_own_words_are_cleaned_too() -> None:
    area = replace(POLICY.areas["derby"], marking="Secret\x00 <&>")
    policy = replace(POLICY, areas={**POLICY.areas, "derby": area})
    assert "Secret <&>" in paragraphs(proven(form_of(FULL.with_(area="derby"), policy)))
