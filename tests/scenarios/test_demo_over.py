"""What a presenter lays over a step of a story: votes, another answer, the rules."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from demo_driver import POLICY, STORIES, played, presenting, small
from lengths import others_deep

from triage.scenarios.played_story import Answered
from triage.scenarios.votes import choices, consequences, read_votes, what_if
from triage.scenarios.wording import answer_text, label_of

ALL = sorted(STORIES)
AS_IN_THE_STORY = "(as in the story)"


# Votes


def test_votes_show_what_each_answer_would_lead_to(tmp_path: Path) -> None:
    presenter = presenting(small(tmp_path))
    presenter.until("You have looked at it again")
    before = presenter.do("v 12 8 3")
    assert "Yes: I still worry: 12 leads to: This is worth sharing" in before
    assert AS_IN_THE_STORY not in before
    assert "Ask the group" in presenter.do("on")
    presenter.do("on")
    seen = presenter.do("v 12 8 3")
    assert "Yes: I still worry: 12 (as in the story) leads to: This is worth sharing" in seen
    assert "or it is something else: 8 leads to: You checked, and there is an explanation" in seen
    assert "I am not sure: 3 leads to: Talk it through with someone today" in seen
    assert before == seen.replace(f" {AS_IN_THE_STORY}", "")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("v", "Type the votes like this: v 12 8 0."),
        ("v twelve", "Type the votes like this: v 12 8 0."),
        ("v 1 2 3 4", "There are 3 answers, so at most 3 numbers: v 12 8 0."),
        ("v 99999", "At most 9999 votes for one answer."),
    ],
)
def test_votes_that_cannot_be_read_are_explained_and_the_story_goes_on(
    tmp_path: Path, typed: str, told: str
) -> None:
    presenter = presenting(small(tmp_path))
    before = presenter.until("Ask the group")
    assert told in presenter.do(typed)
    assert presenter.do("on") == before


def test_votes_that_are_left_out_count_as_none(tmp_path: Path) -> None:
    act = next(act for act in small(tmp_path).acts() if isinstance(act, Answered) and act.judgement)
    assert read_votes("v 5", act.asked) == [5, 0, 0]
    assert read_votes("v 5, 6", act.asked) == [5, 6, 0]


def test_where_nobody_is_asked_votes_say_so(tmp_path: Path) -> None:
    presenter = presenting(small(tmp_path))
    presenter.until("Staff are asked")
    assert "There is nothing to vote on here" in presenter.do("v 1 2 3")


# What if


def test_what_if_shows_another_answer_and_the_story_stays_as_it_is(tmp_path: Path) -> None:
    presenter = presenting(small(tmp_path))
    presenter.until("You have looked at it again")
    here = presenter.do("on")
    assert "1. No: there is an explanation" in presenter.do("w")
    other = presenter.do("1")
    assert "Then: You checked, and there is an explanation" in other
    assert "No longer asked:" in other
    assert "Send the form." in other
    assert presenter.do("on") == here


def test_what_if_of_the_age_shows_the_line_at_18() -> None:
    story = played("leon")
    age = next(
        act
        for act in story.acts()
        if isinstance(act, Answered)
        and act.fact == "age"
        and act.world.decide(act.coming).route == "prevent_referral"
    )
    by_label = {choice.label: what_if(age, choice).decision for choice in choices(age)}
    assert by_label["17"].duty("guardian_consent_before_support")
    assert by_label["18"].duty("own_consent_before_support")
    assert by_label["18"].duty("consult_children_services") is None


def test_what_if_drops_what_staff_would_not_be_asked_any_more() -> None:
    act = next(
        act
        for act in played("leon").acts()
        if isinstance(act, Answered)
        and act.fact == "concern_remains"
        and act.world.decide(act.coming).route == "prevent_referral"
    )
    no = next(choice for choice in choices(act) if choice.values == {"concern_remains": "no"})
    assert "person_told" in act.coming.answers
    assert "person_told" not in what_if(act, no).case.answers


def test_with_the_story_s_own_answer_the_policy_says_the_same() -> None:
    tried = 0
    for name in ALL:
        for act in played(name).acts():
            if isinstance(act, Answered):
                for choice in choices(act):
                    if choice.values.items() <= act.coming.answers.items():
                        assert what_if(act, choice).decision == act.world.decide(act.coming)
                        tried += 1
    assert tried > 100


def test_at_the_decision_what_if_asks_which_answer_judgements_first(tmp_path: Path) -> None:
    presenter = presenting(small(tmp_path))
    presenter.until("What the policy asks you")
    seen = presenter.do("w")
    assert "Which answer do you want to change? 1. Something is left" in seen
    assert "Type a number from 1 to" in presenter.do("99")
    assert "2. I am not sure" in presenter.do("1")
    assert "What the policy asks you" in presenter.do("b")


def other_answer(name: str, part: str, fact: str, label: str) -> str:
    """What a presenter sees who changes the answer to ``fact`` in a part of a story, at its outcome."""
    story = played(name)
    presenter = presenting(story)
    presenter.until(f"{part}")
    presenter.until("What the policy asks you")
    asked = next(
        act
        for scene in story.scenes
        if scene.name == part
        for act in scene.acts
        if isinstance(act, Answered) and act.fact == fact
    )
    menu = presenter.do("w")
    presenter.do(re.findall(rf"(\d+)\. {re.escape(label_of(asked))} - ", menu)[-1])
    return presenter.do(re.findall(rf"(\d+)\. {re.escape(label)}", presenter.seen)[-1])


def test_what_if_names_whom_a_task_goes_to_in_place_of_the_lead() -> None:
    seen = other_answer(
        "colleague", "In the staff room", "person_in_charge", "They are my safeguarding lead or my head"
    )
    assert "Asked as well: - Do not speak to the person about this, nor to anybody who answers" in seen
    seen = other_answer("colleague", "If Aspen had been the lead", "person_in_charge", "No: neither")
    assert "No longer asked: - Do not speak to the person about this" in seen
    assert (
        "Asked of somebody else, or in other words: - Talk to your safeguarding lead today. "
        "In the story: Talk to another senior person today."
    ) in seen


@pytest.mark.parametrize(
    ("name", "part", "fact", "label", "before", "duty", "to_lead"),
    [
        (
            "leon",
            "The lead looks at the whole of it",
            "household_risk",
            "I am not sure",
            "- ",
            "ask_mash_first",
            True,
        ),
        (
            "leon",
            "The lead looks at the whole of it",
            "known_to",
            "Also: A social worker",
            "- ",
            "ask_who_has_parental_responsibility",
            True,
        ),
        (
            "probation-23",
            "The probation officer shares what was heard",
            "known_to",
            "None of these",
            "No longer asked: - ",
            "tell_allocated_worker",
            False,
        ),
        (
            "probation-23",
            "The probation officer shares what was heard",
            "lead_agrees",
            "No: my lead",
            "Asked as well: - ",
            "record_own_decision",
            False,
        ),
        (
            "probation-23",
            "The probation officer shares what was heard",
            "works_with_adults_at_risk",
            "Yes",
            "- ",
            "contact_adult_position_of_trust",
            False,
        ),
        (
            "lead-on-holiday",
            "The deputy calls back",
            "prevent_team_advice",
            "Not to refer",
            "Asked as well: - ",
            "record_own_decision",
            False,
        ),
        (
            "weapon-today",
            "The officer says yes",
            "police_agree",
            "No, or they have not said",
            "- ",
            "ask_police_before_referring",
            False,
        ),
    ],
)
def test_what_if_shows_what_the_questions_of_version_2_change(
    name: str, part: str, fact: str, label: str, before: str, duty: str, to_lead: bool
) -> None:
    assert f"{before}{told(duty, to_lead)}" in other_answer(name, part, fact, label)


def told(duty: str, to_lead: bool) -> str:
    """The words of a task, as the lead reads them or anybody else."""
    task = POLICY.duties[duty]
    return task.says_to_lead or task.says if to_lead else task.says


def test_a_lead_who_disagrees_is_asked_for_nothing() -> None:
    seen = other_answer(
        "probation-23", "The probation officer shares what was heard", "lead_agrees", "No: my lead"
    )
    assert "- Write down the decision to share. In the story: The lead writes down" in seen


# The rules


def test_the_rule_is_shown_with_its_id_place_reason_and_source_when_asked_for(tmp_path: Path) -> None:
    presenter = presenting(small(tmp_path))
    presenter.until("You have looked at it again")
    seen = presenter.do("r")
    assert "The rules come with the answer" in seen
    assert "Rule: " not in seen
    assert "The question comes from:" in seen
    presenter.do("on", "on")
    seen = presenter.do("r")
    assert "Rule: refer (rules/prevent/share.yaml, line " in seen
    assert "Why: It is a request for help" in seen
    assert '"Northamptonshire Prevent Referral Pathway"' in seen
    assert "The question comes from:" in seen


# Before the group has answered


@pytest.mark.parametrize("name", others_deep(ALL, ALL[::4]))
def test_before_the_answer_what_if_and_votes_say_the_same_of_whatever_the_story_answers(name: str) -> None:
    presenter = presenting(played(name))
    asked = [act for act in played(name).acts() if isinstance(act, Answered) and act.judgement]
    for act in asked:
        presenter.until("Ask the group")
        votes = presenter.do("v 1")
        assert AS_IN_THE_STORY not in votes
        menu = presenter.do("on", "w")
        leads = consequences([what_if(act, choice) for choice in choices(act)])
        for number, (choice, texts) in enumerate(zip(choices(act), leads, strict=True), 1):
            assert f"{number}. {choice.label}" in menu
            tried = presenter.do(str(number))
            assert all(" ".join(text.split()) in tried for text in texts)
            assert "In the story:" not in tried
            assert "Nothing changes" not in tried
            presenter.do("on", "w")
        presenter.do("b", "on")
        if len(act.asked.options) > 1:
            assert answer_text(act) not in presenter.do("w").partition(" 1. ")[2]
        presenter.do("b", "on")


def test_tasks_that_only_some_answers_ask_for_are_told_of_each_alike() -> None:
    act = next(
        act for act in played("leon").acts() if isinstance(act, Answered) and act.fact == "additional_concern"
    )
    leads = {
        choice.label: texts
        for choice, texts in zip(
            choices(act), consequences([what_if(act, choice) for choice in choices(act)]), strict=True
        )
    }
    added = "Asked as well: Tell your safeguarding lead. Contact the MASH, the safeguarding hub for children."
    assert leads["Yes"][1:] == leads["I am not sure"][1:] == [added]
    assert leads["No"][1:] == []


def test_the_lead_reads_the_tasks_of_a_lead_in_every_answer() -> None:
    act = next(
        act
        for act in played("leon").acts()
        if isinstance(act, Answered) and act.fact == "informing_raises_risk"
    )
    texts = [
        text for found in consequences([what_if(act, choice) for choice in choices(act)]) for text in found
    ]
    assert f"Asked as well: {told('agree_who_tells', True)}" in texts


# Where nothing has been asked yet


@pytest.mark.parametrize("command", ["w", "v 1 2 3", "r"])
def test_before_the_first_question_of_a_part_nothing_of_an_earlier_part_is_taken(command: str) -> None:
    story = played("third-time")
    presenter = presenting(story)
    nothing = "Nothing has been asked here yet."
    for part in ("Three small worries", "The first time", "In March and in June", "She is glad to tell"):
        here = presenter.until(part)
        assert presenter.do(command).endswith(nothing)
        assert presenter.do("on") == here
    presenter.until("Asked again")
    assert nothing not in presenter.do(command)


# Keys over a key


@pytest.mark.parametrize(
    ("first", "then", "seen"),
    [
        ("r", "w", "What if?"),
        ("w 1", "r", "The rules behind it"),
        ("r", "v 1 2 3", "Your votes"),
        ("v 1", "w", "What if?"),
        ("r", "?", "The keys"),
        ("?", "r", "The rules behind it"),
    ],
)
def test_a_key_pressed_over_what_is_laid_over_is_obeyed_and_the_story_waits(
    tmp_path: Path, first: str, then: str, seen: str
) -> None:
    presenter = presenting(small(tmp_path))
    presenter.until("You have looked at it again")
    here = presenter.do("on")
    presenter.do(*(first.split() if first.startswith("w") else [first]))
    assert seen in presenter.do(then)
    assert presenter.do("b") == here


def test_leaving_works_on_the_second_of_two(tmp_path: Path) -> None:
    presenter = presenting(small(tmp_path))
    presenter.until("Ask the group")
    presenter.do("r", "w", "q")
    assert presenter.code == 130
