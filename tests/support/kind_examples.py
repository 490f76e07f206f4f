"""Examples of every kind of answer: typed, as a value, in a file, on a screen, on a form.

A new kind is a new row.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from triage import kinds
from triage.cases.problems import input_error, problem_text, say
from triage.errors import InputError
from triage.kinds import AnswerError, Kind
from triage.kinds.values import NOT_KNOWN, Address, Option, Value, YesNoText
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
