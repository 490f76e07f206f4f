"""The trainer's handout and the page of a story: the same words as the demonstration, on paper."""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import docx
import pytest
from chat_driver import ROOT, clean_environment
from demo_driver import POLICY, SMALL, STORIES, in_a_pipe, played, presenting, shown, small
from lengths import others_deep

from triage.documents.html_page import as_html
from triage.documents.model import Details, Items, Paragraph, Table, Tone, texts
from triage.documents.readback import paragraphs
from triage.errors import InputError
from triage.paperwork.handout import write_handout, write_story_page
from triage.scenarios.handout import handout_of

ALL = sorted(STORIES)
VOID = ("meta", "br")


class Reader(HTMLParser):
    """Reads a page: its tags must be closed in order, and nothing may point outside."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    @property
    def words(self) -> str:
        return " ".join(" ".join(self.texts).split())


def handout_text(folder: Path, name: str = "leon") -> str:
    path = folder / f"{name}.docx"
    write_handout(path, handout_of(played(name)))
    return " ".join(" ".join(paragraphs(path.read_bytes())).split())


# The handout


def test_the_handout_of_leon_alone_tells_route_reason_and_source(tmp_path: Path) -> None:
    text = handout_text(tmp_path)
    assert text.startswith("TRAINING: Leon")
    assert "The route: This is worth sharing with the Prevent team" in text
    assert "The concern is still there after checking, on more than identity and weak signs" in text
    assert "It is a request for help, on the form that the police Prevent team uses." in text
    assert '"Northamptonshire Prevent Referral Pathway"' in text


def test_the_handout_holds_the_questions_for_the_group_with_what_each_answer_leads_to(tmp_path: Path) -> None:
    text = handout_text(tmp_path)
    assert (
        "Question to ask the group: You have looked at it again. Do you still worry that the person may "
        "be drawn into terrorism or extreme violence?"
    ) in text
    assert (
        "I am not sure Talk it through with someone today, then decide together The concern was talked "
        "through, and is still not firm. Advice before a referral is what the Prevent team is there for. "
        "Source: Northamptonshire County Partnership"
    ) in text
    assert "The answer in this story: Yes: I still worry" in text


def test_weak_and_strong_stand_in_two_columns(tmp_path: Path) -> None:
    handout_text(tmp_path)
    tables = docx.Document(str(tmp_path / "leon.docx")).tables
    both = [table for table in tables if table.cell(0, 0).text == "A weak referral"]
    assert len(both) == 1
    assert both[0].cell(0, 1).text == "A strong referral"
    assert both[0].cell(1, 0).text == "Seems radicalised."
    assert "they are all ISIS" in both[0].cell(1, 1).text
    assert both[0].cell(2, 0).text.startswith("Leads to: ")


def test_every_page_of_the_handout_is_marked_training(tmp_path: Path) -> None:
    handout_text(tmp_path)
    section = docx.Document(str(tmp_path / "leon.docx")).sections[0]
    for part in (section.header, section.footer):
        assert part.paragraphs[0].text.startswith("TRAINING")


def test_the_handout_is_for_the_user_alone_and_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "leon.docx"
    write_handout(path, handout_of(played("leon")))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    before = path.read_bytes()
    with pytest.raises(InputError, match="never overwritten"):
        write_handout(path, handout_of(played("misbah")))
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", others_deep(ALL, ALL[::4]))
def test_handout_and_page_of_every_story_hold_every_piece(name: str, tmp_path: Path) -> None:
    handout = handout_of(played(name))
    write_handout(tmp_path / "x.docx", handout)
    page = Reader(as_html(handout)).words
    paper = " ".join(" ".join(paragraphs((tmp_path / "x.docx").read_bytes())).split())
    for found in handout.texts():
        assert " ".join(found.text.split()) in page
        assert " ".join(found.text.split()) in paper


@pytest.mark.parametrize("name", others_deep(ALL, ALL[::4]))
def test_every_answer_to_a_judgement_has_its_route_its_reason_and_its_source_in_one_row(name: str) -> None:
    titles = [source.title for source in POLICY.sources.values()]
    told = [*POLICY.routes.values(), *POLICY.wording_by_rule.values()]
    headlines = [
        *(found.headline for found in told),
        *(found.to_lead.headline for found in told if found.to_lead),
        "Not decided yet; and staff are asked first: ",
    ]
    for found in handout_of(played(name)).blocks:
        if not isinstance(found, Details):
            continue
        table, given, *_ = found.blocks
        assert isinstance(table, Table)
        assert isinstance(given, Paragraph)
        assert given.text.startswith("The answer in this story: ")
        assert sum("(as in the story)" in label.text for row in table.rows for label in texts(row[0])) == 1
        for _, leads, reasons in table.rows:
            first = next(texts(leads)).text
            assert any(first.startswith(headline) for headline in headlines)
            assert len(reasons) >= 2
            given_as = [part.tone for part in reasons if isinstance(part, Paragraph)]
            assert given_as == [Tone.PLAIN, Tone.SMALL] * (len(reasons) // 2)
            for source in texts(reasons[1::2]):
                assert source.text.startswith("Source: ")
                assert any(title in source.text for title in titles)


@pytest.mark.parametrize("name", others_deep(ALL, ALL[::4]))
def test_no_two_marks_stand_side_by_side_on_paper(name: str) -> None:
    for found in handout_of(played(name)).texts():
        assert not re.search(r"[.;:,]\s*[.;,]", found.text.replace("...", "")), found.text


def test_the_lead_s_tasks_are_the_lead_s_and_a_member_of_staff_has_their_own() -> None:
    lists = [block for block in handout_of(played("leon")).blocks if isinstance(block, Items)]
    tasks = [found.text for found in texts(lists)]
    assert any(text.endswith("Talk to your safeguarding lead today. (The member of staff)") for text in tasks)
    assert {text.rpartition(" (")[2] for text in tasks if ": Send the form." in text} == {
        "The safeguarding lead)"
    }


def test_no_row_of_a_table_breaks_across_pages_and_the_header_comes_again(tmp_path: Path) -> None:
    handout_text(tmp_path)
    for table in docx.Document(str(tmp_path / "leon.docx")).tables:
        assert table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")
        assert all(row._tr.xpath("./w:trPr/w:cantSplit") for row in table.rows)
        assert all(
            paragraph.paragraph_format.keep_with_next
            for cell in table.rows[0].cells
            for paragraph in cell.paragraphs
        )


@pytest.mark.parametrize("name", others_deep(ALL, ALL[::4]))
def test_no_id_of_the_policy_stands_on_paper(name: str) -> None:
    words = set(Reader(as_html(handout_of(played(name)))).words.replace(".", " ").split())
    ids = {
        found
        for found in [*POLICY.rules, *POLICY.duties, *POLICY.routes, *POLICY.facts]
        if "_" in found or "-" in found
    }
    assert not words & ids


# The page


@pytest.mark.parametrize("name", others_deep(ALL, ALL[::4]))
def test_the_page_opens_anywhere_with_nothing_from_outside_and_no_script(name: str) -> None:
    page = as_html(handout_of(played(name)))
    reader = Reader(page)
    assert reader.open == []
    assert page.startswith('<!DOCTYPE html>\n<html lang="en-GB">')
    assert {"script", "link", "img", "iframe", "object"}.isdisjoint(reader.tags)
    assert {"main", "header", "footer", "section", "h1", "h2", "table", "caption", "th"} <= set(reader.tags)
    assert {"src", "onclick", "style"}.isdisjoint(name for name, _ in reader.attributes)
    inside = {f"#{value}" for name, value in reader.attributes if name == "id"}
    assert {value for name, value in reader.attributes if name == "href"} == inside
    assert "http:" not in page
    assert "https:" not in page
    assert "url(" not in page
    assert "@media print" in page
    assert reader.tags.count("h1") == 1


def test_the_page_tells_the_room_only_at_its_end_what_the_story_teaches() -> None:
    story = played("misbah")
    teaches = story.story.teaches
    told = [found.text for found in handout_of(story, for_the_room=True).texts()]
    at = [number for number, text in enumerate(told) if teaches in text]
    assert at == [len(told) - 4]
    assert any(teaches in found.text for found in texts(handout_of(story).blocks[:6]))


def test_the_page_is_marked_training_on_top_in_its_title_and_at_its_end() -> None:
    page = as_html(handout_of(played("leon")))
    assert "<title>TRAINING: Leon</title>" in page
    assert '<header class="mark"><p>TRAINING</p></header>' in page
    assert '<footer class="mark"><p>TRAINING</p></footer>' in page


def test_what_a_trainer_wrote_cannot_become_part_of_the_page(tmp_path: Path) -> None:
    written = "<script>alert(1)</script> & <b>bold</b>"
    story = small(tmp_path, SMALL.replace("Rowan shares pictures.", written))
    page = as_html(handout_of(story))
    assert "<script" not in page
    assert "<b>" not in page
    assert written in Reader(page).words


def test_the_page_is_for_the_user_alone_and_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "leon.html"
    write_story_page(path, handout_of(played("leon")))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(InputError, match="never overwritten"):
        write_story_page(path, handout_of(played("leon")))


# The command


def test_the_command_writes_both_and_says_where(tmp_path: Path) -> None:
    answer = in_a_pipe("leon", "--script", "out/leon.docx", "--html", "leon.html", folder=tmp_path)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert answer.stdout.count("TRAINING") == 2
    assert zipfile.is_zipfile(tmp_path / "out" / "leon.docx")
    assert (tmp_path / "leon.html").read_text(encoding="utf-8").endswith("</html>\n")


def test_the_command_writes_nothing_where_one_of_the_two_is_taken(tmp_path: Path) -> None:
    (tmp_path / "leon.html").write_text("mine", encoding="utf-8")
    answer = in_a_pipe("leon", "--script", "leon.docx", "--html", "leon.html", folder=tmp_path)
    assert answer.returncode == 2
    assert [path.name for path in tmp_path.iterdir()] == ["leon.html"]


# An outcome that the rules do not give, and one file for three uses


def test_paper_shows_an_outcome_that_the_rules_do_not_give(tmp_path: Path) -> None:
    story = small(
        tmp_path, SMALL.replace("this is worth sharing with the Prevent team", "nothing goes to Prevent")
    )
    words = Reader(as_html(handout_of(story))).words
    assert "THE RULES DO NOT GIVE THIS: Nothing goes to Prevent (line 21 of the scenario)" in words
    assert "What the rules give: This is worth sharing with the Prevent team" in words


def test_sides_are_a_table_of_their_own() -> None:
    tables = [block for block in handout_of(played("leon")).blocks if isinstance(block, Table)]
    assert [table.header for table in tables if not table.row_headers] == [
        ("A weak referral", "A strong referral")
    ]


_OLD = "Then this is worth sharing with the Prevent team"
_NEW = "Then nothing goes to Prevent"


@pytest.mark.deep
@pytest.mark.parametrize("changed", [False, True])
def test_editing_a_scenario_changes_test_demonstration_handout_and_page_together(
    changed: bool, tmp_path: Path
) -> None:
    text = STORIES["leon"].read_text(encoding="utf-8")
    assert _OLD in text
    assert "network" in text
    if changed:
        text = text.replace(_OLD, _NEW).replace("network", "notice board")
    path = tmp_path / "leon.feature"
    path.write_text(text, encoding="utf-8")

    assert _tests_pass(tmp_path) is not changed
    story = small(tmp_path, text, "leon.feature")
    demonstration = " ".join(text for screen in presenting(story).to_the_end() for text in shown(screen))
    page = Reader(as_html(handout_of(story))).words
    write_handout(tmp_path / "leon.docx", handout_of(story))
    paper = " ".join(paragraphs((tmp_path / "leon.docx").read_bytes()))
    for told in (demonstration, page, paper):
        assert ("notice board" in told) is changed
        assert ("THE RULES DO NOT GIVE THIS" in told) is changed


def _tests_pass(folder: Path) -> bool:
    """Whether pytest-bdd, with the project's own steps, plays the scenarios of a folder."""
    (folder / "test_copy.py").write_text(
        f"from pytest_bdd import scenarios\n\nscenarios({str(folder)!r})\n", encoding="utf-8"
    )
    found = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "-p",
            "conftest",
            "-c",
            str(ROOT / "pyproject.toml"),
            "--rootdir",
            str(folder),
            str(folder / "test_copy.py"),
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        cwd=folder,
        env=clean_environment()
        | {
            "PYTHONPATH": os.pathsep.join(map(str, (ROOT / "tests", ROOT / "tests" / "support"))),
            "PYTHONDONTWRITEBYTECODE": "1",
        },
    )
    assert found.returncode in (0, 1), found.stdout + found.stderr
    assert "passed" in found.stdout
    return found.returncode == 0
