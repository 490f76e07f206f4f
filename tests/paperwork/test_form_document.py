"""The referral form: its template, its values, and the document that is sent."""

from __future__ import annotations

import datetime
import os
import re
import stat
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from paper_cases import FORM, FULL, POLICY, W, all_text, decided, form_of, part, proven

from triage.cases.model import Case
from triage.documents.model import Paragraph
from triage.documents.readback import LostWordsError, paragraphs, prove_docx
from triage.errors import InputError
from triage.kinds.values import YesNoText
from triage.paperwork import DecidedCase, files, new_reference, ready_folder, write_form, write_new
from triage.paperwork.filled_form import FilledForm
from triage.policy.conditions import ALWAYS
from triage.prevent import PREVENT

TEMPLATE = POLICY.forms["national_2018"]
TODAY = datetime.date(2026, 11, 20)
TEMPLATE_FILE = Path(__file__).parents[2] / "rules" / "prevent" / "forms" / "national_2018.yaml"


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRIAGE_TODAY", "2026-11-20")


def written(folder: Path, case: Case = FULL) -> Path:
    filled, decision = decided(case)
    path = folder / "form.docx"
    write_form(path, DecidedCase(PREVENT, POLICY, filled, decision, "7F3K"))
    return path


def answers_shown(path: Path) -> dict[str, str]:
    """Label to answer, over all tables of the document; a label that comes again is followed by "again"."""
    found: dict[str, str] = {}
    for table in docx.Document(str(path)).tables:
        rows = [[cell.text for cell in row.cells] for row in table.rows]
        pairs = [(rows[0][0], rows[1][0])] if len(rows[0]) == 1 else [(row[0], row[1]) for row in rows[1:]]
        for label, answer in pairs:
            key = label.split("\n")[0]
            while key in found:
                key += " again"
            found[key] = answer
    return found


def test_the_sections_stand_in_the_order_of_the_template(tmp_path: Path) -> None:
    document = docx.Document(str(written(tmp_path)))
    headings = [found.text for found in document.paragraphs if found.style.name == "Heading 1"]
    assert headings == [
        "1. Individual",
        "2. Describe concerns",
        "3. Complex needs",
        "4. Other information",
        "5. Person who first identified the concerns",
        "6. Person making this referral",
        "7. Relevant dates",
        "8. Safeguarding considerations",
        "9. Employment and education",
        "10. For schools and colleges",
    ]


def test_the_top_says_title_edition_marking_and_reference(tmp_path: Path) -> None:
    texts = paragraphs(written(tmp_path).read_bytes())
    assert texts[:6] == [
        "Prevent referral form (2018 layout)",
        "2018 layout, check against your Prevent team's own",
        POLICY.area("northamptonshire").marking,
        "Reference: 7F3K",
        "Area: Northamptonshire",
        "Prepared on: 20 November 2026",
    ]


def test_every_table_has_one_row_that_is_marked_as_its_header(tmp_path: Path) -> None:
    tables = list(part(written(tmp_path), "word/document.xml").iter(f"{W}tbl"))
    assert len(tables) == 8 + 2 + 6 + 5
    for table in tables:
        marked = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.iter(f"{W}tr")]
        assert marked[0]
        assert not any(marked[1:])


def test_dates_read_as_people_write_them(tmp_path: Path) -> None:
    shown = answers_shown(written(tmp_path))
    assert shown["Date of birth"] == "2 March 2011"
    assert shown["The concern first came to light"] == "18 November 2026"
    assert shown["The referral is made"] == "20 November 2026"


@pytest.mark.parametrize(
    "label",
    [
        "Nationality / citizenship",
        "Immigration / asylum status",
        "Gender",
        "Current occupation and employer",
        "Is there anything about travel plans?",
    ],
)
def test_absent_empty_and_unknown_fields_say_not_known(tmp_path: Path, label: str) -> None:
    assert answers_shown(written(tmp_path))[label] == "Not known"


def test_an_empty_list_says_that_there_is_none(tmp_path: Path) -> None:
    assert answers_shown(written(tmp_path))["Contact number(s)"] == "None"


