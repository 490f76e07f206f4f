"""Going on from what a colleague left: what is asked again, what is not, and what to take back to them."""

from __future__ import annotations

from pathlib import Path

from chat_driver import LEAD_TO_FORM, POLICY, SCRIPT, handed_over, session, typed

from triage.cases.model import Case, Statement
from triage.cases.reading import read_case
from triage.cases.writing import case_to_yaml
from triage.conversation import Conversation, begin
from triage.conversation.handed_over import gaps


def test_a_lead_is_asked_only_their_part_and_safety_of_what_was_answered() -> None:
    before = handed_over(story__seen_when="18/11/2026")
    found = begin(session(), before)
    done = typed(found, role="2")
    asked = [key for key in done.answers if key not in found.imported]
    assert asked[:2] == ["safety", "role"]
    assert not set(asked) & {
        "about",
        "story.seen",
        "story.known",
        "indicators",
        "ground_beyond_identity",
        "people",
        "stops_with_note",
        "additional_concern",
        "age",
    }
    assert done.case_as_answered.statements[0] == before.statements[0]
    assert done.case_as_answered.statements[0].by == "Alex, Form tutor"
    assert done.decision.route == "prevent_referral"
    assert done.case_as_answered.form["first_identified_by.forename"] == "Alex"
    assert done.case_as_answered.form["referrer.forename"] == "not known"


def test_a_file_survives_writing_and_reading(tmp_path: Path) -> None:
    before = handed_over(story__seen='Two lines\n\n  and <more> & "quotes"')
    path = tmp_path / "answers.yaml"
    path.write_text(case_to_yaml(before, POLICY), encoding="utf-8")
    assert read_case(path, POLICY) == before


def test_the_area_that_a_colleague_gave_is_in_force_at_once_and_can_be_changed() -> None:
    before = handed_over().with_(area="kirklees")
    found = begin(session(), before)
    assert found.area == "kirklees"
    done = typed(found, role="2")
    assert done.area == "kirklees"
    other = typed(done.change("area"), area="derby")
    assert other.area == "derby"
    assert begin(session(area="thurrock"), before).area == "thurrock"


def test_gaps_in_the_story_are_listed_as_questions_to_take_back() -> None:
    empty = begin(session(), Case(answers={"indicators": ("extreme_material",)}))
    assert SCRIPT.words("gap_story") in gaps(empty)
    partly = begin(session(), Case(statements=(Statement("told", "Something."), Statement("seen", "That."))))
    assert [
        SCRIPT.words(name) for name in ("gap_seen_when", "gap_told_by", "gap_told_when", "gap_age")
    ] == gaps(partly)
    whole = Case(answers={"age": 15}, statements=(Statement("seen", "That.", "Alex", "2026-11-18"),))
    assert gaps(begin(session(), whole)) == []


def test_every_subset_of_an_answers_file_can_be_gone_on_from() -> None:
    full = typed(Conversation(session()), **LEAD_TO_FORM).case_as_answered
    names = list(full.answers)
    for number in range(len(names)):
        part = full.with_(answers={name: full.answers[name] for name in names[number:]})
        done = typed(begin(session(), part), role="2")
        assert done.decision.route in POLICY.routes
        assert done.decision.still_needed == ()


def test_a_form_that_is_left_for_later_keeps_what_stands_in_it_already(tmp_path: Path) -> None:
    begun = handed_over().with_(
        form={
            "individual.forenames": "Jamie",
            "individual.surname": "Example",
            "first_identified_by.forename": "Alex",
        }
    )
    lead = typed(begin(session(), begun), role="2", fill_in_now="no")
    assert lead.decision.route == "prevent_referral"
    for name, value in begun.form.items():
        assert lead.case_as_answered.form[name] == value
    note = tmp_path / "answers.yaml"
    note.write_text(case_to_yaml(lead.case_as_answered, POLICY), encoding="utf-8")
    assert read_case(note, POLICY).form["individual.surname"] == "Example"


def test_while_the_form_is_filled_in_an_answer_counts_in_place_of_the_colleagues() -> None:
    begun = handed_over().with_(form={"individual.forenames": "Jamie", "individual.surname": "Example"})
    lead = typed(begin(session(), begun), role="2")
    changed = typed(lead.change("individual.surname"), individual__surname="Sample")
    assert changed.case_as_answered.form["individual.surname"] == "Sample"
    assert changed.case_as_answered.form["individual.forenames"] == "Jamie"
