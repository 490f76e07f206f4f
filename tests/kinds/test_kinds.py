"""What every kind of answer keeps to, over a line, plain data, a file, a form and the screen.

One row a kind and answer: what is typed, the value, how it stands in a file, how it is shown, and what stands
on a form. A new kind is a new row.
"""

from __future__ import annotations

import ast
import datetime
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage import kinds
from triage.cases.problems import FILE, TYPED, input_error, problem_text, say
from triage.conversation import load_script
from triage.conversation.follow_up import load_follow_up_script
from triage.errors import InputError
from triage.kinds import AnswerError, Control, Kind
from triage.kinds.values import NOT_KNOWN, Action, Address, Option, Value, YesNoText
from triage.policy import load_policy
from triage.yaml_nodes import read_bytes

TODAY = datetime.date(2026, 11, 20)
BORN = datetime.date(2011, 3, 2)
FRUIT = tuple(
    Option(word, label)
    for word, label in (("apple", "An apple"), ("dried_pear", "A pear, dried"), ("plum", "A plum"))
)
PERILS = (
    Option("fire", "There is a fire"),
    Option("flood", "There is a flood"),
    Option("unsure", "I am not sure"),
    Option("nothing", "No: nothing"),
)
SHOPS = (*FRUIT, Option("open", "None, it is open"), Option("shut", "None, it is shut"))

CHOICE = kinds.Choice(options=FRUIT, actions=(Option("copy", "Show the text"),))
MANY = kinds.Many(options=FRUIT).now({}, say)
ALONE = kinds.ManyOrAlone(
    options=SHOPS,
    listed="bought",
    alone=(("open", ("can_buy", "yes")), ("shut", ("can_buy", "no"))),
    themselves="who",
    alone_options=(Option("open", "None but me"),),
)
TICKS = kinds.FactTicks(options=PERILS)
YES_NO = kinds.YesNo()
NUMBER = kinds.Number(lowest=0, highest=600, words=("plenty",), unit="month")
AGE = kinds.Age(lowest=0, highest=120, words=("unknown",))
DAY = kinds.Day(past=True)
TIME = kinds.Time()
LINE = kinds.Line()
LONG = kinds.Long(may_be=("nothing", "skip"), gives=(("skip", "no"), ("", "yes")))
LINES, ADDRESSES, WORDS, PAUSE = kinds.Lines(), kinds.Addresses(), kinds.YesNoWithText(), kinds.Pause()


@dataclass(frozen=True)
class Row:
    """One answer of a kind. ``form``: the paragraphs on a form; None for kinds that no form has."""

    kind: Kind
    typed: tuple[str, ...]
    value: Value
    yaml: str
    shown: str
    form: tuple[str, ...] | None = None