def test_a_form_from_nothing_says_not_known_in_every_field(tmp_path: Path) -> None:
    shown = answers_shown(written(tmp_path, Case()))
    sections = [found for found in POLICY.forms["national_2018"].sections if found.asked_where == ALWAYS]
    laid_out = [[field for field in section.fields if not field.only_if_answered] for section in sections]
    assert len(shown) == sum(max(1, len(fields)) for fields in laid_out)
    assert set(shown.values()) == {"Not known"}


def test_whether_the_referrer_is_anonymous_stands_on_the_form_only_where_it_was_answered(
    tmp_path: Path,
) -> None:
    case = Case(form={"referrer.anonymous": "yes", "referrer.forename": "Forename"})
    words = paragraphs(written(tmp_path, case).read_bytes())
    assert words.count("Wishes to remain anonymous") == 2


@pytest.mark.parametrize(("sector", "shown"), [("education", True), ("health", False), ("other", False)])
def test_the_annex_for_schools_stands_on_the_forms_of_schools_alone(
    tmp_path: Path, sector: str, shown: bool
) -> None:
    texts = paragraphs(written(tmp_path, Case(answers={"sector": sector})).read_bytes())
    assert ("10. For schools and colleges" in texts) is shown
    assert ("What support does the family give?" in texts) is shown


def test_what_was_answered_in_the_annex_is_never_left_out(tmp_path: Path) -> None:
    case = Case(
        answers={"sector": "health"},
        form={"education.needs": "Dyslexia, suspected.", "education.family_support": "not known"},
    )
    texts = paragraphs(written(tmp_path, case).read_bytes())
    annex = texts[texts.index("10. For schools and colleges") :]
    assert annex[-1] == "Dyslexia, suspected."
    assert "What support does the family give?" not in annex


def test_murders_of_public_figures_are_asked_about(tmp_path: Path) -> None:
    label = next(
        text
        for text in paragraphs(written(tmp_path).read_bytes())
        if text.startswith("Is there an interest in hate crime")
    )
    assert label.endswith("school shootings, massacres or murders of public figures?")


@pytest.mark.parametrize("folder", ["dialogs", "rules"])
def test_nothing_that_people_read_speaks_of_a_national_form_without_its_edition(folder: str) -> None:
    files = sorted((TEMPLATE_FILE.parents[3] / folder).rglob("*.yaml"))
    said = [
        (file.name, line)
        for file in files
        for line in file.read_text(encoding="utf-8").splitlines()
        if re.search(r"national (Prevent |referral )*form", line, re.IGNORECASE) and not line.startswith("#")
    ]
    assert files
    assert said == []


def test_a_whole_section_can_be_not_known() -> None:
    form = FilledForm.of(TEMPLATE, Case(form={"concerns": "not known", "individual": "not known"}))
    assert form == FilledForm.of(TEMPLATE, Case())


def test_other_spellings_and_the_current_address_are_shown(tmp_path: Path) -> None:
    shown = answers_shown(written(tmp_path))
    assert shown["Other names or spellings"] == "Jaime Example\nJX_99"
    assert shown["Known address(es)"] == (
        "1 High Street\nSometown (current address)\n2 Low Road (not the current address)"
    )


def test_line_breaks_and_markup_stay_as_they_were_typed(tmp_path: Path) -> None:
    shown = answers_shown(written(tmp_path))
    harm = shown["Has the person spoken of wanting to harm somebody, or threatened to?"]
    assert harm == '"They <18 should all be gone & soon"\nsaid at lunch'


def test_an_answer_and_its_words_stand_together(tmp_path: Path) -> None:
    shown = answers_shown(written(tmp_path))
    assert shown["Has it been discussed with the safeguarding lead or the Prevent lead?"] == "Yes\nAt three."
    assert shown["Are there disabilities, disorders or mental health issues?"] == "No"


def test_a_referrer_who_first_saw_it_is_not_written_out_twice(tmp_path: Path) -> None:
    path = written(tmp_path)
    assert answers_shown(path)["Person making this referral"] == (
        "Same as the person who first identified the concerns"
    )
    assert paragraphs(path.read_bytes()).count("Alex") == 1


