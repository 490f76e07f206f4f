"""What the features that go through the chat say: one person at one desk, and the real chat before them.

The same steps are played twice: by key presses in a terminal, and on plain lines.
"""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Mapping
from dataclasses import replace

import pytest
from chat_driver import ENTER, POLICY
from desk import ENDINGS, AtDesk
from docx import Document
from draft_steps import PHRASES as ABOUT_DRAFTS
from follow_up_driver import make_record
from lent_engine import Lent
from paper_cases import FULL, with_answers

from triage.cases.model import AnswerValue, Case, Statement
from triage.cases.reading import read_case
from triage.confirmed import contacts_digest, last_day
from triage.engine import durable_key
from triage.faces.follow_up import list_lines
from triage.policy import load_policy
from triage.settings import Confirmation
from triage.stories.language import Phrase, Said, Slot
from triage.stories.words import SLOTS

UP_TO_THE_GROUND = ("nothing", "noticed it", "patient", "He said that they should all go.", ".", "today",
                    "nobody", "no", "2 4", "yes")
ANYWHERE = replace(FULL, area=POLICY.not_known)
ME = {"forename": "Alex", "role": "Form tutor"}
_CHECKING = "Nothing has been written yet"


# Who sits there

def _opens(at: AtDesk, said: Said) -> None:
    at.open(said.words["who"])


def _opens_with_screen_reader(at: AtDesk, said: Said) -> None:
    at.open_for_a_screen_reader(said.words["who"])


def _stopped_with_note(at: AtDesk, said: Said) -> None:
    at.open("form tutor", me=ME)
    at.chat.type(*(UP_TO_THE_GROUND[:2]), "pupil", 'At lunch he said: "They should all go."',
                 *UP_TO_THE_GROUND[4:], "8", "stop", "no", "15", "write")


def _lead_opens(at: AtDesk, said: Said) -> None:
    at.open("lead", case=read_case(at.file("answers"), POLICY))


def _all_answered(at: AtDesk, said: Said) -> None:
    at.open("nurse", area="kirklees", sector="health")
    at.chat.type(*UP_TO_THE_GROUND, "line manager", "no", "17", "none", "no", "nothing", "unsure")
    assert "Check your answers" in at.chat.seen


def _lead_opens_file(at: AtDesk, said: Said) -> None:
    at.open("lead", case=said.words["answers"])


def _contacts_checked(at: AtDesk, said: Said) -> None:
    area = said.words["area"]
    day = said.words["day"]
    found = Confirmation(said.words["name"], day, last_day(day), contacts_digest(POLICY.areas[area]))
    at.open(said.words["who"], area=area, confirmed={area: found})


def _own_area(at: AtDesk, said: Said) -> None:
    own = at.folder / "own"
    (own / "areas").mkdir(parents=True)
    (own / "areas" / "own.yaml").write_text(said.below, encoding="utf-8")
    policy = load_policy(own=own)
    at.open(said.words["who"], policy=policy, engine=Lent(policy))


def _checks_disagree(at: AtDesk, said: Said) -> None:
    def fails(program: object) -> None:
        raise durable_key.EngineError("one check is broken")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(durable_key, "installed", lambda: True)
        patch.setattr(durable_key, "DurableKey", fails)
        engine = Lent(POLICY)
        engine.decide({})
    at.open(said.words["who"], engine=engine)


def _no_folder(at: AtDesk, said: Said) -> None:
    (at.folder / "file").write_text("this is no folder", encoding="utf-8")
    at.open("file/below")


def _follows_up(at: AtDesk, said: Said) -> None:
    at.follow_up()


def _follows_up_anywhere(at: AtDesk, said: Said) -> None:
    at.follow_up(ANYWHERE)


def _follows_up_old(at: AtDesk, said: Said) -> None:
    record = make_record(at.folder)
    content = json.loads(record.read_bytes())
    del content["seal"]
    record.write_text(json.dumps({**content, "format": 1, "area": "elsewhere"}), encoding="utf-8")
    at.follow(record)


def _record_stands(at: AtDesk, said: Said) -> None:
    case, reference = said.words["record"]
    make_record(at.folder, case, reference)


def _other_file_stands(at: AtDesk, said: Said) -> None:
    (at.folder / said.words["words"]).write_text("something else", encoding="utf-8")


# What is done

def _answers(at: AtDesk, said: Said) -> None:
    for asked, answer in said.table[1:]:
        _is_asked(at, asked)
        at.say(answer)


def _is_asked(at: AtDesk, asked: str) -> None:
    assert asked in at.chat.seen, f"expected: {asked}; on the screen: {at.chat.seen}"


