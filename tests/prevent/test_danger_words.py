"""The list of danger words: how it is read, what it finds, and how it does on sentences held out from it."""

from __future__ import annotations

import hashlib
import time
from pathlib import Path

import danger_words as bench
import pytest
from chat_driver import POLICY, SCRIPT, session, talk_through
from danger_words import counted, sentences
from hypothesis import given
from hypothesis import strategies as st
from lengths import others_deep

from triage.conversation import Conversation
from triage.conversation.danger import DangerWords, read_danger_words
from triage.conversation.outline import load_outline
from triage.errors import InputError
from triage.yaml_nodes import read_bytes, read_file

ROOT = Path(__file__).parents[2]

CHECKSUM = "07dd042b55b53c41882ee6cf34192c63b3cf606421415801026fbfd230931fd3"
CHECKSUM_BY_OTHERS = "6fef5260179f350f18e6c3d043f6b6886d1a0c37c3cd65cd2c4d50e2bc093ca5"
MEASURED_HITS, MEASURED_FALSE_ALARMS, LEEWAY = 0.88, 0.10, 0.02
"""On round_b by another hand, measured once, when the list had never met it."""
LIST = SCRIPT.danger
SMALL = """groups:
  hurting: ["hurt, hurts", burn]
  people: [him, "her, hers"]
  wishes: [wants to]
enough: ["knife, knives", end/ends it all, race/holy war]
together:
  - {these: hurting, then: people, within: 3}
  - {these: hurting, after: wishes, within: 1}
harmless: [knife and fork, burn energy]
harmless_together:
  - {these: hurting, near: people, within: 1}
ticks: []
"""
PAIR = "these: hurting, then: people, within: 3"
NO_EXCEPTION = SMALL.replace("  - {these: hurting, near: people, within: 1}\n", "").replace(
    "harmless_together:\n", "harmless_together: []\n"
)


def small(text: str = NO_EXCEPTION) -> DangerWords:
    """A list of a few words."""
    return read_danger_words([read_bytes(text.encode(), "words.yaml")], ["ticked:threat"])


def said(words: DangerWords, text: str) -> list[str]:
    """What a list finds in a text, as it is said on the screen."""
    return [found.said for found in words.find(text)]


# On sentences held out


def test_the_held_out_sentences_were_never_edited() -> None:
    assert hashlib.sha256(bench.SENTENCES.read_bytes()).hexdigest() == CHECKSUM
    assert len(sentences("danger")) >= 150 <= len(sentences("harmless"))


def test_nine_of_ten_dangers_are_found_and_one_harmless_sentence_of_ten_at_most_is_taken_for_one() -> None:
    found = counted(LIST, sentences("danger"), sentences("harmless"))
    listed = "\n".join(("missed:", *found.missed, "false alarms:", *map(str, found.alarms)))
    assert found.hits >= bench.FEWEST_HITS, listed
    assert found.false_alarms <= bench.MOST_FALSE_ALARMS, listed


def test_the_sentences_by_another_hand_were_never_edited() -> None:
    assert hashlib.sha256(bench.BY_OTHERS.read_bytes()).hexdigest() == CHECKSUM_BY_OTHERS


def test_on_sentences_by_another_hand_the_list_does_no_worse_than_when_it_was_measured() -> None:
    unread = read_file(bench.BY_OTHERS).need(bench.UNREAD)
    found = counted(LIST, sentences("danger", unread), sentences("harmless", unread))
    # Only rates are shown, and not which sentences: they stay unread by those who work on the list.
    hits, false_alarms = found.hits, found.false_alarms
    assert hits >= MEASURED_HITS - LEEWAY
    assert false_alarms <= MEASURED_FALSE_ALARMS + LEEWAY


@pytest.mark.parametrize(
    "text",
    [
        "He is going to blow up the mosque.",
        "They should all be shot.",
        "She wants to hurt herself.",
        "He wants to die for the cause.",
        "He will finish what he started.",
        "They all deserve what is coming.",
    ],
)
def test_what_was_missed_in_a_trial_is_found(text: str) -> None:
    assert LIST.find(text)