def test_another_referrer_has_all_their_fields(tmp_path: Path) -> None:
    form = {**FORM, "referrer.same_as_first": "no", "referrer.forename": "Robin"}
    shown = answers_shown(written(tmp_path, FULL.with_(form=form)))
    assert shown["Same as the person who first identified the concerns"] == "No"
    assert shown["Forename again"] == "Robin"
    assert shown["Surname again again"] == "Not known"


def test_consent_is_only_the_referrers_remark_on_who_receives_the_form(tmp_path: Path) -> None:
    texts = paragraphs(written(tmp_path).read_bytes())
    remark = POLICY.forms["national_2018"].remark_on_consent
    assert texts[texts.index("7. Relevant dates") - 1] == remark
    assert [text for text in texts if "consent" in text.lower()] == []


@pytest.mark.parametrize("word", ["religion", "faith", "ethnic", "score", "ideology", "consent"])
def test_no_field_asks_for_faith_ethnicity_score_ideology_or_consent(word: str) -> None:
    for section in POLICY.forms["national_2018"].sections:
        for field in section.fields:
            assert word not in f"{field.id} {field.label} {field.hint}".lower()


def test_every_page_says_marking_reference_and_page_number(tmp_path: Path) -> None:
    path = written(tmp_path)
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
    header = next(name for name in names if name.startswith("word/header"))
    footer = next(name for name in names if name.startswith("word/footer"))
    assert all_text(path, header) == f"{POLICY.area('derby').marking}Reference 7F3K"
    assert all_text(path, footer) == f"{POLICY.area('derby').marking}Page  PAGE 1 of  NUMPAGES 1"


def test_the_language_is_british_english(tmp_path: Path) -> None:
    styles = part(written(tmp_path), "word/styles.xml")
    languages = [found.get(f"{W}val") for found in styles.iter(f"{W}lang")]
    assert languages
    assert set(languages) == {"en-GB"}


def test_the_page_is_a4(tmp_path: Path) -> None:
    section = docx.Document(str(written(tmp_path))).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_the_files_properties_say_nothing_personal(tmp_path: Path) -> None:
    path = written(tmp_path)
    known = docx.Document(str(path)).core_properties
    assert known.title == "Prevent referral form (2018 layout)"
    assert known.subject.startswith("Request for help from Prevent: 2018 layout")
    assert {known.author, known.last_modified_by} == {"Prevent triage assistant"}
    assert (known.comments, known.keywords, known.language) == ("", "", "en-GB")
    with zipfile.ZipFile(path) as package:
        assert not any("thumbnail" in name for name in package.namelist())
        inside = b"".join(package.read(name) for name in package.namelist() if name.startswith("docProps"))
    assert not any(word in inside for word in (b"Jamie", b"Example", b"Alex", b"Sample", b"python-docx"))


def test_the_form_belongs_to_the_user_alone_and_is_never_overwritten(tmp_path: Path) -> None:
    path = written(tmp_path / "new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    before = path.read_bytes()
    with pytest.raises(InputError, match="never overwritten"):
        written(tmp_path / "new", Case())
    assert path.read_bytes() == before
    assert [found.name for found in path.parent.iterdir()] == ["form.docx"]


def test_a_link_that_leads_nowhere_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "form.docx").symlink_to(tmp_path / "elsewhere.docx")
    with pytest.raises(InputError, match="never overwritten"):
        written(tmp_path)
    assert not (tmp_path / "elsewhere.docx").exists()


def test_a_document_that_lost_a_word_is_noticed_and_not_kept(tmp_path: Path) -> None:
    form = form_of(FULL)
    data = proven(form)
    other = form_of(FULL.with_(form={**FULL.form, "individual.forenames": "Jamie and soon"}))
    with pytest.raises(LostWordsError) as caught:
        write_new(tmp_path / "form.docx", data, lambda found: prove_docx(found, other))
    assert "Forename(s)" in str(caught.value)
    assert "Jamie" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_words_in_the_wrong_order_are_noticed() -> None:
    form = form_of(FULL)
    swapped = replace(form, blocks=(*form.blocks[-2:], *form.blocks[:-2]))
    with pytest.raises(LostWordsError):
        prove_docx(proven(form), swapped)


