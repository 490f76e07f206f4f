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
from pathlib import Path

import pytest
from asked import ALSO_ASKED, QUESTIONS, for_another_senior, stands
from chat_driver import ENTER, POLICY, SCRIPT, kind_of
from docx import Document
from draft_steps import STEP_DEFINITIONS as ABOUT_DRAFTS
from follow_up_driver import make_record
from lent_engine import Lent
from loss_steps import STEP_DEFINITIONS as ABOUT_LOSS
from paper_cases import FULL, with_answers
from workstation import ENDINGS, Workstation

from triage.cases.catalogue import load_catalogue
from triage.cases.model import Case, Statement
from triage.cases.reading import read_case
from triage.engine import rules_engine
from triage.kinds.values import AnswerValue
from triage.paperwork import file_name
from triage.policy import load_policy
from triage.scenarios.phrases import load_phrases
from triage.scenarios.step_definitions import ParameterType, StepArguments, StepDefinition
from triage.scenarios.step_words import EVERYWHERE
from triage.storage.confirmations import contacts_digest, last_day
from triage.storage.settings import Confirmation
from triage.ui.follow_up import list_lines

UP_TO_THE_GROUND = (
    "nothing",
    "noticed it",
    "patient",
    "He said that they should all go.",
    ".",
    "today",
    "nobody",
    "no",
    "2 4",
    "yes",
)
EARLIER = Path(__file__).parents[1] / "data" / "earlier_version"
"""What the program left behind with policy 2026.1, as it wrote it."""
ANYWHERE = replace(FULL, area=POLICY.not_known)
ABOUT_THE_HEAD = with_answers(
    FULL,
    role="noticed_it",
    about="colleague",
    person_in_charge="lead_or_head",
    age=45,
    consulted=("prevent_lead",),
    additional_concern="no",
)
ME = {"forename": "Alex", "role": "Form tutor"}
_NAMES_THE_LEAD = re.compile(r"\b(?:your|my|the) (?:safeguarding )?lead\b", re.IGNORECASE)
SPOKEN_OF = (
    load_catalogue("prefill")("person_in_charge.lead_or_head"),
    load_catalogue("prefill")("safeguarding.lead_is_the_person"),
    load_catalogue("paperwork")("note.in_charge_lead_or_head"),
)
"""What the form says of the person, and not as the one to tell."""
_CHECKING = "Nothing has been written yet"


# Who sits there


def _opens(at: Workstation, arguments: StepArguments) -> None:
    at.open(arguments.words["who"])


def _opens_with_screen_reader(at: Workstation, arguments: StepArguments) -> None:
    at.open_for_a_screen_reader(arguments.words["who"])


def _stopped_with_note(at: Workstation, arguments: StepArguments) -> None:
    at.open("form tutor", me=ME)
    at.chat.type(
        *(UP_TO_THE_GROUND[:2]),
        "pupil",
        'At lunch he said: "They should all go."',
        *UP_TO_THE_GROUND[4:],
        "8",
        "stop",
        "no",
        "15",
        "write",
    )


def _lead_opens(at: Workstation, arguments: StepArguments) -> None:
    at.open("lead", case=read_case(at.file("answers"), POLICY))


def _stopped_with_note_about_the_head(at: Workstation, arguments: StepArguments) -> None:
    at.open("teaching assistant", me={"forename": "Hazel", "role": "Teaching assistant"})
    at.chat.type(
        "nothing",
        "noticed it",
        "colleague",
        "3",
        "She shared a video.",
        ".",
        "today",
        "nobody",
        "no",
        "5",
        "yes",
        "Nobody yet: I can reach",
        "stop",
        "no",
        "45",
        "write",
    )


def _next_opens(at: Workstation, arguments: StepArguments) -> None:
    at.open("next", case=read_case(at.file("answers"), POLICY))


def _follows_up_about_the_head(at: Workstation, arguments: StepArguments) -> None:
    at.follow_up(ABOUT_THE_HEAD)


def _all_answered(at: Workstation, arguments: StepArguments) -> None:
    at.open("nurse", area="kirklees", known_of_user={"sector": "health"})
    at.chat.type(
        *UP_TO_THE_GROUND,
        "line manager",
        "no",
        "no",
        "17",
        "none",
        "no",
        "nothing",
        "unsure",
        "no",
        "none",
        "no",
        "no",
    )
    assert "Check your answers" in at.chat.seen


