"""What stands in a draft: any conversation comes back as it was, and odd content gives one line."""

from __future__ import annotations

import datetime
import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from chat_driver import ENGINE, POLICY, SCRIPT, TODAY, session, typed
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from lengths import examples
from random_conversations import ME, answered

from triage.cases.model import Case, Statement
from triage.cases.reading import read_case
from triage.conversation import Conversation, begin
from triage.engine import Engine
from triage.errors import InputError
from triage.kinds import ALL_KINDS
from triage.kinds.values import Address, YesNoText
from triage.policy import load_policy
from triage.policy.loading import installed_rules
from triage.prevent import PREVENT
from triage.storage.draft_json import Draft, Resumed, read, stage_of, written

CANARY = "Zebedee"
QUIET = examples(60, suppress_health_check=list(HealthCheck))


def resumed(content: bytes, today: datetime.date = TODAY) -> Resumed:
    return read(content, POLICY, ENGINE, today, PREVENT)


def same(one: Conversation, two: Conversation) -> None:
    """Both hold the same in the same order, and lead to the same question, decision and form."""
    for part in ("given_answers", "stale_answers"):
        assert list(getattr(one, part).items()) == list(getattr(two, part).items())
    for part in ("handed_over", "imported", "danger_seen", "danger_now"):
        assert getattr(one, part) == getattr(two, part)
    assert one.question == two.question
    assert one.decision == two.decision
    assert one.case_prefilled == two.case_prefilled
    assert replace(one.session, engine=ENGINE) == replace(two.session, engine=ENGINE)


def wandered(draw: st.DataObject, conversation: Conversation) -> Conversation:
    """The conversation after a few answers, steps back and changes."""
    found = conversation
    for _ in range(draw.draw(st.integers(0, 30))):
        match draw.draw(st.sampled_from(["answer"] * 6 + ["back", "change", "rest", "keep"])):
            case "answer" if found.question:
                found = answered(draw, found)
            case "change" if found.given_answers:
                found = found.change(draw.draw(st.sampled_from(list(found.given_answers))))
            case "back":
                found = found.back()
            case "rest":
                found = found.rest()
            case "keep":
                found = found.keep_all()
    return found


@QUIET
@given(st.data(), st.sampled_from(ME), st.sampled_from(["", "derby"]), st.sampled_from(["", "health"]))
def test_any_conversation_comes_back_as_it_was(
    data: st.DataObject, me: dict[str, str], area: str, sector: str
) -> None:
    start = Conversation(
        session(me=me, area=area, known_of_user={"sector": sector} if sector else {}, workplace="kirklees")
    )
    until = data.draw(st.sampled_from(["safety", "indicators", "age", "person_told", "complex_needs", ""]))
    conversation = wandered(data, typed(start, until))
    texts = st.text(st.characters(codec=None), max_size=30)
    lines = {"story.seen": tuple(data.draw(st.lists(texts, max_size=3)))}
    draft = Draft(conversation, lines if lines["story.seen"] else {}, data.draw(texts), data.draw(texts))
    content = written(draft)
    found = resumed(content)
    same(found.draft.conversation, conversation)
    assert (found.draft.typed, found.draft.line, found.draft.out) == (draft.typed, draft.line, draft.out)
    assert (found.older, found.again, found.gone) == (False, (), ())
    assert written(found.draft) == content


def test_danger_in_half_a_text_is_still_to_be_answered_when_the_draft_comes_back() -> None:
    lines = ("We were in the canteen.", "He has knives and wants to hurt himself.")
    conversation = typed(Conversation(session()), "story.seen").writing("\n".join(lines))
    found = resumed(written(Draft(conversation, {"story.seen": lines}, "And th")))
    same(found.draft.conversation, conversation)
    assert found.draft.conversation.danger_now == ("knives", "hurt himself", "wants to ... hurt")
    assert (found.draft.typed, found.draft.line, found.again) == ({"story.seen": lines}, "And th", ())


@QUIET
@given(st.data())
def test_a_colleagues_case_comes_back_too(data: st.DataObject) -> None:
    form = {
        "individual.surname": "X",
        "individual.date_of_birth": datetime.date(2011, 3, 2),
        "individual.addresses": (Address("1 High Street", "yes"),),
        "individual.phones": (),
        "safeguarding.health": YesNoText("no", "a"),
        "complex_needs": "not known",
        "referrer.same_as_first": "yes",
        "first_identified_by.role": "Form tutor",
    }
    chosen = {key: form[key] for key in data.draw(st.sets(st.sampled_from(list(form))))}
    answers: dict[str, Any] = {"indicators": ("extreme_material",), "age": 15, "consulted": ()}
    said = (Statement("seen", "A drawing", "Form tutor", "2026-11-18"), Statement("told", "x"))
    case = Case("derby", answers, chosen, said[: data.draw(st.integers(0, 2))])
    conversation = wandered(data, begin(session(), case))
    found = resumed(written(Draft(conversation)))
    same(found.draft.conversation, conversation)
    assert found.again == ()