def _answers_curiously(at: AtDesk, said: Said) -> None:
    for asked, answer in said.table[1:]:
        _is_asked(at, asked)
        if _CHECKING not in at.chat.seen:
            helped = at.command("help")
            assert "You can type these at any question, alone on a line:" in helped, helped
            why = re.sub(r"^\W*(why|yes)\W*", "", at.command("why"))
            assert re.match(r"\S+ \S+ .*\.", why), f"no reason for: {asked}"
            _is_asked(at, asked if asked in at.command("again") else "Earlier you answered")
        at.say(answer)


def _types(at: AtDesk, said: Said) -> None:
    at.chat.type(said.words["words"])


def _commands(at: AtDesk, said: Said) -> None:
    at.command(said.words["words"])


def _rest_not_known(at: AtDesk, said: Said) -> None:
    for _ in range(40):
        if "Check your answers" in at.chat.seen:
            return
        at.command("/rest")


def _has_it_written(at: AtDesk, said: Said) -> None:
    at.chat.type("write")


def _only_enter(at: AtDesk, said: Said) -> None:
    at.chat.press(ENTER)


def _changes(at: AtDesk, said: Said) -> None:
    before = at.chat.seen.partition(f" {said.words['label']} ")[0]
    at.chat.type(before.split()[-1].rstrip("."))
    at.chat.type(said.words["words"])


def _types_both(at: AtDesk, said: Said) -> None:
    at.chat.type(said.words["first"], said.words["words"])


def _goes_on_writing(at: AtDesk, said: Said) -> None:
    at.chat.type(said.words["words"], ".")


def _another_folder(at: AtDesk, said: Said) -> None:
    at.chat.type(str(at.folder / "another"))
    at.chat.out = at.folder / "another"


def _changed_meanwhile(at: AtDesk, said: Said) -> None:
    record = next(at.folder.glob("*-record.json"))
    record.write_bytes(record.read_bytes() + b"\n")


def _lists(at: AtDesk, said: Said) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TRIAGE_TODAY", said.words["day"].isoformat())
        at.listed = " ".join(" ".join(list_lines(POLICY, at.folder)).split())


def _danger_again(at: AtDesk, said: Said) -> None:
    at.chat.type("safety")


# What is seen

def _begins_with_999(at: AtDesk, said: Said) -> None:
    shown = at.chat.all_seen
    assert shown.startswith("If someone could be hurt now or very soon, stop here and ring 999."), shown


def _at_most(at: AtDesk, said: Said) -> None:
    titles = set(re.findall(r"\((Safety first|Notice|Check), step (\d+)\)", at.chat.all_seen))
    assert ("Check", "3") in titles, "this is the offer itself"
    assert len(titles - {("Check", "3")}) <= int(said.words["number"])


def _screen_says(at: AtDesk, said: Said) -> None:
    assert said.words["words"] in at.chat.seen, at.chat.seen


def _list_says(at: AtDesk, said: Said) -> None:
    assert said.words["words"] in at.listed, at.listed


def _screen_does_not_say(at: AtDesk, said: Said) -> None:
    assert at.chat.seen
    assert said.words["words"] not in at.chat.seen, at.chat.seen


def _nothing_written(at: AtDesk, said: Said) -> None:
    assert at.chat.files() == []


def _over(at: AtDesk, said: Said) -> None:
    assert at.chat.ended
    assert at.chat.code == 0


def _left(at: AtDesk, said: Said) -> None:
    assert at.chat.ended
    assert at.chat.code == 130


def _files(at: AtDesk, said: Said) -> None:
    wanted = {ENDINGS[word.removeprefix("the ")]
              for word in said.words["kinds"].replace(" and ", ", ").split(", ")}
    assert {path.name[13:] for path in at.chat.files()} == wanted
    assert all(stat.S_IMODE(os.stat(path).st_mode) == 0o600 for path in at.chat.files())


def _document_says(at: AtDesk, said: Said) -> None:
    document = Document(str(at.file(said.words["kind"])))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    text = "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
    for line in said.below.splitlines():
        assert line in text, f"not in the {said.words['kind']}: {line}\n{text}"


def _no_word_lost(at: AtDesk, said: Said) -> None:
    at.chat.type("ready", "yes", "nk", "nk", "nothing", "review")
    assert "He has gone out with it 999 and the police are coming" in at.chat.seen


def _without(case: Case, fact: str) -> dict[str, AnswerValue]:
    return {name: value for name, value in case.answers.items() if name != fact}