ROWS = [
    Row(CHOICE, ("1", " an APPLE. ", "apple", "1 1", "an ap"), "apple", "apple", "An apple"),
    Row(CHOICE, ("dried pear", "2", "a pear, dried"), "dried_pear", "dried_pear", "A pear, dried"),
    Row(
        MANY,
        ("1 3", "3,1", "3 and 1", "a plum, apple"),
        ("apple", "plum"),
        "[apple, plum]",
        "An apple; A plum",
    ),
    Row(MANY, ("a pear, dried", "2"), ("dried_pear",), "[dried_pear]", "A pear, dried"),
    Row(MANY, ("none", "4", "nothing", "None of these"), (), "[]", "None"),
    Row(ALONE, ("1 2",), ("apple", "dried_pear"), "[apple, dried_pear]", "An apple; A pear, dried"),
    Row(ALONE, ("4", "open"), ("open",), "[open]", "None, it is open"),
    Row(TICKS, ("2", "there is a flood"), ("no", "yes"), "[no, yes]", "There is a flood"),
    Row(
        TICKS,
        ("3",),
        ("unsure", "unsure"),
        "[unsure, unsure]",
        "There is a fire (not sure); There is a flood (not sure)",
    ),
    Row(TICKS, ("1 3",), ("unsure", "no"), "[unsure, no]", "There is a fire (not sure)"),
    Row(TICKS, ("4", "none", "nothing"), ("no", "no"), "[no, no]", "No: nothing"),
    Row(YES_NO, ("1", "y", "Yes"), "yes", "yes", "Yes", ("Yes",)),
    Row(YES_NO, ("3", "not known", "?"), NOT_KNOWN, "not known", "Not known", ()),
    Row(NUMBER, ("3", "3 months"), 3, "3", "3"),
    Row(AGE, ("15", "about 15", "aged 15", "15 years old", "15yrs", "١٥"), 15, "15", "15"),
    Row(AGE, ("2 March 2011", "2/3/2011", "2011-03-02", "02.03.11"), BORN, "2011-03-02", "2 March 2011"),
    Row(AGE, ("not known", "?", "don't know"), "unknown", "unknown", "Not known"),
    Row(
        DAY,
        ("yesterday", "19/11/2026", "Thursday 19 November 2026"),
        datetime.date(2026, 11, 19),
        "2026-11-19",
        "19 November 2026",
        ("19 November 2026",),
    ),
    Row(DAY, ("nk", "Don't know."), NOT_KNOWN, "not known", "Not known", ()),
    Row(TIME, ("2.30pm", "14:30", "1430"), "14:30", '"14:30"', "14:30"),
    Row(LINE, ("It was red",), "It was red", '"It was red"', "It was red", ("It was red",)),
    Row(LINE, ("unknown",), NOT_KNOWN, "not known", "Not known", ()),
    Row(LONG, ("one\ntwo",), "one\ntwo", "|-\n  one\n  two", "one\ntwo", ("one\ntwo",)),
    Row(LONG, ("skipped",), "skip", '"skip"', "skip", ("skip",)),
    Row(LONG, ("nothing that I can think of.", "none"), "nothing", '"nothing"', "nothing", ("nothing",)),
    Row(LINES, (" a \n\nb", "a\nb"), ("a", "b"), '["a", "b"]', "a; b", ("a", "b")),
    Row(LINES, ("none",), (), "[]", "None", ("None",)),
    Row(LINES, ("not known",), NOT_KNOWN, "not known", "Not known", ()),
    Row(
        ADDRESSES,
        ("1 High St\n2 Low Rd",),
        (Address("1 High St", "yes"), Address("2 Low Rd")),
        '[{text: "1 High St", current: yes}, {text: "2 Low Rd", current: not known}]',
        "1 High St; 2 Low Rd",
        ("1 High St (current address)", "2 Low Rd"),
    ),
    Row(ADDRESSES, ("not known",), NOT_KNOWN, "not known", "Not known", ()),
    Row(
        WORDS,
        ("yes, on Monday", "Y: on Monday"),
        YesNoText("yes", "on Monday"),
        '{answer: yes, text: "on Monday"}',
        "Yes. on Monday",
        ("Yes", "on Monday"),
    ),
    Row(
        WORDS,
        ("nobody was told",),
        YesNoText("no", "nobody was told"),
        '{answer: no, text: "nobody was told"}',
        "No. nobody was told",
        ("No", "nobody was told"),
    ),
    Row(WORDS, ("No", "n"), YesNoText("no"), '{answer: no, text: ""}', "No", ("No",)),
    Row(
        WORDS,
        ("no. It was\nnot possible",),
        YesNoText("no", "It was\nnot possible"),
        '{answer: no, text: "It was\\nnot possible"}',
        "No. It was\nnot possible",
        ("No", "It was\nnot possible"),
    ),
    Row(WORDS, ("not known",), YesNoText(), '{answer: not known, text: ""}', "Not known", ()),
    Row(PAUSE, ("ready", "READY"), "ready", "ready", "ready"),
]
KINDS = list({row.kind.name: row.kind for row in ROWS}.values())


def name_of(row: Row) -> str:
    return f"{row.kind.name}: {row.typed[0]!r}"


