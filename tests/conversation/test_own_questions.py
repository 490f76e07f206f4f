"""An organisation's own questions in the conversation: where they stand, and what is refused."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from lent_engine import Lent
from organisations import ORGANISATION, copied, with_change

from triage.conversation import Conversation, Session, load_script
from triage.conversation.follow_up import load_follow_up_script
from triage.conversation.parsing import parse
from triage.errors import InputError
from triage.policy import load_policy
from triage.prevent import PREVENT

POLICY = load_policy(own=ORGANISATION)
SCRIPT = load_script(POLICY)
OWN = "acme.hazardous_materials"


def test_it_stands_at_the_end_of_its_stage_on_a_screen_of_the_organisation() -> None:
    screen = SCRIPT.screen(OWN)
    assert (screen.title, screen.stage) == ("Acme Works", "share")
    share = [found.id for found in SCRIPT.screens if found.stage == "share"]
    assert share[-1] == OWN
    assert [found for found in SCRIPT.questions if found != OWN] == list(load_script(load_policy()).questions)
    question = SCRIPT.questions[OWN]
    assert [option.word for option in question.options] == ["yes", "no", "unsure"]
    assert question.why == "Access can then be looked at."


def test_it_stands_behind_a_question_where_it_says_so(tmp_path: Path) -> None:
    own = with_change(
        tmp_path, "questions.yaml", "at_end_of: share", "after: lead_agrees\n    title: At the works"
    )
    script = load_script(load_policy(own=own))
    screens = [found.id for found in script.screens]
    assert screens[screens.index("agree") + 1] == OWN
    assert script.screen(OWN).title == "At the works"


def test_it_is_not_asked_in_a_follow_up() -> None:
    assert OWN not in load_follow_up_script(POLICY).questions


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("at_end_of: share", "after: safety", "after: the questions about danger come first"),
        ("at_end_of: share", "at_end_of: safety", "the questions about danger come first"),
        ("at_end_of: share", "after: police_told", "the questions about danger come first"),
        ("at_end_of: share", "at_end_of: form", "a question of your own stands before the form"),
        ("at_end_of: share", "at_end_of: later", "at_end_of: unknown stage"),
        ("at_end_of: share", "after: nothing", "after: unknown question"),
        ("    at_end_of: share\n", "", "one of after (a question) and at_end_of (a stage) must stand here"),
        ("at_end_of: share", "at_end_of: share\n    after: area", "one of after (a question) and at_end_of"),
        ("fact: acme.hazardous_materials", "fact: immediate_danger", "unknown fact of your own"),
        ("    ask: Does", "    asks: Does", "unknown name asks"),
        ("    ask: Does", "    id: other\n    ask: Does", "unknown name"),
        ("    ask: Does", "    form: referrer.job\n    ask: Does", "unknown name"),
        ("    ask: Does", "    gives: {yes: safe}\n    ask: Does", "unknown name"),
        ("    ask: Does", "    options: {maybe: Perhaps}\n    ask: Does", "options: unknown name"),
        ("    ask: Does the person have access to hazardous materials at work?\n", "", "ask is missing"),
        ("{acme.handbook: Hazardous materials}", "{acme.handbook: Other}", "unknown heading"),
    ],
)  # fmt: skip
def test_a_question_that_would_stand_in_the_way_is_refused(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    policy = load_policy(own=with_change(tmp_path, "questions.yaml", old, new))
    with pytest.raises(InputError) as caught:
        load_script(policy)
    assert says in str(caught.value)
    assert caught.value.file.endswith("questions.yaml")
    assert caught.value.line


def test_a_fact_that_nobody_asks_for_is_refused(tmp_path: Path) -> None:
    own = copied(tmp_path)
    more = "\n  - {id: acme.second, label: Second, values: [no, yes]}\n"
    vocabulary = own / "vocabulary.yaml"
    vocabulary.write_text(vocabulary.read_text().rstrip() + more)
    with pytest.raises(InputError, match=r"no question asks for acme\.second, so nobody could answer"):
        load_script(load_policy(own=own))
    (own / "questions.yaml").unlink()
    with pytest.raises(InputError, match=r"questions\.yaml: this file is missing: it asks for acme\.haz"):
        load_script(load_policy(own=own))


def test_two_questions_for_the_same_fact_are_refused(tmp_path: Path) -> None:
    own = copied(tmp_path)
    text = (own / "questions.yaml").read_text()
    (own / "questions.yaml").write_text(text + text.partition("questions:\n")[2])
    with pytest.raises(InputError, match="another question asks for acme"):
        load_script(load_policy(own=own))


def test_a_name_with_which_questions_of_the_dialogs_begin_is_refused(tmp_path: Path) -> None:
    own = copied(tmp_path)
    for path in own.glob("*.yaml"):
        path.write_text(path.read_text().replace("acme.", "story.").replace("name: acme", "name: story"))
    with pytest.raises(InputError, match=r"organisation\.yaml, name: the question story\."):
        load_script(load_policy(own=own))


def talk(**answers: str) -> Conversation:
    day = datetime.date(2026, 11, 20)
    conversation = Conversation(Session(POLICY, Lent(POLICY), SCRIPT, day, pathway=PREVENT))
    usual = {
        "safety": "5", "role": "1", "about": "1", "story.seen": "A remark.", "indicators": "2 4",
        "ground_beyond_identity": "yes", "people": "2", "age": "15", "vulnerabilities": "none",
        "context": "nothing", "concern_remains": "yes", "known_to": "none", "area": "Northamptonshire",
        "prevent_team_advice": "nothing yet", "lead_agrees": "yes", "sector": "1",
    }  # fmt: skip
    while (question := conversation.question) and question.id != "fill_in_now":
        line = {**usual, **answers}.get(
            question.id, "not known" if question.kind.name in ("line", "date", "time") else "no"
        )
        conversation = conversation.answer(question.id, parse(conversation, question, line))
    return conversation


@pytest.mark.parametrize(("line", "asked"), [("yes", True), ("not sure", True), ("no", False)])
def test_its_answer_gives_its_task_and_changes_nothing_else(line: str, asked: bool) -> None:
    said = talk(**{OWN: line})
    assert list(said.answers)[-1] == OWN
    decision = said.decision
    assert (decision.duty("acme.tell_security_lead") is not None) is asked
    rest = [task for task in decision.duties if not POLICY.own(task.id)]
    assert rest == list(talk(**{OWN: "no"}).decision.duties)
    assert decision.still_needed == ()


def test_it_is_not_asked_where_nothing_is_referred() -> None:
    assert OWN not in talk(concern_remains="no").answers
