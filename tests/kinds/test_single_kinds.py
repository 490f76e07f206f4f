"""What single kinds of answers say and give, and what their room knows."""

from __future__ import annotations

import ast
import datetime
import re
from dataclasses import fields
from pathlib import Path

import pytest
from kind_examples import (
    ADDRESSES,
    AGE,
    ALONE,
    BORN,
    CHOICE,
    DAY,
    KINDS,
    LINE,
    LINES,
    LONG,
    MANY,
    NUMBER,
    PAUSE,
    TICKS,
    TIME,
    TODAY,
    WORDS,
    YES_NO,
    read,
    taken,
    wrong,
)

from triage import kinds
from triage.cases.problems import FILE, TYPED, problem_text, say
from triage.conversation import load_script
from triage.conversation.follow_up import load_follow_up_script
from triage.errors import InputError
from triage.kinds import AnswerError, Kind
from triage.kinds.values import NOT_KNOWN, Action, Address, Value, YesNoText
from triage.policy import load_policy

# --- what single kinds say ------------------------------------------------------------------------------

NO_AGE = "an age in whole years is needed, such as 15, or a date of birth, such as 2 March 2011"
NO_YES_OR_NO = "begin with yes or no, then a few words, such as: yes, on Monday. Or: not known"


@pytest.mark.parametrize(
    ("kind", "line", "said"),
    [
        (CHOICE, "5", "type numbers from 1 to 4"),
        (CHOICE, "1 2", "type one number only"),
        (CHOICE, "x", "type a number from 1 to 4"),
        (CHOICE, "an aple", "type a number from 1 to 4; did you mean: an apple?"),
        (MANY, "1 4", "that answer stands alone: type it without the others"),
        (MANY, ",", "type a number from 1 to 4"),
        (ALONE, "1 5", "that answer stands alone: type it without the others"),
        (TICKS, "1 4", "that answer stands alone: type it without the others"),
        (TICKS, " , ", "type a number from 1 to 4"),
        (NUMBER, "601", "a whole number from 0 to 600 is needed"),
        (NUMBER, "3 days", "a whole number from 0 to 600 is needed"),
        (AGE, "121", "an age from 0 to 120 is needed, such as 15"),
        (AGE, "teenager", NO_AGE),
        (AGE, "2 March 2027", "that date is in the future; a date of birth is needed"),
        (AGE, "1/1/1901", "that is more than 120 years ago; check the year"),
        (DAY, "21/11/2026", "that date is in the future; check the year, or type: not known"),
        (
            kinds.Day(born=True, fits="age").now({"age": 15}, say),
            "2 March 2001",
            "that date does not fit the age you gave; check the year, or type review and change the age",
        ),
        (TIME, "2.30", "morning or afternoon? Write it like 2.30pm or 14:30, or 9.15am or 09:15"),
        (WORDS, "asthma", NO_YES_OR_NO),
        (PAUSE, "go", "type ready when you have made the call"),
        *((AGE, line, NO_AGE) for line in ("-3", "15.5", "fifteen", "15,5", "14-15", "15 or 16", "1e3")),
        *((WORDS, line, NO_YES_OR_NO) for line in ("yesterday", "not really", "1")),
        (DAY, "last Tuesday", "write the date itself; the last Tuesday before today was 17 November 2026"),
        (DAY, "soon", "write the date with day, month and year; today, for example, is 20 November 2026"),
    ],
)
def test_a_line_that_cannot_be_used_is_answered_in_one_sentence(kind: Kind, line: str, said: str) -> None:
    assert wrong(kind, line) == said


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        (CHOICE, "aple", "allowed: apple, dried_pear or plum; this is text (did you mean apple?)"),
        (CHOICE, "[apple]", "allowed: apple, dried_pear or plum; this is a list"),
        (MANY, "apple", "a list is needed, such as [apple], or [] for none of these; this is text"),
        (YES_NO, "perhaps", "allowed: yes, no or not_known; this is text"),
        (
            NUMBER,
            "601",
            "a whole number from 0 to 600, or plenty, is needed; this whole number is outside that range",
        ),
        (
            NUMBER,
            '"6"',
            "a whole number from 0 to 600, or plenty, is needed; this is text in quotation marks",
        ),
        (DAY, "yesterday", "a file is read on other days too: write the date itself, such as 2026-11-20"),
        (DAY, "[x]", "a date such as 2026-11-20, or not known, is needed; this is a list"),
        (kinds.Day(born=True), "2026-11-21", "a date of birth cannot lie in the future"),
        (LINES, "x", "a list in square brackets, or the words not known, is needed; this is text"),
        (LINE, "[x]", "text is needed here; this is a list"),
    ],
)
def test_a_value_in_a_file_that_cannot_be_used_is_told_what_is_needed(
    kind: Kind, text: str, said: str
) -> None:
    with pytest.raises(InputError) as refused:
        read(kind, text)
    assert refused.value.problem == said