def each(rows: list[Row]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("row", rows, ids=map(name_of, rows))


def on_paper(name: str) -> str:
    return {
        "yes": "Yes",
        "no": "No",
        "current": "current address",
        "former": "not the current address",
        "none": "None",
        "not_known": "Not known",
    }[name]


def taken(kind: Kind, line: str) -> Value:
    """What a line is taken for, in the two steps of every face."""
    return kind.checked(kind.typed(line.strip(), TODAY), TODAY)


def wrong(kind: Kind, line: str) -> str:
    with pytest.raises(AnswerError) as refused:
        taken(kind, line)
    return problem_text(refused.value.problem)


def said_of(way_in: Callable[[], object]) -> str:
    """What is said where no answer comes out; empty where one does."""
    try:
        way_in()
    except AnswerError as error:
        return problem_text(error.problem)
    except InputError as error:
        return str(error)
    return ""


def read(kind: Kind, text: str) -> Value:
    node = read_bytes(f"answer: {text}\n".encode(), "a.yaml").need("answer")
    try:
        return kind.from_yaml(node, TODAY)
    except AnswerError as error:
        raise input_error(error) from None


# --- every kind, over every way in and out ----------------------------------------------------------


def test_every_kind_there_is_stands_in_these_rows() -> None:
    assert {kind.name for kind in KINDS} == set(kinds.ALL_KINDS)
    assert {type(kind) for kind in KINDS} == set(kinds.ALL_KINDS.values())


@each(ROWS)
def test_what_is_typed_is_taken_for_the_value(row: Row) -> None:
    for line in row.typed:
        assert taken(row.kind, line) == row.value, line


@each(ROWS)
def test_a_value_comes_through_the_check_as_it_is(row: Row) -> None:
    assert row.kind.checked(row.value, TODAY) == row.value
    assert row.kind.as_kept().checked(row.value, TODAY) == row.value


@each(ROWS)
def test_a_value_comes_back_from_plain_data(row: Row) -> None:
    plain = json.loads(json.dumps(row.kind.to_json(row.value)))
    assert row.kind.from_json(plain, TODAY) == row.value


@each(ROWS)
def test_a_value_stands_in_a_file_and_comes_back_from_it(row: Row) -> None:
    assert row.kind.to_yaml(row.value, 2) == row.yaml
    assert read(row.kind, row.yaml) == row.value


@each(ROWS)
def test_a_value_is_shown_to_a_person(row: Row) -> None:
    assert row.kind.shown(row.value, say) == row.shown
    assert row.kind.is_not_known(row.value) is (row.shown == "Not known")


@each([row for row in ROWS if row.form is not None])
def test_a_value_stands_on_a_form(row: Row) -> None:
    assert row.kind.paragraphs(row.kind.filled(row.value), on_paper) == row.form


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_gives_an_example_of_itself(kind: Kind) -> None:
    assert kind.checked(kind.example(), TODAY) == kind.example()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_says_how_it_is_best_asked_without_knowing_a_face(kind: Kind) -> None:
    assert isinstance(kind.control, Control)
    assert bool(kind.choices) is (kind.control in (Control.ONE_OF, Control.ANY_OF))
    assert not kind.several_lines or kind.free_text
    assert not kind.own_words or not kind.fit_for_records


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@given(line=st.text(max_size=40) | st.sampled_from(["1", "0", "-1", ",", "1 2", "99999", "yes", "2/3/11"]))
def test_whatever_is_typed_gives_a_value_or_a_problem_without_it(kind: Kind, line: str) -> None:
    assert len(said_of(lambda: kind.checked(kind.typed(line, TODAY), TODAY))) < 160


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@pytest.mark.parametrize(
    "told",
    [
        None,
        7.5,
        -1,
        10**30,
        "zebra\nx",
        [],
        ["zebra"],
        [["x"]],
        {},
        {"day": "1"},
        {"answer": "zebra"},
        {"text": 1},
        True,
        datetime.date(2126, 1, 1),
    ],
)
def test_whatever_another_face_tells_gives_a_value_or_a_problem(kind: Kind, told: object) -> None:
    assert "zebra" not in said_of(lambda: kind.checked(told, TODAY))
    if not said_of(lambda: kind.checked(told, TODAY)):
        value = kind.checked(told, TODAY)
        assert kind.checked(value, TODAY) == value


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("text", ["zebra", "[zebra]", "{zebra: x}", "", "7.5", "true", "[[x]]", '"2011"'])
def test_whatever_stands_in_a_file_gives_a_value_or_its_place(kind: Kind, text: str) -> None:
    said = said_of(lambda: read(kind, text))
    assert not said or said.startswith("a.yaml, line 1, answer")
    assert "zebra" not in said


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
