"""A story shows the questions that staff are really asked, in the order in which they are asked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from demo_driver import POLICY, SMALL, STORIES, played, presenting, shown, small
from lengths import others_deep

from triage.conversation import load_script
from triage.conversation.follow_up import load_follow_up_script
from triage.engine.deciding import asked_now
from triage.scenarios.played_story import Answered, OpenQuestion, Referral, Speech, Verdict
from triage.scenarios.question_lookup import place_of
from triage.scenarios.timeline import MINUTES_A_TALK, MINUTES_AN_OUTCOME, WORDS_A_MINUTE, Act
from triage.scenarios.wording import answer_text, demo_words
from triage.ui.presenter import pages, rows

ALL = sorted(STORIES)


def answers(acts: list[Act]) -> list[Answered]:
    return [act for act in acts if isinstance(act, Answered)]


def runs(acts: list[Act]) -> list[list[Answered]]:
    """The answers that stand together, with nothing told between them."""
    found: list[list[Answered]] = [[]]
    for act in acts:
        if isinstance(act, Answered):
            found[-1].append(act)
        elif not isinstance(act, OpenQuestion):
            found.append([])
    return [run for run in found if run]


def after(act: Answered) -> bool:
    return "police_assessment" in act.coming.answers


@pytest.mark.parametrize("name", others_deep(ALL, ALL[::4]))
def test_the_questions_stand_in_the_order_of_the_chat(name: str) -> None:
    for run in runs(played(name).acts()):
        places = [
            place_of(POLICY, act.world.training, act.fact, after=after(act))
            for act in run
            if not act.asked.id.endswith("_again")
        ]
        assert places == sorted(places)


@pytest.mark.parametrize("name", others_deep(ALL, ALL[::4]))
def test_danger_is_asked_before_anything_else(name: str) -> None:
    for scene in played(name).scenes:
        first = next(act for act in scene.acts if isinstance(act, Answered))
        assert first.asked.id == "safety", scene.name


@pytest.mark.parametrize("name", others_deep(ALL, ALL[::4]))
def test_nothing_is_shown_as_asked_that_staff_are_not_asked(name: str) -> None:
    for act in answers(played(name).acts()):
        words = act.world.decide(act.coming).snapshot
        assert any(asked_now(POLICY.facts[fact], words) for fact in act.asked.facts), act.asked.id


@pytest.mark.parametrize("name", ["airport", "weapon-today"])
def test_nothing_but_danger_is_asked_before_somebody_has_rung(name: str) -> None:
    first, second = played(name).scenes[:2]
    assert [act.asked.id for act in answers(list(first.acts))] == ["safety"]
    assert [act.asked.id for act in answers(list(second.acts))][:2] == ["safety", "police_told"]


@pytest.mark.parametrize("name", ["prayer-and-dress", "political-debate", "exam-stress"])
def test_the_age_is_not_asked_where_it_makes_no_difference(name: str) -> None:
    assert "age" not in {act.fact for act in answers(list(played(name).scenes[0].acts))}


def test_the_order_is_the_chat_s_whatever_the_order_of_the_lines(tmp_path: Path) -> None:
    lines = SMALL.splitlines()
    given = [
        number
        for number, line in enumerate(lines)
        if line.startswith("    And ") and "said" not in line and "staff are asked" not in line
    ]
    turned = [*lines]
    for number, other in zip(given, reversed(given), strict=True):
        turned[number] = lines[other]
    one, other_way = small(tmp_path), small(tmp_path, "\n".join(turned), "turned.feature")
    assert turned != lines
    first, second = ([act.asked.id for act in answers(story.acts())] for story in (one, other_way))
    assert first == second


def test_what_is_answered_after_a_telling_stays_after_it(tmp_path: Path) -> None:
    told = '    And it is told: "Then the sister rings."\n'
    text = SMALL.replace("    And nothing points to danger\n", "").replace(
        "    And there is another", f"{told}    And nothing points to danger\n    And there is another"
    )
    acts = small(tmp_path, text).acts()
    ring = next(number for number, act in enumerate(acts) if isinstance(act, Speech) and "rings" in act.text)
    assert "indicators" in {act.asked.id for act in answers(acts[:ring])}
    assert [act.asked.id for act in answers(acts[ring:])][:2] == ["safety", "additional_concern"]


def test_an_answer_knows_what_was_answered_up_to_it_and_nothing_that_comes_later() -> None:
    for name in ALL:
        for scene in played(name).scenes:
            shown: set[str] = set()
            for act in scene.acts:
                if isinstance(act, Answered):
                    shown |= {*act.asked.facts}
                    later = {
                        fact
                        for other in scene.acts
                        if isinstance(other, Answered)
                        for fact in other.asked.facts
                    } - shown
                    assert not later & set(act.so_far.answers), f"{name}, {scene.name}, {act.asked.id}"
                    assert act.so_far.answers.items() <= act.coming.answers.items()
                    assert act.fact in act.so_far.answers or act.fact not in act.coming.answers


def test_a_follow_up_asks_in_its_own_words() -> None:
    last = played("leon").scenes[-1]
    asked = {act.fact: act.asked.ask for act in last.acts if isinstance(act, Answered)}
    questions = load_follow_up_script(POLICY).questions
    assert asked["age"] == questions["age"].ask == "About how old is the person now?"


def test_a_follow_up_does_not_ask_the_group_again_what_it_was_asked_and_what_stays_as_it_was() -> None:
    scenes = [
        scene
        for scene in played("leon").scenes
        if any(isinstance(act, Answered) and after(act) for act in scene.acts)
    ]
    assert len(scenes) > 2
    anew = [
        act
        for scene in scenes
        for act in scene.acts
        if isinstance(act, Answered) and act.fact == "additional_concern"
    ]
    assert len(anew) == len(scenes)
    assert not any(act.judgement for act in anew)


def put(acts: list[Act]) -> list[str]:
    """The facts that are put to the group."""
    return [act.fact for act in answers(acts) if act.judgement]


def test_what_the_group_judged_is_not_put_again_of_the_same_signs_and_stands_with_the_same_answers() -> None:
    story = played("leon")
    first, lead, weak, strong = (list(scene.acts) for scene in story.scenes[:4])
    assert put(first) == ["ground_beyond_identity", "additional_concern"]
    assert put(lead) == ["concern_remains", "informing_raises_risk"]
    assert put(weak) == ["ground_beyond_identity", "additional_concern", "concern_remains"]
    assert put(strong) == []
    assert [act.fact for act in answers(strong) if act.again] == [*put(first), *put(lead)]
    presenter = presenting(story)
    presenter.until("The lead looks at the whole of it")
    seen = presenter.until("peaceful protest or opinion: Yes: something is left")
    assert "Asked again, and answered as earlier in the story" in seen


def test_what_is_answered_in_another_way_is_put_to_the_group_again() -> None:
    assert put(list(played("lead-on-holiday").scenes[1].acts))[0] == "concern_remains"
    assert put(list(played("exam-stress").scenes[1].acts)) == ["additional_concern"]


def test_of_another_person_everything_is_put_to_the_group_however_alike(tmp_path: Path) -> None:
    for name in ("same-words-two-pupils", "prayer-and-dress"):
        first, other = played(name).scenes
        assert put(list(first.acts)) == put(list(other.acts)) != []
    again = SMALL.partition("  Scenario:")[2]
    same = small(tmp_path, f"{SMALL}\n  Scenario:{again}").scenes[1]
    other = small(tmp_path, f"{SMALL}\n  Scenario:{again.replace('a 15-year', 'another 15-year')}").scenes[1]
    assert put(list(same.acts)) == []
    assert put(list(other.acts)) == ["ground_beyond_identity", "additional_concern", "concern_remains"]
    assert [act.values for act in answers(list(same.acts))] == [
        act.values for act in answers(list(other.acts))
    ]


def test_an_answer_that_was_another_one_in_between_is_asked_in_full_again() -> None:
    presenter = presenting(played("third-time"))
    presenter.until("Not for Channel")
    seen = presenter.until("nothing points to any of these")
    assert "Staff are asked Does anything you saw or heard point to one of these?" in seen
    assert seen.index("> No: nothing points") < seen.index("What did the police answer?")


@pytest.mark.parametrize("name", others_deep(ALL, ALL[::4]))
def test_the_questions_of_a_step_stand_on_one_page(name: str) -> None:
    for screen in presenting(played(name)).to_the_end():
        first = shown(screen)[0]
        if first in (demo_words()("asked"), demo_words()("the_same")):
            assert len(pages(rows(screen, 56), 16)) == 1


def test_something_else_is_told_in_the_words_of_the_story_and_the_policy_reads_none_of_them() -> None:
    told = []
    for scene in played("prayer-and-dress").scenes:
        act = next(act for act in answers(list(scene.acts)) if act.fact == "indicators")
        told.append(answer_text(act))
        assert act.coming.answers["indicators"] == ("something_else",)
        assert put(list(scene.acts))[0] == "ground_beyond_identity"
    assert told == ["Something else: a headscarf", "Something else: a change of faith"]


# What else could explain it


def test_what_else_could_explain_it_is_put_to_everybody_and_answered_in_words(tmp_path: Path) -> None:
    story = small(
        tmp_path,
        SMALL.replace(
            "other explanations have been considered",
            'what else could explain it: "A film that the class saw."',
        ),
    )
    number, act = next(
        (number, act)
        for number, act in enumerate(story.acts())
        if isinstance(act, Answered) and act.fact == "context_explored"
    )
    assert (act.judgement, dict(act.asked.options), answer_text(act)) == (
        False,
        {},
        "A film that the class saw.",
    )
    assert isinstance(story.acts()[number - 1], OpenQuestion)
    assert "film" not in str(act.coming.answers)
    presenter = presenting(story)
    asked = presenter.until("What else could explain what you noticed?")
    assert "That nobody can think of anything is an answer too" in asked
    assert "A film" not in asked
    assert "> A film that the class saw." in presenter.do("on")


@pytest.mark.parametrize(
    ("line", "shown", "put"),
    [
        ("other explanations have been considered", "It was thought about", True),
        ("other explanations have been considered: no", "It was left out", False),
    ],
)
def test_without_words_the_story_says_whether_it_was_thought_about(
    tmp_path: Path, line: str, shown: str, put: bool
) -> None:
    acts = small(tmp_path, SMALL.replace("other explanations have been considered", line)).acts()
    act = next(act for act in answers(acts) if act.fact == "context_explored")
    assert answer_text(act) == shown
    assert any(isinstance(act, OpenQuestion) for act in acts) is put


# Questions that are put once more


def test_a_grave_sign_beside_nothing_is_left_is_looked_at_again() -> None:
    shown = answers(list(played("political-debate").scenes[2].acts))
    names = [act.asked.id for act in shown]
    again = shown[names.index("ground_beyond_identity") + 1]
    question = load_script(POLICY).questions["ground_again"]
    assert again.asked.id == "ground_again"
    assert again.asked.ask.endswith(question.ask)
    assert "Says that violence is right" in again.asked.ask
    assert answer_text(again) == "No: I have looked again, and nothing is left"
    assert again.judgement


def test_nothing_is_looked_at_again_where_opinion_is_all_that_was_noticed() -> None:
    for scene in played("political-debate").scenes[:2]:
        assert "ground_again" not in [act.asked.id for act in answers(list(scene.acts))]


def test_after_the_tick_of_a_threat_danger_is_asked_once_more(tmp_path: Path) -> None:
    threat = SMALL.replace(
        "extreme material was looked at or shared online", "a threat to harm somebody was heard"
    )
    shown = answers(small(tmp_path, threat).acts())
    names = [act.asked.id for act in shown]
    assert names[names.index("indicators") + 1] == "safety_again"
    assert answer_text(shown[names.index("safety_again")]) == "No: nothing points to any of these"


def test_without_a_threat_or_with_the_police_told_danger_is_asked_once() -> None:
    for name in ("leon", "weapon-today"):
        assert "safety_again" not in {act.asked.id for act in answers(played(name).acts())}


# Where, and how long


@pytest.mark.parametrize("name", others_deep(ALL, ALL[::4]))
def test_a_made_up_story_is_not_told_that_its_area_is_missing(name: str) -> None:
    seen = " ".join(text for screen in presenting(played(name)).to_the_end() for text in (str(screen.lines),))
    assert "did not give the area" not in seen


def test_a_story_that_says_so_is_told_that_its_area_is_missing(tmp_path: Path) -> None:
    nothing = "    And nothing points"
    story = small(
        tmp_path, SMALL.replace(nothing, f"    And it is not known where the person lives\n{nothing}")
    )
    assert "did not give the area" in presenting(story).until("This is worth sharing")


@pytest.mark.parametrize("name", others_deep(ALL, ALL[::4]))
def test_the_minutes_are_those_of_telling_talking_and_looking_at_the_outcome(name: str) -> None:
    acts = played(name).acts()
    words = sum(len(act.text.split()) for act in acts if isinstance(act, Speech | Referral))
    talks = sum(
        isinstance(act, OpenQuestion) or (isinstance(act, Answered) and act.judgement) for act in acts
    )
    least = (
        words / WORDS_A_MINUTE
        + talks * MINUTES_A_TALK
        + sum(isinstance(act, Verdict) for act in acts) * MINUTES_AN_OUTCOME
    )
    assert least <= int(played(name).story.minutes) < least + 1


def test_minutes_that_a_trainer_states_stand_as_stated(tmp_path: Path) -> None:
    assert small(tmp_path).story.minutes == "4"
    unstated = small(tmp_path, SMALL.replace("  Minutes: 4\n", ""))
    assert unstated.story.minutes != "4"
    assert int(unstated.story.minutes) > 1


# What the stories tell


@pytest.mark.parametrize("name", others_deep(ALL, ALL[::4]))
def test_every_story_says_in_words_what_else_could_explain_it(name: str) -> None:
    for act in answers(played(name).acts()):
        if act.fact == "context_explored" and act.values[act.fact] == "yes":
            assert act.said


def test_a_lead_who_spoke_to_nobody_is_not_said_to_have_told_no_lead(tmp_path: Path) -> None:
    nobody = SMALL.replace("the safeguarding lead has been spoken to", "nobody has been spoken to")
    nothing = "    And nothing points"
    lead = nobody.replace(nothing, f"    And the safeguarding lead is asking\n{nothing}")
    shown = [
        next(answer_text(act) for act in answers(small(tmp_path, text).acts()) if act.fact == "consulted")
        for text in (nobody, lead)
    ]
    assert shown == ["Nobody yet", "Nobody else yet"]


@pytest.mark.parametrize("name", ["leon", "no-ideology"])
def test_a_strong_referral_breaks_its_lines_only_where_something_new_begins(name: str) -> None:
    sides = played(name).sides
    assert sides
    lines = sides.strong.splitlines()
    assert len(lines) > 5
    assert all(line.split(":")[0][:1].isupper() and ":" in line[:30] for line in lines)


def test_behind_a_judgement_stands_no_rule_that_reads_a_later_answer() -> None:
    earlier = "There were earlier concerns about this person"
    presenter = presenting(played("third-time"))
    presenter.until("In March and in June")
    presenter.until("Put aside faith")
    assert earlier not in presenter.do("on")
    assert earlier not in presenter.do("r")
    presenter.do("on")
    assert earlier in presenter.until(earlier)


# Weak and strong


def test_two_stories_show_a_weak_and_a_strong_referral_side_by_side() -> None:
    found = [story.sides for story in map(played, ALL) if story.sides]
    assert len(found) >= 2
    for sides in found:
        assert len(sides.strong) > 3 * len(sides.weak)
        assert sides.after_weak
        assert sides.after_strong
        assert sides.after_weak.decision.route != sides.after_strong.decision.route


def test_the_two_sides_stand_beside_each_other_on_a_small_screen() -> None:
    presenter = presenting(played("leon"))
    presenter.until("side by side")
    found = [text for paragraph in rows(presenter.screen, 56) for text, _ in paragraph]
    assert re.match(r"A weak referral +\| A strong referral$", found[2])
    assert "Seems radicalised" in found[4]
    assert sum(" | " in text or text.endswith(" |") for text in found) > 5