# How a line of the list is read


@pytest.mark.parametrize(
    "text",
    [
        "KNIFE!",
        "a\nknife\n",
        "(knives)",
        "the knife's edge",
        "He ends\n it   all",
        "a holy-war",
        "ｋｎｉｆｅ",
        "it hurts only her",
        "she wants to hurt",
    ],
)
def test_a_word_is_found_however_it_is_written(text: str) -> None:
    assert small().find(text)


@pytest.mark.parametrize(
    "text",
    [
        "penknifes",
        "it all ends",
        "he ends. It all",
        "a knife and fork",
        "wants to burn energy",
        "it hurts",
        "hurt. Him too",
        "hurt one two three him",
        "him they hurt",
        "hurt and wants to",
        "",
    ],
)
def test_parts_of_words_other_sentences_and_harmless_meanings_are_not_found(text: str) -> None:
    assert not small().find(text)


@pytest.mark.parametrize("text", ["he isnt well and wont wake", "IM DONE", "they\u2019re in"])
def test_short_forms_are_read_without_their_apostrophe(text: str) -> None:
    words = small(NO_EXCEPTION.replace("race/holy war", "race/holy war, won't wake, I'm done, they're in"))
    assert words.find(text)


def test_a_word_of_several_files_is_refused_and_a_form_that_a_stroke_gives_is_not() -> None:
    first = read_bytes(b"groups: {}\nenough: [knife]\n", "a.yaml")
    with pytest.raises(InputError, match="stands here twice"):
        read_danger_words([first, read_bytes(b"groups: {}\nenough: [knife]\n", "b.yaml")], [])
    both = read_danger_words([first, read_bytes(b"groups: {}\nenough: [knife/gun]\n", "b.yaml")], [])
    assert [found.line for found in both.find("a gun and a knife")] == ["knife"]
    group = b"groups: {people: [him]}\n"
    with pytest.raises(InputError, match=r"b.yaml, line 1.*stands in an earlier file"):
        read_danger_words([read_bytes(group, "a.yaml"), read_bytes(group, "b.yaml")], [])


def test_a_pair_is_said_with_both_words_and_what_is_harmless_lifts_no_other_word() -> None:
    assert said(small(), "It hurts now and HER. A knife and fork, and a knife.") == ["knife", "hurts ... her"]
    assert said(small(SMALL), "it hurt him") == []


def test_forms_of_one_line_are_one_finding_and_different_lines_are_several() -> None:
    assert said(small(), "knives and a knife, and hurt him, hurts him") == ["knives", "hurt ... him"]
    assert [found.line for found in small().find("knives")] == ["knife"]


@pytest.mark.parametrize("phrase", ["knives", "hurts ... her", "ticked:threat"])
def test_the_list_knows_what_it_could_have_said(phrase: str) -> None:
    assert small().knows(phrase)


@pytest.mark.parametrize("phrase", ["pen", "hurts ... knife", "ticked:other", "hurts", " ... ", "a ... b"])
def test_the_list_knows_nothing_else(phrase: str) -> None:
    assert not small().knows(phrase)


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"),
    [
        ("burn]\n", 'burn, ""]\n', 2, "this may not be empty"),
        ("burn]\n", '"burn,"]\n', 2, "a word is missing beside a comma or a stroke"),
        ("burn]\n", "burn/]\n", 2, "a word is missing beside a comma or a stroke"),
        ("burn]\n", '"?"]\n', 2, "no word stands in '?'"),
        ("burn]\n", "burn, hurt]\n", 2, "'hurt' stands here twice"),
        ("burn]\n", f"{' '.join(['a/b'] * 12)}]\n", 2, "this stands for more than 2000 forms"),
        (PAIR, "these: hurting, then: persons, within: 3", 7, "unknown group"),
        (PAIR, "these: hurting, then: people, within: 0", 7, "from 1 to 12"),
        (PAIR, "these: hurting, then: people, within: 13", 7, "from 1 to 12"),
        (PAIR, "these: hurting, then: people, within: x", 7, "whole number"),
        (PAIR, "these: hurting, then: people", 7, "within is missing"),
        (PAIR, "these: hurting, within: 3", 7, "one of near, then, after"),
        (PAIR, "these: hurting, then: people, near: people, within: 3", 7, "one of near, then, after"),
        (PAIR, "these: [], then: people, within: 3", 7, "at least one entry"),
        ("enough: ", "enuff: ", 5, "enuff"),
    ],
)
def test_a_fault_in_the_list_is_named_with_its_line(old: str, new: str, line: int, problem: str) -> None:
    assert old in NO_EXCEPTION
    with pytest.raises(InputError) as caught:
        small(NO_EXCEPTION.replace(old, new))
    assert str(caught.value).startswith(f"words.yaml, line {line}")
    assert problem in str(caught.value)