def test_something_to_do_is_offered_among_the_answers_and_is_never_one() -> None:
    assert CHOICE.typed("4", TODAY) == Action("copy") == CHOICE.typed("show the text", TODAY)
    with pytest.raises(AnswerError):
        CHOICE.checked("copy", TODAY)


def test_a_day_and_a_time_can_be_told_in_parts() -> None:
    assert DAY.parts == ("day", "month", "year")
    for month in ("3", "03", "March", "mar"):
        assert DAY.checked({"day": "2", "month": month, "year": "2011"}, TODAY) == BORN
        assert AGE.checked({"day": "2", "month": month, "year": "2011"}, TODAY) == BORN
    assert TIME.checked({"hour": "9", "minute": "5"}, TODAY) == "09:05"
    with pytest.raises(AnswerError):
        DAY.checked({"day": "31", "month": "2", "year": "2011"}, TODAY)


def test_an_address_and_a_yes_with_words_can_be_told_in_parts() -> None:
    assert ADDRESSES.checked([{"text": "1 High St", "current": "yes"}], TODAY) == (
        Address("1 High St", "yes"),
    )
    assert WORDS.checked({"answer": "no", "text": "x"}, TODAY) == YesNoText("no", "x")


def test_somebody_on_the_list_is_asked_without_themselves_and_alone_then_gives_nothing() -> None:
    mine = ALONE.now({"who": "apple"}, say)
    assert [option.label for option in mine.choices] == ["A pear, dried", "A plum", "None but me"]
    assert taken(mine, "3") == ()
    assert mine.facts(("plum",), "", TODAY) == {"bought": ("plum",)}


def test_one_list_gives_its_facts() -> None:
    assert TICKS.facts(("no", "yes"), "", TODAY) == {"fire": "no", "flood": "yes"}
    assert ALONE.facts(("shut",), "", TODAY) == {"bought": (), "can_buy": "no"}
    assert ALONE.facts(("apple",), "", TODAY) == {"bought": ("apple",)}
    assert LONG.facts("skip", "told", TODAY) == {"told": "no"}
    assert LONG.facts("a story", "told", TODAY) == {"told": "yes"}
    assert AGE.facts(BORN, "age", TODAY) == {"age": 15}
    assert AGE.facts("unknown", "age", TODAY) == {"age": "unknown"}
    assert LINE.facts("x", "", TODAY) == {}


def test_what_was_accepted_once_stands_on_a_later_day() -> None:
    ahead = datetime.date(2026, 12, 1)
    assert DAY.as_kept().checked(ahead, TODAY) == ahead
    assert ALONE.as_kept().checked(("apple", "open"), TODAY) == ("apple", "open")
    assert ALONE.as_kept().checked((), TODAY) == ()


