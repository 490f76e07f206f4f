"""The features state what the texts mean: word one so that it means another thing, and a row fails."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest
from meaning.changes import Change, changes
from meaning.claims import Claim, Label, faults, paths, read_claims
from meaning.noticing import MutantResult, fates, rows
from meaning.same_sense import SAME_SENSE
from meaning.sentences import words_of
from meaning.texts import Text, load

TEXTS = load()
KINDS = {
    "negation dropped",
    "negation added",
    "number",
    "actor",
    "time",
    "may and must",
    "labels exchanged",
    "sentence dropped",
}


@cache
def every_fate() -> tuple[MutantResult, ...]:
    return tuple(fates(TEXTS, rows()))


def changed(words: str) -> dict[str, set[str]]:
    """What the changes of one text make of it, by kind."""
    found: dict[str, set[str]] = {}
    for change in changes([Text("a.text", "a.yaml", words)]):
        found.setdefault(change.kind, set()).update(change.after.values())
    return found


# --- the texts of this project ------------------------------------------------------------------------------


def test_every_text_says_what_the_features_claim_of_it() -> None:
    assert not faults(rows(), {path: text.words for path, text in TEXTS.items()})


def test_every_change_of_a_meaning_is_noticed() -> None:
    unnoticed = [
        f"{fate.change.kind}: {fate.change}"
        for fate in every_fate()
        if not fate.noticed_by and not fate.same_sense
    ]
    assert not unnoticed, "\n".join(["State in a feature what these texts mean:", *unnoticed])


def test_the_changes_are_of_every_kind_and_reach_every_file_with_advice() -> None:
    files = Counter(fate.change.file for fate in every_fate())
    assert {fate.change.kind for fate in every_fate()} == KINDS
    assert {text.file for text in TEXTS.values()} == set(files)
    assert len(every_fate()) > 4000


@pytest.mark.parametrize(("path", "words"), SAME_SENSE)
def test_a_change_that_is_left_out_exists_and_nothing_notices_it(path: str, words: str) -> None:
    assert any(fate.change.after == {path: words} and fate.same_sense for fate in every_fate())


def test_few_changes_are_left_out_and_each_has_its_reason() -> None:
    assert len(SAME_SENSE) <= 5
    assert all(len(reason.split()) > 5 for reason in SAME_SENSE.values())


def test_no_row_repeats_a_whole_text_of_some_length() -> None:
    whole = {path: words_of(text.words) for path, text in TEXTS.items()}
    said = [
        (row.path, words_of(part))
        for row in rows()
        for part in ((row.what, *row.when) if isinstance(row, Claim) else row.says)
    ]
    assert not [(path, words) for path, words in said if len(words) > 12 and words == whole[path]]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("duties.own_consent_before_support.how", "You do not collect consent", "You collect consent"),
        ("facts.immediate_danger.label", "Someone could be hurt", "Nobody could be hurt"),
        ("rules.immediate-danger.because", "is reason enough to ring", "is no reason to ring"),
        ("contacts.mental_health_crisis.fallback", "Ring 111", "Ring 101"),
        ("areas.national.contacts.advice_line.phone", "0800 011 3764", "0800 789 321"),
        ("rules.closed-by-police.because", "closed at once", "closed later"),
        ("duties.tell_nobody_yet.says", "Do not tell", "Tell"),
    ],
)
def test_a_change_that_once_passed_unseen_is_noticed(path: str, old: str, new: str) -> None:
    before = TEXTS[path].words
    assert old in before
    assert any(row.fault(before.replace(old, new)) for row in rows() if row.path == path)


# --- what a row understands ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("You do not collect consent.", True),
        ("Support is voluntary. You do not collect consent, ever.", True),
        ("You collect consent.", False),
        ("You do collect consent.", False),
        ("They do not collect consent.", False),
        ("You do not collect forms. The panel collects consent.", False),
        ("The panel do not collect consent.", False),
        ("Do not collect consent.", True),
        ("Do not collect the consent.", True),
        ("Do not collect what the panel says of consent.", False),
        ("You never collect consent.", False),
        ("Do not collect consent not.", False),
    ],
)
def test_a_row_says_who_does_not_do_what(text: str, holds: bool) -> None:
    assert (not Claim("a.text", "you", "do not", "collect consent").fault(text)) is holds


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("The panel asks the person before any support begins.", True),
        ("Before any support begins, the panel asks the person.", True),
        ("The panel asks the person after any support begins.", False),
        ("The panel asks the person. Before any support begins, wait.", False),
        ("The panel considers it, and asks the person before any support begins.", True),
        ("The police and the panel meet. It asks the person before any support begins.", False),
        ("Ask the person before any support begins.", False),
    ],
)
def test_a_row_says_who_and_when(text: str, holds: bool) -> None:
    claim = Claim("a.text", "the panel", "does", "asks the person", ("before any support begins",))
    assert (not claim.fault(text)) is holds


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("Ring 999 if it may happen today. Otherwise ring 101.", True),
        ("If you cannot tell, ring 999. Otherwise ring 101.", True),
        ("Ring 999. Otherwise do not ring 101.", False),
        ("Ring 999. The panel may ring 101.", False),
        ("The police come, and otherwise ring 101.", False),
    ],
)
def test_an_order_is_yours_wherever_it_begins(text: str, holds: bool) -> None:
    assert (not Claim("a.text", "you", "do", "ring 101").fault(text)) is holds


def test_a_label_has_to_say_words_and_must_not_say_others() -> None:
    label = Label("a.label", ("not to refer",), ("yet",))
    assert not label.fault("Not to refer")
    assert label.fault("To refer")
    assert label.fault("Not to refer yet")


def test_a_row_about_a_text_that_does_not_exist_is_a_fault() -> None:
    assert faults([Label("no.such.text", ("now",))], {}) == ["no.such.text: there is no such text"]


def test_a_cell_names_several_texts_and_an_empty_one_the_text_above() -> None:
    assert paths("duties.call_999.how, says") == ["duties.call_999.how", "duties.call_999.says"]
    table = [
        ["text", "who", "does", "what", "when or number"],
        ["a.how", "you", "do", "ring 999", "now; at once"],
        ["", "they", "do not", "wait", ""],
    ]
    assert read_claims(table) == [
        Claim("a.how", "you", "do", "ring 999", ("now", "at once")),
        Claim("a.how", "they", "do not", "wait"),
    ]


def test_a_table_with_other_columns_is_refused() -> None:
    with pytest.raises(AssertionError, match="the columns of this table are: text, who"):
        read_claims([["text", "says"]])


# --- what a change is ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "kind", "after"),
    [
        ("You do not collect consent.", "negation dropped", "You collect consent."),
        ("Nobody is told.", "negation dropped", "Somebody is told."),
        ("Nobody has to wait.", "may and must", "Nobody may wait."),
        ("The panel asks first.", "negation added", "The panel do not asks first."),
        ("Ring 999.", "negation added", "Do not ring 999."),
        ("If they ask, tell them.", "negation added", "If they ask, do not tell them."),
        ("Someone could be hurt.", "negation added", "Nobody could be hurt."),
        ("Ring 999.", "number", "Ring 101."),
        ("Ring 0800 011 3764.", "number", "Ring 0800 011 3765."),
        ("Within one working day.", "number", "Within three working day."),
        ("Ask the panel.", "actor", "Ask the police."),
        ("Tell the police.", "actor", "The panel must tell the police."),
        ("Ring today.", "time", "Ring later."),
        ("Ask before you send.", "time", "Ask after you send."),
        ("You may ask.", "may and must", "You must ask."),
        ("Ask them today. You need no permission.", "sentence dropped", "Ask them today."),
    ],
)
def test_a_change_turns_one_thing_round(words: str, kind: str, after: str) -> None:
    assert after in changed(words)[kind]


def test_labels_of_one_fact_change_places_and_those_of_two_do_not() -> None:
    labels = [
        Text("facts.a.values.x", "f", "One"),
        Text("facts.a.values.y", "f", "Other"),
        Text("facts.b.values.x", "f", "Third"),
    ]
    assert [change for change in changes(labels) if change.kind == "labels exchanged"] == [
        Change("labels exchanged", "f", {"facts.a.values.x": "Other", "facts.a.values.y": "One"})
    ]
