"""A word that the program offers is never silently taken as content; and whose words stand in the form."""

from __future__ import annotations

import re

import pytest
from chat_driver import LEAD_TO_FORM, POLICY, SCRIPT, TODAY, handed_over, session, typed
from flow_driver import at_question
from paper_cases import decided

from triage.cases.catalogue import load_catalogue
from triage.cases.model import Statement
from triage.conversation import Conversation
from triage.conversation.handed_over import begin
from triage.documents.paste import as_text
from triage.flow.commands import ELSEWHERE, commands_of
from triage.kinds.values import Value
from triage.paperwork import DecidedCase, note_text
from triage.paperwork.form_page import form_document
from triage.prevent import PREVENT

COMMANDS = commands_of(Conversation(session()))
ASKED = "a command, or part of what you write?"
ONE_LINE, LONG = "individual.forenames", "concerns.contacts"


def lead(until: str, **answers: str) -> Conversation:
    """A lead who goes on from a colleague's file, at a question of the form."""
    return typed(begin(session(), handed_over()), until, **{**LEAD_TO_FORM, **answers})


def talked(conversation: Conversation, *lines: str) -> tuple[str, Conversation]:
    """What was on the screen while these lines were typed, on one line, and the conversation then."""
    bare = at_question(conversation, *lines)
    return bare.all_seen, bare.conversation


def answer(conversation: Conversation, key: str) -> Value | None:
    return conversation.answers.get(key)


@pytest.mark.parametrize(
    "word",
    [word for word in ELSEWHERE if word != "keep"] + ["Keep all", "/keep", "triage resume 7F3K", "RECORD"],
)
@pytest.mark.parametrize("question", [ONE_LINE, LONG])
def test_a_word_of_another_screen_is_asked_about_and_not_taken(word: str, question: str) -> None:
    screen, left = talked(lead(question), word, "yes")
    assert ASKED in screen
    assert "does nothing at this question, so it was not taken" in screen
    assert answer(left, question) is None


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (("keep all", "no", "in the old sense", "."), "keep all\nin the old sense"),
        (("His cousin.", "keep", "no", "."), "His cousin.\nkeep"),
        (("His cousin.", "keep all", "yes", "."), "His cousin."),
        (("right", "no", "."), "right"),
        (("Right now, no.", "."), "Right now, no."),
    ],
)
def test_what_is_meant_as_text_stays_text_and_ends_nothing(lines: tuple[str, ...], kept: str) -> None:
    left = talked(lead(LONG), *lines)[1]
    assert answer(left, LONG) == kept


def test_a_person_who_is_called_keep_can_be_named() -> None:
    screen, left = talked(lead("individual.surname"), "keep", "Keep", "no")
    assert "There is nothing to keep here" in screen
    assert answer(left, "individual.surname") == "Keep"


@pytest.mark.parametrize("question", [ONE_LINE, LONG])
def test_keep_all_keeps_where_something_can_be_kept(question: str) -> None:
    reopened = lead("dates.first_known").change(question)
    screen, left = talked(reopened, "keep all")
    assert ASKED not in screen
    assert answer(left, question) == "not known"


def test_every_word_that_a_text_of_the_chat_offers_is_known() -> None:
    texts = " ".join(text for name in ("words", "drafts") for text in load_catalogue(name).texts.values())
    questions = " ".join(f"{found.ask} {found.typed_hint}" for found in SCRIPT.questions.values())
    offered = set(re.findall(r"\b[Tt]ype ([a-z]+)", f"{texts} {questions}"))
    speech = {"a", "is", "its", "the", "these", "another", "both", "one", "what", "not", "yes"}
    assert offered - speech - {*COMMANDS} <= {*ELSEWHERE}
    assert {"keep", "empty", "record", "ready", "erase", "own"} <= offered
    assert not {*ELSEWHERE} & {*COMMANDS}


# None is more than not known


@pytest.mark.parametrize(("line", "shown"), [("none", "None"), ("not known", "Not known"), ("Jay", "Jay")])
@pytest.mark.parametrize("field", ["other_names", "phones", "emails"])
def test_none_is_none_in_the_form_and_not_known_is_not_known(field: str, line: str, shown: str) -> None:
    found = lead("", **{f"individual__{field}": line})
    page = form_document(POLICY, found.case_prefilled, found.decision, "7F3K", TODAY)
    label = next(
        entry.label
        for entry in POLICY.forms["national_2018"].section("individual").fields
        if entry.id == field
    )
    text = as_text(page.blocks)
    assert text.partition(f"\n{label}\n")[2].split("\n\n")[0].split("\n")[-1] == shown


# Whose words


def test_what_the_lead_considered_is_said_to_be_the_leads() -> None:
    found = lead("")
    told = [said for said in found.case_as_answered.statements if said.kind == "inferred"]
    assert [(said.by, said.text) for said in told] == [("the safeguarding lead (or a deputy)", "A film.")]
    form = decided(found.case_as_answered)[0].form
    assert form["concerns.anything_else"] == (
        "What else was considered, by the safeguarding lead (or a deputy):\nA film."
    )


def test_a_lead_with_a_name_signs_with_it_and_so_does_a_colleague() -> None:
    mine = typed(begin(session(me={"forename": "Sam", "role": "Head"}), handed_over()), "", **LEAD_TO_FORM)
    assert [said.by for said in mine.case_as_answered.statements if said.kind == "inferred"] == ["Sam, Head"]
    assert SCRIPT.words("member_of_staff") == Conversation(session()).author


def test_a_note_names_no_day_where_nobody_is_asked_for_one() -> None:
    found = typed(Conversation(session()), "", people="8", stops_with_note="yes")
    case = found.case_as_answered.with_(statements=(Statement("inferred", "A film.", "Form tutor"),))
    assert "From Form tutor:\n" in note_text(DecidedCase(PREVENT, POLICY, case, found.decision, ""))
