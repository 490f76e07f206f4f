"""What people type, and what it is taken for; and what they are told when it cannot be used."""

from __future__ import annotations

import datetime
import re

import pytest
from chat_driver import SCRIPT, session, talk_through, typed, value_of
from hypothesis import given
from hypothesis import strategies as st

from triage.cases.problems import problem_text
from triage.conversation import Conversation
from triage.conversation.parsing import ActionTyped, options_of, parse, show
from triage.kinds import AnswerError, Control

START = Conversation(session())
LEAD = talk_through(["5", "2"])
ODD = "zq\x00xj🧨 ش ولا‏ ${x} <b>\x1b[31m"


def wrong(question_id: str, line: str, conversation: Conversation = START) -> str:
    """What is said about a line that cannot be used."""
    with pytest.raises(AnswerError) as refused:
        value_of(conversation, question_id, line)
    return problem_text(refused.value.problem)


def problem_of(question_id: str, line: str) -> str:
    """What is said about a line; empty where it can be used."""
    try:
        value_of(START, question_id, line)
    except AnswerError as error:
        return problem_text(error.problem)
    except ActionTyped:
        return "something to do"
    return ""


# Choices


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("1", "noticed_it"),
        (" 2 ", "safeguarding_lead"),
        ("3", "on_behalf"),
        ("noticed_it", "noticed_it"),
        ("noticed it", "noticed_it"),
        ("I NOTICED it myself.", "noticed_it"),
        ("I am the", "safeguarding_lead"),
        ("on behalf", "on_behalf"),
        ("I am asking for a colleague", "on_behalf"),
        ("2 2", "safeguarding_lead"),
    ],
)
def test_a_choice_is_taken_by_number_by_word_and_by_its_beginning(line: str, word: str) -> None:
    assert value_of(START, "role", line) == word


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("yes", "yes"),
        ("Y", "yes"),
        ("no", "no"),
        ("n", "no"),
        ("NO.", "no"),
        ("not sure", "unsure"),
        ("unsure", "unsure"),
        ("I am not sure", "unsure"),
        ("3", "unsure"),
    ],
)
def test_yes_no_and_not_sure_are_taken_as_words(line: str, word: str) -> None:
    assert value_of(START, "additional_concern", line) == word


@pytest.mark.parametrize("line", ["0", "6", "-1", "1 2", "99999999999999999999", "²", "i", "maybe", "1.5"])
def test_a_choice_that_is_not_there_is_refused_with_the_numbers_that_are(line: str) -> None:
    assert re.search(r"number", wrong("role", line))


def test_a_word_that_is_nearly_right_is_answered_with_the_nearest_one() -> None:
    assert "i noticed it myself" in wrong("role", "i noticd it myslf")


# Several


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("2 4", ("extreme_material", "hateful_language")),
        ("4,2", ("extreme_material", "hateful_language")),
        ("1, 3 and 5", ("justifies_violence", "extreme_contacts", "extreme_online")),
        ("1 & 3", ("justifies_violence", "extreme_contacts")),
        ("2 2 2", ("extreme_material",)),
        ("1;2", ("justifies_violence", "extreme_material")),
        ("none", ()),
        ("13", ()),
        ("Nothing", ()),
        ("withdrawal", ("withdrawal",)),
        ("extreme_material, withdrawal", ("extreme_material", "withdrawal")),
        ("None of these", ()),
    ],
)
def test_a_list_is_taken_by_numbers_and_by_words(line: str, words: tuple[str, ...]) -> None:
    assert value_of(START, "indicators", line) == words


@pytest.mark.parametrize("question_id", ["indicators", "vulnerabilities", "people"])
def test_every_answer_that_completion_offers_is_understood(question_id: str) -> None:
    question = SCRIPT.questions[question_id]
    for option in options_of(START, question):
        assert value_of(START, question_id, option.label) in ((option.word,), ())


def test_every_choice_is_understood_by_number_word_and_label() -> None:
    for question in SCRIPT.questions.values():
        if question.kind.control is Control.ONE_OF:
            for number, option in enumerate(options_of(START, question), 1):
                for line in (str(number), option.word, option.label, option.label.upper()):
                    if option in question.extra_options:
                        with pytest.raises(ActionTyped):
                            value_of(START, question.id, line)
                    else:
                        assert value_of(START, question.id, line) == option.word, (question.id, line)