def test_the_stage_in_the_list_is_that_of_the_question() -> None:
    assert [
        stage_of(typed(Conversation(session()), until))
        for until in ("safety", "indicators", "concern_remains", "person_told", "complex_needs", "")
    ] == [1, 2, 3, 4, 5, 6]


# --- another day, another policy --------------------------------------------------------------------


def test_a_birthday_since_then_opens_the_age_again() -> None:
    conversation = typed(Conversation(session()), age="15", individual__date_of_birth="25/11/2010")
    content = written(Draft(conversation))
    assert resumed(content).again == ()
    found = resumed(content, datetime.date(2026, 11, 25))
    assert found.again == ("age",)
    assert not found.older
    question = found.draft.conversation.question
    assert question
    assert question.id == "age"
    assert found.draft.conversation.earlier(question) == 15


def test_a_date_of_birth_decides_by_the_day_on_which_one_goes_on() -> None:
    conversation = typed(Conversation(session()), age="25/11/2008")
    content = written(Draft(conversation))
    assert resumed(content).draft.conversation.case_as_answered.answers["age"] == 17
    assert (
        resumed(content, datetime.date(2026, 11, 25)).draft.conversation.case_as_answered.answers["age"] == 18
    )


def test_a_clock_that_was_put_back_asks_again_and_breaks_nothing() -> None:
    content = written(Draft(typed(Conversation(session()), age="25/11/2008")))
    assert resumed(content, datetime.date(2001, 1, 1)).again == ("age",)


@pytest.fixture
def changed(tmp_path: Path) -> Callable[[str, str, str], Engine]:
    def with_change(file: str, old: str, new: str) -> Engine:
        rules = tmp_path / "rules"
        shutil.copytree(installed_rules(), rules)
        text = (rules / f"{file}.yaml").read_text(encoding="utf-8")
        assert old in text
        (rules / f"{file}.yaml").write_text(text.replace(old, new), encoding="utf-8")
        return Engine(load_policy(rules))

    return with_change


ASKED = "    asked_when: {concern_path: yes, stops_with_note: [no, absent]}\n\n  - id: household_risk"


@pytest.mark.parametrize(
    ("old", "new", "again"),
    [
        (ASKED, ASKED.replace(", stops_with_note: [no, absent]", ""), ("concern_remains",)),
        ("      isolated: ", "      isolated: Really ", ("vulnerabilities",)),
        ("      isolated: ", "      lonely: ", ("vulnerabilities",)),
    ],
)
def test_a_draft_of_an_older_policy_says_what_to_look_at_again(
    changed: Callable[[str, str, str], Engine], old: str, new: str, again: tuple[str, ...]
) -> None:
    engine = changed("vocabulary", old, new)
    conversation = typed(Conversation(session()), vulnerabilities="isolated")
    found = read(written(Draft(conversation)), engine.policy, engine, TODAY, PREVENT)
    assert found.older
    assert found.again == again
    question = found.draft.conversation.question
    assert question
    assert question.id == again[0]
    gone = "lonely" in new
    assert found.draft.conversation.earlier(question) == (
        None if gone else conversation.given_answers[again[0]]
    )


def test_rules_that_changed_while_no_question_did_are_told_and_nothing_is_asked_again(
    changed: Callable[[str, str, str], Engine],
) -> None:
    engine = changed("check", "stage: before", "stage: before  # seen again")
    found = read(written(Draft(typed(Conversation(session())))), engine.policy, engine, TODAY, PREVENT)
    assert found.older
    assert found.again == ()


def edited(conversation: Conversation, edit: Callable[[dict[str, Any]], object]) -> bytes:
    content = json.loads(written(Draft(conversation)))
    edit(content)
    return json.dumps(content).encode()


def test_a_question_that_is_there_no_more_keeps_its_words_aside() -> None:
    def add(content: dict[str, Any]) -> None:
        content["given"]["story.weather"] = f"{CANARY} and rain"
        content["prints"]["story.weather"] = "0"

    content = edited(typed(Conversation(session()), "age"), add)
    found = resumed(content)
    assert found.older
    assert found.gone == ("story.weather",)
    assert found.again == ()
    assert found.draft.conversation.stale_answers["story.weather"] == f"{CANARY} and rain"
    assert (
        resumed(written(found.draft)).draft.conversation.stale_answers["story.weather"]
        == f"{CANARY} and rain"
    )


def test_an_answer_whose_word_is_there_no_more_is_asked_again_and_not_offered() -> None:
    def change(content: dict[str, Any]) -> None:
        content["given"]["additional_concern"] = "perhaps"
        content["aside"]["role"] = "inspector"

    found = resumed(edited(typed(Conversation(session())), change))
    assert found.again == ("additional_concern",)
    assert not {"additional_concern", "role"} & found.draft.conversation.stale_answers.keys()


