"""The form as plain text, to paste question by question: nothing of the document is missing in it."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from command_line import CommandLine
from hypothesis import given
from hypothesis import strategies as st
from lengths import examples
from paper_cases import FORM, FULL, POLICY, decided, form_of, proven
from test_hostile_text import ANY_TEXT, HOSTILE

from triage.cases.model import Case
from triage.cases.writing import case_to_yaml
from triage.documents.characters import clean, clean_to_paste
from triage.documents.paste import as_text
from triage.documents.readback import LostWordsError, paragraphs, prove_text
from triage.errors import InputError
from triage.kinds.values import YesNoText
from triage.paperwork import DecidedCase, write_form, write_form_text
from triage.prevent import PREVENT

SECTIONS = POLICY.forms["national_2018"].sections
HINTS = {
    found.hint
    for section in SECTIONS
    for found in (section, *section.fields)
    if found.hint and (found is not section or section.fields)
}
"""A section that is one long text has its hint for a question."""
BOTH_WAYS = "\u202eback\u2066wards\u2069\u202c \u200eand\u200f \u061con"


@pytest.fixture
def triage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch, capsys)


def text_of(case: Case) -> str:
    return as_text(form_of(case).blocks)


def document_of(case: Case) -> list[str]:
    """Every paragraph of the document that holds something, in order."""
    return [found for found in paragraphs(proven(form_of(case))) if found]


def in_order(text: str, wanted: list[str]) -> bool:
    """Whether each of ``wanted`` stands on lines of its own, a hint in brackets, one after the other."""
    text, place = f"\n{text}", 0
    for words in wanted:
        line = f"\n({words})\n" if words in HINTS else f"\n{words}\n"
        if line not in text[place:]:
            return False
        place = text.index(line, place) + len(line) - 1
    return True


def without_table_heads(texts: list[str]) -> list[str]:
    """The paragraphs without the two heads of each table, which say only what its columns are."""
    heads = ("What is asked", "Answer")
    return [
        found
        for found, after in zip(texts, [*texts[1:], ""], strict=True)
        if not (found == heads[0] and after == heads[1]) and found != heads[1]
    ]


def test_everything_in_the_document_stands_in_the_text_in_the_same_order() -> None:
    wanted = without_table_heads(document_of(FULL))
    assert len(wanted) > 120
    assert in_order(text_of(FULL), wanted)
    assert not in_order(text_of(FULL), [*wanted[:20], *wanted[:1]])


@examples(25)
@given(
    st.dictionaries(
        st.sampled_from(
            [
                "individual.surname",
                "concerns.event",
                "complex_needs",
                "education.needs",
                "occupation.current_education",
            ]
        ),
        ANY_TEXT,
    ),
    ANY_TEXT,
    st.sampled_from(["education", "health"]),
)
def test_whatever_is_answered_stands_in_both_in_the_same_order(
    form: dict[str, str], said: str, sector: str
) -> None:
    case = Case(answers={"sector": sector}, form={**form, "safeguarding.health": YesNoText("yes", said)})
    wanted = without_table_heads(document_of(case))
    assert in_order(text_of(case), [clean_to_paste(found) for found in wanted])


def test_each_question_stands_on_a_line_of_its_own_with_its_answer_below() -> None:
    text = text_of(FULL)
    assert text.startswith("Prevent referral form (2018 layout)\n2018 layout, check against")
    assert "\n\nForename(s)\nJamie\n\nSurname\nExample\n\n" in text
    assert "\n\n\n2. Describe concerns\n" in text
    assert "\n\nWhat happened?\n(One event, or several things together)\nSeen or heard by Form tutor" in text
    assert text.endswith("\n")


def test_what_is_not_known_is_said_in_the_text_too() -> None:
    assert text_of(Case()).count("\nNot known\n") == document_of(Case()).count("Not known") > 40


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_arrives_without_what_acts_unseen(name: str) -> None:
    case = Case("derby", form={"concerns.harm": HOSTILE[name], "complex_needs": HOSTILE[name]})
    text = text_of(case)
    assert text.count(clean_to_paste(HOSTILE[name])) == 2
    assert not set(text) & {*map(chr, range(0x80, 0xA0)), *"\x00\x07\x1b\x7f\u202e\u2066\u200f\ufeff"}


def test_marks_that_turn_the_direction_are_taken_and_letters_of_every_script_stay() -> None:
    assert clean_to_paste(BOTH_WAYS) == "backwards and on"
    letters = "سلام می\u200cخواهم 👩\u200d👩\u200d👧 שלום e\u0301 日本語\tand\nmore"
    assert clean_to_paste(letters) == letters
    assert clean_to_paste("one\u2028two\x85three\r\nfour") == "one\ntwo\nthree\nfour"


@given(ANY_TEXT)
def test_cleaning_to_paste_keeps_nothing_that_cleaning_takes_and_changes_nothing_twice(text: str) -> None:
    found = clean_to_paste(text)
    assert clean(found) == found
    assert clean_to_paste(found) == found
    found.encode()


def test_a_text_that_lost_a_word_is_noticed_and_its_place_is_named() -> None:
    form = form_of(FULL)
    text = as_text(form.blocks)
    prove_text(text.encode(), form.blocks)
    with pytest.raises(LostWordsError) as caught:
        prove_text(text.replace("\nJamie\n", "\nJam\n").encode(), form.blocks)
    assert "Forename(s)" in str(caught.value)
    assert "Jamie" not in str(caught.value)


def test_the_text_is_for_the_user_alone_and_never_written_over(tmp_path: Path) -> None:
    filled, decision = decided(FULL)
    path = tmp_path / "concern-7F3K-form.txt"
    write_form_text(path, DecidedCase(PREVENT, POLICY, filled, decision, "7F3K"))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    before = path.read_bytes()
    assert b"Jamie" in before
    with pytest.raises(InputError, match="never overwritten"):
        write_form_text(path, DecidedCase(PREVENT, POLICY, Case(), decision, "7F3K"))
    assert path.read_bytes() == before


def test_the_command_writes_the_text_where_the_name_ends_in_txt(triage: CommandLine) -> None:
    file = triage.file(case_to_yaml(FULL, POLICY))
    for name in ("form.txt", "form.docx"):
        assert triage("form", file, "--out", name).code == 0
    text = (triage.folder / "form.txt").read_text(encoding="utf-8")
    document = (triage.folder / "form.docx").read_bytes()
    shown = without_table_heads([found for found in paragraphs(document) if found])
    same = [found for found in shown if not found.startswith("Reference:")]
    assert len(same) == len(shown) - 1
    assert in_order(text, same)


def test_the_text_holds_the_annex_of_a_school_and_no_other(tmp_path: Path) -> None:
    assert "10. For schools and colleges\n" in text_of(FULL)
    without = {name: value for name, value in FORM.items() if not name.startswith("education.")}
    elsewhere = FULL.with_(answers={**FULL.answers, "sector": "health"}, form=without)
    assert "For schools and colleges" not in text_of(elsewhere)
    path = tmp_path / "form.docx"
    filled, decision = decided(elsewhere)
    write_form(path, DecidedCase(PREVENT, POLICY, filled, decision, "7F3K"))
    assert "10. For schools and colleges" not in paragraphs(path.read_bytes())
