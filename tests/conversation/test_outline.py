"""What ``dialogs/conversation.yaml`` says, and what is refused in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from chat_driver import POLICY, SCRIPT, session

from triage.cases.catalogue import installed_dialogs
from triage.conversation import Conversation
from triage.conversation.ending import Where, any_of
from triage.conversation.outline import NEVER, Outline, load_outline, question_files
from triage.errors import InputError
from triage.policy.conditions import holds


def outline(tmp_path: Path, *changes: tuple[str, str]) -> Outline:
    folder = tmp_path / "dialogs"
    shutil.copytree(installed_dialogs(), folder)
    file = folder / "conversation.yaml"
    text = file.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")
    return load_outline(POLICY, folder)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("stops: {stops_with_note: yes}", "stops: {stops: yes}", "unknown name stops"),
        ("stops: {stops_with_note: yes}", "stops: {role: other, age: unknown}", "one answer is needed here"),
        ("known_of_user: {sector:", "known_of_user: {sectors:", "unknown name sectors"),
        ("known_of_user: {sector:", "known_of_user: {age:", "a fact is needed that is one word of several"),
        ("owner: lead", "owner: leader", "unknown owner leader"),
        (
            "for_another: {role: on_behalf}",
            "for_another: {role: somebody}",
            "unknown value somebody",
        ),
        ("leads: [check_with_lead]}", "leads: [ask_the_lead]}", "unknown value ask_the_lead"),
        (
            "asks: [record_what_was_checked], stopped: no",
            "asks: [record], stopped: no",
            "unknown value record",
        ),
        ("rules: [identity-is-no-ground]", "rules: [identity]", "unknown value identity"),
        ("files: [safety, notice", "file: [safety, notice", "unknown name file"),
        ("{kind: inferred, text: context}", "{kind: inferred}", "text is missing"),
        ("is: {role: safeguarding_lead}", "is: {role: lead}", "unknown value lead"),
    ],
)
def test_what_the_policy_does_not_have_is_refused_with_its_line(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    with pytest.raises(InputError, match=r"dialogs/conversation\.yaml, line \d+") as error:
        outline(tmp_path, (old, new))
    assert said in str(error.value)


def test_only_the_files_are_needed(tmp_path: Path) -> None:
    (tmp_path / "conversation.yaml").write_text("files: [safety]\n", encoding="utf-8")
    assert load_outline(POLICY, tmp_path) == Outline(files=("safety",))


def test_nothing_is_done_with_questions_that_no_part_names() -> None:
    bare, decision = Outline(), Conversation(session()).decision
    assert bare.stopping() == {}
    assert not bare.is_stopped({"": ""})
    assert bare.signature(decision.snapshot) == ""
    assert not holds(NEVER, decision.snapshot)
    assert bare.ending.is_for_staff(decision)
    assert not bare.ending.lead.is_user({"": ""})


def test_whoever_signs_without_a_name_is_called_by_the_first_that_holds() -> None:
    snapshot = Conversation(session()).decision.snapshot
    signed = SCRIPT.outline.signature
    assert signed({**snapshot, "role": "safeguarding_lead"}) == "the_lead"
    assert signed({**snapshot, "role": "noticed_it"}) == "member_of_staff"


def test_the_end_holds_where_everything_that_it_names_does() -> None:
    decision = Conversation(session()).decision
    assert Where().holds(decision)
    assert Where(leads=(decision.route,)).holds(decision)
    assert not Where(leads=("another",)).holds(decision)
    assert not Where(leads_not=(decision.route,)).holds(decision)
    assert not Where(gives=("another",)).holds(decision)
    assert not Where(asks=("another",)).holds(decision)
    assert Where(asks_not=("another",), without=("another",)).holds(decision)
    assert not Where(rules=("another",)).holds(decision)
    assert Where(stopped="yes").holds(decision, stopped=True)
    assert not Where(stopped="no").holds(decision, stopped=True)
    assert Where(form_later="yes").holds(decision, form_later=True)
    assert any_of((Where(rules=("another",)), Where()), decision)
    assert not any_of((), decision)


def test_files_of_questions_are_told_from_files_of_texts() -> None:
    found = question_files(installed_dialogs())
    assert {"safety", "after", "danger_plans", "conversation"} <= found
    assert not {"words", "paperwork", "terms"} & found