def test_words_about_danger_that_are_known_no_more_leave_the_question_open() -> None:
    conversation = typed(Conversation(session()), "age")
    for phrase in ("a word of an older list", "ticked:nothing_known"):
        found = resumed(edited(conversation, lambda content, p=phrase: content.update(danger_now=[p])))
        question = found.draft.conversation.question
        assert question
        assert question.id == "safety"
        assert found.again == ("safety",)


def test_an_area_or_sector_that_is_there_no_more_is_asked() -> None:
    conversation = typed(
        Conversation(session(area="derby", known_of_user={"sector": "health"}, workplace="kirklees")), "age"
    )
    lost = {
        "area": "atlantis",
        "sector": "circus",
        "workplace": "atlantis",
        "me": {"forename": "A", "shoe": "9"},
    }
    found = resumed(edited(conversation, lambda content: content.update(desk=lost)))
    there = found.draft.conversation.session
    assert (there.area, there.known_of_user, there.workplace, dict(there.me)) == (
        "",
        {},
        "",
        {"forename": "A"},
    )


# --- hostile content -------------------------------------------------------------------------------

ODD: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    10**30,
    1.5,
    "",
    CANARY,
    "\x00",
    [],
    [[]],
    [CANARY, 1],
    [{}],
    {},
    {"day": "2026-13-01"},
    {"day": CANARY},
    {"day": "0001-01-01"},
    {"day": "9999-12-31"},
    {"answer": CANARY, "text": 1},
    {"answer": CANARY, "text": ""},
    [{"text": CANARY, "current": "perhaps"}],
    {CANARY: CANARY},
    {"safety": ["no"]},
)


def places(found: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a JSON value."""
    below = found.items() if isinstance(found, dict) else enumerate(found) if isinstance(found, list) else ()
    return [path, *(place for key, value in below for place in places(value, (*path, key)))]


def with_odd(content: Any, path: tuple[Any, ...], odd: Any) -> Any:
    if not path:
        return odd
    copy = dict(content) if isinstance(content, dict) else list(content)
    copy[path[0]] = with_odd(content[path[0]], path[1:], odd)
    return copy


def outcome(data: bytes) -> tuple[Resumed | None, str]:
    """The draft, or the line that says why there is none."""
    try:
        return resumed(data), ""
    except InputError as error:
        return None, str(error)


def played(found: Resumed) -> None:
    """Go on with a draft as the chat would."""
    conversation = found.draft.conversation
    for _ in range(3):
        if conversation.question:
            conversation.suggestion(conversation.question)
        _ = (
            conversation.case_prefilled,
            conversation.decision,
            conversation.note_case(),
            conversation.answers,
        )
        conversation = conversation.back()
    written(Draft(typed(found.draft.conversation)))


def test_odd_values_in_every_place_of_a_draft_give_a_conversation_or_one_line(tmp_path: Path) -> None:
    file = tmp_path / "begun.yaml"
    file.write_text(
        "answers: {indicators: [extreme_online], age: 15}\n"
        "form: {individual: {surname: S, addresses: [{text: a, current: yes}]},\n"
        "  safeguarding: {health: {answer: no, text: a}}, dates: {first_known: 2026-11-18}}\n"
        "statements: [{kind: seen, text: a, by: b, when: 2026-11-18}]\n"
    )
    conversation = typed(begin(session(me={"forename": "A"}), read_case(file, POLICY)), "telling_reason")
    conversation = conversation.change("age").change("additional_concern")
    content = json.loads(written(Draft(conversation, {"story.seen": ("a",)}, "b")))
    refused = usable = 0
    for path in places(content):
        for odd in ODD:
            data = json.dumps(with_odd(content, path, odd)).encode()
            found, said = outcome(data)
            if found is None:
                assert said in (
                    "this draft holds something that cannot be used; it was left as it is",
                    "this draft belongs to a newer version of this program; it was left as it is",
                )
                refused += 1
            else:
                usable += 1
                if path[:1] in (("given",), ("aside",), ("danger_now",), ("begun",)) and usable % 7 == 0:
                    played(found)
    assert refused > 500
    assert usable > 100


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff",
        b"{}",
        b"[" * 100_000,
        b'{"format": 1, "format": 1}',
        b"NaN",
        b'{"format": ' + b"9" * 5000 + b"}",
    ],
)
def test_what_is_no_draft_at_all_is_one_line(content: bytes) -> None:
    with pytest.raises(InputError, match="holds something that cannot be used"):
        resumed(content)


def test_a_newer_kind_of_draft_is_said_to_be_newer() -> None:
    with pytest.raises(InputError, match="newer version of this program"):
        resumed(b'{"format": 2, "more": []}')


def test_a_question_of_every_kind_was_in_these_tests() -> None:
    kinds = {question.kind.name for question in SCRIPT.questions.values()}
    assert kinds <= set(ALL_KINDS)
