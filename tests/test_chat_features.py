"""Plays the features that go through the chat, by the keys that a person presses at a terminal."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from chat_driver import ENTER, POLICY, TODAY, Chat, words_of
from docx import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.input.base import PipeInput
from pytest_bdd import given, parsers, scenarios, then, when

from triage.cases.reading import read_case

FEATURES = Path(__file__).parent.parent / "features"

scenarios(*(str(path) for path in sorted(FEATURES.glob("chat_*.feature"))))

ENDINGS = {"note": "note.docx", "note_text": "note.txt", "form": "form.docx", "record": "record.docx",
           "record_json": "record.json", "answers": "answers.yaml"}
UP_TO_THE_GROUND = ("nothing", "noticed it", "patient", "He said that they should all go.", ".", "today",
                    "nobody", "no", "2 4", "yes")


class Desk:
    """Where one person sits: the chat, the folder, and what was on the screen."""

    def __init__(self, keys: PipeInput, folder: Path) -> None:
        self.keys = keys
        self.folder = folder
        self.chats: list[Chat] = []

    @property
    def chat(self) -> Chat:
        """The chat of now."""
        return self.chats[-1]

    def open(self, folder: str, **options: object) -> None:
        """Open a chat that writes to a folder of its own."""
        self.chats.append(Chat(self.keys, self.folder / folder, **options))

    def say(self, answer: str) -> None:
        """Answer the question on the screen; a long text ends as the screen says."""
        long = "a line that holds only a full stop" in self.chat.seen
        self.chat.type(answer)
        if long and answer not in ("nothing", "not known"):
            self.chat.type(".")

    def file(self, kind: str) -> Path:
        """The file of a kind in the folder of now."""
        return next(path for path in self.chat.files() if path.name.endswith(ENDINGS[kind]))


@pytest.fixture
def at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("TRIAGE_TODAY", TODAY.isoformat())
    with create_pipe_input() as keys:
        desk = Desk(keys, tmp_path)
        yield desk
        desk.chat.leave()


@given(parsers.re(r"(a|the) (?P<who>form tutor|ward nurse|youth worker) opens the chat"))
def _(at: Desk, who: str) -> None:
    at.open(who)


@given("a form tutor who stopped with a note")
def _(at: Desk) -> None:
    at.open("form tutor", me={"forename": "Alex", "role": "Form tutor"})
    at.chat.type(*(UP_TO_THE_GROUND[:2]), "pupil", 'At lunch he said: "They should all go."',
                 *UP_TO_THE_GROUND[4:], "8", "stop", "no", "15", "write")


@given("the safeguarding lead opens the chat with the colleague's answers")
def _(at: Desk) -> None:
    at.open("lead", case=read_case(at.file("answers"), POLICY))


@given("a ward nurse who has answered everything about a patient of 17")
def _(at: Desk) -> None:
    at.open("nurse", area="kirklees", sector="health")
    at.chat.type(*UP_TO_THE_GROUND, "line manager", "no", "17", "none", "no", "nothing", "unsure")
    assert "Check your answers" in at.chat.seen


@when("she is asked, she answers")
def _(at: Desk, datatable: Sequence[Sequence[str]]) -> None:
    for asked, answer in datatable[1:]:
        assert asked in at.chat.seen, f"expected: {asked}; on the screen: {at.chat.seen}"
        at.say(answer)


@when("she does not know the rest of the form")
def _(at: Desk) -> None:
    for _ in range(40):
        if "Check your answers" in at.chat.seen:
            return
        at.chat.type("yes" if "command, or part of what you write" in at.chat.seen else "/rest")


@when("she has it written")
def _(at: Desk) -> None:
    at.chat.type("write")


@when("she presses Enter without an answer")
def _(at: Desk) -> None:
    at.chat.press(ENTER)


@when(parsers.parse('she changes "{label}" to "{answer}"'))
def _(at: Desk, label: str, answer: str) -> None:
    before = at.chat.seen.partition(f" {label} ")[0]
    at.chat.type(before.split()[-1].rstrip("."))
    at.chat.type(answer)


@when(parsers.parse('while writing she types "{first}" and then "{second}"'))
def _(at: Desk, first: str, second: str) -> None:
    at.chat.type(first, second)


@when(parsers.parse('she goes on writing "{line}"'))
def _(at: Desk, line: str) -> None:
    at.chat.type(line, ".")


@when("she says that danger has to be answered again")
def _(at: Desk) -> None:
    at.chat.type("safety")


@then("the first thing on her screen is when to ring 999")
def _(at: Desk) -> None:
    assert at.chat.all_seen.startswith("If someone could be hurt now or very soon, stop here and ring 999.")


@then(parsers.parse("she has seen no more than {count:d} screens"))
def _(at: Desk, count: int) -> None:
    titles = set(re.findall(r"\((Safety first|Notice|Check), step (\d+)\)", at.chat.all_seen))
    assert ("Check", "3") in titles, "this is the offer itself"
    assert len(titles - {("Check", "3")}) <= count


@then(parsers.re(r'(her screen says|she is asked) "(?P<text>.+)"'))
def _(at: Desk, text: str) -> None:
    assert text in at.chat.seen, at.chat.seen


@then("her folder is empty")
def _(at: Desk) -> None:
    assert at.chat.files() == []


@then("the chat is over")
def _(at: Desk) -> None:
    assert at.chat.ended
    assert at.chat.code == 0


@then(parsers.re(r"in her folder, for her alone, there stand (?P<kinds>.+)"))
def _(at: Desk, kinds: str) -> None:
    wanted = {ENDINGS[word.removeprefix("the ")] for word in kinds.replace(" and ", ", ").split(", ")}
    assert {path.name[13:] for path in at.chat.files()} == wanted
    assert all(stat.S_IMODE(os.stat(path).st_mode) == 0o600 for path in at.chat.files())


@then(parsers.re(r"the (?P<kind>note|form|record) says"))
def _(at: Desk, kind: str, docstring: str) -> None:
    document = Document(str(at.file(kind)))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    text = "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
    for line in docstring.splitlines():
        assert line in text


@then("none of her words is lost")
def _(at: Desk) -> None:
    at.chat.type("ready", "yes", "nk", "nk", "nothing", "review")
    assert "He has gone out with it 999 and the police are coming" in words_of(at.chat.seen)