def _lead_opens_file(at: Workstation, arguments: StepArguments) -> None:
    at.open("lead", case=arguments.words["answers"])


def _lead_opens_earlier(at: Workstation, arguments: StepArguments) -> None:
    at.open("lead", case=read_case(EARLIER / "answers.yaml", POLICY))


def _follows_up_earlier(at: Workstation, arguments: StepArguments) -> None:
    record = at.folder / file_name("7F3K", "record_json")
    record.write_bytes((EARLIER / "record.json").read_bytes())
    at.follow(record)


def _earlier_decision_stays(at: Workstation, arguments: StepArguments) -> None:
    kept = json.loads((EARLIER / "record.json").read_bytes())
    record = json.loads(at.file("record_json").read_bytes())
    assert {**record, "follow_ups": [], "seal": kept["seal"]} == kept
    assert len(record["follow_ups"]) == 1


def _contacts_checked(at: Workstation, arguments: StepArguments) -> None:
    area = arguments.words["area"]
    day = arguments.words["day"]
    found = Confirmation(arguments.words["name"], day, last_day(day), contacts_digest(POLICY.areas[area]))
    at.open(arguments.words["who"], area=area, confirmed={area: found})


def _own_area(at: Workstation, arguments: StepArguments) -> None:
    own = at.folder / "own"
    (own / "areas").mkdir(parents=True)
    (own / "areas" / "own.yaml").write_text(arguments.below, encoding="utf-8")
    policy = load_policy(own=own)
    at.open(arguments.words["who"], policy=policy, engine=Lent(policy))


def _checks_disagree(at: Workstation, arguments: StepArguments) -> None:
    def fails(program: object) -> None:
        raise rules_engine.EngineError("one check is broken")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rules_engine, "installed", lambda: True)
        patch.setattr(rules_engine, "RulesEngine", fails)
        engine = Lent(POLICY)
        engine.decide({})
    at.open(arguments.words["who"], engine=engine)


def _no_folder(at: Workstation, arguments: StepArguments) -> None:
    (at.folder / "file").write_text("this is no folder", encoding="utf-8")
    at.open("file/below")


def _follows_up(at: Workstation, arguments: StepArguments) -> None:
    at.follow_up()


def _follows_up_anywhere(at: Workstation, arguments: StepArguments) -> None:
    at.follow_up(ANYWHERE)


def _follows_up_old(at: Workstation, arguments: StepArguments) -> None:
    record = make_record(at.folder)
    content = json.loads(record.read_bytes())
    del content["seal"]
    record.write_text(json.dumps({**content, "format": 1, "area": "elsewhere"}), encoding="utf-8")
    at.follow(record)


def _record_stands(at: Workstation, arguments: StepArguments) -> None:
    case, reference = arguments.words["record"]
    make_record(at.folder, case, reference)


def _other_file_stands(at: Workstation, arguments: StepArguments) -> None:
    (at.folder / arguments.words["words"]).write_text("something else", encoding="utf-8")


# What is done


def _answers(at: Workstation, arguments: StepArguments) -> None:
    for asked, answer in arguments.table[1:]:
        _is_asked(at, asked)
        at.say(answer)


def _is_asked(at: Workstation, asked: str) -> None:
    assert stands(asked, at.chat.seen), f"expected: {asked}; on the screen: {at.chat.seen}"


def _answers_curiously(at: Workstation, arguments: StepArguments) -> None:
    for asked, answer in arguments.table[1:]:
        _is_asked(at, asked)
        if _CHECKING not in at.chat.seen:
            helped = at.command("help")
            assert "You can type these at any question, alone on a line:" in helped, helped
            why = re.sub(r"^\W*(why|yes)\W*", "", at.command("why"))
            assert re.match(r"\S+ \S+ .*\.", why), f"no reason for: {asked}"
            _is_asked(at, asked if stands(asked, at.command("again")) else "Earlier you answered")
        at.say(answer)


def _types(at: Workstation, arguments: StepArguments) -> None:
    at.chat.type(arguments.words["words"])


def _commands(at: Workstation, arguments: StepArguments) -> None:
    at.command(arguments.words["words"])


def _rest_not_known(at: Workstation, arguments: StepArguments) -> None:
    for _ in range(40):
        if "Check your answers" in at.chat.seen:
            return
        at.command("/rest")