_PEOPLE = "form tutor|ward nurse|youth worker|safeguarding lead|school secretary"
_SLOTS: Mapping[str, Slot] = {
    "who": Slot(pattern=_PEOPLE), "area": Slot({found.name: found.id for found in POLICY.areas.values()}),
    "words": Slot(pattern=".+?"), "first": Slot(pattern=".+?"), "label": Slot(pattern=".+?"),
    "record": Slot({
        "the record of a referral": (FULL, "7F3K"),
        "the record of a referral from a place that nobody knew": (ANYWHERE, "9CDF"),
        "the record of a worry that was cleared": (with_answers(FULL, concern_remains="no"), "PQRT"),
    }),
    "answers": Slot({
        "answers without a story": FULL.with_(answers=_without(FULL, "age"), form={}, statements=()),
        "answers with a story without days and names": FULL.with_(
            form={}, statements=(Statement("seen", "He shared a video."), Statement("told", "So did she."))),
        "answers with half a form": FULL.with_(
            answers=_without(FULL, "role"),
            form={**FULL.form, "first_identified_by.anonymous": "yes"}),
    }),
    "name": Slot(pattern="[A-Z][a-z]+"), "day": SLOTS["day"], "number": Slot(pattern=r"\d+"),
    "kinds": Slot(pattern="the .+"), "kind": Slot(pattern="note|form|record"),
}


def _phrase(kind: str, text: str, meaning: object) -> Phrase:
    return Phrase(kind, text, meaning, _SLOTS)  # type: ignore[arg-type]


PHRASES = (
    _phrase("given", "a {who} opens the chat", _opens),
    _phrase("given", "a {who} who uses a screen reader opens the chat", _opens_with_screen_reader),
    _phrase("given", "a form tutor who stopped with a note", _stopped_with_note),
    _phrase("given", "the safeguarding lead opens the chat with the colleague's answers", _lead_opens),
    _phrase("given", "the safeguarding lead opens the chat with a colleague's {answers}", _lead_opens_file),
    _phrase("given", "a {who} opens the chat for {area}, whose contacts {name} checked on {day}",
            _contacts_checked),
    _phrase("given", "a {who} opens the chat where an organisation added this area:", _own_area),
    _phrase("given", "a ward nurse who has answered everything about a patient of 17", _all_answered),
    _phrase("given", "a {who} opens the chat, and the two checks of the program do not agree",
            _checks_disagree),
    _phrase("given", "a {who} opens the chat, for a folder that cannot be made", _no_folder),
    _phrase("given", "a {who} opens the follow-up of a referral", _follows_up),
    _phrase("given", "a {who} opens the follow-up of a referral from a place that nobody knew",
            _follows_up_anywhere),
    _phrase("given", "a {who} opens the follow-up of an old referral from an area that is not here",
            _follows_up_old),
    _phrase("given", "in her folder there stands {record}", _record_stands),
    _phrase("given", 'in her folder there stands another file, "{words}"', _other_file_stands),
    _phrase("when", "she is asked, she answers", _answers),
    _phrase("when", "she asks for help and for the reason each time, and answers", _answers_curiously),
    _phrase("when", 'she types "{words}"', _types),
    _phrase("when", "she types the command {words}", _commands),
    _phrase("when", "she does not know the rest of the form", _rest_not_known),
    _phrase("when", "she has it written", _has_it_written),
    _phrase("when", "she presses Enter without an answer", _only_enter),
    _phrase("when", 'she changes "{label}" to "{words}"', _changes),
    _phrase("when", 'while writing she types "{first}" and then "{words}"', _types_both),
    _phrase("when", 'she goes on writing "{words}"', _goes_on_writing),
    _phrase("when", "she names another folder", _another_folder),
    _phrase("when", "somebody else changes the record meanwhile", _changed_meanwhile),
    _phrase("when", "she lists her records on {day}", _lists),
    _phrase("when", "she says that danger has to be answered again", _danger_again),
    _phrase("then", "the first thing on her screen is when to ring 999", _begins_with_999),
    _phrase("then", "she has seen no more than {number} screens", _at_most),
    _phrase("then", 'her screen says "{words}"', _screen_says),
    _phrase("then", 'the list says "{words}"', _list_says),
    _phrase("then", 'she is asked "{words}"', _screen_says),
    _phrase("then", 'her screen does not say "{words}"', _screen_does_not_say),
    _phrase("then", "her folder is empty", _nothing_written),
    _phrase("then", "the chat is over", _over),
    _phrase("then", "she has left", _left),
    _phrase("then", "in her folder, for her alone, there stand[s] {kinds}", _files),
    _phrase("then", "the {kind} says", _document_says),
    _phrase("then", "none of her words is lost", _no_word_lost),
    *ABOUT_DRAFTS,
)