def test_a_file_that_is_no_document_is_noticed() -> None:
    with pytest.raises(LostWordsError, match="cannot be opened"):
        paragraphs(b"PK not a document")


def test_a_value_that_cannot_stand_in_a_field_is_named_without_being_shown() -> None:
    with pytest.raises(InputError) as caught:
        FilledForm.of(TEMPLATE, Case(form={"individual.surname": YesNoText("yes", "secret")}))
    assert str(caught.value).startswith("individual.surname")
    assert "secret" not in str(caught.value)


def test_a_field_that_the_form_does_not_have_is_refused() -> None:
    with pytest.raises(InputError, match=r"individual\.religion"):
        FilledForm.of(TEMPLATE, Case(form={"individual.religion": "a faith"}))


def test_a_reference_is_seven_clear_characters_that_no_file_uses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "concern-7777777-note.docx").touch()
    picks = iter("7777777" + "HHHHHHH")
    monkeypatch.setattr(files.secrets, "choice", lambda _: next(picks))
    assert new_reference(tmp_path) == "HHHHHHH"
    assert not set(files.ALPHABET) & set("01258BILOSZAEU")


def test_a_folder_that_holds_every_reference_is_said_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "concern-7777777-note.docx").touch()
    monkeypatch.setattr(files.secrets, "choice", lambda _: "7")
    with pytest.raises(InputError, match="too many cases"):
        new_reference(tmp_path)


def test_a_folder_is_made_for_the_user_alone(tmp_path: Path) -> None:
    folder = ready_folder(tmp_path / "a" / "b")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(folder.parent.stat().st_mode) == 0o700
    assert list(folder.iterdir()) == []


def test_a_file_where_a_folder_is_needed_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    with pytest.raises(InputError, match="a folder is needed"):
        ready_folder(tmp_path / "taken" / "cases")


def test_a_folder_that_may_not_be_written_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "no")

    with monkeypatch.context() as nameless:
        nameless.setattr(files.os, "open", refuse)
        with pytest.raises(InputError, match="no permission to write here"):
            ready_folder(tmp_path)
    monkeypatch.delattr(files.os, "O_TMPFILE", raising=False)
    monkeypatch.setattr(files.tempfile, "mkstemp", refuse)
    with pytest.raises(InputError, match="no permission to write here"):
        ready_folder(tmp_path)


@pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="this system has no files without a name")
def test_trying_whether_a_folder_can_be_written_gives_no_file_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files.tempfile, "mkstemp", lambda **_: pytest.fail("a kill would leave this file"))
    assert ready_folder(tmp_path) == tmp_path


def test_a_disk_without_links_gets_the_file_too_and_still_keeps_an_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(95, "no links here")

    monkeypatch.setattr(files.os, "link", refuse)
    write_new(tmp_path / "one.txt", b"one")
    with pytest.raises(InputError, match="never overwritten"):
        write_new(tmp_path / "one.txt", b"two")
    assert (tmp_path / "one.txt").read_bytes() == b"one"
    assert stat.S_IMODE((tmp_path / "one.txt").stat().st_mode) == 0o600
    assert len(list(tmp_path.iterdir())) == 1


def test_the_document_libraries_are_loaded_only_when_a_document_is_made() -> None:
    code = "import sys, triage, triage.paperwork; print(sorted({'docx', 'lxml'} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout == "[]\n"


def test_a_file_that_appears_at_the_last_moment_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "form.docx"
    with pytest.raises(InputError, match="never overwritten"):
        write_new(path, b"ours", lambda _: path.write_text("theirs") and None)
    assert path.read_text() == "theirs"
    assert list(tmp_path.iterdir()) == [path]


def test_a_word_inside_another_one_does_not_count_as_arrived(tmp_path: Path) -> None:
    data, form = written(tmp_path, Case()).read_bytes(), form_of(Case())
    prove_docx(data, replace(form, blocks=(Paragraph("Not known"),)))
    with pytest.raises(LostWordsError):
        prove_docx(data, replace(form, blocks=(Paragraph("Not"),)))
