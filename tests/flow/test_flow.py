"""The flow by itself: a value, from which a page or a request follows, and on an event another value."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from chat_driver import LEAD_TO_FORM, handed_over, session, typed
from flow_driver import Bare, at_question
from hypothesis import given
from hypothesis import strategies as st

from triage.conversation import Conversation
from triage.conversation.handed_over import begin
from triage.documents.characters import clean
from triage.documents.model import CallOut, texts
from triage.flow.dialogue import Over
from triage.flow.draft_effects import ChooseHow, ExpireDrafts, HowKept, ListDrafts, Listed, NameOfKeyStore
from triage.flow.effects import Effect, Save, Saved
from triage.flow.events import Act, Done, Event, Failed, Gone, Hid, Interrupted, Told, Typed, Writing
from triage.flow.machine import begin_at_question, begin_flow, step
from triage.flow.page import HIDDEN, Page, Part, Shown
from triage.flow.situation import Keeping, Setup, Situation
from triage.kinds import Control
from triage.kinds.values import YesNoText
from triage.storage.drafts import Expiry
from triage.ui.requests import Requests

SAFE = ("no", "no", "no")
LONG, LINE = "story.seen", "story.seen_others"


def at(until: str = "", **answers: str) -> Bare:
    """A flow at a question of the chat."""
    return at_question(typed(Conversation(session()), until, **answers))


def said(bare: Bare) -> list[str]:
    """The lines said since the last event, without pages."""
    return [found.text for entry in bare.news if not isinstance(entry, Shown) for found in texts([entry])]


# A value


def test_a_chat_begins_with_when_to_ring_999_and_the_question_about_danger() -> None:
    bare = Bare(begin_flow(Situation(Setup(), Conversation(session()), Path("out"))))
    first = bare.steps[0].news[0]
    assert isinstance(first, CallOut)
    assert first.text.startswith("If someone could be hurt now")
    assert bare.page.id == "safety"


def test_the_same_event_on_the_same_flow_gives_the_same() -> None:
    flow = at("role").flow
    one, other = step(flow, Typed("1")), step(flow, Typed("1"))
    assert one.news == other.news
    assert one.flow.waits == other.flow.waits
    assert flow.waits == at("role").flow.waits


def test_an_earlier_flow_can_be_gone_on_with_as_when_somebody_goes_back_in_a_browser() -> None:
    bare = at("role")
    earlier = len(bare.steps)
    bare.types("1")
    again = Bare(bare.steps[earlier - 1])
    again.types("2")
    assert bare.conversation.answers["role"] == "noticed_it"
    assert again.conversation.answers["role"] == "safeguarding_lead"


def test_what_a_flow_does_not_wait_for_is_a_mistake() -> None:
    over = at("role")
    over.goes()
    assert over.over == Over(left=True)
    with pytest.raises(TypeError):
        step(over.flow, Typed("1"))
    saving = next(each.flow for each in over.steps if isinstance(each.flow.waits, Save))
    with pytest.raises(TypeError):
        step(saving, Typed("1"))


def test_trouble_that_the_flow_cannot_do_without_ends_it_as_it_came() -> None:
    saving = next(each.flow for each in at("role").steps if isinstance(each.flow.waits, Save))
    with pytest.raises(ZeroDivisionError):
        step(saving, Failed(ZeroDivisionError()))


# A page


def test_the_page_of_a_question_holds_all_that_stands_there() -> None:
    page = at("indicators").page
    assert (page.id, page.control, page.stage) == ("indicators", Control.ANY_OF, "notice")
    assert page.title
    assert page.question
    assert len(page.options) == int(page.count.split()[0])
    assert page.why is not None
    assert page.why.reason
    assert page.why.sources
    assert page.help is not None
    assert page.actions == ("back",)
    assert not page.writes


def test_the_call_card_is_a_part_of_the_page() -> None:
    page = at_question(Conversation(session()), "1").page
    assert page.control is Control.GO_ON
    assert page.call_card is not None
    assert page.call_card.title == "Ring 999 now"


def test_what_a_colleague_wrote_stands_above_the_question_about_danger_and_nowhere_else() -> None:
    bare = at_question(begin(session(), handed_over(story__seen="He said it again.")))
    assert bare.page.handed_over is not None
    assert any("He said it again." in text for text in bare.page.handed_over.statements)
    bare.types("5")
    assert bare.page.handed_over is None


def test_an_answer_that_stands_ready_is_offered_with_the_action_to_take_it() -> None:
    story = handed_over(story__seen_when="18/11/2026")
    bare = at_question(typed(begin(session(), story), "dates.first_known", **LEAD_TO_FORM))
    assert bare.page.offered is not None
    assert bare.page.offered.says.startswith("As was said so far:")
    assert "keep" in bare.page.actions
    bare.does(Act("keep"))
    assert bare.conversation.answers["dates.first_known"] == datetime.date(2026, 11, 18)


def test_a_title_is_shown_once_for_the_questions_below_it() -> None:
    bare = at("story.seen")
    bare.types("A remark.", ".")
    shown = [entry for each in bare.steps for entry in each.news if isinstance(entry, Shown)]
    assert [entry.part for entry in shown if entry.page.id == "story.seen_when"] == [Part.UNTITLED]


def test_a_wrong_answer_stands_on_the_page_until_the_next_event() -> None:
    bare = at("role")
    bare.types("99")
    assert bare.page.wrong == "Type numbers from 1 to 5."
    bare.does(Act("why"))
    assert bare.page.wrong == ""


# What is told by a face with widgets


def test_a_value_that_is_told_counts_as_one_that_is_typed() -> None:
    bare = at_question(Conversation(session()))
    bare.does(Told(SAFE))
    bare.does(Told("noticed_it"))
    assert dict(bare.conversation.answers) == {"safety": SAFE, "role": "noticed_it"}


def test_a_whole_text_that_is_told_is_looked_through_for_danger() -> None:
    bare = at(LONG)
    bare.does(Told("We were in the canteen.\nThey should all be shot, he said."))
    assert bare.page.id == "safety"
    assert bare.page.alert
    bare.does(Told(SAFE))
    assert bare.conversation.answers[LONG] == "We were in the canteen.\nThey should all be shot, he said."


def test_a_text_that_is_told_is_never_a_command() -> None:
    bare = at(LINE, story__seen="A remark.")
    bare.does(Told("help"))
    assert bare.conversation.answers[LINE] == "help"


@given(
    st.sampled_from(["safety", "role", LONG, "indicators", "age", "people", "story.seen_when"]),
    st.one_of(
        st.text(max_size=20),
        st.integers(),
        st.dates(),
        st.lists(st.text(max_size=5), max_size=3).map(tuple),
        st.builds(YesNoText, st.text(max_size=5), st.text(max_size=5)),
    ),
)
def test_a_value_that_a_question_cannot_have_is_refused(until: str, value: object) -> None:
    bare = at_question(typed(Conversation(session()), until))
    bare.does(Told(value))  # type: ignore[arg-type]
    taken = bare.conversation.answers.get(until)
    assert taken in (None, clean(value) if isinstance(value, str) else value)
    if taken is None and not bare.conversation.danger_now:
        assert bare.page.id == until
        assert bare.page.wrong


@pytest.mark.parametrize("nothing", ["", " \n", "\x1f"])
def test_an_empty_text_of_a_widget_is_no_answer(nothing: str) -> None:
    bare = at(LONG)
    bare.does(Told(nothing))
    assert LONG not in bare.conversation.answers
    assert bare.page.wrong


# Actions


def test_an_action_is_never_part_of_a_text() -> None:
    bare = at(LONG)
    bare.types("One line.")
    bare.does(Act("why"))
    assert said(bare)
    bare.does(Act("back"))
    assert bare.page.id != LONG
    assert bare.flow.now.texts[LONG] == ("One line.",)


def test_any_answer_can_be_changed_from_any_question() -> None:
    bare = at("indicators")
    bare.does(Act("change", "role"))
    assert bare.page.id == "role"
    assert bare.page.offered is not None


def test_an_action_that_is_not_there_changes_nothing() -> None:
    bare = at("role")
    before = bare.flow
    bare.does(Act("write"))
    assert bare.conversation is before.now.conversation
    assert bare.page == before.waits


def test_leaving_is_asked_about_and_999_acts_even_there() -> None:
    bare = at("role")
    bare.does(Act("quit"))
    assert bare.page.id == "leave"
    bare.does(Act("999"))
    assert "Ring 999 now" in bare.seen
    bare.does(Act("no"))
    assert bare.page.id == "role"
    bare.does(Act("quit"))
    bare.does(Act("yes"))
    assert bare.over == Over(left=True)


def test_an_answer_is_changed_from_the_last_check_with_a_button_and_its_number_alone_is_typed() -> None:
    bare = at()
    assert bare.page.id == "check"
    shown = [one.question for group in bare.page.groups for one in group.answers]
    bare.types("role")
    assert bare.page.id == "check"
    assert bare.page.wrong
    bare.does(Act("change", "role"))
    assert bare.page.id == "role"
    assert "role" in shown


def test_how_drafts_are_kept_is_chosen_with_a_button_as_with_a_number(tmp_path: Path) -> None:
    choices: list[str] = []

    class Computer(Requests):
        def carry_out(self, effect: Effect[object]) -> object:  # type: ignore[override]
            match effect:
                case ExpireDrafts():
                    return Expiry((), ())
                case ListDrafts():
                    return Listed((), datetime.date(2026, 11, 20))
                case HowKept():
                    return ""
                case NameOfKeyStore():
                    return "the store"
                case ChooseHow():
                    return choices.append(effect.keeping)
            return Saved()

    for event in (Act("none"), Typed("3")):
        begun = begin_at_question(Situation(Setup(), Conversation(session()), tmp_path, Keeping(asks=True)))
        bare = Bare(begun, Computer())
        bare.types("5")
        assert bare.page.id == "keep_drafts"
        bare.does(event)
        assert bare.page.id == "role"
    assert choices == ["none", "none"]


# Hiding, interrupting, writing


@pytest.mark.parametrize("event", [Hid("half a"), Act("hide")])
def test_what_is_hidden_comes_back_with_what_was_typed(event: Event) -> None:
    bare = at(LONG)
    bare.does(event)
    assert bare.page == HIDDEN
    assert said(bare) == []
    bare.comes_back()
    assert bare.page.id == LONG
    assert bare.page.begun == ("half a" if isinstance(event, Hid) else "")


def test_ctrl_c_is_no_answer_and_loses_nothing() -> None:
    bare = at(LINE, story__seen="A remark.")
    bare.does(Interrupted("half a"))
    assert bare.page.id == "leave"
    bare.does(Interrupted())
    assert bare.page.id == "leave"
    bare.types("no")
    assert (bare.page.id, bare.page.begun) == (LINE, "half a")


def test_a_line_is_kept_while_it_is_written_and_the_page_stays() -> None:
    bare = at(LONG)
    page = bare.page
    for end in range(1, 60):
        bare.does(Writing("x" * end))
        assert bare.page == page
    assert bare.flow.now.line == "x" * 59
    assert len(bare.flow.heard) < 8, "what was heard grows with what is written"
    bare.types("A remark.")
    assert bare.flow.now.line == ""


def test_trouble_while_writing_is_told_at_the_next_line_and_when_leaving() -> None:
    kept = Situation(
        Setup(), typed(Conversation(session()), LONG), Path("out"), Keeping(asks=True, settled=True)
    )
    flow = at(LONG).flow
    flow = type(flow)(flow.waits, kept, flow.part, kept)
    failing = Saved("7F3KQMR", "keyring", failing=True)
    followed = step(flow, Done(Saved("7F3KQMR", "keyring")))
    while isinstance(followed.flow.waits, Save):
        followed = step(followed.flow, Done(Saved("7F3KQMR", "keyring")))
    followed = step(followed.flow, Writing("half"))
    assert isinstance(followed.flow.waits, Save)
    assert not followed.flow.waits.aloud
    followed = step(followed.flow, Done(failing))
    assert isinstance(followed.flow.waits, Page)
    followed = step(followed.flow, Interrupted("half"))
    followed = step(followed.flow, Done(failing))
    assert isinstance(followed.flow.waits, Page)
    assert "could not be saved" in followed.flow.waits.question


@pytest.mark.parametrize("until", ["safety", LONG, "indicators"])
def test_where_nobody_can_answer_any_more_the_flow_ends_wherever_it_is(until: str) -> None:
    for events in ((), (Act("quit"),), (Hid(),), (Act("review"),)):
        bare = at(until)
        for event in events:
            bare.does(event)
        if bare.page == HIDDEN:
            bare.comes_back()
        bare.goes()
        assert bare.over == Over(left=True)


_WORDS = ("1", "2 4", "5", "yes", "no", "15", "nothing", ".", "", "A remark.", "not known", "keep", "why",
          "back", "review", "safety", "rest", "again", "/help", "999", "copy", "done", "empty", "skip",
          "should be shot", "18/11/2026", "ready", "quit")  # fmt: skip
_EVENTS = st.one_of(
    st.sampled_from(_WORDS).map(Typed),
    st.sampled_from(_WORDS).map(Act),
    st.sampled_from(_WORDS).map(Told),
    st.sampled_from([Interrupted("half"), Hid("half"), Writing("half a line")]),
)


@given(st.lists(_EVENTS, max_size=25))
def test_whatever_somebody_does_a_page_stands_or_the_flow_is_over(events: list[Event]) -> None:
    bare = at_question(Conversation(session()))
    for event in events:
        if bare.over:
            break
        if bare.page == HIDDEN:
            bare.comes_back()
        else:
            bare.does(event)
        assert bare.over or bare.page.id
    if not bare.over:
        if bare.page == HIDDEN:
            bare.comes_back()
        bare.does(Gone())
        assert bare.over