@pytest.mark.parametrize(
    ("kind", "value", "found"),
    [
        (LINE, " ", NOT_KNOWN),
        (LINE, "Not_known", NOT_KNOWN),
        (LINE, "a\x00b", "ab"),
        (LINE, BORN, "2011-03-02"),
        (DAY, "2011-03-02", BORN),
        (DAY, "spring", "spring"),
        (LINES, "x", ("x",)),
        (LINES, ("", "x"), ("x",)),
        (LINES, ("", " "), NOT_KNOWN),
        (ADDRESSES, "x", (Address("x"),)),
        (ADDRESSES, "not known", ()),
        (ADDRESSES, (Address(" "), Address("x", "not_known")), (Address("x"),)),
        (YES_NO, "not_known", NOT_KNOWN),
        (WORDS, "yes", YesNoText("yes")),
        (WORDS, YesNoText("not_known", "not known"), YesNoText()),
    ],
)
def test_what_says_nothing_is_not_known_on_a_form(kind: Kind, value: object, found: Value) -> None:
    assert kind.filled(value) == found


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (LINE, YesNoText("yes", "secret")),
        (LINE, ("secret",)),
        (LINES, YesNoText("yes", "secret")),
        (YES_NO, "secret"),
        (WORDS, "secret"),
        (WORDS, ("secret",)),
        (ADDRESSES, ("secret",)),
        (DAY, ("secret",)),
        (TICKS, ("no", "no")),
    ],
)
def test_what_cannot_stand_on_a_form_is_refused_without_being_said(kind: Kind, value: object) -> None:
    with pytest.raises(AnswerError) as refused:
        kind.filled(value)
    assert problem_text(refused.value.problem) == "this cannot stand in the form"


def test_a_line_and_a_long_text_stand_in_place_of_each_other_and_nothing_else_does() -> None:
    pairs = {
        (one.name, other.name)
        for one in KINDS
        for other in KINDS
        if one != other and one.fits_in_place_of(other)
    }
    assert pairs == {("line", "long"), ("long", "line")}


# --- the words, and what the room knows ---------------------------------------------------------------------


def test_every_problem_that_the_room_names_has_its_words() -> None:
    code = "".join(
        path.read_text(encoding="utf-8") for path in sorted(Path(kinds.__file__).parent.glob("*.py"))
    )
    named = set(re.findall(r'AnswerError\.of\(\s*"([\w.]+)"', code))
    assert len(named) > 30
    for name in named:
        texts = [problem_id for face in (TYPED, FILE) for problem_id in [name] if _worded(problem_id, face)]
        assert texts, name


def _worded(problem_id: str, face: str) -> bool:
    from triage.cases.catalogue import load_catalogue

    texts = load_catalogue("kinds").texts
    return f"{face}.{problem_id}" in texts or f"problems.{problem_id}" in texts


SHARED = {"yes", "no", "unsure", "unknown"}
"""Words of the policy that every policy has."""


def test_the_room_holds_no_id_of_the_policy_in_use() -> None:
    policy = load_policy()
    scripts = (load_script(policy), load_follow_up_script(policy))
    ids = {
        *policy.facts,
        *policy.derived,
        *policy.routes,
        *policy.duties,
        *policy.contact_kinds,
        *policy.areas,
    }
    ids |= {word for fact in policy.facts.values() for word in fact.values}
    ids |= {
        part for form in policy.forms.values() for name in form.fields for part in (name, *name.split("."))
    }
    ids |= {name for script in scripts for name in (*script.questions, *script.stages())}
    held = {
        node.value
        for path in Path(kinds.__file__).parent.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert held & ids - SHARED <= set(kinds.ALL_KINDS)
    assert len(ids) > 200


def test_kinds_are_values_that_cannot_be_changed() -> None:
    for kind in KINDS:
        with pytest.raises(AttributeError):
            kind.may_be = ()  # type: ignore[misc]
        assert kind == type(kind)(**{part.name: getattr(kind, part.name) for part in fields(kind)})