def _has_it_written(at: Workstation, arguments: StepArguments) -> None:
    at.chat.type("write")


def _only_enter(at: Workstation, arguments: StepArguments) -> None:
    at.chat.press(ENTER)


def _changes(at: Workstation, arguments: StepArguments) -> None:
    before = at.chat.seen.partition(f" {arguments.words['label']} ")[0]
    at.chat.type(before.split()[-1].rstrip("."))
    at.chat.type(arguments.words["words"])


def _types_both(at: Workstation, arguments: StepArguments) -> None:
    at.chat.type(arguments.words["first"], arguments.words["words"])


def _goes_on_writing(at: Workstation, arguments: StepArguments) -> None:
    at.chat.type(arguments.words["words"], ".")


def _another_folder(at: Workstation, arguments: StepArguments) -> None:
    at.chat.type(str(at.folder / "another"))
    at.chat.out = at.folder / "another"


def _changed_meanwhile(at: Workstation, arguments: StepArguments) -> None:
    record = next(at.folder.glob("*-record.json"))
    record.write_bytes(record.read_bytes() + b"\n")


def _lists(at: Workstation, arguments: StepArguments) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TRIAGE_TODAY", arguments.words["day"].isoformat())
        at.listed = " ".join(" ".join(list_lines(POLICY, at.folder)).split())


def _danger_again(at: Workstation, arguments: StepArguments) -> None:
    at.chat.type("safety")


# What is seen


def _begins_with_999(at: Workstation, arguments: StepArguments) -> None:
    shown = at.chat.all_seen
    assert shown.startswith("If someone could be hurt now or very soon, stop here and ring 999."), shown


def _at_most(at: Workstation, arguments: StepArguments) -> None:
    titles = set(re.findall(r"\((Safety first|Notice|Check), step (\d+)\)", at.chat.all_seen))
    assert ("Check", "3") in titles, "this is the offer itself"
    assert len(titles - {("Check", "3")}) <= int(arguments.words["number"])


def _screen_says(at: Workstation, arguments: StepArguments) -> None:
    assert arguments.words["words"] in at.chat.seen, at.chat.seen


def _asked(at: Workstation, arguments: StepArguments) -> None:
    _is_asked(at, arguments.words["question"])


def _not_asked(at: Workstation, arguments: StepArguments) -> None:
    assert at.chat.seen
    assert not stands(arguments.words["question"], at.chat.seen), at.chat.seen


def _words_of_task(task: str) -> set[str]:
    """What a task says, in the words for whoever asks; another senior person can stand for the lead."""
    duty = POLICY.duties[task]
    arguments = [words for words in (duty.says, duty.says_to_lead) if words]
    return {*arguments, *map(for_another_senior, arguments)}


def _asked_to(at: Workstation, arguments: StepArguments) -> None:
    words = _words_of_task(arguments.words["task"])
    assert any(arguments.words["owner"] + text in at.chat.seen for text in words), (
        f"{words} in {at.chat.seen}"
    )


def _not_asked_to(at: Workstation, arguments: StepArguments) -> None:
    words = _words_of_task(arguments.words["task"])
    assert at.chat.seen
    assert not any(arguments.words["owner"] + text in at.chat.seen for text in words), (
        f"{words} in {at.chat.seen}"
    )


def _says_what_it_means(at: Workstation, arguments: StepArguments) -> None:
    meaning = next(found for found in SCRIPT.meanings if found.term == arguments.words["words"])
    assert f"{meaning.term}: {meaning.means}" in at.chat.seen, at.chat.seen


def _never_names_the_lead(at: Workstation, arguments: StepArguments) -> None:
    said_to_her = (_since_who_is_in_charge(at), *(_text_of(path) for path in at.chat.files()))
    for text in map(_without_what_is_no_advice, said_to_her):
        found = _NAMES_THE_LEAD.search(text)
        assert found is None, f"{found[0]!r} in {text[max(0, found.start() - 200) : found.end() + 100]!r}"


def _since_who_is_in_charge(at: Workstation) -> str:
    """The screens since it was said that the person is the lead or the head, without those very words."""
    in_charge = SCRIPT.questions["person_in_charge"]
    last = in_charge.options[-1].label
    text = at.chat.all_seen
    return text.rpartition(in_charge.ask)[2].partition(last)[2] if in_charge.ask in text else text


