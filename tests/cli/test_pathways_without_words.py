"""A pathway that brings not one word of the program's own: every screen and file speaks plainly, and none
speaks of another policy."""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path

import pytest
from command_line import CommandLine
from library_words import words_of_one_policy
from pathways import FOLDER
from terminal_driver import remember

SILENT = ("2", "3", "2", "1", "12")
"""No answer, an hour or more late, nobody near, at height, for twelve hours."""
A_WATCH = ("1", "2", "A watch", "Under the bench", ".")
ASIDE = ("help", "why", "where", "contacts", "again", "save", "review", "done")
ANSWERS = {
    "lone_worker": "answers: {answers_phone: no, overdue: long, near: no, hazards: [height], hours: 12}\n",
    "lost_property": "answers: {found: no}\n",
}
CHATS = {"lone_worker": SILENT, "lost_property": A_WATCH}
_FILE_OF_DOCX = re.compile(r"(word/(document|header\d*|footer\d*)|docProps/core)\.xml$")


@pytest.fixture
def triage(
    key_store: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch, capsys)


@pytest.fixture(params=list(CHATS))
def pathway(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The name of a pathway, which stands in a folder of that name."""
    name = str(request.param)
    shutil.copytree(FOLDER / name, tmp_path / name)
    (tmp_path / name / "dialogs" / "words.yaml").unlink(missing_ok=True)
    if name == "lone_worker":  # what its own files name in words, and the number that its own rules ring
        outline, duties = tmp_path / name / "dialogs/conversation.yaml", tmp_path / name / "rules/duties.yaml"
        outline.write_text(outline.read_text().partition("  closing:")[0])
        duties.write_text(duties.read_text().replace("Ring 999.", "Ring for help."))
    return name


def plain(text: str) -> str:
    """A text that is to hold no word of one policy, less the names of folders of the program."""
    said = text.replace("prevent-triage", "")
    assert words_of_one_policy(said) == [], said
    return text


def papers(folder: Path) -> dict[str, str]:
    """What stands in every file of a folder, and in the properties of documents; names lack the reference."""
    found = {}
    for path in folder.iterdir():
        if path.suffix == ".docx":
            with zipfile.ZipFile(path) as whole:
                parts = [whole.read(name).decode() for name in whole.namelist() if _FILE_OF_DOCX.search(name)]
            text = " ".join(re.sub(r"<[^>]*>", " ", part) for part in parts)
        else:
            text = path.read_text(encoding="utf-8")
        found[re.sub(r"-[0-9A-Z]{7}(?=-)", "", path.name)] = text
    return found


def test_a_conversation_with_everything_beside_it(triage: CommandLine, pathway: str) -> None:
    typed = "\n".join([*ASIDE, *CHATS[pathway], "write", ""])
    answer = triage("chat", "--plain", "--pathway", pathway, "--out", "papers", typed=typed)
    assert answer.code == 0, answer.err
    plain(answer.out + answer.err)
    assert answer.out.startswith("This program asks plain questions, one at a time.")
    assert "You know what happened; this program does not." in answer.out
    for found in papers(triage.folder / "papers").values():
        plain(found)
    names = sorted(papers(triage.folder / "papers"))
    assert [name for name in names if "record" in name] == ["case-record.docx", "case-record.json"]
    assert ("case-form.docx" in names) is (pathway == "lost_property")


def test_the_help_lists_only_what_there_is(triage: CommandLine, pathway: str) -> None:
    shown = triage("chat", "--plain", "--pathway", pathway, "--out", "papers", typed="help\nquit\nyes\n").out
    listed = {word for word in ("999", "safety", "contacts", "rest") if f"  {word}: " in shown}
    assert listed == ({"contacts", "rest"} if pathway == "lost_property" else set())


def test_a_command_without_a_use_is_an_ordinary_word(triage: CommandLine, pathway: str) -> None:
    typed = "safety\n999\nquit\n999\nyes\n"
    shown = triage("chat", "--plain", "--pathway", pathway, "--out", "papers", typed=typed).out
    assert shown.count("> \nType ") == 2
    assert not words_of_one_policy(shown)


def test_drafts_are_kept_gone_on_with_handed_over_and_erased(triage: CommandLine, pathway: str) -> None:
    remember(triage.folder / "kept", "keyring")
    one, *others = CHATS[pathway]
    begun = triage("chat", "--plain", "--pathway", pathway, "--out", "out", typed=f"{one}\nquit\nyes\n")
    assert begun.code == 130
    reference = re.findall(r"triage resume (\w{7})", begun.out)[-1]
    listed = triage("drafts", "--pathway", pathway)
    assert f"{reference}: Questions, last saved today." in listed.out
    gone_on = triage(
        *("resume", reference, "--plain", "--pathway", pathway, "--out", "out"),
        typed="\n".join([*others, "write", "", "", ""]),
    )
    assert gone_on.code == 0, gone_on.err
    handed = triage("handover", reference, "--out", "handed", "--pathway", pathway, typed="\n")
    erased = triage("drafts", "--erase", "all", "--pathway", pathway, typed="yes\n")
    for answer in (begun, listed, gone_on, handed, erased):
        plain(answer.out + answer.err)


def test_somebody_else_goes_on(triage: CommandLine, pathway: str) -> None:
    typed = "\n".join([*CHATS[pathway], "write", ""])
    triage("chat", "--plain", "--pathway", pathway, "--out", "papers", typed=typed)
    file = next((triage.folder / "papers").glob("*answers.yaml"))
    answer = triage(
        *("chat", "--plain", "--from", str(file), "--pathway", pathway, "--out", "papers"),
        typed="write\n" * 9,
    )
    plain(answer.out + answer.err)
    assert answer.code == 0
    assert {"case-record.docx", "case-2-record.docx"} <= {*papers(triage.folder / "papers")}


@pytest.mark.parametrize(
    "command",
    [
        ("decide", "answers.yaml"),
        ("explain", "answers.yaml"),
        ("form", "answers.yaml", "--out", "form.docx"),
        ("policy",),
        ("policy", "check"),
        ("demo",),
        ("doctor",),
        ("areas",),
        ("drafts",),
        ("follow-up",),
        ("--help",),
        ("form", "--help"),
        ("follow-up", "--help"),
    ],
    ids=" ".join,
)
def test_every_command_speaks_plainly(triage: CommandLine, pathway: str, command: tuple[str, ...]) -> None:
    triage.file(ANSWERS[pathway])
    answer = triage("--pathway", pathway, *command)
    shown = answer.out + answer.err
    if command == ("policy", "check"):  # it names a scenario's step as the library tells it to a policy owner
        shown = shown.replace("staff", "")
    plain(shown)
    assert "something went wrong" not in shown


def test_a_scenario_is_shown_and_handed_out(triage: CommandLine, tmp_path: Path) -> None:
    pathway = shutil.copytree(FOLDER / "lost_property", tmp_path / "lost_property")
    shown = triage("demo", "a-watch", "--plain", "--pathway", str(pathway), typed="\n" * 20)
    assert "Keep it for its owner" in plain(shown.out)
    for option, name in (("--script", "watch.docx"), ("--html", "watch.html")):
        assert triage("demo", "a-watch", option, f"out/{name}", "--pathway", str(pathway)).code == 0
    found = papers(triage.folder / "out")
    plain(found["watch.docx"])
    plain(re.sub(r"(?s)<style>.*?</style>|<[^>]*>", " ", found["watch.html"]))
    quiz = triage("demo", "--quiz", "1", "--plain", "--pathway", str(pathway), typed="1\n" * 9)
    plain(quiz.out + quiz.err)


def test_nothing_is_missing_of_the_pathway_with_a_form(triage: CommandLine, tmp_path: Path) -> None:
    shutil.copytree(FOLDER / "lost_property", tmp_path / "lost_property")
    answer = triage("policy", "check", "--pathway", "lost_property")
    assert answer.code == 0
    assert "Nothing is missing. Every answer that is needed is asked for in its place. Every question" in (
        " ".join(answer.out.split())
    )


def test_a_pathway_without_a_follow_up_says_so(triage: CommandLine, pathway: str) -> None:
    assert "this pathway has no follow-up" in triage.fails("follow-up", "--pathway", pathway)