@pytest.mark.parametrize(
    ("line", "said"),
    [("14", "from 1 to 13"), ("0 1", "from 1 to 13"), ("13 2", "stands alone"), ("2, zebra", "number")],
)
def test_a_list_that_cannot_be_used_is_refused_in_one_sentence(line: str, said: str) -> None:
    assert said in wrong("indicators", line)


@pytest.mark.parametrize("line", ["4 5", "1 5", "6", "0", "yes", "maybe", "1-3", ",", " ; "])
def test_the_safety_screen_takes_no_contradiction_and_no_guess(line: str) -> None:
    assert wrong("safety", line)


@pytest.mark.parametrize("question_id", list(SCRIPT.questions))
def test_enter_alone_answers_nothing_anywhere(question_id: str) -> None:
    for line in ("", "   ", "\t", "\x00"):
        assert wrong(question_id, line)


def test_enter_alone_does_not_keep_what_is_offered_either() -> None:
    found = typed(START, "concerns.event")
    assert "type keep" in wrong("concerns.event", "", found)
    assert "type keep" in wrong("age", " ", found.change("age"))


def test_nobody_was_told_stands_alone_among_the_people() -> None:
    assert value_of(START, "people", "1 4") == ("safeguarding_lead", "line_manager")
    assert "alone" in wrong("people", "1 8")
    assert value_of(START, "people", "9") == ("unreachable",)


def test_a_lead_is_not_asked_whether_the_lead_was_told() -> None:
    words = [option.word for option in options_of(LEAD, SCRIPT.questions["people"])]
    assert "safeguarding_lead" not in words
    assert value_of(LEAD, "people", str(len(words))) == ()


# Ages and days (what each kind of answer takes stands in tests/kinds)


@pytest.mark.parametrize("line", ["2 March 2027", "1/1/1900", "31/2/2011", "2 Mrch 2011", "2/13/2011"])
def test_a_date_of_birth_that_cannot_be_is_refused(line: str) -> None:
    assert wrong("age", line)


def test_a_date_of_birth_that_does_not_fit_the_age_is_refused() -> None:
    found = typed(START, "individual.date_of_birth", age="15")
    assert "does not fit the age" in wrong("individual.date_of_birth", "2 March 2001", found)
    assert "future" in wrong("individual.date_of_birth", "2 March 2027", found)
    assert value_of(found, "individual.date_of_birth", "2 March 2011") == datetime.date(2011, 3, 2)


def test_a_referral_may_be_made_on_a_day_that_is_still_to_come() -> None:
    assert value_of(START, "dates.referred", "21 November 2026") == datetime.date(2026, 11, 21)


# Texts


@pytest.mark.parametrize(
    "text",
    [
        "<18 & \"{quoted}\" 'x'",
        "🧨 emoji 👩‍👧",
        "قال شيئا",
        "e\u0301galite\u0301",
        "a\tb",
        "x" * 100_000,
        "$(rm) %s {0}",
        "\u202eright to left",
    ],
)
def test_every_character_that_a_document_can_hold_stays_in_order(text: str) -> None:
    assert value_of(START, "story.seen", text) == text


def test_control_characters_go_and_nothing_else() -> None:
    assert value_of(START, "story.seen", "a\x00b\x1b[31mc\x7f\x85d\r\ne\x0b\ud800f") == "ab[31mc\x7f\x85d\nef"


def test_a_text_that_is_too_long_is_refused_and_not_cut() -> None:
    assert "at most 100,000" in wrong("story.seen", "x" * 100_001)


@given(st.text(max_size=40), st.sampled_from(sorted(SCRIPT.questions)))
def test_whatever_is_typed_gives_an_answer_to_show_or_one_calm_sentence(line: str, name: str) -> None:
    problem = problem_of(name, line)
    if problem:
        assert "\n" not in problem
        assert len(problem) < 160
        return
    question = SCRIPT.questions[name]
    assert isinstance(show(question, parse(START, question, line)), str)


@pytest.mark.parametrize("question_id", list(SCRIPT.questions))
def test_an_error_never_repeats_what_was_typed(question_id: str) -> None:
    for line in (ODD, "Zebedee Quux", "1 Zebedee", "Zebedee 2011", "32/13/2011 Zebedee"):
        assert not re.search("zebedee|quux|zq|xj|🧨|ش", problem_of(question_id, line).lower())