def test_every_group_of_the_list_is_used() -> None:
    files = [
        read_file(ROOT / "dialogs" / "prevent" / f"{name}.yaml") for name in load_outline(POLICY).danger.files
    ]
    pairs = [
        entry
        for root in files
        for part in ("together", "harmless_together")
        if root.get(part)
        for entry in root.need(part).items()
    ]
    used = {
        str(name.value)
        for entry in pairs
        for key, node in entry.mapping().items()
        if key != "within"
        for name in node.one_or_more()
    }
    assert used == {name for root in files for name in root.need("groups").mapping()}


def test_no_word_for_a_faith_a_people_or_a_place_of_worship_is_enough_by_itself() -> None:
    for word in (
        "muslim",
        "islam",
        "mosque",
        "imam",
        "jew",
        "synagogue",
        "sikh",
        "arab",
        "pakistan",
        "syria",
        "somalia",
        "headscarf",
        "niqab",
        "prayer",
        "pray",
        "quran",
        "allah",
        "halal",
        "mecca",
        "polish",
        "gay",
        "refugee",
        "foreigner",
        "jihad",
        "sharia",
        "christian",
        "church",
        "immigrant",
    ):
        assert not LIST.find(word), word
        assert not LIST.find(f"She told me about the {word} and about her family at home."), word


# Text of any kind


@given(st.text(max_size=300))
def test_any_text_is_read_and_what_is_said_is_of_the_list(text: str) -> None:
    for found in LIST.find(text):
        assert LIST.knows(found.said)


@pytest.mark.parametrize(
    "piece",
    others_deep(
        [
            "a",
            "kill ",
            "hurt him ",
            "he will not ",
            "not ",
            ". ",
            "\n",
            "'",
            "going to ",
            "throw his ",
            "\u0301",
            "ﷺ",
        ],
        quick=("hurt him ", "\u0301"),
    ),
)
def test_a_text_of_the_greatest_length_is_read_in_a_moment(piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    LIST.find(text[:9_000])
    began = time.process_time()
    LIST.find(text)
    assert time.process_time() - began < 5


# In a conversation


def test_each_line_of_the_list_asks_once_whatever_its_form() -> None:
    found = talk_through(["5", "1", "1", "He has two knives. He burnt her."])
    assert found.danger_now == ("knives", "burnt ... her")
    assert not talk_through(["5", "nk", "A knife. He will burn them."], found).danger_now


def test_half_a_text_asks_about_danger_at_once_and_answers_nothing() -> None:
    begun = talk_through(["5", "1", "1"])
    found = begun.writing("He said he has a knife")
    assert found.question
    assert found.question.id == "safety"
    assert found.answers == begun.answers
    assert found.decision.route == begun.decision.route
    after = talk_through(["5"], found)
    assert after.question
    assert after.question.id == "story.seen"
    assert after.writing("He said he has a knife") is after
    assert begun.writing("He said he has a pen") is begun


def test_the_list_can_be_empty() -> None:
    assert DangerWords().find("a knife") == ()
    assert Conversation(session()).session.policy is POLICY