def _without_what_is_no_advice(text: str) -> str:
    """A text without the words that only say who somebody is, or quote what a document says."""
    fact, asked = POLICY.facts["person_in_charge"], SCRIPT.questions["person_in_charge"]
    quoted = [heading for source in POLICY.sources.values() for heading in source.headings]
    form = POLICY.forms[POLICY.areas[POLICY.national].form]
    labels = [field.label for section in form.sections for field in section.fields]
    named = (
        fact.values["lead_or_head"],
        POLICY.facts["consulted"].values["safeguarding_lead"],
        POLICY.facts["role"].values["safeguarding_lead"],
    )
    for words in sorted(
        [
            asked.ask,
            asked.options[-1].label,
            fact.label,
            *named,
            *quoted,
            *labels,
            SCRIPT.words.lists["welcome"][1],
            *SPOKEN_OF,
        ],
        key=len,
        reverse=True,
    ):
        text = text.replace(words, "")
    return text


def _text_of(path: Path) -> str:
    if path.suffix != ".docx":
        return "" if path.suffix in (".json", ".yaml") else " ".join(path.read_text(encoding="utf-8").split())
    return " ".join(_paragraphs(path).split())


def _paragraphs(path: Path) -> str:
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def _once(at: Workstation, arguments: StepArguments) -> None:
    assert at.chat.all_seen.count(arguments.words["words"]) == 1, at.chat.all_seen


def _document_does_not_say(at: Workstation, arguments: StepArguments) -> None:
    assert arguments.words["words"] not in _paragraphs(at.file(arguments.words["kind"]))


def _list_says(at: Workstation, arguments: StepArguments) -> None:
    assert arguments.words["words"] in at.listed, at.listed


def _screen_does_not_say(at: Workstation, arguments: StepArguments) -> None:
    assert at.chat.seen
    assert arguments.words["words"] not in at.chat.seen, at.chat.seen


def _nothing_written(at: Workstation, arguments: StepArguments) -> None:
    assert at.chat.files() == []


def _over(at: Workstation, arguments: StepArguments) -> None:
    assert at.chat.ended
    assert at.chat.code == 0


def _left(at: Workstation, arguments: StepArguments) -> None:
    assert at.chat.ended
    assert at.chat.code == 130


def _files(at: Workstation, arguments: StepArguments) -> None:
    wanted = {
        ENDINGS[word.removeprefix("the ")]
        for word in arguments.words["kinds"].replace(" and ", ", ").split(", ")
    }
    assert {kind_of(path) for path in at.chat.files()} == wanted
    assert all(stat.S_IMODE(os.stat(path).st_mode) == 0o600 for path in at.chat.files())


def _document_says(at: Workstation, arguments: StepArguments) -> None:
    text = _paragraphs(at.file(arguments.words["kind"]))
    for line in arguments.below.splitlines():
        assert line in text, f"not in the {arguments.words['kind']}: {line}\n{text}"


def _no_word_lost(at: Workstation, arguments: StepArguments) -> None:
    at.chat.type("ready", "yes", "nk", "nk", "nothing", "review")
    assert "He has gone out with it 999 and the police are coming" in at.chat.seen


def _without(case: Case, fact: str) -> dict[str, AnswerValue]:
    return {name: value for name, value in case.answers.items() if name != fact}


_PEOPLE = (
    "form tutor|ward nurse|youth worker|safeguarding lead|school secretary|housing officer|"
    "teaching assistant|nursery worker|mother|friend|young woman"
)
_SLOTS: Mapping[str, ParameterType] = {
    "who": ParameterType(pattern=_PEOPLE),
    "area": ParameterType({found.name: found.id for found in POLICY.areas.values()}),
    "words": ParameterType(pattern=".+?"),
    "first": ParameterType(pattern=".+?"),
    "label": ParameterType(pattern=".+?"),
    "record": ParameterType(
        {
            "the record of a referral": (FULL, "7F3KQMR"),
            "the record of a referral from a place that nobody knew": (ANYWHERE, "9CDF"),
            "the record of a worry that was cleared": (with_answers(FULL, concern_remains="no"), "PQRT"),
        }
    ),
    "answers": ParameterType(
        {
            "answers without a story": FULL.with_(answers=_without(FULL, "age"), form={}, statements=()),
            "answers with a story without days and names": FULL.with_(
                form={},
                statements=(Statement("seen", "He shared a video."), Statement("told", "So did she.")),
            ),
            "answers with half a form": FULL.with_(
                answers=_without(FULL, "role"), form={**FULL.form, "first_identified_by.anonymous": "yes"}
            ),
        }
    ),
    "task": load_phrases(POLICY).parameter_types["task"],
    "owner": ParameterType({"her": "- ", "the lead": f"- {load_catalogue('paperwork')('common.by_lead')}: "}),
    "question": ParameterType(pattern="|".join(map(re.escape, (*QUESTIONS, *ALSO_ASKED)))),
    "name": ParameterType(pattern="[A-Z][a-z]+"),
    "day": EVERYWHERE["day"],
    "number": ParameterType(pattern=r"\d+"),
    "kinds": ParameterType(pattern="the .+"),
    "kind": ParameterType(pattern="note|form|record"),
}


def _phrase(kind: str, text: str, meaning: object) -> StepDefinition:
    return StepDefinition(kind, text, meaning, _SLOTS)  # type: ignore[arg-type]


STEP_DEFINITIONS = (
    _phrase("given", "a {who} opens the chat", _opens),
    _phrase("given", "a {who} who uses a screen reader opens the chat", _opens_with_screen_reader),
    _phrase("given", "a form tutor who stopped with a note", _stopped_with_note),
    _phrase(
        "given",
        "a teaching assistant who stopped with a note about the head",
        _stopped_with_note_about_the_head,
    ),
    _phrase("given", "the chair of governors opens the chat with the colleague's answers", _next_opens),
    _phrase("given", "a {who} opens the follow-up of a referral about the head", _follows_up_about_the_head),
    _phrase("given", "the safeguarding lead opens the chat with the colleague's answers", _lead_opens),
    _phrase("given", "the safeguarding lead opens the chat with a colleague's {answers}", _lead_opens_file),
    _phrase(
        "given",
        "a {who} opens the chat for {area}, whose contacts {name} checked on {day}",
        _contacts_checked,
    ),
    _phrase("given", "a {who} opens the chat where an organisation added this area:", _own_area),
    _phrase(
        "given",
        "the safeguarding lead opens the chat with answers that the policy of 2026.1 took",
        _lead_opens_earlier,
    ),
    _phrase(
        "given",
        "a {who} opens the follow-up of a referral that the policy of 2026.1 decided",
        _follows_up_earlier,
    ),
    _phrase("then", "what the policy of 2026.1 decided is unchanged", _earlier_decision_stays),
    _phrase("given", "a ward nurse who has answered everything about a patient of 17", _all_answered),
    _phrase(
        "given", "a {who} opens the chat, and the two checks of the program do not agree", _checks_disagree
    ),
    _phrase("given", "a {who} opens the chat, for a folder that cannot be made", _no_folder),
    _phrase("given", "a {who} opens the follow-up of a referral", _follows_up),
    _phrase(
        "given",
        "a {who} opens the follow-up of a referral from a place that nobody knew",
        _follows_up_anywhere,
    ),
    _phrase(
        "given",
        "a {who} opens the follow-up of an old referral from an area that is not here",
        _follows_up_old,
    ),
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
    _phrase("then", "she is asked {question}", _asked),
    _phrase("then", "she is not asked {question}", _not_asked),
    _phrase(
        "then", "no screen and no paper of hers names the lead as the one to tell", _never_names_the_lead
    ),
    _phrase("then", "her screen asks {owner} to {task}", _asked_to),
    _phrase("then", "her screen does not ask {owner} to {task}", _not_asked_to),
    _phrase("then", 'her screen says what "{words}" means', _says_what_it_means),
    _phrase("then", 'her screens have shown "{words}" once', _once),
    _phrase("then", 'the written {kind} does not say "{words}"', _document_does_not_say),
    _phrase("then", 'her screen does not say "{words}"', _screen_does_not_say),
    _phrase("then", "her folder is empty", _nothing_written),
    _phrase("then", "the chat is over", _over),
    _phrase("then", "she has left", _left),
    _phrase("then", "in her folder, for her alone, there stand[s] {kinds}", _files),
    _phrase("then", "the {kind} says", _document_says),
    _phrase("then", "none of her words is lost", _no_word_lost),
    *ABOUT_DRAFTS,
    *ABOUT_LOSS,
)
